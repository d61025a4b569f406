"""What speaks about needles, cement and heat."""

from spondyl.case.derived import COMPRESSES, NEURAL_ELEMENT
from spondyl.case.earlier_treatment import TREATED_REGION
from spondyl.case.signs import NO_TISSUE
from spondyl.case.vocabulary.cancer import HISTOLOGY
from spondyl.case.vocabulary.course import MRI_CONTRAINDICATED
from spondyl.case.vocabulary.lesion import (
    BONE,
    COLLAPSE,
    COLLAPSE_PERCENT,
    DISTANCE_TO_CORD,
    ESCC,
    PAIN,
    POSTERIOR_WALL,
)
from spondyl.case.vocabulary.neurology import RADICULOPATHY
from spondyl.case.vocabulary.patient import COMORBIDITY, INR, PLATELETS
from spondyl.frameworks.evidence import GASBARRINI, study
from spondyl.frameworks.guidelines.stability import SINS_BAND
from spondyl.frameworks.sources import BILSKY_NOMS_2010, abstract, full_text, secondary, unchecked
from spondyl.kernel.criteria import Not, all_of, any_of, at_least, below, is_, more_than
from spondyl.options.rule import cautions, closes, supports
from spondyl.options.rules.criteria import (
    ALWAYS,
    COMPRESSION_WITH_SIGNS,
    INFECTED,
    PAINLESS,
    RESISTANT_PRIMARY,
    UNSTABLE,
)
from spondyl.options.sources import (
    ABLATION_SAFETY_2014,
    CAFE_2011,
    CEMENT_NOT,
    CEMENT_SCREENING_2017,
    CEMENT_TRIAL_LIMITS,
    LASER_40_40,
    LASER_2021,
    NICE_CEMENT,
    NICE_IP1783,
    PEREZ_2021,
    SIR_HIGH,
    TATSUI_2015,
    TEN_MM_2015,
)

CEMENT_INFECTION = closes(
    "cement_infection",
    "safety",
    "I",
    INFECTED,
    "An infection, local or systemic: a contraindication of cement.",
    CEMENT_NOT,
)
CEMENT_COAGULOPATHY = closes(
    "cement_coagulopathy",
    "safety",
    "I",
    is_(COMORBIDITY["coagulopathy"], "yes"),
    "A coagulopathy: a contraindication of cement until it is corrected.",
    CEMENT_NOT,
)
CEMENT_ALLERGY = closes(
    "cement_allergy",
    "safety",
    "I",
    is_(COMORBIDITY["cement_allergy"], "yes"),
    "An allergy to bone cement.",
    CEMENT_NOT,
)
CEMENT_PAINLESS = closes(
    "cement_without_symptoms",
    "indication",
    "I",
    all_of(PAINLESS, is_(RADICULOPATHY, "no")),
    "The lesion does not hurt, and no root does: cement is not used for a lesion without symptoms.",
    CEMENT_NOT,
)
CEMENT_COMPRESSION = closes(
    "cement_needs_decompression",
    "safety",
    "I",
    COMPRESSION_WITH_SIGNS,
    "Compression with signs: cement does not decompress, and is not used where decompression is "
    "needed.",
    secondary(
        NICE_CEMENT.source, "Recommendation 1.5.1.8 of CG75", "its page, and two teaching lists"
    ),
)
COMPRESSED_WITHOUT_SIGNS = cautions(
    "cement_compressed",
    "I",
    COMPRESSES,
    "The cord or cauda is compressed: NICE considered cement where there was no evidence of "
    "compression, a trial with cement took ESCC below 2.",
    NICE_CEMENT,
    CEMENT_TRIAL_LIMITS,
)
EPIDURAL = cautions(
    "cement_epidural",
    "I",
    is_(ESCC, "1a", "1b", "1c"),
    "Epidural tumour: cement may overflow into the canal; an experienced team, with radiation.",
    full_text(CEMENT_SCREENING_2017, "Table 3, what was screened for"),
    secondary(CEMENT_NOT.source, "Epidural extension", "a radiology teaching site"),
)
WALL = cautions(
    "posterior_wall",
    "I",
    is_(POSTERIOR_WALL, "yes"),
    "The posterior wall is breached: no absolute contraindication (98 patients: 9 % of 157 "
    "benign fractures leaked, no nerve symptoms at 6 weeks); a matter for an experienced team.",
    abstract(PEREZ_2021, "Abstract, results"),
)
COLLAPSED = cautions(
    "collapse_over_70",
    "I",
    all_of(is_(COLLAPSE, "collapse_over_half"), at_least(COLLAPSE_PERCENT, 65)),
    "Collapsed by 65 % or more: little body is left to fill; teaching lists say 65 to 70 %.",
    secondary(CEMENT_NOT.source, "Relative contraindications", "a teaching list"),
)
ABOVE_T5 = cautions(
    "above_t5",
    "I",
    is_(TREATED_REGION, "above_t5"),
    "At T4 or above: a trial left these levels out, where fluoroscopy sees badly.",
    CEMENT_TRIAL_LIMITS,
)
BELOW_L5 = cautions(
    "below_l5",
    "I",
    is_(TREATED_REGION, "sacrum"),
    "In the sacrum: a trial of cement took T5 to L5 only.",
    CEMENT_TRIAL_LIMITS,
)
CEMENT_UNSTABLE = cautions(
    "cement_unstable",
    "II",
    any_of(UNSTABLE, is_(SINS_BAND, "unstable")),
    "Unstable: cement serves axial-load pain without gross instability; an unstable fracture is "
    "among the contraindications in one abstract, NICE asks for no instability, a trial took SINS "
    "7 to 13.",
    abstract(BILSKY_NOMS_2010, "Abstract: axial-load pain without gross instability"),
    CEMENT_NOT,
    NICE_CEMENT,
    CEMENT_TRIAL_LIMITS,
)
CEMENT_ROOT = cautions(
    "cement_radiculopathy",
    "I",
    is_(RADICULOPATHY, "yes"),
    "Radiculopathy: a relative contraindication on a machine-written page, found nowhere else.",
    unchecked(CEMENT_NOT.source, "Relative contraindications, from a machine-written page"),
)
NEEDLE_PLATELETS = cautions(
    "low_platelets_needle",
    "I",
    below(PLATELETS, "50", "x10^9/L"),
    "Platelets below 50: radiologists consider raising them before procedures at the spine.",
    SIR_HIGH,
)
NEEDLE_INR = cautions(
    "high_inr_needle",
    "I",
    more_than(INR, "1.5"),
    "INR above 1.5: radiologists correct it to 1.5-1.8 or less before procedures at the spine.",
    SIR_HIGH,
)
AXIAL_PAIN = supports(
    "axial_pain",
    "I",
    all_of(is_(PAIN, "mechanical"), Not(UNSTABLE)),
    "Mechanical pain without gross instability: the pain for which cement is named; in a trial "
    "disability fell from 17.6 to 9.1 points within a month.",
    abstract(BILSKY_NOMS_2010, "Abstract: axial-load pain without gross instability"),
    abstract(CAFE_2011, "Abstract, results"),
)
NEAR_NERVES = cautions(
    "ablation_near_nerves",
    "II",
    any_of(
        Not(more_than(DISTANCE_TO_CORD, 10)),
        is_(POSTERIOR_WALL, "yes"),
        is_(ESCC, "1a", "1b", "1c"),
    ),
    "Close to nerves: NICE's description does not suggest it there; one series kept over 10 mm "
    "from the canal.",
    full_text(NICE_IP1783, "Description of the procedure"),
    abstract(TEN_MM_2015, "Abstract: over 10 mm from the canal"),
)
ABLATION_COMPRESSED = cautions(
    "ablation_compressed",
    "II",
    COMPRESSES,
    "The cord or cauda is compressed: heat and cold harm nerves, and ablation does not decompress.",
    abstract(ABLATION_SAFETY_2014, "Abstract"),
)
NOT_LYTIC = cautions(
    "ablation_blastic",
    "II",
    is_(BONE, "blastic"),
    "Blastic: NICE's committee heard that it is mainly used for lytic lesions.",
    full_text(NICE_IP1783, "Draft recommendations, section 3"),
)
ABLATION_WEAKENS = cautions(
    "ablation_weakens",
    "II",
    ALWAYS,
    "Ablation may weaken bone; whether cement follows depends on size and place.",
    abstract(ABLATION_SAFETY_2014, "Abstract"),
)
ABLATION_GAIN = cautions(
    "ablation_gain",
    "VI",
    ALWAYS,
    "NICE's committee heard that its gain over cement alone is limited: what is expected of it?",
    full_text(NICE_IP1783, "Draft recommendations, section 3"),
    study("theme VI, F11: costly treatment where the indication is equivocal"),
)
LASER_FOR = supports(
    "laser_for",
    "II",
    all_of(is_(ESCC, "1c", "2", "3"), RESISTANT_PRIMARY),
    "Epidural disease from grade 1c of a resistant tumour: what laser was reported for; 3.4 "
    "against 9 days in hospital, 5 against 35 % complications, not randomised.",
    abstract(LASER_40_40, "Abstract, 40 and 40", "a copy of the abstract"),
    abstract(TATSUI_2015, "Abstract: resistant tumours, high-grade compression"),
)
LASER_MRI = cautions(
    "laser_without_mri",
    "II",
    is_(MRI_CONTRAINDICATED, "yes"),
    "MRI is contraindicated, and laser ablation is watched by MRI.",
    abstract(TATSUI_2015, "Abstract: MRI guidance"),
)
LASER_LOW = cautions(
    "laser_below_cord",
    "II",
    is_(NEURAL_ELEMENT, "conus", "cauda"),
    "At the conus or below: 107 of 120 reported procedures were thoracic; early ones in the lumbar "
    "spine hurt motor roots.",
    abstract(LASER_2021, "Abstract, results"),
    secondary(TATSUI_2015, "Root palsies in the lumbar spine", "a conference poster of the group"),
)
LASER_SIGNS = cautions(
    "laser_with_signs",
    "II",
    COMPRESSION_WITH_SIGNS,
    "Compression with signs: 92 % of those reported had none (Frankel E).",
    abstract(LASER_2021, "Abstract, results"),
)
TISSUE_WANTED = supports(
    "tissue_wanted",
    "I",
    NO_TISSUE,
    "No tissue: what is in the spine is not proven before a treatment that cannot be undone.",
    abstract(GASBARRINI, "Abstract: tissue before treatment"),
)
TISSUE_THERE = cautions(
    "tissue_confirmed",
    "I",
    is_(HISTOLOGY, "confirmed"),
    "The histology is confirmed: what would another biopsy change?",
    study("theme I, Q15: histology decides; the question is ours"),
)

BLEEDING = (NEEDLE_PLATELETS, NEEDLE_INR)
CEMENT = (
    CEMENT_INFECTION,
    CEMENT_COAGULOPATHY,
    CEMENT_ALLERGY,
    CEMENT_PAINLESS,
    CEMENT_COMPRESSION,
    COMPRESSED_WITHOUT_SIGNS,
    EPIDURAL,
    WALL,
    COLLAPSED,
    ABOVE_T5,
    BELOW_L5,
    CEMENT_UNSTABLE,
    CEMENT_ROOT,
    AXIAL_PAIN,
)
HEAT = (NEAR_NERVES, ABLATION_COMPRESSED, NOT_LYTIC)
