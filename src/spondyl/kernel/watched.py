"""A definition reduced to its bands: judged again and again, with the facts they hinge on."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import product
from math import prod
from typing import Any, Protocol

from spondyl.kernel.answers import Answers
from spondyl.kernel.conditions import Condition, truths_of
from spondyl.kernel.constraints import Constraint, possible_words, splits
from spondyl.kernel.groups import Group, Outcome, asked, computes, hinges_on
from spondyl.kernel.points import Score
from spondyl.kernel.tables import Table
from spondyl.kernel.truths import Truths

# What one group comes to, reduced to what its definition does with it.
Part = Any
MOST_CONTEXTS = 20_000


class Form(Protocol):
    """How a kind of definition turns what its groups reach into names."""

    @property
    def groups(self) -> tuple[Group, ...]:
        """The definition's groups."""

    def part(self, place: int, reached: frozenset[Outcome]) -> Part:
        """What one group comes to."""

    def named(self, parts: Sequence[Part]) -> frozenset[str]:
        """The names that one part a group comes to."""

    def contexts(self, choices: Sequence[Iterable[Part]]) -> list[tuple[Part, ...]]:
        """All that the other groups can come to, as parts that stand before the last."""


@dataclass(frozen=True, slots=True)
class Sums:
    """A points score: parts are sums of points, and their order does not matter."""

    score: Score

    @property
    def groups(self) -> tuple[Group, ...]:
        """The score's groups."""
        return self.score.groups

    def part(self, place: int, reached: frozenset[Outcome]) -> frozenset[int]:
        """The points that one group comes to."""
        return self.score.sums(self.score.groups[place], reached)

    def named(self, parts: Sequence[frozenset[int]]) -> frozenset[str]:
        """The bands of every total."""
        totals = frozenset({0})
        for part in parts:
            totals = _added(totals, part)
        return self.score.bands_at(totals)

    def contexts(
        self, choices: Sequence[Iterable[frozenset[int]]]
    ) -> list[tuple[frozenset[int], ...]]:
        """Every set of totals that the other groups can come to, each once."""
        totals = {frozenset({0})}
        for choice in choices:
            parts = tuple(choice)
            totals = {_added(total, part) for total in totals for part in parts}
        return [(total,) for total in totals]


def _added(totals: frozenset[int], points: frozenset[int]) -> frozenset[int]:
    return frozenset(total + more for total in totals for more in points)


@dataclass(frozen=True, slots=True)
class Rows:
    """A decision table: parts are the outcomes of its groups, in their order."""

    table: Table

    @property
    def groups(self) -> tuple[Group, ...]:
        """The table's groups."""
        return self.table.groups

    def part(self, place: int, reached: frozenset[Outcome]) -> frozenset[Outcome]:  # noqa: ARG002
        """The outcomes themselves."""
        return reached

    def named(self, parts: Sequence[frozenset[Outcome]]) -> frozenset[str]:
        """The tiers, or outcomes, of the rows that count."""
        return self.table.tiers_at(parts)

    def contexts(
        self, choices: Sequence[Iterable[frozenset[Outcome]]]
    ) -> list[tuple[frozenset[Outcome], ...]]:
        """Every combination of the other groups' outcomes."""
        return list(product(*map(tuple, choices)))


@dataclass(frozen=True, slots=True)
class Truth:
    """A condition: met or not.

    Attributes:
        condition: the condition.
        words: what is said where it is met, and where it is not.
    """

    condition: Condition
    words: tuple[str, str]

    @property
    def groups(self) -> tuple[Group, ...]:
        """The condition's groups."""
        return self.condition.groups

    def part(self, place: int, reached: frozenset[Outcome]) -> Truths:  # noqa: ARG002
        """The truths of one part."""
        return truths_of(reached)

    def named(self, parts: Sequence[Truths]) -> frozenset[str]:
        """The truths of the whole in words."""
        met, not_met = self.words
        return frozenset(met if truth else not_met for truth in self.condition.joint.truths(parts))

    def contexts(self, choices: Sequence[Iterable[Truths]]) -> list[tuple[Truths, ...]]:
        """Every combination of the other parts' truths."""
        return list(product(*map(tuple, choices)))


def reads_of(group: Group) -> frozenset[str]:
    """The facts a group asks about, and what quantities among them are computed from."""
    rules = [axis.computed for axis in group.computable if axis.computed is not None]
    return group.keys.union(term.path for rule in rules for term in rule.terms)


class Watched:
    """A definition under watch in one case; remembers what it judged.

    Not a value: make one for a case, and let it go with the case.

    Attributes:
        form: the definition.
        keys: the facts and disputes that it asks about.
        reads: these, and what quantities among them are computed from.
    """

    def __init__(self, form: Form, constraints: Sequence[Constraint]) -> None:
        """Watch a definition.

        Args:
            form: the definition.
            constraints: what cannot be true together.
        """
        self.form = form
        self.keys = frozenset[str]().union(*(group.keys for group in form.groups))
        self.reads = frozenset[str]().union(*map(reads_of, form.groups))
        self._binding = [c for c in constraints if not self.keys.isdisjoint(c.variables)]
        self._bound = {path: v for c in self._binding for path, v in c.variables.items()}
        self._restricted: dict[Hashable, list[Answers]] = {}
        self._parts: dict[Hashable, Part] = {}
        self._named: dict[Hashable, frozenset[str]] = {}
        self._hinges: dict[Hashable, frozenset[str]] = {}

    def values(self, answers: Answers) -> frozenset[str]:
        """Names of everything still reachable, over every admissible completion."""
        found: frozenset[str] = frozenset()
        for restricted in self._restrictions(answers):
            known = {**answers, **restricted} if restricted else answers
            parts = [self._part(n, group, known) for n, group in enumerate(self.form.groups)]
            found |= self._name(tuple(parts))
        return found

    def _restrictions(self, answers: Answers) -> list[Answers]:
        """What constraints add to the answers, once for each part they are split into."""
        if not self._binding:
            return [{}]
        words = tuple(possible_words(variable, answers) for variable in self._bound.values())
        if words not in self._restricted:
            given = {path: answers[path] for path in self._bound if path in answers}
            self._restricted[words] = [
                {path: answer for path, answer in part.items() if given.get(path) is not answer}
                for part in splits(given, self.keys, self._binding)
            ]
        return self._restricted[words]

    def _part(self, place: int, group: Group, answers: Answers) -> Part:
        key = (place, self._told(group, answers))
        if key not in self._parts:
            found = (group.table[cells].outcomes for cells in group.worlds(answers))
            self._parts[key] = self.form.part(place, frozenset().union(*found))
        return self._parts[key]

    def _told(self, group: Group, answers: Answers) -> Hashable:
        """What a group is told, as far as it tells answers apart."""
        if any(computes(axis, answers) for axis in group.computable):
            read = [answers.get(path) for path in sorted(reads_of(group))]
            return tuple([None if a is None else (a.possible, a.is_unknown) for a in read])
        return tuple([axis.reached(answers.get(axis.key)) for axis in group.axes])

    def _name(self, parts: tuple[Part, ...]) -> frozenset[str]:
        if parts not in self._named:
            self._named[parts] = self.form.named(parts)
        return self._named[parts]

    def hinges(self, answers: Answers) -> frozenset[str]:
        """Facts on which the names hinge: in some completion another answer gives other names.

        Judged before constraints, so that now and then a fact is named whose other answers no
        admissible completion has. Where the definition is too large to tell, every fact on which
        an item hinges is named.
        """
        worlds = tuple(group.worlds(answers) for group in self.form.groups)
        computed = frozenset(
            axis.key
            for group in self.form.groups
            for axis in group.computable
            if computes(axis, answers)
        )
        if (worlds, computed) not in self._hinges:
            self._hinges[worlds, computed] = frozenset(self._all_hinges(worlds, computed))
        found = self._hinges[worlds, computed]
        axes = [axis for group in self.form.groups for axis in group.axes if axis.key in found]
        return frozenset(key for axis in axes for key in asked(axis, answers))

    def _all_hinges(
        self, worlds: Sequence[frozenset[tuple[int, ...]]], computed: frozenset[str]
    ) -> Iterable[str]:
        groups = self.form.groups
        parts = [
            {cells: self.form.part(n, groups[n].table[cells].outcomes) for cells in reached}
            for n, reached in enumerate(worlds)
        ]
        different = [frozenset(found.values()) for found in parts]
        for place, group in enumerate(groups):
            if len(different[place]) == 1:
                continue
            effects = self._effects(place, different)
            entries = {cells: effects[part] for cells, part in parts[place].items()}
            if len(set(entries.values())) == 1:
                continue
            for n, axis in enumerate(group.axes):
                # A computed quantity moves together with what it is computed from.
                moves = axis.key in computed and len({cells[n] for cells in entries}) > 1
                if moves or hinges_on(n, entries):
                    yield axis.key

    def _effects(self, place: int, different: Sequence[frozenset[Part]]) -> dict[Part, object]:
        """What each part of one group leads to, whatever the other groups come to."""
        others = [*different[:place], *different[place + 1 :]]
        if prod(map(len, others)) > MOST_CONTEXTS and not isinstance(self.form, Sums):
            return {part: part for part in different[place]}
        contexts = self.form.contexts(others)
        return {
            part: tuple(self._name((*c[:place], part, *c[place:])) for c in contexts)
            for part in different[place]
        }

    def disputed(self, answers: Answers) -> frozenset[str]:
        """Codes of the disputes whose versions come to different names."""
        return frozenset(
            axis.key
            for place, group in enumerate(self.form.groups)
            for number, axis in enumerate(group.disputes)
            if len({self._read_as(answers, place, number, v) for v in range(axis.size)}) > 1
        )

    def _read_as(self, answers: Answers, place: int, number: int, version: int) -> frozenset[str]:
        """The names while one dispute is read in one version."""
        group = self.form.groups[place]
        found: frozenset[str] = frozenset()
        for restricted in self._restrictions(answers):
            known = {**answers, **restricted}
            parts = [self._part(n, each, known) for n, each in enumerate(self.form.groups)]
            reached = frozenset(
                outcome
                for cells in group.worlds(known)
                for versions, outcome in group.by_version[cells].items()
                if versions[number] == version and outcome is not None
            )
            parts[place] = self.form.part(place, reached)
            found |= self._name(tuple(parts))
        return found
