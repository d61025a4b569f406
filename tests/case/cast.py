"""Made-up patients and lesions, as short as they can be told."""

from collections.abc import Mapping
from datetime import datetime, timedelta, timezone

from spondyl.case.case import Case, Entry, Lesion
from spondyl.case.levels import LEVELS, parse_run
from spondyl.case.vocabulary.course import LEVELS_IN_FIELD, TECHNIQUE
from spondyl.kernel.answers import Answer, known, one_of, unknown
from tests.facts import Value, facts

AS_OF = datetime(2026, 11, 19, 21, 40, tzinfo=timezone(timedelta(hours=1)))
ANY_LEVEL = tuple((level,) for level in LEVELS)


def a_case(
    given: Mapping[str, Value] | None = None,
    *,
    lesions: tuple[Lesion, ...] | None = None,
    treatments: tuple[Entry, ...] | None = None,
    answers: Mapping[str, Answer] | None = None,
) -> Case:
    """A case with these answers; `answers` holds those that words cannot say."""
    return Case(
        name="made-up",
        as_of=AS_OF,
        answers=facts(given or {}) | dict(answers or {}),
        lesions=lesions,
        treatments=treatments,
    )


def a_lesion(
    *levels: str,
    given: Mapping[str, Value] | None = None,
    number: int = 1,
    readers: tuple[Mapping[str, Value], ...] = (),
    answers: Mapping[str, Answer] | None = None,
    **more: Value,
) -> Lesion:
    """A lesion at one of `levels` (anywhere without one), its facts by their short names."""
    return Lesion(
        number,
        _lesion_facts({**(given or {}), **more}) | dict(answers or {}),
        tuple(parse_run(level) for level in levels) or ANY_LEVEL,
        tuple(Entry(_lesion_facts(reader)) for reader in readers),
    )


def _lesion_facts(given: Mapping[str, Value]) -> dict[str, Answer]:
    return facts({f"lesion.{key}": value for key, value in given.items()})


def radiation(field: str | tuple[str, ...] | None = None, technique: str | None = None) -> Entry:
    """A course of radiation; None is unknown, a tuple of fields is one of them."""
    answers: dict[str, Answer] = {}
    if field is not None:
        runs = (field,) if isinstance(field, str) else field
        answers[LEVELS_IN_FIELD.path] = one_of(LEVELS_IN_FIELD, runs)
    answers[TECHNIQUE.path] = (
        unknown(TECHNIQUE) if technique is None else known(TECHNIQUE, technique)
    )
    return Entry(answers, "radiation")
