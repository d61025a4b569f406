"""Which window of a centre's week it is, and when the next one or the next meeting comes."""

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spondyl.centre.profile import Meeting
from spondyl.centre.week import next_meeting, next_within, window_at, windows_from
from spondyl.centre.windows import WINDOWS, Window, WorkingHours
from tests.centre.cast import at, district

FRIDAY = date(2026, 11, 20)
moments = st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1))  # noqa: DTZ001 -- local time


@pytest.mark.parametrize(
    ("day", "time", "window"),
    [
        ("friday", "07:59:59", "night"),
        ("friday", "08:00", "weekday"),
        ("friday", "17:59:59", "weekday"),
        ("friday", "18:00", "night"),
        ("friday", "23:59:59", "night"),
        ("friday", "00:00", "night"),
        ("saturday", "00:00", "weekend"),
        ("saturday", "12:00", "weekend"),
        ("sunday", "23:59:59", "weekend"),
        ("monday", "00:00", "night"),
        ("monday", "08:00", "weekday"),
    ],
)
def test_the_week_is_cut_at_its_working_hours_and_at_midnight(
    day: str, time: str, window: Window
) -> None:
    assert window_at(district(), at(day, time)) == window


def test_a_holiday_is_a_weekend_from_midnight_to_midnight() -> None:
    profile = district(holidays=(FRIDAY,))
    for when in ("00:00", "10:00", "23:59:59"):
        assert window_at(profile, at("friday", when)) == "weekend"
    assert window_at(profile, at("thursday", "23:59:59")) == "night"


def test_a_centre_sets_its_own_working_hours() -> None:
    profile = district(hours=WorkingHours(time(7, 30), time(16)))
    assert window_at(profile, at("friday", "07:30")) == "weekday"
    assert window_at(profile, at("friday", "16:00")) == "night"


def test_the_windows_follow_each_other_through_a_weekend() -> None:
    steps = windows_from(district(), at("friday", "17:00"))
    assert [next(steps) for _ in range(5)] == [
        (at("friday", "17:00"), "weekday"),
        (at("friday", "18:00"), "night"),
        (at("saturday", "00:00"), "weekend"),
        (at("monday", "00:00"), "night"),
        (at("monday", "08:00"), "weekday"),
    ]


def test_a_window_that_is_open_is_the_next_one() -> None:
    now = at("friday", "09:00")
    assert next_within(district(), now, ("weekday", "weekend")) == now
    assert next_within(district(), now, ("weekend",)) == at("saturday", "00:00")


def test_no_window_at_all_is_refused() -> None:
    with pytest.raises(ValueError, match="No window"):
        next_within(district(), at("friday", "09:00"), ())


@given(moments, st.sampled_from(WINDOWS))
def test_the_next_moment_within_a_window_lies_in_it_and_not_before(
    moment: datetime, window: Window
) -> None:
    profile = district(holidays=(FRIDAY,))
    found = next_within(profile, moment, (window,))
    assert found >= moment
    assert window_at(profile, found) == window
    if found > moment:
        assert window_at(profile, moment) != window


def test_a_meeting_that_begins_now_is_the_next_one() -> None:
    assert next_meeting(district(), at("wednesday", "07:30")) == at("wednesday", "07:30")


def test_a_meeting_just_missed_comes_again_in_a_week() -> None:
    found = next_meeting(district(), at("wednesday", "07:31"))
    assert found == datetime(2026, 11, 25, 7, 30)  # noqa: DTZ001 -- local time


def test_the_earliest_of_several_meetings_counts_whatever_their_order() -> None:
    late, early, monday = (
        Meeting("friday", time(16)),
        Meeting("friday", time(8)),
        Meeting("monday", time(12)),
    )
    profile = district(meetings=(monday, late, early))
    assert next_meeting(profile, at("thursday", "12:00")) == at("friday", "08:00")
    assert next_meeting(profile, at("friday", "08:01")) == at("friday", "16:00")
    assert next_meeting(profile, at("friday", "16:01")) == at("monday", "12:00")


def test_no_meeting_takes_place_on_a_holiday() -> None:
    profile = district(holidays=(date(2026, 11, 18), date(2026, 11, 25)))
    found = next_meeting(profile, at("wednesday", "07:00"))
    assert found == datetime(2026, 12, 2, 7, 30)  # noqa: DTZ001 -- local time


@pytest.mark.parametrize("meetings", [None, ()])
def test_without_meetings_there_is_no_next_one(meetings: tuple[Meeting, ...] | None) -> None:
    assert next_meeting(district(meetings=meetings), at("friday", "09:00")) is None
