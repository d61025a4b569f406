"""What a treatment costs the patient in visits, nights, recovery, and wait for the next drug."""

from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from spondyl.kernel.errors import DefinitionError
from spondyl.kernel.sources import Check, Citation, least_sure


class Range(NamedTuple):
    """From a low to a high figure."""

    low: int
    high: int

    @property
    def middle(self) -> Decimal:
        """Half way, for ordering only."""
        return Decimal(self.low + self.high) / 2

    @property
    def text(self) -> str:
        """One figure, or from one to another."""
        return str(self.low) if self.low == self.high else f"{self.low}-{self.high}"


NONE = Range(0, 0)


@dataclass(frozen=True, slots=True)
class Burden:
    """What one treatment asks of the patient.

    Attributes:
        visits: to a hospital, a stay counted as one.
        nights: in hospital.
        recovery_days: until the worst of the treatment itself is over.
        restart_days: until systemic therapy can go on; None where it need not stop or nothing is
            known.
        cited: where the figures stand; most are practice and marked so.
    """

    visits: Range
    nights: Range
    recovery_days: Range
    restart_days: Range | None
    cited: tuple[Citation, ...]

    def __post_init__(self) -> None:
        ranges = (self.visits, self.nights, self.recovery_days, self.restart_days)
        if any(each is not None and not 0 <= each.low <= each.high for each in ranges):
            raise DefinitionError(f"A burden runs from a high figure to a low one: {self}.")
        if not self.cited:
            raise DefinitionError("A burden has no source.")

    @property
    def checked(self) -> Check:
        """The weakest check mark among its sources."""
        return least_sure(self.cited)

    @property
    def fits_hospice(self) -> bool:
        """Whether one visit can be enough, two are the most, and nobody is admitted."""
        return self.visits.low <= 1 and self.visits.high <= 2 and self.nights.high == 0

    @property
    def rank(self) -> tuple[Decimal, Decimal]:
        """The least complicated first: nights and visits together, then recovery."""
        return self.nights.middle + self.visits.middle, self.recovery_days.middle
