"""ESCC, the epidural spinal cord compression grade (Bilsky 2010), in three tiers."""

from spondyl.case.vocabulary.lesion import ESCC as GRADE
from spondyl.frameworks.make import word
from spondyl.frameworks.sources import BILSKY_2010, HALLINAN_2022, abstract, secondary
from spondyl.kernel.items import Item
from spondyl.kernel.tables import Hit, Row, Table

_WORDING = secondary(
    BILSKY_2010, "Figure of the six grades", "three public copies of the wording that agree"
)
_LABELS = {
    "0": "Bone only",
    "1a": "In the epidural space, thecal sac not deformed",
    "1b": "Thecal sac deformed, cord not touched",
    "1c": "Thecal sac deformed, cord touched, not compressed",
    "2": "Cord compressed, CSF still seen",
    "3": "Cord compressed, no CSF seen",
}

ESCC = Table(
    name="escc",
    title="Epidural spinal cord compression scale",
    items=(
        Item(
            "grade",
            "Grade on axial T2 at the worst level",
            tuple(word(GRADE, grade, 0, label) for grade, label in _LABELS.items()),
            _WORDING,
        ),
    ),
    rows=tuple(
        Row(0, (("grade", (grade,)),), grade, label, _WORDING) for grade, label in _LABELS.items()
    ),
    hit=Hit.EXACTLY_ONE,
    outcomes=tuple(_LABELS),
    tiers=(("low", ("0", "1a", "1b")), ("borderline", ("1c",)), ("high", ("2", "3"))),
    citations=(
        _WORDING,
        abstract(BILSKY_2010, "Abstract (reading on axial T2; 25 cervical or thoracic tumours)"),
        secondary(HALLINAN_2022, "Figure 1 legend (1c counted high)", "the legend as quoted"),
    ),
    cohort="Seven surgeons, 25 cervical or thoracic tumours.",
    notes=(
        "Sources disagree on 1c: low, debated, or high. It is kept as a tier of its own.",
        "Anatomy, not function.",
        "Below the conus the grade is an extrapolation.",
    ),
)
