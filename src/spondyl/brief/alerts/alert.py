"""Alerts as values, and which of them a case raises."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from spondyl.case.case import Case
from spondyl.frameworks.evaluate import Verdicts
from spondyl.frameworks.standing import Found, found
from spondyl.kernel.conditions import Condition
from spondyl.kernel.criteria import Criterion, Version, atoms
from spondyl.kernel.errors import DefinitionError
from spondyl.kernel.sources import Check, Citation, least_sure
from spondyl.kernel.variables import Dispute

Level = Literal["emergency", "urgent", "note"]
LEVELS: tuple[Level, ...] = ("emergency", "urgent", "note")
STATUSES = ("fires", "possible")


@dataclass(frozen=True, slots=True)
class Alert:
    """One row of the table of alerts.

    Attributes:
        code: short name, as programs read it.
        title: the same in words, to stand in a sentence.
        level: how soon it wants to be seen.
        theme: node of the study's themes it belongs to.
        when: when it fires.
        message: what is to be known or done about it; never an order.
        cited: where the rule stands.
    """

    code: str
    title: str
    level: Level
    theme: str
    when: Criterion
    message: str
    cited: tuple[Citation, ...]
    condition: Condition = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        if not self.cited:
            raise DefinitionError(f"Alert {self.code} has no source.")
        condition = Condition(self.code, self.when, self.cited[0])
        object.__setattr__(self, "condition", condition)

    @property
    def disputes(self) -> tuple[Dispute, ...]:
        """What stays open whatever is answered: every version is run."""
        named = [atom.dispute for atom in atoms(self.when) if isinstance(atom, Version)]
        return tuple({dispute.code: dispute for dispute in named}.values())

    @property
    def checked(self) -> Check:
        """The weakest check mark among its sources."""
        return least_sure(self.cited)


Raised = Found[Alert]


def raised(table: Sequence[Alert], case: Case, verdicts: Verdicts) -> tuple[Raised, ...]:
    """The alerts that fire or cannot be ruled out, the most pressing first.

    A possible emergency stands before a certain note: level outranks status.
    """
    return tuple(sorted(found(table, case, verdicts), key=_rank))


def _rank(each: Raised) -> tuple[int, int]:
    return LEVELS.index(each.rule.level), STATUSES.index(each.status)
