"""The linear-quadratic formulas, exact in decimals, and their inverses.

BED = D (1 + d / (α/β)) and EQD2 = D (d + α/β) / (2 + α/β), with D the total dose, d the dose of a
fraction. `FORMULA` in `sources.py` cites them.
"""

from decimal import Decimal

_TWO = Decimal(2)


def bed(dose: Decimal, fractions: int, alpha_beta: Decimal) -> Decimal:
    """Biologically effective dose in Gy of `alpha_beta`.

    Args:
        dose: total dose in Gy, 0 or more.
        fractions: number of equal fractions, 1 or more.
        alpha_beta: α/β of the tissue in Gy, above 0.

    Raises:
        ValueError: when an argument is outside its range.
    """
    _check(dose, fractions, alpha_beta)
    whole = fractions * alpha_beta
    return dose * (whole + dose) / whole


def eqd2(dose: Decimal, fractions: int, alpha_beta: Decimal) -> Decimal:
    """Total dose in Gy that has the same effect in fractions of 2 Gy.

    Args:
        dose: total dose in Gy, 0 or more.
        fractions: number of equal fractions, 1 or more.
        alpha_beta: α/β of the tissue in Gy, above 0.

    Raises:
        ValueError: when an argument is outside its range.
    """
    _check(dose, fractions, alpha_beta)
    return dose * (dose + fractions * alpha_beta) / (fractions * (_TWO + alpha_beta))


def dose_for_bed(effective: Decimal, fractions: int, alpha_beta: Decimal) -> Decimal:
    """Total dose in Gy that reaches the BED `effective` in so many equal fractions.

    Raises:
        ValueError: when an argument is outside its range.
    """
    _check(effective, fractions, alpha_beta)
    return _root(fractions * alpha_beta, fractions * alpha_beta * effective)


def dose_for_eqd2(equivalent: Decimal, fractions: int, alpha_beta: Decimal) -> Decimal:
    """Total dose in Gy that reaches the EQD2 `equivalent` in so many equal fractions.

    Raises:
        ValueError: when an argument is outside its range.
    """
    _check(equivalent, fractions, alpha_beta)
    return _root(fractions * alpha_beta, fractions * (_TWO + alpha_beta) * equivalent)


def _root(linear: Decimal, constant: Decimal) -> Decimal:
    """The positive D of D² + linear D = constant."""
    return ((linear * linear + 4 * constant).sqrt() - linear) / 2


def _check(dose: Decimal, fractions: int, alpha_beta: Decimal) -> None:
    if dose < 0:
        raise ValueError(f"A dose is 0 Gy or more, not {dose}.")
    if fractions < 1:
        raise ValueError(f"A course has 1 fraction or more, not {fractions}.")
    if alpha_beta <= 0:
        raise ValueError(f"An α/β ratio is above 0 Gy, not {alpha_beta}.")
