"""What a treatment can be asked to solve, and when a lesion has that problem."""

from dataclasses import dataclass, field
from typing import Literal

from spondyl.case.derived import COMPRESSES
from spondyl.case.vocabulary.lesion import EXPLAINS_DEFICIT, PAIN
from spondyl.case.vocabulary.neurology import RADICULOPATHY
from spondyl.frameworks.evidence import study
from spondyl.frameworks.guidelines.noms import SYNDROME
from spondyl.frameworks.guidelines.stability import MECHANICAL_STABILITY, SINS_BAND
from spondyl.kernel.conditions import Condition
from spondyl.kernel.criteria import AllOf, Criterion, all_of, any_of, is_
from spondyl.kernel.sources import Citation

Fix = Literal["fixes", "in_part", "does_not_fix"]
FIXES: tuple[Fix, ...] = ("fixes", "in_part", "does_not_fix")


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing a treatment may or may not fix.

    Attributes:
        name: short name, as programs read it.
        title: as a sentence names it.
        when: when a lesion (or the patient) has it.
        cited: where the reading stands.
    """

    name: str
    title: str
    when: Criterion
    cited: Citation
    condition: Condition = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "condition", Condition(self.name, self.when, self.cited))


_MATRIX = study("theme I, Q22 and theme II, Q49: what each treatment does and does not fix")
_HELD = study("theme I, Q21-Q22; that every lesion wants control is our reading")
PROBLEMS = (
    Problem("tumour_pain", "pain from the tumour", is_(PAIN, "non_mechanical"), _MATRIX),
    Problem("mechanical_pain", "mechanical pain", is_(PAIN, "mechanical"), _MATRIX),
    Problem(
        "instability",
        "instability",
        any_of(
            is_(SINS_BAND, "potentially_unstable", "unstable"),
            is_(MECHANICAL_STABILITY, "unstable"),
        ),
        _MATRIX,
    ),
    Problem(
        "cord_compression",
        "compression of cord or cauda",
        any_of(COMPRESSES, all_of(is_(EXPLAINS_DEFICIT, "yes"), SYNDROME)),
        _MATRIX,
    ),
    Problem("root_compression", "compression of a root", is_(RADICULOPATHY, "yes"), _MATRIX),
    Problem("local_control", "growth of the tumour there", AllOf(()), _HELD),
    Problem("systemic_disease", "disease elsewhere", AllOf(()), _HELD),
)
NAMES = tuple(problem.name for problem in PROBLEMS)
