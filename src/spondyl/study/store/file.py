"""A study file as a whole: read it, or change it in one transaction."""

from collections.abc import Callable
from pathlib import Path

from spondyl.kernel.errors import InputError, Place
from spondyl.study.checking import checked
from spondyl.study.codebook import blank
from spondyl.study.model import Study
from spondyl.study.store.opening import reading, writing
from spondyl.study.store.rows import Advance, load, save
from spondyl.study.tables import ordered


def read_study(path: str) -> Study:
    """The study of a file.

    Raises:
        InputError: when there is no such file, or it is no study file.
    """
    with reading(path) as connection:
        study = load(connection)
    try:
        return checked(study) if study else blank()
    except InputError as error:
        raise InputError(
            f"the study file is damaged: {error.what}", Place(path), "Take an earlier copy of it."
        ) from None


def read_or_built_in(path: str) -> Study:
    """The study of a file; where there is none, the built-in codebook with nothing coded.

    Raises:
        InputError: when there is a file, and it is no study file.
    """
    return read_study(path) if Path(path).exists() else blank()


def change(
    path: str, how: Callable[[Study], Study], advance: Advance = lambda _: None
) -> tuple[Study, Study]:
    """Change a study file, or make it; all of it or nothing.

    Args:
        path: of the file.
        how: gives the study as it is to be from what it is.
        advance: told how many rows were written since it was last told.

    Returns:
        The study before and after.

    Raises:
        InputError: when the change is refused, or the file cannot be written.
    """
    with writing(path) as connection:
        held = load(connection)
        before = held or blank()
        after = ordered(checked(how(before)))
        if held is None or after != before:
            save(connection, held, after, advance)
        return before, after
