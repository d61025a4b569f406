"""The three windows of a centre's week: working hours, nights, weekends."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal

from spondyl.kernel.errors import DefinitionError

Window = Literal["weekday", "night", "weekend"]
WINDOWS: tuple[Window, ...] = ("weekday", "night", "weekend")
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_SATURDAY = DAYS.index("saturday")
_MIDNIGHT = time()


@dataclass(frozen=True, slots=True)
class WorkingHours:
    """When a working day begins and ends, in the centre's local time.

    Attributes:
        start: its first moment.
        end: the first moment after it, on the same day.
        assumed: whether the centre did not say, so that the usual hours stand in.
    """

    start: time
    end: time
    assumed: bool = False

    def __post_init__(self) -> None:
        if self.start >= self.end:
            raise DefinitionError(f"A working day from {self.start} to {self.end} has no hours.")


ASSUMED_HOURS = WorkingHours(time(8), time(18), assumed=True)


def window_of(moment: datetime, hours: WorkingHours, holidays: Iterable[date] = ()) -> Window:
    """The window in which a local moment lies.

    Saturdays, Sundays and holidays are `weekend`, from midnight to midnight. On the other days the
    working hours are `weekday`, their first moment included and their end not; the rest, before
    and after, is `night`.
    """
    day = moment.date()
    if day.weekday() >= _SATURDAY or day in holidays:
        return "weekend"
    return "weekday" if hours.start <= moment.time() < hours.end else "night"


def next_border(moment: datetime, hours: WorkingHours) -> datetime:
    """The first moment after `moment` at which another window may begin."""
    day = moment.date()
    ends = (
        datetime.combine(day, hours.start),
        datetime.combine(day, hours.end),
        datetime.combine(day + timedelta(days=1), _MIDNIGHT),
    )
    return next(end for end in ends if end > moment)
