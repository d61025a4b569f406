"""How options, their state, their centre and their burden are put into words."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal

from spondyl.brief.not_known import pathed
from spondyl.case.wording import joined
from spondyl.centre.profile import Lead, Offer, Profile
from spondyl.centre.starts import Way
from spondyl.centre.week import next_meeting, window_at
from spondyl.centre.windows import Window
from spondyl.kernel.sources import Check
from spondyl.options.burden import Burden, Range
from spondyl.options.catalogue import BY_NAME
from spondyl.options.deviations import expected_doses
from spondyl.options.feasibility import DECLINES, Feasibility
from spondyl.options.judged import Judged
from spondyl.options.judging import Spoken, Status
from spondyl.options.option import Kind, Treatment
from spondyl.options.packages import Package
from spondyl.options.radiobiology.schedules import schedule_of
from spondyl.options.rule import Effect

KIND_TITLES: Mapping[Kind | None, str] = {
    "supportive": "Care and support",
    "systemic": "Drugs and nuclides",
    "radiation": "Conventional radiation",
    "stereotactic": "Stereotactic radiation",
    "percutaneous": "Needles: cement, heat, biopsy",
    "operation": "Operations",
    None: "Packages",
}
STATUS_TITLES: Mapping[Status, str] = {
    "open": "Open",
    "undetermined": "Not settled",
    "closed": "Closed",
}
EFFECT_TITLES: Mapping[Effect, str] = {
    "closes": "Closes",
    "cautions": "Caution",
    "supports": "Speaks for it",
}
WINDOWS: Mapping[Window, str] = {
    "weekday": "on a working day",
    "night": "at night",
    "weekend": "at a weekend or on a holiday",
}
NO_PROFILE = (
    "No centre profile: feasibility unknown here. Options are judged on the patient alone "
    "(spondyl options CASE --centre FILE)."
)
UNVALIDATED = (
    "Options are judged by written rules that nobody has validated; nothing here is an order, and "
    "no option stands before another. No treatment of one level treats disease elsewhere."
)
Titles = Mapping[str, str]
_NAMED = 3
# Where the last part of a path alone would not say what is asked.
_ASKED = {DECLINES: "what the patient declines", "treatments": "earlier treatment"}


def short(treatment: Treatment) -> str:
    """A treatment inside its kind: `20 Gy/5` for radiation, its title for any other."""
    schedule = schedule_of(treatment.name)
    if schedule is None:
        title = treatment.title
        return title if title[:2].isupper() else f"{title[:1].lower()}{title[1:]}"
    return f"{schedule.total.normalize():f} Gy/{schedule.fractions}"


def short_names(options: Sequence[Judged]) -> str:
    """Several options inside their group; packages that begin alike as one."""
    begun: dict[str, list[str]] = {}
    for judged in options:
        first, plus, then = short_of(judged).partition(" + ")
        begun.setdefault(first, []).extend((then,) if plus else ())
    return ", ".join(
        f"{first} + {joined(then)}" if then else first for first, then in begun.items()
    )


def short_of(judged: Judged) -> str:
    """An option inside its group; a package by its steps."""
    if len(judged.steps) == 1:
        return short(judged.steps[0].treatment)
    return " + ".join(prescribed(step.treatment) for step in judged.steps)


def prescribed(treatment: Treatment) -> str:
    """A treatment outside its kind: `stereotactic 24 Gy/2`."""
    return f"{'stereotactic ' if treatment.kind == 'stereotactic' else ''}{short(treatment)}"


def asked(paths: Sequence[str], titles: Titles) -> str:
    """The first facts of several by name, the rest counted."""
    named = [_ASKED.get(path) or pathed(path, titles) for path in paths[:_NAMED]]
    rest = len(paths) - _NAMED
    return ", ".join(named) + (f" and {rest} more" if rest > 0 else "")


def state(judged: Judged, titles: Titles) -> str:
    """`open, pending: platelets, INR`, or why it is closed or not settled."""
    if judged.status == "closed":
        return f"closed ({joined(judged.closed_by, 'and')})"
    word = "open" if judged.status == "open" else "not settled"
    pending = asked(judged.pending, titles)
    return f"{word}, pending: {pending}" if pending else word


def said(spoken: Spoken, titles: Titles) -> str:
    """A rule's message, with what would decide it where it only may hold."""
    mark = " [unchecked]" if spoken.rule.checked is Check.UNCHECKED else ""
    if spoken.certain:
        return f"{spoken.rule.message}{mark}"
    return f"If so ({undecided(spoken, titles)}): {spoken.rule.message}{mark}"


def undecided(spoken: Spoken, titles: Titles) -> str:
    """What would decide a rule that only may hold."""
    asks = asked(spoken.standing.unknown, titles)
    return f"ask {asks}" if asks else "sources differ"


def centre_line(profile: Profile | None, moment: datetime) -> str:
    """Which centre, at what hour, and when it meets; or that none was given."""
    if profile is None:
        return NO_PROFILE
    meeting = next_meeting(profile, moment)
    meets = "" if meeting is None else f" The board meets next on {meeting:%A %d %B, %H:%M}."
    return f"Centre: {profile.name}, {WINDOWS[window_at(profile, moment)]}.{meets}"


def way(found: Way) -> str:
    """How a first treatment is had: here or elsewhere, and after how many hours."""
    if not found.to:
        return (
            "here, the time is not described" if found.lead is None else f"here {_lead(found.lead)}"
        )
    leaves = "at once" if not found.waits else f"in {_hours(found.waits)}"
    there = (
        f"arrives after {_hours(found.at_least)}; the wait there is not said"
        if found.lead is None
        else f"first treatment {_lead(found.lead)}"
    )
    return f"transfer to {found.to}: leaves {leaves}, {_hours(found.travels)} on the road, {there}"


def _lead(lead: Lead) -> str:
    if not lead.p90:
        return "at once"
    return f"usually after {_hours(lead.median)} (9 of 10 within {_hours(lead.p90)})"


def _hours(value: Decimal) -> str:
    return f"{value:.3g} h"


def feasible(found: Feasibility) -> str:
    """How an option stands at the centre, in a few words."""
    if found.start is None:
        return "feasibility unknown here"
    if not found.described:
        return "not described by this centre"
    if found.start.available == "no":
        return f"not done here{_opening(found)}"
    assert found.way is not None
    return f"{way(found.way)}{_people(found.offer)}{_opening(found)}"


def _people(offer: Offer | None) -> str:
    """By how many people, and how often in a year, where the centre says so."""
    people = None if offer is None else offer.people
    volume = None if offer is None else offer.yearly_volume
    some = "" if people is None else ", by 1 person" if people == 1 else f", by {people} people"
    return some + ("" if volume is None else f", {volume} a year")


def _opening(found: Feasibility) -> str:
    return "" if found.opening is None else f"; what would open it: {way(found.opening)}"


def _some(found: Range, word: str) -> str:
    return f"{found.text} {word}" if found.high == found.low == 1 else f"{found.text} {word}s"


def burden(found: Burden, to: Way | None = None) -> str:
    """Visits, nights, recovery, the wait for systemic therapy, and the journey.

    Args:
        found: the burden.
        to: the way to the treatment; None where it is not known or here.
    """
    travel = () if to is None or not to.to else (f"{_hours(to.travels)} of travel each way",)
    return f"{', '.join((*burden_parts(found), *travel))} [{found.checked.value}]"


def burden_parts(found: Burden) -> tuple[str, ...]:
    """The same in parts, those that are known."""
    days = found.restart_days
    return (
        _some(found.visits, "visit"),
        _some(found.nights, "night"),
        f"recovery {_some(found.recovery_days, 'day')}",
        *(() if days is None else (f"systemic therapy after {_some(days, 'day')}",)),
    )


def accepted(package: Package) -> str:
    """Who accepts a package as one, and how far apart its steps are."""
    days = "" if package.interval is None else f", {package.interval.text} days apart"
    both = " and ".join(d.replace("_", " ") for d in package.accepted_by)
    return f"accepted by {both} as one{days}."


def doses(package: Package, profile: Profile | None) -> str:
    """The doses of a package; this centre's own where it names others than are published."""
    published, expected = (
        joined([prescribed(BY_NAME[name]) for name in names], "or")
        for names in (package.then, expected_doses(package, profile))
    )
    if published == expected:
        return published
    return f"{expected} at this centre (the package as published: {published})"
