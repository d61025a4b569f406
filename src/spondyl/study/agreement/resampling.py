"""How far a figure moves when other units of the same kind had been coded: the bootstrap."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from statistics import quantiles

from spondyl.study.agreement.coefficients import Cell, Coefficient

# An interval stands where at least this share of the resamples gave a figure.
LEAST = 0.5
# Chance alone agrees so often that the figure is easily misread; our bound, and no published one.
NEARLY_ALWAYS = 0.9
ONE_LABEL = "everyone gave the same everywhere, as chance alone would"
NO_UNIT = "no unit was read by two of them"


Key = tuple[str, ...]


class Measured:
    """What a figure is worked out from: cells that come more than once are kept once."""

    __slots__ = ("cells", "coefficient", "place")

    def __init__(self, coefficient: Coefficient, cells: Sequence[Cell | None]) -> None:
        """Keep the cells of the units, None for units that do not count in this figure."""
        self.coefficient = coefficient
        self.cells: list[Cell | None] = list(dict.fromkeys(cells))
        at = {cell: place for place, cell in enumerate(self.cells)}
        self.place = [at[cell] for cell in cells]

    def tally(self, drawn: Iterable[int]) -> dict[Cell, int]:
        """How often each cell comes among the units drawn."""
        places = Counter(map(self.place.__getitem__, drawn))
        return {cell: n for at, n in places.items() if (cell := self.cells[at]) is not None}

    def exact(self) -> list[Cell]:
        """The cells of the units that count, unit by unit."""
        return [cell for at in self.place if (cell := self.cells[at]) is not None]


@dataclass(frozen=True, slots=True)
class Figure:
    """An agreement coefficient with its bootstrap interval.

    Attributes:
        value: from -1 to 1, where 0 is what chance gives; None where it is not defined.
        low: lower end of the 95 % percentile interval, None where there is none.
        high: its upper end.
        units: how many units it is of.
        agreed: on how many of them all readers gave the same.
        expected: the agreement that chance alone would give, from 0 to 1.
        without: how many resamples gave no figure.
        why: why there is no figure, empty where there is one.
    """

    value: float | None
    low: float | None
    high: float | None
    units: int
    agreed: int
    expected: float | None
    without: int
    why: str

    @property
    def nearly_always(self) -> bool:
        """Whether chance alone would agree nearly always."""
        return self.expected is not None and self.expected >= NEARLY_ALWAYS


def figures(
    measured: Mapping[Key, Measured],
    count: int,
    seed: int,
    resamples: int,
    advance: Callable[[int], None],
) -> dict[Key, Figure]:
    """The figure of everything measured; every one is of the same resamples of units.

    Args:
        measured: by any key.
        count: number of units, as many as there are cells in each.
        seed: of the random numbers.
        resamples: how many times as many units are drawn, with replacement.
        advance: told after every resample that one more is done.
    """
    moved: dict[Key, list[float]] = {key: [] for key in measured}
    draws = Random(seed)
    for _ in range(resamples):
        drawn = draws.choices(range(count), k=count) if count else []
        for key, each in measured.items():
            value = each.coefficient.tallied(each.tally(drawn))
            if value is not None:
                moved[key].append(value)
        advance(1)
    return {key: _figure(each, moved[key], resamples) for key, each in measured.items()}


def _figure(measured: Measured, moved: Sequence[float], resamples: int) -> Figure:
    cells = measured.exact()
    value = measured.coefficient.exact(cells)
    # One unit drawn again and again is always the same.
    low, high = (
        _interval(moved, resamples) if value is not None and len(cells) > 1 else (None, None)
    )
    return Figure(
        value=value,
        low=low,
        high=high,
        units=len(cells),
        agreed=sum(len(set(cell)) == 1 for cell in cells),
        expected=measured.coefficient.expected(Counter(cells)),
        without=resamples - len(moved),
        why="" if value is not None else ONE_LABEL if cells else NO_UNIT,
    )


def _interval(moved: Sequence[float], resamples: int) -> tuple[float | None, float | None]:
    """The 2.5th and the 97.5th percentile, where enough resamples gave a figure."""
    if len(moved) < 2 or len(moved) < LEAST * resamples:
        return None, None
    parts = quantiles(moved, n=40, method="inclusive")
    return parts[0], parts[-1]
