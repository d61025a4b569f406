"""Going back after a hurried decision, and what a pause can and cannot hold."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Literal

from spondyl.brief.alert_sections import possible_ones
from spondyl.brief.alerts.alert import Level
from spondyl.brief.guide.guide import Part, Prompt, ask, do, know, say
from spondyl.brief.page import Brief
from spondyl.case.clocks import answered, until
from spondyl.case.vocabulary.course import DECISION_NEEDED_BY, OUT_OF_HOURS
from spondyl.case.vocabulary.situation import LANE
from spondyl.case.wording import lasting, moment, settled
from spondyl.frameworks.evidence import study
from spondyl.kernel.answers import Answers

HOURS = 72
_BACK = timedelta(hours=HOURS)
_HURRIED = {"under_6_hours", "under_24_hours", "under_72_hours"}
Hurried = Literal["yes", "maybe", "no", "unknown"]


def hurried(facts: Answers) -> Hurried:
    """Whether the decision is made in a hurry: within 72 hours, or out of hours."""
    lane = answered(facts, LANE.path)
    lanes = {str(each) for each in lane.possible} if lane is not None else set()
    late = settled(facts, OUT_OF_HOURS)
    if late == "yes" or (lanes and lanes <= _HURRIED):
        return "yes"
    if lanes & _HURRIED:
        return "maybe"
    return "no" if late == "no" else "unknown"


def returning(brief: Brief) -> Part:
    """By when to go back, and what to look at again."""
    return Part(
        "returning",
        "Go back, and step back",
        "An urgent decision is a rushed one; what is happening with the patient gets lost in it.",
        study("theme X, Q119; 72 hours is our convention"),
        (
            *_by_when(brief),
            do(
                "Look again at: legs, bladder and pain; what the patient understands; what was "
                "not known when it was decided; whether the choice still fits the hopes."
            ),
            ask("Looking back at it now: what would you like to change, or to ask again?"),
            do(
                "Step back at each new treatment: what is it for, what would happen without it, "
                "and does it still fit what the patient hopes for?"
            ),
        ),
        ("Who goes back, and when", "What was found, and what changes"),
    )


def _by_when(brief: Brief) -> Iterator[Prompt]:
    facts, as_of = brief.verdicts.facts.patient, brief.case.as_of
    state = hurried(facts)
    if state == "no":
        yield know(
            "Nothing written down makes this decision a hurried one. Where it becomes one, go "
            f"back to the patient within {HOURS} hours."
        )
        return
    if state == "unknown":
        yield know(
            "Whether this decision is a hurried one is not known. Where it is, go back to the "
            f"patient within {HOURS} hours: decided now, by {moment(as_of + _BACK)}."
        )
        return
    lead = (
        "This decision is a hurried one." if state == "yes" else "This may be a hurried decision."
    )
    yield do(f"{lead} Go back to the patient within {HOURS} hours: {_latest(facts, as_of)}.")


def _latest(facts: Answers, as_of: datetime) -> str:
    """The latest moment, and what it is counted from."""
    needed = answered(facts, DECISION_NEEDED_BY.path)
    lane = answered(facts, LANE.path)
    now = f"by {moment(as_of + _BACK)}, counted from now"
    if needed is None or lane is None or not {str(each) for each in lane.possible} & _HURRIED:
        return now
    low, high = (timedelta(minutes=round(hours * 60)) for hours in until(needed, as_of))
    given = needed.given.replace("T", " ")
    if high < timedelta():
        return (
            f"it was needed by {given}, which has passed; decided then, by "
            f"{moment(as_of + high + _BACK)}; decided now, by {moment(as_of + _BACK)}"
        )
    first = as_of + max(low, timedelta())
    when = "when it is needed" if low == high else "the earliest that it may be needed"
    return (
        f"at the latest by {moment(first + _BACK)}, counted from {when} ({given}); decided sooner, "
        "from then"
    )


def pausing(brief: Brief) -> Part:
    """What holds during a pause, and what does not wait."""
    facts, as_of = brief.verdicts.facts.patient, brief.case.as_of
    return Part(
        "pausing",
        "If the patient wants a pause",
        "Who is pressed by many visitors can ask for time; honesty says what time costs.",
        study("theme IX, Q112: a pause is an option"),
        (
            *_cannot_wait(brief),
            *_room(facts, as_of),
            ask(
                "To each discipline: what would be lost if this were decided tomorrow rather than "
                "today, and what would not?"
            ),
            do(
                "What goes on in a pause: pain relief, nursing, looking at legs and bladder. Agree "
                "on who is called, and at which sign the pause ends."
            ),
            say(
                "You can take time. I will tell you plainly what can wait, what cannot, and what "
                "we would watch meanwhile."
            ),
        ),
        ("Can wait, and until when", "Cannot wait, and why", "Who is called, at which sign"),
    )


def _cannot_wait(brief: Brief) -> Iterator[Prompt]:
    """The alerts that press, by name; silence is never a promise."""
    emergency, maybe = _pressing(brief, "emergency")
    if emergency:
        yield know(
            f"Cannot wait, an emergency: {'; '.join(emergency)}. A pause in the talk does not "
            "stop that clock; say so."
        )
    if maybe:
        yield know(
            f"Emergency not ruled out: {'; '.join(maybe)}. Until it is ruled out, nobody can "
            "say that waiting is safe."
        )
    if not emergency and not maybe:
        yield know(
            "No emergency is known or open among those that are looked for, at the time the case "
            "stands. That is no promise that waiting is safe."
        )
    urgent, perhaps = _pressing(brief, "urgent")
    if urgent:
        yield know(f"Urgent: {'; '.join(urgent)}.")
    if perhaps:
        yield know(f"Urgent, not ruled out: {'; '.join(perhaps)}.")


def _pressing(brief: Brief, level: Level) -> tuple[list[str], list[str]]:
    mine = [each for each in brief.alerts if each.rule.level == level]
    fires = [each for each in mine if each.status == "fires"]
    return (
        list(dict.fromkeys(each.rule.title for each in fires)),
        list(dict.fromkeys(each.rule.title for each in possible_ones(mine))),
    )


def _room(facts: Answers, as_of: datetime) -> Iterator[Prompt]:
    needed = answered(facts, DECISION_NEEDED_BY.path)
    if needed is None:
        yield know("No moment is written down by which a decision is needed: ask who sets it.")
        return
    given = needed.given.replace("T", " ")
    low, high = (timedelta(minutes=round(hours * 60)) for hours in until(needed, as_of))
    if high <= timedelta():
        yield know(f"A decision was needed by {given}: no time is left on that clock.")
    elif low <= timedelta():
        yield know(f"A decision is needed by {given}: ask by which hour, or how much time is left.")
    else:
        yield know(
            f"A decision is needed by {given}. That leaves {lasting(as_of, as_of + low)} for a "
            "pause, where nothing above cuts it short."
        )
