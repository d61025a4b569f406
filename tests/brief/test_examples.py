"""The five situations, the case of the format's description, and their kept briefs."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from spondyl.brief.compose import compose
from spondyl.brief.document import document
from spondyl.brief.schema import brief_schema
from tests.brief.expected import FOLDER, fresh, kept
from tests.places import EXAMPLES, FULL_CASE, case_at

VALIDATOR = Draft202012Validator(brief_schema())


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(brief_schema())


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_the_brief_of_an_example_is_as_kept(example: Path) -> None:
    assert fresh(example) == json.loads(kept(example).read_text()), (
        "a brief changed: look at the difference, then `python -m tests.brief.expected`"
    )


@pytest.mark.parametrize("path", [*EXAMPLES, FULL_CASE], ids=lambda path: path.stem)
def test_a_brief_follows_its_published_schema(path: Path) -> None:
    errors = list(VALIDATOR.iter_errors(json.loads(json.dumps(document(compose(case_at(path)))))))
    assert not errors, errors[0].message


def test_the_schema_refuses_a_brief_with_a_wrong_total() -> None:
    brief = json.loads(json.dumps(document(compose(case_at(FULL_CASE)))))
    brief["frameworks"]["nesms"]["possible"] = [4]
    assert list(VALIDATOR.iter_errors(brief))


def test_every_kept_brief_belongs_to_an_example() -> None:
    assert {path.stem for path in FOLDER.glob("*.json")} == {path.stem for path in EXAMPLES}


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_leaves_enough_unknown_to_be_true_to_life(example: Path) -> None:
    assert len(fresh(example)["unknown"]) >= 4
