"""A deficit that a grade shows, and falls since the last reading that differed."""

import pytest

from spondyl.case.derived import derive
from spondyl.case.vocabulary.neurology import MOTOR_DEFICIT
from spondyl.case.vocabulary.situation import (
    FALLING,
    GRADED_DEFICIT,
    NEUROLOGY_FELL,
    WALKING_FELL,
)
from spondyl.kernel.variables import Variable
from tests.places import case_of

EARLY, LATE = "2026-11-18", "2026-11-19"


def word(variable: Variable, written: str) -> str:
    found = derive(case_of(f"as_of: 2026-11-20T10:00\n{written}")).patient[variable.path]
    return " or ".join(map(str, found.possible))


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
        ("ais: {one_of: [D, E]}", "no or yes"),
        ("leg_power: 4", "no"),
        ("arm_power: {between: [3, 4]}", "no or yes"),
        ("leg_power: {between: [0, 5]}", "no or yes"),
        ("leg_power: {between: [0, 5]}, frankel: D", "yes"),
        (
            "frankel: {readings: [{value: C, on: 2026-11-18}, {value: unknown, on: 2026-11-19}]}",
            "no or yes",
        ),
        (f"frankel: {two('C', 'E')}", "no or yes"),
        (f"frankel: {two('E', 'E')}", "no"),
        (f"leg_power: {two('3', '5')}", "no or yes"),
        (f"leg_power: {two('4', '5')}", "no"),
        (f"ais: {two('{one_of: [D, E]}', 'E')}", "no or yes"),
        (f"frankel: {two('C', 'E')}, leg_power: 2", "yes"),
        ("leg_power: unknown", "no"),
        ("frankel: unknown", "no"),
        ("motor_deficit: yes", "no"),
    ],
)
def test_a_grade_below_normal_shows_a_deficit(neurology: str, found: str) -> None:
    assert word(GRADED_DEFICIT, f"neurology: {{{neurology}}}") == found


@pytest.mark.parametrize(
    ("neurology", "said"),
    [
        ("motor_deficit: yes", "not recorded"),
        ("frankel: unknown", "not recorded"),
        (f"frankel: {two('unknown', 'unknown')}", "not recorded"),
        ("frankel: E", "no"),
    ],
)
def test_where_nobody_graded_it_says_not_recorded(neurology: str, said: str) -> None:
    facts = derive(case_of(f"as_of: 2026-11-20T10:00\nneurology: {{{neurology}}}"))
    answer = facts.patient[GRADED_DEFICIT.path]
    assert (answer.possible, answer.given) == (("no",), said)


@pytest.mark.parametrize("grade", ["frankel: B", "ais: {one_of: [A, D]}", "leg_power: 3"])
def test_a_graded_deficit_says_that_there_is_one_where_nobody_did(grade: str) -> None:
    facts = derive(case_of(f"neurology: {{{grade}}}"))
    answer = facts.patient[MOTOR_DEFICIT.path]
    assert (answer.possible, answer.is_unknown) == (("yes",), False)
    assert answer.derived.startswith("follows from ")
    assert not facts.remarks


@pytest.mark.parametrize("grade", ["frankel: E", "frankel: {one_of: [B, E]}", "leg_power: 4"])
def test_a_grade_that_may_be_normal_says_nothing_of_a_deficit(grade: str) -> None:
    assert MOTOR_DEFICIT.path not in derive(case_of(f"neurology: {{{grade}}}")).patient


def test_a_word_against_a_grade_is_kept_and_remarked() -> None:
    facts = derive(case_of("neurology: {motor_deficit: no, frankel: A, leg_power: 0}"))
    assert facts.patient[MOTOR_DEFICIT.path].possible == ("no",)
    (remark,) = facts.remarks
    assert remark.code == "motor_deficit_against_grade"
    assert "Frankel A, Leg power 0 shows one" in remark.message
    assert not derive(case_of("neurology: {motor_deficit: yes, frankel: E}")).remarks


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
        (f"frankel: {two('{one_of: [C, E]}', '{one_of: [B, C]}')}", "no or yes"),
        (f"leg_power: {two('{between: [3, 4]}', '2')}", "yes"),
        (f"leg_power: {two('{between: [3, 4]}', '3')}", "no or yes"),
        (f"leg_power: {two('4', '{between: [2, 4]}')}", "no or yes"),
        (f"frankel: {two('D', 'unknown')}", "no or yes"),
        (f"frankel: {two('A', 'unknown')}", "no"),
        (f"frankel: {two('{one_of: [D, E]}', '{one_of: [D, E]}')}", "no or yes"),
        (f"frankel: {two('unknown', 'C')}", "no"),
        ("frankel: C", "no"),
    ],
)
def test_neurology_fell_where_it_can_have(fact: str, found: str) -> None:
    assert word(NEUROLOGY_FELL, f"neurology: {{{fact}}}") == found


@pytest.mark.parametrize(
    ("values", "found"),
    [
        (("D", "B", "B"), "yes"),
        (("D", "B", "B", "B"), "yes"),
        (("C", "D", "D"), "no"),
        (("E", "C", "D"), "no"),
        (("D", "{one_of: [B, D]}", "B"), "yes"),
        (("B", "{one_of: [A, B]}", "B"), "no"),
        (("C", "{one_of: [B, D]}", "B"), "yes"),
        (("A", "{one_of: [B, D]}", "B"), "no or yes"),
    ],
)
def test_examining_again_takes_no_fall_back(values: tuple[str, ...], found: str) -> None:
    readings = ", ".join(f"{{value: {value}, on: 2026-11-1{n}}}" for n, value in enumerate(values))
    assert word(NEUROLOGY_FELL, f"neurology: {{frankel: {{readings: [{readings}]}}}}") == found


@pytest.mark.parametrize(
    ("ambulation", "found"),
    [
        (two("unaided", "aided"), "yes"),
        (two("unaided", "not_walking"), "yes"),
        (two("aided_device", "aided_person"), "yes"),
        (two("aided", "aided"), "no or yes"),
        (two("not_walking", "aided"), "no"),
        (two("unaided", "unaided"), "no"),
        (two("unaided", "unknown"), "no or yes"),
        ("not_walking", "no"),
        ("unknown", "no"),
    ],
)
def test_walking_fell_since_the_last_reading_that_differed(ambulation: str, found: str) -> None:
    assert word(WALKING_FELL, f"neurology: {{ambulation: {ambulation}}}") == found


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
        (f"patient: {{albumin: {two('{between: [36 g/L, 39 g/L]}', '37 g/L')}}}", "no or yes"),
        (f"patient: {{kps: {two('80', '70')}}}", "yes"),
        (f"patient: {{kps: {two('70', '80')}}}", "no"),
        (f"patient: {{ecog: {two('1', '2')}}}", "yes"),
        (f"patient: {{ecog: {two('2', '{one_of: [2, 3]}')}}}", "no or yes"),
        (f"patient: {{ecog: {two('3', '2')}}}", "no"),
        (f"neurology: {{ambulation: {two('unaided', 'aided')}}}", "yes"),
        (f"neurology: {{ambulation: {two('aided', 'aided_person')}}}", "no or yes"),
        (f"neurology: {{ambulation: {two('not_walking', 'aided')}}}", "no"),
        ("patient: {albumin: 20 g/L}", "no"),
    ],
)
def test_condition_fell_where_it_can_have(fact: str, found: str) -> None:
    assert word(FALLING, fact) == found
