"""Criteria judged together: the same truths as one by one, and none missed."""

from collections.abc import Mapping
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spondyl.kernel.answers import Answer, Span, one_of, span, unknown
from spondyl.kernel.criteria import (
    AllOf,
    AnyOf,
    Criterion,
    Not,
    TotalAtLeast,
    Version,
    at_least,
    is_,
    more_than,
)
from spondyl.kernel.errors import DefinitionError
from spondyl.kernel.folded import folded
from spondyl.kernel.truths import ALWAYS, EITHER, NEVER, Truths, truths
from spondyl.kernel.variables import Choice, Dispute, Variable
from tests.kernel.made import A, B, asks, number, score, words
from tests.reference_engine import disputes_of, facts_of, questions, raw_values, true, worlds

COLOUR = words("colour", "red", "green", "blue")
GRADE = number("grade", "0", "5", "1")
SIZE = number("size", "0", "10")
VARIABLES = (A, B, COLOUR, GRADE, SIZE)
DISPUTE = Dispute("edge", ("in", "out"), "Two papers differ.")
CUTS = ("0", "2", "2.5", "5", "10")
NO_CRITERIA: list[Criterion] = []

STEADY = settings(derandomize=True, deadline=None, database=None)


def _asks(variable: Variable) -> st.SearchStrategy[Criterion]:
    if isinstance(variable.domain, Choice):
        word = st.sampled_from(variable.domain.words)
        return st.lists(word, min_size=1, unique=True).map(lambda w: is_(variable, *w))
    cut = st.sampled_from(CUTS)
    return st.one_of(
        cut.map(lambda value: at_least(variable, value)),
        cut.map(lambda value: more_than(variable, value)),
    )


ATOMS: st.SearchStrategy[Criterion] = st.one_of(
    *map(_asks, VARIABLES), st.sampled_from(DISPUTE.versions).map(lambda v: Version(DISPUTE, v))
)
CRITERIA = st.recursive(
    ATOMS,
    lambda part: st.one_of(
        part.map(Not),
        st.lists(part, max_size=3).map(lambda parts: AllOf(tuple(parts))),
        st.lists(part, max_size=3).map(lambda parts: AnyOf(tuple(parts))),
    ),
    max_leaves=8,
)


def _answers(variable: Variable) -> st.SearchStrategy[Answer]:
    if isinstance(variable.domain, Choice):
        some = st.lists(st.sampled_from(variable.domain.words), min_size=1, unique=True)
        return st.one_of(some.map(lambda w: one_of(variable, tuple(w))), st.just(unknown(variable)))
    ends = st.tuples(st.integers(0, 5), st.integers(0, 5)).map(sorted)
    return ends.map(lambda pair: Answer((span(Decimal(pair[0]), Decimal(pair[1])),)))


ANSWERS = st.fixed_dictionaries({}, optional={v.path: _answers(v) for v in VARIABLES})


def _reached(criterion: Criterion, answers: Mapping[str, Answer]) -> Truths:
    """What brute force over raw values and versions finds."""
    found = [*questions(criterion)]
    possible = {
        path: [raw for raw in raw_values(variable, found) if _admits(answers[path], raw)]
        + _ends(answers[path])
        for path, variable in facts_of(found).items()
        if path in answers
    }
    readings: list[dict[str, str]] = [{}]
    if disputes_of(found):
        readings = [{DISPUTE.code: version} for version in DISPUTE.versions]
    completions = [*worlds(found, possible)]
    return frozenset(true(criterion, {**w, **version}) for w in completions for version in readings)


def _admits(answer: Answer, raw: str | Decimal) -> bool:
    if isinstance(raw, str):
        return raw in answer.possible
    return any(p.start[0] <= raw <= p.end[0] for p in answer.possible if isinstance(p, Span))


def _ends(answer: Answer) -> list[str | Decimal]:
    return [end[0] for part in answer.possible if isinstance(part, Span) for end in part]


@settings(STEADY, max_examples=400)
@given(st.lists(CRITERIA, max_size=5), ANSWERS)
def test_together_is_the_same_as_one_by_one(
    criteria: list[Criterion], answers: dict[str, Answer]
) -> None:
    each = [truths(criterion, answers) for criterion in criteria]
    assert folded(criteria).judge(answers) == each


@settings(STEADY, max_examples=400)
@given(CRITERIA, ANSWERS)
def test_no_truth_that_a_completion_reaches_is_missed(
    criterion: Criterion, answers: dict[str, Answer]
) -> None:
    (found,) = folded([criterion]).judge(answers)
    assert _reached(criterion, answers) <= found


def _said(variable: Variable, *options: str) -> dict[str, Answer]:
    return {variable.path: one_of(variable, options)}


@pytest.mark.parametrize(
    ("when", "answers", "found"),
    [
        (AllOf(()), {}, ALWAYS),
        (AnyOf(()), {}, NEVER),
        (Not(AllOf(())), {}, NEVER),
        (is_(A, "yes"), {}, EITHER),
        (Not(is_(A, "yes")), _said(A, "yes"), NEVER),
        (AllOf((is_(A, "yes"), is_(B, "yes"))), _said(B, "no"), NEVER),
        (AllOf((is_(A, "yes"), is_(B, "yes"))), _said(B, "yes"), EITHER),
        (AnyOf((is_(A, "yes"), is_(B, "yes"))), _said(B, "yes"), ALWAYS),
        (AnyOf((is_(A, "yes"), is_(B, "yes"))), _said(B, "no"), EITHER),
        (is_(COLOUR, "red", "green"), _said(COLOUR, "red", "green"), ALWAYS),
        (is_(COLOUR, "red", "green"), _said(COLOUR, "red", "blue"), EITHER),
        (is_(COLOUR, "red", "green"), _said(COLOUR, "blue"), NEVER),
        (Version(DISPUTE, "in"), {}, EITHER),
        # One fact in two parts: folding cannot see that they exclude each other.
        (AnyOf((is_(A, "yes"), Not(is_(A, "yes")))), {}, EITHER),
    ],
)
def test_every_way_to_fold(when: Criterion, answers: Mapping[str, Answer], found: Truths) -> None:
    assert folded([when]).judge(answers) == [found]


def test_an_atom_that_two_criteria_ask_is_asked_once() -> None:
    both = folded([is_(A, "yes"), AllOf((is_(A, "yes"), Not(is_(B, "yes"))))])
    assert both.asked == (is_(A, "yes"), is_(B, "yes"))


def test_the_total_of_a_score_is_refused() -> None:
    total = TotalAtLeast(score(asks(A), asks(B), top=2), 1)
    with pytest.raises(DefinitionError, match="a fact of its own"):
        folded([Not(total)])


def test_without_criteria_there_is_nothing_to_judge() -> None:
    assert folded(NO_CRITERIA).judge({}) == []
