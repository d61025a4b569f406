"""The verbs that import a study and read it, as a person would use them."""

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from spondyl.study.exchange.archives import is_zip, unzipped
from tests.cli.running import printed_json, run
from tests.cli.study.running import VERBS, At
from tests.places import THURSDAY
from tests.study import made_up


@pytest.fixture
def at(tmp_path: Path) -> At:
    return At(tmp_path)


def test_counts_are_printed_in_the_shape_that_others_rely_on(at: At) -> None:
    assert at.imported().json("counts") == made_up.COUNTS
    text = at.said("counts")
    assert "quotes:           16" in text
    assert "says nothing of how much it matters" in text


def test_importing_says_what_is_new_and_what_is_doubtful(at: At) -> None:
    text = at.said("import", str(at.supplement))
    assert "16 quotes" in text
    assert "1 reading of words that were probably misheard" in text
    assert "Nothing new" in at.said("import", str(at.supplement))


def test_a_supplement_comes_from_standard_input_too(at: At) -> None:
    assert at("import", "-", given=made_up.DATA).exit_code == 0
    assert at.json("counts") == made_up.COUNTS


def test_a_broken_file_leaves_no_study_file(at: At) -> None:
    at.supplement.write_bytes(made_up.DATA[:2000])
    result = at("import", str(at.supplement))
    assert result.exit_code == 1
    assert f"spondyl: {at.supplement}:" in result.stderr
    assert not Path(at.path).exists()


def test_another_study_is_not_poured_into_the_same_file(at: At) -> None:
    at.imported()
    before = Path(at.path).read_bytes()
    at.supplement.write_text(made_up.TEXT.replace("She waits.", "He waits."))
    result = at("import", str(at.supplement))
    assert result.exit_code == 1
    assert "other quotes" in result.stderr
    assert Path(at.path).read_bytes() == before


def test_a_node_shows_findings_with_their_quotes(at: At) -> None:
    text = at.imported().said("show", "iii.a")
    assert "Finding 5. They know each other." in text
    assert "focus group, page 11 [11] (re: the guide)" in text
    assert "nonoperative interview 1, page 3" in text
    assert "The same passage: Q005 under I" in text
    assert at.json("show", "III.A")["findings"][1]["quotes"][0]["key"] == "Q014"


def test_a_heading_names_what_stands_under_it(at: At) -> None:
    assert "Under it: III.A, III.B." in at.imported().said("show", "III")


def test_a_text_shows_its_codings_and_readings(at: At) -> None:
    at.coded()
    assert "T0001 0-9  No senior" in at.said("show", "t0001")
    assert "“fine metastases” may be “spine metastases”" in at.said("show", "Q002")
    assert at.json("show", "Q006")["quote"]["words"] == "“It costs $20 and it breaks.”"
    assert at.json("show", "Q006")["content"] == "“It costs \\$20 and it breaks.”"


def test_an_unknown_node_gets_the_nearest(at: At) -> None:
    result = at.imported()("show", "III.Z")
    assert result.exit_code == 1
    assert "Did you mean III" in result.stderr


def test_searching_prints_hits_with_their_codes(at: At) -> None:
    at.coded()
    assert "T0001 0-9  «No senior»\n      I.A, II; Friday" in at.said("search", "no senior")
    found = at.json("search", "rains", "--most", "2")
    assert (len(found["hits"]), found["more"]) == (2, True)
    assert "Found in a suggested reading" in at.said("search", "spine metastases")
    assert "can bear: spondyl study themes" in at.said("search", "rains")
    assert "can bear" not in at.said("search", "no senior")
    assert at.said("search", "zebra") == (
        "No text holds all these words. Findings, notes and memos are not searched.\n"
    )


def test_a_kept_search_says_who_looked_for_what(at: At) -> None:
    at.imported().said("search", "rain*", "yard", "--keep", "--by", "LB", "--about", "albumin")
    (kept,) = at.json("searches")["searches"]
    assert (kept["words"], kept["coder"], kept["about"], kept["hits"]) == (
        "rain* yard",
        "LB",
        "albumin",
        3,
    )
    assert "1. rain* yard: 3 hits; LB" in at.said("searches")
    assert at("search", "rain", "--keep").exit_code == 2
    assert at("search", "rain", "--by", "LB").exit_code == 2


def test_participants_are_listed_and_no_quote_is_theirs(at: At) -> None:
    text = at.imported().said("participants")
    assert "5 participants: Orthopaedic Surgery 3, Neurosurgery 1, Radiation Oncology 1" in text
    assert "No quote says who spoke" in text
    assert at.json("participants")["international"] == 2


def test_without_a_study_file_the_ten_themes_are_there(at: At) -> None:
    assert "X Provider-Patient Relationship" in at.said("themes")
    assert "11 are surgeons" in at.said("show", "IV")
    result = at("counts")
    assert result.exit_code == 1
    assert "there is no study file" in result.stderr
    assert not Path(at.path).exists()


def test_a_study_of_another_kind_claims_nothing_of_the_published_one(at: At) -> None:
    at.imported()
    for verb in (("themes",), ("participants",), ("show", "I")):
        assert "surgeons" not in at.said(*verb)


@pytest.mark.parametrize("style", ["json", "csv", "markdown", "qdc", "qdpx"])
def test_what_is_exported_is_masked_and_can_be_imported(style: str, at: At, tmp_path: Path) -> None:
    at.coded()
    out = tmp_path / "out"
    result = at("export", "--format", style, "-o", str(out))
    assert result.exit_code == 0, result.output
    assert "Masked: words that look like names" in result.stderr
    data = out.read_bytes()
    members = list(unzipped("out", data).values()) if is_zip(data) else [data]
    assert not any(b"Kristof" in member for member in members)
    assert style == "qdc" or any(b"name" in member and b"[unintell" in member for member in members)
    if style == "markdown":
        return
    back = str(tmp_path / "back.db")
    assert run("study", "import", str(out), "--study", back).exit_code == 0
    found = printed_json("study", "counts", "--study", back)
    kept = found if style != "qdc" else {key: found[key] for key in ("themes", "findings")}
    assert {key: made_up.COUNTS[key] for key in kept} == kept


@pytest.mark.parametrize("style", ["json", "csv", "qdpx"])
def test_two_coders_files_become_one(style: str, at: At, tmp_path: Path) -> None:
    at.coded()
    out, back = str(tmp_path / "out"), str(tmp_path / "back.db")
    assert at("export", "--format", style, "--unmasked", "-o", out).exit_code == 0
    run("study", "import", str(at.supplement), "--study", back)
    assert "2 codings" in run("study", "import", out, "--study", back).stdout
    assert "Nothing new" in run("study", "import", out, "--study", back).stdout
    assert "Nothing new" in at.said("import", out)


def test_texts_without_consent_stay_behind_and_are_counted(at: At, tmp_path: Path) -> None:
    at.coded().said("consent", "T0001", "withdrawn")
    out = tmp_path / "out.json"
    result = at("export", "--unmasked", "-o", str(out))
    assert "Withheld for want of consent: 1 text and its" in result.stderr
    assert "No senior" not in out.read_text()
    assert json.loads(out.read_text())["codings"] == []


def test_the_study_file_itself_is_never_written_over(at: At) -> None:
    result = at.imported()("export", "-o", at.path)
    assert result.exit_code == 1
    assert "the file that was read" in result.stderr
    assert at.json("counts") == made_up.COUNTS


@pytest.mark.parametrize("verb", VERBS)
def test_the_help_of_every_verb_shows_an_example_that_begins_with_it(verb: str) -> None:
    assert f"Example: spondyl study {verb}" in run("study", verb, "--help").stdout


def test_every_verb_is_listed_in_the_order_of_work() -> None:
    assert VERBS[:4] == ["import", "counts", "themes", "show"]


def test_a_brief_points_to_the_quotes_of_a_study_file(at: At) -> None:
    # The made-up study has other themes, so nothing is pointed at.
    found = printed_json(
        "brief", str(THURSDAY), "--without-projections", "--study", at.imported().path
    )
    assert {node["node"] for node in found["study"]["nodes"]} >= {"I", "II", "IV"}
    assert not any(node["quotes"] for node in found["study"]["nodes"])
    assert "11 are surgeons" in found["study"]["limits"]


def test_a_study_file_that_was_not_asked_for_never_stops_a_brief(
    at: At, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(at.folder)
    Path(at.path).write_bytes(b"no database, but long enough to be read as one" * 30)
    case = str(THURSDAY)
    result = run("brief", case, "--without-projections")
    assert result.exit_code == 0
    assert "the themes point at no quotes" in result.stderr
    assert run("brief", case, "--without-projections", "--study", at.path).exit_code == 1


@pytest.mark.slow
def test_an_import_that_is_interrupted_leaves_nothing(at: At) -> None:
    quote = "“{} words that nobody ever said about anything at all.” [6]"
    many = " ".join(f"<p>{quote.format(n)}</p>" for n in range(60_000))
    at.supplement.write_text(
        made_up.TEXT.replace("<p>They talk.</p>\t", f"<p>They talk.</p>\t{many}")
    )
    command = [sys.executable, "-m", "spondyl", "study", "import", str(at.supplement)]
    started = subprocess.Popen(
        [*command, "--study", at.path], stderr=subprocess.PIPE, env={**os.environ}
    )
    writing = False
    for _ in range(1200):
        writing = writing or Path(f"{at.path}-journal").exists()
        if writing or started.poll() is not None:
            break
        time.sleep(0.02)
    assert writing
    started.send_signal(signal.SIGINT)
    _, said = started.communicate(timeout=60)
    assert started.returncode != 0
    assert b"Traceback" not in said
    assert b"nothing was imported" in said
    assert sorted(path.name for path in at.folder.iterdir()) == ["supplement.txt"]


@pytest.mark.slow
def test_fifty_megabytes_of_noise_are_refused_in_words(at: At) -> None:
    noise = b"a word, then another\n" * 2_500_000
    at.supplement.write_bytes(noise)
    result = at("import", str(at.supplement))
    assert result.exit_code == 1
    assert ":2500000: no line begins with 'Appendix 1'" in result.stderr
    at.supplement.write_bytes(random.Random(7).randbytes(50_000_000))
    result = at("import", str(at.supplement))
    assert result.exit_code == 1
    assert "not UTF-8" in result.stderr or "damaged" in result.stderr


def test_a_brief_names_the_quotes_behind_its_themes(tmp_path: Path) -> None:
    at = At(tmp_path)
    at.supplement.write_bytes(made_up.of_the_ten_themes())
    at.imported().said("flag", "Q002", "rain or reign", "--by", "LB")
    brief = ("brief", str(THURSDAY), "--without-projections", "--study", at.path)
    nodes = {node["node"]: node for node in printed_json(*brief)["study"]["nodes"]}
    assert [quote["key"] for quote in nodes["I"]["quotes"]] == [
        "Q001",
        *(f"Q{n:03}" for n in range(3, 8)),
    ]
    assert nodes["I"]["quotes"][0]["place"] == "focus group, page 1"
    text = run(*brief).stdout
    assert "I Elements of Disease: finding 1; quotes Q001, Q003 to Q007" in text
    assert "V Provider Experience/Capabilities: findings 9, 10; quotes Q057 to Q070" in text
    assert "Made-up words" not in text


def test_one_coders_file_is_imported_into_the_others(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
    one, other = At(tmp_path / "a").coded(), At(tmp_path / "b").imported()
    other.said("add", "-", "--title", "Friday", given="No senior here.")
    other.said("code", "T0001", "I", "--by", "CD", "--words", "here")
    assert "2 codings" in other.said("import", one.path)
    assert "Nothing new" in other.said("import", one.path)
    (text,) = other.json("texts")["texts"]
    # One file has consent, the other had not asked yet.
    assert (text["codings"], text["consent"]) == (3, "given")
    result = other("import", other.path)
    assert result.exit_code == 1
    assert "the study file itself" in result.stderr


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.7 and so on", "no file that can be imported"),
        ("\ufeffAppendix 1".encode("utf-16-le"), "no text in UTF-8"),
        (b"PK\x05\x06" + b"\0" * 18, "this ZIP holds no study"),
        (b'{"study": "x"}', "there is no codebook"),
    ],
)
def test_what_cannot_be_imported_is_named_with_its_file(data: bytes, said: str, at: At) -> None:
    at.supplement.write_bytes(data)
    result = at("import", str(at.supplement))
    assert result.exit_code == 1
    assert said in result.stderr
    assert str(at.supplement) in result.stderr


def test_a_masked_study_says_that_it_is(at: At, tmp_path: Path) -> None:
    out, back = str(tmp_path / "out.json"), str(tmp_path / "back.db")
    at.imported().said("export", "-o", out)
    run("study", "import", out, "--study", back)
    text = run("study", "participants", "--study", back).stdout
    assert "whether their training was international is masked" in text
    assert "masked, masked; practises in masked, trained in masked" in text
    result = at("import", out)
    assert result.exit_code == 1
    assert "One of the two is masked" in result.stderr


def test_a_damaged_study_file_that_nobody_named_never_stops_a_brief(
    at: At, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(at.folder)
    for damage in ("UPDATE texts SET consent = 'perhaps'", "DELETE FROM texts WHERE key = 'Q001'"):
        at.imported()
        with closing(sqlite3.connect(at.path)) as connection, connection:
            connection.execute(damage)
        assert "the study file is damaged" in at("texts").stderr
        result = run("brief", str(THURSDAY), "--without-projections")
        assert result.exit_code == 0
        assert "the study file is damaged" in result.stderr
        Path(at.path).unlink()


def test_pointers_are_asked_for_only_where_they_are_printed(at: At) -> None:
    case = str(THURSDAY)
    for more in (("--format", "pdf", "-o", "x.pdf"), ("--format", "html"), ("--card",)):
        assert run("brief", case, *more, "--study", at.path).exit_code == 2


def test_a_text_beyond_the_limit_is_refused_and_not_cut(
    at: At, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("spondyl.cli.study.coding.MOST_BYTES", 10)
    result = at("add", "-", given="more than ten characters")
    assert result.exit_code == 1
    assert "too large" in result.stderr
    assert not Path(at.path).exists()


def test_words_that_cannot_be_written_are_no_search(at: At) -> None:
    result = at.imported()("search", "a\udcffb")
    assert result.exit_code == 1
    assert "control character" in result.stderr
