"""What people do to a study, and what is refused."""

from collections.abc import Callable

import pytest

from spondyl.kernel.errors import InputError
from spondyl.study.changes import (
    blank,
    coder_named,
    stretch,
    with_ambiguity,
    with_coding,
    with_consent,
    with_memo,
    with_name,
    with_node,
    with_reading,
    with_relation,
    with_text,
    without_coding,
    without_relation,
)
from spondyl.study.checking import checked
from spondyl.study.model import Coding, Consent, Kind, Node, Relation, Study
from tests.study.held import OTHER, REASON, coded


def added(content: str) -> Study:
    return with_text(blank(), Kind.REASON, "x", content, Consent.GIVEN)


def test_a_text_is_kept_exactly_with_line_feeds_alone() -> None:
    study = added(" a\r\nb\rc  \n")
    assert study.texts[0].content == " a\nb\nc  \n"
    assert study.texts[0].key == "T0001"


def test_the_same_text_is_added_once() -> None:
    study = coded()
    assert with_text(study, Kind.REASON, "Friday", REASON, Consent.REFUSED) == study
    assert len(with_text(study, Kind.REASON, "Again", REASON, Consent.GIVEN).texts) == 19


@pytest.mark.parametrize("content", ["", " \n", "a\x00", "a\x1b[31m", "\u0085"])
def test_a_text_without_words_or_with_control_characters_is_refused(content: str) -> None:
    with pytest.raises(InputError):
        added(content)


def test_words_are_found_once_or_refused() -> None:
    text = coded().by_key["T0001"]
    assert stretch(text, "senior", None) == (3, 9)
    assert stretch(text, None, None) == (0, len(REASON))
    assert stretch(text, "🦴", None) == (38, 39)
    for words in ("s", "absent", ""):
        with pytest.raises(InputError, match="times"):
            stretch(text, words, None)
    with pytest.raises(InputError, match="outside"):
        stretch(text, None, (3, 3))


def test_coding_again_gives_the_memo_that_was_said_last() -> None:
    study = with_coding(coded(), Coding("t0001", 0, 21, "i", 0, "LB", "second thought"))
    found = [each for each in study.codings if each.coder == "LB" and each.end == 21]
    assert [(each.text, each.node, each.memo) for each in found] == [
        ("T0001", "I", "second thought")
    ]


REFUSED: list[tuple[Callable[[Study], Study], str]] = [
    (lambda s: with_coding(s, Coding("T0001", 0, 5, "III", 0, "LB")), "III.A, III.B"),
    (lambda s: with_coding(s, Coding("T0001", 0, 5, "III.Q", 0, "LB")), "Did you mean III"),
    (lambda s: with_coding(s, Coding("T0099", 0, 5, "I", 0, "LB")), "no text 'T0099'"),
    (lambda s: with_coding(s, Coding("T0001", 0, 999, "I", 0, "LB")), "outside"),
    (lambda s: with_coding(s, Coding("T0001", 0, 5, "I", 0, "Study")), "study's own coding"),
    (lambda s: with_coding(s, Coding("T0001", 0, 5, "I", 0, " ")), "empty"),
    (lambda s: without_coding(s, "T0001", (0, 21), "I", "KA"), "has not coded"),
    (lambda s: with_memo(s, "Z", "w", "LB", ""), "no node"),
    (lambda s: with_reading(s, "Q001", "absent", "", "LB"), "0 times"),
    (lambda s: with_ambiguity(s, "T0001", "why"), "no quote"),
    (lambda s: with_relation(s, Relation("I", "i", "x", directed=True, coder="LB")), "itself"),
    (
        lambda s: with_relation(s, Relation("I", "II", "x" * 201, directed=True, coder="LB")),
        "201 characters",
    ),
    (lambda s: with_node(s, Node(0, 0, "V.A", "x", codable=True), ""), "no node 'V'"),
    (lambda s: with_node(s, Node(0, 0, "a b", "x", codable=True), ""), "no code"),
    (lambda s: with_consent(s, "T9", Consent.GIVEN), "no text"),
]


@pytest.mark.parametrize(("how", "said"), REFUSED)
def test_what_points_nowhere_is_refused(how: Callable[[Study], Study], said: str) -> None:
    with pytest.raises(InputError, match=said):
        how(coded())


def test_a_coding_taken_back_leaves_the_others() -> None:
    study = without_coding(coded(), "T0001", (0, 21), "I", "LB")
    assert [each.coder for each in study.codings if each.end == 21] == ["KA"]


def test_a_new_node_makes_a_new_version_and_leaves_codings_where_they_were() -> None:
    study = with_node(coded(), Node(0, 0, "I.B", "Frost", codable=True), "2026-11-28T10:00:00")
    assert study.version == 2
    assert list(study.codebook)[:4] == ["I", "I.A", "I.B", "II"]
    assert study.codebook["I.B"].colour == study.codebook["I"].colour
    assert {each.version for each in study.codings} == {1}
    later = with_coding(study, Coding("T0002", 0, 3, "I.B", 0, "LB"))
    assert later.codings[-1].version == 2
    assert checked(later) is later


def test_a_node_worded_anew_keeps_its_place() -> None:
    study = with_node(coded(), Node(0, 0, "II", "Charts", codable=True), "")
    assert list(study.codebook) == list(coded().codebook)
    assert study.codebook["II"].title == "Charts"
    assert study.codebooks[-1].note == "II reworded."


def test_a_relation_is_drawn_once_and_can_be_taken_away() -> None:
    drawn = Relation("i", "II", "leads to", directed=True, coder="LB")
    study = with_relation(with_relation(coded(), drawn), drawn)
    assert [(each.origin, each.target) for each in study.relations] == [("I", "II")]
    assert without_relation(study, "I", "ii", "leads to").relations == ()


def test_memos_and_readings_stand_beside_the_text() -> None:
    study = with_memo(coded(), "t0002", "Whose daughter?", "KA", "")
    study = with_reading(study, "T0002", "May", "March", "KA")
    assert study.memos[0].about == "T0002"
    assert study.by_key["T0002"].content == OTHER
    again = with_reading(study, "T0002", "May", "", "KA")
    assert [each.suggested for each in again.readings if each.text == "T0002"] == [""]


def test_a_flag_can_be_set_and_taken_away() -> None:
    study = with_ambiguity(coded(), "q005", "boots or  roots")
    assert study.quote_of["Q005"].ambiguous == "boots or roots"
    assert not with_ambiguity(study, "Q005", "").quote_of["Q005"].ambiguous


def test_the_last_decision_on_a_name_counts() -> None:
    study = with_name(with_name(coded(), "Joe", masked=False), "Joe", masked=True)
    assert [(each.word, each.masked) for each in study.names] == [("Joe", True)]


def test_the_studys_own_name_is_no_coder() -> None:
    with pytest.raises(InputError, match="Choose another"):
        coder_named("STUDY")
