"""How albumin, haemoglobin, performance, walking and pain have changed, from dated readings."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from itertools import pairwise

from spondyl.case.case import Case
from spondyl.case.derived import Facts
from spondyl.case.vocabulary.lesion import PAIN_SCORE
from spondyl.case.vocabulary.neurology import AMBULATION
from spondyl.case.vocabulary.patient import ALBUMIN, ECOG, HAEMOGLOBIN, KPS
from spondyl.case.wording import plain
from spondyl.kernel.answers import Answer, Reading, Span
from spondyl.kernel.variables import Choice, Number, Variable, words_of

BETTER, WORSE, SAME, UNCLEAR = "better", "worse", "same", "unclear"
DIRECTIONS = (BETTER, WORSE, SAME, UNCLEAR)


@dataclass(frozen=True, slots=True)
class Followed:
    """A fact whose course is drawn.

    Attributes:
        variable: the fact.
        title: as the page calls it.
        more_is_better: which way is good for the patient.
        low: lower end of the drawn scale; our choice, for drawing only.
        high: upper end of the drawn scale.
    """

    variable: Variable
    title: str
    more_is_better: bool
    low: Decimal
    high: Decimal


def _graded(variable: Variable, title: str, *, more_is_better: bool) -> Followed:
    """A fact on a short scale, drawn over the whole of it."""
    domain = variable.domain
    if isinstance(domain, Number):
        return Followed(variable, title, more_is_better, domain.low, domain.high)
    return Followed(
        variable, title, more_is_better, Decimal(0), Decimal(len(words_of(variable)) - 1)
    )


FOLLOWED = (
    Followed(ALBUMIN, "Albumin", more_is_better=True, low=Decimal(20), high=Decimal(45)),
    Followed(HAEMOGLOBIN, "Haemoglobin", more_is_better=True, low=Decimal(60), high=Decimal(160)),
    _graded(ECOG, "ECOG", more_is_better=False),
    _graded(KPS, "KPS", more_is_better=True),
    # Its words are in order of loss; it is drawn by how much walking is left.
    _graded(AMBULATION, "Walking", more_is_better=True),
)
PAIN = _graded(PAIN_SCORE, "Pain score", more_is_better=False)


@dataclass(frozen=True, slots=True)
class Point:
    """One dated reading.

    Attributes:
        on: when it was taken.
        value: its place on the drawn scale.
        given: as it was written.
    """

    on: date | datetime
    value: Decimal
    given: str


@dataclass(frozen=True, slots=True)
class Trend:
    """The course of one fact.

    Attributes:
        fact: dotted path.
        title: as the page calls it.
        lesion: the lesion's label; empty for the patient as a whole.
        points: readings of a single value, oldest first.
        unit: the unit of the values; empty for a scale.
        direction: `better`, `worse`, `same`, or `unclear` where readings were left out or the
            course turned.
        low: lower end of the drawn scale.
        high: upper end of the drawn scale.
        words: the change in words.
        left_out: how many dated readings are no single value, or unknown.
    """

    fact: str
    title: str
    lesion: str
    points: tuple[Point, ...]
    unit: str
    direction: str
    low: Decimal
    high: Decimal
    words: str
    left_out: int = 0


def trends(case: Case, facts: Facts) -> tuple[Trend, ...]:
    """The course of every followed fact that has two or more dated readings.

    Args:
        case: the case, for its lesions.
        facts: the case made ready.
    """
    found = [_trend(followed, facts.patient.get(followed.variable.path)) for followed in FOLLOWED]
    for lesion in case.lesions or ():
        path = f"lesions.{lesion.label}.pain_score"
        found.append(_trend(PAIN, lesion.answers.get(PAIN_SCORE.path), path, lesion.label))
    return tuple(trend for trend in found if trend is not None)


def _trend(
    followed: Followed, answer: Answer | None, path: str = "", lesion: str = ""
) -> Trend | None:
    dated = [reading for reading in _readings(answer) if reading.on is not None]
    if len(dated) < 2:
        return None
    dated.sort(key=_order)
    points = tuple(point for r in dated if (point := _point(followed, r)) is not None)
    values = [point.value for point in points]
    unit = followed.variable.domain.unit if isinstance(followed.variable.domain, Number) else ""
    course = _direction(values, more_is_better=followed.more_is_better)
    return Trend(
        path or followed.variable.path,
        followed.title,
        lesion,
        points,
        unit,
        course if len(points) == len(dated) else UNCLEAR,
        min((followed.low, *values)),
        max((followed.high, *values)),
        "; ".join(_words(followed, points, unit, course, dated)),
        len(dated) - len(points),
    )


def _readings(answer: Answer | None) -> Iterator[Reading]:
    """Every reading there is, the one in force last."""
    if answer is None:
        return
    yield from answer.earlier
    yield Reading(answer.possible, answer.given, answer.on, answer.by, answer.reason)


def _order(reading: Reading) -> datetime:
    on = reading.on
    assert on is not None
    return on if isinstance(on, datetime) else datetime.combine(on, time())


def _point(followed: Followed, reading: Reading) -> Point | None:
    """The reading on the scale; None when it is unknown or one of several."""
    if reading.reason or len(reading.possible) != 1 or reading.on is None:
        return None
    only = reading.possible[0]
    if isinstance(only, Span):
        return Point(reading.on, only.start[0], reading.given) if only.is_point else None
    words = words_of(followed.variable)
    return Point(reading.on, Decimal(len(words) - 1 - words.index(only)), reading.given)


def _direction(values: Sequence[Decimal], *, more_is_better: bool) -> str:
    """Where the values lead; unclear when they turn on the way."""
    steps = {(later > earlier) - (later < earlier) for earlier, later in pairwise(values)}
    steps.discard(0)
    if len(steps) > 1:
        return UNCLEAR
    if not steps:
        return SAME
    return BETTER if (steps == {1}) is more_is_better else WORSE


def _words(
    followed: Followed, points: Sequence[Point], unit: str, course: str, dated: Sequence[Reading]
) -> Iterator[str]:
    """The change in words, and what makes the course unclear."""
    if len(points) > 1:
        yield _change(followed, points[0], points[-1], unit)
        if course == UNCLEAR:
            yield f"not steadily: {', '.join(plain(point.given) for point in points)}"
    if len(points) < len(dated):
        newest = dated[-1]
        if newest.reason:
            yield "course unclear: the newest reading is unknown"
        elif _point(followed, newest) is None:
            yield "course unclear: the newest reading is no single value"
        else:
            yield "course unclear: an older reading is unknown or no single value"


def _change(followed: Followed, first: Point, last: Point, unit: str) -> str:
    """From the first reading to the last: `fell 8 g/L in 49 days, worse`."""
    taken = _time_between(first.on, last.on)
    by = last.value - first.value
    if not by:
        return f"the same {_when(taken, 'after')}"
    verdict = BETTER if (by > 0) is followed.more_is_better else WORSE
    if isinstance(followed.variable.domain, Choice):
        return f"{verdict} {_when(taken, 'in')}, was {plain(first.given)}"
    amount = f"{abs(by).normalize():f} {unit}".strip()
    return f"{'rose' if by > 0 else 'fell'} {amount} {_when(taken, 'in')}, {verdict}"


def _when(taken: str, word: str) -> str:
    return f"{word} {taken}" if taken else "on one day"


def _time_between(first: date | datetime, last: date | datetime) -> str:
    """The time between two readings: hours below two days, else days; empty on one day."""
    if isinstance(first, datetime) and isinstance(last, datetime):
        hours = int((last - first).total_seconds() // 3600)
        if hours < 48:
            return "1 hour" if hours == 1 else f"{hours} hours"
    days = (_day(last) - _day(first)).days
    return "" if not days else "1 day" if days == 1 else f"{days} days"


def _day(on: date | datetime) -> date:
    return on.date() if isinstance(on, datetime) else on


def beside(found: Sequence[Trend], path: str) -> str:
    """What to print after a value: a comma and the change in words, or nothing."""
    return next((f", {trend.words}" for trend in found if trend.fact == path), "")
