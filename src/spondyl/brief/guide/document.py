"""The conversation guide as JSON, and its schema."""

from spondyl.brief.guide.guide import KINDS, Guide, Part
from spondyl.brief.json_pieces import PLACE, TEXT, TEXTS, Json, object_of, place


def guide_document(guide: Guide) -> Json:
    """What a program reads of a guide."""
    return {
        "title": guide.title,
        "case": guide.case,
        "as_of": guide.as_of,
        "notice": guide.notice,
        "parts": [_part(part) for part in guide.parts],
    }


def _part(part: Part) -> Json:
    return {
        "key": part.key,
        "title": part.title,
        "why": part.why,
        "cited": place(part.cited),
        "prompts": [{"kind": prompt.kind, "text": prompt.text} for prompt in part.prompts],
        "lines": list(part.lines),
    }


def guide_schema() -> Json:
    """JSON Schema (2020-12) of `spondyl aid --guide --format json`."""
    prompt = object_of({"kind": {"enum": list(KINDS)}, "text": TEXT})
    part = object_of(
        {
            "key": TEXT,
            "title": TEXT,
            "why": TEXT,
            "cited": object_of(PLACE),
            "prompts": {"type": "array", "items": prompt, "minItems": 1},
            "lines": {**TEXTS, "description": "a label for each blank line to write on"},
        }
    )
    texts = {"title": TEXT, "case": TEXT, "as_of": TEXT, "notice": TEXT}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Spondyl conversation guide",
        **object_of({**texts, "parts": {"type": "array", "items": part}}),
    }
