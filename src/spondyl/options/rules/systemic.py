"""What speaks about drugs and nuclides."""

from spondyl.case.derived import COMPRESSES
from spondyl.case.signs import NEUROLOGICAL_SIGNS, NO_TISSUE
from spondyl.case.vocabulary.cancer import (
    BIOMARKERS,
    BLOOD,
    PRIMARY,
    SYSTEMIC_OPTIONS_LEFT,
    VISCERAL_METASTASES,
)
from spondyl.case.vocabulary.lesion import BONE
from spondyl.case.vocabulary.patient import (
    CALCIUM_ADJUSTED,
    ECOG,
    EGFR,
    HAEMOGLOBIN,
    NEUTROPHILS,
    PLATELETS,
)
from spondyl.case.vocabulary.situation import IMMUNOTHERAPY
from spondyl.frameworks.evidence import (
    DEXAMETHASONE_16,
    DEXAMETHASONE_BLOOD,
    GASBARRINI,
    STEROID_HARM,
    study,
)
from spondyl.frameworks.sources import LAUFER_2013, abstract, full_text, secondary, unchecked
from spondyl.kernel.criteria import Not, all_of, any_of, at_least, below, is_
from spondyl.options.rule import cautions, closes, supports
from spondyl.options.rules.criteria import INFECTED
from spondyl.options.sources import (
    BETA_EMITTERS,
    COLEMAN_2020,
    DENOSUMAB,
    NOT_ROUTINE,
    QUADRAMET,
    RADIUM_EU,
    RADIUM_LABEL,
    STRONTIUM_1997,
    ZOLEDRONATE,
    practice,
)

_NAIVE = next(v for v in BIOMARKERS if v.path.endswith("castration_naive"))
_RESISTANT = next(v for v in BIOMARKERS if v.path.endswith("castration_resistant"))
_FAST = any_of(
    is_(PRIMARY, *BLOOD, "germ_cell", "lung_small_cell"),
    all_of(is_(PRIMARY, "prostate"), is_(_NAIVE, "yes")),
)
_MELT = study("theme I, Q15: myeloma and lymphoma melt; the list is our reading")

NONE_LEFT = closes(
    "no_systemic_left",
    "indication",
    "I",
    is_(SYSTEMIC_OPTIONS_LEFT, "no"),
    "No systemic treatment is left, by the case's own word.",
    study("theme I: the big picture; whose word it is stands in the case"),
)
WEAK = cautions(
    "ecog_3_systemic",
    "I",
    at_least(ECOG, 3),
    "ECOG 3 or 4: few systemic treatments were tried in patients so weak.",
    practice("systemic treatment and performance status"),
)
NO_TISSUE_YET = cautions(
    "systemic_without_tissue",
    "I",
    NO_TISSUE,
    "No tissue: what would be treated is not proven.",
    abstract(GASBARRINI, "Abstract: tissue before treatment"),
)
NOT_FOR_CORD = cautions(
    "systemic_compressed",
    "II",
    COMPRESSES,
    "Compression: NOMS does not name drugs as treatment of the cord.",
    unchecked(LAUFER_2013, "Silent; our reading"),
)
FAST_TUMOUR = supports(
    "melts",
    "I",
    _FAST,
    "A tumour that may shrink fast with drugs or hormones.",
    _MELT,
)
SLOW_TUMOUR = cautions(
    "does_not_melt",
    "I",
    all_of(Not(_FAST), Not(is_(PRIMARY, "unknown_primary", "other"))),
    "Not among the tumours that shrink within days: drugs alone may come too late for a cord.",
    _MELT,
)
STEROID_SIGNS = supports(
    "steroid_signs",
    "IV",
    NEUROLOGICAL_SIGNS,
    "Signs of cord or cauda: NICE offers 16 mg of dexamethasone as soon as possible.",
    DEXAMETHASONE_16,
)
STEROID_NO_SIGNS = cautions(
    "steroid_no_signs",
    "IV",
    Not(NEUROLOGICAL_SIGNS),
    "No signs of cord or cauda: steroids are not routine then; 11 to 14 % had serious harm at 96 "
    "mg.",
    NOT_ROUTINE,
    *STEROID_HARM,
)
STEROID_BLOOD = cautions(
    "steroid_blood",
    "I",
    all_of(
        is_(PRIMARY, *BLOOD),
        NO_TISSUE,
        Not(NEUROLOGICAL_SIGNS),
    ),
    "A blood cancer is suspected, there is no tissue and no sign of cord or cauda: a steroid can "
    "spoil the biopsy; haematology first.",
    DEXAMETHASONE_BLOOD,
)
STEROID_INFECTION = cautions(
    "steroid_infection",
    "I",
    INFECTED,
    "An infection, which a steroid hides and feeds.",
    practice("steroids in infection"),
)
STEROID_IMMUNOTHERAPY = cautions(
    "steroid_immunotherapy",
    "I",
    is_(IMMUNOTHERAPY, "yes"),
    "Immunotherapy was given: a steroid may blunt it; does the oncologist know?",
    practice("steroids beside immunotherapy"),
)
KIDNEYS = cautions(
    "egfr_30",
    "I",
    below(EGFR, 30),
    "Kidney function below 30 mL/min: the label of zoledronic acid advises against it; denosumab "
    "needs calcium watched. (The labels speak of creatinine clearance; a case file has the eGFR.)",
    secondary(ZOLEDRONATE, "Posology: renal impairment", "copies of the product information"),
    secondary(DENOSUMAB, "Warnings: hypocalcaemia", "copies of the product information"),
)
HYPOCALCAEMIA = cautions(
    "hypocalcaemia",
    "I",
    below(CALCIUM_ADJUSTED, "2.2", "mmol/L"),
    "Adjusted calcium below 2.2 mmol/L (our cut): it has to be corrected before denosumab.",
    secondary(DENOSUMAB, "Contraindications", "copies of the product information"),
)
BONE_DISEASE = supports(
    "bone_metastases",
    "I",
    any_of(
        is_(PRIMARY, "breast", "myeloma"),
        all_of(is_(PRIMARY, "prostate"), is_(_RESISTANT, "yes")),
    ),
    "Breast, castration-resistant prostate or myeloma with bone disease: ESMO 2020 starts one, "
    "symptoms or not; other tumours with much bone disease if expected to live 3 months or more.",
    secondary(COLEMAN_2020, "Recommendations", "a published summary"),
)
NUCLIDE_CORD = cautions(
    "radionuclide_compression",
    "II",
    any_of(COMPRESSES, NEUROLOGICAL_SIGNS),
    "Compression or signs: to be treated first. The label of samarium says that it does not "
    "prevent cord compression; a textbook leaves epidural disease to beams and surgery.",
    full_text(QUADRAMET, "Precautions"),
    secondary(BETA_EMITTERS, "Contraindications", "a page that prints the text"),
)
NUCLIDE_LYTIC = cautions(
    "radionuclide_lytic",
    "I",
    is_(BONE, "lytic"),
    "Lytic: nuclides are taken up where bone is formed.",
    full_text(QUADRAMET, "Indications: osteoblastic lesions"),
)
NUCLIDE_BLOOD = cautions(
    "radionuclide_blood",
    "I",
    any_of(
        below(PLATELETS, "100", "x10^9/L"),
        below(NEUTROPHILS, "1.5", "x10^9/L"),
        below(HAEMOGLOBIN, 100, "g/L"),
    ),
    "Below what the label of radium-223 asks before a first dose: neutrophils 1.5, platelets 100, "
    "haemoglobin 100 g/L; for strontium platelets above 60 were suggested, and still failed two.",
    secondary(RADIUM_LABEL, "Section 5.1", "a translation and two restatements"),
    abstract(STRONTIUM_1997, "Abstract"),
)
NUCLIDE_ELSEWHERE = cautions(
    "radionuclide_visceral",
    "I",
    is_(VISCERAL_METASTASES, "treatable", "untreatable"),
    "Visceral disease: the label of radium-223 is for bone metastases without it.",
    full_text(RADIUM_LABEL, "Indications"),
)
NUCLIDE_PROSTATE = supports(
    "radionuclide_prostate",
    "I",
    all_of(is_(PRIMARY, "prostate"), is_(_RESISTANT, "yes")),
    "Castration-resistant prostate cancer: what radium-223 is labelled for; in the European Union "
    "after two earlier treatments, and not beside abiraterone with prednisone.",
    full_text(RADIUM_LABEL, "Indications"),
    secondary(RADIUM_EU, "Restriction of 2018", "a Polish extract of the product information"),
)

STEROIDS = (
    STEROID_SIGNS,
    STEROID_NO_SIGNS,
    STEROID_BLOOD,
    STEROID_INFECTION,
    STEROID_IMMUNOTHERAPY,
)
RADIONUCLIDE = (
    NUCLIDE_CORD,
    NUCLIDE_LYTIC,
    NUCLIDE_BLOOD,
    NUCLIDE_ELSEWHERE,
    NUCLIDE_PROSTATE,
)
