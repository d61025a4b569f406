"""What grades and dated readings show by themselves: a deficit, and a fall since a reading."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from spondyl.case.vocabulary.neurology import AIS, AMBULATION, ARM_POWER, FRANKEL, LEG_POWER
from spondyl.case.vocabulary.patient import ALBUMIN, ECOG, KPS
from spondyl.kernel.answers import Answer, Answers, Position, Span
from spondyl.kernel.criteria import Criterion, Not, below, is_
from spondyl.kernel.truths import ALWAYS, EITHER, Truths, some, truths
from spondyl.kernel.variables import Choice, Variable

# What shows a deficit even where nobody wrote the word. Against gravity at most: our limit, power
# 4 may be pain.
_SHOWS: tuple[tuple[Variable, Criterion], ...] = (
    (FRANKEL, Not(is_(FRANKEL, "E"))),
    (AIS, Not(is_(AIS, "E"))),
    (LEG_POWER, below(LEG_POWER, 4)),
    (ARM_POWER, below(ARM_POWER, 4)),
)
GRADES = tuple(variable for variable, _ in _SHOWS)
SHOWS = tuple(shows for _, shows in _SHOWS)
# Which way is worse: -1 where a lower place is, 1 where a higher one is.
NEUROLOGY = ((FRANKEL, -1), (AIS, -1), (LEG_POWER, -1), (ARM_POWER, -1))
WALKING = ((AMBULATION, 1),)
CONDITION = ((ALBUMIN, -1), (KPS, -1), (ECOG, 1), (AMBULATION, 1))
Followed = Sequence[tuple[Variable, int]]
# Lowest and highest place of one possible value on its scale.
Place = tuple[Position, Position]


def graded_deficit(answers: Answers) -> Truths:
    """Whether a grade is below normal, or a key muscle at 3 or less; no where none is recorded.

    One that was below normal in an older reading may have been so in this episode.
    """
    return some(truth for _, truth in _shown(answers))


def fell(followed: Followed, answers: Answers) -> Truths:
    """Whether a fact is worse than in the last reading that differed from it.

    Examining again without a change takes nothing back: D, B, B has fallen. No where nothing has
    two readings.
    """
    return some(truth for _, truth in _falls(followed, answers))


def open_grades(answers: Answers) -> tuple[str, ...]:
    """Paths of the grades and powers that leave it open whether there is a deficit."""
    return tuple(variable.path for variable, truth in _shown(answers) if truth == EITHER)


def open_falls(followed: Followed, answers: Answers) -> tuple[str, ...]:
    """Paths of the facts of which it is open whether they fell."""
    return tuple(variable.path for variable, truth in _falls(followed, answers) if truth == EITHER)


def _shown(answers: Answers) -> Iterator[tuple[Variable, Truths]]:
    for variable, shows in _SHOWS:
        answer = answers.get(variable.path)
        if answer is not None and was_ever_read(answer):
            now = truths(shows, answers)
            yield variable, now | ALWAYS if _showed(variable, shows, answer) else now


def was_ever_read(answer: Answer) -> bool:
    """Whether some reading said something, be it an older one."""
    return not answer.is_unknown or any(not reading.reason for reading in answer.earlier)


def _showed(variable: Variable, shows: Criterion, answer: Answer) -> bool:
    """Whether an older reading may have shown a deficit."""
    told = (reading for reading in answer.earlier if not reading.reason)
    return any(True in truths(shows, {variable.path: Answer(r.possible)}) for r in told)


def _falls(followed: Followed, answers: Answers) -> Iterator[tuple[Variable, Truths]]:
    for variable, sign in followed:
        answer = answers.get(variable.path)
        if answer is not None:
            yield variable, frozenset(_fell(variable, sign, answer))


def _fell(variable: Variable, sign: int, answer: Answer) -> Iterator[bool]:
    """Each way the newest reading may compare, back to one that cannot be the same."""
    now = _places(variable, answer.possible)
    for reading in reversed(answer.earlier):
        if reading.reason:
            continue
        then = _places(variable, reading.possible)
        lower, higher = _may_be_below(now, then), _may_be_below(then, now)
        if lower if sign < 0 else higher:
            yield True
        if higher if sign < 0 else lower:
            yield False
        if not any(a[0] <= b[1] and b[0] <= a[1] for a in now for b in then):
            return
    yield False


def _may_be_below(these: Sequence[Place], those: Sequence[Place]) -> bool:
    return min(low for low, _ in these) < max(high for _, high in those)


def _places(variable: Variable, parts: Sequence[str | Span]) -> list[Place]:
    """Every possible value as a stretch of the variable's scale."""
    domain = variable.domain
    found: list[Place] = []
    for part in parts:
        if isinstance(part, Span):
            found.append((part.start, part.end))
        elif isinstance(domain, Choice):
            at = (Decimal(domain.words.index(part)), 0)
            found.append((at, at))
    return found
