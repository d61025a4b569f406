"""Nieder's point rule of 2005, as recalled, with the risks that the abstract of 2006 gives."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal

from spondyl.frameworks.sources import secondary, unchecked
from spondyl.kernel.sources import Citation
from spondyl.options.radiobiology.intervals import Interval
from spondyl.options.radiobiology.sources import NIEDER, NIEDER_2005

WEIGHTS = unchecked(NIEDER_2005, "points for cumulative BED, gap and groups, from memory")
SINGLE_COURSE = secondary(
    NIEDER_2005,
    "BED of one course from 102 Gy",
    "the abstract of Doi 2021, where EQD2 of one course from 51 Gy (α/β 2) is a risk factor of "
    "the published score; its points are from memory",
)


@dataclass(frozen=True, slots=True)
class Group:
    """A group of risk.

    Attributes:
        name: its name.
        up_to: highest points in it; None for the last.
        percent: myelopathy in the patients of the group, in per cent.
        cited: where the per cent stands.
    """

    name: str
    up_to: Decimal | None
    percent: int
    cited: Citation


@dataclass(frozen=True, slots=True)
class PointRule:
    """Points for the sum, for a short gap and for one high course; BED in Gy.

    Attributes:
        free: cumulative BED that gives no point.
        step: each further step, begun, gives one point.
        most: highest points of the sum.
        gap: months below which the gap gives points.
        course: BED of one course from which it gives points.
        extra: points of the gap, and of the course.
        groups: ascending.
        cited: where the points stand.
    """

    free: Decimal
    step: Decimal
    most: int
    gap: Decimal
    course: Decimal
    extra: Decimal
    groups: tuple[Group, ...]
    cited: tuple[Citation, ...]

    def of_sum(self, cumulative: Decimal) -> int:
        """Points of a cumulative BED in Gy."""
        steps = ((cumulative - self.free) / self.step).to_integral_value(ROUND_CEILING)
        return min(max(int(steps), 0), self.most)

    def group(self, points: Decimal) -> Group:
        """The group of a number of points."""
        return next(each for each in self.groups if each.up_to is None or points <= each.up_to)


NIEDER_POINTS = PointRule(
    free=Decimal(120),
    step=Decimal(10),
    most=9,
    gap=Decimal(6),
    course=Decimal(102),
    extra=Decimal("4.5"),
    groups=(
        Group("low", Decimal(3), 3, NIEDER),
        Group("intermediate", Decimal(6), 25, NIEDER),
        Group("high", None, 90, NIEDER),
    ),
    cited=(WEIGHTS, SINGLE_COURSE),
)


@dataclass(frozen=True, slots=True)
class Points:
    """What the point rule comes to, over everything that is not known.

    Attributes:
        alpha_beta: α/β in Gy with which BED was computed.
        points: fewest and most points.
        groups: names of the groups reached; every group between two reached ends counts, so the
            set may be too wide and is never too narrow.
    """

    alpha_beta: Decimal
    points: Interval
    groups: tuple[Group, ...]


def points(ways: Sequence[tuple[Interval, Interval]], new: Interval, alpha_beta: Decimal) -> Points:
    """Points of one earlier and one new course.

    Args:
        ways: for each way of reading the earlier course, of which there is at least one: the BED
            in Gy that it gave the cord, and the months since.
        new: BED in Gy of the new course.
        alpha_beta: α/β in Gy with which BED was computed.
    """
    ranges = [_range(earlier, new, gap) for earlier, gap in ways]
    spread = Interval(min(low for low, _ in ranges), max(high for _, high in ranges))
    return Points(
        alpha_beta,
        spread,
        tuple(
            group
            for group in NIEDER_POINTS.groups
            if any(_touches(group, low, high) for low, high in ranges)
        ),
    )


def _range(earlier: Interval, new: Interval, gap: Interval) -> tuple[Decimal, Decimal]:
    """Fewest and most points: all three parts grow with the doses and with haste."""
    rule = NIEDER_POINTS
    least = Decimal(rule.of_sum(earlier.low + new.low))
    least += rule.extra * (max(earlier.low, new.low) >= rule.course)
    least += rule.extra * (gap.high is not None and gap.high < rule.gap)
    both = None if earlier.high is None or new.high is None else earlier.high + new.high
    most = rule.most if both is None else rule.of_sum(both)
    high = any(top is None or top >= rule.course for top in (earlier.high, new.high))
    return least, most + rule.extra * high + rule.extra * (gap.low < rule.gap)


def _touches(group: Group, low: Decimal, high: Decimal) -> bool:
    order = NIEDER_POINTS.groups
    first, last = (order.index(NIEDER_POINTS.group(end)) for end in (low, high))
    return first <= order.index(group) <= last
