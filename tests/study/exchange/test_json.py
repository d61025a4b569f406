"""JSON out and in: equal counts, equal text, and a published shape."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from spondyl.kernel.errors import InputError
from spondyl.study.counts import counts
from spondyl.study.exchange.json_format import read_json, study_document, study_schema
from spondyl.study.masking import leaving
from spondyl.study.model import Study
from spondyl.study.tables import ordered
from tests.study.held import coded
from tests.study.studies import studies

VALID = Draft202012Validator(study_schema())


@settings(max_examples=60)
@given(studies())
def test_a_study_comes_back_as_it_left(study: Study) -> None:
    leaves = leaving(study, masked=False)
    document = json.loads(json.dumps(study_document(leaves), ensure_ascii=False))
    assert not list(VALID.iter_errors(document))
    back = read_json("x", json.dumps(document).encode())
    assert back == ordered(leaves.study)
    assert counts(back) == counts(leaves.study)


def test_what_leaves_says_what_was_masked_and_withheld() -> None:
    document = study_document(leaving(coded()))
    assert document["masked"] is True
    assert document["withheld"] == 1
    assert "[name]" in json.dumps(document)
    assert "Kristof" not in json.dumps(document)


def broken(change: Callable[[dict[str, Any]], object]) -> bytes:
    document = dict(study_document(leaving(coded(), masked=False)))
    change(document)
    return json.dumps(document).encode()


def first(table: str, **values: object) -> Callable[[dict[str, Any]], object]:
    return lambda document: document[table][0].update(values)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b'{"study": "x",\n oops}', "x.json:2: this is no JSON"),
        (b"{}", "no study"),
        (b"[1]", "no study"),
        (b'{"study": "\xff"}', "not UTF-8"),
        (b'{"study": "x"}', "no codebook"),
        (b'{"study": ' + b"[" * 100_000, "nested too deeply|no JSON"),
        (broken(first("codings", start="1")), r"codings\[0\]: start is '1'"),
        (broken(first("codings", start=True)), "whole number"),
        (broken(first("quotes", first_page=10**30)), "not too large"),
        (broken(first("codings", colour="red")), "no column 'colour'"),
        (broken(lambda d: d["codings"][0].pop("node")), "column 'node' is missing"),
        (broken(first("texts", consent="maybe")), "one of: published"),
        (broken(first("codings", end=10**6)), "outside"),
        (broken(first("quotes", finding=99)), "supports no finding"),
        (broken(lambda d: d.update(memos={})), "memos: this is no list"),
        (broken(lambda d: d.update(memos=[1])), "no object"),
        (broken(lambda d: d["texts"].append(d["texts"][0])), "stands twice"),
        (broken(first("texts", content="a\x00b")), "control character"),
        (broken(lambda d: d.update(study="\x1b[31mred")), "the title of the study"),
        (broken(lambda d: d.update(study="\ud800")), "control character"),
        (b'{"study": "x", "n": ' + b"9" * 5000 + b"}", "this is no JSON"),
        (broken(first("texts", key="t1")), "no key of a text"),
        (broken(lambda d: d["readings"].append(d["readings"][0])), "stands twice"),
    ],
)
def test_a_broken_file_is_refused_with_its_place(data: bytes, said: str) -> None:
    with pytest.raises(InputError, match=said):
        read_json("x.json", data)
