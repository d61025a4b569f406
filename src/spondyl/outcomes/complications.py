"""What can go wrong: chances by a fixed time, and hazards of fracture and of hardware."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from spondyl.outcomes.draws import Draws
from spondyl.outcomes.families import Floats
from spondyl.outcomes.rates import at_this_centre, odds, share
from spondyl.outcomes.strategies import Strategy
from spondyl.outcomes.worlds import World

_EARLY = 17.4  # weeks, four months
_TWO_YEARS = 104.0
_YEAR = 52.0
_HIGH = 24  # Gy a fraction


@dataclass(frozen=True, slots=True)
class Complication:
    """One thing that can go wrong.

    Attributes:
        outcome: its name.
        weeks: by when it is counted.
        chance: for who lives that long, shape (D,).
        parameters: what it rests on.
    """

    outcome: str
    weeks: int
    chance: Floats
    parameters: tuple[str, ...]


def complications(strategy: Strategy, world: World, draws: Draws) -> Iterator[Complication]:
    """The complications of a strategy that have a fixed time."""
    if strategy.surgery:
        yield _wound(strategy, world, draws)
        yield _major(strategy, draws)
    if strategy.hardware:
        yield Complication(
            "hardware_failure", 104, at_this_centre("hardware", draws), ("hardware",)
        )
    if strategy.cement:
        name = "cement_symptoms"
        yield Complication("cement_complication", 1, draws[name], (name,))
    if strategy.pain in ("conventional", "stereotactic"):
        name = f"flare_{strategy.pain}"
        yield Complication("pain_flare", 2, draws[name], (name,))
    if strategy.stereotactic:
        name = "myelopathy_again" if world.key("irradiated") == "yes" else "myelopathy"
        yield Complication("myelopathy", 104, draws[name], (name,))


def _wound(strategy: Strategy, world: World, draws: Draws) -> Complication:
    name = f"wound_{strategy.surgery}"
    moved = share(odds(at_this_centre(name, draws)) + world.moved("wound", draws))
    return Complication("wound", 12, moved, (name, *world.moving("wound")))


def _major(strategy: Strategy, draws: Draws) -> Complication:
    base = at_this_centre("major_open", draws)
    if strategy.surgery == "open":
        return Complication("major_complication", 4, base, ("major_open",))
    easier = share(odds(base) + draws["major_percutaneous"])
    return Complication("major_complication", 4, easier, ("major_open", "major_percutaneous"))


def fracture(strategy: Strategy, world: World, draws: Draws) -> tuple[Floats, tuple[str, ...]]:
    """Cumulative hazard of a fracture over two years, shape (D,), and what it rests on."""
    base, *more = _fracture_parameters(strategy)
    log_odds = odds(draws[base]) + world.moved("fracture", draws)
    for name in more:
        log_odds = log_odds + draws[name]
    within_a_year = -np.log1p(-share(log_odds))
    early = draws["fracture_early"]
    # A year holds the early part and its share of the even rest.
    total = within_a_year / (early + (1 - early) * (_YEAR - _EARLY) / (_TWO_YEARS - _EARLY))
    if strategy.held:
        total = total * draws["fracture_held"]
    used = (base, *more, *world.moving("fracture"), *(("fracture_held",) if strategy.held else ()))
    return total, used


def _fracture_parameters(strategy: Strategy) -> tuple[str, ...]:
    if strategy.stereotactic:
        assert strategy.schedule is not None
        if strategy.schedule.per_fraction >= _HIGH:
            return ("fracture_stereotactic", "fracture_24")
        return ("fracture_stereotactic",)
    return ("fracture_conventional",) if strategy.schedule else ("fracture_untreated",)


def fractured_by(total: Floats, draws: Draws, week: float) -> Floats:
    """Share with a fracture by a week, deaths left out of account, shape (D,)."""
    early = draws["fracture_early"]
    passed = np.where(
        week <= _EARLY,
        early * week / _EARLY,
        early + (1 - early) * (week - _EARLY) / (_TWO_YEARS - _EARLY),
    )
    result: Floats = -np.expm1(-total * passed)
    return result
