"""The dose to the cord beside the options that irradiate it: for the radiation oncologist."""

from spondyl.case.case import Case
from spondyl.options.judged import Judged
from spondyl.options.radiobiology.cord_dose import cord_dose
from spondyl.options.radiobiology.lines import NOTICE, Line
from spondyl.options.radiobiology.wording import lines

__all__ = ["NOTICE", "Line", "cord_lines"]


def cord_lines(case: Case, judged: Judged) -> tuple[Line, ...]:
    """What published rules say of the cord for an option; empty without radiation or a level.

    A lesion that may lie at several levels is not asked: each would have its own figures.
    """
    verdict = judged.place.verdict
    if verdict is None or len(verdict.lesion.runs) > 1:
        return ()
    found = cord_dose(case, verdict.lesion.runs[0], judged.name)
    return () if found is None else lines(found)
