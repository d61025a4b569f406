"""The published JSON Schema says what the reader takes."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from spondyl.case import format as shape
from spondyl.casefile.schema import case_schema
from spondyl.casefile.tree import Fields, Node, Scalar, parse
from spondyl.kernel.variables import Choice
from tests.casefile.cast import EXAMPLE, loaded, refused

VALIDATOR = Draft202012Validator(case_schema())


def plain(node: Node) -> Any:  # noqa: ANN401 - JSON
    """A tree as JSON data; YAML's core words become values."""
    if isinstance(node, Fields):
        return {key: plain(value) for key, value in node.entries.items()}
    if not isinstance(node, Scalar):
        return [plain(item) for item in node.items]
    if not node.plain:
        return node.text
    if node.is_null:
        return None
    try:
        return json.loads(node.text)
    except ValueError:
        return node.text


def accepts(text: str) -> bool:
    return VALIDATOR.is_valid(plain(parse("case.yaml", text.encode())))


def test_the_schema_is_valid_2020_12() -> None:
    schema = case_schema()
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert json.loads(json.dumps(schema)) == schema


def test_the_schema_accepts_the_example_of_the_format() -> None:
    errors = list(VALIDATOR.iter_errors(plain(parse("x", EXAMPLE.read_bytes()))))
    assert errors == []


@pytest.mark.parametrize(
    "text",
    [
        "lesions: []",
        "lesions: unknown\ngoals:\npatient: {unknown: pending}",
        "patient: {age: 61, kps: 50, albumin: 3.1 g/dL, comorbidities: unknown, fit_for: {}}",
        "patient: {kps: {between: [45, unknown]}, sex: {unknown: refused}, can_lie_flat: true}",
        "patient: {platelets: 250 x10^9/L, ldh: '300U/L', crp: {one_of: [3 mg/L, 4 mg/dL]}}",
        "patient: {anticoagulant: none}",
        "patient: {anticoagulant: {drug: apixaban, last_dose: 2026-11-18}}",
        "patient: {proxy: {value: her sister, on: 2026-11-18}}",
        "lesions: [{level: T7-T9, escc: 2}, {level: {one_of: [T1, T2]}, escc: {between: [1a, 2]}}]",
        "lesions: [{sins_readers: [{by: a, on: 2026-11-18, pain: none}]}]",
        "treatments: [{kind: radiation, dose: 30 Gy, fractions: 10}, {kind: ablation, level: T7}]",
        "neurology: {ambulation: aided, frankel: {readings: [{value: {one_of: [C, D]}}]}}",
        "cancer: {vertebrae_involved: many, systemic: [{class: hormone, started: 2026-01-01}]}",
        "cancer: {vertebrae_involved: {between: [2, many]}}",
        "setting: {prognosis_estimates: [{months: [2, 4.5], by: a}], others_declined: [surgery]}",
        "patient_view: {declines: [separation_surgery+stereotactic_27_3], priorities: [walking]}",
    ],
)
def test_what_loads_is_valid(text: str) -> None:
    loaded(text)
    assert accepts(text)


@pytest.mark.parametrize(
    "text",
    [
        "patiant: {}",
        "patient: {ag: 61}",
        "patient: {age: 400}",
        "patient: {age: 61.5}",
        "patient: {kps: 55}",
        "patient: {albumin: 31}",
        "patient: {albumin: '31'}",
        "patient: {sex: Female}",
        "patient: {sex: {unknown: forgotten}}",
        "patient: {sex: {between: [female, male]}}",
        "patient: {sex: {readings: []}}",
        "patient: {sex: {one_of: []}}",
        "patient: {anticoagulant: {}}",
        "patient: {anticoagulant: {drug: x, by: y}}",
        "patient: {comorbidities: {anemia: yes}}",
        "lesions: {level: T7}",
        "lesions: [{level: t7}]",
        "lesions: [{sins_readers: [{pain: none}]}]",
        "treatments: [{dose: 30 Gy}]",
        "treatments: [{kind: surgery, dose: 30 Gy}]",
        "goals: [{needs: [walkin]}]",
        "patient_view: {declines: [separation_surgery+surgery]}",
        "as_of: soon",
    ],
)
def test_what_is_refused_for_its_shape_is_invalid(text: str) -> None:
    refused(text)
    assert not accepts(text)


def test_every_word_of_every_vocabulary_is_valid_and_loads() -> None:
    for section in shape.SECTIONS:
        for variable in section.variables:
            if isinstance(variable.domain, Choice) and variable.path.count(".") == 1:
                key = variable.path.split(".")[1]
                for word in (*variable.domain.words, *variable.domain.aliases):
                    text = f"{section.key}: {{{key}: {word}}}"
                    assert accepts(text), text
                    assert loaded(text).answers[variable.path].given == word
