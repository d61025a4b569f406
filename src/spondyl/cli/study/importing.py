"""Importing into a study file, with progress and a word on what is new."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from spondyl.casefile.files import read_whole
from spondyl.kernel.errors import InputError, Place
from spondyl.study.exchange.reading import read_any
from spondyl.study.merge import merged
from spondyl.study.model import Study
from spondyl.study.store.file import change, read_study
from spondyl.study.store.opening import is_study_file
from spondyl.study.tables import TABLES

# Far beyond any project of texts.
MOST_BYTES = 1 << 30


def imported(file: str, path: str) -> str:
    """Import a file and say what came of it.

    Raises:
        InputError: when the file is none that can be imported, or holds another study.
    """
    new, warnings = _read(file, path)
    for warning in warnings:
        click.echo(warning, err=True)
    try:
        before, after = _with_progress(new, path)
    except KeyboardInterrupt:
        click.echo(f"Interrupted: nothing was imported into {path}.", err=True)
        raise
    return _said(before, after, path)


def _read(file: str, path: str) -> tuple[Study, Sequence[str]]:
    """A study from a file of any kind; another study file is read as it is."""
    if file != "-" and Path(file).is_file() and is_study_file(file):
        if Path(path).exists() and Path(path).samefile(file):
            raise InputError("this is the study file itself.", Place(file), "Name another file.")
        return read_study(file), ()
    return read_any(file, read_whole(file, MOST_BYTES))


def _with_progress(new: Study, path: str) -> tuple[Study, Study]:
    # Rows, and every stretch once more for the index of words.
    rows = sum(len(table.rows(new)) for table in TABLES)
    length = rows + 2 * (len(new.texts) + len(new.codings))
    with click.progressbar(
        length=length, label="Importing", file=sys.stderr, hidden=not sys.stderr.isatty()
    ) as shown:
        return change(path, lambda held: merged(held, new), shown.update)


def _said(before: Study, after: Study, path: str) -> str:
    if before == after:
        return f"Nothing new: {path} holds all of it already.\n"
    new = {t.name: len(set(t.rows(after)) - set(t.rows(before))) for t in TABLES}
    told = ", ".join(_several(number, name) for name, number in new.items() if number)
    lines = [f"Imported into {path}: {told}."]
    if lost := before.codebook.keys() - after.codebook.keys():
        lines.append(
            f"The codebook is that of the file; {len(lost)} nodes of the ten themes are not in it."
            f"{'' if after.quotes else ' Importing the supplement adds them.'}"
        )
    if noted := new["readings"]:
        lines.append(
            f"Beside the text, which is left as it is: {_several(noted, 'readings')} of words that "
            "were probably misheard."
        )
    if unclear := sum(bool(quote.ambiguous) for quote in after.quotes) * bool(new["quotes"]):
        lines.append(f"Marked as ambiguous: {_several(unclear, 'quotes')}; no rule may cite them.")
    if cleared := [name.word for name in after.names if not name.masked]:
        lines.append(f"Words that are not masked here: {', '.join(cleared)}.")
    return "".join(f"{line}\n" for line in lines)


def _several(number: int, names: str) -> str:
    """A number of rows, by the name of their table."""
    return f"{number} {names if number != 1 else _ONE.get(names, names.removesuffix('s'))}"


_ONE = {"searches": "search"}
