"""How long the patient lives: the level that one validated score gives, as weekly hazards."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log

import numpy as np

from spondyl.frameworks.instruments.bollen import BOLLEN
from spondyl.frameworks.instruments.katagiri_2014 import KATAGIRI_2014_SCORE
from spondyl.frameworks.instruments.osri import OSRI
from spondyl.kernel.points import Score
from spondyl.kernel.results import Result
from spondyl.kernel.tables import Table
from spondyl.outcomes.draws import Draws, central
from spondyl.outcomes.engine import WINDOWS
from spondyl.outcomes.families import Floats

WEEKS_PER_MONTH = 30.4375 / 7
# The first that applies is used, alone: scores are not multiplied.
LADDER: tuple[Score | Table, ...] = (KATAGIRI_2014_SCORE, BOLLEN, OSRI)
_YEAR = 12 * WEEKS_PER_MONTH
# What a paper prints as 0 or 100 % is taken as this.
LEAST, MOST = 0.02, 0.98
_SECOND_YEAR = {
    (0, 3): "katagiri_low_second_year",
    (4, 6): "katagiri_middle_second_year",
    (7, 10): "katagiri_high_second_year",
}
_MIXED = ("mixed_survival_3", "mixed_survival_6", "mixed_survival_12")


@dataclass(frozen=True, slots=True)
class Level:
    """Survival of a group.

    Attributes:
        name: what it is, such as `katagiri_2014 5`.
        points: (weeks, share alive) in order; those a paper prints as 0 or 100 % are moved.
        second_year: parameter of the share of those alive at 12 months that is alive at 24; empty
            where the hazard of the last stretch goes on.
        shifts: whether it may lie elsewhere in another cohort.
    """

    name: str
    points: tuple[tuple[float, float], ...]
    second_year: str = ""
    shifts: bool = True


@dataclass(frozen=True, slots=True)
class Reached:
    """The levels that are still possible.

    Attributes:
        instrument: the score that gives them.
        values: what it can still be.
        levels: worst and best; one where both are the same.
        passed_over: instruments before it that do not apply.
    """

    instrument: str
    values: tuple[int | str, ...]
    levels: tuple[Level, ...]
    passed_over: tuple[str, ...] = ()


def reached(results: Mapping[str, Result]) -> Reached | None:
    """The levels that the first score which applies can still give; None where none applies.

    Args:
        results: the patient's results by framework.
    """
    passed: list[str] = []
    for model in LADDER:
        result = results[model.name]
        if result.applies != "no" and result.possible:
            levels = sorted(
                (level_of(model, value) for value in result.possible), key=alive_at_a_year
            )
            ends = (levels[0], levels[-1]) if levels[0] != levels[-1] else (levels[0],)
            return Reached(model.name, result.possible, ends, tuple(passed))
        passed.append(model.name)
    return None


def alive_at_a_year(level: Level) -> float:
    """Share alive at 12 months, at the values of the parameters."""
    weekly = hazards(level, central())[:-1, 0]
    return float(np.exp(-(weekly @ np.diff((0, *WINDOWS[:-1])))))


def level_of(model: Score | Table, value: int | str) -> Level:
    """The level of one value of a score that prints survival."""
    row = next(each for each in model.survival if each.covers(value))
    points = [(months * WEEKS_PER_MONTH, float(share) / 100) for months, share in row.percent]
    second = ""
    if model is KATAGIRI_2014_SCORE:
        second = next(
            name for (low, high), name in _SECOND_YEAR.items() if low <= int(value) <= high
        )
    return Level(f"{model.name} {value}", moved(points), second)


def moved(points: Sequence[tuple[float, float]]) -> tuple[tuple[float, float], ...]:
    """Points without 0 and 100 %: of several at one end the one next to the others stands for all.

    Args:
        points: (weeks, share alive) in order.
    """
    high = [point for point in points if point[1] >= MOST]
    low = [point for point in points if point[1] <= LEAST]
    between = [point for point in points if LEAST < point[1] < MOST]
    kept = [(week, MOST) for week, _ in high[-1:]] if not between else []
    if between and high:
        kept = [(high[-1][0], max(MOST, between[0][1]))]
    return (*kept, *between, *((week, LEAST) for week, _ in low[:1]))


def exponential(median_months: float) -> Level:
    """Survival of a population of which only the median is known."""
    weeks = median_months * WEEKS_PER_MONTH
    return Level(f"median {median_months:g} months", ((weeks, 0.5),), shifts=False)


def hazards(level: Level, draws: Draws) -> Floats:
    """Weekly hazards of death in the model's windows, shape (5, D)."""
    shift = draws["survival_between_cohorts"] if level.shifts else np.zeros(draws.number)
    times = [0.0]
    cumulative = [np.zeros(draws.number)]
    for week, share in level.points:
        odds = log(share / (1 - share)) + shift
        times.append(week)
        cumulative.append(np.logaddexp(0, -odds))
    if level.second_year:
        at_a_year = cumulative_at(_YEAR, times, cumulative)
        if times[-1] < _YEAR:
            times.append(_YEAR)
            cumulative.append(at_a_year)
        times.append(2 * _YEAR)
        cumulative.append(at_a_year - np.log(draws[level.second_year]))
    return _by_window(times, cumulative)


def _by_window(times: Sequence[float], cumulative: Sequence[Floats]) -> Floats:
    """Mean hazard in each window, shape (5, D)."""
    ends = (0, *WINDOWS)
    at = np.array([cumulative_at(end, times, cumulative) for end in ends])
    return np.diff(at, axis=0) / np.diff(ends)[:, None]


def cumulative_at(week: float, times: Sequence[float], cumulative: Sequence[Floats]) -> Floats:
    """The cumulative hazard at a week: straight between points, and on beyond the last."""
    last = len(times) - 1
    place = next((n for n in range(1, last) if week <= times[n]), last)
    before, after = times[place - 1], times[place]
    rate = (cumulative[place] - cumulative[place - 1]) / (after - before)
    return cumulative[place - 1] + rate * (week - before)


def mixed(draws: Draws) -> Floats:
    """Weekly hazards of a mixed cohort, for a population whose survival nobody gave."""
    times = [0.0, *(months * WEEKS_PER_MONTH for months in (3, 6, 12))]
    cumulative = [np.zeros(draws.number), *(-np.log(draws[name]) for name in _MIXED)]
    return _by_window(times, list(np.maximum.accumulate(cumulative)))
