"""Partial cases: a non-empty subset of cells for every fact, and what brute force says of each.

What brute force finds in one world is written as the bits of one integer, so that the union over
many worlds is `|`. The union over a product of subsets is built one fact after the other, which
is the plain union over worlds in another order: nothing is assumed independent.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import islice, product
from math import prod
from typing import NamedTuple

from spondyl.kernel.answers import Answer, Span, one_of, span
from spondyl.kernel.points import Score
from spondyl.kernel.results import ItemResult, Result
from spondyl.kernel.variables import Choice, Variable
from tests.reference_engine import (
    Definition,
    Found,
    Raw,
    asked,
    bands_of,
    brute_force,
    cells_of,
    facts_of,
)

# Bits 0-63: totals or outcomes. Then rows, the refusal and every item's options; above them, for
# every version of every dispute, the values and the tuples of options while it is read that way.
ROWS, REFUSED, OPTIONS = 64, 96, 97
VALUES = (1 << ROWS) - 1
Values = tuple[int, ...] | tuple[str, ...]


class Expected(NamedTuple):
    """What the kernel must say: values, rows, refusal and options as bits, and disputes.

    A dispute whose versions reach different values must be named; one whose versions reach the
    same options may not.
    """

    bits: int
    must: frozenset[str] = frozenset()
    may: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Fact:
    """A fact with its cells, and one answer for every non-empty subset of them (by bit mask)."""

    variable: Variable
    cells: tuple[tuple[Raw, ...], ...]
    answers: tuple[Answer | None, ...]

    @property
    def path(self) -> str:
        return self.variable.path

    @property
    def subsets(self) -> int:
        return len(self.answers)


class PartialCases:
    """All partial cases of one definition, in the order of `product` over subsets."""

    def __init__(self, definition: Definition, *, unknown: bool = True) -> None:
        found = asked(definition)
        self.definition = definition
        self.facts = tuple(
            _fact(variable, cells_of(variable, found), unknown=unknown)
            for variable in facts_of(found).values()
        )
        self.count = prod(fact.subsets for fact in self.facts)
        self.code = Code(definition)

    def answers(self, start: int, stop: int) -> Iterator[dict[str, Answer]]:
        """The partial cases from number `start` on; an answer of every cell is left out."""
        pairs = [[(fact.path, answer) for answer in fact.answers] for fact in self.facts]
        for chosen in islice(product(*pairs), start, stop):
            yield {path: answer for path, answer in chosen if answer is not None}

    def masks(self, number: int) -> list[int]:
        """The subset of cells of every fact in partial case `number`."""
        masks = []
        for fact in reversed(self.facts):
            number, place = divmod(number, fact.subsets)
            masks.append(place + 1)
        return masks[::-1]

    def at(self, masks: Sequence[int]) -> dict[str, Answer]:
        """One partial case."""
        chosen = zip(self.facts, masks, strict=True)
        pairs = ((fact.path, fact.answers[mask - 1]) for fact, mask in chosen)
        return {path: answer for path, answer in pairs if answer is not None}

    def number(self, mask_of: Mapping[str, int]) -> int:
        """The place of the partial case with these subsets; facts it does not read are ignored."""
        place = 0
        for fact in self.facts:
            place = place * fact.subsets + mask_of[fact.path] - 1
        return place

    def worlds(self) -> list[int]:
        """What brute force finds in every joint world of cells, as bits."""
        first = [[cell[0] for cell in fact.cells] for fact in self.facts]
        paths = [fact.path for fact in self.facts]
        return [
            self.code.written(
                brute_force(
                    self.definition, {p: [raw] for p, raw in zip(paths, world, strict=True)}
                )
            )
            for world in product(*first)
        ]

    def expected(self) -> list[int]:
        """What brute force finds in every partial case, as bits."""
        return unions(self.worlds(), [len(fact.cells) for fact in self.facts])

    def union(self, worlds: Sequence[int], masks: Sequence[int]) -> Expected:
        """What brute force finds in one partial case, world by world."""
        places = [0]
        for fact, mask in zip(self.facts, masks, strict=True):
            size = len(fact.cells)
            mine = [cell for cell in range(size) if mask >> cell & 1]
            places = [place * size + cell for place in places for cell in mine]
        found = 0
        for place in places:
            found |= worlds[place]
        return self.code.expected(found)


class Code:
    """How findings are written as bits, and read back."""

    def __init__(self, definition: Definition) -> None:
        self.definition = definition
        if isinstance(definition, Score):
            self.value_of: dict[int | str, int] = {n: n for n in range(ROWS)}
        else:
            self.value_of = {outcome: n for n, outcome in enumerate(definition.outcomes)}
        keys = [(item.key, option.key) for item in definition.items for option in item.options]
        self.option_of = {key: OPTIONS + n for n, key in enumerate(keys)}
        self.points_of = {
            (item.key, option.key): option.points
            for item in definition.items
            for option in item.options
        }
        tuples = product(*([o.key for o in item.options] for item in definition.items))
        self.tuple_of = {options: ROWS + n for n, options in enumerate(tuples)}
        self.low = (1 << OPTIONS + len(keys)) - 1
        self.width = ROWS + len(self.tuple_of)
        self.read_as = [(d.code, v) for d in definition.disputes for v in d.versions]
        self._items: dict[tuple[str, ItemResult], int] = {}
        self._read: dict[int, tuple[Values, tuple[str, ...]]] = {}

    def written(self, found: Found) -> int:
        """Findings of brute force."""
        options = [(item, option) for item, some in found.options.items() for option in some]
        low = _bits(
            [
                *(self.value_of[value] for value in found.values),
                *(ROWS + row for row in found.rows),
                *(self.option_of[key] for key in options),
                *([REFUSED] if True in found.refused else []),
            ]
        )
        for place, read in enumerate(self.read_as):
            values, tuples = found.by_version[read]
            slot = _bits([*(self.value_of[v] for v in values), *(self.tuple_of[o] for o in tuples)])
            low |= slot << self._slot(place)
        return low

    def _slot(self, place: int) -> int:
        return self.low.bit_length() + place * self.width

    def expected(self, bits: int) -> Expected:
        """Findings with disputes told by comparing their versions."""
        if not self.read_as:
            return Expected(bits)
        must, may = set(), set()
        first: dict[str, int] = {}
        for place, (code, _) in enumerate(self.read_as):
            slot = bits >> self._slot(place) & (1 << self.width) - 1
            other = first.setdefault(code, slot)
            if slot != other:
                may.add(code)
                if slot & VALUES != other & VALUES:
                    must.add(code)
        return Expected(bits & self.low, frozenset(must), frozenset(may))

    def values_by(self, code: str, bits: int) -> list[int]:
        """The values while a dispute is read in each of its ways."""
        places = [n for n, (mine, _) in enumerate(self.read_as) if mine == code]
        return [bits >> self._slot(place) & VALUES for place in places]

    def engine(self, result: Result) -> int:
        """What the kernel says, disputes left aside."""
        bits = 0
        for value in result.possible:
            bits |= 1 << self.value_of[value]
        for row in result.rows:
            bits |= 1 << (ROWS + row)
        for key, item in result.items.items():
            values = (key, item)
            if values not in self._items:
                self._items[values] = self._item(key, item)
            bits |= self._items[values]
        if self.definition.refusal and self.definition.refusal in result.reasons:
            bits |= 1 << REFUSED
        return bits

    def _item(self, key: str, item: ItemResult) -> int:
        points = {self.points_of[key, option] for option in item.values}
        assert item.possible == tuple(sorted(points)), (key, item)
        return _bits(self.option_of[key, option] for option in item.values)

    def read(self, bits: int) -> tuple[Values, tuple[str, ...]]:
        """Values in order, and their bands."""
        values = bits & VALUES
        if values not in self._read:
            named = [value for value, n in self.value_of.items() if values >> n & 1]
            bands = bands_of(self.definition, frozenset(named))
            self._read[values] = (tuple(named), bands)  # type: ignore[assignment]
        return self._read[values]

    def agree(self, result: Result, expected: Expected) -> bool:
        """Whether the kernel's result is what brute force found, in every part."""
        values, bands = self.read(expected.bits)
        got = self.engine(result)
        if not values:
            # Refused in every completion: what single items could be is nobody's business.
            return result.possible == () and result.applies == "no" and bool(got >> REFUSED & 1)
        return (
            got == expected.bits
            and result.possible == values
            and result.bands == bands
            and result.settled == (len(values) == 1)
            and result.band_settled == (len(bands) == 1)
            and self._named(frozenset(result.disputed), expected)
            and result.exact
        )

    def _named(self, disputed: frozenset[str], expected: Expected) -> bool:
        if isinstance(self.definition, Score):
            return disputed == expected.must
        # A table names a dispute that moves it from row to row of one outcome, too.
        return expected.must <= disputed <= expected.may


def unions(worlds: Sequence[int], sizes: Sequence[int]) -> list[int]:
    """From one entry a tuple of cells to one entry a tuple of non-empty subsets of cells."""
    table = list(worlds)
    inner = 1
    for size in reversed(sizes):
        wide = size * inner
        table = [
            bits
            for start in range(0, len(table), wide)
            for bits in _subsets(table[start : start + wide], size, inner)
        ]
        inner *= 2**size - 1
    return table


def _subsets(block: list[int], size: int, inner: int) -> Iterator[int]:
    sets: list[list[int]] = [[0] * inner]
    for mask in range(1, 2**size):
        lowest = (mask & -mask).bit_length() - 1
        cell = block[lowest * inner : (lowest + 1) * inner]
        sets.append([a | b for a, b in zip(sets[mask & (mask - 1)], cell, strict=True)])
        yield from sets[mask]


def _bits(places: Iterable[int]) -> int:
    bits = 0
    for place in places:
        bits |= 1 << place
    return bits


def _fact(variable: Variable, cells: list[list[Raw]], *, unknown: bool) -> Fact:
    fixed = tuple(tuple(cell) for cell in cells)
    answers: list[Answer | None] = [
        _between(variable, fixed, mask) for mask in range(1, 2 ** len(fixed))
    ]
    if unknown:
        answers[-1] = None
    return Fact(variable, fixed, tuple(answers))


def _answer(variable: Variable, cells: Sequence[tuple[Raw, ...]]) -> Answer:
    """Everything in some cells: all their words, or one closed span a cell."""
    if isinstance(variable.domain, Choice):
        return one_of(variable, tuple(raw for cell in cells for raw in cell))
    return Answer(tuple(_stretch(cell) for cell in cells), "in these cells")


def _between(variable: Variable, cells: Sequence[tuple[Raw, ...]], mask: int) -> Answer:
    """As `_answer`, with neighbouring cells of a number in one span."""
    if isinstance(variable.domain, Choice):
        return _answer(variable, [cell for n, cell in enumerate(cells) if mask >> n & 1])
    runs: list[tuple[Raw, ...]] = []
    for number, cell in enumerate(cells):
        if not mask >> number & 1:
            continue
        joined = number > 0 and mask >> (number - 1) & 1
        runs = [*runs[:-1], (*runs[-1], *cell)] if joined else [*runs, cell]
    return _answer(variable, runs)


def _stretch(cell: tuple[Raw, ...]) -> Span:
    low, high = cell[0], cell[-1]
    assert isinstance(low, Decimal)
    assert isinstance(high, Decimal)
    return span(low, high)


@lru_cache(maxsize=1)
def expected_of(cases: PartialCases) -> list[int]:
    """`cases.expected()`, kept while chunks of one definition are judged one after the other."""
    return cases.expected()


def chunks(definitions: Iterable[PartialCases], size: int) -> list[tuple[PartialCases, int, int]]:
    """(cases, first, last) for pieces of about `size` partial cases."""
    return [
        (cases, start, min(start + size, cases.count))
        for cases in definitions
        for start in range(0, cases.count, size)
    ]


def disagreeing(cases: PartialCases, start: int, stop: int) -> list[tuple[object, ...]]:
    """Partial cases, the first few, in which kernel and brute force do not agree."""
    wrong: list[tuple[object, ...]] = []
    expected = islice(expected_of(cases), start, stop)
    for answers, bits in zip(cases.answers(start, stop), expected, strict=True):
        result = cases.definition.evaluate(answers)
        if not cases.code.agree(result, cases.code.expected(bits)):
            wrong.append((answers, result, cases.code.read(bits)))
            if len(wrong) == 3:
                break
    return wrong
