"""A study as JSON, out and in: every table is a list, every row an object."""

import json
from collections.abc import Mapping
from typing import Any

from spondyl import __version__
from spondyl.brief.json_pieces import FLAG, TEXT, Json, object_of
from spondyl.kernel.errors import InputError, Place
from spondyl.study.checking import checked
from spondyl.study.masking import Leaving
from spondyl.study.model import Study
from spondyl.study.tables import TABLES, Table, parsed, plain, study_of
from spondyl.study.words import limits_of

_TITLE = "study"


def study_document(leaving: Leaving) -> Json:
    """The study that leaves, as names and plain values."""
    return {
        "spondyl": __version__,
        _TITLE: leaving.study.title,
        "masked": leaving.masked,
        "withheld": leaving.withheld,
        "limits": limits_of(leaving.study),
        **{table.name: [plain(row) for row in table.rows(leaving.study)] for table in TABLES},
    }


def read_json(name: str, data: bytes) -> Study:
    """A study from the JSON that `study_document` gives.

    Raises:
        InputError: when it is no JSON, or no study.
    """
    try:
        document = json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise InputError("the file is not UTF-8 text.", Place(name), "Save it as UTF-8.") from None
    except json.JSONDecodeError as error:
        raise InputError(f"this is no JSON: {error.msg}.", Place(name, error.lineno)) from None
    except ValueError as error:
        raise InputError(f"this is no JSON: {error}.", Place(name)) from None
    except RecursionError:
        raise InputError("this JSON is nested too deeply.", Place(name)) from None
    if not isinstance(document, dict) or not isinstance(document.get(_TITLE), str):
        raise InputError(
            "this JSON is no study.", Place(name), "Export one with spondyl study export."
        )
    rows = {table.name: list(_rows(name, table, document)) for table in TABLES}
    return checked(study_of(document[_TITLE], rows))


def _rows(name: str, table: Table, document: Mapping[str, Any]) -> list[Any]:
    found = document.get(table.name, [])
    if not isinstance(found, list):
        raise InputError("this is no list.", Place(name, key=table.name), "It has to be one.")
    made = []
    for number, row in enumerate(found):
        place = Place(name, key=f"{table.name}[{number}]")
        if not isinstance(row, dict):
            raise InputError("this is no object.", place, "Every row has to be one.")
        made.append(parsed(table, row, place))
    return made


def study_schema() -> Json:
    """JSON Schema of an exported study."""
    head = {
        "spondyl": TEXT,
        _TITLE: TEXT,
        "masked": FLAG,
        "withheld": {"type": "integer", "minimum": 0},
        "limits": TEXT,
    }
    tables = {table.name: {"type": "array", "items": _row_schema(table)} for table in TABLES}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A study as Spondyl exports and reads it",
        **object_of(head | tables),
    }


def _row_schema(table: Table) -> Json:
    made = object_of({name: _schema(kind) for name, kind in table.columns.items()})
    return made | {
        "required": [name for name in table.columns if name not in table.optional],
        "additionalProperties": False,
    }


def _schema(kind: Any) -> Json:  # noqa: ANN401 -- a class
    if kind is bool:
        return FLAG
    if kind is int:
        return {"type": "integer"}
    return TEXT if kind is str else {"enum": [each.value for each in kind]}
