"""What the patient hopes for, fears, and puts first."""

from collections.abc import Iterator

from spondyl.brief.goals.words import EXPECTED, GAPS
from spondyl.brief.guide.guide import Part, Prompt, ask, do, know
from spondyl.brief.guide.stated import listed, quoted
from spondyl.brief.page import Brief
from spondyl.case.case import Case, Entry
from spondyl.case.vocabulary.course import SETTING, VIEW
from spondyl.case.wording import plain, settled
from spondyl.frameworks.evidence import study
from spondyl.goals.expectations import Expected
from spondyl.kernel.answers import Answers

_PROVIDER = next(v for v in SETTING if v.path == "setting.provider_quality_of_life")


def wishes(brief: Brief) -> Part:
    """Hopes with their dates, worries, and the order of what matters."""
    facts = brief.verdicts.facts.patient
    return Part(
        "wishes",
        "Hopes, worries, and what matters most",
        "A good life is a different thing to each person, and the clinician's idea of it steers.",
        study("theme VII.A, Q90-92; theme VIII, finding 15; theme X, Q115"),
        (
            *_hopes(brief.case),
            *_priorities(facts),
            *_gaps(brief.patients_part.expected),
            ask("What worries you most? What is it like at night, or when you are alone?"),
            ask("How has pain weighed on your mood and on what you enjoy, if it has?"),
            *_quality(facts),
            *_place(facts),
            *_family(facts),
        ),
        ("What matters most, in the patient's order", "", "The family's words, apart"),
    )


def _hopes(case: Case) -> Iterator[Prompt]:
    for goal in case.goals or ():
        yield know(f"Hopes: {_hope(goal)}.")
    if case.goals is None:
        yield know("What the patient hopes for is not known: nobody has written it down.")
    elif not case.goals:
        yield know("Asked what the patient hopes for: nothing was named. It can be asked again.")
    yield ask("What are you hoping for? Is there a day or an event that you look forward to?")
    yield ask("What would a good day be like? What would be a small gain worth having?")


def _hope(goal: Entry) -> str:
    what = goal.text("goal.what")
    by = goal.text("goal.on").replace("T", " ")
    needs = goal.text("goal.needs")
    words = quoted(what) if what else "not said in words"
    date = f", on {by}" if by else ", no date"
    return f"{words}{date}" + (f" (takes: {listed(needs)})" if needs else "")


def _gaps(found: Expected) -> Iterator[Prompt]:
    """Where the patient, clinicians and the aim part on what is expected."""
    for each in found.words:
        for gap in each.gaps:
            yield know(f"Expected, {EXPECTED[each.word]}. {GAPS[gap]}")
    if found.months.longer:
        yield know("Expects to live longer than any clinician has estimated.")


def _priorities(facts: Answers) -> Iterator[Prompt]:
    order = settled(facts, VIEW["priorities"])
    if order:
        yield know(f"Put first, in this order: {listed(order)}. Does it still stand?")
        return
    yield know("What matters most, and in which order, is not known.")
    yield ask(
        "If you could not have all of it, what comes first: walking, less pain, time at home, a "
        "longer life, fewer visits, no operation, a clear mind, doing things yourself?"
    )


def _quality(facts: Answers) -> Iterator[Prompt]:
    """The patient's own rating; the clinician's is kept apart and never read out."""
    own, ours = settled(facts, VIEW["quality_of_life"]), settled(facts, _PROVIDER)
    if own:
        yield know(f"Rates their own quality of life at {own} on a scale of 0 to 100.")
    else:
        yield ask("How would you rate your life as it is now, from 0 to 100? What would lift it?")
    if ours:
        yield do(
            f"A clinician put the patient's quality of life at {ours} on the same scale. Keep that "
            "to yourself until the patient has answered, then look at the gap."
        )


def _place(facts: Answers) -> Iterator[Prompt]:
    place = settled(facts, VIEW["preferred_place"])
    if place:
        yield know(f"Wants to be: {plain(place)}.")
    else:
        yield ask("Where would you like to be in the coming weeks?")


def _family(facts: Answers) -> Iterator[Prompt]:
    says = settled(facts, VIEW["family_view"])
    if says:
        yield know(f"The family says: {quoted(says)}. Kept apart from what the patient says.")
    yield ask("To the family, with the patient's leave: what do you see that we may not know?")
