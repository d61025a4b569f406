"""All earlier courses at a run taken together: how many, how much, how long ago."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import product

from spondyl.case.case import Case
from spondyl.case.levels import Run
from spondyl.kernel.truths import ALWAYS, EITHER, NEVER, Truths, some
from spondyl.options.radiobiology.courses import Course, courses
from spondyl.options.radiobiology.intervals import NOTHING, UNKNOWN, Interval, hull, total

_MOST_WAYS = 256


@dataclass(frozen=True, slots=True)
class Earlier:
    """Earlier radiation at a run of levels.

    Attributes:
        courses: the courses that reached it or may have; None when the list of treatments is not
            known, which is not the same as none.
    """

    courses: tuple[Course, ...] | None

    @property
    def sure(self) -> tuple[Course, ...]:
        """Courses that reached the run."""
        return tuple(each for each in self.courses or () if each.reaches == ALWAYS)

    @property
    def perhaps(self) -> tuple[Course, ...]:
        """Courses that may have reached it."""
        return tuple(each for each in self.courses or () if each.reaches != ALWAYS)

    @property
    def reached(self) -> Truths:
        """Whether some earlier course reached the run."""
        return EITHER if self.courses is None else some(each.reaches for each in self.courses)

    @property
    def several(self) -> Truths:
        """Whether two or more did: rules made for one earlier course do not define that."""
        if self.courses is None:
            return EITHER
        if len(self.sure) > 1:
            return ALWAYS
        return EITHER if len(self.courses) > 1 else NEVER

    @property
    def stereotactic(self) -> Truths:
        """Whether a course that reached the run was stereotactic."""
        if self.courses is None:
            return EITHER
        return some(_stereotactic(each) for each in self.courses)

    def bed(self, alpha_beta: Decimal) -> Interval:
        """Sum of the BED in Gy, given that some course reached the run; nothing without one."""
        return self._sum(lambda course: course.bed(alpha_beta))

    def eqd2(self, alpha_beta: Decimal) -> Interval:
        """Sum of the EQD2 in Gy, given that some course reached the run; nothing without one."""
        return self._sum(lambda course: course.eqd2(alpha_beta))

    def eqd2_ways(self, alpha_beta: Decimal) -> tuple[Interval, ...]:
        """The same apart, one interval for each way of reading the entries.

        Past 256 ways they are one interval, which may then be too wide, never too narrow.
        """
        if not self.courses:
            return (self.eqd2(alpha_beta),)
        ways = {(NOTHING, False)}
        for course in self.courses:
            found = {(interval, True) for interval in course.eqd2s(alpha_beta)}
            if course.reaches != ALWAYS:
                found.add((NOTHING, False))
            ways = {(a.plus(b), hit or also) for (a, hit), (b, also) in product(ways, found)}
            if len(ways) > _MOST_WAYS:
                return (self.eqd2(alpha_beta),)
        return tuple(sum_ for sum_, hit in ways if hit)

    def highest_bed(self, alpha_beta: Decimal) -> Interval:
        """The highest BED in Gy of one course, given that some course reached the run."""
        if self.courses is None:
            return UNKNOWN
        beds = [each.bed(alpha_beta) for each in self.courses]
        sure = [each.bed(alpha_beta) for each in self.sure]
        low = max(b.low for b in sure) if sure else min(b.low for b in beds)
        return Interval(low, hull(beds).high)

    @property
    def gap(self) -> Interval:
        """Months since the last course that reached the run, given that some course did."""
        if self.courses is None:
            return UNKNOWN
        low = min(each.months.low for each in self.courses)
        sure = [each.months.high for each in self.sure if each.months.high is not None]
        if sure:
            return Interval(low, min(sure))
        if self.sure:
            return Interval(low, None)
        return Interval(low, hull(each.months for each in self.courses).high)

    def _sum(self, of: Callable[[Course], Interval]) -> Interval:
        if self.courses is None:
            return UNKNOWN
        perhaps = [of(each) for each in self.perhaps]
        if self.sure:
            return total((*map(of, self.sure), *(_or_nothing(each) for each in perhaps)))
        least = min((each.low for each in perhaps), default=Decimal(0))
        return Interval(least, total(perhaps).high)

    def alone(self) -> Sequence[Course]:
        """The courses that may have been the only one at the run."""
        if len(self.sure) > 1:
            return ()
        return self.sure or self.perhaps


def earlier_radiation(case: Case, run: Run) -> Earlier:
    """Earlier radiation of one case at a run of levels, oldest course first."""
    return Earlier(None if case.treatments is None else courses(case.treatments, run, case.as_of))


def _or_nothing(value: Interval) -> Interval:
    return Interval(Decimal(0), value.high)


def _stereotactic(course: Course) -> Truths:
    kinds = frozenset(word == "stereotactic" for word in course.technique)
    return kinds if course.reaches == ALWAYS else kinds | NEVER
