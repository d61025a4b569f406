"""The revised Tokuhashi score (2005)."""

from spondyl.case.vocabulary.cancer import (
    BONE_OUTSIDE_SPINE,
    LUNG,
    PRIMARY,
    VERTEBRAE_INVOLVED,
    VISCERAL_METASTASES,
)
from spondyl.case.vocabulary.neurology import FRANKEL
from spondyl.frameworks.make import (
    NOT_A_METASTASIS,
    NOT_A_METASTASIS_REASON,
    performance,
    rest,
    survival,
    word,
)
from spondyl.frameworks.sources import TOKUHASHI_2005, VALIDATION_CODE, secondary
from spondyl.kernel.criteria import Not, Version, all_of, any_of, at_least, is_
from spondyl.kernel.items import Item, Option
from spondyl.kernel.points import Band, Score
from spondyl.kernel.variables import Dispute

CERVIX = Dispute(
    "cervix_as_uterus",
    ("uterus", "other"),
    "Whether cancer of the cervix is the printed uterus (3 points) or another primary (2 points).",
)
_TABLE = secondary(
    TOKUHASHI_2005,
    "Score table",
    "NICE CG75 appendix 3 (part), R package cliot, a public calculator and " + VALIDATION_CODE,
)
_SURVIVAL = secondary(TOKUHASHI_2005, "Survival by band", VALIDATION_CODE)
_ZERO = (*LUNG, "osteosarcoma", "stomach", "bladder", "oesophagus", "pancreas")
_ONE = ("liver", "gallbladder", "unknown_primary")
_THREE = ("kidney", "endometrium")
_FIVE = ("thyroid", "breast", "prostate", "neuroendocrine")
_TWO = rest(PRIMARY, *_ZERO, *_ONE, *_THREE, "rectum", *_FIVE, "cervix", "primary_bone_other")

TOKUHASHI_REVISED = Score(
    name="tokuhashi_revised",
    title="Revised Tokuhashi score",
    items=(
        Item("general_condition", "General condition", performance(0, 1, 2), _TABLE),
        Item(
            "extraspinal_bone",
            "Bone metastases outside the spine",
            (
                Option("three_or_more", at_least(BONE_OUTSIDE_SPINE, 3), 0, "3 or more"),
                Option(
                    "one_or_two",
                    all_of(at_least(BONE_OUTSIDE_SPINE, 1), Not(at_least(BONE_OUTSIDE_SPINE, 3))),
                    1,
                    "1 or 2",
                ),
                Option("none", Not(at_least(BONE_OUTSIDE_SPINE, 1)), 2, "None"),
            ),
            _TABLE,
        ),
        Item(
            "vertebrae",
            "Vertebral metastases",
            (
                Option("three_or_more", at_least(VERTEBRAE_INVOLVED, 3), 0, "3 or more"),
                Option(
                    "two",
                    all_of(at_least(VERTEBRAE_INVOLVED, 2), Not(at_least(VERTEBRAE_INVOLVED, 3))),
                    1,
                    "2",
                ),
                Option("one", Not(at_least(VERTEBRAE_INVOLVED, 2)), 2, "1"),
            ),
            _TABLE,
            "Some reviews print 3 or more, 1-2, none: no patient with a spinal metastasis could "
            "then score the top level.",
        ),
        Item(
            "organs",
            "Metastases to major organs",
            (
                word(VISCERAL_METASTASES, "untreatable", 0, "Not removable"),
                word(VISCERAL_METASTASES, "treatable", 1, "Removable"),
                word(VISCERAL_METASTASES, "none", 2, "None"),
            ),
            _TABLE,
            "Brain is not counted here; one secondary source lists it among the organs.",
        ),
        Item(
            "primary",
            "Primary site",
            (
                word(
                    PRIMARY,
                    "worst",
                    0,
                    "Lung, osteosarcoma, stomach, bladder, oesophagus, pancreas",
                    *_ZERO,
                ),
                word(PRIMARY, "poor", 1, "Liver, gallbladder, unidentified", *_ONE),
                Option(
                    "other",
                    any_of(
                        is_(PRIMARY, *_TWO),
                        all_of(is_(PRIMARY, "cervix"), Version(CERVIX, "other")),
                    ),
                    2,
                    "Others",
                ),
                Option(
                    "kidney_or_uterus",
                    any_of(
                        is_(PRIMARY, *_THREE),
                        all_of(is_(PRIMARY, "cervix"), Version(CERVIX, "uterus")),
                    ),
                    3,
                    "Kidney, uterus",
                ),
                word(PRIMARY, "rectum", 4, "Rectum"),
                word(PRIMARY, "best", 5, "Thyroid, breast, prostate, carcinoid", *_FIVE),
            ),
            _TABLE,
            "Only carcinoid earns 5 among neuroendocrine tumours; colon is another primary.",
        ),
        Item(
            "palsy",
            "Spinal cord palsy",
            (
                word(FRANKEL, "complete", 0, "Frankel A, B", "A", "B"),
                word(FRANKEL, "incomplete", 1, "Frankel C, D", "C", "D"),
                word(FRANKEL, "none", 2, "Frankel E", "E"),
            ),
            _TABLE,
        ),
    ),
    bands=(
        Band(0, 8, "Predicted survival under 6 months"),
        Band(9, 11, "Predicted survival 6 months or more"),
        Band(12, 15, "Predicted survival 12 months or more"),
    ),
    citations=(_TABLE,),
    higher_is="better",
    refuses=NOT_A_METASTASIS,
    refusal=NOT_A_METASTASIS_REASON,
    disputes=(CERVIX,),
    survival=(
        survival((0, 8), ("17", "15", "4.5"), _SURVIVAL),
        survival((9, 11), ("85", "73", "30"), _SURVIVAL),
        survival((12, 15), ("100", "100", "91"), _SURVIVAL),
    ),
    cohort="246 patients, Japan, before 2005; operated and conservatively treated.",
    era="before 2005",
    notes=(
        "Predates stereotactic radiation, targeted and immune therapy: its strategy column is "
        "history, not advice.",
        "The printed 17 % at 3 months for 0-8 is implausibly close to 15 % at 6 months.",
    ),
)
