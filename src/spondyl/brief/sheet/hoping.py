"""What the part on the patient's own view is made of: tables, and statements under them."""

from dataclasses import dataclass

from spondyl.brief.sheet.pieces import Footnote, Statement


@dataclass(frozen=True, slots=True)
class Grid:
    """A table.

    Attributes:
        caption: what it holds.
        columns: headings; the first is over the names of the rows.
        rows: cell by cell, the first its name.
    """

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Told:
    """One titled piece of the part.

    Attributes:
        title: above it.
        lead: what is said before the tables.
        grids: the tables.
        after: what is said after them.
    """

    title: str
    lead: tuple[Statement, ...]
    grids: tuple[Grid, ...]
    after: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Hoping:
    """The part.

    Attributes:
        title: above it.
        pieces: in the order in which they are read.
        footnotes: the sources of this part; their numbers go on from those before.
    """

    title: str
    pieces: tuple[Told, ...]
    footnotes: tuple[Footnote, ...]
