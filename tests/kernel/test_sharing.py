"""What shares a fact, be it through a third, stands together."""

import random

from spondyl.kernel.sharing import sharing


def test_what_shares_no_fact_stands_apart_in_order() -> None:
    assert sharing([{"a"}, {"b"}, {"c"}]) == [(0,), (1,), (2,)]


def test_what_shares_a_fact_stands_together() -> None:
    assert sharing([{"a"}, {"b"}, {"a", "c"}]) == [(0, 2), (1,)]


def test_a_third_joins_two_that_share_nothing() -> None:
    assert sharing([{"a"}, {"b"}, {"c"}, {"b", "a"}]) == [(0, 1, 3), (2,)]


def test_what_reads_nothing_stands_alone() -> None:
    assert sharing([set(), {"a"}, set()]) == [(0,), (1,), (2,)]
    assert sharing([]) == []


def test_groups_are_the_connected_parts_of_random_readings() -> None:
    rng = random.Random(7)
    for _ in range(200):
        keys = [set(rng.sample("abcdefgh", rng.choice((0, 1, 1, 2, 3)))) for _ in range(6)]
        groups = sharing(keys)
        assert sorted(n for group in groups for n in group) == list(range(6))
        for group in groups:
            assert {n for n in range(6) if _reaches(keys, group[0], n)} == set(group)


def _reaches(keys: list[set[str]], start: int, end: int) -> bool:
    """Whether a walk over shared facts leads from one to the other."""
    reached, before = {start}, set[int]()
    while reached != before:
        before = set(reached)
        reached |= {n for n in range(len(keys)) for m in before if keys[n] & keys[m]}
    return end in reached
