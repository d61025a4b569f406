"""The conversation guide as plain text."""

from collections.abc import Iterator
from datetime import datetime
from textwrap import wrap

from spondyl.brief.guide.guide import KINDS, Guide, Part
from spondyl.case.wording import moment
from spondyl.kernel.sources import Citation

WIDTH = 80
_BLANK = "_"
_INDENT = max(map(len, KINDS)) + 4
_LEGEND = (
    "ask: a question, to the patient unless it names somebody else; say: words to offer the "
    "patient; do: for the clinician; know: what the case says."
)


def guide_text(guide: Guide) -> str:
    """The whole guide, wrapped at 80 columns, ending in a newline."""
    when = moment(datetime.fromisoformat(guide.as_of))
    rows = [f"{guide.case} - {guide.title.lower()} as of {when}", ""]
    rows.extend((*_wrapped(guide.notice), "", *_wrapped(_LEGEND), ""))
    for number, part in enumerate(guide.parts, 1):
        rows.extend((*_part(number, part), ""))
    rows.extend(_wrapped(f"Source: {guide.parts[0].cited.source.citation}"))
    return "\n".join(rows) + "\n"


def _part(number: int, part: Part) -> Iterator[str]:
    yield f"{number}. {part.title.upper()}"
    yield from _wrapped(f"{part.why} ({_place(part.cited)})", "   ")
    for prompt in part.prompts:
        yield from _wrapped(prompt.text, f"   {prompt.kind:<{_INDENT - 3}}")
    for label in part.lines:
        yield _blank(label)


def _place(citation: Citation) -> str:
    """Where in the study; the study itself stands at the end."""
    return f"{citation.locator} [{citation.check.value}]"


def _blank(label: str) -> str:
    lead = f"   {label}: " if label else "   "
    return lead + _BLANK * (WIDTH - len(lead))


def _wrapped(text: str, lead: str = "") -> list[str]:
    return wrap(
        text,
        WIDTH,
        initial_indent=lead,
        subsequent_indent=" " * len(lead),
        break_long_words=False,
        break_on_hyphens=False,
    )
