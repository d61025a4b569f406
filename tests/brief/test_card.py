"""The pre-call card: five questions, answered from the case, on half a page."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from spondyl.brief.card import Card, card, card_schema
from spondyl.brief.compose import compose
from spondyl.case.vocabulary.patient import COMORBIDITIES
from spondyl.cli.main import CARD_FORMATS, FORMATS
from spondyl.render.card import NOT_KNOWN, SAY, card_text
from tests.brief.test_alerts import WELL
from tests.cli.running import printed_json, run
from tests.places import EXAMPLES, FULL_CASE, THURSDAY, case_at, case_of

pytestmark = pytest.mark.unprojected

PATHS = pytest.mark.parametrize("path", [*EXAMPLES, FULL_CASE], ids=lambda path: path.stem)
FRIDAY = next(path for path in EXAMPLES if path.stem == "friday-night-junior")
LONG = "a sentence that a person in a hurry wrote down and that does not come to its end soon"
# As much as a case can say, and as little as it can know of six lesions.
CROWDED = f"""
as_of: 2026-11-20T22:00
patient:
  comorbidities: {{anaemia: yes, diabetes: yes, pneumonia: yes, malnutrition: yes}}
  anticoagulant: {{drug: {LONG}, last_dose: 2026-11-20T08:00}}
  platelets: {{value: 210 x10^9/L, on: 2026-11-20T09:00, by: lab}}
  ecog: {{readings: [{{value: 1, on: 2026-10-01}}, {{value: 3, on: 2026-11-20}}]}}
lesions: [{", ".join(f"{{level: T{n}, pain_score: 3}}" for n in range(2, 8))}]
treatments:
{
    "".join(
        f"  - {{kind: radiation, levels_in_field: T{n}-T12, dose: 30 Gy, fractions: 10, "
        f"technique: conventional, ended: 2025-0{n}-01}}{chr(10)}"
        for n in range(1, 8)
    )
}  - {{kind: steroid, drug: dexamethasone, dose_per_day: 16 mg, started: 2026-11-19}}
goals: [{", ".join(f"{{what: {LONG}}}" for _ in range(4))}]
patient_view: {{expects: {LONG}, family_view: {LONG}}}
setting:
  prognosis_estimates:
{
    "".join(
        f"    - {{months: [1, {n}], by: oncologist, basis: {LONG}}}{chr(10)}" for n in range(2, 8)
    )
}
"""


def card_of(written: str) -> Card:
    return card(compose(case_of(written)))


def said(written: str, key: str) -> str:
    (item,) = (item for item in card_of(written).items if item.key == key)
    return "; ".join(item.answer)


def gaps(written: str, key: str) -> list[str]:
    (item,) = (item for item in card_of(written).items if item.key == key)
    return [gap.words for gap in item.unknown]


@PATHS
@pytest.mark.parametrize("width", [80, 60])
def test_the_card_is_half_a_page(path: Path, width: int) -> None:
    lines = card_text(card(compose(case_at(path))), width).splitlines()
    assert max(map(len, lines)) <= width
    assert len(lines) <= 30 * 80 / width


@pytest.mark.parametrize("written", [CROWDED, "case: x", f"case: x\nstory: {LONG}"])
def test_a_crowded_or_empty_case_still_fits_half_a_page(written: str) -> None:
    lines = card_text(card_of(written)).splitlines()
    assert len(lines) <= 30
    assert max(map(len, lines)) <= 80


@pytest.mark.parametrize("width", [30, 60, 80])
def test_a_part_that_cannot_be_shortened_does_not_hold_up_the_rest(width: int) -> None:
    anywhere = ", ".join(f"T{n}" for n in range(1, 13))
    endless = f"lesions: [{', '.join(f'{{level: {{one_of: [{anywhere}]}}}}' for _ in range(3))}]"
    printed = card_text(card_of(endless), width)
    assert "T1 or T2" in printed
    assert max(map(len, printed.splitlines())) <= width


def test_what_does_not_fit_is_counted_not_dropped_in_silence() -> None:
    printed = " ".join(card_text(card_of(CROWDED)).split())
    assert "3 more lesions in the brief" in printed
    rows = re.findall(rf"{NOT_KNOWN}(.*?) (?=\d\. [WC]|Now say )", printed)
    for row, item in zip(rows, card_of(CROWDED).items, strict=True):
        shown = [part for part in row.split(", ") if not part.startswith("and ")]
        left = re.search(r"and (\d+) more$", row)
        assert len(shown) + (int(left[1]) if left else 0) == len(item.unknown)
    assert sum("more" in row for row in rows) >= 2


def test_whole_spine_imaging_is_asked_for_before_the_items_of_a_score() -> None:
    missing = gaps(CROWDED, "imaging")
    assert missing.index("whole-spine MRI") < missing.index("T2 pain")


@PATHS
def test_five_questions_are_asked_in_the_order_of_the_call(path: Path) -> None:
    printed = card_text(card(compose(case_at(path))))
    places = [printed.index(f"\n{number}. ") for number in range(1, 6)]
    assert places == sorted(places)
    assert SAY in printed


def test_the_card_says_who_estimated_and_that_no_oncologist_did() -> None:
    relayed = (
        "setting: {prognosis_estimates: [{months: [3, 6], by: oncology_resident, basis: a call}]}"
    )
    assert "oncology resident estimates 3 to 6 months (a call; unverified)" in said(
        relayed, "patient"
    )
    assert "an oncologist's own estimate of survival" in gaps(relayed, "patient")
    own = relayed.replace("oncology_resident", "medical_oncologist, seniority: consultant")
    assert "medical oncologist estimates 3 to 6 months (a call)" in said(own, "patient")
    assert "an oncologist's own estimate of survival" not in gaps(own, "patient")


def test_the_newest_time_of_examination_comes_with_its_age() -> None:
    timed = (
        "as_of: 2026-11-20T22:00\nneurology: {frankel: {value: C, on: 2026-11-20T18:00}, "
        "ambulation: {value: not_walking, on: 2026-11-20T21:00}}"
    )
    assert "examined 2026-11-20 21:00 (1 h ago)" in said(timed, "neurology")
    assert "the time of the examination" in gaps("neurology: {frankel: C}", "neurology")
    dated = "as_of: 2026-11-20\nneurology: {frankel: {value: C, on: 2026-11-20}}"
    assert "the time of the examination" in gaps(dated, "neurology")


def test_a_grade_that_became_unknown_is_missing_and_says_what_it_was() -> None:
    path = next(path for path in EXAMPLES if path.stem == "when-to-stop")
    (neurology,) = (i for i in card(compose(case_at(path))).items if i.key == "neurology")
    assert "Frankel (was C)" in [gap.words for gap in neurology.unknown]
    assert not any("Frankel" in part for part in neurology.answer)


def test_a_deficit_that_is_not_there_asks_for_no_onset() -> None:
    assert "deficit developed over" not in gaps("neurology: {motor_deficit: no}", "neurology")
    assert "deficit developed over" in gaps("neurology: {motor_deficit: yes}", "neurology")
    assert "when walking was lost" in gaps("neurology: {ambulation: not_walking}", "neurology")
    assert "when walking was lost" not in gaps("neurology: {ambulation: unaided}", "neurology")


def test_what_limits_walking_is_told_or_asked_where_walking_is_not_free() -> None:
    by_pain = "neurology: {ambulation: not_walking, walking_limited_by: pain}"
    assert "not walking (limited by pain)" in said(by_pain, "neurology")
    assert "what limits walking" in gaps("neurology: {ambulation: aided}", "neurology")
    assert "what limits walking" not in gaps("neurology: {ambulation: unaided}", "neurology")


def test_the_lesion_that_explains_the_deficit_comes_first() -> None:
    written = (
        "lesions: [{level: L1, escc: 3}, {level: T4, escc: 1a, explains_deficit: yes}, "
        "{level: T9, escc: 1b}, {level: C5}]"
    )
    levels = [part.split()[0] for part in said(written, "imaging").split("; ")]
    # What nobody graded may be the worst.
    assert levels[:3] == ["T4", "L1", "C5"]
    assert "1 more lesion in the brief" in said(written, "imaging")


def test_grade_stability_and_whole_spine_imaging_are_told() -> None:
    told = said(FRIDAY.read_text(), "imaging")
    assert "T10 ESCC 3, SINS 7-10 (potentially unstable)" in told
    assert "whole-spine MRI done (2026-11-20 20:15)" in told
    assert gaps("lesions: [{level: T7}]", "imaging")[2:4] == ["T7 ESCC", "T7 pain"]
    assert "which levels are involved" in gaps("case: x", "imaging")
    assert "MRI contraindicated" in gaps("imaging: {whole_spine_mri: pending}", "imaging")


def test_the_last_dose_of_an_anticoagulant_comes_with_its_age() -> None:
    assert "apixaban, last dose 2026-11-20 08:00 (14 h 10 min ago)" in said(
        FRIDAY.read_text(), "treatment"
    )
    no_dose = "patient: {anticoagulant: {drug: warfarin}}"
    assert "warfarin, last dose unknown" in said(no_dose, "treatment")
    assert "no anticoagulant" in said("patient: {anticoagulant: none}", "treatment")
    assert "anticoagulant" in gaps("case: x", "treatment")


def test_earlier_radiation_and_steroid_are_none_only_when_known_to_be() -> None:
    assert {"earlier radiation", "whether a steroid was given"} <= set(gaps("case: x", "treatment"))
    none = said("treatments: []", "treatment")
    assert "no earlier radiation near the cord" in none
    assert "no steroid" in none
    given = (
        "treatments: [{kind: radiation, levels_in_field: T3-T5, dose: 30 Gy, fractions: 10, "
        "ended: 2025-05-01}, "
        "{kind: steroid, drug: dexamethasone, dose_per_day: 16 mg, started: 2026-11-19}]"
    )
    assert "radiation T3-T5 30 Gy in 10, 2025-05-01" in said(given, "treatment")
    assert "dexamethasone 16 mg a day since 2026-11-19" in said(given, "treatment")


def test_a_steroid_is_told_by_what_may_run_not_by_its_place_in_the_list() -> None:
    given = (
        "as_of: 2026-11-20T10:00\n"
        "treatments: [{kind: steroid, drug: dexamethasone, dose_per_day: 16 mg}, "
        "{kind: steroid, drug: hydrocortisone, dose_per_day: 20 mg, stopped: STOPPED}]"
    )
    told = said(given.replace("STOPPED", "2026-11-01"), "treatment")
    assert "dexamethasone 16 mg a day since an unknown date" in told
    assert "hydrocortisone" not in told
    both = said(given.replace("STOPPED", "unknown"), "treatment")
    assert "dexamethasone 16 mg" in both
    assert "hydrocortisone 20 mg a day since an unknown date, stopped or not: unknown" in both


def test_an_illness_that_is_absent_speaks_for_no_other() -> None:
    assert "no diabetes" in said("patient: {comorbidities: {diabetes: no}}", "treatment")
    perhaps = "patient: {comorbidities: {diabetes: no, anaemia: {one_of: [yes, no]}}}"
    assert "also perhaps anaemia" in said(perhaps, "treatment")
    every = ", ".join(f"{v.path.rpartition('.')[2]}: no" for v in COMORBIDITIES)
    assert "none of the illnesses asked for" in said(
        f"patient: {{comorbidities: {{{every}}}}}", "treatment"
    )


def test_a_deficit_with_a_time_is_an_examination() -> None:
    told = said(
        "as_of: 2026-11-20T10:00\nneurology: {motor_deficit: {value: no, on: 2026-11-20T09:00}}",
        "neurology",
    )
    assert "examined 2026-11-20 09:00 (1 h ago)" in told


def test_a_refused_transfusion_and_present_illness_are_told() -> None:
    told = said(
        "patient: {refuses_transfusion: yes, comorbidities: {systemic_infection: yes}}", "treatment"
    )
    assert "refuses transfusion" in told
    assert "also systemic infection" in told
    assert "other illness" in gaps("case: x", "treatment")


def test_what_the_patient_wants_and_who_decides_is_told_or_asked() -> None:
    told = said(THURSDAY.read_text(), "wishes")
    assert "decision needed by 2026-11-20 09:00" in told
    assert "hopes: be on her feet at the wedding (2027-01-23)" in told
    assert "decides: shared" in told
    missing = gaps("case: x", "wishes")
    for words in ("what the patient hopes for", "capacity", "who decides", "proxy"):
        assert words in missing
    assert "asked for hopes, none stated" in said("goals: []", "wishes")
    assert "proxy" not in gaps("patient: {capacity: yes}", "wishes")


def test_every_gap_is_introduced_in_the_words_of_the_call() -> None:
    printed = " ".join(card_text(card_of("case: x")).split())
    assert printed.count(NOT_KNOWN.strip()) == 5
    assert NOT_KNOWN.strip() not in " ".join(
        card_text(card(compose(case_at(FULL_CASE)))).split("4. Can")[1].split()
    )


def test_emergencies_open_the_card() -> None:
    lines = card_text(card(compose(case_at(FRIDAY)))).splitlines()
    assert " ".join(lines[1:3]).startswith(
        "EMERGENCY: motor deficit; neurology worse; signs of cord compression; walking lost;"
    )
    assert lines[3].startswith("Emergency not ruled out: cauda equina or saddle loss (ask ")


def test_an_emergency_that_cannot_be_ruled_out_is_said_with_what_would_decide_it() -> None:
    lines = card_text(card_of("case: x")).splitlines()
    assert lines[1].startswith("Emergency not ruled out: motor deficit; neurology worse")
    printed = " ".join(lines)
    assert "EMERGENCY:" not in printed
    assert "(ask " in printed


def test_an_emergency_that_only_a_dispute_keeps_open_says_so() -> None:
    text = card_text(card_of(f"{WELL.replace('bladder: normal', 'bladder: catheterised')}"))
    assert "(A catheter hides whether the bladder empties" in " ".join(text.split())
    assert "(ask )" not in text


def test_a_case_without_emergencies_opens_with_the_first_question() -> None:
    quiet = replace(card(compose(case_at(FRIDAY))), emergencies=(), urgent=())
    assert card_text(quiet).splitlines()[1].startswith("1. ")


def test_emergencies_are_never_cut_to_fit() -> None:
    crowded = card_of(CROWDED)
    many = replace(crowded, emergencies=crowded.emergencies * 4)
    printed = " ".join(card_text(many).split())
    assert (
        printed.count("cauda equina or saddle loss;")
        + printed.count("cauda equina or saddle loss (ask")
        >= 4
    )
    assert len(card_text(many).splitlines()) <= 30


@PATHS
def test_the_card_follows_its_published_schema(path: Path) -> None:
    found = printed_json("brief", str(path), "--card")
    Draft202012Validator.check_schema(card_schema())
    assert not list(Draft202012Validator(card_schema()).iter_errors(found))
    assert found["emergencies"] or path in (FULL_CASE,)
    found["questions"].pop()
    assert list(Draft202012Validator(card_schema()).iter_errors(found))


def test_the_json_names_the_path_of_what_is_missing() -> None:
    found = printed_json("brief", str(FRIDAY), "--card")
    missing = {gap["fact"] for question in found["questions"] for gap in question["unknown"]}
    assert {"patient.inr", "patient.fit_for.open_surgery", "goals"} <= missing


@pytest.mark.parametrize("style", CARD_FORMATS)
def test_the_card_is_printed_in_each_of_its_formats(style: str) -> None:
    result = run("brief", str(THURSDAY), "--card", "--format", style)
    assert result.exit_code == 0
    assert "What does imaging show?" in result.stdout


def test_the_card_in_another_format_is_a_usage_error() -> None:
    for style in {*FORMATS, "html", "pdf"} - set(CARD_FORMATS):
        assert run("brief", str(THURSDAY), "--card", "--format", style).exit_code == 2


def test_the_card_goes_to_a_file_and_is_not_the_brief(tmp_path: Path) -> None:
    target = tmp_path / "card.txt"
    run("brief", str(THURSDAY), "--card", "--output", str(target))
    assert "pre-call card" in target.read_text()
    assert "SOURCES" not in target.read_text()
    assert "pre-call card" not in run("brief", str(THURSDAY)).stdout


@PATHS
def test_nothing_on_the_card_is_an_order(path: Path) -> None:
    printed = card_text(card(compose(case_at(path)))).lower()
    for order in (" must ", " should ", "recommend", "indicated"):
        assert order not in printed.replace("contraindicated", "")


def test_the_card_is_data_that_json_can_hold() -> None:
    assert json.dumps(printed_json("brief", "-", "--card", given="case: x"))


def test_a_steroid_of_which_nothing_is_known_reads_as_a_sentence() -> None:
    written = "treatments: [{kind: steroid, drug: unknown, dose_per_day: unknown}]"
    told = said(written, "treatment")
    assert "a steroid not named, dose unknown, since an unknown date" in told.lower()
