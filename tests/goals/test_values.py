"""Options beside what the patient named: no weights, no total, nothing guessed."""

from collections.abc import Iterator, Mapping
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spondyl.brief.compose import compose
from spondyl.goals.priorities import UNMEASURED, Measure
from spondyl.goals.values import Valued, _beating, _leading, _leads
from tests.goals.cast import brief
from tests.places import case_of

ALL = (
    "walking, pain_relief, time_at_home, longer_life, few_visits, avoid_operation, clear_mind, "
    "independence"
)


def valued(named: str) -> Valued:
    (found,) = brief("", f"patient_view: {{priorities: [{named}]}}").patients_part.values
    return found


def made(rows: Mapping[str, Mapping[str, int]], step: int = 5) -> tuple[Measure, ...]:
    """Measures of which more is better, from whole figures by priority and option."""
    return tuple(
        Measure(word, word, None, True, step, {o: (n, n) for o, n in row.items()})  # noqa: FBT003
        for word, row in rows.items()
    )


def test_an_option_worse_on_all_is_beaten_and_one_ahead_somewhere_is_not() -> None:
    found = made({"a": {"x": 50, "y": 20, "z": 10}, "b": {"x": 50, "y": 20, "z": 60}})
    beaten = {name: tuple(_beating(name, ("x", "y", "z"), found)) for name in ("x", "y", "z")}
    assert beaten == {"x": (), "y": ("x",), "z": ()}


def test_a_difference_below_the_step_beats_nobody() -> None:
    assert not list(_beating("y", ("x", "y"), made({"a": {"x": 54, "y": 50}})))
    assert list(_beating("y", ("x", "y"), made({"a": {"x": 55, "y": 50}}))) == ["x"]


def test_ahead_in_the_best_world_and_behind_in_the_worst_is_not_ahead() -> None:
    crossing = Measure("a", "a", None, True, 5, {"x": (10, 90), "y": (30, 60)})  # noqa: FBT003
    assert not crossing.better("x", "y")
    assert not crossing.better("y", "x")


def test_the_beginnings_say_what_every_order_says() -> None:
    found = made(
        {
            "a": {"x": 9, "y": 1, "z": 1},
            "b": {"x": 1, "y": 9, "z": 9},
            "c": {"x": 1, "y": 9, "z": 1},
        },
        1,
    )
    leads = _leads(("x", "y", "z"), found)
    assert leads == {"x": (("a",),), "y": (("b",), ("c",))}


FIGURES = st.integers(0, 4)
TABLES = st.fixed_dictionaries(
    {word: st.fixed_dictionaries(dict.fromkeys("wxyz", FIGURES)) for word in "abc"}
)


@given(TABLES)
def test_a_beginning_is_given_exactly_where_the_option_always_leads(
    rows: dict[str, dict[str, int]],
) -> None:
    found, names = made(rows, 2), ("w", "x", "y", "z")
    leads = _leads(names, found)
    for order in permutations(found):
        ahead = _leading(names, order)
        words = tuple(each.priority for each in order)
        for name in names:
            begun = any(words[: len(start)] == start for start in leads.get(name, ()))
            assert begun == (name in ahead)


@given(TABLES)
def test_somebody_always_leads_and_is_beaten_by_none(rows: dict[str, dict[str, int]]) -> None:
    found, names = made(rows, 1), ("w", "x", "y", "z")
    for order in permutations(found):
        ahead = _leading(names, order)
        assert ahead
        assert any(not list(_beating(name, names, found)) for name in ahead)


def test_nothing_is_added_up_and_no_weight_is_there() -> None:
    fields = {field for kind in (Valued, Measure) for field in kind.__dataclass_fields__}
    assert not fields & {"weight", "weights", "total", "score", "rank", "utility"}


@pytest.mark.parametrize("word", sorted(UNMEASURED))
def test_what_nothing_measures_is_said_and_not_compared(word: str) -> None:
    found = valued(f"walking, {word}")
    assert [each.priority for each in found.measures] == ["walking"]
    assert found.unmeasured == {word: UNMEASURED[word]}


def test_the_order_is_the_patients() -> None:
    assert [each.priority for each in valued("few_visits, walking").measures] == [
        "few_visits",
        "walking",
    ]
    assert valued(ALL).named == tuple(ALL.split(", "))


def test_who_is_not_known_on_something_named_is_neither_beaten_nor_ahead() -> None:
    found = valued("walking, few_visits")
    assert found.unknown["comfort_home"] == ("walking",)
    assert "comfort_home" not in {*found.unbeaten, *found.beaten, *found.own, *found.leads}


def test_who_is_in_no_model_is_named_as_left_out() -> None:
    made_ = brief("", "patient_view: {priorities: [few_visits]}")
    (found,) = made_.patients_part.values
    assert "systemic_therapy" in found.unmodelled
    assert not {*found.unmodelled} & {*found.unbeaten, *found.leads, *found.unknown}
    left = {e.name for e in made_.board.options if e.status != "closed"}
    compared = {*found.unbeaten, *found.beaten, *found.unknown}
    assert left == compared | {*found.unmodelled}
    assert any("in no model, so not compared" in line.text for line in made_.lines())


def test_fewest_visits_first_puts_other_options_ahead_than_walking_first() -> None:
    walking, visits = valued("walking, few_visits").own, valued("few_visits, walking").own
    assert walking
    assert visits
    assert not {*walking} & {*visits}


def test_an_operation_counts_and_a_needle_does_not() -> None:
    (measure,) = valued("avoid_operation").measures
    assert measure.values["decompression"] == (1, 1)
    assert measure.values["radiation_8_1"] == (0, 0)
    needles = "lesions: [{level: T7, escc: 0, pain: mechanical, collapse: collapse_under_half}]"
    (found,) = compose(
        case_of(f"case: x\npatient_view: {{priorities: [avoid_operation]}}\n{needles}")
    ).patients_part.values
    assert found.measures[0].values["augmentation"] == (0, 0)


def test_priorities_that_nobody_asked_for_compare_nothing() -> None:
    part = brief("").patients_part
    assert part.named is None
    assert part.values == ()


def measured(found: Valued) -> Iterator[str]:
    return (each.priority for each in found.measures)


def test_all_eight_are_measured_or_say_why_not() -> None:
    found = valued(ALL)
    assert {*measured(found), *found.unmeasured} == {*ALL.split(", ")}
