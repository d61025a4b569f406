"""The verbs of the outcome model: what they print, keep and refuse."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from spondyl.brief.projections.validation import report_schema
from spondyl.brief.schema import brief_schema
from tests.cli.running import printed_json, run
from tests.places import EXAMPLES, ROOT, THURSDAY

CASE = str(THURSDAY)
TARGETS = """
- id: walks
  population: {cases: [{facts: {neurology.ambulation: aided}}], survival: {median_months: 6}}
  option: radiation_20_5
  outcome: walking
  weeks: 4
  observed: {value: 0.7, n: 60}
  source: made up
- id: unheard
  population: {cases: [{facts: {}}]}
  option: radiation_20_5
  outcome: happiness
  weeks: 4
  observed: {value: 0.7, n: 60}
  source: made up
"""


def test_project_prints_every_option_with_intervals_and_sources() -> None:
    text = run("project", CASE, "--draws", "200").stdout
    assert "Radiation 8 Gy/1" in text
    assert "Alive and walking: week 4" in text
    assert "[not validated]" in text
    assert "seed 20260101" in text
    assert "patchell_2005: Patchell" in text


def test_the_seed_is_an_argument_and_decides() -> None:
    one, again, other = (
        json.loads(
            run("project", CASE, "--draws", "200", "--seed", seed, "--format", "json").stdout
        )
        for seed in ("5", "5", "6")
    )
    assert one["projection_basis"]["seed"] == 5
    assert one == again
    assert one["projections"] != other["projections"]


def test_project_gives_what_the_brief_holds() -> None:
    project, brief = (
        json.loads(run(verb, CASE, "--format", "json").stdout) for verb in ("project", "brief")
    )
    assert project["projections"] == brief["projections"]
    assert project["projection_basis"] == brief["projection_basis"]


def test_several_cases_give_a_line_each_and_show_progress(tmp_path: Path) -> None:
    sink = tmp_path / "many.jsonl"
    cases = [str(path) for path in EXAMPLES[:3]]
    done = run("project", *cases, "--draws", "100", "--output", str(sink))
    assert done.exit_code == 0
    lines = [json.loads(line) for line in sink.read_text().splitlines()]
    assert [line["case"] for line in lines] == [path.stem for path in EXAMPLES[:3]]
    assert "Projecting" in done.stderr


def test_of_several_cases_one_that_is_wrong_leaves_no_file(tmp_path: Path) -> None:
    wrong, sink = tmp_path / "wrong.yaml", tmp_path / "many.jsonl"
    wrong.write_text("patient: {ecog: 9}\n")
    done = run("project", CASE, str(wrong), "--draws", "100", "--output", str(sink))
    assert done.exit_code == 1
    assert "wrong.yaml:1" in done.stderr
    assert [*tmp_path.iterdir()] == [wrong]


@pytest.mark.parametrize("more", [("--draws", "3"), ("--seed", "-1"), ()])
def test_what_cannot_be_asked_is_a_usage_error(more: tuple[str, ...]) -> None:
    assert run("project", *((CASE, *more) if more else ())).exit_code == 2


def test_validate_prints_each_target_and_the_rule(tmp_path: Path) -> None:
    path = tmp_path / "targets.yaml"
    path.write_text(TARGETS)
    text = run("validate", str(path)).stdout
    assert "walks: predicted" in text
    assert "observed 70.0: inside" in text
    assert "unheard: not judged, the model has no outcome 'happiness'" in text
    assert "Rule: " in text
    found = json.loads(run("validate", str(path), "--format", "json").stdout)
    Draft202012Validator(report_schema()).validate(found)
    assert found["targets"][0]["inside"] is True
    assert found["targets"][1]["predicted"] is None
    assert found["rule"]["primary"] == 1


def test_validate_refuses_a_wrong_file_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "targets.yaml"
    path.write_text(TARGETS.replace("radiation_20_5", "radiation_20_6"))
    done = run("validate", str(path))
    assert done.exit_code == 1
    assert "targets.yaml:4" in done.stderr
    assert "radiation_20_5" in done.stderr
    assert not done.stdout


def test_the_calibration_set_passes_its_rule() -> None:
    path = ROOT / "validation" / "calibration.yaml"
    found = json.loads(run("validate", str(path), "--format", "json").stdout)
    rule = found["rule"]
    assert rule["passes"]
    judged = [each for each in found["targets"] if each["inside"] is not None and each["primary"]]
    assert sum(each["inside"] for each in judged) >= 0.9 * len(judged)
    assert rule["errors"]["walking"]["mean_absolute"] <= 0.06
    assert rule["errors"]["alive"]["mean_absolute"] <= 0.06


def test_a_brief_without_projections_has_no_trace_of_them() -> None:
    found = printed_json("brief", CASE, "--without-projections")
    assert not {"projections", "projection_basis"} & set(found)
    assert "projections" not in {part["key"] for part in found["page"]}
    Draft202012Validator(brief_schema()).validate(found)
    text = run("brief", CASE, "--without-projections", "--format", "text").stdout
    assert "WOULD BRING" not in text
