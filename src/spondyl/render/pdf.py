"""The sheet as PDF: tagged, titled, in English, the same bytes for the same brief."""

import json
from typing import Any

from spondyl.brief.prognosis import Panel
from spondyl.brief.sheet import Sheet
from spondyl.brief.sheet.forecast import Forecast
from spondyl.brief.sheet.pieces import Piece
from spondyl.brief.sheet.sheet import Gauge, Spark, Steps
from spondyl.render.charts import prognosis_alt, twelve_months_chart
from spondyl.render.figures import PRINTED, gauge_svg, spark_svg, steps_svg
from spondyl.render.footnotes import marks
from spondyl.render.outcome_charts import PRINTED as ON_PAPER
from spondyl.render.outcome_charts import charts
from spondyl.render.printing import LACKING, compiled, members, plain, template_files

_FILES = ("words.typ", "options.typ", "outcomes.typ", "hoping.typ")
_LACKS = f" {LACKING}: a sign that this print lacks."


def pdf(sheet: Sheet) -> bytes:
    """The document; its date is the moment at which the case stands."""
    return compiled(template(), inputs(sheet))


def template() -> dict[str, bytes]:
    """The files that set a sheet, by name, `main.typ` first; they hold no word of any case."""
    return template_files("sheet.typ", _FILES)


def inputs(sheet: Sheet) -> dict[str, str]:
    """The sheet as the template takes it: one JSON text, its figures drawn."""
    data = plain(sheet, _told)
    lacking = _LACKS if LACKING in json.dumps(data, ensure_ascii=False) else ""
    return {"sheet": json.dumps(data | {"lacking": lacking}, ensure_ascii=False)}


def _told(value: object) -> dict[str, Any]:
    """A part of the sheet, its pictures drawn."""
    if isinstance(value, Panel):
        svg = twelve_months_chart(value, PRINTED.ink, PRINTED.font)
        return {"svg": svg, "alt": prognosis_alt(value)}
    data = members(value, _told)
    if isinstance(value, Piece):
        data["marks"] = marks(value.notes)
    elif isinstance(value, Gauge):
        data["svg"] = gauge_svg(value, PRINTED)
    elif isinstance(value, Steps):
        data["svg"] = steps_svg(value, PRINTED)
    elif isinstance(value, Spark):
        data["svg"] = spark_svg(value, PRINTED)
    elif isinstance(value, Forecast):
        data["drawn"] = charts(value, ON_PAPER)
    return data
