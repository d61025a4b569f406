"""Points scores reach the set of totals over joint completions of facts."""

from dataclasses import replace
from decimal import Decimal

import pytest

from spondyl.frameworks.instruments.bauer import BAUER_MODIFIED
from spondyl.frameworks.instruments.nesms import NESMS
from spondyl.frameworks.instruments.sins import SINS
from spondyl.frameworks.instruments.tomita import TOMITA
from spondyl.kernel.answers import known, one_of, unknown
from spondyl.kernel.constraints import Constraint
from spondyl.kernel.criteria import (
    Not,
    TotalAtLeast,
    Version,
    all_of,
    any_of,
    is_,
    more_than,
)
from spondyl.kernel.errors import DefinitionError
from spondyl.kernel.items import Item, Option
from spondyl.kernel.points import Band, Score, Survival, survival_of, survival_range
from spondyl.kernel.variables import Dispute
from tests.facts import Value, between, facts
from tests.kernel.made import CITED, A, B, C, asks, binary, number, score

ONE_AT_MOST = Constraint("one_at_most", all_of(is_(A, "yes"), is_(B, "yes")), "Not both.")
LUNG_OR_BREAST = ("lung_non_small_cell", "breast")
NO_ORGANS: dict[str, Value] = {
    "cancer.visceral_metastases": "none",
    "cancer.brain_metastases": "no",
}
SOLITARY: dict[str, Value] = {
    "cancer.bone_metastases_outside_spine": 0,
    "cancer.vertebrae_involved": 1,
}
BEST_NESMS: dict[str, Value] = {
    "cancer.primary": "breast",
    **NO_ORGANS,
    **SOLITARY,
    "patient.albumin": 40,
}
SPELLING = Dispute("spelling", ("old", "new"), "Groups differ.")


def _both() -> Item:
    """2 points for both, 1 for one, 0 for neither."""
    both, neither = all_of(is_(A, "yes"), is_(B, "yes")), all_of(is_(A, "no"), is_(B, "no"))
    options = (
        Option("both", both, 2),
        Option("one", Not(any_of(both, neither)), 1),
        Option("neither", neither, 0),
    )
    return Item("both", "both", options, CITED)


def test_unknown_facts_reach_every_sum() -> None:
    assert score(asks(A), asks(B, 3), top=4).evaluate({}).possible == (0, 1, 3, 4)


def test_a_sum_that_no_completion_has_is_not_reached() -> None:
    possible = score(asks(A, 5), asks(B), top=6).evaluate({B.path: known(B, "no")}).possible
    assert possible == (0, 5)


def test_items_that_share_a_fact_are_enumerated_jointly() -> None:
    total = score(asks(A), binary("not_a", is_(A, "no")), lowest=1, top=1)
    assert total.evaluate({}).possible == (1,)


def test_breast_or_lung_reaches_two_sums_of_modified_bauer_and_never_the_one_between() -> None:
    histology = replace(
        BAUER_MODIFIED, items=BAUER_MODIFIED.items[1:3], bands=(Band(0, 2, "all"),), disputes=()
    )
    result = histology.evaluate(facts({"cancer.primary": LUNG_OR_BREAST}))
    assert result.possible == (0, 2)
    assert result.items["lung"].possible == result.items["favourable_primary"].possible == (0, 1)


def test_breast_or_lung_leaves_a_hole_in_the_modified_bauer_total() -> None:
    answers = {"cancer.primary": LUNG_OR_BREAST, **NO_ORGANS, "cancer.vertebrae_involved": 3}
    assert BAUER_MODIFIED.evaluate(facts(answers)).possible == (1, 3)


def test_constraint_binds_two_facts_of_one_item() -> None:
    made = score(_both(), top=2)
    assert made.evaluate({}).possible == (0, 1, 2)
    assert made.evaluate({}, (ONE_AT_MOST,)).possible == (0, 1)


def test_constraint_settles_a_fact_by_what_is_known_of_the_other() -> None:
    made = score(asks(A), asks(B), binary("either", any_of(is_(A, "yes"), is_(B, "yes"))), top=3)
    result = made.evaluate({A.path: known(A, "yes")}, (ONE_AT_MOST,))
    assert result.possible == (2,)
    assert result.items["b"].values == ("no",)


def test_constraint_over_a_third_fact_that_is_partly_known_binds_the_two() -> None:
    never = Constraint("not_all", all_of(*(is_(v, "yes") for v in (A, B, C))), "Not all three.")
    made = score(_both(), top=2)
    assert made.evaluate({C.path: known(C, "yes")}, (never,)).possible == (0, 1)
    assert made.evaluate({C.path: one_of(C, ("yes", "no"))}, (never,)).possible == (0, 1, 2)


def test_constraint_over_a_third_fact_that_was_left_out_allows_both() -> None:
    never = Constraint("not_all", all_of(*(is_(v, "yes") for v in (A, B, C))), "Not all three.")
    assert score(_both(), top=2).evaluate({}, (never,)).possible == (0, 1, 2)


def test_constraint_binds_facts_of_two_items() -> None:
    made = score(asks(A), asks(B), top=2)
    assert made.evaluate({}, (ONE_AT_MOST,)).possible == (0, 1)


def test_constraint_over_words_of_two_items_and_a_third_fact_binds_all_three() -> None:
    never = Constraint("not_all", all_of(*(is_(v, "yes") for v in (A, B, C))), "Not all three.")
    made = score(asks(A), asks(B), asks(C), top=3)
    assert made.evaluate({}, (never,)).possible == (0, 1, 2)
    assert made.evaluate({C.path: known(C, "yes")}, (never,)).possible == (1, 2)


def _disputed(*, declared: tuple[Dispute, ...] = (SPELLING,)) -> Score:
    """A is worth a point in the old version and two in the new one."""
    options = (
        Option("old", all_of(is_(A, "yes"), Version(SPELLING, "old")), 1),
        Option("new", all_of(is_(A, "yes"), Version(SPELLING, "new")), 2),
        Option("none", is_(A, "no"), 0),
    )
    return Score(
        "made",
        "Made up",
        (Item("it", "it", options, CITED),),
        (Band(0, 2, "all"),),
        (CITED,),
        "worse",
        disputes=declared,
    )


def test_disputed_score_is_unsettled_with_nothing_unknown() -> None:
    result = _disputed().evaluate({A.path: known(A, "yes")})
    assert (result.possible, result.disputed) == ((1, 2), ("spelling",))
    assert (result.unknown, result.uncertain, result.settled) == ((), (), False)


def test_dispute_that_does_not_touch_the_patient_is_not_named() -> None:
    result = _disputed().evaluate({A.path: known(A, "no")})
    assert (result.possible, result.disputed, result.settled) == ((0,), (), True)


def test_dispute_that_may_touch_the_patient_is_named() -> None:
    result = _disputed().evaluate({})
    assert (result.possible, result.disputed) == ((0, 1, 2), ("spelling",))


def test_bladder_reaches_every_growth_group_of_tomita_with_everything_known() -> None:
    result = TOMITA.evaluate(facts({"cancer.primary": "bladder", **NO_ORGANS, **SOLITARY}))
    assert (result.possible, result.unknown) == ((2, 3, 5), ())
    assert result.disputed == ("tomita_histology_not_listed",)


def test_totals_above_the_ceiling_count_as_the_ceiling() -> None:
    result = NESMS.evaluate(facts({**BEST_NESMS, "neurology.ambulation": "unaided"}))
    assert result.possible == (3,)


def test_dispute_that_the_ceiling_hides_is_not_named() -> None:
    result = NESMS.evaluate(facts({**BEST_NESMS, "neurology.ambulation": "aided_device"}))
    assert (result.possible, result.disputed) == ((3,), ())


def test_score_that_reads_another_score_enumerates_its_raw_answers() -> None:
    inner = score(asks(A), asks(B), top=2)
    item = binary("inner_two", TotalAtLeast(inner, 2), 3)
    outer = score(item, binary("a_again", is_(A, "no")), top=3)
    assert outer.evaluate({}).possible == (0, 1, 3)
    assert outer.evaluate({B.path: known(B, "yes")}).possible == (1, 3)


def test_sins_is_band_settled_while_an_item_is_missing() -> None:
    words = {
        "location": "rigid",
        "bone": "blastic",
        "alignment": "normal",
        "collapse": "none",
        "posterolateral": "none",
    }
    result = SINS.evaluate(facts({f"lesion.{key}": word for key, word in words.items()}))
    assert (result.possible, result.bands) == ((0, 1, 3), ("stable",))
    assert (result.settled, result.band_settled) == (False, True)
    assert result.unknown == ("lesion.pain",)


def test_left_out_and_unknown_facts_are_named_unknown_in_order_of_mention() -> None:
    result = score(asks(A), asks(B), asks(C), top=3).evaluate(
        {A.path: unknown(A, "pending"), C.path: known(C, "no")}
    )
    assert (result.unknown, result.uncertain) == ((A.path, B.path), ())


def test_fact_with_several_cells_left_is_uncertain_and_not_unknown() -> None:
    size = number("size", "0", "10")
    made = score(binary("it", more_than(size, 5)), top=1)
    assert made.evaluate({size.path: between("4", "6")}).uncertain == (size.path,)
    assert made.evaluate({size.path: between("6", "8")}).uncertain == ()


def _survival(low: int, high: int, percent: str) -> Survival:
    return Survival((low, high), ((12, Decimal(percent)),), CITED)


def test_survival_spans_the_groups_that_are_reached() -> None:
    rows = (_survival(0, 1, "10"), _survival(2, 3, "40"), _survival(4, 5, "70"))
    assert survival_range(survival_of(rows, (1, 2)), (1, 2)) == ((12, Decimal(10), Decimal(40)),)


def test_survival_of_nothing_and_of_everybody_is_never_printed() -> None:
    rows = (_survival(0, 0, "0"), _survival(1, 1, "100"))
    assert survival_range(survival_of(rows, (0, 1)), (0, 1)) == ((12, Decimal(2), Decimal(98)),)


def test_a_total_that_no_completion_has_is_covered_by_no_band() -> None:
    with pytest.raises(DefinitionError, match="do not cover exactly 1 to 1"):
        score(asks(A), binary("not_a", is_(A, "no")), top=2)
