"""Searching finds what was said and what may have been meant, the nearest first."""

import pytest

from spondyl.kernel.errors import InputError
from spondyl.study.changes import with_reading, with_text
from spondyl.study.model import Consent, Kind
from spondyl.study.store.file import change
from spondyl.study.store.search import CLOSE, OPEN, Hit, query, search
from tests.study.held import study_file


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> str:
    made = study_file(tmp_path_factory.mktemp("search"))
    change(
        made,
        lambda held: with_text(
            held, Kind.NOTE, "Visita", "La médula está comprimida; 0 OR 1=1.", Consent.GIVEN
        ),
    )
    return made


def keys(path: str, words: str) -> list[str]:
    return [hit.text for hit in search(path, words)]


def only(path: str, words: str) -> Hit:
    (hit,) = search(path, words)
    return hit


def test_all_words_have_to_be_there(path: str) -> None:
    assert keys(path, "umbrella") == []
    assert set(keys(path, "rains yard")) == {"Q001", "Q004", "Q015"}
    assert keys(path, "rains night") == ["Q004"]


def test_the_found_words_are_marked_in_their_context(path: str) -> None:
    assert f"has gone {OPEN}soft{CLOSE}" in only(path, "soft").words


def test_a_suggested_reading_is_found_and_said_to_be_one(path: str) -> None:
    heard, meant = only(path, "fine metastases"), only(path, '"spine metastases"')
    assert (heard.text, heard.meant) == ("Q002", False)
    assert (meant.text, meant.meant) == ("Q002", True)
    assert f"{OPEN}spine metastases{CLOSE}" in meant.words


def test_endings_and_accents_do_not_count(path: str) -> None:
    assert keys(path, "walking yards") == keys(path, "walk yard")
    assert keys(path, "medula") == keys(path, "MÉDULA") == ["T0003"]


def test_a_star_stands_for_any_ending(path: str) -> None:
    assert keys(path, "unintell*") == ["Q003"]
    assert keys(path, "unintell") == []


def test_words_in_quotation_marks_stand_next_to_one_another(path: str) -> None:
    assert keys(path, '"better boots"') != []
    assert keys(path, "“boots better”") == []


def test_nothing_in_the_words_is_taken_for_a_command(path: str) -> None:
    assert keys(path, "médula OR comprimida") == ["T0003"]
    assert keys(path, "médula OR boots") == []
    assert keys(path, "said:médula") == []
    for words in ('a" OR "b', "NEAR(a b)", "*", '"', "^x", "a AND NOT b", "x' -- ", "{a b}: c"):
        if any(letter.isalnum() for letter in words):
            search(path, words)
        else:
            with pytest.raises(InputError, match="no word"):
                search(path, words)


def test_a_query_holds_each_word_as_text() -> None:
    assert query('spine "tumour board" radi*') == (
        '"spine" AND ("tumour board" OR "tumor board") AND "radi"*'
    )


def test_a_coded_stretch_comes_with_its_codes(path: str) -> None:
    stretch = next(hit for hit in search(path, "senior") if not hit.whole)
    assert (stretch.start, stretch.end, stretch.nodes) == (0, 21, ("I", "III.A"))
    quote = next(hit for hit in search(path, "boots") if hit.text == "Q005")
    assert quote.nodes == ("I", "III.A")
    assert quote.quote
    assert quote.quote.first_page == 34


def test_the_shorter_stretch_comes_first(path: str) -> None:
    hits = search(path, "senior hand")
    assert [hit.whole for hit in hits] == [False, True]


def test_hits_are_no_more_than_asked_for(path: str) -> None:
    assert len(search(path, "rains", 2)) == 2


def test_either_spelling_finds_the_other(path: str) -> None:
    change(
        path,
        lambda held: with_text(held, Kind.NOTE, "US", "The tumor center.", Consent.GIVEN),
    )
    assert keys(path, "tumour centre") == keys(path, "tumor center") == ["T0004"]


def test_an_ordinary_word_is_not_respelt() -> None:
    assert query("for the tumour boards, hours") == (
        '"for" AND "the" AND ("tumour" OR "tumor") AND "boards," AND "hours"'
    )
    assert query('"care for tumours"') == '("care for tumours" OR "care for tumors")'


def test_two_suggestions_for_the_same_words_are_both_found(path: str) -> None:
    for suggested, by in (("jump", "LB"), ("wade", "KA")):
        change(path, lambda held, s=suggested, b=by: with_reading(held, "Q001", "walk", s, b))  # type: ignore[misc]
    assert "Q001" in keys(path, "jump yard")
    assert "Q001" in keys(path, "wade")
