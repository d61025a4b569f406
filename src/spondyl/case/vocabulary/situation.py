"""Facts that follow from clocks and lists; no case file says them itself."""

from spondyl.case.vocabulary.cancer import VERTEBRAE_INVOLVED
from spondyl.case.vocabulary.course import (
    DECISION_NEEDED_BY,
    OTHERS_DECLINED,
    RADIATION_THEN_SURGERY,
    STEROID_CARE,
    STEROID_DOSE,
    SUSPECTED_ON,
    WHOLE_SPINE_MRI,
)
from spondyl.case.vocabulary.make import DURATION, choice, yes_no
from spondyl.case.vocabulary.neurology import AMBULATION, FRANKEL
from spondyl.case.vocabulary.patient import ALBUMIN
from spondyl.kernel.variables import Variable

LANE = choice(
    "setting.lane",
    "How soon is a decision needed?",
    "under_6_hours",
    "under_24_hours",
    "under_72_hours",
    "elective",
    note="Follows from decision_needed_by; a moment that has passed counts as under_6_hours.",
    ordered=True,
)
EXAMINED = choice(
    "neurology.examined",
    "How old is the newest timed examination?",
    "within_6_hours",
    "over_6_hours",
    "no_time",
    note="Follows from the times at which legs and walking were examined.",
)
GRADED_DEFICIT = yes_no(
    "neurology.graded_deficit",
    "Does a grade show a motor deficit?",
    "Follows from Frankel or AIS A to D, or a power of 3 or less; no where none was ever recorded.",
)
NEUROLOGY_FELL = yes_no(
    "neurology.fell",
    "Has a grade or a power fallen since the last reading that differed?",
    "Follows from dated readings; no where nothing has two of them.",
)
WALKING_FELL = yes_no(
    "neurology.walking_fell",
    "Is walking worse than in the last reading that differed?",
    "Follows from dated readings; no where there are not two of them.",
)
MRI_BEFORE_SUSPICION = yes_no(
    "imaging.mri_before_suspicion",
    "Is the whole-spine MRI older than the suspicion of compression?",
    "Follows from the dates of whole_spine_mri and suspected_on. Without one of these dates it may "
    "be, unless the MRI is at most 24 hours old (our reading).",
)
SINCE_SUSPICION = Variable(
    "setting.since_suspicion",
    DURATION,
    "How long ago was cord compression first suspected?",
    "Follows from suspected_on.",
)
STEROID = choice(
    "treatments.steroid",
    "Is the patient on a steroid?",
    "none",
    "running",
    "stopped",
    note="Follows from every steroid in treatments; one without a stop that has come is taken as "
    "running.",
)
DEXAMETHASONE = Variable(
    "treatments.dexamethasone",
    STEROID_DOSE.domain,
    "How much dexamethasone a day?",
    "Follows from treatments; none where another steroid is named.",
)
CARE = tuple(
    yes_no(f"treatments.{variable.path.partition('.')[2]}", variable.question)
    for variable in STEROID_CARE
)
ANTIANGIOGENIC = yes_no(
    "cancer.antiangiogenic",
    "Is the patient on an antiangiogenic drug?",
    "Follows from cancer.systemic.",
)
IMMUNOTHERAPY = yes_no(
    "cancer.immunotherapy",
    "Has the patient had immunotherapy?",
    "Follows from cancer.systemic.",
)
SINCE_ANTIANGIOGENIC = Variable(
    "cancer.since_antiangiogenic",
    DURATION,
    "How long ago was the last antiangiogenic dose?",
    "Follows from cancer.systemic.",
)
HAVE_DECLINED = yes_no(
    "setting.others_have_declined",
    "Has a discipline seen the patient and offered nothing?",
    "Follows from others_declined.",
)
ONCOLOGIST_ESTIMATE = yes_no(
    "setting.oncologist_estimate",
    "Has an oncologist estimated survival, at first hand?",
    "Follows from prognosis_estimates: what was not handed over is not there.",
)
SHORT_ESTIMATE = yes_no(
    "setting.short_estimate",
    "Does a clinician's estimate of survival reach down to three months?",
    "Follows from prognosis_estimates; unknown where nobody has estimated.",
)
SURGERY_AFTER_RADIATION = Variable(
    "setting.surgery_after_radiation",
    RADIATION_THEN_SURGERY.domain,
    RADIATION_THEN_SURGERY.question,
    "Follows from failure_estimates: the figure of one of those who estimated.",
)
COUNTS = ("none", "one", "several")
SYMPTOMATIC_LEVELS = choice(
    "lesions.symptomatic",
    "How many of the lesions described cause pain or the deficit?",
    *COUNTS,
)
DEFICIT_LEVELS = choice(
    "lesions.explaining_deficit",
    "How many of the lesions described explain the deficit?",
    *COUNTS,
)
NOT_DESCRIBED = yes_no(
    "lesions.not_described",
    "Are more vertebrae involved than the lesions describe?",
    "Follows from vertebrae_involved and the lesions' levels.",
)
FALLING = yes_no(
    "patient.falling",
    "Has albumin, performance or walking fallen since the last reading that differed?",
    "Follows from dated readings; no where nothing has two of them.",
)

# Where each of these stands in the case file, for people who are asked about it.
WRITTEN_AS = {
    LANE.path: DECISION_NEEDED_BY.path,
    EXAMINED.path: FRANKEL.path,
    GRADED_DEFICIT.path: FRANKEL.path,
    NEUROLOGY_FELL.path: FRANKEL.path,
    WALKING_FELL.path: AMBULATION.path,
    SINCE_SUSPICION.path: SUSPECTED_ON.path,
    MRI_BEFORE_SUSPICION.path: WHOLE_SPINE_MRI.path,
    **{v.path: "treatments" for v in (STEROID, DEXAMETHASONE, *CARE)},
    **{v.path: "cancer.systemic" for v in (ANTIANGIOGENIC, IMMUNOTHERAPY, SINCE_ANTIANGIOGENIC)},
    HAVE_DECLINED.path: OTHERS_DECLINED.path,
    **{v.path: "setting.prognosis_estimates" for v in (ONCOLOGIST_ESTIMATE, SHORT_ESTIMATE)},
    SURGERY_AFTER_RADIATION.path: "setting.failure_estimates",
    SYMPTOMATIC_LEVELS.path: "lesions",
    DEFICIT_LEVELS.path: "lesions",
    NOT_DESCRIBED.path: VERTEBRAE_INVOLVED.path,
    FALLING.path: ALBUMIN.path,
}
VARIABLES = (
    LANE,
    EXAMINED,
    GRADED_DEFICIT,
    NEUROLOGY_FELL,
    WALKING_FELL,
    SINCE_SUSPICION,
    MRI_BEFORE_SUSPICION,
    STEROID,
    DEXAMETHASONE,
    *CARE,
    ANTIANGIOGENIC,
    IMMUNOTHERAPY,
    SINCE_ANTIANGIOGENIC,
    HAVE_DECLINED,
    ONCOLOGIST_ESTIMATE,
    SHORT_ESTIMATE,
    SURGERY_AFTER_RADIATION,
    SYMPTOMATIC_LEVELS,
    DEFICIT_LEVELS,
    NOT_DESCRIBED,
    FALLING,
)
