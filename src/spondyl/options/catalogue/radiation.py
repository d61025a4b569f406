"""Radiation by schedule, conventional and stereotactic."""

from collections.abc import Iterator
from decimal import Decimal

from spondyl.case.vocabulary.options import OPTIONS
from spondyl.frameworks.evidence import study
from spondyl.frameworks.sources import ALCORN_2024, abstract
from spondyl.options.burden import NONE, Burden, Range
from spondyl.options.catalogue import fixes
from spondyl.options.option import Treatment
from spondyl.options.radiobiology.schedules import Schedule, schedule_of
from spondyl.options.rule import Rule
from spondyl.options.rules import history, operations, radiation, stereotactic, team
from spondyl.options.sources import SC24, practice

_ASTRO = abstract(ALCORN_2024, "Abstract, recommendations")
# Which schedules ASTRO 2024 lists, for what.
PAINFUL = ("radiation_8_1", "radiation_20_5", "radiation_24_6", "radiation_30_10")
COMPRESSED = ("radiation_8_1", "radiation_16_2", "radiation_20_5", "radiation_30_10")
AGAIN = ("radiation_8_1", "radiation_20_5", "radiation_24_6", "radiation_20_8")
ONE_FRACTION = "radiation_8_1"
_LONG_COURSE = 10
_MANY_VISITS = 6
_HIGH_FRACTION = Decimal(20)
_VISITS = practice("planning on the first day of treatment or the day before")


def _conventional(name: str, schedule: Schedule) -> Treatment:
    return Treatment(
        name=name,
        title=f"Radiation {_dose(schedule)}",
        kind="radiation",
        disciplines=("radiation_oncology",),
        local=True,
        what="Beams over the level and its neighbours: relieves tumour pain over weeks and shrinks "
        "sensitive tumours; it does not stabilise.",
        next="An operation soon after it heals worse; a second course is bound by what the cord "
        "has had.",
        fixes=fixes.CONVENTIONAL,
        rules=tuple(_conventional_rules(name, schedule)),
        burden=Burden(
            Range(schedule.fractions, schedule.fractions + 1),
            NONE,
            Range(1, 7),
            Range(0, 7),
            (_VISITS, practice("systemic therapy within a week of conventional radiation")),
        ),
        cited=(_ASTRO, study("theme II, Q49: radiation does not stabilise")),
    )


def _conventional_rules(name: str, schedule: Schedule) -> Iterator[Rule]:
    yield team.UNFIT_RADIATION
    yield from radiation.CONVENTIONAL
    yield from history.BEFORE_RADIATION
    yield from (history.WINDOW, history.AGAIN_SOON)
    yield from operations.UNPROVEN
    if name in PAINFUL:
        yield radiation.PAINFUL_LISTED
    if name in COMPRESSED:
        yield radiation.COMPRESSION_LISTED
    yield radiation.AGAIN_LISTED if name in AGAIN else radiation.AGAIN_NOT_LISTED
    if name not in (*PAINFUL, *COMPRESSED, *AGAIN):
        yield radiation.NOT_LISTED
    if schedule.fractions == 1 and name != ONE_FRACTION:
        yield radiation.OVER_THE_CORD
    if name == ONE_FRACTION:
        yield from radiation.ONE_FRACTION
    if schedule.fractions >= _MANY_VISITS:
        yield from (radiation.MANY_VISITS_SHORT, operations.COMFORT_AGREED)
    if schedule.fractions >= _LONG_COURSE:
        yield radiation.LONG_COURSE_DURABLE


def _stereotactic(name: str, schedule: Schedule) -> Treatment:
    high = schedule.per_fraction >= _HIGH_FRACTION
    return Treatment(
        name=name,
        title=f"Stereotactic {_dose(schedule)}",
        kind="stereotactic",
        disciplines=("radiation_oncology",),
        local=True,
        what="A high dose shaped around the cord, planned on MRI and given in few sessions: holds "
        "resistant tumours better; it does not stabilise.",
        next="Bone may fracture in the months after; what the cord has had limits any later beam.",
        fixes=fixes.STEREOTACTIC,
        rules=(
            team.UNFIT_RADIATION,
            *stereotactic.STEREOTACTIC,
            *((stereotactic.FRACTURE,) if high else ()),
            *history.BEFORE_RADIATION,
            history.AGAIN_SOON,
            history.FAILED_CONVENTIONAL,
            history.WINDOW,
            *operations.UNPROVEN,
            operations.COMFORT_AGREED,
        ),
        burden=Burden(
            Range(schedule.fractions + 1, schedule.fractions + 2),
            NONE,
            Range(1, 7),
            Range(3, 7),
            (practice("planning, then the sessions; systemic therapy within a week"),),
        ),
        cited=(
            abstract(SC24, "Abstract, results"),
            study("theme I, Q15: resistant ones get stereotactic dose"),
        ),
    )


def _dose(schedule: Schedule) -> str:
    fractions = "1 fraction" if schedule.fractions == 1 else f"{schedule.fractions} fractions"
    return f"{schedule.total.normalize():f} Gy in {fractions}"


def _made() -> Iterator[Treatment]:
    for name in OPTIONS:
        schedule = schedule_of(name)
        if schedule is not None:
            yield (_stereotactic if schedule.stereotactic else _conventional)(name, schedule)


ALL = tuple(_made())
