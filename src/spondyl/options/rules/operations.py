"""What speaks about operations: the patient's state, blood, position, and what they are for."""

from spondyl.case.derived import COMPRESSES, MULTIPLE_BONE
from spondyl.case.earlier_treatment import RADIATION_PLANNED
from spondyl.case.plausibility import GELFAND_2021
from spondyl.case.vocabulary.cancer import DISSEMINATED, PRIMARY, VISCERAL_METASTASES
from spondyl.case.vocabulary.lesion import PAIN
from spondyl.case.vocabulary.neurology import TIME_SINCE_PARALYSIS
from spondyl.case.vocabulary.patient import (
    ALBUMIN,
    ANTICOAGULANT,
    ASA,
    CAN_LIE_PRONE,
    COMORBIDITY,
    ECOG,
    INR,
    NEUTROPHILS,
    PLATELETS,
    REFUSES_TRANSFUSION,
    RESPIRATORY_CONCERN,
)
from spondyl.case.vocabulary.situation import (
    ANTIANGIOGENIC,
    SHORT_ESTIMATE,
    SINCE_ANTIANGIOGENIC,
)
from spondyl.frameworks.evidence import (
    BEVACIZUMAB,
    GORDON_2009,
    HYPERVASCULAR_2019,
    JABFM_DOAC,
    JOLISSAINT_2019,
    NICE_NG24,
    study,
)
from spondyl.frameworks.sources import (
    ALCORN_2024,
    BILSKY_NOMS_2010,
    DE_LA_GARZA_RAMOS_2016,
    MASSAAD_2021,
    PATCHELL_2005,
    abstract,
    secondary,
)
from spondyl.frameworks.studies import DEA_2020, DELAYED_DECOMPRESSION_2024, JAIPANYA_2023
from spondyl.frameworks.totals import MSTFI_TOTAL
from spondyl.kernel.criteria import Not, all_of, any_of, at_least, below, is_, more_than
from spondyl.options.rule import cautions, supports
from spondyl.options.rules.criteria import ALWAYS, COMPRESSION_WITH_SIGNS, INFECTED, UNSTABLE
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
    below(PLATELETS, "100", "x10^9/L"),
    "Platelets below 100: guidelines want 100 for neurosurgery and 50 for other major surgery; "
    "which of them holds for the spine is our reading (the higher).",
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
    is_(ANTICOAGULANT, "taken"),
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
    "An infection: implants and wounds are at risk.",
    practice("infection before an implant"),
)
ANTIANGIOGENIC_DRUG = cautions(
    "antiangiogenic_operation",
    "I",
    all_of(is_(ANTIANGIOGENIC, "yes"), below(SINCE_ANTIANGIOGENIC, "6", "weeks")),
    "An antiangiogenic drug within 6 weeks: wounds heal worse. The label of bevacizumab asks for "
    "28 days before elective surgery, a review for 6 to 8 weeks.",
    secondary(BEVACIZUMAB, "Warnings: surgery and wound healing", "quotations of the label"),
    abstract(GORDON_2009, "Abstract: 6 to 8 weeks"),
)
LOW_NEUTROPHILS = cautions(
    "low_neutrophils_operation",
    "I",
    below(NEUTROPHILS, "1.0", "x10^9/L"),
    "Neutrophils below 1.0: more deaths within 30 days after abdominal operations; no figure for "
    "the spine was found.",
    abstract(JOLISSAINT_2019, "Abstract, results"),
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
    more_than(TIME_SINCE_PARALYSIS, "48", "hours"),
    "Completely paralysed for over 48 hours: outside the randomised trial; in a later series 22 of "
    "37 walked again, few of those without any function.",
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
    all_of(
        any_of(UNSTABLE, COMPRESSES),
        any_of(is_(VISCERAL_METASTASES, "untreatable"), is_(DISSEMINATED, "yes")),
        at_least(ECOG, 3),
    ),
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
    COMPRESSION_WITH_SIGNS,
    "Compression with signs: ASTRO 2024 conditionally prefers surgery with radiation after it to "
    "radiation alone, largely on one trial (walking 84 against 57 %).",
    abstract(ALCORN_2024, "Abstract, recommendations"),
    abstract(PATCHELL_2005, "Abstract, results"),
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
    "A tumour that is often hypervascular, and an operation is being thought of: embolisation "
    "spared blood in hypervascular tumours.",
    abstract(HYPERVASCULAR_2019, "Abstract"),
    abstract(EMBOLISATION_2022, "Abstract: surgery within 48 hours of it"),
)
SIGNS_WITHOUT_DECOMPRESSION = cautions(
    "signs_without_decompression",
    "II",
    COMPRESSION_WITH_SIGNS,
    "Compression with signs: fixation through the skin does not decompress.",
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
)
FROM_BEHIND = (NOT_PRONE,)
DECOMPRESSES = (LONG_PARALYSED, OPERATED_COMPRESSION)
STABILISES = (UNSTABLE_SPINE, GREATEST_PUSH)
