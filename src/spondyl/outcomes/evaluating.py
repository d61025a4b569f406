"""Every outcome of several strategies in one world, over all draws."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from spondyl.outcomes import outcome as of
from spondyl.outcomes.complications import complications, fracture, fractured_by
from spondyl.outcomes.draws import Draws
from spondyl.outcomes.engine import CONTROLLED, OUTPUT_WEEKS, Traced, onset_by, run
from spondyl.outcomes.families import Floats
from spondyl.outcomes.rates import answers, gone, onset, rates, start_of, wait_of
from spondyl.outcomes.strategies import REFERENCE, Strategy, strategy_of
from spondyl.outcomes.tumour import clinical_hazards, held_by, imaging_hazards
from spondyl.outcomes.worlds import World

_DAYS = 7.0
_THIRTY_DAYS = 30 / 7
_HALF_A_DAY = 0.5
_REFERENCE = strategy_of((REFERENCE,))
Key = tuple[str, float]


@dataclass(frozen=True, slots=True)
class Evaluated:
    """What a world brings.

    Attributes:
        strategies: what was compared.
        traced: the runs, each with its share of the population; one for a patient.
        places: by strategy's place, that of its course in the runs.
        values: by strategy's place, outcome and week, the draws, shape (D,).
    """

    strategies: tuple[Strategy, ...]
    traced: tuple[tuple[float, Traced], ...]
    places: tuple[int, ...]
    values: tuple[Mapping[Key, Floats], ...]


def evaluate(
    strategies: Sequence[Strategy],
    world: World,
    death: Floats,
    draws: Draws,
    waits: Mapping[str, Floats] | None = None,
    weeks: Sequence[int] = OUTPUT_WEEKS,
) -> Evaluated:
    """Every outcome of every strategy at every week."""
    reckoned = reckon(strategies, world, draws, waits, weeks)
    return follow(strategies, world, death, draws, reckoned, waits, weeks)


Reckoned = tuple[Mapping[Key, Floats], ...]


def reckon(
    strategies: Sequence[Strategy],
    world: World,
    draws: Draws,
    waits: Mapping[str, Floats] | None = None,
    weeks: Sequence[int] = OUTPUT_WEEKS,
) -> Reckoned:
    """What needs no run and no survival level, by strategy: the tumour, the bone, complications."""
    return tuple(
        dict(_reckoned(strategy, world, draws, waits or {}, weeks)) for strategy in strategies
    )


def follow(
    strategies: Sequence[Strategy],
    world: World,
    death: Floats,
    draws: Draws,
    reckoned: Reckoned,
    waits: Mapping[str, Floats] | None = None,
    weeks: Sequence[int] = OUTPUT_WEEKS,
) -> Evaluated:
    """Run the model for every strategy and add what was reckoned.

    Args:
        strategies: what is compared; those of one course are run once.
        world: how the covariates turn out.
        death: weekly hazards of death by window, shape (5, D).
        draws: the parameters.
        reckoned: what needs no run, by strategy.
        waits: weeks until a strategy begins at this centre, by name.
        weeks: whole weeks, ascending.
    """
    assert _REFERENCE is not None
    courses = [each if each.name in (waits or {}) else each.course for each in strategies]
    once = list(dict.fromkeys(courses))
    parts = tuple(
        (part, run(rates((_REFERENCE, *once), world, start, death, draws, waits), weeks))
        for part, start in start_of(world, draws)
    )
    values = []
    places = tuple(once.index(course) for course in courses)
    traced = [_traced(parts, place, weeks) for place in range(len(once))]
    for strategy, place, known in zip(strategies, places, reckoned, strict=True):
        found = {
            **traced[place],
            **known,
            **dict(_timed(strategy, parts, place, draws, waits or {}, weeks)),
        }
        values.append(found)
    return Evaluated(tuple(strategies), parts, places, tuple(values))


def _traced(
    parts: Sequence[tuple[float, Traced]], place: int, weeks: Sequence[int]
) -> dict[Key, Floats]:
    """What is read off the states."""
    found: dict[Key, Floats] = {}
    whole = _over(parts, lambda traced: traced.alive[:, place])
    walking = _over(parts, lambda traced: traced.walking[:, place])
    relieved = _over(parts, lambda traced: traced.states[:, CONTROLLED, :, place].sum(axis=1))
    for number, week in enumerate(weeks):
        living = np.maximum(whole[week], 1e-12)
        found[of.ALIVE.name, week] = whole[week]
        found[of.WALKING.name, week] = walking[week]
        found[of.AMONG.name, week] = walking[week] / living
        found[of.PAIN.name, week] = relieved[number] / living
        for _, traced in parts:
            found |= _from_start(traced, place, week)
    if len(whole) > _THIRTY_DAYS:
        found[of.DEATH.name, 4] = 1 - _at(whole, _THIRTY_DAYS)
    return found


def _over(parts: Sequence[tuple[float, Traced]], read: Callable[[Traced], Floats]) -> Floats:
    """Something read off every part of a population, by their shares."""
    (first, traced), *rest = parts
    if not rest:
        return read(traced)
    total = first * read(traced)
    for share, each in rest:
        total = total + share * read(each)
    return total


def _from_start(traced: Traced, place: int, week: int) -> dict[Key, Floats]:
    """What is counted among those who walked at the decision, or among those who did not."""
    alive, walking = traced.alive[week, place], traced.walking[week, place]
    among = walking / np.maximum(alive, 1e-12)
    if traced.walking[0, place, 0] > 0:
        return {(of.KEPT.name, week): among, (of.LOST.name, week): 1 - among}
    return {(of.REGAINED.name, week): among}


def _at(curve: Floats, week: float) -> Floats:
    """A curve between two weeks: straight; shape (D,)."""
    before = int(week)
    part = week - before
    result: Floats = curve[before] * (1 - part) + curve[min(before + 1, len(curve) - 1)] * part
    return result


def _reckoned(
    strategy: Strategy,
    world: World,
    draws: Draws,
    waits: Mapping[str, Floats],
    weeks: Sequence[int],
) -> Iterator[tuple[Key, Floats]]:
    """What needs no run: the tumour, the bone and complications, counted from the treatment."""
    clinical = clinical_hazards(strategy, world, draws)
    imaging = imaging_hazards(strategy, world, draws)
    total, _ = fracture(strategy, world, draws)
    for week in weeks:
        yield (of.CLINICAL.name, week), held_by(clinical, week)
        if imaging is not None:
            yield (of.IMAGING.name, week), held_by(imaging, week)
        yield (of.FRACTURE.name, week), fractured_by(total, draws, week)
    for each in complications(strategy, world, draws):
        yield (each.outcome, each.weeks), each.chance
    if strategy.pain != "none" and world.key("pain") != "none":
        yield from _pain(strategy, world, draws, weeks, wait_of(strategy, draws, waits))


def _pain(
    strategy: Strategy, world: World, draws: Draws, weeks: Sequence[int], wait: Floats
) -> Iterator[tuple[Key, Floats]]:
    at_best = gone(strategy, world, draws)
    if at_best is not None:
        yield (of.PAIN_GONE.name, 12), at_best
    ceiling, median = answers(strategy, world, draws), onset(strategy, draws)
    for week in weeks:
        yield (
            (of.PAIN_EVER.name, week),
            ceiling * onset_by(np.maximum(week - wait, 0), median),
        )


def _timed(
    strategy: Strategy,
    parts: Sequence[tuple[float, Traced]],
    place: int,
    draws: Draws,
    waits: Mapping[str, Floats],
    weeks: Sequence[int],
) -> Iterator[tuple[Key, Floats]]:
    """Days at home, and when the treatment helps."""
    home = _over(parts, lambda traced: _at_home(traced, place, draws))
    away = np.full(draws.number, _HALF_A_DAY * strategy.visits)
    if strategy.stay:
        away = away + draws[strategy.stay]
    for number, week in enumerate(weeks):
        days = home[number] - np.minimum(away, week * _DAYS)
        yield (of.HOME.name, week), np.maximum(days, 0.0)
    if strategy.pain == "none":
        return
    helps = wait_of(strategy, draws, waits) + onset(strategy, draws)
    yield (of.BENEFIT.name, 0), helps
    curve = _over(parts, lambda traced: traced.alive[:, place])
    yield (of.BENEFIT_ALIVE.name, 0), _at_each(curve, helps)


def _at_home(traced: Traced, place: int, draws: Draws) -> Floats:
    """Days alive and at home by each week, procedures left out, shape (weeks, D)."""
    lived, walked = traced.lived[:, 0, place], traced.lived[:, 1, place]
    at_home = walked * (1 - draws["away_walking"])
    at_home = at_home + (lived - walked) * (1 - draws["away_not_walking"])
    return at_home * _DAYS


def _at_each(curve: Floats, weeks: Floats) -> Floats:
    """A curve at another week in every draw, shape (D,)."""
    last = len(curve) - 1
    held = np.clip(weeks, 0, last - 1e-9)
    before = held.astype(int)
    column = np.arange(curve.shape[1])
    part = held - before
    result: Floats = curve[before, column] * (1 - part) + curve[before + 1, column] * part
    return result
