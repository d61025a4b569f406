"""A centre's week around one moment: which window it is, when the next ones and meetings come."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from spondyl.centre.profile import Profile
from spondyl.centre.windows import DAYS, Window, next_border, window_of

_WEEK = len(DAYS)


def window_at(profile: Profile, moment: datetime) -> Window:
    """The window of the centre's week in which a local moment lies.

    A working day (Monday to Friday, no holiday) within the working hours is `weekday`, from their
    first moment up to but not including their end; outside them it is `night`, Friday evening
    and the hours before Monday's start included. Saturdays, Sundays and holidays are `weekend`
    from midnight to midnight.
    """
    return window_of(moment, profile.hours, profile.holidays)


def windows_from(profile: Profile, moment: datetime) -> Iterator[tuple[datetime, Window]]:
    """The window at `moment`, then each later one with its first moment, without end."""
    window = window_at(profile, moment)
    yield moment, window
    while True:
        moment = next_border(moment, profile.hours)
        following = window_at(profile, moment)
        if following != window:
            window = following
            yield moment, window


def next_within(profile: Profile, moment: datetime, windows: tuple[Window, ...]) -> datetime:
    """The first moment from `moment` on that lies in one of `windows`.

    Raises:
        ValueError: when there are no windows.
    """
    if not windows:
        raise ValueError("No window is named.")
    return next(at for at, window in windows_from(profile, moment) if window in windows)


def next_meeting(profile: Profile, moment: datetime) -> datetime | None:
    """When the board meets next, at `moment` itself at the earliest; None when nothing is said.

    A meeting that falls on a holiday does not take place.
    """
    if not profile.meetings:
        return None
    # Every meeting is seen once beyond the last holiday.
    days = (moment.date() + timedelta(days=n) for n in range(_WEEK * (len(profile.holidays) + 2)))
    ahead = (
        datetime.combine(day, meeting.at)
        for day in days
        if day not in profile.holidays
        for meeting in sorted(profile.meetings, key=lambda each: each.at)
        if meeting.day == DAYS[day.weekday()]
    )
    return next(at for at in ahead if at >= moment)
