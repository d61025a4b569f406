"""A study as sheets of CSV in one ZIP, out and in.

A cell that a spreadsheet would take for a formula gets an apostrophe before it, as does one that
begins with an apostrophe; reading takes one away again. The sheet `coded.csv` is for people: every
coded stretch with its words in one row. It repeats the others and is not read.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import StringIO
from typing import Any

from spondyl.kernel.errors import InputError, Place
from spondyl.study.checking import checked
from spondyl.study.exchange.archives import MOST_BYTES, unzipped, zipped
from spondyl.study.masking import Leaving
from spondyl.study.model import Study
from spondyl.study.tables import TABLES, Table, parsed, plain, study_of

TITLE_SHEET = "study.csv"
_FORMULA = ("=", "+", "-", "@", "\t", "'")
_YES, _NO = "yes", "no"
_MOST_DIGITS = 15


def csv_zip(leaving: Leaving) -> bytes:
    """The study that leaves as a ZIP of sheets, the same bytes for the same study."""
    study = leaving.study
    sheets = {TITLE_SHEET: _sheet(("title",), [(study.title,)])}
    for table in TABLES:
        rows = (tuple(plain(row).values()) for row in table.rows(study))
        sheets[f"{table.name}.csv"] = _sheet(tuple(table.columns), rows)
    sheets["coded.csv"] = _sheet(_CODED, _coded(study))
    return zipped(sheets)


_CODED = ("text", "title", "source", "start", "end", "words", "node", "node_title", "coder", "memo")


def _coded(study: Study) -> Iterator[tuple[str | int, ...]]:
    titles = {(node.version, node.code): node.title for node in study.nodes}
    for coding in (*study.printed(), *study.codings):
        text = study.by_key[coding.text]
        quote = study.quote_of.get(coding.text)
        yield (
            coding.text,
            text.title,
            f"{quote.source} {quote.tag}" if quote else "",
            coding.start,
            coding.end,
            text.content[coding.start : coding.end],
            coding.node,
            titles[coding.version, coding.node],
            coding.coder,
            coding.memo,
        )


def _sheet(columns: Sequence[str], rows: Iterable[Sequence[str | int | bool]]) -> bytes:
    out = StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(columns)
    writer.writerows([cell(value) for value in row] for row in rows)
    # With a byte order mark, spreadsheets read accents as they are.
    return out.getvalue().encode("utf-8-sig")


def cell(value: str | int | bool) -> str:  # noqa: FBT001 -- a value of a row
    """A value as a cell that no spreadsheet takes for a formula."""
    if isinstance(value, bool):
        return _YES if value else _NO
    text = str(value)
    return f"'{text}" if isinstance(value, str) and text.startswith(_FORMULA) else text


def read_csv_zip(name: str, data: bytes) -> Study:
    """A study from the sheets that `csv_zip` gives; missing sheets are empty.

    Raises:
        InputError: when it is no such ZIP, or a row is wrong.
    """
    members = unzipped(name, data)
    if TITLE_SHEET not in members:
        raise InputError(f"there is no sheet {TITLE_SHEET}.", Place(name))
    titles = [row.get("title", "") for _, row in _records(name, TITLE_SHEET, members[TITLE_SHEET])]
    rows = {
        table.name: list(_rows(name, table, members[sheet]))
        for table in TABLES
        if (sheet := f"{table.name}.csv") in members
    }
    return checked(study_of(titles[0] if titles else "", rows))


def _records(name: str, sheet: str, data: bytes) -> Iterator[tuple[int, Mapping[str, str]]]:
    """Each row as a mapping, with the line on which it ends."""
    place = f"{name}/{sheet}"
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputError("the sheet is not UTF-8 text.", Place(place)) from None
    # An interview is longer than the cells that the reader allows by itself.
    csv.field_size_limit(MOST_BYTES)
    reader = csv.reader(StringIO(text, newline=""), strict=True)
    columns: list[str] = []
    try:
        for row in reader:
            if not columns:
                columns = row
            elif len(row) != len(columns):
                raise InputError(
                    f"there are {len(row)} cells; the header has {len(columns)}.",
                    Place(place, reader.line_num),
                    "Every row needs as many.",
                )
            else:
                yield reader.line_num, dict(zip(columns, map(_uncovered, row), strict=True))
    except csv.Error as error:
        raise InputError(f"this is no CSV: {error}.", Place(place, reader.line_num)) from None


def _uncovered(cell: str) -> str:
    return cell[1:] if cell.startswith("'") else cell


def _rows(name: str, table: Table, data: bytes) -> Iterator[Any]:
    kinds = table.columns
    for line, record in _records(name, f"{table.name}.csv", data):
        raw = {column: _typed(kinds.get(column), cell) for column, cell in record.items()}
        yield parsed(table, raw, Place(f"{name}/{table.name}.csv", line))


def _typed(kind: type | None, cell: str) -> str | int | bool:
    """A cell as its column's type; what is none is left as text, and refused with its place."""
    if kind is bool and cell in (_YES, _NO):
        return cell == _YES
    if kind is int and cell.isascii() and cell.isdecimal() and len(cell) <= _MOST_DIGITS:
        return int(cell)
    return cell
