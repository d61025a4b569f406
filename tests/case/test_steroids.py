"""The facts that follow from clocks, lists and levels, at every edge."""

import pytest

from spondyl.case.derived import derive
from spondyl.case.vocabulary.situation import (
    CARE,
    DEXAMETHASONE,
    STEROID,
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


@pytest.mark.parametrize(
    ("entries", "states"),
    [
        ("[]", ("none",)),
        ("[{kind: surgery}]", ("none",)),
        ("[{kind: steroid}]", ("running",)),
        ("[{kind: steroid, stopped: 2026-11-19}]", ("stopped",)),
        ("[{kind: steroid, stopped: 2026-11-20T10:00}]", ("stopped",)),
        ("[{kind: steroid, stopped: 2026-11-20T10:01}]", ("running",)),
        ("[{kind: steroid, stopped: 2026-11-20}]", ("running", "stopped")),
        ("[{kind: steroid, stopped: 2026-12-01}]", ("running",)),
        ("[{kind: steroid, started: 2026-11-20T10:00}]", ("running",)),
        ("[{kind: steroid, started: 2026-11-20T10:01}]", ("stopped",)),
        ("[{kind: steroid, started: 2026-11-20}]", ("running",)),
        ("[{kind: steroid, started: 2026-11-21}]", ("stopped",)),
        ("[{kind: steroid, started: unknown}]", ("running",)),
        (
            "[{kind: steroid, started: {one_of: [2026-11-10, 2026-12-01]}}]",
            ("running", "stopped"),
        ),
        ("[{kind: steroid, started: 2026-11-21}, {kind: steroid}]", ("running",)),
        ("[{kind: steroid, stopped: unknown}]", ("running", "stopped")),
        (
            "[{kind: steroid, stopped: {one_of: [2026-11-10, 2026-12-01]}}]",
            ("running", "stopped"),
        ),
        ("[{kind: steroid}, {kind: steroid, stopped: 2026-11-19}]", ("running",)),
        (
            "[{kind: steroid, stopped: unknown}, {kind: steroid, stopped: 2026-11-19}]",
            ("running", "stopped"),
        ),
        ("[{kind: steroid, stopped: 2026-11-01}, {kind: steroid}]", ("running",)),
        ("unknown", ()),
    ],
)
def test_a_steroid_runs_from_its_start_until_a_stop_that_has_come(
    entries: str, states: tuple[str, ...]
) -> None:
    assert words(STEROID, f"treatments: {entries}") == states


@pytest.mark.parametrize(
    ("steroid", "doses"),
    [
        ("drug: dexamethasone, dose_per_day: 16 mg", [(16, 16)]),
        ("drug: Dexamethasone phosphate, dose_per_day: 0.004 g", [(4, 4)]),
        ("drug: dexamethasone, dose_per_day: {between: [8 mg, 16 mg]}", [(8, 16)]),
        ("drug: dexamethasone", []),
        ("drug: dexamethasone, dose_per_day: unknown", []),
        ("drug: prednisolone, dose_per_day: 100 mg", [(0, 0)]),
        ("drug: Hydrocortisone, dose_per_day: 20 mg", [(0, 0)]),
        ("drug: {one_of: [dexamethasone, prednisolone]}, dose_per_day: 20 mg", []),
        ("drug: dexamethasone after prednisolone, dose_per_day: 20 mg", []),
        ("drug: an unfamiliar brand, dose_per_day: 20 mg", []),
        ("dose_per_day: 20 mg", []),
    ],
)
def test_only_dexamethasone_has_its_dose(steroid: str, doses: list[tuple[object, object]]) -> None:
    assert hours(DEXAMETHASONE, f"treatments: [{{kind: steroid, {steroid}}}]") == doses


@pytest.mark.parametrize(
    ("entries", "doses"),
    [
        ("{DEXA 96 mg}, {kind: steroid, drug: hydrocortisone, stopped: 2026-11-01}", [(96, 96)]),
        ("{DEXA 96 mg}, {kind: steroid, drug: hydrocortisone}", [(96, 96)]),
        ("{DEXA 96 mg, stopped: 2026-11-01}, {kind: steroid, drug: hydrocortisone}", [(0, 0)]),
        ("{DEXA 96 mg, stopped: unknown}, {DEXA 8 mg}", [(8, 8), (96, 96), (104, 104)]),
        ("{DEXA 8 mg}, {DEXA 8 mg}", [(8, 8), (16, 16)]),
        (
            "{DEXA 8 mg}, {DEXA {between: [2 mg, 4 mg]}}",
            [(2, 4), (8, 8), (10, 12)],
        ),
        ("{DEXA 8 mg}, {kind: steroid, drug: dexamethasone}", []),
        ("{DEXA 8 mg}, {kind: steroid}", []),
        ("{DEXA 8 mg, stopped: 2026-11-02}, {DEXA 4 mg, stopped: 2026-11-03}", [(4, 4)]),
    ],
)
def test_every_steroid_that_may_run_gives_its_dose(
    entries: str, doses: list[tuple[object, object]]
) -> None:
    written = entries.replace("DEXA", "kind: steroid, drug: dexamethasone, dose_per_day:")
    assert hours(DEXAMETHASONE, f"treatments: [{written}]") == doses


@pytest.mark.parametrize(
    ("entries", "care"),
    [
        (
            "{kind: steroid, gastroprotection: yes, glucose_watched: yes}, "
            "{kind: steroid, gastroprotection: no}",
            [("no",), ("no", "yes"), ()],
        ),
        (
            "{kind: steroid, gastroprotection: yes}, "
            "{kind: steroid, gastroprotection: no, stopped: unknown}",
            [("no", "yes"), (), ()],
        ),
        (
            "{kind: steroid, gastroprotection: yes}, "
            "{kind: steroid, gastroprotection: no, stopped: 2026-11-01}",
            [("yes",), (), ()],
        ),
        ("{kind: steroid, gastroprotection: no, stopped: unknown}", [("no",), (), ()]),
    ],
)
def test_what_protects_is_asked_of_every_steroid_that_may_run(
    entries: str, care: list[tuple[object, ...]]
) -> None:
    assert [words(variable, f"treatments: [{entries}]") for variable in CARE] == care
