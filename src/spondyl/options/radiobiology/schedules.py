"""Dose and fractions of an option, read from its name."""

import re
from dataclasses import dataclass
from decimal import Decimal

from spondyl.case.vocabulary.options import OPTIONS

_NAME = re.compile(r"(radiation|stereotactic)_([1-9]\d?)(?:_(\d))?_([1-9]\d?)")
_TECHNIQUES = {"radiation": "conventional", "stereotactic": "stereotactic"}


@dataclass(frozen=True, slots=True)
class Schedule:
    """What is prescribed to the tumour.

    Attributes:
        total: total dose in Gy.
        fractions: number of equal fractions.
        technique: `conventional` or `stereotactic`, the case's own words.
    """

    total: Decimal
    fractions: int
    technique: str

    @property
    def stereotactic(self) -> bool:
        """Whether planning, not the prescription, sets the dose to the cord."""
        return self.technique == "stereotactic"

    @property
    def per_fraction(self) -> Decimal:
        """Dose of one fraction in Gy."""
        return self.total / self.fractions


def schedule_of(option: str) -> Schedule | None:
    """The schedule that an option's name holds, None for an option without one.

    `radiation_20_5` is 20 Gy in 5 fractions, `radiation_37_5_15` is 37.5 Gy in 15. Of a package
    (`separation_surgery+stereotactic_27_3`) the radiation counts.

    Raises:
        ValueError: for a name that is no option, or a package with two schedules.
    """
    found = [schedule for part in option.split("+") if (schedule := _read(part)) is not None]
    if len(found) > 1:
        raise ValueError(f"{option!r} holds {len(found)} schedules: ask for one at a time.")
    return found[0] if found else None


def _read(part: str) -> Schedule | None:
    match = _NAME.fullmatch(part)
    if match is None:
        if part not in OPTIONS:
            raise ValueError(
                f"{part!r} is no option: write a name such as radiation_20_5 (20 Gy in 5 "
                "fractions), radiation_37_5_15 (37.5 Gy in 15) or stereotactic_24_2."
            )
        return None
    kind, whole, tenths, fractions = match.groups()
    total = Decimal(f"{whole}.{tenths}" if tenths else whole)
    return Schedule(total, int(fractions), _TECHNIQUES[kind])
