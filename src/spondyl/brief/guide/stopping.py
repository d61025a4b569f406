"""When enough is enough, and a trial of treatment with its end agreed before it begins."""

from collections.abc import Iterator

from spondyl.brief.guide.guide import Part, Prompt, ask, do, know, say
from spondyl.brief.guide.stated import named
from spondyl.brief.page import Brief
from spondyl.case.vocabulary.cancer import SYSTEMIC_LINES, SYSTEMIC_OPTIONS_LEFT
from spondyl.case.vocabulary.course import OTHERS_DECLINED, VIEW
from spondyl.case.vocabulary.lesion import PAIN_SCORE
from spondyl.case.vocabulary.neurology import AMBULATION
from spondyl.case.vocabulary.patient import DAYS_SINCE_OUT_OF_BED
from spondyl.case.wording import settled, value
from spondyl.frameworks.evidence import study
from spondyl.kernel.answers import Answers

_STOPS = "when_to_stop"
_AT_HOME = ("home", "out_of_hospital")


def stopping(brief: Brief) -> Part:
    """Prompts for the talk about stopping; none of them is a rule."""
    facts = brief.verdicts.facts.patient
    return Part(
        "stopping",
        "When to stop",
        "When is enough is called the most critical question, and no number answers it.",
        study("theme X, Q120-122: when to stop; a prompt for a talk, not a rule"),
        (
            *_signs(brief),
            *_second_look(facts),
            ask(
                "To the oncologist: would you be surprised if the patient died within the next "
                "____ (say which time you mean)? What makes you think so?"
            ),
            know(_lines(facts)),
            ask("To the oncologist: which lines are left, and what would each be for?"),
            ask("What would make you say: this is enough?"),
            ask("Is there something that would be worse for you than a shorter life?"),
            say(
                "To stop a treatment is not to stop caring for you. Pain, breath, fear and your "
                "family stay our business."
            ),
        ),
        ("Enough is, in the patient's words", "What the oncologist said, and when"),
    )


def _signs(brief: Brief) -> Iterator[Prompt]:
    for status, lead in (("fires", ""), ("possible", "Not ruled out: ")):
        for each in brief.alerts:
            if each.rule.code.startswith(_STOPS) and each.status == status:
                yield know(lead + (each.rule.message if not lead else f"{each.rule.title}."))


def _second_look(facts: Answers) -> Iterator[Prompt]:
    declined = settled(facts, OTHERS_DECLINED)
    if declined:
        yield do(
            f"After {named(declined)} offered nothing: say what gain a further treatment is "
            "expected to bring, or that none is expected, and why the others declined."
        )


def _lines(facts: Answers) -> str:
    return (
        f"Systemic options left: {value(facts.get(SYSTEMIC_OPTIONS_LEFT.path))}; lines received: "
        f"{value(facts.get(SYSTEMIC_LINES.path))}."
    )


def trial(brief: Brief) -> Part:
    """A template: what is tried, until when, and what then."""
    return Part(
        "trial",
        "A trial of treatment with an end",
        "A trial ends without blame where what ends it was agreed before it began.",
        study("theme X, Q120: when to stop; stop criteria beforehand are our addition"),
        (
            say(
                "We could try this for a set time, look at it together on a set day, and agree "
                "today what would make us go on and what would make us stop."
            ),
            do("Agree on date and signs before the treatment starts; write them down for all."),
            *(know(f"Could be measured: {each}.") for each in _measures(brief)),
            *_dates(brief),
            ask("Which of these would tell you that it is worth going on?"),
            do("Say what goes on either way: pain relief, nursing, whom to ring by day and night."),
        ),
        (
            "What is tried",
            "Until (date)",
            "We go on if",
            "We stop if",
            "Who looks, how and when",
            "What happens then",
        ),
    )


def _measures(brief: Brief) -> Iterator[str]:
    facts = brief.verdicts.facts.patient
    for lesion in brief.case.lesions or ():
        score = value(lesion.answers.get(PAIN_SCORE.path))
        yield f"pain at {lesion.title}, 0 to 10 (now {score})"
    if not brief.case.lesions:
        yield "pain, 0 to 10 (now unknown)"
    yield f"walking: alone, with aid, standing, transfer (now {value(facts.get(AMBULATION.path))})"
    out_of_bed = value(facts.get(DAYS_SINCE_OUT_OF_BED.path))
    yield f"days out of bed in a week (days since last out of bed: {out_of_bed})"
    home = ", which the patient has named" if _named_home(brief) else ""
    yield f"days at home in a month{home}"


def _named_home(brief: Brief) -> bool:
    """Whether home stands among the priorities, the hopes, or as the place to be."""
    facts = brief.verdicts.facts.patient
    first = "time_at_home" in settled(facts, VIEW["priorities"]).split(", ")
    wanted = settled(facts, VIEW["preferred_place"]) == "home"
    needed = any(
        need in goal.text("goal.needs").split(", ")
        for goal in brief.case.goals or ()
        for need in _AT_HOME
    )
    return first or wanted or needed


def _dates(brief: Brief) -> Iterator[Prompt]:
    days = [goal.text("goal.on") for goal in brief.case.goals or ()]
    dates = ", ".join(day.replace("T", " ") for day in days if day)
    if dates:
        yield know(f"A date that the patient has named ({dates}) may be a reason to look earlier.")
