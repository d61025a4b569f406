"""Nieder's point rule at its edges."""

from decimal import Decimal

import pytest

from spondyl.options.radiobiology.intervals import UNKNOWN, Interval
from spondyl.options.radiobiology.nieder_points import NIEDER_POINTS, points
from tests.options.cast import interval

TWO = Decimal(2)
LONG, SHORT = interval(7), interval(3)


@pytest.mark.parametrize(
    ("cumulative", "expected"),
    [
        ("0", 0),
        ("120", 0),
        ("120.1", 1),
        ("130", 1),
        ("130.1", 2),
        ("190.1", 8),
        ("200", 8),
        ("200.1", 9),
        ("400", 9),
    ],
)
def test_points_of_the_sum(cumulative: str, expected: int) -> None:
    assert NIEDER_POINTS.of_sum(Decimal(cumulative)) == expected


@pytest.mark.parametrize(
    ("earlier", "new", "gap", "total", "group"),
    [
        (60, 60, LONG, "0", "low"),
        (60, 90, LONG, "3", "low"),
        (60, 60, SHORT, "4.5", "intermediate"),
        (60, 60, interval(6), "0", "low"),
        (101, 19, LONG, "0", "low"),
        (102, 18, LONG, "4.5", "intermediate"),
        (18, 102, LONG, "4.5", "intermediate"),
        (90, 90, LONG, "6", "intermediate"),
        (95, 95, LONG, "7", "high"),
        (102, 18, SHORT, "9", "high"),
        (102, 102, SHORT, "18", "high"),
    ],
)
def test_points_and_group(earlier: int, new: int, gap: Interval, total: str, group: str) -> None:
    found = points([(interval(earlier), gap)], interval(new), TWO)
    assert found.points == interval(total)
    assert [each.name for each in found.groups] == [group]


def test_unknown_dose_keeps_what_the_rest_settles() -> None:
    """A short gap after 102 Gy is high whatever the new course gives."""
    found = points([(interval(102), SHORT)], UNKNOWN, TWO)
    assert [each.name for each in found.groups] == ["high"]
    assert found.points == interval(9, 18)


def test_two_ways_of_reading_a_course_reach_two_groups_and_none_between() -> None:
    ways = [(interval(20), LONG), (interval(110), SHORT)]
    found = points(ways, interval(20), TWO)
    assert [each.name for each in found.groups] == ["low", "high"]


def test_percentages_rise_with_the_group() -> None:
    percent = [group.percent for group in NIEDER_POINTS.groups]
    assert percent == [3, 25, 90]
