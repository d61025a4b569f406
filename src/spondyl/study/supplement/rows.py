"""The supplement as rows of cells; page breaks and separators are left behind here."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_DASHES = re.compile(r"[-–—]+")
_PARAGRAPH = re.compile(r"</?p\s*/?>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the file that says something.

    Attributes:
        line: 1-based number in the file.
        cells: what stands between tabs, trimmed.
        overleaf: whether a page break, a blank line or a separator, stands before it.
    """

    line: int
    cells: tuple[str, ...]
    overleaf: bool


def rows(text: str) -> Iterator[Row]:
    """Every line that is neither blank nor a separator of dashes."""
    overleaf = False
    for number, line in enumerate(text.split("\n"), 1):
        cells = tuple(cell.strip() for cell in line.split("\t"))
        says = not all(_DASHES.fullmatch(cell) or not cell for cell in cells)
        if says:
            yield Row(number, cells, overleaf)
        overleaf = not says


def paragraphs(cell: str) -> list[str]:
    """The paragraphs of a cell, trimmed; one where it has no marks of paragraphs."""
    return [part for each in _PARAGRAPH.split(cell) if (part := each.strip())]
