"""Criteria that several cards share."""

from spondyl.case.earlier_radiation import PRIOR_RADIATION
from spondyl.case.vocabulary.cancer import PROGRESSING_ON_TREATMENT, SYSTEMIC_OPTIONS_LEFT
from spondyl.case.vocabulary.lesion import ESCC
from spondyl.case.vocabulary.patient import FIT_FOR_OPEN_SURGERY
from spondyl.frameworks.guidelines.stability import SINS_BAND
from spondyl.kernel.criteria import all_of, any_of, is_

# High-grade compression, or a band in which the score asks for a surgeon: our reading.
OPERATION_CONCEIVABLE = any_of(
    is_(ESCC, "2", "3"), is_(SINS_BAND, "potentially_unstable", "unstable")
)
OPERATION_LIKELY = all_of(OPERATION_CONCEIVABLE, is_(FIT_FOR_OPEN_SURGERY, "yes"))
IRRADIATED = is_(PRIOR_RADIATION, "conventional", "stereotactic", "both")
TREATMENT_EXHAUSTED = all_of(is_(PROGRESSING_ON_TREATMENT, "yes"), is_(SYSTEMIC_OPTIONS_LEFT, "no"))
