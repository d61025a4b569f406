"""The cells into which a definition's questions cut each fact.

Two values of a fact that answer every condition of a definition alike lie in one cell; a set of
completions is then a finite set of tuples of cells, however fine the quantity.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from spondyl.kernel.answers import Answer, Position, Span
from spondyl.kernel.criteria import AtLeast, Atom, Is, MoreThan, Version
from spondyl.kernel.variables import Choice, Dispute, Linear, Variable

BELOW_ALL: Position = (Decimal("-Infinity"), 0)

# A cell's number, and the word or the part of the answer's span that lies in it.
Piece = tuple[int, str | Span]


@dataclass(frozen=True, slots=True)
class WordAxis:
    """The cells of a choice: words that no condition tells apart share one."""

    key: str
    cell_of: dict[str, int]
    representatives: tuple[str, ...]
    computed: Linear | None = None

    @property
    def size(self) -> int:
        """How many cells there are."""
        return len(self.representatives)

    def reached(self, answer: Answer | None) -> tuple[int, ...]:
        """The cells that `answer` can fall in; all of them without one."""
        if answer is None:
            return tuple(range(len(self.representatives)))
        possible = answer.possible
        if len(possible) == 1:
            return (self.cell_of[possible[0]],)  # type: ignore[index]
        return tuple(sorted({self.cell_of[word] for word in possible}))  # type: ignore[index]

    def pieces(self, answer: Answer | None) -> Iterator[Piece]:
        """Every word still possible, with its cell."""
        words = self.cell_of if answer is None else answer.possible
        for word in words:
            yield self.cell_of[word], word  # type: ignore[index]


@dataclass(frozen=True, slots=True)
class NumberAxis:
    """The cells of a number: the stretches between the cuts that conditions make."""

    key: str
    cuts: tuple[Position, ...]
    computed: Linear | None = None

    @property
    def size(self) -> int:
        """How many cells there are."""
        return len(self.cuts) + 1

    @property
    def representatives(self) -> tuple[Position, ...]:
        """One position inside each cell: its lower end."""
        return (BELOW_ALL, *self.cuts)

    def reached(self, answer: Answer | None) -> tuple[int, ...]:
        """The cells that `answer` can fall in; all of them without one."""
        if answer is None:
            return tuple(range(len(self.cuts) + 1))
        spans: tuple[Span, ...] = answer.possible  # type: ignore[assignment]
        if len(spans) == 1:
            return self._crossed(spans[0])
        return tuple(sorted({cell for part in spans for cell in self._crossed(part)}))

    def _crossed(self, part: Span) -> tuple[int, ...]:
        first = bisect_right(self.cuts, part.start)
        if part.start is part.end or part.start == part.end:
            return (first,)
        return tuple(range(first, bisect_right(self.cuts, part.end) + 1))

    def pieces(self, answer: Answer | None) -> Iterator[Piece]:
        """Every part of the answer's spans that lies in one cell, with that cell."""
        if answer is None:
            edges = (BELOW_ALL, *self.cuts, (Decimal("Infinity"), 0))
            yield from ((i, Span(edges[i], edges[i + 1])) for i in range(self.size))
            return
        for part in answer.possible:
            assert isinstance(part, Span)
            yield from self.split(part)

    def split(self, part: Span) -> Iterator[Piece]:
        """Cut one span at every cut that lies in it."""
        for cell in self._crossed(part):
            start = part.start if cell == 0 else max(part.start, self.cuts[cell - 1])
            end = part.end
            if cell < len(self.cuts):
                value, side = self.cuts[cell]
                end = min(end, (value, side - 1))
            yield cell, Span(start, end)


Axis = WordAxis | NumberAxis


def axes_of(atoms: Iterable[Atom]) -> dict[str, Axis]:
    """One axis for every fact and dispute that `atoms` mention, in order of first mention."""
    grouped: dict[str, list[Atom]] = {}
    for atom in atoms:
        grouped.setdefault(key_of(atom), []).append(atom)
    return {key: _axis(key, questions) for key, questions in grouped.items()}


def key_of(atom: Atom) -> str:
    """The path of the fact, or the code of the dispute, that an atom asks about."""
    return atom.dispute.code if isinstance(atom, Version) else atom.variable.path


def _axis(key: str, questions: list[Atom]) -> Axis:
    first = questions[0]
    if isinstance(first, Version):
        return _dispute_axis(first.dispute)
    variable: Variable = first.variable
    if isinstance(variable.domain, Choice):
        return _word_axis(key, variable, [q for q in questions if isinstance(q, Is)])
    cuts = {q.cut for q in questions if isinstance(q, AtLeast | MoreThan)}
    return NumberAxis(key, tuple(sorted(cuts)), variable.computed)


def _dispute_axis(dispute: Dispute) -> WordAxis:
    numbered = {version: number for number, version in enumerate(dispute.versions)}
    return WordAxis(dispute.code, numbered, dispute.versions)


def _word_axis(key: str, variable: Variable, questions: list[Is]) -> WordAxis:
    assert isinstance(variable.domain, Choice)
    cells: dict[tuple[bool, ...], int] = {}
    cell_of: dict[str, int] = {}
    representatives: list[str] = []
    for word in variable.domain.words:
        signature = tuple(word in question.words for question in questions)
        if signature not in cells:
            cells[signature] = len(representatives)
            representatives.append(word)
        cell_of[word] = cells[signature]
    return WordAxis(key, cell_of, tuple(representatives), variable.computed)


def linear_span(rule: Linear, parts: Iterable[Span]) -> Span:
    """The stretch that a sum reaches while each term runs over its own part."""
    start, end = (rule.constant, 0), (rule.constant, 0)
    for (_, factor, _), part in zip(rule.terms, parts, strict=True):
        low, high = (part.start, part.end) if factor > 0 else (part.end, part.start)
        start = _shift(start, low, factor)
        end = _shift(end, high, factor)
    return Span(start, end)


def _shift(total: Position, end: Position, factor: Decimal) -> Position:
    # An end that is only approached stays only approached, mirrored by a negative factor.
    side = end[1] if factor > 0 else -end[1]
    return total[0] + factor * end[0], total[1] or side
