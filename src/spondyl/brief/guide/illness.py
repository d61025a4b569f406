"""What the patient understands of the illness, what treatment is for, and how it is going."""

from collections.abc import Iterator, Mapping

from spondyl.brief.goals.words import asked_said
from spondyl.brief.guide.guide import Part, Prompt, ask, do, know, say
from spondyl.brief.guide.stated import quoted, told
from spondyl.brief.page import Brief
from spondyl.case.case import Case
from spondyl.case.vocabulary.cancer import INTENT, PROGRESSING_ON_TREATMENT
from spondyl.case.vocabulary.course import KNOWS_PROGRESSION, TEACH_BACK, VIEW
from spondyl.case.vocabulary.situation import ONCOLOGIST_ESTIMATE
from spondyl.case.wording import settled, value
from spondyl.frameworks.evidence import study
from spondyl.kernel.answers import Answers

_UNDERSTANDS = VIEW["understands_illness"]
# Only where the oncologist's intent is known to be palliative may the first of these be said.
_INTENT: Mapping[str, str] = {
    "palliative": "Your cancer cannot be cured. What treatment is for now is how you live with it: "
    "pain, getting about, and time where you want to be.",
    "long_term_control": "Your cancer doctors treat you to hold the cancer back for as long as "
    "that works.",
    "curable": "Your cancer doctors treat you with the aim of a cure. What is done for the spine "
    "is one part of that.",
}


def illness(brief: Brief) -> Part:
    """Illness understanding, before any choice is told."""
    facts = brief.verdicts.facts.patient
    return Part(
        "illness",
        "What the patient understands, first",
        "Where nobody has said what the illness is and how it goes, it is a different talk.",
        study("theme VII.A, Q97-98; theme X, Q116: what is understood, and that it progresses"),
        (
            *_understanding(brief.case, facts),
            *_written_down(brief.case, facts),
            ask("What have you been told about your illness, and how do you see it yourself?"),
            ask("How much would you like to know, and is there somebody else I could tell?"),
            *_expectations(facts),
            do("Go on only as far as the patient wants to know. Short sentences, then silence."),
            *intent(facts),
            *_progression(facts),
        ),
        ("What the patient understands, in the patient's words", "", "Asked by, on"),
    )


def intent(facts: Answers) -> tuple[Prompt, ...]:
    """What treatment is for in plain words; where that is open, the question to the oncologist."""
    known = settled(facts, INTENT)
    if known:
        return (
            know(f"The oncologist's intent: {value(facts.get(INTENT.path))}."),
            say(_INTENT[known]),
        )
    return (
        know(f"The oncologist's intent: {value(facts.get(INTENT.path))}."),
        ask(
            "To the oncologist, before this is spoken of: is the aim cure, long control, or "
            "comfort and function? Until that is answered, nothing is said of a cure either way."
        ),
    )


def _written_down(case: Case, facts: Answers) -> Iterator[Prompt]:
    """What else is known of the patient's understanding, with who asked and when."""
    for variable, lead in (
        (KNOWS_PROGRESSION, "Knows that the disease is progressing"),
        (TEACH_BACK, "Could say back what was explained"),
    ):
        if variable.path in facts:
            yield know(f"{lead}: {asked_said(facts, variable, case.as_of)}.")


def _understanding(case: Case, facts: Answers) -> Iterator[Prompt]:
    answer = facts.get(_UNDERSTANDS.path)
    if answer is None or answer.is_unknown:
        yield know(
            "Whether the patient understands the illness and its course: "
            f"{told(facts, _UNDERSTANDS, case.as_of)}."
        )
        return
    missing = [what for what, given in (("who asked", answer.by), ("when", answer.on)) if not given]
    rest = f"; not written down: {', '.join(missing)}" if missing else ""
    yield know(
        "Understands the illness and its course: "
        f"{told(facts, _UNDERSTANDS, case.as_of)}{rest}. Ask again in the patient's own words."
    )


def _expectations(facts: Answers) -> Iterator[Prompt]:
    """The three views: the patient's, the oncologist's, and what treatment of the spine brings."""
    expects = settled(facts, VIEW["expects"])
    if expects:
        yield know(f"Expects, as written down: {quoted(expects)}.")
    yield ask("What do you expect from treatment of the spine, and what from the cancer doctors?")
    if settled(facts, ONCOLOGIST_ESTIMATE) == "yes":
        yield know(
            "An oncologist has estimated how long; the brief has it with its basis. It is told as "
            "a range, and only if the patient wants to hear it."
        )
    else:
        yield ask(
            "To the oncologist: how long, as a range, and on what basis? No estimate of an "
            "oncologist at first hand is known."
        )


def _progression(facts: Answers) -> Iterator[Prompt]:
    progressing = settled(facts, PROGRESSING_ON_TREATMENT)
    if progressing == "yes":
        yield ask("Has anybody told you how the cancer has been doing lately?")
        yield say("The cancer has grown in spite of the treatment.")
    elif progressing == "no":
        yield know("The cancer is not progressing on treatment, as written down.")
    else:
        yield ask(
            "To the oncologist: is the cancer growing on treatment? It is not known, and the "
            "patient may ask."
        )
