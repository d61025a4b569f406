"""The Mizumoto score (2008)."""

from spondyl.case.derived import MULTIPLE_BONE
from spondyl.case.vocabulary.cancer import PRIMARY, PRIOR_CHEMOTHERAPY
from spondyl.case.vocabulary.patient import AGE, CALCIUM_ADJUSTED, ECOG
from spondyl.frameworks.disputes import BRAIN_AS_VISCERAL
from spondyl.frameworks.make import (
    NOT_A_METASTASIS,
    NOT_A_METASTASIS_REASON,
    VISCERAL_OR_DISPUTED_BRAIN,
    either,
    rest,
    survival,
    word,
)
from spondyl.frameworks.sources import (
    MIZUMOTO_2008,
    VALIDATION_CODE,
    abstract,
    secondary,
    unchecked,
)
from spondyl.kernel.criteria import Version, all_of, at_least, is_, more_than
from spondyl.kernel.items import Item, Option
from spondyl.kernel.points import Band, Score
from spondyl.kernel.variables import Dispute

MYELOMA = Dispute(
    "myeloma_favourable",
    ("favourable", "unfavourable"),
    "Whether myeloma is a favourable primary; public code counts it unfavourable, the paper's list "
    "was not read.",
)
_POINTS = abstract(MIZUMOTO_2008, "Abstract, methods (points)")
_PRIMARIES = secondary(MIZUMOTO_2008, "List of favourable primaries", VALIDATION_CODE)
_FAVOURABLE = ("breast", "prostate", "lymphoma", "thyroid")
_PLASMA_CELL = ("myeloma", "plasmacytoma")
_UNFAVOURABLE = rest(PRIMARY, *_FAVOURABLE, *_PLASMA_CELL, "primary_bone_other")
_SURVIVAL = secondary(MIZUMOTO_2008, "Survival by group, 3 months", VALIDATION_CODE)

MIZUMOTO = Score(
    name="mizumoto",
    title="Mizumoto score",
    items=(
        Item(
            "primary",
            "Primary tumour",
            (
                word(PRIMARY, "favourable", 0, "Breast, prostate, lymphoma, thyroid", *_FAVOURABLE),
                Option(
                    "myeloma_favourable",
                    all_of(is_(PRIMARY, *_PLASMA_CELL), Version(MYELOMA, "favourable")),
                    0,
                    "Myeloma, run as favourable",
                    unchecked(MIZUMOTO_2008, "List of favourable primaries"),
                ),
                Option(
                    "myeloma_unfavourable",
                    all_of(is_(PRIMARY, *_PLASMA_CELL), Version(MYELOMA, "unfavourable")),
                    3,
                    "Myeloma, run as unfavourable",
                ),
                word(PRIMARY, "unfavourable", 3, "Any other primary", *_UNFAVOURABLE),
            ),
            _PRIMARIES,
        ),
        Item(
            "performance",
            "ECOG performance status",
            either("ecog_3_4", at_least(ECOG, 3), (3, 0), ("3 or more", "0 to 2")),
            _POINTS,
        ),
        Item(
            "hypercalcaemia",
            "Hypercalcaemia",
            either(
                "present",
                more_than(CALCIUM_ADJUSTED, "10", "mg/dL"),
                (2, 0),
                ("Adjusted calcium above 10 mg/dL", "10 mg/dL or less"),
            ),
            secondary(MIZUMOTO_2008, "Definition of hypercalcaemia", VALIDATION_CODE),
        ),
        Item(
            "visceral",
            "Visceral metastases",
            either("present", VISCERAL_OR_DISPUTED_BRAIN, (2, 0), ("Present", "Absent")),
            _POINTS,
        ),
        Item(
            "chemotherapy",
            "Previous chemotherapy",
            either("yes", is_(PRIOR_CHEMOTHERAPY, "yes"), (2, 0), ("Yes", "No")),
            _POINTS,
        ),
        Item(
            "skeletal",
            "Bone metastases",
            either("multiple", MULTIPLE_BONE, (1, 0), ("Multiple", "Solitary")),
            _POINTS,
        ),
        Item(
            "age",
            "Age",
            either("over_70", at_least(AGE, 71), (1, 0), ("71 years or more", "Under 71 years")),
            _POINTS,
        ),
    ),
    bands=(Band(0, 4, "Group A"), Band(5, 9, "Group B"), Band(10, 14, "Group C")),
    citations=(_POINTS,),
    higher_is="worse",
    refuses=NOT_A_METASTASIS,
    refusal=NOT_A_METASTASIS_REASON,
    disputes=(MYELOMA, BRAIN_AS_VISCERAL),
    survival=(
        survival((0, 4), ("99", "89", "77"), _SURVIVAL, median="27.1", months_24="54"),
        survival((5, 9), ("71", "46", "22"), _SURVIVAL, median="5.4", months_24="9"),
        survival((10, 14), ("18", "7", "4"), _SURVIVAL, median="1.8", months_24="0"),
    ),
    cohort="544 irradiated patients, Shizuoka 2002-06.",
    era="2002-06",
)
