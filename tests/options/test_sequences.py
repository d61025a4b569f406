"""Whole orders of treatment: where they matter, the odds at which they flip, who estimated."""

from decimal import Decimal

from spondyl.frameworks.evaluate import evaluate
from spondyl.options.judging import Hearing
from spondyl.options.sequences import FLIPS, SEQUENCES, Estimate, Weighed, weigh
from tests.casefile.cast import loaded

WOUND, WALKING = FLIPS


def weighed(text: str) -> Weighed:
    case = loaded(f"case: c\nas_of: 2026-11-19T21:40\n{text}")
    return weigh(Hearing(case, evaluate(case)))


def test_the_order_matters_where_an_operation_is_conceivable() -> None:
    stable = "pain: none, bone: blastic, alignment: normal, collapse: none, posterolateral: none"
    text = f"lesions: [{{level: T7, escc: 3, {stable}}}, {{level: T5, escc: 0, {stable}}}]\n"
    assert weighed(text).lesions == ("T7",)
    assert weighed("lesions: [{level: T7, escc: 0}]\n").lesions == ("T7",)


def test_two_clinicians_estimates_stand_against_the_odds() -> None:
    text = (
        "setting:\n  failure_estimates:\n"
        "    - {by: surgeon, radiation_then_surgery_percent: 90}\n"
        "    - {by: radiation oncologist, radiation_then_surgery_percent: {between: [10, 20]}}\n"
    )
    high, low = weighed(text).estimates
    assert (high.by, high.text, low.text) == ("surgeon", "90 %", "10-20 %")
    assert (high.against(WOUND), low.against(WOUND)) == ("above", "below")
    assert low.against(WALKING) == "within"


def test_the_odds_are_reckoned_from_the_series() -> None:
    assert (WOUND.low, WOUND.at, WOUND.high) == (21, 38, 87)
    # Walking: (1 - p) + 0.5 p = 0.75 even where radiation that holds never fails anybody.
    assert (WALKING.at, WALKING.high) == (50, 50)
    assert Estimate("x", Decimal(50), Decimal(50)).against(WALKING) == "within"


def test_each_order_says_what_failing_and_the_rescue_cost() -> None:
    assert [each.code for each in SEQUENCES] == ["radiation_first", "surgery_first", "neither"]
    assert all(each.failing and each.rescue and each.cited for each in SEQUENCES)


def test_nobody_asked_is_said() -> None:
    assert weighed("lesions: [{level: T7}]\n").estimates == ()
