"""A study out of the file, and the difference between two studies into it."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum

from spondyl.study.model import Reading, Study
from spondyl.study.tables import TABLES, Table, ordered, plain, study_of

Advance = Callable[[int], None]
# Rows between two words on how far it has come.
_BATCH = 500


def load(connection: sqlite3.Connection) -> Study | None:
    """The study of a file, ordered; None where nothing was ever put in."""
    title = connection.execute("SELECT title FROM study").fetchone()
    if title is None:
        return None
    return study_of(title[0], {table.name: _rows(connection, table) for table in TABLES})


def _rows(connection: sqlite3.Connection, table: Table) -> Iterator[object]:
    columns = table.columns
    kinds = [
        kind if kind is bool or issubclass(kind, StrEnum) else None for kind in columns.values()
    ]
    names = ", ".join(f'"{name}"' for name in columns)
    for row in connection.execute(f'SELECT {names} FROM "{table.name}"'):
        yield table.row(
            *(
                value if kind is None else kind(value)
                for kind, value in zip(kinds, row, strict=True)
            )
        )


def save(
    connection: sqlite3.Connection, before: Study | None, after: Study, advance: Advance
) -> None:
    """Write what is different.

    Args:
        connection: in a transaction.
        before: what the file holds; None where that is nothing.
        after: what it is to hold.
        advance: told how many rows were written since it was last told.
    """
    after = ordered(after)
    connection.execute("DELETE FROM study")
    connection.execute("INSERT INTO study VALUES (?)", (after.title,))
    for table in TABLES:
        held = table.rows(before) if before else ()
        _change(connection, table, held, table.rows(after), advance)
    _index(connection, before, after, advance)


def _change(
    connection: sqlite3.Connection,
    table: Table,
    before: Sequence[object],
    after: Sequence[object],
    advance: Advance,
) -> None:
    was, now = set(before), set(after)
    where = " AND ".join(f'"{column}" = ?' for column in table.key)
    gone = (table.keyed(row) for row in before if row not in now)
    connection.executemany(f'DELETE FROM "{table.name}" WHERE {where}', gone)
    marks = ", ".join("?" * len(table.columns))
    new = (tuple(plain(row).values()) for row in after if row not in was)
    connection.executemany(
        f'INSERT INTO "{table.name}" VALUES ({marks})',
        _counted(new, advance),
    )


def _counted(rows: Iterable[tuple[object, ...]], advance: Advance) -> Iterator[tuple[object, ...]]:
    number = 0
    for number, row in enumerate(rows, 1):
        yield row
        if number % _BATCH == 0:
            advance(_BATCH)
    advance(number % _BATCH)


def _index(
    connection: sqlite3.Connection, before: Study | None, after: Study, advance: Advance
) -> None:
    """Index the stretches that are new, or whose words or readings changed."""
    was = _stretches(before) if before else {}
    now = _stretches(after)
    gone = [(stretch,) for stretch, words in was.items() if now.get(stretch) != words]
    for ((text, start, end),) in gone:
        of = connection.execute(
            'SELECT id FROM segments WHERE "text" = ? AND start = ? AND "end" = ?',
            (text, start, end),
        ).fetchone()
        connection.execute("DELETE FROM words WHERE rowid = ?", of)
        connection.execute("DELETE FROM segments WHERE id = ?", of)
    new = {stretch: words for stretch, words in now.items() if was.get(stretch) != words}
    (last,) = connection.execute("SELECT coalesce(max(id), 0) FROM segments").fetchone()
    connection.executemany(
        "INSERT INTO segments VALUES (?, ?, ?, ?)",
        _counted(((last + n, *stretch) for n, stretch in enumerate(new, 1)), advance),
    )
    connection.executemany(
        "INSERT INTO words (rowid, said, suggested) VALUES (?, ?, ?)",
        _counted(((last + n, *words) for n, words in enumerate(new.values(), 1)), advance),
    )


def _stretches(study: Study) -> dict[tuple[str, int, int], tuple[str, str]]:
    """Every whole text and coded stretch, with its words as said and as they may be meant."""
    read: dict[str, list[Reading]] = {}
    for reading in study.readings:
        read.setdefault(reading.text, []).append(reading)
    whole = [(text.key, 0, len(text.content)) for text in study.texts]
    coded = [(coding.text, coding.start, coding.end) for coding in study.codings]
    return {
        (key, start, end): (
            study.by_key[key].content[start:end],
            _as_meant(study.by_key[key].content, start, end, read.get(key, ())),
        )
        for key, start, end in dict.fromkeys((*whole, *coded))
    }


def _as_meant(content: str, start: int, end: int, readings: Iterable[Reading]) -> str:
    """The stretch with suggested readings in the place of what was heard; empty without any.

    Where several are suggested for the same words, the others stand behind.
    """
    within = [r for r in readings if start <= r.start and r.end <= end and r.suggested]
    words, at, others = "", start, []
    for reading in sorted(within, key=lambda each: each.start):
        if reading.start >= at:
            words += content[at : reading.start] + reading.suggested
            at = reading.end
        else:
            others.append(reading.suggested)
    return "\n".join((words + content[at:end], *others)) if within else ""
