"""What happened before, what is hoped for, and the setting of the decision."""

from typing import Literal, get_args

from spondyl.case.vocabulary.make import (
    MOMENT,
    RUN,
    choice,
    count,
    free,
    measured,
    number,
    yes_no,
)
from spondyl.case.vocabulary.options import OPTIONS
from spondyl.kernel.variables import Free, Variable

GRAY = measured("0", "200", "Gy", {"cGy": "0.01"})
MILLIGRAM = measured("0", "1000", "mg", {"g": "1000"})

WHOLE_SPINE_MRI = choice(
    "imaging.whole_spine_mri",
    "Has an MRI of the whole spine been done?",
    "done",
    "partial",
    "pending",
    "impossible",
)
CT = choice("imaging.ct", "Has a CT been done?", "done", "partial", "pending", "impossible")
MRI_CONTRAINDICATED = yes_no("imaging.mri_contraindicated", "Is MRI contraindicated?")
IMAGING = (WHOLE_SPINE_MRI, CT, MRI_CONTRAINDICATED)

LEVELS_IN_FIELD = free("treatment.levels_in_field", "Which levels lay in the field?", RUN)
TECHNIQUE = choice("treatment.technique", "Which technique?", "conventional", "stereotactic")
DOSE = Variable("treatment.dose", GRAY, "What total dose?")
FRACTIONS = count("treatment.fractions", "In how many fractions?", 60)
RESPONSE = choice("treatment.response", "Did it control the lesion?", "controlled", "failed")
FAILED_BY = choice(
    "treatment.failed_by", "How did it fail?", "progression", "instability", "pain", "other"
)
GIVEN_ON = free("treatment.on", "When?", MOMENT)
ENDED = free("treatment.ended", "When did it end?", MOMENT)
OPERATED_LEVEL = free("treatment.level", "At which level?", RUN)
OPERATION = choice(
    "treatment.operation",
    "Which operation?",
    "decompression",
    "decompression_stabilisation",
    "separation",
    "stabilisation",
    "percutaneous_stabilisation",
    "vertebrectomy",
    "en_bloc",
)
SPILL = yes_no("treatment.spill", "Was tumour spilled?")

RADIATION = (
    GIVEN_ON,
    free("treatment.target", "What was irradiated?"),
    LEVELS_IN_FIELD,
    DOSE,
    FRACTIONS,
    TECHNIQUE,
    ENDED,
    Variable("treatment.cord_max", GRAY, "What was the highest dose to the cord?"),
    choice(
        "treatment.cord_structure",
        "To which structure does that dose refer?",
        "cord",
        "prv",
        "thecal_sac",
        "prescription_assumed",
    ),
    RESPONSE,
    FAILED_BY,
)
SURGERY = (
    GIVEN_ON,
    OPERATED_LEVEL,
    OPERATION,
    yes_no("treatment.hardware", "Was hardware left?"),
    SPILL,
    yes_no("treatment.residual", "Was tumour left?"),
    yes_no("treatment.wound_infection", "Was there a wound infection?"),
)
LOCAL = (GIVEN_ON, OPERATED_LEVEL)
STEROID_DRUG = free("treatment.drug", "Which steroid?")
STEROID_DOSE = Variable("treatment.dose_per_day", MILLIGRAM, "What dose a day?")
STEROID_STARTED = free("treatment.started", "When was it started?", MOMENT)
STEROID_STOPPED = free("treatment.stopped", "When was it stopped?", MOMENT)
STEROID_CARE = (
    yes_no("treatment.gastroprotection", "Is the stomach protected?"),
    yes_no("treatment.glucose_watched", "Is glucose being watched?"),
    yes_no("treatment.taper_planned", "Is there a plan to taper it?"),
)
STEROID = (
    GIVEN_ON,
    STEROID_DRUG,
    STEROID_DOSE,
    STEROID_STARTED,
    STEROID_STOPPED,
    *STEROID_CARE,
)
TREATMENTS = {
    "radiation": RADIATION,
    "surgery": SURGERY,
    "augmentation": LOCAL,
    "ablation": LOCAL,
    "steroid": STEROID,
}

Need = Literal[
    "alive",
    "walking",
    "walking_with_aid",
    "standing",
    "transfer",
    "home",
    "out_of_hospital",
    "pain_controlled",
    "continent",
]
NEEDS: tuple[Need, ...] = get_args(Need)
GOAL = (
    free("goal.what", "What does the patient hope for, in their words?"),
    free("goal.on", "By when?", MOMENT),
    free("goal.needs", "What does it take?", Free("list", NEEDS)),
)

# What treatment may be expected to bring: one vocabulary for the patient and for clinicians.
EXPECTATIONS = ("cure", "longer_life", "walking", "pain_relief", "home", "unsure")
_EXPECTED = Free("list", EXPECTATIONS)
EXPECTS_OF_TREATMENT = free(
    "patient_view.expects_of_treatment", "What does the patient expect of treatment?", _EXPECTED
)
EXPECTS_MONTHS = free(
    "patient_view.expects_months",
    "How many months does the patient expect to live, lowest and highest?",
    Free("pair"),
)
KNOWS_PROGRESSION = choice(
    "patient_view.knows_progression",
    "Does the patient know that the disease is progressing?",
    "yes",
    "no",
    "partly",
)
TEACH_BACK = choice(
    "patient_view.teach_back",
    "Could the patient say back in their own words what was explained?",
    "yes",
    "no",
    "partly",
)
TALK = (
    free("talk.by", "Who spoke with the patient?"),
    free("talk.on", "When?", MOMENT),
    free("talk.about", "About what?"),
)
PREFERRED_PLACE = choice(
    "patient_view.preferred_place",
    "Where does the patient want to be?",
    "home",
    "hospice",
    "hospital",
)
PRIORITIES = free(
    "patient_view.priorities",
    "What matters most to the patient, in order?",
    Free(
        "list",
        (
            "walking",
            "pain_relief",
            "time_at_home",
            "longer_life",
            "few_visits",
            "avoid_operation",
            "clear_mind",
            "independence",
        ),
    ),
)
PATIENT_VIEW = (
    choice(
        "patient_view.understands_illness",
        "Does the patient understand the illness and its course?",
        "yes",
        "no",
        "partly",
    ),
    KNOWS_PROGRESSION,
    TEACH_BACK,
    free("patient_view.expects", "What does the patient expect?"),
    EXPECTS_OF_TREATMENT,
    EXPECTS_MONTHS,
    PRIORITIES,
    free("patient_view.declines", "Which options does the patient decline?", Free("list", OPTIONS)),
    choice(
        "patient_view.decision_role",
        "Who does the patient want to decide?",
        "patient",
        "shared",
        "clinician",
        "family",
    ),
    number(
        "patient_view.quality_of_life",
        "How does the patient rate their quality of life, 0 to 100?",
        "0",
        "100",
    ),
    free("patient_view.family_view", "What does the family say?"),
    PREFERRED_PLACE,
)

# By the last part of its path.
VIEW = {variable.path.partition(".")[2]: variable for variable in PATIENT_VIEW}

SENIORITIES = ("consultant", "trainee", "relayed")
SENIORITY = choice(
    "estimate.seniority",
    "How senior is the author, or was the estimate relayed?",
    *SENIORITIES,
    note="consultant means fully trained in any discipline; relayed means passed on by somebody "
    "else, however senior its author. Only a consultant's own estimate is verified.",
)
ESTIMATED_BY = free("estimate.by", "Who estimates?")
ESTIMATED_MONTHS = free("estimate.months", "How many months, lowest and highest?", Free("pair"))
RADIATION_THEN_SURGERY = number(
    "estimate.radiation_then_surgery_percent",
    "What is the chance, in per cent, that surgery is needed after radiation?",
    "0",
    "100",
)
PROGNOSIS_ESTIMATE = (
    ESTIMATED_MONTHS,
    ESTIMATED_BY,
    SENIORITY,
    free("estimate.basis", "On what basis?"),
    free("estimate.on", "When?", MOMENT),
)
FAILURE_ESTIMATE = (
    ESTIMATED_BY,
    RADIATION_THEN_SURGERY,
)
CLINICIAN_EXPECTATION = (
    free("expectation.by", "Who expects it?"),
    free("expectation.on", "When?", MOMENT),
    free("expectation.expects", "What does the clinician expect of treatment?", _EXPECTED),
    free("expectation.note", "Anything to add?"),
)
TEAM_VIEW = free(
    "setting.team_view",
    "What would the team choose, and why?",
    note="Printed for patients only after all options.",
)
DECISION_NEEDED_BY = free("setting.decision_needed_by", "By when is a decision needed?", MOMENT)
SUSPECTED_ON = free(
    "setting.suspected_on",
    "When was cord compression first suspected?",
    MOMENT,
    "The clock of whole-spine MRI runs from here.",
)
OUT_OF_HOURS = yes_no("setting.out_of_hours", "Is it out of hours?")
SENIOR_PRESENT = yes_no("setting.senior_present", "Is a senior present?")
OTHERS_DECLINED = free(
    "setting.others_declined",
    "Which disciplines saw the patient and offered nothing?",
    Free("list"),
)
SETTING = (
    free("setting.centre", "At which centre?"),
    DECISION_NEEDED_BY,
    SUSPECTED_ON,
    OUT_OF_HOURS,
    SENIOR_PRESENT,
    OTHERS_DECLINED,
    number(
        "setting.provider_quality_of_life",
        "How does the clinician rate the patient's quality of life, 0 to 100?",
        "0",
        "100",
    ),
    TEAM_VIEW,
)
