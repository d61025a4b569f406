"""Pictures for a brief, as SVG text that reads on white and on dark, in colour and in grey."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from html import escape
from typing import TYPE_CHECKING, Any

from spondyl.brief.prognosis import ModelRow, Panel
from spondyl.case.wording import joined, ranged
from spondyl.frameworks.validation import MONTHS

if TYPE_CHECKING:
    import altair as alt

# As far from white as from black: text keeps a contrast of 4.5 on either.
INK = "#767676"
FONT = "Helvetica, Arial, Liberation Sans, sans-serif"
_SIZE, _COLUMN, _ROW, _LABELS = 12, 124, 37, 240
_SCALE = (0, 100)
# The ends of the scale are left without a number: no brief promises either.
_TICKS = (25, 50, 75)
_BREAK = "|"
_ALL = f"All that apply{_BREAK}lowest to highest"
_TITLE = "Per cent alive in each score's own cohort"
_KEY = "Diamond: one figure left. Bar: lowest to highest still possible. Hollow: may not apply."


def prognosis_chart(panel: Panel, ink: str = INK) -> str:
    """Published survival by model at 3, 6 and 12 months, side by side.

    Args:
        panel: what to draw.
        ink: the one colour, as CSS has it; `currentColor` for SVG inside a page.

    Returns:
        SVG text, about 640 px wide, on a transparent ground, with its text alternative.
    """
    import vl_convert

    svg = vl_convert.vegalite_to_svg(_specification(panel, ink))
    label = escape(prognosis_alt(panel))
    return svg.replace("<svg ", f'<svg role="img" aria-label="{label}" ', 1)


def twelve_months_chart(panel: Panel, ink: str = INK, font: str = FONT) -> str:
    """How far each model reaches at 12 months, small enough to stand beside a table of figures.

    Args:
        panel: what to draw.
        ink: the one colour, as CSS has it; `currentColor` for SVG inside a page.
        font: family of the words, as CSS has it.

    Returns:
        SVG text without figures, about 270 px wide, on a transparent ground.
    """
    import vl_convert

    svg: str = vl_convert.vegalite_to_svg(_small(panel, ink, font))
    return svg


def speaking(svg: str, alt: str) -> str:
    """A picture that says as a whole what it shows; its parts say nothing of their own."""
    silent = re.sub(r' (?:role|aria-[a-z]+)="[^"]*"', "", svg)
    return silent.replace("<svg ", f'<svg role="img" aria-label="{escape(alt)}" ', 1)


def prognosis_alt(panel: Panel) -> str:
    """What the picture shows, in words."""
    drawn = [model for model in panel.models if model.survival]
    if not drawn:
        return "No model gives survival for this patient."
    spans = [f"{_percent(*_span(drawn, month))} % at {month} months" for month in MONTHS]
    text = f"Published survival by {_models(drawn)}: alive {joined(spans, 'and')}."
    low = min(drawn, key=lambda model: _at(model, 12)[0])
    high = max(drawn, key=lambda model: _at(model, 12)[1])
    if low is not high:
        text += f" At 12 months {low.title} reaches lowest and {high.title} highest."
    unsure = [model.title for model in drawn if model.applies == "unknown"]
    if unsure:
        text += f" Hollow, since they may not apply: {joined(unsure, 'and')}."
    left = [f"{model.title} ({_why(model)})" for model in panel.models if not model.survival]
    return f"{text} Without a bar: {joined(left, 'and')}." if left else text


def _models(drawn: Sequence[ModelRow]) -> str:
    return "one model" if len(drawn) == 1 else f"{len(drawn)} models"


def _specification(panel: Panel, ink: str) -> dict[str, Any]:
    import altair as alt

    models = sorted(panel.models, key=lambda model: not model.survival)
    columns = [_column(models, month, ink) for month in MONTHS]
    title = alt.TitleParams(_TITLE, subtitle=_KEY, anchor="start", subtitlePadding=4, offset=10)
    chart = (
        alt.HConcatChart(hconcat=columns, spacing=18, bounds="flush", title=title)
        .resolve_scale(y="shared")
        .configure(background="transparent", font=FONT, padding=4, aria=False)
        .configure_view(stroke=ink, strokeOpacity=0.35)
        .configure_axis(labelColor=ink, gridColor=ink, gridDash=[2, 3], labelFontSize=_SIZE)
        .configure_title(color=ink, fontSize=_SIZE + 1, subtitleColor=ink, subtitleFontSize=_SIZE)
    )
    made: dict[str, Any] = chart.to_dict()
    return made


_SMALL, _SMALL_ROW, _SMALL_COLUMN, _SMALL_LABELS = 10, 13, 104, 112


_NAMES = {"New England Spinal Metastasis Score": "NESMS", "Oswestry Spinal Risk Index": "OSRI"}


def _short(title: str) -> str:
    return _NAMES.get(title, title.removesuffix(" score").removesuffix(" model"))


def _small(panel: Panel, ink: str, font: str) -> dict[str, Any]:
    """One column, one line a row; the figures stand in the table beside it."""
    import altair as alt

    rows = [
        {**row, "row": _short(row["row"].partition(_BREAK)[0])}
        for row in _rows([model for model in panel.models if model.survival], MONTHS[-1])
    ]
    x = alt.X(
        "low:Q",
        scale=alt.Scale(domain=_SCALE, nice=False),
        axis=alt.Axis(
            values=_TICKS, format="d", title=None, gridOpacity=0.3, domain=False, ticks=False
        ),
    )
    axis = alt.Axis(
        title=None,
        domain=False,
        ticks=False,
        labelLimit=0,
        minExtent=_SMALL_LABELS,
        labelFontWeight=alt.condition(
            f"datum.value == '{_ALL.partition(_BREAK)[0]}'", alt.value("bold"), alt.value("normal")
        ),
    )
    y = alt.Y("row:N", sort=[row["row"] for row in rows], axis=axis)
    chart = (
        alt.LayerChart(
            layer=_marks(rows, ink, x, y, height=6, size=36),
            width=_SMALL_COLUMN,
            height=_SMALL_ROW * len(rows),
            title=alt.TitleParams(f"Per cent alive at {MONTHS[-1]} months", anchor="start"),
        )
        .configure(background="transparent", font=font, padding=2, aria=False)
        .configure_view(stroke=ink, strokeOpacity=0.35)
        .configure_axis(labelColor=ink, gridColor=ink, labelFontSize=_SMALL)
        .configure_title(color=ink, fontSize=_SMALL, fontWeight="bold", offset=3)
    )
    made: dict[str, Any] = chart.to_dict()
    return made


def _column(models: Sequence[ModelRow], month: int, ink: str) -> "alt.LayerChart":
    """One month: how far all that apply reach, then each model's own bar or point."""
    import altair as alt

    rows = list(_rows(models, month))
    labels = [row["row"] for row in rows]
    marks = alt.Chart(alt.InlineData(values=rows))
    x = alt.X(
        "low:Q",
        scale=alt.Scale(domain=_SCALE, nice=False),
        axis=alt.Axis(
            values=_TICKS, format="d", title=None, gridOpacity=0.35, domain=False, ticks=False
        ),
    )
    axis = _row_axis(rows) if month == MONTHS[0] else None
    y = alt.Y("row:N", scale=alt.Scale(domain=labels, paddingInner=0, paddingOuter=0.12), axis=axis)
    layers = [
        *_marks(rows, ink, x, y, height=9, size=90),
        marks.mark_text(dy=-13, fontSize=_SIZE, color=ink)
        .transform_filter("isValid(datum.low)")
        .encode(x="middle:Q", y=y, text="words:N"),
    ]
    height = _ROW * len(rows)
    return alt.LayerChart(layer=layers, width=_COLUMN, height=height, title=f"{month} months")


def _marks(
    rows: Sequence[dict[str, Any]],
    ink: str,
    x: "alt.X",
    y: "alt.Y",
    *,
    height: float,
    size: float,
) -> "list[alt.Chart]":
    """How far all that apply reach, then each model's own bar, or a point where it has one value.

    Args:
        rows: one datum a row.
        ink: the one colour.
        x: the per cent.
        y: the rows.
        height: of a bar, in px.
        size: of a point, in px squared.
    """
    import altair as alt

    marks = alt.Chart(alt.InlineData(values=rows))
    fill = alt.condition("datum.applies", alt.value(ink), alt.value("transparent"))
    spans = "isValid(datum.low) && datum.low < datum.high"
    return [
        marks.mark_rule(color=ink, strokeWidth=2)
        .transform_filter("datum.all")
        .encode(x=x, x2="high:Q", y=y),
        marks.mark_tick(color=ink, thickness=2, size=height + 3)
        .transform_filter("datum.all")
        .transform_fold(["low", "high"], as_=["end", "at"])
        .encode(x="at:Q", y=y),
        marks.mark_bar(height=height, cornerRadius=height / 2, stroke=ink, strokeWidth=1.5)
        .transform_filter(f"!datum.all && {spans}")
        .encode(x=x, x2="high:Q", y=y, fill=fill),
        marks.mark_point(size=size, shape="diamond", stroke=ink, strokeWidth=1.5, opacity=1)
        .transform_filter("isValid(datum.low) && datum.low == datum.high")
        .encode(x=x, y=y, fill=fill),
    ]


def _row_axis(rows: Sequence[dict[str, Any]]) -> "alt.Axis":
    """Two lines a row; what has no bar in italics, what sums up in bold."""
    import altair as alt

    bare = [row["row"] for row in rows if "low" not in row]
    return alt.Axis(
        title=None,
        domain=False,
        ticks=False,
        labelLimit=_LABELS,
        labelExpr=f"split(datum.value, '{_BREAK}')",
        labelLineHeight=_SIZE + 2,
        labelOffset=-(_SIZE // 2),
        minExtent=_LABELS - 20,
        labelFontStyle=alt.condition(
            f"indexof({bare!r}, datum.value) >= 0", alt.value("italic"), alt.value("normal")
        ),
        labelFontWeight=alt.condition(
            f"datum.value == '{_ALL}'", alt.value("bold"), alt.value("normal")
        ),
    )


def _rows(models: Sequence[ModelRow], month: int) -> Iterator[dict[str, Any]]:
    """One datum a row; a model without survival keeps its place and has no figures."""
    counted = [model for model in models if model.applies == "yes" and model.survival]
    if len(counted) > 1:
        yield {"row": _ALL, "all": True, **_figures(*_span(counted, month))}
    for model in models:
        figures = _figures(*_at(model, month)) if model.survival else {}
        yield {"row": _label(model), "applies": model.applies == "yes", **figures}


def _figures(low: Decimal, high: Decimal) -> dict[str, Any]:
    words = _percent(low, high)
    # The words' middle stays so far inside that they do not leave the column.
    margin = Decimal(len(words) * _SIZE * 30) / _COLUMN
    middle = min(max((low + high) / 2, margin), 100 - margin)
    places = {"low": low, "high": high, "middle": middle}
    return {**{key: float(value) for key, value in places.items()}, "words": words}


def _label(model: ModelRow) -> str:
    """Two lines: the model, then its value and years or why it has no bar."""
    totals = [value for value in model.result.possible if isinstance(value, int)]
    value = ranged(totals) if totals else joined(map(str, model.result.possible))
    second = f"{value}, cohort {model.era}" if model.survival else _why(model)
    return f"{model.title}{_BREAK}{second}"


def _why(model: ModelRow) -> str:
    """Why a model has no bar."""
    if model.no_data:
        return "no data for this primary"
    return "a strategy, no probability" if model.strategy_only else "does not apply"


def _at(model: ModelRow, month: int) -> tuple[Decimal, Decimal]:
    return next((low, high) for found, low, high in model.survival if found == month)


def _span(models: Sequence[ModelRow], month: int) -> tuple[Decimal, Decimal]:
    """The lowest and the highest figure over models, of which there is at least one."""
    figures = [_at(model, month) for model in models]
    return min(low for low, _ in figures), max(high for _, high in figures)


def _percent(low: Decimal, high: Decimal) -> str:
    return str(low) if low == high else f"{low}-{high}"
