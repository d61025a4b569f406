"""A radiation that is not the package's: named, with the same question to both sides; no error."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spondyl.case.case import Case, Entry
from spondyl.case.clocks import answered
from spondyl.case.earlier_radiation import given, planned
from spondyl.case.earlier_treatment import touches
from spondyl.case.levels import Run
from spondyl.case.vocabulary.course import DOSE, FRACTIONS, OPERATION, TECHNIQUE
from spondyl.centre.profile import Profile
from spondyl.centre.staff import who_covers
from spondyl.kernel.answers import Span
from spondyl.options.catalogue import BY_NAME
from spondyl.options.packages import PACKAGES, Package
from spondyl.options.radiobiology.schedules import Schedule, schedule_of

QUESTION = (
    "The plan differs from the package. To both sides: what speaks for it here, and can the other "
    "side stand by it?"
)
# Operations, as a case file writes them, by the option that they were.
_OPTION_OF = {"separation": "separation_surgery"}


@dataclass(frozen=True, slots=True)
class Deviation:
    """What is planned, or can be had, beside what a package asks for.

    Attributes:
        package: the package that the operation began.
        after: the option that the operation was.
        found: what is planned or offered instead, in words.
        expected: the doses of the package, of this centre where it names its own.
        by: `plan`, or the name of whoever covers radiation oncology at this hour.
    """

    package: Package
    after: str
    found: str
    expected: tuple[str, ...]
    by: str


def expected_doses(package: Package, profile: Profile | None) -> tuple[str, ...]:
    """The doses of a package: this centre's own where its profile names them."""
    own = () if profile is None else profile.packages.get(package.id, ())
    return own or package.then


def deviations(case: Case, run: Run, profile: Profile | None = None) -> tuple[Deviation, ...]:
    """Every deviation at a run of levels where an operation is done or planned.

    Args:
        case: the case; a treatment whose date lies ahead is a plan.
        run: the levels.
        profile: the centre.
    """
    ahead = planned(case) or ()
    operated = [*_at(given(case) or (), "surgery", run), *_at(ahead, "surgery", run)]
    radiations = _at(ahead, "radiation", run)
    after = dict.fromkeys(name for entry in operated for name in _options(entry))
    begun = [
        (p, name)
        for name in after
        for p in PACKAGES
        if name in p.first and p.id != "salvage_surgery"
    ]
    return tuple(found for each in begun for found in _of(*each, radiations, case, profile))


def _at(entries: Sequence[Entry], kind: str, run: Run) -> list[Entry]:
    return [e for e in entries if e.kind == kind and True in touches(e, run)]


def _options(entry: Entry) -> Iterator[str]:
    operation = answered(entry.answers, OPERATION.path)
    if operation is not None and len(operation.possible) == 1:
        word = str(operation.possible[0])
        yield _OPTION_OF.get(word, word)


def _of(
    package: Package,
    after: str,
    radiations: Sequence[Entry],
    case: Case,
    profile: Profile | None,
) -> Iterator[Deviation]:
    expected = expected_doses(package, profile)
    schedules = [schedule_of(name) for name in expected]
    for entry in radiations:
        schedule = _planned(entry)
        if schedule is not None and schedule not in schedules:
            yield Deviation(package, after, _said(schedule), expected, "plan")
    if profile is not None and not radiations:
        cover = who_covers(profile, "radiation_oncology", case.as_of)
        if cover is not None and cover.comfort is not None and not {*expected} & {*cover.comfort}:
            offered = ", ".join(BY_NAME[name].title for name in cover.comfort) or "nothing named"
            yield Deviation(package, after, offered, expected, cover.name)


def _planned(entry: Entry) -> Schedule | None:
    """The schedule of a planned course; None where any part of it is open."""
    answers = [answered(entry.answers, v.path) for v in (DOSE, FRACTIONS, TECHNIQUE)]
    if any(answer is None or len(answer.possible) != 1 for answer in answers):
        return None
    dose, fractions, technique = (a.possible[0] for a in answers if a is not None)
    if not isinstance(dose, Span) or not isinstance(fractions, Span):
        return None
    if dose.start != dose.end or fractions.start != fractions.end or not fractions.start[0]:
        return None
    return Schedule(dose.start[0], int(fractions.start[0]), str(technique))


def _said(schedule: Schedule) -> str:
    some = "fraction" if schedule.fractions == 1 else "fractions"
    return f"{schedule.technique} {schedule.total.normalize():f} Gy in {schedule.fractions} {some}"
