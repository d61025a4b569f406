"""The cancer: primary, spread, treatment so far, and what the oncologist intends."""

from types import MappingProxyType

from spondyl.case.vocabulary.make import MOMENT, choice, count, free, number, yes_no
from spondyl.kernel.variables import Choice, Variable

PRIMARIES = (
    "breast",
    "prostate",
    "lung_non_small_cell",
    "lung_small_cell",
    "mesothelioma",
    "kidney",
    "thyroid",
    "myeloma",
    "plasmacytoma",
    "lymphoma",
    "leukaemia",
    "germ_cell",
    "colon",
    "rectum",
    "stomach",
    "oesophagus",
    "pancreas",
    "liver",
    "gallbladder",
    "cholangiocarcinoma",
    "bladder",
    "urothelial_upper_tract",
    "endometrium",
    "cervix",
    "ovary",
    "head_and_neck",
    "melanoma",
    "osteosarcoma",
    "ewing_sarcoma",
    "sarcoma",
    "gist",
    "neuroendocrine",
    "neuroendocrine_carcinoma",
    "thymoma",
    "primary_bone_other",
    "other",
    "unknown_primary",
)
LUNG = ("lung_non_small_cell", "lung_small_cell")
BLOOD = ("myeloma", "plasmacytoma", "lymphoma", "leukaemia")

PRIMARY = choice(
    "cancer.primary",
    "What is the primary cancer?",
    *PRIMARIES,
    note="unknown_primary is an answer (looked for, not found); unknown is not. neuroendocrine "
    "means carcinoid; primary_bone_other is a primary tumour of bone, not a metastasis.",
)
HISTOLOGY = choice(
    "cancer.histology",
    "Is there tissue?",
    "confirmed",
    "pending",
    "none",
)
INTENT = choice(
    "cancer.intent",
    "What does the oncologist intend for the cancer as a whole?",
    "curable",
    "long_term_control",
    "palliative",
)
BIOMARKERS = tuple(
    yes_no(f"cancer.biomarkers.{key}", f"Is the tumour {words}?")
    for key, words in (
        ("hr_positive", "hormone-receptor positive"),
        ("her2_positive", "HER2 positive"),
        ("triple_negative", "triple negative"),
        ("egfr", "EGFR mutated"),
        ("alk", "ALK rearranged"),
        ("braf", "BRAF mutated"),
        ("castration_naive", "castration naive"),
        ("castration_resistant", "castration resistant"),
    )
)
HORMONE_DEPENDENT = yes_no(
    "cancer.hormone_dependent",
    "Is the tumour hormone dependent?",
    "Asked for breast and prostate cancer.",
)
TARGETED_THERAPY = yes_no(
    "cancer.targeted_therapy",
    "Is the patient on a molecularly targeted drug, or starting one now?",
)
SYSTEMIC_CLASS = choice(
    "systemic.class",
    "Which class of systemic treatment?",
    "chemotherapy",
    "hormone",
    "targeted",
    "antiangiogenic",
    "immunotherapy",
)
SYSTEMIC_LAST_DOSE = free("systemic.last_dose", "When was the last dose?", MOMENT)
SYSTEMIC_RECORD = (
    SYSTEMIC_CLASS,
    free("systemic.started", "When did it start?", MOMENT),
    SYSTEMIC_LAST_DOSE,
)
MONTHS_SINCE_DIAGNOSIS = number(
    "cancer.months_since_diagnosis",
    "How many months from the diagnosis of the cancer to this spinal presentation?",
    "0",
    "1200",
)
PRIMARY_CONTROLLED = yes_no("cancer.primary_controlled", "Is the primary tumour controlled?")
CONTROLLED_ELSEWHERE = yes_no(
    "cancer.disease_controlled_elsewhere", "Is the disease controlled outside the spine?"
)
PROGRESSING_ON_TREATMENT = yes_no(
    "cancer.progressing_on_treatment", "Is the disease progressing on treatment?"
)
VISCERAL_METASTASES = Variable(
    "cancer.visceral_metastases",
    Choice(
        ("none", "treatable", "untreatable"),
        MappingProxyType({"present": ("treatable", "untreatable")}),
    ),
    "Are there visceral metastases, and could they be treated (removed)?",
    "Organs: lung, pleura, liver, adrenal, kidney, other abdominal. Each instrument says whether "
    "it counts brain, pleura and nodes. present means treatable or untreatable.",
)
DISSEMINATED = yes_no(
    "cancer.disseminated", "Is there pleural, peritoneal or leptomeningeal dissemination?"
)
LIVER_METASTASES = yes_no("cancer.liver_metastases", "Are there liver metastases?")
LUNG_METASTASES = yes_no("cancer.lung_metastases", "Are there lung metastases?")
BRAIN_METASTASES = yes_no("cancer.brain_metastases", "Are there brain metastases?")
NODE_METASTASES = yes_no("cancer.node_metastases", "Are there lymph node metastases?")
BONE_OUTSIDE_SPINE = count(
    "cancer.bone_metastases_outside_spine",
    "How many bone metastases are there outside the spine?",
    200,
    many=True,
)
VERTEBRAE_INVOLVED = count(
    "cancer.vertebrae_involved", "How many vertebrae are involved?", 29, many=True
)
PATHOLOGICAL_FRACTURE = yes_no(
    "cancer.pathological_fracture",
    "Is there a pathological fracture, as the Bauer score means it?",
    "Never derived from collapse.",
)
PRIOR_CHEMOTHERAPY = yes_no("cancer.prior_chemotherapy", "Has the patient had chemotherapy?")
PALLIATIVE_COURSES = count(
    "cancer.palliative_chemotherapy_courses",
    "How many courses of palliative chemotherapy has the patient had?",
    50,
)
SYSTEMIC_LINES = count(
    "cancer.systemic_lines_received", "How many lines of systemic treatment were given?", 50
)
SYSTEMIC_OPTIONS_LEFT = yes_no(
    "cancer.systemic_options_left", "Does the oncologist have systemic options left?"
)

VARIABLES = (
    PRIMARY,
    HISTOLOGY,
    INTENT,
    *BIOMARKERS,
    HORMONE_DEPENDENT,
    TARGETED_THERAPY,
    MONTHS_SINCE_DIAGNOSIS,
    PRIMARY_CONTROLLED,
    CONTROLLED_ELSEWHERE,
    PROGRESSING_ON_TREATMENT,
    VISCERAL_METASTASES,
    DISSEMINATED,
    LIVER_METASTASES,
    LUNG_METASTASES,
    BRAIN_METASTASES,
    NODE_METASTASES,
    BONE_OUTSIDE_SPINE,
    VERTEBRAE_INVOLVED,
    PATHOLOGICAL_FRACTURE,
    PRIOR_CHEMOTHERAPY,
    PALLIATIVE_COURSES,
    SYSTEMIC_LINES,
    SYSTEMIC_OPTIONS_LEFT,
)
