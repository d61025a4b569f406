"""Grey areas as JSON, and the schema of it."""

from collections.abc import Sequence

from spondyl.brief.grey_areas import ALL
from spondyl.brief.grey_areas.card import STATUSES, Card, Evidence, Touched, touch
from spondyl.brief.json_pieces import PLACE, TEXT, Json, object_of, place
from spondyl.brief.standing_document import STANDING, standing_document
from spondyl.kernel.sources import Citation
from spondyl.themes.themes import NUMERALS

_PLACE: Json = {
    **PLACE,
    "via": {"type": "string", "description": "where it was read, empty when at the source"},
}
_LINE: Json = {"text": TEXT, **_PLACE}
GUIDANCE = ("stated", "silent", "not_found")


def grey_areas_document(touched: Sequence[Touched]) -> list[Json]:
    """The cards that touch the case, then those that may."""
    return [_touched(each) for each in touched]


def _touched(each: Touched) -> Json:
    card = each.rule
    return {
        "code": card.code,
        "title": card.title,
        "message": card.question,
        "theme": card.theme,
        "status": touch(each),
        **standing_document(each.standing),
        "evidence": [_evidence(line) for line in card.evidence],
        "guidance": _guidance(card),
        "gap": card.gap,
        "note": card.note,
        "study": card.study,
        "sources": [_place(citation) for citation in card.citations],
    }


def _evidence(line: Evidence) -> Json:
    return {"text": line.text, **_place(line.cited)}


def _place(citation: Citation) -> Json:
    return {**place(citation), "via": citation.via}


def _guidance(card: Card) -> Json:
    statement = None if card.guideline is None else _evidence(card.guideline)
    return {"state": card.guidance, "silent": card.silent, "statement": statement}


def grey_areas_schema() -> Json:
    """JSON Schema of `grey_areas`."""
    line = object_of(_LINE)
    return {
        "type": "array",
        "items": object_of(
            {
                "code": {"enum": [card.code for card in ALL]},
                "title": TEXT,
                "message": TEXT,
                "theme": {"type": "string", "pattern": f"^({'|'.join(NUMERALS)})(\\.[A-C])?$"},
                "status": {"enum": list(STATUSES)},
                **STANDING,
                "evidence": {"type": "array", "items": line, "minItems": 2, "maxItems": 2},
                "guidance": object_of(
                    {
                        "state": {"enum": list(GUIDANCE)},
                        "silent": TEXT,
                        "statement": {"anyOf": [line, {"type": "null"}]},
                    }
                ),
                "gap": TEXT,
                "note": TEXT,
                "study": TEXT,
                "sources": {"type": "array", "items": object_of(_PLACE), "minItems": 3},
            }
        ),
    }
