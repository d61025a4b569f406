"""Composing the aid: every reasonable choice in one layout, in an order drawn by lot."""

from hashlib import sha256

from spondyl.brief.aid.after import after
from spondyl.brief.aid.aid import Aid, Choice
from spondyl.brief.aid.before import before
from spondyl.brief.aid.choice_fields import check, time_asked, weeks, what
from spondyl.brief.aid.colophon import colophon, sources, warnings
from spondyl.brief.aid.doing_fields import can, cannot
from spondyl.brief.aid.facts import about
from spondyl.brief.aid.glance import glance
from spondyl.brief.aid.goal_field import goals
from spondyl.brief.aid.language import Words, words
from spondyl.brief.aid.members import Offered, offered
from spondyl.brief.aid.outcome_fields import harms, outcome_fields, stories
from spondyl.brief.page import Brief

FIELDS = (
    "what",
    "time",
    "first-weeks",
    "alive",
    "walking",
    "pain",
    "stories",
    "harms",
    "can",
    "cannot",
    "check",
    "goals",
)


def aid(brief: Brief, language: str = "en", lesion: str | None = None) -> Aid:
    """The aid of a brief.

    Args:
        brief: the brief.
        language: `en` or `es`.
        lesion: label of the lesion that it is about; chosen by what is known when left out.

    Raises:
        ValueError: when there is no such language or lesion.
    """
    say = words(language)
    place = about(brief, lesion)
    label = None if place is None else place.label
    choices = tuple(sorted(offered(brief, label), key=lambda each: _lot(brief, each)))
    found = sources(brief, choices)
    return Aid(
        language,
        say("Choices for your spine"),
        brief.case.name,
        brief.case.as_of.isoformat(),
        say.day(brief.case.as_of.date()),
        tuple(warnings(say)),
        tuple(before(say, brief, place)),
        say("Your choices"),
        _note(say, choices),
        tuple(_choice(say, each) for each in choices),
        tuple(after(say, brief, label)),
        say("Where the numbers come from"),
        tuple(source.citation for source in found),
        colophon(say, brief, found),
        (
            say("Skip to the text"),
            say("On these pages"),
            say("Page {page} of {pages}", page="{page}", pages="{pages}"),
        ),
        say("a sign that this print lacks"),
        glance(say, choices, brief.hoped.horizons),
    )


def _lot(brief: Brief, choice: Offered) -> str:
    """The place of a choice: by lot, and the same in the same case; no choice is put first."""
    return sha256(f"{brief.case.name} {choice.kind.key}".encode()).hexdigest()


def _note(say: Words, choices: tuple[Offered, ...]) -> tuple[str, ...]:
    if not choices:
        return (
            say("You said no to every choice on this sheet. That is your right."),
            say(
                "Care goes on. Your team stays in touch, and pain is still treated if you want it."
            ),
            say("You can change your mind on any day. No reason is needed."),
        )
    return (
        say("Each choice has the same parts in the same order."),
        say("The order of the choices was drawn by lot. First does not mean best."),
        say("You can say no to all of them. You can also ask for one that is not here."),
    )


def _choice(say: Words, choice: Offered) -> Choice:
    hoped = choice.brief.hoped
    over = hoped.horizons
    return Choice(
        choice.kind.key,
        say(choice.kind.title),
        tuple(each.name for each in choice.members),
        (
            what(say, choice),
            time_asked(say, choice),
            weeks(say, choice),
            *outcome_fields(say, choice, over),
            stories(say, choice, over),
            harms(say, choice, over),
            can(say, choice),
            cannot(say, choice),
            check(say, choice),
            goals(say, choice, hoped),
        ),
    )
