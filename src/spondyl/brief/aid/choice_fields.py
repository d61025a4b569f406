"""What a choice is and asks: the treatment, its time and weeks, and what is not settled."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from math import ceil

from spondyl.brief.aid.aid import Field
from spondyl.brief.aid.language import N_, Words
from spondyl.brief.aid.members import Offered, grounds
from spondyl.options.burden import Range
from spondyl.options.judged import Judged
from spondyl.options.rule import Ground

_TWO_DAYS = 48
_HOURS = 24
_TO_CHECK: dict[Ground, str] = {
    "safety": N_("if it is safe for you"),
    "feasibility": N_("if it can be done here in time"),
    "indication": N_("if it fits your illness"),
    "patient": N_("if you want it"),
}


def what(say: Words, choice: Offered) -> Field:
    """What is done."""
    return Field("what", say("What it is"), say.all(choice.kind.what))


def time_asked(say: Words, choice: Offered) -> Field:
    """Visits, nights and days of recovery, and when and where it could begin."""
    burdens = [each.burden for each in choice.members]
    visits = spanned(burden.visits for burden in burdens)
    nights = spanned(burden.nights for burden in burdens)
    days = spanned(burden.recovery_days for burden in burdens)
    items = (
        say("Visits to hospital (a stay is one): {range}.", range=printed(say, visits)),
        say("Nights in hospital: {range}.", range=printed(say, nights)),
        say("Days to get over the worst of the treatment: {range}.", range=printed(say, days)),
        _start(say, choice.members),
    )
    return Field("time", say("What it asks of you"), (), items)


def spanned(ranges: Iterable[Range]) -> Range:
    """From the least to the most of several ranges."""
    lows, highs = zip(*ranges, strict=True)
    return Range(min(lows), max(highs))


def printed(say: Words, given: Range) -> str:
    """A range of visits, nights or days in words."""
    if given.high == 0:
        return say("none")
    if given.low == given.high:
        return str(given.low)
    if given.low == 0:
        return say("up to {high}", high=given.high)
    return say("{low} to {high}", low=given.low, high=given.high)


def _start(say: Words, members: Sequence[Judged]) -> str:
    """Where and when it could begin, as the centre says."""
    ways = [way for each in members if (way := each.steps[0].feasibility.way) is not None]
    leads = [way.lead.median for way in ways if way.lead is not None]
    if not leads:
        return say("When and where it can start: ask your team.")
    elsewhere = sorted({way.to for way in ways if way.to and way.lead is not None})
    when = hours(say, min(leads), max(leads))
    if len(elsewhere) == 1 and all(way.to for way in ways if way.lead is not None):
        return say(
            "It can start in {time}, at another hospital ({name}).", time=when, name=elsewhere[0]
        )
    return say("It can start here in {time}.", time=when)


def hours(say: Words, low: Decimal, high: Decimal) -> str:
    """Hours, from two days on whole days: `about 5 to 20 hours`."""
    if high < _TWO_DAYS:
        first, last = max(ceil(low), 1), max(ceil(high), 1)
        if first == last:
            return say.several("about {number} hour", "about {number} hours", last)
        return say("about {low} to {high} hours", low=first, high=last)
    first, last = ceil(low / _HOURS) or 1, ceil(high / _HOURS)
    if first == last:
        return say.several("about {number} day", "about {number} days", last)
    return say("about {low} to {high} days", low=first, high=last)


def weeks(say: Words, choice: Offered) -> Field:
    """How it goes, week by week."""
    kind = choice.kind
    items = (
        say("First days: {text}", text=say(kind.first_days)),
        say("First weeks: {text}", text=say(kind.first_weeks)),
        say("Later: {text}", text=say(kind.later)),
    )
    return Field("first-weeks", say("Week by week"), (), items)


def check(say: Words, choice: Offered) -> Field:
    """What the team has still to find out."""
    return Field("check", say("What is left to check"), (_left_to_check(say, choice.members),))


def _left_to_check(say: Words, members: Sequence[Judged]) -> str:
    unsettled = [each for each in members if each.status == "undetermined"]
    if unsettled:
        what = say.listed(say(_TO_CHECK[ground]) for ground in grounds(unsettled))
        if len(unsettled) == len(members):
            return say("It may be open to you. Your team still has to check {what}.", what=what)
        return say("Some forms are open. Of others, your team has to check {what}.", what=what)
    if any(each.pending for each in members):
        return say("It is open to you. Some facts are still missing. Ask which ones.")
    return say("It is open to you. By our notes, nothing is left to check.")
