"""Full-text search over texts and coded stretches, the nearest first."""

import re
from dataclasses import dataclass
from typing import Any

from spondyl.kernel.errors import InputError
from spondyl.study.characters import writable
from spondyl.study.model import Quote
from spondyl.study.store.opening import reading
from spondyl.study.store.spellings import spellings

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
    return tuple(_hit(*row) for row in found)


# The nearest are chosen before anything is fetched about them.
_FIND = """
    WITH near AS MATERIALIZED (
        SELECT words.rowid AS id, words.rank AS rank, snippet(words, 0, ?, ?, '…', ?) AS said,
            snippet(words, 1, ?, ?, '…', ?) AS meant
        FROM words WHERE words MATCH ? ORDER BY words.rank LIMIT ?
    )
    SELECT s."text", t.title, s.start, s."end", length(t.content), near.said, near.meant,
        (SELECT group_concat(DISTINCT c.node) FROM codings AS c
            WHERE c."text" = s."text" AND c.start = s.start AND c."end" = s."end"),
        f.node, q.*
    FROM near JOIN segments AS s ON s.id = near.id JOIN texts AS t ON t.key = s."text"
        LEFT JOIN quotes AS q ON q.key = s."text" LEFT JOIN findings AS f ON f.number = q.finding
    ORDER BY near.rank
"""


def _hit(
    text: str,
    title: str,
    start: int,
    end: int,
    length: int,
    said: str,
    meant: str,
    coded: str | None,
    printed: str | None,
    *quote: Any,  # noqa: ANN401 -- the columns of a quote, or nothing
) -> Hit:
    whole = (start, end) == (0, length)
    nodes = [printed] if printed and whole else []
    nodes += sorted(coded.split(",")) if coded else []
    return Hit(
        text,
        title,
        start,
        end,
        whole,
        said if OPEN in said else meant,
        OPEN not in said,
        tuple(dict.fromkeys(nodes)),
        Quote(*quote) if printed else None,
    )


def query(words: str) -> str:
    """What FTS5 is asked: every word as text, so that nothing in it is taken for a command.

    Raises:
        InputError: when there is no word in it.
    """
    writable(words, "what is searched for")
    parts = re.findall(r'"([^"]*)"|(\S+)', words.replace("“", '"').replace("”", '"'))
    asked = []
    for phrase, word in parts:
        said = phrase or word
        if re.search(r"\w", said):
            star = "*" if not phrase and word.endswith("*") else ""
            bare = said.replace('"', " ").rstrip("*")
            ways = [f'"{way}"{star}' for way in spellings(bare)]
            asked.append(ways[0] if len(ways) == 1 else f"({' OR '.join(ways)})")
    if not asked:
        raise InputError("there is no word to search for.", None, "Give one or more words.")
    return " AND ".join(asked)
