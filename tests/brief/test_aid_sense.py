"""The aid makes sense in odd cases, and says what it says to the right person."""

import pytest

from spondyl.brief.aid.compose import aid
from spondyl.brief.aid.figures import People, icons, people, said
from spondyl.brief.aid.language import words
from spondyl.brief.aid.reasons import OTHER, PLAIN, reason
from spondyl.goals.hoping import _DEAD_LETTERS, _NOT_SAID
from spondyl.outcomes import silence
from spondyl.outcomes.joint import NO_SUCH_STATE
from spondyl.outcomes.strategies import NOT_MODELLED, UNKNOWN
from tests.brief.aid_cast import NAMES, aid_from, aid_of, brief, every_word, field, sections
from tests.places import ROOT

_SAY = words("en")


# What nobody knows.


def test_an_empty_case_shows_choices_and_invites_to_say_what_is_hoped_for() -> None:
    made = aid_of("nothing")
    assert made.choices
    assert "do not say yet which part" in " ".join(sections(made)["what-this-is"].paragraphs)
    hopes = sections(made)["what-you-hope"]
    assert (hopes.items, hopes.quotes) == ((), ())
    assert hopes.lines
    assert "not written down yet" in hopes.paragraphs[0]
    for choice in made.choices:
        assert field(choice, "goals").paragraphs[0].startswith("Tell your team what you hope for")


def test_without_a_survival_score_nothing_has_a_number_and_every_part_stays() -> None:
    made = aid_of("no-score")
    assert brief("no-score").hoped.horizons is None
    for choice in made.choices:
        for key in ("alive", "walking", "pain"):
            told = field(choice, key)
            assert told.icons is None
            assert told.paragraphs[0].startswith("We do not know how many")
        assert "We do not know the chance" in field(choice, "goals").items[0].replace("we", "We")
        assert "no numbers" in field(choice, "harms").items[0]
    assert any("Our numbers do not fit your kind of cancer" in text for text in every_word(made))
    assert not made.sources
    assert any("there is no number" in text for text in made.colophon)


def test_an_option_without_data_says_so_in_its_place() -> None:
    drugs = next(each for each in aid_of("thursday-paraparesis").choices if each.key == "drugs")
    told = field(drugs, "walking")
    assert told.icons is None
    assert "depends on the drug" in told.paragraphs[1]
    assert "Most likely: we do not know" in field(drugs, "stories").items[1]


def test_who_declines_everything_is_told_that_it_is_their_right_and_care_goes_on() -> None:
    made = aid_of("declines-everything")
    note = " ".join(made.choices_note)
    assert made.choices == ()
    assert made.glance is None
    assert "That is your right" in note
    assert "Care goes on" in note
    assert "change your mind" in note
    assert len(sections(made)["not-open"].items) >= 10
    assert sections(made)["with-any-choice"].items == ()
    assert sections(made)["next-steps"].items


def test_a_choice_of_which_some_forms_have_no_number_says_so() -> None:
    choices = {each.key: each for each in aid_of("thursday-paraparesis").choices}
    assert (
        "Some forms of this choice have no number."
        in field(choices["needle"], "alive").paragraphs[1]
    )
    assert "Some forms" not in field(choices["radiation"], "alive").paragraphs[1]


# The illness.


@pytest.mark.parametrize("intent", ["curable", "long_term_control", "unknown"])
def test_that_it_cannot_be_cured_is_said_only_where_the_oncologist_says_so(intent: str) -> None:
    said_of = sections(aid_from(f"cancer: {{intent: {intent}}}\n"))["your-illness"].paragraphs
    assert not any("cannot be cured" in text for text in said_of)
    palliative = sections(aid_from("cancer: {intent: palliative}\n"))["your-illness"].paragraphs
    assert any("cannot be cured" in text for text in palliative)
    assert any("Care can still do a lot" in text for text in palliative)


def test_an_unknown_aim_sends_to_the_oncologist() -> None:
    told = sections(aid_from("cancer: {intent: {one_of: [palliative, curable]}}\n"))
    assert any("Ask your cancer doctor" in text for text in told["your-illness"].paragraphs)


# Words of people, each in its place.


def test_words_of_the_family_stand_apart_from_those_of_the_patient() -> None:
    told = sections(
        aid_from("patient_view: {expects: to sleep, family_view: wants everything done}\n")
    )
    assert told["your-words"].quotes == ("to sleep",)
    assert told["family-words"].quotes == ("wants everything done",)
    assert told["your-words"].lines
    assert told["family-words"].lines


@pytest.mark.parametrize("name", NAMES)
def test_the_teams_view_is_the_first_thing_after_the_choices(name: str) -> None:
    assert aid_of(name).after[0].key == "team-view"


def test_the_teams_view_is_quoted_after_the_choices_and_nowhere_before() -> None:
    view = "cement, because it takes a day"
    made = aid_from(f"setting: {{team_view: '{view}'}}\n")
    assert made.after[0].quotes == (view,)
    assert not any(view in str(part) for part in (*made.before, *made.choices, *made.after[1:]))
    assert sections(aid_of("nothing"))["team-view"].lines


def test_the_order_of_what_matters_is_the_patients() -> None:
    told = sections(aid_from("patient_view: {priorities: [few_visits, clear_mind, walking]}\n"))
    text = told["what-matters"].paragraphs
    assert "You said first: few trips to hospital." in text
    assert "Then you said: a clear mind and staying on my feet." in text
    assert len(told["what-matters"].boxes) == 8


@pytest.mark.parametrize(
    ("role", "words_"),
    [
        ("patient", "decide yourself"),
        ("shared", "together with your team"),
        ("clinician", "You still have a say"),
        ("family", "You still have a say"),
        ("unknown", "Tell us who is to decide"),
    ],
)
def test_who_decides_is_said_as_the_patient_said_it(role: str, words_: str) -> None:
    told = sections(aid_from(f"patient_view: {{decision_role: {role}}}\n"))
    assert words_ in told["next-steps"].paragraphs[0]


# Hopes.


def test_every_hope_stands_under_every_choice_with_its_date() -> None:
    for choice in aid_of("several-hopes").choices:
        items = field(choice, "goals").items
        assert len(items) == 6
        assert items[0].startswith("“dance”, on 11 February 2027:")
        assert items[1].startswith("“see the sea”, in half a year:")
        assert "The date has passed" in items[2]
        assert "more than two years away" in items[3]


def test_a_hope_of_which_a_part_is_known_has_an_upper_end_alone() -> None:
    choices = {each.key: each for each in aid_of("several-hopes").choices}
    text = field(choices["radiation"], "goals").items[4]
    assert "at most: about" in text
    assert "bladder and bowel" in text
    assert " to " not in text.partition("people")[0].partition("most:")[2]


def test_recovery_on_the_day_is_said() -> None:
    choices = {each.key: each for each in aid_of("thursday-paraparesis").choices}
    home, operation = (
        field(choices[key], "goals").items[0] for key in ("comfort_home", "free_alone")
    )
    assert "nothing to get over" in home
    assert "getting over the treatment" in operation


# Which spot.


def test_the_aid_is_about_the_spot_that_causes_the_weakness_then_the_one_that_hurts_most() -> None:
    about = "which doctors call T9"
    assert about in " ".join(sections(aid_of("several-hopes"))["what-this-is"].paragraphs)
    lesions = "lesions:\n- {level: T3, pain_score: 9}\n- {level: T9, explains_deficit: yes}\n"
    assert about in " ".join(sections(aid_from(lesions))["what-this-is"].paragraphs)
    first = "lesions:\n- {level: T9}\n- {level: T3}\n"
    told = " ".join(sections(aid_from(first))["what-this-is"].paragraphs)
    assert about in told
    assert "Ask for a sheet about each of them" in told


def test_a_spot_can_be_asked_for() -> None:
    told = sections(aid_of("several-hopes", "en", "T3"))["what-this-is"].paragraphs
    assert "which doctors call T3" in " ".join(told)
    with pytest.raises(ValueError, match="T4"):
        aid(brief("several-hopes"), lesion="T4")


def test_an_open_level_is_called_by_what_it_may_be() -> None:
    english, spanish = (
        " ".join(sections(aid_of("when-to-stop", language))["what-this-is"].paragraphs)
        for language in ("en", "es")
    )
    assert "T3 or T4" in english
    assert "T3 o T4" in spanish


# Figures.


def test_ends_of_the_hundred_are_never_none_nor_all() -> None:
    assert said(_SAY, people([(0.001, 0.004)])) == "fewer than 1"
    assert said(_SAY, people([(0.995, 0.999)])) == "more than 99"
    assert said(_SAY, people([(0.002, 0.3)])) == "from fewer than 1 to 30"
    assert said(_SAY, people([(0.2, 0.3), (0.25, 0.41)])) == "about 20 to 41"
    assert said(_SAY, People(40, 40)) == "about 40"


def test_the_two_frames_add_up() -> None:
    assert People(30, 45).others == People(55, 70)
    assert People(0, 20).others == People(80, 100)


def test_the_picture_fills_the_lowest_and_hatches_up_to_the_highest() -> None:
    made = icons(People(30, 45), "a", "b", "c", "d")
    assert (made.sure, made.maybe, made.of) == (30, 15, 100)
    for some in (People(0, 0), People(100, 100), People(0, 100)):
        made = icons(some, "a", "b", "c", "d")
        assert 0 < made.sure + made.maybe < 100


# Reasons.


def test_every_reason_of_the_model_has_plain_words() -> None:
    model = (
        *NOT_MODELLED.values(),
        *(why for found in UNKNOWN.values() for why in found.values()),
        *(
            value
            for key, value in vars(silence).items()
            if key in ("_DRUGS", "_ANOTHER", "_NO_LEVEL")
        ),
        *NO_SUCH_STATE.values(),
        *_DEAD_LETTERS.values(),
        _NOT_SAID,
        "there is no pain to relieve",
        "nothing but drugs acts on pain here, and they are not modelled",
    )
    assert [why for why in model if reason(_SAY, [why]) == OTHER] == []


def test_no_plain_words_wait_for_a_reason_that_the_model_never_gives() -> None:
    code = " ".join(
        path.read_text().replace('"\n    "', "").replace('"\n        "', "")
        for folder in ("outcomes", "goals")
        for path in (ROOT / "src" / "spondyl" / folder).glob("*.py")
    )
    assert [words_ for words_ in PLAIN if words_ not in code] == []


def test_an_unheard_of_reason_still_has_a_sentence() -> None:
    assert reason(_SAY, ["the moon is in the way"]) == "There is no number for it yet."


# The small print.


@pytest.mark.parametrize("name", NAMES)
def test_funding_renewal_and_evidence_are_printed(name: str) -> None:
    text = " ".join(aid_of(name).colophon)
    assert "without company money" in text
    assert brief(name).knowledge[:12] in text
    assert "studies behind the numbers" in text or "No study stands behind" in text
    assert "Not tested in daily use with patients" in text


def test_sources_are_those_of_the_figures_shown() -> None:
    sources = aid_of("thursday-paraparesis").sources
    assert any(source.startswith("Katagiri") for source in sources)
    assert any(source.startswith("Jarvers") for source in sources), "wounds after an operation"
    assert len(sources) == len(set(sources))
    shown = aid_of("when-to-stop")
    assert not any(source.startswith("Jarvers") for source in shown.sources), "no operation there"


def test_the_signs_that_cannot_wait_are_named() -> None:
    told = sections(aid_of("nothing"))["next-steps"]
    text = " ".join((*told.paragraphs, *told.items))
    for sign in ("weak or numb", "saddle", "pass water", "Ring at once", "within three days"):
        assert sign in text


def test_page_numbers_are_left_for_the_renderer() -> None:
    assert aid_of("nothing").contents[2] == "Page {page} of {pages}"
    assert aid_of("nothing", "es").contents[2] == "Página {page} de {pages}"
