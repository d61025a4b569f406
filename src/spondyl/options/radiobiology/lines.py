"""Lines for a radiation oncologist: one statement, where it stands, and which facts it rests on."""

from dataclasses import dataclass
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal

from spondyl.kernel.sources import Citation
from spondyl.kernel.truths import ALWAYS, NEVER, Truths
from spondyl.options.radiobiology.intervals import Interval

NOTICE = (
    "For the radiation oncologist: published figures and arithmetic. They prescribe nothing; the "
    "plan, the contours and the judgement stay with those who treat."
)
_TENTH = Decimal("0.1")
# Square roots end somewhere; nobody measures a picogray.
_NOISE = Decimal("1e-12")
_A_DAY = Decimal(1) / 30


@dataclass(frozen=True, slots=True)
class Line:
    """One statement.

    Attributes:
        text: plain English, figures with their units.
        cited: where its figures stand; empty for a plain fact of the case.
        facts: paths in the case file on which it rests, or which would tell.
        headline: whether it stands alone where space is short; the others are its detail.
    """

    text: str
    cited: tuple[Citation, ...] = ()
    facts: tuple[str, ...] = ()
    headline: bool = False


def plain(value: Decimal) -> str:
    """A number without exponent and trailing zeros."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def figure(value: Decimal, beside: Decimal | None = None) -> str:
    """To one place, to more where rounding would hide on which side of `beside` it lies."""
    for places in range(1, 6):
        shown = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
        if beside is None or value == beside or shown != beside:
            return plain(shown)
    return plain(shown)


def floor(value: Decimal) -> str:
    """To one place, never above the value: for what is at most allowed by a rule."""
    return plain(value.quantize(_NOISE).quantize(_TENTH, ROUND_FLOOR))


def dose(value: Decimal) -> str:
    """A dose in Gy."""
    return f"{figure(value)} Gy"


def stretch(value: Interval, unit: str, beside: Decimal | None = None) -> str:
    """An interval in words: `30 Gy`, `20 to 30 Gy`, `20 Gy or more`, `not known`."""
    tail = f" {unit}" if unit else ""
    if value.is_unknown:
        return "not known"
    low = figure(value.low, beside)
    if value.high is None:
        return f"{low}{tail} or more, how much more is not known"
    high = figure(value.high, beside)
    return f"{low}{tail}" if low == high else f"{low} to {high}{tail}"


def months(value: Interval, beside: Decimal | None = None) -> str:
    """A time in months; one number where only the hour of the day is open."""
    if value.high is not None and value.high - value.low < _A_DAY:
        sides = {end < beside for end in (value.low, value.high)} if beside is not None else ()
        if len(sides) < 2:
            return f"{figure(value.low, beside)} months"
    return stretch(value, "months", beside)


def in_fractions(number: int) -> str:
    """`in 1 fraction`, `in 5 fractions`."""
    return "in 1 fraction" if number == 1 else f"in {number} fractions"


def standing(met: Truths) -> str:
    """How a rule stands."""
    return "met" if met == ALWAYS else "not met" if met == NEVER else "may be met or not"
