"""Stretches of a quantity that is 0 or more, perhaps without a known upper end."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from spondyl.kernel.errors import DefinitionError
from spondyl.kernel.truths import Truths

_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Interval:
    """Everything from `low` to `high`, both included.

    Attributes:
        low: smallest possible value, 0 or more.
        high: largest possible value; None where nothing bounds it.
    """

    low: Decimal
    high: Decimal | None

    def __post_init__(self) -> None:
        if self.low < 0 or (self.high is not None and self.high < self.low):
            raise DefinitionError(f"No interval: {self.low} to {self.high}.")

    @property
    def is_point(self) -> bool:
        """Whether exactly one value is left."""
        return self.low == self.high

    @property
    def is_unknown(self) -> bool:
        """Whether nothing bounds it: it is never read as zero."""
        return self.high is None and self.low == 0

    def at_most(self, limit: Decimal) -> Truths:
        """Whether the value is `limit` or less."""
        return _both(can=self.low <= limit, can_fail=self.high is None or self.high > limit)

    def at_least(self, limit: Decimal) -> Truths:
        """Whether the value is `limit` or more."""
        return _both(can=self.high is None or self.high >= limit, can_fail=self.low < limit)

    def plus(self, other: "Interval") -> "Interval":
        """The sum with an independent quantity."""
        high = None if self.high is None or other.high is None else self.high + other.high
        return Interval(self.low + other.low, high)

    def left_of(self, limit: Decimal) -> "Interval":
        """What `limit` leaves after the value is taken off, never below 0."""
        low = _ZERO if self.high is None else max(limit - self.high, _ZERO)
        return Interval(low, max(limit - self.low, _ZERO))

    def capped(self, limit: Decimal) -> "Interval":
        """The smaller of the value and `limit`."""
        high = limit if self.high is None else min(self.high, limit)
        return Interval(min(self.low, limit), high)


UNKNOWN = Interval(_ZERO, None)
NOTHING = Interval(_ZERO, _ZERO)


def point(value: Decimal) -> Interval:
    """The one value."""
    return Interval(value, value)


def hull(parts: Iterable[Interval]) -> Interval:
    """The smallest interval that holds all of `parts`, of which there is at least one."""
    found = tuple(parts)
    highs = [part.high for part in found]
    known = [high for high in highs if high is not None]
    return Interval(
        min(part.low for part in found), max(known) if len(known) == len(highs) else None
    )


def total(parts: Iterable[Interval]) -> Interval:
    """The sum of independent quantities; nothing is 0."""
    found = NOTHING
    for part in parts:
        found = found.plus(part)
    return found


def _both(*, can: bool, can_fail: bool) -> Truths:
    return frozenset(truth for truth, held in ((True, can), (False, can_fail)) if held)
