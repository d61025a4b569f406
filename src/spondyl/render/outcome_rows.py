"""Pictures with a row for each group of options: time to benefit, and complications."""

from collections.abc import Iterator, Sequence
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from spondyl.brief.sheet.forecast import Family, Harming, Helping
from spondyl.outcomes.engine import WEEKS
from spondyl.render.outcome_panels import (
    SHARES,
    TICKS,
    UNKNOWN,
    Layout,
    Spec,
    configured,
    filled,
    fitted,
    frame,
    labels_axis,
    shares,
    titled,
    together,
)

if TYPE_CHECKING:
    import altair as alt

TIME_TICKS = (1, 4, 12, 26, 52, WEEKS)
_BY_THEN = "alive by then"


def helping_spec(found: Helping, layout: Layout) -> Spec:
    """Weeks until options help, on the axis of time on which half have died."""
    import altair as alt

    rows = list(_benefits(found, layout))
    labels = [row["row"] for row in rows]
    x = alt.X(
        "low:Q",
        scale=alt.Scale(domain=(0, WEEKS), type="sqrt", nice=False),
        axis=alt.Axis(values=TIME_TICKS, format="d", title=None, domain=False, orient="top"),
    )
    y = alt.Y(
        "row:N",
        scale=alt.Scale(domain=labels, paddingInner=0, paddingOuter=0.1),
        axis=labels_axis(layout, layout.labels) if layout.labels else None,
    )
    chart = alt.LayerChart(
        layer=[*_survival(found, layout, x), *_helped(rows, layout, x, y)],
        width=layout.time,
        height=layout.row * len(rows),
    )
    return configured(chart, layout)


def _benefits(found: Helping, layout: Layout) -> Iterator[dict[str, Any]]:
    for each in found.rows:
        name = _name(each.family, layout)
        if each.until is None or each.alive is None:
            yield {"row": name, "words": UNKNOWN}
            continue
        span = each.until
        yield {
            "row": name,
            "low": span.low,
            "least": span.least,
            "most": span.most,
            "high": span.high,
            "words": f"{_BY_THEN}: {each.alive.text.partition(' (')[0]}",
        }


def _name(family: Family, layout: Layout) -> str:
    """The name of a row, its lines parted by a bar."""
    if layout.labels:
        lines = max(1, layout.row // (layout.size + 1))
        return "|".join(fitted(family, layout.labels, lines, layout.size))
    return "|".join(fitted(family, layout.time, 1, layout.size))


def _survival(found: Helping, layout: Layout, x: "alt.X") -> "list[alt.Chart]":
    """The weeks in which the lowest and the highest median of survival pass one half."""
    import altair as alt

    least, most = (WEEKS if week is None else week for week in (found.half.least, found.half.most))
    chart = alt.Chart(alt.InlineData(values=[{"low": least, "high": most}]))
    ink = layout.ink
    return [
        chart.mark_rect(color=ink, opacity=0.14).encode(x=x, x2="high:Q"),
        chart.mark_rule(color=ink, strokeWidth=1.2, strokeDash=[4, 3]).encode(x=x),
        chart.mark_rule(color=ink, strokeWidth=1.2, strokeDash=[4, 3]).encode(x="high:Q"),
    ]


def _helped(
    rows: Sequence[dict[str, Any]], layout: Layout, x: "alt.X", y: "alt.Y"
) -> "list[alt.Chart]":
    import altair as alt

    ink, size = layout.ink, layout.size
    chart = alt.Chart(alt.InlineData(values=list(rows)))
    known = chart.transform_filter("isValid(datum.low)")
    down = 0 if layout.labels else size
    words = [
        chart.mark_text(color=ink, fontSize=size, align="left", x=layout.time + size // 2).encode(
            y=y, text="words:N"
        )
    ]
    if not layout.labels:
        words = [
            chart.mark_text(color=ink, fontSize=size, align="left", x=2, dy=dy).encode(
                y=y, text=f"{name}:N"
            )
            for name, dy in (("row", -size - 3), ("words", 0))
        ]
    return [
        known.mark_bar(color=ink, height=max(3, size // 3), opacity=0.5, yOffset=down).encode(
            x=x, x2="high:Q", y=y
        ),
        known.mark_rule(color=ink, strokeWidth=max(3, size // 3), yOffset=down, opacity=1).encode(
            x="least:Q", x2="most:Q", y=y
        ),
        known.mark_point(
            shape="diamond", filled=True, color=ink, opacity=1, size=size * 5, yOffset=down
        ).encode(x="most:Q", y=y),
        *words,
    ]


def harming_spec(found: Harming, layout: Layout) -> Spec:
    """Complications beside each other on one scale, with the groups of options as rows."""
    labels = [_label(row.family, layout) for row in found.rows]
    high = (layout.row if layout.labels else layout.size + 4) * len(labels)
    frames = {
        first: frame(_dots(labels, layout, first=first), (layout.harm, high))
        for first in (True, False)
    }
    room = int(layout.harm / (layout.size * 0.5))
    titles = [wrap(title, room) for title in found.columns]
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

    x = alt.X(
        "low:Q",
        scale=alt.Scale(domain=SHARES, nice=False),
        axis=alt.Axis(values=TICKS, format="d", title=None, domain=False, ticks=False),
    )
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
        known.mark_rule(color=ink, strokeWidth=1).encode(x=x, x2="high:Q", y=y),
        known.transform_filter("datum.most - datum.least >= 0.5")
        .mark_bar(height=size // 2, stroke=ink, strokeWidth=1)
        .encode(x="least:Q", x2="most:Q", y=y, fill=fill),
        known.transform_filter("datum.most - datum.least < 0.5")
        .mark_point(size=size * 3, stroke=ink, strokeWidth=1.2, opacity=1)
        .encode(x="most:Q", y=y, fill=fill),
    ]
