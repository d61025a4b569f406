"""Decision tables: rows over items, with a declared hit policy."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import product
from math import prod

from spondyl.kernel.answers import Answers
from spondyl.kernel.applicability import Population, Scope, scope
from spondyl.kernel.constraints import Constraint
from spondyl.kernel.criteria import Criterion
from spondyl.kernel.errors import DefinitionError
from spondyl.kernel.forms import all_declared, well_formed
from spondyl.kernel.groups import LIMIT, Group, compile_groups
from spondyl.kernel.items import Item
from spondyl.kernel.points import Survival, SurvivalOf, survival_of, survival_range
from spondyl.kernel.reached import Outcomes, reach
from spondyl.kernel.results import ItemResult, Result
from spondyl.kernel.sources import Citation
from spondyl.kernel.variables import Dispute


class Hit(StrEnum):
    """How many rows may hold in one completion, and which of them count."""

    EXACTLY_ONE = "exactly_one"
    FIRST_MATCH = "first_match"
    ALL_MATCHES = "all_matches"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a decision table.

    Attributes:
        number: as the source numbers it; 0 for a line that the source does not print.
        when: (item key, admissible option keys); an item left out may be anything.
        outcome: what the row says.
        label: the row in words.
        cited: where it stands, when that differs from the table's own place.
    """

    number: int
    when: tuple[tuple[str, tuple[str, ...]], ...]
    outcome: str
    label: str = ""
    cited: Citation | None = None

    def holds(self, chosen: Mapping[str, str]) -> bool:
        """Whether it matches one option of every item."""
        return all(chosen[key] in options for key, options in self.when)


@dataclass(frozen=True, slots=True)
class Table:
    """A decision table as a value.

    Attributes:
        name: key in results.
        title: as its authors call it.
        items: what it asks.
        rows: its lines.
        hit: the hit policy; a gap or an overlap that it forbids is a definition error.
        outcomes: every outcome, in the order in which results list them.
        citations: where the table is defined; the first is the publication itself.
        tiers: (tier, outcomes) where outcomes are grouped; empty otherwise.
        refuses: completions in which the table has no value.
        refusal: what is printed for them.
        populations: conditions of the derivation cohort.
        disputes: points on which published versions differ.
        survival: published survival by outcome.
        cohort: whom it was derived in, and when.
        era: the years in which those patients were treated, empty where there is no cohort.
        notes: what the table leaves out or misleads about.
    """

    name: str
    title: str
    items: tuple[Item, ...]
    rows: tuple[Row, ...]
    hit: Hit
    outcomes: tuple[str, ...]
    citations: tuple[Citation, ...]
    tiers: tuple[tuple[str, tuple[str, ...]], ...] = ()
    refuses: Criterion | None = None
    refusal: str = ""
    populations: tuple[Population, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    survival: tuple[Survival, ...] = ()
    cohort: str = ""
    era: str = ""
    notes: tuple[str, ...] = ()
    groups: tuple[Group, ...] = field(init=False, compare=False, repr=False)
    scope: Scope = field(init=False, compare=False, repr=False)
    hits: dict[tuple[int, ...], tuple[int, ...]] = field(init=False, compare=False, repr=False)
    survival_of: SurvivalOf = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        well_formed(self)
        self._check_rows()
        groups = compile_groups(self.name, self.items, self.refuses)
        all_declared(self.name, self.disputes, groups)
        whole = scope(self.populations, self.refuses, self.refusal, self.citations[0])
        object.__setattr__(self, "groups", groups)
        object.__setattr__(self, "scope", whole)
        object.__setattr__(self, "hits", self._enumerate())
        object.__setattr__(self, "survival_of", survival_of(self.survival, self.outcomes))

    def _check_rows(self) -> None:
        unlisted = {row.outcome for row in self.rows} ^ set(self.outcomes)
        if unlisted:
            raise DefinitionError(
                f"{self.name}: outcomes {sorted(unlisted)} are not both listed and used."
            )
        options = {item.key: {option.key for option in item.options} for item in self.items}
        for row in self.rows:
            for key, named in row.when:
                strangers = set(named) - options.get(key, set())
                if strangers or not named:
                    raise DefinitionError(f"{self.name}: {key} has no options {sorted(strangers)}.")

    def _enumerate(self) -> dict[tuple[int, ...], tuple[int, ...]]:
        """Which rows count for every tuple of options; empty when there are too many."""
        if prod(len(item.options) for item in self.items) > LIMIT:
            if self.hit is not Hit.ALL_MATCHES:
                raise DefinitionError(f"{self.name}: too large to prove {self.hit}.")
            return {}
        ranges = (range(len(item.options)) for item in self.items)
        return {chosen: self._counting(chosen) for chosen in product(*ranges)}

    def _counting(self, chosen: tuple[int, ...]) -> tuple[int, ...]:
        words = {
            item.key: item.options[option].key
            for item, option in zip(self.items, chosen, strict=True)
        }
        rows = tuple(n for n, row in enumerate(self.rows) if row.holds(words))
        if self.hit is Hit.EXACTLY_ONE and len(rows) != 1:
            found = [self.rows[n].label or self.rows[n].number for n in rows]
            raise DefinitionError(f"{self.name}: {found or 'no row'} for {words}.")
        if self.hit is Hit.FIRST_MATCH and not rows:
            raise DefinitionError(f"{self.name}: no row for {words}.")
        return rows[:1] if self.hit is Hit.FIRST_MATCH else rows

    def certain_rows(self, answers: Answers) -> tuple[frozenset[int], frozenset[int]]:
        """Places of the rows that hold in some completion, and of those that hold in all."""
        found = reach(self.groups, answers, ())
        possible = found.values(self._rows)
        items = found.items(self.items)
        certain = {n for n in possible if self._is_certain(self.rows[n], items)}
        return possible, frozenset(certain)

    def _is_certain(self, row: Row, items: Mapping[str, ItemResult]) -> bool:
        return all(set(items[key].values) <= set(options) for key, options in row.when)

    def _rows(self, outcomes: Outcomes) -> frozenset[int]:
        """Places of the rows that one outcome of each group reaches."""
        if any(not reached for reached in outcomes):
            return frozenset()
        if not self._is_exact(outcomes):
            return self._kleene(outcomes)
        completions = self._completions(outcomes)
        return frozenset(row for chosen in completions for row in self.hits[chosen])

    def tiers_at(self, outcomes: Outcomes) -> frozenset[str]:
        """Names of the tiers (the outcomes where there are none) that outcomes of groups reach."""
        return frozenset(self._tiers(self._named(self._rows(outcomes))))

    def _is_exact(self, outcomes: Outcomes) -> bool:
        return bool(self.hits) and prod(map(len, outcomes)) <= LIMIT

    def _completions(self, outcomes: Outcomes) -> Iterator[tuple[int, ...]]:
        places = [number for group in self.groups for number in group.members]
        for chosen in product(*outcomes):
            options = [option for outcome in chosen for option in outcome]
            ordered = sorted(zip(places, options, strict=True))
            yield tuple(option for _, option in ordered)

    def _kleene(self, outcomes: Outcomes) -> frozenset[int]:
        """Rows that may hold, by three-valued logic, item by item."""
        values: dict[str, set[str]] = {}
        for group, reached in zip(self.groups, outcomes, strict=True):
            for place, number in enumerate(group.members):
                item = self.items[number]
                values[item.key] = {item.options[outcome[place]].key for outcome in reached}
        return frozenset(
            number
            for number, row in enumerate(self.rows)
            if all(values[key] & set(options) for key, options in row.when)
        )

    def evaluate(self, answers: Answers, constraints: Sequence[Constraint] = ()) -> Result:
        """Every outcome still reachable.

        Args:
            answers: by path; a path without an answer is unknown.
            constraints: what cannot be true together.
        """
        found = reach(self.groups, answers, constraints)
        possible = found.values(self._rows)
        outcomes = self._named(possible)
        facts = found.standing()
        verdict, reasons = self.scope.applies(found.parts)
        rows = [self.rows[number] for number in sorted(possible)]
        return Result(
            name=self.name,
            possible=outcomes,
            bands=self._tiers(outcomes),
            items=found.items(self.items),
            unknown=facts.unknown,
            uncertain=facts.uncertain,
            disputed=found.disputed(self.disputes, self._rows),
            applies=verdict,
            reasons=reasons,
            survival=() if verdict == "no" else survival_range(self.survival_of, outcomes),
            rows=tuple(sorted({row.number for row in rows} - {0})),
            labels=tuple(row.label for row in rows if row.label),
            exact=all(self._is_exact([r.outcomes for r in row]) for row in found.reaches),
        )

    def _named(self, rows: Set[int]) -> tuple[str, ...]:
        reached = {self.rows[number].outcome for number in rows}
        return tuple(outcome for outcome in self.outcomes if outcome in reached)

    def _tiers(self, outcomes: Sequence[str]) -> tuple[str, ...]:
        if not self.tiers:
            return tuple(outcomes)
        return tuple(tier for tier, members in self.tiers if set(members) & set(outcomes))
