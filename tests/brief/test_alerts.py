"""What cannot wait, as it is printed and as it is handed on."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from spondyl.brief.alerts import ALERTS, Alert
from spondyl.brief.compose import compose
from spondyl.brief.document import document
from spondyl.brief.page import Brief, Line
from spondyl.brief.schema import brief_schema
from spondyl.case.vocabulary.neurology import MYELOPATHY
from spondyl.kernel.criteria import is_
from spondyl.kernel.errors import DefinitionError
from tests.golden.alert_cases import alert_cases
from tests.places import EXAMPLES, case_at, case_of

EVERY = pytest.mark.parametrize("alert", ALERTS, ids=lambda alert: alert.code)
PATHS = pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
VALIDATOR = Draft202012Validator(brief_schema())
ORDERS = re.compile(
    r"\b(must|should|recommend(ed)?|indicated|you need to|best option|never|always|do not)\b", re.I
)
WELL = (
    "as_of: 2026-11-20T10:00\nneurology: {motor_deficit: no, myelopathy: no, cauda_equina: no, "
    "bladder: normal, bowel: continent, saddle_sensation: normal, sensory_level: none, "
    "radiculopathy: no, tempo: stable, "
    "ambulation: unaided, ambulation_before: unaided, walking_limited_by: pain}\n"
    "patient: {calcium_adjusted: 9 mg/dL}\n"
)


def brief_of(written: str) -> Brief:
    return compose(case_of(written))


def lines(brief: Brief, key: str) -> tuple[Line, ...]:
    (section,) = (section for section in brief.sections if section.key == key)
    return section.lines


def printed(written: str, key: str = "alerts") -> list[str]:
    return [line.text for line in lines(brief_of(written), key)]


def alerts(written: str) -> dict[str, Any]:
    raised = json.loads(json.dumps(document(brief_of(written))["alerts"]))
    return {each["code"]: each for each in raised}


@EVERY
def test_a_message_is_short_plain_and_no_order(alert: Alert) -> None:
    assert 20 < len(alert.message) <= 200
    assert alert.message.endswith((".", "?"))
    assert not ORDERS.search(alert.message)
    assert "_" not in alert.message
    assert alert.message.isascii()


def test_an_alert_without_a_source_is_refused() -> None:
    with pytest.raises(DefinitionError, match="no source"):
        Alert("x", "an x", "note", "I", is_(MYELOPATHY, "yes"), "A message.", ())


def test_what_cannot_wait_is_the_first_section() -> None:
    assert brief_of("case: x").sections[0].key == "alerts"


def test_nothing_told_is_never_reassurance() -> None:
    (emergency, urgent) = printed("as_of: 2026-11-20T10:00")
    assert emergency.startswith("EMERGENCY not ruled out: ")
    assert urgent.startswith("Urgent, not ruled out: ")
    for alert in ALERTS:
        if alert.level == "emergency":
            assert f"{alert.title} (ask " in emergency


def test_only_when_all_is_known_is_there_nothing_urgent() -> None:
    done = WELL + "lesions: []\nimaging: {whole_spine_mri: done}\ntreatments: []"
    (only,) = printed(done)
    assert only.startswith("No emergency and nothing urgent: every fact")
    assert len(printed(done.replace(", saddle_sensation: normal", ""))) > 1


def test_a_possible_emergency_is_printed_before_a_certain_note() -> None:
    brief = brief_of("as_of: 2026-11-20T10:00\nsetting: {senior_present: no}")
    keys = [section.key for section in brief.sections]
    assert keys.index("alerts") < keys.index("notes")
    places = {each.rule.code: n for n, each in enumerate(brief.alerts)}
    status = {each.rule.code: each.status for each in brief.alerts}
    assert (status["motor_deficit"], status["no_senior"]) == ("possible", "fires")
    assert places["motor_deficit"] < places["no_senior"]


def test_a_certain_emergency_says_what_speaks_for_it_and_who_is_told() -> None:
    first, *_ = printed(WELL.replace("motor_deficit: no", "motor_deficit: yes"))
    assert first.startswith("EMERGENCY: Motor deficit in this episode.")
    assert "coordinator" in first
    assert first.endswith("(motor deficit yes)")


def test_a_known_deficit_is_an_emergency_whatever_else_is_missing() -> None:
    for told in ("motor_deficit: yes, ambulation: not_walking", "frankel: A", "leg_power: 2"):
        assert alerts(f"neurology: {{{told}}}")["motor_deficit"]["status"] == "fires"


def test_a_possible_alert_names_at_most_three_facts_and_counts_the_rest() -> None:
    (emergency, urgent) = printed("as_of: 2026-11-20T10:00")
    assert re.search(r"whole-spine MRI overdue \(ask [^)]+ and \d more\)", urgent)
    asked = re.findall(r"\(ask ([^)]+)\)", f"{emergency} {urgent}")
    assert max(each.count(",") for each in asked) == 2


def test_what_stays_in_dispute_is_said_instead_of_a_question() -> None:
    first, *_ = printed(WELL.replace("bladder: normal", "bladder: catheterised"))
    hidden = "A catheter hides whether the bladder empties; both are run."
    assert f"retention or incontinence ({hidden})" in first
    noted = printed(
        "cancer: {primary: liver}\nlesions: [{level: T7, embolisation_planned: no}]", "notes"
    )
    assert "no source that was read says so.)" in noted[-1]


def test_an_alert_names_the_lesions_it_concerns() -> None:
    written = WELL + (
        "lesions: [{level: T7, escc: 3}, {level: L3}, {level: T10, escc: 2}]\n"
        "imaging: {whole_spine_mri: done}\ntreatments: []"
    )
    certain, possible = printed(written)[0], printed(written)[-1]
    assert certain.startswith("URGENT: T7, T10: The cord or cauda is compressed (ESCC 2-3)")
    assert "(T7: ESCC 3; " in certain
    assert "L3: cord or cauda compressed, no deficit yet (ask L3 ESCC)" in possible


def test_a_certain_note_is_a_line_and_possible_notes_are_one() -> None:
    noted = printed("as_of: 2026-11-20T10:00\nsetting: {senior_present: no}", "notes")
    assert (
        "No senior is present: the decision is provisional until a senior has reviewed it." in noted
    )
    assert noted[-1].startswith("Not ruled out: ")
    assert sum(text.startswith("Not ruled out") for text in noted) == 1


def test_the_one_week_clock_is_not_shown_beside_neurological_signs() -> None:
    written = WELL + "lesions: [{level: T7, pain: mechanical}]\nimaging: {whole_spine_mri: pending}"
    assert {"mri_within_a_week"} == alerts(written).keys() & {
        "mri_within_a_week",
        "mri_within_24_hours",
    }
    weak = alerts(written.replace("motor_deficit: no", "motor_deficit: yes"))
    assert "mri_within_a_week" not in weak
    assert weak["mri_within_24_hours"]["level"] == "urgent"


def test_a_total_that_is_open_asks_for_the_facts_behind_it() -> None:
    path = next(path for path in EXAMPLES if path.stem == "friday-night-junior")
    raised = {each.rule.code: each for each in compose(case_at(path)).alerts}
    assert raised["when_to_stop_nesms"].standing.unknown == ("patient.albumin",)


def test_json_carries_every_part_of_an_alert() -> None:
    one = alerts("patient: {platelets: 40 x10^9/L}")["low_platelets"]
    assert one == {
        "code": "low_platelets",
        "level": "note",
        "status": "fires",
        "message": one["message"],
        "lesions": [],
        "because": ["platelets 40 x10^9/L"],
        "unknown": [],
        "source": "nice_ng24",
        "checked": "secondary",
        "sources": [
            {
                "source": "nice_ng24",
                "locator": "Thresholds before procedures",
                "checked": "secondary",
            }
        ],
    }


def test_an_alert_is_as_sure_as_its_weakest_source() -> None:
    for alert in ALERTS:
        order = ["full_text", "abstract", "secondary", "unchecked"]
        worst = max(order.index(citation.check.value) for citation in alert.cited)
        assert alert.checked.value == order[worst]


def test_every_source_of_a_printed_alert_is_in_the_list_of_sources() -> None:
    brief = document(brief_of("as_of: 2026-11-20T10:00"))
    for each in brief["alerts"]:
        assert {place["source"] for place in each["sources"]} <= brief["sources"].keys()


@pytest.mark.parametrize("number", range(0, len(alert_cases()), 5))
def test_alerts_of_the_golden_cases_follow_the_schema(number: int) -> None:
    brief = json.loads(json.dumps(document(compose(alert_cases()[number].loaded()))))
    assert not list(VALIDATOR.iter_errors(brief))


@PATHS
def test_no_alert_is_printed_twice(path: Path) -> None:
    raised = compose(case_at(path)).alerts
    assert len({(each.rule.code, each.status) for each in raised}) == len(raised)
