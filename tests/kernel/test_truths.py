"""Sets of truth values: every way to combine them, and criteria judged part by part."""

from decimal import Decimal
from itertools import product

import pytest

from spondyl.case.vocabulary.neurology import FRANKEL, LEG_POWER, MYELOPATHY
from spondyl.kernel.answers import Answer, known, one_of, possible, span
from spondyl.kernel.criteria import Criterion, Not, all_of, any_of, below, is_, more_than
from spondyl.kernel.truths import ALWAYS, EITHER, NEVER, Truths, every, negated, some, truths

SETS = (ALWAYS, NEVER, EITHER)


@pytest.mark.parametrize(
    "parts", [*product(SETS), *product(SETS, SETS), *product(SETS, SETS, SETS)]
)
def test_some_and_every_are_what_their_parts_can_come_to(parts: tuple[Truths, ...]) -> None:
    worlds = list(product(*parts))
    assert some(parts) == frozenset(any(world) for world in worlds)
    assert every(parts) == frozenset(all(world) for world in worlds)


def test_nothing_has_no_part_that_holds_and_none_that_fails() -> None:
    assert (some([]), every([])) == (NEVER, ALWAYS)
    assert [negated(each) for each in SETS] == [NEVER, ALWAYS, EITHER]


GRADED = {FRANKEL.path: one_of(FRANKEL, ("D", "E")), LEG_POWER.path: known(LEG_POWER, 4)}


@pytest.mark.parametrize(
    ("when", "found"),
    [
        (is_(FRANKEL, "D", "E"), ALWAYS),
        (is_(FRANKEL, "A"), NEVER),
        (Not(is_(FRANKEL, "E")), EITHER),
        (is_(MYELOPATHY, "yes"), EITHER),
        (below(LEG_POWER, 4), NEVER),
        (more_than(LEG_POWER, 3), ALWAYS),
        (all_of(is_(FRANKEL, "D", "E"), is_(MYELOPATHY, "yes")), EITHER),
        (any_of(is_(FRANKEL, "D", "E"), is_(MYELOPATHY, "yes")), ALWAYS),
        (all_of(), ALWAYS),
        (any_of(), NEVER),
    ],
)
def test_a_criterion_is_judged_over_what_is_possible(when: Criterion, found: Truths) -> None:
    assert truths(when, GRADED) == found


def test_a_range_is_judged_at_both_ends() -> None:
    wide = {LEG_POWER.path: Answer((span(Decimal(0), Decimal(5)),))}
    assert truths(below(LEG_POWER, 4), wide) == EITHER


def test_without_an_answer_everything_is_possible() -> None:
    assert possible(FRANKEL, {}) == ("A", "B", "C", "D", "E")
    assert possible(FRANKEL, GRADED) == ("D", "E")
