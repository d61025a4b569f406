"""Pieces that the JSON of a brief and its published schema are put together from."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from spondyl.kernel.sources import Check, Citation

Json = dict[str, Any]

TEXT: Json = {"type": "string"}
TEXTS: Json = {"type": "array", "items": TEXT}
FLAG: Json = {"type": "boolean"}
CHECK: Json = {"enum": [check.value for check in Check]}
PLACE: Json = {"source": TEXT, "locator": TEXT, "checked": CHECK}
# Never certain death, never certain survival.
PERCENT: Json = {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 100}


def object_of(properties: Json) -> Json:
    """Schema of an object that has all of `properties`; others may be added later."""
    return {"type": "object", "properties": properties, "required": list(properties)}


def pair_of(item: Json) -> Json:
    """Schema of a list of exactly two."""
    return {"type": "array", "items": item, "minItems": 2, "maxItems": 2}


_DIGITS = 4


def rounded(ends: tuple[float, float] | None) -> list[float] | None:
    """A pair of modelled figures; null where there is none."""
    return None if ends is None else [round(end, _DIGITS) for end in ends]


PLACES: Json = {"type": "array", "items": object_of(PLACE), "minItems": 1}


def place(citation: Citation) -> Json:
    """Where something stands, and how it was checked."""
    return {
        "source": citation.source.key,
        "locator": citation.locator,
        "checked": citation.check.value,
    }


def places(citations: Iterable[Citation]) -> list[Json]:
    """Several places."""
    return [place(citation) for citation in citations]


def number(value: Decimal) -> int | float:
    """A figure as a JSON number."""
    return int(value) if value == value.to_integral_value() else float(value)
