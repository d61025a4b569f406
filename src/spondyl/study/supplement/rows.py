"""The supplement as rows of cells; page breaks, separators and encodings are left behind here."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spondyl.kernel.errors import InputError, Place
from spondyl.study.checking import writable

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


def decoded(name: str, data: bytes) -> str:
    """The file's text with line feeds alone, whatever ends its lines.

    Raises:
        InputError: when it is not UTF-8, or holds a character that no text may hold.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError(
            "the file is not UTF-8 text.", Place(name, line), "Save it as UTF-8 and try again."
        ) from None
    return writable(text.replace("\r\n", "\n").replace("\r", "\n"), "the file", name)


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
