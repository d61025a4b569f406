"""The verb `options`: formats, filters, centres, and what is wrong with them."""

import json
from pathlib import Path

import pytest

from tests.cli.running import run
from tests.places import ROOT

CASE = str(ROOT / "examples" / "friday-night-junior.yaml")
CENTRES = ROOT / "examples" / "centres"
WEEKEND = str(CENTRES / "on-call-weekend.yaml")


def printed(*arguments: str) -> str:
    result = run("options", CASE, *arguments)
    assert result.exit_code == 0, result.stderr
    return result.stdout


@pytest.mark.parametrize("style", ["terminal", "text"])
def test_every_option_is_printed_with_its_state(style: str) -> None:
    shown = printed("--format", style)
    names = {each["name"] for each in json.loads(printed("--format", "json"))["options"]}
    assert all(f"[{name}]" in shown for name in names)
    assert "feasibility unknown here" in shown


def test_a_centre_says_what_can_begin_and_what_a_transfer_would_open() -> None:
    shown = printed("--centre", WEEKEND, "--format", "text")
    assert "Centre: on-call-weekend, at night." in shown
    assert "transfer to university-hospital" in shown
    assert ", by 1 person" in shown
    assert "Closes (feasibility): The neurology is getting worse" in shown


def test_the_brief_carries_the_same_options() -> None:
    found = run("brief", CASE, "--centre", WEEKEND, "--format", "json")
    options = json.loads(printed("--centre", WEEKEND, "--format", "json"))["options"]
    assert json.loads(found.stdout)["options"] == options


def test_what_fits_hospice_asks_for_no_admission() -> None:
    found = json.loads(printed("--fits-hospice", "--format", "json"))["options"]
    names = {each["name"] for each in found}
    assert {"comfort_home", "hospice", "no_operation", "radiation_8_1"} <= names
    assert all(each["burden"]["nights"] == [0, 0] for each in found)
    assert not {"separation_surgery", "radiation_30_10", "radionuclide"} & names


def test_the_least_complicated_comes_first() -> None:
    found = json.loads(printed("--least-complicated", "--format", "json"))["options"]
    days = [sum(each["burden"]["nights"]) + sum(each["burden"]["visits"]) for each in found]
    assert days == sorted(days)
    shown = printed("--least-complicated")
    assert shown.index("[comfort_home]") < shown.index("[radiation_8_1]")
    assert shown.index("[radiation_8_1]") < shown.index("[separation_surgery]")


def test_a_centre_of_another_name_is_refused(tmp_path: Path) -> None:
    case = tmp_path / "case.yaml"
    case.write_text("case: c\nas_of: 2026-11-20T10:00\nsetting: {centre: elsewhere}\n")
    result = run("options", str(case), "--centre", WEEKEND)
    assert result.exit_code == 1
    assert "elsewhere" in result.stderr
    assert "on-call-weekend" in result.stderr


def test_a_centre_that_is_not_there_or_wrong_is_refused(tmp_path: Path) -> None:
    gone = run("options", CASE, "--centre", str(tmp_path / "gone.yaml"))
    assert gone.exit_code == 1
    wrong = tmp_path / "centre.yaml"
    wrong.write_text("centre: c\noptions: {radiation_81: {available: yes}}\n")
    refused = run("options", CASE, "--centre", str(wrong))
    assert refused.exit_code == 1
    assert "radiation_8_1" in refused.stderr


def test_what_holds_stands_in_full_and_what_may_hold_by_its_first_clause() -> None:
    shown = printed("--format", "text")
    assert "Caution: One fraction in compression: walking at 8 weeks 69.3" in shown
    assert "[benefit_over_simpler]" not in shown
    assert "May caution (ask whether MRI is contraindicated): No MRI can be had" in shown
    assert "[stereotactic_without_mri]" in shown


def test_the_dose_to_the_cord_stands_beside_what_irradiates_it() -> None:
    kidney = str(ROOT / "examples" / "kidney-recurrence-after-radiation.yaml")
    shown = run("options", kidney, "--format", "text").stdout
    assert "They prescribe nothing" in shown
    assert "Cord: HyTEC 2021 and Sahgal 2012" in shown
    found = json.loads(run("options", kidney, "--format", "json").stdout)["options"]
    doses = {each["name"]: each["cord_dose"] for each in found if "+" not in each["name"]}
    assert all(
        bool(lines) == name.startswith(("radiation", "stereotactic"))
        for name, lines in doses.items()
    )
