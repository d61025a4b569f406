"""The outcome model against a bare matrix product of the same state updates, in one run."""

import numpy as np
from pytest_benchmark.fixture import BenchmarkFixture

from spondyl.frameworks.instruments.katagiri_2014 import KATAGIRI_2014_SCORE
from spondyl.outcomes.draws import draw
from spondyl.outcomes.engine import COURSES, FUNCTIONS, OUTPUT_WEEKS, WALKING, WEEKS, run
from spondyl.outcomes.families import Floats
from spondyl.outcomes.projection import summarised
from spondyl.outcomes.rates import rates
from spondyl.outcomes.strategies import REFERENCE, strategy_of
from spondyl.outcomes.survival import hazards, level_of
from spondyl.outcomes.worlds import World

DRAWS = 1000
STATES = len(COURSES) * len(FUNCTIONS)
STRATEGIES = (
    "surveillance",
    "radiation_8_1",
    "radiation_30_10",
    "stereotactic_24_1",
    "stereotactic_24_2",
    "stereotactic_27_3",
    "augmentation",
    "percutaneous_stabilisation",
    "decompression_stabilisation+radiation_30_10",
    "separation_surgery+stereotactic_27_3",
)


def _modelled() -> Floats:
    """Ten strategies over two years, with summaries of three outcomes at the eight weeks."""
    found = [strategy_of(tuple(name.split("+"))) for name in (REFERENCE, *STRATEGIES)]
    strategies = [each for each in found if each is not None]
    assert len(strategies) == len(STRATEGIES) + 1
    draws = DRAWN
    death = hazards(level_of(KATAGIRI_2014_SCORE, 5), draws)
    start = np.array([0.0, 1.0, 0.0, 0.0])
    traced = run(rates(strategies, World({}), start, death, draws))
    alive = traced.states.sum(axis=(1, 2))
    walking = traced.states[:, :, WALKING].sum(axis=(1, 2))
    relieved = traced.states[:, 1].sum(axis=1)
    return summarised([alive, walking, relieved])


DRAWN = draw(number=DRAWS).in_single_precision()


def _multiplied() -> Floats:
    """The same number of updates of as many states, each a matrix product in double precision."""
    state = FIRST
    for _ in range(WEEKS):
        state = state @ MATRICES
    return state


MATRICES = np.random.default_rng(1).random((len(STRATEGIES) * DRAWS, STATES, STATES))
MATRICES /= MATRICES.sum(axis=2, keepdims=True)
FIRST = np.full((len(STRATEGIES) * DRAWS, 1, STATES), 1 / STATES)


def test_model_with_summaries(benchmark: BenchmarkFixture) -> None:
    found = benchmark.pedantic(  # type: ignore[no-untyped-call]
        _modelled, rounds=30, iterations=1, warmup_rounds=3
    )
    assert found.shape == (3, len(OUTPUT_WEEKS), len(STRATEGIES), 3)


def test_matrix_products(benchmark: BenchmarkFixture) -> None:
    found = benchmark.pedantic(  # type: ignore[no-untyped-call]
        _multiplied, rounds=30, iterations=1, warmup_rounds=3
    )
    assert np.allclose(found.sum(axis=2), 1)
