"""Times between a written moment and the moment at which a case stands."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from spondyl.case.clocks import Hours, answered, hours_old, since, until
from spondyl.kernel.answers import Answer

NOW = datetime(2026, 11, 20, 10, 0)  # noqa: DTZ001 -- cases stand in local time


def between(low: str, high: str) -> Hours:
    return Hours(Decimal(low), Decimal(high))


def moment(*written: str) -> Answer:
    return Answer(written, " or ".join(written))


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [
        ("2026-11-20T16:00", 6, 6),
        ("2026-11-20T10:00", 0, 0),
        ("2026-11-20T09:00", -1, -1),
        ("2026-11-21", 14, Decimal(37 * 60 + 59) / 60),
        ("2026-11-20", -10, Decimal(13 * 60 + 59) / 60),
    ],
)
def test_hours_until_a_moment_span_the_day_of_a_bare_date(
    written: str, low: int, high: Decimal
) -> None:
    assert until(moment(written), NOW) == Hours(Decimal(low), Decimal(high))


def test_hours_until_one_of_several_moments_span_them_all() -> None:
    assert until(moment("2026-11-20T12:00", "2026-11-20T16:00"), NOW) == between("2", "6")


def test_hours_since_a_moment_that_lies_ahead_are_none() -> None:
    assert since(moment("2026-11-20T12:00"), NOW) == between("0", "0")
    assert since(moment("2026-11-20"), NOW) == between("0", "10")
    assert since(moment("2026-11-20T04:30"), NOW) == between("5.5", "5.5")


def test_only_a_reading_with_a_time_of_day_has_an_age() -> None:
    assert hours_old(datetime(2026, 11, 20, 8, 30), NOW) == Decimal("1.5")  # noqa: DTZ001
    assert hours_old(date(2026, 11, 20), NOW) is None
    assert hours_old(None, NOW) is None


def test_an_unknown_answer_is_none() -> None:
    known, unknown = moment("2026-11-20"), Answer((), reason="pending")
    answers = {"a.known": known, "a.unknown": unknown}
    assert answered(answers, "a.known") is known
    assert answered(answers, "a.unknown") is None
    assert answered(answers, "a.left_out") is None
