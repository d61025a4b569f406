"""One earlier course in lines."""

from collections.abc import Iterator
from decimal import Decimal

from spondyl.case.levels import Run, written
from spondyl.kernel.truths import ALWAYS
from spondyl.options.radiobiology import alpha_beta
from spondyl.options.radiobiology.courses import ASSUMED, Course
from spondyl.options.radiobiology.intervals import Interval
from spondyl.options.radiobiology.lines import Line, months, stretch
from spondyl.options.radiobiology.sources import FORMULA, SAHGAL_GROUPS

_STRUCTURES = {
    "cord": "the cord",
    "prv": "the cord PRV",
    "thecal_sac": "the thecal sac",
    "": "a structure that is not named",
}


def course_lines(course: Course, run: Run) -> Iterator[Line]:
    """What the cord had from one course, when, and what is assumed or not known."""
    yield _given(course, run)
    if course.reaches != ALWAYS:
        text = f"{_name(course)}: whether its field reached {written(run)} is not known."
        yield Line(text, (), (f"{course.path}.levels_in_field",))
    if course.doses is None:
        yield Line(_ask(course), (), course.asks, headline=True)
    elif course.fractions is None:
        text = f"{_name(course)}: fractions not known, so no EQD2: ask for the plan."
        yield Line(text, (), (f"{course.path}.fractions",), headline=True)
    yield from _assumptions(course)


def _name(course: Course) -> str:
    what = " or ".join(course.technique)
    target = f", {course.target}" if course.target else ""
    return f"Earlier course (treatments, entry {course.number}: {what}{target})"


def _given(course: Course, run: Run) -> Line:
    when = _when(course)
    if course.doses is None or course.fractions is None:
        return Line(f"{_name(course)}: {when}", (), (course.path,))
    counts = Interval(Decimal(course.fractions[0]), Decimal(course.fractions[-1]))
    doses = Interval(
        min(each.low for each in course.doses),
        max(each.low if each.high is None else each.high for each in course.doses),
    )
    where = _STRUCTURES.get(course.structure, course.structure.replace("_", " "))
    to = f"to {where}" if course.structure != ASSUMED else "prescribed, assumed to reach the cord"
    figures = f"EQD2 {stretch(course.eqd2(alpha_beta.CORD), 'Gy')} (α/β 2)"
    figures += f", BED {stretch(course.bed(alpha_beta.CORD), 'Gy')} (α/β 2)"
    if alpha_beta.lumbar(run):
        figures += f", {stretch(course.bed(alpha_beta.LUMBAR), 'Gy')} (α/β 4)"
    text = f"{_name(course)}: {stretch(doses, 'Gy')} in {stretch(counts, '')} {to}; {figures}."
    return Line(f"{text} {when}", (FORMULA,), (course.path,))


def _when(course: Course) -> str:
    if not course.dated_by:
        return "When it ended is not known."
    verb = "Ended" if course.dated_by == "ended" else "Dated"
    return f"{verb} {months(course.months)} ago."


def _ask(course: Course) -> str:
    if course.technique != ("conventional",):
        return (
            f"{_name(course)}: cord dose not known: ask for the plan. A stereotactic "
            "prescription does not tell it."
        )
    return f"{_name(course)}: cord dose not known: ask for the plan."


def _assumptions(course: Course) -> Iterator[Line]:
    if course.assumed:
        text = (
            f"Assumption for entry {course.number}: the cord had the whole prescription. That is "
            "cautious for sums; for the share of a new course it is not, since less before makes "
            "the share larger. The plan would tell."
        )
        yield Line(text, (), (f"{course.path}.cord_max",))
    elif course.doses is not None and course.structure != "thecal_sac":
        named = _STRUCTURES.get(course.structure, course.structure.replace("_", " "))
        text = (
            f"Entry {course.number} is given for {named}; HyTEC's rules for re-irradiation speak "
            "of the thecal sac, which may have had more."
        )
        yield Line(text, (SAHGAL_GROUPS,), (f"{course.path}.cord_structure",))
    if course.dated_by == "on":
        text = (
            f"Entry {course.number} is counted from its date, since its end is not given: the "
            "interval may be shorter."
        )
        yield Line(text, (), (f"{course.path}.ended",))
