"""BED and EQD2 against hand values, closed forms and a second way of computing them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spondyl.options.radiobiology.limits import HYTEC_DE_NOVO, LADDERS
from spondyl.options.radiobiology.linear_quadratic import (
    bed,
    dose_for_bed,
    dose_for_eqd2,
    eqd2,
)

TWO, FOUR, TEN = Decimal(2), Decimal(4), Decimal(10)
TINY = Decimal("1e-18")
doses = st.decimals(Decimal(0), Decimal(200), places=2)
counts = st.integers(1, 60)
ratios = st.sampled_from([Decimal("0.87"), TWO, Decimal(3), FOUR, TEN])


@pytest.mark.parametrize(
    ("dose", "fractions", "alpha_beta", "expected"),
    [
        ("50", 25, TWO, "100"),  # Nieder 2006, abstract
        ("50", 25, FOUR, "75"),  # Nieder 2006, abstract
        ("20", 5, TWO, "60"),
        ("8", 1, TWO, "40"),
        ("30", 10, TEN, "39"),
        ("60", 30, TEN, "72"),
        ("0", 1, TWO, "0"),
    ],
)
def test_bed_is_the_hand_value(
    dose: str, fractions: int, alpha_beta: Decimal, expected: str
) -> None:
    assert bed(Decimal(dose), fractions, alpha_beta) == Decimal(expected)


@pytest.mark.parametrize(
    ("dose", "fractions", "expected"),
    [
        ("8", 1, "20"),
        ("20", 5, "30"),
        ("30", 10, "37.5"),
        ("40", 20, "40"),
        ("37.5", 15, "42.1875"),
    ],
)
def test_eqd2_is_the_hand_value(dose: str, fractions: int, expected: str) -> None:
    assert eqd2(Decimal(dose), fractions, TWO) == Decimal(expected)


@given(doses, ratios)
def test_fractions_of_two_gray_are_their_own_equivalent(dose: Decimal, ratio: Decimal) -> None:
    count = int(dose // 2) + 1
    assert abs(eqd2(Decimal(2 * count), count, ratio) - 2 * count) < TINY


@given(doses, counts, ratios)
def test_eqd2_is_bed_over_its_factor(dose: Decimal, fractions: int, ratio: Decimal) -> None:
    expected = bed(dose, fractions, ratio) / (1 + TWO / ratio)
    assert abs(eqd2(dose, fractions, ratio) - expected) < TINY


@given(doses, counts, ratios)
def test_decimals_agree_with_floats(dose: Decimal, fractions: int, ratio: Decimal) -> None:
    """The textbook forms, d first, in binary arithmetic."""
    total, a_b = float(dose), float(ratio)
    each = total / fractions
    assert float(bed(dose, fractions, ratio)) == pytest.approx(fractions * each * (1 + each / a_b))
    assert float(eqd2(dose, fractions, ratio)) == pytest.approx(total * (each + a_b) / (2 + a_b))


@given(doses.filter(lambda dose: dose > 0), counts, ratios)
def test_the_factor_of_the_dose_per_fraction_is_not_dropped(
    dose: Decimal, fractions: int, ratio: Decimal
) -> None:
    """A page prints nd / (1 + 2/(α/β)): it is short of the BED factor wherever a dose is given."""
    wrong = dose / (1 + TWO / ratio)
    factor = 1 + dose / fractions / ratio
    assert eqd2(dose, fractions, ratio) > wrong
    assert abs(eqd2(dose, fractions, ratio) - wrong * factor) < TINY


@given(doses, counts, ratios)
def test_inverses_give_the_dose_back(dose: Decimal, fractions: int, ratio: Decimal) -> None:
    assert abs(dose_for_bed(bed(dose, fractions, ratio), fractions, ratio) - dose) < TINY
    assert abs(dose_for_eqd2(eqd2(dose, fractions, ratio), fractions, ratio) - dose) < TINY


def test_the_hytec_ladder_is_one_iso_effect_line() -> None:
    line = [eqd2(limit.dose, limit.fractions, TWO) for limit in HYTEC_DE_NOVO.limits]
    assert len(line) == 5
    # 20.3 Gy in 3 is 44.491 Gy: the printed doses are rounded to 0.1 Gy.
    assert all(Decimal("44.5") <= round(value, 1) <= Decimal("44.7") for value in line)


def test_the_upper_partners_are_one_iso_effect_line() -> None:
    for limit in HYTEC_DE_NOVO.limits:
        assert limit.upper is not None
        assert abs(eqd2(limit.upper, limit.fractions, TWO) - 56) < Decimal("0.25")


def test_more_fractions_never_lower_a_published_limit() -> None:
    for ladder in LADDERS:
        doses = [limit.dose for limit in ladder.limits]
        assert doses == sorted(doses)


@pytest.mark.parametrize(("dose", "fractions", "ratio"), [(-1, 1, 2), (1, 0, 2), (1, 1, 0)])
def test_what_is_no_course_is_refused(dose: int, fractions: int, ratio: int) -> None:
    for formula in (bed, eqd2, dose_for_bed, dose_for_eqd2):
        with pytest.raises(ValueError, match="not"):
            formula(Decimal(dose), fractions, Decimal(ratio))
