"""Words for messages: what was written, the nearest valid word, the valid words, numbers."""

from collections.abc import Callable, Iterable
from decimal import Decimal

# A vocabulary longer than this is named by its nearest word alone.
_FEW = 12


def shown(text: str, most: int = 60) -> str:
    """What was written, quoted, on one line and not too long."""
    cut = text if len(text) <= most else text[: most - 1] + "…"
    return repr(cut)


def short(text: str, most: int = 120) -> str:
    """A foreign message on one line, without what a terminal would obey."""
    line = " ".join(text.split())
    line = "".join(c if c.isprintable() else "?" for c in line)
    return line if len(line) <= most else line[: most - 1] + "…"


def nearest(word: str, valid: Iterable[str]) -> str:
    """The valid word that is most like `word`; case, spaces and hyphens do not count."""
    return max(valid, key=_likeness(_folded(word[:60])))


def _likeness(wanted: str) -> Callable[[str], float]:
    """How like a word is to `wanted`: what they share, and whether one holds the other."""
    from difflib import SequenceMatcher  # noqa: PLC0415 - only an error needs it

    def likeness(word: str) -> float:
        each = _folded(word)
        shared = SequenceMatcher(None, wanted, each, autojunk=False).ratio()
        held = min(len(wanted), len(each)) > 2 and (wanted in each or each in wanted)
        return shared + (0.5 if held else 0.0)

    return likeness


def _folded(word: str) -> str:
    return word.strip().casefold().replace(" ", "_").replace("-", "_")


def suggestion(word: str, valid: Iterable[str]) -> str:
    """The remedy for a word that is not valid: the nearest one, and all where they are few."""
    words = tuple(valid)
    family = [each for each in words if each.startswith(f"{_folded(word)}_")]
    if len(family) > 1:
        near = f"The nearest valid words are {listed(map(repr, family))}."
    else:
        near = f"The nearest valid word is {nearest(word, words)!r}."
    return f"{near} Valid: {listed(words)}." if 1 < len(words) <= _FEW else near


def listed(words: Iterable[str]) -> str:
    """Words in a row: `a, b or c`."""
    *most, last = words
    return f"{', '.join(most)} or {last}" if most else last


def plain(number: Decimal) -> str:
    """A number without exponent and trailing zeros."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
