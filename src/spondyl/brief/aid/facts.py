"""What the aid reads of the case itself: words as they were written, and single answers."""

from spondyl.brief.page import Brief
from spondyl.case.case import Case, Lesion
from spondyl.case.vocabulary.course import TEAM_VIEW, VIEW
from spondyl.case.vocabulary.lesion import EXPLAINS_DEFICIT, PAIN_SCORE
from spondyl.case.wording import settled
from spondyl.kernel.variables import Span


def view(case: Case, key: str) -> str:
    """One settled answer of the patient's view; empty where there is none."""
    return settled(case.answers, VIEW[key])


def team_view(case: Case) -> str:
    """What the team would choose, in its words; empty where nobody wrote it down."""
    return settled(case.answers, TEAM_VIEW)


def about(brief: Brief, given: str | None) -> Lesion | None:
    """The lesion that the aid is about; None where the case describes none.

    The one that is asked for, else one that explains the deficit, else the one that hurts most,
    else the first.

    Args:
        brief: the brief.
        given: the label of a lesion.

    Raises:
        ValueError: when the case has no such lesion.
    """
    lesions = brief.case.lesions or ()
    if given is not None:
        named = {lesion.label: lesion for lesion in lesions}
        if given not in named:
            raise ValueError(f"The case has no lesion {given!r}: {', '.join(named) or 'none'}.")
        return named[given]
    if not lesions:
        return None
    return next((each for each in lesions if _explains(each)), max(lesions, key=_hurts))


def _explains(lesion: Lesion) -> bool:
    return settled(lesion.answers, EXPLAINS_DEFICIT) == "yes"


def _hurts(lesion: Lesion) -> float:
    """The pain score where it is known; of several that hurt alike the first is taken."""
    answer = lesion.answers.get(PAIN_SCORE.path)
    if answer is None or not answer.is_known:
        return -1.0
    only = answer.possible[0]
    return float(only.start[0]) if isinstance(only, Span) else float(only)
