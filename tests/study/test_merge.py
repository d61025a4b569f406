"""Two study files become one: nothing is lost, nothing stands twice."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from spondyl.kernel.errors import InputError
from spondyl.study.changes import (
    with_ambiguity,
    with_coding,
    with_consent,
    with_memo,
    with_name,
    with_node,
    with_text,
)
from spondyl.study.codebook import blank
from spondyl.study.counts import counts
from spondyl.study.merge import merged
from spondyl.study.model import Codebook, Coding, Consent, Kind, Node, Study
from spondyl.study.pointers import pointers
from spondyl.study.supplement.read import read_supplement
from spondyl.study.tables import ordered
from spondyl.study.words import limits_of
from spondyl.themes.themes import READING_LIMITS
from tests.study import made_up
from tests.study.held import OTHER, coded, supplement
from tests.study.studies import studies


@settings(max_examples=60)
@given(studies())
def test_a_blank_file_takes_a_study_as_it_is(study: Study) -> None:
    assert merged(blank(), study) == study


@settings(max_examples=60)
@given(studies())
def test_merging_a_study_with_itself_changes_nothing(study: Study) -> None:
    once = merged(blank(), study)
    assert ordered(merged(once, study)) == ordered(once)


def alone(coder: str, text: str, node: str) -> Study:
    """One person's file: own texts and codings, the study's quotes not imported."""
    study = with_text(blank(), Kind.REASON, "Monday", text, Consent.GIVEN)
    return with_coding(study, Coding("T0001", 0, 3, node, 0, coder))


def test_two_coders_files_meet_on_the_same_text() -> None:
    both = merged(alone("LB", OTHER, "IV"), alone("KA", OTHER, "V"))
    assert [(text.key, text.content) for text in both.texts] == [("T0001", OTHER)]
    assert [(each.coder, each.node) for each in both.codings] == [("LB", "IV"), ("KA", "V")]
    assert both.coders == ("LB", "KA")
    assert both.version == 1


def test_other_words_under_the_same_key_get_a_key_of_their_own() -> None:
    both = merged(alone("LB", OTHER, "IV"), alone("KA", "Something else.", "V"))
    assert [text.key for text in both.texts] == ["T0001", "T0002"]
    assert both.codings[-1].text == "T0002"


@pytest.mark.parametrize(
    ("one", "other", "stays"),
    [
        (Consent.GIVEN, Consent.WITHDRAWN, Consent.WITHDRAWN),
        (Consent.GIVEN, Consent.REFUSED, Consent.REFUSED),
        (Consent.NOT_ASKED, Consent.GIVEN, Consent.GIVEN),
        (Consent.NOT_ASKED, Consent.REFUSED, Consent.REFUSED),
    ],
)
def test_an_answer_outranks_none_and_a_refusal_outranks_consent(
    one: Consent, other: Consent, stays: Consent
) -> None:
    held = alone("LB", OTHER, "IV")
    first, second = (with_consent(held, "T0001", each) for each in (one, other))
    assert merged(first, second).texts[0].consent is stays
    assert merged(second, first).texts[0].consent is stays


def test_another_codebook_becomes_a_version_of_its_own() -> None:
    other = with_node(alone("KA", OTHER, "V"), Node(0, 0, "V.A", "Nights", codable=True), "KA", "")
    other = with_coding(other, Coding("T0001", 4, 9, "V.A", 0, "KA"))
    both = merged(alone("LB", OTHER, "IV"), other)
    assert both.version == 2
    assert [(each.node, each.version) for each in both.codings] == [
        ("IV", 1),
        ("V", 1),
        ("V.A", 2),
    ]


def test_quotes_can_come_after_people_began_to_code() -> None:
    both = merged(alone("LB", OTHER, "IV"), supplement())
    assert len(both.quotes) == len(supplement().quotes)
    assert [(each.node, each.version) for each in both.codings] == [("IV", 1)]
    assert {each.version for each in both.printed()} == {2}
    # The made-up study has other themes under the same numerals: both stand.
    assert both.codebook["I"].title == "Elements of Disease"
    assert both.codebook["I-2"].title == "Weather and Light"
    assert [finding.node for finding in both.findings][:2] == ["I-2", "I-2.A"]
    again = merged(both, supplement())
    assert again == both


def foreign() -> Study:
    """A codebook of another program."""
    nodes = (
        Node(1, 1, "pain", "Pain", codable=True),
        Node(1, 2, "pain.night", "At night", codable=True),
    )
    return Study("Other", codebooks=(Codebook(1, "", ""),), nodes=nodes)


def test_a_codebook_of_another_program_is_added_and_takes_nothing_away() -> None:
    held = alone("LB", OTHER, "IV")
    both = merged(held, foreign())
    assert both.version == 2
    assert [*both.codebook] == [*held.codebook, "pain", "pain.night"]
    assert merged(both, foreign()) == both
    assert merged(both, held) == both


def test_the_limits_of_the_study_stay_beside_another_codebook() -> None:
    whole = read_supplement("x", made_up.of_the_ten_themes())
    for one, other in ((whole, foreign()), (foreign(), whole)):
        both = merged(merged(blank(), one), other)
        assert limits_of(both) == READING_LIMITS
        assert both.title == whole.title
        assert len(pointers(both)) == len(whole.quotes)
        assert counts(both)["nodes"]["X"] == counts(whole)["nodes"]["X"]


def test_a_node_worded_anew_is_the_same_node() -> None:
    one = with_node(alone("LB", OTHER, "IV"), Node(0, 0, "IV.A", "Nights", codable=True), "LB", "")
    two = with_node(one, Node(0, 0, "IV.A", "Nights off", codable=True), "LB", "")
    assert merged(two, one).codebook.keys() == two.codebook.keys()
    assert merged(one, two).codebook.keys() == two.codebook.keys()


def test_a_mark_of_ambiguity_comes_along() -> None:
    marked = with_ambiguity(coded(), "Q005", "boots or roots", "KA")
    assert merged(coded(), marked).quote_of["Q005"].ambiguous == "boots or roots (KA)"
    assert merged(marked, coded()).quote_of["Q005"].ambiguous == "boots or roots (KA)"


def test_that_a_word_names_nobody_is_not_taken_over() -> None:
    cleared = with_name(with_name(coded(), "Joe", masked=False), "Ann", masked=True)
    assert [name.word for name in merged(coded(), cleared).names] == ["Ann"]


def test_a_file_that_holds_another_study_is_left_alone() -> None:
    other = supplement()
    changed = replace(
        other, findings=(replace(other.findings[0], text="Quite different."), *other.findings[1:])
    )
    with pytest.raises(InputError, match="other findings"):
        merged(coded(), changed)
    masked = replace(
        other, texts=(replace(other.texts[0], content="“[name] spoke.”"), *other.texts[1:])
    )
    with pytest.raises(InputError, match="other quotes"):
        merged(coded(), masked)


def test_memos_are_numbered_on_and_stand_once() -> None:
    one = with_memo(alone("LB", OTHER, "IV"), "T0001", "first", "LB", "")
    other = with_memo(alone("KA", "Else.", "V"), "T0001", "second", "KA", "")
    both = merged(one, other)
    assert [(memo.number, memo.about, memo.text) for memo in both.memos] == [
        (1, "T0001", "first"),
        (2, "T0002", "second"),
    ]
    assert merged(both, other).memos == both.memos


def test_the_order_in_which_two_files_meet_changes_no_count() -> None:
    one, other = coded(), alone("KA", OTHER, "IV")
    assert counts(merged(one, other))["quotes"] == counts(merged(other, one))["quotes"]
    assert len(merged(one, other).codings) == len(merged(other, one).codings) == 6
