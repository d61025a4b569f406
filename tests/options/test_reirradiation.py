"""Room and checks after earlier radiation, rule by rule, with hand values."""

from decimal import Decimal

import pytest

from spondyl.kernel.truths import ALWAYS, EITHER, NEVER, Truths
from spondyl.options.radiobiology.cord_dose import cord_dose
from spondyl.options.radiobiology.judging import Judged, RuleCheck
from spondyl.options.radiobiology.linear_quadratic import bed, eqd2
from tests.options.cast import AGO_7, CONVENTIONAL, a_case, by, dosed, interval, untold

TWO, FOUR = Decimal(2), Decimal(4)
TINY = Decimal("1e-18")
FIELD = f"levels_in_field: T6-T8, {CONVENTIONAL}, {AGO_7}"
ONE_EIGHT = f"levels_in_field: T7, dose: 8 Gy, fractions: 1, technique: conventional, {AGO_7}"


def _left(judged: Judged) -> dict[str, Decimal]:
    """Equivalent dose left by each rule, where it is one value."""
    assert all(room.equivalent.is_point for room in judged.rooms)
    return {room.rules[0].code: room.equivalent.low for room in judged.rooms}


def _check(judged: Judged, quantity: str) -> RuleCheck:
    (only,) = (check for check in judged.checks if check.rule.quantity == quantity)
    return only


def _met(judged: Judged) -> dict[str, Truths]:
    return {check.rule.quantity: check.met for check in judged.checks}


def test_stereotactic_after_20_in_5_has_the_room_of_the_25_gray_rule() -> None:
    hytec = by(dosed("stereotactic_24_2", FIELD), "hytec_reirradiation")
    assert _left(hytec) == {"hytec_cumulative": 40, "hytec_new": 25, "hytec_share": 30}
    assert hytec.together is not None
    assert hytec.together.equivalent == interval(25)
    assert Decimal("12.2") < hytec.together.dose.low < Decimal("12.3")
    assert hytec.met == frozenset()


def test_after_8_in_1_the_share_leaves_less_than_the_25_gray_rule() -> None:
    hytec = by(dosed("stereotactic_24_2", ONE_EIGHT), "hytec_reirradiation")
    assert hytec.together is not None
    assert hytec.together.equivalent == interval(20)


@pytest.mark.parametrize("option", ["stereotactic_24_1", "stereotactic_24_2", "stereotactic_30_5"])
@pytest.mark.parametrize("level", ["T7", "L3"])
def test_equivalent_of_every_room_is_its_limit(option: str, level: str) -> None:
    field = f"levels_in_field: {level}, {CONVENTIONAL}, {AGO_7}"
    for judged in dosed(option, field, level=level).judged:
        of = eqd2 if judged.rules.code == "hytec_reirradiation" else bed
        assert judged.together is not None
        for room in (*judged.rooms, judged.together):
            back = of(room.dose.low, room.fractions, room.alpha_beta)
            assert abs(back - room.equivalent.low) < TINY


def test_nieder_leaves_what_the_earlier_course_did_not_use() -> None:
    found = dosed("stereotactic_24_2", FIELD)
    assert _left(by(found, "nieder_none_seen")) == {
        "nieder_course": 98,
        "nieder_cumulative_120": 60,
    }
    small = by(found, "nieder_small_risk").together
    assert small is not None
    assert small.equivalent == interval("75.5")


def test_conventional_course_is_judged_rule_by_rule() -> None:
    hytec = by(dosed("radiation_20_5", FIELD), "hytec_reirradiation")
    assert _met(hytec) == {
        "cumulative_eqd2": ALWAYS,
        "new_eqd2": NEVER,
        "share": ALWAYS,
        "gap": ALWAYS,
    }
    assert _check(hytec, "cumulative_eqd2").value == interval(60)
    assert _check(hytec, "share").value == interval("0.5")
    assert (hytec.met, hytec.rooms, hytec.together) == (NEVER, (), None)


def test_nieder_at_exactly_120_is_met_and_above_it_is_not() -> None:
    assert by(dosed("radiation_20_5", FIELD), "nieder_none_seen").met == ALWAYS
    more = dosed("radiation_30_10", FIELD)
    assert by(more, "nieder_none_seen").met == NEVER
    assert by(more, "nieder_small_risk").met == ALWAYS


def test_lung_field_uses_up_most_of_the_cord() -> None:
    lung = "target: lung, levels_in_field: T4-T8, dose: 60 Gy, fractions: 30, "
    found = dosed("stereotactic_24_2", f"{lung} technique: conventional, {AGO_7}")
    hytec = by(found, "hytec_reirradiation").together
    assert hytec is not None
    assert hytec.equivalent == interval(10)
    nieder = by(found, "nieder_small_risk").together
    assert nieder is not None
    assert nieder.dose == interval(0)


def test_unknown_field_gives_the_limits_of_both() -> None:
    found = dosed("stereotactic_24_2", f"{CONVENTIONAL}, {AGO_7}")
    assert found.reirradiation == EITHER
    together = by(found, "hytec_reirradiation").together
    assert together is not None
    assert together.equivalent == interval(25)


def test_no_earlier_radiation_asks_no_rule_for_re_irradiation() -> None:
    found = dosed("stereotactic_24_2")
    assert (found.reirradiation, found.judged, found.points) == (NEVER, (), ())


def test_two_courses_are_not_defined_and_still_summed() -> None:
    found = dosed("radiation_8_1", FIELD, ONE_EIGHT)
    assert found.defined == NEVER
    hytec = by(found, "hytec_reirradiation")
    assert _check(hytec, "cumulative_eqd2").value == interval(70)
    assert found.points == ()
    maybe = dosed("radiation_8_1", FIELD, f"{CONVENTIONAL}, {AGO_7}")
    assert maybe.defined == EITHER
    assert maybe.points


def test_stereotactic_course_without_a_cord_dose_leaves_the_room_open() -> None:
    course = f"levels_in_field: T7, dose: 24 Gy, fractions: 2, technique: stereotactic, {AGO_7}"
    found = dosed("stereotactic_24_2", course)
    hytec = by(found, "hytec_reirradiation")
    assert hytec.together is not None
    assert hytec.together.equivalent == interval(0, 25)
    assert found.earlier.stereotactic == ALWAYS
    assert by(dosed("radiation_20_5", course), "nieder_none_seen").met == EITHER


def test_unknown_history_leaves_everything_open_but_what_the_new_course_alone_breaks() -> None:
    found = cord_dose(untold(), ("T7",), "radiation_20_5")
    assert found is not None
    assert _met(by(found, "hytec_reirradiation")) == {
        "cumulative_eqd2": EITHER,
        "new_eqd2": NEVER,
        "share": EITHER,
        "gap": EITHER,
    }


def test_sum_and_share_are_judged_for_the_same_earlier_dose() -> None:
    """Each may be met alone: the sum after little, the share after much, never both."""
    course = f"levels_in_field: T7, fractions: 5, technique: conventional, {AGO_7}, dose: "
    apart = dosed("radiation_8_1", f"{course}{{one_of: [10 Gy, 28 Gy]}}")
    between = dosed("radiation_8_1", f"{course}{{between: [10 Gy, 28 Gy]}}")
    for found, met in ((apart, NEVER), (between, EITHER)):
        hytec = by(found, "hytec_reirradiation")
        assert _met(hytec)["share"] == _met(hytec)["cumulative_eqd2"] == EITHER
        assert hytec.met == met


@pytest.mark.parametrize(
    ("ended", "hytec", "nieder"),
    [
        ("2026-07-19", NEVER, NEVER),
        ("2026-06-10", ALWAYS, NEVER),
        ("2026-04-19", ALWAYS, ALWAYS),
        ("{one_of: [2026-04-19, 2026-07-19]}", EITHER, EITHER),
    ],
)
def test_gap_is_judged_for_a_stereotactic_course_too(
    ended: str, hytec: Truths, nieder: Truths
) -> None:
    found = dosed("stereotactic_24_2", f"levels_in_field: T7, {CONVENTIONAL}, ended: {ended}")
    assert _met(by(found, "hytec_reirradiation")) == {"gap": hytec}
    assert _met(by(found, "nieder_none_seen")) == {"gap": nieder}


def test_lumbar_levels_carry_both_ratios_for_nieder_and_two_for_hytec() -> None:
    field = f"levels_in_field: L2-L4, {CONVENTIONAL}, {AGO_7}"
    found = dosed("radiation_20_5", field, level="L3")
    ratios = {(j.rules.code, int(j.alpha_beta)) for j in found.judged}
    assert ("hytec_reirradiation", 2) in ratios
    assert ("hytec_reirradiation", 4) not in ratios
    assert _check(by(found, "nieder_none_seen", 2), "cumulative_bed").value == interval(120)
    assert _check(by(found, "nieder_none_seen", 4), "cumulative_bed").value == interval(80)
    assert [int(p.alpha_beta) for p in found.points] == [2, 4]


@pytest.mark.parametrize("level", ["C4", "T12"])
def test_cervical_and_thoracic_levels_are_computed_with_two_alone(level: str) -> None:
    found = dosed("radiation_20_5", f"levels_in_field: {level}, {CONVENTIONAL}", level=level)
    assert {j.alpha_beta for j in found.judged} == {TWO}


def test_run_over_the_border_carries_both() -> None:
    found = dosed("radiation_20_5", f"levels_in_field: T12, {CONVENTIONAL}", level="T12-L1")
    assert {j.alpha_beta for j in found.judged} == {TWO, FOUR}


def test_option_without_radiation_has_no_dose_and_a_misspelt_one_is_refused() -> None:
    assert cord_dose(a_case(FIELD), ("T7",), "vertebrectomy") is None
    with pytest.raises(ValueError, match="is no option"):
        cord_dose(a_case(FIELD), ("T7",), "stereotaxic_24_2")


def test_survey_row_is_that_of_the_same_earlier_course() -> None:
    (row,) = dosed("stereotactic_24_2", FIELD).practice
    assert row.earlier == (Decimal(20), 5)
    other = FIELD.replace("20 Gy", "25 Gy")
    assert dosed("stereotactic_24_2", other).practice == ()
