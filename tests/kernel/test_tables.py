"""Decision tables count rows as their hit policy says, and say when they only bounded the set."""

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spondyl.frameworks.guidelines.noms import NOMS
from spondyl.frameworks.instruments.escc import ESCC
from spondyl.kernel.answers import Answer, known, one_of
from spondyl.kernel.criteria import Not, Version, all_of, is_
from spondyl.kernel.items import Item, Option
from spondyl.kernel.tables import Hit, Row, Table
from spondyl.kernel.variables import Dispute
from tests.facts import facts
from tests.kernel.made import CITED, A, B, asks, binary, words
from tests.reference_engine import brute_force

YES, NO = ("yes",), ("no",)


def _table(hit: Hit, *rows: Row, items: tuple[Item, ...] = ()) -> Table:
    outcomes = tuple(dict.fromkeys(row.outcome for row in rows))
    return Table("made", "Made up", items or (asks(A), asks(B)), rows, hit, outcomes, (CITED,))


EXACT = _table(
    Hit.EXACTLY_ONE,
    Row(1, (("a", YES), ("b", YES)), "go"),
    Row(2, (("a", YES), ("b", NO)), "wait"),
    Row(3, (("a", NO),), "stay"),
)
FIRST = _table(
    Hit.FIRST_MATCH,
    Row(1, (("a", YES), ("b", YES)), "go"),
    Row(2, (("a", YES),), "wait"),
    Row(3, (), "stay"),
)
ALL = _table(
    Hit.ALL_MATCHES,
    Row(1, (("a", YES),), "rest"),
    Row(2, (("b", YES),), "splint"),
)


@pytest.mark.parametrize("table", [EXACT, FIRST], ids=["exactly_one", "first_match"])
@pytest.mark.parametrize(
    ("a", "b", "outcome"),
    [
        ("yes", "yes", ("go",)),
        ("yes", "no", ("wait",)),
        ("no", "yes", ("stay",)),
        ("no", "no", ("stay",)),
        ("yes", "either", ("go", "wait")),
        ("no", "either", ("stay",)),
        ("either", "yes", ("go", "stay")),
        ("either", "no", ("wait", "stay")),
        ("either", "either", ("go", "wait", "stay")),
    ],
)
def test_one_row_counts_in_each_completion(
    table: Table, a: str, b: str, outcome: tuple[str, ...]
) -> None:
    given = {v.path: known(v, w) for v, w in ((A, a), (B, b)) if w != "either"}
    result = table.evaluate(given)
    assert (result.possible, result.exact) == (outcome, True)


@pytest.mark.parametrize(
    ("a", "b", "outcomes"),
    [("yes", "yes", ("rest", "splint")), ("no", "yes", ("splint",)), ("no", "no", ())],
)
def test_every_matching_row_counts_where_all_matches_do(
    a: str, b: str, outcomes: tuple[str, ...]
) -> None:
    assert ALL.evaluate({A.path: known(A, a), B.path: known(B, b)}).possible == outcomes


def test_rows_are_named_by_number_and_lines_without_one_are_not() -> None:
    assert EXACT.evaluate({A.path: known(A, "yes")}).rows == (1, 2)
    rows = (Row(1, (("a", YES),), "go"), Row(0, (("a", NO),), "outside"))
    assert _table(Hit.EXACTLY_ONE, *rows, items=(asks(A),)).evaluate({}).rows == (1,)


def test_rows_that_name_the_grade_twice_over_still_hold_with_the_grade_unknown() -> None:
    grade = words("grade", "2", "3")
    items = (binary("two_or_three", is_(grade, "2", "3")), binary("three", is_(grade, "3")))
    always = _table(
        Hit.FIRST_MATCH,
        Row(1, (("two_or_three", YES), ("three", YES)), "go"),
        Row(1, (("two_or_three", YES), ("three", NO)), "go"),
        Row(2, (), "stay"),
        items=items,
    )
    assert always.evaluate({}).possible == ("go",)


def test_tiers_group_outcomes() -> None:
    result = ESCC.evaluate(facts({"lesion.escc": ("1b", "1c")}))
    assert (result.possible, result.bands) == (("1b", "1c"), ("low", "borderline"))


def test_tier_is_settled_while_the_grade_is_not() -> None:
    result = ESCC.evaluate(facts({"lesion.escc": ("2", "3")}))
    assert (result.settled, result.band_settled) == (False, True)


def test_disputed_table_runs_every_version() -> None:
    dispute = Dispute("borderline", ("low", "high"), "Groups differ.")
    high = all_of(is_(A, "yes"), Version(dispute, "high"))
    rows = (Row(1, (("it", YES),), "go"), Row(2, (("it", NO),), "stay"))
    table = Table(
        "made",
        "Made up",
        (binary("it", high),),
        rows,
        Hit.EXACTLY_ONE,
        ("go", "stay"),
        (CITED,),
        disputes=(dispute,),
    )
    result = table.evaluate({A.path: known(A, "yes")})
    assert (result.possible, result.disputed) == (("go", "stay"), ("borderline",))


def test_dispute_that_every_row_ignores_is_not_named() -> None:
    result = NOMS.evaluate(
        facts(
            {
                "lesion.escc": "1c",
                "lesion.prior_radiation": "stereotactic",
                "cancer.primary": "breast",
            }
        )
    )
    assert (result.possible, result.disputed) == (("outside_noms",), ())


# 17 yes-or-no items make 131,072 combinations, beyond the 100,000 that are enumerated.
FLAGS = tuple(words(f"flag{n}", "yes", "no") for n in range(17))
WIDE_ITEMS = (*(asks(flag) for flag in FLAGS[:-1]), binary("not0", Not(is_(FLAGS[0], "yes"))))
WIDE_ROWS = (
    Row(1, (("flag0", YES), ("flag1", YES)), "first"),
    Row(2, (("flag0", YES), ("not0", YES)), "never"),
    Row(3, (("flag2", NO),), "third"),
    Row(4, (("flag3", YES), ("not0", NO)), "fourth"),
)
WIDE = _table(Hit.ALL_MATCHES, *WIDE_ROWS, items=WIDE_ITEMS)


def _narrow() -> Table:
    """The same rows over the items they read, small enough to enumerate."""
    read = {key for row in WIDE_ROWS for key, _ in row.when}
    return replace(WIDE, items=tuple(item for item in WIDE_ITEMS if item.key in read))


def test_table_beyond_the_limit_says_that_its_set_is_a_bound() -> None:
    assert WIDE.evaluate({}).exact is False
    assert _narrow().evaluate({}).exact is True


def test_bound_of_three_valued_logic_is_wider_where_items_share_a_fact() -> None:
    assert "never" in WIDE.evaluate({}).possible
    assert "never" not in _narrow().evaluate({}).possible


def _answer(words_: tuple[str, ...], number: int) -> dict[str, Answer]:
    return {FLAGS[number].path: one_of(FLAGS[number], words_)} if words_ else {}


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.tuples(*(st.sampled_from(((), YES, NO, (*YES, *NO))) for _ in range(4))))
def test_bound_of_three_valued_logic_contains_the_exact_set(
    given: tuple[tuple[str, ...], ...],
) -> None:
    answers = {k: a for n, some in enumerate(given) for k, a in _answer(some, n).items()}
    bound, exact = WIDE.evaluate(answers), _narrow().evaluate(answers)
    assert set(exact.possible) <= set(bound.possible)
    assert set(exact.rows) <= set(bound.rows)


def test_narrow_table_equals_brute_force_in_every_partial_case() -> None:
    table = _narrow()
    paths = [axis.key for group in table.groups for axis in group.axes]
    for some in product((YES, NO, (*YES, *NO)), repeat=len(paths)):
        pairs = dict(zip(paths, some, strict=True))
        flags = {flag.path: flag for flag in FLAGS}
        result = table.evaluate({p: one_of(flags[p], words_) for p, words_ in pairs.items()})
        assert frozenset(result.possible) == brute_force(table, pairs).values


def test_option_of_a_table_needs_no_points() -> None:
    item = Item("a", "a", (Option("yes", is_(A, "yes")), Option("no", is_(A, "no"))), CITED)
    rows = (Row(1, (("a", YES),), "go"), Row(2, (("a", NO),), "stay"))
    result = _table(Hit.EXACTLY_ONE, *rows, items=(item,)).evaluate({})
    assert result.items["a"].possible == (0,)
