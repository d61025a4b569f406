"""Which parameters an outcome hangs on: each moved alone from its low to its high end."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field

import numpy as np

from spondyl.outcomes.draws import Draws, central, one_at_a_time
from spondyl.outcomes.evaluating import evaluate
from spondyl.outcomes.families import Floats
from spondyl.outcomes.loading import parameters
from spondyl.outcomes.outcome import ALIVE, CLINICAL, FRACTURE, PAIN, WALKING, WOUND, Outcome
from spondyl.outcomes.parameter import Parameter
from spondyl.outcomes.strategies import Strategy
from spondyl.outcomes.survival import Level, hazards
from spondyl.outcomes.worlds import World

# What is looked at, and at which week.
LOOKED_AT: tuple[tuple[Outcome, int], ...] = (
    (WALKING, 12),
    (ALIVE, 26),
    (PAIN, 12),
    (CLINICAL, 52),
    (FRACTURE, 52),
    (WOUND, 12),
)
_WEEKS = (12, 26, 52)
MOST = 3
# An assumed parameter that moves an outcome by less than this, in points, is not marked on it.
MARKED = 0.05


@dataclass(frozen=True, slots=True)
class Mover:
    """A parameter that changes how options compare.

    Attributes:
        parameter: the parameter.
        points: by how much the largest difference between two options changes, 0 to 1, when it
            goes from its 5 % to its 95 % quantile.
        between: the two options, by name; the same twice where there is one only.
    """

    parameter: Parameter
    points: float
    between: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """What one comparison hangs on.

    Attributes:
        outcome: what is compared.
        week: when.
        movers: the three parameters that would change it most, the strongest first.
    """

    outcome: Outcome
    week: int
    movers: tuple[Mover, ...]


@dataclass(frozen=True, slots=True)
class Hangs:
    """What the outcomes of several options hang on, in one world.

    Attributes:
        comparisons: for each outcome looked at, what changes the comparison most.
        assumed: by option and outcome, the assumed parameters that move it by five points or more.
        read: by option, every parameter that it reads.
    """

    comparisons: tuple[Sensitivity, ...]
    assumed: Mapping[tuple[str, str], tuple[str, ...]]
    read: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class _Watched(Draws):
    """Central values that remember which were asked for."""

    asked: dict[str, None] = field(default_factory=dict)

    def __getitem__(self, parameter: str) -> Floats:
        self.asked[parameter] = None
        return self.values[parameter]


def hangs_on(
    strategies: Sequence[Strategy],
    world: World,
    level: Level,
    silent: Mapping[str, Set[str]] | None = None,
) -> Hangs:
    """What the outcomes of strategies hang on.

    Args:
        strategies: what is compared.
        world: how the covariates turn out.
        level: the survival level.
        silent: by strategy, the groups of outcomes on which the model is silent.
    """
    quiet = silent or {}
    draws, ids = one_at_a_time()
    found = evaluate(strategies, world, hazards(level, draws), draws, weeks=_WEEKS)
    names = [strategy.name for strategy in strategies]
    comparisons: list[Sensitivity] = []
    assumed: dict[tuple[str, str], tuple[str, ...]] = {}
    if not strategies:
        return Hangs((), {}, {})
    for outcome, week in LOOKED_AT:
        mine = [
            (name, values[outcome.name, week])
            for name, values in zip(names, found.values, strict=True)
            if (outcome.name, week) in values and outcome.group not in quiet.get(name, ())
        ]
        if mine:
            swings = np.array([value[1::2] - value[::2] for _, value in mine])
            comparisons.append(_comparison(outcome, week, swings, [n for n, _ in mine], ids))
            assumed |= _assumed(outcome, swings, [n for n, _ in mine], ids)
    once = {strategy.course: strategy for strategy in strategies}
    by_course = {course: read_by(each, world, level) for course, each in once.items()}
    read = {strategy.name: by_course[strategy.course] for strategy in strategies}
    return Hangs(tuple(comparisons), assumed, read)


def _comparison(
    outcome: Outcome, week: int, swings: Floats, names: Sequence[str], ids: Sequence[str]
) -> Sensitivity:
    """The parameters that change the largest difference most; rows of swings are options."""
    highest, lowest = swings.argmax(axis=0), swings.argmin(axis=0)
    alone = len(names) == 1
    change = np.abs(swings[0]) if alone else swings.max(axis=0) - swings.min(axis=0)
    order = np.argsort(-change)[:MOST]
    movers = tuple(
        Mover(parameters()[ids[k]], float(change[k]), (names[highest[k]], names[lowest[k]]))
        for k in order
        if change[k] > 0
    )
    return Sensitivity(outcome, week, movers)


def _assumed(
    outcome: Outcome, swings: Floats, names: Sequence[str], ids: Sequence[str]
) -> dict[tuple[str, str], tuple[str, ...]]:
    weak = [place for place, each in enumerate(ids) if parameters()[each].weak]
    return {
        (name, outcome.name): moving
        for name, row in zip(names, swings, strict=True)
        if (moving := tuple(ids[k] for k in weak if abs(row[k]) >= MARKED))
    }


def read_by(strategy: Strategy, world: World, level: Level) -> tuple[str, ...]:
    """Every parameter that the projection of a strategy reads, in the order of the tables."""
    once = central()
    watched = _Watched(once.number, once.values)
    evaluate((strategy,), world, hazards(level, watched), watched, weeks=(4,))
    return tuple(each for each in parameters() if each in watched.asked)
