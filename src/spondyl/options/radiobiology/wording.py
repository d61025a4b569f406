"""The dose to the cord in lines: figures, structures, assumptions, and what is not known."""

from collections.abc import Iterator

from spondyl.case.levels import written
from spondyl.kernel.truths import ALWAYS, NEVER
from spondyl.options.radiobiology import alpha_beta, validity
from spondyl.options.radiobiology.cord_dose import CordDose
from spondyl.options.radiobiology.intervals import hull, point
from spondyl.options.radiobiology.limits import (
    HYTEC_DE_NOVO,
    LADDERS,
    QUANTEC_CONVENTIONAL,
    QUANTEC_REPAIR,
    Ladder,
    Limit,
)
from spondyl.options.radiobiology.linear_quadratic import bed, eqd2
from spondyl.options.radiobiology.lines import (
    Line,
    dose,
    figure,
    in_fractions,
    plain,
    stretch,
)
from spondyl.options.radiobiology.nieder_points import NIEDER_POINTS, Points
from spondyl.options.radiobiology.practice import (
    NO_EARLIER,
    SERIES,
    SURVEY,
    SURVEY_CAUTION,
    SURVEY_STRUCTURE,
    Practice,
)
from spondyl.options.radiobiology.rules_wording import rule_lines
from spondyl.options.radiobiology.said_courses import course_lines
from spondyl.options.radiobiology.sources import (
    FORMULA,
    HYTEC,
    NIEDER,
    NIEDER_ALPHA_BETA,
    OUR_SUM,
    PLANNED,
    SAHGAL_GROUPS,
)

_TREATMENTS = ("treatments",)


def lines(found: CordDose) -> tuple[Line, ...]:
    """Everything that is said of an option at a run, in reading order."""
    return (
        *_new(found),
        *_earlier(found),
        *(_de_novo(found) if False in found.reirradiation else ()),
        *(_again(found) if True in found.reirradiation else ()),
        *_warnings(found),
    )


def _new(found: CordDose) -> Iterator[Line]:
    """The new course in both currencies, and which α/β go with the levels."""
    new, where = found.schedule, written(found.run)
    given = f"New course at {where}: {plain(new.total)} Gy in {new.fractions}, {new.technique}."
    if new.stereotactic:
        text = f"{given} The cord gets what planning achieves, not the prescription."
        yield Line(text, (PLANNED,))
    else:
        yield Line(
            f"{given} Assumption: the prescription reaches the cord; EQD2 "
            f"{dose(eqd2(new.total, new.fractions, alpha_beta.CORD))}, BED "
            f"{dose(bed(new.total, new.fractions, alpha_beta.CORD))} (α/β 2).",
            (FORMULA,),
        )
    if alpha_beta.lumbar(found.run):
        yield Line(
            f"{where} lies below T12, where the sac holds conus or cauda equina. HyTEC computes "
            "with α/β 2; Nieder with 4 for the lumbar cord, though the limits are printed in Gy "
            "of α/β 2. Nieder's rules are shown with both.",
            (HYTEC, NIEDER_ALPHA_BETA),
        )


def _earlier(found: CordDose) -> Iterator[Line]:
    """The earlier courses one by one, then together."""
    earlier, where = found.earlier, written(found.run)
    if earlier.courses is None:
        text = f"Earlier radiation near {where} is not known: ask whether any field included it."
        yield Line(text, (), _TREATMENTS, headline=True)
        return
    if not earlier.courses:
        yield Line(f"No earlier field included {where}.", (), _TREATMENTS)
        return
    for course in earlier.courses:
        yield from course_lines(course, found.run)
    if len(earlier.courses) > 1:
        total = stretch(earlier.eqd2(alpha_beta.CORD), "Gy")
        text = f"Together EQD2 {total} (α/β 2), added as if the maxima met in one place."
        yield Line(text, (FORMULA, OUR_SUM), _TREATMENTS)


def _de_novo(found: CordDose) -> Iterator[Line]:
    where = written(found.run)
    if True in found.reirradiation:
        yield Line(f"If no earlier field reached {where}:", (), _TREATMENTS)
    if not found.schedule.stereotactic:
        text, cited = QUANTEC_CONVENTIONAL
        yield Line(text, (cited,))
        return
    for ladder in LADDERS:
        limit = ladder.in_fractions(found.schedule.fractions)
        if limit is None or ("cauda" in ladder.code and not alpha_beta.lumbar(found.run)):
            continue
        yield from _limit(ladder, limit)
    yield _survey(NO_EARLIER, found.schedule.fractions)


def _limit(ladder: Ladder, limit: Limit) -> Iterator[Line]:
    """A published limit; an upper partner apart, since its mark may differ."""
    legacy = "Legacy, shown beside: " if ladder.legacy else ""
    count = in_fractions(limit.fractions)
    text = f"{legacy}{ladder.title}: {dose(limit.dose)} {count} to the {ladder.structure}"
    yield Line(f"{text}; {ladder.meaning}.", (limit.cited,), headline=not ladder.legacy)
    if limit.upper is not None and limit.upper_cited is not None:
        text = f"{ladder.title}, upper partner: {dose(limit.upper)} {count}."
        yield Line(text, (limit.upper_cited,))


def _again(found: CordDose) -> Iterator[Line]:
    """The rules after earlier radiation, then what others did."""
    where = written(found.run)
    if False in found.reirradiation:
        yield Line(f"If an earlier field reached {where}:", (), _TREATMENTS)
    yield from _outside(found)
    for each in found.judged:
        yield from rule_lines(each)
    every = len(NIEDER_POINTS.groups)
    yield from (_points(each) for each in found.points if len(each.groups) < every)
    text, cited = QUANTEC_REPAIR
    yield Line(text, (cited,))
    technique, below = found.schedule.technique, alpha_beta.lumbar(found.run)
    for series in SERIES:
        if series.technique in ("", technique) and (series.lumbar or not below):
            yield Line(series.text, (series.cited,))
    yield from (_survey(row, found.schedule.fractions) for row in found.practice)


def _outside(found: CordDose) -> Iterator[Line]:
    """Where the rules were not made for such a patient."""
    where = written(found.run)
    if True in found.earlier.several:
        sure = found.defined == NEVER
        text = (
            f"Two or more earlier courses {'reached' if sure else 'may have reached'} {where}: "
            "the limits for re-irradiation are then not defined. The figures below are "
            "arithmetic, shown all the same."
        )
        yield Line(text, (SAHGAL_GROUPS, NIEDER), _TREATMENTS, headline=True)
    if True in found.earlier.stereotactic:
        verb = "was" if found.earlier.stereotactic == ALWAYS else "may have been"
        text = (
            f"An earlier course {verb} stereotactic. The patients behind HyTEC's rules had "
            "conventional radiation first; what they say after a stereotactic course was not read."
        )
        yield Line(text, (SAHGAL_GROUPS,), _TREATMENTS, headline=True)
    if not found.schedule.stereotactic:
        text = (
            "HyTEC's rules are stated for stereotactic re-irradiation; for a conventional course "
            "they are set beside as arithmetic."
        )
        yield Line(text, (HYTEC,))


def _points(found: Points) -> Line:
    low, high = found.points.low, found.points.high
    count = plain(low) if low == high else f"{plain(low)} to {plain(low if high is None else high)}"
    groups = " or ".join(f"{each.name} ({each.percent} %)" for each in found.groups)
    text = (
        f"Nieder's point rule of 2005, as recalled (α/β {plain(found.alpha_beta)}): {count} "
        f"points; group {groups} of myelopathy in its patients. One course counts from BED "
        f"{plain(NIEDER_POINTS.course)} Gy there, while the statement of 2006 asks for 98 Gy or "
        "less: both are carried."
    )
    return Line(text, (*NIEDER_POINTS.cited, *(each.cited for each in found.groups[:1])))


def _survey(row: Practice, fractions: int) -> Line:
    low, high = row.limits[fractions - 1]
    spread = dose(low) if low == high else f"{figure(low)} to {dose(high)}"
    after = "without earlier radiation"
    if row.earlier is not None:
        after = f"after {plain(row.earlier[0])} Gy in {row.earlier[1]}"
    text = f"Practice {after}: {spread} {in_fractions(fractions)} to {SURVEY_STRUCTURE}"
    return Line(f"{text}; {SURVEY_CAUTION}.", (SURVEY,))


def _warnings(found: CordDose) -> Iterator[Line]:
    """One warning for each course whose fractions may be too large for the formulas."""
    for course in found.earlier.courses or ():
        yield from validity.warnings(course.per_fraction, f"Entry {course.number}")
    new = found.schedule
    if not new.stereotactic:
        yield from validity.warnings(point(new.per_fraction), "New course")
        return
    limit = HYTEC_DE_NOVO.in_fractions(new.fractions)
    highest = [] if limit is None else [limit.dose / new.fractions]
    rooms = [each.together.dose for each in found.judged if each.together is not None]
    known = [room.high / new.fractions for room in rooms if room.high is not None]
    figures = [*(highest if False in found.reirradiation else ()), *known]
    if figures:
        yield from validity.warnings(hull(map(point, figures)), "Limit for the new course")
