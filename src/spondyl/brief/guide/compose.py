"""Composing the conversation guide of a case."""

from collections.abc import Callable

from spondyl.brief.guide.after_operation import after_operation
from spondyl.brief.guide.choices import choices, teach_back
from spondyl.brief.guide.guide import NOTICE, TITLE, Guide, Part
from spondyl.brief.guide.illness import illness
from spondyl.brief.guide.opening import before
from spondyl.brief.guide.returning import pausing, returning
from spondyl.brief.guide.stopping import stopping, trial
from spondyl.brief.guide.wishes import wishes
from spondyl.brief.page import Brief

# The order of the talk: what is understood comes before any choice.
PARTS: tuple[Callable[[Brief], Part], ...] = (
    before,
    illness,
    wishes,
    choices,
    teach_back,
    stopping,
    trial,
    returning,
    pausing,
    after_operation,
)


def guide(brief: Brief) -> Guide:
    """Make the guide through the talk; the outcome model is not asked.

    Args:
        brief: the brief of the case.
    """
    case = brief.case
    parts = tuple(part(brief) for part in PARTS)
    return Guide(TITLE, case.name, case.as_of.isoformat(), NOTICE, parts)
