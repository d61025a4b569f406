"""Second readings and trends as JSON, and their schemas."""

from collections.abc import Sequence

from spondyl.brief.json_pieces import FLAG, PLACE, TEXT, Json, number, object_of, place
from spondyl.brief.second_readers import AGREE, DISAGREE, ONE, SecondReading
from spondyl.brief.trends import DIRECTIONS, Trend
from spondyl.frameworks.reliability import ITEMS


def second_readings_document(readings: Sequence[SecondReading]) -> list[Json]:
    """A brief's `second_readings`."""
    return [
        {
            "lesion": reading.lesion,
            "title": reading.title,
            "item": reading.item,
            "kappa": number(reading.kappa),
            "matters": reading.matters,
            "readers": reading.readers,
            "message": reading.message,
            "studies": [
                {"kappa": number(study.between[reading.item]), **place(study.cited)}
                for study in reading.studies
            ],
        }
        for reading in readings
    ]


def second_readings_schema() -> Json:
    """JSON Schema of a brief's `second_readings`."""
    kappa: Json = {"type": "number", "minimum": -1, "maximum": 1}
    reading = object_of(
        {
            "lesion": TEXT,
            "title": TEXT,
            "item": {"enum": list(ITEMS)},
            "kappa": kappa,
            "matters": FLAG,
            "readers": {"enum": [ONE, AGREE, DISAGREE]},
            "message": TEXT,
            "studies": {
                "type": "array",
                "items": object_of({"kappa": kappa, **PLACE}),
                "minItems": 1,
            },
        }
    )
    return {"type": "array", "items": reading}


def trends_document(trends: Sequence[Trend]) -> list[Json]:
    """A brief's `trends`."""
    return [
        {
            "fact": trend.fact,
            "title": trend.title,
            "lesion": trend.lesion or None,
            "points": [
                {"on": point.on.isoformat(), "value": number(point.value), "given": point.given}
                for point in trend.points
            ],
            "unit": trend.unit,
            "direction": trend.direction,
            "words": trend.words,
            "left_out": trend.left_out,
        }
        for trend in trends
    ]


def trends_schema() -> Json:
    """JSON Schema of a brief's `trends`."""
    point = object_of({"on": TEXT, "value": {"type": "number"}, "given": TEXT})
    trend = object_of(
        {
            "fact": TEXT,
            "title": TEXT,
            "lesion": {"type": ["string", "null"]},
            "points": {"type": "array", "items": point},
            "unit": TEXT,
            "direction": {"enum": list(DIRECTIONS)},
            "words": TEXT,
            "left_out": {"type": "integer", "minimum": 0},
        }
    )
    return {"type": "array", "items": trend}
