"""Results: the set of values a definition can still reach for one case."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Applies = Literal["yes", "no", "unknown"]


@dataclass(frozen=True, slots=True)
class ItemResult:
    """What one item can still be.

    Attributes:
        values: reachable option keys, in the order of the definition.
        possible: reachable points, ascending.
    """

    values: tuple[str, ...]
    possible: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """The set of values still reachable, and what it hangs on.

    Attributes:
        name: the definition's name.
        possible: reachable totals ascending, or reachable outcomes in the definition's order.
        bands: reachable bands, lowest first.
        items: by item key.
        unknown: paths of unanswered facts on which an item still hinges.
        uncertain: paths of answered facts that leave such an item open.
        disputed: codes of disputes on which the value hangs.
        applies: whether the definition was made for a patient like this.
        reasons: why it does not, or may not, apply.
        survival: by month, the lowest and highest published percentage over the set.
        rows: reachable row numbers of a decision table.
        labels: the reachable rows in words.
        exact: False when the set was bounded by three-valued logic and may be too wide.
        notes: codes of readings that shaped the result.
    """

    name: str
    possible: tuple[int, ...] | tuple[str, ...]
    bands: tuple[str, ...]
    items: dict[str, ItemResult]
    unknown: tuple[str, ...] = ()
    uncertain: tuple[str, ...] = ()
    disputed: tuple[str, ...] = ()
    applies: Applies = "yes"
    reasons: tuple[str, ...] = ()
    survival: tuple[tuple[int, Decimal, Decimal], ...] = ()
    rows: tuple[int, ...] = ()
    labels: tuple[str, ...] = ()
    exact: bool = True
    notes: tuple[str, ...] = ()

    @property
    def settled(self) -> bool:
        """Whether one value is left."""
        return len(self.possible) == 1

    @property
    def band_settled(self) -> bool:
        """Whether one band is left."""
        return len(self.bands) == 1
