"""Definitions with some of their conditions replaced: items, refusal and populations alike."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from spondyl.frameworks.evaluate import Framework
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
from spondyl.kernel.variables import Dispute

Leaf = Is | AtLeast | MoreThan | Version | TotalAtLeast
Change = Callable[[Leaf], Criterion]
REFUSAL = "refuses"


def rewritten(criterion: Criterion, change: Change) -> Criterion:
    """`criterion` with every leaf changed."""
    match criterion:
        case AllOf(parts):
            return AllOf(tuple(rewritten(part, change) for part in parts))
        case AnyOf(parts):
            return AnyOf(tuple(rewritten(part, change) for part in parts))
        case Not(part):
            return Not(rewritten(part, change))
        case _:
            return change(criterion)


def leaves(criterion: Criterion) -> Iterator[Leaf]:
    """Every leaf of `criterion`, in reading order."""
    match criterion:
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from leaves(part)
        case Not(part):
            yield from leaves(part)
        case _:
            yield criterion


def exchanged(pairs: Sequence[tuple[Leaf, Criterion]]) -> Change:
    """The change that puts the second of each pair where the first stood."""
    return lambda leaf: next((new for old, new in pairs if old == leaf), leaf)


def item_rewritten(item: Item, change: Change) -> Item:
    """`item` with every leaf of every option changed."""
    options = (replace(option, when=rewritten(option.when, change)) for option in item.options)
    return replace(item, options=tuple(options))


@dataclass(frozen=True, slots=True)
class Place:
    """A part of a framework in which equal leaves are changed together.

    Attributes:
        name: what a report calls it.
        leaves: its different leaves.
        rebuilt: the whole framework with a change made here.
    """

    name: str
    leaves: tuple[Leaf, ...]
    rebuilt: Callable[[Change], Framework]


def places(framework: Framework) -> Iterator[Place]:
    """Every place of a framework that holds conditions."""
    yield from item_places(framework)
    if framework.refuses is not None:
        yield Place(REFUSAL, _different([framework.refuses]), _in_refusal(framework))
    for number, population in enumerate(framework.populations):
        yield Place(population.code, _different([population.when]), _in_cohort(framework, number))


def item_places(framework: Framework) -> Iterator[Place]:
    """The items of a framework."""
    for number, item in enumerate(framework.items):
        whens = [option.when for option in item.options]
        yield Place(item.key, _different(whens), _in_item(framework, number))


def _different(criteria: Sequence[Criterion]) -> tuple[Leaf, ...]:
    # Leaves hold variables, which cannot be hashed: compared one by one.
    found: list[Leaf] = []
    for criterion in criteria:
        for leaf in leaves(criterion):
            if leaf not in found:
                found.append(leaf)
    return tuple(found)


def _in_item(framework: Framework, number: int) -> Callable[[Change], Framework]:
    def rebuilt(change: Change) -> Framework:
        items = list(framework.items)
        items[number] = item_rewritten(items[number], change)
        return replace(framework, items=tuple(items))

    return rebuilt


def _in_refusal(framework: Framework) -> Callable[[Change], Framework]:
    def rebuilt(change: Change) -> Framework:
        assert framework.refuses is not None
        return replace(framework, refuses=rewritten(framework.refuses, change))

    return rebuilt


def _in_cohort(framework: Framework, number: int) -> Callable[[Change], Framework]:
    def rebuilt(change: Change) -> Framework:
        cohort = list(framework.populations)
        cohort[number] = replace(cohort[number], when=rewritten(cohort[number].when, change))
        return replace(framework, populations=tuple(cohort))

    return rebuilt


def settled(framework: Framework, dispute: str, version: str) -> Framework:
    """`framework` as it would be if somebody had decided the dispute."""

    def change(leaf: Leaf) -> Criterion:
        match leaf:
            case Version(found, named) if found.code == dispute:
                return AllOf(()) if named == version else AnyOf(())
            case TotalAtLeast(Score() as score, total) if dispute in _codes(score):
                return TotalAtLeast(_score(settled(score, dispute, version)), total)
        return leaf

    items = tuple(item_rewritten(item, change) for item in framework.items)
    return replace(framework, items=items, disputes=_without(framework, dispute))


def undeclared(framework: Framework, dispute: str) -> Framework:
    """`framework` with the dispute still run but no longer named."""
    return replace(framework, disputes=_without(framework, dispute))


def _codes(framework: Framework) -> tuple[str, ...]:
    return tuple(dispute.code for dispute in framework.disputes)


def _without(framework: Framework, code: str) -> tuple[Dispute, ...]:
    return tuple(dispute for dispute in framework.disputes if dispute.code != code)


def _score(framework: Framework) -> Score:
    assert isinstance(framework, Score)
    return framework
