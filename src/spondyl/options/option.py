"""One treatment as a value: what it is, what it fixes, what speaks about it, what it costs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from spondyl.case.vocabulary.options import OPTIONS
from spondyl.centre.disciplines import DISCIPLINES
from spondyl.kernel.errors import DefinitionError
from spondyl.kernel.sources import Citation
from spondyl.options.burden import Burden
from spondyl.options.problems import NAMES, Fix
from spondyl.options.rule import Rule

Kind = Literal["supportive", "systemic", "radiation", "stereotactic", "percutaneous", "operation"]
KINDS: tuple[Kind, ...] = (
    "supportive",
    "systemic",
    "radiation",
    "stereotactic",
    "percutaneous",
    "operation",
)
Approach = Literal["posterior", "anterior_or_combined"]


@dataclass(frozen=True, slots=True)
class Treatment:
    """One option of the catalogue.

    Attributes:
        name: one of the option names.
        title: as it is printed.
        kind: the group in which it is listed.
        disciplines: who gives it; any of them can.
        local: judged for each lesion; otherwise once for the patient.
        what: what it is and does, for a reader of another discipline.
        next: what it does to the treatment that may follow.
        fixes: what it does to each problem.
        rules: everything that speaks about it, feasibility apart.
        burden: what it asks of the patient.
        cited: where what is said of it stands.
        approach: of an operation, the side from which it is done; empty of any other.
        plan: of an option that is care without a treatment, what that care is made of.
        does_not_fix: the problems that it leaves as they are, in their order.
    """

    name: str
    title: str
    kind: Kind
    disciplines: tuple[str, ...]
    local: bool
    what: str
    next: str
    fixes: Mapping[str, Fix]
    rules: tuple[Rule, ...]
    burden: Burden
    cited: tuple[Citation, ...]
    approach: Approach | Literal[""] = ""
    plan: tuple[str, ...] = ()
    does_not_fix: tuple[str, ...] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        strangers = {self.name} - {*OPTIONS} | {*self.fixes} - {*NAMES}
        strangers |= {*self.disciplines} - {*DISCIPLINES}
        if strangers or not self.disciplines or not self.cited:
            raise DefinitionError(f"Option {self.name}: {sorted(strangers)}, or nothing cited.")
        codes = [rule.code for rule in self.rules]
        if len(set(codes)) < len(codes):
            raise DefinitionError(f"Option {self.name} names a rule twice.")
        left = tuple(name for name in NAMES if self.fixes[name] == "does_not_fix")
        object.__setattr__(self, "does_not_fix", left)
