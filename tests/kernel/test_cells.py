"""Quantities are cut exactly where a condition cuts them, on the side that it says."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spondyl.case.vocabulary.patient import ALBUMIN
from spondyl.frameworks.instruments.nesms import NESMS
from spondyl.kernel.answers import Answer, known, one_of, unknown
from spondyl.kernel.criteria import (
    Criterion,
    Not,
    all_of,
    at_least,
    below,
    in_canonical_unit,
    is_,
    more_than,
)
from spondyl.kernel.errors import DefinitionError
from spondyl.kernel.items import Item, Option
from spondyl.kernel.points import Score
from spondyl.kernel.variables import Number, Variable
from tests.facts import between
from tests.kernel.made import CITED, binary, number, score, words
from tests.reference_engine import Raw, asked, brute_force, raw_values

REAL = number("real", "0", "100")
WHOLE = number("whole", "0", "20", "1")
TENS = number("tens", "10", "100", "10")
AT_LEAST_TEN = score(binary("it", at_least(REAL, 10)), top=1)
MORE_THAN_TEN = score(binary("it", more_than(REAL, 10)), top=1)


def _reached(definition: Score, answer: Answer) -> tuple[str, ...]:
    (axis,) = definition.groups[0].axes
    return definition.evaluate({axis.key: answer}).items["it"].values


def _value(definition: Score, variable: Variable, value: str) -> tuple[str, ...]:
    return _reached(definition, known(variable, value))


def test_at_least_holds_at_its_value() -> None:
    assert _value(AT_LEAST_TEN, REAL, "10") == ("yes",)


def test_at_least_fails_just_below_its_value() -> None:
    assert _value(AT_LEAST_TEN, REAL, "9.999999999999") == ("no",)


def test_more_than_fails_at_its_value() -> None:
    assert _value(MORE_THAN_TEN, REAL, "10") == ("no",)


def test_more_than_holds_just_above_its_value() -> None:
    assert _value(MORE_THAN_TEN, REAL, "10.000000000001") == ("yes",)


def test_between_that_ends_at_a_closed_cut_reaches_both_sides() -> None:
    assert _reached(AT_LEAST_TEN, between("5", "10")) == ("yes", "no")


def test_between_that_ends_at_an_open_cut_stays_below_it() -> None:
    assert _reached(MORE_THAN_TEN, between("5", "10")) == ("no",)


def test_between_that_starts_at_an_open_cut_reaches_both_sides() -> None:
    assert _reached(MORE_THAN_TEN, between("10", "11")) == ("yes", "no")


def test_between_that_starts_at_a_closed_cut_stays_above_it() -> None:
    assert _reached(AT_LEAST_TEN, between("10", "11")) == ("yes",)


def _three_ways() -> Score:
    """Below 10, exactly 10, above 10."""
    options = (
        Option("below", below(REAL, 10)),
        Option("at", all_of(at_least(REAL, 10), Not(more_than(REAL, 10))), 1),
        Option("above", more_than(REAL, 10), 2),
    )
    return score(Item("it", "it", options, CITED), top=2)


def test_closed_and_open_cut_at_one_value_leave_a_cell_of_that_value_alone() -> None:
    three = _three_ways()
    assert [_value(three, REAL, v) for v in ("9", "10", "11")] == [("below",), ("at",), ("above",)]


def test_between_reaches_every_cell_that_it_crosses() -> None:
    three = _three_ways()
    assert _reached(three, between("9", "10")) == ("below", "at")
    assert _reached(three, between("10", "11")) == ("at", "above")
    assert _reached(three, between("9.5", "10.5")) == ("below", "at", "above")


def test_two_stretches_do_not_reach_what_lies_between_them() -> None:
    apart = Answer((*between("0", "9").possible, *between("11", "12").possible))
    assert _reached(_three_ways(), apart) == ("below", "above")


def test_between_on_a_count_means_the_whole_numbers_inside() -> None:
    over_two = score(binary("it", more_than(WHOLE, 2)), top=1)
    assert _reached(over_two, between("0", "2")) == ("no",)
    assert _reached(over_two, between("2", "3")) == ("yes", "no")
    assert _reached(over_two, between("3", "20")) == ("yes",)


def test_cut_off_the_grid_falls_on_the_next_grid_value() -> None:
    from_45 = score(binary("it", at_least(TENS, 45)), top=1)
    assert _value(from_45, TENS, "40") == ("no",)
    assert _value(from_45, TENS, "50") == ("yes",)
    over_45 = score(binary("it", more_than(TENS, 45)), top=1)
    assert _value(over_45, TENS, "50") == ("yes",)


def test_more_than_on_a_grid_starts_one_step_up() -> None:
    over_50 = score(binary("it", more_than(TENS, 50)), top=1)
    assert _value(over_50, TENS, "50") == ("no",)
    assert _value(over_50, TENS, "60") == ("yes",)


def test_words_that_no_condition_tells_apart_share_a_cell() -> None:
    tumour = words("tumour", "red", "green", "blue", "grey")
    coloured = score(binary("it", is_(tumour, "red", "green")), top=1)
    (axis,) = coloured.groups[0].axes
    assert axis.size == 2
    assert _reached(coloured, one_of(tumour, ("red", "green"))) == ("yes",)
    assert _reached(coloured, one_of(tumour, ("green", "blue"))) == ("yes", "no")


def test_explicit_unknown_reaches_what_a_left_out_answer_reaches() -> None:
    three = _three_ways()
    (axis,) = three.groups[0].axes
    assert three.evaluate({axis.key: unknown(REAL)}).possible == three.evaluate({}).possible


def test_thirty_five_grams_a_litre_is_exactly_three_and_a_half_a_decilitre() -> None:
    converted = in_canonical_unit(ALBUMIN, "3.5", "g/dL")
    assert converted == Decimal(35)
    result = NESMS.evaluate({ALBUMIN.path: known(ALBUMIN, converted)})
    assert result.items["albumin"].values == ("normal",)


@pytest.mark.parametrize(
    ("given", "expected"), [("35", "normal"), ("34.99999999999999999999", "low")]
)
def test_the_albumin_cut_is_exact_to_the_last_digit(given: str, expected: str) -> None:
    result = NESMS.evaluate({ALBUMIN.path: known(ALBUMIN, given)})
    assert result.items["albumin"].values == (expected,)


def test_figure_in_a_unit_that_the_variable_does_not_know_is_a_definition_error() -> None:
    with pytest.raises(DefinitionError, match="not measured in mmol/L"):
        at_least(ALBUMIN, "3.5", "mmol/L")


@pytest.mark.parametrize("value", ["101", "-1"])
def test_value_outside_the_plausible_range_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match="outside 0 to 100"):
        known(REAL, value)


def test_value_off_the_grid_is_refused() -> None:
    with pytest.raises(ValueError, match="55"):
        known(TENS, 55)


def test_misspelt_word_is_refused_and_never_missing() -> None:
    with pytest.raises(ValueError, match="'rde' is not one of its words"):
        known(words("tumour", "red", "green"), "rde")


def _cuts(variable: Variable) -> st.SearchStrategy[Criterion]:
    values = st.decimals(1, 19, places=1) if variable is REAL else st.integers(2, 18)
    kinds = st.sampled_from((at_least, more_than))
    return st.builds(lambda kind, value: kind(variable, str(value)), kinds, values)


def _inside(variable: Variable, low: Decimal, high: Decimal, definition: Score) -> list[Raw]:
    """Raw values between two ends that answer every question in every way there."""
    assert isinstance(variable.domain, Number)
    raw = [*raw_values(variable, asked(definition)), low, high, (low + high) / 2]
    numbers = [value for value in raw if isinstance(value, Decimal) and low <= value <= high]
    return [value for value in numbers if variable.domain.admits(value)]


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.data(), st.sampled_from((REAL, WHOLE)))
def test_between_reaches_what_the_raw_values_inside_reach(
    data: st.DataObject, variable: Variable
) -> None:
    cuts = data.draw(st.lists(_cuts(variable), min_size=1, max_size=3))
    made = score(*(binary(f"it{n}", cut) for n, cut in enumerate(cuts)), top=len(cuts))
    ends = st.decimals(0, 20, places=1) if variable is REAL else st.integers(0, 20).map(Decimal)
    low, high = sorted(data.draw(st.tuples(ends, ends)))
    result = made.evaluate({variable.path: between(str(low), str(high))})
    found = brute_force(made, {variable.path: _inside(variable, low, high, made)})
    assert frozenset(result.possible) == found.values
