"""Words that may name a person or a place: found by their form, decided on by people.

A word is suspected where it stands behind a title such as "Dr", or with a capital in the middle of
a sentence and nowhere in the study in small letters, or is all capitals and no abbreviation of the
field. The ordinary words of the field come from the frameworks' and themes' own titles. Form is not
knowledge: a name that opens every sentence it stands in is missed, and whoever publishes reads the
export first. Coders' names and the titles of nodes are not looked at: they leave as they are.
"""

import re
from calendar import day_name, month_name
from collections.abc import Iterator, Set
from functools import cache
from itertools import chain

from spondyl.study.model import Study
from spondyl.themes.themes import THEMES

MASK = "[name]"
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
# What stands right before a word: a title or an initial, whose full stop ends no sentence; or the
# end of a sentence, an opening mark or a new line, behind which every word has a capital.
_TITLED = re.compile(r"\b(?:Dr|Mr|Mrs|Ms|Miss|Prof|Professor|Sister|Nurse)\.?\s+$")
_INITIAL = re.compile(r"\b[A-Z]\.\s*$")
_ENDS = re.compile(r"[.?!:…][”\"’')\]]*\s*$|[“”\"‘(\[—–-]\s*$|\n\s*$")
_LOOK_BACK = 16
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
    every = list(_words(study))
    small = {word for _, said in every for word in _WORD.findall(said) if word.islower()}
    # Initials with which coders sign stand beside what they noted.
    initials = {coder.casefold() for coder in study.coders if coder.isupper()}
    ordinary = small | initials | _ordinary()
    for key, said in every:
        for start, word in _in(said, ordinary):
            if (key, start) not in misheard:
                yield word


def _words(study: Study) -> Iterator[tuple[str, str]]:
    """All that people said or wrote, with the key of the text where it is one."""
    yield from ((text.key, text.content) for text in study.texts)
    beside = chain(
        (text.title for text in study.texts if text.key not in study.quote_of),
        (coding.memo for coding in study.codings),
        (memo.text for memo in study.memos),
        (reading.suggested for reading in study.readings),
        (relation.label for relation in study.relations),
        (said for each in study.searches for said in (each.words, each.about)),
        (said for quote in study.quotes for said in (quote.note, quote.ambiguous)),
    )
    yield from (("", said) for said in beside if said)


def _in(said: str, ordinary: Set[str]) -> Iterator[tuple[int, str]]:
    """Suspected names with their offsets; a capital right before belongs to the name."""
    before: re.Match[str] | None = None
    for found in _WORD.finditer(said):
        word = re.sub(r"[’']s$", "", found[0])
        back = said[max(0, found.start() - _LOOK_BACK) : found.start()]
        titled = word[:1].isupper() and bool(_TITLED.search(back))
        capital = word[:1].isupper() and (titled or _within(back, found.start()))
        known = word.casefold() in ordinary or len(word) < 2
        if titled or ((capital or word.isupper()) and not known):
            yield found.start(), word
            if before and said[before.end() : found.start()] == " ":
                yield before.start(), f"{before[0]} {word}"
        before = found if capital and word.casefold() not in _TITLES | _calendar() else None


def _within(back: str, start: int) -> bool:
    """Whether a word stands within a sentence, by what stands before it."""
    if _INITIAL.search(back):
        return True
    opens = start <= _LOOK_BACK and not re.search(r"\w", back)
    return not opens and not _ENDS.search(back)


_TITLES = frozenset({"dr", "mr", "mrs", "ms", "miss", "prof", "professor", "sister", "nurse"})


@cache
def _calendar() -> frozenset[str]:
    return frozenset(word.casefold() for word in (*day_name, *month_name) if word)


@cache
def _ordinary() -> frozenset[str]:
    """Words that are written with a capital and name nobody."""
    from spondyl.frameworks.evaluate import ALL  # noqa: PLC0415 -- slow to load; few verbs mask

    titles = chain(
        (framework.title for framework in ALL),
        (framework.name.replace("_", " ") for framework in ALL),
        (theme.title for theme in THEMES),
        (part.title for theme in THEMES for part in theme.subthemes),
    )
    words = {word.casefold() for title in titles for word in _WORD.findall(title)}
    pronouns = {"i’m", "i'm", "i’ve", "i've", "i’d", "i'd", "i’ll", "i'll"}
    abbreviations = {word.casefold() for word in _ABBREVIATIONS.split()}
    return frozenset(words | _calendar() | _TITLES | pronouns | set(_ALSO) | abbreviations)
