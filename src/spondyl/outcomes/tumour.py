"""The tumour at the level: failure by clinical and by imaging definition, never mixed."""

import numpy as np

from spondyl.options.radiobiology.schedules import Schedule
from spondyl.outcomes.draws import Draws
from spondyl.outcomes.engine import WINDOWS
from spondyl.outcomes.families import Floats
from spondyl.outcomes.strategies import Strategy
from spondyl.outcomes.survival import WEEKS_PER_MONTH
from spondyl.outcomes.worlds import World

_ALPHA_BETA = 10.0
_MEASURED = (24.0, 2)  # Gy and fractions of the schedule from which the curve is drawn
_YEAR = 52.0
_FIRST_YEAR = len(WINDOWS) - 1  # windows of the first year
# By the number of fractions: two are nearer to three than to five.
_SEPARATION = {
    1: "failed_separation_24_1",
    2: "failed_separation_27_3",
    3: "failed_separation_27_3",
}
_SEPARATION_OTHER = "failed_separation_30_5"


def effective(total: float, fractions: int) -> float:
    """Biologically effective dose in Gy, alpha/beta 10: the linear-quadratic model."""
    return total * (1 + total / fractions / _ALPHA_BETA)


def clinical_hazards(strategy: Strategy, world: World, draws: Draws) -> Floats:
    """Weekly hazard of clinical progression at the level, by window, shape (5, D)."""
    if strategy.local == "untreated":
        return _untreated(draws)
    if strategy.local in ("short", "long"):
        weekly = draws[f"progress_{strategy.local}_course"] / WEEKS_PER_MONTH
        return np.stack([weekly * _ratio(strategy, world, draws)] * len(WINDOWS))
    imaging = imaging_hazards(strategy, world, draws)
    assert imaging is not None
    return imaging * draws["clinical_of_imaging"]


def imaging_hazards(strategy: Strategy, world: World, draws: Draws) -> Floats | None:
    """Weekly hazard of failure on imaging, by window, shape (5, D); None without a figure."""
    if strategy.local == "untreated":
        return _untreated(draws)
    if strategy.local == "separation":
        return _after_separation(strategy, draws)
    if strategy.surgery or strategy.cement:
        return None if strategy.local != "stereotactic" else _stereotactic(strategy, world, draws)
    if strategy.local == "stereotactic":
        return _stereotactic(strategy, world, draws)
    if strategy.local == "long":
        return None
    cumulative = -np.log(1 - draws["failed_conventional_imaging"])
    return _two_years(cumulative, draws) * _ratio_imaging(strategy, world, draws)


def _stereotactic(strategy: Strategy, world: World, draws: Draws) -> Floats:
    assert strategy.schedule is not None
    cumulative = -np.log(held_at_two_years(strategy.schedule, draws))
    return _two_years(cumulative, draws) * _ratio_imaging(strategy, world, draws)


def held_at_two_years(schedule: Schedule, draws: Draws) -> Floats:
    """Share held on imaging at 24 months after a stereotactic schedule, shape (D,)."""
    more = effective(float(schedule.total), schedule.fractions) - effective(*_MEASURED)
    held = draws["held_24_2"]
    log_odds = np.log(held / (1 - held)) + draws["held_per_gy"] * more
    return 1 / (1 + np.exp(-log_odds))


def _ratio(strategy: Strategy, world: World, draws: Draws) -> Floats | float:
    own = "progress_stereotactic" if strategy.stereotactic else "progress_conventional"
    return world.ratio("progress", draws) * world.ratio(own, draws)


def _ratio_imaging(strategy: Strategy, world: World, draws: Draws) -> Floats | float:
    return _ratio(strategy, world, draws) * world.ratio("progress_imaging", draws)


def _two_years(cumulative: Floats, draws: Draws) -> Floats:
    """Two years' hazard by window: `failed_in_first_year` of it falls in the first."""
    first = draws["failed_in_first_year"]
    early, late = cumulative * first / _YEAR, cumulative * (1 - first) / _YEAR
    return np.stack([early] * _FIRST_YEAR + [late])


def _after_separation(strategy: Strategy, draws: Draws) -> Floats:
    assert strategy.schedule is not None
    name = _SEPARATION.get(strategy.schedule.fractions, _SEPARATION_OTHER)
    yearly = -np.log1p(-draws[name]) / _YEAR
    return np.stack([yearly] * len(WINDOWS))


def _untreated(draws: Draws) -> Floats:
    first, early, late = (
        draws[f"progress_untreated_{when}"] / WEEKS_PER_MONTH
        for when in ("first_month", "early", "late")
    )
    return np.stack([first, early, *[late] * (len(WINDOWS) - 2)])


def held_by(hazards: Floats, week: float) -> Floats:
    """Share without failure by a week, deaths left out of account, shape of one window.

    Args:
        hazards: weekly, by window, shape (5, ...).
        week: from treatment.
    """
    last, total = 0.0, np.zeros_like(hazards[0])
    for window, end in enumerate(WINDOWS):
        total = total + hazards[window] * (min(week, end) - last)
        if week <= end:
            break
        last = end
    result: Floats = np.exp(-total)
    return result
