"""The Rades score for very short survival (2013): death within two months of cord compression."""

from spondyl.case.derived import CORD_COMPRESSION
from spondyl.case.vocabulary.cancer import (
    BONE_OUTSIDE_SPINE,
    LUNG,
    MONTHS_SINCE_DIAGNOSIS,
    PRIMARY,
    VERTEBRAE_INVOLVED,
    VISCERAL_METASTASES,
)
from spondyl.case.vocabulary.neurology import AMBULATION, DEFICIT_DEVELOPED_OVER, MOTOR_DEFICIT
from spondyl.case.vocabulary.patient import ECOG
from spondyl.frameworks.make import NOT_A_METASTASIS, either, rest, word
from spondyl.frameworks.sources import RADES_2013, abstract, secondary
from spondyl.kernel.applicability import Population
from spondyl.kernel.criteria import Version, all_of, any_of, at_least, is_, more_than
from spondyl.kernel.items import Item
from spondyl.kernel.points import Band, Score
from spondyl.kernel.variables import Dispute

OTHER_VERTEBRAE = Dispute(
    "other_vertebrae_as_other_bone",
    ("counted", "not_counted"),
    "Whether another diseased vertebra is one of the other bone metastases; the abstract counts "
    "involved vertebrae as a factor of their own and does not say.",
)
_CALCULATOR = "a public calculator"
_TABLE = secondary(RADES_2013, "Score table", _CALCULATOR)
_RANGE = abstract(RADES_2013, "Abstract (seven factors; 6 to 25 points; cut-off 24)")
_MYELOMA_OR_LYMPHOMA = ("myeloma", "plasmacytoma", "lymphoma")
_OTHER = rest(PRIMARY, "breast", "prostate", *_MYELOMA_OR_LYMPHOMA, *LUNG, "primary_bone_other")

RADES_2013_SCORE = Score(
    name="rades_2013",
    title="Rades score (2013)",
    items=(
        Item(
            "performance",
            "ECOG performance status",
            either("ecog_3_4", at_least(ECOG, 3), (4, 0), ("3 or 4", "2 or less")),
            _TABLE,
            "The table prints 2 for no points: nobody in the derivation had 0 or 1, and there the "
            "score does not apply.",
        ),
        Item(
            "primary",
            "Type of cancer",
            (
                word(PRIMARY, "breast", 1, "Breast"),
                word(PRIMARY, "prostate", 2, "Prostate"),
                word(
                    PRIMARY,
                    "myeloma_or_lymphoma",
                    1,
                    "Myeloma, lymphoma",
                    *_MYELOMA_OR_LYMPHOMA,
                ),
                word(PRIMARY, "lung", 3, "Lung", *LUNG),
                word(PRIMARY, "other", 3, "Other", *_OTHER),
            ),
            _TABLE,
            "A plasmacytoma counts as myeloma, leukaemia as other (our reading).",
        ),
        Item(
            "other_bone",
            "Other bone metastases",
            either(
                "present",
                any_of(
                    at_least(BONE_OUTSIDE_SPINE, 1),
                    all_of(at_least(VERTEBRAE_INVOLVED, 2), Version(OTHER_VERTEBRAE, "counted")),
                ),
                (3, 1),
                ("Yes", "No"),
            ),
            _TABLE,
        ),
        Item(
            "visceral",
            "Visceral metastases",
            either(
                "present",
                is_(VISCERAL_METASTASES, "treatable", "untreatable"),
                (4, 1),
                ("Yes", "No"),
            ),
            _TABLE,
            "Brain is not counted here; the definition was not read.",
        ),
        Item(
            "interval",
            "Months from cancer diagnosis to cord compression",
            either(
                "over_15_months",
                more_than(MONTHS_SINCE_DIAGNOSIS, 15),
                (1, 3),
                ("More than 15", "15 or less"),
            ),
            _TABLE,
        ),
        Item(
            "ambulation",
            "Ambulatory status",
            either(
                "not_walking",
                is_(AMBULATION, "not_walking"),
                (4, 1),
                ("Not ambulatory", "Ambulatory"),
            ),
            _TABLE,
            "Walking with a device or another person's help counts as ambulatory (our reading).",
        ),
        Item(
            "deficit_speed",
            "Time in which the motor deficit developed",
            either(
                "over_7_days",
                more_than(DEFICIT_DEVELOPED_OVER, 7, "days"),
                (1, 4),
                ("More than 7 days", "7 days or less"),
            ),
            _TABLE,
        ),
    ),
    bands=(
        Band(6, 18, "Under both published cut-offs for death within 2 months"),
        Band(19, 23, "At or over the cut-off of 19 for death within 2 months but under that of 24"),
        Band(24, 25, "At or over both cut-offs of 19 and 24 (96 % of these died within 2 months)"),
    ),
    citations=(
        _TABLE,
        _RANGE,
        secondary(RADES_2013, "Cut-off 19 with its sensitivity and specificity", _CALCULATOR),
    ),
    higher_is="worse",
    refuses=any_of(NOT_A_METASTASIS, is_(MOTOR_DEFICIT, "no")),
    refusal="Scores how fast a motor deficit from a metastasis developed: without one, and for a "
    "primary tumour of bone, it has no value.",
    populations=(
        Population(
            "cord_compression",
            is_(CORD_COMPRESSION, "yes"),
            "Derived in patients irradiated for cord compression.",
            _RANGE,
        ),
        Population(
            "ecog_2_or_more",
            at_least(ECOG, 2),
            "Nobody in the derivation had ECOG 0 or 1.",
            secondary(RADES_2013, "Patients", _CALCULATOR),
        ),
    ),
    disputes=(OTHER_VERTEBRAE,),
    cohort="2,029 patients with metastatic spinal cord compression, before 2013; radiotherapy.",
    era="before 2013",
    notes=(
        "Two cut-offs are published and both are kept. 24, in the abstract: specificity 99.8 %, "
        "positive predictive value 96 %. 19, in a calculator: sensitivity 81 %, specificity 84 %, "
        "negative predictive value 95 %.",
        "Gives no survival beyond 2 months and says nothing of patients who are operated.",
        "Left out of it: albumin, systemic options, stability, and every drug since 2013.",
    ),
)
