"""How soon a treatment begins, here or after a transfer, and whether that is in time."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spondyl.case.clocks import Hours
from spondyl.centre.profile import Lead, Offer
from spondyl.centre.starts import Start, Way, in_time, in_time_by, lead, starts
from spondyl.kernel.truths import ALWAYS, EITHER, NEVER, Truths
from tests.centre.cast import at, district, hours, lead_of, partner

BY_TRANSFER = "stereotactic_24_2"


@pytest.mark.parametrize(
    ("day", "time", "expected"),
    [
        ("friday", "12:00", lead_of("6", "24")),
        ("friday", "18:00", lead_of("14", "30")),
        ("saturday", "00:00", lead_of("40", "70")),
    ],
)
def test_the_lead_time_is_that_of_the_window_of_the_decision(
    day: str, time: str, expected: Lead
) -> None:
    assert lead(district(), "radiation_8_1", at(day, time)) == expected
    start = starts(district(), "radiation_8_1", at(day, time))
    assert start.here == Way(lead=expected)
    assert start.transfer is None


def test_a_lead_time_that_is_not_described_is_unknown() -> None:
    profile = district(offers={"radiation_8_1": Offer("yes", lead_hours={"night": Lead(*[
        Decimal(1)] * 2)})})  # fmt: skip
    assert lead(profile, "radiation_8_1", at("friday", "12:00")) is None
    assert lead(profile, "radiation_20_5", at("friday", "12:00")) is None
    start = starts(profile, "radiation_8_1", at("friday", "12:00"))
    assert in_time(start, hours("0", "1000")) == EITHER


def test_an_option_left_out_is_not_described_and_never_closed() -> None:
    start = starts(district(), "vertebrectomy", at("friday", "12:00"))
    assert start == Start("vertebrectomy", "weekday", None)
    assert in_time(start, hours("-5", "-1")) == EITHER


def test_an_option_that_is_not_available_has_no_way_and_is_never_in_time() -> None:
    start = starts(district(), "en_bloc", at("friday", "12:00"))
    assert (start.available, start.ways) == ("no", ())
    assert in_time(start, hours("1000", "2000")) == NEVER


@pytest.mark.parametrize(
    ("day", "time", "waits"),
    [
        ("friday", "12:00", "0"),
        ("friday", "23:30", "0"),
        ("saturday", "00:00", "48"),
        ("sunday", "22:00", "2"),
    ],
)
def test_a_transfer_waits_until_the_partner_accepts(day: str, time: str, waits: str) -> None:
    start = starts(district(), BY_TRANSFER, at(day, time))
    assert start.here is None
    assert start.transfer == Way("university", Decimal(waits), Decimal("2.5"))
    assert start.transfer.at_least == Decimal(waits) + Decimal("2.5")


def test_a_partner_of_working_hours_only_is_waited_for_over_the_weekend() -> None:
    profile = district(transfers={"university": partner("weekday")})
    start = starts(profile, BY_TRANSFER, at("friday", "18:00"))
    assert start.transfer is not None
    assert start.transfer.waits == 62


def test_a_partner_who_has_not_said_how_long_they_take_gives_a_lower_bound() -> None:
    start = starts(district(), BY_TRANSFER, at("friday", "12:00"))
    assert start.transfer is not None
    assert start.transfer.is_lower_bound
    assert in_time(start, hours("0", "2.4")) == NEVER
    assert in_time(start, hours("0", "2.5")) == EITHER
    assert in_time(start, hours("5000", "5000")) == EITHER


def test_a_partner_s_own_lead_time_is_added_to_waiting_and_travel() -> None:
    profile = district(
        transfers={"university": partner("weekday", stereotactic_24_2=lead_of("24", "48"))}
    )
    start = starts(profile, BY_TRANSFER, at("friday", "18:00"))
    assert start.transfer is not None
    assert start.transfer.lead == lead_of("88.5", "112.5")
    assert not start.transfer.is_lower_bound
    assert in_time(start, hours("112.5", "200")) == ALWAYS


def test_who_would_not_be_transferred_has_no_way_but_here() -> None:
    start = starts(district(), BY_TRANSFER, at("friday", "12:00"), accepts_transfer=False)
    assert (start.available, start.ways) == ("by_transfer", ())
    assert in_time(start, hours("100", "100")) == NEVER


def test_a_transfer_can_be_quicker_than_treatment_here() -> None:
    offer = Offer("yes", to="university", lead_hours={"weekend": lead_of("100", "150")})
    profile = district(
        offers={BY_TRANSFER: offer},
        transfers={"university": partner("weekend", stereotactic_24_2=lead_of("5", "9"))},
    )
    start = starts(profile, BY_TRANSFER, at("saturday", "12:00"))
    there = hours("24", "48")
    assert start.here is not None
    assert start.transfer is not None
    assert in_time_by(start.here, there) == NEVER
    assert in_time_by(start.transfer, there) == ALWAYS
    assert in_time(start, there) == ALWAYS
    alone = starts(profile, BY_TRANSFER, at("saturday", "12:00"), accepts_transfer=False)
    assert in_time(alone, there) == NEVER


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        ("24", "24", ALWAYS),
        ("24", "100", ALWAYS),
        ("23.9", "100", EITHER),
        ("0", "6", EITHER),
        ("6", "6", EITHER),
        ("0", "5.9", NEVER),
        ("-3", "-1", NEVER),
    ],
)
def test_the_edges_of_in_time(low: str, high: str, expected: Truths) -> None:
    start = starts(district(), "radiation_8_1", at("friday", "12:00"))
    assert in_time(start, hours(low, high)) == expected
    assert in_time(start, Hours(*hours(low, high))) == expected


def test_times_upside_down_are_refused() -> None:
    start = starts(district(), "radiation_8_1", at("friday", "12:00"))
    with pytest.raises(ValueError, match="longer than"):
        in_time(start, hours("2", "1"))


numbers = st.decimals(-50, 500, places=1)
some_hours = st.decimals(0, 300, places=1)
leads = st.tuples(some_hours, some_hours).map(lambda pair: Lead(*sorted(pair)))
ways = st.builds(
    lambda to, waits, travels, there: Way(
        to, waits, travels, None if there is None else there.later(waits + travels)
    ),
    st.sampled_from(["", "university"]),
    some_hours,
    some_hours,
    st.none() | leads,
)
RANK = {NEVER: 0, EITHER: 1, ALWAYS: 2}


@given(ways, st.tuples(numbers, numbers), some_hours, some_hours)
def test_more_time_never_makes_a_treatment_later(
    way: Way, pair: tuple[Decimal, Decimal], more: Decimal, still_more: Decimal
) -> None:
    low, high = sorted(pair)
    longer = (low + more, high + more + still_more)
    assert RANK[in_time_by(way, (low, high))] <= RANK[in_time_by(way, longer)]


@given(ways, st.tuples(numbers, numbers, numbers, numbers))
def test_knowing_the_time_better_never_widens_the_answer(
    way: Way, four: tuple[Decimal, Decimal, Decimal, Decimal]
) -> None:
    low, inner_low, inner_high, high = sorted(four)
    assert in_time_by(way, (inner_low, inner_high)) <= in_time_by(way, (low, high))


@given(ways, ways, st.tuples(numbers, numbers))
def test_a_second_way_never_makes_a_treatment_later(
    one: Way, other: Way, pair: tuple[Decimal, Decimal]
) -> None:
    low, high = sorted(pair)
    alone = in_time(Start("en_bloc", "night", "yes", one), (low, high))
    both = in_time(Start("en_bloc", "night", "yes", one, other), (low, high))
    assert RANK[alone] <= RANK[both]
