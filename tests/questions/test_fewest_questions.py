"""On cases with few unknown facts: how near the questions come to the fewest that are enough."""

import pytest

from spondyl.brief.questions.ask import ask
from spondyl.brief.questions.search import MOST_FACTS
from tests.questions.exhaustive import Exhaustive, nearly_full

SEEDS = range(24)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_worst_case_is_at_most_one_above_the_optimum(seed: int) -> None:
    """`following` also checks at every step that asking ends exactly when nothing can change."""
    case = nearly_full(seed, most_states=700)
    assert case.following() <= case.optimum() + 1


def test_the_cases_are_not_all_easy() -> None:
    assert max(nearly_full(seed, most_states=700).optimum() for seed in (0, 5, 7)) >= 3
    assert max(len(nearly_full(seed, most_states=700).facts) for seed in (0, 5, 7)) <= MOST_FACTS


def test_the_promised_worst_case_is_the_optimum() -> None:
    for seed in range(8):
        case = nearly_full(seed, most_states=300)
        assert _promised(case) == case.optimum()


def _promised(case: Exhaustive) -> int | None:
    return ask(case.case, alerts=()).worst_case
