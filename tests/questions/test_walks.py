"""Asked again and again, answered at random: asking ends, and nothing is asked twice."""

import random

import pytest

from spondyl.brief.questions.ask import ask
from spondyl.case.case import Case, Lesion
from tests.case.cast import AS_OF
from tests.properties.cases import ASKED
from tests.questions.exhaustive import (
    LESION,
    NEVER_OPEN,
    PATHS,
    TREATMENTS,
    every_answer,
    path_of,
    performance_agrees,
    targets,
    with_answer,
)


def answered_at_random(rng: random.Random, case: Case, path: str) -> Case:
    """The case with an answer that does not contradict it."""
    answers = every_answer(path)
    rng.shuffle(answers)
    cases = (with_answer(case, path, answer) for answer in answers)
    return next(c for c in cases if performance_agrees(c) and targets(c) is not None)


@pytest.mark.parametrize("seed", range(4))
def test_asking_ends_and_asks_nothing_twice(seed: int) -> None:
    rng = random.Random(seed)
    case = Case("walk", AS_OF, lesions=(Lesion(1, {}, ((LESION,),)),))
    asked: list[str] = []
    while not (asking := ask(case, alerts=())).finished:
        path = path_of(asking.questions[0].fact)
        asked.append(path)
        case = answered_at_random(rng, case, path)
    assert len(asked) == len(set(asked))
    assert set(asked) <= {*ASKED, TREATMENTS}
    _nothing_changes(case, set(asked))


def _nothing_changes(case: Case, asked: set[str]) -> None:
    """No answer to a fact that is still unknown changes a target of a finished case."""
    now = targets(case)
    given = {*case.answers, *(case.lesions[0].answers if case.lesions else ())}
    # A calcium that is reported outranks one that was computed: that is no answer to a question.
    for path in set(PATHS) - NEVER_OPEN - given - asked:
        for answer in every_answer(path):
            after = targets(with_answer(case, path, answer))
            widened = after is None or any(
                not set(after[key]) <= set(now[key])
                for key in after
                if now and not key.endswith(".applies")
            )
            assert widened or after == now, path
