"""Draws of every parameter: each from a stream of its own, so that a new one changes no other."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from statistics import NormalDist
from zlib import crc32

import numpy as np

from spondyl.outcomes.counts import Learned
from spondyl.outcomes.families import Floats, Spread
from spondyl.outcomes.loading import parameters
from spondyl.outcomes.parameter import Parameter

NUMBER = 1000
SEED = 20260101


@dataclass(frozen=True)
class Draws:
    """Values of the parameters, all of one length.

    Attributes:
        number: how many values each parameter has.
        values: by parameter.
        local: parameters that the centre's own counts moved; no spread between centres is added
            to them.
    """

    number: int
    values: Mapping[str, Floats]
    local: frozenset[str] = field(default_factory=frozenset)

    def __getitem__(self, parameter: str) -> Floats:
        """The values of one parameter, shape (number,)."""
        return self.values[parameter]

    def in_single_precision(self) -> "Draws":
        """The same for a run of half the memory: exact to six digits, and summaries show three."""
        values = {name: value.astype(np.float32) for name, value in self.values.items()}
        return Draws(self.number, values, self.local)  # type: ignore[arg-type]


def draw(
    seed: int = SEED, number: int = NUMBER, learned: Mapping[str, Learned] | None = None
) -> Draws:
    """Draw every parameter.

    Args:
        seed: the same seed gives the same draws, whatever other parameters there are.
        number: how many.
        learned: by parameter, what is published together with a centre's own counts.
    """
    known = learned or {}
    values = {}
    for parameter in parameters().values():
        stream = np.random.Generator(np.random.PCG64([seed, crc32(parameter.id.encode())]))
        prior = known.get(parameter.id, parameter.prior)
        values[parameter.id] = prior.draw(stream, number)
    return Draws(number, values, frozenset(known))


@cache
def central() -> Draws:
    """Every parameter at its value, as one draw."""
    return Draws(1, {each.id: np.array([each.value]) for each in parameters().values()})


def one_at_a_time(share: float = 0.05) -> tuple[Draws, tuple[str, ...]]:
    """Every parameter in turn at its low and high end, the others at their values.

    Args:
        share: how far out the ends lie; 0.05 takes the 5 % and the 95 % quantile.

    Returns:
        The draws, two for each parameter, low before high; and the parameters in that order.
    """
    every = tuple(parameters().values())
    values = {}
    for place, parameter in enumerate(every):
        row = np.full(2 * len(every), parameter.value)
        row[2 * place : 2 * place + 2] = _ends(parameter, share)
        values[parameter.id] = row
    return Draws(2 * len(every), values), tuple(each.id for each in every)


def _ends(parameter: Parameter, share: float) -> tuple[float, float]:
    prior = parameter.prior
    if isinstance(prior, Spread):
        return prior.at(share), prior.at(1 - share)
    low, high = parameter.range
    middle, half = parameter.value, NormalDist().inv_cdf(1 - share) / NormalDist().inv_cdf(0.975)
    return middle - (middle - low) * half, middle + (high - middle) * half
