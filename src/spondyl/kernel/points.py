"""Points scores: items whose points are summed, and the bands the sum falls in."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import pairwise

from spondyl.kernel.answers import Answers
from spondyl.kernel.applicability import Population, Scope, scope
from spondyl.kernel.constraints import Constraint
from spondyl.kernel.criteria import Atom, Criterion, World
from spondyl.kernel.errors import DefinitionError
from spondyl.kernel.forms import all_declared, well_formed
from spondyl.kernel.groups import Group, Outcome, compile_groups
from spondyl.kernel.items import Item, option_atoms
from spondyl.kernel.reached import Outcomes, reach
from spondyl.kernel.results import Result
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


# By total or outcome: (months, per cent) as briefs print them.
SurvivalOf = Mapping[int | str, tuple[tuple[int, Decimal], ...]]


def survival_of(rows: Sequence[Survival], values: Iterable[int] | Iterable[str]) -> SurvivalOf:
    """Tabulate published survival by value; 0 and 100 per cent are replaced."""
    found = {
        value: tuple(
            (month, NEVER_PRINTED.get(percent, percent))
            for row in rows
            if row.covers(value)
            for month, percent in row.percent
        )
        for value in values
    }
    return {value: percent for value, percent in found.items() if percent}


def survival_range(
    table: SurvivalOf, values: Sequence[int] | Sequence[str]
) -> tuple[tuple[int, Decimal, Decimal], ...]:
    """Lowest and highest published survival over `values`, by month."""
    by_month: dict[int, list[Decimal]] = {}
    for value in values:
        for month, percent in table.get(value, ()):
            by_month.setdefault(month, []).append(percent)
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
        era: the years in which those patients were treated, empty where there is no cohort.
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
    era: str = ""
    notes: tuple[str, ...] = ()
    groups: tuple[Group, ...] = field(init=False, compare=False, repr=False)
    # By the numbers of a group's items: the points of each of its outcomes.
    worth: dict[tuple[int, ...], dict[Outcome, int]] = field(init=False, compare=False, repr=False)
    scope: Scope = field(init=False, compare=False, repr=False)
    band_of: dict[int, int] = field(init=False, compare=False, repr=False)
    survival_of: SurvivalOf = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        well_formed(self)
        groups = compile_groups(self.name, self.items, self.refuses)
        all_declared(self.name, self.disputes, groups)
        whole = scope(self.populations, self.refuses, self.refusal, self.citations[0])
        object.__setattr__(self, "groups", groups)
        object.__setattr__(self, "worth", {g.members: self._worth(g) for g in groups})
        object.__setattr__(self, "scope", whole)
        object.__setattr__(self, "band_of", _tile(self.name, self.bands, self._attainable()))
        object.__setattr__(self, "survival_of", survival_of(self.survival, self.band_of))

    def _attainable(self) -> frozenset[int]:
        tables = [[entry.outcomes for entry in group.table.values()] for group in self.groups]
        return self._totals([frozenset().union(*outcomes) for outcomes in tables])

    def _totals(self, outcomes: Outcomes) -> frozenset[int]:
        """Every total that one outcome of each group adds up to."""
        totals, known = {0}, 0
        for group, reached in zip(self.groups, outcomes, strict=True):
            worth = self.worth[group.members]
            if len(reached) == 1:
                (outcome,) = reached
                known += worth[outcome]
            else:
                sums = {worth[outcome] for outcome in reached}
                totals = {total + points for total in totals for points in sums}
        return frozenset([self._capped(total + known) for total in totals])

    def sums(self, group: Group, reached: Set[Outcome]) -> frozenset[int]:
        """The points that one of its groups comes to."""
        worth = self.worth[group.members]
        return frozenset([worth[outcome] for outcome in reached])

    def bands_at(self, totals: Set[int]) -> frozenset[str]:
        """Names of the bands in which `totals` fall, the ceiling applied here."""
        numbers = {self.band_of[self._capped(total)] for total in totals}
        return frozenset(self.bands[number].title for number in numbers)

    def _worth(self, group: Group) -> dict[Outcome, int]:
        reached = frozenset[Outcome]().union(*(e.outcomes for e in group.table.values()))
        return {outcome: self._points(group, outcome) for outcome in reached}

    def _points(self, group: Group, outcome: Outcome) -> int:
        items = self.items
        return sum(
            items[n].options[option].points
            for n, option in zip(group.members, outcome, strict=True)
        )

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
        found = reach(self.groups, answers, constraints)
        totals = tuple(sorted(found.values(self._totals)))
        bands = sorted({self.band_of[total] for total in totals})
        facts = found.standing()
        verdict, reasons = self.scope.applies(found.parts)
        return Result(
            name=self.name,
            possible=totals,
            bands=tuple(self.bands[number].title for number in bands),
            items=found.items(self.items),
            unknown=facts.unknown,
            uncertain=facts.uncertain,
            disputed=found.disputed(self.disputes, self._totals),
            applies=verdict,
            reasons=reasons,
            survival=() if verdict == "no" else survival_range(self.survival_of, totals),
        )


def _tile(name: str, bands: Sequence[Band], attainable: frozenset[int]) -> dict[int, int]:
    """Number of the band of every attainable total.

    Raises:
        DefinitionError: when bands overlap, leave a gap or overhang, or nothing can be attained.
    """
    if not attainable:
        raise DefinitionError(f"{name}: every completion is refused.")
    edges = [(band.low, band.high) for band in bands]
    joined = all(high + 1 == low for (_, high), (low, _) in pairwise(edges))
    if not edges or not joined or any(low > high for low, high in edges):
        raise DefinitionError(f"{name}: bands {edges} overlap or leave a gap.")
    if (edges[0][0], edges[-1][1]) != (min(attainable), max(attainable)):
        span = f"{min(attainable)} to {max(attainable)}"
        raise DefinitionError(f"{name}: bands {edges} do not cover exactly {span}.")
    return {t: n for n, (low, high) in enumerate(edges) for t in range(low, high + 1)}
