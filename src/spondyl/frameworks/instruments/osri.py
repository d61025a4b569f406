"""OSRI, the Oswestry Spinal Risk Index (Balain 2013)."""

from spondyl.case.vocabulary.cancer import LUNG, PRIMARY
from spondyl.frameworks.make import (
    NOT_A_METASTASIS,
    NOT_A_METASTASIS_REASON,
    not_listed,
    performance,
    rest,
    survival,
    word,
)
from spondyl.frameworks.sources import (
    BALAIN_2013,
    VALIDATION_CODE,
    abstract,
    secondary,
    unchecked,
)
from spondyl.kernel.criteria import is_
from spondyl.kernel.items import Item, Option
from spondyl.kernel.points import Band, Score
from spondyl.kernel.variables import Dispute

NOT_LISTED = Dispute(
    "osri_histology_not_listed",
    ("slow", "moderate", "rapid"),
    "The lists of primary tumour pathology do not name this primary; every group is run.",
)
_FORMULA = abstract(BALAIN_2013, "Abstract (formula; 199 patients)")
_GROUPS = secondary(BALAIN_2013, "Primary tumour pathology", VALIDATION_CODE + " (Tomita groups)")
_UNREAD = unchecked(BALAIN_2013, "Primary tumour pathology")
_SURVIVAL = secondary(BALAIN_2013, "Survival by index", VALIDATION_CODE)
_SLOW, _SLOW_UNREAD = ("breast", "thyroid", "prostate"), ("myeloma", "plasmacytoma", "lymphoma")
_MODERATE, _MODERATE_UNREAD = ("kidney", "endometrium"), ("thymoma",)
_RAPID = ("stomach", "unknown_primary")
_RAPID_UNREAD = ("colon", "rectum", "liver", "pancreas", "melanoma")
_UNLISTED = is_(
    PRIMARY,
    *rest(
        PRIMARY,
        *_SLOW,
        *_SLOW_UNREAD,
        *_MODERATE,
        *_MODERATE_UNREAD,
        *_RAPID,
        *_RAPID_UNREAD,
        *LUNG,
        "primary_bone_other",
    ),
)

OSRI = Score(
    name="osri",
    title="Oswestry Spinal Risk Index",
    items=(
        Item(
            "pathology",
            "Primary tumour pathology",
            (
                word(PRIMARY, "slow", 1, "Slow: breast, thyroid, prostate", *_SLOW),
                Option(
                    "slow_from_memory",
                    is_(PRIMARY, *_SLOW_UNREAD),
                    1,
                    "Slow: myeloma, non-Hodgkin lymphoma",
                    _UNREAD,
                ),
                word(PRIMARY, "moderate", 2, "Moderate: kidney, uterus", *_MODERATE),
                Option(
                    "moderate_from_memory",
                    is_(PRIMARY, *_MODERATE_UNREAD),
                    2,
                    "Moderate: thymoma",
                    _UNREAD,
                ),
                word(PRIMARY, "rapid", 4, "Rapid: stomach, unknown primary", *_RAPID),
                Option(
                    "rapid_from_memory",
                    is_(PRIMARY, *_RAPID_UNREAD),
                    4,
                    "Rapid: colon, rectum, liver, pancreas, melanoma",
                    _UNREAD,
                ),
                word(PRIMARY, "lung", 5, "Lung", *LUNG),
                *not_listed(_UNLISTED, NOT_LISTED, (1, 2, 4), _UNREAD),
            ),
            _GROUPS,
        ),
        Item(
            "general_condition",
            "2 minus general condition",
            performance(2, 1, 0),
            _FORMULA,
        ),
    ),
    bands=(
        Band(1, 1, "Index 1"),
        Band(2, 3, "Index 2-3"),
        Band(4, 5, "Index 4-5"),
        Band(6, 6, "Index 6"),
        Band(7, 7, "Index 7"),
    ),
    citations=(_FORMULA,),
    higher_is="worse",
    refuses=NOT_A_METASTASIS,
    refusal=NOT_A_METASTASIS_REASON,
    disputes=(NOT_LISTED,),
    survival=(
        survival((1, 1), ("87", "79", "66"), _SURVIVAL),
        survival((2, 3), ("62", "49", "37"), _SURVIVAL),
        survival((4, 5), ("54", "30", "16"), _SURVIVAL),
        survival((6, 6), ("31", "6.5", "0"), _SURVIVAL),
        survival((7, 7), ("0", "0", "0"), _SURVIVAL),
    ),
    cohort="199 consecutive patients, United Kingdom, before 2013; surgery, radiation or both.",
    era="before 2013",
)
