"""The conversation guide: its order, what may be said, and when to go back."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from spondyl.brief.compose import compose
from spondyl.brief.guide.compose import guide
from spondyl.brief.guide.document import guide_document, guide_schema
from spondyl.brief.guide.guide import KINDS, Guide, Part
from spondyl.render.guide import WIDTH, guide_text
from tests.places import EXAMPLES, THURSDAY, case_at, case_of

pytestmark = pytest.mark.unprojected
PATHS = pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
ORDER = (
    "before",
    "illness",
    "wishes",
    "choices",
    "teach_back",
    "stopping",
    "trial",
    "returning",
    "pausing",
    "after_operation",
)
NO_CURE = "cannot be cured"
_ORDERS = re.compile(
    r"\b(must|should|shall|recommend\w*|indicated|you need to|have to|best option|ought)\b", re.I
)


def guide_of(written: str) -> Guide:
    return guide(compose(case_of(written)))


def part(made: Guide, key: str) -> Part:
    (found,) = (each for each in made.parts if each.key == key)
    return found


def words(written: str, key: str, *kinds: str) -> str:
    prompts = part(guide_of(written), key).prompts
    return "\n".join(each.text for each in prompts if not kinds or each.kind in kinds)


def flat(made: Guide) -> str:
    """The printed guide with every run of blanks as one."""
    return " ".join(guide_text(made).split())


def hurried(needed: str, as_of: str = "2026-11-19T21:40", rest: str = "") -> str:
    return words(
        f"as_of: {as_of}\nsetting: {{decision_needed_by: {needed}{rest}}}", "returning", "do"
    )


@PATHS
def test_the_parts_stand_in_the_order_of_the_talk(path: Path) -> None:
    assert tuple(each.key for each in guide(compose(case_at(path))).parts) == ORDER


def test_what_is_understood_is_printed_before_any_choice() -> None:
    printed = guide_text(guide(compose(case_at(THURSDAY))))
    asked = printed.index("What have you been told about your illness")
    assert asked < printed.index("Comfort at home") < printed.index("the team has a view too")


def test_the_team_speaks_after_the_patient_was_asked() -> None:
    choices = part(guide(compose(case_at(THURSDAY))), "choices").prompts
    assert "the team has a view" in choices[-1].text
    assert choices[-2].kind == "ask"


@pytest.mark.parametrize(
    "intent",
    [
        "curable",
        "long_term_control",
        "unknown",
        "{unknown: pending}",
        "{one_of: [palliative, long_term_control]}",
    ],
)
def test_no_cure_is_not_said_unless_the_intent_is_palliative(intent: str) -> None:
    assert NO_CURE not in flat(guide_of(f"cancer: {{primary: breast, intent: {intent}}}"))


def test_no_cure_is_said_where_the_intent_is_palliative() -> None:
    made = guide_of("cancer: {primary: breast, intent: palliative}")
    for key in ("illness", "after_operation"):
        (said,) = (each for each in part(made, key).prompts if NO_CURE in each.text)
        assert said.kind == "say"


def test_an_open_intent_is_a_question_to_the_oncologist() -> None:
    asked = words("case: nothing", "illness", "ask")
    assert "To the oncologist, before this is spoken of" in asked
    assert "To the oncologist" not in words("cancer: {intent: curable}", "after_operation", "ask")


def test_who_asked_what_is_understood_and_when_is_said() -> None:
    written = (
        "patient_view: {understands_illness: "
        "{readings: [{value: partly, on: 2026-11-20, by: haematologist}]}}"
    )
    assert "partly (2026-11-20, by haematologist). Ask" in words(written, "illness", "know")
    assert "yes; not written down: who asked, when" in words(
        "patient_view: {understands_illness: yes}", "illness", "know"
    )
    assert "its course: unknown" in words("case: nothing", "illness", "know")


def test_progression_is_said_only_where_it_is_known() -> None:
    assert "has grown" in words("cancer: {progressing_on_treatment: yes}", "illness", "say")
    for given in ("no", "unknown"):
        assert "has grown" not in words(
            f"cancer: {{progressing_on_treatment: {given}}}", "illness", "say"
        )


def test_hopes_that_nobody_wrote_down_are_asked_for() -> None:
    assert "not known: nobody has written" in words("case: nothing", "wishes", "know")
    assert "nothing was named" in words("goals: []", "wishes", "know")
    for written in ("case: nothing", "goals: []", "goals: [{what: to sing}]"):
        assert "What are you hoping for?" in words(written, "wishes", "ask")


def test_priorities_are_asked_for_where_there_are_none() -> None:
    assert "what comes first" in words("case: nothing", "wishes", "ask")
    written = "patient_view: {priorities: [walking, time_at_home]}"
    assert "what comes first" not in words(written, "wishes", "ask")
    assert "in this order: walking, time at home." in words(written, "wishes", "know")


def test_the_clinicians_rating_is_kept_apart_from_the_patients() -> None:
    written = "patient_view: {quality_of_life: 20}\nsetting: {provider_quality_of_life: 15}"
    assert "15" not in words(written, "wishes", "know")
    assert "at 20 on" in words(written, "wishes", "know")
    assert "at 15 on" in words(written, "wishes", "do")


def test_the_familys_words_are_named_as_theirs() -> None:
    written = "patient_view: {family_view: want everything done, expects: to go home}"
    assert 'The family says: "want everything done"' in words(written, "wishes", "know")
    assert "everything done" not in words(written, "illness")


def test_who_decides_is_asked_where_it_is_open() -> None:
    assert "How would you like this to be decided" in words("case: nothing", "before", "ask")
    role = words("patient_view: {decision_role: family}", "before")
    assert "wants the family to decide" in role
    assert "How would you like this to be decided" not in role


def test_without_capacity_the_proxy_is_asked_for_the_patients_own_view() -> None:
    written = "patient: {capacity: no, proxy: her daughter}"
    assert '"her daughter"' in words(written, "before", "know")
    assert "what would the patient say" in words(written, "before", "ask")
    assert "find out before the talk" in words("patient: {capacity: no}", "before", "know")
    assert "Look at capacity first" in words("case: nothing", "before", "do")
    assert "Look at capacity first" not in words("patient: {capacity: yes}", "before", "do")


def test_every_choice_keeps_comfort_at_home_beside_it() -> None:
    for path in EXAMPLES:
        choices = part(guide(compose(case_at(path))), "choices")
        assert any("plan of its own" in each.text for each in choices.prompts), path.stem


def test_a_closed_comfort_at_home_is_not_told_as_open() -> None:
    told = words("patient_view: {declines: [comfort_home]}", "choices", "know")
    assert "It is closed here" in told
    assert "Comfort at home;" not in told


def test_what_the_patient_declines_is_named_once_and_left() -> None:
    told = words("patient_view: {declines: [vertebrectomy, en_bloc]}", "choices", "know")
    assert "said no to: vertebrectomy and en bloc." in told


def test_the_72_hours_run_from_when_the_decision_is_needed() -> None:
    assert "at the latest by 2026-11-23 09:00" in hurried("2026-11-20T09:00")


def test_the_72_hours_pass_the_end_of_a_month_and_of_a_year() -> None:
    assert "by 2027-01-02 23:30" in hurried("2026-12-30T23:30", "2026-12-30T20:00")
    assert "by 2028-03-01 08:00" in hurried("2028-02-27T08:00", "2028-02-27T01:00")
    assert "by 2027-03-02 08:00" in hurried("2027-02-27T08:00", "2027-02-27T01:00")


def test_a_bare_date_is_counted_from_its_first_hour_or_from_now() -> None:
    assert "by 2026-11-23 00:00, counted from the earliest" in hurried("2026-11-20")
    assert "by 2026-11-22 21:40, counted from the earliest" in hurried("2026-11-19")


def test_a_moment_that_has_passed_gives_both_ends() -> None:
    told = hurried("2026-11-19T09:00")
    assert "decided then, by 2026-11-22 09:00; decided now, by 2026-11-22 21:40" in told


def test_out_of_hours_the_72_hours_run_from_now() -> None:
    late = words("as_of: 2026-11-29T23:00\nsetting: {out_of_hours: yes}", "returning", "do")
    assert "by 2026-12-02 23:00, counted from now" in late
    assert "by 2026-11-22 21:40, counted from now" in hurried(
        "2026-12-20T09:00", rest=", out_of_hours: yes"
    )


def test_a_decision_that_may_be_hurried_is_not_called_hurried() -> None:
    assert "may be a hurried" in hurried("{one_of: [2026-11-20, 2026-12-20]}")


def test_without_hurry_the_prompt_is_to_step_back() -> None:
    written = "setting: {out_of_hours: no}"
    assert "Nothing written down makes" in words(written, "returning", "know")
    assert "hurried" not in words(written, "returning", "do")
    assert "at each new treatment" in words(written, "returning", "do")
    assert "is not known" in words("case: nothing", "returning", "know")


def test_a_pause_names_the_emergencies_that_fire() -> None:
    told = words("neurology: {motor_deficit: yes, tempo: worsening}", "pausing", "know")
    fires = next(row for row in told.splitlines() if row.startswith("Cannot wait"))
    assert "motor deficit" in fires
    assert "neurology worse" in fires


def test_a_pause_names_the_emergencies_that_are_not_ruled_out() -> None:
    told = words("case: nothing", "pausing", "know")
    assert "Cannot wait" not in told
    assert "Emergency not ruled out: " in told
    assert "nobody can say that waiting is safe" in told


def test_a_pause_without_a_known_emergency_promises_nothing() -> None:
    brief = compose(case_at(THURSDAY))
    told = part(guide(replace(brief, alerts=())), "pausing").prompts[0].text
    assert "no promise that waiting is safe" in told


def test_a_pause_says_how_much_time_the_decision_leaves() -> None:
    made = part(guide(compose(case_at(THURSDAY))), "pausing")
    assert any("leaves 11 h 20 min" in each.text for each in made.prompts)


def test_the_trial_has_its_end_agreed_before_it_begins() -> None:
    trial = part(guide(compose(case_at(THURSDAY))), "trial")
    assert {"Until (date)", "We stop if", "What happens then"} <= {*trial.lines}
    told = "\n".join(each.text for each in trial.prompts)
    assert "before the treatment starts" in told
    assert "pain at T7, 0 to 10 (now 8)" in told
    assert "days at home in a month, which the patient has named" in told


def test_a_measure_that_was_never_read_is_unknown() -> None:
    told = words("lesions: [{level: T7}]", "trial", "know")
    assert "pain at T7, 0 to 10 (now unknown)" in told
    assert "which the patient has named" not in told


def test_when_to_stop_asks_the_oncologist_and_names_no_span() -> None:
    (asked,) = (
        each for each in words("case: nothing", "stopping").splitlines() if "surprised" in each
    )
    assert asked.startswith("To the oncologist")
    assert not re.search(r"\d", asked)


def test_signs_that_prompt_the_talk_about_stopping_are_named() -> None:
    written = "cancer: {progressing_on_treatment: yes, systemic_options_left: no}"
    assert "no systemic option left: a time to talk" in words(written, "stopping", "know")
    assert "options left: no" in words(written, "stopping", "know")


def test_tumour_that_was_left_is_said_and_what_is_not_known_too() -> None:
    written = "treatments: [{kind: surgery, level: T7, operation: decompression%s}]"
    assert "T7; tumour was left" in words(written % ", residual: yes", "after_operation")
    assert "not known whether tumour was left" in words(written % "", "after_operation")
    assert "is not known" in words("case: nothing", "after_operation", "know")
    assert "No earlier operation" in words("treatments: []", "after_operation", "know")


@pytest.mark.parametrize("written", ["case: nothing", "goals: []\ntreatments: []\nlesions: []"])
def test_a_case_that_says_nothing_still_gives_a_whole_guide(written: str) -> None:
    made = guide_of(written)
    assert tuple(each.key for each in made.parts) == ORDER
    for each in made.parts:
        assert {"ask", "say", "do"} & {prompt.kind for prompt in each.prompts}
        assert each.why
        assert each.lines
    assert guide_text(made).endswith("\n")


def test_words_of_the_case_are_inert() -> None:
    wild = r"a {x} %s {{y}} <b>&amp; ''close\" **bold**\n\n3. PAUSE\n   do   Operate $(now)"
    made = guide_of(f'goals: [{{what: "{wild}"}}]\npatient_view: {{expects: "{wild}"}}')
    (hope,) = (each for each in part(made, "wishes").prompts if each.text.startswith("Hopes: "))
    assert hope.kind == "know"
    inside = hope.text.removeprefix('Hopes: "').removesuffix('", no date.')
    assert '"' not in inside
    assert "\n" not in inside
    assert "{x} %s {{y}} <b>&amp;" in inside
    printed = guide_text(made).splitlines()
    assert [row for row in printed if re.match(r"3\. ", row)] == [
        "3. HOPES, WORRIES, AND WHAT MATTERS MOST"
    ]


@PATHS
def test_nothing_in_the_guide_is_an_order(path: Path) -> None:
    printed = flat(guide(compose(case_at(path))))
    assert not _ORDERS.search(printed), _ORDERS.search(printed)


@PATHS
def test_what_is_said_to_the_patient_holds_no_figure(path: Path) -> None:
    for each in guide(compose(case_at(path))).parts:
        for prompt in each.prompts:
            assert prompt.kind != "say" or not re.search(r"\d", prompt.text), prompt.text


@PATHS
def test_every_part_says_why_and_where_that_was_found(path: Path) -> None:
    printed = flat(guide(compose(case_at(path))))
    for each in guide(compose(case_at(path))).parts:
        assert each.cited.source.key == "barton_2021"
        assert f"{each.why} ({each.cited.locator} [full_text])" in printed


@PATHS
def test_the_printed_guide_keeps_within_its_width(path: Path) -> None:
    printed = guide_text(guide(compose(case_at(path)))).splitlines()
    assert max(map(len, printed)) <= WIDTH


@PATHS
def test_the_document_of_a_guide_follows_its_schema(path: Path) -> None:
    schema = guide_schema()
    Draft202012Validator.check_schema(schema)
    made = guide_document(guide(compose(case_at(path))))
    Draft202012Validator(schema).validate(made)
    assert {each["kind"] for each in made["parts"][3]["prompts"]} == {*KINDS}


def test_what_was_said_before_and_where_expectations_part_stands_in_the_guide() -> None:
    found = guide_text(
        guide_of(
            "patient_view:\n"
            "  teach_back: {readings: [{value: no, on: 2026-11-20, by: haematologist}]}\n"
            "  expects_of_treatment: [walking]\n"
            "  talks: [{by: oncologist, on: 2026-11-18, about: that no drugs are left}]\n"
            "setting:\n"
            "  clinician_expectations: [{by: surgeon, expects: [pain_relief]}]\n"
            "  team_view: radiation first\n"
        )
    )
    flat = " ".join(found.split())
    assert 'oncologist, 2026-11-18, about "that no drugs are left"' in flat
    assert "Could say back what was explained: no (2026-11-20, by haematologist)" in flat
    assert "Expected, walking. The patient expects it; no clinician who was asked does." in flat
    assert flat.index("Would you like to hear it") < flat.index("radiation first")
