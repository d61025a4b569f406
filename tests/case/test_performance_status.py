"""ECOG and Karnofsky: each fills the other where it is missing, and says that it did."""

import pytest

from spondyl.case.derived import derive
from spondyl.kernel.answers import Answer, Span, unknown
from tests.case.cast import a_case
from tests.facts import VARIABLES, Value, between

ECOG, KPS = "patient.ecog", "patient.kps"
# The usual conversion.
KPS_OF = {0: [90, 100], 1: [70, 80], 2: [50, 60], 3: [30, 40], 4: [10, 20]}


def _values(answer: Answer) -> list[int]:
    spans = [part for part in answer.possible if isinstance(part, Span)]
    assert all(part.is_point for part in spans)
    return [int(part.start[0]) for part in spans]


def _filled(path: str, given: dict[str, Value] | None = None, **answers: Answer) -> list[int]:
    by_path = {f"patient.{key}": answer for key, answer in answers.items()}
    return _values(derive(a_case(given, answers=by_path)).patient[path])


@pytest.mark.parametrize(("ecog", "kps"), KPS_OF.items())
def test_ecog_fills_karnofsky_with_two_values(ecog: int, kps: list[int]) -> None:
    assert _filled(KPS, {ECOG: ecog}) == kps


@pytest.mark.parametrize(("kps", "ecog"), [(k, e) for e, some in KPS_OF.items() for k in some])
def test_karnofsky_fills_ecog(kps: int, ecog: int) -> None:
    assert _filled(ECOG, {KPS: kps}) == [ecog]


def test_one_of_two_ecog_grades_fills_four_karnofsky_values() -> None:
    assert _filled(KPS, {ECOG: (1, 3)}) == [30, 40, 70, 80]


def test_one_of_two_karnofsky_values_may_leave_one_ecog_grade() -> None:
    assert _filled(ECOG, {KPS: (50, 60)}) == [2]
    assert _filled(ECOG, {KPS: (60, 70)}) == [1, 2]


def test_karnofsky_between_bounds_fills_every_ecog_grade_inside() -> None:
    assert _filled(ECOG, kps=between(40, 70)) == [1, 2, 3]


def test_converted_value_is_marked_with_its_origin() -> None:
    answer = derive(a_case({ECOG: 2})).patient[KPS]
    assert answer.derived == "converted from ECOG 2"
    assert not answer.is_unknown


def test_conversion_leaves_a_remark() -> None:
    (remark,) = derive(a_case({KPS: 70})).remarks
    assert (remark.code, remark.facts) == ("performance_converted", (ECOG, KPS))
    assert "inexact" in remark.message


def test_answer_of_unknown_is_filled_like_one_left_out() -> None:
    pending = unknown(VARIABLES[KPS], "pending")
    assert _filled(KPS, {ECOG: 4}, kps=pending) == [10, 20]


def test_native_values_outrank_converted_ones() -> None:
    found = derive(a_case({ECOG: 0, KPS: 50})).patient
    assert (_values(found[ECOG]), _values(found[KPS])) == ([0], [50])


def test_pair_that_does_not_match_is_flagged_and_never_refused() -> None:
    (remark,) = derive(a_case({ECOG: 0, KPS: 50})).remarks
    assert (remark.code, remark.facts) == ("ecog_kps_mismatch", (ECOG, KPS))


@pytest.mark.parametrize("pair", [(2, 60), ((1, 2), 50), (1, (60, 70))])
def test_pair_that_may_match_is_not_flagged(pair: tuple[Value, Value]) -> None:
    assert derive(a_case({ECOG: pair[0], KPS: pair[1]})).remarks == ()


def test_nothing_is_filled_where_both_are_missing() -> None:
    found = derive(a_case())
    assert (ECOG in found.patient, KPS in found.patient, found.remarks) == (False, False, ())
