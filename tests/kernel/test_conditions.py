"""A condition in parts says what its criterion says in every completion."""

from collections.abc import Callable
from itertools import product

import pytest

from spondyl.case.vocabulary.neurology import BLADDER, BOWEL, MYELOPATHY, TEMPO
from spondyl.kernel.answers import Answers, everything, one_of
from spondyl.kernel.conditions import Condition
from spondyl.kernel.criteria import Criterion, Not, all_of, any_of, holds, is_
from tests.kernel.made import CITED

WET = is_(BLADDER, "retention", "incontinent")
CORD = is_(MYELOPATHY, "yes")
WORSE = is_(TEMPO, "worsening")
BOTH = all_of(WET, is_(BOWEL, "incontinent"))
READ = (BLADDER, BOWEL, MYELOPATHY, TEMPO)


@pytest.mark.parametrize(
    "when",
    [
        WET,
        Not(WET),
        any_of(WET, CORD, WORSE),
        all_of(any_of(WET, CORD), WORSE),
        all_of(Not(any_of(WET, CORD)), WORSE),
        Not(all_of(Not(any_of(BOTH, CORD)), Not(WORSE))),
        any_of(all_of(WET, CORD), all_of(Not(WET), WORSE)),
        all_of(any_of(WET, CORD), any_of(WET, WORSE), is_(BOWEL, "continent")),
    ],
)
def test_truths_and_hinges_are_those_of_every_completion(when: Criterion) -> None:
    condition = Condition("made", when, CITED)
    words = [[*map(str, everything(variable))] for variable in READ]
    for known in product(*([None, each[0], each[1]] for each in words)):
        answers: Answers = {
            v.path: one_of(v, (word,)) for v, word in zip(READ, known, strict=True) if word
        }
        possible = [[w] if w else every for w, every in zip(known, words, strict=True)]
        worlds = [dict(zip((v.path for v in READ), w, strict=True)) for w in product(*possible)]
        judged = condition.judge(answers)
        assert judged.truths == frozenset(holds(when, world) for world in worlds)
        assert condition.truths(answers) == judged.truths
        moving = {
            path
            for path in (v.path for v in READ)
            for world in worlds
            for other in worlds
            if {k for k in world if world[k] != other[k]} == {path}
            and holds(when, world) != holds(when, other)
        }
        assert set(judged.unknown) == moving


def test_parts_that_share_no_fact_are_compiled_apart() -> None:
    assert len(Condition("made", all_of(any_of(WET, CORD), WORSE), CITED).groups) == 3
    assert len(Condition("made", any_of(all_of(WET, CORD), WET), CITED).groups) == 1


@pytest.mark.parametrize("wrapped", [all_of, any_of])
def test_a_whole_of_one_part_is_compiled_as_that_part(
    wrapped: Callable[[Criterion], Criterion],
) -> None:
    inner = all_of(any_of(WET, CORD), WORSE)
    assert len(Condition("made", wrapped(inner), CITED).groups) == 3
    assert len(Condition("made", Not(wrapped(inner)), CITED).groups) == 3
