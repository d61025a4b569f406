"""The study behind a brief's themes, as JSON."""

from spondyl.brief.json_pieces import TEXT, Json, object_of
from spondyl.brief.page import Brief
from spondyl.themes.themes import CITED, READING_LIMITS

NODE: Json = {"type": "string", "pattern": r"^[IVX]+(\.[A-C])?$"}


def study_document(brief: Brief) -> Json:
    """Findings under each theme that the brief speaks of, and where their words stand."""
    return {
        "source": CITED.source.citation,
        "limits": READING_LIMITS,
        "nodes": [
            {
                "node": each.node,
                "title": each.title,
                "findings": [{"number": f.number, "text": f.text} for f in each.findings],
                "quotes": [
                    {"key": q.key, "finding": q.finding, "place": q.place} for q in each.quotes
                ],
            }
            for each in brief.study
        ],
    }


def study_schema() -> Json:
    """Its JSON Schema."""
    number: Json = {"type": "integer", "minimum": 1}
    finding = object_of({"number": number, "text": TEXT})
    quote = object_of({"key": TEXT, "finding": number, "place": TEXT})
    node = object_of(
        {
            "node": NODE,
            "title": TEXT,
            "findings": {"type": "array", "items": finding},
            "quotes": {"type": "array", "items": quote},
        }
    )
    return object_of({"source": TEXT, "limits": TEXT, "nodes": {"type": "array", "items": node}})
