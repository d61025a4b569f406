"""A single condition, judged over every way the unknown answers could turn out."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from spondyl.kernel.answers import Answers
from spondyl.kernel.cells import key_of
from spondyl.kernel.constraints import Constraint
from spondyl.kernel.criteria import AllOf, AnyOf, Atom, Criterion, Not, Version, atoms
from spondyl.kernel.groups import Group, Outcome, compile_groups
from spondyl.kernel.items import Item, Option
from spondyl.kernel.reached import reach
from spondyl.kernel.sharing import sharing
from spondyl.kernel.sources import Citation
from spondyl.kernel.truths import ALWAYS, EITHER, NEVER, Truths, every, negated, some

MET, NOT_MET = 0, 1
# By what the only item of a part reaches; nothing where every completion is refused.
_TRUTHS: dict[frozenset[Outcome], Truths] = {
    frozenset({(MET,)}): ALWAYS,
    frozenset({(NOT_MET,)}): NEVER,
    frozenset({(MET,), (NOT_MET,)}): EITHER,
    frozenset(): frozenset(),
}


class Judgement(NamedTuple):
    """What a condition can still turn out to be.

    Attributes:
        truths: every truth value that some completion reaches.
        unknown: paths of unanswered facts on which it hinges.
        uncertain: paths of answered facts that leave it open.
    """

    truths: frozenset[bool]
    unknown: tuple[str, ...]
    uncertain: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Joint:
    """How parts that share no fact make up a condition.

    Attributes:
        fold: from the truths of the parts to those of the whole.
        parts: numbers of leaves, or further joints.
    """

    fold: Callable[[Sequence[Truths]], Truths]
    parts: tuple["int | Joint", ...]

    def truths(self, leaves: Sequence[Truths]) -> Truths:
        """The truths of the whole, exact because no fact is read twice."""
        parts = [_of(part, leaves) for part in self.parts]
        # A part that nothing can make true or false has no completion, nor has the whole.
        return self.fold(parts) if all(parts) else frozenset()


def _of(part: int | Joint, leaves: Sequence[Truths]) -> Truths:
    return leaves[part] if isinstance(part, int) else part.truths(leaves)


def _negated(parts: Sequence[Truths]) -> Truths:
    (only,) = parts
    return negated(only)


@dataclass(frozen=True, slots=True)
class Condition:
    """A criterion compiled so that facts it reads twice are read once.

    Parts that share no fact are compiled apart: their tables add up instead of multiplying.

    Attributes:
        code: short name.
        when: the criterion.
        cited: where it stands.
        groups: one group for each of its parts that share no fact.
        joint: how these make it up.
    """

    code: str
    when: Criterion
    cited: Citation
    groups: tuple[Group, ...] = field(init=False, compare=False, repr=False)
    joint: Joint = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        leaves: list[Criterion] = []
        joint = Joint(every, (_split(self.when, leaves),))
        items = [
            Item(
                f"part_{number}",
                self.code,
                (Option("met", leaf), Option("not_met", Not(leaf))),
                self.cited,
            )
            for number, leaf in enumerate(leaves)
        ]
        groups = tuple(g for item in items for g in compile_groups(self.code, (item,)))
        object.__setattr__(self, "groups", groups)
        object.__setattr__(self, "joint", joint)

    def truths(self, answers: Answers) -> frozenset[bool]:
        """Every truth value still reachable where constraints are already split off."""
        return self.joint.truths([truths_of(g.reach(answers).outcomes) for g in self.groups])

    def judge(self, answers: Answers, constraints: Sequence[Constraint] = ()) -> Judgement:
        """Every truth value still reachable.

        Args:
            answers: by path; a path without an answer is unknown.
            constraints: what cannot be true together.
        """
        found = reach(self.groups, answers, constraints)
        rows = [[truths_of(each.outcomes) for each in row] for row in found.reaches]
        # What no longer matters to the whole is not asked for.
        reaches = tuple(
            tuple(
                each if number in counting else each._replace(hinges=frozenset())
                for number, each in enumerate(row)
            )
            for row, counting in zip(found.reaches, map(self._counting, rows), strict=True)
        )
        truths = frozenset[bool]().union(*map(self.joint.truths, rows))
        return Judgement(truths, *found._replace(reaches=reaches).standing())

    def _counting(self, leaves: Sequence[Truths]) -> frozenset[int]:
        """The leaves whose truth changes the whole, whatever the others come to."""
        return frozenset(_counting(self.joint, leaves))


def truths_of(outcomes: frozenset[Outcome]) -> Truths:
    """The truths of one part from the options that its item reaches."""
    return _TRUTHS[outcomes]


def _counting(part: int | Joint, leaves: Sequence[Truths]) -> Iterator[int]:
    if isinstance(part, int):
        yield part
        return
    for place, each in enumerate(part.parts):
        others = [_of(other, leaves) for n, other in enumerate(part.parts) if n != place]
        # An `all` counts where the others may hold, an `any` where they may fail.
        neutral = part.fold is not some
        if all(neutral in truths for truths in others):
            yield from _counting(each, leaves)


def _split(when: Criterion, leaves: list[Criterion]) -> int | Joint:
    """The criterion as a joint of leaves that share no fact; new leaves are added."""
    match when:
        case Not(part):
            inner = _split(part, leaves)
            if isinstance(inner, Joint):
                return Joint(_negated, (inner,))
            leaves[inner] = Not(leaves[inner])
            return inner
        case AllOf((only,)) | AnyOf((only,)):
            return _split(only, leaves)
        case AllOf(parts) | AnyOf(parts) if len(parts) > 1:
            fold = every if isinstance(when, AllOf) else some
            apart = [_together(type(when), group) for group in components(parts)]
            if len(apart) > 1:
                return Joint(fold, tuple(_split(each, leaves) for each in apart))
    leaves.append(when)
    return len(leaves) - 1


def _together(kind: type[AllOf] | type[AnyOf], parts: Sequence[Criterion]) -> Criterion:
    return parts[0] if len(parts) == 1 else kind(tuple(parts))


def _keys(atom: Atom) -> Iterator[str]:
    """The fact that an atom asks about, and those from which it may be computed."""
    yield key_of(atom)
    if not isinstance(atom, Version) and atom.variable.computed is not None:
        yield from (term.path for term in atom.variable.computed.terms)


def components(parts: Sequence[Criterion]) -> list[list[Criterion]]:
    """Parts that share a fact together, in the order of their first."""
    keys = [{key for atom in atoms(part) for key in _keys(atom)} for part in parts]
    return [[parts[number] for number in group] for group in sharing(keys)]
