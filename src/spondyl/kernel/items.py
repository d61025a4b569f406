"""Items of a framework, whose options tile the facts they read."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field

from spondyl.kernel.criteria import Atom, Criterion, World, atoms, holds
from spondyl.kernel.errors import DefinitionError
from spondyl.kernel.results import ItemResult
from spondyl.kernel.sources import Citation


@dataclass(frozen=True, slots=True)
class Option:
    """One line of an item.

    Attributes:
        key: short name, as results print it.
        when: the condition under which this option is the one.
        points: what it adds to a score.
        label: as a clinician would read it.
        cited: where this line stands, when that differs from the item's own place.
    """

    key: str
    when: Criterion
    points: int = 0
    label: str = ""
    cited: Citation | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One question of a framework; exactly one option holds in every completion.

    Attributes:
        key: short name, as results print it.
        label: as a clinician would read it.
        options: the lines, in the order of the source.
        cited: where the item stands in its source.
        note: what the definition leaves open, printed with the table.
    """

    key: str
    label: str
    options: tuple[Option, ...]
    cited: Citation
    note: str = ""
    _single: tuple[ItemResult, ...] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        keys = [option.key for option in self.options]
        if len(set(keys)) != len(keys) or not keys:
            raise DefinitionError(f"Item {self.key} has no options or repeats one: {keys}.")
        single = tuple(ItemResult((option.key,), (option.points,)) for option in self.options)
        object.__setattr__(self, "_single", single)

    def chosen(self, world: World) -> int:
        """The number of the option that holds in one completion.

        Raises:
            DefinitionError: when none or several hold.
        """
        matches = [n for n, option in enumerate(self.options) if holds(option.when, world)]
        if len(matches) != 1:
            named = [self.options[n].key for n in matches]
            raise DefinitionError(f"Item {self.key}: {named or 'no option'} holds in {world}.")
        return matches[0]

    def result(self, reached: Set[int]) -> ItemResult:
        """The result in which the options numbered `reached` are left."""
        if len(reached) == 1:
            (only,) = reached
            return self._single[only]
        chosen = [self.options[number] for number in sorted(reached)]
        points = tuple(sorted({option.points for option in chosen}))
        return ItemResult(tuple(option.key for option in chosen), points)


def option_atoms(items: Sequence[Item]) -> Iterator[Atom]:
    """Every atomic condition that `items` read."""
    for item in items:
        for option in item.options:
            yield from atoms(option.when)
