"""Items whose options tile their facts, and what a case can still reach in them, jointly."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple

from spondyl.kernel.answers import Answers, Span
from spondyl.kernel.cells import Axis, NumberAxis, Piece, axes_of, key_of, linear_span
from spondyl.kernel.criteria import Atom, Criterion, Version, World, atoms, holds
from spondyl.kernel.errors import DefinitionError
from spondyl.kernel.sources import Citation

LIMIT = 100_000


@dataclass(frozen=True, slots=True)
class Option:
    """One line of an item.

    Attributes:
        key: short name, as results print it.
        when: the condition under which this option is the one.
        points: what it adds to a score.
        label: as a clinician would read it.
        cited: where this line stands, when that differs from the item's own place.
    """

    key: str
    when: Criterion
    points: int = 0
    label: str = ""
    cited: Citation | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One question of a framework; exactly one option holds in every completion.

    Attributes:
        key: short name, as results print it.
        label: as a clinician would read it.
        options: the lines, in the order of the source.
        cited: where the item stands in its source.
        note: what the definition leaves open, printed with the table.
    """

    key: str
    label: str
    options: tuple[Option, ...]
    cited: Citation
    note: str = ""

    def __post_init__(self) -> None:
        keys = [option.key for option in self.options]
        if len(set(keys)) != len(keys) or not keys:
            raise DefinitionError(f"Item {self.key} has no options or repeats one: {keys}.")

    def chosen(self, world: World) -> int:
        """The number of the option that holds in one completion.

        Raises:
            DefinitionError: when none or several hold.
        """
        matches = [n for n, option in enumerate(self.options) if holds(option.when, world)]
        if len(matches) != 1:
            named = [self.options[n].key for n in matches]
            raise DefinitionError(f"Item {self.key}: {named or 'no option'} holds in {world}.")
        return matches[0]


@dataclass(frozen=True, slots=True)
class Constraint:
    """What cannot be true together; a completion that breaks it is not one.

    Attributes:
        code: short name, printed when a case is refused for it.
        never: the condition that cannot be.
        message: why, and what to look at again.
    """

    code: str
    never: Criterion
    message: str

    def keys(self) -> frozenset[str]:
        """The facts it binds."""
        return frozenset(key_of(atom) for atom in atoms(self.never))


class Reach(NamedTuple):
    """What one group of items can still be.

    Attributes:
        outcomes: reachable tuples of option numbers, one place an item of the group.
        live: disputes whose versions reach different sets of outcomes.
        refused: whether some completion is refused altogether.
        hinges: facts whose value still changes the outcome.
    """

    outcomes: frozenset[tuple[int, ...]]
    live: frozenset[str]
    refused: bool
    hinges: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Group:
    """Items that share facts, with what they come to in every tuple of cells.

    Attributes:
        members: the items' numbers in their definition.
        axes: the facts they read, in order of first mention (disputes are in the table).
        disputes: the disputes they read.
        table: by tuple of cells, what is reached over every version of every dispute.
        versions: by tuple of cells, the outcome in every combination of versions.
    """

    members: tuple[int, ...]
    axes: tuple[Axis, ...]
    disputes: tuple[Axis, ...]
    table: dict[tuple[int, ...], Reach]
    versions: dict[tuple[int, ...], "ByVersion"]

    def reach(self, answers: Answers, constraints: Sequence[Constraint] = ()) -> Reach:
        """All that is still reachable, jointly over the group's facts."""
        reached = [axis.reached(answers.get(axis.key)) for axis in self.axes]
        if any(len(cells) > 1 for cells in reached) and self._is_bound(answers, constraints):
            worlds: Iterable[tuple[int, ...]] = self._worlds(answers, constraints)
        else:
            worlds = product(*reached)
        entries = {cells: self.table[cells] for cells in worlds}
        if len(entries) == 1:
            return next(iter(entries.values()))
        return Reach(
            frozenset().union(*(entry.outcomes for entry in entries.values())),
            self._live(list(entries)),
            any(entry.refused for entry in entries.values()),
            frozenset(axis.key for n, axis in enumerate(self.axes) if _hinges_on(n, entries)),
        )

    def _live(self, worlds: Sequence[tuple[int, ...]]) -> frozenset[str]:
        """Disputes whose versions, taken one by one, reach different sets over `worlds`."""
        return frozenset(
            axis.key
            for place, axis in enumerate(self.disputes)
            if len(_sets_by_version(place, [self.versions[world] for world in worlds])) > 1
        )

    def _is_bound(self, answers: Answers, constraints: Sequence[Constraint]) -> bool:
        if any(_computes(axis, answers) for axis in self.axes):
            return True
        keys = {axis.key for axis in self.axes}
        return any(len(keys & constraint.keys()) > 1 for constraint in constraints)

    def _worlds(
        self, answers: Answers, constraints: Sequence[Constraint]
    ) -> Iterator[tuple[int, ...]]:
        """Tuples of cells, following computed quantities and obeying the constraints."""
        computed = [axis for axis in self.axes if _computes(axis, answers)]
        bases = {axis.key: list(axis.pieces(answers.get(axis.key))) for axis in self.axes}
        for axis in computed:
            del bases[axis.key]
            for path, _ in axis.computed.terms:  # type: ignore[union-attr]
                bases.setdefault(path, [(0, part) for part in answers[path].possible])
        binding = [c for c in constraints if len(c.keys() & bases.keys()) > 1]
        for constraint in binding:
            for key in constraint.keys() - bases.keys():
                bases[key] = [(0, word) for word in answers[key].possible]
        for pieces in product(*bases.values()):
            world = dict(zip(bases, pieces, strict=True))
            if any(holds(c.never, _words(world)) for c in binding):
                continue
            for extra in product(*(_computed_pieces(axis, world) for axis in computed)):
                full = world | {a.key: p for a, p in zip(computed, extra, strict=True)}
                yield tuple(full[axis.key][0] for axis in self.axes)


def _computes(axis: Axis, answers: Answers) -> bool:
    """Whether this quantity was not reported but follows from one that was."""
    if axis.computed is None:
        return False
    own = answers.get(axis.key)
    parents = [answers.get(path) for path, _ in axis.computed.terms]
    if (own is not None and not own.is_unknown) or any(parent is None for parent in parents):
        return False
    first = parents[0]
    return first is not None and not first.is_unknown


def _computed_pieces(axis: Axis, world: dict[str, Piece]) -> list[Piece]:
    assert isinstance(axis, NumberAxis)
    assert axis.computed is not None
    parts = [world[path][1] for path, _ in axis.computed.terms]
    return list(axis.split(linear_span(axis.computed, (p for p in parts if isinstance(p, Span)))))


def _words(world: dict[str, Piece]) -> World:
    return {key: piece for key, (_, piece) in world.items() if isinstance(piece, str)}


def compile_groups(
    name: str, items: Sequence[Item], refuses: Criterion | None
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
        for part in _partition(keys)
    )


def _ordered(
    axes: dict[str, Axis], keys: Sequence[frozenset[str]], part: tuple[int, ...]
) -> tuple[Axis, ...]:
    mine = frozenset[str]().union(*(keys[number] for number in part))
    return tuple(axis for key, axis in axes.items() if key in mine)


def _partition(keys: Sequence[frozenset[str]]) -> list[tuple[int, ...]]:
    """Group the numbers of `keys` so that different groups share no key."""
    parts: list[tuple[set[int], set[str]]] = []
    for number, mine in enumerate(keys):
        touching = [part for part in parts if part[1] & mine]
        merged = (
            {number}.union(*(p[0] for p in touching)),
            set(mine).union(*(p[1] for p in touching)),
        )
        parts = [part for part in parts if part not in touching] + [merged]
    return sorted(tuple(sorted(numbers)) for numbers, _ in parts)


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
    size = 1
    for axis in axes:
        size *= axis.size
    if size > LIMIT:
        raise DefinitionError(
            f"{name}: {[a.key for a in axes]} make {size} cells; split the items."
        )
    table: dict[tuple[int, ...], Reach] = {}
    versions: dict[tuple[int, ...], ByVersion] = {}
    for cells in product(*(range(axis.size) for axis in facts)):
        base = {axis.key: axis.representatives[c] for axis, c in zip(facts, cells, strict=True)}
        versions[cells] = _by_version(items, members, refusal, disputes, base)
        table[cells] = _entry(versions[cells], disputes)
    return Group(members, facts, disputes, table, versions)


# What one tuple of cells comes to in each combination of versions; None where it is refused.
ByVersion = dict[tuple[int, ...], tuple[int, ...] | None]


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
    live = frozenset(
        axis.key
        for place, axis in enumerate(disputes)
        if len(_sets_by_version(place, [by_version])) > 1
    )
    outcomes = frozenset(outcome for outcome in by_version.values() if outcome is not None)
    return Reach(outcomes, live, None in by_version.values())


def _sets_by_version(
    place: int, worlds: Sequence[ByVersion]
) -> set[frozenset[tuple[int, ...] | None]]:
    """The different sets of outcomes that the versions of one dispute reach."""
    reached: dict[int, set[tuple[int, ...] | None]] = {}
    for by_version in worlds:
        for versions, outcome in by_version.items():
            reached.setdefault(versions[place], set()).add(outcome)
    return {frozenset(outcomes) for outcomes in reached.values()}


def _hinges_on(place: int, outcomes: Mapping[tuple[int, ...], object]) -> bool:
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


def standing(groups: Sequence[Group], reaches: Sequence[Reach], answers: Answers) -> Standing:
    """Sort the facts on which some item still hinges into unknown and uncertain ones."""
    missing: dict[str, None] = {}
    vague: dict[str, None] = {}
    for group, reach in zip(groups, reaches, strict=True):
        for axis in group.axes:
            if axis.key in reach.hinges:
                for key in _asked(axis, answers):
                    answer = answers.get(key)
                    if answer is None or answer.is_unknown:
                        missing[key] = None
                    elif not answer.is_known:
                        vague[key] = None
    return Standing(tuple(missing), tuple(vague))


def _asked(axis: Axis, answers: Answers) -> tuple[str, ...]:
    """The fact itself, or those it is computed from."""
    if axis.computed is not None and _computes(axis, answers):
        return tuple(path for path, _ in axis.computed.terms)
    return (axis.key,)


def option_atoms(items: Sequence[Item]) -> Iterator[Atom]:
    """Every atomic condition that `items` read."""
    for item in items:
        for option in item.options:
            yield from atoms(option.when)
