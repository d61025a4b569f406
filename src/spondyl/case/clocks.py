"""Times between written moments and the moment at which a case stands."""

from datetime import date, datetime, time
from decimal import Decimal
from typing import NamedTuple

from spondyl.kernel.answers import Answer, Answers, Span, span
from spondyl.kernel.truths import Truths

_DAY_ENDS = time(23, 59)


class Hours(NamedTuple):
    """A stretch of hours, longer than a point where only a date is known.

    Attributes:
        low: fewest hours.
        high: most hours.
    """

    low: Decimal
    high: Decimal

    @property
    def span(self) -> Span:
        """The same as a stretch of the number line."""
        return span(self.low, self.high)


def until(answer: Answer, as_of: datetime) -> Hours:
    """Hours from `as_of` to a moment in ISO 8601, or to the first and last of several.

    A bare date may be any time of that day.
    """
    ends = [end for written in answer.possible for end in _ends(str(written))]
    return Hours(_hours(min(ends) - as_of), _hours(max(ends) - as_of))


def begun(answer: Answer, as_of: datetime) -> Truths:
    """Whether a moment, or one of several, has come; a bare date has from its first hour."""
    return frozenset(_ends(str(written))[0] <= as_of for written in answer.possible)


def since(answer: Answer, as_of: datetime) -> Hours:
    """Hours from a moment, or from several, to `as_of`; none where it lies ahead."""
    ahead = until(answer, as_of)
    return Hours(max(-ahead.high, Decimal(0)), max(-ahead.low, Decimal(0)))


def hours_old(on: date | datetime | None, as_of: datetime) -> Decimal | None:
    """Age of a reading in hours; None without a time of day."""
    return _hours(as_of - on) if isinstance(on, datetime) else None


def is_older(on: date | datetime, written: str) -> bool:
    """Whether a reading is older than a moment in ISO 8601; on the same day only by its hours."""
    if isinstance(on, datetime) and "T" in written:
        return on < datetime.fromisoformat(written)
    day = on.date() if isinstance(on, datetime) else on
    return day < date.fromisoformat(written[:10])


def answered(answers: Answers, path: str) -> Answer | None:
    """The answer to `path` where there is one."""
    answer = answers.get(path)
    return None if answer is None or answer.is_unknown else answer


def _ends(written: str) -> tuple[datetime, datetime]:
    if "T" in written:
        moment = datetime.fromisoformat(written)
        return moment, moment
    day = date.fromisoformat(written)
    return datetime.combine(day, time()), datetime.combine(day, _DAY_ENDS)


def _hours(difference: object) -> Decimal:
    return Decimal(int(difference.total_seconds())) / 3600  # type: ignore[attr-defined]
