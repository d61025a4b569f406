"""What the patient can do, expects and knows, and what clinicians expect, in a case file."""

import pytest

from spondyl.case import format as shape
from spondyl.case.case import Entry
from spondyl.case.vocabulary.course import EXPECTATIONS
from spondyl.case.vocabulary.neurology import SIGNS, SITS, STANDS, TRANSFERS
from spondyl.casefile.standing import standing
from tests.casefile.cast import answer, loaded, refused
from tests.casefile.test_schema import accepts

STEPS = (STANDS, TRANSFERS, SITS)
WALKING = ("unaided", "aided_device", "aided_person", "aided")


def remarks(neurology: str) -> dict[str, tuple[str, ...]]:
    """What is noticed about such a neurology, with the facts concerned."""
    found = standing(loaded(f"neurology: {{{neurology}}}")).remarks
    return {remark.code: remark.facts for remark in found}


def only(entries: tuple[Entry, ...] | None) -> Entry:
    assert entries is not None
    (entry,) = entries
    return entry


@pytest.mark.parametrize("step", ["stands", "transfers", "sits"])
def test_a_step_of_the_ladder_is_alone_with_help_or_no(step: str) -> None:
    for word in ("alone", "with_help", "no"):
        text = f"neurology: {{{step}: {word}}}"
        assert answer(text, f"neurology.{step}").possible == (word,)
        assert accepts(text)
    text = f"neurology: {{{step}: {{between: [alone, with_help]}}}}"
    assert answer(text, f"neurology.{step}").possible == ("alone", "with_help")
    assert accepts(text)


def test_false_is_no_where_a_vocabulary_has_no_yes() -> None:
    assert answer("neurology: {stands: false}", "neurology.stands").given == "no"
    assert accepts("neurology: {stands: false}")
    error = refused("neurology: {stands: true}")
    assert "'true'" in error.what
    assert not accepts("neurology: {stands: true}")


def test_the_steps_are_no_signs_so_that_no_brief_lists_them_as_not_known() -> None:
    assert not {step.path for step in STEPS} & {sign.path for sign in SIGNS}


@pytest.mark.parametrize("walks", WALKING)
@pytest.mark.parametrize(
    ("step", "code"),
    [("stands", "walks_without_standing"), ("transfers", "walks_without_transfer")],
)
def test_who_walks_and_cannot_stand_or_transfer_is_asked_about(
    walks: str, step: str, code: str
) -> None:
    found = remarks(f"ambulation: {walks}, {step}: no")
    assert found == {code: (f"neurology.{step}", "neurology.ambulation")}


@pytest.mark.parametrize(
    "neurology",
    [
        "ambulation: not_walking, stands: no, transfers: no",
        "ambulation: {one_of: [aided_person, not_walking]}, stands: no",
        "ambulation: unaided, stands: with_help, transfers: with_help",
        "ambulation: unaided, stands: {one_of: [with_help, no]}",
        "ambulation: unaided, sits: no",
        "ambulation: unaided, stands: unknown",
        "stands: no, transfers: no",
    ],
)
def test_what_may_go_together_is_not_asked_about(neurology: str) -> None:
    assert remarks(neurology) == {}


def test_a_step_narrows_no_answer_about_walking() -> None:
    text = "neurology: {ambulation: {one_of: [aided_person, not_walking]}, stands: no}"
    (walks,) = (f for f in standing(loaded(text)).facts if f.path == "neurology.ambulation")
    assert walks.given == "aided_person or not_walking"


def test_the_patient_s_expectations_are_kept_in_their_order() -> None:
    text = (
        "patient_view: {expects_of_treatment: [walking, cure], expects_months: [12, 24],"
        " knows_progression: partly, teach_back: true}"
    )
    given = {path: one.given for path, one in loaded(text).answers.items()}
    assert given == {
        "patient_view.expects_of_treatment": "walking, cure",
        "patient_view.expects_months": "12 to 24",
        "patient_view.knows_progression": "partly",
        "patient_view.teach_back": "yes",
    }
    assert accepts(text)


def test_who_expects_nothing_is_not_one_who_was_not_asked() -> None:
    path = "patient_view.expects_of_treatment"
    nothing = answer("patient_view: {expects_of_treatment: []}", path)
    assert (nothing.possible, nothing.is_unknown) == (("",), False)
    assert answer("patient_view: {expects_of_treatment: {unknown: not_asked}}", path).is_unknown


def test_talks_say_who_when_and_about_what() -> None:
    text = "patient_view: {talks: [{by: oncologist, on: 2026-11-18T16:00, about: the scan}]}"
    talk = only(loaded(text).talks)
    assert [talk.text(f"talk.{key}") for key in ("by", "on", "about")] == [
        "oncologist",
        "2026-11-18T16:00",
        "the scan",
    ]
    assert accepts(text)


def test_clinicians_expect_in_the_words_of_the_patient() -> None:
    text = (
        "setting: {clinician_expectations: [{by: surgeon, on: 2026-11-18, note: if soon,"
        f" expects: [{', '.join(EXPECTATIONS)}]}}], team_view: surgery to walk}}"
    )
    case = loaded(text)
    entry = only(case.clinician_expectations)
    assert entry.text("expectation.expects") == ", ".join(EXPECTATIONS)
    assert entry.text("expectation.note") == "if soon"
    assert case.answers["setting.team_view"].given == "surgery to walk"
    assert accepts(text)


@pytest.mark.parametrize("written", ["", "patient_view: unknown\nsetting: {unknown: pending}"])
def test_lists_nobody_wrote_are_unknown(written: str) -> None:
    case = loaded(f"lesions: []\n{written}")
    assert (case.talks, case.clinician_expectations) == (None, None)


def test_lists_that_are_unknown_or_empty_differ() -> None:
    case = loaded("patient_view: {talks: unknown}\nsetting: {clinician_expectations: []}")
    assert (case.talks, case.clinician_expectations) == (None, ())


def test_an_entry_may_leave_out_or_not_know_any_of_its_parts() -> None:
    text = (
        "patient_view: {talks: [{}, {by: unknown, on: unknown, about: {unknown: not_asked}}]}\n"
        "setting: {clinician_expectations: [{by: oncologist}, {expects: unknown}]}"
    )
    case = loaded(text)
    assert case.talks is not None
    assert [one.text("talk.by") for one in case.talks] == ["", ""]
    assert case.clinician_expectations is not None
    assert case.clinician_expectations[1].text("expectation.expects") == ""
    assert accepts(text)


@pytest.mark.parametrize(
    ("text", "key", "near"),
    [
        ("neurology: {stands: alon}", "neurology.stands", "'alone'"),
        ("neurology: {transfers: with help}", "neurology.transfers", "'with_help'"),
        ("neurology: {sits: not}", "neurology.sits", "'no'"),
        ("neurology: {stand: alone}", "neurology.stand", "'stands'"),
        (
            "patient_view: {expects_of_treatment: [walkin]}",
            "patient_view.expects_of_treatment[1]",
            "'walking'",
        ),
        (
            "patient_view: {expects_of_treatment: [walking, long_life]}",
            "patient_view.expects_of_treatment[2]",
            "'longer_life'",
        ),
        ("patient_view: {knows_progression: part}", "patient_view.knows_progression", "'partly'"),
        ("patient_view: {teach_back: mostly}", "patient_view.teach_back", "'partly'"),
        ("patient_view: {teachback: yes}", "patient_view.teachback", "'teach_back'"),
        ("patient_view: {talks: [{abot: x}]}", "patient_view.talks[1].abot", "'about'"),
        (
            "setting: {clinician_expectations: [{expects: [cured]}]}",
            "setting.clinician_expectations[1].expects[1]",
            "'cure'",
        ),
        (
            "setting: {clinician_expectations: [{expect: [cure]}]}",
            "setting.clinician_expectations[1].expect",
            "'expects'",
        ),
        ("setting: {team_vew: surgery}", "setting.team_vew", "'team_view'"),
        ("setting: {teach_back: yes}", "setting.teach_back", "belongs under patient_view"),
        ("patient_view: {stands: no}", "patient_view.stands", "belongs under neurology"),
        ("talks: []", "talks", "belongs under patient_view"),
    ],
)
def test_a_wrong_word_or_key_names_the_nearest_one_or_its_home(
    text: str, key: str, near: str
) -> None:
    error = refused(text)
    assert error.place is not None
    assert error.place.key == key
    assert near in error.remedy
    assert not accepts(text)


@pytest.mark.parametrize(
    ("text", "key", "what"),
    [
        ("patient_view: {expects_of_treatment: cure}", "expects_of_treatment", "list is expected"),
        ("patient_view: {expects_of_treatment: [cure, cure]}", "expects_of_treatment", "twice"),
        ("patient_view: {expects_months: 12}", "expects_months", "Two numbers"),
        ("patient_view: {talks: the scan}", "talks", "list of entries"),
        ("patient_view: {talks: [the scan]}", "talks[1]", "where a mapping is expected"),
    ],
)
def test_the_wrong_shape_of_a_view_says_what_is_expected(text: str, key: str, what: str) -> None:
    error = refused(text)
    assert error.place is not None
    assert error.place.key == f"patient_view.{key}"
    assert what in error.what
    assert not accepts(text)


def test_months_upside_down_are_refused() -> None:
    error = refused("patient_view: {expects_months: [24, 12]}")
    assert "24 is more" in error.what
    assert "[12, 24]" in error.remedy


def test_check_counts_talks_and_expectations_as_one_fact_each() -> None:
    facts = {
        fact.path: fact
        for fact in standing(
            loaded(
                "patient_view: {talks: [{by: a}, {by: b}]}\n"
                "setting: {clinician_expectations: []}\nneurology: {sits: {one_of: [alone, no]}}"
            )
        ).facts
    }
    assert facts["patient_view.talks"].given == "2 entries"
    assert facts["setting.clinician_expectations"].given == "none"
    assert facts["neurology.sits"].state == "uncertain"
    assert facts["setting.team_view"].state == "unknown"


def test_patient_and_clinicians_share_one_vocabulary() -> None:
    words = [
        variable.domain
        for section in shape.SECTIONS
        for variable in (
            *section.variables,
            *(v for records in section.lists for v in records.variables),
        )
        if variable.path in ("patient_view.expects_of_treatment", "expectation.expects")
    ]
    assert len(words) == 2
    assert words[0] == words[1]
