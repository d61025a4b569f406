"""What leaves a study file: no name, no rare participant, no text without consent."""

from hypothesis import given, settings

from spondyl.study.changes import (
    with_coding,
    with_memo,
    with_name,
    with_reading,
    with_relation,
    with_search,
    with_text,
)
from spondyl.study.checking import checked
from spondyl.study.codebook import blank
from spondyl.study.exchange.json_format import study_document
from spondyl.study.masking import LEAST_SHARING, leaving, masked_participants
from spondyl.study.model import (
    MAY_LEAVE,
    Coding,
    Consent,
    Kind,
    Known,
    Participant,
    Relation,
    Study,
)
from spondyl.study.names import MASK, names
from tests.study.held import coded
from tests.study.studies import studies


def told(content: str) -> Study:
    return with_text(blank(), Kind.REASON, "x", content, Consent.GIVEN)


def test_a_capital_within_a_sentence_makes_a_suspect() -> None:
    study = told("I asked Kristof. We saw the Boston data, and the MSKX lecture, in New Delft.")
    assert names(study) == ("Boston", "Delft", "Kristof", "MSKX", "New Delft")


def test_the_full_stop_of_a_title_or_an_initial_ends_no_sentence() -> None:
    study = told("Dr. Miller agreed. We asked Peter Miller. Ask J. Smithson, and Dr Green. Yes.")
    assert {"Miller", "Peter", "Smithson", "Green"} <= set(names(study))
    gone = leaving(study).study.texts[0].content
    assert not any(name in gone for name in ("Miller", "Peter", "Smithson", "Green"))
    assert gone.startswith(f"Dr. {MASK} agreed.")


def test_names_are_looked_for_wherever_people_write() -> None:
    study = with_text(blank(), Kind.REASON, "Interview Dr Ramirez", "Nothing.", Consent.GIVEN)
    study = with_coding(study, Coding("T0001", 0, 4, "IV", 0, "LB", "We asked Petrov."))
    study = with_memo(study, "", "It was Addenbrooke again.", "LB", "")
    study = with_search(study, "nothing", "the case of Mr Kowalski", "LB", "")
    left = str(study_document(leaving(study)))
    for name in ("Ramirez", "Petrov", "Addenbrooke", "Kowalski"):
        assert name not in left


def test_the_calendar_belongs_to_no_name() -> None:
    assert names(told("It was in March Willem came.")) == ("Willem",)


def test_words_of_the_field_and_the_calendar_name_nobody() -> None:
    study = told(
        "On a Friday in May the SINS and the NOMS framework, an MRI, the Spinal Instability "
        "Neoplastic Score and I’m done. So OK."
    )
    assert names(study) == ()


def test_the_first_word_of_a_sentence_is_no_suspect() -> None:
    assert names(told("Radiation helps. “Surgery helps!” Sometimes? ‘Yes.’ — Often.")) == ()


def test_a_word_that_also_stands_in_small_letters_is_none() -> None:
    assert names(told("We ask Oncology. They say oncology is busy.")) == ()


def test_what_was_probably_misheard_is_no_name() -> None:
    study = told("We did FXOT then.")
    assert names(study) == ("FXOT",)
    assert names(with_reading(study, "T0001", "FXOT", "", "LB")) == ()


def test_people_decide_over_form() -> None:
    study = with_name(told("Ask Boston. Kim was there."), "Boston", masked=False)
    assert names(with_name(study, "Kim", masked=True)) == ("Kim",)


def test_a_masked_word_is_masked_wherever_it_stands() -> None:
    study = told("Joe came. We asked Joe’s boss, a banjoe.")
    study = with_coding(study, Coding("T0001", 0, 9, "IV", 0, "LB", "Joe again"))
    study = with_memo(study, "T0001", "Is this Joe?", "LB", "")
    gone = leaving(study).study
    assert gone.texts[0].content == f"{MASK} came. We asked {MASK}’s boss, a banjoe."
    assert gone.codings[0].memo == f"{MASK} again"
    assert gone.memos[0].text == f"Is this {MASK}?"


def test_offsets_are_carried_over_masks() -> None:
    study = told("We asked Joe, then Kristof came.")
    at = {words: study.texts[0].content.index(words) for words in ("Joe", "then", "ristof", "came")}
    spans = (
        (0, at["Joe"]),
        (at["Joe"], at["Joe"] + 3),
        (at["then"], at["then"] + 4),
        (at["ristof"], at["came"] + 4),
    )
    for start, end in spans:
        study = with_coding(study, Coding("T0001", start, end, "IV", 0, "LB"))
    gone = leaving(study).study
    content = gone.texts[0].content
    assert [content[each.start : each.end] for each in gone.codings] == [
        "We asked ",
        MASK,
        "then",
        f"{MASK} came",
    ]


@settings(max_examples=60)
@given(studies())
def test_what_leaves_is_whole_and_has_consent(study: Study) -> None:
    for masked in (True, False):
        leaves = leaving(study, masked=masked)
        assert checked(leaves.study) is leaves.study
        assert {text.consent for text in leaves.study.texts} <= MAY_LEAVE
        stayed = {text.key for text in study.texts if text.consent not in MAY_LEAVE}
        assert leaves.withheld == len(stayed)
        assert not stayed & {each.text for each in leaves.study.codings}
        assert not stayed & {memo.about for memo in leaves.study.memos}


def test_not_asked_is_not_yes() -> None:
    leaves = leaving(coded())
    assert "T0002" not in leaves.study.by_key
    assert leaves.withheld == 1
    assert "T0001" in leaves.study.by_key


def person(number: int, specialty: str, rank: str) -> Participant:
    return Participant(
        number, specialty, Known.YES if number == 1 else Known.NO, rank, f"Place {number}", "Here"
    )


def test_what_few_participants_share_is_left_out() -> None:
    people = [
        person(n, "Surgery", "Professor" if n <= LEAST_SHARING else "Fellow") for n in range(1, 8)
    ]
    people += [person(n, "Physiatry", "Professor") for n in (8, 9)]
    shown = masked_participants(people)
    # The number would be the row of the published table: they are numbered by what is left.
    assert [(each.number, each.specialty, each.rank) for each in shown] == [
        (1, "", "Professor"),
        (2, "", "Professor"),
        (3, "Surgery", ""),
        (4, "Surgery", ""),
        *((number, "Surgery", "Professor") for number in range(5, 10)),
    ]
    assert {each.practice for each in shown} == {""}
    assert {each.international for each in shown} == {Known.MASKED}


def test_every_kept_value_is_shared_by_enough() -> None:
    people = [person(n, "ABC"[n % 3], "XY"[n % 2]) for n in range(1, 40)]
    for one in masked_participants(people):
        alike = [
            other
            for other in people
            if one.specialty in ("", other.specialty) and one.rank in ("", other.rank)
        ]
        assert len(alike) >= LEAST_SHARING


def test_a_name_that_only_a_withheld_text_betrays_is_masked() -> None:
    study = with_text(told("Kristof came early."), Kind.REASON, "y", "I asked Kristof.")
    study = with_name(with_name(study, "Kristof", masked=True), "Zoltan", masked=True)
    assert leaving(study).study.texts[0].content == f"{MASK} came early."
    assert [name.word for name in leaving(study, masked=False).study.names] == ["Kristof"]


def test_what_masking_makes_the_same_leaves_once() -> None:
    study = told("We asked Joe, then Kim.")
    for start in (9, 10):
        study = with_coding(study, Coding("T0001", start, 12, "IV", 0, "LB"))
    for label in ("Joe said", "Kim said"):
        study = with_relation(study, Relation("I", "II", f"as {label}", directed=True, coder="LB"))
    gone = leaving(study).study
    assert len(gone.codings) == len(gone.relations) == 1
    assert checked(gone) is gone
