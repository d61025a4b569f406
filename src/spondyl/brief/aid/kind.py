"""What one kind of choice is, in words that do not depend on the case."""

from dataclasses import dataclass

from spondyl.options.packages import PACKAGES, joined


@dataclass(frozen=True, slots=True)
class Kind:
    """A family of options as a patient would name it.

    Attributes:
        key: short name; the lot of the order is drawn by it.
        title: as printed.
        options: the names of its options and packages.
        what: what is done.
        first_days: how the first days are.
        first_weeks: how the first weeks are.
        later: how it is after that.
        harms: what can go wrong.
    """

    key: str
    title: str
    options: tuple[str, ...]
    what: tuple[str, ...]
    first_days: str
    first_weeks: str
    later: str
    harms: tuple[str, ...]


def packed(*first: str) -> tuple[str, ...]:
    """The packages of two steps that begin with one of several options."""
    ways = (way for package in PACKAGES for way in package.ways)
    names = (joined(way) for way in ways if len(way) > 1 and way[0] in first)
    return tuple(dict.fromkeys(names))
