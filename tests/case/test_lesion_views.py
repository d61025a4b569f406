"""The facts that follow from clocks, lists and levels, at every edge."""

import pytest

from spondyl.case.case import Case
from spondyl.case.derived import REGION, derive
from spondyl.case.earlier_radiation import (
    PRIOR_RADIATION,
    RADIATION_FAILED,
    RADIATION_PROGRESSED,
)
from spondyl.kernel.answers import Answer, Span
from spondyl.kernel.variables import Variable
from tests.places import case_of

NOW = "as_of: 2026-11-20T10:00\n"
LANES = ("under_6_hours", "under_24_hours", "under_72_hours", "elective")


def answer(variable: Variable, written: str) -> Answer | None:
    return derive(case_of(NOW + written)).patient.get(variable.path)


def words(variable: Variable, written: str) -> tuple[object, ...]:
    """What is possible; nothing where the fact is unknown."""
    found = answer(variable, written)
    return () if found is None else found.possible


def hours(variable: Variable, written: str) -> list[tuple[object, object]]:
    return [(p.start[0], p.end[0]) for p in words(variable, written) if isinstance(p, Span)]


def _views(case: Case, variable: Variable) -> list[tuple[object, ...]]:
    return [view[variable.path].possible for _, views in derive(case).lesions for view in views]


@pytest.mark.parametrize(
    ("level", "regions"),
    [
        ("C0", ["occiput_to_c2"]),
        ("C2", ["occiput_to_c2"]),
        ("C2-T1", ["occiput_to_c2"]),
        ("C3", ["below_c2"]),
        ("S5", ["below_c2"]),
        ("{one_of: [C2, C3]}", ["occiput_to_c2", "below_c2"]),
    ],
)
def test_region_ends_at_c2_in_every_view(level: str, regions: list[str]) -> None:
    case = case_of(f"lesions: [{{level: {level}}}]")
    assert _views(case, REGION) == [(region,) for region in regions]


def test_a_level_that_is_open_may_be_in_either_region() -> None:
    views = _views(case_of("lesions: [{bone: lytic}]"), REGION)
    assert (views.count(("occiput_to_c2",)), set(views)) == (
        3,
        {("occiput_to_c2",), ("below_c2",)},
    )


@pytest.mark.parametrize(
    ("level", "courses", "failed"),
    [
        ("T7", "unknown", [("no", "yes")]),
        ("T7", "[]", [("no",)]),
        ("T7", "[{levels_in_field: T6-T8, response: failed}]", [("yes",)]),
        ("T7", "[{levels_in_field: T6-T8, response: controlled}]", [("no",)]),
        ("T7", "[{levels_in_field: T6-T8}]", [("no", "yes")]),
        ("T7", "[{levels_in_field: L1-L3, response: failed}]", [("no",)]),
        ("T7", "[{response: failed}]", [("no", "yes")]),
        ("T7", "[{response: controlled}]", [("no",)]),
        (
            "T7",
            "[{levels_in_field: T7, response: failed}, {levels_in_field: T7, "
            "response: controlled}]",
            [("yes",)],
        ),
        (
            "{one_of: [T7, L2]}",
            "[{levels_in_field: L1-L3, response: failed}]",
            [("no",), ("yes",)],
        ),
        (
            "T7",
            "[{levels_in_field: {one_of: [T6-T8, L1-L3]}, response: failed}]",
            [("no", "yes")],
        ),
    ],
)
def test_radiation_failed_where_a_failed_field_reached_the_level(
    level: str, courses: str, failed: list[tuple[str, ...]]
) -> None:
    treatments = courses.replace("{levels", "{kind: radiation, levels").replace(
        "{response", "{kind: radiation, response"
    )
    case = case_of(f"lesions: [{{level: {level}}}]\ntreatments: {treatments}")
    assert _views(case, RADIATION_FAILED) == failed


@pytest.mark.parametrize(
    ("course", "progressed"),
    [
        ("response: failed, failed_by: progression", ("yes",)),
        ("response: failed, failed_by: {one_of: [instability, pain, other]}", ("no",)),
        ("response: failed, failed_by: {one_of: [instability, progression]}", ("no", "yes")),
        ("response: failed", ("no", "yes")),
        ("failed_by: progression", ("no", "yes")),
        ("response: controlled", ("no",)),
        ("response: controlled, failed_by: progression", ("no",)),
    ],
)
def test_the_tumour_progressed_where_a_field_failed_by_progression(
    course: str, progressed: tuple[str, ...]
) -> None:
    written = f"treatments: [{{kind: radiation, levels_in_field: T7, {course}}}]"
    assert _views(case_of(f"lesions: [{{level: T7}}]\n{written}"), RADIATION_PROGRESSED) == [
        progressed
    ]


@pytest.mark.parametrize(
    ("on", "failed", "prior"),
    [
        ("2026-11-21", ("no",), ("none",)),
        ("2026-11-20T10:01", ("no",), ("none",)),
        ("2026-11-20T10:00", ("yes",), ("conventional",)),
        ("2026-11-20", ("yes",), ("conventional",)),
        ("2026-11-19", ("yes",), ("conventional",)),
        ("unknown", ("yes",), ("conventional",)),
    ],
)
def test_radiation_with_a_date_ahead_is_a_plan(
    on: str, failed: tuple[str, ...], prior: tuple[str, ...]
) -> None:
    case = case_of(
        f"{NOW}lesions: [{{level: T7}}]\ntreatments: [{{kind: radiation, levels_in_field: T7, "
        f"technique: conventional, response: failed, failed_by: progression, on: {on}}}]"
    )
    assert _views(case, RADIATION_FAILED) == [failed]
    assert _views(case, RADIATION_PROGRESSED) == [failed]
    assert _views(case, PRIOR_RADIATION) == [prior]
