"""The sheet: what page one answers, that its numbers have sources, that unknown is never absent."""

import re
from pathlib import Path

import pytest

from spondyl.brief.alert_sections import silence
from spondyl.brief.alerts import ALERTS
from spondyl.brief.not_known import WHETHER
from spondyl.brief.questions.facts import VARIABLES
from spondyl.brief.sheet.pieces import Piece
from spondyl.brief.sheet.warnings import SAID_ON_PAGE_ONE
from spondyl.kernel.errors import DefinitionError
from tests.places import EXAMPLES, THURSDAY
from tests.render.cast import FIVE_LESIONS, pieces, row, sheet_at, sheet_of, words

pytestmark = pytest.mark.unprojected

PATHS = pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
FRIDAY = THURSDAY.with_name("friday-night-junior.yaml")
TWO = THURSDAY.with_name("two-months-high-sins.yaml")
STOP = THURSDAY.with_name("when-to-stop.yaml")


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
