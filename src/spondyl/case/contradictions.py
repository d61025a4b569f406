"""What cannot be true together in one case."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product

from spondyl.case.case import Case
from spondyl.case.vocabulary.cancer import (
    LIVER_METASTASES,
    LUNG_METASTASES,
    VERTEBRAE_INVOLVED,
    VISCERAL_METASTASES,
)
from spondyl.case.vocabulary.neurology import AIS, AMBULATION, FRANKEL, WALKING_LIMITED_BY
from spondyl.kernel.answers import Answer, Answers, Span, everything
from spondyl.kernel.criteria import Is, all_of, atoms, holds, is_
from spondyl.kernel.errors import SpondylError
from spondyl.kernel.items import Constraint
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


def _variables(constraint: Constraint) -> tuple[Variable, ...]:
    found = (atom.variable for atom in atoms(constraint.never) if isinstance(atom, Is))
    return tuple({variable.path: variable for variable in found}.values())


_BOUND = tuple((constraint, _variables(constraint)) for constraint in CONSTRAINTS)


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
    for constraint, variables in _BOUND:
        possible = [_possible(variable, answers) for variable in variables]
        if max(len(words) for words in possible) == 1 and not _breaks(
            constraint, variables, possible
        ):
            continue
        kept = [
            words
            for words in product(*possible)
            if not holds(
                constraint.never, dict(zip((v.path for v in variables), words, strict=True))
            )
        ]
        if not kept:
            raise Contradiction(constraint.code, constraint.message, [v.path for v in variables])
        for place, variable in enumerate(variables):
            left = {words[place] for words in kept}
            if len(left) < len(possible[place]):
                answers[variable.path] = _without(variable, answers, left, constraint)
                changed = True
    return changed


def _possible(variable: Variable, answers: Answers) -> tuple[str, ...]:
    answer = answers.get(variable.path)
    return everything(variable) if answer is None else answer.possible  # type: ignore[return-value]


def _breaks(
    constraint: Constraint, variables: Sequence[Variable], possible: Sequence[tuple[str, ...]]
) -> bool:
    return holds(
        constraint.never,
        {variable.path: words[0] for variable, words in zip(variables, possible, strict=True)},
    )


def _without(
    variable: Variable, answers: Answers, left: set[str], constraint: Constraint
) -> Answer:
    """The answer with the words that are left; settled by inference when it is one."""
    old = answers.get(variable.path) or Answer(everything(variable), reason="unknown")
    words = tuple(word for word in old.possible if word in left)
    if len(words) == 1 and old.is_unknown:
        return Answer(words, given=str(words[0]), derived=f"follows from {constraint.code}")
    return replace(old, possible=words)


def levels_listed(case: Case) -> int:
    """The fewest vertebrae that the listed lesions can be (the occiput is not a vertebra)."""
    certain: set[str] = set()
    for lesion in case.lesions or ():
        if len(lesion.runs) == 1:
            certain.update(lesion.runs[0])
    return len(certain - {"C0"})


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
