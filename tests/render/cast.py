"""Sheets of cases, as the tests of this folder need them."""

from pathlib import Path

from spondyl.brief.compose import compose
from spondyl.brief.sheet import Sheet, sheet
from tests.places import case_at, case_of


def sheet_at(path: Path) -> Sheet:
    """The sheet of the case in a file."""
    return sheet(compose(case_at(path)))


def sheet_of(written: str) -> Sheet:
    """The sheet of the case that a text describes."""
    return sheet(compose(case_of(written)))
