"""Sheets of cases, as the tests of this folder need them."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path

from spondyl.brief import compose as composing
from spondyl.brief.prognosis import Panel
from spondyl.brief.sheet import Sheet, sheet
from spondyl.brief.sheet.forecast import Forecasts
from spondyl.brief.sheet.hoping import Grid
from spondyl.brief.sheet.pieces import Piece
from spondyl.casefile.centre import load_centre
from spondyl.centre.profile import Profile
from spondyl.render.html import html
from spondyl.render.pdf import pdf
from tests.places import case_at, case_of

FIVE_LESIONS = "case: five\nas_of: 2026-11-20T10:00\nlesions:\n" + "".join(
    f"- {{level: {level}, pain: mechanical, escc: {grade}}}\n"
    for level, grade in (("C5", "1a"), ("T4", 2), ("T9", "unknown"), ("L2", "1c"), ("S1", 0))
)


def sheet_at(path: Path, centre: str = "") -> Sheet:
    """The sheet of the case in a file, at the centre that a text describes."""
    return _sheet(path, centre, *_set())


def sheet_of(written: str, centre: str = "") -> Sheet:
    """The sheet of the case that a text describes, at the centre that another describes."""
    return _sheet(written, centre, *_set())


def html_at(path: Path) -> str:
    """The sheet of the case in a file as HTML."""
    return _html(path, *_set())


def pdf_at(path: Path) -> bytes:
    """The same as PDF."""
    return _pdf(path, *_set())


def _set() -> tuple[int, object]:
    """What tests set of the making of a brief; nothing else changes a sheet, so it is made once."""
    return vars(composing)["NUMBER"], composing.SECTIONS


@cache
def _sheet(source: Path | str, centre: str, draws: int, sections: object) -> Sheet:
    del draws, sections
    case = case_at(source) if isinstance(source, Path) else case_of(source)
    return sheet(composing.compose(case, _profile(centre)))


@cache
def _html(path: Path, draws: int, sections: object) -> str:
    return html(_sheet(path, "", draws, sections))


@cache
def _pdf(path: Path, draws: int, sections: object) -> bytes:
    return pdf(_sheet(path, "", draws, sections))


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
