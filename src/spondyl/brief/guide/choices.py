"""How the choices are told, which there are, and whether they arrived."""

from collections.abc import Iterator

from spondyl.brief.guide.guide import Part, Prompt, ask, do, know, say
from spondyl.brief.guide.stated import named, quoted
from spondyl.brief.page import Brief
from spondyl.brief.treatments.words import KIND_TITLES
from spondyl.case.vocabulary.course import TEAM_VIEW, VIEW
from spondyl.case.wording import settled
from spondyl.frameworks.evidence import study
from spondyl.kernel.answers import Answers
from spondyl.options.judged import Judged
from spondyl.options.option import KINDS, Kind

# Of these there are many doses, which are no choice between lives.
_BY_KIND = ("radiation", "stereotactic")
_COMFORT = "comfort_home"


def choices(brief: Brief) -> Part:
    """Every choice in the same frame, the team's preference after all of them."""
    return Part(
        "choices",
        "The choices",
        "How choices are put can tip the one that is made; all reasonable ones belong on the "
        "table, and what the team would rather comes after them.",
        study("theme IX, finding 16 and Q118"),
        (
            say(
                "There is more than one way to go on. I will tell you about each in the same way: "
                "what it is, the first weeks, what it can do, what it cannot do, what can go wrong."
            ),
            *_there_are(brief),
            *_frame(),
            ask("Which of these comes nearest to what you told me matters most?"),
            say(
                "Now that you have heard all of them: the team has a view too, with a reason. "
                "Would you like to hear it, today or later?"
            ),
            *_team(brief.verdicts.facts.patient),
        ),
        ("Heard, and set aside", "Leans to, and why, in the patient's words"),
    )


def _team(facts: Answers) -> Iterator[Prompt]:
    """The team's view, after everything else."""
    view = settled(facts, TEAM_VIEW)
    if view:
        yield know(f"The team's view, as written down: {quoted(view)}.")


def _frame() -> tuple[Prompt, ...]:
    return (
        do("Tell each choice in the same order, for as long, and over the same stretch of time."),
        do(
            "Count people, always out of the same number, and say both sides: how many walk and "
            "how many do not, how many live and how many have died."
        ),
        do("Say the range and where it comes from. Where nobody knows, say that."),
        do("Tell the best, the most likely and the worst course of each."),
    )


def _there_are(brief: Brief) -> Iterator[Prompt]:
    board = brief.board.options
    alone = [each for each in board if len(each.steps) == 1]
    left = [each for each in alone if each.status != "closed"]
    for kind in KINDS:
        titles = _titles(kind, [each for each in left if each.steps[0].treatment.kind == kind])
        if titles:
            yield know(f"{KIND_TITLES[kind]}: {titles}.")
    if any(len(each.steps) > 1 and each.status != "closed" for each in board):
        yield know("Some belong together, such as an operation and radiation after it.")
    yield from _comfort(alone)
    closed = {each.name for each in alone} - {each.name for each in left}
    if closed:
        yield know(
            f"Not open in this case: {len(closed)} of the options looked at. The list of options "
            "gives the reason for each, if the patient asks."
        )
    yield from _declined(brief)


def _titles(kind: Kind, options: list[Judged]) -> str:
    if not options:
        return ""
    if kind in _BY_KIND:
        return "not settled whether open" if _open_question(options) else "open, in several doses"
    titles = dict.fromkeys(each.title for each in options)
    return "; ".join(
        title
        + (" (not settled)" if _open_question([o for o in options if o.title == title]) else "")
        for title in titles
    )


def _open_question(options: list[Judged]) -> bool:
    """Whether none of them is surely open."""
    return all(each.status != "open" for each in options)


def _comfort(options: list[Judged]) -> Iterator[Prompt]:
    for each in options:
        if each.name == _COMFORT:
            state = "It is closed here" if each.status == "closed" else "It is told like the others"
            yield know(
                f"{each.title} is a choice with a plan of its own, not the absence of one. {state}."
            )


def _declined(brief: Brief) -> Iterator[Prompt]:
    declined = settled(brief.verdicts.facts.patient, VIEW["declines"])
    if declined:
        yield know(
            f"The patient has said no to: {named(declined)}. Name it once, ask whether the no "
            "still stands, and leave it there."
        )


def teach_back(_brief: Brief) -> Part:
    """Whether the explanation was good enough, found out without testing anybody."""
    return Part(
        "teach_back",
        "Did I explain it well",
        "Some expect a cure, or that all was removed; their own words show it.",
        study("theme VII.A, Q98; theme X, Q114"),
        (
            say("I have said a lot. I want to know whether I explained it well; it is no test."),
            ask("How would you tell somebody at home what the illness is doing?"),
            ask("What is the treatment for, as you see it, and what will it not do?"),
            ask("How would you tell them what the choices are, and what is good and bad in each?"),
            ask("What did I leave unclear?"),
            do("Where something is missing, explain it again in other words, then ask once more."),
        ),
        ("What was said back, in the patient's words", "", "To explain again"),
    )
