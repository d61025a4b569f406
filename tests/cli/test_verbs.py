"""Each verb does its job on the example, in every format."""

import json
from pathlib import Path

import pytest

from spondyl.cli.main import cli
from spondyl.frameworks.evaluate import ALL
from tests.cli.running import printed_json, run
from tests.places import EXAMPLES, THURSDAY

CASE = str(THURSDAY)


@pytest.mark.parametrize("style", ["terminal", "json", "text"])
def test_brief_prints_in_every_format(style: str) -> None:
    result = run("brief", CASE, "--format", style)
    assert result.exit_code == 0
    assert "NOMS" in result.stdout
    assert result.stdout.endswith("\n")
    assert not result.stderr


@pytest.mark.parametrize("verb", ["registry", "serve"])
def test_a_verb_that_is_not_built_is_a_usage_error(verb: str) -> None:
    assert run(verb, CASE).exit_code == 2


@pytest.mark.parametrize("framework", [f.name for f in ALL])
def test_score_prints_every_framework(framework: str) -> None:
    assert run("score", framework, CASE).exit_code == 0
    found = printed_json("score", framework, CASE)
    places = [found["frameworks"], *(lesion["frameworks"] for lesion in found["lesions"])]
    assert sum(framework in place for place in places) == 1


@pytest.mark.parametrize("framework", [f.name for f in ALL])
def test_frameworks_prints_every_table_with_its_check_mark(framework: str) -> None:
    result = run("frameworks", framework)
    assert result.exit_code == 0
    assert any(mark in result.stdout for mark in ("secondary", "abstract", "unchecked"))
    assert printed_json("frameworks", framework)["name"] == framework


def test_frameworks_lists_them_all() -> None:
    listed = [line.split()[0] for line in run("frameworks").stdout.splitlines()]
    assert listed == [framework.name for framework in ALL]
    assert [entry["name"] for entry in printed_json("frameworks")] == listed


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_check_sorts_every_fact(example: Path) -> None:
    assert "UNKNOWN (" in run("check", str(example)).stdout
    found = printed_json("check", str(example))
    assert found["known"]
    assert found["unknown"]


def test_a_misspelt_framework_names_the_nearest_one() -> None:
    result = run("score", "sin", CASE)
    assert result.exit_code == 2
    assert "Did you mean sins?" in result.stderr


def test_a_case_comes_from_standard_input() -> None:
    from_file = run("brief", CASE, "--format", "json").stdout
    assert run("brief", "-", "--format", "json", given=THURSDAY.read_bytes()).stdout == from_file


def test_a_brief_goes_to_a_file_whole(tmp_path: Path) -> None:
    target = tmp_path / "brief.json"
    result = run("brief", CASE, "--format", "json", "--output", str(target))
    assert result.exit_code == 0
    assert not result.stdout
    assert json.loads(target.read_text())["case"] == "thursday-paraparesis"
    assert [path.name for path in tmp_path.iterdir()] == ["brief.json"]


def test_as_of_stands_in_where_the_file_does_not_say() -> None:
    found = printed_json("brief", "-", "--as-of", "2026-11-19T21:40", given="case: x")
    assert found["as_of"] == "2026-11-19T21:40:00"
    assert found["as_of_supplied"] is True


def test_as_of_outranks_the_file() -> None:
    found = printed_json("brief", CASE, "--as-of", "2026-11-20T08:00")
    assert (found["as_of"], found["as_of_supplied"]) == ("2026-11-20T08:00:00", True)


def test_an_as_of_that_is_no_moment_is_a_usage_error() -> None:
    result = run("brief", CASE, "--as-of", "yesterday")
    assert result.exit_code == 2
    assert "2026-11-19T21:40" in result.stderr


@pytest.mark.parametrize("verb", list(cli.commands))
def test_the_help_of_every_verb_shows_an_example(verb: str) -> None:
    assert "Example: spondyl" in run(verb, "--help").stdout


def test_the_same_case_gives_the_same_bytes() -> None:
    first, second = (run("brief", CASE, "--format", "json").stdout for _ in range(2))
    assert first == second


def test_json_of_the_same_shape_reads_like_yaml() -> None:
    yaml = "case: x\npatient: {albumin: 31 g/L}\nlesions: [{level: T7, escc: 2}]\n"
    as_json = '{"case":"x","patient":{"albumin":"31 g/L"},"lesions":[{"level":"T7","escc":2}]}'
    arguments = ("brief", "-", "--as-of", "2026-11-19")
    assert printed_json(*arguments, given=yaml) == printed_json(*arguments, given=as_json)
