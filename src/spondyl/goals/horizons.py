"""Two times at which every option is looked at: the next weeks, and the expected course."""

from spondyl.goals.hope import Horizons
from spondyl.outcomes.outcome import ALIVE
from spondyl.outcomes.projecting import Projected
from spondyl.outcomes.projection import outermost

SOON = 4
# How far the expected course may reach; longest first.
COURSES = (52, 26, 12, 8)
_HALF = 0.5


def horizons(projected: Projected) -> Horizons | None:
    """The next four weeks, and the longest course that half may live through.

    The course ends at the last of 52, 26, 12 and 8 weeks by which half are alive, with the option
    of longest survival and halfway between the worst and the best world that are still possible;
    at 8 weeks where that is none. It is one for all options: nothing is told of one at another
    time than of the others. The rule is ours. None where no survival score applies.
    """
    alive = [p for p in projected.projections if p.outcome is ALIVE and p.medians is not None]
    if not alive:
        return None
    spans = {week: [p.medians for p in alive if p.weeks == week and p.medians] for week in COURSES}
    longest = {week: max(sum(span) / 2 for span in found) for week, found in spans.items()}
    course = next((week for week in COURSES if longest[week] >= _HALF), COURSES[-1])
    return Horizons(SOON, course, outermost(spans[course]))
