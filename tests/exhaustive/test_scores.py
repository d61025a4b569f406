"""Every partial case of every points score below a million, against brute force."""

from collections.abc import Sequence
from dataclasses import replace
from functools import reduce
from math import prod
from operator import or_
from random import Random

import pytest

from spondyl.frameworks import instruments
from spondyl.frameworks.evaluate import ALL
from spondyl.frameworks.instruments.katagiri_2014 import KATAGIRI_2014_SCORE
from spondyl.frameworks.instruments.tokuhashi_revised import TOKUHASHI_REVISED
from spondyl.kernel.answers import known
from spondyl.kernel.items import Item
from spondyl.kernel.points import Band, Score
from tests.exhaustive.partial_cases import (
    REFUSED,
    VALUES,
    Expected,
    PartialCases,
    chunks,
    disagreeing,
)
from tests.reference_engine import (
    Definition,
    asked,
    brute_force,
    disputes_of,
    facts_of,
    item_questions,
    questions,
)

MILLION, SAMPLE, SPARSE = 1_000_000, 20_000, 3_001
SCORES = [PartialCases(score) for score in instruments.ALL if isinstance(score, Score)]
SMALL = [cases for cases in SCORES if cases.count < MILLION]


def _name(part: object) -> str | None:
    return part.definition.name if isinstance(part, PartialCases) else None


def test_only_two_scores_have_a_million_partial_cases() -> None:
    large = {cases.definition.name for cases in SCORES if cases.count >= MILLION}
    assert large == {"katagiri_2014", "tokuhashi_revised"}


@pytest.mark.parametrize("definition", ALL, ids=lambda d: d.name)
def test_kernel_cuts_facts_into_the_cells_that_conditions_tell_apart(
    definition: Definition,
) -> None:
    cases = PartialCases(definition)
    axes = {axis.key: axis for group in definition.groups for axis in group.axes}
    assert {fact.path for fact in cases.facts} == axes.keys()
    assert cases.count == prod(2**axis.size - 1 for axis in axes.values())
    for fact in cases.facts:
        for number, cell in enumerate(fact.cells):
            for raw in cell:
                assert axes[fact.path].reached(known(fact.variable, raw)) == (number,)


@pytest.mark.slow
@pytest.mark.parametrize(("cases", "start", "stop"), chunks(SMALL, 60_000), ids=_name)
def test_every_partial_case_equals_brute_force(cases: PartialCases, start: int, stop: int) -> None:
    assert disagreeing(cases, start, stop) == []


def _strided(cases: PartialCases, *, seed: int) -> list[int]:
    stride = cases.count // SAMPLE
    first = Random(seed).randrange(stride)
    return [first + n * stride for n in range(SAMPLE)]


@pytest.mark.parametrize("cases", SMALL, ids=_name)
def test_one_partial_case_in_many_equals_brute_force(cases: PartialCases) -> None:
    # Every one of them is judged by the slow test above.
    worlds = cases.worlds()
    for number in range(0, cases.count, max(1, cases.count // SPARSE)):
        masks = cases.masks(number)
        answers = cases.at(masks)
        result = cases.definition.evaluate(answers)
        assert cases.code.agree(result, cases.union(worlds, masks)), (answers, result)


def test_sampled_partial_cases_of_tokuhashi_equal_brute_force() -> None:
    cases = PartialCases(TOKUHASHI_REVISED)
    worlds = cases.worlds()
    for number in _strided(cases, seed=2005):
        masks = cases.masks(number)
        answers = cases.at(masks)
        result = cases.definition.evaluate(answers)
        assert cases.code.agree(result, cases.union(worlds, masks)), (answers, result)


class Parts:
    """A large score judged item by item, each item a score of its own.

    Brute force over the whole is the sum over its items where these share no fact and no dispute:
    one test below holds it to that, and another compares both in joint worlds. Calcium that was
    not reported is computed, which binds facts to each other: `test_computed_quantities.py` in
    `tests/kernel` judges that, so here every fact is answered.
    """

    def __init__(self, score: Score) -> None:
        self.cases = PartialCases(score, unknown=False)
        self.alone = [PartialCases(_alone(score, item), unknown=False) for item in score.items]
        self.tables = [part.expected() for part in self.alone]

    def expected(self, masks: Sequence[int]) -> Expected:
        """Every sum of one member from each item, and the union of everything else."""
        mask_of = dict(zip((fact.path for fact in self.cases.facts), masks, strict=True))
        found = [
            table[part.number(mask_of)] for part, table in zip(self.alone, self.tables, strict=True)
        ]
        points = [bits & VALUES for bits in found]
        disputes = [part.code.expected(bits) for part, bits in zip(self.alone, found, strict=True)]
        must = {
            code
            for n, part in enumerate(self.alone)
            for code in disputes[n].must
            if len({_sums(_put(points, n, p)) for p in part.code.values_by(code, found[n])}) > 1
        }
        return Expected(
            _sums(points) | self._shifted(found),
            frozenset(must),
            frozenset().union(*(d.may for d in disputes)),
        )

    def _shifted(self, found: Sequence[int]) -> int:
        """The refusal, and options at their places in the whole."""
        bits = 0
        for part, mine in zip(self.alone, found, strict=True):
            bits |= mine & 1 << REFUSED
            for key, place in part.code.option_of.items():
                if mine >> place & 1:
                    bits |= 1 << self.cases.code.option_of[key]
        return bits


def _put(points: Sequence[int], place: int, other: int) -> list[int]:
    return [*points[:place], other, *points[place + 1 :]]


def _alone(score: Score, item: Item) -> Score:
    """A score of one item, refused where the whole is for a fact that the item reads."""
    mine = [*item_questions([item])]
    refuses = score.refuses
    if refuses is not None and not facts_of([*questions(refuses)]).keys() & facts_of(mine).keys():
        refuses = None
    highest = max(option.points for option in item.options)
    return replace(
        score,
        items=(item,),
        bands=(Band(0, highest, "one item"),),
        refuses=refuses,
        disputes=tuple(disputes_of(mine).values()),
    )


def _sums(sets: list[int]) -> int:
    """Bits of every sum of one member from each set of bits."""
    sums = 1
    for members in sets:
        sums = reduce(or_, (sums << n for n in range(members.bit_length()) if members >> n & 1), 0)
    return sums


@pytest.fixture(scope="module")
def katagiri() -> Parts:
    return Parts(KATAGIRI_2014_SCORE)


def test_items_of_katagiri_share_no_fact_and_no_dispute(katagiri: Parts) -> None:
    read = [path for part in katagiri.alone for path in facts_of(asked(part.definition))]
    disputed = [code for part in katagiri.alone for code in disputes_of(asked(part.definition))]
    assert sorted(read) == sorted({fact.path for fact in katagiri.cases.facts})
    assert sorted(disputed) == sorted(d.code for d in KATAGIRI_2014_SCORE.disputes)


def test_brute_force_over_joint_worlds_of_katagiri_is_the_sum_over_items(katagiri: Parts) -> None:
    random = Random(2014)
    for _ in range(500):
        picked = [random.randrange(len(fact.cells)) for fact in katagiri.cases.facts]
        pairs = zip(katagiri.cases.facts, picked, strict=True)
        world = {fact.path: [fact.cells[cell][0]] for fact, cell in pairs}
        found = katagiri.cases.code.written(brute_force(KATAGIRI_2014_SCORE, world))
        joint = katagiri.cases.code.expected(found)
        summed = katagiri.expected([1 << cell for cell in picked])
        if joint.bits & VALUES:
            assert joint == summed
        else:
            assert not summed.bits & VALUES


def test_sampled_partial_cases_of_katagiri_equal_brute_force(katagiri: Parts) -> None:
    cases = katagiri.cases
    for number in _strided(cases, seed=2014):
        masks = cases.masks(number)
        answers = cases.at(masks)
        result = cases.definition.evaluate(answers)
        assert cases.code.agree(result, katagiri.expected(masks)), (answers, result)
