"""What a centre says of itself; whatever it leaves out is not described, never assumed."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from decimal import Decimal
from typing import Literal, NamedTuple

from spondyl.case.vocabulary.options import OPTIONS
from spondyl.centre.disciplines import DISCIPLINES
from spondyl.centre.windows import ASSUMED_HOURS, DAYS, WINDOWS, Window, WorkingHours
from spondyl.kernel.errors import DefinitionError

Availability = Literal["yes", "no", "by_transfer"]
AVAILABILITIES: tuple[Availability, ...] = ("yes", "no", "by_transfer")

# A longer wait for a first treatment, or a longer journey, is a typing error: one year, one week.
MOST_LEAD_HOURS = Decimal(24 * 366)
MOST_TRAVEL_HOURS = Decimal(24 * 7)


class Lead(NamedTuple):
    """Hours from a decision, or from an arrival, to the first treatment.

    Attributes:
        median: in half of the patients it takes no longer.
        p90: in nine of ten it takes no longer.
    """

    median: Decimal
    p90: Decimal

    def later(self, hours: Decimal) -> "Lead":
        """The same, begun `hours` later."""
        return Lead(self.median + hours, self.p90 + hours)


@dataclass(frozen=True, slots=True)
class Offer:
    """How a centre stands to one option.

    Attributes:
        available: whether it is done here, not done, or done elsewhere after a transfer.
        to: the transfer partner, by the name it has in the profile; beside `yes` the second way.
        lead_hours: from decision to first treatment here, by the window of the decision.
        people: how many can do it, None when not said.
        yearly_volume: how many are done here a year, None when not said.
    """

    available: Availability
    to: str = ""
    lead_hours: Mapping[Window, Lead] = field(default_factory=dict)
    people: int | None = None
    yearly_volume: int | None = None

    def __post_init__(self) -> None:
        _refuse_strangers("availability", (self.available,), AVAILABILITIES)
        _refuse_strangers("window", self.lead_hours, WINDOWS)
        if (self.available == "by_transfer") > bool(self.to):
            raise DefinitionError("An offer by transfer does not say to whom.")
        if self.available == "no" and self.to:
            raise DefinitionError(f"An option that is not available goes to {self.to!r}.")
        if self.available != "yes" and self.lead_hours:
            raise DefinitionError("An option that is not done here has lead times here.")
        if self.available == "yes" and self.people == 0:
            raise DefinitionError("An option is available, and nobody can do it.")
        for lead in self.lead_hours.values():
            _check_lead(lead)
        _check_counts(people=self.people, yearly_volume=self.yearly_volume)


@dataclass(frozen=True, slots=True)
class Transfer:
    """Another centre that takes patients over.

    Attributes:
        hours: of travel, from leaving to arriving.
        accepts: the windows, of our own week, in which it lets a patient set out.
        contact: whom to call, empty when not said.
        lead_hours: by option, from arrival to first treatment there; an option left out is unknown.
    """

    hours: Decimal
    accepts: tuple[Window, ...]
    contact: str = ""
    lead_hours: Mapping[str, Lead] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not 0 <= self.hours <= MOST_TRAVEL_HOURS:
            raise DefinitionError(f"A journey of {self.hours} hours is not plausible.")
        if not self.accepts:
            raise DefinitionError("A transfer partner accepts patients in no window.")
        _refuse_strangers("window", self.accepts, WINDOWS)
        _refuse_twice("A window", self.accepts)
        _refuse_strangers("option", self.lead_hours, OPTIONS)
        for lead in self.lead_hours.values():
            _check_lead(lead)


@dataclass(frozen=True, slots=True)
class Cover:
    """Who covers a discipline.

    Attributes:
        name: as the centre calls them, such as "on call".
        comfort: the options that they are comfortable with; None when not said.
        yearly_volume: how many they do a year, by option.
        windows: when they cover.
    """

    name: str
    comfort: tuple[str, ...] | None = None
    yearly_volume: Mapping[str, int] = field(default_factory=dict)
    windows: tuple[Window, ...] = WINDOWS

    def __post_init__(self) -> None:
        if not self.name or not self.windows:
            raise DefinitionError("A cover has no name, or no window.")
        _refuse_strangers("option", (*(self.comfort or ()), *self.yearly_volume), OPTIONS)
        _refuse_strangers("window", self.windows, WINDOWS)
        _refuse_twice("An option", self.comfort or ())
        _refuse_twice("A window", self.windows)
        _check_counts(**self.yearly_volume)


class Meeting(NamedTuple):
    """When the tumour board meets, every week.

    Attributes:
        day: a day of the week.
        at: local time.
    """

    day: str
    at: time


@dataclass(frozen=True, slots=True)
class Count:
    """What this centre counted among its own patients.

    Attributes:
        id: short name of the event, such as `wound_complication`.
        option: after which option.
        events: how many had it.
        n: of how many.
    """

    id: str
    option: str
    events: int
    n: int

    def __post_init__(self) -> None:
        _refuse_strangers("option", (self.option,), OPTIONS)
        if not self.id or not 0 <= self.events <= self.n:
            raise DefinitionError(f"Count {self.id!r}: {self.events} of {self.n}.")


@dataclass(frozen=True, slots=True)
class Profile:
    """One centre; a section that it leaves out is None or empty, and means "not described".

    Attributes:
        name: the name that a case's `setting.centre` gives.
        hours: of a working day.
        holidays: days that count as weekend.
        offers: by option name.
        transfers: by the partner's name.
        cover: by discipline, who covers it in which windows; an empty tuple is known to be nobody.
        meetings: None when not said, empty when there are none.
        packages: by id, option names in the order in which the centre prefers them.
        counts: the centre's own results.
    """

    name: str
    hours: WorkingHours = ASSUMED_HOURS
    holidays: tuple[date, ...] = ()
    offers: Mapping[str, Offer] = field(default_factory=dict)
    transfers: Mapping[str, Transfer] = field(default_factory=dict)
    cover: Mapping[str, tuple[Cover, ...]] = field(default_factory=dict)
    meetings: tuple[Meeting, ...] | None = None
    packages: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    counts: tuple[Count, ...] = ()

    def __post_init__(self) -> None:
        if not self.name:
            raise DefinitionError("A centre has no name.")
        _refuse_strangers("option", self.offers, OPTIONS)
        _refuse_strangers("discipline", self.cover, DISCIPLINES)
        _refuse_strangers(
            "transfer partner", (o.to for o in self.offers.values() if o.to), self.transfers
        )
        _refuse_strangers("day", (meeting.day for meeting in self.meetings or ()), DAYS)
        for package in self.packages.values():
            _check_package(package)
        for covers in self.cover.values():
            _refuse_twice("A window of cover", (w for cover in covers for w in cover.windows))
        _refuse_twice("A meeting", self.meetings or ())
        _refuse_twice("A holiday", self.holidays)
        _refuse_twice("A count", ((count.id, count.option) for count in self.counts))

    @property
    def assumptions(self) -> tuple[str, ...]:
        """What stands in for what the centre did not say, in sentences to be printed."""
        said = []
        if self.hours.assumed:
            said.append(
                f"The centre's working hours are taken as {self.hours.start:%H:%M} to "
                f"{self.hours.end:%H:%M}: its profile does not give them."
            )
        if not self.holidays:
            said.append("No holidays are listed: Monday to Friday all count as working days.")
        return tuple(said)


def _check_lead(lead: Lead) -> None:
    if not 0 <= lead.median <= lead.p90 <= MOST_LEAD_HOURS:
        raise DefinitionError(f"Lead times of {lead.median} and {lead.p90} hours are not possible.")


def _check_counts(**counts: int | None) -> None:
    below = [name for name, count in counts.items() if count is not None and count < 0]
    if below:
        raise DefinitionError(f"Counts below zero: {below}.")


def _check_package(package: tuple[str, ...]) -> None:
    if not package:
        raise DefinitionError("A package holds no option.")
    _refuse_strangers("option", package, OPTIONS)
    _refuse_twice("An option", package)


def _refuse_strangers(what: str, words: Iterable[str], valid: Iterable[str]) -> None:
    known = tuple(valid)
    strangers = [word for word in words if word not in known]
    if strangers:
        raise DefinitionError(f"There is no {what} {strangers[0]!r}.")


def _refuse_twice(what: str, things: Iterable[Hashable]) -> None:
    twice = [thing for thing, count in Counter(things).items() if count > 1]
    if twice:
        raise DefinitionError(f"{what} stands twice: {twice[0]}.")
