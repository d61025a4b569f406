"""What is compared between coders: stretches of text, and what each of them gave there.

The rule. Two stretches of one text are the same unit when they share at least half of the longer
one, whoever marked them; and so on from stretch to stretch, so that a unit may be wider than any
of its stretches. Where people cut a text so differently that this fails, there are several units,
and each counts as a difference. Whoever coded anything in a text has read the whole of it and gave
nothing where they coded nothing; whoever coded nothing in a text is missing there. Words that
nobody coded are no unit.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from itertools import groupby

from spondyl.kernel.errors import InputError
from spondyl.study.level import Level, at_level
from spondyl.study.model import PRINTED, Coding, Study

Codes = frozenset[str]
_Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of a text that at least one coder coded.

    Attributes:
        text: key of the text.
        start: offset of the first character that any of its codings covers.
        end: offset behind the last.
        given: coders who read the text, with the codes that each gave; none where they gave none.
    """

    text: str
    start: int
    end: int
    given: tuple[tuple[str, Codes], ...]

    @property
    def comparable(self) -> bool:
        """Whether two or more coders read it."""
        return len(self.given) > 1

    @property
    def differs(self) -> bool:
        """Whether those who read it gave different codes."""
        return len({codes for _, codes in self.given}) > 1


def units(study: Study, coders: Sequence[str] = (), texts: Sequence[str] = ()) -> tuple[Unit, ...]:
    """What the coders coded, unit by unit, in the order of the texts.

    Args:
        study: what they coded.
        coders: whom to compare, `study` for what the study printed; every person who coded where
            nobody is named.
        texts: keys of the texts to look at; all where none is named.

    Raises:
        InputError: when a coder or a text is not there, or a coder is named twice.
    """
    names = chosen_coders(study, coders)
    return tuple(
        unit
        for key, codings in _by_text(study, names, texts).items()
        for unit in _units_of(key, codings, names)
    )


def words(study: Study, unit: Unit) -> str:
    """The words that a unit covers, exact."""
    return study.by_key[unit.text].content[unit.start : unit.end]


def folded(found: Sequence[Unit], level: Level) -> tuple[Unit, ...]:
    """The same units with their codes as the level has them."""
    return tuple(
        replace(
            unit,
            given=tuple(
                (coder, frozenset(at_level(code, level) for code in codes))
                for coder, codes in unit.given
            ),
        )
        for unit in found
    )


def chosen_coders(study: Study, coders: Sequence[str]) -> tuple[str, ...]:
    """The coders named, or every person who coded something, in the study's order."""
    if not coders:
        coded = {coding.coder for coding in study.codings}
        return tuple(coder for coder in study.coders if coder in coded)
    for coder in coders:
        _known("coder", coder, (*study.coders, PRINTED))
    if len(set(coders)) < len(coders):
        raise InputError("a coder is named twice.", None, "Name each coder once.")
    return tuple(coders)


def chosen_codings(
    study: Study, coders: Sequence[str], texts: Sequence[str] = ()
) -> Iterator[Coding]:
    """What these coders coded in these texts."""
    for key in texts:
        _known("text", key, tuple(study.by_key))
    every = (*study.codings, *(study.printed() if PRINTED in coders else ()))
    for coding in every:
        if coding.coder in coders and (not texts or coding.text in texts):
            yield coding


def _known(what: str, name: str, names: Sequence[str]) -> None:
    if name not in names:
        near = get_close_matches(name, names, 1, 0.4)
        remedy = f"Did you mean {near[0]}?" if near else ""
        raise InputError(f"there is no {what} {name!r} in the study.", None, remedy)


def _by_text(study: Study, coders: Sequence[str], texts: Sequence[str]) -> dict[str, list[Coding]]:
    """Codings by the key of their text, in the order of the texts."""
    found: dict[str, list[Coding]] = {text.key: [] for text in study.texts}
    for coding in chosen_codings(study, coders, texts):
        found[coding.text].append(coding)
    return found


def _units_of(key: str, codings: Sequence[Coding], coders: Sequence[str]) -> Iterator[Unit]:
    here = {coding.coder for coding in codings}
    readers = [coder for coder in coders if coder in here]
    at: dict[_Stretch, list[Coding]] = {}
    for coding in codings:
        at.setdefault((coding.start, coding.end), []).append(coding)
    for group in _grouped(sorted(at)):
        inside = [coding for stretch in group for coding in at[stretch]]
        given = tuple(
            (reader, frozenset(each.node for each in inside if each.coder == reader))
            for reader in readers
        )
        yield Unit(key, min(start for start, _ in group), max(end for _, end in group), given)


def _grouped(stretches: Sequence[_Stretch]) -> list[set[_Stretch]]:
    """Stretches that are one unit together, in order of the first of each."""
    groups: list[set[_Stretch]] = []
    reached: list[set[_Stretch]] = []
    for stretch in stretches:
        # They come by their starts: what ends before this one begins meets no other.
        reached = [group for group in reached if max(end for _, end in group) > stretch[0]]
        near = [group for group in reached if any(_same(stretch, other) for other in group)]
        for group in near[1:]:
            near[0] |= group
            groups.remove(group)
            reached.remove(group)
        if near:
            near[0].add(stretch)
        else:
            groups.append({stretch})
            reached.append(groups[-1])
    return groups


def _same(one: _Stretch, other: _Stretch) -> bool:
    """Whether two stretches share at least half of the longer one."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return 2 * shared >= max(one[1] - one[0], other[1] - other[0])


def overlapping(found: Sequence[Unit]) -> int:
    """How many units share words with another unit: there people cut the text differently."""
    meeting: set[Unit] = set()
    for _, group in groupby(found, lambda unit: unit.text):
        reached: list[Unit] = []
        for unit in sorted(group, key=lambda each: each.start):
            reached = [other for other in reached if other.end > unit.start]
            meeting.update((unit, *reached) if reached else ())
            reached.append(unit)
    return len(meeting)
