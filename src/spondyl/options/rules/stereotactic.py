"""What speaks about stereotactic radiation: position, what trials took, dose, and its price."""

from spondyl.case.derived import COMPRESSES
from spondyl.case.earlier_treatment import LEVELS_TREATED
from spondyl.case.signs import NEUROLOGICAL_SIGNS
from spondyl.case.vocabulary.cancer import VERTEBRAE_INVOLVED
from spondyl.case.vocabulary.course import MRI_CONTRAINDICATED, WHOLE_SPINE_MRI
from spondyl.case.vocabulary.lesion import ALIGNMENT, BONE, COLLAPSE, DISTANCE_TO_CORD, ESCC
from spondyl.case.vocabulary.patient import CAN_LIE_FLAT, ECOG
from spondyl.case.vocabulary.situation import SHORT_ESTIMATE
from spondyl.frameworks.evidence import study
from spondyl.frameworks.sources import ALCORN_2024, LAUFER_2013, abstract, secondary
from spondyl.frameworks.totals import SINS_TOTAL
from spondyl.kernel.criteria import Not, all_of, any_of, at_least, below, is_
from spondyl.options.rule import cautions, closes, supports
from spondyl.options.rules.criteria import (
    DURABLE,
    NEVER_IRRADIATED,
    PAINFUL,
    RESISTANT_PRIMARY,
    UNSTABLE,
)
from spondyl.options.sources import (
    CEMENT_TRIAL_LIMITS,
    PREST_LIMITS,
    RTOG_0631,
    RTOG_LIMITS,
    SAHGAL_VCF_2013,
    SC24,
    SC24_LIMITS,
    SRS_BY_GRADE,
)

# From 1c on the tumour touches the cord, which other rules say.
_AWAY = is_(ESCC, "0", "1a", "1b")

NOT_FLAT = closes(
    "not_flat_stereotactic",
    "feasibility",
    "VIII",
    is_(CAN_LIE_FLAT, "no"),
    "Cannot lie flat and still as things stand: a trial took only patients who could hold the "
    "position. Pain relief or anaesthesia may open it again.",
    PREST_LIMITS,
    study("theme VIII, Q107: positions for surgery and radiation"),
)
NO_MRI = cautions(
    "stereotactic_without_mri",
    "I",
    any_of(is_(MRI_CONTRAINDICATED, "yes"), is_(WHOLE_SPINE_MRI, "impossible")),
    "No MRI can be had: the cord and the target are drawn on it; a CT myelogram instead?",
    SC24_LIMITS,
)
SINS_7 = cautions(
    "sins_7_trials",
    "II",
    at_least(SINS_TOTAL, 7),
    "SINS 7 or more: PREST took only below 7, SC.24 below 12, a trial with cement 7 to 13. They "
    "disagree, and radiation does not stabilise.",
    PREST_LIMITS,
    SC24_LIMITS,
    CEMENT_TRIAL_LIMITS,
)
SINS_12 = cautions(
    "sins_12_trials",
    "II",
    at_least(SINS_TOTAL, 12),
    "SINS 12 or more: outside both trials of stereotactic radiation alone that state a limit.",
    PREST_LIMITS,
    SC24_LIMITS,
)
LEVELS_4 = cautions(
    "over_3_levels",
    "I",
    at_least(LEVELS_TREATED, 4),
    "Over three vertebrae in one target: SC.24 took three at most, RTOG 0631 two.",
    SC24_LIMITS,
    RTOG_LIMITS,
)
DIFFUSE = cautions(
    "diffuse_stereotactic",
    "I.A",
    at_least(VERTEBRAE_INVOLVED, 4),
    "Four or more vertebrae are involved: diffuse disease is where the study's speakers turn to "
    "conventional radiation (four is our cut).",
    study("theme I.A, Q35: diffuse to conventional, localised to stereotactic"),
)
ECOG_3 = cautions(
    "ecog_3_trials",
    "I",
    at_least(ECOG, 3),
    "ECOG 3 or 4: trials took 0 to 2.",
    SC24_LIMITS,
    PREST_LIMITS,
)
COMPRESSED = cautions(
    "stereotactic_compressed",
    "I",
    COMPRESSES,
    "Compressed (ESCC 2-3), without surgery first: progression at a year 3.0, 8.4, 0 and 24.9 % "
    "at grades 0 to 3 (9 of grade 3); no guideline's limit was found, and a trial left 2 and "
    "above out.",
    abstract(SRS_BY_GRADE, "Abstract, results"),
    CEMENT_TRIAL_LIMITS,
)
TOUCHED = cautions(
    "stereotactic_1c",
    "I",
    is_(ESCC, "1c"),
    "ESCC 1c: the tumour touches the cord, and groups differ on whether it is separated first.",
    secondary(LAUFER_2013, "Epidural grade, low and high", "pages that disagree"),
)
UNDER_5_MM = cautions(
    "under_5_mm",
    "I",
    all_of(_AWAY, below(DISTANCE_TO_CORD, 5)),
    "Less than 5 mm from the cord: outside one trial (PREST); another asked for 3 mm (RTOG 0631).",
    PREST_LIMITS,
    RTOG_LIMITS,
)
UNDER_3_MM = cautions(
    "under_3_mm",
    "I",
    all_of(_AWAY, below(DISTANCE_TO_CORD, 3)),
    "Less than 3 mm from the cord: outside both trials that state a distance.",
    PREST_LIMITS,
    RTOG_LIMITS,
)
WITH_SIGNS = cautions(
    "stereotactic_with_signs",
    "IV",
    NEUROLOGICAL_SIGNS,
    "Signs of cord or cauda: the trial that favoured it left out compression with symptoms.",
    SC24_LIMITS,
)
SHORT_LIFE = cautions(
    "short_life_stereotactic",
    "I",
    is_(SHORT_ESTIMATE, "yes"),
    "An estimate reaches down to three months: one trial took only those expected to live over 6 "
    "months (PREST).",
    PREST_LIMITS,
)
FRACTURE = cautions(
    "fracture_high_fraction",
    "I",
    any_of(
        is_(BONE, "lytic"),
        is_(ALIGNMENT, "deformity", "subluxation"),
        is_(COLLAPSE, "collapse_under_half", "collapse_over_half"),
    ),
    "Lytic, deformed or already collapsed, at 20 Gy or more a fraction: fracture risk grows with "
    "dose a fraction, lysis, collapse and deformity.",
    abstract(SAHGAL_VCF_2013, "Abstract, results"),
)
WORTH_IT = cautions(
    "benefit_over_simpler",
    "VI",
    all_of(PAINFUL, Not(COMPRESSES), NEVER_IRRADIATED),
    "A simpler treatment serves the same pain: pain relief was worse than with 8 Gy in one trial "
    "(RTOG 0631), complete relief 35 against 14 % in another (SC.24). What is expected of it "
    "beyond the simpler one?",
    abstract(RTOG_0631, "Abstract, results"),
    secondary(SC24, "Results", "a report of the trial"),
    study("theme VI, F11: costly treatment where the indication is equivocal"),
)
PREFERRED_BY_ASTRO = supports(
    "astro_stereotactic",
    "II",
    all_of(
        PAINFUL, Not(at_least(ECOG, 3)), Not(NEUROLOGICAL_SIGNS), Not(COMPRESSES), Not(UNSTABLE)
    ),
    "Painful, fit, without signs, no surgery: ASTRO 2024 conditionally prefers it to conventional "
    "radiation (fit is read as ECOG 0-2, our reading).",
    abstract(ALCORN_2024, "Abstract, recommendations"),
)
DURABLE_INTENT = supports(
    "durable_intent",
    "I",
    DURABLE,
    "Control over a long time is intended: doing well with limited disease is where the study's "
    "speakers treat for durable control.",
    study("theme I, Q5: doing well and limited disease"),
)
RESISTANT_HISTOLOGY = supports(
    "resistant_histology",
    "I",
    RESISTANT_PRIMARY,
    "NOMS counts this primary as resistant to conventional radiation, and names stereotactic.",
    secondary(LAUFER_2013, "Radiosensitivity", "AO Foundation page and public calculators"),
)

STEREOTACTIC = (
    NOT_FLAT,
    NO_MRI,
    SINS_7,
    SINS_12,
    LEVELS_4,
    DIFFUSE,
    ECOG_3,
    COMPRESSED,
    TOUCHED,
    UNDER_5_MM,
    UNDER_3_MM,
    WITH_SIGNS,
    SHORT_LIFE,
    WORTH_IT,
    PREFERRED_BY_ASTRO,
    DURABLE_INTENT,
    RESISTANT_HISTOLOGY,
)
