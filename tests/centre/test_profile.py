"""A profile that contradicts itself cannot be constructed."""

from collections.abc import Callable
from datetime import date, time
from decimal import Decimal

import pytest

from spondyl.centre.profile import Count, Cover, Meeting, Offer, Profile, Transfer
from spondyl.centre.windows import WorkingHours
from spondyl.kernel.errors import DefinitionError
from tests.centre.cast import district, lead_of, partner

TWO = Decimal(2)
BRACING = ("bracing", "bracing")


@pytest.mark.parametrize(
    ("made", "message"),
    [
        (lambda: Profile(""), "no name"),
        (lambda: Profile("a", offers={"brace": Offer("yes")}), "no option 'brace'"),
        (lambda: Profile("a", offers={"bracing": Offer("by_transfer", "b")}), "partner 'b'"),
        (lambda: Profile("a", cover={"surgery": ()}), "no discipline 'surgery'"),
        (lambda: Profile("a", meetings=(Meeting("today", time(8)),)), "no day 'today'"),
        (
            lambda: Profile("a", meetings=(Meeting("friday", time(8)),) * 2),
            "at 08:00 stands",
        ),
        (lambda: Profile("a", holidays=(date(2026, 12, 25),) * 2), "2026-12-25 stands twice"),
        (lambda: Profile("a", packages={"b": ()}), "holds no option"),
        (lambda: Profile("a", packages={"b": ("brace",)}), "no option 'brace'"),
        (lambda: Profile("a", packages={"b": BRACING}), "option stands twice"),
        (lambda: Profile("a", counts=(Count("b", "bracing", 0, 1),) * 2), "counted twice"),
        (lambda: Profile("a", cover={"anaesthesia": (Cover("a"), Cover("b"))}), "Two covers"),
        (lambda: Offer("maybe"), "no availability"),  # type: ignore[arg-type]
        (lambda: Offer("by_transfer"), "to whom"),
        (lambda: Offer("no", "b"), "goes to 'b'"),
        (lambda: Offer("no", lead_hours={"night": lead_of("1", "2")}), "lead times here"),
        (lambda: Offer("yes", lead_hours={"day": lead_of("1", "2")}), "no window"),  # type: ignore[dict-item]
        (lambda: Offer("yes", lead_hours={"night": lead_of("3", "2")}), "not possible"),
        (lambda: Offer("yes", lead_hours={"night": lead_of("-1", "2")}), "not possible"),
        (lambda: Offer("yes", lead_hours={"night": lead_of("1", "8785")}), "not possible"),
        (lambda: Offer("yes", people=0), "nobody can do it"),
        (lambda: Offer("yes", people=-1), "below zero"),
        (lambda: Offer("yes", yearly_volume=-1), "below zero"),
        (lambda: Transfer(-TWO, ("night",)), "not plausible"),
        (lambda: Transfer(Decimal(169), ("night",)), "not plausible"),
        (lambda: Transfer(TWO, ()), "no window"),
        (lambda: Transfer(TWO, ("day",)), "no window 'day'"),  # type: ignore[arg-type]
        (lambda: Transfer(TWO, ("night", "night")), "window stands twice"),
        (lambda: partner("night", brace=lead_of("1", "2")), "no option 'brace'"),
        (lambda: partner("night", bracing=lead_of("2", "1")), "not possible"),
        (lambda: Cover(""), "no name"),
        (lambda: Cover("a", windows=()), "no window"),
        (lambda: Cover("a", ("brace",)), "no option 'brace'"),
        (lambda: Cover("a", BRACING), "option stands twice"),
        (lambda: Cover("a", yearly_volume={"brace": 1}), "no option 'brace'"),
        (lambda: Cover("a", yearly_volume={"bracing": -1}), "below zero"),
        (lambda: Cover("a", windows=("night", "night")), "window stands twice"),
        (lambda: Count("", "bracing", 0, 1), "Count ''"),
        (lambda: Count("a", "brace", 0, 1), "no option 'brace'"),
        (lambda: Count("a", "bracing", 2, 1), "2 events are more than 1"),
        (lambda: Count("a", "bracing", -1, 1), "-1 of 1"),
        (lambda: WorkingHours(time(8), time(8)), "no hours"),
    ],
)
def test_what_cannot_be_is_refused(made: Callable[[], object], message: str) -> None:
    with pytest.raises(DefinitionError, match=message):
        made()


def test_edges_that_can_be() -> None:
    Offer("yes", lead_hours={"night": lead_of("0", "8784")}, people=1, yearly_volume=0)
    Offer("no", people=0, yearly_volume=0)
    Transfer(Decimal(168), ("night",))
    Count("a", "bracing", 0, 0)
    Count("a", "bracing", 3, 3)


def test_working_hours_and_holidays_that_were_not_said_are_printed_as_assumed() -> None:
    assert [line.partition(":")[0] for line in district().assumptions] == [
        "The centre's working hours are taken as 08",
        "No holidays are listed",
    ]
    said = district(hours=WorkingHours(time(8), time(18)), holidays=(date(2026, 12, 25),))
    assert said.assumptions == ()
