"""The small print: sources of the figures, who paid, how it is renewed, what nobody reviewed."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from spondyl import __version__
from spondyl.brief.aid.figures import from_now
from spondyl.brief.aid.language import Words
from spondyl.brief.aid.members import Offered
from spondyl.brief.page import Brief
from spondyl.kernel.canonical import citations_in
from spondyl.kernel.sources import Source
from spondyl.outcomes.loading import parameters
from spondyl.outcomes.sources import ELICITED
from spondyl.outcomes.survival import LADDER

_SHORT = 12
# When the tables behind the figures were last looked through; set anew with every release.
LOOKED_THROUGH = date(2026, 11, 28)


def warnings(say: Words) -> Iterator[str]:
    """What is said at the very beginning."""
    yield say("The numbers on this sheet are not tested on new patients. They can be wrong.")
    yield say("No patient has reviewed this sheet yet. Tell us what is hard to read.")
    if say.language != "en":
        yield say("This translation was not clinically reviewed.")


def sources(brief: Brief, choices: Sequence[Offered]) -> tuple[Source, ...]:
    """The publications behind the figures of the choices, by their names; the score's own too."""
    read = {name for choice in choices for name in _read(brief, choice)}
    found = {parameters()[name].source for name in read} | {*_of_survival(brief)}
    return tuple(sorted(found, key=lambda source: source.citation))


def _read(brief: Brief, choice: Offered) -> Iterator[str]:
    """The parameters that its options read."""
    for each in choice.members:
        hangs = brief.projected.hangs.get(each.lesion)
        if hangs is not None:
            yield from hangs.read.get(each.name, ())


def _of_survival(brief: Brief) -> Iterator[Source]:
    """The score that sets how long people live."""
    reached = brief.projected.survival
    if reached is not None:
        score = next(each for each in LADDER if each.name == reached.instrument)
        yield from (place.source for place in citations_in(score))


def colophon(say: Words, brief: Brief, found: Iterable[Source]) -> tuple[str, ...]:
    """Who paid, when it was made, how it is renewed, by which definitions."""
    return (
        say("Paid for by nobody: volunteers made it as open source, without company money."),
        say(
            "Made new from the tables of the program each time it is printed. Program {version}, "
            "tables {knowledge}.",
            version=__version__,
            knowledge=brief.knowledge[:_SHORT],
        ),
        say(
            "The tables were last looked through on {day}. They are looked through again before "
            "every new version of the program, by those who make it.",
            day=say.day(LOOKED_THROUGH),
        ),
        _years(say, [source.year for source in found if source != ELICITED]),
        *_time(say, brief),
        say("Not tested in daily use with patients. Not a medical device."),
        say(
            "The choices stand in an order drawn by lot from the name of the case (SHA-256). The "
            "same case gives the same order."
        ),
    )


def _time(say: Words, brief: Brief) -> Iterator[str]:
    """The one time of all numbers, and that a rule sets it."""
    over = brief.hoped.horizons
    if over is not None:
        yield say(
            "{time} is the time of the numbers on life, on walking and on pain. A fixed rule sets "
            "it, the same for every choice. What can go wrong has times of its own.",
            time=from_now(say, over.course),
        )


def _years(say: Words, years: Sequence[int]) -> str:
    if not years:
        return say("No study stands behind a number here, because there is no number.")
    return say(
        "The studies behind the numbers are from {first} to {last}.",
        first=min(years),
        last=max(years),
    )
