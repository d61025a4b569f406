"""SINS, the Spinal Instability Neoplastic Score (Fisher 2010)."""

from spondyl.case.derived import LOCATION
from spondyl.case.vocabulary.lesion import ALIGNMENT, BONE, COLLAPSE, PAIN, POSTEROLATERAL
from spondyl.frameworks.make import word
from spondyl.frameworks.reliability import LOCATION_AND_FRACTURE, WEAKEST_NOTE
from spondyl.frameworks.sources import FISHER_2010, FISHER_2014, FOURNEY_2011, abstract, secondary
from spondyl.kernel.items import Item
from spondyl.kernel.points import Band, Score

_COPIES = "six public copies of the table that agree (calculators, teaching pages, R package cliot)"
_TABLE = secondary(FISHER_2010, "SINS table", _COPIES)

SINS = Score(
    name="sins",
    title="Spinal Instability Neoplastic Score",
    items=(
        Item(
            "location",
            "Location",
            (
                word(LOCATION, "junctional", 3, "Occiput-C2, C7-T2, T11-L1, L5-S1"),
                word(LOCATION, "mobile", 2, "C3-C6, L2-L4"),
                word(LOCATION, "semirigid", 1, "T3-T10"),
                word(LOCATION, "rigid", 0, "S2-S5"),
            ),
            _TABLE,
            "Follows from the level; a run of levels takes its worst. The coccyx is not defined. "
            + LOCATION_AND_FRACTURE.text,
        ),
        Item(
            "pain",
            "Pain",
            (
                word(
                    PAIN, "mechanical", 3, "Eased by lying down, or brought on by movement or load"
                ),
                word(PAIN, "non_mechanical", 1, "Present at times, not mechanical"),
                word(PAIN, "none", 0, "Lesion without pain"),
            ),
            _TABLE,
            "Steady pain that is not mechanical counts 1 (our reading).",
        ),
        Item(
            "bone",
            "Bone lesion",
            (
                word(BONE, "lytic", 2, "Lytic"),
                word(BONE, "mixed", 1, "Mixed"),
                word(BONE, "blastic", 0, "Blastic"),
            ),
            _TABLE,
            WEAKEST_NOTE,
        ),
        Item(
            "alignment",
            "Radiographic alignment",
            (
                word(ALIGNMENT, "subluxation", 4, "Subluxation or translation"),
                word(ALIGNMENT, "deformity", 2, "New kyphosis or scoliosis"),
                word(ALIGNMENT, "normal", 0, "Normal"),
            ),
            _TABLE,
        ),
        Item(
            "collapse",
            "Vertebral body collapse",
            (
                word(COLLAPSE, "collapse_over_half", 3, "More than 50 %"),
                word(COLLAPSE, "collapse_under_half", 2, "Less than 50 %"),
                word(
                    COLLAPSE,
                    "no_collapse_over_half_involved",
                    1,
                    "No collapse, more than 50 % of the body involved",
                ),
                word(COLLAPSE, "none", 0, "None of these"),
            ),
            _TABLE,
            "Exactly 50 % is not defined: both sides are reachable.",
        ),
        Item(
            "posterolateral",
            "Posterolateral elements",
            (
                word(POSTEROLATERAL, "bilateral", 3, "Both sides"),
                word(POSTEROLATERAL, "unilateral", 1, "One side"),
                word(POSTEROLATERAL, "none", 0, "None"),
            ),
            _TABLE,
            "Facet, pedicle or costovertebral joint fractured or replaced by tumour.",
        ),
    ),
    bands=(
        Band(0, 6, "Stable", "stable"),
        Band(7, 12, "Potentially unstable (indeterminate)", "potentially_unstable"),
        Band(13, 18, "Unstable", "unstable"),
    ),
    citations=(
        _TABLE,
        abstract(FISHER_2014, "Abstract, methods (bands and range)"),
        abstract(FOURNEY_2011, "Abstract (agreement between readers, item by item)"),
        LOCATION_AND_FRACTURE.cited,
    ),
    higher_is="worse",
    cohort="Expert consensus of the Spine Oncology Study Group; no derivation cohort.",
    notes=(
        "Sets the need for a consultation, not for an operation.",
        "Not in the score: number of adjacent levels, bone density, body weight, earlier surgery, "
        "cement or radiation.",
        "Use in myeloma is debated.",
    ),
)
