"""The original Tokuhashi score (1990)."""

from dataclasses import replace

from spondyl.case.vocabulary.cancer import LUNG, PRIMARY
from spondyl.frameworks.instruments.tokuhashi_revised import TOKUHASHI_REVISED
from spondyl.frameworks.make import NOT_A_METASTASIS, NOT_A_METASTASIS_REASON, rest, word
from spondyl.frameworks.sources import ENKAOUA_1997, TOKUHASHI_1990, abstract, secondary
from spondyl.kernel.items import Item
from spondyl.kernel.points import Band, Score

_TABLE = secondary(TOKUHASHI_1990, "Score table", "a public calculator that prints every level")
_GROUPS = secondary(
    TOKUHASHI_1990, "Survival by score", "the evidence table of NICE CG75 and a public calculator"
)
_PRIMARIES = secondary(
    TOKUHASHI_1990,
    "Primary site",
    "a public calculator; the evidence table of NICE CG75 except for others and unidentified",
)
_ZERO, _TWO = (*LUNG, "stomach"), ("thyroid", "prostate", "breast", "rectum")
_ONE = ("kidney", "liver", "endometrium", "cervix")
_OTHERS = rest(PRIMARY, *_ZERO, *_ONE, *_TWO, "primary_bone_other")
_PRIMARY_SITE = Item(
    "primary",
    "Primary site",
    (
        word(PRIMARY, "worst", 0, "Lung, stomach", *_ZERO),
        word(PRIMARY, "middle", 1, "Kidney, liver, uterus", *_ONE),
        word(PRIMARY, "other_or_unidentified", 1, "Others, unidentified", *_OTHERS),
        word(PRIMARY, "best", 2, "Thyroid, prostate, breast, rectum", *_TWO),
    ),
    _PRIMARIES,
    "NICE CG75 prints others and unidentified with the 2-point sites; the calculator and Enkaoua "
    "1997 (kidney and unknown primary both 1) contradict it.",
)

TOKUHASHI_1990_SCORE = Score(
    name="tokuhashi_1990",
    title="Tokuhashi score (1990)",
    # The revision of 2005 changed the primary site alone; both tables were compared.
    items=tuple(
        _PRIMARY_SITE if item.key == "primary" else replace(item, cited=_TABLE)
        for item in TOKUHASHI_REVISED.items
    ),
    bands=(
        Band(0, 5, "Average survival 3 months or less"),
        Band(6, 8, "Average survival 12 months or less"),
        Band(9, 12, "Average survival 12 months or more"),
    ),
    citations=(
        _TABLE,
        _GROUPS,
        abstract(ENKAOUA_1997, "Abstract (71 patients; one point for kidney and unknown primary)"),
    ),
    higher_is="better",
    refuses=NOT_A_METASTASIS,
    refusal=NOT_A_METASTASIS_REASON,
    cohort="64 patients, Japan, before 1990; 53 operated palliatively, 11 by excision.",
    era="before 1990",
    notes=(
        "Superseded by the revision of 2005, which weighs the primary site up to 5 points; kept "
        "since older series are reported with it.",
        "Averages of 64 operated patients, no percentages; treatment and survival were not "
        "independent.",
        "Enkaoua 1997: one point is too much for an unknown primary.",
    ),
)
