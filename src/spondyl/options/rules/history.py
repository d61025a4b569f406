"""What earlier treatment does to the next: intervals both ways, failure and its cause, spill.

The two tables of intervals are our reading of conflicting sources, not a published rule.
"""

from spondyl.case.earlier_radiation import PRIOR_RADIATION, RADIATION_PROGRESSED
from spondyl.case.earlier_treatment import (
    COURSES,
    IRRADIATED_SINCE,
    PRIOR_SURGERY,
    RADIATION_UNSTABLE,
    SINCE_RADIATION,
    SINCE_SURGERY,
    SPILLED,
)
from spondyl.case.vocabulary.situation import FALLING
from spondyl.frameworks.evidence import study
from spondyl.frameworks.sources import LAUFER_2013, abstract, secondary, unchecked
from spondyl.frameworks.studies import (
    AHLUWALIA_2024,
    GHOGAWALA_2001,
    GONG_2021,
    JARVERS_2021,
    LEE_2018,
    ROESCH_2017,
)
from spondyl.kernel.criteria import all_of, at_least, below, is_
from spondyl.options.radiobiology.sources import HYTEC, NIEDER, SAHGAL_GROUPS
from spondyl.options.rule import cautions, supports
from spondyl.options.rules.criteria import IRRADIATED
from spondyl.options.sources import (
    AZAD_2019,
    INTERVAL_REVIEW_2020,
    ITSHAYEK_2012,
    REPEAT_REIRRADIATION,
)

_REVIEWS = (
    abstract(ITSHAYEK_2012, "Abstract: surgery within 7 days of radiation"),
    abstract(INTERVAL_REVIEW_2020, "Abstract: at least 7 days, better 2 weeks"),
)
_OPINION = abstract(LEE_2018, "Abstract: opinion of 113 specialists")
_OPERATED = is_(PRIOR_SURGERY, "yes")

RADIATED_7 = cautions(
    "radiated_within_7_days",
    "I.A",
    all_of(IRRADIATED, below(SINCE_RADIATION, "7", "days")),
    "Irradiated here less than 7 days ago: one study found more wound problems; reviews advise at "
    "least a week. An emergency outranks it.",
    *_REVIEWS,
)
RADIATED_14 = cautions(
    "radiated_7_to_13_days",
    "I.A",
    all_of(
        IRRADIATED, at_least(SINCE_RADIATION, "7", "days"), below(SINCE_RADIATION, "14", "days")
    ),
    "Irradiated here 7 to 13 days ago: reviews and surveyed authors hold two weeks to be better; "
    "over half of the specialists asked wait one or two.",
    *_REVIEWS,
    _OPINION,
)
RADIATED_CONVENTIONALLY = cautions(
    "operation_after_conventional",
    "I.A",
    is_(PRIOR_RADIATION, "conventional", "both"),
    "Irradiated here before: major wound problems in 32 % against 12 % (1970-96); no significant "
    "difference in 207 operated in 2010-21. Both are carried.",
    abstract(GHOGAWALA_2001, "Abstract, results"),
    abstract(AHLUWALIA_2024, "Abstract, results"),
)
RADIATED_STEREOTACTICALLY = cautions(
    "operation_after_stereotactic",
    "I.A",
    is_(PRIOR_RADIATION, "stereotactic", "both"),
    "Stereotactic radiation here before: of 30 operated on after it, 2 had dural tears; no clear "
    "excess of wound problems.",
    abstract(ROESCH_2017, "Abstract, results"),
)
OPERATED_7 = cautions(
    "operated_within_7_days",
    "I.A",
    all_of(_OPERATED, below(SINCE_SURGERY, "7", "days")),
    "Operated on here less than 7 days ago: radiation before the wound holds; reviews advise at "
    "least a week.",
    *_REVIEWS,
)
OPERATED_14 = cautions(
    "operated_7_to_13_days",
    "I.A",
    all_of(_OPERATED, at_least(SINCE_SURGERY, "7", "days"), below(SINCE_SURGERY, "14", "days")),
    "Operated on here 7 to 13 days ago: reviews hold two weeks to be better. Within 21 days wound "
    "problems were likelier in 237; in 540 the first four weeks made no difference.",
    *_REVIEWS,
    abstract(JARVERS_2021, "Abstract, results"),
    abstract(AZAD_2019, "Abstract, results"),
)
OPERATED_28 = supports(
    "operated_14_to_28_days",
    "I.A",
    all_of(
        _OPERATED,
        is_(IRRADIATED_SINCE, "no"),
        at_least(SINCE_SURGERY, "14", "days"),
        below(SINCE_SURGERY, "29", "days"),
    ),
    "Operated on here 14 to 28 days ago: the interval that most sources leave (one still found "
    "more wound problems within 21 days).",
    abstract(INTERVAL_REVIEW_2020, "Abstract: better 2 weeks"),
    abstract(JARVERS_2021, "Abstract, results"),
)
OPERATED_LATE = cautions(
    "operated_over_28_days",
    "I.A",
    all_of(_OPERATED, is_(IRRADIATED_SINCE, "no"), at_least(SINCE_SURGERY, "29", "days")),
    "Operated on here over 28 days ago and not irradiated since: of 89, 1.2 % had progressed "
    "before radiation at 1 month, 24.1 % at 3, 45.1 % at 6.",
    abstract(GONG_2021, "Abstract, results"),
)
SPILL_LEFT = cautions(
    "spilled",
    "I.A",
    is_(SPILLED, "yes"),
    "Tumour was spilled through the field: what is there to aim at? Does the operation note "
    "say what was left and where?",
    study("theme I.A, Q26: no radiation target is left"),
)
PROGRESSED = cautions(
    "progressed_after_radiation",
    "I.A",
    is_(RADIATION_PROGRESSED, "yes"),
    "The tumour grew again after radiation here: it may be aggressive or resistant, so that the "
    "next treatment may fail too.",
    study("theme I.A, Q27, Q29"),
)
BECAME_UNSTABLE = supports(
    "unstable_after_radiation",
    "I.A",
    is_(RADIATION_UNSTABLE, "yes"),
    "It became unstable after radiation: no failure of the radiation to hold the tumour, and a "
    "reason to stabilise alone.",
    study("theme I.A, Q29, Q36: not every operation after radiation is for progression"),
)
INSTABILITY_NOT_GROWTH = cautions(
    "instability_not_growth",
    "I.A",
    is_(RADIATION_UNSTABLE, "yes"),
    "It became unstable after radiation: more radiation does not stabilise.",
    study("theme I.A, Q36; theme II, Q49"),
)
AGAIN = cautions(
    "reirradiation",
    "I.A",
    IRRADIATED,
    "Irradiated here before: the cumulative dose to the cord decides, and the radiation oncologist "
    "judges it; NOMS gives no dose safety.",
    HYTEC,
    secondary(LAUFER_2013, "Oncologic assessment", "the StatPearls chapter"),
)
AGAIN_SOON = cautions(
    "reirradiation_within_5_months",
    "I.A",
    all_of(IRRADIATED, below(SINCE_RADIATION, "5", "months")),
    "Irradiated here less than 5 months ago: the published limits for the cord start at 5 months "
    "(HyTEC), another rule at 6 (Nieder).",
    HYTEC,
    NIEDER,
    SAHGAL_GROUPS,
)
SEVERAL_COURSES = cautions(
    "several_courses",
    "I.A",
    is_(COURSES, "several"),
    "Two or more earlier courses here: limits are not defined; experts asked about one such case "
    "reached no consensus (5 of 7 would have treated).",
    abstract(REPEAT_REIRRADIATION, "Abstract, results"),
)
AFTER_STEREOTACTIC = cautions(
    "after_stereotactic",
    "I.A",
    is_(PRIOR_RADIATION, "stereotactic", "both"),
    "Stereotactic radiation here before: NOMS does not answer failure after it.",
    unchecked(LAUFER_2013, "Silent; our reading"),
)
FAILED_CONVENTIONAL = supports(
    "failed_conventional",
    "I.A",
    all_of(is_(PRIOR_RADIATION, "conventional"), is_(RADIATION_PROGRESSED, "yes")),
    "The tumour grew again after conventional radiation here: NOMS takes the level as resistant, "
    "and names stereotactic radiation.",
    unchecked(LAUFER_2013, "Decision grid: already irradiated"),
)
WINDOW = cautions(
    "window_closing",
    "I.A",
    is_(FALLING, "yes"),
    "Albumin, performance or walking has fallen: the window for an operation may close while one "
    "waits. Set a date to look again.",
    study("theme I.A, Q28: the window closes as patients get sicker"),
)

BEFORE_OPERATION = (
    RADIATED_7,
    RADIATED_14,
    RADIATED_CONVENTIONALLY,
    RADIATED_STEREOTACTICALLY,
    PROGRESSED,
)
BEFORE_RADIATION = (
    OPERATED_7,
    OPERATED_14,
    OPERATED_28,
    OPERATED_LATE,
    SPILL_LEFT,
    PROGRESSED,
    INSTABILITY_NOT_GROWTH,
    AGAIN,
    SEVERAL_COURSES,
    AFTER_STEREOTACTIC,
)
