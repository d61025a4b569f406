"""Importing into a study file, with progress and a word on what is new."""

import sys

import click

from spondyl.casefile.files import read_bytes
from spondyl.kernel.errors import InputError, Place
from spondyl.study.exchange.reading import read_any
from spondyl.study.merge import merged
from spondyl.study.model import Study
from spondyl.study.store.file import change
from spondyl.study.tables import TABLES

# Far beyond any project of texts; noise of this size is refused before it is read.
MOST_BYTES = 1 << 30


def imported(file: str, path: str) -> str:
    """Import a file and say what came of it.

    Raises:
        InputError: when the file is none that can be imported, or holds another study.
    """
    data = read_bytes(file, MOST_BYTES)
    if len(data) > MOST_BYTES:
        raise InputError(
            "the file is too large.", Place(file), f"At most {MOST_BYTES >> 20} MiB are read."
        )
    new, warnings = read_any(file, data)
    for warning in warnings:
        click.echo(f"Left behind: {warning}", err=True)
    before, after = _with_progress(new, path)
    return _said(before, after, path)


def _with_progress(new: Study, path: str) -> tuple[Study, Study]:
    # Rows, and every stretch once more for the index of words.
    rows = sum(len(table.rows(new)) for table in TABLES)
    length = rows + 2 * (len(new.texts) + len(new.codings))
    with click.progressbar(
        length=length, label="Importing", file=sys.stderr, hidden=not sys.stderr.isatty()
    ) as shown:
        return change(path, lambda held: merged(held, new), shown.update)


def _said(before: Study, after: Study, path: str) -> str:
    new = {table.name: len(table.rows(after)) - len(table.rows(before)) for table in TABLES}
    told = ", ".join(f"{number} {name}" for name, number in new.items() if number)
    if not told:
        return f"Nothing new: {path} holds all of it already.\n"
    lines = [f"Imported into {path}: {told}."]
    if new["readings"]:
        lines.append(
            f"{new['readings']} suspected mis-hearings are noted beside the text, which is left as "
            "it is."
        )
    if unclear := sum(bool(quote.ambiguous) for quote in after.quotes) * bool(new["quotes"]):
        lines.append(f"{unclear} quotes are marked as ambiguous; no rule may cite them.")
    return "".join(f"{line}\n" for line in lines)
