"""The register of grey areas as Markdown."""

from collections.abc import Iterator, Sequence

from spondyl.brief.grey_areas.card import Card
from spondyl.brief.grey_areas.lines import short_name
from spondyl.kernel.sources import Citation
from spondyl.reference.criteria import worded
from spondyl.reference.markdown import GENERATED, place, table, theme_link

_LEAD = """Questions to which clinicians want a number that no calculator gives. A card sets two
lines of published evidence side by side, those that conflict or that bound each other; it never
closes an option and never asks for one. A brief shows the cards that a case touches, and names
those that a missing fact could make touch.
"""


def grey_areas_page(cards: Sequence[Card]) -> str:
    """Every card: its question, whom it touches, its evidence with marks, its sources."""
    head = ("card", "question", "theme", "touches where")
    rows = [
        (f"[{card.title}](#{card.code})", card.question, theme_link(card.theme), worded(card.when))
        for card in cards
    ]
    parts = [GENERATED, "# Grey areas\n", _LEAD, table(head, rows)]
    for card in cards:
        parts.extend(_card(card))
    parts.append("## Publications\n")
    sources = {c.source.key: c.source.citation for card in cards for c in card.citations}
    parts.append("\n".join(f"- `{key}`: {text}" for key, text in sorted(sources.items())) + "\n")
    return "\n".join(parts)


def _card(card: Card) -> Iterator[str]:
    yield f'<a id="{card.code}"></a>\n\n## {card.title}\n'
    yield f"{card.question} Asked in {card.study}.\n"
    lines = [("evidence", line) for line in card.evidence]
    if card.guideline is not None:
        lines.append(("guideline", card.guideline))
    rows = [(kind, line.text, *_stands(line.cited)) for kind, line in lines]
    if card.guideline is None:
        rows.append(("guideline", _without_guideline(card), "", ""))
    yield table(("what", "says", "source", "where, and how checked"), rows)
    if card.gap or card.note:
        yield f"{card.gap} {card.note}".strip() + "\n"
    if card.also:
        yield "The note rests on " + "; ".join(_also(place_) for place_ in card.also) + ".\n"


def _stands(citation: Citation) -> tuple[str, str]:
    return short_name(citation.source), place(citation)


def _also(citation: Citation) -> str:
    return f"{short_name(citation.source)} ({place(citation)})"


def _without_guideline(card: Card) -> str:
    return f"{card.silent} is silent." if card.silent else "No guideline statement was found."
