"""Whether recovery from a treatment would still be running on a day."""

from spondyl.goals.hope import Recovery
from spondyl.options.burden import NONE
from spondyl.options.judged import Judged
from spondyl.outcomes.joint import Spread

_DAYS = 7.0


def recovery(judged: Judged, begins: Spread | None, weeks: float) -> Recovery:
    """How recovery stands.

    It begins with the treatment, is longest with the latest beginning, and ends after the nights
    in hospital and the days of recovery; of two steps, after the time between them.

    Args:
        judged: the option.
        begins: weeks from the decision to the treatment; None where it is in no model.
        weeks: the day, from the decision.
    """
    burden = judged.burden
    if burden.recovery_days == burden.nights == NONE:
        return "none"
    if begins is None:
        return "unknown"
    first, last = begins.interval
    if weeks < first:
        return "not_begun"
    soonest, latest = _ends(judged, first, last)
    if weeks >= latest:
        return "over"
    return "running" if last <= weeks < soonest else "may_be_running"


def _ends(judged: Judged, first: float, last: float) -> tuple[float, float]:
    """Weeks from the decision to the end of recovery, soonest and latest."""
    apart = next((p.interval for p in judged.packages if p.interval), NONE)
    parts = (judged.burden.nights, judged.burden.recovery_days, apart)
    low, high = (sum(part[end] for part in parts) / _DAYS for end in (0, 1))
    return first + low, last + high
