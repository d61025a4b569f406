"""The published JSON Schema of a centre's file says what the reader takes."""

import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from spondyl.case.vocabulary.options import OPTIONS
from spondyl.casefile.centre import load_centre
from spondyl.casefile.centre_schema import centre_schema
from spondyl.casefile.tree import parse
from spondyl.centre.disciplines import DISCIPLINES
from spondyl.centre.windows import WINDOWS
from tests.casefile.centre_cast import CONTRACT, centre, option, refused
from tests.casefile.test_schema import plain
from tests.places import ROOT

VALIDATOR = Draft202012Validator(centre_schema())
EXAMPLES = sorted((ROOT / "examples" / "centres").glob("*.yaml"))
HOW_TO = ROOT / "docs" / "how-to" / "describe-your-centre.md"
SHOWN = re.findall(r"^```yaml\n(.*?)^```", HOW_TO.read_text(), re.MULTILINE | re.DOTALL)


def errors(text: str) -> list[str]:
    tree = plain(parse("centre.yaml", text.encode()))
    return [error.message for error in VALIDATOR.iter_errors(tree)]


def test_the_schema_is_valid_2020_12() -> None:
    schema = centre_schema()
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert json.loads(json.dumps(schema)) == schema


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_loads_is_valid_names_itself_and_stands_to_every_option(path: Path) -> None:
    text = path.read_text()
    profile = load_centre(path.name, text.encode())
    assert errors(text) == []
    assert profile.name == path.stem
    assert set(profile.offers) == set(OPTIONS)
    assert text.startswith("# Invented")


def test_there_are_three_examples() -> None:
    stems = [path.stem for path in EXAMPLES]
    assert stems == ["cancer-centre", "district-hospital", "on-call-weekend"]


def test_what_the_how_to_shows_loads_and_is_valid() -> None:
    assert len(SHOWN) == 1
    profile = load_centre("shown.yaml", SHOWN[0].encode())
    assert profile.name == "district-hospital"
    assert errors(SHOWN[0]) == []


ACCEPTED = [
    "",
    "options:\ncounts: unknown\nmeetings: {unknown: not_asked}",
    "options: {bracing: , biopsy: unknown, embolisation: {available: true, people: }}",
    option("available: false, people: 0"),
    option("available: yes, lead_hours: {night: unknown, weekend: [0, 8784]}"),
    "transfers: {St Elsewhere: {hours: 2.5, accepts: [night], contact: 112}}",
    "cover: {anaesthesia: [], haematology: {name: x}, physiatry: [{name: y, comfort: []}]}",
    'working_hours: ["00:00", "23:59"]\nholidays: [2026-12-25]',
    "counts: [{id: a-1, option: bracing, events: 0, n: 0}]",
]


@pytest.mark.parametrize("rest", ACCEPTED)
def test_what_loads_is_valid(rest: str) -> None:
    centre(rest)
    assert errors(f"centre: a\n{rest}") == []


def test_the_example_of_the_contract_is_valid() -> None:
    assert errors(CONTRACT) == []


def test_every_word_is_valid_and_loads() -> None:
    rests = [f"options: {{{name}: {{available: no}}}}" for name in OPTIONS]
    rests += [f"cover: {{{name}: {{name: x}}}}" for name in DISCIPLINES]
    rests += [option(f"available: yes, lead_hours: {{{name}: [1, 2]}}") for name in WINDOWS]
    for rest in rests:
        centre(rest)
        assert errors(f"centre: a\n{rest}") == [], rest


@pytest.mark.parametrize(
    "rest",
    [
        "option: {}",
        "options: {brace: {available: yes}}",
        "options: [bracing]",
        option(""),
        option("available: maybe"),
        option("available: yes, people: 2.5"),
        option("available: yes, people: -1"),
        option("available: yes, lead_hours: {nite: [1, 2]}"),
        option("available: yes, lead_hours: {night: [1]}"),
        option("available: yes, lead_hours: {night: [-1, 2]}"),
        option("available: yes, lead_hours: {night: [1, 8785]}"),
        "transfers: {b: {hours: 2}}",
        "transfers: {b: {hours: 169, accepts: [night]}}",
        "transfers: {b: {hours: 2, accepts: []}}",
        "transfers: {b: {hours: 2, accepts: [night, night]}}",
        "cover: {surgery: {name: x}}",
        "cover: {anaesthesia: {comfort: []}}",
        "meetings: [{day: Monday, at: '07:30'}]",
        "meetings: [{day: monday, at: '7:30'}]",
        "working_hours: ['08:00']",
        "holidays: [christmas]",
        "packages: {A: [bracing]}",
        "packages: {a: []}",
        "counts: [{id: a, option: bracing, n: 2}]",
    ],
)
def test_what_is_refused_for_its_shape_is_invalid(rest: str) -> None:
    refused(f"centre: a\n{rest}")
    assert errors(f"centre: a\n{rest}")
