"""Prior families: how an estimate with its interval or its counts becomes draws."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import exp, log, sqrt
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from spondyl.outcomes.counts import Counted

Floats = NDArray[np.float64]

_Z = NormalDist().inv_cdf(0.975)
FAMILIES = ("beta", "logit_normal", "log_normal", "normal", "gamma")
BY_COUNTS = ("beta", "gamma")


def logit(share: float) -> float:
    """The logarithm of the odds of a share between 0 and 1."""
    return log(share / (1 - share))


def expit(odds: float) -> float:
    """The share whose odds have this logarithm."""
    return 1 / (1 + exp(-odds))


def _same(value: float) -> float:
    return value


# The scale on which a family is normal, and the way back.
SCALES: Mapping[str, tuple[Callable[[float], float], Callable[[float], float]]] = {
    "logit_normal": (logit, expit),
    "log_normal": (log, exp),
    "normal": (_same, _same),
}


@dataclass(frozen=True, slots=True)
class Spread:
    """A value with its 95 % interval, normal on the scale of its family.

    Attributes:
        family: `logit_normal`, `log_normal` or `normal`.
        centre: the value on that scale.
        deviation: its standard deviation on that scale, after the discount.
    """

    family: str
    centre: float
    deviation: float

    def at(self, share: float) -> float:
        """The quantile at a share between 0 and 1, in the unit of the value."""
        back = SCALES[self.family][1]
        return back(self.centre + self.deviation * NormalDist().inv_cdf(share))

    def draw(self, source: np.random.Generator, number: int) -> Floats:
        """Draw `number` values, shape (number,), in the unit of the value."""
        drawn = self.centre + self.deviation * source.standard_normal(number)
        if self.family == "logit_normal":
            return 1 / (1 + np.exp(-drawn))
        return np.exp(drawn) if self.family == "log_normal" else drawn


def spread(family: str, value: float, interval: tuple[float, float], discount: float) -> Spread:
    """What a published value with its 95 % interval says, weighed by `discount`.

    Args:
        family: one that is normal on some scale.
        value: the estimate.
        interval: its 95 % interval.
        discount: 1 takes it as it is; 0.25 lets it count as a study of a quarter of its size.
    """
    to = SCALES[family][0]
    low, high = interval
    return Spread(family, to(value), (to(high) - to(low)) / (2 * _Z) / sqrt(discount))


Prior = Spread | Counted
