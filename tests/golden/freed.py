"""Two criteria made small: what they share, and nothing else reads, is true or false at will."""

from collections import Counter
from collections.abc import Sequence

from spondyl.case.vocabulary.make import yes_no
from spondyl.kernel.cells import key_of
from spondyl.kernel.conditions import components
from spondyl.kernel.criteria import AllOf, AnyOf, Criterion, Is, Not, atoms, is_


class Freed:
    """Two criteria with each part that stands in both, and shares no fact, as one free fact.

    Such a part can be true or false whatever the rest is; so the two criteria agree in every
    completion exactly where the small ones do.

    Attributes:
        pair: the two criteria, made small.
    """

    def __init__(self, one: Criterion, other: Criterion) -> None:
        self._keys = (_keys(one), _keys(other))
        self._free = 0
        self.pair = self._both(one, other)

    def _both(self, one: Criterion, other: Criterion) -> tuple[Criterion, Criterion]:
        if one == other and self._is_alone(one):
            fresh = self._fresh()
            return fresh, fresh
        match one, other:
            case Not(part), Not(counterpart):
                first, second = self._both(part, counterpart)
                return Not(first), Not(second)
            case ((AllOf(parts) | AnyOf(parts)), (AllOf(others) | AnyOf(others))):
                return self._parts(one, parts, other, others)
        return one, other

    def _parts(
        self,
        one: AllOf | AnyOf,
        parts: Sequence[Criterion],
        other: AllOf | AnyOf,
        others: Sequence[Criterion],
    ) -> tuple[Criterion, Criterion]:
        if type(one) is not type(other):
            return one, other
        shared = [part for part in parts if part in others]
        rest = [part for part in (*parts, *others) if part not in shared]
        kept: list[Criterion] = []
        for group in components([*shared, *rest]):
            alone = all(part in shared for part in group) and self._is_alone(AllOf(tuple(group)))
            kept += () if alone else group
        firsts = [part for part in parts if part in kept]
        seconds = [part for part in others if part in kept]
        if len(firsts) == len(seconds):
            pairs = [self._both(a, b) for a, b in zip(firsts, seconds, strict=True)]
            firsts, seconds = [a for a, _ in pairs], [b for _, b in pairs]
        # Any number of free parts together are one that may be true or false.
        freed = () if len(kept) == len(shared) + len(rest) else (self._fresh(),)
        return type(one)((*freed, *firsts)), type(other)((*freed, *seconds))

    def _fresh(self) -> Is:
        self._free += 1
        return is_(yes_no(f"free.{self._free}", "Is it so?"), "yes")

    def _is_alone(self, part: Criterion) -> bool:
        own = _keys(part)
        return not isinstance(part, Is) and all(
            own[key] == keys[key] for key in own for keys in self._keys
        )


def _keys(criterion: Criterion) -> Counter[str]:
    return Counter(key_of(atom) for atom in atoms(criterion))
