"""A deficit that a grade shows, and falls between the last two readings."""

import pytest

from spondyl.case.derived import derive
from spondyl.case.vocabulary.situation import FALLING, GRADED_DEFICIT, NEUROLOGY_FELL
from spondyl.kernel.variables import Variable
from tests.places import case_of

EARLY, LATE = "2026-11-18", "2026-11-19"


def word(variable: Variable, written: str) -> str:
    found = derive(case_of(f"as_of: 2026-11-20T10:00\n{written}")).patient[variable.path]
    (only,) = found.possible
    return str(only)


def two(old: str, new: str) -> str:
    return f"{{readings: [{{value: {old}, on: {EARLY}}}, {{value: {new}, on: {LATE}}}]}}"


@pytest.mark.parametrize(
    ("neurology", "found"),
    [
        ("frankel: D", "yes"),
        ("ais: A", "yes"),
        ("frankel: {one_of: [A, D]}", "yes"),
        ("leg_power: 3", "yes"),
        ("arm_power: {between: [0, 3]}", "yes"),
        ("frankel: E, ais: D", "yes"),
        ("frankel: E", "no"),
        ("ais: {one_of: [D, E]}", "no"),
        ("leg_power: 4", "no"),
        ("arm_power: {between: [3, 4]}", "no"),
        ("leg_power: unknown", "no"),
        ("frankel: unknown", "no"),
        ("motor_deficit: yes", "no"),
    ],
)
def test_a_grade_below_normal_shows_a_deficit(neurology: str, found: str) -> None:
    assert word(GRADED_DEFICIT, f"neurology: {{{neurology}}}") == found


@pytest.mark.parametrize(
    ("fact", "found"),
    [
        (f"frankel: {two('D', 'C')}", "yes"),
        (f"frankel: {two('C', 'D')}", "no"),
        (f"frankel: {two('D', 'D')}", "no"),
        (f"ais: {two('E', 'D')}", "yes"),
        (f"leg_power: {two('5', '4')}", "yes"),
        (f"arm_power: {two('3', '4')}", "no"),
        (f"frankel: {two('{one_of: [D, E]}', '{one_of: [B, C]}')}", "yes"),
        (f"frankel: {two('{one_of: [C, E]}', '{one_of: [B, C]}')}", "no"),
        (f"leg_power: {two('{between: [3, 4]}', '2')}", "yes"),
        (f"leg_power: {two('{between: [3, 4]}', '3')}", "no"),
        (f"leg_power: {two('4', '{between: [2, 4]}')}", "no"),
        (f"frankel: {two('D', 'unknown')}", "no"),
        (f"frankel: {two('unknown', 'C')}", "no"),
        ("frankel: C", "no"),
    ],
)
def test_neurology_fell_only_where_it_is_certain(fact: str, found: str) -> None:
    assert word(NEUROLOGY_FELL, f"neurology: {{{fact}}}") == found


def test_a_reading_that_says_nothing_is_passed_over() -> None:
    written = (
        "neurology: {frankel: {readings: [{value: D, on: 2026-11-17}, {value: unknown, "
        "on: 2026-11-18}, {value: C, on: 2026-11-19}]}}"
    )
    assert word(NEUROLOGY_FELL, written) == "yes"


@pytest.mark.parametrize(
    ("fact", "found"),
    [
        (f"patient: {{albumin: {two('39 g/L', '38 g/L')}}}", "yes"),
        (f"patient: {{albumin: {two('3.9 g/dL', '39 g/L')}}}", "no"),
        (f"patient: {{albumin: {two('39 g/L', '{between: [35 g/L, 38 g/L]}')}}}", "yes"),
        (f"patient: {{albumin: {two('{between: [36 g/L, 39 g/L]}', '37 g/L')}}}", "no"),
        (f"patient: {{kps: {two('80', '70')}}}", "yes"),
        (f"patient: {{kps: {two('70', '80')}}}", "no"),
        (f"patient: {{ecog: {two('1', '2')}}}", "yes"),
        (f"patient: {{ecog: {two('2', '{one_of: [2, 3]}')}}}", "no"),
        (f"patient: {{ecog: {two('3', '2')}}}", "no"),
        (f"neurology: {{ambulation: {two('unaided', 'aided')}}}", "yes"),
        (f"neurology: {{ambulation: {two('aided', 'aided_person')}}}", "no"),
        (f"neurology: {{ambulation: {two('not_walking', 'aided')}}}", "no"),
        ("patient: {albumin: 20 g/L}", "no"),
    ],
)
def test_condition_fell_only_where_it_is_certain(fact: str, found: str) -> None:
    assert word(FALLING, fact) == found
