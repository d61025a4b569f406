"""Shares as whole people of a hundred, in words and as a picture."""

from collections.abc import Iterable
from dataclasses import dataclass

from spondyl.brief.aid.aid import Icons
from spondyl.brief.aid.language import N_, Words
from spondyl.goals.hope import Pair

OF = 100
# A model is never sure: nobody and everybody are not said.
_FEWEST, _MOST = 0.01, 0.99
_TIMES = {
    8: (N_("in eight weeks"), N_("Eight weeks from now")),
    12: (N_("in three months"), N_("Three months from now")),
    26: (N_("in half a year"), N_("Half a year from now")),
    52: (N_("in one year"), N_("One year from now")),
}


@dataclass(frozen=True, slots=True)
class People:
    """How many of a hundred, lowest and highest; 0 means fewer than one, 100 more than 99.

    Attributes:
        low: the lowest.
        high: the highest.
    """

    low: int
    high: int

    @property
    def others(self) -> "People":
        """The rest of the hundred."""
        return People(OF - self.high, OF - self.low)

    @property
    def figures(self) -> frozenset[int]:
        """Every number that is printed of them."""
        return frozenset({self.low, self.high} - {0, OF})


def people(pairs: Iterable[Pair]) -> People:
    """The span over several shares, rounded to whole people; there is at least one share."""
    lows, highs = zip(*pairs, strict=True)
    return People(_whole(min(lows)), _whole(max(highs)))


def _whole(share: float) -> int:
    if share < _FEWEST:
        return 0
    return OF if share > _MOST else round(share * OF)


def said(say: Words, some: People) -> str:
    """`about 40`, `about 30 to 45`, `fewer than 1`."""
    if some.low == some.high:
        return _end(say, some.low) if some.low in (0, OF) else say("about {n}", n=some.low)
    return between(say, some) if {some.low, some.high} & {0, OF} else _about(say, some)


def _about(say: Words, some: People) -> str:
    return say("about {low} to {high}", low=some.low, high=some.high)


def between(say: Words, some: People) -> str:
    """`from 20 to 60`, without `about`: the ends of an interval."""
    return say("from {low} to {high}", low=_end(say, some.low), high=_end(say, some.high))


def short(say: Words, some: People) -> str:
    """The same for a table: `20 to 60`."""
    if some.low == some.high:
        return _end(say, some.low)
    return say("{low} to {high}", low=_end(say, some.low), high=_end(say, some.high))


def _end(say: Words, number: int) -> str:
    if number == 0:
        return say("fewer than 1")
    return say("more than 99") if number == OF else str(number)


def time(say: Words, weeks: int) -> str:
    """A horizon in words: `in half a year`."""
    if weeks in _TIMES:
        return say(_TIMES[weeks][0])
    return say.several("in {number} week", "in {number} weeks", weeks)


def from_now(say: Words, weeks: int) -> str:
    """The same at the beginning of a sentence: `Half a year from now`."""
    if weeks in _TIMES:
        return say(_TIMES[weeks][1])
    return say.several("{number} week from now", "{number} weeks from now", weeks)


def icons(some: People, filled: str, hatched: str, empty: str, text: str) -> Icons:
    """The picture; at least one sign is not empty, and one not filled.

    Args:
        some: how many.
        filled: what a filled sign means.
        hatched: what a hatched one means.
        empty: what an empty one means.
        text: the picture in one sentence.
    """
    sure = min(some.low, OF - 1)
    top = min(max(some.high, 1), OF - 1)
    return Icons(sure, top - sure, OF, filled, hatched, empty, text)
