"""To know more never opens what was closed, and never closes what was open."""

from collections.abc import Mapping

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from spondyl.case.case import Case
from spondyl.centre.profile import Profile
from spondyl.kernel.errors import InputError
from spondyl.options.judged import Judged, judge_options
from tests.options.closing_facts import ANSWERS, LATE_CENTRE, settled_by
from tests.options.options_cast import (
    Written,
    a_case,
    all_judged,
    certain,
    codes,
    judged_as,
    judged_case,
    statuses,
)
from tests.properties.cases import Refined, judged, lesion_of, refinements

STEADY = settings(derandomize=True, deadline=None, database=None)
Found = Mapping[tuple[str, str | None], Judged]


def _by_name(found: tuple[Judged, ...]) -> Found:
    return {(each.name, each.lesion): each for each in found}


def _wider(before: Found, after: Found) -> list[tuple[str, str | None]]:
    """Options whose status is one that was ruled out before."""
    was, now = (statuses(tuple(found.values())) for found in (before, after))
    return [key for key in now if key in was and not now[key] <= was[key]]


def _reopened(before: Found, after: Found) -> list[tuple[str, str | None]]:
    """Options that something closed for certain, closes still, and that are not closed."""
    found = []
    for key, each in after.items():
        closing = certain(each) & codes(each, "closes")
        if key in before:
            closing &= certain(before[key])
        if closing and each.status != "closed":
            found.append(key)
    return found


def _somehow(path: str) -> st.SearchStrategy[object]:
    some = st.sampled_from(ANSWERS[path])
    return st.one_of(some, st.just(settled_by(path)), st.just(settled_by(path)))


CASES = st.fixed_dictionaries({path: _somehow(path) for path in ANSWERS})


@settings(STEADY, max_examples=80)
@given(CASES, st.data(), st.sampled_from((None, LATE_CENTRE)))
def test_an_answer_never_takes_back_what_was_settled(
    facts: dict[str, object], data: st.DataObject, profile: Profile | None
) -> None:
    open_ = [path for path in ANSWERS if facts[path] == settled_by(path)]
    assume(open_)
    path = data.draw(st.sampled_from(open_))
    answered = {**facts, path: data.draw(st.sampled_from(ANSWERS[path]))}
    try:
        before, after = (_by_name(all_judged(each, profile)) for each in (facts, answered))
    except InputError:
        return
    assert _wider(before, after) == []
    assert _reopened(before, after) == []
    gone = {key for key in before if key not in after}
    assert gone == set()


def _by_case(case: Case) -> Found:
    return _by_name(judge_options(case, judged(case), LATE_CENTRE))


# A grade that nobody wrote is none: who grades a deficit that was denied takes the denial back.
_GRADES = ("neurology.frankel", "neurology.ais", "neurology.leg_power", "neurology.arm_power")


@settings(STEADY, max_examples=40, suppress_health_check=[HealthCheck.filter_too_much])
@given(refinements())
def test_any_fact_known_better_never_takes_back_what_was_settled(refined: Refined) -> None:
    assume(refined.what not in _GRADES)
    # A lesion that may be anywhere is judged for each level, which is slow.
    assume(len(lesion_of(refined.before).runs) < 4)
    before, after = _by_case(refined.before), _by_case(refined.after)
    assert _wider(before, after) == []
    assert _reopened(before, after) == []


def test_a_certain_reason_closes_whatever_becomes_known_beside_it() -> None:
    closed: Written = {"patient.fit_for.radiation": "no"}
    for flat in ("unknown", "yes", "no"):
        facts = {**closed, "patient.can_lie_flat": flat}
        assert judged_as("stereotactic_24_2", facts).status == "closed"


def test_two_reasons_of_which_one_is_left_still_close() -> None:
    both = {"patient.fit_for.radiation": "no", "patient_view.declines": ["radiation_8_1"]}
    one = {**both, "patient_view.declines": []}
    assert set(judged_as("radiation_8_1", both).closed_by) == {"safety", "patient"}
    assert judged_as("radiation_8_1", one).status == "closed"
    assert judged_as("radiation_8_1", one).closed_by == ("safety",)


@pytest.mark.parametrize("pain", ["none", "mechanical"])
def test_what_no_answer_could_close_stays_open(pain: str) -> None:
    before, after = judged_as("bracing"), judged_as("bracing", {"lesion.pain": pain})
    assert before.status == after.status == "open"


def test_a_newer_reading_may_reopen_for_the_reason_no_longer_stands() -> None:
    readings = [{"value": "no", "on": "2026-11-18"}, {"value": "yes", "on": "2026-11-19"}]
    older = a_case({"patient.can_lie_flat": {"readings": readings[:1]}})
    newer = a_case({"patient.can_lie_flat": {"readings": readings}})
    for case, status in ((older, "closed"), (newer, "undetermined")):
        found = _by_name(judged_case(case))
        assert found["stereotactic_24_2", "T7"].status == status
