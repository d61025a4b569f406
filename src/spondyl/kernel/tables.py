"""Decision tables: rows over items, with a declared hit policy."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import product
from math import prod

from spondyl.kernel.answers import Answers
from spondyl.kernel.applicability import Population, applies
from spondyl.kernel.criteria import Criterion
from spondyl.kernel.errors import DefinitionError
from spondyl.kernel.items import LIMIT, Constraint, Group, Item, Reach, compile_groups, standing
from spondyl.kernel.points import Survival, item_results, survival_range
from spondyl.kernel.results import Result
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
    notes: tuple[str, ...] = ()
    groups: tuple[Group, ...] = field(init=False, compare=False, repr=False)
    hits: dict[tuple[int, ...], tuple[int, ...]] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        if not self.citations:
            raise DefinitionError(f"{self.name}: no source.")
        unlisted = {row.outcome for row in self.rows} ^ set(self.outcomes)
        if unlisted:
            raise DefinitionError(
                f"{self.name}: outcomes {sorted(unlisted)} not both listed and used."
            )
        groups = compile_groups(self.name, self.items, self.refuses)
        object.__setattr__(self, "groups", groups)
        object.__setattr__(self, "hits", self._enumerate())

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

    def reached_rows(self, reaches: Sequence[Reach]) -> tuple[frozenset[int], frozenset[int], bool]:
        """Rows that hold in some completion, rows that hold in all, and whether that is exact."""
        if not self.hits or prod(len(reach.outcomes) for reach in reaches) > LIMIT:
            return (*self._kleene(reaches), False)
        possible: set[int] = set()
        certain: set[int] | None = None
        for chosen in self._completions(reaches):
            rows = self.hits[chosen]
            possible.update(rows)
            certain = set(rows) if certain is None else certain & set(rows)
        return frozenset(possible), frozenset(certain or ()), True

    def _completions(self, reaches: Sequence[Reach]) -> Iterator[tuple[int, ...]]:
        places = [number for group in self.groups for number in group.members]
        for outcomes in product(*(reach.outcomes for reach in reaches)):
            flat = [option for outcome in outcomes for option in outcome]
            chosen = [0] * len(flat)
            for place, option in zip(places, flat, strict=True):
                chosen[place] = option
            yield tuple(chosen)

    def _kleene(self, reaches: Sequence[Reach]) -> tuple[frozenset[int], frozenset[int]]:
        """Bounds by three-valued logic, item by item."""
        results = item_results(self.items, self.groups, reaches)
        possible = []
        certain = []
        for number, row in enumerate(self.rows):
            sets = [(set(results[key].values), set(options)) for key, options in row.when]
            if all(values & options for values, options in sets):
                possible.append(number)
            if all(values <= options for values, options in sets):
                certain.append(number)
        if self.hit is Hit.FIRST_MATCH and certain:
            possible = [number for number in possible if number <= certain[0]]
        return frozenset(possible), frozenset(certain)

    def evaluate(self, answers: Answers, constraints: Sequence[Constraint] = ()) -> Result:
        """Every outcome still reachable.

        Args:
            answers: by path; a path without an answer is unknown.
            constraints: what cannot be true together.
        """
        reaches = [group.reach(answers, constraints) for group in self.groups]
        empty = any(not reach.outcomes for reach in reaches)
        possible, _, exact = (frozenset[int](), None, True) if empty else self.reached_rows(reaches)
        named = {self.rows[number].outcome for number in possible}
        outcomes = tuple(outcome for outcome in self.outcomes if outcome in named)
        facts = standing(self.groups, reaches, answers)
        verdict, reasons = applies(
            self.populations,
            answers,
            constraints,
            refused=frozenset({True} if empty else {reach.refused for reach in reaches}),
            refusal=self.refusal,
        )
        live = frozenset().union(*(reach.live for reach in reaches))
        return Result(
            name=self.name,
            possible=outcomes,
            bands=self._tiers(outcomes),
            items=item_results(self.items, self.groups, reaches),
            unknown=facts.unknown,
            uncertain=facts.uncertain,
            disputed=tuple(d.code for d in self.disputes if d.code in live),
            applies=verdict,
            reasons=reasons,
            survival=() if verdict == "no" else survival_range(self.survival, outcomes),
            rows=tuple(sorted({self.rows[n].number for n in possible} - {0})),
            labels=tuple(self.rows[n].label for n in sorted(possible) if self.rows[n].label),
            exact=exact,
        )

    def _tiers(self, outcomes: Sequence[str]) -> tuple[str, ...]:
        if not self.tiers:
            return tuple(outcomes)
        return tuple(tier for tier, members in self.tiers if set(members) & set(outcomes))
