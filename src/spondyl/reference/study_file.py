"""The tables of a study file as Markdown, from the classes of their rows."""

import re
from collections.abc import Mapping
from enum import StrEnum
from inspect import getdoc

from spondyl.reference.markdown import GENERATED, table
from spondyl.study.tables import TABLES, Table

_LEAD = """\
A study file is an SQLite database with these tables. CSV sheets and JSON lists have the same names
and columns; a truth value is 0 or 1 in the file, `true` or `false` in JSON, `yes` or `no` in CSV.
Offsets count Unicode code points of a text's `content`, from 0; an end is the one behind the last.
Beside them the file has `study` (its title), `segments` (every whole text and coded stretch) and
`words`, their full-text index, which follow from the others. Write through `spondyl study` alone:
it checks every change, and keeps the index.
"""
_ATTRIBUTE = re.compile(r"^    (\w+): (.*(?:\n        .*)*)", re.MULTILINE)


def study_file_page() -> str:
    """Every table with its columns, their types and what they hold."""
    parts = [GENERATED, "# The study file\n", _LEAD]
    for each in TABLES:
        said = described(each)
        key = ", ".join(f"`{column}`" for column in each.key)
        parts.append(f"## {each.name}\n\n{_summary(each)} One row for each {key}.\n")
        rows = ((f"`{name}`", _type(kind), said[name]) for name, kind in each.columns.items())
        parts.append(table(("column", "type", "what it holds"), rows))
    return "\n".join(parts)


def described(each: Table) -> Mapping[str, str]:
    """What each column of a table holds, as the class of its rows says."""
    found = _ATTRIBUTE.findall(getdoc(each.row) or "")
    return {name: " ".join(text.split()) for name, text in found}


def _summary(each: Table) -> str:
    return " ".join((getdoc(each.row) or "").partition("\n\n")[0].split())


def _type(kind: type) -> str:
    if issubclass(kind, StrEnum):
        return "one of " + ", ".join(f"`{word.value}`" if word.value else "empty" for word in kind)
    return {bool: "truth value", int: "whole number", str: "text"}[kind]
