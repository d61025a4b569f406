"""Maps as plain documents for JSON, rows for CSV and lines for the terminal."""

from collections.abc import Iterator, Mapping
from typing import Any

from spondyl.study.maps.cooccurrence import Cooccurrence
from spondyl.study.model import Study
from spondyl.study.tables import plain

DRAWN = "People drew these relations; nothing here is counted or computed."
UNITS = {"quotes": "passage", "texts": "text"}


def map_document(found: Cooccurrence) -> Mapping[str, Any]:
    """What was counted; relations that people drew are in `relations_document`."""
    return {
        "over": found.over,
        "level": found.level,
        "units": found.units,
        "coded": found.coded,
        "several": found.several,
        "nodes": [
            {"code": code, "title": title, "units": found.count(code, code)}
            for code, title in found.titles.items()
        ],
        "together": [
            {"first": one, "second": other, "units": count}
            for (one, other), count in found.together.items()
            if one != other
        ],
        "note": found.note,
    }


def relations_document(study: Study) -> Mapping[str, Any]:
    """What people drew; nothing of it is counted."""
    return {
        "relations": [plain(each) for each in study.relations],
        "note": DRAWN,
    }


def cooccurrence_rows(found: Cooccurrence) -> Iterator[tuple[str | int, ...]]:
    """A heading, then a row for every two codes, together or not; a code with itself is its own."""
    yield ("first", "first_title", "second", "second_title", "units")
    codes = list(found.titles)
    for at, one in enumerate(codes):
        for other in codes[at:]:
            count = found.count(one, other)
            yield (one, found.titles[one], other, found.titles[other], count)


def relations_rows(study: Study) -> Iterator[tuple[str, ...]]:
    """A heading, then a row for every relation that people drew."""
    yield ("origin", "target", "label", "directed", "coder", "made")
    for each in study.relations:
        directed = "yes" if each.directed else "no"
        yield (each.origin, each.target, each.label, directed, each.coder, each.made)


def counted(found: Cooccurrence) -> str:
    """How many units there are, in words."""
    what = UNITS[found.over] if found.units == 1 else f"{UNITS[found.over]}s"
    return (
        f"{found.units} {what}, {found.coded} of them with a code, {found.several} with two or more"
    )


def cooccurrence_text(found: Cooccurrence) -> Iterator[str]:
    """The lines of a table: its lower triangle, then what the codes mean."""
    yield f"Codes that stand together: {counted(found)}."
    if found.coded:
        yield ""
        yield from _table(found)
    yield ""
    yield found.note


def _table(found: Cooccurrence) -> Iterator[str]:
    codes = [code for code in found.titles if found.count(code, code)]
    wide = max(map(len, codes))
    for at, row in enumerate(codes):
        cells = (str(found.count(row, column)) for column in codes[: at + 1])
        widths = (max(len(column), 3) for column in codes)
        line = " ".join(cell.rjust(width) for cell, width in zip(cells, widths, strict=False))
        yield f"{row:<{wide}}  {line}"
    yield f"{'':<{wide}}  {' '.join(code.rjust(3) for code in codes)}"
    yield ""
    yield from (f"{code:<{wide}}  {found.titles[code]}".rstrip() for code in codes)
    if never := [code for code in found.titles if code not in codes]:
        yield f"In none: {', '.join(never)}."


def relations_text(study: Study) -> Iterator[str]:
    """A line for every relation that people drew."""
    yield DRAWN
    yield from (
        f"{each.origin} {'->' if each.directed else '--'} {each.target}: {each.label} "
        f"({each.coder})"
        for each in study.relations
    )
    if not study.relations:
        yield "Nobody has drawn one."
