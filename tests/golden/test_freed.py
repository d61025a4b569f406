"""Two criteria made small agree exactly where the whole ones do."""

import random
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import combinations, islice

import pytest

from spondyl.kernel.criteria import AllOf, AnyOf, Criterion, Not, atoms, is_
from spondyl.kernel.errors import DefinitionError
from tests.golden.freed import Freed
from tests.golden.rule_nudges import agree, wrong
from tests.kernel.made import words, yes_no

FACTS = (*(yes_no(key) for key in "abcd"), words("e", "low", "middle", "high"))
A, B, C = (is_(fact, "yes") for fact in FACTS[:3])


def _random(rng: random.Random, depth: int) -> Criterion:
    if depth == 0 or rng.random() < 0.25:
        fact = rng.choice(FACTS)
        leaf = is_(fact, rng.choice(("low", "middle")) if fact is FACTS[-1] else "yes")
        return Not(leaf) if rng.random() < 0.3 else leaf
    parts = tuple(_random(rng, depth - 1) for _ in range(rng.choice((2, 2, 3))))
    return rng.choice((AllOf, AnyOf))(parts)


def _together(when: Criterion) -> Iterator[Criterion]:
    """Every part of a criterion, and every few parts that stand side by side."""
    yield when
    match when:
        case Not(part):
            yield from _together(part)
        case AllOf(parts) | AnyOf(parts):
            for size in range(2, len(parts)):
                yield from (type(when)(some) for some in combinations(parts, size))
            for part in parts:
                yield from _together(part)


def _can_be_either(when: Criterion) -> bool:
    constant: Sequence[Criterion] = (AllOf(()), AnyOf(()))
    return not any(agree(part, always) for part in _together(when) for always in constant)


def _pairs(seed: int, *, depth: int) -> Iterator[tuple[Criterion, Criterion]]:
    """Criteria of which no part is always true or always false, each with one slightly wrong."""
    rng = random.Random(seed)
    while True:
        one = _random(rng, depth)
        if _can_be_either(one):
            for _, made in rng.sample(found := list(wrong(one)), min(4, len(found))):
                with suppress(DefinitionError):
                    yield one, made()
            yield one, one


@pytest.mark.parametrize("seed", range(4))
def test_the_small_pair_agrees_exactly_where_the_whole_does(seed: int) -> None:
    pairs = islice(_pairs(seed, depth=3), 150)
    found = [(agree(*pair), agree(*Freed(*pair).pair)) for pair in pairs]
    assert [whole for whole, _ in found] == [small for _, small in found]
    assert {whole for whole, _ in found} == {True, False}


def test_a_shared_part_that_nothing_else_reads_becomes_one_free_fact() -> None:
    shared = AnyOf((A, B))
    one, other = Freed(AllOf((shared, C)), AllOf((shared, Not(C)))).pair
    assert isinstance(one, AllOf)
    assert isinstance(other, AllOf)
    assert one.parts[0] == other.parts[0]
    assert one.parts[1:] == (C,)
    assert other.parts[1:] == (Not(C),)


def test_a_fact_of_a_shared_part_stays_where_it_is_read_again() -> None:
    shared = AnyOf((A, B))
    one, other = Freed(AllOf((shared, A)), AllOf((shared, Not(A)))).pair
    assert [*atoms(one)].count(A) == [*atoms(other)].count(A) == 2
    assert B not in [*atoms(one), *atoms(other)]
