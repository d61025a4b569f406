"""Readings are ordered by their time; the newest at or before the case's moment is the value."""

from datetime import date, datetime

import pytest

from spondyl.kernel.answers import Answer
from tests.casefile.cast import answer, points, refused

AS_OF = "as_of: 2026-11-19T21:40\n"


def frankel(readings: str, as_of: str = AS_OF) -> Answer:
    return answer(f"{as_of}neurology: {{frankel: {{readings: [{readings}]}}}}", "neurology.frankel")


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute)  # noqa: DTZ001 - cases stand in local time


def test_the_newest_reading_is_the_value_wherever_it_stands() -> None:
    found = frankel(
        "{value: D, on: 2026-11-19T20:30, by: resident}, {value: E, on: 2026-11-17T08:00},"
        " {value: C, on: 2026-11-18T09:00:15, by: gp}"
    )
    assert (found.possible, found.given) == (("D",), "D")
    assert (found.on, found.by) == (at(19, 20, 30), "resident")
    assert [(r.given, r.by) for r in found.earlier] == [("E", ""), ("C", "gp")]


def test_newest_unknown_makes_the_fact_unknown_and_shows_the_older_as_stale() -> None:
    found = frankel(
        "{value: D, on: 2026-11-18T09:00}, {value: {unknown: refused}, on: 2026-11-19T20:30}"
    )
    assert found.is_unknown
    assert found.reason == "refused"
    assert found.possible == tuple("ABCDE")
    assert [(r.given, r.on) for r in found.earlier] == [("D", at(18, 9))]


def test_equal_times_with_different_values_are_one_of_them() -> None:
    found = frankel(
        "{value: D, on: 2026-11-19T20:30, by: a}, {value: C, on: 2026-11-19T20:30, by: b},"
        " {value: D, on: 2026-11-19T20:30, by: a}"
    )
    assert (found.possible, found.given, found.by) == (("C", "D"), "D or C", "a, b")
    assert found.earlier == ()
    assert not found.is_unknown


def test_equal_times_with_equal_values_are_that_value() -> None:
    both = "{value: 31 g/L, on: 2026-11-18}, {value: 3.1 g/dL, on: 2026-11-18}"
    found = answer(f"{AS_OF}patient: {{albumin: {{readings: [{both}]}}}}", "patient.albumin")
    assert points(found) == ["31"]


def test_at_one_time_somebody_who_cannot_say_leaves_the_fact_open() -> None:
    found = frankel("{value: unknown, on: 2026-11-18}, {value: D, on: 2026-11-18}")
    assert found.is_unknown
    assert [r.given for r in found.earlier] == ["D"]


def test_readings_without_a_date_are_the_oldest() -> None:
    found = frankel("{value: D}, {value: C, on: 2026-11-18}, {value: E}")
    assert found.possible == ("C",)
    assert [(r.given, r.on) for r in found.earlier] == [("D", None), ("E", None)]
    only = frankel("{value: D, by: somebody}")
    assert (only.possible, only.on, only.by) == (("D",), None, "somebody")
    assert frankel("{value: D}, {value: B}").possible == ("B", "D")


def test_a_bare_date_keeps_its_time_unknown() -> None:
    found = frankel("{value: D, on: 2026-11-19}, {value: C, on: 2026-11-19T00:01}")
    assert found.possible == ("C",)
    assert type(found.earlier[0].on) is date
    same = frankel("{value: D, on: 2026-11-19}, {value: C, on: 2026-11-19T00:00}")
    assert same.possible == ("C", "D")
    assert type(same.on) is date


def test_a_value_may_itself_be_uncertain() -> None:
    found = frankel("{value: {one_of: [C, D]}, on: 2026-11-19}, {value: {between: [unknown, B]}}")
    assert found.possible == ("C", "D")
    assert found.earlier[0].possible == ("A", "B")


def test_a_single_reading_needs_no_list() -> None:
    single = "{value: partly, on: 2026-11-18, by: nurse}"
    found = answer(
        f"{AS_OF}patient_view: {{understands_illness: {single}}}",
        "patient_view.understands_illness",
    )
    assert (found.possible, found.on, found.by) == (("partly",), date(2026, 11, 18), "nurse")


@pytest.mark.parametrize(
    ("on", "as_of"),
    [
        ("2026-11-19", "2026-11-19T21:40"),
        ("2026-11-19T21:40", "2026-11-19T21:40"),
        ("2026-11-19T21:40:00", "2026-11-19T21:40"),
        ("2026-11-19T20:30", "2026-11-19"),
        ("2026-11-19", "2026-11-19"),
        ("2026-11-19 21:40", "2026-11-19T21:40"),
        ("2026-11-19T20:40Z", "2026-11-19T21:40+01:00"),
    ],
)
def test_a_reading_up_to_the_moment_is_taken(on: str, as_of: str) -> None:
    assert frankel(f"{{value: D, on: {on}}}", f"as_of: {as_of}\n").possible == ("D",)


@pytest.mark.parametrize(
    ("on", "as_of"),
    [
        ("2026-11-20", "2026-11-19T21:40"),
        ("2026-11-19T21:41", "2026-11-19T21:40"),
        ("2026-11-20", "2026-11-19"),
        ("2026-11-19T20:41Z", "2026-11-19T21:40+01:00"),
    ],
)
def test_a_later_reading_is_refused(on: str, as_of: str) -> None:
    error = refused(
        f"as_of: {as_of}\nneurology:\n  frankel:\n    readings:\n"
        f"      - value: D\n      - value: C\n        on: {on}\n"
    )
    assert error.place is not None
    assert (error.place.line, error.place.key) == (7, "neurology.frankel.readings[2].on")
    assert "later than as_of" in error.what
    assert "move as_of" in error.remedy


def test_an_offset_is_carried_over_to_that_of_the_case() -> None:
    found = frankel("{value: D, on: 2026-11-19T19:30Z}", "as_of: 2026-11-19T21:40+01:00\n")
    assert found.on == at(19, 20, 30)
    needed = answer(
        "as_of: 2026-11-19T21:40+01:00\nsetting: {decision_needed_by: 2026-11-20T08:00Z}",
        "setting.decision_needed_by",
    )
    assert needed.given == "2026-11-20T09:00"


def test_an_offset_is_refused_where_the_case_has_none() -> None:
    error = refused(f"{AS_OF}neurology: {{frankel: {{value: D, on: 2026-11-19T19:30Z}}}}")
    assert "as_of has none" in error.what
    assert "both" in error.remedy


@pytest.mark.parametrize(
    "on",
    [
        "yesterday",
        "19.11.2026",
        "20261119",
        "2026-13-01",
        "2026-02-30",
        "2026-W47-4",
        "2026-11-19T25:00",
        "2026-11-19T9:00",
        "[2026-11-19]",
        "0001-01-01",
        "9999-12-31T23:00-23:00",
    ],
)
def test_what_is_no_date_is_refused(on: str) -> None:
    error = refused(f"as_of: 2026-11-19T21:40Z\nneurology:\n  frankel: {{value: D, on: {on}}}")
    assert error.place is not None
    assert (error.place.line, error.place.key) == (3, "neurology.frankel.on")
    assert "2026-11-19" in error.remedy or "from 1900" in error.remedy


@pytest.mark.parametrize(
    ("form", "what", "key"),
    [
        ("{readings: []}", "list of readings", "readings"),
        ("{readings: D}", "list of readings", "readings"),
        ("{readings: [D]}", "without a value", "readings[1]"),
        ("{readings: [{on: 2026-11-18}]}", "without a value", "readings[1]"),
        ("{on: 2026-11-18, by: x}", "without a value", ""),
        ("{readings: [{value: D, at: 2026-11-18}]}", "'at' cannot stand", "readings[1].at"),
        ("{readings: [{value: D}], by: x}", "'by' cannot stand", "by"),
        ("{one_of: [C, D], on: 2026-11-18}", "without a value", ""),
        ("{readings: [{value: {value: D}}]}", "inside a reading", "readings[1].value"),
        ("{readings: [{value: D, by: [x]}]}", "list or mapping", "readings[1].by"),
    ],
)
def test_a_malformed_reading_is_refused(form: str, what: str, key: str) -> None:
    error = refused(f"neurology:\n  frankel: {form}")
    assert error.place is not None
    assert (error.place.line, error.place.key) == (2, f"neurology.frankel.{key}".rstrip("."))
    assert what in error.what


def test_a_reader_of_images_later_than_the_case_is_refused() -> None:
    error = refused(f"{AS_OF}lesions: [{{sins_readers: [{{by: x, on: 2026-12-01}}]}}]")
    assert error.place is not None
    assert error.place.key == "lesions[1].sins_readers[1].on"
