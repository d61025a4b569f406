"""Before the talk: one messenger, who decides, and that everybody can pause."""

from collections.abc import Iterator, Mapping

from spondyl.brief.guide.guide import Part, Prompt, ask, do, know, say
from spondyl.brief.guide.stated import named, quoted
from spondyl.brief.page import Brief
from spondyl.case.case import Case
from spondyl.case.vocabulary.course import OTHERS_DECLINED, SENIOR_PRESENT, VIEW
from spondyl.case.vocabulary.patient import CAPACITY, PROXY
from spondyl.case.wording import plain, settled
from spondyl.frameworks.evidence import study
from spondyl.kernel.answers import Answers

_ROLES: Mapping[str, Prompt] = {
    "patient": know("The patient wants to decide."),
    "shared": know("The patient wants to decide together with the clinicians."),
    "clinician": know(
        "The patient wants the clinicians to decide. What matters most to the patient is still "
        "asked, so that the decision can follow it."
    ),
    "family": know(
        "The patient wants the family to decide. The patient's own words are still heard, first "
        "and apart."
    ),
}
_ROLE_OPEN = (
    know("Who the patient wants to decide is not known."),
    ask(
        "How would you like this to be decided: by you, together, by us, or by somebody close to "
        "you?"
    ),
)


def before(brief: Brief) -> Part:
    """What is settled before anybody goes in."""
    facts = brief.verdicts.facts.patient
    return Part(
        "before",
        "Before you go in",
        "Many visitors with many messages press a patient who cannot see how they fit together.",
        study("theme IX, Q112: one message; theme VII.B, Q101: what fits their goals counts"),
        (
            do("Agree on one message and on one person who brings it; tell the others who it is."),
            *_talks(brief.case),
            *_earlier_voices(facts),
            *_role(facts),
            *_capacity(facts),
            ask("Who would you like to have with you, and is this a good time?"),
            say(
                "We can pause at any point and go on later. You can also have time without us, to "
                "think or to talk with your family."
            ),
        ),
        ("Who has spoken with the patient, when, about what", "", "Who brings the message"),
    )


def _talks(case: Case) -> Iterator[Prompt]:
    """Who has spoken with the patient already, as it was written down."""
    for talk in case.talks or ():
        by = plain(talk.text("talk.by")) or "somebody"
        on = talk.text("talk.on").replace("T", " ")
        about = talk.text("talk.about")
        parts = (by, on, f"about {quoted(about)}" if about else "about what is not written down")
        yield know(f"Has spoken with the patient: {', '.join(filter(None, parts))}.")
    if case.talks is None:
        yield know("Who has spoken with the patient before, and about what, is not written down.")


def _earlier_voices(facts: Answers) -> Iterator[Prompt]:
    declined = settled(facts, OTHERS_DECLINED)
    if declined:
        yield know(
            f"Saw the patient and offered nothing: {named(declined)}. Find out what the patient "
            "was told, and by whom."
        )
    if settled(facts, SENIOR_PRESENT) == "no":
        yield know(
            "No senior is present. The patient can be told that a senior will look at this again, "
            "and when."
        )


def _role(facts: Answers) -> tuple[Prompt, ...]:
    role = settled(facts, VIEW["decision_role"])
    return (_ROLES[role],) if role else _ROLE_OPEN


def _capacity(facts: Answers) -> Iterator[Prompt]:
    proxy = settled(facts, PROXY)
    capacity = settled(facts, CAPACITY)
    speaks = f"Who decides where the patient cannot: {quoted(proxy)}." if proxy else ""
    if capacity == "yes":
        yield know("The patient has capacity for this decision, as written down.")
        return
    if capacity == "no":
        yield know(
            "The patient has no capacity for this decision, as written down. "
            + (speaks or "Who decides for the patient is not known: find out before the talk.")
        )
        yield ask("To who decides: what would the patient say, if the patient could speak now?")
        return
    yield know("Whether the patient has capacity for this decision is not known.")
    yield do("Look at capacity first; write down who judged it, when, and for which decision.")
    if speaks:
        yield know(speaks)
