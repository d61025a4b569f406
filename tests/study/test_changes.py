"""What people do to a study, and what is refused."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from spondyl.kernel.errors import InputError
from spondyl.study.changes import (
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
from spondyl.study.codebook import blank
from spondyl.study.model import Coding, Consent, Kind, Node, Relation, Study
from spondyl.study.supplement.suspects import fingerprint
from tests.study.held import OTHER, REASON, coded


def added(content: str) -> Study:
    return with_text(blank(), Kind.REASON, "x", content, Consent.GIVEN)


def test_a_text_is_kept_exactly_with_line_feeds_alone() -> None:
    study = added(" a\r\nb\rc  \n")
    assert study.texts[0].content == " a\nb\nc  \n"
    assert study.texts[0].key == "T0001"


def test_the_same_text_is_added_once() -> None:
    study = coded()
    assert with_text(study, Kind.REASON, "Friday", REASON) == study
    assert with_text(study, Kind.REASON, "Friday", REASON, Consent.GIVEN) == study
    assert len(with_text(study, Kind.REASON, "Again", REASON, Consent.GIVEN).texts) == 19


def test_another_consent_for_the_same_text_is_not_passed_over() -> None:
    with pytest.raises(InputError, match="their consent is given"):
        with_text(coded(), Kind.REASON, "Friday", REASON, Consent.REFUSED)


def test_withdrawn_words_do_not_come_back_under_another_title() -> None:
    study = with_consent(coded(), "T0001", Consent.WITHDRAWN)
    with pytest.raises(InputError, match="their consent is withdrawn"):
        with_text(study, Kind.NOTE, "Again", REASON, Consent.GIVEN)


@pytest.mark.parametrize("content", ["", " \n", "a\x00", "a\x1b[31m", "\u0085"])
def test_a_text_without_words_or_with_control_characters_is_refused(content: str) -> None:
    with pytest.raises(InputError):
        added(content)


def test_words_are_found_once_or_refused() -> None:
    text = coded().by_key["T0001"]
    assert stretch(text, "senior", None) == (3, 9)
    assert stretch(text, None, None) == (0, len(REASON))
    assert stretch(text, "🦴", None) == (38, 39)
    with pytest.raises(InputError, match="times"):
        stretch(text, "s", None)
    for words in ("absent", "", " "):
        with pytest.raises(InputError, match="does not have these words"):
            stretch(text, words, None)
    with pytest.raises(InputError, match="outside"):
        stretch(text, None, (3, 3))


def test_words_are_found_as_they_are_shown() -> None:
    study = coded()
    assert stretch(study.by_key["T0001"], "Joe's scan  🦴", None) == (27, 39)
    assert stretch(study.by_key["Q006"], "costs $20 and", None) == (4, 18)
    accented = added("The cafe\u0301 by 👩\u200d⚕️ is shut.").texts[0]
    for parted in ("cafe", "👩"):
        with pytest.raises(InputError, match="does not have"):
            stretch(accented, parted, None)
    assert stretch(accented, "cafe\u0301", None) == (4, 9)


def test_coding_again_without_a_memo_keeps_the_earlier_one() -> None:
    study = with_coding(coded(), Coding("T0001", 0, 21, "I", 0, "lb", "first"))
    assert with_coding(study, Coding("T0001", 0, 21, "I", 0, "LB")) == study


def test_a_coder_is_the_same_in_capitals_and_in_small_letters() -> None:
    study = with_coding(coded(), Coding("T0002", 0, 3, "I", 0, "lb"))
    assert study.codings[-1].coder == "LB"
    assert study.coders == ("LB", "KA")


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
    (lambda s: with_reading(s, "Q001", "absent", "", "LB"), "does not have"),
    (lambda s: with_ambiguity(s, "T0001", "why", "LB"), "no quote"),
    (lambda s: with_relation(s, Relation("I", "i", "x", directed=True, coder="LB")), "itself"),
    (
        lambda s: with_relation(s, Relation("I", "II", "x" * 201, directed=True, coder="LB")),
        "201 characters",
    ),
    (lambda s: with_node(s, Node(0, 0, "V.A", "x", codable=True), "LB", ""), "no node 'V'"),
    (lambda s: with_node(s, Node(0, 0, "a b", "x", codable=True), "LB", ""), "no code"),
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
    study = with_node(
        coded(), Node(0, 0, "I.B", "Frost", codable=True), "LB", "2026-11-28T10:00:00"
    )
    assert study.version == 2
    assert list(study.codebook)[:4] == ["I", "I.A", "I.B", "II"]
    assert study.codebook["I.B"].colour == study.codebook["I"].colour
    assert {each.version for each in study.codings} == {1}
    later = with_coding(study, Coding("T0002", 0, 3, "I.B", 0, "LB"))
    assert later.codings[-1].version == 2
    assert checked(later) is later


def test_a_node_of_ones_own_can_be_worded_anew_and_keeps_what_is_not_said() -> None:
    study = with_node(
        coded(), Node(0, 0, "II.A", "Charts", codable=True, description="Old ones."), "LB", ""
    )
    study = with_node(study, Node(0, 0, "ii.a", "Sea charts", codable=True), "KA", "")
    assert list(study.codebook)[:4] == ["I", "I.A", "II", "II.A"]
    assert study.codebook["II.A"].title == "Sea charts"
    assert study.codebook["II.A"].description == "Old ones."
    assert study.codebooks[-1].note == "II.A worded anew by KA."
    assert with_node(study, Node(0, 0, "II.A", "Sea charts", codable=True), "KA", "") == study


@pytest.mark.parametrize("code", ["I", "III", "iii.b"])
def test_the_studys_own_nodes_stay_as_they_were_published(code: str) -> None:
    for study in (coded(), blank()):
        with pytest.raises(InputError, match="of the study itself"):
            with_node(study, Node(0, 0, code, "Other", codable=True), "LB", "")


def test_a_relation_is_drawn_once_and_taken_away_by_who_drew_it() -> None:
    drawn = Relation("i", "II", "leads to", directed=True, coder="LB")
    study = with_relation(with_relation(coded(), drawn), drawn)
    assert [(each.origin, each.target) for each in study.relations] == [("I", "II")]
    with pytest.raises(InputError, match="'KA' has drawn no relation"):
        without_relation(study, replace(drawn, coder="KA"))
    assert without_relation(study, drawn).relations == ()


def test_memos_and_readings_stand_beside_the_text() -> None:
    study = with_memo(coded(), "t0002", "Whose daughter?", "KA", "")
    study = with_reading(study, "T0002", "May", "March", "KA")
    assert study.memos[0].about == "T0002"
    assert study.by_key["T0002"].content == OTHER
    again = with_reading(study, "T0002", "May", "", "KA")
    assert [each.suggested for each in again.readings if each.text == "T0002"] == [""]


def test_a_flag_can_be_set_and_taken_away() -> None:
    study = with_ambiguity(coded(), "q005", "boots or  roots", "LB")
    assert study.quote_of["Q005"].ambiguous == "boots or roots (LB)"
    assert not with_ambiguity(study, "Q005", "", "LB").quote_of["Q005"].ambiguous


def test_a_mark_that_came_with_the_import_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    own = {fingerprint(coded().by_key["Q005"].content): "boots or roots"}
    monkeypatch.setattr("spondyl.study.supplement.suspects.AMBIGUOUS", own)
    with pytest.raises(InputError, match="came with the import, and stays"):
        with_ambiguity(coded(), "Q005", "", "LB")


def test_the_last_decision_on_a_name_counts() -> None:
    study = with_name(with_name(coded(), "Joe", masked=False), "Joe", masked=True)
    assert [(each.word, each.masked) for each in study.names] == [("Joe", True)]


def test_the_studys_own_name_is_no_coder() -> None:
    with pytest.raises(InputError, match="Choose another"):
        coder_named(coded(), "STUDY")
