"""What grades and dated readings show by themselves: a deficit, and a fall between two readings."""

from collections.abc import Sequence
from decimal import Decimal

from spondyl.case.vocabulary.neurology import AIS, AMBULATION, ARM_POWER, FRANKEL, LEG_POWER
from spondyl.case.vocabulary.patient import ALBUMIN, ECOG, KPS
from spondyl.kernel.answers import Answer, Answers, Reading, Span
from spondyl.kernel.variables import Choice, Variable

# Which way is worse: -1 where a lower place is, 1 where a higher one is.
_NEUROLOGY = ((FRANKEL, -1), (AIS, -1), (LEG_POWER, -1), (ARM_POWER, -1))
_CONDITION = ((ALBUMIN, -1), (KPS, -1), (ECOG, 1), (AMBULATION, 1))
# Against gravity at most. Our limit: power 4 may be pain.
_WEAK = Decimal(3)


def graded_deficit(answers: Answers) -> bool:
    """Whether a grade is below normal, or a key muscle at 3 or less, for certain."""
    graded = (answers.get(variable.path) for variable in (FRANKEL, AIS))
    powers = (answers.get(variable.path) for variable in (LEG_POWER, ARM_POWER))
    return any(_known(a) and "E" not in a.possible for a in graded if a is not None) or any(
        _known(a) and _weak(a) for a in powers if a is not None
    )


def neurology_fell(answers: Answers) -> bool:
    """Whether a grade or a power is for certain worse than in the reading before."""
    return any(_fell(variable, sign, answers) for variable, sign in _NEUROLOGY)


def condition_fell(answers: Answers) -> bool:
    """Whether albumin, performance or walking is for certain worse than in the reading before."""
    return any(_fell(variable, sign, answers) for variable, sign in _CONDITION)


def _known(answer: Answer) -> bool:
    return not answer.is_unknown


def _weak(answer: Answer) -> bool:
    return all(isinstance(part, Span) and part.end[0] <= _WEAK for part in answer.possible)


def _fell(variable: Variable, sign: int, answers: Answers) -> bool:
    answer = answers.get(variable.path)
    before = _before(answer)
    if answer is None or answer.is_unknown or before is None:
        return False
    now, old = _ends(variable, answer.possible), _ends(variable, before.possible)
    return now[1] < old[0] if sign < 0 else now[0] > old[1]


def _ends(variable: Variable, parts: Sequence[str | Span]) -> tuple[Decimal, Decimal]:
    """The lowest and the highest place on the variable's scale."""
    domain = variable.domain
    places: list[Decimal] = []
    for part in parts:
        if isinstance(part, Span):
            places += [part.start[0], part.end[0]]
        elif isinstance(domain, Choice):
            places.append(Decimal(domain.words.index(part)))
    return min(places), max(places)


def _before(answer: Answer | None) -> Reading | None:
    """The last reading before the one in force that says something."""
    if answer is None:
        return None
    known = [reading for reading in answer.earlier if not reading.reason]
    return known[-1] if known else None
