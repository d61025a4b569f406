"""What every definition must have, whatever its kind."""

from collections.abc import Sequence
from typing import Protocol

from spondyl.kernel.criteria import Criterion
from spondyl.kernel.errors import DefinitionError
from spondyl.kernel.groups import Group
from spondyl.kernel.items import Item
from spondyl.kernel.sources import Citation
from spondyl.kernel.variables import Dispute


class Definition(Protocol):
    """What a points score and a decision table have in common."""

    @property
    def name(self) -> str:
        """Key in results."""

    @property
    def items(self) -> tuple[Item, ...]:
        """Its items."""

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Where it is defined."""

    @property
    def refuses(self) -> Criterion | None:
        """Completions in which it has no value."""

    @property
    def refusal(self) -> str:
        """What is printed for them."""


def well_formed(definition: Definition) -> None:
    """Refuse a definition without a source, with a key twice, or with a refusal unexplained.

    Raises:
        DefinitionError: saying which.
    """
    if not definition.citations:
        raise DefinitionError(f"{definition.name}: no source.")
    keys = [item.key for item in definition.items]
    if len(set(keys)) != len(keys):
        raise DefinitionError(f"{definition.name}: an item stands twice: {keys}.")
    if definition.refuses is not None and not definition.refusal:
        raise DefinitionError(f"{definition.name}: a refusal must say why.")


def all_declared(name: str, disputes: Sequence[Dispute], groups: Sequence[Group]) -> None:
    """Refuse disputes that are declared and not used, or used and not declared.

    Raises:
        DefinitionError: naming them.
    """
    used = {axis.key for group in groups for axis in group.disputes}
    stray = sorted(used ^ {dispute.code for dispute in disputes})
    if stray:
        raise DefinitionError(f"{name}: disputes {stray} are not both used and declared.")
