"""Earlier radiation at a run of levels: whether each course reached it, and what the cord had."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from spondyl.case.case import Entry
from spondyl.case.clocks import answered, since
from spondyl.case.levels import Run, parse_run
from spondyl.case.vocabulary.course import (
    DOSE,
    ENDED,
    FRACTIONS,
    GIVEN_ON,
    LEVELS_IN_FIELD,
    RADIATION,
    TECHNIQUE,
)
from spondyl.kernel.answers import Answer, Span
from spondyl.kernel.truths import EITHER, Truths
from spondyl.kernel.variables import DAYS_PER_MONTH, HOURS_PER_DAY, Variable, words_of
from spondyl.options.radiobiology.intervals import UNKNOWN, Interval, hull
from spondyl.options.radiobiology.linear_quadratic import bed, eqd2

_BY_NAME = {variable.path.rpartition(".")[2]: variable for variable in RADIATION}
TARGET, CORD_MAX, CORD_STRUCTURE = (
    _BY_NAME[name] for name in ("target", "cord_max", "cord_structure")
)

ASSUMED = "prescription_assumed"


@dataclass(frozen=True, slots=True)
class Course:
    """One earlier course, over every way its entry can be read.

    Attributes:
        number: its place in the case's list of treatments, from 1.
        reaches: whether its field includes a level of the run; either where no levels are given.
        technique: the techniques it may have been.
        target: what was irradiated, as written; empty when not said.
        doses: the total doses in Gy that the cord may have had; None when that is not known.
        fractions: the numbers of fractions it may have had; None when that is not known.
        structure: what `doses` refers to, one of the case's words; empty when not said.
        prescribed: the prescribed total doses in Gy; None when not known.
        months: months since it ended; unbounded when no date is known.
        dated_by: `ended`, `on`, or empty without a date.
        asks: paths in the case file that would tell what is not known.
    """

    number: int
    reaches: Truths
    technique: tuple[str, ...]
    target: str
    doses: tuple[Interval, ...] | None
    fractions: tuple[int, ...] | None
    structure: str
    prescribed: tuple[Interval, ...] | None
    months: Interval
    dated_by: str
    asks: tuple[str, ...]

    @property
    def path(self) -> str:
        """Where it stands in the case file."""
        return f"treatments.{self.number}"

    @property
    def assumed(self) -> bool:
        """Whether the prescription stands in for the dose to the cord."""
        return self.doses is not None and self.structure == ASSUMED

    def beds(self, alpha_beta: Decimal) -> tuple[Interval, ...]:
        """BED of the cord in Gy, one interval for each dose and number of fractions."""
        return self._each(lambda dose, n: bed(dose, n, alpha_beta))

    def eqd2s(self, alpha_beta: Decimal) -> tuple[Interval, ...]:
        """EQD2 of the cord in Gy, one interval for each dose and number of fractions."""
        return self._each(lambda dose, n: eqd2(dose, n, alpha_beta))

    def bed(self, alpha_beta: Decimal) -> Interval:
        """BED of the cord in Gy; unbounded when its dose or fractions are not known."""
        return hull(self.beds(alpha_beta))

    def eqd2(self, alpha_beta: Decimal) -> Interval:
        """EQD2 of the cord in Gy; unbounded when its dose or fractions are not known."""
        return hull(self.eqd2s(alpha_beta))

    @property
    def per_fraction(self) -> Interval:
        """Dose to the cord in one fraction, in Gy; unbounded when not known."""
        return hull(self._each(lambda dose, n: dose / n))

    def _each(self, of: Callable[[Decimal, int], Decimal]) -> tuple[Interval, ...]:
        if self.doses is None or self.fractions is None:
            return (UNKNOWN,)
        return tuple(
            Interval(of(dose.low, n), of(_top(dose), n))
            for dose in self.doses
            for n in self.fractions
        )


def courses(treatments: tuple[Entry, ...], run: Run, as_of: datetime) -> tuple[Course, ...]:
    """Every earlier course of radiation that reached the run or may have, oldest first.

    What was irradiated does not matter: a field aimed at lung or pelvis counts by its levels.
    """
    found = (
        _course(number, entry, run, as_of)
        for number, entry in enumerate(treatments, 1)
        if entry.kind == "radiation"
    )
    return tuple(course for course in found if True in course.reaches)


def _course(number: int, entry: Entry, run: Run, as_of: datetime) -> Course:
    technique = answered(entry.answers, TECHNIQUE.path)
    techniques = words_of(TECHNIQUE) if technique is None else tuple(map(str, technique.possible))
    doses, structure = _to_the_cord(entry, techniques)
    fractions = _fractions(answered(entry.answers, FRACTIONS.path))
    dated_by = next((v for v in (ENDED, GIVEN_ON) if answered(entry.answers, v.path)), None)
    return Course(
        number,
        reaches(answered(entry.answers, LEVELS_IN_FIELD.path), run),
        techniques,
        entry.text(TARGET.path),
        doses,
        fractions,
        structure,
        _doses(answered(entry.answers, DOSE.path)),
        _months(entry, dated_by, as_of),
        "" if dated_by is None else dated_by.path.rpartition(".")[2],
        tuple(f"treatments.{number}.{name}" for name in _asks(entry, doses, fractions)),
    )


def reaches(field: Answer | None, run: Run) -> Truths:
    """Whether a field includes a level of the run; either where its levels are not known."""
    if field is None:
        return EITHER
    return frozenset(not set(parse_run(str(text))).isdisjoint(run) for text in field.possible)


def _to_the_cord(
    entry: Entry, techniques: tuple[str, ...]
) -> tuple[tuple[Interval, ...] | None, str]:
    """The dose to the cord and its structure: measured, else the prescription if conventional.

    A stereotactic plan spares the cord by design, so its prescription says nothing.
    """
    measured = _doses(answered(entry.answers, CORD_MAX.path))
    if measured is not None:
        return measured, entry.text(CORD_STRUCTURE.path)
    if techniques != ("conventional",):
        return None, ""
    return _doses(answered(entry.answers, DOSE.path)), ASSUMED


def _doses(answer: Answer | None) -> tuple[Interval, ...] | None:
    if answer is None:
        return None
    spans = [part for part in answer.possible if isinstance(part, Span)]
    return tuple(Interval(part.start[0], part.end[0]) for part in spans)


def _fractions(answer: Answer | None) -> tuple[int, ...] | None:
    """Whole numbers from 1 up; None where nothing is left."""
    if answer is None:
        return None
    found = {
        number
        for part in answer.possible
        if isinstance(part, Span)
        for number in range(max(int(part.start[0]), 1), int(part.end[0]) + 1)
    }
    return tuple(sorted(found)) or None


def _months(entry: Entry, dated_by: Variable | None, as_of: datetime) -> Interval:
    if dated_by is None:
        return UNKNOWN
    hours = since(entry.answers[dated_by.path], as_of)
    month = DAYS_PER_MONTH * HOURS_PER_DAY
    return Interval(hours.low / month, hours.high / month)


def _asks(
    entry: Entry, doses: tuple[Interval, ...] | None, fractions: tuple[int, ...] | None
) -> Iterator[str]:
    known = {name for name, v in _BY_NAME.items() if answered(entry.answers, v.path)}
    if LEVELS_IN_FIELD.path.rpartition(".")[2] not in known:
        yield "levels_in_field"
    if "technique" not in known and "cord_max" not in known:
        yield "technique"
    if "cord_max" not in known:
        yield "cord_max"
    if doses is None and "dose" not in known:
        yield "dose"
    if fractions is None:
        yield "fractions"
    if "cord_max" in known and "cord_structure" not in known:
        yield "cord_structure"
    if "ended" not in known:
        yield "ended"


def _top(dose: Interval) -> Decimal:
    """The upper end of a dose, which a case always bounds by what is plausible."""
    return dose.low if dose.high is None else dose.high
