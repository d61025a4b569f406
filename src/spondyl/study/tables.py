"""The tables of a study: the file, the CSV sheets, the JSON lists and its schema are made of these.

A row is read from whatever a format can hold (text, numbers, truth values) into the one class that
the model has for it, and refused by line and column where it is none.
"""

from collections.abc import Iterable, Mapping
from dataclasses import MISSING, dataclass, fields
from enum import StrEnum
from functools import cache
from typing import Any, get_type_hints

from spondyl.kernel.errors import InputError, Place
from spondyl.study import model
from spondyl.study.model import Study


@dataclass(frozen=True, slots=True)
class Coder:
    """A row of the table of coders.

    Attributes:
        name: how the coder signs.
    """

    name: str


@dataclass(frozen=True, slots=True)
class Table:
    """One table.

    Attributes:
        name: of the table, and of the study's attribute.
        row: class of its rows.
        key: columns that no two rows share; rows are ordered by them.
    """

    name: str
    row: type
    key: tuple[str, ...]

    @property
    def columns(self) -> Mapping[str, type]:
        """The columns with their types."""
        return _columns(self.row)

    @property
    def optional(self) -> frozenset[str]:
        """The columns that may be absent."""
        return frozenset(f.name for f in fields(self.row) if f.default is not MISSING)

    def rows(self, study: Study) -> tuple[Any, ...]:
        """The rows of a study, in its own order."""
        found: tuple[Any, ...] = getattr(study, self.name)
        return tuple(map(Coder, found)) if self.row is Coder else found

    def keyed(self, row: object) -> tuple[Any, ...]:
        """What tells a row from all others."""
        return tuple(getattr(row, column) for column in self.key)


@cache
def _columns(row: type) -> Mapping[str, type]:
    hints = get_type_hints(row)
    return {field.name: hints[field.name] for field in fields(row)}


TABLES: tuple[Table, ...] = (
    Table("participants", model.Participant, ("number",)),
    Table("codebooks", model.Codebook, ("version",)),
    Table("nodes", model.Node, ("version", "place")),
    Table("findings", model.Finding, ("number",)),
    Table("texts", model.Text, ("key",)),
    Table("quotes", model.Quote, ("number",)),
    Table("readings", model.Reading, ("text", "start", "end", "suggested", "by")),
    Table("coders", Coder, ("name",)),
    Table("codings", model.Coding, ("text", "start", "end", "node", "coder")),
    Table("memos", model.Memo, ("number",)),
    Table("relations", model.Relation, ("origin", "target", "label")),
    Table("searches", model.Search, ("number",)),
    Table("names", model.Name, ("word",)),
)


TABLE_OF = {table.row: table for table in TABLES}


def study_of(title: str, rows: Mapping[str, Iterable[Any]]) -> Study:
    """A study of rows, each table ordered by its key.

    Args:
        title: of the study.
        rows: by the names of the tables; what is absent is empty.
    """
    made: dict[str, tuple[Any, ...]] = {}
    for table in TABLES:
        found = sorted(rows.get(table.name, ()), key=table.keyed)
        made[table.name] = tuple(row.name for row in found) if table.row is Coder else tuple(found)
    return Study(title, **made)


def ordered(study: Study) -> Study:
    """The study with every table ordered by its key."""
    return study_of(study.title, {table.name: table.rows(study) for table in TABLES})


def plain(row: object) -> dict[str, str | int | bool]:
    """A row as names and plain values."""
    values = ((field.name, getattr(row, field.name)) for field in fields(row))  # type: ignore[arg-type]
    return {name: value.value if isinstance(value, StrEnum) else value for name, value in values}


# Far beyond any page, line or offset, and well within what SQLite can hold.
_LARGEST = 1 << 40


def parsed(table: Table, raw: Mapping[str, object], place: Place) -> Any:  # noqa: ANN401 -- any row
    """A row of a table, from names and values.

    Raises:
        InputError: when a column is missing, unknown or of the wrong type.
    """
    columns = table.columns
    if strange := [name for name in raw if name not in columns]:
        raise InputError(
            f"there is no column {strange[0]!r}.", place, f"Columns: {', '.join(columns)}."
        )
    if missing := [name for name in columns if name not in raw and name not in table.optional]:
        raise InputError(f"the column {missing[0]!r} is missing.", place, "Every row needs it.")
    return table.row(**{name: _value(columns[name], raw[name], name, place) for name in raw})


def _value(wanted: type, value: object, name: str, where: Place) -> object:
    if issubclass(wanted, StrEnum):
        if value in (words := [each.value for each in wanted]):
            return wanted(value)
        raise InputError(f"{name} is {value!r}.", where, f"It is one of: {', '.join(words)}.")
    if type(value) is wanted and not (isinstance(value, int) and abs(value) > _LARGEST):
        return value
    said = {str: "text", int: "a whole number, not too large", bool: "true or false"}[wanted]
    raise InputError(f"{name} is {value!r}.", where, f"It has to be {said}.")
