"""The decision aid as PDF: tagged, titled, in its language, the same bytes for the same aid."""

import json
from typing import Any

from spondyl.brief.aid.aid import Aid, Choice, Icons
from spondyl.render.abreast import rows
from spondyl.render.icons import icons_svg, sign_svg, signs
from spondyl.render.printing import LACKING, compiled, members, plain, printable, template_files

_INK = "#14171c"


def aid_pdf(aid: Aid, *, large: bool = False) -> bytes:
    """The document; its date is the moment at which the case stands.

    Args:
        aid: what to set.
        large: in large print.
    """
    return compiled(aid_template(), aid_inputs(aid, large=large))


def aid_template() -> dict[str, bytes]:
    """The file that sets an aid, as `main.typ`; it holds no word of any aid."""
    return template_files("aid.typ")


def aid_inputs(aid: Aid, *, large: bool = False) -> dict[str, str]:
    """The aid as the template takes it: one JSON text, its pictures drawn."""
    data = plain(aid, _told)
    boxed = LACKING in json.dumps(data, ensure_ascii=False)
    data["lacking"] = f"{LACKING}: {data['lacking']}." if boxed else ""
    return {"aid": json.dumps(data | {"large": large}, ensure_ascii=False)}


def _told(value: object) -> dict[str, Any]:
    """A part of the aid; fields of a choice come in rows, pictures are drawn."""
    if isinstance(value, Icons):
        return _drawn(value)
    if isinstance(value, Choice):
        return members(value, _told) | {"rows": plain(tuple(rows(value.fields)), _told)}
    return members(value, _told)


def _drawn(icons: Icons) -> dict[str, Any]:
    legend = [
        {"svg": sign_svg(sign, _INK), "words": printable(said)} for sign, said in signs(icons)
    ]
    picture = {"svg": icons_svg(icons, _INK), "alt": printable(icons.text)}
    return picture | {"legend": legend, "many": icons.of > 100}
