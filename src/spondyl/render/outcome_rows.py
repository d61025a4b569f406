"""Pictures with a row for each group of options: time to benefit, and complications."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from spondyl.brief.sheet.forecast import Family, Harming, Helping
from spondyl.outcomes.engine import WEEKS
from spondyl.render.outcome_panels import (
    BREAK,
    SHARES,
    TICKS,
    UNKNOWN,
    WIDTH,
    Layout,
    Spec,
    broken,
    configured,
    filled,
    fitted,
    frame,
    labels_axis,
    shares,
    ticked,
    titled,
    together,
)

if TYPE_CHECKING:
    import altair as alt

TIME_TICKS = (1, 4, 12, 26, 52, WEEKS)
_BY_THEN = "alive by then"
_HALF = "fewer than half alive"


def helping_spec(found: Helping, layout: Layout) -> Spec:
    """Weeks until options help, on the axis of time on which half have died."""
    import altair as alt

    rows = [_survival(found, layout), *_benefits(found, layout)]
    x = alt.X(
        "low:Q",
        scale=alt.Scale(domain=(0, WEEKS), type="sqrt", nice=False),
        axis=alt.Axis(values=TIME_TICKS, format="d", title=None, domain=False, orient="top"),
    )
    y = alt.Y(
        "row:N",
        scale=alt.Scale(domain=[row["row"] for row in rows], paddingInner=0, paddingOuter=0.1),
        axis=labels_axis(layout, layout.labels) if layout.labels else None,
    )
    chart = alt.LayerChart(
        layer=[
            *_dying(rows[0], layout, x, y),
            *_helped(rows[1:], layout, x, y),
            _said(rows, layout),
        ],
        width=layout.time,
        height=layout.row * len(rows),
    )
    return configured(chart, layout)


def _survival(found: Helping, layout: Layout) -> dict[str, Any]:
    """The weeks in which the lowest and the highest median of survival pass one half."""
    least, most = (WEEKS if week is None else week for week in (found.half.least, found.half.most))
    words = found.half.text if layout.labels else f"{_HALF}{BREAK}{found.half.text}"
    return {"row": _HALF, "low": least, "high": most, "words": words}


def _benefits(found: Helping, layout: Layout) -> Iterator[dict[str, Any]]:
    for each in found.rows:
        words, places = UNKNOWN, {}
        if each.until and each.alive:
            words = f"{_BY_THEN}: {each.alive.text.partition(' (')[0]}"
            ends = ("low", "least", "most", "high")
            places = {end: getattr(each.until, end) for end in ends}
        name = _name(each.family, layout)
        above = words if layout.labels else f"{name}{BREAK}{words}"
        yield {"row": name, "words": above, **places}


def _name(family: Family, layout: Layout) -> str:
    """The name of a row: left of it in one line, or above it in two."""
    if layout.labels:
        return BREAK.join(fitted(family, layout.labels, 1, layout.size))
    return BREAK.join(fitted(family, layout.time, 2, layout.size))


def _dying(
    row: dict[str, Any], layout: Layout, x: "alt.X", y: "alt.Y"
) -> "list[alt.Chart | alt.LayerChart]":
    """Survival as a bar, and as a shade behind every option."""
    import altair as alt

    chart = alt.Chart(alt.InlineData(values=[row]))
    ink = layout.ink
    edge = chart.mark_rule(color=ink, strokeWidth=1.2, strokeDash=[5, 3])
    bar = chart.mark_bar(
        height=layout.size // 2, yOffset=_down(layout), fill="none", stroke=ink, strokeWidth=1.4
    )
    return [
        chart.mark_rect(color=ink, opacity=0.14).encode(x=x, x2="high:Q"),
        edge.encode(x=x),
        edge.encode(x="high:Q"),
        bar.encode(x=x, x2="high:Q", y=y),
    ]


def _down(layout: Layout) -> int:
    """How far below the middle of its row a bar stands: under the words, where they stand above."""
    return 0 if layout.labels else int(layout.row * 0.36)


def _helped(
    rows: Sequence[dict[str, Any]], layout: Layout, x: "alt.X", y: "alt.Y"
) -> "list[alt.Chart]":
    """A bar for the interval, a thicker one for the medians, a mark at their middle."""
    import altair as alt

    ink, size, down = layout.ink, layout.size, _down(layout)
    known = alt.Chart(alt.InlineData(values=[*rows])).transform_filter("isValid(datum.low)")
    middle = known.transform_calculate(middle="(datum.least + datum.most) / 2")
    return [
        known.mark_bar(color=ink, height=size // 3, opacity=0.45, yOffset=down).encode(
            x=x, x2="high:Q", y=y
        ),
        known.mark_bar(color=ink, height=size // 2, yOffset=down).encode(
            x="least:Q", x2="most:Q", y=y
        ),
        middle.mark_point(
            shape="diamond", filled=True, color=ink, opacity=1, size=size * 5, yOffset=down
        ).encode(x="middle:Q", y=y),
    ]


def _said(rows: Sequence[dict[str, Any]], layout: Layout) -> "alt.Chart":
    """The words of each row, right of it or above."""
    import altair as alt

    chart = alt.Chart(alt.InlineData(values=[*rows]))
    beside = bool(layout.labels)
    text = chart.mark_text(
        color=layout.ink,
        fontSize=layout.size,
        align="left",
        baseline="middle" if beside else "top",
        lineBreak=BREAK,
        x=layout.time + layout.size // 2 if beside else 3,
    )
    said: alt.Chart = text.encode(
        y=alt.Y("row:N", bandPosition=0.5 if beside else 0.06), text="words:N"
    )
    return said


def harming_spec(found: Harming, layout: Layout) -> Spec:
    """Complications beside each other on one scale, with the groups of options as rows."""
    labels = [_label(row.family, layout) for row in found.rows]
    high = (layout.row if layout.labels else layout.size + 4) * len(labels)
    frames = {
        first: frame(_dots(labels, layout, first=first), (layout.harm, high))
        for first in (True, False)
    }
    room = int(layout.harm / (layout.size * WIDTH))
    titles = [broken(title, room) for title in found.columns]
    panels = [
        filled(
            frames[number % layout.across[1] == 0],
            list(_harmed(found, number, labels)),
            titled(title),
        )
        for number, title in enumerate(titles)
    ]
    return together(panels, layout.across[1], max(map(len, titles)), layout)


def _label(family: Family, layout: Layout) -> str:
    return _name(family, layout) if layout.labels else family.letter


def _harmed(found: Harming, number: int, labels: Sequence[str]) -> Iterator[dict[str, Any]]:
    for label, each in zip(labels, found.rows, strict=True):
        span = each.spans[number]
        figures = {} if span is None else {**shares(span), "validated": span.validated}
        yield {"row": label, **figures}


def _dots(labels: Sequence[str], layout: Layout, *, first: bool) -> "list[alt.Chart]":
    """A thin interval, a thick span of medians, a dot where there is one median."""
    import altair as alt

    def x(field: str) -> alt.X:
        scale = alt.Scale(domain=SHARES, nice=False)
        return alt.X(f"{field}:Q", scale=scale, axis=ticked(TICKS))

    width = layout.labels or layout.size
    y = alt.Y(
        "row:N",
        scale=alt.Scale(domain=[*labels], paddingInner=0, paddingOuter=0.1),
        axis=labels_axis(layout, width) if first else None,
    )
    ink, size = layout.ink, layout.size
    known = alt.Chart().transform_filter("isValid(datum.low)")
    fill = alt.condition("datum.validated", alt.value(ink), alt.value("none"))
    return [
        known.mark_rule(color=ink, strokeWidth=1).encode(x=x("low"), x2="high:Q", y=y),
        known.transform_filter("datum.most - datum.least >= 0.5")
        .mark_bar(height=size // 2, stroke=ink, strokeWidth=1)
        .encode(x=x("least"), x2="most:Q", y=y, fill=fill),
        known.transform_filter("datum.most - datum.least < 0.5")
        .mark_point(size=size * 3, stroke=ink, strokeWidth=1.2, opacity=1)
        .encode(x=x("most"), y=y, fill=fill),
    ]
