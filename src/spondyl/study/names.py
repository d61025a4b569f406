"""Words that may name a person or a place: found by their form, decided on by people.

A word is suspected where it stands with a capital in the middle of a sentence and nowhere in the
study in small letters, or is all capitals and no abbreviation of the field. The ordinary words
of the field come from the frameworks' and themes' own titles. Form is not knowledge: a name that
opens every sentence it stands in is missed, and whoever publishes reads the export first.
"""

import re
from calendar import day_name, month_name
from collections.abc import Iterator
from functools import cache
from itertools import chain

from spondyl.frameworks.evaluate import ALL
from spondyl.study.model import Study
from spondyl.themes.themes import THEMES

MASK = "[name]"
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_ENDS = re.compile(r"[.?!:…]\W*$|[“”\"‘(\[—–-]\s*$|^\W*$|\n\W*$")
_ABBREVIATIONS = (
    "ADT AI CNS CPR CT DNR DVT EBRT ED ER ESCC GI GP ICU IMRT IR IV KPS LDH MDT MRI NG NSAID OK "
    "OR OT PE PET PHQ PT QOL RN RT SBRT SRS TB UK US USA VAS WHO XRT"
)
# Said for a score's own word, and in no title.
_ALSO = ("neoplasia",)


def names(study: Study) -> tuple[str, ...]:
    """The words that are masked: suspected and not cleared, or put on the list by someone."""
    decided = {name.word: name.masked for name in study.names}
    found = dict.fromkeys(suspected(study))
    chosen = {word for word in found if decided.get(word, True)}
    return tuple(sorted(chosen | {word for word, masked in decided.items() if masked}))


def suspected(study: Study) -> Iterator[str]:
    """Words that look like a name, in order of appearance, each as often as it stands.

    What is noted as misheard is taken for no name.
    """
    misheard = {(each.text, each.start) for each in study.readings}
    contents = [text.content for text in study.texts]
    small = {word for content in contents for word in _WORD.findall(content) if word.islower()}
    for text in study.texts:
        for start, word in _in(text.content, small):
            if (text.key, start) not in misheard:
                yield word


def _in(content: str, small: set[str]) -> Iterator[tuple[int, str]]:
    """Suspected names with their offsets; a capital right before belongs to the name."""
    before: re.Match[str] | None = None
    for found in _WORD.finditer(content):
        word = re.sub(r"[’']s$", "", found[0])
        bare = word.casefold()
        capital = word[:1].isupper() and not _ENDS.search(content[: found.start()])
        if (capital or word.isupper()) and len(word) > 1 and bare not in small | _ordinary():
            if before and content[before.end() : found.start()] == " ":
                yield before.start(), f"{before[0]} {word}"
            else:
                yield found.start(), word
        before = found if capital else None


@cache
def _ordinary() -> frozenset[str]:
    """Words that are written with a capital and name nobody."""
    titles = chain(
        (framework.title for framework in ALL),
        (framework.name.replace("_", " ") for framework in ALL),
        (theme.title for theme in THEMES),
        (part.title for theme in THEMES for part in theme.subthemes),
    )
    words = {word.casefold() for title in titles for word in _WORD.findall(title)}
    calendar = {word.casefold() for word in (*day_name, *month_name) if word}
    pronouns = {"i’m", "i'm", "i’ve", "i've", "i’d", "i'd", "i’ll", "i'll"}
    return frozenset(
        words | calendar | pronouns | set(_ALSO) | {w.casefold() for w in _ABBREVIATIONS.split()}
    )
