"""Quality of life seen twice: by the patient and by the clinician, never as one."""

from dataclasses import dataclass

from spondyl.case.vocabulary.course import PATIENT_VIEW, SETTING
from spondyl.kernel.answers import Answer, Answers, Span

_OWN = next(v for v in PATIENT_VIEW if v.path == "patient_view.quality_of_life")
_SEEN = next(v for v in SETTING if v.path == "setting.provider_quality_of_life")
Figures = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Twice:
    """Two ratings from 0 to 100, each lowest and highest; None where nobody gave one.

    Attributes:
        patient: the patient's own.
        clinician: what the clinician thinks it is.
        gap: the clinician's less the patient's; None where one is missing.
    """

    patient: Figures | None
    clinician: Figures | None
    gap: Figures | None


def seen_twice(answers: Answers) -> Twice:
    """Both ratings and how far apart they lie."""
    own, seen = _figures(answers.get(_OWN.path)), _figures(answers.get(_SEEN.path))
    gap = None if own is None or seen is None else (seen[0] - own[1], seen[1] - own[0])
    return Twice(own, seen, gap)


def _figures(answer: Answer | None) -> Figures | None:
    if answer is None or answer.is_unknown:
        return None
    spans = [each for each in answer.possible if isinstance(each, Span)]
    return float(min(each.start[0] for each in spans)), float(max(each.end[0] for each in spans))
