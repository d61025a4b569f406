"""What better answers bring: what never gets worse by them, and how far the rest may.

Survival is centred: in every world the usual course, 20 Gy in 5, lives as long as the score says.
A better world in which the usual course gains more than another option leaves that option with a
worse survival, and fewer who walk, than in the worse world. What follows from that is bounded here,
and shown to be gone where walking does not matter for survival.
"""

import random
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spondyl.outcomes.covariates import COVARIATES
from spondyl.outcomes.draws import Draws, central
from spondyl.outcomes.engine import UNAIDED, Rates, run
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
# Walking does not change survival: nothing is centred.
UNCENTRED = Draws(1, {**central().values, "death_after_losing_walking": np.ones(1)})
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


def _most_lost(covariate: str, worse: Keys, better: Keys) -> float:
    """By how much walking among those alive may fall in a better world, found so and reported.

    A cord that is free has nothing to be freed: an operation loses 1.85 of the log odds and gains
    1.5. A deficit that came on over more than 14 days bodes better (1.1, and half the hazard while
    untreated) than no deficit at all (0.9), which is listed as the best.
    """
    if covariate == "threat" and better["threat"] == "free":
        return 0.1
    if covariate == "speed" and worse["speed"] == "over_14_days":
        return 0.4
    return 1e-9


@pytest.mark.parametrize("covariate", [each.name for each in COVARIATES])
@settings(STEADY, max_examples=6)
@given(st.integers(0, 10**6), st.integers(0, 10))
def test_a_better_answer_never_brings_worse(covariate: str, seed: int, score: int) -> None:
    keys = some_keys(random.Random(seed))
    for worse, better in _steps(covariate, keys):
        gains = _gains(worse, better, score, UNCENTRED)
        most = _most_lost(covariate, worse, better)
        for outcome in NEVER_WORSE & gains.keys():
            assert gains[outcome][0] >= -1e-9, (worse, better, outcome, gains[outcome])
        for outcome in (OF_WALKING | {"alive", "walking", "lost", "days_at_home"}) & gains.keys():
            allowed = most * (730 if outcome == "days_at_home" else 1)
            assert gains[outcome][0] >= -allowed, (worse, better, outcome, gains[outcome])


@pytest.mark.parametrize("covariate", [each.name for each in COVARIATES])
@settings(STEADY, max_examples=6)
@given(st.integers(0, 10**6), st.integers(0, 10))
def test_centred_survival_may_fall_by_a_bounded_share(
    covariate: str, seed: int, score: int
) -> None:
    keys = some_keys(random.Random(seed))
    for worse, better in _steps(covariate, keys):
        gains = _gains(worse, better, score, central())
        for outcome in NEVER_WORSE & gains.keys():
            assert gains[outcome][0] >= -1e-9, (worse, better, outcome, gains[outcome])
        for outcome in OF_WALKING & gains.keys():
            most = _most_lost(covariate, worse, better)
            assert gains[outcome][0] >= -most, (worse, better, outcome, gains[outcome])
        assert gains["pain_response"][0] >= -0.006, (worse, better, gains["pain_response"])
        assert gains["alive"][0] >= -0.13, (worse, better, gains["alive"])


@settings(STEADY, max_examples=15)
@given(st.integers(0, 10**6), st.integers(0, 10))
def test_the_usual_course_lives_as_long_in_every_world(seed: int, score: int) -> None:
    usual, death = (strategy(REFERENCE),), katagiri(score, central())
    source = random.Random(seed)
    one, other = (
        evaluate(usual, world(some_keys(source)), death, central()).values[0] for _ in range(2)
    )
    for outcome, week in one:
        if outcome == "alive":
            assert one[outcome, week] == pytest.approx(other[outcome, week], abs=0.006)


# By how much a patient may lie outside the two worlds that are run for all others. This is a fault
# of the projections, not a property to keep: `worlds.py` says that nothing lies outside. Lower
# these when survival is bounded; a world 20 points of survival outside was seen at score 5.
OUTSIDE: Mapping[str, float] = {
    "alive": 0.22, "death_30d": 0.12, "alive_at_benefit": 0.09, "walking": 0.08,
    "walking_among_alive": 0.03, "pain_response": 0.01, "days_at_home": 65.0,
}  # fmt: skip


@cache
def _at_the_ends(score: int) -> tuple[tuple[Mapping[tuple[str, float], Floats], ...], ...]:
    ends = [{name: [*levels][end] for name, levels in LEVELS.items()} for end in (0, -1)]
    death = katagiri(score, central())
    return tuple(evaluate(ALL, world(keys), death, central()).values for keys in ends)


@settings(STEADY, max_examples=40)
@given(st.integers(0, 10**6), st.sampled_from((1, 5, 9)))
def test_worst_and_best_bound_the_worlds_between(seed: int, score: int) -> None:
    worst, best = _at_the_ends(score)
    keys = some_keys(random.Random(seed))
    between = evaluate(ALL, world(keys), katagiri(score, central()), central()).values
    for place, each in enumerate(between):
        for key in each.keys() & worst[place].keys() & best[place].keys():
            low, high = sorted((float(worst[place][key][0]), float(best[place][key][0])))
            allowed = OUTSIDE.get(key[0], 1e-9)
            value = float(each[key][0])
            assert low - allowed <= value <= high + allowed, (ALL[place].name, key)


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
            untreated=np.expm1(rates.loss.max(axis=(0, 1))) + rates.untreated, loss=rates.loss,
        )  # fmt: skip

    sooner, later = run(of(wait)), run(of(wait + more))
    assert (later.walking[16:] <= sooner.walking[16:] + 1e-12).all()
    lost = -np.expm1(-more * rates.untreated)
    if wait + more <= 12 and lost.min() > 0.01 and sooner.walking[16].min() > 0.01:
        assert (later.walking[16] < sooner.walking[16]).all()


@pytest.mark.parametrize(("threat", "waiting_costs"), [("compressed_deficit", 1), ("free", -1)])
def test_waiting_costs_walking_where_the_cord_is_threatened(
    threat: str, waiting_costs: int
) -> None:
    # Who waits loses walking only by the tumour, not before death or by the bone as the treated
    # do: where the tumour threatens nothing and death is near, to wait keeps a little more.
    keys = {
        **some_keys(random.Random(1)), "function": "walks", "walking_lost": "walks",
        "threat": threat, "speed": "within_7_days", "epidural": "yes",
    }  # fmt: skip
    assert possible(keys)
    death = katagiri(9, UNCENTRED)
    both = (strategy(REFERENCE), strategy("stereotactic_24_2"))
    start = starting(UNAIDED)
    sooner, later = (
        run(rates_of(both, world(keys), start, death, UNCENTRED, {both[1].name: np.array([weeks])}))
        for weeks in (1.0, 4.0)
    )
    kept = [float((each.walking / each.alive)[17, 0, 0]) for each in (sooner, later)]
    assert waiting_costs * (kept[0] - kept[1]) > 0.001
