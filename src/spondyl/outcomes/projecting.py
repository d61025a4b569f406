"""Every option of one case, projected: over the worlds that are still possible and all draws."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import log
from zlib import crc32

import numpy as np

from spondyl.centre.profile import Profile
from spondyl.frameworks.evaluate import Verdicts
from spondyl.options.judged import Judged
from spondyl.options.places import Place
from spondyl.outcomes.draws import NUMBER, SEED, Draws, draw
from spondyl.outcomes.engine import OUTPUT_WEEKS
from spondyl.outcomes.evaluating import Evaluated, follow, reckon
from spondyl.outcomes.families import Floats
from spondyl.outcomes.joint import Asked, Laid, Spread, answered, begins, laid, weeks_for
from spondyl.outcomes.learning import Local, Unused, by_parameter, learn
from spondyl.outcomes.outcome import FIRST_OF_GROUP, OUTCOMES, Outcome, support
from spondyl.outcomes.projection import Projection, bounded, summarised
from spondyl.outcomes.sensitivity import Hangs, hangs_on
from spondyl.outcomes.silence import EVERYTHING, not_modelled
from spondyl.outcomes.strategies import Strategy, strategy_of
from spondyl.outcomes.survival import Reached, hazards, reached
from spondyl.outcomes.worlds import THREATS, Ends, ends

_P90 = 1.2816
_HOURS_PER_WEEK = 168.0
_SOON = 0.05  # hours, below which a lead time is no time


At = tuple[str, str | None]
_PRINTED = frozenset(
    (outcome.name, week) for outcome in OUTCOMES for week in outcome.weeks or OUTPUT_WEEKS
)


@dataclass(frozen=True, slots=True)
class Projected:
    """What the model says of a case.

    Attributes:
        projections: by option in the order of the board, outcome and week.
        survival: the score that sets the level; None where none applies.
        open: by lesion, the covariates that are not settled.
        seed: of the draws.
        draws: how many.
        hangs: by lesion, what the outcomes of its options hang on.
        local: the centre's own counts that moved a level.
        unused: its counts that moved none.
        joint: by option and lesion, the shares in the joint states that were asked for.
        begins: likewise, weeks until it begins; an option in no model is in neither.
    """

    projections: tuple[Projection, ...]
    survival: Reached | None
    open: Mapping[str | None, tuple[str, ...]]
    seed: int
    draws: int
    hangs: Mapping[str | None, Hangs]
    local: tuple[Local, ...]
    unused: tuple[Unused, ...]
    joint: Mapping[At, Mapping[Asked, Spread]]
    begins: Mapping[At, Spread]

    def of(self, option: str, lesion: str | None) -> tuple[Projection, ...]:
        """What is said of one option at one place."""
        return tuple(p for p in self.projections if p.option == option and p.lesion == lesion)


def project(
    verdicts: Verdicts,
    options: Sequence[Judged],
    profile: Profile | None = None,
    *,
    seed: int = SEED,
    number: int = NUMBER,
    questions: Sequence[Asked] = (),
) -> Projected:
    """Project every option of a case that is open or not settled.

    Args:
        verdicts: what frameworks say of the case.
        options: its options, judged.
        profile: the centre, for lead times and its own counts.
        seed: of the draws.
        number: how many draws.
        questions: joint states on days of their own, asked of every option.
    """
    local, unused = learn(profile)
    draws = draw(seed, number, by_parameter(local)).in_single_precision()
    level = reached(verdicts.patient)
    laid_out = laid(questions)
    asking = _Asking(level, draws, seed, weeks_for(questions))
    left = [each for each in options if each.status != "closed"]
    found: list[Projection] = []
    open_: dict[str | None, tuple[str, ...]] = {}
    hangs: dict[str | None, Hangs] = {}
    joint: dict[At, Mapping[Asked, Spread]] = {}
    starts: dict[At, Spread] = {}
    places = places_of(left)
    for place in dict.fromkeys(places.values()):
        labels = [label for label, at in places.items() if at is place]
        here = [each for each in left if each.lesion in labels]
        bounds = ends(place.views)
        ran = _ran(here, bounds, asking)
        found += _projections(here, place, ran)
        joint |= _joint(here, ran, laid_out, draws)
        starts |= _begins(here, ran, draws)
        hanging = None if level is None else _hangs(here, place, bounds, level)
        for label in labels:
            open_[label] = bounds.open
            if hanging is not None:
                hangs[label] = hanging
    return Projected(tuple(found), level, open_, seed, number, hangs, local, unused, joint, starts)


@dataclass(frozen=True, slots=True)
class _Asking:
    """What is the same at every place.

    Attributes:
        level: the survival level; None where no score applies.
        draws: the parameters.
        seed: of the draws.
        weeks: at which states are kept.
        done: runs by their worlds and strategies: lesions that look alike are run once.
    """

    level: Reached | None
    draws: Draws
    seed: int
    weeks: tuple[int, ...]
    done: dict[object, list[Evaluated]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Ran:
    """The runs at one place.

    Attributes:
        strategies: by option, what it is to the model, and its place in the runs; nothing of what
            is in no model.
        runs: one for each bounding world and survival level; none where no score applies.
        waits: weeks until an option begins at this centre, by name.
    """

    strategies: Mapping[str, tuple[Strategy, int]]
    runs: Sequence[Evaluated]
    waits: Mapping[str, Floats]

    def of(self, judged: Judged) -> tuple[Strategy, int] | None:
        """An option's strategy and its place."""
        return self.strategies.get(judged.name)


def places_of(options: Sequence[Judged]) -> dict[str | None, Place]:
    """Where the options at each lesion are judged; those of the patient at the worst lesion."""
    places = {each.lesion: each.place for each in options}
    lesions = [place for label, place in places.items() if label is not None]
    if None in places and lesions:
        places[None] = min(lesions, key=_threat)
    return places


def _threat(place: Place) -> int:
    """How bad the lesion may be for the cord: 0 is the worst."""
    key = ends(place.views).worst.key("threat")
    return THREATS.index(key) if key else 0


def _ran(options: Sequence[Judged], bounds: Ends, asking: _Asking) -> _Ran:
    """Run the options at one place."""
    known = {each.name: strategy_of(_names(each)) for each in options}
    strategies = [strategy for strategy in known.values() if strategy is not None]
    waits = {
        each.name: wait
        for each in options
        if (wait := _lead(each, asking.draws.number, asking.seed)) is not None
    }
    key = (tuple(world.keys for world in bounds.worlds), tuple(s.name for s in strategies))
    if key not in asking.done:
        asking.done[key] = _runs(strategies, bounds, asking, waits)
    placed = {
        name: (strategy, strategies.index(strategy))
        for name, strategy in known.items()
        if strategy is not None
    }
    return _Ran(placed, asking.done[key], waits)


def _projections(options: Sequence[Judged], place: Place, ran: _Ran) -> Iterator[Projection]:
    """The projections of the options at one place."""
    for each in options:
        known = ran.of(each)
        strategy, values = None, []
        if known is not None:
            strategy, at = known
            values = [run.values[at] for run in ran.runs]
        yield from _of_option(each, place, strategy, values)


def _joint(
    options: Sequence[Judged], ran: _Ran, questions: Laid, draws: Draws
) -> dict[At, Mapping[Asked, Spread]]:
    """What was asked of joint states; options of one course are answered once."""
    found: dict[int, Mapping[Asked, Spread]] = {}
    by_option: dict[At, Mapping[Asked, Spread]] = {}
    for each in options:
        known = ran.of(each)
        if known is None or not ran.runs:
            continue
        _, at = known
        course = ran.runs[0].places[at]
        if course not in found:
            found[course] = answered(questions, ran.runs, at, draws, ran.waits)
        by_option[each.name, each.lesion] = found[course]
    return by_option


def _begins(options: Sequence[Judged], ran: _Ran, draws: Draws) -> dict[At, Spread]:
    """Weeks until each option begins."""
    return {
        (each.name, each.lesion): begins(known[0], draws, ran.waits)
        for each in options
        if (known := ran.of(each)) is not None
    }


def _names(judged: Judged) -> tuple[str, ...]:
    return tuple(step.treatment.name for step in judged.steps)


def _runs(
    strategies: Sequence[Strategy],
    bounds: Ends,
    asking: _Asking,
    waits: Mapping[str, Floats],
) -> list[Evaluated]:
    """One run for each bounding world and each end of the survival level."""
    level, draws, weeks = asking.level, asking.draws, asking.weeks
    if level is None or not strategies:
        return []
    deaths = [hazards(each, draws) for each in level.levels]
    runs = []
    for world in bounds.worlds:
        reckoned = reckon(strategies, world, draws, waits, weeks)
        runs += [
            follow(strategies, world, death, draws, reckoned, waits, weeks) for death in deaths
        ]
    return runs


def _hangs(options: Sequence[Judged], place: Place, bounds: Ends, level: Reached) -> Hangs:
    """What the outcomes hang on, where everything that is open turns out worst."""
    modelled = {
        each.name: (each, strategy)
        for each in options
        if (strategy := strategy_of(_names(each))) is not None
    }
    silent = {
        name: not_modelled(each, strategy, place, any_level=True).keys()
        for name, (each, strategy) in modelled.items()
    }
    strategies = [strategy for _, strategy in modelled.values()]
    return hangs_on(strategies, bounds.worst, level.levels[0], silent)


def _lead(judged: Judged, number: int, seed: int) -> Floats | None:
    """Weeks until the option begins at this centre, shape (D,); None where it does not say."""
    way = judged.steps[0].feasibility.way
    if way is None or way.lead is None:
        return None
    median, p90 = (max(float(each), _SOON) for each in (way.lead.median, way.lead.p90))
    deviation = log(p90 / median) / _P90
    stream = np.random.Generator(np.random.PCG64([seed, crc32(f"lead {judged.name}".encode())]))
    hours = np.exp(log(median) + deviation * stream.standard_normal(number))
    return hours / _HOURS_PER_WEEK


def _of_option(
    judged: Judged,
    place: Place,
    strategy: Strategy | None,
    runs: Sequence[Mapping[tuple[str, float], Floats]],
) -> Iterator[Projection]:
    silent = not_modelled(judged, strategy, place, any_level=bool(runs))
    if EVERYTHING in silent:
        yield from (_silent(judged, outcome, silent[EVERYTHING]) for outcome in FIRST_OF_GROUP)
        return
    assert strategy is not None
    keys = [key for key in runs[0] if key in _PRINTED and all(key in run for run in runs)]
    summary = summarised([run[key] for run in runs for key in keys])
    rows = summary.reshape(len(runs), len(keys), 3)
    by_key = {key: rows[:, number] for number, key in enumerate(keys)}
    for outcome in OUTCOMES:
        if outcome.group in silent:
            if outcome in FIRST_OF_GROUP:
                yield _silent(judged, outcome, silent[outcome.group])
            continue
        for week in outcome.weeks or OUTPUT_WEEKS:
            if (outcome.name, week) in by_key:
                yield _row(judged, outcome, week, by_key[outcome.name, week], strategy)


def _silent(judged: Judged, outcome: Outcome, why: str) -> Projection:
    return Projection(judged.name, judged.lesion, outcome, None, None, None, "not_modelled", why)


def _row(
    judged: Judged, outcome: Outcome, week: int, rows: Floats, strategy: Strategy
) -> Projection:
    low, median, high = rows[:, 0], rows[:, 1], rows[:, 2]
    return Projection(
        judged.name,
        judged.lesion,
        outcome,
        week or None,
        (bounded(float(median.min()), outcome), bounded(float(median.max()), outcome)),
        (bounded(float(low.min()), outcome), bounded(float(high.max()), outcome)),
        support(outcome, strategy),
    )
