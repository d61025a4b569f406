"""A deliberately simple engine that judges the kernel: one world of raw values at a time.

It shares the definitions with the kernel and nothing else: no cells, no groups, no tables, no
three-valued logic. A world gives every fact a word or a Decimal, and every dispute a version.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import product

from spondyl.kernel.constraints import Constraint
from spondyl.kernel.criteria import (
    AllOf,
    AnyOf,
    AtLeast,
    Criterion,
    Is,
    MoreThan,
    Not,
    TotalAtLeast,
    Version,
)
from spondyl.kernel.items import Item
from spondyl.kernel.points import Score
from spondyl.kernel.tables import Hit, Table
from spondyl.kernel.variables import Choice, Dispute, Linear, Number, Variable

Raw = str | Decimal
World = Mapping[str, Raw]
Definition = Score | Table
Options = tuple[str, ...]
Question = Is | AtLeast | MoreThan | Version
HAIR = Decimal("0.000001")


@dataclass(frozen=True)
class Verdict:
    """What a definition says of one world."""

    refused: bool
    values: tuple[int, ...] | tuple[str, ...] = ()
    options: tuple[tuple[str, str, int], ...] = ()
    rows: tuple[int, ...] = ()


@dataclass(frozen=True)
class Found:
    """What brute force found over many worlds.

    `by_version` holds, for every version of every dispute, what is reached while it is read that
    way: the values, and the tuples of options.
    """

    values: frozenset[int | str]
    bands: tuple[str, ...]
    options: Mapping[str, frozenset[str]]
    points: Mapping[str, frozenset[int]]
    rows: frozenset[int]
    refused: frozenset[bool]
    by_version: Mapping[tuple[str, str], tuple[frozenset[int | str], frozenset[Options]]]

    def disputed(self, *, values: bool) -> frozenset[str]:
        """Disputes whose versions reach different values, or else different options."""
        sets: dict[str, set[frozenset[object]]] = {}
        for (code, _), (reached, options) in self.by_version.items():
            sets.setdefault(code, set()).add(frozenset(reached if values else options))
        return frozenset(code for code, different in sets.items() if len(different) > 1)


def true(criterion: Criterion, world: World) -> bool:
    """Whether a condition holds in one world."""
    if isinstance(criterion, Not):
        return not true(criterion.part, world)
    if isinstance(criterion, AllOf):
        return False not in [true(part, world) for part in criterion.parts]
    if isinstance(criterion, AnyOf):
        return True in [true(part, world) for part in criterion.parts]
    if isinstance(criterion, TotalAtLeast):
        assert isinstance(criterion.score, Score)
        return total(criterion.score, world) >= criterion.total
    return _answers(criterion, world)


def _answers(question: Question, world: World) -> bool:
    if isinstance(question, Version):
        return world[question.dispute.code] == question.version
    value = world[question.variable.path]
    if isinstance(question, Is):
        return value in question.words
    assert isinstance(value, Decimal)
    if isinstance(question, AtLeast):
        return value >= question.value
    return value > question.value


def total(score: Score, world: World) -> int:
    """The sum of the chosen options' points, cut at the ceiling."""
    points = sum(option[2] for option in chosen(score.items, world))
    return points if score.ceiling is None else min(points, score.ceiling)


def chosen(items: Sequence[Item], world: World) -> tuple[tuple[str, str, int], ...]:
    """(item, option, points) for every item; each has exactly one."""
    result = []
    for item in items:
        held = [option for option in item.options if true(option.when, world)]
        assert len(held) == 1, (item.key, [option.key for option in held], world)
        result.append((item.key, held[0].key, held[0].points))
    return tuple(result)


def judge(definition: Definition, world: World) -> Verdict:
    """What `definition` says of one world."""
    if definition.refuses is not None and true(definition.refuses, world):
        return Verdict(refused=True)
    options = chosen(definition.items, world)
    if isinstance(definition, Score):
        return Verdict(refused=False, values=(total(definition, world),), options=options)
    rows = matching(definition, {item: option for item, option, _ in options})
    outcomes = tuple(definition.rows[n].outcome for n in rows)
    return Verdict(
        refused=False,
        values=outcomes,
        options=options,
        rows=tuple(definition.rows[n].number for n in rows if definition.rows[n].number),
    )


def matching(table: Table, options: Mapping[str, str]) -> list[int]:
    """The rows that count, under the table's hit policy."""
    rows = [
        n
        for n, row in enumerate(table.rows)
        if all(options[item] in admissible for item, admissible in row.when)
    ]
    if table.hit is Hit.EXACTLY_ONE:
        assert len(rows) == 1, (table.name, options)
    if table.hit is Hit.FIRST_MATCH:
        assert rows, (table.name, options)
        return rows[:1]
    return rows


def bands_of(definition: Definition, values: frozenset[int | str]) -> tuple[str, ...]:
    """The bands, tiers or outcomes that `values` fall in, in the definition's order."""
    if isinstance(definition, Score):
        return tuple(
            band.name or f"{band.low}-{band.high}"
            for band in definition.bands
            if any(isinstance(v, int) and band.low <= v <= band.high for v in values)
        )
    tiers = definition.tiers or tuple((outcome, (outcome,)) for outcome in definition.outcomes)
    return tuple(tier for tier, members in tiers if any(member in values for member in members))


def questions(criterion: Criterion) -> Iterator[Question]:
    """Every atomic question in a condition, those of a score that it reads included."""
    if isinstance(criterion, AllOf | AnyOf):
        for part in criterion.parts:
            yield from questions(part)
    elif isinstance(criterion, Not):
        yield from questions(criterion.part)
    elif isinstance(criterion, TotalAtLeast):
        assert isinstance(criterion.score, Score)
        yield from item_questions(criterion.score.items)
    else:
        yield criterion


def item_questions(items: Sequence[Item]) -> Iterator[Question]:
    """Every atomic question of `items`."""
    for item in items:
        for option in item.options:
            yield from questions(option.when)


def asked(definition: Definition) -> list[Question]:
    """Every atomic question of a definition, its refusal last."""
    refusal = [] if definition.refuses is None else [*questions(definition.refuses)]
    return [*item_questions(definition.items), *refusal]


def facts_of(found: Sequence[Question]) -> dict[str, Variable]:
    """The variables asked about, in order of first mention."""
    return {q.variable.path: q.variable for q in found if not isinstance(q, Version)}


def disputes_of(found: Sequence[Question]) -> dict[str, Dispute]:
    """The disputes asked about."""
    return {q.dispute.code: q.dispute for q in found if isinstance(q, Version)}


def raw_values(variable: Variable, found: Sequence[Question]) -> list[Raw]:
    """Raw values that answer every question in every way it can be answered."""
    domain = variable.domain
    if isinstance(domain, Choice):
        return list(domain.words)
    assert isinstance(domain, Number)
    cuts = [
        q.value
        for q in found
        if isinstance(q, AtLeast | MoreThan) and q.variable.path == variable.path
    ]
    step = domain.step or HAIR
    floors = [cut if domain.step is None else _grid_below(domain, cut) for cut in cuts]
    near = {floor + n * step for floor in floors for n in (-1, 0, 1)} | {domain.low, domain.high}
    return [*sorted(value for value in near if domain.low <= value <= domain.high)]


def _grid_below(domain: Number, value: Decimal) -> Decimal:
    assert domain.step is not None
    return domain.low + (value - domain.low) // domain.step * domain.step


def cells_of(variable: Variable, found: Sequence[Question]) -> list[list[Raw]]:
    """Raw values that answer every question alike, together."""
    mine = [q for q in found if not isinstance(q, Version) and q.variable.path == variable.path]
    cells: dict[tuple[bool, ...], list[Raw]] = {}
    for raw in raw_values(variable, found):
        signature = tuple(_answers(q, {variable.path: raw}) for q in mine)
        cells.setdefault(signature, []).append(raw)
    return [*cells.values()]


def computed_value(rule: Linear, world: World) -> Decimal:
    """A quantity that was not reported, from those that were."""
    result = rule.constant
    for term in rule.terms:
        value = world[term.path]
        assert isinstance(value, Decimal)
        result += term.factor * value
    return result


def worlds(
    found: Sequence[Question],
    possible: Mapping[str, Sequence[Raw]],
    constraints: Sequence[Constraint] = (),
) -> Iterator[dict[str, Raw]]:
    """Every admissible assignment of raw values; what `possible` leaves out is unknown.

    A quantity that `possible` leaves out is computed where all that it follows from is there.
    """
    facts = facts_of([*found, *(q for c in constraints for q in questions(c.never))])
    computed: dict[str, Linear] = {}
    ranges: dict[str, Sequence[Raw]] = dict(possible)
    for path, variable in facts.items():
        rule = variable.computed
        if path not in possible and rule and all(term.path in possible for term in rule.terms):
            computed[path] = rule
        elif path not in possible:
            ranges[path] = raw_values(variable, found)
    for values in product(*ranges.values()):
        world: dict[str, Raw] = dict(zip(ranges, values, strict=True))
        world |= {path: computed_value(rule, world) for path, rule in computed.items()}
        if not any(true(constraint.never, world) for constraint in constraints):
            yield world


def versions_of(found: Sequence[Question]) -> list[dict[str, str]]:
    """Every way to read every dispute."""
    disputes = disputes_of(found)
    return [
        dict(zip(disputes, versions, strict=True))
        for versions in product(*(dispute.versions for dispute in disputes.values()))
    ]


def brute_force(
    definition: Definition,
    possible: Mapping[str, Sequence[Raw]],
    constraints: Sequence[Constraint] = (),
) -> Found:
    """Judge every admissible world under every version of every dispute, and unite."""
    found = asked(definition)
    versions = versions_of(found)
    seen = [
        (version, judge(definition, {**world, **version}))
        for world in worlds(found, possible, constraints)
        for version in versions
    ]
    verdicts = [verdict for _, verdict in seen]
    values = frozenset(value for verdict in verdicts for value in verdict.values)
    options = {option for verdict in verdicts for option in verdict.options}
    return Found(
        values=values,
        bands=bands_of(definition, values),
        options={
            item.key: frozenset(o for i, o, _ in options if i == item.key)
            for item in definition.items
        },
        points={
            item.key: frozenset(p for i, _, p in options if i == item.key)
            for item in definition.items
        },
        rows=frozenset(row for verdict in verdicts for row in verdict.rows),
        refused=frozenset(verdict.refused for verdict in verdicts),
        by_version={
            (code, version): _read_as(seen, code, version)
            for code, dispute in disputes_of(found).items()
            for version in dispute.versions
        },
    )


def _read_as(
    seen: Sequence[tuple[Mapping[str, str], Verdict]], code: str, version: str
) -> tuple[frozenset[int | str], frozenset[Options]]:
    """Values and tuples of options while one dispute is read one way."""
    mine = [v for read, v in seen if read[code] == version and not v.refused]
    return (
        frozenset(value for verdict in mine for value in verdict.values),
        frozenset(tuple(option for _, option, _ in verdict.options) for verdict in mine),
    )
