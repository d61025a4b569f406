"""Each hope of the patient by a choice: the chance, and how recovery stands on its day."""

from collections.abc import Sequence

from spondyl.brief.aid.aid import Field
from spondyl.brief.aid.figures import OF, People, between, people, said, time
from spondyl.brief.aid.language import N_, Words
from spondyl.brief.aid.members import Offered
from spondyl.brief.aid.reasons import reason
from spondyl.goals.hope import Chance, Hope, Hoped, Recovery

_MAY = N_("You may still be getting over the treatment then.")
RECOVERY: dict[Recovery, str] = {
    "none": N_("There is nothing to get over."),
    "not_begun": N_("The treatment may not have started by then."),
    "running": N_("You would still be getting over the treatment then."),
    "may_be_running": _MAY,
    "over": N_("The worst of the treatment would be over by then."),
    "unknown": N_("We do not know how you would feel from the treatment then."),
}


def goals(say: Words, choice: Offered, hoped: Hoped) -> Field:
    """The patient's hopes, or the invitation to name them."""
    label = say("Your hopes with this choice")
    if not hoped.hopes:
        text = say("Tell your team what you hope for, and by when. Then look at this choice again.")
        return Field("goals", label, (text,))
    items = tuple(_goal(say, choice, hope, hoped) for hope in hoped.hopes)
    return Field("goals", label, (), items)


def _goal(say: Words, choice: Offered, hope: Hope, hoped: Hoped) -> str:
    course = hoped.horizons.course if hoped.horizons else None
    chances = choice.chances(hope, course)
    parts = [f"{named(say, hope, course)}:", _chance(say, chances)]
    if any(each.weeks is not None for each in chances):
        parts.append(_recovery(say, chances))
    return " ".join(parts)


def named(say: Words, hope: Hope, course: int | None = None) -> str:
    """A hope in the patient's words, with its date."""
    what = say("“{what}”", what=hope.what) if hope.what else say("A hope not put in words")
    if hope.on is not None:
        return say("{what}, on {date}", what=what, date=say.day(hope.on))
    if hope.when == "undated" and course is not None:
        return say("{what}, {time}", what=what, time=time(say, course))
    return what


def _chance(say: Words, chances: Sequence[Chance]) -> str:
    whole = [each.whole for each in chances if each.whole is not None]
    if whole:
        return say(
            "it may come true. In numbers: {people} of {of} people. It could be anywhere {range}.",
            people=said(say, people(part.medians for part in whole)),
            of=OF,
            range=between(say, people(part.interval for part in whole)),
        )
    part = [each.part for each in chances if each.part is not None]
    least = [each.least for each in chances if each.least is not None]
    why = reason(say, [each.why for each in chances])
    if part and len(least) == len(chances):
        return say(
            "we know two ends. In numbers, at least: {few}. At most: {many} of {of} people. {why}",
            few=said(say, _fewest(people(each.interval for each in least))),
            many=said(say, _most(people(each.interval for each in part))),
            of=OF,
            why=why,
        )
    if part:
        return say(
            "we know a part. In numbers, at most: {people} of {of} people. {why}",
            people=said(say, _most(people(each.interval for each in part))),
            of=OF,
            why=why,
        )
    return say("we do not know the chance. {why}", why=why)


def _fewest(some: People) -> People:
    """The lower end alone: who has what is harder has this too."""
    return People(some.low, some.low)


def _most(some: People) -> People:
    """The upper end alone: what else it takes can only make it fewer."""
    return People(some.high, some.high)


def _recovery(say: Words, chances: Sequence[Chance]) -> str:
    """One sentence; where the forms of a choice differ, that it may still be running."""
    found = {each.recovery for each in chances if each.weeks is not None}
    known = found - {"unknown"} or found
    return say(RECOVERY[next(iter(known))] if len(known) == 1 else _MAY)
