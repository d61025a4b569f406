"""How soon a first treatment can begin, here or after a transfer, and whether that is in time."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from spondyl.centre.profile import Availability, Lead, Profile, Transfer
from spondyl.centre.week import next_within, window_at
from spondyl.centre.windows import Window
from spondyl.kernel.truths import ALWAYS, EITHER, NEVER, Truths, some

_NONE = Decimal(0)
_SECONDS_PER_HOUR = 3600


@dataclass(frozen=True, slots=True)
class Way:
    """One way to a first treatment, in hours from the decision.

    Attributes:
        to: the transfer partner; empty for treatment here.
        waits: until the partner lets the patient set out.
        travels: on the road.
        lead: until the first treatment, waiting and travel included; None when not known.
    """

    to: str = ""
    waits: Decimal = _NONE
    travels: Decimal = _NONE
    lead: Lead | None = None

    @property
    def at_least(self) -> Decimal:
        """The median where it is known, else waiting and travel: those pass in any case."""
        return self.waits + self.travels if self.lead is None else self.lead.median

    @property
    def is_lower_bound(self) -> bool:
        """Whether only the least is known: who treats has not said how long they take."""
        return self.lead is None


@dataclass(frozen=True, slots=True)
class Start:
    """The ways in which one option can begin.

    Attributes:
        option: its name.
        window: the window of the decision.
        available: what the centre says of the option; None when it does not describe it.
        here: treatment at this centre, None when that is not possible or not described.
        transfer: treatment elsewhere, None when that is not possible or not described.
    """

    option: str
    window: Window
    available: Availability | None
    here: Way | None = None
    transfer: Way | None = None

    @property
    def ways(self) -> tuple[Way, ...]:
        """The ways there are, treatment here first."""
        return tuple(way for way in (self.here, self.transfer) if way is not None)


def lead(profile: Profile, option: str, moment: datetime) -> Lead | None:
    """Hours from a decision at `moment` to first treatment here; None when not described."""
    offer = profile.offers.get(option)
    return None if offer is None else offer.lead_hours.get(window_at(profile, moment))


def starts(
    profile: Profile, option: str, as_of: datetime, *, accepts_transfer: bool = True
) -> Start:
    """How soon `option` can begin when it is decided at `as_of`.

    Args:
        profile: the centre.
        option: one of the option names.
        as_of: the moment of the decision, in local time.
        accepts_transfer: whether the patient can and would go elsewhere.
    """
    window = window_at(profile, as_of)
    offer = profile.offers.get(option)
    if offer is None:
        return Start(option, window, None)
    here = Way(lead=lead(profile, option, as_of)) if offer.available == "yes" else None
    transfer = transferred(profile, offer.to, option, as_of) if accepts_transfer else None
    return Start(option, window, offer.available, here, transfer)


def in_time(start: Start, available_hours: tuple[Decimal, Decimal]) -> Truths:
    """Whether at least one of the ways begins within the time there is.

    Either, where the centre does not describe the option; never, where there is no way.

    Args:
        start: the ways in which the option can begin.
        available_hours: the shortest and the longest time that there may be, in hours.

    Raises:
        ValueError: when the shortest time is longer than the longest.
    """
    if start.available is None:
        return EITHER
    return some(in_time_by(way, available_hours) for way in start.ways)


def in_time_by(way: Way, available_hours: tuple[Decimal, Decimal]) -> Truths:
    """Whether one way begins within the time there is.

    Always, if even the 90th percentile is within the shortest time; never, if even the median (or,
    where it is not known, waiting and travel) exceeds the longest time; otherwise either.

    Raises:
        ValueError: when the shortest time is longer than the longest.
    """
    shortest, longest = available_hours
    if shortest > longest:
        raise ValueError(f"The shortest time, {shortest} h, is longer than {longest} h.")
    if way.at_least > longest:
        return NEVER
    return ALWAYS if way.lead is not None and way.lead.p90 <= shortest else EITHER


def transferred(profile: Profile, to: str, option: str, as_of: datetime) -> Way | None:
    """The way to an option by a transfer partner; None where no partner is named."""
    if not to:
        return None
    partner = profile.transfers[to]
    waits = _wait(profile, partner, as_of)
    there = partner.lead_hours.get(option)
    whole = None if there is None else there.later(waits + partner.hours)
    return Way(to, waits, partner.hours, whole)


def _wait(profile: Profile, partner: Transfer, as_of: datetime) -> Decimal:
    """Hours until the partner lets a patient set out."""
    leaves = next_within(profile, as_of, partner.accepts)
    return Decimal(int((leaves - as_of).total_seconds())) / _SECONDS_PER_HOUR
