"""Numbers and quantities with their units, exactly, in the unit in which a variable is kept."""

import re
from collections.abc import Iterator
from decimal import Decimal

from spondyl.casefile import units
from spondyl.casefile.saying import listed, plain, shown, suggestion
from spondyl.casefile.tree import Node, Scalar
from spondyl.kernel.answers import Span, span
from spondyl.kernel.errors import InputError
from spondyl.kernel.variables import Number

# No measurement has more figures; a longer one would be rounded by decimal arithmetic.
_NUMBER = re.compile(r"(?P<number>[+-]?(?:[0-9]{1,9}(?:\.[0-9]{0,17})?|\.[0-9]{1,17}))(?![0-9.])")
_EXPONENT = re.compile(r"[eE][+-]?[0-9]+")
_COMMA = re.compile(r"[+-]?[0-9]+,[0-9]+(?=\D|$)")
_RANGE = re.compile(r"^[<>≤≥~±]|[0-9]\s*[-–]\s*[0-9]")


def read_number(domain: Number, node: Node, *, on_grid: bool = True) -> tuple[Span, str]:
    """What a number, a quantity or a word for a range stands for.

    Args:
        domain: what the variable admits.
        node: what was written.
        on_grid: whether a number between two steps of a scale is refused.

    Returns:
        The stretch of the number line, in the canonical unit, and the text as written.

    Raises:
        InputError: when it is no number, has the wrong unit or none, or is not plausible.
    """
    if not isinstance(node, Scalar):
        raise InputError(
            "A list or mapping stands where a number is expected.",
            node.place,
            f"Write {expected(domain)}.",
        )
    text = " ".join(node.text.split())
    if text in domain.words:
        return span(*domain.words[text]), text
    number, unit = _split(domain, text, node)
    value = _canonical(domain, number, unit, node)
    _check(domain, value, text, node, on_grid=on_grid)
    return span(value, value), text


def expected(domain: Number) -> str:
    """What a variable admits, in words: `5 to 70 g/L (or g/dL)`."""
    ends = f"{plain(domain.low)} to {plain(domain.high)}"
    others = [unit for unit in domain.units if unit != domain.unit]
    if domain.unit:
        also = f" (or {listed(others)})" if others else ""
        return f"{ends} {domain.unit}{also}"
    words = f", or {listed(domain.words)}" if domain.words else ""
    if domain.step is None:
        return f"a number from {ends}{words}"
    steps = "" if domain.step == 1 else f" in steps of {plain(domain.step)}"
    return f"a whole number from {ends}{steps}{words}"


def _split(domain: Number, text: str, node: Scalar) -> tuple[Decimal, str]:
    """The number and whatever follows it."""
    match = _NUMBER.match(text)
    if match is None or _COMMA.match(text):
        raise InputError(f"{shown(node.text)} is not a number.", node.place, _repair(domain, text))
    rest = text[match.end() :].strip()
    if _RANGE.search(text) or _EXPONENT.match(rest):
        raise InputError(
            f"{shown(node.text)} is not one plain number.", node.place, _repair(domain, text)
        )
    return Decimal(match["number"]), rest


def _repair(domain: Number, text: str) -> str:
    """What to write instead of something that is no number."""
    if _COMMA.match(text):
        return "Write decimals behind a point, and thousands without a separator."
    if _RANGE.search(text):
        return "Write a range as {between: [low, high]}; either end may be unknown."
    if domain.words and text[:1].isalpha():
        return f"Write {expected(domain)}. {suggestion(text, (*domain.words, 'unknown'))}"
    return f"Write {expected(domain)}."


def _canonical(domain: Number, number: Decimal, unit: str, node: Scalar) -> Decimal:
    """The number in the canonical unit."""
    if not domain.unit:
        if unit:
            raise InputError(
                f"{shown(node.text)} is a number with something behind it.",
                node.place,
                f"Write {expected(domain)}, without a unit.",
            )
        return number
    if not unit:
        raise InputError(
            f"{plain(number)} has no unit.", node.place, f"Write {_ways(domain, number)}."
        )
    value = units.convert(number, unit, domain)
    if value is None:
        raise InputError(
            f"{shown(unit)} is no unit of this quantity.",
            node.place,
            f"Write it in {listed(domain.units)}.",
        )
    return Decimal(plain(value))


def _ways(domain: Number, number: Decimal) -> str:
    """How a bare number could be meant: with its unit where only one is plausible."""
    plausible = [u for u, factor in domain.units.items() if domain.admits(number * factor)]
    if not plausible:
        return expected(domain)
    if len(plausible) > 1:
        return listed(f"{plain(number)} {unit}" for unit in domain.units)
    value = number * domain.units[plausible[0]]
    same = (
        f"{plain(number)} {u}" if u in plausible else f"{_rounded(value / factor)} {u}"
        for u, factor in domain.units.items()
    )
    return listed(same)


def _rounded(number: Decimal) -> str:
    return plain(Decimal(f"{number:.3g}"))


def _check(domain: Number, value: Decimal, text: str, node: Scalar, *, on_grid: bool) -> None:
    """Refuse what is not plausible, or stands between two steps of a scale."""
    if domain.low <= value <= domain.high:
        if not on_grid or domain.admits(value):
            return
        what = f"{shown(text)} is not a step of this scale."
    else:
        canonical = f"{plain(value)} {domain.unit}".strip()
        same = f" ({canonical})" if domain.unit and canonical != text else ""
        what = f"{shown(text)}{same} is not plausible."
    raise InputError(what, node.place, f"Write {expected(domain)}.")


def inside(domain: Number, low: Span, high: Span) -> Iterator[Span]:
    """The admissible stretch between two ends; on a scale from step to step, or nothing."""
    start, end = domain.on_grid(low.start[0]), high.end[0]
    if domain.step is not None:
        end = domain.low + (end - domain.low) // domain.step * domain.step
    if start <= end:
        yield span(start, end)
