"""Counts as priors: conjugate updating, guarded by a vague second part.

Source: the closed forms are standard; robust mixtures as Schmidli et al, Biometrics 2014.
"""

from dataclasses import dataclass
from functools import cache
from math import exp, lgamma

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

MOST_WEIGHT = 60.0  # effective sample size of what is published, at most, in one cell
TRUST = 0.8  # weight of what is published before the centre's own counts are seen
CONFLICT = 0.05
_HALF = 0.5
_SAMPLE = 20_001


@dataclass(frozen=True, slots=True)
class Beta:
    """A beta distribution of a share.

    Attributes:
        hits: first parameter.
        misses: second parameter.
    """

    hits: float
    misses: float

    @property
    def mean(self) -> float:
        """The expected share."""
        return self.hits / (self.hits + self.misses)

    @property
    def weight(self) -> float:
        """The effective sample size."""
        return self.hits + self.misses

    def given(self, events: int, n: int) -> "Beta":
        """After `events` among `n` more."""
        return Beta(self.hits + events, self.misses + n - events)

    def chance(self, events: int, n: int) -> float:
        """The prior-predictive chance of exactly `events` among `n`."""
        ways = lgamma(n + 1) - lgamma(events + 1) - lgamma(n - events + 1)
        after = self.given(events, n)
        return exp(ways + _log_beta(after.hits, after.misses) - _log_beta(self.hits, self.misses))


def _log_beta(a: float, b: float) -> float:
    return lgamma(a) + lgamma(b) - lgamma(a + b)


VAGUE = Beta(1, 1)


@dataclass(frozen=True, slots=True)
class Counted:
    """A prior from counts: events among patients, or per person-month.

    Attributes:
        family: `beta` for a share, `gamma` for a hazard per month.
        first: the beta's hits, or the gamma's events.
        second: the beta's misses, or the gamma's person-months.
    """

    family: str
    first: float
    second: float

    def draw(self, source: np.random.Generator, number: int) -> Floats:
        """Draw `number` values, shape (number,)."""
        if self.family == "beta":
            return source.beta(self.first, self.second, number)
        return source.gamma(self.first, 1 / self.second, number)

    def at(self, share: float) -> float:
        """The quantile at a share between 0 and 1, from a fixed large sample."""
        return float(_sample(self)[round(share * (_SAMPLE - 1))])


@cache
def _sample(prior: Counted) -> Floats:
    """A fixed sample in ascending order, shape (_SAMPLE,)."""
    drawn = prior.draw(np.random.Generator(np.random.PCG64(0)), _SAMPLE)
    ordered: Floats = np.sort(drawn)
    return ordered


def counted(family: str, events: float, exposure: float, discount: float) -> Counted:
    """What published counts say, weighed by `discount`, at most `MOST_WEIGHT` patients.

    Args:
        family: `beta` (exposure in patients) or `gamma` (exposure in person-months).
        events: how many had it.
        exposure: of how many, or during how long.
        discount: weight of each published patient.
    """
    if family == "beta":
        kept = min(discount, MOST_WEIGHT / exposure)
        return Counted(family, kept * events + _HALF, kept * (exposure - events) + _HALF)
    return Counted(family, discount * events + _HALF, discount * exposure)


@dataclass(frozen=True, slots=True)
class Learned:
    """What is published together with what a centre counted.

    Attributes:
        published: what is published.
        events: the centre's events.
        n: of how many.
        combined: the published part after the centre's counts.
        trusted: weight of that part; the rest follows the centre alone.
        surprise: prior-predictive p: how seldom the published figure brings counts so unusual.
    """

    published: Beta
    events: int
    n: int
    combined: Beta
    trusted: float
    surprise: float

    @property
    def alone(self) -> Beta:
        """The centre's own counts on a vague prior."""
        return VAGUE.given(self.events, self.n)

    @property
    def conflict(self) -> bool:
        """Whether the centre's counts do not fit what is published."""
        return self.surprise < CONFLICT

    @property
    def mean(self) -> float:
        """The expected share."""
        return self.trusted * self.combined.mean + (1 - self.trusted) * self.alone.mean

    @property
    def weight(self) -> float:
        """The effective sample size, both parts by their weights."""
        return self.trusted * self.combined.weight + (1 - self.trusted) * self.alone.weight

    def draw(self, source: np.random.Generator, number: int) -> Floats:
        """Draw `number` shares, shape (number,)."""
        first = source.beta(self.combined.hits, self.combined.misses, number)
        second = source.beta(self.alone.hits, self.alone.misses, number)
        return np.where(source.random(number) < self.trusted, first, second)


def learned(published: Beta, events: int, n: int) -> Learned:
    """Update what is published by a centre's own counts.

    Args:
        published: as counts.
        events: the centre's events.
        n: of how many, with one fixed landmark.
    """
    before = TRUST * published.chance(events, n), (1 - TRUST) * VAGUE.chance(events, n)
    return Learned(
        published,
        events,
        n,
        published.given(events, n),
        before[0] / sum(before),
        _surprise(published, events, n),
    )


def _surprise(published: Beta, events: int, n: int) -> float:
    """The chance, under what is published, of counts no likelier than these."""
    chances = [published.chance(each, n) for each in range(n + 1)]
    return min(1.0, sum(chance for chance in chances if chance <= chances[events] * (1 + 1e-9)))


def as_beta(value: float, deviation: float) -> Beta:
    """The beta with the mean and spread of a share that is normal on the logit scale.

    Args:
        value: the share.
        deviation: standard deviation of its log odds.
    """
    variance = (value * (1 - value) * deviation) ** 2
    weight = min(MOST_WEIGHT, value * (1 - value) / variance - 1) if variance else MOST_WEIGHT
    weight = max(weight, 2.0)
    return Beta(value * weight, (1 - value) * weight)
