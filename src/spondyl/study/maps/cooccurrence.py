"""Which codes stand together: counted over passages of the study, or over whole texts."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations_with_replacement
from typing import Literal

from spondyl.study.level import Level, at_level
from spondyl.study.model import Kind, Study
from spondyl.study.words import limits_of

Over = Literal["quotes", "texts"]
_NOTES: Mapping[Over, str] = {
    "quotes": "Counts of what the study printed are no measure of importance.",
    "texts": (
        "How often codes stand together says what was coded in these texts, by those who coded "
        "them; it is no measure of importance."
    ),
}


@dataclass(frozen=True, slots=True)
class Cooccurrence:
    """How often codes stand together in one unit.

    Attributes:
        over: whether a passage of the study is a unit, or a whole text.
        level: whether whole codes are counted or the themes they stand under.
        titles: title of every code that something can be coded with, in the codebook's order;
            codes of older versions behind, without a title.
        units: how many units were looked at.
        coded: how many of them have a code.
        several: how many have two or more codes.
        together: units with both of two codes, in the order of `titles`; a code with itself is
            how many units have it. Pairs that never stand together are left out.
        note: what the counts do not say.
    """

    over: Over
    level: Level
    titles: Mapping[str, str]
    units: int
    coded: int
    several: int
    together: Mapping[tuple[str, str], int]
    note: str

    def count(self, one: str, other: str) -> int:
        """How many units have both codes, in whatever order they are named."""
        return self.together.get((one, other), 0) or self.together.get((other, one), 0)


def cooccurrence(study: Study, over: Over = "quotes", level: Level = "nodes") -> Cooccurrence:
    """How often codes stand together.

    Args:
        study: over quotes, a passage has the nodes under which its quotes are printed and those
            people gave to them; over texts, a text that is no quote has those people gave to it.
        over: what a unit is.
        level: whole codes, or folded to themes.
    """
    sets = _quotes(study, level) if over == "quotes" else _texts(study, level)
    titles = _titles(study, sets, level)
    place = {code: at for at, code in enumerate(titles)}
    together = Counter(
        pair
        for codes in sets
        for pair in combinations_with_replacement(sorted(codes, key=place.__getitem__), 2)
    )
    return Cooccurrence(
        over=over,
        level=level,
        titles=titles,
        units=len(sets),
        coded=sum(bool(codes) for codes in sets),
        several=sum(len(codes) > 1 for codes in sets),
        together=dict(sorted(together.items(), key=lambda row: [place[code] for code in row[0]])),
        note=f"{_NOTES[over]} {limits_of(study)}" if over == "quotes" else _NOTES[over],
    )


def _quotes(study: Study, level: Level) -> Sequence[set[str]]:
    """The codes of every passage."""
    passage = {quote.key: quote.passage for quote in study.quotes}
    found: dict[int, set[str]] = {quote.passage: set() for quote in study.quotes}
    for coding in (*study.printed(), *study.codings):
        if coding.text in passage:
            found[passage[coding.text]].add(at_level(coding.node, level))
    return list(found.values())


def _texts(study: Study, level: Level) -> Sequence[set[str]]:
    """The codes of every text that is no quote."""
    found: dict[str, set[str]] = {t.key: set() for t in study.texts if t.kind is not Kind.QUOTE}
    for coding in study.codings:
        if coding.text in found:
            found[coding.text].add(at_level(coding.node, level))
    return list(found.values())


def _titles(study: Study, sets: Sequence[set[str]], level: Level) -> dict[str, str]:
    book = study.codebook
    codes = dict.fromkeys(at_level(code, level) for code, node in book.items() if node.codable)
    older = sorted(set().union(*sets).difference(codes))
    return {code: book[code].title if code in book else "" for code in (*codes, *older)}
