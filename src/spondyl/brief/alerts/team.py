"""Who is asked, how much time there is, and what a hurried decision needs afterwards."""

from spondyl.brief.alerts.alert import Alert
from spondyl.case.derived import DEFICIT
from spondyl.case.vocabulary.cancer import INTENT
from spondyl.case.vocabulary.course import OUT_OF_HOURS, SENIOR_PRESENT
from spondyl.case.vocabulary.lesion import ESCC
from spondyl.case.vocabulary.neurology import (
    AMBULATION,
    DEFICIT_DEVELOPED_OVER,
    TEMPO,
    TIME_SINCE_WALKING_LOST,
)
from spondyl.case.vocabulary.situation import (
    DEFICIT_LEVELS,
    HAVE_DECLINED,
    LANE,
    ONCOLOGIST_ESTIMATE,
)
from spondyl.frameworks.evidence import CHRISTAKIS_2000, SANDERS_2024, WHITE_2016, study
from spondyl.frameworks.guidelines.stability import JUDGED_UNSTABLE, SINS_BAND
from spondyl.frameworks.sources import FISHER_2014, abstract
from spondyl.kernel.criteria import Not, all_of, any_of, below, is_

_LANES = study("theme IV: time decides how a plan is made; the limits in hours are ours")
_SINS_7 = is_(SINS_BAND, "potentially_unstable", "unstable")
# How fast it came, and how long ago walking went, are two things: both are within a week.
_RECENT = all_of(
    below(DEFICIT_DEVELOPED_OVER, "8", "days"),
    any_of(Not(is_(AMBULATION, "not_walking")), below(TIME_SINCE_WALKING_LOST, "8", "days")),
)
FROM_1B = is_(ESCC, "1b", "1c", "2", "3")

TEAM = (
    Alert(
        "acute_single_level",
        "acute paraparesis from a single level",
        "note",
        "I",
        all_of(
            DEFICIT,
            any_of(is_(TEMPO, "worsening"), _RECENT),
            is_(DEFICIT_LEVELS, "one"),
        ),
        "Acute paraparesis from a single level: the study's surgeons weigh albumin and "
        "progression least here; their strongest case for operating.",
        (study("theme I, Q3; acute as worsening, or within a week, is our reading"),),
    ),
    Alert(
        "lane_under_6_hours",
        "under 6 hours to decide",
        "note",
        "IV",
        is_(LANE, "under_6_hours"),
        "Under 6 hours: talk at once, each voice saying one line before hearing the others; a "
        "missing albumin blocks nothing; provisional until reviewed next day.",
        (_LANES,),
    ),
    Alert(
        "lane_under_24_hours",
        "under 24 hours to decide",
        "note",
        "IV",
        is_(LANE, "under_24_hours"),
        "Under 24 hours: two disciplines at least, one of them not the one that proposes; review "
        "next day.",
        (_LANES,),
    ),
    Alert(
        "lane_under_72_hours",
        "under 72 hours to decide",
        "note",
        "IV",
        is_(LANE, "under_72_hours"),
        "Under 72 hours: time for opinions in writing and for the patient's own goals.",
        (_LANES,),
    ),
    Alert(
        "surgeon_consult",
        "a spine surgeon to be asked",
        "note",
        "II",
        any_of(_SINS_7, FROM_1B, is_(JUDGED_UNSTABLE, "yes")),
        "SINS 7 or more, ESCC 1b or more, or judged unstable: a spine surgeon's opinion belongs to "
        "this decision.",
        (
            abstract(FISHER_2014, "Abstract, methods (binary scale)"),
            study("theme II, Q38: intermediate SINS or epidural disease"),
        ),
    ),
    Alert(
        "surgeon_consult_routine",
        "a spine surgeon to be asked, routine pace",
        "note",
        "II",
        all_of(Not(_SINS_7), is_(ESCC, "1a"), Not(is_(JUDGED_UNSTABLE, "yes"))),
        "ESCC 1a and SINS below 7: a surgeon's opinion at the routine pace.",
        (study("theme II, Q38: any epidural disease; the pace at 1a is our reading"),),
    ),
    Alert(
        "oncologist_prognosis",
        "no oncologist's estimate of survival",
        "note",
        "III.C",
        is_(ONCOLOGIST_ESTIMATE, "no"),
        "No oncologist's estimate of survival: ask for a range with its basis. Clinicians err "
        "widely; in a hospice series 63 % were too hopeful.",
        (
            study("theme I, Q2: oncologists usually give no prognosis"),
            abstract(CHRISTAKIS_2000, "Abstract, results"),
            abstract(WHITE_2016, "Abstract, results"),
        ),
    ),
    Alert(
        "palliative_care",
        "palliative care beside treatment",
        "note",
        "VIII",
        Not(is_(INTENT, "curable")),
        "Palliative care beside, not instead: ASCO refers patients with advanced cancer early, "
        "alongside active treatment.",
        (abstract(SANDERS_2024, "Recommendation 1"),),
    ),
    Alert(
        "no_senior",
        "no senior present",
        "note",
        "IV",
        is_(SENIOR_PRESENT, "no"),
        "No senior is present: the decision is provisional until a senior has reviewed it.",
        (study("theme IV: plans get worse without a senior"),),
    ),
    Alert(
        "circle_back",
        "back to the patient within 72 hours",
        "note",
        "X",
        any_of(is_(LANE, "under_6_hours", "under_24_hours"), is_(OUT_OF_HOURS, "yes")),
        "A hurried decision: step back, and return to the patient within 72 hours.",
        (study("theme X, Q119; 72 hours is our convention"),),
    ),
    Alert(
        "others_declined",
        "others offered nothing",
        "note",
        "X",
        is_(HAVE_DECLINED, "yes"),
        "Others saw the patient and offered nothing: a second look says what gain it expects, and "
        "why they declined.",
        (study("theme X, Q122: seen by both teams"),),
    ),
)
