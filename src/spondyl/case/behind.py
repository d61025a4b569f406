"""What stands behind a derived fact: the facts of the case file from which it follows."""

from collections.abc import Callable, Mapping
from functools import partial

from spondyl.case.case import Lesion
from spondyl.case.derived import COMPRESSES, CORD_COMPRESSION
from spondyl.case.readers import over_readers
from spondyl.case.situation import COUNTED
from spondyl.case.trends import CONDITION, GRADES, NEUROLOGY, WALKING, open_falls, open_grades
from spondyl.case.vocabulary.cancer import VERTEBRAE_INVOLVED
from spondyl.case.vocabulary.lesion import ESCC, EXPLAINS_DEFICIT, LEVEL, PAIN
from spondyl.case.vocabulary.situation import (
    DEFICIT_LEVELS,
    FALLING,
    GRADED_DEFICIT,
    NEUROLOGY_FELL,
    NOT_DESCRIBED,
    SYMPTOMATIC_LEVELS,
    WALKING_FELL,
)
from spondyl.kernel.answers import Answers
from spondyl.kernel.truths import EITHER

# By derived fact; what follows from a list alone is asked about itself and does not stand here.
# A fact of a lesion is a fact of every lesion.
BEHIND: Mapping[str, tuple[str, ...]] = {
    GRADED_DEFICIT.path: tuple(variable.path for variable in GRADES),
    NEUROLOGY_FELL.path: tuple(variable.path for variable, _ in NEUROLOGY),
    WALKING_FELL.path: tuple(variable.path for variable, _ in WALKING),
    FALLING.path: tuple(variable.path for variable, _ in CONDITION),
    CORD_COMPRESSION.path: (ESCC.path, NOT_DESCRIBED.path),
    SYMPTOMATIC_LEVELS.path: (PAIN.path, EXPLAINS_DEFICIT.path),
    DEFICIT_LEVELS.path: (EXPLAINS_DEFICIT.path,),
    NOT_DESCRIBED.path: (VERTEBRAE_INVOLVED.path, LEVEL.path),
}
# Of several readings those count that leave the fact open, answered or not.
_OPEN: Mapping[str, Callable[[Answers], tuple[str, ...]]] = {
    GRADED_DEFICIT.path: open_grades,
    NEUROLOGY_FELL.path: partial(open_falls, NEUROLOGY),
    WALKING_FELL.path: partial(open_falls, WALKING),
    FALLING.path: partial(open_falls, CONDITION),
}
# What of each lesion enters the fact.
_OF_LESIONS = {**COUNTED, CORD_COMPRESSION.path: COMPRESSES}


def leaves_open(path: str, lesion: Lesion) -> bool:
    """Whether a lesion is one of those that leave a fact about all lesions open."""
    if path == NOT_DESCRIBED.path:
        return len(lesion.runs) > 1
    return over_readers(_OF_LESIONS[path], lesion) == EITHER


def behind(path: str, patient: Answers) -> tuple[tuple[str, str], ...]:
    """The facts that leave a derived one open, each with the fact that follows from it.

    Args:
        path: path of the derived fact.
        patient: what is known of the patient.

    Returns:
        Pairs of paths; one of a lesion (`lesion.escc`) stands for that fact of every lesion that
        `leaves_open` the second.
    """
    if path in _OPEN:
        return tuple((each, path) for each in _OPEN[path](patient))
    found: list[tuple[str, str]] = []
    for each in BEHIND[path]:
        if each.startswith("lesion."):
            found.append((each, path))
        elif not _known(each, patient):
            found.extend(behind(each, patient) if each in BEHIND else ((each, path),))
    return tuple(found)


def _known(path: str, patient: Answers) -> bool:
    answer = patient.get(path)
    return answer is not None and answer.is_known
