"""Several needs on one day together, read off the joint states of the model: never multiplied."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, floor

import numpy as np
from numpy.typing import NDArray

from spondyl.case.vocabulary.course import Need
from spondyl.outcomes import outcome as of
from spondyl.outcomes.draws import Draws
from spondyl.outcomes.engine import (
    AIDED,
    CONTROLLED,
    COURSES,
    FUNCTIONS,
    OUTPUT_WEEKS,
    UNAIDED,
)
from spondyl.outcomes.evaluating import Evaluated
from spondyl.outcomes.families import Floats
from spondyl.outcomes.outcome import Outcome
from spondyl.outcomes.projection import NEAREST, summarised
from spondyl.outcomes.rates import wait_of
from spondyl.outcomes.strategies import Strategy

# The outcome that tells whether a need is modelled for an option, and how well it is supported.
# Walking is with aid or without, as the trials counted it: who is content with an aid asks the
# same of the model.
OUTCOME_OF: Mapping[Need, Outcome] = {
    "alive": of.ALIVE,
    "walking": of.WALKING,
    "walking_with_aid": of.WALKING,
    "home": of.HOME,
    "pain_controlled": of.PAIN,
}
# Who has the second has the first too: it bounds the first from below.
STRONGER: Mapping[Need, Need] = {
    "standing": "walking",
    "transfer": "walking",
    "out_of_hospital": "home",
}
NO_SUCH_STATE: Mapping[Need, str] = {
    "standing": "standing is not modelled; who walks can stand",
    "transfer": "getting from bed to chair is not modelled; who walks can do it",
    "out_of_hospital": "where a patient who is not at home may be is not modelled",
    "continent": "bladder and bowel are not modelled",
}
_DAYS = 7.0
_EVERY_FUNCTION = tuple(range(len(FUNCTIONS)))
_EVERY_COURSE = tuple(range(len(COURSES)))
_WALKING = (UNAIDED, AIDED)


@dataclass(frozen=True, slots=True)
class Asked:
    """A set of joint states on one day.

    Attributes:
        weeks: from the decision; between two whole weeks the share is taken as straight.
        functions: places in `FUNCTIONS`.
        courses: places in `COURSES`.
        home: whether only days at home count.
    """

    weeks: float
    functions: tuple[int, ...] = _EVERY_FUNCTION
    courses: tuple[int, ...] = _EVERY_COURSE
    home: bool = False

    @property
    def states(self) -> tuple[float, ...]:
        """One for each state asked for and nothing for the others, by course, then function."""
        return tuple(
            float(course in self.courses and function in self.functions)
            for course in _EVERY_COURSE
            for function in _EVERY_FUNCTION
        )

    @property
    def around(self) -> tuple[int, ...]:
        """The whole weeks before and after, one where it is whole."""
        return tuple(sorted({floor(self.weeks), ceil(self.weeks)}))


def asked(needs: Iterable[Need], weeks: float) -> Asked:
    """The states in which every one of several modelled needs holds.

    Args:
        needs: of those that the model knows.
        weeks: from the decision, at most two years.
    """
    mine = {*needs}
    walks = mine & {"walking", "walking_with_aid"}
    return Asked(
        weeks,
        _WALKING if walks else _EVERY_FUNCTION,
        (CONTROLLED,) if "pain_controlled" in mine else _EVERY_COURSE,
        "home" in mine,
    )


@dataclass(frozen=True, slots=True)
class Spread:
    """A share, or weeks, over the draws and the worlds that are still possible.

    Attributes:
        medians: the lowest and the highest median.
        interval: 95 % interval of the parameters over all worlds.
    """

    medians: tuple[float, float]
    interval: tuple[float, float]


def weeks_for(questions: Iterable[Asked]) -> tuple[int, ...]:
    """The weeks at which states are kept: the model's own and those around each day asked."""
    return tuple(sorted({*OUTPUT_WEEKS, *(week for each in questions for week in each.around)}))


@dataclass(frozen=True, slots=True)
class Laid:
    """Several questions laid out as arrays, Q of them; made once and put to every course.

    Attributes:
        questions: the questions.
        parts: by week and by whether home counts, which questions read that week, what of it each
            counts, shape (questions, 12), and what that week weighs in each.
    """

    questions: tuple[Asked, ...]
    parts: tuple[tuple[int, bool, NDArray[np.intp], Floats], ...]


def laid(questions: Sequence[Asked]) -> Laid:
    """Lay questions out."""
    states = np.array([each.states for each in questions], dtype=np.float32)
    days = np.array([each.weeks for each in questions])
    home = np.array([each.home for each in questions], dtype=bool)
    parts = []
    for week in sorted({week for each in questions for week in each.around}):
        near = np.maximum(1 - np.abs(days - week), 0).astype(np.float32)
        for at_home in (False, True):
            rows = np.flatnonzero((home == at_home) & (near > 0))
            if len(rows):
                parts.append((week, at_home, rows, near[rows, None] * states[rows]))
    return Laid(tuple(questions), tuple(parts))


def answered(
    questions: Laid,
    runs: Sequence[Evaluated],
    at: int,
    draws: Draws,
    waits: Mapping[str, Floats],
) -> dict[Asked, Spread]:
    """Every question of one strategy, over several runs.

    Args:
        questions: what is asked.
        runs: one for each world and survival level.
        at: the strategy's place in them.
        draws: the parameters.
        waits: weeks until a strategy begins at this centre, by name.
    """
    if not questions.questions:
        return {}
    found = [share for run in runs for share in _shares(questions, run, at, draws, waits)]
    rows = summarised(found).reshape(len(runs), len(questions.questions), 3)
    return {each: spread(rows[:, number]) for number, each in enumerate(questions.questions)}


def spread(rows: Floats, *, share: bool = True) -> Spread:
    """Low end, median and high end of several runs, shape (runs, 3), as one."""
    low, median, high = rows[:, 0], rows[:, 1], rows[:, 2]
    ends = (median.min(), median.max(), low.min(), high.max())
    least, most, first, last = (
        float(min(max(end, NEAREST), 1 - NEAREST)) if share else float(end) for end in ends
    )
    return Spread((least, most), (first, last))


def begins(strategy: Strategy, draws: Draws, waits: Mapping[str, Floats]) -> Spread:
    """Weeks from the decision to the treatment."""
    return spread(summarised([wait_of(strategy, draws, waits)]), share=False)


def _shares(
    questions: Laid, run: Evaluated, at: int, draws: Draws, waits: Mapping[str, Floats]
) -> Floats:
    """The shares in the states asked for, shape (Q, D)."""
    strategy, place = run.strategies[at], run.places[at]
    total: Floats = np.zeros((len(questions.questions), draws.number), dtype=np.float32)
    for week, at_home, rows, counted in questions.parts:
        people = _states(run, place, week)
        total[rows] += counted @ (people * _at_home(draws) if at_home else people)
    if strategy.stay:
        admitted = wait_of(strategy, draws, waits)
        left = admitted + draws[strategy.stay] / _DAYS
        for number, each in enumerate(questions.questions):
            if each.home:
                total[number, (each.weeks >= admitted) & (each.weeks < left)] = 0
    return total


def _states(run: Evaluated, place: int, week: int) -> Floats:
    """The share in each state at a whole week at which states were kept, shape (12, D)."""
    shape = (len(COURSES) * len(FUNCTIONS), -1)
    (first, traced), *rest = run.traced
    at = traced.weeks.index(week)
    whole: Floats = first * traced.states[at, :, :, place].reshape(shape)
    for share, each in rest:
        whole = whole + share * each.states[at, :, :, place].reshape(shape)
    return whole


def _at_home(draws: Draws) -> Floats:
    """The share of days at home in each state, shape (12, D)."""
    away = [
        draws["away_walking" if each in _WALKING else "away_not_walking"]
        for each in _EVERY_FUNCTION
    ]
    return np.tile(1 - np.stack(away), (len(COURSES), 1))
