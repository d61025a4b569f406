"""A definition that is not well formed is refused when it is made."""

from dataclasses import replace
from decimal import Decimal

import pytest

from spondyl.frameworks.instruments.sins import SINS
from spondyl.kernel.constraints import Constraint
from spondyl.kernel.criteria import (
    AtLeast,
    Is,
    MoreThan,
    Version,
    all_of,
    at_least,
    is_,
)
from spondyl.kernel.errors import DefinitionError
from spondyl.kernel.items import Item, Option
from spondyl.kernel.points import Band
from spondyl.kernel.sources import Check, Citation, Source
from spondyl.kernel.tables import Hit, Row, Table
from spondyl.kernel.variables import Choice, Dispute, Number, Variable
from tests.kernel.made import CITED, SOURCE, A, B, asks, binary, number, score, words

SIZE = number("size", "0", "10")
COLOUR = words("colour", "red", "green", "blue")
SPELLING = Dispute("spelling", ("old", "new"), "Groups differ.")
DISPUTED = binary("it", all_of(is_(A, "yes"), Version(SPELLING, "old")))


def _colours(*options: tuple[str, tuple[str, ...]]) -> Item:
    made = tuple(Option(key, is_(COLOUR, *chosen)) for key, chosen in options)
    return Item("colour", "Colour", made, CITED)


def test_gap_between_options_is_refused() -> None:
    with pytest.raises(DefinitionError, match="Item colour: no option holds"):
        score(_colours(("warm", ("red",)), ("cold", ("blue",))), top=0)


def test_overlap_of_options_is_refused() -> None:
    with pytest.raises(DefinitionError, match=r"Item colour: \['warm', 'cold'\] holds"):
        score(_colours(("warm", ("red", "green")), ("cold", ("blue", "green"))), top=0)


def test_gap_between_stretches_of_a_number_is_refused() -> None:
    options = (Option("high", at_least(SIZE, 5)), Option("low", is_(A, "no")))
    with pytest.raises(DefinitionError, match="Item size"):
        score(Item("size", "Size", options, CITED), top=0)


@pytest.mark.parametrize(
    "bands",
    [
        pytest.param((), id="none"),
        pytest.param((Band(0, 6, "a"), Band(8, 18, "b")), id="gap"),
        pytest.param((Band(0, 6, "a"), Band(6, 18, "b")), id="overlap"),
        pytest.param((Band(0, 6, "a"), Band(7, 17, "b")), id="short at the top"),
        pytest.param((Band(0, 6, "a"), Band(7, 19, "b")), id="beyond the top"),
        pytest.param((Band(1, 6, "a"), Band(7, 18, "b")), id="short at the bottom"),
        pytest.param((Band(7, 18, "b"), Band(0, 6, "a")), id="out of order"),
        pytest.param((Band(0, 18, "a"), Band(19, 18, "b")), id="empty band"),
    ],
)
def test_bands_that_do_not_tile_the_reachable_totals_are_refused(bands: tuple[Band, ...]) -> None:
    with pytest.raises(DefinitionError, match="sins: bands"):
        replace(SINS, bands=bands)


def test_score_that_refuses_every_completion_is_refused() -> None:
    everything = is_(A, "no", "yes")
    with pytest.raises(DefinitionError, match="every completion is refused"):
        replace(score(asks(A), top=1), refuses=everything, refusal="Never has a value.")


def test_undeclared_dispute_in_a_score_is_refused() -> None:
    with pytest.raises(DefinitionError, match=r"disputes \['spelling'\]"):
        score(DISPUTED, top=1)


def test_declared_dispute_that_nothing_reads_is_refused() -> None:
    with pytest.raises(DefinitionError, match=r"disputes \['spelling'\]"):
        replace(SINS, disputes=(SPELLING,))


def _table(item: Item, *rows: Row, hit: Hit = Hit.EXACTLY_ONE) -> Table:
    outcomes = tuple(dict.fromkeys(row.outcome for row in rows))
    return Table("made", "Made up", (item,), rows, hit, outcomes, (CITED,))


def _rows(key: str) -> tuple[Row, Row]:
    return Row(1, ((key, ("yes",)),), "go"), Row(2, ((key, ("no",)),), "stay")


def test_undeclared_dispute_in_a_table_is_refused() -> None:
    with pytest.raises(DefinitionError, match="spelling"):
        _table(DISPUTED, *_rows("it"))


def test_table_that_refuses_without_saying_why_is_refused() -> None:
    with pytest.raises(DefinitionError, match="why"):
        replace(_table(asks(A), *_rows("a")), refuses=is_(B, "yes"))


def test_row_with_a_misspelt_option_is_refused() -> None:
    with pytest.raises(DefinitionError, match="yse"):
        _table(asks(A), Row(1, (("a", ("yse",)),), "go"), *_rows("a"))


def test_score_that_refuses_without_saying_why_is_refused() -> None:
    with pytest.raises(DefinitionError, match="must say why"):
        replace(SINS, refuses=is_(A, "yes"))


def test_facts_with_too_many_cells_together_are_refused() -> None:
    many = [words(f"many{n}", *(f"w{i}" for i in range(50))) for n in range(3)]
    whens = [all_of(*(is_(v, f"w{i}") for v in many)) for i in range(50)]
    options = tuple(Option(f"o{i}", when) for i, when in enumerate(whens))
    with pytest.raises(DefinitionError, match="125000 cells; split the items"):
        score(Item("many", "Many", options, CITED), top=0)


def test_gap_in_a_table_is_refused() -> None:
    with pytest.raises(DefinitionError, match="no row for"):
        _table(asks(A), _rows("a")[0])


def test_gap_in_a_first_match_table_is_refused() -> None:
    with pytest.raises(DefinitionError, match="no row for"):
        _table(asks(A), _rows("a")[0], hit=Hit.FIRST_MATCH)


def test_overlap_in_an_exactly_one_table_is_refused() -> None:
    with pytest.raises(DefinitionError, match=r"\[1, 3\] for"):
        _table(asks(A), *_rows("a"), Row(3, (), "anything"))


@pytest.mark.parametrize("outcomes", [("go",), ("go", "stay", "wait")])
def test_outcomes_that_are_not_both_listed_and_used_are_refused(outcomes: tuple[str, ...]) -> None:
    with pytest.raises(DefinitionError, match="not both listed and used"):
        Table("t", "T", (asks(A),), _rows("a"), Hit.EXACTLY_ONE, outcomes, (CITED,))


def test_table_too_large_to_prove_its_policy_is_refused() -> None:
    items = tuple(binary(f"it{n}", is_(words(f"w{n}", "yes", "no"), "yes")) for n in range(17))
    rows = (Row(1, (), "go"),)
    with pytest.raises(DefinitionError, match="too large to prove exactly_one"):
        Table("t", "T", items, rows, Hit.EXACTLY_ONE, ("go",), (CITED,))


@pytest.mark.parametrize("definition", ["score", "table"])
def test_definition_without_a_source_is_refused(definition: str) -> None:
    made = SINS if definition == "score" else _table(asks(A), *_rows("a"))
    with pytest.raises(DefinitionError, match="no source"):
        replace(made, citations=())


def test_citation_without_a_locator_is_refused() -> None:
    with pytest.raises(DefinitionError, match="lacks its locator"):
        Citation(SOURCE, "", Check.ABSTRACT)


def test_source_without_a_year_is_refused() -> None:
    with pytest.raises(DefinitionError, match="lacks a key, authors, journal or year"):
        Source("key", "A. Author", "Title", "Journal", 0)


def test_item_without_options_is_refused() -> None:
    with pytest.raises(DefinitionError, match="has no options"):
        Item("it", "it", (), CITED)


def test_item_with_two_options_of_one_key_is_refused() -> None:
    with pytest.raises(DefinitionError, match="repeats one"):
        Item("it", "it", (Option("x", is_(A, "yes")), Option("x", is_(A, "no"))), CITED)


def test_condition_on_a_word_outside_the_vocabulary_is_refused() -> None:
    with pytest.raises(DefinitionError, match="has no words"):
        is_(COLOUR, "rde")


def test_condition_of_words_on_a_number_is_refused() -> None:
    with pytest.raises(DefinitionError, match="is a number; ask with AtLeast"):
        Is(SIZE, ("red",))


@pytest.mark.parametrize("kind", [AtLeast, MoreThan])
def test_condition_of_size_on_words_is_refused(kind: type[AtLeast] | type[MoreThan]) -> None:
    with pytest.raises(DefinitionError, match="is not a number"):
        kind(COLOUR, Decimal(1))


def test_version_that_a_dispute_does_not_have_is_refused() -> None:
    with pytest.raises(DefinitionError, match="has no version 'odl'"):
        Version(SPELLING, "odl")


def test_constraint_on_a_quantity_is_refused() -> None:
    with pytest.raises(DefinitionError, match="binds more than choices"):
        Constraint("not_large_with_a", all_of(at_least(SIZE, 5), is_(A, "yes")), "Never both.")


def test_dispute_of_one_version_is_refused() -> None:
    with pytest.raises(DefinitionError, match="at least two versions"):
        Dispute("spelling", ("old", "old"), "Groups differ.")


def test_vocabulary_that_repeats_a_word_is_refused() -> None:
    with pytest.raises(DefinitionError, match="repeats a word"):
        Choice(("red", "red"))


def test_alias_for_a_word_that_is_not_there_is_refused() -> None:
    with pytest.raises(DefinitionError, match="alias"):
        Choice(("red",), {"warm": ("orange",)})


def test_plausible_range_upside_down_is_refused() -> None:
    with pytest.raises(DefinitionError, match="upside down"):
        Number(Decimal(2), Decimal(1))


def test_question_without_a_question_mark_is_refused() -> None:
    with pytest.raises(DefinitionError, match="question mark"):
        Variable("made.it", Choice(("red",)), "Which")


def test_variable_outside_a_group_is_refused() -> None:
    with pytest.raises(DefinitionError, match=r"group\.name"):
        Variable("it", Choice(("red",)), "Which?")
