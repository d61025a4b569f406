"""What holds of alerts, whatever the case."""

from copy import deepcopy

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from spondyl.brief.alerts import ALERTS, LEVELS
from spondyl.brief.alerts.alert import STATUSES
from spondyl.case.format import LESIONS, SECTIONS
from tests.properties.alert_cases import (
    File,
    Refined,
    alerts_of,
    contradicts_itself,
    files,
    get,
    put,
    refinements,
    statuses,
    values_of,
)

STEADY = settings(
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow],
)
EMERGENCIES = {alert.code for alert in ALERTS if alert.level == "emergency"}
DISPUTED = {alert.code for alert in ALERTS if alert.disputes}
PATHS = {variable.path for section in SECTIONS for variable in section.variables} | {
    "lesions",
    "treatments",
    "cancer.systemic",
    "setting.prognosis_estimates",
}
LESION_KEYS = {v.path.partition(".")[2] for v in LESIONS.variables} | {"sins_readers"}


@pytest.mark.slow
@settings(STEADY, max_examples=250)
@given(refinements())
def test_an_answer_settles_what_was_possible_and_changes_nothing_else(refined: Refined) -> None:
    before, after = statuses(refined.before), statuses(refined.after)
    settled = {code: status for code, status in before.items() if status == "fires"}
    lost = {code for code in settled if after.get(code) != "fires"}
    new = after.keys() - before.keys()
    assert (lost, new) == (set(), set()), refined.path


def _in_the_format(path: str) -> bool:
    group, _, rest = path.partition(".")
    return path in PATHS or (group == "lesions" and rest.partition(".")[2] in LESION_KEYS)


@settings(STEADY, max_examples=150)
@given(files())
def test_what_is_possible_names_facts_of_the_file_that_are_open(file: File) -> None:
    for each in alerts_of(file):
        unknown = each.standing.unknown
        if each.status == "fires":
            assert not unknown
        else:
            assert unknown or each.rule.code in DISPUTED, each
            assert all(_in_the_format(path) for path in unknown), each
            answers = {path: get(file, path) for path in unknown}
            known = [p for p, a in answers.items() if isinstance(a, str | int) and a != "many"]
            assert known == [], each.rule.code


@pytest.mark.slow
@settings(STEADY, max_examples=150)
@given(files(), st.data())
def test_answers_to_all_that_is_named_decide_an_alert(file: File, data: st.DataObject) -> None:
    possible = [each for each in alerts_of(file) if each.status == "possible"]
    if not possible:
        return
    code = data.draw(st.sampled_from([each.rule.code for each in possible]))
    told = deepcopy(file)
    # An answer may raise one more question: an MRI of some date, when compression was suspected.
    for _ in range(2):
        for path in _named(told, code):
            old = get(told, path)
            open_ = isinstance(old, dict) and "one_of" in old
            put(told, path, data.draw(st.sampled_from(old["one_of"] if open_ else values_of(path))))
        if contradicts_itself(told):
            return
    assert statuses(told).get(code) != "possible" or code in DISPUTED


def _named(file: File, code: str) -> tuple[str, ...]:
    """The facts that are named as deciding an alert where it is possible."""
    unknown = (e.standing.unknown for e in alerts_of(file) if e.rule.code == code)
    return next((paths for paths in unknown if paths), ())


@settings(STEADY, max_examples=60)
@given(files())
def test_an_untold_neurology_leaves_every_emergency_possible(file: File) -> None:
    untold = {key: value for key, value in file.items() if key != "neurology"}
    found = statuses(untold)
    assert {code: found.get(code) for code in EMERGENCIES} == dict.fromkeys(EMERGENCIES, "possible")


@settings(STEADY, max_examples=60)
@given(files())
def test_alerts_stand_by_level_then_by_status_then_as_in_the_table(file: File) -> None:
    codes = [alert.code for alert in ALERTS]
    places = [
        (
            LEVELS.index(each.rule.level),
            STATUSES.index(each.status),
            codes.index(each.rule.code),
        )
        for each in alerts_of(file)
    ]
    assert places == sorted(places)
    assert len({(each.rule.code, each.status) for each in alerts_of(file)}) == len(places)
