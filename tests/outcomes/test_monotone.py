"""What better answers bring: nothing that the model gives gets worse by them.

Function at the decision is apart: who walks has walking to lose, and with it some survival, so
every function that is possible is run.
"""

import random
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spondyl.outcomes.covariates import COVARIATES, FUNCTION
from spondyl.outcomes.draws import Draws, central
from spondyl.outcomes.engine import UNAIDED, WINDOWS, Rates, run
from spondyl.outcomes.evaluating import evaluate
from spondyl.outcomes.families import Floats
from spondyl.outcomes.rates import rates as rates_of
from spondyl.outcomes.strategies import REFERENCE
from tests.outcomes.cast import (
    LEVELS,
    STEADY,
    Keys,
    all_strategies,
    any_rates,
    katagiri,
    possible,
    quiet,
    some_keys,
    starting,
    strategy,
    world,
)

ALL = all_strategies()
HIGHER = {
    "alive", "walking", "walking_among_alive", "kept", "regained", "pain_response",
    "pain_response_ever", "pain_gone", "local_control_clinical", "local_control_mri",
    "days_at_home", "alive_at_benefit",
}  # fmt: skip
NEVER_WORSE = {
    "local_control_clinical", "local_control_mri", "pain_response_ever", "pain_gone", "vcf",
    "wound", "major_complication", "hardware_failure", "cement_complication", "pain_flare",
    "myelopathy", "time_to_benefit",
}  # fmt: skip
# Shares of those alive move a little with who is alive.
RATIOS = {"pain_response": 0.04, "walking_among_alive": 0.01, "kept": 0.01, "regained": 0.01}
OF_WALKING = {"walking_among_alive", "kept", "regained"}
Step = tuple[dict[str, str], dict[str, str]]


def _steps(covariate: str, keys: Keys) -> Iterator[Step]:
    """A patient a level worse and a level better, all else the same."""
    patients = [{**keys, covariate: level} for level in LEVELS[covariate]]
    left = [each for each in patients if possible(each)]
    yield from pairwise(left)


def _gains(
    worse: Keys, better: Keys, score: int, draws: Draws
) -> dict[str, tuple[float, str, float]]:
    """By outcome the smallest gain over all strategies and weeks, with whose and when."""
    death = katagiri(score, draws)
    before, after = (evaluate(ALL, world(each), death, draws).values for each in (worse, better))
    found: dict[str, tuple[float, str, float]] = {}
    for place, (low, high) in enumerate(zip(before, after, strict=True)):
        for outcome, week in low.keys() & high.keys():
            gain = float((high[outcome, week] - low[outcome, week])[0])
            gain = gain if outcome in HIGHER else -gain
            least = found.get(outcome, (np.inf, "", 0.0))
            found[outcome] = min(least, (gain, ALL[place].name, week))
    return found


@pytest.mark.parametrize("covariate", [c.name for c in COVARIATES if c is not FUNCTION])
@settings(STEADY, max_examples=12)
@given(st.integers(0, 10**6), st.integers(0, 10))
def test_a_better_answer_never_brings_worse(covariate: str, seed: int, score: int) -> None:
    keys = some_keys(random.Random(seed))
    for worse, better in _steps(covariate, keys):
        gains = _gains(worse, better, score, central())
        for outcome in (NEVER_WORSE | OF_WALKING | HIGHER) & gains.keys():
            slack = RATIOS.get(outcome, 1e-9)
            assert gains[outcome][0] >= -slack, (worse, better, outcome, gains[outcome])


@settings(STEADY, max_examples=15)
@given(st.integers(0, 10**6), st.integers(0, 10))
def test_the_usual_course_at_the_average_lives_as_the_score_says(seed: int, score: int) -> None:
    keys = some_keys(random.Random(seed))
    average = world({"function": keys["function"]})
    death = katagiri(score, central())
    usual = evaluate((strategy(REFERENCE),), average, death, central()).values[0]
    said = np.exp(-np.cumsum(death[:, 0] * np.diff((0, *WINDOWS))))
    for week, share in zip(WINDOWS, said, strict=True):
        if ("alive", week) in usual:
            assert float(usual["alive", week][0]) == pytest.approx(share, abs=0.006)


@cache
def _at_the_ends(
    score: int, function: str
) -> tuple[tuple[Mapping[tuple[str, float], Floats], ...], ...]:
    keys = [{name: [*levels][end] for name, levels in LEVELS.items()} for end in (0, -1)]
    keys = [{**each, "function": function, "pain": pain} for each, pain in zip(
        keys, ("mechanical", "non_mechanical"), strict=True)]  # fmt: skip
    death = katagiri(score, central())
    return tuple(evaluate(ALL, world(each), death, central()).values for each in keys)


@settings(STEADY, max_examples=40)
@given(st.integers(0, 10**6), st.sampled_from((1, 5, 9)))
def test_worst_and_best_bound_the_worlds_between(seed: int, score: int) -> None:
    keys = some_keys(random.Random(seed))
    if keys["pain"] == "none":
        return
    worst, best = _at_the_ends(score, keys["function"])
    between = evaluate(ALL, world(keys), katagiri(score, central()), central()).values
    for place, each in enumerate(between):
        for key in each.keys() & worst[place].keys() & best[place].keys():
            low, high = sorted((float(worst[place][key][0]), float(best[place][key][0])))
            slack = RATIOS.get(key[0], 1e-9)
            value = float(each[key][0])
            assert low - slack <= value <= high + slack, (ALL[place].name, key)


@settings(STEADY, max_examples=100)
@given(any_rates(strategies=2), st.integers(0, 4), st.floats(0.001, 1))
def test_more_death_never_leaves_more_alive_or_walking(
    rates: Rates, window: int, more: float
) -> None:
    def of(death: float) -> Rates:
        added = np.zeros((5, 1))
        added[window] = death
        kept = {name: getattr(rates, name) for name in rates.__slots__}
        return Rates(**{**kept, "death": rates.death + added})

    less, worse = run(of(0)), run(of(more))
    assert (worse.alive <= less.alive + 1e-12).all()
    assert (worse.walking <= less.walking + 1e-12).all()


@settings(STEADY, max_examples=60)
@given(any_rates(strategies=2), st.floats(0, 12), st.floats(0.01, 12))
def test_who_walks_and_waits_longer_never_walks_more_once_treated(
    rates: Rates, wait: float, more: float
) -> None:
    """Where waiting loses more than time after treatment, and what is lost is lost."""
    better = np.array([0.95, 0.9, 0.0, 0.0])[:, None, None]

    def of(weeks: float) -> Rates:
        return quiet(
            2, 4, start=starting(UNAIDED), death=rates.death, wait=weeks, walks=better,
            untreated=np.expm1(rates.loss.max(axis=0)) + rates.untreated, loss=rates.loss,
        )  # fmt: skip

    sooner, later = run(of(wait)), run(of(wait + more))
    assert (later.walking[31:] <= sooner.walking[31:] + 1e-12).all()
    lost = -np.expm1(-more * rates.untreated)
    if wait + more <= 12 and lost.min() > 0.01 and sooner.walking[31].min() > 0.01:
        assert (later.walking[31] < sooner.walking[31]).all()


def test_waiting_costs_walking_where_the_cord_is_threatened() -> None:
    keys = {
        **some_keys(random.Random(1)), "function": "walks", "walking_lost": "walks",
        "threat": "compressed_deficit", "speed": "within_7_days", "epidural": "yes",
    }  # fmt: skip
    assert possible(keys)
    death = katagiri(9, central())
    both = (strategy(REFERENCE), strategy("stereotactic_24_2"))
    start = starting(UNAIDED)
    sooner, later = (
        run(rates_of(both, world(keys), start, death, central(), {both[1].name: np.array([weeks])}))
        for weeks in (1.0, 4.0)
    )
    kept = [float((each.walking / each.alive)[17, 0, 0]) for each in (sooner, later)]
    assert kept[0] - kept[1] > 0.1


@settings(STEADY, max_examples=25)
@given(st.integers(0, 10**6), st.integers(0, 10))
def test_watching_never_keeps_more_on_their_feet_than_radiation(seed: int, score: int) -> None:
    keys = {**some_keys(random.Random(seed)), "function": "walks", "walking_lost": "walks"}
    both = (strategy("surveillance"), strategy("radiation_20_5"))
    watched, treated = evaluate(both, world(keys), katagiri(score, central()), central()).values
    for week in (26, 52, 104):
        # To irradiate costs a little walking at first, which watching then loses.
        assert float(watched["kept", week][0]) <= float(treated["kept", week][0]) + 0.02, week


def test_watching_loses_walking_by_the_untreated_hazard_and_by_nothing_twice() -> None:
    keys = {
        **some_keys(random.Random(1)), "function": "walks", "walking_lost": "walks",
        "threat": "compressed_deficit", "speed": "within_14_days", "epidural": "yes",
    }  # fmt: skip
    nobody_dies = np.zeros((len(WINDOWS), 1))
    alone = (strategy("surveillance"),)
    kept = evaluate(alone, world(keys), nobody_dies, central()).values[0]
    hazard = float(central()["loses_walking_compressed_deficit"][0])
    # Week by week from the fourth on; before it the same is spread evenly over the four.
    for week in (4, 8, 12):
        assert float(kept["kept", week][0]) == pytest.approx(np.exp(-hazard * week), rel=1e-6)


@settings(STEADY, max_examples=60)
@given(any_rates(strategies=2), st.floats(0, 1), st.integers(0, 4))
def test_worse_walking_never_brings_better_survival(
    rates: Rates, share: float, window: int
) -> None:
    kept = {name: getattr(rates, name) for name in rates.__slots__}
    # The first strategy is the reference, and stays.
    walks, loss = rates.walks.copy(), rates.loss.copy()
    walks[:, 1:] *= share
    loss[window, 1:] += 0.2
    worse = Rates(**{**kept, "walks": walks, "loss": loss, "ratio": np.maximum(rates.ratio, 1)})
    better = run(Rates(**{**kept, "ratio": np.maximum(rates.ratio, 1)}))
    assert (run(worse).alive <= better.alive + 1e-12).all()
