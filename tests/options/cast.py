"""What the tests of options share: cases in a few lines, and the cord at a level of them."""

from decimal import Decimal

from spondyl.case.case import Case
from spondyl.case.levels import parse_run
from spondyl.options.radiobiology.cord_dose import CordDose, cord_dose
from spondyl.options.radiobiology.earlier import Earlier, earlier_radiation
from spondyl.options.radiobiology.intervals import Interval
from spondyl.options.radiobiology.judging import Judged
from spondyl.options.radiobiology.wording import lines
from tests.casefile.cast import loaded

AGO_7 = "ended: 2026-04-19"
CONVENTIONAL = "dose: 20 Gy, fractions: 5, technique: conventional"


def a_case(*courses: str, level: str = "T7") -> Case:
    """A case with these courses of radiation, in the words of a case file."""
    entries = "".join(f"  - {{kind: radiation, {course}}}\n" for course in courses)
    head = f"case: made-up\nas_of: 2026-11-19T21:40\nlesions:\n  - level: {level}\ntreatments:"
    return loaded(f"{head}\n{entries}" if courses else f"{head} []\n")


def untold(level: str = "T7") -> Case:
    """A case that does not say whether anything was irradiated."""
    return loaded(f"case: made-up\nas_of: 2026-11-19T21:40\nlesions:\n  - level: {level}\n")


def before(*courses: str, level: str = "T7") -> Earlier:
    return earlier_radiation(a_case(*courses, level=level), parse_run(level))


def dosed(option: str, *courses: str, level: str = "T7") -> CordDose:
    found = cord_dose(a_case(*courses, level=level), parse_run(level), option)
    assert found is not None
    return found


def said(found: CordDose) -> str:
    return "\n".join(line.text for line in lines(found))


def by(found: CordDose, code: str, alpha_beta: int = 2) -> Judged:
    """The rules of one publication with one α/β."""
    (only,) = (
        j for j in found.judged if j.rules.code == code and j.alpha_beta == Decimal(alpha_beta)
    )
    return only


def interval(low: str | int, high: str | int | None = "same") -> Interval:
    top = low if high == "same" else high
    return Interval(Decimal(low), None if top is None else Decimal(top))
