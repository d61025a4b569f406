"""What to ask next, as plain text."""

from collections.abc import Iterator
from textwrap import wrap

from spondyl.brief.questions.question import FINISHED, Asking, Question
from spondyl.brief.questions.section import had
from spondyl.case.case import Case
from spondyl.case.vocabulary.obtaining import ESTIMATE
from spondyl.case.wording import joined

WIDTH = 100


def questions_text(case: Case, asking: Asking) -> str:
    """Every question with what its answers change, ending in a newline."""
    parts = [f"{case.name} - what to ask next, as of {case.as_of:%Y-%m-%d %H:%M}", ""]
    for number, question in enumerate(asking.questions, 1):
        parts.extend(_question(number, question))
        parts.append("")
    parts.extend(_ending(asking))
    return "\n".join(parts) + "\n"


def _question(number: int, question: Question) -> Iterator[str]:
    yield from _wrapped(f"{number}. ", f"{question.question}  [{question.fact}]")
    for change in question.changes:
        yield from _wrapped("   - ", change)
    if question.settles:
        yield from _wrapped("   ", f"Every answer settles {joined(question.settles, 'and')}.")
    yield from _wrapped("   ", f"{had(question)}.")
    yield from _wrapped("   ", question.because)


def _ending(asking: Asking) -> Iterator[str]:
    if asking.finished:
        yield from _wrapped("", FINISHED)
    elif asking.worst_case is not None:
        some = "question" if asking.worst_case == 1 else "questions"
        yield from _wrapped("", f"At most {asking.worst_case} {some} until nothing more changes.")
    for stays in asking.unaskable:
        yield from _wrapped("Cannot be settled by asking: ", f"{stays}.")
    if asking.questions:
        yield from _wrapped("", f"How and how long: {ESTIMATE.locator} [{ESTIMATE.check.value}].")
        yield from _wrapped(
            "",
            "The order counts every answer that definitions tell apart once; it is no probability.",
        )


def _wrapped(lead: str, text: str) -> list[str]:
    indent = " " * len(lead) if not lead.strip().endswith(":") else "  "
    return wrap(
        text,
        WIDTH,
        initial_indent=lead,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
