"""The van der Linden score (2005)."""

from spondyl.case.derived import CORD_COMPRESSION
from spondyl.case.vocabulary.cancer import LUNG, PRIMARY
from spondyl.case.vocabulary.neurology import MOTOR_DEFICIT
from spondyl.frameworks.disputes import BRAIN_AS_VISCERAL
from spondyl.frameworks.make import (
    NOT_A_METASTASIS,
    NOT_A_METASTASIS_REASON,
    VISCERAL_OR_DISPUTED_BRAIN,
    either,
    performance,
    rest,
    survival,
    word,
)
from spondyl.frameworks.sources import (
    VALIDATION_CODE,
    VAN_DER_LINDEN_2005,
    abstract,
    secondary,
)
from spondyl.kernel.applicability import Population
from spondyl.kernel.criteria import is_
from spondyl.kernel.items import Item
from spondyl.kernel.points import Band, Score

_TABLE = secondary(VAN_DER_LINDEN_2005, "Score table", "a public calculator and " + VALIDATION_CODE)
_COHORT = abstract(VAN_DER_LINDEN_2005, "Abstract (342 patients without neurological impairment)")
_SURVIVAL = secondary(VAN_DER_LINDEN_2005, "Survival by group", VALIDATION_CODE)
_OTHER = rest(PRIMARY, "breast", "prostate", *LUNG, "primary_bone_other")

VAN_DER_LINDEN = Score(
    name="van_der_linden",
    title="van der Linden score",
    items=(
        Item(
            "performance",
            "Karnofsky performance status",
            performance(0, 1, 2),
            _TABLE,
            "The lowest group is printed 20-40; KPS 10 is put there too (our reading).",
        ),
        Item(
            "primary",
            "Primary tumour",
            (
                word(PRIMARY, "breast", 3, "Breast"),
                word(PRIMARY, "prostate", 2, "Prostate"),
                word(PRIMARY, "lung", 1, "Lung", *LUNG),
                word(PRIMARY, "other", 0, "Other", *_OTHER),
            ),
            _TABLE,
            "Renal cell carcinoma was excluded from the trial and thyroid under-represented; both "
            "are scored as other here.",
        ),
        Item(
            "visceral",
            "Visceral metastases",
            either("present", VISCERAL_OR_DISPUTED_BRAIN, (0, 1), ("Present", "Absent")),
            secondary(VAN_DER_LINDEN_2005, "Visceral metastases, brain counted", VALIDATION_CODE),
            "The paper's own list of organs was not read; the code counts brain, here it is run "
            "both ways.",
        ),
    ),
    bands=(Band(0, 3, "Group A"), Band(4, 5, "Group B"), Band(6, 6, "Group C")),
    citations=(_TABLE, _COHORT),
    higher_is="better",
    refuses=NOT_A_METASTASIS,
    refusal=NOT_A_METASTASIS_REASON,
    populations=(
        Population(
            "no_cord_compression",
            is_(CORD_COMPRESSION, "no"),
            "Derived in patients without cord compression.",
            _COHORT,
        ),
        Population(
            "no_neurological_impairment",
            is_(MOTOR_DEFICIT, "no"),
            "Derived in patients without neurological impairment.",
            _COHORT,
        ),
    ),
    disputes=(BRAIN_AS_VISCERAL,),
    survival=(
        survival((0, 3), ("50", "27", "6.3"), _SURVIVAL, median="3"),
        survival((4, 5), ("87", "66", "44"), _SURVIVAL, median="9"),
        survival((6, 6), ("90", "83", "60"), _SURVIVAL, median="18.7"),
    ),
    cohort="342 patients with painful metastases in a Dutch radiotherapy trial, before 2005.",
    era="before 2005",
    notes=("Under-predicts survival today.",),
)
