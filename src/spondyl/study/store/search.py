"""Full-text search over texts and coded stretches, the nearest first."""

import re
import sqlite3
from dataclasses import dataclass

from spondyl.kernel.errors import InputError
from spondyl.study.model import Quote
from spondyl.study.store.opening import reading

MOST = 20
# Marks that no text can hold, put around what was found.
OPEN, CLOSE = "\x02", "\x03"
_CONTEXT = 24
_MARKS = (OPEN, CLOSE, _CONTEXT)


@dataclass(frozen=True, slots=True)
class Hit:
    """A stretch that was found.

    Attributes:
        text: key of its text.
        title: of the text.
        start: offset of the stretch.
        end: offset behind it.
        whole: whether it is the whole text.
        words: the found words with those around them; `OPEN` and `CLOSE` mark what was found.
        meant: whether they were found in a suggested reading alone.
        nodes: codes that it is coded with, in print or by people.
        quote: what is printed of it, None where it is no quote.
    """

    text: str
    title: str
    start: int
    end: int
    whole: bool
    words: str
    meant: bool
    nodes: tuple[str, ...]
    quote: Quote | None


def search(path: str, words: str, most: int = MOST) -> tuple[Hit, ...]:
    """What holds all the words, in what was said or in what may have been meant.

    Args:
        path: of the study file.
        words: all of which have to be there; in double quotation marks, next to one another; with
            a star behind them, as beginnings. Endings and accents do not count.
        most: hits at most.

    Raises:
        InputError: when there is nothing to search for, or no study file.
    """
    asked = query(words)
    with reading(path) as connection:
        found = connection.execute(_FIND, (*_MARKS, *_MARKS, asked, most)).fetchall()
        return tuple(_hit(connection, *row) for row in found)


# The nearest are chosen before anything is fetched about them.
_FIND = """
    SELECT s."text", s.start, s."end", snippet(words, 0, ?, ?, '…', ?),
        snippet(words, 1, ?, ?, '…', ?)
    FROM words JOIN segments AS s ON s.id = words.rowid
    WHERE words MATCH ? ORDER BY words.rank LIMIT ?
"""
_PRINTED = """
    SELECT f.node, q.* FROM quotes AS q JOIN findings AS f ON f.number = q.finding WHERE q.key = ?
"""
_CODED = 'SELECT DISTINCT node FROM codings WHERE "text" = ? AND start = ? AND "end" = ?'


def _hit(
    connection: sqlite3.Connection, text: str, start: int, end: int, said: str, meant: str
) -> Hit:
    title, length = connection.execute(
        "SELECT title, length(content) FROM texts WHERE key = ?", (text,)
    ).fetchone()
    printed = connection.execute(_PRINTED, (text,)).fetchone()
    whole = (start, end) == (0, length)
    nodes = [printed[0]] if printed and whole else []
    nodes += [node for (node,) in connection.execute(_CODED, (text, start, end))]
    return Hit(
        text,
        title,
        start,
        end,
        whole,
        said if OPEN in said else meant,
        OPEN not in said,
        tuple(dict.fromkeys(nodes)),
        Quote(*printed[1:]) if printed else None,
    )


def query(words: str) -> str:
    """What FTS5 is asked: every word as text, so that nothing in it is taken for a command.

    Raises:
        InputError: when there is no word in it.
    """
    parts = re.findall(r'"([^"]*)"|(\S+)', words.replace("“", '"').replace("”", '"'))
    asked = []
    for phrase, word in parts:
        said = phrase or word
        if re.search(r"\w", said):
            star = "*" if not phrase and word.endswith("*") else ""
            asked.append(f'"{said.replace(chr(34), " ").rstrip("*")}"{star}')
    if not asked:
        raise InputError("there is no word to search for.", None, "Give one or more words.")
    return " ".join(asked)
