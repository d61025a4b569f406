"""Relations that people drew as a picture: codes around a circle, a numbered line for each."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from spondyl.study.maps.document import DRAWN
from spondyl.study.maps.layout import Layout, Row, in_full, laid_out
from spondyl.study.maps.paint import DARK, PAPER, QUIET, SIZE, configured, sentence_svg, svg
from spondyl.study.model import Study

if TYPE_CHECKING:
    import altair as alt

_TITLE = "Relations that people drew"
_NOTHING = "Nobody has drawn a relation yet, so there is no map of them."


def relations_svg(study: Study) -> str:
    """SVG text: the relations that people drew, and in words for who cannot see it."""
    if not study.relations:
        return sentence_svg(_NOTHING)
    return svg(_specification(laid_out(study)), relations_alt(study))


def relations_alt(study: Study) -> str:
    """What the picture shows, in words."""
    return f"{_TITLE}. {' '.join(f'{line}.' for line in in_full(study.relations))}"


def _specification(layout: Layout) -> dict[str, Any]:
    import altair as alt  # noqa: PLC0415 -- slow to load

    across = alt.Scale(domain=[-layout.wide, layout.wide], nice=False, zero=False)
    upwards = alt.Scale(domain=[layout.bottom, layout.top], nice=False, zero=False)
    x = alt.X("x:Q", axis=None, scale=across)
    y = alt.Y("y:Q", axis=None, scale=upwards)
    lines = _data(layout.strokes).mark_line(color=QUIET, strokeWidth=1.6)
    dots = _data(layout.dots).mark_circle(size=120, opacity=1)
    right, left = ([row for row in layout.titles if row["left"] is side] for side in (True, False))
    chart = alt.LayerChart(
        layer=[
            lines.encode(x=x, y=y, detail="stroke:N", order="order:Q"),
            dots.encode(x=x, y=y, color=alt.Color("colour:N", scale=None)),
            _text(right, x, y, align="left"),
            _text(left, x, y, align="right"),
            _data(layout.numbers).mark_circle(size=300, color=PAPER, opacity=1).encode(x=x, y=y),
            _text(layout.numbers, x, y),
            _text(layout.listed, x, y, align="left"),
        ],
        width=2 * layout.wide,
        height=layout.top - layout.bottom,
    )
    return configured(chart, _TITLE, [DRAWN])


def _data(rows: Sequence[Row]) -> "alt.Chart":
    import altair as alt  # noqa: PLC0415 -- slow to load

    return alt.Chart(alt.InlineData(values=[*rows]))


def _text(rows: Sequence[Row], x: "alt.X", y: "alt.Y", **look: Any) -> "alt.Chart":  # noqa: ANN401 -- as altair has it
    made: alt.Chart = (
        _data(rows)
        .mark_text(color=DARK, fontSize=SIZE, baseline="middle", **look)
        .encode(x=x, y=y, text="text:N")
    )
    return made
