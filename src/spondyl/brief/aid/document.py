"""The decision aid as JSON, with its schema."""

from dataclasses import asdict

from spondyl.brief.aid.aid import Aid
from spondyl.brief.json_pieces import TEXT, TEXTS, Json, object_of


def aid_document(aid: Aid) -> Json:
    """The whole aid, in its language."""
    return asdict(aid)


def aid_schema() -> Json:
    """JSON Schema (2020-12) of `spondyl aid --format json`."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Spondyl decision aid",
        **object_of(
            {
                "language": {"enum": ["en", "es"]},
                "title": TEXT,
                "case": TEXT,
                "as_of": TEXT,
                "date": TEXT,
                "warnings": TEXTS,
                "before": _list(_SECTION),
                "choices_title": TEXT,
                "choices_note": TEXTS,
                "choices": _list(_CHOICE),
                "after": _list(_SECTION),
                "sources_title": TEXT,
                "sources": TEXTS,
                "colophon": TEXTS,
                "contents": TEXTS,
                "lacking": TEXT,
                "glance": {"anyOf": [_GLANCE, {"type": "null"}]},
            }
        ),
    }


def _list(item: Json) -> Json:
    return {"type": "array", "items": item}


_COUNT: Json = {"type": "integer", "minimum": 0}
_ICONS: Json = object_of(
    {
        "sure": _COUNT,
        "maybe": _COUNT,
        "of": _COUNT,
        "filled": TEXT,
        "hatched": TEXT,
        "empty": TEXT,
        "text": TEXT,
    }
)
_FIELD: Json = object_of(
    {
        "key": TEXT,
        "label": TEXT,
        "paragraphs": TEXTS,
        "items": TEXTS,
        "icons": {"anyOf": [_ICONS, {"type": "null"}]},
    }
)
_CHOICE: Json = object_of({"key": TEXT, "title": TEXT, "options": TEXTS, "fields": _list(_FIELD)})
_SECTION: Json = object_of(
    {
        "key": TEXT,
        "title": TEXT,
        "paragraphs": TEXTS,
        "items": TEXTS,
        "quotes": TEXTS,
        "lines": _COUNT,
        "boxes": TEXTS,
    }
)
_GLANCE: Json = object_of(
    {
        "title": TEXT,
        "note": TEXTS,
        "columns": TEXTS,
        "rows": _list({"type": "array", "minItems": 2, "maxItems": 2}),
    }
)
