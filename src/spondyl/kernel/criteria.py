"""Conditions over facts, as values that can be read, enumerated and printed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from spondyl.kernel.answers import Position
from spondyl.kernel.errors import DefinitionError
from spondyl.kernel.variables import Choice, Dispute, Number, Variable

# One completion: every fact by path, every dispute by code, as a word or a place on its line.
World = Mapping[str, str | Position]


class HasTotal(Protocol):
    """Anything whose total can be had in one completion (a points score)."""

    @property
    def name(self) -> str:
        """Its name."""

    def total(self, world: World) -> int:
        """Its total in one completion."""

    def atoms(self) -> Iterator["Atom"]:
        """The atomic conditions it reads."""


@dataclass(frozen=True, slots=True)
class Is:
    """The fact has one of these words."""

    variable: Variable
    words: tuple[str, ...]

    def __post_init__(self) -> None:
        domain = self.variable.domain
        if not isinstance(domain, Choice):
            raise DefinitionError(f"{self.variable.path} is a number; ask with AtLeast.")
        strangers = [word for word in self.words if word not in domain.words]
        if strangers or not self.words:
            raise DefinitionError(f"{self.variable.path} has no words {strangers}.")


def _number(variable: Variable) -> Number:
    if not isinstance(variable.domain, Number):
        raise DefinitionError(f"{variable.path} is not a number.")
    return variable.domain


@dataclass(frozen=True, slots=True)
class AtLeast:
    """The number is at or above `value` (canonical unit)."""

    variable: Variable
    value: Decimal

    def __post_init__(self) -> None:
        _number(self.variable)

    @property
    def cut(self) -> Position:
        """The position from which on it holds."""
        return (_number(self.variable).on_grid(self.value), 0)


@dataclass(frozen=True, slots=True)
class MoreThan:
    """The number is above `value` (canonical unit), not at it."""

    variable: Variable
    value: Decimal

    def __post_init__(self) -> None:
        _number(self.variable)

    @property
    def cut(self) -> Position:
        """The position from which on it holds."""
        domain = _number(self.variable)
        if domain.step is None:
            return (self.value, 1)
        at = domain.on_grid(self.value)
        return (at + domain.step if at == self.value else at, 0)


@dataclass(frozen=True, slots=True)
class Version:
    """The dispute is read this way."""

    dispute: Dispute
    version: str

    def __post_init__(self) -> None:
        if self.version not in self.dispute.versions:
            raise DefinitionError(f"{self.dispute.code} has no version {self.version!r}.")


@dataclass(frozen=True, slots=True)
class TotalAtLeast:
    """Another score's total is at or above `total`."""

    score: HasTotal
    total: int


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every part holds; the empty one always does."""

    parts: tuple["Criterion", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one part holds."""

    parts: tuple["Criterion", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The part does not hold."""

    part: "Criterion"


Atom = Is | AtLeast | MoreThan | Version
Criterion = Atom | TotalAtLeast | AllOf | AnyOf | Not


def is_(variable: Variable, *words: str) -> Is:
    """The fact has one of `words`."""
    return Is(variable, words)


def at_least(variable: Variable, value: str | int, unit: str = "") -> AtLeast:
    """The number is at or above `value`, written in `unit` (the canonical one by default)."""
    return AtLeast(variable, in_canonical_unit(variable, value, unit))


def more_than(variable: Variable, value: str | int, unit: str = "") -> MoreThan:
    """The number is above `value`, written in `unit` (the canonical one by default)."""
    return MoreThan(variable, in_canonical_unit(variable, value, unit))


def below(variable: Variable, value: str | int, unit: str = "") -> Not:
    """The number is below `value`."""
    return Not(at_least(variable, value, unit))


def all_of(*parts: Criterion) -> AllOf:
    """Every part holds."""
    return AllOf(parts)


def any_of(*parts: Criterion) -> AnyOf:
    """At least one part holds."""
    return AnyOf(parts)


def in_canonical_unit(variable: Variable, value: str | int, unit: str) -> Decimal:
    """Convert a figure as a paper prints it, exactly.

    Raises:
        DefinitionError: when the variable does not know the unit.
    """
    domain = variable.domain
    if not unit:
        return Decimal(value)
    if not isinstance(domain, Number) or unit not in domain.units:
        raise DefinitionError(f"{variable.path} is not measured in {unit}.")
    return Decimal(value) * domain.units[unit]


def holds(criterion: Criterion, world: World) -> bool:
    """Whether `criterion` is true in one completion."""
    match criterion:
        case Is(variable, words):
            return world[variable.path] in words
        case AtLeast() | MoreThan():
            return world[criterion.variable.path] >= criterion.cut  # type: ignore[operator]
        case Version(dispute, version):
            return world[dispute.code] == version
        case TotalAtLeast(score, total):
            return score.total(world) >= total
        case AllOf(parts):
            return all(holds(part, world) for part in parts)
        case AnyOf(parts):
            return any(holds(part, world) for part in parts)
        case Not(part):
            return not holds(part, world)


def atoms(criterion: Criterion) -> Iterator[Atom]:
    """Every atomic condition in `criterion`, in reading order."""
    match criterion:
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from atoms(part)
        case Not(part):
            yield from atoms(part)
        case TotalAtLeast(score, _):
            yield from score.atoms()
        case _:
            yield criterion
