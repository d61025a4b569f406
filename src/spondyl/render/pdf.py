"""The sheet as PDF: tagged, titled, in English, the same bytes for the same brief."""

import json
from dataclasses import fields, is_dataclass
from importlib.resources import files
from typing import Any, Literal

import typst

from spondyl.brief.prognosis import Panel
from spondyl.brief.sheet import Sheet
from spondyl.brief.sheet.pieces import Piece
from spondyl.brief.sheet.sheet import Gauge, Spark, Steps
from spondyl.render.charts import prognosis_alt, twelve_months_chart
from spondyl.render.figures import PRINTED, gauge_svg, spark_svg, steps_svg
from spondyl.render.footnotes import marks

# PDF/UA-1 refuses a document without title, language or a text beside a figure.
_STANDARD: Literal["ua-1"] = "ua-1"


def pdf(sheet: Sheet) -> bytes:
    """The document; its date is the moment at which the case stands."""
    return typst.compile(
        template(),
        format="pdf",
        sys_inputs=inputs(sheet),
        pdf_standards=_STANDARD,
        ignore_system_fonts=True,
    )


def template() -> bytes:
    """What sets a sheet; it holds no word of any case."""
    return files("spondyl.render").joinpath("templates", "sheet.typ").read_bytes()


def inputs(sheet: Sheet) -> dict[str, str]:
    """The sheet as the template takes it: one JSON text, its figures drawn."""
    return {"sheet": json.dumps(_data(sheet), ensure_ascii=False)}


def _data(value: object) -> Any:  # noqa: ANN401 -- JSON
    """A value of the sheet; names as Typst has them, with hyphens."""
    if isinstance(value, tuple):
        return [_data(part) for part in value]
    if not is_dataclass(value):
        return value
    if isinstance(value, Panel):
        svg = twelve_months_chart(value, PRINTED.ink, PRINTED.font)
        return {"svg": svg, "alt": prognosis_alt(value)}
    data = {f.name.replace("_", "-"): _data(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, Piece):
        data["marks"] = marks(value.notes)
    elif isinstance(value, Gauge):
        data["svg"] = gauge_svg(value, PRINTED)
    elif isinstance(value, Steps):
        data["svg"] = steps_svg(value, PRINTED)
    elif isinstance(value, Spark):
        data["svg"] = spark_svg(value, PRINTED)
    return data
