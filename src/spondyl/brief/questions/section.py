"""The part of the page that says what to ask next."""

from collections.abc import Iterator

from spondyl.brief.page import Line
from spondyl.brief.questions.question import FINISHED, Asking, Question
from spondyl.case.wording import joined

ON_THE_PAGE = 5


def ask_next(asking: Asking) -> Iterator[Line]:
    """The first questions, then what no question can settle."""
    shown = asking.questions[:ON_THE_PAGE]
    for number, question in enumerate(shown, 1):
        yield Line(
            f"{number}. {question.question} {_settles(question)}{had(question)}.",
            "I",
            (question.fact,),
            "unknown",
        )
    more = len(asking.questions) - len(shown)
    if more:
        which = "it" if more == 1 else "them"
        yield Line(f"{more} more: spondyl ask lists {which} with what each answer changes.", "I")
    if asking.finished:
        yield Line(FINISHED, "I")
    for stays in asking.unaskable:
        yield Line(f"Cannot be settled by asking: {stays}.", "I", mark="disagreement")


def _settles(question: Question) -> str:
    return f"Settles {joined(question.settles, 'and')}. " if question.settles else ""


def had(question: Question) -> str:
    """How a fact is had, how long that takes, and whether tonight: an estimate of ours."""
    way = question.obtainable
    tonight = {"yes": "can be had tonight", "no": "not tonight", "depends": "tonight: depends"}
    note = f" ({way.note})" if way.note else ""
    text = f"{way.words}, {way.time}; {tonight[way.tonight]}{note}"
    return text[0].upper() + text[1:]
