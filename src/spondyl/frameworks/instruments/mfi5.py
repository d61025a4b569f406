"""mFI-5, the five-factor modified frailty index (Subramaniam 2018)."""

from spondyl.case.vocabulary.patient import COMORBIDITY
from spondyl.frameworks.make import either
from spondyl.frameworks.sources import (
    BOURASSA_MOREAU_2020,
    HERSH_2022,
    SUBRAMANIAM_2018,
    abstract,
    secondary,
)
from spondyl.kernel.criteria import any_of, is_
from spondyl.kernel.items import Item
from spondyl.kernel.points import Band, Score

_FACTORS = abstract(SUBRAMANIAM_2018, "Abstract (five factors)", "the authors' congress abstract")
_DEFINED = secondary(
    SUBRAMANIAM_2018,
    "What each factor means",
    "the abstract of a study of lumbar fusion in the same registry",
)
_CHEST = ("chronic_lung_disease", "pneumonia")
_SINGLE = (
    ("heart_failure", "Congestive heart failure within 30 days"),
    ("dependent_function", "Partly or wholly dependent function"),
    ("hypertension", "Hypertension treated with drugs"),
    ("diabetes", "Diabetes treated with drugs"),
)

MFI5 = Score(
    name="mfi5",
    title="Five-factor modified frailty index",
    items=(
        Item(
            "lung",
            "Chronic obstructive lung disease or recent pneumonia",
            either(
                "present",
                any_of(*(is_(COMORBIDITY[key], "yes") for key in _CHEST)),
                (1, 0),
                ("Present", "Absent"),
            ),
            _DEFINED,
            "Any chronic lung disease counts here (our reading).",
        ),
        *(
            Item(
                key,
                label,
                either("present", is_(COMORBIDITY[key], "yes"), (1, 0), ("Present", "Absent")),
                _DEFINED,
            )
            for key, label in _SINGLE
        ),
    ),
    bands=(
        Band(0, 0, "No deficit"),
        Band(1, 1, "One deficit"),
        Band(2, 2, "Moderately frail"),
        Band(3, 5, "Severely frail"),
    ),
    citations=(
        _FACTORS,
        secondary(
            SUBRAMANIAM_2018,
            "Groups 0-1, 2, 3 or more",
            "the abstract of a study of spinal surgery in the same registry, as fractions of five",
        ),
        abstract(BOURASSA_MOREAU_2020, "Abstract (108 urgent operations)"),
        abstract(HERSH_2022, "Abstract (322 operations)", "a citation index that reprints it"),
    ),
    higher_is="worse",
    cohort="Surgical patients of every kind in a United States registry, 2012 and 2015.",
    notes=(
        "Frailty, not prognosis. Printed as the number of factors; the original divides it by "
        "five, and studies group it differently.",
        "In 322 operations for spinal metastases the odds of a complication rose 1.95 per point "
        "(Hersh 2022).",
        "In 108 urgent operations the modified frailty index predicted no events; sarcopenia did "
        "(Bourassa-Moreau 2020).",
        "Knows nothing of the cancer, nutrition, muscle or age.",
    ),
)
