"""What leaves a study file: words that may leave, without names and without rare participants."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from spondyl.study.model import MAY_LEAVE, Known, Participant, Study
from spondyl.study.names import MASK, names
from spondyl.study.tables import TABLES, study_of

# A value that fewer participants share could point at one of them.
LEAST_SHARING = 5
_DESCRIBED = ("specialty", "rank", "practice", "training")


@dataclass(frozen=True, slots=True)
class Leaving:
    """A study as it may be exported.

    Attributes:
        study: what leaves.
        withheld: how many texts stay behind because nobody agreed to their use.
        masked: whether names and rare participants are masked.
    """

    study: Study
    withheld: int
    masked: bool


def leaving(study: Study, *, masked: bool = True) -> Leaving:
    """What of a study may be exported; consent is respected whether it is masked or not."""
    stays = {text.key for text in study.texts if text.consent not in MAY_LEAVE}
    allowed = _without(study, stays)
    # A name may be known by a text that stays.
    leaves = _masked(allowed, names(study)) if masked else allowed
    return Leaving(_once(leaves), len(stays), masked)


def _without(study: Study, stays: set[str]) -> Study:
    """The study without some texts, and without all that was said of them."""
    return replace(
        study,
        texts=tuple(text for text in study.texts if text.key not in stays),
        quotes=tuple(quote for quote in study.quotes if quote.key not in stays),
        readings=tuple(each for each in study.readings if each.text not in stays),
        codings=tuple(each for each in study.codings if each.text not in stays),
        memos=tuple(memo for memo in study.memos if memo.about not in stays),
        names=tuple(
            name
            for name in study.names
            if any(name.word in text.content for text in study.texts if text.key not in stays)
        ),
    )


def _once(study: Study) -> Study:
    """The study without rows that masking made the same."""
    return study_of(
        study.title,
        {
            table.name: {table.keyed(row): row for row in table.rows(study)}.values()
            for table in TABLES
        },
    )


def looks_masked(study: Study) -> bool:
    """Whether a study came from a masked export: something is empty that never is, or is a mask."""
    return any(person.international is Known.MASKED for person in study.participants) or any(
        MASK in text.content for text in study.texts
    )


def _masked(study: Study, words: Sequence[str]) -> Study:
    cut = _cutter(words)
    spans = {text.key: _spans(text.content, words) for text in study.texts}
    return replace(
        study,
        participants=masked_participants(study.participants),
        findings=tuple(replace(each, text=cut(each.text)) for each in study.findings),
        texts=tuple(
            replace(text, title=cut(text.title), content=cut(text.content)) for text in study.texts
        ),
        quotes=tuple(
            replace(q, note=cut(q.note), ambiguous=cut(q.ambiguous)) for q in study.quotes
        ),
        readings=tuple(
            replace(
                r,
                suggested=cut(r.suggested),
                start=_moved(spans[r.text], r.start),
                end=_moved(spans[r.text], r.end, closing=True),
            )
            for r in study.readings
        ),
        codings=tuple(
            replace(
                c,
                memo=cut(c.memo),
                start=_moved(spans[c.text], c.start),
                end=_moved(spans[c.text], c.end, closing=True),
            )
            for c in study.codings
        ),
        memos=tuple(replace(memo, text=cut(memo.text)) for memo in study.memos),
        relations=tuple(replace(each, label=cut(each.label)) for each in study.relations),
        searches=tuple(
            replace(each, words=cut(each.words), about=cut(each.about)) for each in study.searches
        ),
        names=(),
    )


def _pattern(words: Sequence[str]) -> re.Pattern[str] | None:
    if not words:
        return None
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")


def _cutter(words: Sequence[str]) -> Callable[[str], str]:
    pattern = _pattern(words)
    return (lambda text: pattern.sub(MASK, text)) if pattern else (lambda text: text)


def _spans(content: str, words: Sequence[str]) -> list[tuple[int, int]]:
    pattern = _pattern(words)
    return [found.span() for found in pattern.finditer(content)] if pattern else []


def _moved(spans: Sequence[tuple[int, int]], at: int, *, closing: bool = False) -> int:
    """An offset in the masked text; what begins or ends within a name takes in the whole mask."""
    shift = 0
    for first, last in spans:
        if at >= last:
            shift += len(MASK) - (last - first)
        elif at > first:
            return first + shift + (len(MASK) if closing else 0)
    return at + shift


def masked_participants(people: Sequence[Participant]) -> tuple[Participant, ...]:
    """Participants with every value left empty that fewer than `LEAST_SHARING` of them share.

    A value stays only together with those before it: a rank that five surgeons share stays with
    their specialty. International training is masked for all where few have it, or few have it not.
    They are numbered anew, in the order of what is left.
    """
    kept = tuple(_kept(people, person) for person in people)
    alike = Counter(person.international for person in people)
    rare = min(alike[Known.YES], alike[Known.NO]) < LEAST_SHARING
    shown = [replace(each, international=Known.MASKED) if rare else each for each in kept]
    # The number is the row of the published table: it would tell all that is masked.
    shown.sort(key=lambda each: (*_values(each, _DESCRIBED), each.international))
    return tuple(replace(each, number=number) for number, each in enumerate(shown, 1))


def _kept(people: Sequence[Participant], person: Participant) -> Participant:
    shared: list[str] = []
    for column in _DESCRIBED:
        alike = Counter(_values(each, (*shared, column)) for each in people)
        if alike[_values(person, (*shared, column))] >= LEAST_SHARING:
            shared.append(column)
    specialty, rank, practice, training = (
        getattr(person, column) if column in shared else "" for column in _DESCRIBED
    )
    return replace(person, specialty=specialty, rank=rank, practice=practice, training=training)


def _values(person: Participant, columns: Sequence[str]) -> tuple[str, ...]:
    return tuple(getattr(person, column) for column in columns)
