"""A single condition, judged over every way the unknown answers could turn out."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from spondyl.kernel.answers import Answers
from spondyl.kernel.constraints import Constraint
from spondyl.kernel.criteria import Criterion, Not
from spondyl.kernel.groups import Group, compile_groups
from spondyl.kernel.items import Item, Option
from spondyl.kernel.reached import Outcomes, reach
from spondyl.kernel.sources import Citation


class Judgement(NamedTuple):
    """What a condition can still turn out to be.

    Attributes:
        truths: every truth value that some completion reaches.
        unknown: paths of unanswered facts on which it hinges.
        uncertain: paths of answered facts that leave it open.
    """

    truths: frozenset[bool]
    unknown: tuple[str, ...]
    uncertain: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Condition:
    """A criterion compiled so that facts it reads twice are read once.

    Attributes:
        code: short name.
        when: the criterion.
        cited: where it stands.
        groups: the one group that its facts form.
    """

    code: str
    when: Criterion
    cited: Citation
    groups: tuple[Group, ...] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        options = (Option("met", self.when), Option("not_met", Not(self.when)))
        item = Item(self.code, self.code, options, self.cited)
        object.__setattr__(self, "groups", compile_groups(self.code, (item,)))

    def truths(self, answers: Answers) -> frozenset[bool]:
        """Every truth value still reachable where constraints are already split off."""
        (group,) = self.groups
        return frozenset(number == 0 for (number,) in group.reach(answers).outcomes)

    def judge(self, answers: Answers, constraints: Sequence[Constraint] = ()) -> Judgement:
        """Every truth value still reachable.

        Args:
            answers: by path; a path without an answer is unknown.
            constraints: what cannot be true together.
        """
        found = reach(self.groups, answers, constraints)
        truths = frozenset(number == 0 for number in found.values(_options))
        return Judgement(truths, *found.standing())


def _options(outcomes: Outcomes) -> frozenset[int]:
    """The options that the one item of the one group reaches."""
    (reached,) = outcomes
    return frozenset(option for (option,) in reached)
