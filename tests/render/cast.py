"""Sheets of cases, as the tests of this folder need them."""

from pathlib import Path

from spondyl.brief.compose import compose
from spondyl.brief.sheet import Sheet, sheet
from tests.places import case_at, case_of

FIVE_LESIONS = "case: five\nas_of: 2026-11-20T10:00\nlesions:\n" + "".join(
    f"- {{level: {level}, pain: mechanical, escc: {grade}}}\n"
    for level, grade in (("C5", "1a"), ("T4", 2), ("T9", "unknown"), ("L2", "1c"), ("S1", 0))
)


def sheet_at(path: Path) -> Sheet:
    """The sheet of the case in a file."""
    return sheet(compose(case_at(path)))


def sheet_of(written: str) -> Sheet:
    """The sheet of the case that a text describes."""
    return sheet(compose(case_of(written)))
