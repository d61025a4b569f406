"""The sheet as one HTML file: no scripts, nothing from elsewhere, light and dark, printable."""

from dataclasses import dataclass

from markupsafe import Markup

from spondyl.brief.page import LEADS
from spondyl.brief.projections.words import NOT_VALIDATED
from spondyl.brief.sheet import Sheet
from spondyl.brief.sheet.forecast import Forecast
from spondyl.brief.sheet.pieces import Piece
from spondyl.brief.sheet.sheet import Gauge, Spark, Steps
from spondyl.render.charts import prognosis_alt, speaking, twelve_months_chart
from spondyl.render.figures import INLINE, gauge_svg, spark_svg, steps_svg
from spondyl.render.footnotes import runs
from spondyl.render.outcome_charts import NARROW, WIDE, charts
from spondyl.render.templating import environment, style


def html(sheet: Sheet) -> str:
    """The page; every word of the case is escaped."""
    panel = sheet.depth.panel
    return (
        environment()
        .get_template("sheet.html")
        .render(
            d=sheet,
            style=style("sheet.css"),
            chart=Markup(
                speaking(
                    twelve_months_chart(panel, "currentColor", "inherit"), prognosis_alt(panel)
                )
            ),
            figure=_figure,
            marks=References(),
            leads=LEADS,
            pictures=[_pictures(place) for place in sheet.outcomes.places]
            if sheet.outcomes
            else [],
            not_validated=NOT_VALIDATED,
        )
    )


class References:
    """Writes the numbers of footnotes as links, and remembers where each was first cited."""

    def __init__(self) -> None:
        self._cited: set[int] = set()
        self._part = ""

    def __call__(self, piece: Piece) -> Markup:
        """The links after a piece of text."""
        parts = [self._run(run) for run in runs(piece.notes)]
        return Markup(",").join(parts)

    def next_part(self, part: str) -> Markup:
        """Begin a part that lists sources of its own, under names that begin so; prints nothing."""
        self._cited, self._part = set(), part
        return Markup("")

    def _run(self, run: tuple[int, ...]) -> Markup:
        if len(run) <= 2:
            return Markup(",").join(self._link(number) for number in run)
        middle = Markup("").join(self._place(number) for number in run[1:-1])
        return self._link(run[0]) + Markup("–") + middle + self._link(run[-1])

    def _link(self, number: int) -> Markup:
        link = Markup('<a href="#{2}source-{0}"{1} aria-label="source {0}">{0}</a>')
        return link.format(number, self._id(number), self._part)

    def _place(self, number: int) -> Markup:
        """Where a source inside a run was cited, for its way back."""
        place = self._id(number)
        return Markup("<span{}></span>").format(place) if place else Markup("")

    def _id(self, number: int) -> Markup:
        if number in self._cited:
            return Markup("")
        self._cited.add(number)
        return Markup(' id="{}cited-{}"').format(self._part, number)


@dataclass(frozen=True, slots=True)
class Drawn:
    """The pictures of one place, by name.

    Attributes:
        wide: for paper and for screens that have room.
        narrow: for telephones.
    """

    wide: dict[str, Markup]
    narrow: dict[str, Markup]


def _pictures(place: Forecast) -> Drawn | None:
    """The pictures of a place, none where it has tables alone."""
    if not place.pictured:
        return None
    return Drawn(*(_inline(charts(place, layout)) for layout in (WIDE, NARROW)))


def _inline(drawn: dict[str, str]) -> dict[str, Markup]:
    return {name: Markup(svg) for name, svg in drawn.items()}


def _figure(value: Gauge | Steps | Spark) -> Markup:
    if isinstance(value, Gauge):
        return Markup(gauge_svg(value, INLINE))
    if isinstance(value, Steps):
        return Markup(steps_svg(value, INLINE))
    return Markup(spark_svg(value, INLINE))
