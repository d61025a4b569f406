"""What the page of a brief must say, and must never say."""

import re
from pathlib import Path

import pytest
from rich.console import Console

from spondyl.brief.card import card
from spondyl.brief.compose import SECTIONS, compose
from spondyl.brief.document import document
from spondyl.brief.page import Brief
from spondyl.brief.questions.question import FINISHED, Asking
from spondyl.brief.questions.section import ON_THE_PAGE, ask_next
from spondyl.case.wording import disputed
from spondyl.render.card import card_text
from spondyl.render.terminal import brief_to
from spondyl.render.text import text
from spondyl.themes.themes import THEMES
from tests.places import EXAMPLES, THURSDAY, case_at, case_of

PATHS = pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
NODES = {theme.numeral for theme in THEMES} | {
    f"{theme.numeral}.{sub.letter}" for theme in THEMES for sub in theme.subthemes
}


def brief_of(written: str) -> Brief:
    return compose(case_of(written))


def said(brief: Brief, section: str) -> str:
    (found,) = (part for part in brief.sections if part.key == section)
    return "\n".join(line.text for line in found.lines)


def terminal(brief: Brief, *, colour: bool = False) -> str:
    console = Console(width=100, force_terminal=colour, record=True, highlight=False)
    with console.capture() as capture:
        brief_to(console, brief)
    return capture.get()


@PATHS
def test_the_page_has_its_sections_in_order(path: Path) -> None:
    assert [section.key for section in compose(case_at(path)).sections] == [
        key for key, _, _ in SECTIONS
    ]


@PATHS
def test_every_line_belongs_to_a_node_of_the_study(path: Path) -> None:
    assert {line.theme for line in compose(case_at(path)).lines()} <= NODES


@PATHS
def test_certainty_of_death_or_survival_is_never_printed(path: Path) -> None:
    brief = compose(case_at(path))
    for printed in (terminal(brief), text(brief)):
        assert not re.search(r"(?<![\d.])(0|100)(-\d+)? %", printed)


@PATHS
def test_nothing_is_coloured_red_or_green(path: Path) -> None:
    assert not re.search(
        r"\x1b\[[\d;]*\b(31|32|41|42|91|92)m", terminal(compose(case_at(path)), colour=True)
    )


@PATHS
def test_no_line_is_wider_than_the_terminal(path: Path) -> None:
    assert max(map(len, terminal(compose(case_at(path))).splitlines())) <= 100


def test_the_text_follows_the_letters_of_noms() -> None:
    printed = text(compose(case_at(THURSDAY)))
    heads = [
        "N - NEUROLOGIC",
        "O - ONCOLOGIC",
        "M - MECHANICAL",
        "S - SYSTEMIC",
        "NOMS",
        "NOT KNOWN",
    ]
    places = [printed.index(f"\n{head}\n") for head in heads]
    assert places == sorted(places)


def test_radiation_does_not_stabilise_is_printed_from_sins_7() -> None:
    stable = (
        "lesions:\n- {level: T7, pain: none, bone: blastic, alignment: normal, collapse: none, "
        "posterolateral: none}\n"
    )
    assert "Radiation does not stabilise" not in said(brief_of(stable), "noms")
    unstable = stable.replace("pain: none", "pain: mechanical").replace("normal", "subluxation")
    assert "T7: Radiation does not stabilise." in said(brief_of(unstable), "noms")


def test_a_possible_sins_of_7_prints_the_limit_as_possible() -> None:
    assert "Radiation does not stabilise (SINS could be 7 or more)" in said(
        brief_of("lesions: [{level: T7}]"), "noms"
    )


def test_the_disagreement_with_patchell_and_astro_is_printed_where_it_applies() -> None:
    breast = (
        "cancer: {primary: breast}\nneurology: {motor_deficit: yes, myelopathy: yes}\n"
        "treatments: []\npatient: {fit_for: {open_surgery: yes}}\n"
        "lesions: [{level: T7, escc: 3, explains_deficit: yes, surgeon_stability: stable}]\n"
    )
    printed = said(brief_of(breast), "noms")
    assert "Patchell 2005" in printed
    assert "ASTRO 2024" in printed
    assert "Possibly" not in printed
    for change in (("breast", "myeloma"), ("breast", "kidney"), ("escc: 3", "escc: 0")):
        assert "Patchell" not in said(brief_of(breast.replace(*change)), "noms")
    no_deficit = breast.replace(
        "motor_deficit: yes, myelopathy: yes", "motor_deficit: no, myelopathy: no"
    )
    assert "Patchell" not in said(brief_of(no_deficit), "noms")


def test_a_disagreement_that_is_only_possible_says_so() -> None:
    assert "Possibly: NOMS rows 5-6" in said(brief_of("lesions: [{level: T7}]"), "noms")


def test_our_reading_is_told_from_the_papers() -> None:
    assert "Our reading, not the paper's: SINS 7-12" in said(compose(case_at(THURSDAY)), "noms")


def marked_noms(level: str, escc: str, myelopathy: str) -> bool:
    lesion = f"level: {level}, escc: {escc}, explains_deficit: true, surgeon_stability: stable"
    brief = brief_of(
        "cancer: {primary: breast}\ntreatments: []\n"
        "patient: {fit_for: {open_surgery: true, percutaneous_surgery: true}}\n"
        f"lesions: [{{{lesion}}}]\n"
        f"neurology: {{myelopathy: {myelopathy}, cauda_equina: false}}"
    )
    return "[unchecked]" in said(brief, "noms")


def test_noms_is_marked_where_it_rests_on_our_reading() -> None:
    assert not marked_noms("T7", "3", "true")
    assert marked_noms("L3", "3", "false"), "the cauda equina stands in for myelopathy"
    assert marked_noms("T7", "1a", "true"), "that the grid has no row is our reading"


def test_what_noms_does_not_cover_is_listed() -> None:
    printed = said(compose(case_at(THURSDAY)), "noms")
    for gap in ("ablation", "systemic therapy", "hospice"):
        assert gap in printed


def test_an_unread_figure_carries_its_mark() -> None:
    assert "[unchecked]" in said(brief_of("cancer: {primary: thymoma}"), "prognosis")


def test_a_score_that_does_not_apply_is_shown_and_not_counted() -> None:
    printed = said(compose(case_at(THURSDAY)), "prognosis")
    assert "van der Linden score: does not apply" in printed
    assert "the 8 scores that apply" in printed


def test_no_oncologist_estimate_is_said_openly() -> None:
    assert "No oncologist's estimate" in said(compose(case_at(THURSDAY)), "prognosis")
    with_one = "setting: {prognosis_estimates: [{months: [1, 3], by: medical_oncologist}]}"
    assert "No oncologist" not in said(brief_of(with_one), "prognosis")


def test_a_clinicians_estimate_keeps_its_author_and_basis() -> None:
    written = (
        "setting: {prognosis_estimates: [{months: [3, 6], by: oncology_resident, basis: a call, "
        "on: 2026-11-20}]}"
    )
    assert "oncology resident estimates 3 to 6 months (a call, 2026-11-20)" in said(
        brief_of(written), "prognosis"
    )


def test_a_stale_grade_is_printed_as_stale() -> None:
    written = (
        "as_of: 2026-11-20T10:00\nneurology: {frankel: {readings: ["
        "{value: C, on: 2026-11-18T08:00}, {value: unknown, on: 2026-11-20T08:00}]}}"
    )
    brief = brief_of(written)
    assert "earlier C (2026-11-18 08:00) (stale)" in said(brief, "neurology")
    assert "the older C is stale" in said(brief, "unknown")


def test_neurology_without_a_time_is_never_fresh() -> None:
    assert "age of this neurology is unknown" in said(
        brief_of("neurology: {frankel: C}"), "neurology"
    )
    timed = "as_of: 2026-11-20T10:00\nneurology: {frankel: {value: C, on: 2026-11-20T09:10}}"
    assert "50 min old" in said(brief_of(timed), "neurology")


def test_a_supplied_moment_is_said() -> None:
    assert "This moment is not from the case" in said(brief_of("case: x"), "unknown")
    assert "This moment" not in said(brief_of("as_of: 2026-11-20"), "unknown")


def test_a_converted_performance_status_is_marked() -> None:
    printed = said(brief_of("patient: {ecog: 3}"), "big_picture")
    assert "KPS 30 or 40 (converted from ECOG 3)" in printed


def test_lesions_left_out_are_unknown_not_absent() -> None:
    brief = compose(case_of("case: x"))
    assert "Lesions: unknown." in said(brief, "presenting_problem")
    assert "lesions" in document(brief)["unknown"]


def test_an_uncomplicated_lesion_needs_every_complication_ruled_out() -> None:
    written = (
        "neurology: {myelopathy: no, radiculopathy: no, cauda_equina: no}\n"
        "lesions: [{level: T7, pain: non_mechanical, bone: blastic, alignment: normal, "
        "collapse: none, posterolateral: none, escc: 0, paraspinal: no}]\n"
    )
    assert "uncomplicated" in said(brief_of(written), "presenting_problem")
    open_ = written.replace(", paraspinal: no", "")
    assert "cannot rule out paraspinal soft tissue" in said(brief_of(open_), "presenting_problem")
    epidural = written.replace("escc: 0", "escc: 1b")
    assert "complicated by epidural disease" in said(brief_of(epidural), "presenting_problem")


def test_laboratory_values_that_contradict_a_comorbidity_are_flagged() -> None:
    written = "patient: {comorbidities: {anaemia: no}, haemoglobin: 80 g/L}"
    assert "anaemia is no, but haemoglobin" in said(brief_of(written), "unknown")


def test_a_low_total_calcium_is_queried() -> None:
    assert "ionised calcium by mistake" in said(
        brief_of("patient: {calcium: 1.2 mmol/L}"), "unknown"
    )


def test_why_a_case_is_outside_noms_is_said() -> None:
    written = (
        "cancer: {primary: breast}\nneurology: {myelopathy: yes}\ntreatments: []\n"
        "lesions: [{level: T7, escc: 0, explains_deficit: yes, surgeon_stability: stable}]\n"
    )
    assert "outside NOMS (Low grade with myelopathy or cauda equina syndrome)" in said(
        brief_of(written), "noms"
    )


@PATHS
def test_nothing_on_the_page_is_an_order(path: Path) -> None:
    orders = re.compile(r"\b(must|should|recommend(ed)?|indicated|you need to|best option)\b", re.I)
    for line in compose(case_at(path)).lines():
        if line.text != case_at(path).story.strip():
            assert not orders.search(line.text), line.text


def test_sins_asks_for_a_consultation_not_an_operation() -> None:
    written = "lesions: [{level: T7, pain: mechanical, bone: lytic, alignment: subluxation}]"
    printed = said(brief_of(written), "stability")
    assert "a surgical consultation is advised" in printed
    assert "operat" not in printed


def test_a_syndrome_is_laid_to_the_lesion_that_explains_it() -> None:
    written = (
        "neurology: {myelopathy: no, cauda_equina: yes}\n"
        "lesions: [{level: T12, escc: 1a, explains_deficit: no}, "
        "{level: S1, escc: 0, explains_deficit: yes}]"
    )
    first, second = said(brief_of(written), "presenting_problem").splitlines()[1:]
    assert "syndrome" not in first
    assert "complicated by cord or cauda equina compression or syndrome" in second


def test_what_bleeds_and_who_decides_is_on_the_page() -> None:
    written = (
        "as_of: 2026-11-20T22:00\npatient: {anticoagulant: {drug: apixaban, "
        "last_dose: 2026-11-20T08:00}, inr: 3, platelets: 30 x10^9/L, refuses_transfusion: yes, "
        "capacity: no, proxy: daughter, resuscitation_status: comfort}\n"
        "imaging: {whole_spine_mri: partial, mri_contraindicated: yes}"
    )
    printed = said(brief_of(written), "big_picture")
    for words in (
        "apixaban",
        "2026-11-20 08:00",
        "INR 3",
        "30 x10^9/L",
        "refuses transfusion yes",
        "capacity no",
        "daughter",
        "comfort",
        "whole-spine MRI partial",
    ):
        assert words in printed, words


def test_the_randomised_trial_is_quoted_with_its_other_exclusions() -> None:
    printed = said(compose(case_at(THURSDAY)), "noms")
    for exclusion in ("paraplegia over 48 hours", "more than one area", "under 3 months"):
        assert exclusion in printed


def test_re_irradiation_is_said_for_stereotactic_rows_too() -> None:
    path = next(p for p in EXAMPLES if p.stem == "kidney-recurrence-after-radiation")
    assert "NOMS gives no dose safety" in said(compose(case_at(path)), "noms")


def test_the_text_marks_limits_and_disagreements_as_the_terminal_does() -> None:
    brief = brief_of("lesions: [{level: T7, pain: mechanical, bone: lytic, escc: 1c}]")
    printed = " ".join(text(brief).split())
    assert "- Limit: T7: Radiation does not stabilise" in printed
    assert "- Sources disagree: T7: groups differ on whether 1c" in printed


def test_a_lesion_has_one_name_on_every_page() -> None:
    brief = brief_of("lesions: [{level: {one_of: [T12, L1]}, escc: {one_of: [1c, 2]}}]")
    for printed in (text(brief), terminal(brief), card_text(card(brief))):
        words = " ".join(printed.split())
        assert "T12 or L1" in words
        assert "lesion 1" not in words


def test_a_last_dose_that_is_not_known_is_said() -> None:
    written = "cancer: {systemic: [{class: antiangiogenic, last_dose: unknown}]}"
    assert "Systemic: class antiangiogenic; unknown: last dose" in said(
        brief_of(written), "earlier_treatment"
    )


def test_names_are_written_as_names() -> None:
    page = "\n".join(
        line.text
        for line in brief_of(
            "cancer: {primary: kidney}\nlesions: [{level: C1, surgeon_stability: unstable}]"
        ).lines()
    )
    assert "region C0 to C2" in page
    for word in ("bollen", "tomita", "frankel", "c2)"):
        assert word not in page
    assert disputed(["bollen_profile_not_verified"]) == "Bollen profile not verified"


def test_one_more_question_is_listed_as_one() -> None:
    (question, *_) = brief_of("case: x").asking.questions
    six = Asking((question,) * (ON_THE_PAGE + 1), finished=False, unaskable=())
    assert list(ask_next(six))[-1].text.startswith("1 more: spondyl ask lists it")
    done = Asking((), finished=True, unaskable=())
    assert [line.text for line in ask_next(done)] == [FINISHED]


def test_a_figure_of_one_group_stands_within_its_words() -> None:
    (line,) = (line.text for line in brief_of("case: x").lines() if line.text.startswith("Rades"))
    assert "24 (96 % of these died within 2 months)" in line
