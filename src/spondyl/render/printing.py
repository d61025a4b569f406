"""How values become a tagged PDF: signs that its fonts hold, one JSON text, files of a template."""

from collections.abc import Callable, Sequence
from dataclasses import fields, is_dataclass
from importlib.resources import files
from typing import Any, Literal
from unicodedata import category, normalize

import typst

# PDF/UA-1 refuses a document without title, language or a text beside a figure.
_STANDARD: Literal["ua-1"] = "ua-1"

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


def compiled(template: dict[str, bytes], inputs: dict[str, str]) -> bytes:
    """The document, in no font but the compiler's own; the same bytes for the same values."""
    made: bytes = compile_files(
        template,
        format="pdf",
        sys_inputs=inputs,
        pdf_standards=_STANDARD,
        ignore_system_fonts=True,
    )
    return made


def template_files(first: str, others: Sequence[str] = ()) -> dict[str, bytes]:
    """The files of a template by name, the first as `main.typ`."""
    folder = files("spondyl.render").joinpath("templates")
    read = {name: folder.joinpath(name).read_bytes() for name in others}
    return {"main.typ": folder.joinpath(first).read_bytes(), **read}


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


def plain(value: object, told: Callable[[object], Any]) -> Any:  # noqa: ANN401 -- JSON
    """A value as JSON has it; `told` turns its dataclasses into it."""
    if isinstance(value, tuple):
        return [plain(part, told) for part in value]
    if isinstance(value, str):
        return printable(value)
    return told(value) if is_dataclass(value) else value


def members(value: Any, told: Callable[[object], Any]) -> dict[str, Any]:  # noqa: ANN401 -- any
    """The attributes of a dataclass, named as Typst names them, with hyphens."""
    return {f.name.replace("_", "-"): plain(getattr(value, f.name), told) for f in fields(value)}
