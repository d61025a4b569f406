"""What earlier courses gave the cord, over every way their entries can be read."""

from decimal import Decimal

import pytest

from spondyl.kernel.truths import ALWAYS, EITHER, NEVER
from spondyl.options.radiobiology.earlier import earlier_radiation
from spondyl.options.radiobiology.intervals import UNKNOWN
from tests.options.cast import AGO_7, CONVENTIONAL, before, interval, untold

TWO, FOUR = Decimal(2), Decimal(4)
FIELD = f"levels_in_field: T6-T8, {CONVENTIONAL}, {AGO_7}"


def test_prescription_of_a_conventional_field_is_assumed_to_reach_the_cord() -> None:
    (course,) = before(FIELD).sure
    assert (course.eqd2(TWO), course.bed(TWO)) == (interval(30), interval(60))
    assert course.assumed
    assert course.asks == ("treatments.1.cord_max",)


def test_measured_dose_to_the_cord_outranks_the_prescription() -> None:
    (course,) = before(f"{FIELD}, cord_max: 18 Gy, cord_structure: cord").sure
    assert course.doses == (interval(18),)
    assert (course.structure, course.assumed) == ("cord", False)


def test_lung_field_counts_by_its_levels() -> None:
    lung = "target: lung, levels_in_field: T4-T8, dose: 60 Gy, fractions: 30"
    assert before(f"{lung}, technique: conventional").eqd2(TWO) == interval(60)
    assert before(f"{lung}, technique: conventional", level="T9").reached == NEVER


@pytest.mark.parametrize("target", ["lung", "pelvis", "spine"])
def test_field_without_levels_may_have_reached_whatever_its_target(target: str) -> None:
    earlier = before(f"target: {target}, {CONVENTIONAL}")
    assert (earlier.reached, earlier.sure) == (EITHER, ())
    assert "treatments.1.levels_in_field" in earlier.perhaps[0].asks


def test_one_of_two_fields_may_have_reached() -> None:
    assert before(f"levels_in_field: {{one_of: [T7, L2]}}, {CONVENTIONAL}").reached == EITHER


def test_stereotactic_prescription_says_nothing_of_the_cord() -> None:
    stereotactic = "levels_in_field: T7, dose: 24 Gy, fractions: 2, technique: stereotactic"
    (course,) = before(stereotactic).sure
    assert course.eqd2(TWO) == UNKNOWN
    assert "treatments.1.cord_max" in course.asks
    (planned,) = before(f"{stereotactic}, cord_max: 17 Gy, cord_structure: cord").sure
    assert planned.eqd2(TWO) == interval("44.625")


def test_unknown_technique_leaves_the_cord_dose_unknown() -> None:
    (course,) = before("levels_in_field: T7, dose: 20 Gy, fractions: 5").sure
    assert course.eqd2(TWO) == UNKNOWN
    assert "treatments.1.technique" in course.asks


@pytest.mark.parametrize("left_out", ["dose", "fractions"])
def test_unknown_dose_or_fractions_are_never_zero(left_out: str) -> None:
    kept = {"dose": "fractions: 5", "fractions": "dose: 20 Gy"}[left_out]
    earlier = before(f"levels_in_field: T7, technique: conventional, {kept}")
    assert earlier.eqd2(TWO) == UNKNOWN
    assert f"treatments.1.{left_out}" in earlier.sure[0].asks


def test_uncertain_values_give_an_interval() -> None:
    field = "levels_in_field: T7, technique: conventional"
    assert before(f"{field}, dose: {{one_of: [20 Gy, 30 Gy]}}, fractions: 10").eqd2(TWO) == (
        interval(20, "37.5")
    )
    assert before(f"{field}, dose: 30 Gy, fractions: {{between: [10, 15]}}").eqd2(TWO) == (
        interval(30, "37.5")
    )


def test_months_run_from_the_end_else_from_the_date() -> None:
    (ended,) = before(f"levels_in_field: T7, on: 2025-01-01, {AGO_7}").sure
    (dated,) = before("levels_in_field: T7, on: 2026-04-19").sure
    assert (ended.months, ended.dated_by, dated.dated_by) == (dated.months, "ended", "on")
    assert ended.months.low > 7
    assert ended.months.high is not None
    assert ended.months.high < Decimal("7.1")


def test_vague_date_gives_a_range_and_no_date_no_bound() -> None:
    (vague,) = before("levels_in_field: T7, ended: {one_of: [2026-05-01, 2026-05-31]}").sure
    assert vague.months.low < 6 < (vague.months.high or 0)
    (undated,) = before("levels_in_field: T7").sure
    assert undated.months == UNKNOWN
    assert undated.asks[-1] == "treatments.1.ended"


def test_lumbar_bed_is_computed_with_both_ratios() -> None:
    earlier = before(f"levels_in_field: L2-L4, {CONVENTIONAL}", level="L3")
    assert (earlier.bed(TWO), earlier.bed(FOUR)) == (interval(60), interval(40))


def test_courses_add_up_and_the_latest_sets_the_gap() -> None:
    earlier = before(
        FIELD,
        "levels_in_field: T7, dose: 8 Gy, fractions: 1, technique: conventional, ended: 2026-09-19",
    )
    assert earlier.eqd2(TWO) == interval(50)
    assert earlier.gap.high is not None
    assert earlier.gap.high < Decimal("2.1")
    assert earlier.several == ALWAYS


def test_course_that_only_may_have_reached_widens_the_sum() -> None:
    earlier = before(FIELD, "dose: 8 Gy, fractions: 1, technique: conventional")
    assert earlier.eqd2(TWO) == interval(30, 50)
    assert earlier.several == EITHER


def test_sum_with_an_unknown_course_keeps_its_lower_end() -> None:
    earlier = before(FIELD, "levels_in_field: T7, technique: stereotactic")
    assert earlier.eqd2(TWO) == interval(30, None)
    assert earlier.highest_bed(TWO) == interval(60, None)


def test_list_left_out_is_unknown_and_an_empty_one_is_none() -> None:
    left_out = earlier_radiation(untold(), ("T7",))
    assert (left_out.reached, left_out.several, left_out.eqd2(TWO)) == (EITHER, EITHER, UNKNOWN)
    assert left_out.gap == UNKNOWN
    assert (before().reached, before().eqd2(TWO)) == (NEVER, interval(0))
