"""What cannot be true together in one case."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import product

from spondyl.case.case import Case, Lesion
from spondyl.case.levels import Run
from spondyl.case.vocabulary.cancer import (
    LIVER_METASTASES,
    LUNG_METASTASES,
    VERTEBRAE_INVOLVED,
    VISCERAL_METASTASES,
)
from spondyl.case.vocabulary.neurology import AIS, AMBULATION, FRANKEL, WALKING_LIMITED_BY
from spondyl.kernel.answers import Answer, Answers, Span, everything
from spondyl.kernel.constraints import Constraint, possible_words
from spondyl.kernel.criteria import all_of, holds, is_
from spondyl.kernel.errors import SpondylError
from spondyl.kernel.variables import Variable

_CANNOT_WALK_FROM_WEAKNESS = all_of(
    is_(AMBULATION, "not_walking"), is_(WALKING_LIMITED_BY, "weakness")
)

CONSTRAINTS = (
    Constraint(
        "visceral_none_with_liver",
        all_of(is_(VISCERAL_METASTASES, "none"), is_(LIVER_METASTASES, "yes")),
        "visceral_metastases is none, but there are liver metastases: an organ too.",
    ),
    Constraint(
        "visceral_none_with_lung",
        all_of(is_(VISCERAL_METASTASES, "none"), is_(LUNG_METASTASES, "yes")),
        "visceral_metastases is none, but there are lung metastases: an organ too.",
    ),
    Constraint(
        "ais_e_not_walking",
        all_of(is_(AIS, "E"), _CANNOT_WALK_FROM_WEAKNESS),
        "AIS E is normal motor function, but the patient does not walk because of weakness.",
    ),
    Constraint(
        "frankel_e_not_walking",
        all_of(is_(FRANKEL, "E"), _CANNOT_WALK_FROM_WEAKNESS),
        "Frankel E is normal motor function, but the patient does not walk because of weakness.",
    ),
)


class Contradiction(SpondylError):  # noqa: N818 -- it names what was found
    """Facts of a case that cannot be true together.

    Attributes:
        code: short name of the contradiction.
        facts: paths of the facts, most telling first.
    """

    def __init__(self, code: str, message: str, facts: Sequence[str]) -> None:
        """Keep the facts so that a reader can say where they stand."""
        self.code = code
        self.facts = tuple(facts)
        super().__init__(message)


def narrowed(answers: Answers, case: Case) -> dict[str, Answer]:
    """The answers with everything removed that no admissible completion can have.

    Raises:
        Contradiction: when a fact has no value left.
    """
    result = dict(answers)
    _count_levels(case, result)
    while _narrow_once(result):
        pass
    return result


def _narrow_once(answers: dict[str, Answer]) -> bool:
    """Narrow by each constraint in turn; whether anything changed."""
    changed = False
    for constraint in CONSTRAINTS:
        words = constraint.words(answers)
        kept = [
            chosen
            for chosen in product(*words.values())
            if not holds(constraint.never, dict(zip(words, chosen, strict=True)))
        ]
        if not kept:
            raise Contradiction(constraint.code, constraint.message, tuple(words))
        for place, path in enumerate(words):
            left = {chosen[place] for chosen in kept}
            if len(left) < len(words[path]):
                answers[path] = _without(constraint.variables[path], answers, left, constraint)
                changed = True
    return changed


def _without(
    variable: Variable, answers: Answers, left: set[str], constraint: Constraint
) -> Answer:
    """The answer with the words that are left; settled by inference when it is one."""
    old = answers.get(variable.path) or Answer(everything(variable), reason="unknown")
    words = tuple(word for word in possible_words(variable, answers) if word in left)
    if len(words) == 1 and old.is_unknown:
        return Answer(words, given=str(words[0]), derived=f"follows from {constraint.code}")
    return replace(old, possible=words)


MOST_UNIONS = 5_000


def levels_listed(case: Case) -> int:
    """The fewest vertebrae that the listed lesions can be (the occiput is not a vertebra).

    Lesions whose level is open may share a level with others. Where there are too many ways to
    place them, only the lesions with a fixed level count.
    """
    return levels_spanned(case)[0]


def levels_spanned(case: Case) -> tuple[int, int]:
    """The fewest and the most vertebrae that the listed lesions can be."""
    unions: set[frozenset[str]] = {frozenset()}
    unplaced = 0
    for lesion in sorted(case.lesions or (), key=lambda lesion: len(lesion.runs)):
        runs = [frozenset(run) - {"C0"} for run in lesion.runs]
        if unplaced or len(unions) * len(runs) > MOST_UNIONS:
            unplaced += max(map(len, runs))
        else:
            unions = {union | run for union in unions for run in runs}
    return min(map(len, unions)), max(map(len, unions)) + unplaced


def placed_lesions(case: Case, answers: Answers) -> tuple[Lesion, ...]:
    """The lesions, each with the runs that the number of vertebrae involved still allows."""
    lesions = case.lesions or ()
    vertebrae = answers.get(VERTEBRAE_INVOLVED.path)
    if vertebrae is None or vertebrae.is_unknown or all(len(x.runs) == 1 for x in lesions):
        return lesions
    most = max(part.end[0] for part in vertebrae.possible if isinstance(part, Span))
    return tuple(
        replace(lesion, runs=tuple(run for run in lesion.runs if _fits(case, n, run, most)))
        for n, lesion in enumerate(lesions)
    )


def _fits(case: Case, number: int, run: Run, most: Decimal) -> bool:
    """Whether all lesions can be placed on `most` vertebrae with one of them at `run`."""
    lesions = list(case.lesions or ())
    lesions[number] = replace(lesions[number], runs=(run,))
    return levels_listed(replace(case, lesions=tuple(lesions))) <= most


def _count_levels(case: Case, answers: dict[str, Answer]) -> None:
    """Restrict the vertebrae involved to at least the levels listed."""
    least = levels_listed(case)
    path = VERTEBRAE_INVOLVED.path
    old = answers.get(path) or Answer(everything(VERTEBRAE_INVOLVED), reason="unknown")
    kept = tuple(_from(least, old))
    if not kept:
        raise Contradiction(
            "fewer_vertebrae_than_levels",
            f"vertebrae_involved is {old.given}, but the lesions list {least} different levels.",
            [path],
        )
    if kept != old.possible:
        answers[path] = replace(old, possible=kept)


def _from(least: int, answer: Answer) -> Iterator[Span]:
    for part in answer.possible:
        assert isinstance(part, Span)
        if part.end[0] >= least:
            yield part if part.start[0] >= least else Span((part.end[0] * 0 + least, 0), part.end)
