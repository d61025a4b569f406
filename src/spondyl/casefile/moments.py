"""Dates and times of a case file, all in the case's own local time."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo

from spondyl.casefile.saying import shown
from spondyl.casefile.tree import Node, Scalar
from spondyl.kernel.errors import InputError

CLOCK = "([01][0-9]|2[0-3]):[0-5][0-9]"

_MOMENT = re.compile(
    r"(?P<date>[0-9]{4}-[0-9]{2}-[0-9]{2})"
    r"(?:[T ](?P<time>[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,6})?)?)"
    r"(?P<offset>Z|[+-][0-9]{2}:[0-9]{2})?)?"
)
_CLOCK = re.compile(CLOCK)
_REMEDY = "Write a date as 2026-11-19, or date and time as 2026-11-19T20:30."
_YEARS = range(1900, 2200)

Moment = date | datetime


@dataclass(frozen=True, slots=True)
class Standpoint:
    """The moment at which a case stands, and how its offsets are read.

    Attributes:
        at: the moment, in local time and without offset.
        zone: the offset that `as_of` was written with; None when it had none.
        supplied: whether the caller supplied the moment, because the file did not say.
    """

    at: datetime
    zone: tzinfo | None
    supplied: bool


def standpoint(node: Node | None, now: datetime) -> Standpoint:
    """The case's moment: `as_of`, or `now` where the file has none.

    A bare date stands for the end of its day (23:59), so that no finding of that day is later and
    every age is the longest it can be.

    Raises:
        InputError: when `as_of` is no date or time.
    """
    if node is None or (isinstance(node, Scalar) and node.is_null):
        return Standpoint(now.replace(tzinfo=None), now.tzinfo, supplied=True)
    moment = _parsed(node)
    if not isinstance(moment, datetime):
        return Standpoint(datetime.combine(moment, time(23, 59)), None, supplied=False)
    return Standpoint(moment.replace(tzinfo=None), moment.tzinfo, supplied=False)


def read_moment(node: Node, stand: Standpoint) -> Moment:
    """A date, or a local date and time.

    A time without an offset is local to the case. A time with one is carried over to the offset
    of `as_of`, and loses it.

    Raises:
        InputError: when it is no date, or has an offset though `as_of` has none.
    """
    moment = _parsed(node)
    if not isinstance(moment, datetime) or moment.tzinfo is None:
        return moment
    if stand.zone is None:
        raise InputError(
            "This time has an offset from UTC, but as_of has none.",
            node.place,
            "Write both with an offset, or both in local time without one.",
        )
    return moment.astimezone(stand.zone).replace(tzinfo=None)


def read_date(node: Node) -> date:
    """A date without a time of day.

    Raises:
        InputError: when it is something else.
    """
    moment = _parsed(node)
    if isinstance(moment, datetime):
        raise InputError(
            "A date stands here with a time of day.", node.place, "Write the date alone."
        )
    return moment


def read_clock(node: Node) -> time:
    """A time of day, in hours and minutes of 24 hours.

    Raises:
        InputError: when it is something else.
    """
    text = node.text.strip() if isinstance(node, Scalar) else "a list or mapping"
    if not _CLOCK.fullmatch(text):
        raise InputError(
            f"{shown(text)} is no time of day.",
            node.place,
            'Write hours and minutes, from "00:00" to "23:59".',
        )
    return time.fromisoformat(text)


def order(moment: Moment | None) -> datetime:
    """The place of a reading in time: undated ones first, a bare date at its beginning."""
    if moment is None:
        return datetime.min  # noqa: DTZ901 - only compared with local times
    return moment if isinstance(moment, datetime) else datetime.combine(moment, time())


def written(moment: Moment) -> str:
    """A moment in ISO 8601, seconds only where there are some."""
    if not isinstance(moment, datetime):
        return moment.isoformat()
    exact = moment.second or moment.microsecond
    return moment.isoformat() if exact else moment.isoformat(timespec="minutes")


def _parsed(node: Node) -> Moment:
    if not isinstance(node, Scalar):
        raise InputError("A list or mapping stands where a date is expected.", node.place, _REMEDY)
    match = _MOMENT.fullmatch(node.text.strip())
    if match is None:
        raise InputError(f"{shown(node.text)} is no date in ISO 8601.", node.place, _REMEDY)
    try:
        moment = _of(match)
    except ValueError:
        raise InputError(
            f"There is no such date or time as {shown(node.text)}.", node.place, _REMEDY
        ) from None
    if moment.year not in _YEARS:
        raise InputError(
            f"The year {moment.year} is not plausible.",
            node.place,
            f"Write a date from {_YEARS.start} to {_YEARS.stop - 1}.",
        )
    return moment


def _of(match: re.Match[str]) -> Moment:
    if match["time"] is None:
        return date.fromisoformat(match["date"])
    return datetime.fromisoformat(f"{match['date']}T{match['time']}{match['offset'] or ''}")
