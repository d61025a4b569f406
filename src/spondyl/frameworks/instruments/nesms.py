"""NESMS, the New England Spinal Metastasis Score (Ghori 2015)."""

from spondyl.case.vocabulary.cancer import BLOOD, PRIMARY
from spondyl.case.vocabulary.neurology import AMBULATION
from spondyl.case.vocabulary.patient import ALBUMIN
from spondyl.frameworks.disputes import BRAIN_AS_VISCERAL
from spondyl.frameworks.instruments.bauer import BAUER_MODIFIED
from spondyl.frameworks.make import NOT_A_METASTASIS, NOT_A_METASTASIS_REASON, either, survival
from spondyl.frameworks.sources import (
    BINDELS_2025,
    GHORI_2015,
    VALIDATION_CODE,
    secondary,
    unchecked,
)
from spondyl.kernel.applicability import Population
from spondyl.kernel.criteria import Not, TotalAtLeast, Version, all_of, any_of, at_least, is_
from spondyl.kernel.items import Item
from spondyl.kernel.points import Band, Score
from spondyl.kernel.variables import Dispute

WALKING_AID = Dispute(
    "walking_with_a_device_as_independent",
    ("independent", "not_independent"),
    "Whether walking alone with a device is the score's independent ambulation.",
)
_TABLE = secondary(GHORI_2015, "Score", "a published summary and " + VALIDATION_CODE)
_SURVIVAL = secondary(GHORI_2015, "Survival by score", VALIDATION_CODE)

NESMS = Score(
    name="nesms",
    title="New England Spinal Metastasis Score",
    items=(
        Item(
            "bauer",
            "Modified Bauer score",
            either(
                "three_or_more",
                TotalAtLeast(BAUER_MODIFIED, 3),
                (2, 0),
                ("3 or more", "2 or less"),
            ),
            _TABLE,
        ),
        Item(
            "ambulation",
            "Independent ambulation",
            either(
                "independent",
                any_of(
                    is_(AMBULATION, "unaided"),
                    all_of(is_(AMBULATION, "aided_device"), Version(WALKING_AID, "independent")),
                ),
                (1, 0),
                ("Walks independently", "Does not"),
            ),
            unchecked(GHORI_2015, "Definition of independent ambulation"),
            "A device is disputed; another person's help is not independent.",
        ),
        Item(
            "albumin",
            "Serum albumin",
            either(
                "normal",
                at_least(ALBUMIN, "3.5", "g/dL"),
                (1, 0),
                ("3.5 g/dL or more", "Below 3.5 g/dL"),
            ),
            _TABLE,
        ),
    ),
    bands=tuple(Band(n, n, f"Score {n}") for n in range(4)),
    citations=(_TABLE, secondary(BINDELS_2025, "Discrimination", VALIDATION_CODE)),
    higher_is="better",
    ceiling=3,
    refuses=NOT_A_METASTASIS,
    refusal=NOT_A_METASTASIS_REASON,
    populations=(
        Population(
            "solid_tumour",
            Not(is_(PRIMARY, *BLOOD)),
            "Derived mainly in operated solid tumours.",
            secondary(GHORI_2015, "Sample", "a published summary"),
        ),
    ),
    disputes=(BRAIN_AS_VISCERAL, WALKING_AID),
    survival=(
        survival((0, 0), ("41", "30", "19"), _SURVIVAL),
        survival((1, 1), ("75", "57", "35"), _SURVIVAL),
        survival((2, 2), ("73", "59", "46"), _SURVIVAL),
        survival((3, 3), ("86", "77", "68"), _SURVIVAL),
    ),
    cohort="318 operated patients, United States, before 2015; 307 analysed.",
    era="before 2015",
    notes=(
        "Its developers' validations discriminate better (c 0.79 at 1 year) than an outside one "
        "(AUC 0.72 at 12 months, with a coding error in its input).",
    ),
)
