"""From parameters, a world and strategies to the rates that drive the model."""

from collections.abc import Mapping, Sequence

import numpy as np

from spondyl.outcomes.draws import Draws
from spondyl.outcomes.engine import ACUTE_WEEKS, WINDOWS, Rates
from spondyl.outcomes.families import Floats
from spondyl.outcomes.strategies import Strategy
from spondyl.outcomes.tumour import clinical_hazards
from spondyl.outcomes.worlds import FUNCTION_KEYS, World

_BASE = (
    "walks_unaided_radiation",
    "walks_aided_radiation",
    "walks_lost_radiation",
    "walks_paralysed_radiation",
)
_LOST = 2  # place in FUNCTION_KEYS from which walking is lost
_UNTREATED = {
    "compressed_deficit": "loses_walking_compressed_deficit",
    "compressed": "loses_walking_compressed",
    "touched": "loses_walking_touched",
    "free": "loses_walking_free",
    "": "loses_walking_compressed",
}
_ANSWERS = {
    "conventional": "pain_answers_conventional",
    "cement": "pain_answers_cement",
    "fixation": "pain_answers_fixation",
    "decompression": "pain_answers_fixation",
}
_ONSET = {
    "conventional": "pain_onset_radiation",
    "stereotactic": "pain_onset_stereotactic",
    "cement": "pain_onset_cement",
    "fixation": "pain_onset_operation",
    "decompression": "pain_onset_operation",
}
_DEATHS = {
    "open": "dies_of_open_operation",
    "percutaneous": "dies_of_percutaneous_operation",
}
_WITH_AID = 0.4  # of those who walk, where a population does not say: our guess
_DAYS = 7.0
_NEVER = 1e9
_ANY = "pain_returns"  # a parameter, for its shape and precision alone


def rates(
    strategies: Sequence[Strategy],
    world: World,
    start: Floats,
    death: Floats,
    draws: Draws,
    waits: Mapping[str, Floats] | None = None,
) -> Rates:
    """The rates of a world; the first strategy is the reference for survival.

    Args:
        strategies: what is compared.
        world: how the covariates turn out.
        start: shares of the four functions; all walk or none does.
        death: weekly hazards by window, shape (5, D).
        draws: the parameters.
        waits: weeks until a strategy begins at this centre, by its name, shape (D,); the others
            wait as published.
    """
    death = death.astype(draws[_ANY].dtype, copy=False)
    first, *others = strategies
    each = ((first, world.only("function")), *((strategy, world) for strategy in others))
    return Rates(
        start=start,
        painful=0.0 if world.key("pain") == "none" else 1.0,
        death=death,
        ratio=draws["death_after_losing_walking"],
        excess=np.stack([_dies(s, draws) for s in strategies]),
        wait=np.stack([wait_of(s, draws, waits or {}) for s in strategies]),
        untreated=np.stack([untreated(at, draws) for _, at in each]),
        walks=np.stack([_walks(s, at, draws) for s, at in each], axis=1),
        improves=draws["one_step_better"],
        loss=np.stack([_loses(s, at, death, draws) for s, at in each], axis=1),
        loss_progressed=np.stack([_loses_progressed(s, at, draws) for s, at in each], axis=1),
        answers=np.stack([answers(s, at, draws) for s, at in each]),
        onset=np.stack([onset(s, draws) for s in strategies]),
        relapse=np.stack([_relapse(s, draws) for s in strategies]),
        progress=np.stack([clinical_hazards(s, at, draws) for s, at in each], axis=1),
    )


def odds(share: Floats) -> Floats:
    """Log odds."""
    result: Floats = np.log(share / (1 - share))
    return result


def share(log_odds: Floats) -> Floats:
    """The share with these log odds."""
    result: Floats = 1 / (1 + np.exp(-log_odds))
    return result


def wait_of(strategy: Strategy, draws: Draws, waits: Mapping[str, Floats]) -> Floats:
    """Weeks from the decision to the treatment, shape (D,)."""
    if strategy.name in waits:
        return waits[strategy.name]
    return draws[strategy.wait] / _DAYS if strategy.wait else np.zeros_like(draws[_ANY])


def untreated(world: World, draws: Draws) -> Floats:
    """Weekly hazard of losing walking while nothing is done, shape (D,)."""
    base = draws[_UNTREATED[world.key("threat")]]
    # How fast a deficit came tells where there is one, by a cord that is compressed.
    if world.key("threat") != "compressed_deficit":
        return base
    return base * world.ratio("untreated", draws)


def _walks(strategy: Strategy, world: World, draws: Draws) -> Floats:
    """Chance of walking four weeks after treatment from each function, shape (4, D)."""
    if strategy.walking == "untreated":
        return _walks_untreated(strategy, world, draws)
    moved = world.moved("walking", draws) + _added(strategy, world, draws)
    lost = world.moved("regaining", draws)
    return np.stack(
        [
            share(odds(draws[name]) + moved + (lost if place >= _LOST else 0.0))
            for place, name in enumerate(_BASE)
        ]
    )


def _added(strategy: Strategy, world: World, draws: Draws) -> Floats | float:
    """What an operation adds on the log odds scale; nothing where nothing is to be freed."""
    if strategy.walking == "held":
        return draws["walks_held_only"]
    if strategy.walking != "operation":
        return 0.0
    freed = 0.0 if world.key("threat") == "free" else draws["walks_more_after_decompression"]
    return freed + world.moved("walking_operated", draws)


def _walks_untreated(strategy: Strategy, world: World, draws: Draws) -> Floats:
    hazard = untreated(world, draws) * (draws["steroid_untreated"] if strategy.steroid else 1.0)
    keeps = np.exp(-ACUTE_WEEKS * hazard)
    return np.stack([keeps, keeps, np.full_like(keeps, 0.02), np.full_like(keeps, 0.002)])


def _loses(strategy: Strategy, world: World, death: Floats, draws: Draws) -> Floats:
    """Weekly hazard of losing walking once treated, by window, shape (5, D)."""
    dying = draws["loses_walking_before_death"] * death
    if not strategy.cord_left:
        return dying + draws["loses_walking_mechanical"]
    course = np.stack([untreated(world, draws)] * len(WINDOWS))
    # The chances of the first four weeks hold it already: nothing is lost twice.
    course[0] = 0
    return dying + course


def _loses_progressed(strategy: Strategy, world: World, draws: Draws) -> Floats:
    """What is added once the tumour progressed, by window, shape (5, D).

    Where the cord was free the tumour has to reach it first: then walking is lost as by compression
    without a deficit. An untreated course that is as fast already is not made faster.
    """
    lost = draws["loses_walking_progressed"]
    if world.key("threat") == "free":
        lost = np.minimum(lost, draws["loses_walking_compressed"])
    if not strategy.cord_left:
        return np.stack([lost] * len(WINDOWS))
    more = np.maximum(lost - untreated(world, draws), 0)
    return np.stack([np.zeros_like(more), *[more] * (len(WINDOWS) - 1)])


def _dies(strategy: Strategy, draws: Draws) -> Floats:
    if not strategy.surgery:
        return np.zeros_like(draws[_ANY])
    return at_this_centre(_DEATHS[strategy.surgery], draws)


def at_this_centre(parameter: str, draws: Draws) -> Floats:
    """A surgical risk at one centre, of which only its own counts would tell, shape (D,)."""
    if parameter in draws.local:
        return draws[parameter]
    return share(odds(draws[parameter]) + draws["between_centres"])


def answers(strategy: Strategy, world: World, draws: Draws) -> Floats:
    """Share whose pain answers at some time, shape (D,)."""
    if strategy.pain == "none":
        return np.zeros_like(draws[_ANY])
    if strategy.pain == "stereotactic":
        base = odds(draws["pain_answers_conventional"]) + draws["pain_answers_stereotactic"]
    else:
        base = odds(draws[_ANSWERS[strategy.pain]])
    if strategy.pain in ("conventional", "stereotactic"):
        base = base + world.moved("pain_radiation", draws)
    if strategy.pain == "decompression":
        base = base + world.moved("pain_decompression", draws)
    return share(base)


def gone(strategy: Strategy, world: World, draws: Draws) -> Floats | None:
    """Share whose pain goes altogether, shape (D,); None where nobody counted it."""
    if strategy.pain not in ("conventional", "stereotactic"):
        return None
    base = odds(draws["pain_gone_conventional"]) + world.moved("pain_radiation", draws)
    if strategy.pain == "stereotactic":
        base = base + draws["pain_gone_stereotactic"]
    return np.minimum(share(base), answers(strategy, world, draws))


def onset(strategy: Strategy, draws: Draws) -> Floats:
    """Median weeks until pain answers, shape (D,)."""
    if strategy.pain == "none":
        return np.full_like(draws[_ANY], _NEVER)
    return draws[_ONSET[strategy.pain]]


def _relapse(strategy: Strategy, draws: Draws) -> Floats:
    """Weekly hazard that controlled pain comes back, shape (D,)."""
    base = draws["pain_returns"]
    if strategy.pain == "stereotactic":
        return base * draws["pain_returns_stereotactic"]
    if strategy.pain in ("cement", "fixation"):
        return base * draws["pain_returns_held"]
    return base


def start_of(world: World, draws: Draws) -> tuple[tuple[float, Floats], ...]:
    """Where a world starts: shares that add up to one, each with its mix of functions.

    Of a population that does not say how it walks, those who walk and those who do not are run
    apart.
    """
    key = world.key("function")
    if key:
        return ((1.0, np.array([float(key == each) for each in FUNCTION_KEYS])),)
    open_ = np.array([float(each in world.functions) for each in FUNCTION_KEYS])
    walking = float(np.mean(draws["walking_at_start"]))
    without = float(np.mean(draws["no_movement_among_lost"]))
    starts = (
        (walking, open_ * (1 - _WITH_AID, _WITH_AID, 0.0, 0.0)),
        (1 - walking, open_ * (0.0, 0.0, 1 - without, without)),
    )
    there = [(part, start) for part, start in starts if start.any()]
    total = sum(part for part, _ in there)
    return tuple((part / total, start / start.sum()) for part, start in there)
