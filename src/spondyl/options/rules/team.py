"""What the team, the centre and the patient themselves say of a treatment."""

from spondyl.case.derived import COMPRESSES
from spondyl.case.signs import DETERIORATION, NEUROLOGICAL_SIGNS
from spondyl.case.vocabulary.lesion import EXPLAINS_DEFICIT
from spondyl.case.vocabulary.patient import (
    FIT_FOR_OPEN_SURGERY,
    FIT_FOR_PERCUTANEOUS_SURGERY,
    FIT_FOR_RADIATION,
)
from spondyl.case.vocabulary.situation import LANE
from spondyl.frameworks.evidence import study
from spondyl.kernel.criteria import all_of, any_of, is_
from spondyl.options.facts import AVAILABLE, COVER, DECLINED, STARTS, STARTS_BY_DEADLINE
from spondyl.options.rule import cautions, closes
from spondyl.options.sources import QS56_24_HOURS

_TOLERANCE = study("theme VIII, Q107: who cannot tolerate surgery")
_CENTRE = study("theme V, F9, Q87: what a centre and its people can do")
_LEAD = study("theme IV, Q78: stereotactic treatment cannot start fast enough")

UNFIT_OPEN = closes(
    "unfit_open_surgery",
    "safety",
    "VIII",
    is_(FIT_FOR_OPEN_SURGERY, "no"),
    "The team judges the patient unfit for open surgery.",
    _TOLERANCE,
)
UNFIT_PERCUTANEOUS = closes(
    "unfit_percutaneous_surgery",
    "safety",
    "VIII",
    is_(FIT_FOR_PERCUTANEOUS_SURGERY, "no"),
    "The team judges the patient unfit for percutaneous surgery.",
    _TOLERANCE,
)
UNFIT_RADIATION = closes(
    "unfit_radiation",
    "safety",
    "VIII",
    is_(FIT_FOR_RADIATION, "no"),
    "The team judges the patient unfit for radiation.",
    _TOLERANCE,
)
DECLINES = closes(
    "declined",
    "patient",
    "VII.A",
    is_(DECLINED, "yes"),
    "The patient declines it.",
    study("theme VII.A, Q93: many decline and prefer time at home"),
)
NOT_AVAILABLE = closes(
    "not_available",
    "feasibility",
    "V",
    is_(AVAILABLE, "no"),
    "Not done at this centre.",
    _CENTRE,
)
BY_TRANSFER = cautions(
    "by_transfer",
    "V",
    is_(AVAILABLE, "by_transfer"),
    "Not done at this centre: only after a transfer.",
    _CENTRE,
)
NOT_COMFORTABLE = cautions(
    "not_comfortable",
    "V",
    is_(COVER, "not_comfortable"),
    "Whoever covers it at this hour has not named it among what they are comfortable with.",
    study("theme V, Q87: what the radiation partner is comfortable with"),
)
NOBODY_COVERS = cautions(
    "nobody_covers",
    "V",
    is_(COVER, "nobody"),
    "Nobody covers it at this centre, by the centre's own word.",
    _CENTRE,
)
TOO_LATE = closes(
    "too_late",
    "feasibility",
    "IV",
    all_of(
        DETERIORATION,
        any_of(is_(EXPLAINS_DEFICIT, "yes"), COMPRESSES),
        is_(STARTS, "too_late"),
    ),
    "The neurology is getting worse by this lesion, or beside its compression, and half of those "
    "treated begin later than a day after the decision: the cord may have failed by then (a day "
    "is our reading of NICE's older standard for radiotherapy).",
    _LEAD,
    QS56_24_HOURS,
)
LATE_FOR_SIGNS = cautions(
    "late_for_signs",
    "IV",
    all_of(NEUROLOGICAL_SIGNS, is_(STARTS, "too_late", "may_be_late")),
    "Signs of cord or cauda, and it often takes longer than a day to begin: late is not never.",
    _LEAD,
    QS56_24_HOURS,
)
AFTER_DEADLINE = cautions(
    "after_deadline",
    "IV",
    all_of(
        is_(LANE, "under_6_hours", "under_24_hours", "under_72_hours"),
        is_(STARTS_BY_DEADLINE, "too_late"),
    ),
    "Half of those treated begin later than the moment by which the decision is needed.",
    _LEAD,
)

# Of every option, whatever it is.
ANY = (DECLINES, NOT_AVAILABLE, BY_TRANSFER, NOT_COMFORTABLE, NOBODY_COVERS)
# Of what is begun first and is meant to act on cord or cauda.
TIMELINESS = (LATE_FOR_SIGNS, AFTER_DEADLINE)
# Of stereotactic treatment besides: something simpler is quicker, so that waiting is no way.
TIMELINESS_STEREOTACTIC = (TOO_LATE, *TIMELINESS)
