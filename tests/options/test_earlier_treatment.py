"""What earlier treatment left at a level, in the words of a case file."""

from decimal import Decimal

import pytest

from spondyl.case.earlier_treatment import (
    COURSES,
    FROM_TREATMENTS,
    IRRADIATED_SINCE,
    LEVELS_TREATED,
    PRIOR_SURGERY,
    RADIATION_PLANNED,
    RADIATION_UNSTABLE,
    SINCE_RADIATION,
    SINCE_SURGERY,
    SPILLED,
    TREATED_REGION,
    earlier_treatment,
)
from spondyl.case.levels import parse_run
from spondyl.kernel.answers import Answers, everything, possible
from spondyl.kernel.variables import Span, Variable
from tests.casefile.cast import loaded
from tests.options.options_cast import certain, codes, judged_as

# The cases stand on 19 November 2026 at 21:40.
HERE = "levels_in_field: T6-T8"
AWAY = "levels_in_field: L1-L3"
OLD = "2026-08-01T21:40"


def left(*treatments: str, level: str = "T7") -> Answers:
    """What treatments left at a level; without any the list is empty."""
    entries = "".join(f"\n  - {{{treatment}}}" for treatment in treatments)
    head = "case: made-up\nas_of: 2026-11-19T21:40\ntreatments:"
    return earlier_treatment(loaded(head + (entries or " []")), parse_run(level))


def untold(level: str = "T7") -> Answers:
    """The same where the file says nothing of treatments."""
    case = loaded("case: made-up\nas_of: 2026-11-19T21:40\n")
    return earlier_treatment(case, parse_run(level))


def radiation(*fields: str) -> str:
    return ", ".join(("kind: radiation", *fields))


def surgery(*fields: str) -> str:
    return ", ".join(("kind: surgery", *fields))


def since(found: Answers, variable: Variable) -> list[tuple[Decimal, Decimal]]:
    """Hours since, as pairs of the fewest and the most."""
    spans = [part for part in found[variable.path].possible if isinstance(part, Span)]
    return [(part.start[0], part.end[0]) for part in spans]


def days(low: int | str, high: int | str | None = None) -> tuple[Decimal, Decimal]:
    return Decimal(low) * 24, Decimal(low if high is None else high) * 24


def minutes(low: int, high: int) -> tuple[Decimal, Decimal]:
    return Decimal(low) / 60, Decimal(high) / 60


def words(found: Answers, variable: Variable) -> tuple[object, ...]:
    return tuple(found[variable.path].possible)


def test_a_course_counts_from_its_end_where_that_is_given() -> None:
    course = radiation(HERE, f"on: {OLD}", "ended: 2026-11-09T21:40")
    assert since(left(course), SINCE_RADIATION) == [days(10)]


def test_a_course_without_an_end_counts_from_its_date() -> None:
    assert since(left(radiation(HERE, "on: 2026-11-09T21:40")), SINCE_RADIATION) == [days(10)]
    unsaid = radiation(HERE, "on: 2026-11-09T21:40", "ended: unknown")
    assert since(left(unsaid), SINCE_RADIATION) == [days(10)]


def test_a_course_with_an_end_alone_counts() -> None:
    assert since(left(radiation(HERE, "ended: 2026-11-09T21:40")), SINCE_RADIATION) == [days(10)]


def test_a_bare_date_counts_in_whole_days() -> None:
    assert since(left(radiation(HERE, "ended: 2026-11-18")), SINCE_RADIATION) == [days(1)]
    # Two weeks ago to the day, whatever the hour.
    assert since(left(radiation(HERE, "ended: 2026-11-05")), SINCE_RADIATION) == [days(14)]
    either = "ended: {one_of: [2026-11-05, 2026-11-08]}"
    assert since(left(radiation(HERE, either)), SINCE_RADIATION) == [days(11, 14)]


IRRADIATED = radiation(HERE, "ended: 2026-10-01")


@pytest.mark.parametrize(
    ("operated", "expected"),
    [
        ("2026-10-20", ("no",)),
        ("2026-09-20", ("yes",)),
        ("{one_of: [2026-09-20, 2026-10-20]}", ("no", "yes")),
    ],
)
def test_radiation_counts_as_since_the_operation_by_its_date(
    operated: str, expected: tuple[str, ...]
) -> None:
    found = left(IRRADIATED, surgery("level: T7", f"on: {operated}"))
    assert words(found, IRRADIATED_SINCE) == expected


def test_without_radiation_or_operation_nothing_was_irradiated_since() -> None:
    assert words(left(IRRADIATED), IRRADIATED_SINCE) == ("no",)
    operated = left(surgery("level: T7", "on: 2026-10-20"))
    assert words(operated, IRRADIATED_SINCE) == ("no",)
    undated = left(IRRADIATED, surgery("level: T7"))
    assert words(undated, IRRADIATED_SINCE) == ("no", "yes")


def test_a_course_that_began_and_has_not_ended_ended_no_time_ago() -> None:
    course = radiation(HERE, "on: 2026-11-17", "ended: 2026-11-25")
    assert since(left(course), SINCE_RADIATION) == [days(0)]
    assert words(left(course), COURSES) == ("one",)


def test_of_several_courses_the_newest_counts() -> None:
    courses = [radiation(HERE, f"ended: 2026-{day}T21:40") for day in ("05-01", "11-09", "08-01")]
    assert since(left(*courses), SINCE_RADIATION) == [days(10)]


def test_a_course_elsewhere_does_not_count() -> None:
    here = radiation(HERE, "ended: 2026-11-09T21:40")
    away = radiation(AWAY, "ended: 2026-11-18T21:40")
    assert since(left(here, away), SINCE_RADIATION) == [days(10)]
    assert SINCE_RADIATION.path not in left(away)


def test_a_course_that_may_have_reached_the_level_counts_beside_one_that_did() -> None:
    here = radiation(HERE, "ended: 2026-11-09T21:40")
    perhaps = radiation("levels_in_field: {one_of: [T1-T5, T5-T9]}", "ended: 2026-11-14T21:40")
    older = radiation("levels_in_field: {one_of: [T1-T5, T5-T9]}", f"ended: {OLD}")
    assert sorted(since(left(here, perhaps), SINCE_RADIATION)) == [days(5), days(10)]
    # One that surely reached it since makes an older one that may have of no account.
    assert since(left(older, here), SINCE_RADIATION) == [days(10)]
    # One that may have leaves the older one that did.
    assert sorted(since(left(older, perhaps), SINCE_RADIATION)) == [days(5), days(110)]


def test_the_newest_of_two_is_never_older_than_the_later_bound_of_one_that_did() -> None:
    first = radiation(HERE, "ended: {one_of: [2026-11-09T21:40, 2026-11-16T21:40]}")
    second = radiation(HERE, "ended: {one_of: [2026-09-20T21:40, 2026-11-14T21:40]}")
    found = since(left(first, second), SINCE_RADIATION)
    assert max(high for _, high in found) == days(10)[1]
    assert min(low for low, _ in found) == days(3)[0]


def test_a_course_without_a_date_leaves_the_interval_unknown() -> None:
    dated = radiation(HERE, "ended: 2026-11-09T21:40")
    for course in (radiation(HERE), radiation(HERE, "on: unknown")):
        found = left(dated, course)
        assert found[SINCE_RADIATION.path].is_unknown
        assert found[SINCE_RADIATION.path].possible == everything(SINCE_RADIATION)


def test_a_course_without_a_date_elsewhere_leaves_nothing_unknown() -> None:
    dated = radiation(HERE, "ended: 2026-11-09T21:40")
    assert since(left(dated, radiation(AWAY)), SINCE_RADIATION) == [days(10)]


def test_a_field_that_nobody_named_may_have_reached_the_level() -> None:
    found = left(radiation("ended: 2026-11-09T21:40"))
    assert words(found, COURSES) == ("none", "one")
    assert since(found, SINCE_RADIATION) == [days(10)]


def test_whole_days_are_said_that_have_passed() -> None:
    found = left(radiation(HERE, "ended: 2026-11-13T08:00"))
    assert found[SINCE_RADIATION.path].given == "6 days"
    facts = {"lesion.pain": "mechanical"}
    course = {"kind": "radiation", "levels_in_field": "T7", "technique": "conventional"}
    judged = judged_as("stabilisation", facts, treatments=[{**course, "ended": "2026-11-13T08:00"}])
    assert "radiated_within_7_days" in certain(judged)


@pytest.mark.parametrize(
    ("courses", "found"),
    [
        ((), ("none",)),
        ((radiation(AWAY),), ("none",)),
        ((radiation(HERE),), ("one",)),
        ((radiation(),), ("none", "one")),
        ((radiation(HERE), radiation()), ("one", "several")),
        ((radiation(), radiation()), ("none", "one", "several")),
        ((radiation(HERE), radiation(HERE)), ("several",)),
        ((radiation(HERE), radiation(HERE), radiation()), ("several",)),
        ((radiation(HERE), radiation(HERE, "on: 2026-12-01")), ("one",)),
    ],
)
def test_courses_are_counted(courses: tuple[str, ...], found: tuple[str, ...]) -> None:
    assert words(left(*courses), COURSES) == found


def test_what_lies_ahead_is_a_plan() -> None:
    found = left(radiation(HERE, "on: 2026-12-01"))
    assert words(found, RADIATION_PLANNED) == ("yes",)
    assert words(found, COURSES) == ("none",)
    assert SINCE_RADIATION.path not in found


@pytest.mark.parametrize(
    ("treatment", "planned"),
    [
        (radiation(AWAY, "on: 2026-12-01"), ("no",)),
        (radiation("on: 2026-12-01"), ("no", "yes")),
        (radiation(HERE, "on: 2026-11-01"), ("no",)),
        # A bare date has come from its first hour.
        (radiation(HERE, "on: 2026-11-19"), ("no",)),
        (radiation(HERE, "on: 2026-11-19T21:41"), ("yes",)),
        (radiation(HERE), ("no",)),
        (surgery("level: T7", "on: 2026-12-01"), ("no",)),
    ],
)
def test_only_radiation_ahead_at_the_level_is_planned(
    treatment: str, planned: tuple[str, ...]
) -> None:
    assert words(left(treatment), RADIATION_PLANNED) == planned


def test_an_operation_ahead_was_not_done() -> None:
    found = left(surgery("level: T7", "on: 2026-12-01", "spill: yes"))
    assert words(found, PRIOR_SURGERY) == ("no",)
    assert words(found, SPILLED) == ("no",)
    assert SINCE_SURGERY.path not in found


def test_an_operation_counts_from_its_date() -> None:
    found = left(surgery("level: T6-T8", "on: 2026-11-09T21:40"))
    assert words(found, PRIOR_SURGERY) == ("yes",)
    assert since(found, SINCE_SURGERY) == [days(10)]
    assert SINCE_RADIATION.path not in found


@pytest.mark.parametrize(
    ("fields", "operated"),
    [
        (("level: T6-T8",), ("yes",)),
        (("level: L1",), ("no",)),
        ((), ("no", "yes")),
        (("level: unknown",), ("no", "yes")),
        (("level: {one_of: [T7, L1]}",), ("no", "yes")),
        (("level: {one_of: [T7, T6-T8]}",), ("yes",)),
    ],
)
def test_an_operation_reached_the_levels_that_are_written(
    fields: tuple[str, ...], operated: tuple[str, ...]
) -> None:
    assert words(left(surgery(*fields)), PRIOR_SURGERY) == operated


@pytest.mark.parametrize(
    ("fields", "spilled"),
    [
        (("level: T7", "spill: yes"), ("yes",)),
        (("level: T7", "spill: no"), ("no",)),
        (("level: T7",), ("no", "yes")),
        (("spill: yes",), ("no", "yes")),
        (("level: L1", "spill: yes"), ("no",)),
    ],
)
def test_spill_counts_where_the_level_was_operated_on(
    fields: tuple[str, ...], spilled: tuple[str, ...]
) -> None:
    assert words(left(surgery(*fields)), SPILLED) == spilled


@pytest.mark.parametrize(
    ("fields", "unstable"),
    [
        ((HERE, "response: failed", "failed_by: instability"), ("yes",)),
        ((HERE, "response: failed", "failed_by: progression"), ("no",)),
        ((HERE, "response: failed"), ("no", "yes")),
        ((HERE, "response: controlled"), ("no",)),
        ((AWAY, "response: failed", "failed_by: instability"), ("no",)),
    ],
)
def test_instability_after_radiation_is_one_way_to_fail(
    fields: tuple[str, ...], unstable: tuple[str, ...]
) -> None:
    assert words(left(radiation(*fields)), RADIATION_UNSTABLE) == unstable


def test_a_list_that_was_left_out_leaves_everything_open() -> None:
    found = untold()
    for variable in FROM_TREATMENTS:
        assert found[variable.path].is_unknown, variable.path
        assert found[variable.path].possible == everything(variable)
    assert words(found, TREATED_REGION) == ("t5_to_l5",)


def test_an_empty_list_says_that_there_was_nothing() -> None:
    found = left()
    for variable in (PRIOR_SURGERY, SPILLED, RADIATION_UNSTABLE, RADIATION_PLANNED):
        assert words(found, variable) == ("no",)
    assert words(found, COURSES) == ("none",)
    assert {SINCE_RADIATION.path, SINCE_SURGERY.path}.isdisjoint(found)


def test_without_earlier_treatment_no_rule_about_an_interval_speaks() -> None:
    for name in ("stabilisation", "radiation_8_1", "stereotactic_24_2"):
        spoken = codes(judged_as(name, treatments=[]))
        assert {c for c in spoken if "radiated" in c or "operated" in c or "courses" in c} == set()


@pytest.mark.parametrize(
    ("level", "region", "number"),
    [
        ("C0", "above_t5", 1),
        ("T4", "above_t5", 1),
        ("T4-T5", "above_t5", 2),
        ("T5", "t5_to_l5", 1),
        ("T7-T10", "t5_to_l5", 4),
        ("L5", "t5_to_l5", 1),
        ("L5-S1", "t5_to_l5", 2),
        ("S1", "sacrum", 1),
        ("S1-S5", "sacrum", 5),
    ],
)
def test_region_and_number_of_levels(level: str, region: str, number: int) -> None:
    for found in (left(level=level), untold(level)):
        assert words(found, TREATED_REGION) == (region,)
        (part,) = possible(LEVELS_TREATED, found)
        assert isinstance(part, Span)
        assert part.is_point
        assert part.start[0] == number


def test_the_interval_is_that_of_the_level_asked_about() -> None:
    course = radiation(AWAY, "ended: 2026-11-09T21:40")
    assert since(left(course, level="L3-L4"), SINCE_RADIATION) == [days(10)]
    assert SINCE_RADIATION.path not in left(course, level="L4")
