"""Figures of the model as a reader meets them."""

from spondyl.outcomes.outcome import Unit

_EDGE = 0.1  # shares nearer to an end than this are given to one more digit
_LEAST = 0.0005


def percent(share: float) -> str:
    """A share in per cent without its sign; one that is nearly nobody or everybody says so."""
    if share < _LEAST:
        return "under 0.1"
    if share > 1 - _LEAST:
        return "over 99.9"
    return f"{share * 100:.{0 if _EDGE <= share <= 1 - _EDGE else 1}f}"


def counted(value: float, unit: Unit) -> str:
    """An outcome: a share in per cent, days and weeks as they are."""
    return f"{percent(value)} %" if unit == "share" else f"{value:.1f} {unit}"


def points(difference: float) -> str:
    """A difference of two shares in points, with its sign."""
    rounded = round(difference * 100)
    return f"{rounded:+d}" if rounded else "0"


def spoken(word: str) -> str:
    """A word of a vocabulary without its underscores."""
    return word.replace("_", " ")


def of_unit(value: float, unit: str) -> str:
    """A parameter's figure in its unit."""
    if unit == "share":
        return f"{percent(value)} %"
    return f"{value:.3g}" if abs(value) >= 1 else f"{value:.2g}"
