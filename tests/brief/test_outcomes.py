"""What a brief says of outcomes: in its JSON, on its page, and what it leaves unsaid."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from spondyl.brief.compose import compose
from spondyl.brief.document import document
from spondyl.brief.projections.words import percent
from spondyl.brief.schema import brief_schema
from spondyl.casefile.centre import load_centre
from spondyl.outcomes.engine import OUTPUT_WEEKS
from spondyl.outcomes.outcome import BY_NAME
from tests.places import EXAMPLES, case_at, case_of

Json = dict[str, Any]
OVER_TIME = ("alive", "walking", "local_control_clinical", "vcf", "days_at_home")
SETTLED = """
as_of: 2026-11-20T12:00
patient: {ecog: 1, albumin: 42 g/L, crp: 9 mg/L, ldh: 200 IU/L, platelets: 250 x10^9/L,
  calcium: 2.3 mmol/L, calcium_adjusted: 2.3 mmol/L, bilirubin: 10 umol/L}
cancer: {primary: kidney, targeted_therapy: no, disseminated: no, visceral_metastases: treatable,
  brain_metastases: no, prior_chemotherapy: yes, bone_metastases_outside_spine: 0,
  vertebrae_involved: 1}
lesions: [{level: T7, pain: non_mechanical, bone: lytic, alignment: normal, collapse: none,
  escc: 1a, posterolateral: none}]
neurology: {ambulation: unaided, motor_deficit: no, frankel: E}
treatments: []
"""


@cache
def said(text: str) -> Json:
    return document(compose(case_of(text)))


def rows(brief: Json, **wanted: object) -> list[Json]:
    return [
        row
        for row in brief["projections"]
        if all(row[key] == value for key, value in wanted.items())
    ]


def page(brief: Json) -> str:
    (part,) = (part for part in brief["page"] if part["key"] == "projections")
    return "\n".join(line["text"] for line in part["lines"])


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_option_left_is_projected_at_all_weeks_or_says_why_not(path: Path) -> None:
    brief = document(compose(case_at(path)))
    Draft202012Validator(brief_schema()).validate(brief)
    for option in brief["options"]:
        found = rows(brief, option=option["name"], lesion=option["lesion"])
        assert bool(found) == (option["status"] != "closed"), option["name"]
        for outcome in OVER_TIME:
            mine = [row for row in found if row["outcome"] == outcome and row["interval"]]
            assert not mine or [row["weeks"] for row in mine] == list(OUTPUT_WEEKS)
        for group in ("alive", "walking", "local_control"):
            assert not found or any(BY_NAME[row["outcome"]].group == group for row in found)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_medians_lie_in_their_intervals_and_nothing_is_sure(path: Path) -> None:
    for row in document(compose(case_at(path)))["projections"]:
        if row["interval"] is not None:
            low, high = row["interval"]
            assert low <= row["medians"][0] <= row["median"] <= row["medians"][1] <= high
            assert row["unit"] != "share" or 0 < low <= high < 1


def test_what_is_not_modelled_has_its_reason_and_no_number() -> None:
    brief = said(SETTLED)
    silent = rows(brief, support="not_modelled")
    assert {"systemic_therapy", "hospice", "ablation"} <= {row["option"] for row in silent}
    for row in brief["projections"]:
        unsaid = row["support"] == "not_modelled"
        assert unsaid == (row["median"] is None) == (row["interval"] is None) == ("why" in row)
    (hospice,) = rows(brief, option="hospice", outcome="walking")
    assert "unknown" in hospice["why"]
    assert rows(brief, option="stereotactic_35_5", outcome="local_control_clinical")[0]["why"]


def test_an_interval_is_said_to_be_of_the_parameters() -> None:
    brief = said(SETTLED)
    assert "95 % interval of the model's parameters" in page(brief)
    assert "95 % interval of the model's parameters" in brief["projection_basis"]["interval"]


def test_both_trials_of_pain_are_shown() -> None:
    text = page(said(SETTLED))
    assert "SC.24" in text
    assert "RTOG 0631" in text
    assert "56 against 39 %" in text
    assert "41 against 60 %" in text
    low, high = rows(said(SETTLED), option="stereotactic_24_2", outcome="pain_response", weeks=12)[
        0
    ]["interval"]
    assert high - low > 0.35


def test_a_settled_score_gives_one_level_and_an_open_one_its_ends() -> None:
    settled = said(SETTLED)
    assert settled["projection_basis"]["survival"]["possible"] == [5]
    alive = [row["medians"] for row in rows(settled, outcome="alive") if row["medians"]]
    assert alive
    assert all(low == high for low, high in alive)
    without = SETTLED.replace("platelets: 250 x10^9/L,", "").replace("crp: 9 mg/L,", "")
    found = said(without)
    assert found["projection_basis"]["survival"]["possible"] == [4, 5, 6]
    (row,) = rows(found, option="radiation_8_1", outcome="alive", weeks=52)
    assert row["medians"][1] - row["medians"][0] > 0.3
    (known,) = rows(settled, option="radiation_8_1", outcome="alive", weeks=52)
    assert row["medians"][0] < known["median"] < row["medians"][1]


def test_where_katagiri_does_not_apply_nothing_is_put_in_its_place_unsaid() -> None:
    brief = said(SETTLED.replace("primary: kidney", "primary: primary_bone_other"))
    assert brief["projection_basis"]["survival"] is None
    assert all(row["support"] == "not_modelled" for row in brief["projections"])


def test_disease_that_drugs_may_melt_is_not_run_untreated() -> None:
    text = SETTLED.replace("primary: kidney", "primary: lymphoma").replace(
        "prior_chemotherapy: yes", "prior_chemotherapy: no"
    )
    watching = rows(said(text), option="surveillance", outcome="walking")
    assert [row["support"] for row in watching] == ["not_modelled"]
    assert "drugs may work" in watching[0]["why"]
    assert rows(said(text), option="radiation_8_1", outcome="walking", weeks=12)[0]["median"]


def test_a_lesion_that_does_not_explain_the_deficit_decides_no_walking() -> None:
    text = SETTLED.replace("escc: 1a", "escc: 1a, explains_deficit: no").replace(
        "motor_deficit: no, frankel: E", "motor_deficit: yes, frankel: D"
    )
    (row,) = rows(said(text), option="radiation_8_1", outcome="walking")
    assert "another lesion" in row["why"]


def test_the_seed_is_printed_and_decides() -> None:
    case = case_of(SETTLED)
    one, again, other = (
        document(compose(case, seed=seed, draws=200))["projections"] for seed in (7, 7, 8)
    )
    assert one == again
    assert one != other
    assert "seed 20260101" in page(said(SETTLED))


def test_the_primary_has_its_series_or_its_lack_of_data() -> None:
    text = page(said(SETTLED))
    assert "Published for kidney, survival: median 7.8 months" in text
    assert "no data for this primary on walking, pain" in text


def test_assumed_inputs_are_named_on_what_they_move() -> None:
    basis = said(SETTLED)["projection_basis"]
    assert any(each["parameters"] for each in basis["assumed"])
    for each in basis["assumed"]:
        marks = {basis["parameters"][name]["mark"] for name in each["parameters"]}
        assert marks <= {"elicited", "from_memory"}
    for each in basis["hangs_on"]:
        points = [mover["points"] for mover in each["movers"]]
        assert points == sorted(points, reverse=True)
        assert 0 < len(points) <= 3


def test_an_estimate_stands_beside_and_changes_no_figure() -> None:
    with_estimate = SETTLED + (
        "setting: {prognosis_estimates: [{months: [1, 2], by: oncologist, basis: feeling}]}\n"
    )
    assert said(with_estimate)["projections"] == said(SETTLED)["projections"]
    assert "not mixed into any figure here: oncologist" in page(said(with_estimate))


def test_a_centres_counts_stand_beside_what_is_published() -> None:
    profile = load_centre(
        "centre.yaml",
        (
            b"centre: here\ncounts:\n"
            b"  - {id: wound_complication, option: separation_surgery, events: 25, n: 30}\n"
            b"  - {id: nobody_knows_this, option: separation_surgery, events: 1, n: 30}\n"
        ),
    )
    brief = document(compose(case_of(SETTLED), profile))
    (local,) = brief["projection_basis"]["local"]
    assert (local["events"], local["n"], local["conflict"]) == (25, 30, True)
    assert local["published"] < local["combined"] < 25 / 30 + 0.01
    assert brief["projection_basis"]["unused_counts"][0]["id"] == "nobody_knows_this"
    assert "here 25 of 30" in page(brief)
    assert "do not fit" in page(brief)
    name = "separation_surgery+stereotactic_27_3"
    moved, before = (
        rows(each, option=name, outcome="wound")[0]["median"] for each in (brief, said(SETTLED))
    )
    assert moved > before + 0.3
    same = {"option": "radiation_8_1", "outcome": "walking", "weeks": 12}
    assert rows(brief, **same) == rows(said(SETTLED), **same)


def test_a_lead_time_here_moves_time_to_benefit() -> None:
    slow = load_centre(
        "centre.yaml",
        (
            b"centre: here\noptions:\n  radiation_8_1: {available: yes, lead_hours: "
            b"{weekday: [400, 500], night: [400, 500], weekend: [400, 500]}}\n"
        ),
    )
    found = document(compose(case_of(SETTLED), slow))
    late, soon = (
        rows(each, option="radiation_8_1", outcome="time_to_benefit")[0]["median"]
        for each in (found, said(SETTLED))
    )
    assert late > soon + 1.5


@pytest.mark.parametrize(
    ("share", "text"),
    [(0.0004, "under 1 %"), (0.5, "50 %"), (0.9999, "over 99 %"), (0.094, "9 %")],
)
def test_a_share_is_never_none_or_all(share: float, text: str) -> None:
    assert percent(share) == text
