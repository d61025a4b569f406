"""Positions of other programs carried over to a text that has line feeds alone.

The format counts code points of the file. Some programs count a carriage return with its line feed
as one, some count UTF-16 units. The names that they give to selections are its words, and tell.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from spondyl.study.characters import lines_joined

_BREAK = "\r\n"
_DOUBLES = re.compile(r"\r\n|[\U00010000-\U0010FFFF]")
_LEAST = 3


@dataclass(frozen=True, slots=True)
class Way:
    """What a program counts as two.

    Attributes:
        name: for a warning.
        breaks: whether a carriage return and its line feed are two.
        planes: whether a character beyond the first plane is two.
    """

    name: str
    breaks: bool
    planes: bool


STANDARD = Way("", breaks=True, planes=False)
_LINES = Way("lines that end in one character", breaks=False, planes=False)
_UNITS = Way("UTF-16 units", breaks=True, planes=True)
_BOTH = Way("UTF-16 units and lines that end in one character", breaks=False, planes=True)
Positions = Callable[[int, int], tuple[int, int]]


def positions(raw: str, way: Way) -> Positions:
    """How the start and end of a selection are carried over to the text with line feeds alone."""
    doubles: list[int] = []
    place, last = 0, 0
    for found in _DOUBLES.finditer(raw):
        place += found.start() - last
        last = found.end()
        two = way.breaks if found[0] == _BREAK else way.planes
        doubles += [place] if two else []
        place += 2 if two else 1
    known = set(doubles)

    def one(position: int, *, end: bool) -> int:
        between = end and position - 1 in known  # half of a pair belongs to the selection
        return position - bisect_left(doubles, position) + between

    return lambda start, end: (one(start, end=False), one(end, end=True))


def way_of(raw: str, origin: str, selections: Iterable[tuple[int, int, str]]) -> Way:
    """How a program counted, by the names of its selections; by the standard where none tells.

    Args:
        raw: the text as the file has it, without byte order mark.
        origin: the program that wrote the file.
        selections: start, end and name of each.
    """
    if not _DOUBLES.search(raw):
        return STANDARD
    atlas = "ATLAS" in origin.upper()
    ways = (_LINES, _BOTH, STANDARD, _UNITS) if atlas else (STANDARD, _LINES, _UNITS, _BOTH)
    text, named = lines_joined(raw), [row for row in selections if _bare(row[2])]
    return max(ways, key=lambda way: _borne_out(text, positions(raw, way), named))


def _borne_out(text: str, carried: Positions, named: Sequence[tuple[int, int, str]]) -> int:
    """How many names are the words of their selections."""
    count = 0
    for start, end, name in named:
        first, last = carried(start, end)
        words, bare = _bare(text[max(first, 0) : max(last, 0)]), _bare(name)
        whole = words == bare or (len(bare) >= _LEAST and words.startswith(bare))
        count += whole
    return count


def _bare(name: str) -> str:
    return " ".join(name.split()).removesuffix("…").removesuffix("...").rstrip()
