"""The sheet: what page one answers, that its numbers have sources, that unknown is never absent."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path

import pytest

from spondyl.brief.alert_sections import silence
from spondyl.brief.alerts import ALERTS
from spondyl.brief.compose import compose
from spondyl.brief.not_known import NOUNS, WHETHER, YES_OR_NO
from spondyl.brief.prognosis import Panel
from spondyl.brief.questions.facts import VARIABLES
from spondyl.brief.questions.question import Asking
from spondyl.brief.sheet import sheet as make_sheet
from spondyl.brief.sheet.pieces import Notes, Piece
from spondyl.brief.sheet.questions import asked as asked_of
from spondyl.brief.sheet.warnings import SAID_ON_PAGE_ONE
from spondyl.brief.sheet.words import missing
from spondyl.kernel.errors import DefinitionError
from spondyl.render.text import text as plain_text
from tests.places import EXAMPLES, THURSDAY, case_at, case_of
from tests.render.cast import FIVE_LESIONS, sheet_at, sheet_of

PATHS = pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
FRIDAY = THURSDAY.with_name("friday-night-junior.yaml")
TWO = THURSDAY.with_name("two-months-high-sins.yaml")
STOP = THURSDAY.with_name("when-to-stop.yaml")


def pieces(value: object) -> Iterator[Piece]:
    """Every piece of text in a part of a sheet."""
    if isinstance(value, Piece):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from pieces(part)
    elif is_dataclass(value) and not isinstance(value, Panel):
        for field in fields(value):
            yield from pieces(getattr(value, field.name))


def words(value: object) -> str:
    """Everything that a part of a sheet says."""
    if isinstance(value, str):
        return value + "\n"
    if isinstance(value, tuple):
        return "".join(map(words, value))
    if is_dataclass(value) and not isinstance(value, Panel):
        return "".join(words(getattr(value, field.name)) for field in fields(value))
    return ""


def row(rows: tuple[object, ...], label: str) -> str:
    """What the row of that label says."""
    return next(words(each) for each in rows if words(each).startswith(label + "\n"))


def test_a_published_figure_without_a_source_cannot_be_written() -> None:
    with pytest.raises(DefinitionError):
        Piece("alive in 17 %")
    assert Piece("alive in 17 %", notes=(1,)).text
    assert Piece("T7, L3 and C2").text


@PATHS
def test_every_number_of_page_one_leads_to_a_footnote(path: Path) -> None:
    sheet = sheet_at(path)
    numbers = {note.number for note in sheet.footnotes}
    cited = [piece for piece in pieces(sheet.answer) if not piece.own]
    assert len(cited) > 8
    for piece in cited:
        assert piece.notes or not re.search(r"(?<![A-Za-z\d])\d", piece.text)
        assert set(piece.notes) <= numbers


@PATHS
def test_footnotes_count_from_one_in_the_order_of_reading(path: Path) -> None:
    sheet = sheet_at(path)
    numbers = [note.number for note in sheet.footnotes]
    assert numbers == list(range(1, len(numbers) + 1))
    first = [note for piece in pieces((sheet.answer, sheet.depth)) for note in piece.notes]
    assert set(first) == set(numbers)


@PATHS
def test_a_footnote_says_where_and_how_surely_it_was_read(path: Path) -> None:
    for note in sheet_at(path).footnotes:
        assert note.read
        for read in note.read:
            assert read.check in {"full text", "abstract", "secondary", "unchecked"}
            assert read.places
            assert read.short


@PATHS
def test_a_piece_that_rests_on_an_unread_place_is_marked(path: Path) -> None:
    sheet = sheet_at(path)
    unread = {
        note.number for note in sheet.footnotes if any(r.check == "unchecked" for r in note.read)
    }
    for piece in pieces((sheet.answer, sheet.depth)):
        assert not piece.unchecked or set(piece.notes) & unread
    assert any(piece.unchecked for piece in pieces(sheet.answer))


@PATHS
def test_no_survival_of_none_or_all_is_printed(path: Path) -> None:
    sheet = sheet_at(path)
    for model in sheet.depth.models:
        for cell in model.survival:
            assert not re.search(r"(?<![\d.])(0|100)(?![\d.])", cell)
    assert not re.search(r"(?<![\d.])(0|100)(–\d+)? %", words((sheet.answer, sheet.depth)))


@PATHS
def test_nothing_on_the_sheet_is_an_order(path: Path) -> None:
    orders = re.compile(r"\b(must|should|you need to|best option|indicated)\b", re.I)
    sheet = sheet_at(path)
    text = words((sheet.answer, sheet.depth)).replace(sheet.answer.story, "")
    assert not orders.search(text), orders.search(text)


@PATHS
def test_possible_emergencies_stand_before_certain_notes(path: Path) -> None:
    sheet = sheet_at(path)
    order = [
        ("emergency", "fires"),
        ("emergency", "possible"),
        ("urgent", "fires"),
        ("urgent", "possible"),
        # Only the names of what page two says.
        ("note", "fires"),
    ]
    found = [order.index((w.level, w.status)) for w in sheet.answer.warnings]
    assert found == sorted(found)
    assert {w.level for w in sheet.depth.notes} <= {"note"}


@PATHS
def test_every_alert_is_on_the_sheet_with_what_would_decide_it(path: Path) -> None:
    sheet = sheet_at(path)
    for warned in (*sheet.answer.warnings, *sheet.depth.notes):
        for entry in warned.entries:
            assert bool(entry.open) is (warned.status == "possible"), words(entry)


def test_alerts_that_advise_the_same_stand_together() -> None:
    first = sheet_at(FRIDAY).answer.warnings[0]
    assert first.tag == "Emergency"
    assert len(first.entries) > 2
    assert first.shared is not None
    assert "coordinator" in first.shared.text
    assert "coordinator" not in words(first.entries)


def test_no_warning_is_no_reassurance() -> None:
    assert "no reassurance" in silence((), {})
    assert all(sheet_at(path).answer.warnings for path in EXAMPLES)


def test_the_problem_of_friday_is_said_in_two_sentences() -> None:
    first, second = sheet_at(FRIDAY).answer.problem
    assert first.text == (
        "Motor deficit, worsening, developed over 14 hours; cannot walk, walking lost 10 hours "
        "ago (limited by weakness)."
    )
    assert second.text == "High-grade compression at T10 (ESCC 3)."


def test_compression_that_cannot_be_ruled_out_is_said() -> None:
    text = words(sheet_at(TWO).answer.problem)
    assert "not ruled out at T4-T6 (ESCC unknown)" in text
    assert "no high-grade compression at L1 (ESCC 1b)" in text


def test_the_head_says_how_long_there_is_and_how_old_the_examination_is() -> None:
    _, decide, examined, setting = sheet_at(FRIDAY).answer.moments
    assert decide.value == "Sat 21 Nov 2026, 02:00"
    assert decide.note == "in 3 h 50 min; the emergency below does not wait"
    assert examined.note == "50 min before, by resident on call"
    assert setting.value == "out of hours, no senior present"


def test_a_decision_that_is_overdue_says_so() -> None:
    _, decide, *_ = sheet_of(
        "as_of: 2026-11-20T10:00\nsetting: {decision_needed_by: 2026-11-20T08:30}"
    ).answer.moments
    assert decide.note == "1 h 30 min ago"


def test_an_examination_without_a_time_is_never_fresh() -> None:
    _, _, examined, _ = sheet_of("neurology: {frankel: C}").answer.moments
    assert "examine again" in examined.note
    _, _, stale, _ = sheet_at(STOP).answer.moments
    assert stale.value == "not known now"
    assert stale.note == "asked for Sat 21 Nov 2026, not known; last Sat 14 Nov 2026, stale"


def test_a_time_that_the_command_supplied_is_said() -> None:
    assert "not by the case" in sheet_of("case: x").answer.moments[0].note
    assert sheet_at(FRIDAY).answer.moments[0].note == ""


def test_gauge_and_steps_hold_exactly_what_is_reachable() -> None:
    first, second = sheet_at(TWO).answer.lesions
    assert first.gauge.values == (16,)
    assert first.steps.reached == ("1b",)
    assert second.gauge.values == tuple(range(2, 13))
    assert second.steps.reached == second.steps.steps
    assert "2–12" in second.gauge.alt
    assert second.escc.text == "ESCC unknown: any grade"


def test_radiation_does_not_stabilise_stands_with_what_noms_names() -> None:
    for panel in sheet_at(TWO).answer.lesions:
        assert any("Radiation does not stabilise" in limit.text for limit in panel.limits)


def test_a_disagreement_is_named_in_short_and_told_in_full() -> None:
    sheet = sheet_at(THURSDAY)
    (panel,) = sheet.answer.lesions
    short = words(panel.disagreements)
    assert "Patchell 2005" in short
    assert "ASTRO 2024" in short
    assert "84 %" in words(sheet.depth.disagreements)


def test_goals_are_quoted_and_missing_ones_are_asked_for() -> None:
    goals = sheet_at(THURSDAY).answer.goals
    assert "be on her feet at the wedding" in words(goals[0])
    assert "65 days away" in words(goals[0])
    assert "“be on her feet at the wedding”, by 23 Jan" in words(goals[0])
    assert "ask what the patient hopes for" in words(sheet_of("case: x").answer.goals)


def test_what_would_decide_an_emergency_is_asked_first() -> None:
    for path in EXAMPLES:
        first, *_ = sheet_at(path).answer.asking
        assert "emergency “" in first.settles


def test_what_is_only_possible_stands_behind_the_fact_to_ask_for() -> None:
    open_ = {
        entry.said.text: entry.open
        for warned in sheet_at(STOP).answer.warnings
        if warned.tag == "Emergency not ruled out"
        for entry in warned.entries
    }
    assert open_["cauda equina or saddle loss?"] == "cauda equina, saddle sensation"
    assert open_["retention or incontinence? bladder catheterised"] == "bowel"
    assert "whether transfusion is refused" in row(sheet_at(STOP).answer.patient, "Bleeding")
    assert "whether MRI is contraindicated" in row(sheet_at(STOP).answer.patient, "Imaging")


def test_a_dispute_that_no_answer_settles_is_said_in_place_of_a_fact_to_ask_for() -> None:
    known = "bladder: catheterised, bowel: continent, saddle_sensation: normal, cauda_equina: no"
    warnings = sheet_of(f"neurology: {{{known}}}").answer.warnings
    entries = [entry for warned in warnings for entry in warned.entries if not entry.open]
    assert any("A catheter hides whether the bladder empties" in words(e.said) for e in entries)


def test_a_grade_without_a_known_image_says_so() -> None:
    assert "ESCC 3, image not known" in words(sheet_at(STOP).answer.problem)
    assert "image" not in words(sheet_at(FRIDAY).answer.problem)
    pending = "imaging: {whole_spine_mri: pending}\nlesions: [{level: T7, escc: 2}]"
    assert "ESCC 2, image not known" in words(sheet_of(pending).answer.problem)


def test_no_deficit_at_an_unknown_time_says_so() -> None:
    first = sheet_of("neurology: {motor_deficit: no, ambulation: unaided}").answer.problem[0]
    assert first.text == "No motor deficit, at an unknown time; walks unaided."


def test_a_grade_against_the_word_is_not_called_no_deficit() -> None:
    said = {
        "frankel: C": "shows",
        "frankel: {one_of: [B, E]}": "may show",
        "leg_power: {between: [0, 5]}": "may show",
    }
    for grade, verb in said.items():
        first, *_ = sheet_of(f"neurology: {{motor_deficit: no, {grade}}}").answer.problem
        assert first.text.startswith(f"Motor deficit said to be none, yet a grade {verb} one;")
    (first, *_) = sheet_of("neurology: {motor_deficit: no, frankel: E}").answer.problem
    assert first.text.startswith("No motor deficit")


def test_uncertain_walking_is_said_as_walking() -> None:
    words_of = {
        "aided": "walks with a device or with another person's help.",
        "{one_of: [aided_person, not_walking]}": "walks with another person's help or cannot walk.",
    }
    for ambulation, text in words_of.items():
        (first, *_) = sheet_of(f"neurology: {{ambulation: {ambulation}}}").answer.problem
        assert first.text.endswith(text)


def test_a_direction_that_is_open_names_what_would_close_it() -> None:
    (panel,) = sheet_at(FRIDAY).answer.lesions
    assert "; ask whether fit for open surgery" in panel.noms.text


def test_the_cauda_is_not_called_the_cord() -> None:
    kidney = next(path for path in EXAMPLES if path.stem.startswith("kidney"))
    (panel,) = sheet_at(kidney).answer.lesions
    assert panel.escc_detail == "2: Conus or cauda compressed, CSF still seen"


def test_an_emergency_does_not_wait_for_the_time_to_decide() -> None:
    kidney = next(path for path in EXAMPLES if path.stem.startswith("kidney"))
    assert sheet_at(kidney).answer.moments[1].note == "in 4 days; the emergency below does not wait"
    calm = "as_of: 2026-11-20T10:00\nsetting: {decision_needed_by: 2026-11-27}"
    assert sheet_of(calm).answer.moments[1].note == "in 7 days"


def test_notes_of_page_two_are_named_on_page_one() -> None:
    named = sheet_at(FRIDAY).answer.warnings[-1]
    assert named.tag == "Notes, page two"
    assert words(named.entries[0].said).startswith("Anticoagulant; ")


@PATHS
def test_the_first_questions_say_what_they_settle_and_how_they_are_had(path: Path) -> None:
    asking = sheet_at(path).answer.asking
    assert len(asking) == 4
    for asked in asking:
        assert asked.question.endswith("?")
        assert asked.settles
        assert any(piece.unchecked for piece in pieces(asked.how))


def test_bleeding_and_fitness_are_on_page_one_known_or_not() -> None:
    rows = sheet_at(FRIDAY).answer.patient
    assert "apixaban, last dose 20 Nov 2026, 08:00" in row(rows, "Bleeding")
    assert "Unknown: ASA, whether fit for open surgery" in row(rows, "Fitness")
    assert "nknown: capacity" in row(rows, "Consent")
    nothing = sheet_of("case: x").answer.patient
    assert "none of 15 asked conditions was answered" in row(nothing, "Other illness")


def test_trends_are_drawn_in_their_order_and_said() -> None:
    (albumin,) = (trend for trend in sheet_at(THURSDAY).answer.trends if trend.title == "Albumin")
    assert albumin.values == "39 g/L (30 Sep) → 31 g/L (18 Nov)"
    (start, high), (end, low) = albumin.spark.points
    assert (start, end) == (0, 1)
    assert high > low


def test_a_grey_area_that_touches_has_two_lines_and_others_their_open_facts() -> None:
    for path in EXAMPLES:
        for area in sheet_at(path).depth.grey:
            assert len(area.evidence) == (2 if area.status == "touches" else 0)
            assert bool(area.unknown) is (area.status != "touches")


def test_the_oncologists_estimate_is_asked_for_when_it_was_relayed() -> None:
    outlook = words(sheet_at(FRIDAY).answer.outlook)
    assert "Oncology resident estimates 3 to 6 months; relayed: UNVERIFIED" in outlook
    assert "No oncologist's estimate of survival: what there is was relayed" in outlook


def test_a_case_without_anything_still_has_a_sheet() -> None:
    sheet = sheet_of("case: nothing")
    assert "no lesion is described" in sheet.answer.lesions_unknown
    assert sheet.answer.warnings
    assert sheet.answer.who == "Sex unknown, age unknown · primary unknown · ECOG unknown"


def test_five_lesions_have_five_panels() -> None:
    assert len(sheet_of(FIVE_LESIONS).answer.lesions) == 5


def test_names_of_facts_and_alerts_that_the_sheet_words_exist() -> None:
    assert set(WHETHER) <= set(VARIABLES)
    assert {alert.code for alert in ALERTS} >= SAID_ON_PAGE_ONE


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
