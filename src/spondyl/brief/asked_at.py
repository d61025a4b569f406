"""Where in the case file the facts stand that would decide what is open."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from spondyl.case.case import Case, Lesion
from spondyl.case.derived import WRITTEN_AS
from spondyl.case.trends import CONDITION, NEUROLOGY, open_falls, open_grades
from spondyl.case.vocabulary.cancer import VERTEBRAE_INVOLVED
from spondyl.case.vocabulary.make import grade
from spondyl.case.vocabulary.situation import (
    FALLING,
    GRADED_DEFICIT,
    NEUROLOGY_FELL,
    NOT_DESCRIBED,
)
from spondyl.frameworks.evaluate import LesionVerdict, Verdicts, behind_stability, placed_path
from spondyl.frameworks.guidelines.stability import MECHANICAL_STABILITY, SINS_BAND
from spondyl.kernel.answers import Answers

NESMS_TOTAL = grade("frameworks.nesms", "What is the NESMS?", 0, 3, note="Follows from NESMS.")
# What follows from several readings stands where those are that leave it open.
_OPEN_READINGS: dict[str, Callable[[Answers], tuple[str, ...]]] = {
    GRADED_DEFICIT.path: open_grades,
    NEUROLOGY_FELL.path: partial(open_falls, NEUROLOGY),
    FALLING.path: partial(open_falls, CONDITION),
}


def asked_at(
    paths: Iterable[str], case: Case, verdicts: Verdicts, verdict: LesionVerdict | None
) -> tuple[str, ...]:
    """Where each fact is asked for, once.

    Args:
        paths: facts as definitions read them, derived ones too.
        case: the case.
        verdicts: what frameworks say of it.
        verdict: the lesion whose facts they are; None where the patient is judged, or lesions that
            nobody described.
    """
    return tuple(
        dict.fromkeys(at for path in paths for at in _places(path, case, verdicts, verdict))
    )


def _places(
    path: str, case: Case, verdicts: Verdicts, verdict: LesionVerdict | None
) -> Iterator[str]:
    if path == NESMS_TOTAL.path:
        nesms = verdicts.patient["nesms"]
        yield from (*nesms.unknown, *nesms.uncertain)
    elif path == NOT_DESCRIBED.path:
        yield from _levels(case, verdicts)
    elif path in _OPEN_READINGS:
        yield from _OPEN_READINGS[path](verdicts.facts.patient) or (WRITTEN_AS[path],)
    elif not path.startswith("lesion."):
        yield WRITTEN_AS.get(path, path)
    elif verdict is None:
        yield "lesions"
        if WRITTEN_AS.get(path) == "treatments" and case.treatments is None:
            yield "treatments"
    else:
        yield from _of_lesion(path, verdict)


def _levels(case: Case, verdicts: Verdicts) -> Iterator[str]:
    involved = verdicts.facts.patient.get(VERTEBRAE_INVOLVED.path)
    if involved is None or not involved.is_known:
        yield VERTEBRAE_INVOLVED.path
    if case.lesions is None or not all(lesion.level for lesion in case.lesions):
        yield "lesions"


def _of_lesion(path: str, verdict: LesionVerdict) -> Iterator[str]:
    lesion: Lesion = verdict.lesion
    if path not in (SINS_BAND.path, MECHANICAL_STABILITY.path):
        yield placed_path(path, lesion)
        return
    unknown, uncertain = behind_stability(path, verdict.results["sins"], lesion)
    yield from (placed_path(each, lesion) for each in (*unknown, *uncertain))
