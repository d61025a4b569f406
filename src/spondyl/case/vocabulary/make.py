"""Short ways to declare the domains that many questions share."""

from collections.abc import Mapping
from decimal import Decimal

from spondyl.kernel.variables import (
    DAYS_PER_MONTH,
    HOURS_PER_DAY,
    YES_NO,
    Choice,
    Free,
    Number,
    Variable,
)

MANY = {"many": (Decimal(3), None), "diffuse": (Decimal(3), None)}
DURATION_UNITS = {
    "hours": Decimal(1),
    "days": HOURS_PER_DAY,
    "weeks": 7 * HOURS_PER_DAY,
    "months": DAYS_PER_MONTH * HOURS_PER_DAY,
    "years": 12 * DAYS_PER_MONTH * HOURS_PER_DAY,
}
DURATION = Number(Decimal(0), Decimal(24 * 366 * 100), "hours", DURATION_UNITS)
TEXT = Free("text")
MOMENT = Free("moment")
RUN = Free("run")


def yes_no(path: str, question: str, note: str = "") -> Variable:
    """A question answered by yes or no."""
    return Variable(path, YES_NO, question, note)


def choice(
    path: str, question: str, *words: str, note: str = "", ordered: bool = False
) -> Variable:
    """A question answered by one word of a list."""
    return Variable(path, Choice(words, ordered=ordered), question, note)


def grade(
    path: str, question: str, low: int, high: int, *, step: int = 1, note: str = ""
) -> Variable:
    """A question answered by a whole number on a scale."""
    return Variable(path, Number(Decimal(low), Decimal(high), step=Decimal(step)), question, note)


def count(path: str, question: str, high: int, *, note: str = "", many: bool = False) -> Variable:
    """A question answered by counting; `many` and `diffuse` are 3 or more where allowed."""
    words = {word: (low, Decimal(high)) for word, (low, _) in MANY.items()} if many else {}
    domain = Number(Decimal(0), Decimal(high), step=Decimal(1), words=words)
    return Variable(path, domain, question, note)


def number(path: str, question: str, low: str, high: str, note: str = "") -> Variable:
    """A question answered by a bare number."""
    return Variable(path, Number(Decimal(low), Decimal(high)), question, note)


def measured(low: str, high: str, unit: str, others: Mapping[str, str]) -> Number:
    """A quantity in `unit`, also written in `others` (unit to factor)."""
    units = {unit: Decimal(1)} | {name: Decimal(factor) for name, factor in others.items()}
    return Number(Decimal(low), Decimal(high), unit, units)


def free(path: str, question: str, domain: Free = TEXT, note: str = "") -> Variable:
    """A question answered in the person's own words, by a moment, a run or a list."""
    return Variable(path, domain, question, note)
