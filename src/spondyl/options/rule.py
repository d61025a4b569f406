"""One thing that speaks about a treatment: what it does to it, when, and where that stands."""

from dataclasses import dataclass, field
from typing import Literal

from spondyl.kernel.conditions import Condition
from spondyl.kernel.criteria import Criterion, Version, atoms
from spondyl.kernel.errors import DefinitionError
from spondyl.kernel.sources import Check, Citation, least_sure
from spondyl.kernel.variables import Dispute

Effect = Literal["closes", "cautions", "supports"]
EFFECTS: tuple[Effect, ...] = ("closes", "cautions", "supports")
Ground = Literal["safety", "feasibility", "indication", "patient"]
GROUNDS: tuple[Ground, ...] = ("safety", "feasibility", "indication", "patient")


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule about some treatments.

    Attributes:
        code: short name, unique among rules.
        effect: what it does to an option where it holds.
        theme: node of the study's themes it belongs to.
        when: when it holds.
        message: what holds then, in a sentence that stands alone; never an order.
        cited: where it stands.
        ground: of a rule that closes, what it closes by; empty of any other.
    """

    code: str
    effect: Effect
    theme: str
    when: Criterion
    message: str
    cited: tuple[Citation, ...]
    ground: Ground | Literal[""] = ""
    condition: Condition = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        if not self.cited:
            raise DefinitionError(f"Rule {self.code} has no source.")
        if (self.effect == "closes") != bool(self.ground):
            raise DefinitionError(f"Rule {self.code} closes by a ground, or does not close.")
        object.__setattr__(self, "condition", Condition(self.code, self.when, self.cited[0]))

    @property
    def disputes(self) -> tuple[Dispute, ...]:
        """What stays open whatever is answered: every version is run."""
        named = [atom.dispute for atom in atoms(self.when) if isinstance(atom, Version)]
        return tuple({dispute.code: dispute for dispute in named}.values())

    @property
    def checked(self) -> Check:
        """The weakest check mark among its sources."""
        return least_sure(self.cited)


def closes(
    code: str, ground: Ground, theme: str, when: Criterion, message: str, *cited: Citation
) -> Rule:
    """A rule that closes an option where it holds."""
    return Rule(code, "closes", theme, when, message, cited, ground)


def cautions(code: str, theme: str, when: Criterion, message: str, *cited: Citation) -> Rule:
    """A rule that speaks against an option, or asks something of it, and closes nothing."""
    return Rule(code, "cautions", theme, when, message, cited)


def supports(code: str, theme: str, when: Criterion, message: str, *cited: Citation) -> Rule:
    """A rule that speaks for an option."""
    return Rule(code, "supports", theme, when, message, cited)
