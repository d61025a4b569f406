"""Many criteria over one set of answers: every atom is judged once, then criteria are folded.

Folding takes parts as independent, as `truths` does: never too few truths, seldom too many. What
comes out as settled is settled; what comes out as either may want `Condition` to be exact.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from spondyl.kernel.answers import Answers, possible
from spondyl.kernel.criteria import AllOf, AnyOf, Atom, Criterion, Is, Not, TotalAtLeast, atoms
from spondyl.kernel.errors import DefinitionError
from spondyl.kernel.truths import ALWAYS, EITHER, NEVER, Truths, truths

# Truths as two bits: 1 for false, 2 for true.
_FALSE, _TRUE = 1, 2
_BITS = {NEVER: _FALSE, ALWAYS: _TRUE, EITHER: _FALSE | _TRUE}
_TRUTHS = {bits: found for found, bits in _BITS.items()}
_Fold = Callable[[Sequence[int]], int]


@dataclass(frozen=True, slots=True)
class Folded:
    """Criteria compiled to be judged together.

    Attributes:
        asked: every atom that one of them asks, once.
        folds: for each criterion, what makes its truths of those of the atoms.
    """

    asked: tuple[Atom, ...]
    folds: tuple[_Fold, ...]

    def judge(self, answers: Answers) -> list[Truths]:
        """What each criterion can be, in their order."""
        bits = [_bits(atom, answers) for atom in self.asked]
        return [_TRUTHS[fold(bits)] for fold in self.folds]


def folded(criteria: Iterable[Criterion]) -> Folded:
    """Compile criteria.

    Raises:
        DefinitionError: when one asks for the total of a score.
    """
    listed = tuple(criteria)
    asked: list[Atom] = []
    for criterion in listed:
        asked.extend(atom for atom in atoms(criterion) if atom not in asked)
    return Folded(tuple(asked), tuple(_fold(criterion, asked) for criterion in listed))


def _bits(atom: Atom, answers: Answers) -> int:
    """The truths of one atom."""
    if not isinstance(atom, Is):
        return _BITS[truths(atom, answers)]
    bits = 0
    for word in possible(atom.variable, answers):
        bits |= _TRUE if word in atom.words else _FALSE
    return bits


def _fold(when: Criterion, asked: Sequence[Atom]) -> _Fold:
    match when:
        case AllOf(parts):
            return _every([_fold(part, asked) for part in parts])
        case AnyOf(parts):
            return _some([_fold(part, asked) for part in parts])
        case Not(part):
            inner = _fold(part, asked)
            return lambda bits: _swapped(inner(bits))
        case TotalAtLeast(score, _):
            raise DefinitionError(f"The total of {score.name} is a fact of its own here.")
        case _:
            place = asked.index(when)
            return lambda bits: bits[place]


def _swapped(bits: int) -> int:
    return (bits & _FALSE) << 1 | bits >> 1


def _every(folds: Sequence[_Fold]) -> _Fold:
    def fold(bits: Sequence[int]) -> int:
        may, may_not = _TRUE, 0
        for part in folds:
            found = part(bits)
            may &= found
            may_not |= found
        return may | may_not & _FALSE

    return fold


def _some(folds: Sequence[_Fold]) -> _Fold:
    def fold(bits: Sequence[int]) -> int:
        may, may_not = 0, _FALSE
        for part in folds:
            found = part(bits)
            may |= found
            may_not &= found
        return may & _TRUE | may_not

    return fold
