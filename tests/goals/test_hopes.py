"""Goals of a case as hopes: dates, needs, and what nobody said."""

import pytest

from spondyl.goals.hopes import hopes
from tests.places import case_of

AS_OF = "case: x\nas_of: 2026-11-19T12:00\n"


def read(goals: str) -> list[tuple[str, float | None]]:
    found = hopes(case_of(f"{AS_OF}goals: [{goals}]"))
    assert found is not None
    return [(each.when, each.weeks) for each in found]


@pytest.mark.parametrize(
    ("date", "when", "weeks"),
    [
        ("2026-11-26", "dated", 1.0),
        ("2026-11-19", "dated", 0.0),
        ("2026-11-18", "past", None),
        ("2028-11-16", "dated", 104.0),
        ("2028-11-17", "beyond", None),
    ],
)
def test_a_date_is_set_against_the_two_years(date: str, when: str, weeks: float | None) -> None:
    assert read(f"{{what: x, on: {date}, needs: [alive]}}") == [(when, weeks)]


def test_no_date_and_an_open_one_are_told_apart() -> None:
    assert read("{what: x}, {what: y, on: {one_of: [2026-12-24, 2027-04-04]}}") == [
        ("undated", None),
        ("unclear", None),
    ]
    assert read("{what: x, on: unknown}") == [("undated", None)]


def test_goals_left_out_are_unknown_and_an_empty_list_is_none() -> None:
    assert hopes(case_of(AS_OF)) is None
    assert hopes(case_of(f"{AS_OF}goals: unknown")) is None
    assert hopes(case_of(f"{AS_OF}goals: []")) == ()


def test_needs_stand_in_the_order_of_the_vocabulary() -> None:
    found = hopes(case_of(f"{AS_OF}goals: [{{what: x, needs: [home, alive, walking]}}]"))
    assert found is not None
    assert found[0].needs == ("alive", "walking", "home")
    assert found[0].number == 1
