"""Sheets of cases, as the tests of this folder need them."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

from spondyl.brief.compose import compose
from spondyl.brief.prognosis import Panel
from spondyl.brief.sheet import Sheet, sheet
from spondyl.brief.sheet.forecast import Forecasts
from spondyl.brief.sheet.hoping import Grid
from spondyl.brief.sheet.pieces import Piece
from spondyl.casefile.centre import load_centre
from spondyl.centre.profile import Profile
from tests.places import case_at, case_of

FIVE_LESIONS = "case: five\nas_of: 2026-11-20T10:00\nlesions:\n" + "".join(
    f"- {{level: {level}, pain: mechanical, escc: {grade}}}\n"
    for level, grade in (("C5", "1a"), ("T4", 2), ("T9", "unknown"), ("L2", "1c"), ("S1", 0))
)


def sheet_at(path: Path, centre: str = "") -> Sheet:
    """The sheet of the case in a file, at the centre that a text describes."""
    return sheet(compose(case_at(path), _profile(centre)))


def sheet_of(written: str, centre: str = "") -> Sheet:
    """The sheet of the case that a text describes, at the centre that another describes."""
    return sheet(compose(case_of(written), _profile(centre)))


def brought(made: Sheet) -> Forecasts:
    """What each option would bring, on a sheet that says it."""
    assert made.outcomes is not None
    return made.outcomes


def grids(made: Sheet) -> Iterator[Grid]:
    """The tables of the patient's own view."""
    assert made.hoping is not None
    for piece in made.hoping.pieces:
        yield from piece.grids


def _profile(written: str) -> Profile | None:
    return load_centre("centre.yaml", written.encode()) if written else None


def flat(text: str) -> str:
    """The text without spaces and joiners, to be compared however lines were broken."""
    return "".join(text.replace("\u2060", "").split())


def pieces(value: object) -> Iterator[Piece]:
    """Every piece of text in a part of a sheet."""
    if isinstance(value, Piece):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from pieces(part)
    elif is_dataclass(value) and not isinstance(value, Panel):
        for field in fields(value):
            yield from pieces(getattr(value, field.name))


def words(value: object) -> str:
    """Everything that a part of a sheet says."""
    if isinstance(value, str):
        return value + "\n"
    if isinstance(value, tuple):
        return "".join(map(words, value))
    if is_dataclass(value) and not isinstance(value, Panel):
        return "".join(words(getattr(value, field.name)) for field in fields(value))
    return ""


def row(rows: tuple[object, ...], label: str) -> str:
    """What the row of that label says."""
    return next(words(each) for each in rows if words(each).startswith(label + "\n"))
