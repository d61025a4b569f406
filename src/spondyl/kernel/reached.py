"""What a whole definition can still reach: its groups, over every admissible completion."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from spondyl.kernel.answers import Answers
from spondyl.kernel.constraints import Constraint, splits
from spondyl.kernel.groups import Group, Outcome, Reach, Standing, standing
from spondyl.kernel.items import Item
from spondyl.kernel.results import ItemResult
from spondyl.kernel.variables import Dispute

# One set of outcomes a group, in the order of the groups; and what they come to.
Outcomes = Sequence[frozenset[Outcome]]
Values = Callable[[Outcomes], frozenset[int]]


class Reached(NamedTuple):
    """The reach of every group, once for each part that constraints split the answers into.

    Attributes:
        answers: what is known.
        parts: the answers, or the parts they were split into.
        groups: the definition's groups.
        reaches: one row a part, one reach a group.
    """

    answers: Answers
    parts: tuple[Answers, ...]
    groups: tuple[Group, ...]
    reaches: tuple[tuple[Reach, ...], ...]

    def values(self, values: Values) -> frozenset[int]:
        """What the outcomes come to, over all parts.

        Args:
            values: from one set of outcomes a group to the definition's values.
        """
        if len(self.reaches) == 1:
            return values([reach.outcomes for reach in self.reaches[0]])
        rows = ([reach.outcomes for reach in row] for row in self.reaches)
        return frozenset().union(*(values(row) for row in rows))

    def disputed(self, disputes: Sequence[Dispute], values: Values) -> tuple[str, ...]:
        """Codes of the disputes whose versions come to different sets of values."""
        return tuple(d.code for d in disputes if self._differs(d, values))

    def _differs(self, dispute: Dispute, values: Values) -> bool:
        if not any(dispute.code in reach.versions for row in self.reaches for reach in row):
            return False
        by_version = {
            frozenset().union(
                *(values([_in_version(r, dispute.code, n) for r in row]) for row in self.reaches)
            )
            for n in range(len(dispute.versions))
        }
        return len(by_version) > 1

    def items(self, items: Sequence[Item]) -> dict[str, ItemResult]:
        """What each item can still be, in the definition's order."""
        reached: list[set[int]] = [set() for _ in items]
        for row in self.reaches:
            for group, reach in zip(self.groups, row, strict=True):
                members = group.members
                for outcome in reach.outcomes:
                    for member, option in zip(members, outcome, strict=True):
                        reached[member].add(option)
        return {item.key: item.result(mine) for item, mine in zip(items, reached, strict=True)}

    def standing(self) -> Standing:
        """The facts on which some item still hinges."""
        hinges = frozenset[str]().union(
            *(r.hinges for row in self.reaches for r in row if r.hinges)
        )
        if len(self.parts) > 1:
            keys = frozenset[str]().union(*(group.keys for group in self.groups))
            split = (k for p in self.parts for k in keys if p.get(k) is not self.answers.get(k))
            hinges |= frozenset(split)
        return standing(self.groups, hinges, self.answers)


def _in_version(reach: Reach, code: str, number: int) -> frozenset[Outcome]:
    return reach.versions[code][number] if code in reach.versions else reach.outcomes


def reach(
    groups: tuple[Group, ...], answers: Answers, constraints: Sequence[Constraint]
) -> Reached:
    """The reach of every group of a definition.

    Args:
        groups: the definition's groups.
        answers: by path; a path without an answer is unknown.
        constraints: what cannot be true together.
    """
    parts: tuple[Answers, ...] = (answers,)
    if constraints:
        keys = frozenset[str]().union(*(group.keys for group in groups))
        parts = tuple(splits(answers, keys, constraints))
    rows = tuple(tuple(group.reach(part) for group in groups) for part in parts)
    return Reached(answers, parts, groups, rows)
