"""The patient's part, made once from a case and from what the model says of it."""

from dataclasses import dataclass

from spondyl.case.case import Case
from spondyl.case.vocabulary.course import PRIORITIES
from spondyl.case.wording import settled
from spondyl.goals.expectations import Expected, expected
from spondyl.goals.hope import Hope, Hoped
from spondyl.goals.hopes import hopes
from spondyl.goals.ladder import Standing, ladder
from spondyl.goals.quality_of_life import Twice, seen_twice
from spondyl.goals.values import Order, Valued, valued
from spondyl.kernel.answers import Answers
from spondyl.options.judged import Judged
from spondyl.outcomes.projecting import Projected


@dataclass(frozen=True, slots=True)
class PatientsPart:
    """What a brief says of the patient's own view.

    Attributes:
        hopes: what the patient hopes for; None where nobody asked.
        hoped: the same against the course of every option; None where the model was not run.
        ladder: what the patient can do now.
        expected: what is expected, three ways.
        named: what matters most, in the patient's order; None where nobody asked.
        values: by lesion, options beside that; empty where the model was not run.
        quality: quality of life, seen twice.
    """

    hopes: tuple[Hope, ...] | None
    hoped: Hoped | None
    ladder: tuple[Standing, ...]
    expected: Expected
    named: Order | None
    values: tuple[Valued, ...]
    quality: Twice


def patients_part(
    case: Case,
    answers: Answers,
    options: tuple[Judged, ...],
    projected: Projected | None,
    hoped: Hoped | None,
) -> PatientsPart:
    """Put it together.

    Args:
        case: the case.
        answers: of the patient.
        options: of the case, judged.
        projected: what the model says; None where it was not run.
        hoped: what it says of the hopes; likewise.
    """
    over = None if hoped is None else hoped.horizons
    named = _named(answers)
    values: list[Valued] = []
    if named and projected is not None and over is not None:
        places = _places(options)
        values = [valued(named, options, each, projected, over.course) for each in places]
    return PatientsPart(
        hopes(case),
        hoped,
        ladder(answers),
        expected(case, answers, projected, over),
        named,
        tuple(values),
        seen_twice(answers),
    )


def _named(answers: Answers) -> Order | None:
    """The patient's priorities in their order; None where nobody asked, or the order is open."""
    answer = answers.get(PRIORITIES.path)
    if answer is None or not answer.is_known:
        return None
    return tuple(word for word in settled(answers, PRIORITIES).split(", ") if word)


def _places(options: tuple[Judged, ...]) -> tuple[str | None, ...]:
    """The lesions; None alone where there is none."""
    lesions = dict.fromkeys(each.lesion for each in options if each.lesion is not None)
    return tuple(lesions) or (None,)
