"""The dose to the cord for one option at one run of levels: what was given, what is left."""

from dataclasses import dataclass
from decimal import Decimal

from spondyl.case.case import Case
from spondyl.case.levels import Run
from spondyl.kernel.truths import Truths, negated
from spondyl.options.radiobiology import alpha_beta
from spondyl.options.radiobiology.courses import Course
from spondyl.options.radiobiology.earlier import Earlier, earlier_radiation
from spondyl.options.radiobiology.intervals import UNKNOWN, point
from spondyl.options.radiobiology.judging import Judged, judged
from spondyl.options.radiobiology.linear_quadratic import bed
from spondyl.options.radiobiology.nieder_points import Points, points
from spondyl.options.radiobiology.practice import AFTER, Practice
from spondyl.options.radiobiology.rules import HYTEC_RULES, NIEDER_RULES
from spondyl.options.radiobiology.schedules import Schedule, schedule_of


@dataclass(frozen=True, slots=True)
class CordDose:
    """What published rules say of one option's radiation at one run; it prescribes nothing.

    Attributes:
        run: the levels.
        option: the option's name.
        schedule: what it prescribes to the tumour.
        earlier: earlier radiation that reached the run or may have.
        defined: whether the rules for one earlier course apply; not after two or more.
        judged: the rules for a cord that was irradiated before; empty where none was.
        points: Nieder's point rule, once for each α/β; empty where it is not defined.
        practice: what a survey of specialists named after the same earlier course.
    """

    run: Run
    option: str
    schedule: Schedule
    earlier: Earlier
    defined: Truths
    judged: tuple[Judged, ...]
    points: tuple[Points, ...]
    practice: tuple[Practice, ...]

    @property
    def reirradiation(self) -> Truths:
        """Whether the run was irradiated before."""
        return self.earlier.reached


def cord_dose(case: Case, run: Run, option: str) -> CordDose | None:
    """What rules on the cord say of an option at a run of levels; None without radiation in it.

    Raises:
        ValueError: when `option` is no option's name.
    """
    schedule = schedule_of(option)
    if schedule is None:
        return None
    earlier = earlier_radiation(case, run)
    again = True in earlier.reached
    return CordDose(
        run,
        option,
        schedule,
        earlier,
        negated(earlier.several),
        _judged(earlier, schedule, run) if again else (),
        _points(earlier, schedule, run) if again else (),
        _practice(earlier) if schedule.stereotactic else (),
    )


def _judged(earlier: Earlier, schedule: Schedule, run: Run) -> tuple[Judged, ...]:
    """HyTEC by its own α/β, then Nieder by each that may be meant at the run."""
    hytec = judged(HYTEC_RULES, earlier, schedule, alpha_beta.CORD)
    nieder = (
        judged(rules, earlier, schedule, ratio)
        for ratio in alpha_beta.for_nieder(run)
        for rules in NIEDER_RULES
    )
    return (hytec, *nieder)


def _points(earlier: Earlier, schedule: Schedule, run: Run) -> tuple[Points, ...]:
    """For two courses only; a stereotactic course may give the cord anything."""
    if False not in earlier.several:
        return ()
    return tuple(_points_by(earlier, schedule, ratio) for ratio in alpha_beta.for_nieder(run))


def _points_by(earlier: Earlier, schedule: Schedule, ratio: Decimal) -> Points:
    effective = bed(schedule.total, schedule.fractions, ratio)
    new = UNKNOWN if schedule.stereotactic else point(effective)
    ways = [(given, course.months) for course in earlier.alone() for given in course.beds(ratio)]
    return points(ways or [(UNKNOWN, UNKNOWN)], new, ratio)


def _practice(earlier: Earlier) -> tuple[Practice, ...]:
    """The survey's rows whose earlier course is the one that was prescribed here."""
    alone = [each for each in earlier.alone() if each.technique == ("conventional",)]
    return tuple(row for row in AFTER if any(_is(course, row) for course in alone))


def _is(course: Course, row: Practice) -> bool:
    if row.earlier is None or course.prescribed is None:
        return False
    dose, fractions = row.earlier
    return course.prescribed == (point(dose),) and course.fractions == (fractions,)
