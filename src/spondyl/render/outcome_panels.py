"""Panels that share their axes: how pictures of outcomes are laid out, and walking over time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from spondyl.brief.sheet.forecast import Course, Family, Span, Walking
from spondyl.brief.sheet.forecast_rows import COURSE_WEEKS, HORIZON

if TYPE_CHECKING:
    import altair as alt

Spec = dict[str, Any]
SHARES = (0, 100)
# The ends of the scale are left without a number: no picture promises either.
TICKS = (25, 50, 75)
WEEKS = (0, HORIZON)
WEEK_TICKS = (4, 12, 26, HORIZON)
UNKNOWN = "unknown"
BREAK = "|"
WIDTH = 0.5  # of a letter, as a share of its height
_NO_BREAK = "\u00a0"
_NOTHING = [{"week": HORIZON / 2, "low": 50, "words": UNKNOWN}]


@dataclass(frozen=True, slots=True)
class Layout:
    """How large pictures are drawn, in px of their own.

    Attributes:
        ink: the one colour, as CSS has it.
        font: family of the words.
        size: of the words.
        across: panels beside each other; complications beside each other.
        panel: width and height of a panel of walking.
        lines: of its title, at most.
        labels: width of the names of options left of their rows; none where they stand above.
        row: height of a row of options.
        time: width of the axis of time.
        harm: width of one complication.
    """

    ink: str
    font: str
    size: int
    across: tuple[int, int]
    panel: tuple[int, int]
    lines: int
    labels: int
    row: int
    time: int
    harm: int


def walking_spec(found: Walking, layout: Layout) -> Spec:
    """The panels of walking as one Vega-Lite specification."""
    titles = [
        fitted(course.family, layout.panel[0], layout.lines, layout.size) for course in found.rows
    ]
    lines = max(len(t) + bool(c.mark) for t, c in zip(titles, found.rows, strict=True))
    frames = {
        (first, known): frame(_layers(layout, first=first, known=known), layout.panel)
        for first in (True, False)
        for known in (True, False)
    }
    panels = [
        filled(
            frames[number % layout.across[0] == 0, bool(course.weeks)],
            list(_weeks(course)) if course.weeks else _NOTHING,
            titled(title, course.mark),
        )
        for number, (course, title) in enumerate(zip(found.rows, titles, strict=True))
    ]
    return together(panels, layout.across[0], lines, layout)


def frame(layers: "Sequence[alt.Chart]", size: tuple[int, int]) -> Spec:
    """One panel without its data: made once, since making is what takes time."""
    import altair as alt

    width, height = size
    made = alt.LayerChart(layer=[*layers], width=width, height=height).to_dict(validate=False)
    bare = [{key: part for key, part in each.items() if key != "data"} for each in made["layer"]]
    return {"layer": bare, "width": width, "height": height}


def filled(panel: Spec, rows: Sequence[dict[str, Any]], title: Spec) -> Spec:
    """A panel with its data and its title."""
    return {**panel, "data": {"values": [*rows]}, "title": title}


def titled(lines: Sequence[str], under: str = "") -> Spec:
    """The title of a panel, with words in italics below it."""
    title: Spec = {"text": [*lines], "anchor": "start", "frame": "group", "offset": 4}
    title["subtitlePadding"] = 0
    return title | ({"subtitle": [under], "subtitleFontStyle": "italic"} if under else {})


def together(panels: Sequence[Spec], columns: int, lines: int, layout: Layout) -> Spec:
    """Panels beside each other, with room for titles of so many lines."""
    import altair as alt

    gap = {"row": int((lines * 1.2 + 2.4) * layout.size), "column": layout.size}
    empty = alt.ConcatChart(concat=[], columns=columns, spacing=gap, bounds="flush")
    return configured(empty, layout) | {"concat": [*panels]}


def configured(chart: "alt.ConcatChart | alt.LayerChart", layout: Layout) -> Spec:
    """The specification in one ink on no ground."""
    ink, size = layout.ink, layout.size
    made: Spec = (
        chart.configure(background="transparent", font=layout.font, padding=4, aria=False)
        .configure_view(stroke=ink, strokeOpacity=0.35)
        .configure_axis(
            labelColor=ink, tickColor=ink, gridColor=ink, gridOpacity=0.18, labelFontSize=size
        )
        .configure_title(color=ink, fontSize=size, subtitleColor=ink, subtitleFontSize=size)
        .to_dict(validate=False)
    )
    return made


def broken(text: str, room: int) -> list[str]:
    """A text in lines of so many letters; no word is broken."""
    return wrap(text, room, break_long_words=False, break_on_hyphens=False)


def fitted(family: Family, width: float, lines: int, size: int) -> list[str]:
    """The letter and the options in so many lines; as many named as there is room for."""
    room = int(width / (size * WIDTH))
    for text in (family.title, *family.shorter):
        found = broken(f"{family.letter}  {text.replace(' Gy', _NO_BREAK + 'Gy')}", room)
        if len(found) <= lines:
            return found
    return [*found[: lines - 1], f"{found[lines - 1]} …"]


def ticked(values: Sequence[int], *, labels: bool = True, grid: bool = True) -> "alt.Axis":
    """An axis with a figure at every one of some values."""
    import altair as alt

    return alt.Axis(
        values=[*values],
        format="d",
        title=None,
        grid=grid,
        labels=labels,
        domain=False,
        ticks=False,
        labelFlush=False,
        labelOverlap=False,
    )


def _layers(layout: Layout, *, first: bool, known: bool) -> "list[alt.Chart]":
    """Bands and survival of one panel, or a word in their place.

    The same axes for every panel; the first of a row has the figures of its shares.
    """
    import altair as alt

    def y(field: str) -> alt.Y:
        scale = alt.Scale(domain=SHARES, nice=False)
        return alt.Y(f"{field}:Q", scale=scale, axis=ticked(TICKS, labels=first))

    scale = alt.Scale(domain=WEEKS, nice=False)
    x = alt.X("week:Q", scale=scale, axis=ticked(WEEK_TICKS, grid=False))
    chart, ink = alt.Chart(), layout.ink
    if not known:
        word = chart.mark_text(color=ink, fontSize=layout.size, fontStyle="italic")
        return [word.encode(x=x, y=y("low"), text="words:N")]
    line = chart.mark_line(color=ink, strokeWidth=1.4, strokeDash=[5, 3])
    return [
        chart.mark_area(color=ink, opacity=0.2).encode(x=x, y=y("low"), y2="high:Q"),
        chart.mark_area(color=ink, opacity=0.45, stroke=ink, strokeWidth=1.2).encode(
            x=x, y=y("least"), y2="most:Q"
        ),
        line.encode(x=x, y=y("alive_least")),
        line.encode(x=x, y=y("alive_most")),
    ]


def _weeks(course: Course) -> Iterator[dict[str, float]]:
    for each in course.weeks:
        yield {
            "week": each.week,
            **shares(each.walking),
            "alive_least": each.alive.least * 100,
            "alive_most": each.alive.most * 100,
        }


def shares(span: Span) -> dict[str, float]:
    """A span of shares in per cent."""
    return {
        "low": span.low * 100,
        "least": span.least * 100,
        "most": span.most * 100,
        "high": span.high * 100,
    }


assert set(WEEK_TICKS) <= set(COURSE_WEEKS), "every tick is a week that is projected"


def labels_axis(layout: Layout, width: int) -> "alt.Axis":
    """Names left of their rows, in as many lines as their text has."""
    import altair as alt

    return alt.Axis(
        title=None,
        domain=False,
        ticks=False,
        grid=False,
        labelLimit=0,
        labelExpr=f"split(datum.value, '{BREAK}')",
        labelLineHeight=layout.size + 1,
        minExtent=width,
        maxExtent=width,
    )
