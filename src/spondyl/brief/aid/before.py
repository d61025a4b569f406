"""What stands before the choices: what this is, the illness, hopes, what matters, how to read."""

from collections.abc import Iterator

from spondyl.brief.aid.aid import Section
from spondyl.brief.aid.facts import view
from spondyl.brief.aid.figures import OF
from spondyl.brief.aid.goal_field import named
from spondyl.brief.aid.language import N_, Words
from spondyl.brief.page import Brief
from spondyl.case.case import Lesion
from spondyl.case.vocabulary.cancer import INTENT
from spondyl.kernel.answers import possible

_LINES = 3
PRIORITIES = {
    "walking": N_("staying on my feet"),
    "pain_relief": N_("less pain"),
    "time_at_home": N_("time at home"),
    "longer_life": N_("living longer"),
    "few_visits": N_("few trips to hospital"),
    "avoid_operation": N_("no operation"),
    "clear_mind": N_("a clear mind"),
    "independence": N_("doing things on my own"),
}
# Only the oncologist's own word says that a cancer cannot be cured.
_AIMS: dict[str, tuple[str, ...]] = {
    "palliative": (
        N_("Your cancer doctor says that this cancer cannot be cured. This is hard to read."),
        N_(
            "Care can still do a lot: ease pain, keep you on your feet, and give you days that are "
            "your own."
        ),
    ),
    "long_term_control": (
        N_("Your cancer doctor aims to hold this cancer for a long time."),
        N_("Ask what that may mean for you."),
    ),
    "curable": (
        N_("Your cancer doctor aims to cure this cancer."),
        N_("The choices on this sheet are about your spine. Ask how the two go together."),
    ),
}
_AIM_UNKNOWN = (N_("What treatment aims at is not written in our notes. Ask your cancer doctor."),)


def before(say: Words, brief: Brief, lesion: Lesion | None) -> Iterator[Section]:
    """The sections before the choices, in order."""
    yield _what_this_is(say, brief, lesion)
    yield _illness(say, brief)
    yield _hopes(say, brief)
    yield _matters(say, brief)
    yield _reading(say)


def _what_this_is(say: Words, brief: Brief, lesion: Lesion | None) -> Section:
    paragraphs = (
        say("This sheet is for you and the people close to you. It is about your spine."),
        _place(say, brief, lesion),
        say(
            "The question is how to go on with it. There is more than one way. Each has good and "
            "bad sides."
        ),
        say("The sheet helps you to talk with your team. Nothing here decides for you."),
        say("You can read it in parts. You can take a break, and ask as often as you like."),
    )
    steps = (
        say("First: write down what you hope for, and what matters most to you."),
        say("Second: read the choices, or have them read to you."),
        say("Third: mark in each what serves your hopes, and what you fear."),
        say("Fourth: tick your questions, and talk with your team and your family."),
        say("Fifth: say what you want, or that you want more time."),
    )
    return Section("what-this-is", say("What this sheet is"), paragraphs, steps)


def _place(say: Words, brief: Brief, lesion: Lesion | None) -> str:
    if lesion is None:
        return say("Our notes do not say yet which part of the spine it is.")
    here = say("It is about one part of it, which doctors call {level}.", level=_level(say, lesion))
    if len(brief.case.lesions or ()) < 2:
        return here
    more = say("Other parts are sick too. Ask for a sheet about each of them.")
    return f"{here} {more}"


def _level(say: Words, lesion: Lesion) -> str:
    if lesion.level is not None:
        return lesion.level
    if lesion.title.startswith("lesion "):
        return say("spot {number} (the level is not known)", number=lesion.number)
    return lesion.title.replace(" or ", say(" or "))


def _illness(say: Words, brief: Brief) -> Section:
    aims = possible(INTENT, brief.verdicts.facts.patient)
    known = str(aims[0]) if len(aims) == 1 else ""
    paragraphs = (
        say("There is cancer in your spine. It can cause pain, and it can make a bone weak."),
        say("It can press on the cord, which is the bundle of nerves inside the spine."),
        say(
            "If nothing is done, the pressure can grow. Then legs can get weak or numb, and "
            "bladder or bowel can fail."
        ),
        say("How fast this goes differs a lot. Nobody can know it for sure."),
        *say.all(_AIMS.get(known, _AIM_UNKNOWN)),
    )
    return Section("your-illness", say("Your illness"), paragraphs)


def _hopes(say: Words, brief: Brief) -> Section:
    expects = view(brief.case, "expects")
    told = [named(say, hope) for hope in brief.hoped.hopes or ()]
    text = (
        say("This is what you told us. Is it still right? What is missing?")
        if told or expects
        else say("We have not written down yet what you hope for. You can write it here.")
    )
    more = say("A day helps: a feast, a trip, a visit. Then we can see what may be done by then.")
    return Section(
        "what-you-hope",
        say("What you hope for"),
        (text, more),
        (*told,),
        (expects,) if expects else (),
        _LINES,
    )


def _matters(say: Words, brief: Brief) -> Section:
    order = [word for word in view(brief.case, "priorities").split(", ") if word in PRIORITIES]
    ask = say("What counts most for you? Tick it, or put numbers in the boxes.")
    boxes = say.all(PRIORITIES.values())
    return Section(
        "what-matters", say("What matters to you"), (ask, *_said(say, order)), boxes=boxes
    )


def _said(say: Words, order: list[str]) -> Iterator[str]:
    if not order:
        yield say("There is no right or wrong order.")
        return
    first, *rest = (say(PRIORITIES[word]) for word in order)
    yield say("You said first: {what}.", what=first)
    if rest:
        yield say("Then you said: {what}.", what=say.listed(rest))
    yield say("You can change this at any time.")


def _reading(say: Words) -> Section:
    paragraphs = (
        say(
            "We say how many of {of} people are alive, walk, or have less pain. “People like you” "
            "means a group of people whose illness is much like yours.",
            of=OF,
        ),
        say(
            "The studies were done in adults with cancer in the spine. Many had pain or weak legs. "
            "If you are not like them, the numbers fit you less well."
        ),
        say("Nobody can say which of them you will be. You may do better or worse."),
        say(
            "Two numbers, such as a low and a high one, mean that we do not know better. The less "
            "we know of your illness, the wider they are."
        ),
        say(
            "“Anywhere from” gives the range in which the true number may lie. Even that range can "
            "be wrong."
        ),
        say("Every choice is shown for the same time from now, and out of the same number."),
        say(
            "The numbers come from a computer model, built from studies of other people. It has "
            "not been tested on new patients. Talk about it with your team before you rely on it."
        ),
        say(
            "In the pictures, full signs are sure within the model. Striped signs are in doubt. "
            "Where we do not know, we say so and draw nothing."
        ),
        say("If the ranges of two choices overlap a lot, we cannot say which one does better."),
    )
    return Section("how-to-read", say("How to read the numbers"), paragraphs)
