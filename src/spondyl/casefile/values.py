"""One value of one variable: a word, a number, a text, a moment, a run, a list or a pair."""

import re
from decimal import Decimal

from spondyl.case.levels import parse_run, written
from spondyl.case.vocabulary.options import OPTIONS
from spondyl.casefile import moments
from spondyl.casefile.moments import Standpoint
from spondyl.casefile.quantities import read_number
from spondyl.casefile.saying import plain, shown, suggestion
from spondyl.casefile.tree import Node, Scalar, Series
from spondyl.kernel.answers import Span
from spondyl.kernel.errors import InputError
from spondyl.kernel.variables import Choice, Free, Variable

Possible = tuple[str, ...] | tuple[Span, ...]

# Other ways to write yes and no.
TRUTH = {"true": "yes", "True": "yes", "TRUE": "yes"} | {
    "false": "no",
    "False": "no",
    "FALSE": "no",
}
_PLAIN_NUMBER = re.compile(r"[0-9]{1,6}(?:\.[0-9]{1,6})?")


def read_single(variable: Variable, node: Node, stand: Standpoint) -> tuple[Possible, str]:
    """What one value makes possible, and the value as written.

    Returns:
        Words in vocabulary order, or one span in the canonical unit, or the normalised text of a
        free answer.

    Raises:
        InputError: when the value is outside the variable's domain.
    """
    domain = variable.domain
    if isinstance(domain, Choice):
        word = read_word(domain, node)
        return domain.aliases.get(word, (word,)), word
    if isinstance(domain, Free):
        text = _READERS[domain.kind](domain, node, stand)
        return (text,), text
    part, text = read_number(domain, node)
    return (part,), text


def read_word(domain: Choice, node: Node) -> str:
    """A word of a vocabulary, or one of its aliases.

    Raises:
        InputError: for any other word; the message names the nearest one.
    """
    valid = (*domain.words, *domain.aliases)
    if not isinstance(node, Scalar):
        raise InputError(
            "A list or mapping stands where a word is expected.",
            node.place,
            f"Write {valid[0]}, for example; several words go into {{one_of: [...]}}.",
        )
    truth = TRUTH.get(node.text, "")
    word = truth if truth in domain.words else node.text
    if word not in valid:
        raise InputError(
            f"{shown(word)} is none of its words.",
            node.place,
            suggestion(word, (*valid, "unknown")),
        )
    return word


def read_text(node: Node, what: str = "a text") -> str:
    """Some text, as it is.

    Raises:
        InputError: when it is no text, or an empty one.
    """
    if not isinstance(node, Scalar):
        raise InputError(
            f"A list or mapping stands where {what} is expected.",
            node.place,
            "Write it as one text, in quotes where it holds a colon or brackets.",
        )
    if node.is_null or not node.text.strip():
        raise InputError(
            f"{what.capitalize()} is expected here.", node.place, "Write it, or leave the key out."
        )
    return node.text.strip()


def _text(domain: Free, node: Node, stand: Standpoint) -> str:
    del domain, stand
    return read_text(node)


def _moment(domain: Free, node: Node, stand: Standpoint) -> str:
    del domain
    return moments.written(moments.read_moment(node, stand))


def _run(domain: Free, node: Node, stand: Standpoint) -> str:
    del domain, stand
    text = read_text(node, "a level or run of levels")
    try:
        run = written(parse_run(text))
    except ValueError as error:
        what, _, remedy = str(error).rstrip(".").partition(": ")
        remedy = remedy or "write C0 to S5, or a run such as T7-T8"
        raise InputError(f"{what}.", node.place, f"{remedy[:1].upper()}{remedy[1:]}.") from None
    if text != text.upper():
        raise InputError(f"{shown(text)} is not a level.", node.place, f"Write {run}.")
    return run


def _list(domain: Free, node: Node, stand: Standpoint) -> str:
    del stand
    if not isinstance(node, Series):
        raise InputError(
            "A single value stands where a list is expected.",
            node.place,
            "Write it in brackets, [first, second]; [] means none.",
        )
    words = [_member(domain, item) for item in node.items]
    twice = next((word for word in words if words.count(word) > 1), None)
    if twice is not None:
        raise InputError(f"{shown(twice)} stands twice in this list.", node.place, "Name it once.")
    return ", ".join(words)


def _member(domain: Free, node: Node) -> str:
    """One word of a list; packages of options join valid names by a plus."""
    word = read_text(node, "a word")
    if not domain.words or word in domain.words:
        return word
    parts = word.split("+")
    stranger = next((part for part in parts if part not in domain.words), None)
    if stranger is None and domain.words == OPTIONS:
        return word
    raise InputError(
        f"{shown(word)} is none of its words.",
        node.place,
        suggestion(stranger or word, domain.words),
    )


def _pair(domain: Free, node: Node, stand: Standpoint) -> str:
    del domain, stand
    remedy = "Write the lowest and the highest, such as [2, 4]."
    if not isinstance(node, Series) or len(node.items) != 2:
        raise InputError("Two numbers are expected here.", node.place, remedy)
    low, high = (_plain_number(item, remedy) for item in node.items)
    if low > high:
        raise InputError(
            f"{plain(low)} is more than {plain(high)}.",
            node.place,
            f"Write [{plain(high)}, {plain(low)}].",
        )
    return f"{plain(low)} to {plain(high)}"


def _plain_number(node: Node, remedy: str) -> Decimal:
    if not isinstance(node, Scalar) or not _PLAIN_NUMBER.fullmatch(node.text):
        was = shown(node.text) if isinstance(node, Scalar) else "A list or mapping"
        raise InputError(f"{was} is not a number.", node.place, remedy)
    return Decimal(node.text)


_READERS = {"text": _text, "moment": _moment, "run": _run, "list": _list, "pair": _pair}
