"""Whether a definition was made for a patient like this one."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from spondyl.kernel.answers import Answers
from spondyl.kernel.criteria import Criterion, Not
from spondyl.kernel.items import Constraint, Group, Item, Option, compile_groups
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
    """

    code: str
    when: Criterion
    otherwise: str
    cited: Citation
    _groups: tuple[Group, ...] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        options = (Option("met", self.when), Option("not_met", Not(self.when)))
        item = Item(self.code, self.otherwise, options, self.cited)
        object.__setattr__(self, "_groups", compile_groups(self.code, (item,), None))

    def met(self, answers: Answers, constraints: Sequence[Constraint]) -> frozenset[bool]:
        """Every truth value the condition can still take."""
        (group,) = self._groups
        reach = group.reach(answers, constraints)
        return frozenset(outcome == (0,) for outcome in reach.outcomes)


def applies(
    populations: Sequence[Population],
    answers: Answers,
    constraints: Sequence[Constraint],
    *,
    refused: frozenset[bool],
    refusal: str,
) -> tuple[Applies, tuple[str, ...]]:
    """Join all conditions into one answer with its reasons.

    Args:
        populations: the conditions.
        answers: what is known.
        constraints: what cannot be true together.
        refused: whether completions are refused: always, never, or some of them.
        refusal: what is printed for a refused completion.
    """
    reached = [population.met(answers, constraints) for population in populations]
    reasons = tuple(
        population.otherwise
        for population, truths in zip(populations, reached, strict=True)
        if False in truths
    )
    if True in refused:
        reasons = (refusal, *reasons)
    if refused == {True} or any(True not in truths for truths in reached):
        return "no", reasons
    return ("unknown" if reasons else "yes"), reasons
