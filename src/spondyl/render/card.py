"""The pre-call card as half a page."""

from collections.abc import Iterator, Sequence
from textwrap import wrap
from typing import NamedTuple

from spondyl.brief.card import Card, CardItem

WIDTH = 80
# Half a page: thirty lines of eighty characters, and the same room in other widths.
_ROOM = 30 * WIDTH
NOT_KNOWN = "You will be asked, and do not know: "
SAY = "Say in one sentence what you ask for; no file holds it."
NOTICE = "From the case file, not from the bedside. Not an order."


class Row(NamedTuple):
    """One printed line.

    Attributes:
        text: what it says.
        title: whether it is a heading.
    """

    text: str
    title: bool = False


def card_rows(card: Card, width: int = WIDTH) -> list[Row]:
    """The card in lines of at most `width` characters, and at most half a page of them.

    Where it would be longer, the last of what is not known goes first, then the last of what is
    known; each line that lost something says how much.
    """
    rows: list[Row] = []
    for most in range(8, 1, -1):
        rows = list(_rows(card, width, most))
        if len(rows) * width <= _ROOM:
            break
    return rows


def card_text(card: Card, width: int = WIDTH) -> str:
    """The card as plain text, ending in a newline."""
    return "".join(f"{row.text}\n" for row in card_rows(card, width))


def _rows(card: Card, width: int, most: int) -> Iterator[Row]:
    """The card with at most `most` lines below each question."""
    heading = f"{card.case} - pre-call card as of {card.as_of:%Y-%m-%d %H:%M}"
    yield from (Row(line, title=True) for line in _wrapped(heading, width, ""))
    if card.emergencies:
        for emergency in card.emergencies:
            yield from (Row(line, title=True) for line in _wrapped(f"! {emergency}", width, ""))
    for number, item in enumerate(card.items, start=1):
        yield from (Row(line, title=True) for line in _wrapped(f"{number}. {item.asks}", width, ""))
        yield from map(Row, _item(item, width, most))
    yield from map(Row, _wrapped(SAY, width, "   "))
    yield from map(Row, _wrapped(NOTICE, width, ""))


def _item(item: CardItem, width: int, most: int) -> list[str]:
    gaps = [gap.words for gap in item.unknown]
    answer = _fitting(item.answer, "", most - bool(gaps), width, "; ", capital=True)
    return answer + _fitting(gaps, NOT_KNOWN, max(most - len(answer), 1), width, ", ")


def _fitting(
    parts: Sequence[str], lead: str, most: int, width: int, comma: str, *, capital: bool = False
) -> list[str]:
    """The parts in at most `most` lines; those that do not fit are counted."""
    for kept in range(len(parts), 0, -1):
        left = len(parts) - kept
        more = f"{comma}and {left} more" if left else ""
        text = lead + comma.join(parts[:kept]) + more
        lines = _wrapped(text[:1].upper() + text[1:] if capital else text, width, "   ")
        if len(lines) <= most or kept == 1:
            return lines
    return []


def _wrapped(text: str, width: int, indent: str) -> list[str]:
    return wrap(
        text,
        width,
        initial_indent=indent,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
