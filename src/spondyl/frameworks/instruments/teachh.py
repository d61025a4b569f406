"""TEACHH (Krishnan 2014): life expectancy at palliative radiotherapy."""

from decimal import Decimal

from spondyl.case.vocabulary.cancer import LIVER_METASTASES, PALLIATIVE_COURSES, PRIMARY
from spondyl.case.vocabulary.patient import AGE, ECOG, HOSPITALISED
from spondyl.frameworks.make import NOT_A_METASTASIS, NOT_A_METASTASIS_REASON, either, rest, word
from spondyl.frameworks.sources import (
    DOSANI_2018,
    KRISHNAN_2014,
    MOJICA_MARQUEZ_2020,
    abstract,
)
from spondyl.kernel.criteria import at_least, is_, more_than
from spondyl.kernel.items import Item
from spondyl.kernel.points import Band, Score, Survival

_FACTORS = abstract(KRISHNAN_2014, "Abstract (six factors, three groups, 862 patients)")
_BREAST_OR_PROSTATE = ("breast", "prostate")

TEACHH = Score(
    name="teachh",
    title="TEACHH model",
    items=(
        Item(
            "primary",
            "Type of cancer",
            (
                word(PRIMARY, "breast_or_prostate", 0, "Breast, prostate", *_BREAST_OR_PROSTATE),
                word(
                    PRIMARY,
                    "other",
                    1,
                    "Lung and other",
                    *rest(PRIMARY, *_BREAST_OR_PROSTATE, "primary_bone_other"),
                ),
            ),
            _FACTORS,
        ),
        Item(
            "performance",
            "ECOG performance status",
            either("ecog_2_4", at_least(ECOG, 2), (1, 0), ("2 to 4", "0 or 1")),
            _FACTORS,
        ),
        Item(
            "age",
            "Age",
            either("over_60", more_than(AGE, 60), (1, 0), ("Over 60 years", "60 years or less")),
            _FACTORS,
        ),
        Item(
            "chemotherapy",
            "Earlier courses of palliative chemotherapy",
            either("two_or_more", at_least(PALLIATIVE_COURSES, 2), (1, 0), ("2 or more", "0 or 1")),
            _FACTORS,
        ),
        Item(
            "hospital",
            "In hospital in the 3 months before radiotherapy",
            either("yes", is_(HOSPITALISED, "yes"), (1, 0), ("Yes", "No")),
            _FACTORS,
        ),
        Item(
            "liver",
            "Liver metastases",
            either("present", is_(LIVER_METASTASES, "yes"), (1, 0), ("Present", "Absent")),
            _FACTORS,
        ),
    ),
    bands=(Band(0, 1, "Group A"), Band(2, 4, "Group B"), Band(5, 6, "Group C")),
    citations=(
        _FACTORS,
        abstract(DOSANI_2018, "Abstract (180 patients, spinal radiotherapy)"),
        abstract(MOJICA_MARQUEZ_2020, "Abstract (505 patients who died within 90 days)"),
    ),
    higher_is="worse",
    refuses=NOT_A_METASTASIS,
    refusal=NOT_A_METASTASIS_REASON,
    survival=(
        Survival((0, 1), (), _FACTORS, Decimal("19.9")),
        Survival((2, 4), (), _FACTORS, Decimal("5.0")),
        Survival((5, 6), (), _FACTORS, Decimal("1.7")),
    ),
    cohort="862 patients irradiated palliatively for any metastatic cancer, Boston 2008-11.",
    era="2008-11",
    notes=(
        "Medians with their 95 % intervals: 19.9 (13.9-31.1), 5.0 (4.3-5.6), 1.7 (1.2-2.1) months; "
        "no percentages were read.",
        "Not made for the spine alone; in 180 patients irradiated to the spine the medians were "
        "22.3, 4.9 and 1.5 months (Dosani 2018).",
        "Misses most who die soon: of 505 patients who all died within 90 days 21.4 % were in "
        "group C (Mojica-Márquez 2020).",
    ),
)
