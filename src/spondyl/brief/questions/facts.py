"""Facts that can be asked about, and the answers that may be had."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from spondyl.brief.questions.cells import number_label, representative
from spondyl.case import format as shape
from spondyl.case.behind import BEHIND
from spondyl.case.derived import DERIVED, WRITTEN_AS
from spondyl.case.levels import LEVELS, Run, written
from spondyl.case.readers import READERS
from spondyl.case.vocabulary.lesion import LEVEL, SINS_READING
from spondyl.case.wording import plain
from spondyl.kernel.answers import Answer, Answers, Span, everything, known
from spondyl.kernel.cells import Axis, NumberAxis, WordAxis
from spondyl.kernel.variables import Variable

LEVEL_PATH = LEVEL.path
DERIVED_OF_LESION = tuple(v.path for v in DERIVED if v.path.startswith("lesion."))
# What follows from lists in the file is asked about itself, and written where the list stands.
FROM_LISTS = {
    path: written
    for path, written in WRITTEN_AS.items()
    if path not in BEHIND and (written == "treatments" or not path.startswith("lesion."))
}
SINS_PATHS = tuple(variable.path for variable in SINS_READING)
VARIABLES: dict[str, Variable] = {
    variable.path: variable
    for variable in (
        *(v for section in shape.SECTIONS for v in section.variables),
        *shape.LESIONS.variables,
        *DERIVED,
    )
}
_PLACE = {path: number for number, path in enumerate((*VARIABLES, READERS))}


class Fact(NamedTuple):
    """One fact of a case.

    Attributes:
        path: the variable's path; `lesion.` stands for the lesion with this number.
        lesion: the lesion's number, 0 for the patient.
    """

    path: str
    lesion: int = 0

    @property
    def place(self) -> tuple[int, int]:
        """Where it stands among all facts, in the order of the case file."""
        return _PLACE[self.path], self.lesion


@dataclass(frozen=True, slots=True)
class Option:
    """One answer that definitions tell from the others.

    Attributes:
        label: the answer in words.
        cell: the number of its cell.
        answer: the answer itself; None for a level and for readers.
        run: the run of levels, for a level: one of those from which the same follows.
        reading: the whole reading that stands, for readers.
    """

    label: str
    cell: int
    answer: Answer | None = field(default=None, compare=False)
    run: Run = field(default=(), compare=False)
    reading: Answers = field(default_factory=dict, compare=False)


def options_of(fact: Fact, axis: Axis, answer: Answer) -> tuple[Option, ...]:
    """The answers that may be had, one for each cell that is still possible.

    Args:
        fact: a fact with a vocabulary or a number.
        axis: its cells.
        answer: what is known of it.
    """
    variable = VARIABLES[fact.path]
    if isinstance(axis, WordAxis):
        return tuple(_words(variable, axis, answer))
    return tuple(_numbers(variable, axis, answer))


def _words(variable: Variable, axis: WordAxis, answer: Answer) -> Iterator[Option]:
    cells: dict[int, list[str]] = {}
    for word in answer.possible:
        cells.setdefault(axis.cell_of[str(word)], []).append(str(word))
    for cell, words in cells.items():
        yield Option("; ".join(map(plain, words)), cell, known(variable, words[0]))


def _numbers(variable: Variable, axis: NumberAxis, answer: Answer) -> Iterator[Option]:
    first: dict[int, Span] = {}
    for cell, part in axis.pieces(answer):
        if isinstance(part, Span):
            first.setdefault(cell, part)
    for cell, part in sorted(first.items()):
        value = representative(variable, part)
        label = number_label(variable, axis, (cell, cell), answer)
        yield Option(label, cell, known(variable, value))


def level_options(
    runs: Sequence[Run], views: Sequence[Answers], counts: Sequence[int]
) -> tuple[Option, ...]:
    """The runs a lesion may be, those together from which the same follows.

    Args:
        runs: the runs it may be.
        views: what follows from each of them.
        counts: how many levels the lesions make up with each of them.
    """
    alike: dict[object, list[Run]] = {}
    for run, view, count in zip(runs, views, counts, strict=True):
        signature = (count, *(view[path].possible for path in DERIVED_OF_LESION if path in view))
        alike.setdefault(signature, []).append(run)
    return tuple(Option(_levels(same), n, run=same[0]) for n, same in enumerate(alike.values()))


def _levels(runs: Sequence[Run]) -> str:
    """Levels in words, neighbours joined: `C3-C6, L2-L4`."""
    if any(len(run) > 1 for run in runs):
        return ", ".join(map(written, runs))
    stretches: list[list[str]] = []
    for (level,) in runs:
        last = stretches[-1][-1] if stretches else None
        if last is not None and LEVELS.index(last) + 1 == LEVELS.index(level):
            stretches[-1].append(level)
        else:
            stretches.append([level])
    return ", ".join(written(tuple(stretch)) for stretch in stretches)


def united(variable: Variable, answers: Sequence[Answer | None]) -> Answer:
    """All that several answers leave possible."""
    found = [Answer(everything(variable), reason="unknown") if a is None else a for a in answers]
    if len(found) == 1:
        return found[0]
    parts = {part for answer in found for part in answer.possible}
    if isinstance(next(iter(parts)), Span):
        possible = tuple(sorted(part for part in parts if isinstance(part, Span)))
        return Answer(possible, "several")
    words = tuple(word for word in everything(variable) if word in parts)
    return Answer(words, "several")  # type: ignore[arg-type]


def reader_options(names: Sequence[str], readings: Sequence[Answers]) -> tuple[Option, ...]:
    """Which of several whole readings of the images stands, those alike together."""
    alike: dict[object, list[int]] = {}
    for number, reading in enumerate(readings):
        items = (united(VARIABLES[path], [reading.get(path)]).possible for path in SINS_PATHS)
        alike.setdefault(tuple(items), []).append(number)
    return tuple(
        Option("; ".join(names[n] for n in same), same[0], reading=readings[same[0]])
        for same in alike.values()
    )
