"""Pointers from a brief's themes to the quotes of a study file, where there is one."""

from pathlib import Path

import click

from spondyl.cli.study.group import DEFAULT
from spondyl.kernel.errors import InputError
from spondyl.themes.pointers import Pointer


def pointers_of(path: str | None) -> tuple[Pointer, ...]:
    """The pointers of a study file that was named, or that lies in the working folder.

    A file that nobody named never keeps a brief from being printed.

    Raises:
        InputError: when the file that was named cannot be read.
    """
    if path is None and not Path(DEFAULT).is_file():
        return ()
    from spondyl.study.pointers import pointers
    from spondyl.study.store.file import read_study

    try:
        return pointers(read_study(path or DEFAULT))
    except InputError as error:
        if path is not None:
            raise
        click.echo(f"spondyl: the themes point at no quotes: {error}", err=True)
        return ()
