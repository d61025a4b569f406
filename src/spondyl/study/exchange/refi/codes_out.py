"""The codes of the newest codebook as nested elements, the same in codebooks and projects."""

import re
from collections.abc import Mapping

from spondyl.study.codebook import children
from spondyl.study.exchange.refi.descriptions import together
from spondyl.study.exchange.refi.guids import node_guids
from spondyl.study.exchange.refi.tree import Element, worded
from spondyl.study.model import Study

RGB = re.compile(r"#([0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})")


def codes(study: Study, notes: Mapping[str, tuple[Element, ...]]) -> Element:
    """The `Codes` element.

    Args:
        study: of which the newest codebook is taken.
        notes: references to notes by the codes they are about; none in a codebook file.
    """
    known = node_guids(study.codebook.values())
    top = children(study.codebook, "")
    return Element("Codes", {}, tuple(_code(study, code, known, notes) for code in top))


def _code(
    study: Study, code: str, known: Mapping[str, str], notes: Mapping[str, tuple[Element, ...]]
) -> Element:
    node = study.codebook[code]
    findings = [(each.number, each.text) for each in study.findings if each.node == code]
    attributes = {
        "guid": known[code],
        "name": f"{code} {node.title}",
        "isCodable": "true" if node.codable else "false",
    }
    if RGB.fullmatch(node.colour):
        attributes["color"] = node.colour
    below = (_code(study, each, known, notes) for each in children(study.codebook, code))
    description = worded("Description", together(node.description, findings))
    return Element("Code", attributes, (*description, *notes.get(code, ()), *below))
