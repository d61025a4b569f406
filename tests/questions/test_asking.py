"""What is asked, in which order, when it ends, and what cannot be settled by asking."""

import pytest

from spondyl.brief.questions.ask import ask, open_targets
from spondyl.brief.questions.question import Asking, Question
from spondyl.case.vocabulary.obtaining import soonness
from tests.places import case_of

# A lesion of which everything is known: SINS 6, stable; ESCC 0; NOMS settled.
SETTLED = """
patient: {fit_for: {open_surgery: yes, percutaneous_surgery: yes}}
cancer: {primary: kidney}
neurology: {myelopathy: no, cauda_equina: no}
treatments: []
lesions:
  - {level: T7, pain: none, bone: lytic, alignment: normal, collapse: none,
     posterolateral: bilateral, escc: 0, explains_deficit: no}
"""


def asking(text: str) -> Asking:
    return ask(case_of(text), alerts=())


def about(text: str, fact: str) -> Question:
    return next(question for question in asking(text).questions if question.fact == fact)


def facts(text: str) -> list[str]:
    return [question.fact for question in asking(text).questions]


def of_lesion(text: str) -> list[str]:
    return [fact for fact in facts(text) if fact.startswith("lesions.")]


def test_nothing_is_asked_about_a_lesion_of_which_all_is_settled() -> None:
    assert not of_lesion(SETTLED)
    assert not [
        key for key in open_targets(case_of(SETTLED), alerts=()) if key.startswith("lesions.")
    ]


def test_an_item_that_cannot_change_the_band_is_not_asked_for() -> None:
    """SINS is 3 and more, at most 6: the band is stable whatever the pain."""
    low = SETTLED.replace("bone: lytic", "bone: blastic").replace("bilateral", "none")
    assert not of_lesion(low.replace("pain: none, ", ""))


def test_an_item_that_can_change_the_band_is_asked_for() -> None:
    question = about(SETTLED.replace("pain: none, ", ""), "lesions.T7.pain")
    assert question.question == "T7: What kind of pain does the lesion cause?"
    assert question.settles == ("T7: stability band", "T7: SINS consultation")
    assert question.obtainable.how == "bedside"


def test_two_items_that_only_matter_together_are_both_asked_for() -> None:
    """Grade 0 without myelopathy from this lesion: it takes both answers to reach another row."""
    open_ = SETTLED.replace("myelopathy: no", "myelopathy: unknown")
    both = open_.replace("explains_deficit: no", "explains_deficit: unknown")
    assert {"neurology.myelopathy", "lesions.T7.explains_deficit"} <= set(facts(both))
    assert "neurology.myelopathy" not in facts(open_)


def test_answers_that_lead_to_the_same_stand_in_one_line() -> None:
    question = about(SETTLED.replace("escc: 0", "escc: unknown"), "lesions.T7.escc")
    assert [line.partition(":")[0] for line in question.changes] == ["0; 1a; 1b", "1c", "2; 3"]
    assert question.settles == ("T7: epidural tier",)


def test_a_single_albumin_cut_is_named_on_both_sides() -> None:
    text = """
patient: {ecog: 1, kps: 80}
cancer: {primary: kidney, visceral_metastases: none, brain_metastases: no,
  bone_metastases_outside_spine: 0, vertebrae_involved: 1}
neurology: {ambulation: not_walking}
lesions: []
"""
    lines = about(text, "patient.albumin").changes
    assert {line.partition(":")[0] for line in lines} == {"below 35 g/L", "35 g/L or more"}


def test_an_open_level_is_asked_for_by_its_runs() -> None:
    text = SETTLED.replace("level: T7", "level: {one_of: [T4, L1]}")
    question = about(text, "lesions.1.level")
    assert [line.partition(":")[0] for line in question.changes] == ["T4", "L1"]
    assert question.question.startswith("T4 or L1: ")


def test_levels_from_which_the_same_follows_are_one_answer() -> None:
    anywhere = SETTLED.replace("level: T7, ", "")
    lines = about(anywhere, "lesions.1.level").changes
    answers = [level for line in lines for level in line.partition(":")[0].split("; ")]
    assert "T3-T10" in answers
    assert "S2-S5" in answers


def test_unknown_treatments_are_asked_for_as_earlier_radiation() -> None:
    question = about(SETTLED.replace("treatments: []", "treatments: unknown"), "treatments")
    assert question.question.startswith("T7: Was this level irradiated before?")
    assert question.obtainable.how == "records"
    assert any("stereotactic; both" in line for line in question.changes)


def test_lesions_left_out_are_asked_for_first_and_cannot_be_enumerated() -> None:
    found = asking("cancer: {primary: breast}")
    assert found.questions[0].fact == "lesions"
    assert "cannot be listed" in found.questions[0].changes[0]
    assert not found.finished
    assert found.worst_case is None


def test_lesions_left_out_wait_for_what_bears_on_an_emergency() -> None:
    found = ask(case_of("cancer: {primary: breast}")).questions
    place = [question.fact for question in found].index("lesions")
    assert all(question.emergencies for question in found[:place])
    assert not any(question.emergencies for question in found[place:])
    assert place > 0


def test_a_surgeon_is_asked_where_sins_leaves_stability_open() -> None:
    between = SETTLED.replace("pain: none", "pain: mechanical")
    assert of_lesion(between) == ["lesions.T7.surgeon_stability"]
    assert not of_lesion(between.replace("escc: 0", "escc: 0, surgeon_stability: stable"))


def test_readers_who_differ_are_asked_which_reading_stands() -> None:
    readers = SETTLED.replace(
        "escc: 0",
        "escc: 0, sins_readers: [{by: radiologist, pain: mechanical, bone: lytic, "
        "alignment: deformity, collapse: collapse_over_half, posterolateral: bilateral}]",
    )
    question = about(readers, "lesions.T7.sins_readers")
    assert {line.partition(":")[0] for line in question.changes} == {
        "the lesion's own fields",
        "radiologist",
    }
    assert "T7: stability band" in question.settles


def test_a_refused_answer_is_not_asked_for_again() -> None:
    refused = SETTLED.replace("pain: none", "surgeon_stability: stable, pain: {unknown: refused}")
    assert not of_lesion(refused)
    assert any(
        line.startswith("T7: stability band") and "refused" in line
        for line in asking(refused).unaskable
    )


def test_a_pending_answer_is_asked_for_and_says_so() -> None:
    question = about(SETTLED.replace("pain: none", "pain: {unknown: pending}"), "lesions.T7.pain")
    assert "pending" in question.obtainable.note


def test_a_vague_answer_is_asked_for_with_what_was_said() -> None:
    question = about(SETTLED.replace("escc: 0", "escc: {one_of: [1b, 2]}"), "lesions.T7.escc")
    assert "So far: 1b or 2." in question.because
    assert [line.partition(":")[0] for line in question.changes] == ["1b", "2"]


def test_an_answer_that_contradicts_the_rest_is_no_answer() -> None:
    text = "cancer: {primary: kidney, liver_metastases: yes}\npatient: {kps: 80}\nlesions: []"
    lines = about(text, "cancer.visceral_metastases").changes
    assert not any("none" in line for line in lines)


def test_asking_ends_where_only_published_disagreements_are_left() -> None:
    disputed = SETTLED.replace("primary: kidney", "primary: stomach").replace("escc: 0", "escc: 1c")
    stays = [line for line in asking(disputed).unaskable if line.startswith("T7: NOMS")]
    assert not of_lesion(disputed)
    assert len(stays) == 1
    assert "Groups differ on whether ESCC 1c is low or high grade" in stays[0]
    assert "NOMS publishes no class of radiosensitivity" in stays[0]


def test_a_target_that_further_answers_may_settle_is_not_called_unaskable() -> None:
    open_ = SETTLED.replace("escc: 0", "escc: {one_of: [0, 1c]}")
    assert not [line for line in asking(open_).unaskable if line.startswith("T7: NOMS")]


def test_scores_that_do_not_apply_ask_for_nothing() -> None:
    bone = SETTLED.replace("primary: kidney", "primary: primary_bone_other")
    assert asking(bone).finished
    assert not asking(bone).questions


def test_images_that_were_taken_are_read_again_rather_than_taken_again() -> None:
    text = SETTLED.replace("escc: 0", "escc: unknown")
    assert about(text, "lesions.T7.escc").obtainable.how == "mri"
    done = f"imaging: {{whole_spine_mri: done}}\n{text}"
    assert about(done, "lesions.T7.escc").obtainable.how == "imaging_review"


def test_out_of_hours_names_who_is_on_call() -> None:
    text = SETTLED.replace("escc: 0", "escc: unknown")
    late = f"setting: {{out_of_hours: yes}}\n{text}"
    assert "out of hours" in about(late, "lesions.T7.escc").obtainable.note
    assert "out of hours" not in about(text, "lesions.T7.escc").obtainable.note


def test_what_shrinks_alike_is_asked_for_soonest_first() -> None:
    found = asking("lesions: [{level: T7}]").questions
    alike: dict[str, list[str]] = {}
    for question in found:
        alike.setdefault(question.because, []).append(question.obtainable.how)
    assert any(len(hows) > 1 for hows in alike.values())
    for hows in alike.values():
        assert hows == sorted(hows, key=soonness)


def test_two_lesions_are_told_apart() -> None:
    text = SETTLED + "  - {level: L3}\n"
    assert {"lesions.L3.pain", "lesions.L3.escc"} <= set(facts(text))
    assert not [fact for fact in of_lesion(text) if fact.startswith("lesions.T7.")]


@pytest.mark.parametrize("word", ["probab", "likel", "chance"])
def test_no_question_speaks_of_probabilities(word: str) -> None:
    for question in asking("lesions: [{level: T7}]").questions:
        assert word not in " ".join((question.because, *question.changes))


EMERGENCIES = """
neurology: {motor_deficit: no, myelopathy: no, ambulation: unaided, ambulation_before: unaided}
lesions: []
"""


def test_a_fact_that_would_decide_an_emergency_is_asked_for() -> None:
    asked = [q.fact for q in ask(case_of(EMERGENCIES)).questions]
    assert {"neurology.bladder", "neurology.bowel", "neurology.saddle_sensation"} <= set(asked)
    settled = EMERGENCIES.replace(
        "unaided}", "unaided, bladder: normal, bowel: continent, saddle_sensation: absent}"
    )
    again = [q.fact for q in ask(case_of(settled)).questions]
    assert not {"neurology.bladder", "neurology.bowel", "neurology.saddle_sensation"} & set(again)


def test_what_decides_an_emergency_is_asked_for_first() -> None:
    found = ask(case_of(EMERGENCIES)).questions
    urgent = [bool(question.emergencies) for question in found]
    assert urgent == sorted(urgent, reverse=True)
    assert {True, False} == set(urgent)
    for question in found:
        assert set(question.emergencies) <= set(question.touches)
        assert bool(question.emergencies) is ("It bears on an emergency" in question.because)


def test_an_answer_that_decides_an_alert_says_so() -> None:
    (question,) = (q for q in ask(case_of(EMERGENCIES)).questions if q.fact == "neurology.bowel")
    assert any("emergency “retention or incontinence”" in line for line in question.changes)


def test_a_clock_that_nobody_gave_is_asked_for_by_its_own_key() -> None:
    asked = [q.fact for q in ask(case_of(EMERGENCIES)).questions]
    assert "setting.decision_needed_by" in asked
    assert not [fact for fact in asked if fact in {"setting.lane", "treatments.steroid"}]


@pytest.mark.parametrize("grade", ["frankel", "ais", "leg_power", "arm_power"])
def test_an_open_grade_is_asked_for_itself_and_once(grade: str) -> None:
    open_ = "{between: [0, 5]}" if grade.endswith("power") else "{one_of: [B, E]}"
    case = case_of(f"neurology: {{motor_deficit: no, tempo: stable, {grade}: {open_}}}")
    asked = [question.fact for question in ask(case).questions]
    assert asked.count(f"neurology.{grade}") == 1
    (question,) = (q for q in ask(case).questions if q.fact == f"neurology.{grade}")
    assert "emergency “motor deficit”" in question.settles
    assert not any("Does a grade show" in question.question for question in ask(case).questions)


def test_a_catheter_stays_a_published_dispute() -> None:
    written = EMERGENCIES.replace("unaided}", "unaided, bladder: catheterised, bowel: continent}")
    assert any("catheter" in stays.lower() for stays in ask(case_of(written)).unaskable)


def test_alerts_are_named_as_the_page_names_them() -> None:
    asking_ = ask(case_of("neurology: {motor_deficit: yes}\nlesions: []"))
    (question,) = (q for q in asking_.questions if q.fact == "imaging.whole_spine_mri")
    assert any("alert “no whole-spine MRI since suspicion”" in line for line in question.changes)
