"""What is said of one outcome of one option at one time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from spondyl.outcomes.families import Floats
from spondyl.outcomes.outcome import Outcome, Support

LEVEL = (0.025, 0.5, 0.975)
# Shares nearer to nobody or everybody than this are said to be this: a model is never sure.
NEAREST = 0.001


@dataclass(frozen=True, slots=True)
class Projection:
    """One outcome of one option.

    Attributes:
        option: its name, of several steps joined by `+`.
        lesion: the lesion's label; None for the patient.
        outcome: what is counted.
        weeks: when; None where it has no time.
        medians: lowest and highest median over the worlds that are still possible; None where it
            is not modelled.
        interval: 95 % interval of the parameters, over all those worlds; likewise.
        support: how well it is supported.
        why: of what is not modelled, the reason.
    """

    option: str
    lesion: str | None
    outcome: Outcome
    weeks: int | None
    medians: tuple[float, float] | None
    interval: tuple[float, float] | None
    support: Support
    why: str = ""

    @property
    def settled(self) -> bool:
        """Whether one world is left, so that there is one median."""
        return self.medians is not None and self.medians[0] == self.medians[1]

    @property
    def middle(self) -> float | None:
        """The median, or halfway between the lowest and the highest: a place to draw, no guess."""
        return None if self.medians is None else (self.medians[0] + self.medians[1]) / 2


def summarised(draws: Sequence[Floats]) -> Floats:
    """Low end, median and high end of each row, shape (rows, 3).

    A sort of single precision is faster than quantiles of double, and as good to three digits.

    Args:
        draws: rows of one length.
    """
    ordered = np.sort(np.asarray(draws, dtype=np.float32), axis=-1)
    last = ordered.shape[-1] - 1
    places = np.array(LEVEL) * last
    before = places.astype(int)
    part = (places - before).astype(np.float32)
    after = np.minimum(before + 1, last)
    result: Floats = ordered[..., before] * (1 - part) + ordered[..., after] * part
    return result


def bounded(value: float, outcome: Outcome) -> float:
    """A share kept from 0 and 1; anything else as it is."""
    if outcome.unit != "share":
        return float(value)
    return float(min(max(value, NEAREST), 1 - NEAREST))


def outermost(spans: Iterable[tuple[float, float]]) -> tuple[float, float]:
    """The lowest low and the highest high of several spans."""
    lows, highs = zip(*spans, strict=True)
    return min(lows), max(highs)
