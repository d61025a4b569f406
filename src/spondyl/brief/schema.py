"""The published JSON Schema of a brief, made from the definitions."""

from typing import Any

from spondyl.brief.compose import KEYS
from spondyl.brief.questions.document import ask_next_schema
from spondyl.frameworks.evaluate import PER_LESION, Framework, band_names
from spondyl.frameworks.guidelines.readings import READINGS
from spondyl.frameworks.instruments import PER_PATIENT
from spondyl.kernel.points import Score
from spondyl.kernel.sources import Check
from spondyl.themes.themes import NUMERALS

Schema = dict[str, Any]
_TEXT: Schema = {"type": "string"}
_TEXTS: Schema = {"type": "array", "items": _TEXT}
_FLAG: Schema = {"type": "boolean"}
_CHECK: Schema = {"enum": [check.value for check in Check]}


def brief_schema() -> Schema:
    """JSON Schema (2020-12) of `spondyl brief --format json`."""
    properties: Schema = {
        "spondyl": _TEXT,
        "case": _TEXT,
        "as_of": {"type": "string", "description": "ISO 8601 moment at which the case stands"},
        "as_of_supplied": _FLAG,
        "story": _TEXT,
        "page": _page(),
        "frameworks": _object({f.name: _result(f) for f in PER_PATIENT}),
        "lesions": {"type": "array", "items": _lesion()},
        "ask_next": ask_next_schema(),
        "unknown": {"type": "object", "additionalProperties": _TEXTS},
        "remarks": {
            "type": "array",
            "items": _object({"code": _TEXT, "message": _TEXT, "facts": _TEXTS}),
        },
        "themes": _object(dict.fromkeys(NUMERALS, _TEXTS)),
        "sources": {"type": "object", "additionalProperties": _TEXT},
        "knowledge": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Spondyl decision brief",
        "description": "Sections that are not built yet are absent; fields are added, never "
        "renamed.",
        "type": "object",
        "properties": properties,
        "required": list(properties),
    }


def _object(properties: Schema) -> Schema:
    """An object that has all of `properties`; others may be added later."""
    return {"type": "object", "properties": properties, "required": list(properties)}


def _page() -> Schema:
    line = _object(
        {
            "text": _TEXT,
            "theme": {"type": "string", "pattern": r"^[IVX]+(\.[A-C])?$"},
            "mark": {"enum": ["fact", "verdict", "limit", "disagreement", "unknown"]},
            "facts": _TEXTS,
            "lesion": {"type": ["string", "null"]},
        }
    )
    section = _object(
        {
            "key": {"enum": list(KEYS)},
            "title": _TEXT,
            "lines": {"type": "array", "items": line},
        }
    )
    return {"type": "array", "items": section}


def _lesion() -> Schema:
    disagreement = _object(
        {
            "code": _TEXT,
            "status": {"enum": ["certain", "possible"]},
            "message": _TEXT,
            "sources": {
                "type": "array",
                "items": _object({"source": _TEXT, "locator": _TEXT, "checked": _CHECK}),
            },
        }
    )
    return _object(
        {
            "level": {"type": ["string", "null"]},
            "title": _TEXT,
            "frameworks": _object({f.name: _result(f) for f in PER_LESION}),
            "disagreements": {"type": "array", "items": disagreement},
        }
    )


def _result(framework: Framework) -> Schema:
    extra: Schema = {}
    if framework.name == "noms":
        extra = {
            "rows": {"type": "array", "items": {"type": "integer", "minimum": 1, "maximum": 10}},
            "row_labels": _TEXTS,
            "histology_unclassified": _FLAG,
            "reirradiation": _FLAG,
            "reirradiation_possible": _FLAG,
            "our_readings": {"type": "array", "items": {"enum": list(READINGS)}},
        }
    return _object(
        {
            "possible": {"type": "array", "items": _value(framework), "uniqueItems": True},
            "bands": {"type": "array", "items": {"enum": list(band_names(framework))}},
            "settled": _FLAG,
            "band_settled": _FLAG,
            "items": _object({item.key: _item() for item in framework.items}),
            "unknown": _TEXTS,
            "uncertain": _TEXTS,
            "disputed": {"type": "array", "items": {"enum": [d.code for d in framework.disputes]}},
            "applies": {"enum": ["yes", "no", "unknown"]},
            "applies_because": _TEXTS,
            "survival_percent": {
                "type": "object",
                "propertyNames": {"pattern": "^[0-9]+$"},
                "additionalProperties": {
                    "type": "array",
                    "items": {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 100},
                    "minItems": 2,
                    "maxItems": 2,
                },
            },
            "exact": _FLAG,
            "source": _TEXT,
            "locator": _TEXT,
            "checked": _CHECK,
            **extra,
        }
    )


def _value(framework: Framework) -> Schema:
    if isinstance(framework, Score):
        bands = framework.bands
        return {"type": "integer", "minimum": bands[0].low, "maximum": bands[-1].high}
    return {"enum": list(framework.outcomes)}


def _item() -> Schema:
    return _object(
        {
            "value": {"anyOf": [_TEXT, _TEXTS]},
            "possible": {"type": "array", "items": {"type": "integer"}},
        }
    )
