"""The SINS consultation rule: from 7 on a surgeon is consulted (Fisher 2014)."""

from spondyl.frameworks.guidelines.stability import SINS_BAND
from spondyl.frameworks.make import word
from spondyl.frameworks.sources import FISHER_2014, abstract
from spondyl.kernel.items import Item
from spondyl.kernel.tables import Hit, Row, Table

_RULE = abstract(FISHER_2014, "Abstract, methods (binary scale)")

SINS_CONSULTATION = Table(
    name="sins_consultation",
    title="SINS consultation rule",
    items=(
        Item(
            "band",
            "SINS band",
            (
                word(SINS_BAND, "stable", 0, "0-6"),
                word(SINS_BAND, "potentially_unstable", 0, "7-12"),
                word(SINS_BAND, "unstable", 0, "13-18"),
            ),
            _RULE,
        ),
    ),
    rows=(
        Row(1, (("band", ("stable",)),), "no_consultation_from_sins", "SINS 0-6", _RULE),
        Row(
            2,
            (("band", ("potentially_unstable", "unstable")),),
            "surgical_consultation",
            "SINS 7-18",
            _RULE,
        ),
    ),
    hit=Hit.EXACTLY_ONE,
    outcomes=("no_consultation_from_sins", "surgical_consultation"),
    citations=(_RULE,),
    notes=(
        "A consultation, not an operation.",
        "A low score does not replace one asked for other reasons.",
    ),
)
