"""Units as people write them: the declared ones, their usual spellings, and what pint knows."""

import re
from decimal import Context, Decimal
from functools import cache
from typing import Any

from spondyl.kernel.variables import Number

# Usual spellings of declared units, in the form that `_folded` makes; each is exactly the same
# unit. G/L and Gpt/L are the cell counts of French and German laboratories; 10e9/L is left out,
# because it is ten times as many to some.
_SPELLINGS = {
    "x10^9/L": (
        "10^9/L",
        "*10^9/L",
        "10*9/L",
        "x10*9/L",
        "x109/L",
        "x10**9/L",
        "10**9/L",
        "G/L",
        "Gpt/L",
        "/nL",
        "10^3/uL",
        "x10^3/uL",
        "10*3/uL",
        "K/uL",
    ),
    "/uL": ("/mm3", "/mm^3", "cells/uL", "cells/mm3", "cells/mm^3"),
    "U/L": ("units/L", "unit/L"),
    "hours": ("h", "hr", "hrs", "hour"),
    "days": ("d", "day"),
    "weeks": ("week", "wk", "wks"),
    "months": ("month", "mo"),
    "years": ("year", "yr", "yrs"),
}
_CHARACTERS = str.maketrans(
    {"µ": "u", "μ": "u", "×": "x", "·": "*", "⋅": "*", "ℓ": "l", "−": "-", "⁄": "/", "∕": "/"}
    | dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-", strict=True))
)
_SUPERSCRIPT = re.compile(r"(?<=[0-9A-Za-z])(?=[⁻⁰¹²³⁴⁵⁶⁷⁸⁹])")
# Unit names with small exponents, joined by a product or a quotient: what pint may be shown.
# Anything else (powers of powers, numbers, brackets) could keep it busy for ever.
_NAME = r"[A-Za-z]{1,20}(?:(?:\^|\*\*)?-?[1-3])?"
_SHOWABLE = re.compile(rf"{_NAME}(?:(?:\s*[/*]\s*|\s+(?:per\s+)?){_NAME}){{0,3}}")
_POWER = re.compile(r"(?<=[A-Za-z])(?:\^|\*\*)?(-?[1-3])")
# A dose equivalent has the dimension of an absorbed dose, and is not one.
_OTHER_QUANTITY = ("sievert", "rem")
# Enough to undo what a division leaves at the 28th figure.
_FIGURES = Context(prec=24)


def convert(number: Decimal, unit: str, domain: Number) -> Decimal | None:
    """The number in the canonical unit of `domain`; None when `unit` cannot be brought to it.

    A declared unit, or a usual spelling of one, is multiplied by its declared factor. Any other
    unit goes through pint to a declared unit of the same dimension. Substance-dependent factors
    (calcium, bilirubin, creatinine) are only the declared ones.
    """
    declared = _declared(unit, domain)
    if declared is not None:
        return number * domain.units[declared]
    return _through_pint(number, _readable(unit), domain)


def _declared(unit: str, domain: Number) -> str | None:
    """The declared unit that was written, in whatever usual spelling."""
    if unit in domain.units:
        return unit
    wanted = _folded(unit)
    for each in domain.units:
        if wanted in (_folded(each), *_SPELLINGS.get(each, ())):
            return each
    # Mixed case may mean another unit (Mg is not mg): only uniform case is forgiven.
    if unit.islower() or unit.isupper():
        return next((u for u in domain.units if _folded(u).casefold() == wanted.casefold()), None)
    return None


def _readable(unit: str) -> str:
    """The unit in plain characters, superscripts as powers."""
    return _SUPERSCRIPT.sub("^", unit).translate(_CHARACTERS)


def _folded(unit: str) -> str:
    """The unit without spaces and typography; a litre is L."""
    bare = "".join(_readable(unit).split())
    return re.sub(r"l$", "L", bare)


def _through_pint(number: Decimal, unit: str, domain: Number) -> Decimal | None:
    if not _SHOWABLE.fullmatch(unit):
        return None
    for declared, factor in domain.units.items():
        if declared[0].isalpha():
            value = _converted(number, unit, declared)
            if value is not None:
                return _FIGURES.plus(value) * factor
    return None


def _converted(number: Decimal, unit: str, target: str) -> Decimal | None:
    from pint.errors import PintError  # noqa: PLC0415 - slow, and seldom needed

    registry = _registry()
    try:
        written = registry.parse_units(_POWER.sub(r"**\1", unit))
        if str(written).endswith(_OTHER_QUANTITY):
            return None
        quantity = registry.Quantity(number, written)
        return Decimal(quantity.to(registry.parse_units(target)).magnitude)
    except (PintError, ArithmeticError, LookupError, ValueError, TypeError, AttributeError):
        # Pint answers a spelling that it does not know with many kinds of error.
        return None


@cache
def _registry() -> Any:  # noqa: ANN401 - pint's registry has no useful static type
    """Pint's units, made only when a file uses one that is not declared; it takes a while."""
    from pint import UnitRegistry  # noqa: PLC0415

    return UnitRegistry(non_int_type=Decimal)
