"""What a centre says of itself; whatever it leaves out is not described, never assumed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from decimal import Decimal
from typing import Literal, NamedTuple

from spondyl.case.vocabulary.options import OPTIONS
from spondyl.centre.checks import (
    check_counts,
    check_package,
    refuse_second,
    refuse_strangers,
    refuse_twice,
)
from spondyl.centre.disciplines import DISCIPLINES
from spondyl.centre.errors import ProfileError
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
        refuse_strangers("availability", (self.available,), AVAILABILITIES)
        refuse_strangers("window", self.lead_hours, WINDOWS)
        self._refuse_contradictions()
        for lead in self.lead_hours.values():
            _check_lead(lead)
        check_counts(people=self.people, yearly_volume=self.yearly_volume)

    def _refuse_contradictions(self) -> None:
        if self.available == "by_transfer" and not self.to:
            raise ProfileError(
                "An option that is available by transfer does not say to whom.",
                ("available",),
                "Write to: with a name that stands under transfers.",
            )
        if self.available == "no" and self.to:
            raise ProfileError(
                f"An option that is not available goes to {self.to!r}.",
                ("to",),
                "Write available: by_transfer, or remove the partner.",
            )
        if self.available != "yes" and self.lead_hours:
            raise ProfileError(
                "An option that is not done here has lead times here.",
                ("lead_hours",),
                "Write available: yes, or the partner's hours under transfers, lead_hours.",
            )
        if self.available == "yes" and self.people == 0:
            raise ProfileError(
                "An option is available, and nobody can do it.",
                ("people",),
                "Write available: no, or how many can do it.",
            )


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
        refuse_strangers("window", self.accepts, WINDOWS)
        refuse_twice("A window", self.accepts)
        refuse_strangers("option", self.lead_hours, OPTIONS)
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
        refuse_strangers("option", (*(self.comfort or ()), *self.yearly_volume), OPTIONS)
        refuse_strangers("window", self.windows, WINDOWS)
        refuse_twice("An option", self.comfort or ())
        refuse_twice("A window", self.windows)
        check_counts(**self.yearly_volume)


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
        refuse_strangers("option", (self.option,), OPTIONS)
        if not self.id or min(self.events, self.n) < 0:
            raise DefinitionError(f"Count {self.id!r}: {self.events} of {self.n}.")
        if self.events > self.n:
            raise ProfileError(
                f"{self.events} events are more than {self.n} patients.",
                ("events",),
                "Write events: how many had it, and n: of how many.",
            )


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
        refuse_strangers("option", self.offers, OPTIONS)
        refuse_strangers("discipline", self.cover, DISCIPLINES)
        refuse_strangers("day", (meeting.day for meeting in self.meetings or ()), DAYS)
        for package in self.packages.values():
            check_package(package)
        self._refuse_unknown_partners()
        for discipline, covers in self.cover.items():
            _refuse_overlap(discipline, covers)
        self._refuse_repetitions()

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

    def _refuse_unknown_partners(self) -> None:
        for option, offer in self.offers.items():
            if offer.to and offer.to not in self.transfers:
                raise ProfileError(
                    f"There is no transfer partner {offer.to!r}.",
                    ("options", option, "to"),
                    "Describe it under transfers, with hours and accepts.",
                    tuple(self.transfers),
                )

    def _refuse_repetitions(self) -> None:
        """Refuse a meeting, a holiday or a count that stands twice."""
        once = "Keep one of them."
        refuse_second(
            self.meetings or (),
            lambda meeting: f"The meeting of {meeting.day} at {meeting.at:%H:%M} stands twice.",
            ("meetings",),
            once,
        )
        refuse_second(
            self.holidays, lambda day: f"The holiday {day} stands twice.", ("holidays",), once
        )
        refuse_second(
            [(count.id, count.option) for count in self.counts],
            lambda pair: f"{pair[0]!r} after {pair[1]} is counted twice.",
            ("counts",),
            once,
        )


def _refuse_overlap(discipline: str, covers: Sequence[Cover]) -> None:
    """Refuse the second cover of one window."""
    taken: set[Window] = set()
    for number, cover in enumerate(covers):
        both = taken.intersection(cover.windows)
        if both:
            raise ProfileError(
                f"Two covers stand for the same window, {min(both)}.",
                ("cover", discipline, number),
                "Give each its own windows.",
            )
        taken.update(cover.windows)


def _check_lead(lead: Lead) -> None:
    if not 0 <= lead.median <= lead.p90 <= MOST_LEAD_HOURS:
        raise DefinitionError(f"Lead times of {lead.median} and {lead.p90} hours are not possible.")
