"""Which quotes are one passage: the same words, one inside the other, or cut at other places."""

import re
from collections.abc import Iterator, Sequence

# Overlaps shorter than this are turns of phrase that two speakers share.
LEAST_WORDS = 8
# One or two words stand in many texts.
LEAST_WITHIN = 3


def words(text: str) -> tuple[str, ...]:
    """The words of a quote as they are compared: without case, marks and kinds of quotation."""
    straight = text.replace("’", "'").replace("‘", "'")
    return tuple(re.findall(r"[^\W_]+(?:'[^\W_]+)*", straight.casefold()))


def distinct(texts: Sequence[str]) -> int:
    """How many different texts there are, identical ones merged."""
    return len({words(text) for text in texts})


def passages(texts: Sequence[str]) -> tuple[int, ...]:
    """The number of the passage that each text belongs to, from 1, in order of appearance.

    Two texts are of one passage when they share a run of `LEAST_WORDS` words, when they have the
    same words, or when the whole of a shorter one of `LEAST_WITHIN` words or more stands in the
    other.
    """
    bare = [words(text) or (text,) for text in texts]
    groups: list[int] = list(range(len(bare)))
    first_with: dict[tuple[str, ...], int] = {}
    for number, said in enumerate(bare):
        _join(groups, first_with.setdefault(said, number), number)
        for run in _runs(said, LEAST_WORDS):
            _join(groups, first_with.setdefault(run, number), number)
    short = {said: n for n, said in enumerate(bare) if LEAST_WITHIN <= len(said) < LEAST_WORDS}
    for length in {len(said) for said in short}:
        for number, said in enumerate(bare):
            for run in _runs(said, length):
                _join(groups, short.get(run, number), number)
    numbers: dict[int, int] = {}
    leads = (_lead(groups, each) for each in range(len(bare)))
    return tuple(numbers.setdefault(lead, len(numbers) + 1) for lead in leads)


def _runs(said: tuple[str, ...], length: int) -> Iterator[tuple[str, ...]]:
    return (said[at : at + length] for at in range(len(said) - length + 1))


def _lead(groups: list[int], each: int) -> int:
    while groups[each] != each:
        each = groups[each]
    return each


def _join(groups: list[int], one: int, other: int) -> None:
    low, high = sorted((_lead(groups, one), _lead(groups, other)))
    groups[high] = low
