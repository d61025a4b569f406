"""The patient: performance, comorbidity, laboratory values, fitness."""

from decimal import Decimal

from spondyl.case.vocabulary.make import (
    MOMENT,
    choice,
    count,
    free,
    grade,
    measured,
    number,
    yes_no,
)
from spondyl.kernel.variables import Linear, Number, Term, Variable, span

AGE = grade("patient.age", "How old is the patient, in years?", 0, 120)
SEX = choice("patient.sex", "What is the patient's sex?", "female", "male")
ECOG = Variable(
    "patient.ecog",
    grade("patient.ecog", "What is it?", 0, 4).domain,
    "What is the ECOG performance status?",
    codes=(("LOINC", "89247-1"),),
)
KPS = Variable(
    "patient.kps",
    grade("patient.kps", "What is it?", 10, 100, step=10).domain,
    "What is the Karnofsky performance status?",
    "In tens. Paraplegia alone lowers it.",
    (("LOINC", "89243-0"), ("SNOMED CT", "761869008")),
)
ASA = grade("patient.asa", "What is the ASA physical status class?", 1, 5)

COMORBIDITIES = tuple(
    yes_no(f"patient.comorbidities.{key}", f"Does the patient have {words}?")
    for key, words in (
        ("anaemia", "anaemia"),
        ("chronic_lung_disease", "chronic lung disease"),
        ("pneumonia", "recent pneumonia"),
        ("coagulopathy", "a coagulopathy"),
        ("electrolyte_disorder", "an electrolyte disorder"),
        ("pulmonary_circulation_disorder", "a disorder of the pulmonary circulation"),
        ("renal_failure", "renal failure"),
        ("malnutrition", "malnutrition"),
        ("heart_failure", "heart failure, present within the last 30 days"),
        ("hypertension", "hypertension treated with drugs"),
        ("diabetes", "diabetes treated with drugs"),
        ("dependent_function", "dependence on others for daily activities"),
        ("local_infection", "an infection at the site"),
        ("systemic_infection", "a systemic infection"),
        ("cement_allergy", "an allergy to bone cement"),
    )
)
COMORBIDITY = {variable.path.rpartition(".")[2]: variable for variable in COMORBIDITIES}

_ALBUMIN = measured("5", "70", "g/L", {"g/dL": "10"})
_CALCIUM = measured("4", "25", "mg/dL", {"mmol/L": "4.01"})
_PAYNE = "computed as total calcium + 0.8 x (4 - albumin in g/dL)"


def _term(path: str, factor: str, domain: Number) -> Term:
    return Term(path, Decimal(factor), span(domain.low, domain.high))


ALBUMIN = Variable(
    "patient.albumin",
    _ALBUMIN,
    "What is the serum albumin?",
    codes=(("LOINC", "1751-7"),),
)
HAEMOGLOBIN = Variable(
    "patient.haemoglobin",
    measured("20", "250", "g/L", {"g/dL": "10"}),
    "What is the haemoglobin?",
)
CRP = Variable(
    "patient.crp",
    measured("0", "700", "mg/L", {"mg/dL": "10"}),
    "What is the C-reactive protein?",
)
LDH = Variable(
    "patient.ldh",
    measured("20", "20000", "U/L", {"IU/L": "1"}),
    "What is the lactate dehydrogenase?",
)
# 0.8 mg/dL of calcium for each g/dL of albumin is 0.08 for each g/L.
CALCIUM = Variable(
    "patient.calcium",
    _CALCIUM,
    "What is the total serum calcium?",
    computed=Linear(
        (
            _term("patient.calcium_adjusted", "1", _CALCIUM),
            _term("patient.albumin", "0.08", _ALBUMIN),
        ),
        Decimal("-3.2"),
        "computed back from adjusted calcium and albumin",
    ),
)
CALCIUM_ADJUSTED = Variable(
    "patient.calcium_adjusted",
    _CALCIUM,
    "What is the albumin-adjusted calcium?",
    computed=Linear(
        (_term("patient.calcium", "1", _CALCIUM), _term("patient.albumin", "-0.08", _ALBUMIN)),
        Decimal("3.2"),
        _PAYNE,
    ),
)
CALCIUM_IONISED = Variable(
    "patient.calcium_ionised",
    measured("2", "12", "mg/dL", {"mmol/L": "4.01"}),
    "What is the ionised calcium?",
)
HYPERCALCAEMIA_SYMPTOMS = yes_no(
    "patient.hypercalcaemia_symptoms",
    "Are there symptoms of hypercalcaemia?",
    "Thirst, much urine, constipation, nausea, confusion, drowsiness.",
)
BILIRUBIN = Variable(
    "patient.bilirubin",
    measured("0", "1000", "umol/L", {"mg/dL": "17.1"}),
    "What is the total bilirubin?",
)
CREATININE = Variable(
    "patient.creatinine",
    measured("5", "2500", "umol/L", {"mg/dL": "88.4"}),
    "What is the creatinine?",
)
PLATELETS = Variable(
    "patient.platelets",
    measured("0", "2500", "x10^9/L", {"/uL": "0.001"}),
    "What is the platelet count?",
)
WHITE_CELLS = Variable(
    "patient.white_cells",
    measured("0", "1000", "x10^9/L", {"/uL": "0.001"}),
    "What is the white cell count?",
)
NEUTROPHILS = Variable(
    "patient.neutrophils",
    measured("0", "500", "x10^9/L", {"/uL": "0.001"}),
    "What is the neutrophil count?",
)
INR = number("patient.inr", "What is the INR?", "0.5", "20")
APTT = number("patient.aptt", "What is the aPTT, in seconds?", "10", "300")
EGFR = number("patient.egfr", "What is the eGFR, in mL/min/1.73 m²?", "0", "200")

ANTICOAGULANT = choice(
    "patient.anticoagulant", "Does the patient take an anticoagulant?", "none", "taken"
)
ANTICOAGULANT_DETAIL = (
    free("patient.anticoagulant.drug", "Which anticoagulant?"),
    free("patient.anticoagulant.last_dose", "When was its last dose?", MOMENT),
)

DAYS_SINCE_OUT_OF_BED = count(
    "patient.days_since_out_of_bed", "How many days since the patient was last out of bed?", 3650
)
DAYS_SINCE_OUT_OF_CHAIR = count(
    "patient.days_since_out_of_chair",
    "How many days since the patient was last out of a chair?",
    3650,
)
HOSPITALISED = yes_no(
    "patient.hospitalised_last_3_months", "Was the patient in hospital in the last 3 months?"
)
URGENT_ADMISSION = yes_no("patient.urgent_admission", "Was this admission urgent?")
RESPIRATORY_CONCERN = yes_no(
    "patient.respiratory_concern", "Is there concern about breathing during or after anaesthesia?"
)
CAN_LIE_FLAT = yes_no("patient.can_lie_flat", "Can the patient lie flat for a treatment session?")
CAN_LIE_PRONE = yes_no("patient.can_lie_prone", "Can the patient lie prone for an hour or two?")
FIT_FOR = tuple(
    yes_no(f"patient.fit_for.{key}", f"Does the team judge the patient fit for {words}?")
    for key, words in (
        ("open_surgery", "open surgery"),
        ("percutaneous_surgery", "percutaneous surgery"),
        ("radiation", "radiation"),
    )
)
FIT_FOR_OPEN_SURGERY, FIT_FOR_PERCUTANEOUS_SURGERY, FIT_FOR_RADIATION = FIT_FOR
BODY_MASS_INDEX = number("patient.body_mass_index", "What is the BMI, in kg/m²?", "8", "90")
CAPACITY = yes_no("patient.capacity", "Does the patient have capacity for this decision?")
REFUSES_TRANSFUSION = yes_no("patient.refuses_transfusion", "Does the patient refuse transfusion?")
PROXY = free("patient.proxy", "Who decides for the patient if they cannot?")
RESUSCITATION = choice(
    "patient.resuscitation_status",
    "What has been agreed about resuscitation?",
    "full",
    "limited",
    "comfort",
)

VARIABLES = (
    AGE,
    SEX,
    ECOG,
    KPS,
    ASA,
    *COMORBIDITIES,
    ALBUMIN,
    HAEMOGLOBIN,
    CRP,
    LDH,
    CALCIUM,
    CALCIUM_ADJUSTED,
    CALCIUM_IONISED,
    HYPERCALCAEMIA_SYMPTOMS,
    BILIRUBIN,
    CREATININE,
    PLATELETS,
    WHITE_CELLS,
    NEUTROPHILS,
    INR,
    APTT,
    EGFR,
    ANTICOAGULANT,
    *ANTICOAGULANT_DETAIL,
    DAYS_SINCE_OUT_OF_BED,
    DAYS_SINCE_OUT_OF_CHAIR,
    HOSPITALISED,
    URGENT_ADMISSION,
    RESPIRATORY_CONCERN,
    CAN_LIE_FLAT,
    CAN_LIE_PRONE,
    *FIT_FOR,
    BODY_MASS_INDEX,
    CAPACITY,
    REFUSES_TRANSFUSION,
    PROXY,
    RESUSCITATION,
)
