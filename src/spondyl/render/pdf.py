"""The sheet as PDF: tagged, titled, in English, the same bytes for the same brief."""

import json
from dataclasses import fields, is_dataclass
from importlib.resources import files
from typing import Any, Literal
from unicodedata import category, normalize

import typst

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

# PDF/UA-1 refuses a document without title, language or a text beside a figure.
_STANDARD: Literal["ua-1"] = "ua-1"
_FILES = ("sheet.typ", "words.typ", "options.typ", "outcomes.typ", "hoping.typ")

# Its stub does not know that several files can be given by name.
compile_files: Any = typst.compile

# What the compiler's own fonts print; tests print every one of them.
PRINTABLE = (
    (0x20, 0x7E),
    (0xA0, 0x4FF),
    (0x5D0, 0x5F4),
    (0x1E00, 0x1FFE),
    (0x2010, 0x2027),
    (0x2030, 0x2040),
    (0x2070, 0x20A4),
    (0x20A6, 0x20BF),
    (0x2190, 0x22FF),
    (0x2460, 0x25FF),
)
# A sign outside is printed as a box: a document that lacks one sign is better than none.
LACKING = "\u25a1"
_LACKS = f" {LACKING}: a sign that this print lacks."


def pdf(sheet: Sheet) -> bytes:
    """The document; its date is the moment at which the case stands."""
    compiled: bytes = compile_files(
        template(),
        format="pdf",
        sys_inputs=inputs(sheet),
        pdf_standards=_STANDARD,
        ignore_system_fonts=True,
    )
    return compiled


def template() -> dict[str, bytes]:
    """The files that set a sheet, by name, `main.typ` first; they hold no word of any case."""
    folder = files("spondyl.render").joinpath("templates")
    read = {name: folder.joinpath(name).read_bytes() for name in _FILES}
    return {"main.typ": read.pop("sheet.typ"), **read}


def inputs(sheet: Sheet) -> dict[str, str]:
    """The sheet as the template takes it: one JSON text, its figures drawn."""
    data = _data(sheet)
    lacking = _LACKS if LACKING in json.dumps(data, ensure_ascii=False) else ""
    return {"sheet": json.dumps(data | {"lacking": lacking}, ensure_ascii=False)}


def printable(text: str) -> str:
    """The text with a box for every sign that the document could not show."""
    composed = normalize("NFC", text)
    return "".join(sign if _is_printable(sign) else LACKING for sign in composed)


def _is_printable(sign: str) -> bool:
    if sign.isspace():
        return True
    # A mark that stands on another sign may be in no font that holds that sign.
    return category(sign) not in ("Cc", "Cn", "Mn") and any(
        a <= ord(sign) <= b for a, b in PRINTABLE
    )


def _data(value: object) -> Any:  # noqa: ANN401 -- JSON
    """A value of the sheet; names as Typst has them, with hyphens."""
    if isinstance(value, tuple):
        return [_data(part) for part in value]
    if isinstance(value, str):
        return printable(value)
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
    elif isinstance(value, Forecast):
        data["drawn"] = charts(value, ON_PAPER)
    return data
