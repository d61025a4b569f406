"""Which figures of the table some projection of a patient reads."""

from collections import UserDict
from collections.abc import Iterator
from functools import cache

from spondyl.options.catalogue import ALL
from spondyl.options.packages import PACKAGES
from spondyl.outcomes.covariates import COVARIATES, THREAT
from spondyl.outcomes.draws import Draws, central
from spondyl.outcomes.evaluating import evaluate
from spondyl.outcomes.families import Floats
from spondyl.outcomes.strategies import Strategy, strategy_of
from spondyl.outcomes.survival import LADDER, hazards, level_of
from spondyl.outcomes.worlds import World

_SCORES = (1, 5, 8)  # one of each group of the first score


class _Remembering(UserDict[str, Floats]):
    """Values that remember which were asked for."""

    def __init__(self) -> None:
        super().__init__(central().values)
        self.asked: set[str] = set()

    def __getitem__(self, parameter: str) -> Floats:
        self.asked.add(parameter)
        return super().__getitem__(parameter)


@cache
def read_by_any() -> frozenset[str]:
    """The parameters that some option, alone or in a package, reads in some patient."""
    values = _Remembering()
    draws = Draws(1, values)
    for score in _SCORES:
        hazards(level_of(LADDER[0], score), draws)
    death = hazards(level_of(LADDER[0], _SCORES[0]), draws)
    for world in _worlds():
        evaluate(tuple(_strategies()), world, death, draws, weeks=(4,))
    return frozenset(values.asked)


def _strategies() -> Iterator[Strategy]:
    ways = [(treatment.name,) for treatment in ALL]
    pairs = [(first, then) for p in PACKAGES for first in p.first for then in p.then]
    for names in (*ways, *pairs):
        strategy = strategy_of(names)
        if strategy is not None:
            yield strategy


def _worlds() -> Iterator[World]:
    """Worlds that reach every level of every covariate, at every grade of compression."""
    for place in range(max(len(each.levels) for each in COVARIATES)):
        levels = {each.name: each.levels[min(place, len(each.levels) - 1)] for each in COVARIATES}
        for threat in THREAT.levels:
            yield World({**levels, THREAT.name: threat})
