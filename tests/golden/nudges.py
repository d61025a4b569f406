"""Every definition slightly wrong in one place: a case must notice, or construction refuse."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache, partial
from itertools import pairwise, permutations

from spondyl.frameworks.evaluate import BY_NAME, Framework
from spondyl.kernel.criteria import AtLeast, Is, MoreThan, TotalAtLeast
from spondyl.kernel.errors import DefinitionError
from spondyl.kernel.items import Item
from spondyl.kernel.points import Band, Score, Survival
from spondyl.kernel.tables import Row, Table
from spondyl.kernel.variables import Number, words_of
from tests.golden.reading import Prepared, judged, mismatches, prepared
from tests.golden.rewriting import (
    REFUSAL,
    Leaf,
    Place,
    exchanged,
    item_places,
    leaves,
    places,
    settled,
    undeclared,
)

# The smallest difference that a laboratory prints, in the canonical unit of the variable.
SMALLEST = {
    "patient.albumin": Decimal("0.1"),
    "patient.crp": Decimal("0.1"),
    "patient.ldh": Decimal(1),
    "patient.calcium": Decimal("0.01"),
    "patient.calcium_adjusted": Decimal("0.01"),
    "patient.bilirubin": Decimal("0.171"),
    "patient.platelets": Decimal(1),
    # And what a record says: a tenth of a month, an hour.
    "cancer.months_since_diagnosis": Decimal("0.1"),
    "neurology.deficit_developed_over": Decimal(1),
    "patient.neutrophils": Decimal("0.01"),
    "treatments.dexamethasone": Decimal("0.5"),
    "cancer.since_antiangiogenic": Decimal(1),
    "setting.since_suspicion": Decimal(1),
    "neurology.time_since_walking_lost": Decimal(1),
    "neurology.time_since_complete_paralysis": Decimal(1),
    "lesion.since_radiation": Decimal(1),
    "lesion.since_surgery": Decimal(1),
    "lesion.distance_to_cord_mm": Decimal("0.1"),
    "lesion.collapse_percent": Decimal(1),
    "patient.haemoglobin": Decimal(1),
    "patient.inr": Decimal("0.1"),
    "patient.egfr": Decimal(1),
}
Pairs = Callable[[], list[tuple[Leaf, Leaf]]]


@dataclass(frozen=True, slots=True)
class Nudge:
    """One cell of a definition, slightly wrong.

    Attributes:
        name: what was changed.
        made: builds the wrong definition; raises DefinitionError where construction refuses it.
    """

    name: str
    made: Callable[[], Framework]

    def fate(self, cases: Sequence[Prepared]) -> str | None:
        """`refused` by construction, the kind of the first case that notices, or None."""
        try:
            wrong = self.made()
        except DefinitionError:
            return "refused"
        noticed = (case for case in cases if mismatches(judged(wrong, case), case.golden.expect))
        first = next(noticed, None)
        return None if first is None else first.golden.kind


@cache
def fates(name: str) -> tuple[tuple[str, str | None], ...]:
    """Every nudge of one framework with its fate: `refused`, a kind of case, or None."""
    cases = prepared(name)
    return tuple((nudge.name, nudge.fate(cases)) for nudge in nudges_of(BY_NAME[name]))


def nudges_of(framework: Framework) -> Iterator[Nudge]:
    """Every cell of a framework, nudged."""
    yield from _conditions(framework, places(framework))
    yield from _disputes(framework)
    yield from _applicability(framework)
    yield from _survival(framework)
    if isinstance(framework, Score):
        yield from _points(framework)
        yield from _bands(framework)
        yield from _ceiling(framework)
    else:
        yield from _rows(framework)
        yield from _tiers(framework)


# Conditions: words, cuts, nested totals.


def _conditions(framework: Framework, asked: Iterable[Place]) -> Iterator[Nudge]:
    for place in asked:
        for leaf in place.leaves:
            yield from _leaf(framework, place, leaf)
        for one, other in permutations(place.leaves, 2):
            if isinstance(one, Is) and isinstance(other, Is) and one.variable is other.variable:
                yield from _between(place, one, other)


def _leaf(framework: Framework, place: Place, leaf: Leaf) -> Iterator[Nudge]:
    match leaf:
        case Is():
            for word in leaf.words:
                name = f"{word} dropped from {_list(leaf)}"
                yield _change(place, name, partial(_one_pair, leaf, word, _without))
            for word in _strangers(framework, place, leaf):
                name = f"{word} added to {_list(leaf)}"
                yield _change(place, name, partial(_one_pair, leaf, word, _with))
        case AtLeast() | MoreThan():
            yield from _cuts(place, leaf)
        case TotalAtLeast():
            yield from _nested(place, leaf)


def _change(place: Place, name: str, pairs: Pairs) -> Nudge:
    return Nudge(f"{place.name}: {name}", lambda: place.rebuilt(exchanged(pairs())))


def _strangers(framework: Framework, place: Place, leaf: Is) -> list[str]:
    """Words that no condition of the place names, and that are not refused altogether."""
    asked = [one for one in place.leaves if isinstance(one, Is) and one.variable is leaf.variable]
    known = {word for one in asked for word in one.words}
    if framework.refuses is not None and place.name != REFUSAL:
        refused = [one for one in leaves(framework.refuses) if isinstance(one, Is)]
        known.update(word for one in refused for word in one.words)
    return [word for word in words_of(leaf.variable) if word not in known]


def _one_pair(leaf: Is, word: str, change: Callable[[Is, str], Is]) -> list[tuple[Leaf, Leaf]]:
    return [(leaf, change(leaf, word))]


def _without(leaf: Is, word: str) -> Is:
    return Is(leaf.variable, tuple(each for each in leaf.words if each != word))


def _with(leaf: Is, word: str) -> Is:
    return Is(leaf.variable, (*leaf.words, word))


def _list(leaf: Is) -> str:
    return f"{leaf.variable.path} {leaf.words[0]}{'...' if leaf.words[1:] else ''}"


def _between(place: Place, one: Is, other: Is) -> Iterator[Nudge]:
    if one.words < other.words:
        name = f"{_list(one)} and {_list(other)} exchanged"
        yield _change(place, name, lambda: [(one, other), (other, one)])
    for word in one.words:
        if word not in other.words:
            name = f"{word} moved from {_list(one)} to {_list(other)}"
            yield _change(place, name, partial(_move, one, other, word))


def _move(one: Is, other: Is, word: str) -> list[tuple[Leaf, Leaf]]:
    return [(one, _without(one, word)), (other, _with(other, word))]


def _cuts(place: Place, leaf: AtLeast | MoreThan) -> Iterator[Nudge]:
    for name, moved in moved_cuts(leaf):
        yield _change(place, name, partial(_swap, leaf, moved))


def moved_cuts(leaf: AtLeast | MoreThan) -> Iterator[tuple[str, AtLeast | MoreThan]]:
    """A cut moved by the smallest step, and read with the other operator."""
    path, domain = leaf.variable.path, leaf.variable.domain
    assert isinstance(domain, Number)
    step = SMALLEST[path] if domain.step is None else domain.step
    for value in (leaf.value - step, leaf.value + step):
        yield f"{path} {leaf.value} moved to {value}", replace(leaf, value=value)
    if domain.step is None:
        kind = MoreThan if isinstance(leaf, AtLeast) else AtLeast
        yield f"{path} {leaf.value} {kind.__name__}", kind(leaf.variable, leaf.value)


def _swap(old: Leaf, new: Leaf) -> list[tuple[Leaf, Leaf]]:
    return [(old, new)]


def _nested(place: Place, leaf: TotalAtLeast) -> Iterator[Nudge]:
    score = leaf.score
    assert isinstance(score, Score)
    for total in (leaf.total - 1, leaf.total + 1):
        other = TotalAtLeast(score, total)
        name = f"{score.name} {leaf.total} moved to {total}"
        yield _change(place, name, partial(_swap, leaf, other))
    # A nested score gives its total only; its own refusal and bands are never read.
    for nudge in (*_conditions(score, item_places(score)), *_points(score)):
        yield _change(place, f"{score.name}, {nudge.name}", partial(_renested, leaf, nudge))


def _renested(leaf: TotalAtLeast, nudge: Nudge) -> list[tuple[Leaf, Leaf]]:
    made = nudge.made()
    assert isinstance(made, Score)
    return [(leaf, TotalAtLeast(made, leaf.total))]


# Disputes, applicability, survival.


def _disputes(framework: Framework) -> Iterator[Nudge]:
    for dispute in framework.disputes:
        code = dispute.code
        yield Nudge(f"{code} not named", partial(undeclared, framework, code))
        for version in dispute.versions:
            name = f"{code} decided: {version}"
            yield Nudge(name, partial(settled, framework, code, version))


def _applicability(framework: Framework) -> Iterator[Nudge]:
    if framework.refuses is not None:
        yield Nudge("refuses nothing", lambda: replace(framework, refuses=None))
    for population in framework.populations:
        rest = tuple(each for each in framework.populations if each is not population)
        name = f"{population.code} not asked"
        yield Nudge(name, partial(_replaced, framework, populations=rest))


def _replaced(framework: Framework, **parts: object) -> Framework:
    return replace(framework, **parts)  # type: ignore[arg-type]


def _survival(framework: Framework) -> Iterator[Nudge]:
    for place, row in enumerate(framework.survival):
        # Medians alone reach no result; tests/brief holds them where the page prints them.
        if not row.percent:
            continue
        named = f"survival {row.group}"
        for month, percent in row.percent:
            wrong = _with_percent(row, month, percent + 1)
            name = f"{named}, month {month}: {percent} raised by one"
            yield Nudge(name, partial(_with_survival, framework, place, wrong))
        for group in _other_groups(framework, row):
            wrong = replace(row, group=group)
            name = f"{named} printed as {group}"
            yield Nudge(name, partial(_with_survival, framework, place, wrong))


def _with_percent(row: Survival, month: int, percent: Decimal) -> Survival:
    kept = ((m, percent if m == month else p) for m, p in row.percent)
    return replace(row, percent=tuple(kept))


def _other_groups(framework: Framework, row: Survival) -> Iterator[tuple[int, int] | str]:
    if isinstance(row.group, str):
        yield from (one.group for one in framework.survival if one.group != row.group)
        return
    low, high = row.group
    assert isinstance(framework, Score)
    totals = set(framework.band_of)
    for group in ((low - 1, high), (low + 1, high), (low, high - 1), (low, high + 1)):
        if set(range(low, high + 1)) & totals != set(range(group[0], group[1] + 1)) & totals:
            yield group


def _with_survival(framework: Framework, place: int, wrong: Survival) -> Framework:
    rows = list(framework.survival)
    rows[place] = wrong
    return replace(framework, survival=tuple(rows))


# Scores: points, bands, ceiling.


def _points(score: Score) -> Iterator[Nudge]:
    for item in score.items:
        for option in item.options:
            for points in (option.points - 1, option.points + 1):
                name = f"{item.key}, {option.key}: {option.points} points read as {points}"
                yield Nudge(name, partial(_with_points, score, item, option.key, points))


def _with_points(score: Score, item: Item, key: str, points: int) -> Score:
    options = (replace(o, points=points) if o.key == key else o for o in item.options)
    wrong = replace(item, options=tuple(options))
    return replace(score, items=tuple(wrong if each is item else each for each in score.items))


def _bands(score: Score) -> Iterator[Nudge]:
    for place, (lower, upper) in enumerate(pairwise(score.bands)):
        for step in (-1, 1):
            moved = (
                replace(lower, high=lower.high + step, name=lower.title),
                replace(upper, low=upper.low + step, name=upper.title),
            )
            name = f"edge {lower.high}/{upper.low} moved by {step}"
            yield Nudge(name, partial(_with_bands, score, place, moved))
        swapped = (replace(lower, name=upper.title), replace(upper, name=lower.title))
        name = f"bands {lower.title} and {upper.title} exchange names"
        yield Nudge(name, partial(_with_bands, score, place, swapped))


def _with_bands(score: Score, place: int, pair: tuple[Band, Band]) -> Score:
    bands = (*score.bands[:place], *pair, *score.bands[place + 2 :])
    return replace(score, bands=bands)


def _ceiling(score: Score) -> Iterator[Nudge]:
    if score.ceiling is not None:
        for ceiling in (score.ceiling - 1, score.ceiling + 1, None):
            yield Nudge(f"ceiling {ceiling}", partial(_replaced, score, ceiling=ceiling))


# Tables: rows and tiers.


def _rows(table: Table) -> Iterator[Nudge]:
    for place, row in enumerate(table.rows):
        named = f"row {row.number or row.label}"
        yield Nudge(f"{named} dropped", partial(_with_row, table, place))
        for outcome in table.outcomes:
            if outcome != row.outcome:
                wrong = replace(row, outcome=outcome)
                yield Nudge(f"{named}: {outcome}", partial(_with_row, table, place, wrong))
        if row.number:
            wrong = replace(row, number=row.number + len(table.rows))
            yield Nudge(f"{named} misnumbered", partial(_with_row, table, place, wrong))


def _with_row(table: Table, place: int, *instead: Row) -> Table:
    return replace(table, rows=(*table.rows[:place], *instead, *table.rows[place + 1 :]))


def _tiers(table: Table) -> Iterator[Nudge]:
    for place, ((one, lower), (other, upper)) in enumerate(pairwise(table.tiers)):
        variants = {
            f"{lower[-1]} moved to {other}": ((one, lower[:-1]), (other, (lower[-1], *upper))),
            f"{upper[0]} moved to {one}": ((one, (*lower, upper[0])), (other, upper[1:])),
            f"tiers {one} and {other} exchange names": ((other, lower), (one, upper)),
        }
        for name, pair in variants.items():
            tiers = (*table.tiers[:place], *pair, *table.tiers[place + 2 :])
            yield Nudge(name, partial(_replaced, table, tiers=tiers))
