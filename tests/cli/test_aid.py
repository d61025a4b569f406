"""The verb `aid`: two languages, three formats, large print, one lesion, and the guide."""

import json
from io import BytesIO
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from pypdf import PdfReader

from spondyl.brief.aid.document import aid_schema
from spondyl.brief.aid.language import LANGUAGES
from spondyl.cli import main
from tests.cli.running import printed_json, run
from tests.places import EXAMPLES, ROOT, THURSDAY

CASE = str(THURSDAY)
TWO = str(ROOT / "examples" / "two-months-high-sins.yaml")


@pytest.mark.parametrize(("language", "title"), [("en", "Choices for"), ("es", "Opciones para")])
def test_the_aid_is_printed_as_html_in_each_language(language: str, title: str) -> None:
    result = run("aid", CASE, "--language", language)
    assert result.exit_code == 0
    assert result.stdout.startswith("<!doctype html>")
    assert f'lang="{language}"' in result.stdout
    assert title in result.stdout
    assert not result.stderr


def test_the_command_line_offers_every_language_of_the_aid() -> None:
    assert set(main.LANGUAGES) == set(LANGUAGES)


def test_the_pdf_is_written_whole_and_large_print_is_longer(tmp_path: Path) -> None:
    pages = []
    for flags in ([], ["--large"]):
        target = tmp_path / "aid.pdf"
        result = run("aid", CASE, "--format", "pdf", *flags, "--output", str(target))
        assert result.exit_code == 0
        pages.append(len(PdfReader(BytesIO(target.read_bytes())).pages))
    assert pages[0] < pages[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_json_follows_its_published_schema(language: str) -> None:
    for path in EXAMPLES[:2]:
        found = printed_json("aid", str(path), "--format", "json", "--language", language)
        assert not list(Draft202012Validator(aid_schema()).iter_errors(found))
        assert found["language"] == language


def test_the_lesion_is_chosen_and_a_strange_one_is_a_usage_error() -> None:
    found = run("aid", TWO, "--lesion", "T4-T6", "--format", "json")
    assert "T4-T6" in found.stdout
    refused = run("aid", TWO, "--lesion", "T9")
    assert refused.exit_code == 2
    assert "L1, T4-T6" in refused.output


def test_the_centre_says_where_and_when() -> None:
    friday = str(ROOT / "examples" / "friday-night-junior.yaml")
    centre = str(ROOT / "examples" / "centres" / "district-hospital.yaml")
    without = run("aid", friday).stdout
    there = run("aid", friday, "--centre", centre).stdout
    assert there.count("start: ask your team") < without.count("start: ask your team")


def test_the_guide_is_text_and_has_no_html() -> None:
    assert "BEFORE YOU GO IN" in run("aid", CASE, "--guide").stdout
    assert json.loads(run("aid", CASE, "--guide", "--format", "json").stdout)["parts"]
    assert run("aid", CASE, "--guide", "--format", "html").exit_code == 2
    assert run("aid", CASE, "--format", "text").exit_code == 2


def test_a_wrong_case_leaves_no_aid_behind(tmp_path: Path) -> None:
    bad, target = tmp_path / "bad.yaml", tmp_path / "aid.html"
    bad.write_text("patient: {age: 400}")
    result = run("aid", str(bad), "--output", str(target))
    assert result.exit_code == 1
    assert "age" in result.stderr
    assert not target.exists()
