"""The published JSON Schema of a brief, made from the definitions."""

from spondyl.brief.alerts import ALERTS, LEVELS
from spondyl.brief.alerts.alert import STATUSES
from spondyl.brief.compose import SECTIONS
from spondyl.brief.goals.schema import goals_schema
from spondyl.brief.grey_areas.document import grey_areas_schema
from spondyl.brief.json_pieces import CHECK, FLAG, PLACES, TEXT, TEXTS, Json, object_of
from spondyl.brief.prognosis_document import prognosis_schema
from spondyl.brief.projections.document import projections_schema
from spondyl.brief.questions.document import ask_next_schema
from spondyl.brief.readings_document import second_readings_schema, trends_schema
from spondyl.brief.standing_document import STANDING
from spondyl.brief.study_document import NODE, study_schema
from spondyl.brief.treatments.schema import options_schema
from spondyl.frameworks.evaluate import PER_LESION, Framework, band_names
from spondyl.frameworks.guidelines.readings import READINGS
from spondyl.frameworks.instruments import PER_PATIENT
from spondyl.kernel.points import Score
from spondyl.themes.themes import NUMERALS


def brief_schema() -> Json:
    """JSON Schema (2020-12) of `spondyl brief --format json`."""
    properties: Json = {
        "spondyl": TEXT,
        "case": TEXT,
        "as_of": {"type": "string", "description": "ISO 8601 moment at which the case stands"},
        "as_of_supplied": FLAG,
        "story": TEXT,
        "page": _page(),
        "alerts": {"type": "array", "items": _alert()},
        "frameworks": object_of({f.name: _result(f) for f in PER_PATIENT}),
        "lesions": {"type": "array", "items": _lesion()},
        "prognosis": prognosis_schema(),
        **options_schema(),
        **projections_schema(),
        **goals_schema(),
        "grey_areas": grey_areas_schema(),
        "ask_next": ask_next_schema(),
        "second_readings": second_readings_schema(),
        "trends": trends_schema(),
        "unknown": {"type": "object", "additionalProperties": TEXTS},
        "remarks": {
            "type": "array",
            "items": object_of({"code": TEXT, "message": TEXT, "facts": TEXTS}),
        },
        "themes": object_of(dict.fromkeys(NUMERALS, TEXTS)),
        "study": study_schema(),
        "sources": {"type": "object", "additionalProperties": TEXT},
        "knowledge": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Spondyl decision brief",
        "description": "Sections that are not built yet are absent; fields are added, never "
        "renamed.",
        "type": "object",
        "properties": properties,
        # Both are absent where the model was not run.
        "required": [key for key in properties if key not in {*projections_schema(), "goals"}],
    }


def _alert() -> Json:
    return object_of(
        {
            "code": {"enum": [alert.code for alert in ALERTS]},
            "level": {"enum": list(LEVELS)},
            "status": {"enum": list(STATUSES)},
            "message": TEXT,
            **STANDING,
            "source": TEXT,
            "checked": CHECK,
            "sources": PLACES,
        }
    )


def _page() -> Json:
    line = object_of(
        {
            "text": TEXT,
            "theme": NODE,
            "mark": {"enum": ["fact", "verdict", "limit", "disagreement", "unknown"]},
            "facts": TEXTS,
            "lesion": {"type": ["string", "null"]},
        }
    )
    section = object_of(
        {
            "key": {"enum": [key for key, _, _ in SECTIONS]},
            "title": TEXT,
            "lines": {"type": "array", "items": line},
        }
    )
    return {"type": "array", "items": section}


def _lesion() -> Json:
    disagreement = object_of(
        {
            "code": TEXT,
            "status": {"enum": ["certain", "possible"]},
            "message": TEXT,
            "sources": PLACES,
        }
    )
    return object_of(
        {
            "level": {"type": ["string", "null"]},
            "title": TEXT,
            "frameworks": object_of({f.name: _result(f) for f in PER_LESION}),
            "disagreements": {"type": "array", "items": disagreement},
        }
    )


def _result(framework: Framework) -> Json:
    extra: Json = {}
    if framework.name == "noms":
        extra = {
            "rows": {"type": "array", "items": {"type": "integer", "minimum": 1, "maximum": 10}},
            "row_labels": TEXTS,
            "histology_unclassified": FLAG,
            "reirradiation": FLAG,
            "reirradiation_possible": FLAG,
            "our_readings": {"type": "array", "items": {"enum": list(READINGS)}},
        }
    return object_of(
        {
            "possible": {"type": "array", "items": _value(framework), "uniqueItems": True},
            "bands": {"type": "array", "items": {"enum": list(band_names(framework))}},
            "settled": FLAG,
            "band_settled": FLAG,
            "items": object_of({item.key: _item() for item in framework.items}),
            "unknown": TEXTS,
            "uncertain": TEXTS,
            "disputed": {"type": "array", "items": {"enum": [d.code for d in framework.disputes]}},
            "applies": {"enum": ["yes", "no", "unknown"]},
            "applies_because": TEXTS,
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
            "exact": FLAG,
            "source": TEXT,
            "locator": TEXT,
            "checked": CHECK,
            **extra,
        }
    )


def _value(framework: Framework) -> Json:
    if isinstance(framework, Score):
        bands = framework.bands
        return {"type": "integer", "minimum": bands[0].low, "maximum": bands[-1].high}
    return {"enum": list(framework.outcomes)}


def _item() -> Json:
    return object_of(
        {
            "value": {"anyOf": [TEXT, TEXTS]},
            "possible": {"type": "array", "items": {"type": "integer"}},
        }
    )
