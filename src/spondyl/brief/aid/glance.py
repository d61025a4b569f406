"""All choices in one table, in the order of the lot: what they ask, and what may come of them."""

from collections.abc import Iterator, Sequence

from spondyl.brief.aid.aid import Glance
from spondyl.brief.aid.choice_fields import printed, spanned
from spondyl.brief.aid.figures import OF, people, short, time
from spondyl.brief.aid.language import Words
from spondyl.brief.aid.members import Offered
from spondyl.goals.hope import Horizons
from spondyl.outcomes.outcome import ALIVE, PAIN, WALKING

_OUTCOMES = (ALIVE, WALKING, PAIN)


def glance(say: Words, choices: Sequence[Offered], over: Horizons | None) -> Glance | None:
    """The table; None where there is nothing to compare."""
    if len(choices) < 2:
        return None
    when = say("later on") if over is None else time(say, over.course)
    columns = (
        say("Choice"),
        say("Visits to hospital"),
        say("Nights in hospital"),
        say("Alive {time}", time=when),
        say("Walking {time}", time=when),
        say("Less pain {time}", time=when),
    )
    rows = tuple((each.kind.key, tuple(_row(say, each, over))) for each in choices)
    return Glance(say("Your choices side by side"), _note(say), columns, rows)


def _note(say: Words) -> tuple[str, ...]:
    return (
        say("The last three columns say how many of {of} people: a low and a high number.", of=OF),
        say("For less pain they are out of {of} people who are alive then.", of=OF),
        say("How far off the numbers may be is told with each choice below."),
        say("“Not known” means that we have no number. It does not mean that nobody is helped."),
    )


def _row(say: Words, choice: Offered, over: Horizons | None) -> Iterator[str]:
    burdens = [each.burden for each in choice.members]
    yield say(choice.kind.title)
    yield printed(say, spanned(burden.visits for burden in burdens))
    yield printed(say, spanned(burden.nights for burden in burdens))
    for outcome in _OUTCOMES:
        rows = () if over is None else choice.rows(outcome, over.course)
        known = [row.medians for row in rows if row.medians]
        yield short(say, people(known)) if known else say("not known")
