"""Where in the case file the facts stand that would decide what is open."""

from collections.abc import Iterable, Iterator

from spondyl.case.behind import BEHIND, behind, leaves_open
from spondyl.case.case import Case, Lesion
from spondyl.case.derived import CHOSEN, WRITTEN_AS
from spondyl.case.readers import readings_of
from spondyl.case.situation import undated
from spondyl.case.vocabulary.lesion import LEVEL
from spondyl.case.vocabulary.situation import MRI_BEFORE_SUSPICION
from spondyl.frameworks.evaluate import LesionVerdict, Verdicts, behind_stability, placed_path
from spondyl.frameworks.guidelines.stability import FROM_SINS
from spondyl.frameworks.totals import MSTFI_TOTAL, NESMS_TOTAL, SINS_TOTAL

# Totals of scores that are had once for the patient.
_TOTALS = {NESMS_TOTAL.path: "nesms", MSTFI_TOTAL.path: "mstfi"}
_CHOSEN = {variable.path for variable in CHOSEN}


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
    if path in _TOTALS:
        score = verdicts.patient[_TOTALS[path]]
        yield from (each for each in (*score.unknown, *score.uncertain) if each not in _CHOSEN)
    elif path == MRI_BEFORE_SUSPICION.path:
        yield undated(verdicts.facts.patient)
    elif path in BEHIND:
        yield from tuple(_behind(path, case, verdicts)) or (WRITTEN_AS[path],)
    elif not path.startswith("lesion."):
        yield WRITTEN_AS.get(path, path)
    elif verdict is None:
        yield "lesions"
        if WRITTEN_AS.get(path) == "treatments" and case.treatments is None:
            yield "treatments"
    else:
        yield from _of_lesion(path, verdict)


def _behind(path: str, case: Case, verdicts: Verdicts) -> Iterator[str]:
    """What leaves a derived fact open: facts of the patient, or of any lesion."""
    for each, of in behind(path, verdicts.facts.patient):
        if not each.startswith("lesion."):
            yield each
        elif case.lesions is None:
            yield "lesions"
        else:
            placed = (verdict.lesion for verdict in verdicts.lesions)
            open_ = (lesion for lesion in placed if leaves_open(of, lesion))
            yield from (placed_path(each, lesion) for lesion in open_ if is_open(each, lesion))


def is_open(path: str, lesion: Lesion) -> bool:
    """Whether a lesion's own fact is unknown, uncertain, or differs between its readers."""
    if path == LEVEL.path:
        return len(lesion.runs) > 1
    answers = [reading.get(path) for reading in readings_of(lesion, lesion.answers)]
    known = {answer.possible for answer in answers if answer is not None and answer.is_known}
    return len(known) != 1 or any(answer is None or not answer.is_known for answer in answers)


def _of_lesion(path: str, verdict: LesionVerdict) -> Iterator[str]:
    lesion: Lesion = verdict.lesion
    if path not in (*FROM_SINS, SINS_TOTAL.path):
        yield placed_path(path, lesion)
        return
    unknown, uncertain = behind_stability(path, verdict.results["sins"], lesion)
    yield from (placed_path(each, lesion) for each in (*unknown, *uncertain))
