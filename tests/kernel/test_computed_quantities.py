"""Calcium that was not reported is computed from the one that was, jointly with albumin."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from spondyl.case.vocabulary.patient import ALBUMIN, CALCIUM, CALCIUM_ADJUSTED
from spondyl.frameworks.instruments.katagiri_2014 import KATAGIRI_2014_SCORE
from spondyl.frameworks.instruments.mizumoto import MIZUMOTO
from spondyl.kernel.answers import Answer, unknown
from spondyl.kernel.points import Score
from tests.facts import between, facts
from tests.reference_engine import HAIR, Raw, brute_force

NORMAL = facts(
    {"patient.crp": 1, "patient.ldh": 200, "patient.platelets": 200, "patient.bilirubin": 10}
)
NORMAL_RAW: dict[str, list[Raw]] = {
    "patient.crp": [Decimal(1)],
    "patient.ldh": [Decimal(200)],
    "patient.platelets": [Decimal(200)],
    "patient.bilirubin": [Decimal(10)],
}
REST: dict[str, list[Raw]] = {
    "cancer.primary": ["breast"],
    "cancer.hormone_dependent": ["yes"],
    "cancer.targeted_therapy": ["no"],
    "cancer.visceral_metastases": ["none"],
    "cancer.brain_metastases": ["no"],
    "cancer.disseminated": ["no"],
    "cancer.prior_chemotherapy": ["no"],
    "cancer.bone_metastases_outside_spine": [Decimal(0)],
    "cancer.vertebrae_involved": [Decimal(1)],
    "patient.ecog": [Decimal(0)],
    "patient.age": [Decimal(60)],
}


def _laboratory(**given: Answer) -> tuple[str, ...]:
    answers = NORMAL | {f"patient.{key}": answer for key, answer in given.items()}
    return KATAGIRI_2014_SCORE.evaluate(answers).items["laboratory"].values


def _hypercalcaemia(**given: Answer) -> tuple[str, ...]:
    answers = {f"patient.{key}": answer for key, answer in given.items()}
    return MIZUMOTO.evaluate(answers).items["hypercalcaemia"].values


def _at(value: str) -> Answer:
    return between(value, value)


def test_adjusted_calcium_follows_from_total_calcium_and_albumin() -> None:
    # 9.6 + 0.8 x (4 - 3.5) = 10.0, not above 10.
    assert _hypercalcaemia(calcium=_at("9.6"), albumin=_at("35")) == ("absent",)
    assert _hypercalcaemia(calcium=_at("9.6"), albumin=_at("34.9")) == ("present",)


def test_total_of_9_9_with_albumin_between_30_and_45_reaches_both_sides_of_10() -> None:
    # 10.7 down to 9.5; 10 is crossed at albumin 38.75 g/L.
    total = _at("9.9")
    assert _hypercalcaemia(calcium=total, albumin=between(30, 45)) == ("present", "absent")
    assert _hypercalcaemia(calcium=total, albumin=between(30, "38.7")) == ("present",)
    assert _hypercalcaemia(calcium=total, albumin=between("38.75", 45)) == ("absent",)


def test_albumin_that_would_raise_calcium_is_the_albumin_that_is_abnormal() -> None:
    # Adjusted 10.3 or more needs albumin 35 or less, and that is abnormal already.
    total = _at("9.9")
    assert _laboratory(calcium=total, albumin=between(30, 34)) == ("abnormal", "critical")
    assert _laboratory(calcium=total, albumin=between(36, "36.9")) == ("abnormal",)
    assert _laboratory(calcium=total, albumin=between(37, 45)) == ("normal",)
    assert _laboratory(calcium=total, albumin=between(30, 45)) == ("normal", "abnormal", "critical")


def test_cut_is_met_exactly_where_the_computed_value_equals_it() -> None:
    # 9.9 + 3.2 - 0.08 x 35 = 10.3 exactly.
    total = _at("9.9")
    assert "critical" in _laboratory(calcium=total, albumin=_at("35"))
    assert "critical" not in _laboratory(calcium=total, albumin=_at("35.0001"))


def test_total_calcium_follows_from_adjusted_calcium_and_albumin() -> None:
    # 10.2 adjusted at albumin 45 is a total of 10.6; at 40 it is 10.2.
    adjusted = _at("10.2")
    assert _laboratory(calcium_adjusted=adjusted, albumin=_at("45")) == ("normal", "critical")
    assert _laboratory(calcium_adjusted=adjusted, albumin=_at("40")) == ("normal",)


def test_computed_calcium_is_disputed_only_where_total_and_adjusted_differ() -> None:
    both_high = KATAGIRI_2014_SCORE.evaluate(
        NORMAL | {CALCIUM.path: _at("12"), ALBUMIN.path: _at("40")}
    )
    assert (both_high.items["laboratory"].values, both_high.disputed) == (("critical",), ())


def test_reported_adjusted_calcium_outranks_the_computed_one() -> None:
    reported = {"calcium": _at("12"), "albumin": _at("20"), "calcium_adjusted": _at("9")}
    assert _hypercalcaemia(**reported) == ("absent",)


def test_what_a_computed_quantity_still_needs_is_named_unknown() -> None:
    answers = {CALCIUM.path: _at("9.9"), ALBUMIN.path: unknown(ALBUMIN, "pending")}
    result = MIZUMOTO.evaluate(answers)
    assert ALBUMIN.path in result.unknown
    assert CALCIUM_ADJUSTED.path not in result.unknown


def test_nothing_is_computed_without_total_calcium() -> None:
    result = MIZUMOTO.evaluate({ALBUMIN.path: _at("30")})
    assert result.items["hypercalcaemia"].values == ("present", "absent")
    assert CALCIUM_ADJUSTED.path in result.unknown


def test_unknown_albumin_ranges_over_what_is_plausible() -> None:
    # 20 + 3.2 - 0.08 x 70 = 17.6 at the least.
    pending = unknown(ALBUMIN, "pending")
    assert _hypercalcaemia(calcium=_at("20"), albumin=pending) == ("present",)


def test_albumin_left_out_is_as_unknown_as_albumin_pending() -> None:
    assert _hypercalcaemia(calcium=_at("20")) == ("present",)


def test_calcium_that_leaves_the_laboratory_open_is_named() -> None:
    # With albumin 40 total and adjusted calcium are the same, and move together over the cut.
    answers = {CALCIUM.path: between(9, 12), ALBUMIN.path: _at("40")}
    result = KATAGIRI_2014_SCORE.evaluate(NORMAL | answers)
    assert result.items["laboratory"].values == ("normal", "critical")
    assert CALCIUM.path in result.uncertain


Ends = tuple[Decimal, Decimal]
CUTS = (Decimal("10"), Decimal("10.3"))


def _near(ends: Ends, candidates: list[Decimal]) -> list[Raw]:
    """The ends, and whatever lies between them of `candidates` and a hair beside those."""
    beside = [value + side for value in candidates for side in (-HAIR, Decimal(0), HAIR)]
    return [*sorted({*ends, *(value for value in beside if ends[0] <= value <= ends[1])})]


def _meeting(known_ends: Ends, albumin: Ends, factor: Decimal) -> dict[str, list[Raw]]:
    """Raw values of a reported calcium and of albumin at which every cut is met and just missed.

    The other calcium is the reported one plus `factor` x albumin minus 40 x `factor`.
    """
    shift = -40 * factor
    at = [*albumin, Decimal(37), Decimal(37) - HAIR]
    solved = [cut - shift - factor * a for cut in CUTS for a in at]
    reported = _near(known_ends, [*CUTS, *solved])
    of = [cut - shift for cut in CUTS]
    crossed = [(c - r) / factor for c in of for r in reported if isinstance(r, Decimal)]
    return {"reported": reported, "albumin": _near(albumin, [Decimal(37), *crossed])}


def _ends(low: int, high: int) -> st.SearchStrategy[Ends]:
    value = st.integers(low * 10, high * 10).map(lambda tenths: Decimal(tenths) / 10)
    return st.tuples(value, value).map(lambda pair: (min(pair), max(pair)))


@settings(max_examples=60, deadline=None, derandomize=True)
@given(_ends(8, 12), _ends(20, 50), st.booleans(), st.sampled_from((MIZUMOTO, KATAGIRI_2014_SCORE)))
def test_computed_calcium_equals_brute_force(
    calcium: Ends,
    albumin: Ends,
    total_reported: bool,  # noqa: FBT001 -- Hypothesis passes by position
    score: Score,
) -> None:
    path = CALCIUM.path if total_reported else CALCIUM_ADJUSTED.path
    factor = Decimal("-0.08") if total_reported else Decimal("0.08")
    raw = _meeting(calcium, albumin, factor)
    possible = {**REST, **NORMAL_RAW, path: raw["reported"], ALBUMIN.path: raw["albumin"]}
    item = "hypercalcaemia" if score is MIZUMOTO else "laboratory"
    found = brute_force(score, possible)
    result = score.evaluate(
        NORMAL | {path: between(*map(str, calcium)), ALBUMIN.path: between(*map(str, albumin))}
    )
    assert set(result.items[item].values) == found.options[item]
