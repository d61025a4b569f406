"""The line about frailty, scores without percentages, and what is not asked for."""

import pytest

from spondyl.brief.compose import compose
from spondyl.brief.document import document
from spondyl.case.derived import APPROACH
from spondyl.frameworks.instruments import FRAILTY, PROGNOSIS
from tests.brief.test_page import brief_of, said
from tests.places import EXAMPLES, THURSDAY, case_at

pytestmark = pytest.mark.unprojected

ALL_WELL = ", ".join(
    f"{key}: no"
    for key in (
        "anaemia",
        "chronic_lung_disease",
        "pneumonia",
        "coagulopathy",
        "electrolyte_disorder",
        "pulmonary_circulation_disorder",
        "renal_failure",
        "malnutrition",
        "heart_failure",
        "hypertension",
        "diabetes",
        "dependent_function",
    )
)
WELL = (
    f"patient: {{urgent_admission: no, comorbidities: {{{ALL_WELL}}}}}\n"
    "cancer: {primary: breast, pathological_fracture: no}\n"
)


def test_frailty_is_computed_and_may_only_caution() -> None:
    printed = said(brief_of(WELL), "big_picture")
    assert "Frailty, computed, cautions only: MSTFI 0-1 (not frail to mildly frail; " in printed
    assert "over every approach); mFI-5 0 (no deficit)" in printed


def test_frailty_is_no_prognosis() -> None:
    assert not {framework.name for framework in FRAILTY} & {p.name for p in PROGNOSIS}
    assert "frail" not in said(compose(case_at(THURSDAY)), "prognosis").lower()


def test_a_frailty_index_outside_its_patients_says_so() -> None:
    colon = WELL.replace("primary: breast", "primary: colon")
    assert "MSTFI does not apply (it would be 0-1: derived in operated metastases" in said(
        brief_of(colon), "big_picture"
    )
    maybe = WELL.replace("primary: breast", "primary: {one_of: [breast, colon]}")
    assert "may not apply: derived in operated metastases" in said(brief_of(maybe), "big_picture")


def test_published_versions_of_a_frailty_index_that_differ_are_named() -> None:
    fracture = WELL.replace("pathological_fracture: no", "pathological_fracture: yes")
    fracture = fracture.replace("heart_failure: no", "heart_failure: yes")
    printed = said(brief_of(fracture), "big_picture")
    assert "MSTFI 0-2 (not frail to moderately frail; disputed: frailty index version; " in printed


def test_what_is_chosen_with_an_option_is_nobodys_unknown_fact() -> None:
    for brief in (brief_of(WELL), *(compose(case_at(path)) for path in EXAMPLES)):
        printed = document(brief)
        assert APPROACH.path in printed["frameworks"]["mstfi"]["unknown"]
        assert APPROACH.path not in printed["unknown"]
        assert "approach" not in said(brief, "unknown")
        (line,) = (line for line in brief.lines() if line.text.startswith("Frailty"))
        assert APPROACH.path not in line.facts


def test_a_score_that_does_not_apply_waits_for_nothing() -> None:
    well = "neurology: {motor_deficit: no}\nlesions: [{level: T7, escc: 2}]\n"
    waiting = "neurology.deficit_developed_over"
    assert waiting not in document(brief_of(well))["unknown"]
    weak = well.replace("motor_deficit: no", "motor_deficit: yes")
    assert document(brief_of(weak))["unknown"][waiting] == ["rades_2013"]


@pytest.mark.parametrize(
    ("courses", "group", "median"),
    [("0", "0-1", "19.9"), ("2", "2-4", "5.0"), ("unknown", "0-1 or 2-4", "5.0-19.9")],
)
def test_a_score_that_has_only_medians_prints_them(courses: str, group: str, median: str) -> None:
    written = (
        "patient: {age: 61, ecog: 1, hospitalised_last_3_months: no}\ncancer: {primary: breast, "
        f"palliative_chemotherapy_courses: {courses}, liver_metastases: no}}"
    )
    score = {"0": "1", "2": "2", "unknown": "1-2"}[courses]
    assert f"TEACHH model: {score} ({group}); median {median} months, no percentages" in said(
        brief_of(written), "prognosis"
    )


def test_the_worst_group_of_teachh_has_the_shortest_median() -> None:
    written = (
        "patient: {age: 75, ecog: 3, hospitalised_last_3_months: yes}\n"
        "cancer: {primary: colon, palliative_chemotherapy_courses: 3, liver_metastases: yes}"
    )
    assert "TEACHH model: 6 (5-6); median 1.7 months" in said(brief_of(written), "prognosis")


def test_both_cut_offs_of_rades_are_labelled() -> None:
    written = (
        "patient: {ecog: 4}\ncancer: {primary: colon, months_since_diagnosis: 3, "
        "visceral_metastases: VISCERAL, bone_metastases_outside_spine: 2}\n"
        "neurology: {motor_deficit: yes, ambulation: WALK, deficit_developed_over: 2 days}\n"
        "lesions: [{level: T7, escc: 3}]"
    )
    for visceral, walk, words in (
        ("none", "unaided", "19 (19-23); at or over the cut-off of 19 for death"),
        (
            "untreatable",
            "not_walking",
            "25 (24-25); at or over both cut-offs of 19 and 24 (96 % of these",
        ),
    ):
        brief = brief_of(written.replace("VISCERAL", visceral).replace("WALK", walk))
        assert f"Rades score (2013): {words}" in said(brief, "prognosis")
