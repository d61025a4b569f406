"""A fact is named unknown or uncertain just where some item still hinges on it."""

from collections.abc import Sequence
from random import Random

import pytest

from spondyl.frameworks.evaluate import ALL
from tests.exhaustive.partial_cases import OPTIONS, VALUES, PartialCases
from tests.reference_engine import Definition

SAMPLE, MOST_WORLDS = 200, 2_000
# Katagiri has a million joint worlds; its items are judged apart in test_scores.py.
JUDGED = [definition for definition in ALL if definition.name != "katagiri_2014"]


def _places(cases: PartialCases, masks: Sequence[int]) -> list[tuple[int, ...]]:
    worlds: list[tuple[int, ...]] = [()]
    for fact, mask in zip(cases.facts, masks, strict=True):
        cells = [n for n in range(len(fact.cells)) if mask >> n & 1]
        worlds = [(*world, cell) for world in worlds for cell in cells]
    return worlds


def _hinges(cases: PartialCases, worlds: Sequence[int], masks: Sequence[int]) -> set[str]:
    """Facts with two completions that differ in them alone, and in some item's options."""
    found: dict[tuple[int, ...], int] = {}
    for world in _places(cases, masks):
        place = 0
        for fact, cell in zip(cases.facts, world, strict=True):
            place = place * len(fact.cells) + cell
        found[world] = (worlds[place] & cases.code.low) >> (OPTIONS - 1)
    named = set()
    for n, fact in enumerate(cases.facts):
        alike: dict[tuple[int, ...], set[int]] = {}
        for world, options in found.items():
            alike.setdefault(world[:n] + world[n + 1 :], set()).add(options)
        if any(len(different) > 1 for different in alike.values()):
            named.add(fact.path)
    return named


def _answered(cases: PartialCases, masks: Sequence[int]) -> set[str]:
    return {fact.path for fact, mask in zip(cases.facts, masks, strict=True) if mask < fact.subsets}


def _check(cases: PartialCases, worlds: Sequence[int], masks: Sequence[int]) -> None:
    result = cases.definition.evaluate(cases.at(masks))
    if not cases.union(worlds, masks).bits & VALUES:
        return
    hinges, answered = _hinges(cases, worlds, masks), _answered(cases, masks)
    assert set(result.unknown) == hinges - answered
    assert set(result.uncertain) == hinges & answered


@pytest.mark.parametrize("definition", JUDGED, ids=lambda d: d.name)
def test_facts_are_named_where_an_item_hinges_on_them(definition: Definition) -> None:
    cases = PartialCases(definition)
    worlds = cases.worlds()
    random = Random(definition.name)
    for _ in range(min(SAMPLE, cases.count)):
        masks = cases.masks(random.randrange(cases.count))
        if len(_places(cases, masks)) <= MOST_WORLDS:
            _check(cases, worlds, masks)


@pytest.mark.parametrize("definition", JUDGED, ids=lambda d: d.name)
def test_no_fact_is_named_when_everything_is_known(definition: Definition) -> None:
    cases = PartialCases(definition)
    random = Random(definition.name)
    for _ in range(50):
        masks = [1 << random.randrange(len(fact.cells)) for fact in cases.facts]
        result = definition.evaluate(cases.at(masks))
        assert (result.unknown, result.uncertain) == ((), ())
