"""Opening a study file, and saying what is wrong with one that cannot be opened."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from spondyl.kernel.errors import InputError, Place
from spondyl.study.store.schema import APPLICATION, VERSION, create

# How long to wait for somebody else who is writing, in seconds.
PATIENCE = 10.0


@contextmanager
def reading(path: str) -> Iterator[sqlite3.Connection]:
    """A study file that is there, opened to be read.

    Raises:
        InputError: when there is none, or it is something else.
    """
    if Path(path).is_dir():
        raise InputError("this is a folder.", Place(path), "Name a study file with --study.")
    if not Path(path).is_file():
        raise InputError(
            "there is no study file.",
            Place(path),
            "Make one with spondyl study import or spondyl study add, or name one with --study.",
        )
    # What a killed program left half written is undone when the file is next opened, which needs
    # the right to write; where nobody may write, nothing was left.
    mode = "rw" if os.access(path, os.W_OK) else "ro"
    with _telling(path), closing(_connect(path, mode)) as connection:
        if not _is_study(connection, path):
            raise InputError("the study file is empty.", Place(path), "Import a study into it.")
        yield connection


@contextmanager
def writing(path: str) -> Iterator[sqlite3.Connection]:
    """A study file in one transaction: all that is done to it stays, or nothing.

    A file that is not there is made, and is gone again if anything goes wrong or is interrupted.

    Raises:
        InputError: when it cannot be written, or is something else.
    """
    with _telling(path), _locked(path) as (connection, created):
        try:
            empty = not _is_study(connection, path)
            if empty:
                create(connection)
            yield connection
        except BaseException:
            # While the lock is held nobody else can have put anything into the file.
            if created and empty:
                Path(path).unlink(missing_ok=True)
            connection.rollback()
            raise
        connection.commit()


@contextmanager
def _locked(path: str) -> Iterator[tuple[sqlite3.Connection, bool]]:
    """A connection in a transaction that writes, and whether the file was made for it."""
    while True:
        created = _made(path)
        with closing(_connect(path, "rw")) as connection:
            try:
                connection.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError:
                # Whoever held the lock before may have taken their empty file away.
                if Path(path).exists():
                    raise
            if Path(path).exists():
                yield connection, created
                return


def _made(path: str) -> bool:
    """Make an empty file; whether there was none."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
    except FileExistsError:
        return False
    return True


def is_study_file(path: str) -> bool:
    """Whether a file is a database, of ours or of others."""
    with Path(path).open("rb") as file:
        return file.read(len(_SQLITE)) == _SQLITE


_SQLITE = b"SQLite format 3\0"


def _connect(path: str, mode: str) -> sqlite3.Connection:
    address = f"{Path(path).absolute().as_uri()}?mode={mode}"
    connection = sqlite3.connect(address, uri=True, timeout=PATIENCE, isolation_level=None)
    connection.execute("PRAGMA trusted_schema = OFF")
    return connection


def _is_study(connection: sqlite3.Connection, path: str) -> bool:
    """Whether the file holds a study; an empty file does not, yet.

    Raises:
        InputError: when it is another program's database, or of a newer Spondyl.
    """
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if application != APPLICATION:
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        if not tables:
            return False
        raise InputError(
            "this is a database of another program.", Place(path), "Name a study file."
        )
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > VERSION:
        raise InputError(
            f"this study file is of a newer Spondyl (format {version}; this one knows {VERSION}).",
            Place(path),
            "Update Spondyl.",
        )
    return True


@contextmanager
def _telling(path: str) -> Iterator[None]:
    """Turn what SQLite says of a file into one message."""
    try:
        yield
    except ValueError as error:
        raise InputError(
            f"the study file is damaged: {error}.", Place(path), "Take an earlier copy of it."
        ) from None
    except (sqlite3.DatabaseError, OSError) as error:
        said = str(error) if isinstance(error, sqlite3.Error) else "unable to open"
        if "locked" in said:
            what, remedy = "somebody else is writing to it.", "Try again in a moment."
        elif "not a database" in said or "malformed" in said:
            what, remedy = "this is no study file, or a damaged one.", "Name another file."
        elif "unable to open" in said or "readonly" in said:
            what, remedy = "it cannot be written or opened.", "Check its path and permissions."
        else:
            what, remedy = f"{said}.", "Nothing was changed."
        raise InputError(what, Place(path), remedy) from error
