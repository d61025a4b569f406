"""Codes that stand together as a picture: a triangle of cells with the number in each."""

import json
from collections.abc import Iterator, Sequence
from textwrap import wrap
from typing import Any

from spondyl.study.maps.cooccurrence import Cooccurrence
from spondyl.study.maps.document import UNITS, counted
from spondyl.study.maps.paint import (
    DARK,
    PAPER,
    QUIET,
    SIZE,
    configured,
    mixed,
    plain,
    sentence_svg,
    short,
    svg,
)

_CELL, _LETTERS = 34, 46
_INK = "#1f5a8c"
# The palest cell with a count still stands apart from an empty one, and dark numbers can be read
# on the darkest.
_PALEST, _DARKEST = 0.15, 0.55
_EMPTY = "#f4f5f6"
_MOST_SAID = 12


def cooccurrence_svg(found: Cooccurrence) -> str:
    """SVG text: how often every two codes stand together, and in words for who cannot see it."""
    codes = [code for code in found.titles if found.count(code, code)]
    if not codes:
        return sentence_svg(f"No {UNITS[found.over]} has a code yet, so there is no map.")
    return svg(_specification(found, codes), cooccurrence_alt(found))


def cooccurrence_alt(found: Cooccurrence) -> str:
    """What the picture shows, in words; of many pairs the most frequent."""
    pairs = [(pair, n) for pair, n in found.together.items() if pair[0] != pair[1]]
    pairs.sort(key=lambda row: -row[1])
    said = "; ".join(f"{one} with {other} {n}" for (one, other), n in pairs[:_MOST_SAID])
    more = f"; and {len(pairs) - _MOST_SAID} pairs more" if len(pairs) > _MOST_SAID else ""
    told = f" Together: {said}{more}." if said else " No two codes stand together."
    return f"Codes that stand together: {counted(found)}.{told} {found.note}"


def _specification(found: Cooccurrence, codes: Sequence[str]) -> dict[str, Any]:
    import altair as alt  # noqa: PLC0415 -- slow to load

    named = {code: short(f"{code}  {found.titles[code]}", _LETTERS) for code in codes}
    rows = list(_cells(found, codes))
    cells = alt.Chart(alt.InlineData(values=rows))
    order = alt.Scale(domain=[*codes], paddingInner=0, paddingOuter=0)
    axis: dict[str, Any] = {
        "title": None,
        "domain": False,
        "ticks": False,
        "labelLimit": 0,
        "labelPadding": 6,
        "labelExpr": f"({json.dumps(named)})[datum.value]",
    }
    x = alt.X("column:N", scale=order, axis=alt.Axis(**axis, labelAngle=-45))
    y = alt.Y("row:N", scale=order, axis=alt.Axis(**axis))
    fill = alt.Fill("fill:N", scale=None)
    layers = [
        cells.mark_rect(stroke=PAPER, strokeWidth=2).encode(x=x, y=y, fill=fill),
        cells.mark_rect(fill=None, stroke=QUIET, strokeWidth=1)
        .transform_filter("datum.own")
        .encode(x=x, y=y),
        cells.mark_text(fontSize=SIZE).encode(
            x=x,
            y=y,
            text="count:N",
            color=alt.Color("ink:N", scale=None),
        ),
    ]
    side = _CELL * len(codes)
    chart = alt.LayerChart(layer=layers, width=side, height=side)
    return configured(chart, "Codes that stand together", _under(found, codes, side))


def _cells(found: Cooccurrence, codes: Sequence[str]) -> Iterator[dict[str, Any]]:
    """The lower triangle; a code with itself is framed, not filled."""
    most = max((n for (one, other), n in found.together.items() if one != other), default=0)
    for at, row in enumerate(codes):
        for column in codes[: at + 1]:
            count = found.count(row, column)
            own = row == column
            share = _PALEST + (_DARKEST - _PALEST) * count / most if most else 0
            fill = mixed(_INK, share) if count else _EMPTY
            yield {
                "row": row,
                "column": column,
                "count": str(count),
                "own": own,
                "fill": PAPER if own else fill,
                "ink": DARK if count else QUIET,
            }


def _under(found: Cooccurrence, codes: Sequence[str], side: int) -> list[str]:
    never = [code for code in found.titles if code not in codes]
    told = (
        f"{counted(found).capitalize()}.",
        f"Number: {UNITS[found.over]}s that have both codes; framed: those that have the code.",
        f"In none: {', '.join(never)}." if never else "",
        found.note,
    )
    room = max(60, (side + _LETTERS * 6) // 6)
    return [line for text in told for line in wrap(plain(text), room)]
