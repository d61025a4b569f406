"""The quick judgement of targets says what `evaluate` says, with and without answers."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from spondyl.brief.questions.answering import answered
from spondyl.brief.questions.ask import open_targets
from spondyl.brief.questions.facts import FROM_LISTS, VARIABLES, Fact, Option
from spondyl.brief.questions.judge import Judge
from spondyl.brief.questions.worlds import World, Worlds
from spondyl.case.case import Case
from spondyl.case.contradictions import Contradiction
from spondyl.case.derived import DERIVED
from spondyl.case.vocabulary.situation import VARIABLES as SITUATION
from spondyl.frameworks.evaluate import Verdicts, evaluate
from spondyl.kernel.answers import Answer, Answers, everything, one_of
from spondyl.kernel.results import Result
from spondyl.kernel.variables import Choice, Free, Number
from tests.places import EXAMPLES, case_at, case_of
from tests.properties.cases import CASES, judged

_APPLIES = {"yes": {"yes"}, "no": {"no"}, "unknown": {"yes", "no"}}


def values(verdicts: Verdicts, key: str) -> set[str]:
    """What a target can be by the verdicts alone."""
    name, _, kind = key.partition(".")
    if name == "lesions":
        return set(_of_lesion(verdicts, kind).bands)
    result = verdicts.patient[name]
    if kind == "applies":
        return _APPLIES[result.applies]
    return set() if result.applies == "no" else set(result.bands)


def _of_lesion(verdicts: Verdicts, rest: str) -> Result:
    label, _, name = rest.rpartition(".")
    return next(v.results[name] for v in verdicts.lesions if v.lesion.label == label)


@settings(max_examples=60, deadline=None)
@given(CASES)
def test_targets_are_what_the_verdicts_say(case: Case) -> None:
    verdicts = judged(case)
    judge = Judge(case, alerts=())
    for number, target in enumerate(judge.targets):
        assert set(judge.values(number) or ()) == values(verdicts, target.key), target.key


@settings(max_examples=60, deadline=None)
@given(CASES, st.data())
def test_targets_after_an_answer_are_what_the_verdicts_say(case: Case, data: st.DataObject) -> None:
    judged(case)
    judge = Judge(case, alerts=())
    hinging = {f for n in range(len(judge.targets)) for f in judge.hinges(n)}
    asked = sorted(f for f in hinging if f.path not in FROM_LISTS and len(judge.options(f)) > 1)
    assume(asked)
    fact = data.draw(st.sampled_from(asked))
    option = data.draw(st.sampled_from(judge.options(fact)))
    verdicts = evaluate(answered(judge.worlds.case, fact, option))
    for number, target in enumerate(judge.targets):
        key = target.key
        if target.lesion:
            (after,) = verdicts.lesions
            key = f"lesions.{after.lesion.label}.{key.rpartition('.')[2]}"
        found = judge.values(number, ((fact, option),))
        assert set(found or ()) == values(verdicts, key), key


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_open_targets_of_an_example_have_several_values(path: Path) -> None:
    case = case_at(path)
    verdicts = evaluate(case)
    found = open_targets(case, alerts=())
    assert found
    for key, reached in found.items():
        assert len(reached) > 1
        assert set(reached) == values(verdicts, key)


def _answers(path: str) -> Iterable[Answer]:
    variable = VARIABLES[path]
    if isinstance(variable.domain, Choice):
        return [one_of(variable, (str(word),)) for word in everything(variable)]
    if isinstance(variable.domain, Number):
        return [one_of(variable, (end,)) for end in (variable.domain.low, variable.domain.high)]
    return []


def _same(left: World | None, right: World | None) -> bool:
    if left is None or right is None:
        return left is right
    places = zip(left.places.values(), right.places.values(), strict=True)
    return _possible([left.patient]) == _possible([right.patient]) and all(
        _possible(a.views) == _possible(b.views) for a, b in places
    )


# What follows from clocks and from counting lesions is asked about itself, not followed.
_ASKED_THEMSELVES = {variable.path for variable in SITUATION}


def _possible(views: Iterable[Answers]) -> list[dict[str, tuple[object, bool]]]:
    return [
        {
            path: (answer.possible, answer.is_unknown)
            for path, answer in view.items()
            if path not in _ASKED_THEMSELVES
        }
        for view in views
    ]


@pytest.mark.parametrize(
    "text",
    [
        "lesions: [{level: T7}]",
        "lesions: [{level: {one_of: [T7, L1]}}, {level: L3, escc: 2}]\ntreatments: []",
        "patient: {ecog: 2, albumin: 31 g/L}\ncancer: {primary: breast}\nlesions: [{}]",
    ],
)
def test_nothing_follows_from_a_fact_that_is_only_put_in_place(text: str) -> None:
    """A fact put into a world leaves the world that deriving the whole case anew would give."""
    case = case_of(text)
    quick = Worlds(case)
    for path, variable in VARIABLES.items():
        if isinstance(variable.domain, Free) or path not in _in_the_file():
            continue
        fact = Fact(path, 1 if path.startswith("lesion.") else 0)
        for number, answer in enumerate(_answers(path)):
            option = Option(str(number), number, answer)
            try:
                whole: World | None = Worlds(answered(case, fact, option)).base
            except Contradiction:
                whole = None
            assert _same(quick.at(((fact, option),)), whole), (path, answer)


def _in_the_file() -> set[str]:
    return set(VARIABLES) - {variable.path for variable in DERIVED}


def test_an_answer_to_one_reader_keeps_the_measured_collapse() -> None:
    case = case_of("lesions: [{level: T7, collapse_percent: 0}]")
    bone = VARIABLES["lesion.bone"]
    told = answered(case, Fact(bone.path, 1), Option("mixed", 1, one_of(bone, ("mixed",))))
    assert told.lesions is not None
    assert "lesion.collapse_percent" in told.lesions[0].answers
