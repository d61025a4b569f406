"""The goals of a case as hopes: their dates set against the model's two years."""

from datetime import date, datetime

from spondyl.case.case import Case, Entry
from spondyl.case.vocabulary.course import NEEDS, Need
from spondyl.goals.hope import Hope, When
from spondyl.outcomes.engine import WEEKS

WHAT, ON, TAKES = "goal.what", "goal.on", "goal.needs"
_DAYS = 7.0
_NOON = 0.5


def hopes(case: Case) -> tuple[Hope, ...] | None:
    """What the patient hopes for; None where nobody asked."""
    if case.goals is None:
        return None
    return tuple(_hope(case, number, goal) for number, goal in enumerate(case.goals, start=1))


def _hope(case: Case, number: int, goal: Entry) -> Hope:
    day = _day(goal)
    when, weeks = _stands(case.as_of, day, given=bool(goal.text(ON)))
    return Hope(
        number,
        goal.text(WHAT),
        goal.text(ON),
        day,
        _needs(goal),
        when,
        weeks,
    )


def _needs(goal: Entry) -> tuple[Need, ...]:
    """What it takes, in the order of the vocabulary."""
    said = goal.text(TAKES).split(", ")
    return tuple(need for need in NEEDS if need in said)


def _day(goal: Entry) -> date | None:
    """The one day that its date leaves; None where there is none or more than one."""
    answer = goal.answers.get(ON)
    if answer is None or answer.is_unknown or len(answer.possible) != 1:
        return None
    return datetime.fromisoformat(str(answer.possible[0])).date()


def _stands(as_of: datetime, day: date | None, *, given: bool) -> tuple[When, float | None]:
    """How a date stands to the model's two years, and the weeks until its noon."""
    if day is None:
        return ("unclear" if given else "undated"), None
    if day < as_of.date():
        return "past", None
    clock = (as_of.hour + as_of.minute / 60) / 24
    weeks = max((day - as_of.date()).days + _NOON - clock, 0.0) / _DAYS
    return ("beyond", None) if weeks > WEEKS else ("dated", weeks)
