"""The model of shares against people: each lives through the same weeks by the throw of a die."""

from dataclasses import dataclass

import numpy as np
import pytest
from lifelines import AalenJohansenFitter
from numpy.typing import NDArray

from spondyl.outcomes.draws import draw
from spondyl.outcomes.engine import CONTROLLED, OUTPUT_WEEKS, WEEKS, Rates, run
from spondyl.outcomes.families import Floats
from spondyl.outcomes.rates import rates
from spondyl.outcomes.strategies import REFERENCE
from spondyl.outcomes.worlds import FUNCTION_KEYS
from tests.outcomes.cast import katagiri, quiet, starting, strategy, world

PEOPLE = 60_000
MOST_ERRORS = 4.0
_LAST_WEEK = np.array([4, 13, 26, 52, 104])
W, A, N, P = range(4)  # walks, walks with aid, does not walk, no movement
_DEAD = 9
Bools = NDArray[np.bool_]
Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Lives:
    """What became of everyone, week by week from 0.

    Attributes:
        function: shape (WEEKS + 1, people); 9 is dead.
        controlled: whether alive with pain controlled, likewise.
    """

    function: Ints
    controlled: Bools

    @property
    def alive(self) -> Bools:
        found: Bools = self.function != _DEAD
        return found

    @property
    def walking(self) -> Bools:
        found: Bools = self.function <= A
        return found


class _People:
    """One draw of one strategy, lived by many."""

    def __init__(self, given: Rates, place: int, seed: int, number: int = PEOPLE) -> None:
        self.given, self.place, self.number = given, place, number
        self.die = np.random.default_rng(seed)
        self.function = self.die.choice(4, number, p=given.start)
        self.walked = given.start[W] + given.start[A] > 0
        self.pain = self.die.random(number) < given.painful
        self.progressed = np.zeros(number, bool)
        self.wait = min(float(given.wait[place, 0]), 26.0)
        # Everyone has a day in the four weeks after treatment on which it shows.
        self.shows = np.ceil(self.wait + 4 * self.die.random(number))
        self.settled = np.zeros(number, bool)

    def of(self, values: Floats) -> float:
        return float(values[self.place, 0])

    def happens(self, who: Bools, chance: float | Floats) -> Bools:
        hit: Bools = who & (self.die.random(self.number) < chance)
        return hit

    def live(self, reference: Floats | None) -> tuple[Lives, Floats]:
        """Live two years; the reference's share of walking by week, or this one's own."""
        functions, controlled, shares = [self.function.copy()], [self.relieved], []
        for week in range(1, WEEKS + 1):
            alive = self.function != _DEAD
            own = float((self.function <= A).sum() / max(alive.sum(), 1))
            shares.append(own)
            self.week(week, own if reference is None else float(reference[week - 1]))
            functions.append(self.function.copy())
            controlled.append(self.relieved)
        return Lives(np.array(functions), np.array(controlled)), np.array(shares)

    @property
    def relieved(self) -> Bools:
        found: Bools = ~self.pain & ~self.progressed & (self.function != _DEAD)
        return found

    def week(self, week: int, reference_walks: float) -> None:
        window = int(np.searchsorted(_LAST_WEEK, week))
        self.dies(week, float(self.given.death[window, 0]), reference_walks)
        self.is_treated(week)
        self.answers(week)
        self.goes_on(window)

    def dies(self, week: int, level: float, reference_walks: float) -> None:
        ratio = float(self.given.ratio[0])
        walkers, others = (1.0, ratio) if self.walked else (1 / ratio, 1.0)
        base = level / (reference_walks * walkers + (1 - reference_walks) * others)
        hazard = np.where(self.function <= A, walkers, others) * base
        start, end = max(week - 1, self.wait), min(week, self.wait + 4)
        hazard = hazard - np.log(1 - self.of(self.given.excess)) * max(end - start, 0) / 4
        self.function[self.happens(self.function != _DEAD, 1 - np.exp(-hazard))] = _DEAD

    def is_treated(self, week: int) -> None:
        waits = min(max(self.wait - (week - 1), 0), 1)
        window = int(np.searchsorted(_LAST_WEEK, week))
        hazard = max(self.of(self.given.untreated), self.of(self.given.loss[window]))
        loses = 1 - np.exp(-hazard * waits)
        self.function[self.happens(~self.settled & (self.function <= A), loses)] = N
        now = ~self.settled & (self.shows <= week) & (self.function != _DEAD)
        self.settled |= self.shows <= week
        walks = self.given.walks[:, self.place, 0][np.minimum(self.function, P)]
        able = self.happens(now, walks)
        better = self.happens(now, float(self.given.improves[0]))
        was = self.function.copy()
        self.function[now & ~able & (was <= N)] = N
        self.function[able & (was >= N)] = A
        self.function[able & (was == A) & better] = W
        self.function[now & ~able & (was == P) & better] = N

    def answers(self, week: int) -> None:
        ceiling, median = self.of(self.given.answers), self.of(self.given.onset)
        since = np.maximum(np.array([week - 1.0, float(week)]) - self.wait, 1e-12)
        before, after = ceiling / (1 + (median / since) ** 2)
        chance = (after - before) / (1 - before) if week <= 26 else 0.0
        there = (self.function != _DEAD) & ~self.progressed
        self.pain[self.happens(there & self.pain, chance)] = False
        # The model lets pain that answered in a week come back in the same week.
        back = 1 - np.exp(-self.of(self.given.relapse))
        self.pain[self.happens(there & ~self.pain, back)] = True

    def goes_on(self, window: int) -> None:
        alive = self.function != _DEAD
        hazard = float(self.given.progress[window, self.place, 0])
        self.progressed |= self.happens(alive & ~self.progressed, 1 - np.exp(-hazard))
        loss = float(self.given.loss[window, self.place, 0])
        more = self.of(self.given.loss_progressed[window]) * self.progressed
        chance = 1 - np.exp(-(loss + more))
        falls = self.happens(self.settled & (self.function == N), chance / 2)
        loses = self.happens(self.settled & (self.function <= A), chance)
        self.function[falls] = P
        self.function[loses] = N


def _errors(people: Bools, expected: float) -> float:
    """How many standard errors apart."""
    spread = max(expected * (1 - expected), 1e-4) / len(people)
    return float(abs(people.mean() - expected) / np.sqrt(spread))


def _agree(given: Rates, place: int, seed: int) -> float:
    """The most standard errors by which people and shares part, over outcomes and weeks."""
    _, reference = _People(given, 0, seed).live(None)
    lives, _ = _People(given, place, seed + 1).live(reference)
    traced = run(given)
    found = []
    for number, week in enumerate(OUTPUT_WEEKS):
        relieved = traced.states[number, CONTROLLED, :, place - 1, 0].sum()
        found += [
            _errors(lives.alive[week], float(traced.alive[week, place - 1, 0])),
            _errors(lives.walking[week], float(traced.walking[week, place - 1, 0])),
            _errors(lives.controlled[week], float(relieved)),
        ]
    return max(found)


_CASES = {
    "walks_with_aid": {
        "function": "walks_with_aid", "walking_lost": "walks", "threat": "compressed_deficit",
        "speed": "within_7_days", "histology": "other", "pain": "non_mechanical",
    },
    "no_movement": {
        "function": "no_movement", "walking_lost": "within_48_hours",
        "threat": "compressed_deficit", "speed": "within_48_hours", "histology": "sensitive",
        "pain": "mechanical",
    },
}  # fmt: skip


def _rates_of_one_draw(function: str, score: int, seed: int) -> Rates:
    draws = draw(seed, 1)
    names = (
        (REFERENCE,), ("stereotactic_24_2",), ("decompression_stabilisation", "radiation_30_10"),
        ("comfort_home",),
    )  # fmt: skip
    start = starting(FUNCTION_KEYS.index(function))
    courses = [strategy(*each) for each in names]
    return rates(courses, world(_CASES[function]), start, katagiri(score, draws), draws)


@pytest.mark.parametrize("place", [1, 2, 3])
@pytest.mark.parametrize(("function", "score"), [("walks_with_aid", 6), ("no_movement", 4)])
def test_people_fare_as_the_shares_say(function: str, score: int, place: int) -> None:
    given = _rates_of_one_draw(function, score, seed=11 * place)
    assert _agree(given, place, seed=100 + place) < MOST_ERRORS


def test_people_would_notice_a_tenth_more_or_less() -> None:
    given = _rates_of_one_draw("walks_with_aid", 6, seed=22)
    names = given.__slots__
    wrong = Rates(**{
        name: getattr(given, name) * (1.1 if name == "death" else 1.0) for name in names
    })  # fmt: skip
    _, reference = _People(given, 0, 1).live(None)
    lives, _ = _People(given, 2, 2).live(reference)
    for each, agrees in ((given, True), (wrong, False)):
        expected = float(run(each).alive[26, 1, 0])
        assert (_errors(lives.alive[26], expected) < MOST_ERRORS) == agrees


def test_cumulative_incidences_are_those_of_aalen_and_johansen() -> None:
    # Who lost walking does not die here, and does not walk again: the alive are those who lost it.
    competing = quiet(
        3, death=np.array([0.05, 0.04, 0.03, 0.02, 0.02])[:, None], ratio=0.0, wait=2.5,
        untreated=0.06, progress=0.02, loss_progressed=0.1, loss=np.array([0, 0.01, 0.01])[:, None],
        walks=np.array([0.9, 0.8, 0, 0])[:, None, None],
    )  # fmt: skip
    quietest = [competing.loss, competing.loss_progressed, competing.wait]
    for each in quietest:
        each[..., 0, :] = 0.0
    competing.walks[:, 0] = np.array([1.0, 1.0, 0, 0])[:, None]
    competing.untreated[:] = 0.06
    traced = run(competing)
    lives, _ = _People(competing, 1, 5).live(np.ones(WEEKS))
    left = ~lives.walking
    first = np.where(left.any(axis=0), left.argmax(axis=0), WEEKS)
    ends = lives.function[first, np.arange(PEOPLE)]
    event = np.where(~left.any(axis=0), 0, np.where(ends == _DEAD, 2, 1))
    # Within a week nobody knows the hour: ties are spread over it.
    times = first - np.random.default_rng(6).random(PEOPLE) * (event > 0)
    for kind, expected in (
        (1, traced.alive[:, 0, 0] - traced.walking[:, 0, 0]),
        (2, 1 - traced.alive[:, 0, 0]),
    ):
        fitter = AalenJohansenFitter(calculate_variance=False)
        fitter.fit(times, event, event_of_interest=kind)
        found = fitter.cumulative_density_.iloc[:, 0]
        for week in OUTPUT_WEEKS:
            share = float(found[found.index <= week].iloc[-1])
            spread = np.sqrt(max(expected[week] * (1 - expected[week]), 1e-4) / PEOPLE)
            assert abs(share - expected[week]) < MOST_ERRORS * spread, (kind, week)
    assert 0.2 < float(traced.alive[104, 0, 0]) < 0.9
