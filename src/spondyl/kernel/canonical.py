"""Definitions as plain data: for documentation, for the hash of a brief, for what they cite."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from spondyl.kernel.criteria import TotalAtLeast
from spondyl.kernel.sources import Citation
from spondyl.kernel.variables import Variable


def canonical(value: object) -> object:
    """Reduce a definition to JSON types; a variable becomes its path.

    Raises:
        TypeError: for a value that is not data (a function, say).
    """
    match value:
        case None | bool() | int() | float() | str():
            return value.value if isinstance(value, Enum) else value
        case Decimal() | date():
            return str(value)
        case Variable():
            return value.path
        case TotalAtLeast():
            score = value.score
            return {"score": score.name, "total": value.total}
        case Mapping():
            return {str(key): canonical(part) for key, part in sorted(value.items())}
        case tuple() | list():
            return [canonical(part) for part in value]
        case _ if is_dataclass(value) and not isinstance(value, type):
            parts = {f.name: canonical(getattr(value, f.name)) for f in fields(value) if f.init}
            return {"kind": type(value).__name__, **parts}
    raise TypeError(f"{type(value).__name__} is not data")


def fingerprint(*definitions: object) -> str:
    """SHA-256 of the canonical JSON of `definitions`, in hexadecimal."""
    text = json.dumps([canonical(d) for d in definitions], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def citations_in(value: object) -> Iterator[Citation]:
    """Every place that a definition cites, wherever in it, in reading order."""
    match value:
        case Citation():
            yield value
        case Mapping():
            for part in value.values():
                yield from citations_in(part)
        case tuple() | list():
            for part in value:
                yield from citations_in(part)
        case _ if is_dataclass(value) and not isinstance(value, type | Variable | TotalAtLeast):
            for declared in fields(value):
                if declared.init:
                    yield from citations_in(getattr(value, declared.name))
