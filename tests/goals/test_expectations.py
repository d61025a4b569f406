"""What is expected three ways, where the three part; ladder and quality of life."""

import pytest

from spondyl.brief.compose import compose
from spondyl.goals.expectations import Expectation
from spondyl.goals.ladder import ladder
from spondyl.goals.quality_of_life import seen_twice
from tests.goals.cast import brief
from tests.places import case_of


def expectation(word: str, more: str) -> Expectation:
    found = brief("", more).patients_part.expected.words
    return next(each for each in found if each.word == word)


def hopes_for(words: str) -> str:
    return f"patient_view: {{expects_of_treatment: [{words}]}}\n"


def clinicians(*words: str) -> str:
    listed = ", ".join(f"{{by: oncologist, expects: [{each}]}}" for each in words)
    return f"setting: {{clinician_expectations: [{listed}]}}\n"


@pytest.mark.parametrize(
    ("intent", "gap"),
    [
        ("palliative", "not_the_aim"),
        ("long_term_control", "aim_is_control"),
        ("unknown", "aim_unknown"),
        ("{one_of: [palliative, curable]}", "aim_unknown"),
        ("curable", ""),
    ],
)
def test_cure_is_set_against_the_oncologists_aim(intent: str, gap: str) -> None:
    written = f"case: x\nas_of: 2026-11-19\ncancer: {{intent: {intent}}}\n{hopes_for('cure')}"
    words = compose(case_of(written), projections=False).patients_part.expected.words
    assert next(each for each in words if each.word == "cure").gaps == ((gap,) if gap else ())


@pytest.mark.parametrize("intent", ["long_term_control", "unknown", "curable"])
@pytest.mark.parametrize("runs", [True, False])
def test_cannot_be_cured_is_said_only_where_the_aim_is_palliative(intent: str, runs: bool) -> None:  # noqa: FBT001
    cancer = "cancer: {primary: breast, intent: INTENT}\n"
    written = f"case: x\nas_of: 2026-11-19\n{cancer}{hopes_for('cure')}"
    said = " ".join(
        line.text
        for line in compose(case_of(written.replace("INTENT", intent)), projections=runs).lines()
    )
    assert "cannot be cured" not in said
    palliative = compose(case_of(written.replace("INTENT", "palliative")), projections=runs)
    assert "cannot be cured" in " ".join(line.text for line in palliative.lines())


def test_who_expects_alone_is_named_on_either_side() -> None:
    alone = expectation("walking", hopes_for("walking") + clinicians("pain_relief"))
    assert alone.gaps == ("patient_alone",)
    other = expectation("pain_relief", hopes_for("walking") + clinicians("pain_relief"))
    assert other.gaps == ("clinicians_alone",)


def test_clinicians_who_differ_are_named_and_who_is_unsure_counts_as_no_voice() -> None:
    differ = expectation("home", clinicians("home", "pain_relief", "unsure"))
    assert differ.clinicians == (1, 2)
    assert differ.gaps == ("clinicians_differ",)


def test_what_nobody_was_asked_is_not_known() -> None:
    assert expectation("walking", "").patient is None
    assert expectation("walking", hopes_for("home, unsure")).patient is None
    assert expectation("walking", hopes_for("home")).patient is False
    assert expectation("walking", "").gaps == ()


def test_an_expectation_that_no_option_reaches_is_named() -> None:
    hopeless = case_of(
        "case: x\nas_of: 2026-11-19\n"
        "patient: {ecog: 4, ldh: 500 U/L, crp: 90 mg/L, albumin: 20 g/L}\n"
        "cancer: {primary: pancreas, visceral_metastases: untreatable, brain_metastases: yes,"
        " prior_chemotherapy: yes, bone_metastases_outside_spine: many, intent: palliative}\n"
        "lesions: [{level: T7, pain: none, escc: 3, explains_deficit: yes}]\n"
        "neurology: {frankel: A, ambulation: not_walking, motor_deficit: yes,"
        " time_since_walking_lost: 5 days}\n" + hopes_for("walking")
    )
    words = compose(hopeless).patients_part.expected.words
    walking = next(each for each in words if each.word == "walking")
    assert walking.gaps == ("under_half",)
    assert walking.reach is not None
    assert walking.reach.interval[1] < 0.5


def test_months_longer_than_every_clinicians_are_named() -> None:
    estimates = "setting: {prognosis_estimates: [{months: [3, 6], by: oncologist}]}\n"
    longer = brief("", "patient_view: {expects_months: [12, 24]}\n" + estimates)
    assert longer.patients_part.expected.months.longer
    same = brief("", "patient_view: {expects_months: [6, 9]}\n" + estimates)
    assert not same.patients_part.expected.months.longer
    reach = longer.patients_part.expected.months.reach
    assert reach is not None
    assert reach.weeks == 52


def can(neurology: str) -> dict[str, tuple[str, ...]]:
    answers = case_of(f"case: x\nneurology: {{{neurology}}}").answers
    return {each.rung.name: each.can for each in ladder(answers)}


def test_who_walks_unaided_stands_on_every_rung() -> None:
    found = can("ambulation: unaided, frankel: E")
    assert found["walk"] == found["sensation"] == ("yes",)
    assert {found[name] for name in ("walk_with_aid", "stand", "transfer", "sit")} == {("alone",)}


def test_who_walks_held_by_a_person_needs_help_and_may_stand_alone() -> None:
    found = can("ambulation: aided_person")
    assert found["walk"] == ("no",)
    assert found["walk_with_aid"] == ("with_help",)
    assert found["stand"] == ("alone", "with_help")


def test_rungs_below_walking_are_open_until_somebody_looks() -> None:
    found = can("ambulation: not_walking")
    assert found["stand"] == found["transfer"] == found["sit"] == ("alone", "with_help", "no")
    looked = can("ambulation: not_walking, stands: no, transfers: with_help, sits: alone")
    assert (looked["stand"], looked["transfer"], looked["sit"]) == (
        ("no",),
        ("with_help",),
        ("alone",),
    )


def test_a_grade_says_nothing_of_a_rung_and_a_rung_nothing_of_a_grade() -> None:
    assert can("frankel: E")["walk"] == ("yes", "no")
    assert can("ambulation: not_walking, frankel: B")["sensation"] == ("yes",)
    assert can("ambulation: not_walking, frankel: A")["sensation"] == ("yes", "no")
    assert can("frankel: A, ais: A, sensory_level: T4")["sensation"] == ("no",)


@pytest.mark.parametrize(
    ("own", "seen", "gap"),
    [("20", "15", (-5, -5)), ("{between: [40, 60]}", "50", (-10, 10)), ("20", "unknown", None)],
)
def test_quality_of_life_is_kept_apart_and_its_gap_shown(
    own: str, seen: str, gap: tuple[int, int] | None
) -> None:
    answers = case_of(
        f"case: x\npatient_view: {{quality_of_life: {own}}}\n"
        f"setting: {{provider_quality_of_life: {seen}}}"
    ).answers
    found = seen_twice(answers)
    assert found.gap == gap
    assert (found.clinician is None) == (seen == "unknown")
