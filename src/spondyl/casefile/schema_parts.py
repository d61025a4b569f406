"""Pieces of JSON Schema that the files which people write have in common."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from spondyl.kernel.answers import REASONS

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
TEXT: Schema = {"type": ["string", "number", "boolean"]}
# Defined in each schema under the name `unknown`.
UNKNOWN: Schema = {
    "anyOf": [
        {"type": "null"},
        {"const": "unknown"},
        {
            "type": "object",
            "properties": {"unknown": {"enum": list(REASONS)}},
            "required": ["unknown"],
            "additionalProperties": False,
        },
    ]
}


def ref(name: str) -> Schema:
    """What is defined under `name`."""
    return {"$ref": f"#/$defs/{name}"}


def closed(properties: Mapping[str, Schema], required: Iterable[str] = ()) -> Schema:
    """A mapping of these keys and no others."""
    schema: Schema = {
        "type": "object",
        "properties": dict(properties),
        "additionalProperties": False,
    }
    return schema | ({"required": list(required)} if required else {})


def or_unknown(schema: Schema) -> Schema:
    """A value, or one of the ways to say that it is unknown."""
    return {"anyOf": [ref("unknown"), schema]}


def json_number(number: Decimal) -> int | float:
    """A number as JSON has it."""
    return int(number) if number == number.to_integral_value() else float(number)
