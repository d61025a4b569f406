"""The sheet: what page one answers, that its numbers have sources, that unknown is never absent."""

import re
from dataclasses import replace

import pytest

from spondyl.brief.compose import compose
from spondyl.brief.not_known import NOUNS, WHETHER, YES_OR_NO
from spondyl.brief.questions.question import Asking
from spondyl.brief.sheet import sheet as make_sheet
from spondyl.brief.sheet.pieces import Notes
from spondyl.brief.sheet.questions import asked as asked_of
from spondyl.brief.sheet.words import missing
from spondyl.render.text import text as plain_text
from tests.places import EXAMPLES, THURSDAY, case_at, case_of
from tests.render.cast import row, sheet_at, sheet_of, words

pytestmark = pytest.mark.unprojected

PATHS = pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
FRIDAY = THURSDAY.with_name("friday-night-junior.yaml")
TWO = THURSDAY.with_name("two-months-high-sins.yaml")
STOP = THURSDAY.with_name("when-to-stop.yaml")


def test_the_sheet_says_of_the_oncologist_what_the_page_says() -> None:
    written = "setting: {prognosis_estimates: [{by: medical oncologist, months: [3, 6]}]}"
    brief = compose(case_of(written))
    uncertain = "Whether an oncologist has estimated survival at first hand is not known"
    made = make_sheet(brief)
    for part in (made.answer.outlook, made.depth.estimates):
        assert uncertain in words(part)
        assert "No oncologist" not in words(part)
        assert "Medical oncologist estimates 3 to 6 months" in words(part)
    assert uncertain in plain_text(brief).replace("\n  ", " ")


@pytest.mark.parametrize(
    ("grade", "power", "shown", "note"),
    [
        ("2026-11-19", "2026-11-01", "Thu 19 Nov 2026", "time of day not recorded"),
        ("2026-11-01", "2026-11-19", "Thu 19 Nov 2026", "time of day not recorded"),
        ("2026-11-18T20:00", "2026-11-19", "Thu 19 Nov 2026", "last timed Wed 18 Nov 2026, 20:00"),
        ("2026-11-19T20:00", "2026-11-19", "Thu 19 Nov 2026, 20:00", "14 h before"),
    ],
)
def test_the_newest_date_of_examination_is_shown(
    grade: str, power: str, shown: str, note: str
) -> None:
    sheet = sheet_of(
        "as_of: 2026-11-20T10:00\nneurology:\n"
        f"  frankel: {{readings: [{{value: D, on: {grade}}}]}}\n"
        f"  leg_power: {{readings: [{{value: 4, on: {power}}}]}}\n"
    )
    moment = sheet.answer.moments[2]
    assert moment.value == shown
    assert note in moment.note


def test_an_examination_that_became_unknown_names_its_newest_reading() -> None:
    open_ = "{value: unknown, on: 2026-11-"
    sheet = sheet_of(
        "as_of: 2026-11-20T10:00\nneurology:\n"
        f"  frankel: {{readings: [{{value: D, on: 2026-11-18}}, {open_}19}}]}}\n"
        f"  leg_power: {{readings: [{{value: 4, on: 2026-11-01}}, {open_}10}}]}}\n"
    )
    assert sheet.answer.moments[2].note == (
        "asked for Thu 19 Nov 2026, not known; last Wed 18 Nov 2026, stale"
    )


def test_nobody_declined_is_not_somebody() -> None:
    assert sheet_of("setting: {others_declined: []}").answer.moments[3].note == ""
    some = sheet_of("setting: {others_declined: [spine_surgery]}").answer.moments[3].note
    assert some == "spine surgery saw the patient and offered nothing"


def test_readers_are_named_and_nobody_else() -> None:
    reading = "bone: lytic, alignment: normal, collapse: none, posterolateral: none"
    people = ("radiologist", "spine_surgeon", "resident_on_call")
    readers = ", ".join(f"{{by: {by}, pain: none, {reading}}}" for by in people)
    said = words(sheet_of(f"lesions: [{{level: T7, sins_readers: [{readers}]}}]").answer.lesions)
    assert (
        "Read by radiologist, spine surgeon, resident on call: each whole reading is kept" in said
    )
    assert "without a name" not in said


def test_an_emergency_is_named_before_what_every_answer_settles() -> None:
    (question, *_) = compose(case_at(FRIDAY)).asking.questions
    hidden = replace(question, settles=("SINS band",), emergencies=("emergency “walking lost”",))
    (said,) = asked_of(Asking((hidden,), finished=False, unaskable=()), Notes(), late=False)
    assert said.settles == "Bears on emergency “walking lost”; settles SINS band"


def test_a_lesion_is_called_a_lesion_once() -> None:
    titles = [
        panel.title
        for panel in sheet_of(
            "lesions: [{level: T7}, {level: {one_of: [T12, L1]}}, {}]"
        ).answer.lesions
    ]
    assert titles == ["Lesion T7", "Lesion T12 or L1", "Lesion 3 (level unknown)"]


def test_earlier_treatment_says_what_is_not_known_of_it() -> None:
    answer = sheet_of(
        "treatments: [{kind: steroid, drug: unknown, dose_per_day: unknown}, "
        "{kind: radiation, technique: unknown, dose: 30 Gy}]"
    ).answer
    said = row(answer.cancer, "Earlier treatment")
    assert "steroid (not known: drug, dose per day); " in said
    assert "radiation 30 Gy (not known: technique)" in said


@pytest.mark.parametrize(
    ("by", "value", "note"),
    [
        ("{one_of: [2026-11-20, 2026-11-22]}", "Fri 20 Nov 2026 or Sun 22 Nov 2026", ""),
        ("2026-11-18", "Wed 18 Nov 2026", "2 days ago"),
        ("2026-11-20", "Fri 20 Nov 2026", "today"),
        ("2026-11-21", "Sat 21 Nov 2026", "tomorrow"),
    ],
)
def test_a_date_to_decide_by_is_typeset_and_says_how_far_it_is(
    by: str, value: str, note: str
) -> None:
    moment = sheet_of(
        f"as_of: 2026-11-20T10:00\nsetting: {{decision_needed_by: {by}}}"
    ).answer.moments[1]
    assert (moment.value, moment.note) == (value, note)


def test_a_fact_to_ask_for_is_no_finding() -> None:
    assert missing("lesions.T7.explains_deficit") == "whether it explains the deficit"
    assert missing("cancer.biomarkers.triple_negative") == "whether triple negative"
    assert set(NOUNS) <= set(YES_OR_NO)
    for path in YES_OR_NO:
        assert path in NOUNS or path.startswith("patient.comorbidities.") or path in WHETHER
    asked_ = words(sheet_of("lesions: [{level: T7, escc: 2}]").answer)
    assert "whether it explains the deficit" in asked_
    assert not re.search(r"(?<!it )explains deficit", asked_)


def test_a_primary_without_tissue_is_called_presumed() -> None:
    told = "cancer: {{primary: myeloma, histology: {}}}"
    assert "myeloma presumed, tissue pending" in sheet_of(told.format("pending")).answer.who
    assert "myeloma presumed, no tissue" in sheet_of(told.format("none")).answer.who
    assert "presumed" not in sheet_of(told.format("confirmed")).answer.who


def test_the_problem_names_the_lesion_that_is_unstable() -> None:
    problem = sheet_at(THURSDAY.with_name("two-months-high-sins.yaml")).answer.problem
    assert problem[-1].text == "Unstable at L1 (SINS 16)."
    assert not any("nstable at" in each.text for each in sheet_at(THURSDAY).answer.problem)
