"""The pre-call card as half a page."""

from collections.abc import Iterator, Sequence
from textwrap import wrap
from typing import NamedTuple

from spondyl.brief.alerts import Raised
from spondyl.brief.card import Card, CardItem
from spondyl.brief.not_known import pathed

WIDTH = 80
# Half a page: thirty lines of eighty characters, and the same room in other widths.
_ROOM = 30 * WIDTH
NOT_KNOWN = "You will be asked, and do not know: "
SAY = "Now say in one sentence what you ask for, and by when. (Not an order.)"
# Lines of one question: more than any needs, and the fewest to which one is cut.
_PLENTY, _LEAST = 1000, 3


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

    Where it would be longer, the longest answers lose their last parts; each says how many.
    """
    top, bottom = _top(card, width), [Row(line) for line in _wrapped(SAY, width, "")]
    parts = [_item(n, item, width, _PLENTY) for n, item in enumerate(card.items, start=1)]
    open_ = set(range(len(parts)))
    while open_ and (len(top) + len(bottom) + sum(map(len, parts))) * width > _ROOM:
        longest = max(open_, key=lambda place: len(parts[place]))
        shorter = _item(
            longest + 1, card.items[longest], width, max(len(parts[longest]) - 1, _LEAST)
        )
        if len(shorter) < len(parts[longest]):
            parts[longest] = shorter
        else:
            open_.discard(longest)
    return [*top, *(row for part in parts for row in part), *bottom]


def card_text(card: Card, width: int = WIDTH) -> str:
    """The card as plain text, ending in a newline."""
    return "".join(f"{row.text}\n" for row in card_rows(card, width))


def _top(card: Card, width: int) -> list[Row]:
    heading = f"{card.case} - pre-call card as of {card.as_of:%Y-%m-%d %H:%M}"
    texts = (heading, *_emergencies(card))
    return [Row(line, title=True) for text in texts for line in _wrapped(text, width, "")]


def _emergencies(card: Card) -> Iterator[str]:
    """What fires, and what a missing fact could make fire, each in one breath; never cut."""
    fires = [_named(each, card) for each in card.emergencies if each.status == "fires"]
    if fires:
        yield f"EMERGENCY: {'; '.join(fires)}"
    possible = [each for each in card.emergencies if each.status != "fires"]
    asked = [each for each in possible if each.standing.unknown]
    if asked:
        paths = dict.fromkeys(path for each in asked for path in each.standing.unknown)
        words = ", ".join(pathed(path, card.titles) for path in paths)
        named = "; ".join(_named(each, card) for each in asked)
        yield f"Emergency not ruled out: {named} (ask {words})"
    for each in possible:
        if each not in asked:
            stays = " ".join(dispute.message for dispute in each.rule.disputes)
            yield f"Emergency not ruled out: {_named(each, card)} ({stays})"
    if card.urgent:
        yield f"Urgent: {'; '.join(_named(each, card) for each in card.urgent)}"


def _named(each: Raised, card: Card) -> str:
    lesions = ", ".join(card.titles[label] for label in each.standing.lesions)
    return f"{lesions} {each.rule.title}".lstrip()


def _item(number: int, item: CardItem, width: int, most: int) -> list[Row]:
    """One question with its answer, in at most `most` lines."""
    titles = _wrapped(f"{number}. {item.asks}", width, "")
    most -= len(titles)
    gaps = [gap.words for gap in item.unknown]
    answer = _fitting(item.answer, "", most - bool(gaps), width, "; ", capital=True)
    missing = _fitting(gaps, NOT_KNOWN, max(most - len(answer), 1), width, ", ")
    return [*(Row(line, title=True) for line in titles), *map(Row, (*answer, *missing))]


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
