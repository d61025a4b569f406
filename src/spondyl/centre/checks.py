"""Checks that the parts of a profile share; each raises a DefinitionError that says why."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

from spondyl.case.vocabulary.options import OPTIONS
from spondyl.centre.errors import ProfileError
from spondyl.kernel.errors import DefinitionError

T = TypeVar("T", bound=Hashable)


def check_counts(**counts: int | None) -> None:
    """Refuse counts below zero."""
    below = [name for name, count in counts.items() if count is not None and count < 0]
    if below:
        raise DefinitionError(f"Counts below zero: {below}.")


def check_package(package: tuple[str, ...]) -> None:
    """Refuse a package without options, or with one of them twice."""
    if not package:
        raise DefinitionError("A package holds no option.")
    refuse_strangers("option", package, OPTIONS)
    refuse_twice("An option", package)


def refuse_strangers(what: str, words: Iterable[str], valid: Iterable[str]) -> None:
    """Refuse the first word that is not valid."""
    known = tuple(valid)
    strangers = [word for word in words if word not in known]
    if strangers:
        raise DefinitionError(f"There is no {what} {strangers[0]!r}.")


def refuse_second(
    things: Iterable[T], what: Callable[[T], str], path: tuple[str, ...], remedy: str
) -> None:
    """Refuse the second of two equal things, at its place in the list."""
    seen: set[T] = set()
    for number, thing in enumerate(things):
        if thing in seen:
            raise ProfileError(what(thing), (*path, number), remedy)
        seen.add(thing)


def refuse_twice(what: str, things: Iterable[Hashable]) -> None:
    """Refuse things of which two are equal."""
    twice = [thing for thing, count in Counter(things).items() if count > 1]
    if twice:
        raise DefinitionError(f"{what} stands twice: {twice[0]}.")
