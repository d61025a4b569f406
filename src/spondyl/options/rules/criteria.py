"""Criteria that rules of several treatments, alerts and grey areas share."""

from spondyl.case.derived import COMPRESSES
from spondyl.case.earlier_radiation import PRIOR_RADIATION
from spondyl.case.signs import NEUROLOGICAL_SIGNS, NO_TISSUE
from spondyl.case.vocabulary.cancer import DISSEMINATED, INTENT, PRIMARY, VISCERAL_METASTASES
from spondyl.case.vocabulary.lesion import ESCC, EXPLAINS_DEFICIT, PAIN
from spondyl.case.vocabulary.neurology import AMBULATION
from spondyl.case.vocabulary.patient import ANTICOAGULANT, COMORBIDITY, ECOG, NEUTROPHILS, PLATELETS
from spondyl.case.vocabulary.situation import ANTIANGIOGENIC, SINCE_ANTIANGIOGENIC
from spondyl.frameworks.guidelines.noms import RESISTANT
from spondyl.frameworks.guidelines.stability import MECHANICAL_STABILITY, SINS_BAND
from spondyl.kernel.criteria import AllOf, Criterion, all_of, any_of, at_least, below, is_

ALWAYS: Criterion = AllOf(())
UNSTABLE = is_(MECHANICAL_STABILITY, "unstable")
PAINFUL = is_(PAIN, "non_mechanical", "mechanical")
PAINLESS = is_(PAIN, "none")
IRRADIATED = is_(PRIOR_RADIATION, "conventional", "stereotactic", "both")
NEVER_IRRADIATED = is_(PRIOR_RADIATION, "none")
INFECTED = any_of(
    is_(COMORBIDITY["local_infection"], "yes"), is_(COMORBIDITY["systemic_infection"], "yes")
)
MAY_BE_INFECTION = all_of(NO_TISSUE, INFECTED)
FEW_PLATELETS = below(PLATELETS, "100", "x10^9/L")
FEW_NEUTROPHILS = below(NEUTROPHILS, "0.5", "x10^9/L")
ANTICOAGULATED = is_(ANTICOAGULANT, "taken")
ANTIANGIOGENIC_IN_8_WEEKS = all_of(
    is_(ANTIANGIOGENIC, "yes"), below(SINCE_ANTIANGIOGENIC, "8", "weeks")
)
# High-grade compression, or a band in which the score asks for a surgeon: our reading.
OPERATION_CONCEIVABLE = any_of(COMPRESSES, is_(SINS_BAND, "potentially_unstable", "unstable"))
DURABLE = is_(INTENT, "curable", "long_term_control")
# Signs that another lesion explains say nothing of this one.
COMPRESSION_WITH_SIGNS = all_of(COMPRESSES, is_(EXPLAINS_DEFICIT, "yes"), NEUROLOGICAL_SIGNS)
NO_DECOMPRESSION_NEEDED = is_(ESCC, "0", "1a", "1b")
DIFFUSE_AND_WEAK = all_of(
    any_of(UNSTABLE, COMPRESSES),
    any_of(is_(VISCERAL_METASTASES, "untreatable"), is_(DISSEMINATED, "yes")),
    at_least(ECOG, 3),
)
NOT_WALKING = is_(AMBULATION, "not_walking")
RESISTANT_PRIMARY = is_(PRIMARY, *RESISTANT)
