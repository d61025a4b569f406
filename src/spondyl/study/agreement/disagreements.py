"""The units on which people differ, the most different first."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from spondyl.study.agreement.coefficients import masi
from spondyl.study.agreement.units import Unit


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A unit whose readers gave different codes.

    Attributes:
        unit: where, and who gave what.
        distance: mean MASI distance between two of its readers: 1 where they share nothing.
    """

    unit: Unit
    distance: float


def disagreements(found: Sequence[Unit]) -> tuple[Disagreement, ...]:
    """The units whose readers differ, the most different first, else in the order given."""
    differing = (Disagreement(unit, _distance(unit)) for unit in found if unit.differs)
    return tuple(sorted(differing, key=lambda each: -each.distance))


def _distance(unit: Unit) -> float:
    pairs = list(combinations([codes for _, codes in unit.given], 2))
    return sum(masi(one, other) for one, other in pairs) / len(pairs)
