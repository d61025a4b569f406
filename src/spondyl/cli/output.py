"""Reading a case, writing a result whole or not at all, and saying what went wrong."""

import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from spondyl.case.case import Case
from spondyl.kernel.errors import InputError, Place

if TYPE_CHECKING:
    from spondyl.centre.profile import Profile


def load_case(path: str, as_of: datetime | None) -> Case:
    """Read a case, standing at `as_of`, else where its file says, else now.

    Raises:
        InputError: when the case cannot be read or is wrong.
    """
    from spondyl.casefile import read

    now = datetime.now().replace(second=0, microsecond=0)  # noqa: DTZ005 -- cases are local
    return read(path, now=now, as_of=as_of)


def load_profile(path: str | None, case: Case) -> "Profile | None":
    """Read the profile of the centre that a case names; None where no file was given.

    Raises:
        InputError: when the file is no profile, or is of another centre.
    """
    if path is None:
        return None
    from spondyl.casefile.centre import matches, read_centre

    profile = read_centre(path)
    matches(case, profile, Place(path))
    return profile


@contextmanager
def reporting() -> Iterator[None]:
    """Turn an input error into one message on standard error and exit code 1."""
    try:
        yield
    except InputError as error:
        click.echo(f"spondyl: {error}", err=True)
        sys.exit(1)
    except BrokenPipeError:
        # The reader of the pipe has seen enough; nothing is wrong with the case.
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


def framework_named(name: str) -> None:
    """Refuse a framework that does not exist, with the nearest one.

    Raises:
        click.UsageError: when there is none of that name.
    """
    from difflib import get_close_matches

    from spondyl.frameworks.evaluate import BY_NAME

    if name not in BY_NAME:
        near = get_close_matches(name, BY_NAME, 1, 0.4)
        hint = f" Did you mean {near[0]}?" if near else ""
        raise click.UsageError(f"There is no framework {name!r}.{hint} See: spondyl frameworks")


def refuse_on_a_terminal(style: str, output: str | None) -> None:
    """Refuse to write bytes where a person would read them.

    Raises:
        click.UsageError: when standard output is a terminal and no file is named.
    """
    if output in (None, "-") and sys.stdout.isatty():
        raise click.UsageError(
            f"A {style.upper()} is not text for a terminal: name a file with --output."
        )


def emit_each(made: Iterable[str], output: str | None) -> None:
    """Print lines as they are made, or write them to a file that appears only when all are there.

    Args:
        made: texts that end in a newline.
        output: the file's path; None or `-` is standard output.

    Raises:
        InputError: when the file cannot be written.
    """
    if output is None or output == "-":
        for line in made:
            sys.stdout.write(line)
        sys.stdout.flush()
        return
    with _telling_why_not(output):
        _write_whole(Path(output), (line.encode() for line in made))


def emit(made: str | bytes, output: str | None, case: str | None = None) -> None:
    """Print what was made, or write it to a file that appears only when it is complete.

    Args:
        made: text, or the bytes of a document.
        output: the file's path; None or `-` is standard output.
        case: the path of the file it was made from, which is never overwritten.

    Raises:
        InputError: when the file cannot be written, or is the file that was read.
    """
    if output is None or output == "-":
        if isinstance(made, bytes):
            sys.stdout.buffer.write(made)
        else:
            sys.stdout.write(made)
        sys.stdout.flush()
        return
    target = Path(output)
    with _telling_why_not(output):
        if case is not None and target.exists() and Path(case).exists() and target.samefile(case):
            raise InputError("this is the file that was read.", Place(output), "Name another file.")
        _write_whole(target, (made.encode() if isinstance(made, str) else made,))


@contextmanager
def _telling_why_not(output: str) -> Iterator[None]:
    """Turn what the system says of a file that cannot be written into one message."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise InputError(
            f"cannot write: {reason}.", Place(output), "Nothing was written; name another file."
        ) from error


def _write_whole(target: Path, parts: Iterable[bytes]) -> None:
    if target.is_dir():
        raise IsADirectoryError(21, "it is a directory")
    if target.exists() and not target.is_file():
        # A device or a pipe cannot be replaced, only written to.
        with target.open("wb") as stream:
            stream.writelines(parts)
        return
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.writelines(parts)
        mode = target.stat().st_mode if target.exists() else 0o666 & ~_umask()
        Path(name).chmod(mode & 0o777)
        Path(name).replace(target)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
