"""With facts unknown, a status is the union of the statuses over every completion."""

from collections.abc import Iterator, Mapping
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spondyl.case.vocabulary.patient import FIT_FOR_RADIATION
from spondyl.centre.profile import Profile
from spondyl.frameworks.evaluate import evaluate
from spondyl.frameworks.standing import variables_of
from spondyl.kernel.criteria import is_
from spondyl.kernel.errors import InputError
from spondyl.kernel.truths import EITHER, NEVER, Truths
from spondyl.options import judging
from spondyl.options.catalogue import ALL, RULES
from spondyl.options.facts import OF_OPTION
from spondyl.options.judging import Hearing, Spoken
from spondyl.options.packages import PACKAGES, joined
from spondyl.options.rule import closes
from tests.options.closing_facts import ANSWERS, CLOSING, DERIVED, LATE_CENTRE, settled_by
from tests.options.options_cast import Written, a_case, judged_case, statuses

Statuses = Mapping[tuple[str, str | None], Truths]
STEADY = settings(derandomize=True, deadline=None, database=None)
UNKNOWN = "unknown"

# A patient in whom nothing closes anything; groups of unknown facts are asked over it.
NOTHING_CLOSES: Written = {
    "patient.fit_for.open_surgery": "yes",
    "patient.fit_for.percutaneous_surgery": "yes",
    "patient.fit_for.radiation": "yes",
    "patient.can_lie_flat": "yes",
    "patient.comorbidities.local_infection": "no",
    "patient.comorbidities.systemic_infection": "no",
    "patient.comorbidities.coagulopathy": "no",
    "patient.comorbidities.cement_allergy": "no",
    "cancer.systemic_options_left": "yes",
    "lesion.pain": "mechanical",
    "lesion.escc": "0",
    "lesion.explains_deficit": "no",
    "neurology.radiculopathy": "no",
    "neurology.motor_deficit": "no",
    "neurology.myelopathy": "no",
    "neurology.sensory_level": "none",
    "neurology.bladder": "normal",
    "neurology.bowel": "continent",
    "neurology.cauda_equina": "no",
    "neurology.saddle_sensation": "normal",
    "neurology.ambulation": "unaided",
    "neurology.ambulation_before": "unaided",
    "neurology.walking_limited_by": "pain",
    "neurology.tempo": "stable",
    "patient_view.declines": [],
}
COMPRESSED = {"lesion.escc": "3", "lesion.explains_deficit": "yes"}


def _completed(facts: Written, unknown: tuple[str, ...]) -> Iterator[Written]:
    for values in product(*(ANSWERS[path] for path in unknown)):
        yield {**facts, **dict(zip(unknown, values, strict=True))}


def _statuses(facts: Written, profile: Profile | None) -> Statuses | None:
    """Whether each option is closed; None for what is not a case."""
    try:
        case = a_case(facts)
    except InputError:
        return None
    return statuses(judged_case(case, profile))


def _union(each: Iterator[Written], profile: Profile | None) -> Statuses:
    """What all completions come to; those that are refused are none."""
    united: dict[tuple[str, str | None], Truths] = {}
    for facts in each:
        for key, truths in (_statuses(facts, profile) or {}).items():
            united[key] = united.get(key, frozenset()) | truths
    return united


def _differences(found: Statuses, united: Statuses) -> dict[tuple[str, str | None], object]:
    assert united
    return {key: (found[key], truths) for key, truths in united.items() if found[key] != truths}


def test_every_fact_that_closes_is_asked_here() -> None:
    read = {v.path for r in RULES if r.effect == "closes" for v in variables_of(r.when)}
    own = {variable.path for variable in OF_OPTION}
    assert read - own - {*DERIVED} == {*CLOSING}
    assert {*NOTHING_CLOSES} == {*CLOSING, "patient_view.declines"}


def test_where_nothing_closes_everything_is_open() -> None:
    found = judged_case(a_case(NOTHING_CLOSES))
    assert {each.status for each in found} == {"open"}
    names = {each.name for each in found}
    ways = {joined(way) for package in PACKAGES for way in package.ways}
    assert {treatment.name for treatment in ALL} <= names
    # Nobody said whether the level was irradiated: every way is one, salvage too.
    assert names == {treatment.name for treatment in ALL} | ways


@pytest.mark.parametrize(
    ("over", "unknown", "profile"),
    [
        pytest.param(
            {},
            (
                "patient.fit_for.open_surgery",
                "patient.fit_for.percutaneous_surgery",
                "patient.fit_for.radiation",
                "patient.can_lie_flat",
                "cancer.systemic_options_left",
            ),
            None,
            id="fitness",
        ),
        pytest.param(
            {},
            (
                "patient.comorbidities.local_infection",
                "patient.comorbidities.coagulopathy",
                "patient.comorbidities.cement_allergy",
                "patient.fit_for.percutaneous_surgery",
                "lesion.pain",
            ),
            None,
            id="cement",
        ),
        pytest.param(
            {},
            (
                "lesion.escc",
                "neurology.motor_deficit",
                "neurology.tempo",
                "neurology.bladder",
                "neurology.saddle_sensation",
            ),
            LATE_CENTRE,
            id="compression and time",
        ),
        pytest.param(
            COMPRESSED,
            (
                "neurology.ambulation",
                "neurology.ambulation_before",
                "neurology.walking_limited_by",
            ),
            None,
            id="walking",
        ),
        pytest.param(
            {**COMPRESSED, "neurology.ais": "E"},
            (
                "neurology.ambulation",
                "neurology.ambulation_before",
                "neurology.walking_limited_by",
            ),
            None,
            id="walking with normal power",
        ),
        pytest.param(
            {**COMPRESSED, "neurology.bladder": "catheterised"},
            ("neurology.bowel", "neurology.cauda_equina", "lesion.pain"),
            None,
            id="a catheter, which is disputed",
        ),
        pytest.param(
            {"neurology.tempo": "worsening"},
            (
                "patient.fit_for.radiation",
                "patient.fit_for.open_surgery",
                "patient.can_lie_flat",
                "neurology.myelopathy",
                "lesion.escc",
            ),
            LATE_CENTRE,
            id="too late already",
        ),
        pytest.param(
            {**COMPRESSED, "neurology.motor_deficit": "yes"},
            ("patient_view.declines", "neurology.tempo", "patient.can_lie_flat"),
            LATE_CENTRE,
            id="declined or not",
        ),
    ],
)
def test_status_is_the_union_over_all_completions(
    over: Written, unknown: tuple[str, ...], profile: Profile | None
) -> None:
    facts = {**NOTHING_CLOSES, **over}
    asked = {**facts, **{path: settled_by(path) for path in unknown}}
    found = _statuses(asked, profile)
    assert found is not None
    united = _union(_completed(facts, unknown), profile)
    assert _differences(found, united) == {}
    assert EITHER in united.values()


def test_what_check_refuses_is_no_completion() -> None:
    either = {
        "neurology.ambulation": ("unaided", "not_walking"),
        "neurology.walking_limited_by": ("weakness", "pain"),
    }
    facts = {**NOTHING_CLOSES, **COMPRESSED, "neurology.ais": "E"}
    asked = {**facts, **{path: {"one_of": [*words]} for path, words in either.items()}}
    completed = [
        {**facts, **dict(zip(either, values, strict=True))} for values in product(*either.values())
    ]
    assert [each for each in completed if _statuses(each, None) is None] == completed[2:3]
    found = _statuses(asked, None)
    assert found is not None
    assert _differences(found, _union(iter(completed), None)) == {}
    # Normal power and not walking from weakness cannot be: nothing is a sign of the cord.
    assert found["augmentation", "T7"] == NEVER


def test_reasons_of_which_one_must_hold_close_together(monkeypatch: pytest.MonkeyPatch) -> None:
    cited = RULES[0].cited[0]
    rules = [
        closes(f"made_{word}", "safety", "I", is_(FIT_FOR_RADIATION, word), "Made up.", cited)
        for word in ("yes", "no")
    ]
    monkeypatch.setattr(judging, "_BY_CODE", {rule.code: rule for rule in rules})
    case = a_case()
    hearing = Hearing(case, evaluate(case))
    place = hearing.patient
    both = [Spoken(rule, hearing, place, {}, certain=False) for rule in rules]
    assert hearing.status(both, place, {}) == "closed"
    assert hearing.status(both[:1], place, {}) == "undetermined"
    assert hearing.status([], place, {}) == "open"


def _ways_to_be(path: str) -> st.SearchStrategy[object]:
    some = st.sampled_from(ANSWERS[path])
    return st.one_of(some, some, st.just(settled_by(path)))


CASES = st.fixed_dictionaries({path: _ways_to_be(path) for path in CLOSING})


@settings(STEADY, max_examples=60)
@given(CASES, st.sampled_from(CLOSING), st.sampled_from((None, LATE_CENTRE)))
def test_status_is_the_union_over_one_fact_whatever_else_is_unknown(
    facts: dict[str, object], path: str, profile: Profile | None
) -> None:
    found = _statuses({**facts, path: settled_by(path)}, profile)
    if found is None:
        return
    assert _differences(found, _union(_completed(facts, (path,)), profile)) == {}


@settings(STEADY, max_examples=40)
@given(CASES, st.data(), st.sampled_from((None, LATE_CENTRE)))
def test_no_sampled_completion_has_a_status_that_was_ruled_out(
    facts: dict[str, object], data: st.DataObject, profile: Profile | None
) -> None:
    found = _statuses(facts, profile)
    whole = {
        p: data.draw(st.sampled_from(ANSWERS[p])) for p in CLOSING if facts[p] == settled_by(p)
    }
    completed = _statuses({**facts, **whole}, profile)
    if found is None or completed is None:
        return
    ruled_out = {key for key, truths in completed.items() if not truths <= found[key]}
    assert ruled_out == set()
