"""The verbs with which people code, as a person would use them."""

from pathlib import Path

import pytest

from spondyl.cli.study.coding import CONSENTS, KINDS
from spondyl.study.model import Consent, Kind
from tests.cli.study.running import At


@pytest.fixture
def at(tmp_path: Path) -> At:
    return At(tmp_path).coded()


def test_the_words_of_the_command_line_are_those_of_the_model() -> None:
    assert set(CONSENTS) == {each.value for each in Consent}
    assert set(KINDS) == {each.value for each in Kind} - {"quote"}


def test_a_text_is_added_from_a_file_and_named_after_it(at: At, tmp_path: Path) -> None:
    file = tmp_path / "monday.txt"
    file.write_bytes("\ufeffWir warteten.\r\nZu lange.".encode())
    assert at.said("add", str(file), "--kind", "interview") == "Added T0002.\n"
    assert "there already" in at.said("add", str(file), "--kind", "interview")
    (friday, monday) = at.json("texts")["texts"]
    assert (friday["title"], monday["title"]) == ("Friday", "monday")
    assert (monday["characters"], monday["consent"]) == (23, "not_asked")
    assert "T0002  interview" in at.said("texts")
    assert len(at.json("texts", "--quotes")["texts"]) == 18


def test_a_coding_is_taken_back_by_who_made_it(at: At) -> None:
    assert at("uncode", "T0001", "I.A", "--by", "KA", "--words", "No senior").exit_code == 1
    at.said("uncode", "T0001", "I.A", "--by", "LB", "--words", "No senior")
    assert [each["coder"] for each in at.json("show", "T0001")["codings"]] == ["KA"]


def test_a_stretch_is_given_in_one_way(at: At) -> None:
    for wrong in (("--from", "0"), ("--to", "3"), ("--words", "No", "--from", "0", "--to", "2")):
        assert at("code", "T0001", "II", "--by", "LB", *wrong).exit_code == 2
    assert "T0001 3-9: II by LB" in at.said(
        "code", "T0001", "ii", "--by", "LB", "--from", "3", "--to", "9", "--memo", "night"
    )
    assert "II, coded by LB: night" in at.said("show", "T0001")


def test_nothing_is_coded_with_a_heading(at: At) -> None:
    result = at("code", "T0001", "III", "--by", "LB")
    assert result.exit_code == 1
    assert "Choose one of: III.A, III.B." in result.stderr


def test_notes_stand_where_they_belong(at: At) -> None:
    at.said("memo", "Beds again.", "--about", "ii", "--by", "LB")
    at.said("reading", "Q010", "map", "--suggest", "gap", "--by", "LB")
    at.said("flag", "Q010", "map or gap", "--by", "LB")
    assert "Memo 1 (LB): Beds again." in at.said("show", "II")
    assert "Q010" in at.said("search", "gap")
    assert "Ambiguous, no rule may cite it: map or gap (LB)" in at.said("show", "II")
    at.said("flag", "Q010", "--clear", "--by", "LB")
    assert "Ambiguous" not in at.said("show", "II")
    assert at("flag", "Q010", "--by", "LB").exit_code == 2


def test_a_node_makes_a_version(at: At) -> None:
    assert "Version 2 of the codebook." in at.said("node", "II.A", "Footpaths", "--by", "LB")
    text = at.said("themes")
    assert "II.A Footpaths" in text
    assert "II.A added by LB." in text
    assert "Footpaths" not in at.said("themes", "--version", "1")
    assert at("themes", "--version", "3").exit_code == 1
    at.said("code", "T0001", "II.A", "--by", "LB")
    assert at.json("show", "T0001")["codings"][-1]["version"] == 2


def test_relations_are_drawn_and_taken_away(at: At) -> None:
    at.said("relate", "I", "II", "leads to", "--by", "LB")
    assert "I to II: leads to" in at.said("show", "I")
    assert "I -> II: leads to (LB)" in at.said("map", "--drawn")
    assert "leads to" not in at.said("map")
    at.said("relate", "I", "II", "leads to", "--by", "LB", "--remove")
    assert "Nobody has drawn one." in at.said("map", "--drawn")


def test_names_are_listed_and_decided_on(at: At) -> None:
    assert at.said("names") == "Kristof\n"
    assert at.said("names", "--mask", "senior", "--clear", "Kristof") == "senior\n"


def test_maps_come_in_every_format(at: At, tmp_path: Path) -> None:
    assert at.json("map", "--over", "texts")["units"] == 1
    assert at.said("map", "--format", "csv").startswith("first,first_title,second")
    out = tmp_path / "map.svg"
    for more in ((), ("--drawn",)):
        at.said("map", "--format", "svg", "-o", str(out), *more)
        assert out.read_text().startswith("<svg")


def test_differences_come_before_figures(at: At) -> None:
    text = at.said("agreement", "--resamples", "50")
    assert text.index("Differences on 1 of 1 unit") < text.index("Krippendorff's alpha")
    assert "do not read these figures as a measure" in text
    assert "0.00 (no interval from one unit)" in text
    found = at.json("agreement", "--resamples", "10", "--coder", "LB", "--coder", "KA", "--themes")
    assert found["disagreements"][0]["words"] == "No senior"
    assert at("agreement", "--coder", "XX").exit_code == 1


def test_a_refused_verb_leaves_no_file(tmp_path: Path) -> None:
    bare = At(tmp_path)
    assert bare("code", "T0001", "II", "--by", "LB").exit_code == 1
    assert not Path(bare.path).exists()
