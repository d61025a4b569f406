"""What speaks about operations: the patient's state, blood, position, and what they are for."""

from spondyl.case.derived import MULTIPLE_BONE, NEURAL_ELEMENT
from spondyl.case.earlier_treatment import RADIATION_PLANNED
from spondyl.case.plausibility import GELFAND_2021
from spondyl.case.signs import NEUROLOGICAL_SIGNS, NO_TISSUE
from spondyl.case.vocabulary.cancer import PRIMARY, VISCERAL_METASTASES
from spondyl.case.vocabulary.lesion import PAIN
from spondyl.case.vocabulary.neurology import TIME_SINCE_PARALYSIS
from spondyl.case.vocabulary.patient import (
    ALBUMIN,
    ASA,
    CAN_LIE_PRONE,
    COMORBIDITY,
    ECOG,
    INR,
    REFUSES_TRANSFUSION,
    RESPIRATORY_CONCERN,
    RESUSCITATION,
)
from spondyl.case.vocabulary.situation import (
    SHORT_ESTIMATE,
)
from spondyl.frameworks.evidence import (
    BEVACIZUMAB,
    GASBARRINI,
    GORDON_2009,
    HYPERVASCULAR_2019,
    JABFM_DOAC,
    JOLISSAINT_2019,
    LEUKOPENIA_2020,
    NICE_NG24,
    study,
)
from spondyl.frameworks.guidelines.noms import HIGHLY_SENSITIVE
from spondyl.frameworks.guidelines.stability import SINS_BAND
from spondyl.frameworks.sources import (
    ALCORN_2024,
    BILSKY_NOMS_2010,
    DE_LA_GARZA_RAMOS_2016,
    FISHER_2010,
    MASSAAD_2021,
    PATCHELL_2005,
    abstract,
    secondary,
)
from spondyl.frameworks.studies import DEA_2020, DELAYED_DECOMPRESSION_2024, JAIPANYA_2023
from spondyl.frameworks.totals import MSTFI_TOTAL
from spondyl.kernel.criteria import Not, all_of, any_of, at_least, below, is_, more_than
from spondyl.options.rule import cautions, supports
from spondyl.options.rules import criteria
from spondyl.options.rules.criteria import (
    ALWAYS,
    ANTIANGIOGENIC_IN_8_WEEKS,
    ANTICOAGULATED,
    COMPRESSION_WITH_SIGNS,
    DIFFUSE_AND_WEAK,
    FEW_NEUTROPHILS,
    FEW_PLATELETS,
    INFECTED,
    NO_DECOMPRESSION_NEEDED,
    NOT_WALKING,
    UNSTABLE,
)
from spondyl.options.sources import (
    BSH_2016,
    COFANO_2020,
    EMBOLISATION_2022,
    KATO_2022,
    NICE_CG75,
    SIR_HIGH,
    practice,
)

_NSE = abstract(COFANO_2020, "Abstract: only if ASA below 4 and ECOG below 3")
_ANAESTHESIA = study("theme VIII, Q107: coming off the ventilator, lying prone an hour or two")

ASA_4 = cautions(
    "asa_4",
    "VIII",
    at_least(ASA, 4),
    "ASA class 4 or 5: one framework (NSE) speaks of an operation only below 4.",
    _NSE,
)
ECOG_3 = cautions(
    "ecog_3_operation",
    "I",
    at_least(ECOG, 3),
    "ECOG 3 or 4: one framework (NSE) speaks of an operation only below 3; paralysis alone lowers "
    "it.",
    _NSE,
)
FRAIL = cautions(
    "frail_for_this_operation",
    "I",
    at_least(MSTFI_TOTAL, 2),
    "MSTFI 2 or more for this operation, urgency and approach counted: odds of a major "
    "complication 3.83 (2 points) and 6.97 (3 or more) against none; it failed outside its own "
    "database.",
    abstract(DE_LA_GARZA_RAMOS_2016, "Abstract, results"),
    abstract(MASSAAD_2021, "Abstract, results", "a news page that reprints it"),
)
LOW_ALBUMIN = cautions(
    "low_albumin",
    "I",
    below(ALBUMIN, 35, "g/L"),
    "Albumin below 35 g/L: of 700 operated, 15.9 % died within 30 days at 26-34 g/L and 44.4 % at "
    "25 or less, against 7.6 % above 35.",
    abstract(GELFAND_2021, "Abstract, results"),
)
LOW_PLATELETS = cautions(
    "low_platelets_operation",
    "I",
    FEW_PLATELETS,
    "Platelets below 100: guidelines want 100 for neurosurgery and 50 for other major surgery; "
    "one leaves surgery at the spine out. The higher is our reading for the spine; below 50 is "
    "below all.",
    secondary(NICE_NG24, "Thresholds before procedures", "a page that restates them"),
    secondary(BSH_2016, "Thresholds by procedure", "study cards of the guideline"),
)
HIGH_INR = cautions(
    "high_inr_operation",
    "I",
    more_than(INR, "1.5"),
    "INR above 1.5: radiologists correct it to 1.5-1.8 before high-risk procedures; no figure for "
    "open spine surgery was found.",
    SIR_HIGH,
)
ON_ANTICOAGULANT = cautions(
    "anticoagulant_operation",
    "I",
    ANTICOAGULATED,
    "An anticoagulant: it is stopped for 2 to 5 days before elective high-risk operations; an "
    "emergency needs a plan for reversal.",
    secondary(JABFM_DOAC, "Table 6, high bleeding risk", "the table itself and one summary"),
)
COAGULOPATHY = cautions(
    "coagulopathy_operation",
    "I",
    is_(COMORBIDITY["coagulopathy"], "yes"),
    "A coagulopathy: the spine is among the sites of high bleeding risk.",
    SIR_HIGH,
)
INFECTION = cautions(
    "infection_operation",
    "I",
    INFECTED,
    "An infection: wounds, implants and needles carry it further.",
    practice("infection before an implant"),
)
ANTIANGIOGENIC_DRUG = cautions(
    "antiangiogenic_operation",
    "I",
    ANTIANGIOGENIC_IN_8_WEEKS,
    "An antiangiogenic drug within 8 weeks: wounds heal worse. The label of bevacizumab asks for "
    "28 days before elective surgery, a review for 6 to 8 weeks.",
    secondary(BEVACIZUMAB, "Warnings: surgery and wound healing", "quotations of the label"),
    abstract(GORDON_2009, "Abstract: 6 to 8 weeks"),
)
LOW_NEUTROPHILS = cautions(
    "low_neutrophils_operation",
    "I",
    FEW_NEUTROPHILS,
    "Neutrophils below 0.5: more deaths within 30 days after abdominal operations, though low "
    "white cells made no difference in a larger series; no figure for the spine was found.",
    abstract(JOLISSAINT_2019, "Abstract, results"),
    abstract(LEUKOPENIA_2020, "Abstract, results (white cells below 4)"),
)
BREATHING = cautions(
    "breathing",
    "VIII",
    is_(RESPIRATORY_CONCERN, "yes"),
    "A concern about breathing: will the patient come off the ventilator, and lie prone?",
    _ANAESTHESIA,
    abstract(JAIPANYA_2023, "Abstract: predictors of respiratory failure"),
)
NOT_PRONE = cautions(
    "not_prone",
    "VIII",
    is_(CAN_LIE_PRONE, "no"),
    "Cannot lie prone for an hour or two, which an approach from behind asks for.",
    _ANAESTHESIA,
)
NO_TRANSFUSION = cautions(
    "no_transfusion",
    "VII.A",
    is_(REFUSES_TRANSFUSION, "yes"),
    "The patient refuses transfusion, and these operations often bleed.",
    abstract(HYPERVASCULAR_2019, "Abstract: blood loss"),
)
LONG_PARALYSED = cautions(
    "paralysed_over_48_hours",
    "II",
    all_of(NOT_WALKING, more_than(TIME_SINCE_PARALYSIS, "48", "hours")),
    "Completely paralysed for over 48 hours: outside the randomised trial; in a later series of 37 "
    "operated on after 48 hours, 2 of 7 without any function walked again, 8 of 14 with sensation "
    "alone.",
    secondary(
        PATCHELL_2005, "Exclusion: over 48 hours", "a public summary of the trial's criteria"
    ),
    abstract(DELAYED_DECOMPRESSION_2024, "Abstract, results"),
)
SHORT_LIFE = cautions(
    "short_life_operation",
    "I",
    is_(SHORT_ESTIMATE, "yes"),
    "An estimate of survival reaches down to three months, the least that the randomised trial "
    "asked for. That closes nothing: relief of pain may pay back sooner.",
    secondary(PATCHELL_2005, "Inclusion", "a public summary of the trial's criteria"),
    abstract(DEA_2020, "Abstract, results"),
)
TOLERANCE_DOUBTFUL = cautions(
    "tolerance_doubtful",
    "I",
    DIFFUSE_AND_WEAK,
    "Indication present, tolerance doubtful: diffuse disease in a weak patient can make an "
    "operation senseless although deficit or instability would ask for one.",
    study("theme I, Q5 [Non-Op 1, 2]"),
)
NO_RADIATION_PLAN = cautions(
    "no_radiation_plan",
    "I.A",
    is_(RADIATION_PLANNED, "no"),
    "No radiation is planned after it: why not? Surgery alone does not control the tumour.",
    study("theme I.A, Q35: nearly all who are operated on get radiation"),
)
OPERATED_COMPRESSION = supports(
    "compression_with_deficit",
    "IV",
    all_of(
        COMPRESSION_WITH_SIGNS,
        is_(NEURAL_ELEMENT, "cord", "conus"),
        Not(is_(PRIMARY, *HIGHLY_SENSITIVE)),
    ),
    "Compression of the cord with signs, in a tumour that the trial took: ASTRO 2024 "
    "conditionally prefers surgery with radiation after it to radiation alone, largely on that "
    "one trial (walking 84 against 57 %; one level, paraplegia under 48 hours, expected to live 3 "
    "months).",
    abstract(ALCORN_2024, "Abstract, recommendations"),
    abstract(PATCHELL_2005, "Abstract, results"),
)
NOTHING_TO_DECOMPRESS = cautions(
    "nothing_to_decompress",
    "I",
    NO_DECOMPRESSION_NEEDED,
    "ESCC 0 to 1b: the tumour does not touch the cord, and there is nothing to decompress there.",
    abstract(
        BILSKY_NOMS_2010, "Abstract: surgery for resistant tumours with high-grade compression"
    ),
)
STABLE_SPINE = cautions(
    "stable_spine",
    "I",
    all_of(is_(SINS_BAND, "stable"), Not(UNSTABLE)),
    "SINS 0 to 6 and no surgeon's word to the contrary: stable, so that there is nothing to fix.",
    secondary(FISHER_2010, "Classification, 0-6", "five public copies of the table"),
)
NO_SYMPTOMS = cautions(
    "operation_without_symptoms",
    "I",
    all_of(is_(PAIN, "none"), Not(NEUROLOGICAL_SIGNS), Not(UNSTABLE)),
    "No pain, no signs, not unstable: NICE advised in 2008 against surgery to prevent compression "
    "in those without symptoms, outside trials.",
    abstract(NICE_CG75, "Recommendations of 2008: no surgery to prevent compression"),
)
NOT_PROVEN = cautions(
    "treated_without_tissue",
    "I",
    NO_TISSUE,
    "No tissue: what would be treated is not proven to be a metastasis.",
    abstract(GASBARRINI, "Abstract: tissue before treatment"),
)
MAY_BE_INFECTION = cautions(
    "may_be_infection",
    "I",
    criteria.MAY_BE_INFECTION,
    "Infection and no tissue: spondylodiscitis can look like a metastasis; four patients with "
    "earlier cancer were irradiated for it.",
    abstract(GASBARRINI, "Abstract, results"),
)
COMFORT_AGREED = cautions(
    "comfort_agreed",
    "VII.A",
    is_(RESUSCITATION, "comfort"),
    "Comfort has been agreed as the aim: does this serve it?",
    study("theme VII.A, Q93; theme VIII, Q104"),
)
UNSTABLE_SPINE = supports(
    "unstable",
    "II",
    UNSTABLE,
    "Unstable: radiation does not stabilise, and NOMS stabilises first.",
    abstract(BILSKY_NOMS_2010, "Abstract: gross instability leads to open surgery"),
)
GREATEST_PUSH = supports(
    "instability_and_pain",
    "II",
    all_of(UNSTABLE, is_(PAIN, "mechanical"), Not(at_least(ECOG, 3))),
    "Clear instability, mechanical pain and strong enough: the strongest reasons to operate in the "
    "study's words, a short prognosis notwithstanding.",
    study("theme II, Q50; theme I, Q22"),
)
DECOMPRESSION_UNSTABLE = cautions(
    "decompression_alone_unstable",
    "II",
    UNSTABLE,
    "Decompression alone in an unstable spine: NICE advised against it in 2008 except for isolated "
    "epidural or neural arch tumour without instability (since replaced).",
    abstract(NICE_CG75, "Recommendations of 2008: posterior decompression alone"),
)
NOT_SOLITARY = cautions(
    "not_solitary",
    "I",
    any_of(MULTIPLE_BONE, is_(VISCERAL_METASTASES, "treatable", "untreatable")),
    "More than one bone metastasis, or visceral ones: en bloc resection was reported in isolated "
    "metastases of selected patients; NICE in 2008: only in very rare cases.",
    abstract(KATO_2022, "Abstract: 124 with an isolated metastasis"),
    abstract(NICE_CG75, "Recommendations of 2008: en bloc"),
)
EN_BLOC_COST = cautions(
    "en_bloc_benefit",
    "VI",
    ALWAYS,
    "Costly, with implant failure in 22 % and recurrence in 10 % of selected patients: what is "
    "expected of it beyond debulking and stereotactic radiation?",
    abstract(KATO_2022, "Abstract, results"),
    study("theme VI, F11: costly treatment where the indication is equivocal"),
)
OFTEN_VASCULAR = supports(
    "often_hypervascular",
    "I",
    is_(PRIMARY, "kidney", "thyroid"),
    "If an operation is planned: a tumour that is often hypervascular. Embolisation spared blood "
    "where angiography showed one, not by histology alone; of 31 in one series 8 had a deficit "
    "after embolisation or surgery.",
    abstract(HYPERVASCULAR_2019, "Abstract"),
    abstract(EMBOLISATION_2022, "Abstract, results"),
)
SIGNS_WITHOUT_DECOMPRESSION = cautions(
    "signs_without_decompression",
    "II",
    COMPRESSION_WITH_SIGNS,
    "Compression with signs: fixation alone does not decompress.",
    study("theme II, Q49: what each treatment does"),
)

ANY_OPERATION = (
    ASA_4,
    ECOG_3,
    FRAIL,
    LOW_ALBUMIN,
    LOW_PLATELETS,
    HIGH_INR,
    ON_ANTICOAGULANT,
    COAGULOPATHY,
    INFECTION,
    ANTIANGIOGENIC_DRUG,
    LOW_NEUTROPHILS,
    BREATHING,
    NO_TRANSFUSION,
    SHORT_LIFE,
    TOLERANCE_DOUBTFUL,
    NO_RADIATION_PLAN,
    NO_SYMPTOMS,
    NOT_PROVEN,
    MAY_BE_INFECTION,
    COMFORT_AGREED,
)
FROM_BEHIND = (NOT_PRONE,)
DECOMPRESSES = (LONG_PARALYSED, OPERATED_COMPRESSION, NOTHING_TO_DECOMPRESS)
STABILISES = (UNSTABLE_SPINE, GREATEST_PUSH, STABLE_SPINE)
UNPROVEN = (NOT_PROVEN, MAY_BE_INFECTION)
