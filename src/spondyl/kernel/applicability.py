"""Whether a definition was made for a patient like this one."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from spondyl.kernel.answers import Answers
from spondyl.kernel.conditions import Condition
from spondyl.kernel.criteria import AllOf, Criterion, Not
from spondyl.kernel.results import Applies
from spondyl.kernel.sources import Citation


@dataclass(frozen=True, slots=True)
class Population:
    """One condition that the patients of a derivation cohort met.

    Attributes:
        code: short name.
        when: the condition.
        otherwise: what is printed where it fails.
        cited: where the cohort is described.
        condition: the same, compiled.
    """

    code: str
    when: Criterion
    otherwise: str
    cited: Citation
    condition: Condition = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "condition", Condition(self.code, self.when, self.cited))

    def met(self, answers: Answers) -> frozenset[bool]:
        """Every truth value the condition can still take."""
        return self.condition.truths(answers)


@dataclass(frozen=True, slots=True)
class Scope:
    """All conditions of a definition, judged together.

    Attributes:
        conditions: each with what is printed where it fails.
        together: all of them in one, so that conditions that share facts are judged jointly.
    """

    conditions: tuple[Population, ...]
    together: Population | None

    def applies(self, possible: Sequence[Answers]) -> tuple[Applies, tuple[str, ...]]:
        """Whether it applies, and why it does not or may not.

        Args:
            possible: what is known, in as many parts as constraints split it into.
        """
        if self.together is None:
            return "yes", ()
        truths = {truth for answers in possible for truth in self.together.met(answers)}
        if truths == {True}:
            return "yes", ()
        reasons = tuple(
            condition.otherwise
            for condition in self.conditions
            if any(False in condition.met(answers) for answers in possible)
        )
        return ("unknown" if True in truths else "no"), reasons


def scope(
    populations: Sequence[Population], refuses: Criterion | None, refusal: str, cited: Citation
) -> Scope:
    """The scope of a definition that refuses some completions and was derived in some patients.

    Args:
        populations: conditions of the derivation cohort.
        refuses: completions in which the definition has no value.
        refusal: what is printed for them.
        cited: the definition's own place, for the refusal.
    """
    refused = () if refuses is None else (Population("refused", Not(refuses), refusal, cited),)
    conditions = (*refused, *populations)
    if len(conditions) < 2:
        return Scope(conditions, conditions[0] if conditions else None)
    every = AllOf(tuple(condition.when for condition in conditions))
    return Scope(conditions, Population("scope", every, refusal, cited))
