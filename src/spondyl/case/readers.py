"""Whole readings of the images by different people; never a mixture of readers."""

from spondyl.case.case import Lesion
from spondyl.case.vocabulary.lesion import SINS_READING
from spondyl.kernel.answers import Answers
from spondyl.kernel.criteria import Criterion
from spondyl.kernel.truths import Truths, truths

# Where readings stand in the case file, as a fact of the lesion.
READERS = "lesion.sins_readers"
_PATHS = tuple(variable.path for variable in SINS_READING)


def readings_of(lesion: Lesion, view: Answers) -> tuple[Answers, ...]:
    """The view once for each reader of the images, the lesion's own fields being one more."""
    if not lesion.readers:
        return (view,)
    bare = {path: answer for path, answer in view.items() if path not in _PATHS}
    readings = [bare | {p: a for p, a in r.answers.items() if p in _PATHS} for r in lesion.readers]
    own = any(path in view and not view[path].is_unknown for path in _PATHS)
    return (view, *readings) if own else tuple(readings)


def over_readers(when: Criterion, lesion: Lesion) -> Truths:
    """What a criterion can be over every whole reading of a lesion."""
    return frozenset().union(*(truths(when, r) for r in readings_of(lesion, lesion.answers)))
