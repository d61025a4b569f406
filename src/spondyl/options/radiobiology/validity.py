"""Where the linear-quadratic formulas leave the doses they were made for."""

from decimal import Decimal

from spondyl.frameworks.sources import abstract, unchecked
from spondyl.options.radiobiology.intervals import Interval
from spondyl.options.radiobiology.lines import Line, dose
from spondyl.options.radiobiology.sources import BRENNER_2008, KIRKPATRICK_2008

UNSURE_ABOVE = Decimal(8)
BEYOND_ABOVE = Decimal(10)
CITED = (
    unchecked(BRENNER_2008, "our reading: the formulas are unsure from about 8 Gy a fraction"),
    abstract(BRENNER_2008, "abstract: reasonably validated to about 10 Gy, usable to about 18 Gy"),
    abstract(KIRKPATRICK_2008, "abstract: inappropriate at the doses of radiosurgery"),
)


def warnings(per_fraction: Interval, whose: str) -> tuple[Line, ...]:
    """The warning for a dose per fraction in Gy, nothing where none is needed or known."""
    highest = per_fraction.high
    if highest is None or highest <= UNSURE_ABOVE:
        return ()
    kind = (
        "beyond most of the data behind the formulas"
        if highest > BEYOND_ABOVE
        else "where the formulas are unsure"
    )
    text = (
        f"{whose}: up to {dose(highest)} a fraction, {kind}. The linear-quadratic model is unsure "
        f"above about {UNSURE_ABOVE}–{BEYOND_ABOVE} Gy a fraction, and its authors disagree."
    )
    return (Line(text, CITED),)
