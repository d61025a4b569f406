"""Points scores: items whose points are summed, and the bands the sum falls in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import pairwise, product

from spondyl.kernel.answers import Answers
from spondyl.kernel.applicability import Population, applies
from spondyl.kernel.criteria import Atom, Criterion, World
from spondyl.kernel.errors import DefinitionError
from spondyl.kernel.items import (
    Constraint,
    Group,
    Item,
    Reach,
    compile_groups,
    option_atoms,
    standing,
)
from spondyl.kernel.results import ItemResult, Result
from spondyl.kernel.sources import Citation
from spondyl.kernel.variables import Dispute

# Where a paper prints 0 or 100 per cent a small group ran out; no brief promises either.
NEVER_PRINTED = {Decimal(0): Decimal(2), Decimal(100): Decimal(98)}


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of totals with a name.

    Attributes:
        low: lowest total in it.
        high: highest total in it.
        meaning: what the paper says of it, in our words.
        name: as results print it; `low-high` unless the framework has its own word.
    """

    low: int
    high: int
    meaning: str
    name: str = ""

    @property
    def title(self) -> str:
        """The name that results print."""
        return self.name or f"{self.low}-{self.high}"


@dataclass(frozen=True, slots=True)
class Survival:
    """Published survival for a stretch of totals or for one outcome.

    Attributes:
        group: (lowest, highest) total, or the outcome's name.
        percent: (months, per cent alive) as the paper prints them.
        cited: where they stand.
        median_months: median survival, None where not printed.
    """

    group: tuple[int, int] | str
    percent: tuple[tuple[int, Decimal], ...]
    cited: Citation
    median_months: Decimal | None = None

    def covers(self, value: int | str) -> bool:
        """Whether `value` belongs to this group."""
        if isinstance(self.group, str) or isinstance(value, str):
            return value == self.group
        return self.group[0] <= value <= self.group[1]


def survival_range(
    rows: Sequence[Survival], values: Sequence[int] | Sequence[str]
) -> tuple[tuple[int, Decimal, Decimal], ...]:
    """Lowest and highest published survival over `values`, by month; 0 and 100 never printed."""
    by_month: dict[int, list[Decimal]] = {}
    for row in rows:
        if any(row.covers(value) for value in values):
            for month, percent in row.percent:
                by_month.setdefault(month, []).append(NEVER_PRINTED.get(percent, percent))
    return tuple((month, min(seen), max(seen)) for month, seen in sorted(by_month.items()))


@dataclass(frozen=True, slots=True)
class Score:
    """A points score as a value.

    Attributes:
        name: key in results, such as `sins`.
        title: as its authors call it.
        items: its items; their options tile the facts.
        bands: stretches that tile the reachable totals.
        citations: where the score is defined; the first is the publication itself.
        higher_is: `better` or `worse`, for the patient.
        ceiling: totals above it count as it; None for no ceiling.
        refuses: completions in which the score has no value.
        refusal: what is printed for them.
        populations: conditions of the derivation cohort.
        disputes: points on which published versions differ.
        survival: published survival by band or by score.
        cohort: whom it was derived in, and when.
        notes: what the score leaves out or misleads about.
    """

    name: str
    title: str
    items: tuple[Item, ...]
    bands: tuple[Band, ...]
    citations: tuple[Citation, ...]
    higher_is: str
    ceiling: int | None = None
    refuses: Criterion | None = None
    refusal: str = ""
    populations: tuple[Population, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    survival: tuple[Survival, ...] = ()
    cohort: str = ""
    notes: tuple[str, ...] = ()
    groups: tuple[Group, ...] = field(init=False, compare=False, repr=False)
    band_of: dict[int, int] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        if not self.citations:
            raise DefinitionError(f"{self.name}: no source.")
        if self.refuses is not None and not self.refusal:
            raise DefinitionError(f"{self.name}: a refusal must say why.")
        groups = compile_groups(self.name, self.items, self.refuses)
        object.__setattr__(self, "groups", groups)
        object.__setattr__(self, "band_of", _tile(self.name, self.bands, self._attainable()))
        _all_declared(self.name, self.disputes, groups)

    def _attainable(self) -> set[int]:
        every = (
            {points for entry in group.table.values() for points in self._sums(group, entry)}
            for group in self.groups
        )
        return {self._capped(total) for total in _sumset(every)}

    def _sums(self, group: Group, reach: Reach) -> set[int]:
        options = [self.items[number].options for number in group.members]
        return {
            sum(choices[place].points for choices, place in zip(options, outcome, strict=True))
            for outcome in reach.outcomes
        }

    def _capped(self, total: int) -> int:
        return total if self.ceiling is None else min(total, self.ceiling)

    def total(self, world: World) -> int:
        """The score in one completion, by reading every item afresh.

        Raises:
            DefinitionError: when an item has no option, or several, in it.
        """
        return self._capped(sum(item.options[item.chosen(world)].points for item in self.items))

    def atoms(self) -> Iterator[Atom]:
        """The atomic conditions that the items read."""
        return option_atoms(self.items)

    def evaluate(self, answers: Answers, constraints: Sequence[Constraint] = ()) -> Result:
        """Every total still reachable.

        Args:
            answers: by path; a path without an answer is unknown.
            constraints: what cannot be true together.
        """
        reaches = [group.reach(answers, constraints) for group in self.groups]
        empty = any(not reach.outcomes for reach in reaches)
        sums = (self._sums(g, r) for g, r in zip(self.groups, reaches, strict=True))
        totals = () if empty else tuple(sorted({self._capped(total) for total in _sumset(sums)}))
        bands = sorted({self.band_of[total] for total in totals})
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
            possible=totals,
            bands=tuple(self.bands[number].title for number in bands),
            items=item_results(self.items, self.groups, reaches),
            unknown=facts.unknown,
            uncertain=facts.uncertain,
            disputed=tuple(d.code for d in self.disputes if d.code in live),
            applies=verdict,
            reasons=reasons,
            survival=() if verdict == "no" else survival_range(self.survival, totals),
        )


def item_results(
    items: Sequence[Item], groups: Sequence[Group], reaches: Sequence[Reach]
) -> dict[str, ItemResult]:
    """What each item can still be, in the definition's order."""
    reached: dict[int, set[int]] = {}
    for group, reach in zip(groups, reaches, strict=True):
        for place, number in enumerate(group.members):
            reached[number] = {outcome[place] for outcome in reach.outcomes}
    results = {}
    for number, item in enumerate(items):
        chosen = [item.options[option] for option in sorted(reached[number])]
        points = tuple(sorted({option.points for option in chosen}))
        results[item.key] = ItemResult(tuple(option.key for option in chosen), points)
    return results


def _sumset(sets: Iterator[set[int]]) -> set[int]:
    """Every sum of one member from each set."""
    totals = {0}
    for points in sets:
        totals = {total + point for total, point in product(totals, points)}
    return totals


def _tile(name: str, bands: Sequence[Band], attainable: set[int]) -> dict[int, int]:
    """Number of the band of every attainable total.

    Raises:
        DefinitionError: when bands overlap, leave a gap or overhang.
    """
    edges = [(band.low, band.high) for band in bands]
    joined = all(high + 1 == low for (_, high), (low, _) in pairwise(edges))
    if not edges or not joined or any(low > high for low, high in edges):
        raise DefinitionError(f"{name}: bands {edges} overlap or leave a gap.")
    if (edges[0][0], edges[-1][1]) != (min(attainable), max(attainable)):
        span = f"{min(attainable)} to {max(attainable)}"
        raise DefinitionError(f"{name}: bands {edges} do not cover exactly {span}.")
    return {t: n for n, (low, high) in enumerate(edges) for t in range(low, high + 1)}


def _all_declared(name: str, disputes: Sequence[Dispute], groups: Sequence[Group]) -> None:
    used = {axis.key for group in groups for axis in group.disputes}
    declared = {dispute.code for dispute in disputes}
    if used != declared:
        raise DefinitionError(
            f"{name}: disputes {sorted(used ^ declared)} are not both used and declared."
        )
