"""Groups of items that share facts, and what a case can still reach in them, jointly."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from math import prod
from typing import NamedTuple

from spondyl.kernel.answers import Answer, Answers, Span
from spondyl.kernel.cells import Axis, NumberAxis, Piece, axes_of, key_of, linear_span
from spondyl.kernel.criteria import Criterion, Version, World, atoms, holds
from spondyl.kernel.errors import DefinitionError
from spondyl.kernel.items import Item
from spondyl.kernel.sharing import sharing
from spondyl.kernel.variables import Term

LIMIT = 100_000

# One option number for each item of a group.
Outcome = tuple[int, ...]
# What one tuple of cells comes to in each combination of versions; None where it is refused.
ByVersion = dict[tuple[int, ...], Outcome | None]


class Reach(NamedTuple):
    """What one group of items can still be.

    Attributes:
        outcomes: reachable outcomes.
        refused: whether some completion is refused altogether.
        versions: by dispute, the outcomes of each version, where they differ.
        hinges: facts whose value still changes the outcome.
    """

    outcomes: frozenset[Outcome]
    refused: bool
    versions: Mapping[str, tuple[frozenset[Outcome], ...]]
    hinges: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Group:
    """Items that share facts, with what they come to in every tuple of cells.

    Attributes:
        members: the items' numbers in their definition.
        axes: the facts they read, in order of first mention.
        disputes: the disputes they read.
        table: by tuple of cells, what is reached over every version of every dispute.
        by_version: by tuple of cells, the outcome in every combination of versions.
        keys: the facts' paths.
        computable: the facts that may follow from others.
    """

    members: tuple[int, ...]
    axes: tuple[Axis, ...]
    disputes: tuple[Axis, ...]
    table: dict[tuple[int, ...], Reach]
    by_version: dict[tuple[int, ...], ByVersion]
    keys: frozenset[str] = field(init=False, compare=False, repr=False)
    computable: tuple[Axis, ...] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        computable = tuple(axis for axis in self.axes if axis.computed is not None)
        object.__setattr__(self, "computable", computable)
        object.__setattr__(self, "keys", frozenset(axis.key for axis in self.axes))

    def reach(self, answers: Answers) -> Reach:
        """All that is still reachable, jointly over the group's facts."""
        computed = self._computed(answers) if self.computable else ()
        if computed:
            entries = {cells: self.table[cells] for cells in self._worlds(answers, computed)}
        else:
            get = answers.get
            reached = [axis.reached(get(axis.key)) for axis in self.axes]
            settled = sum(reached, ())
            if len(settled) == len(reached):
                return self.table[settled]
            entries = {cells: self.table[cells] for cells in product(*reached)}
        if len(entries) == 1:
            (only,) = entries.values()
            return only
        return Reach(
            frozenset().union(*(entry.outcomes for entry in entries.values())),
            any(entry.refused for entry in entries.values()),
            _by_dispute(self.disputes, [self.by_version[cells] for cells in entries]),
            self._hinges(entries, computed),
        )

    def worlds(self, answers: Answers) -> frozenset[tuple[int, ...]]:
        """Every tuple of cells that is still reachable."""
        computed = self._computed(answers)
        if computed:
            return frozenset(self._worlds(answers, computed))
        return frozenset(product(*(axis.reached(answers.get(axis.key)) for axis in self.axes)))

    def _computed(self, answers: Answers) -> list[Axis]:
        return [axis for axis in self.computable if computes(axis, answers)]

    def _hinges(
        self, entries: Mapping[tuple[int, ...], Reach], computed: Sequence[Axis]
    ) -> frozenset[str]:
        """Facts whose value still changes the outcome.

        A computed quantity moves together with what it is computed from, so that neither changes
        the outcome while the other stays: where it is open, it counts.
        """
        if len({(entry.outcomes, entry.refused) for entry in entries.values()}) == 1:
            return frozenset()
        return frozenset(
            axis.key
            for n, axis in enumerate(self.axes)
            if hinges_on(n, entries)
            or (axis in computed and len({cells[n] for cells in entries}) > 1)
        )

    def _worlds(self, answers: Answers, computed: Sequence[Axis]) -> Iterator[tuple[int, ...]]:
        """Tuples of cells in which computed quantities follow from the others."""
        bases = {a.key: list(a.pieces(answers.get(a.key))) for a in self.axes if a not in computed}
        for axis in computed:
            for term in _terms(axis):
                bases.setdefault(term.path, [(0, part) for part in _spans(term, answers)])
        for pieces in product(*bases.values()):
            world = dict(zip(bases, pieces, strict=True))
            for extra in product(*(_computed_pieces(axis, world) for axis in computed)):
                full = world | {a.key: p for a, p in zip(computed, extra, strict=True)}
                yield tuple(full[axis.key][0] for axis in self.axes)


def computes(axis: Axis, answers: Answers) -> bool:
    """Whether this quantity was not reported but follows from one that was."""
    if axis.computed is None or _answered(answers.get(axis.key)):
        return False
    return _answered(answers.get(axis.computed.terms[0].path))


def _answered(answer: Answer | None) -> bool:
    return answer is not None and not answer.is_unknown


def _terms(axis: Axis) -> tuple[Term, ...]:
    return axis.computed.terms if axis.computed is not None else ()


def _spans(term: Term, answers: Answers) -> tuple[Span, ...]:
    answer = answers.get(term.path)
    return (term.plausible,) if answer is None else answer.possible  # type: ignore[return-value]


def _computed_pieces(axis: Axis, world: dict[str, Piece]) -> list[Piece]:
    assert isinstance(axis, NumberAxis)
    assert axis.computed is not None
    parts = [world[term.path][1] for term in axis.computed.terms]
    return list(axis.split(linear_span(axis.computed, (p for p in parts if isinstance(p, Span)))))


def compile_groups(
    name: str, items: Sequence[Item], refuses: Criterion | None = None
) -> tuple[Group, ...]:
    """Partition items into groups that share no fact, and tabulate each group.

    Args:
        name: the definition's name, for messages.
        items: its items.
        refuses: completions in which the definition has no value.

    Raises:
        DefinitionError: when an item's options leave a gap or overlap, or a group is too large.
    """
    conditions: list[list[Criterion]] = [[o.when for o in item.options] for item in items]
    if refuses is not None:
        conditions.append([refuses])
    questions = [[atom for when in whens for atom in atoms(when)] for whens in conditions]
    axes = axes_of(atom for asked in questions for atom in asked)
    keys = [frozenset(key_of(atom) for atom in asked) for asked in questions]
    disputed = {key_of(a) for asked in questions for a in asked if isinstance(a, Version)}
    return tuple(
        _tabulate(name, items, refuses, part, _ordered(axes, keys, part), disputed)
        for part in sharing(keys)
    )


def _ordered(
    axes: dict[str, Axis], keys: Sequence[frozenset[str]], part: tuple[int, ...]
) -> tuple[Axis, ...]:
    mine = frozenset[str]().union(*(keys[number] for number in part))
    return tuple(axis for key, axis in axes.items() if key in mine)


def _tabulate(
    name: str,
    items: Sequence[Item],
    refuses: Criterion | None,
    part: tuple[int, ...],
    axes: tuple[Axis, ...],
    disputed: set[str],
) -> Group:
    facts = tuple(axis for axis in axes if axis.key not in disputed)
    disputes = tuple(axis for axis in axes if axis.key in disputed)
    members = tuple(number for number in part if number < len(items))
    refusal = refuses if len(items) in part else None
    size = prod(axis.size for axis in axes)
    if size > LIMIT:
        read = [axis.key for axis in axes]
        raise DefinitionError(f"{name}: {read} make {size} cells; split the items.")
    table: dict[tuple[int, ...], Reach] = {}
    by_version: dict[tuple[int, ...], ByVersion] = {}
    for cells in product(*(range(axis.size) for axis in facts)):
        base = {axis.key: axis.representatives[c] for axis, c in zip(facts, cells, strict=True)}
        by_version[cells] = _by_version(items, members, refusal, disputes, base)
        table[cells] = _entry(by_version[cells], disputes)
    return Group(members, facts, disputes, table, by_version)


def _by_version(
    items: Sequence[Item],
    members: tuple[int, ...],
    refusal: Criterion | None,
    disputes: tuple[Axis, ...],
    base: World,
) -> ByVersion:
    outcomes: ByVersion = {}
    for versions in product(*(range(axis.size) for axis in disputes)):
        read = zip(disputes, versions, strict=True)
        world = dict(base) | {axis.key: axis.representatives[v] for axis, v in read}
        refused = refusal is not None and holds(refusal, world)
        outcomes[versions] = None if refused else tuple(items[n].chosen(world) for n in members)
    return outcomes


def _entry(by_version: ByVersion, disputes: tuple[Axis, ...]) -> Reach:
    """What one tuple of cells comes to over every version of every dispute."""
    outcomes = frozenset(outcome for outcome in by_version.values() if outcome is not None)
    refused = None in by_version.values()
    return Reach(outcomes, refused, _by_dispute(disputes, [by_version]))


def _by_dispute(
    disputes: Sequence[Axis], worlds: Sequence[ByVersion]
) -> dict[str, tuple[frozenset[Outcome], ...]]:
    """The outcomes of each version of each dispute whose versions reach different sets."""
    differing = {}
    for place, axis in enumerate(disputes):
        reached: list[set[Outcome]] = [set() for _ in range(axis.size)]
        for by_version in worlds:
            for versions, outcome in by_version.items():
                if outcome is not None:
                    reached[versions[place]].add(outcome)
        sets = tuple(map(frozenset, reached))
        if len(set(sets)) > 1:
            differing[axis.key] = sets
    return differing


def hinges_on(place: int, outcomes: Mapping[tuple[int, ...], object]) -> bool:
    """Whether the outcome changes with the coordinate at `place` while the others stay."""
    seen: dict[tuple[int, ...], object] = {}
    for world, outcome in outcomes.items():
        others = world[:place] + world[place + 1 :]
        if seen.setdefault(others, outcome) != outcome:
            return True
    return False


class Standing(NamedTuple):
    """What is not known among the facts on which a definition's items still hinge.

    Attributes:
        unknown: facts without an answer.
        uncertain: facts whose answer leaves several values open.
    """

    unknown: tuple[str, ...]
    uncertain: tuple[str, ...]


def standing(groups: Sequence[Group], hinges: frozenset[str], answers: Answers) -> Standing:
    """Sort the facts on which some item still hinges into unknown and uncertain ones."""
    if not hinges:
        return Standing((), ())
    missing: dict[str, None] = {}
    vague: dict[str, None] = {}
    for axis in (axis for group in groups for axis in group.axes if axis.key in hinges):
        for key in asked(axis, answers):
            answer = answers.get(key)
            if answer is None or answer.is_unknown:
                missing[key] = None
            elif not answer.is_known:
                vague[key] = None
    return Standing(tuple(missing), tuple(vague))


def asked(axis: Axis, answers: Answers) -> tuple[str, ...]:
    """The fact itself, or those it is computed from."""
    if computes(axis, answers):
        return tuple(term.path for term in _terms(axis))
    return (axis.key,)
