"""Coefficients agree with published examples, with their definitions and with another package."""

from collections import Counter
from collections.abc import Hashable, Sequence

import krippendorff
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spondyl.study.agreement.coefficients import (
    Cell,
    Coefficient,
    Distance,
    alpha,
    kappa,
    masi,
    same,
)

SETS = st.frozensets(st.sampled_from("abcd"), max_size=3)
CELLS = st.lists(st.lists(SETS, min_size=1, max_size=4).map(tuple), max_size=12)
PAIRS = st.lists(st.tuples(SETS, SETS), max_size=15)


def by_another_package(cells: Sequence[Cell], distance: Distance) -> float:
    """Alpha by fast-krippendorff, which works on tables of counts with NumPy."""
    labels: list[Hashable] = list(dict.fromkeys(label for cell in cells for label in cell))
    counts = [[cell.count(label) for label in labels] for cell in cells]

    distances = np.array([[distance(one, other) for other in labels] for one in labels])
    found = krippendorff.alpha(value_counts=counts, level_of_measurement=lambda *_, **__: distances)
    return float(found)


def by_definition(cells: Sequence[Cell]) -> float | None:
    """Cohen's kappa, from the shares of each label."""
    if not cells:
        return None
    labels = {label for cell in cells for label in cell}
    total = len(cells)
    observed = sum(a == b for a, b in cells) / total
    expected = sum(
        sum(a == label for a, _ in cells) / total * (sum(b == label for _, b in cells) / total)
        for label in labels
    )
    return None if expected == pytest.approx(1) else (observed - expected) / (1 - expected)


def two_by_two(*counts: int) -> list[Cell]:
    kinds = ((True, True), (True, False), (False, True), (False, False))
    return [kind for kind, count in zip(kinds, counts, strict=True) for _ in range(count)]


@pytest.mark.parametrize(
    ("table", "wanted", "expected"),
    [
        ((20, 5, 10, 15), 0.40, 0.50),
        # The same share of agreement, and kappa far apart: the margins differ.
        ((45, 15, 25, 15), 0.1304, 0.54),
        ((25, 35, 5, 35), 0.2593, 0.46),
    ],
)
def test_kappa_of_textbook_tables(
    table: tuple[int, int, int, int], wanted: float, expected: float
) -> None:
    cells = two_by_two(*table)
    assert kappa().exact(cells) == pytest.approx(wanted, abs=5e-5)
    assert kappa().expected(Counter(cells)) == pytest.approx(expected)


def test_alpha_of_the_worked_example_with_missing_ratings() -> None:
    # Three coders and fifteen units, as printed with the nominal alpha of 0.691.
    rows = ("*****34121133*3", "1*213343*******", "**21344*21133*4")
    columns = zip(*rows, strict=True)
    cells = [tuple(label for label in column if label != "*") for column in columns]
    assert alpha(same).exact(cells) == pytest.approx(0.691, abs=5e-4)


@settings(max_examples=60)
@given(CELLS, st.sampled_from((same, masi)))
def test_alpha_is_the_same_in_another_package(cells: list[Cell], distance: Distance) -> None:
    value = alpha(distance).exact(cells)
    compared = {label for cell in cells if len(cell) > 1 for label in cell}
    assert (value is None) == (len(compared) < 2)
    if value is not None:
        assert value == pytest.approx(by_another_package(cells, distance), abs=1e-9)


@settings(max_examples=60)
@given(CELLS, st.sampled_from((same, masi)))
def test_alpha_of_a_tally_is_that_of_its_units(cells: list[Cell], distance: Distance) -> None:
    measure = alpha(distance)
    assert measure.tallied(Counter(cells)) == pytest.approx(measure.exact(cells), abs=1e-9)


@settings(max_examples=60)
@given(PAIRS)
def test_kappa_is_as_defined_from_units_and_from_a_tally(cells: list[Cell]) -> None:
    wanted = by_definition(cells)
    assert kappa().exact(cells) == pytest.approx(wanted, abs=1e-9)
    assert kappa().tallied(Counter(cells)) == pytest.approx(wanted, abs=1e-9)


@pytest.mark.parametrize("measure", [alpha(same), alpha(masi), kappa()])
def test_one_label_everywhere_has_no_figure(measure: Coefficient) -> None:
    cells = [(frozenset("a"), frozenset("a"))] * 4
    assert measure.exact(cells) is None
    assert measure.tallied(Counter(cells)) is None
    assert measure.expected(Counter(cells)) == pytest.approx(1)


@pytest.mark.parametrize("measure", [alpha(same), alpha(masi), kappa()])
def test_no_unit_has_no_figure(measure: Coefficient) -> None:
    assert measure.exact([]) is None
    assert measure.tallied(Counter()) is None
    assert measure.expected(Counter()) is None


def test_two_empty_sets_are_no_distance_apart() -> None:
    assert masi(frozenset(), frozenset()) == 0
    assert masi(frozenset(), frozenset("a")) == 1


def test_masi_of_the_sets_its_author_compares() -> None:
    # A subset counts two thirds of the shared share, an overlap one third.
    assert masi(frozenset("ab"), frozenset("abcd")) == pytest.approx(1 - 2 / 3 * 2 / 4)
    assert masi(frozenset("ab"), frozenset("bc")) == pytest.approx(1 - 1 / 3 * 1 / 3)
