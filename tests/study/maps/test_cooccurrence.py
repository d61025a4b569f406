"""Codes that stand together are counted by passage or by text; what people drew stands apart."""

import json
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings

from spondyl.study.level import Level
from spondyl.study.maps.cooccurrence import Over, cooccurrence
from spondyl.study.maps.document import (
    cooccurrence_rows,
    cooccurrence_text,
    counted,
    map_document,
    relations_document,
    relations_rows,
    relations_text,
)
from spondyl.study.model import Coding, Relation, Study
from spondyl.study.supplement.read import read_supplement
from spondyl.themes.themes import READING_LIMITS
from tests.study import made_up
from tests.study.agreement.coded import whole
from tests.study.studies import studies

OVERS: tuple[Over, ...] = ("quotes", "texts")
LEVELS: tuple[Level, ...] = ("nodes", "themes")
CODED = whole([{"A": "I II", "B": "I"}, {"A": "I"}, {"A": "III.A", "B": "III.B"}])
RELATED = replace(
    CODED, relations=(Relation("I", "III", "comes before", directed=True, coder="A"),)
)


@pytest.fixture(scope="module")
def study() -> Study:
    return read_supplement("made-up.txt", made_up.DATA)


def test_a_quote_printed_under_two_nodes_puts_them_together(study: Study) -> None:
    found = cooccurrence(study)
    # One quote stands under I and III.B, another under I and III.A; two more are one passage.
    assert found.count("I", "III.B") == found.count("III.B", "I") == 1
    assert found.count("I", "III.A") == 1
    assert found.count("III.A", "III.B") == 0
    assert (found.units, found.coded, found.several) == (13, 13, 2)


def test_a_node_by_itself_counts_passages_and_not_quotes(study: Study) -> None:
    found = cooccurrence(study)
    quotes = [q for q in study.quotes if study.node_of_finding[q.finding] == "I"]
    assert found.count("I", "I") == len({quote.passage for quote in quotes}) == 4
    assert len(quotes) == 5


def test_what_people_gave_to_a_quote_counts_with_what_is_printed(study: Study) -> None:
    coding = Coding("Q001", 0, 5, "II", 1, "AB")
    found = cooccurrence(replace(study, coders=("AB",), codings=(coding,)))
    assert found.count("I", "II") == cooccurrence(study).count("I", "II") + 1


def test_a_text_has_every_code_that_people_gave_to_it() -> None:
    found = cooccurrence(CODED, "texts")
    assert dict(found.together) == {
        ("I", "I"): 2,
        ("I", "II"): 1,
        ("II", "II"): 1,
        ("III.A", "III.A"): 1,
        ("III.A", "III.B"): 1,
        ("III.B", "III.B"): 1,
    }
    assert (found.units, found.coded, found.several) == (3, 3, 2)


def test_one_text_is_said_as_one() -> None:
    assert counted(cooccurrence(whole([{"A": "I"}]), "texts")).startswith("1 text, 1 of them")


def test_quotes_are_no_texts_and_texts_no_quotes(study: Study) -> None:
    assert cooccurrence(study, "texts").units == 0
    assert cooccurrence(CODED, "quotes").units == 0


def test_two_subthemes_of_a_theme_are_one_theme() -> None:
    found = cooccurrence(CODED, "texts", "themes")
    assert found.count("III", "III") == 1
    assert found.several == 1
    assert "III" in found.titles


def test_a_heading_has_no_row_among_nodes() -> None:
    titles = cooccurrence(CODED, "texts").titles
    assert "III" not in titles
    assert titles["III.A"] == "Multidisciplinary Care"


def test_a_code_of_an_older_codebook_is_kept_behind() -> None:
    newest = tuple(n for n in CODED.nodes if n.version == 1 or n.code != "I")
    found = cooccurrence(replace(CODED, nodes=newest), "texts")
    assert list(found.titles)[-1] == "I"
    assert found.titles["I"] == ""


def test_counts_are_said_to_be_no_measure_of_importance(study: Study) -> None:
    assert "no measure of importance" in cooccurrence(study).note
    published = read_supplement("x", made_up.of_the_ten_themes())
    assert READING_LIMITS in cooccurrence(published).note
    assert "no measure of importance" in "\n".join(cooccurrence_text(cooccurrence(CODED, "texts")))


def test_relations_are_in_nothing_that_is_counted() -> None:
    for over in OVERS:
        assert cooccurrence(RELATED, over) == cooccurrence(CODED, over)
    assert "relation" not in json.dumps(map_document(cooccurrence(RELATED, "texts")))


def test_what_people_drew_is_told_with_who_drew_it() -> None:
    (relation,) = relations_document(RELATED)["relations"]
    assert (relation["origin"], relation["target"], relation["coder"]) == ("I", "III", "A")
    assert "I -> III: comes before (A)" in list(relations_text(RELATED))
    assert list(relations_rows(RELATED))[1] == ("I", "III", "comes before", "yes", "A", "")
    assert "Nobody has drawn one." in list(relations_text(CODED))


def test_the_table_is_a_triangle_with_the_titles_below() -> None:
    lines = list(cooccurrence_text(cooccurrence(CODED, "texts")))
    assert [line.split() for line in lines[2:7]] == [
        ["I", "2"],
        ["II", "1", "1"],
        ["III.A", "0", "0", "1"],
        ["III.B", "0", "0", "1", "1"],
        ["I", "II", "III.A", "III.B"],
    ]
    assert "III.B  Knowledge of Team Member Preferences" in lines
    assert any(line.startswith("In none: I.A, III.C, IV") for line in lines)
    assert all(len(line) <= 80 for line in lines[:12])


def test_the_numbers_of_a_column_stand_above_its_code(study: Study) -> None:
    lines = list(cooccurrence_text(cooccurrence(study)))
    heads = next(line for line in lines if line.split() == ["I", "I.A", "II", "III.A", "III.B"])
    ends = [n for n, (a, b) in enumerate(zip(heads, heads[1:] + " ", strict=True)) if a != " " == b]
    row = next(line for line in lines if line.startswith("III.B  ") and line[-1].isdigit())
    assert all(row[end].isdigit() for end in ends)


def test_rows_have_every_two_codes_once() -> None:
    header, *rows = cooccurrence_rows(cooccurrence(CODED, "texts"))
    count = len(cooccurrence(CODED, "texts").titles)
    assert header == ("first", "first_title", "second", "second_title", "units")
    assert len(rows) == count * (count + 1) // 2
    assert ("I", "Elements of Disease", "II", "Guideline-Driven Care", 1) in rows


@settings(max_examples=40)
@given(studies())
def test_no_pair_comes_more_often_than_either_of_its_codes(found: Study) -> None:
    for over, level in ((over, level) for over in OVERS for level in LEVELS):
        made = cooccurrence(found, over, level)
        assert made.several <= made.coded <= made.units
        for one, other in combinations(made.titles, 2):
            alone = min(made.count(one, one), made.count(other, other))
            assert made.count(one, other) <= alone
        json.dumps([map_document(made), relations_document(found)])
        assert all("\n" not in line for line in cooccurrence_text(made))
