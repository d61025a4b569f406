"""What stands after the choices: the team's view first, then questions, words, and next steps."""

from collections.abc import Iterable, Iterator

from spondyl.brief.aid.aid import Section
from spondyl.brief.aid.choices import BESIDE, FIRST
from spondyl.brief.aid.facts import team_view, view
from spondyl.brief.aid.language import N_, Words
from spondyl.brief.aid.members import Shut, open_beside, shut
from spondyl.brief.page import Brief
from spondyl.options.rule import Ground

_FEW_LINES, _LINES = 3, 5
_GROUNDS: dict[Ground, str] = {
    "safety": N_("By our notes, the risk for you would be too high."),
    "feasibility": N_("There is no way to have it here in time."),
    "indication": N_("It is not made for your illness."),
    "patient": N_("You said no to it."),
}
QUESTIONS = (
    N_("What happens if we wait for some days?"),
    N_("How many people like me have you treated in this way?"),
    N_("What is the best I can hope for, and what is the worst?"),
    N_("Will I walk? Will I need help at home?"),
    N_("How will my pain be treated, whatever I choose?"),
    N_("How many days will I spend in hospital?"),
    N_("What can I still choose later, and what not?"),
    N_("What would tell us that it is time to stop?"),
    N_("What does my cancer doctor think?"),
    N_("Who looks after me and my family at home?"),
)
_ROLES = {
    "patient": N_("You told us that you want to decide yourself."),
    "shared": N_("You told us that you want to decide together with your team."),
    "clinician": N_("You told us that you want your doctors to decide. You still have a say."),
    "family": N_("You told us that you want your family to decide. You still have a say."),
}
_ROLE_UNKNOWN = N_("Tell us who is to decide: you, you and your team, or somebody you trust.")


def after(say: Words, brief: Brief, lesion: str | None) -> Iterator[Section]:
    """The sections after the choices, in order."""
    yield _team(say, brief)
    yield _why_both(say)
    yield _beside(say, brief, lesion)
    yield _not_open(say, shut(brief, lesion))
    yield Section(
        "questions",
        say("Questions you may want to ask"),
        (say("Tick those that you want to ask. Add your own."),),
        lines=_FEW_LINES,
        boxes=say.all(QUESTIONS),
    )
    yield _your_words(say, brief)
    yield _family(say, brief)
    yield _next(say, brief)


def _team(say: Words, brief: Brief) -> Section:
    title = say("What your team thinks")
    text = team_view(brief.case)
    more = say("This is a view and not a rule. You can see it in another way, and that is fine.")
    if text:
        told = say("We show it here, after the choices, so that you could look at them first.")
        return Section("team-view", title, (told, more), quotes=(text,))
    ask = say("Ask your team what they would choose, and why. Ask if all of them agree.")
    return Section("team-view", title, (ask, more), lines=_FEW_LINES)


def _why_both(say: Words) -> Section:
    paragraphs = (
        say(
            "An operation can take pressure off the cord and make the spine firm. But tumour stays "
            "behind, because cutting close to the cord would harm it."
        ),
        say("Radiation acts on what is left, so that it does not press again so soon."),
        say("It starts when the wound has healed, as rays make wounds heal badly."),
        say("“Was it all taken out?” Most often, no. That is not a mistake. It is the plan."),
    )
    return Section("why-both", say("Why radiation often follows an operation"), paragraphs)


def _beside(say: Words, brief: Brief, lesion: str | None) -> Section:
    items = say.all(each.text for each in open_beside(brief, lesion, BESIDE))
    first = say.all(each.text for each in open_beside(brief, lesion, FIRST))
    paragraphs = [say("You are looked after, whatever you choose.")]
    if items:
        paragraphs.append(say("These can go with it. Ask which of them fit you."))
    if first:
        paragraphs.append(say("Some choices start with a test or a step before. It stands last."))
    return Section("with-any-choice", say("Help with any choice"), (*paragraphs,), (*items, *first))


def _not_open(say: Words, found: Iterable[Shut]) -> Section:
    items = tuple(_closed(say, each) for each in found)
    text = (
        say("These are not open to you now, and here is why. Things change. You can ask again.")
        if items
        else say("By our notes, no choice is closed to you now.")
    )
    return Section("not-open", say("What is not open now"), (text,), items)


def _closed(say: Words, each: Shut) -> str:
    title = say(each.title)
    whys = " ".join(_why(say, ground, each) for ground in each.grounds)
    if each.wholly:
        return say("{title}. {why}", title=title, why=whys)
    return say("{title}: only some forms are closed. {why}", title=title, why=whys)


def _why(say: Words, ground: Ground, each: Shut) -> str:
    if ground == "patient" and not each.declined:
        return say("You said no to some forms of it.")
    return say(_GROUNDS[ground])


def _your_words(say: Words, brief: Brief) -> Section:
    expects = view(brief.case, "expects")
    text = say("This page is yours. What do you want your team to know? What worries you?")
    quotes = (expects,) if expects else ()
    return Section("your-words", say("Your own words"), (text,), quotes=quotes, lines=_LINES)


def _family(say: Words, brief: Brief) -> Section:
    text = view(brief.case, "family_view")
    ask = say("This page is for the people close to you. It is kept apart from your own words.")
    return Section(
        "family-words",
        say("Words of your family"),
        (ask,),
        quotes=(text,) if text else (),
        lines=_LINES,
    )


def _next(say: Words, brief: Brief) -> Section:
    role = _ROLES.get(view(brief.case, "decision_role"), _ROLE_UNKNOWN)
    paragraphs = (
        say(role),
        say("You can take a pause. Ask your team how long you can safely think about it."),
        say("If it was done in a rush, ask to talk again within three days."),
        say("You can change your mind, before and after. That is all right."),
        say("Ask for the name and the number of one person whom you can ring."),
        say("Some signs cannot wait. Ring at once, by day or night, if you have one of these:"),
    )
    signs = (
        say("Legs or arms are weak or numb, and it is new or worse."),
        say("You feel numb between the legs, where you sit on a saddle."),
        say("You cannot pass water, or you lose water or stool."),
        say("Pain in your back or neck gets much worse in a short time."),
    )
    return Section("next-steps", say("What comes next"), paragraphs, signs, lines=_FEW_LINES)
