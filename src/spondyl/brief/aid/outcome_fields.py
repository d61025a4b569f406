"""What may come of a choice: alive, walking, pain, three stories, and what can go wrong."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spondyl.brief.aid.aid import Field, Icons
from spondyl.brief.aid.figures import (
    OF,
    People,
    between,
    from_now,
    icons,
    people,
    said,
    time,
)
from spondyl.brief.aid.language import N_, Words
from spondyl.brief.aid.members import Offered
from spondyl.brief.aid.reasons import reason
from spondyl.case.wording import capital
from spondyl.goals.hope import Horizons, Likely, Story
from spondyl.outcomes import outcome as of
from spondyl.outcomes.outcome import Outcome
from spondyl.outcomes.projection import Projection


@dataclass(frozen=True, slots=True)
class _Asked:
    """One outcome as it is told.

    Attributes:
        key: the field's.
        outcome: of the model.
        label: with the time; `later` without.
        both: how many do, and how many do not.
        wide: the interval of the first of these.
        unknown: where there is no number.
        signs: what a filled, a hatched and an empty sign mean.
        picture: the picture in one sentence.
    """

    key: str
    outcome: Outcome
    label: str
    later: str
    both: tuple[str, str]
    wide: str
    unknown: str
    signs: tuple[str, str, str]
    picture: str


_ASKED = (
    _Asked(
        "alive",
        of.ALIVE,
        N_("Being alive {time}"),
        N_("Being alive later on"),
        (
            N_("{people} of {of} people like you may be alive {time}."),
            N_("{people} may have died."),
        ),
        N_("The number alive could be anywhere {range}."),
        N_("We do not know how many people like you would be alive {time}."),
        (N_("alive"), N_("may be alive, or may have died"), N_("has died")),
        N_("{people} of {of} people alive {time}."),
    ),
    _Asked(
        "walking",
        of.WALKING,
        N_("Walking {time}"),
        N_("Walking later on"),
        (
            N_("{people} of {of} people like you may walk {time}, with an aid or without."),
            N_("{people} may not walk, or may have died."),
        ),
        N_("The number who walk could be anywhere {range}."),
        N_("We do not know how many people like you would walk {time}."),
        (N_("walks"), N_("may walk, or may not"), N_("does not walk, or has died")),
        N_("{people} of {of} people walking {time}."),
    ),
    _Asked(
        "pain",
        of.PAIN,
        N_("Less pain {time}"),
        N_("Less pain later on"),
        (
            N_("Of {of} people who are alive {time}, {people} may have less pain than now."),
            N_("{people} may not."),
        ),
        N_("The number with less pain could be anywhere {range}."),
        N_("We do not know how many people like you would have less pain {time}."),
        (N_("has less pain"), N_("may have less pain, or may not"), N_("does not have less pain")),
        N_("{people} of {of} living people with less pain {time}."),
    ),
)
_LIKELY: dict[Likely, str] = {
    "walks": N_("to live and walk"),
    "does_not_walk": N_("to live and not walk"),
    "died": N_("to die in this time"),
}
_NEEDS = {
    "alive": N_("alive"),
    "walking": N_("walking"),
    "pain_controlled": N_("with pain held down"),
}
# From here on, in people of a hundred, low and high together say little: our choice.
_WIDE = 50
_COURSE = 0  # stands for the expected course in the list of harms
_HARMS: tuple[tuple[Outcome, int, str], ...] = (
    (of.MAJOR, 4, N_("A serious problem in the first month")),
    (of.WOUND, 12, N_("Trouble with the wound in three months")),
    (of.CEMENT, 1, N_("Trouble from cement")),
    (of.FLARE, 2, N_("More pain for some days")),
    (of.MYELOPATHY, 104, N_("Harm to the cord by rays in two years")),
    (of.FRACTURE, _COURSE, N_("A break of the sick bone {time}")),
)


def outcome_fields(say: Words, choice: Offered, over: Horizons | None) -> Iterator[Field]:
    """The three outcomes, each at the same time for every choice."""
    for asked in _ASKED:
        rows = () if over is None else choice.rows(asked.outcome, over.course)
        known = [row for row in rows if row.medians is not None and row.weeks is not None]
        if over is not None and known:
            yield _known(say, asked, known, over.course, partly=len(known) < len(choice.members))
        else:
            yield _unknown(say, asked, rows, over)


def _label(say: Words, asked: _Asked, over: Horizons | None) -> str:
    return say(asked.later) if over is None else say(asked.label, time=time(say, over.course))


def _known(
    say: Words, asked: _Asked, rows: Sequence[Projection], weeks: int, *, partly: bool
) -> Field:
    when = time(say, weeks)
    some = people(row.medians for row in rows if row.medians)
    wide = people(row.interval for row in rows if row.interval)
    do, do_not = asked.both
    both = (
        capital(say(do, people=said(say, some), of=OF, time=when)),
        capital(say(do_not, people=said(say, some.others))),
    )
    sure = [say(asked.wide, range=between(say, wide))]
    if some.high - some.low >= _WIDE:
        sure.append(say("This is a wide range, because too little is known yet."))
    if any(row.support == "elicited" for row in rows):
        sure.append(say("Part of this is an informed guess."))
    if partly:
        sure.append(say("Some forms of this choice have no number."))
    label = say(asked.label, time=when)
    return Field(
        asked.key, label, (" ".join(both), " ".join(sure)), (), _picture(say, asked, some, when)
    )


def _picture(say: Words, asked: _Asked, some: People, when: str) -> Icons:
    text = say(asked.picture, people=said(say, some), of=OF, time=when)
    filled, hatched, empty = say.all(asked.signs)
    return icons(some, filled, hatched, empty, capital(text))


def _unknown(say: Words, asked: _Asked, rows: Sequence[Projection], over: Horizons | None) -> Field:
    when = say("later on") if over is None else time(say, over.course)
    why = reason(say, [row.why for row in rows if row.why])
    more = say("Ask your team what they have seen in other people.")
    return Field(
        asked.key,
        _label(say, asked, over),
        (say(asked.unknown, time=when), f"{why} {more}"),
    )


def stories(say: Words, choice: Offered, over: Horizons | None) -> Field:
    """The best, the most likely and the worst that may come."""
    label = say("Three ways it may go")
    told = choice.stories
    if over is None or not told:
        return Field("stories", label, (say("It may go well or badly."),), _untold(say))
    when = say("{time}, it may look like this:", time=from_now(say, over.course))
    return Field("stories", label, (when,), (*_ends(say, told),))


def _untold(say: Words) -> tuple[str, ...]:
    return (
        say("At best: less pain, and more time on your feet. We do not know for how many."),
        say("Most likely: we do not know. Ask your team what they think."),
        say("At worst: it does not help, or you die soon. We do not know for how many."),
    )


def _ends(say: Words, told: Sequence[Story]) -> Iterator[str]:
    most = max(len(story.best.needs) for story in told)
    best = [story.best for story in told if len(story.best.needs) == most]
    needs = say.listed(say(_NEEDS[need]) for need in best[0].needs)
    yield say(
        "At best: {needs}. In numbers: {people} of {of} people (anywhere {range}).",
        needs=needs,
        people=said(say, people(part.medians for part in best)),
        of=OF,
        range=between(say, people(part.interval for part in best)),
    )
    yield _likely(say, told)
    yield say(
        "At worst: dying in this time. In numbers: {people} of {of} people (anywhere {range}).",
        people=said(say, people(story.worst for story in told)),
        of=OF,
        range=between(say, people(story.worst_interval for story in told)),
    )


def _likely(say: Words, told: Sequence[Story]) -> str:
    found = [word for word in _LIKELY if any(word in story.likely for story in told)]
    if not found:
        return say("Most likely: we do not know. Ask your team what they think.")
    if len(found) == 1:
        return say("Most likely: {what}.", what=say(_LIKELY[found[0]]))
    what = [say(_LIKELY[word]) for word in found]
    return say(
        "Most likely: {first}, or {last}. It is open which one.",
        first=", ".join(what[:-1]),
        last=what[-1],
    )


def harms(say: Words, choice: Offered, over: Horizons | None) -> Field:
    """What can go wrong, in words, and how often where the brief says it."""
    figures = tuple(_harm_figures(say, choice, over))
    none = say("We have no numbers on how often this happens. Ask your team what they have seen.")
    return Field("harms", say("What can go wrong"), say.all(choice.kind.harms), figures or (none,))


def _harm_figures(say: Words, choice: Offered, over: Horizons | None) -> Iterator[str]:
    if over is None:
        return
    for outcome, weeks, words in _HARMS:
        rows = [r for r in choice.rows(outcome, weeks or over.course) if r.medians and r.interval]
        if rows:
            yield say(
                "{harm}: {people} of {of} people (anywhere {range}).",
                harm=say(words, time=time(say, over.course)),
                people=said(say, people(row.medians for row in rows if row.medians)),
                of=OF,
                range=between(say, people(row.interval for row in rows if row.interval)),
            )
