"""What `spondyl check` says: how every fact stands, what was converted, what was noticed."""

from spondyl.case import format as shape
from spondyl.casefile.standing import Fact, standing
from tests.casefile.cast import EXAMPLE, loaded


def facts(text: str) -> dict[str, Fact]:
    return {fact.path: fact for fact in standing(loaded(text)).facts}


def test_converted_performance_status_is_marked_and_outranked() -> None:
    found = standing(loaded("patient: {ecog: 2}"))
    kps = next(fact for fact in found.facts if fact.path == "patient.kps")
    assert (kps.given, kps.state, kps.note) == ("50 or 60", "uncertain", "converted from ECOG 2")
    assert [remark.code for remark in found.remarks] == ["performance_converted"]
    found = standing(loaded("patient: {ecog: 2, kps: 90}"))
    kps = next(fact for fact in found.facts if fact.path == "patient.kps")
    assert (kps.given, kps.state, kps.note) == ("90", "known", "")
    assert [remark.code for remark in found.remarks] == ["ecog_kps_mismatch"]


def test_every_fact_is_known_uncertain_or_unknown() -> None:
    found = facts(
        "patient: {age: 61, sex: unknown, asa: {unknown: not_asked}, albumin: {between: [31 g/L,"
        " 33 g/L]}}\nlesions: [{level: T7, escc: {one_of: [1c, 2]}}, {pain: none}]\ngoals: []\n"
        "patient_view: {declines: []}\ncancer: {systemic: [{class: hormone}]}"
    )
    assert found["patient.age"] == Fact("patient.age", "61", "known")
    assert found["patient.sex"] == Fact("patient.sex", "", "unknown", "unknown")
    assert found["patient.asa"] == Fact("patient.asa", "", "unknown", "not asked")
    assert found["patient.crp"] == Fact("patient.crp", "", "unknown")
    assert found["patient.albumin"].state == "uncertain"
    assert found["lesions.T7.escc"] == Fact("lesions.T7.escc", "1c or 2", "uncertain")
    assert found["lesions.2.pain"].state == "known"
    assert found["lesions.2.level"].state == "unknown"
    assert found["lesions"].given == "2 entries"
    assert found["goals"] == Fact("goals", "none", "known")
    assert found["cancer.systemic"].given == "1 entry"
    assert found["treatments"].state == "unknown"
    assert found["patient_view.declines"] == Fact("patient_view.declines", "none", "known")


def test_every_question_of_the_format_has_its_line() -> None:
    found = facts("lesions: [{level: T7}]")
    for section in shape.SECTIONS:
        for variable in section.variables:
            details = variable.path.startswith("patient.anticoagulant.")
            assert details == (variable.path not in found)
    assert sum(path.startswith("lesions.T7.") for path in found) == len(shape.LESIONS.variables)


def test_details_of_an_anticoagulant_are_shown_where_there_are_some() -> None:
    found = facts("patient: {anticoagulant: {drug: apixaban}}")
    assert found["patient.anticoagulant.drug"].given == "apixaban"
    assert "patient.anticoagulant.last_dose" not in found


def test_the_states_part_the_facts_of_the_example() -> None:
    found = standing(loaded(EXAMPLE.read_text()))
    parts = [found.of(state) for state in ("known", "uncertain", "unknown")]
    assert sum(map(len, parts)) == len(found.facts)
    assert [fact.path for fact in parts[1]] == ["lesions.T7.escc"]
