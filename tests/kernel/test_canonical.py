"""Definitions are data: the same definition has the same fingerprint, a changed one another."""

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from spondyl.frameworks.evaluate import ALL
from spondyl.frameworks.instruments.escc import ESCC
from spondyl.frameworks.instruments.nesms import NESMS
from spondyl.frameworks.instruments.sins import SINS
from spondyl.kernel.canonical import canonical, fingerprint
from spondyl.kernel.points import Band
from spondyl.kernel.sources import Check
from tests.kernel.made import A, asks, score
from tests.reference_engine import Definition


@pytest.mark.parametrize("definition", ALL, ids=lambda d: d.name)
def test_definition_is_plain_json(definition: Definition) -> None:
    plain = canonical(definition)
    assert json.loads(json.dumps(plain)) == plain


@pytest.mark.parametrize("definition", ALL, ids=lambda d: d.name)
def test_a_definition_made_anew_has_the_same_fingerprint(definition: Definition) -> None:
    assert fingerprint(replace(definition)) == fingerprint(definition)


def test_every_definition_has_a_fingerprint_of_its_own() -> None:
    assert len({fingerprint(definition) for definition in ALL}) == len(ALL)


def test_fingerprint_depends_on_order() -> None:
    assert fingerprint(SINS, ESCC) != fingerprint(ESCC, SINS)


def test_a_weight_changes_the_fingerprint() -> None:
    assert fingerprint(score(asks(A, 1), top=1)) != fingerprint(score(asks(A, 2), top=2))


def test_a_single_weight_of_sins_changes_its_fingerprint() -> None:
    bone = SINS.items[2]
    mixed = replace(bone.options[1], points=2)
    items = (*SINS.items[:2], replace(bone, options=(bone.options[0], mixed, bone.options[2])))
    assert fingerprint(replace(SINS, items=(*items, *SINS.items[3:]))) != fingerprint(SINS)


def test_a_band_edge_changes_the_fingerprint() -> None:
    bands = (Band(0, 5, "Stable", "stable"), Band(6, 12, "x", "y"), SINS.bands[2])
    assert fingerprint(replace(SINS, bands=bands)) != fingerprint(SINS)


def test_a_row_changes_the_fingerprint() -> None:
    rows = (*ESCC.rows[:-1], replace(ESCC.rows[-1], label="changed"))
    assert fingerprint(replace(ESCC, rows=rows)) != fingerprint(ESCC)


def test_a_check_mark_changes_the_fingerprint() -> None:
    cited = replace(SINS.citations[0], check=Check.FULL_TEXT)
    changed = replace(SINS, citations=(cited, *SINS.citations[1:]))
    assert fingerprint(changed) != fingerprint(SINS)


def test_a_score_that_is_read_by_another_stands_there_by_name() -> None:
    assert '"score": "bauer_modified"' in json.dumps(canonical(NESMS))


def test_a_variable_stands_by_its_path() -> None:
    assert canonical(A) == "made.a"


def test_decimals_and_dates_are_written_and_never_rounded() -> None:
    value = {"b": Decimal("1.10"), "a": date(2026, 11, 19), "c": (Check.ABSTRACT, None, True)}
    assert canonical(value) == {"a": "2026-11-19", "b": "1.10", "c": ["abstract", None, True]}


def test_what_is_not_data_is_refused() -> None:
    with pytest.raises(TypeError, match="is not data"):
        canonical(len)
