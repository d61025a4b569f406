"""The Tomita score (2001): a surgical strategy, not a probability."""

from spondyl.case.derived import MULTIPLE_BONE
from spondyl.case.vocabulary.cancer import LUNG, PRIMARY, VISCERAL_METASTASES
from spondyl.frameworks.make import (
    NOT_A_METASTASIS,
    NOT_A_METASTASIS_REASON,
    either,
    not_listed,
    rest,
    word,
)
from spondyl.frameworks.sources import TOMITA_2001, secondary, unchecked
from spondyl.kernel.criteria import any_of, is_
from spondyl.kernel.items import Item, Option
from spondyl.kernel.points import Band, Score
from spondyl.kernel.variables import Dispute

NOT_LISTED = Dispute(
    "tomita_histology_not_listed",
    ("slow", "moderate", "rapid"),
    "The printed lists are examples and do not name this primary; every growth group is run.",
)
_TABLE = secondary(TOMITA_2001, "Score table", "two public calculators and a review that agree")
_UNREAD = unchecked(TOMITA_2001, "Lists of growth")
_SLOW = ("breast", "thyroid", "prostate")
_MODERATE = ("kidney", "endometrium")
_RAPID = (*LUNG, "stomach", "unknown_primary")
_RAPID_UNREAD = ("liver", "colon")
_UNLISTED = is_(
    PRIMARY, *rest(PRIMARY, *_SLOW, *_MODERATE, *_RAPID, *_RAPID_UNREAD, "primary_bone_other")
)

TOMITA = Score(
    name="tomita",
    title="Tomita score",
    items=(
        Item(
            "growth",
            "Growth of the primary",
            (
                word(PRIMARY, "slow", 1, "Slow: breast, thyroid, prostate", *_SLOW),
                word(PRIMARY, "moderate", 2, "Moderate: kidney, uterus", *_MODERATE),
                word(PRIMARY, "rapid", 4, "Rapid: lung, stomach, unknown primary", *_RAPID),
                Option(
                    "rapid_from_memory",
                    is_(PRIMARY, *_RAPID_UNREAD),
                    4,
                    "Rapid: liver, colon",
                    _UNREAD,
                ),
                *not_listed(_UNLISTED, NOT_LISTED, (1, 2, 4), _UNREAD),
            ),
            _TABLE,
            "One review prints rapid = 3; the range 2-10 needs 4.",
        ),
        Item(
            "visceral",
            "Visceral metastases",
            (
                word(VISCERAL_METASTASES, "none", 0, "None"),
                word(VISCERAL_METASTASES, "treatable", 2, "Treatable"),
                word(VISCERAL_METASTASES, "untreatable", 4, "Untreatable"),
            ),
            _TABLE,
            "Brain is not counted here; the original's list of organs was not read.",
        ),
        Item(
            "bone",
            "Bone metastases, the spine counted",
            either("multiple", any_of(MULTIPLE_BONE), (2, 1), ("Multiple", "Solitary")),
            _TABLE,
        ),
    ),
    bands=(
        Band(2, 3, "Wide or marginal excision for long-term control"),
        Band(4, 5, "Marginal or intralesional excision for middle-term control"),
        Band(6, 7, "Palliative surgery for short-term control"),
        Band(8, 10, "Supportive care"),
    ),
    citations=(_TABLE,),
    higher_is="worse",
    refuses=NOT_A_METASTASIS,
    refusal=NOT_A_METASTASIS_REASON,
    disputes=(NOT_LISTED,),
    cohort="67 patients, Japan, before 2001.",
    era="before 2001",
    notes=(
        "Gives a strategy and intended horizons, never a probability.",
        "Predates stereotactic radiation, targeted and immune therapy: history, not advice.",
    ),
)
