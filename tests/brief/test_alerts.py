"""What cannot wait, as it is printed and as it is handed on."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from spondyl.brief.alerts import ALERTS, Alert
from spondyl.brief.compose import compose
from spondyl.brief.document import document
from spondyl.brief.page import Brief, Line
from spondyl.brief.schema import brief_schema
from spondyl.case.vocabulary.neurology import MYELOPATHY
from spondyl.kernel.criteria import is_
from spondyl.kernel.errors import DefinitionError
from tests.golden.alert_cases import BOOK
from tests.places import EXAMPLES, case_at, case_of

pytestmark = pytest.mark.unprojected

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
    # Alerts that the same facts decide are named together.
    clauses = emergency.removeprefix("EMERGENCY not ruled out: ").split("; ")
    named = [title for clause in clauses for title in clause.partition(" (ask ")[0].split(", ")]
    assert all(" (ask " in clause for clause in clauses)
    assert named == [alert.title for alert in ALERTS if alert.level == "emergency"]


def test_only_when_all_is_known_is_there_nothing_urgent() -> None:
    mri = "imaging: {whole_spine_mri: {value: done, on: 2026-11-20}}"
    done = f"{WELL}lesions: []\ncancer: {{vertebrae_involved: 0}}\n{mri}\ntreatments: []"
    (only,) = printed(done)
    assert only.startswith("No emergency and no urgent alert: every fact")
    assert "no reassurance" in only
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
    asked = re.findall(r"\(ask ([^)]+)\)", f"{emergency} {urgent}")
    named = [each.replace(", and the facts above", "") for each in asked]
    assert max(each.count(",") for each in named) == 2


def test_what_would_decide_an_emergency_is_not_named_again_beside_every_urgent_alert() -> None:
    (emergency, urgent) = printed("as_of: 2026-11-20T10:00")
    assert "ask myelopathy, sensory level" in emergency
    assert "myelopathy" not in urgent
    assert "and the facts above" in urgent


def test_an_alert_that_presupposes_another_is_named_once() -> None:
    (_, urgent) = printed("as_of: 2026-11-20T10:00")
    assert "no whole-spine MRI since suspicion" in urgent
    assert "24 hours after suspicion" not in urgent


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


def _told(*values: str) -> dict[str, Any]:
    return {"readings": [{"value": v, "on": f"2026-11-{18 + n}"} for n, v in enumerate(values)]}


@pytest.mark.parametrize(
    "worse",
    [
        {"tempo": "worsening"},
        {"ambulation": "not_walking", "walking_limited_by": "weakness"},
        {"ambulation": "aided", "walking_limited_by": "weakness"},
        {"leg_power": _told("5", "4")},
        {"ambulation": _told("unaided", "aided")}
        | {"ambulation_before": "not_walking", "walking_limited_by": "weakness"},
    ],
    ids=["tempo", "walking_lost", "walking_worse", "power_fell", "walking_fell"],
)
def test_walking_and_falling_neurology_are_signs_like_any_other(worse: dict[str, Any]) -> None:
    neurology = YAML(typ="safe").load(WELL)["neurology"] | worse
    raised = alerts(
        f"as_of: 2026-11-20T10:00\nneurology: {json.dumps(neurology)}\n"
        "imaging: {whole_spine_mri: pending}\ntreatments: []\ncancer: {primary: breast}\n"
        "lesions: [{level: T7, pain: mechanical, escc: 3, surgeon_stability: unstable}]"
    )
    fires = {code for code, each in raised.items() if each["status"] == "fires"}
    signs = {"mri_within_24_hours", "steroid_not_running", "spine_precautions"}
    assert fires >= signs | {"surgeon_unstable"}
    assert not {"mri_within_a_week", "compression_without_deficit"} & raised.keys()


def test_what_readers_leave_open_is_asked_of_the_readers() -> None:
    whole = "bone: lytic, alignment: deformity, collapse: collapse_over_half, posterolateral: none"
    raised = alerts(
        "lesions: [{level: T12, surgeon_stability: stable, sins_readers: "
        f"[{{by: a, pain: mechanical, {whole}}}, "
        f"{{by: b, pain: none, {whole}}}]}}]"
    )
    assert raised["sins_unstable"]["unknown"] == ["lesions.T12.sins_readers"]


def test_facts_behind_a_derived_one_are_named_with_their_lesion() -> None:
    written = (
        "as_of: 2026-11-20T10:00\nneurology: {motor_deficit: yes, tempo: worsening}\n"
        "cancer: {vertebrae_involved: 2}\n"
        "imaging: {whole_spine_mri: {value: done, on: 2026-11-20}}\n"
        "lesions: [{level: T7, pain: mechanical, explains_deficit: yes}, {level: L3}]"
    )
    raised = alerts(written)
    assert raised["several_symptomatic_levels"]["unknown"] == [
        "lesions.L3.pain",
        "lesions.L3.explains_deficit",
    ]
    assert raised["acute_single_level"]["unknown"] == ["lesions.L3.explains_deficit"]
    placed = alerts(written.replace("level: L3", "bone: lytic"))
    assert placed["levels_not_described"]["unknown"] == ["lesions.2.level"]
    uncounted = alerts(written.replace("vertebrae_involved: 2", "primary: breast"))
    assert uncounted["levels_not_described"]["unknown"] == ["cancer.vertebrae_involved"]


@pytest.mark.parametrize(
    ("mri", "asked"),
    [
        ("done", "imaging.whole_spine_mri"),
        ("{value: done, on: 2026-11-01}", "setting.suspected_on"),
    ],
)
def test_the_date_that_is_missing_is_asked_for(mri: str, asked: str) -> None:
    raised = alerts(
        f"as_of: 2026-11-20T10:00\nneurology: {{motor_deficit: yes}}\n"
        f"imaging: {{whole_spine_mri: {mri}}}"
    )
    assert raised["mri_within_24_hours"]["unknown"] == [asked]


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


@pytest.mark.parametrize("number", range(0, len(BOOK.cases), 5))
def test_alerts_of_the_golden_cases_follow_the_schema(number: int) -> None:
    brief = json.loads(json.dumps(document(compose(BOOK.cases[number].loaded()))))
    assert not list(VALIDATOR.iter_errors(brief))


@PATHS
def test_no_alert_is_printed_twice(path: Path) -> None:
    raised = compose(case_at(path)).alerts
    assert len({(each.rule.code, each.status) for each in raised}) == len(raised)
