"""Which radiation reached a lesion's level before, over every way the record can be read."""

import pytest

from spondyl.case.case import Entry
from spondyl.case.derived import derive
from spondyl.case.earlier_radiation import PRIOR_RADIATION
from spondyl.frameworks.evaluate import evaluate
from spondyl.kernel.answers import Answer
from tests.case.cast import a_case, a_lesion, radiation

EVERY_STATE = ("none", "conventional", "stereotactic", "both")


def _prior(treatments: tuple[Entry, ...] | None, level: str = "T7") -> Answer:
    facts = derive(a_case(lesions=(a_lesion(level),), treatments=treatments))
    return facts.lesions[0][1][0][PRIOR_RADIATION.path]


def _states(*treatments: Entry, level: str = "T7") -> tuple[object, ...]:
    return _prior(treatments, level).possible


def test_treatments_left_out_are_unknown() -> None:
    answer = _prior(None)
    assert (answer.possible, answer.is_unknown) == (EVERY_STATE, True)


def test_unknown_treatments_are_named_as_such() -> None:
    (verdict,) = evaluate(a_case(lesions=(a_lesion("T7"),))).lesions
    assert "treatments" in verdict.results["noms"].unknown


def test_no_treatments_mean_no_radiation() -> None:
    answer = _prior(())
    assert (answer.possible, answer.is_unknown) == (("none",), False)


@pytest.mark.parametrize("technique", ["conventional", "stereotactic"])
def test_field_over_the_level_gives_its_technique(technique: str) -> None:
    assert _states(radiation("T6-T8", technique)) == (technique,)


def test_field_elsewhere_gives_none() -> None:
    assert _states(radiation("L1-L5", "conventional")) == ("none",)


@pytest.mark.parametrize("field", ["T7", "T5-T7", "T7-T9", "C7-L5"])
def test_field_that_ends_at_the_level_includes_it(field: str) -> None:
    assert _states(radiation(field, "conventional")) == ("conventional",)


@pytest.mark.parametrize("field", ["T6", "T8", "C1-T6", "T8-S5"])
def test_field_that_ends_beside_the_level_does_not(field: str) -> None:
    assert _states(radiation(field, "conventional")) == ("none",)


def test_field_over_one_level_of_a_run_counts() -> None:
    assert _states(radiation("T9-T12", "conventional"), level="T7-T9") == ("conventional",)


def test_both_techniques_at_one_level() -> None:
    courses = (radiation("T7", "conventional"), radiation("T6-T8", "stereotactic"))
    assert _states(*courses) == ("both",)


def test_both_techniques_at_different_levels() -> None:
    courses = (radiation("L3", "conventional"), radiation("T7", "stereotactic"))
    assert _states(*courses) == ("stereotactic",)


def test_two_courses_of_one_technique_are_that_technique() -> None:
    courses = (radiation("T7", "conventional"), radiation("T7", "conventional"))
    assert _states(*courses) == ("conventional",)


def test_unknown_technique_reaches_both_but_not_none() -> None:
    assert _states(radiation("T7")) == ("conventional", "stereotactic")


def test_unknown_field_reaches_none_as_well() -> None:
    assert _states(radiation(None, "conventional")) == ("none", "conventional")


def test_field_that_may_include_the_level_reaches_none_as_well() -> None:
    assert _states(radiation(("T6-T8", "L1-L3"), "conventional")) == ("none", "conventional")


def test_unknown_field_and_technique_reach_every_single_state() -> None:
    assert _states(radiation()) == ("none", "conventional", "stereotactic")


def test_two_unknown_courses_reach_every_state() -> None:
    assert _states(radiation(), radiation()) == EVERY_STATE


def test_unknown_course_beside_a_known_one_keeps_the_known_one() -> None:
    courses = (radiation("T7", "conventional"), radiation())
    assert _states(*courses) == ("conventional", "both")


def test_other_treatments_are_no_radiation() -> None:
    assert _states(Entry({}, "surgery"), Entry({}, "steroid")) == ("none",)


def test_each_lesion_is_asked_about_its_own_level() -> None:
    lesions = (a_lesion("T7"), a_lesion("L3", number=2))
    course = (radiation("T6-T8", "conventional"),)
    facts = derive(a_case(lesions=lesions, treatments=course))
    states = [views[0][PRIOR_RADIATION.path].possible for _, views in facts.lesions]
    assert states == [("conventional",), ("none",)]
