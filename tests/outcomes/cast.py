"""What the tests of outcomes share: made-up rates, worlds in a few words, strategies by name."""

import random
from collections.abc import Mapping
from typing import Any

import numpy as np
from hypothesis import settings
from hypothesis import strategies as st

from spondyl.frameworks.instruments.katagiri_2014 import KATAGIRI_2014_SCORE
from spondyl.options.catalogue import BY_NAME
from spondyl.options.packages import PACKAGES
from spondyl.outcomes.covariates import COVARIATES
from spondyl.outcomes.draws import Draws
from spondyl.outcomes.engine import (
    FUNCTIONS,
    WEEKS,
    WINDOWS,
    Rates,
    Traced,
    run,
    window_of,
)
from spondyl.outcomes.families import Floats
from spondyl.outcomes.strategies import NOT_MODELLED, Strategy, strategy_of
from spondyl.outcomes.survival import hazards, level_of
from spondyl.outcomes.worlds import World

STEADY = settings(derandomize=True, deadline=None, database=None)
LEVELS = {each.name: {level.key: level for level in each.levels} for each in COVARIATES}
Keys = Mapping[str, str]
_WINDOWS = len(WINDOWS)


def quiet(strategies: int = 2, draws: int = 1, **given: Any) -> Rates:  # noqa: ANN401 -- numbers or arrays
    """Rates under which everyone walks, is in pain and stays so; `given` sets some otherwise."""
    many, one = (strategies, draws), (draws,)
    shapes = {
        "start": (len(FUNCTIONS),), "death": (_WINDOWS, draws), "ratio": one, "excess": many,
        "wait": many, "untreated": many, "walks": (len(FUNCTIONS), *many), "improves": one,
        "loss": (_WINDOWS, *many), "loss_progressed": (_WINDOWS, *many), "answers": many,
        "onset": many, "relapse": many, "progress": (_WINDOWS, *many),
    }  # fmt: skip
    plain: dict[str, Any] = {
        "start": np.array([1.0, 0, 0, 0]), "ratio": 1.0, "onset": 1.0,
        "walks": np.array([1.0, 1.0, 0.0, 0.0])[:, None, None],
    }  # fmt: skip
    values = {
        name: np.array(np.broadcast_to(given.get(name, plain.get(name, 0.0)), shape), dtype=float)
        for name, shape in shapes.items()
    }
    return Rates(painful=given.get("painful", 1.0), **values)


def starting(function: int) -> Floats:
    """Everyone in one function."""
    start = np.zeros(len(FUNCTIONS))
    start[function] = 1.0
    return start


@st.composite
def any_rates(draw: st.DrawFn, strategies: int = 3, draws: int = 4) -> Rates:
    """Rates of every size, from none to far beyond what is plausible."""
    source = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    size = draw(st.sampled_from((0.0, 0.01, 0.1, 1.0, 5.0)))
    longest = draw(st.sampled_from((0.0, 1.0, 3.0, 20.0)))
    walked = draw(st.booleans())
    many, one = (strategies, draws), (draws,)
    mix = draw(st.floats(0, 1))
    start = np.array([mix, 1 - mix, 0, 0] if walked else [0, 0, mix, 1 - mix])

    def upto(shape: tuple[int, ...], most: float) -> Floats:
        return source.uniform(0, most, shape)

    return Rates(
        start, draw(st.floats(0, 1)), upto((_WINDOWS, draws), size), np.exp(upto(one, 2) - 0.5),
        upto(many, 0.9), upto(many, longest), upto(many, size), upto((4, *many), 1), upto(one, 1),
        upto((_WINDOWS, *many), size), upto((_WINDOWS, *many), size), upto(many, 1),
        upto(many, 9) + 1e-3, upto(many, size), upto((_WINDOWS, *many), size),
    )  # fmt: skip


def every_week(rates: Rates) -> Traced:
    """A run with the joint states of every week from the start."""
    return run(rates, tuple(range(WEEKS + 1)))


def summed(by_window: Floats) -> Floats:
    """Hazards by window, summed to the end of every week from 0, shape (WEEKS + 1, ...)."""
    weekly = np.array([by_window[window_of(week)] for week in range(1, WEEKS + 1)])
    return np.concatenate([np.zeros_like(weekly[:1]), np.cumsum(weekly, axis=0)])


def strategy(*names: str) -> Strategy:
    """A strategy that is modelled."""
    found = strategy_of(names)
    assert found is not None
    return found


def all_strategies() -> tuple[Strategy, ...]:
    """Every option of the catalogue and every way through a package that the model knows."""
    ways = dict.fromkeys(
        [*((name,) for name in BY_NAME), *(way for each in PACKAGES for way in each.ways)]
    )
    return tuple(strategy(*way) for way in ways if not {*way} & {*NOT_MODELLED})


def world(keys: Keys) -> World:
    """A world by the keys of its levels."""
    return World({name: LEVELS[name][key] for name, key in keys.items()})


def possible(keys: Keys) -> bool:
    """Whether one patient can have all these levels at once."""
    lost = keys["function"] in ("no_movement", "does_not_walk")
    deficit = keys["speed"] != "none"
    return (
        lost == (keys["walking_lost"] != "walks")
        and (deficit or keys["threat"] != "compressed_deficit")
        and not (deficit and keys["threat"] == "touched")
        and (keys["epidural"] == "yes" or keys["threat"] == "free")
    )


def some_keys(source: random.Random) -> dict[str, str]:
    """Levels that one patient can have at once."""
    while True:
        keys = {name: source.choice([*levels]) for name, levels in LEVELS.items()}
        if possible(keys):
            return keys


def katagiri(score: int, draws: Draws) -> Floats:
    """The hazards of death of a score, shape (5, D)."""
    return hazards(level_of(KATAGIRI_2014_SCORE, score), draws)
