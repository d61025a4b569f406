"""Questions that can be asked about a patient, and the answers each admits."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import ROUND_CEILING, Decimal
from types import MappingProxyType
from typing import NamedTuple

from spondyl.kernel.errors import DefinitionError

# A place on the number line: the value, and -1, 0 or 1 for just below, at, or just above it.
Position = tuple[Decimal, int]


class Span(NamedTuple):
    """A stretch of the number line between two positions, both included."""

    start: Position
    end: Position

    @property
    def is_point(self) -> bool:
        """Whether only one value lies in it."""
        return self.start == self.end


def span(low: Decimal, high: Decimal) -> Span:
    """The closed interval from `low` to `high`."""
    return Span((low, 0), (high, 0))


HOURS_PER_DAY = Decimal(24)
DAYS_PER_MONTH = Decimal("30.4375")


@dataclass(frozen=True, slots=True)
class Choice:
    """A closed vocabulary.

    Attributes:
        words: the admissible words; in order of severity where `ordered`.
        aliases: words that stand for several others (`present` = treatable or untreatable).
        ordered: whether `between` makes sense.
    """

    words: tuple[str, ...]
    aliases: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    ordered: bool = False

    def __post_init__(self) -> None:
        if len(set(self.words)) != len(self.words) or not self.words:
            raise DefinitionError(f"A vocabulary is empty or repeats a word: {self.words}.")
        strangers = [w for many in self.aliases.values() for w in many if w not in self.words]
        if strangers:
            raise DefinitionError(f"An alias stands for words that are not there: {strangers}.")


@dataclass(frozen=True, slots=True)
class Number:
    """A number between two plausible ends, both admissible.

    Attributes:
        low: smallest plausible value in `unit`; smaller is refused as a typing error.
        high: largest plausible value in `unit`.
        unit: canonical unit, empty for a bare number.
        units: every unit that may be written, with the factor to the canonical one.
        step: distance between admissible values; None for a continuous quantity.
        words: words that stand for ranges (`many` = 3 or more).
    """

    low: Decimal
    high: Decimal
    unit: str = ""
    units: Mapping[str, Decimal] = field(default_factory=lambda: MappingProxyType({}))
    step: Decimal | None = None
    words: Mapping[str, tuple[Decimal, Decimal]] = field(
        default_factory=lambda: MappingProxyType({})
    )

    def __post_init__(self) -> None:
        if self.low > self.high:
            raise DefinitionError(f"A plausible range is upside down: {self.low} to {self.high}.")
        if self.unit and self.units.get(self.unit) != 1:
            raise DefinitionError(f"The canonical unit {self.unit} must be listed with factor 1.")

    def admits(self, value: Decimal) -> bool:
        """Whether `value`, in the canonical unit, is plausible and on the grid."""
        if not self.low <= value <= self.high:
            return False
        return self.step is None or (value - self.low) % self.step == 0

    def on_grid(self, value: Decimal) -> Decimal:
        """The smallest admissible value at or above `value` (itself when continuous)."""
        if self.step is None:
            return value
        steps = ((value - self.low) / self.step).to_integral_value(rounding=ROUND_CEILING)
        return self.low + steps * self.step


@dataclass(frozen=True, slots=True)
class Free:
    """What no vocabulary closes: kept as written, read by people, never by a rule's criterion.

    Attributes:
        kind: `text`, `moment` (ISO 8601), `run` (a level or a run of levels), `list`, or `pair`
            (two numbers).
        words: for a list, the words it may hold; any words when empty.
    """

    kind: str
    words: tuple[str, ...] = ()


class Term(NamedTuple):
    """One term of a sum.

    Attributes:
        path: path of the variable.
        factor: what its value in the canonical unit is multiplied by.
        plausible: the variable's own plausible range, for when it was not answered.
    """

    path: str
    factor: Decimal
    plausible: Span


@dataclass(frozen=True, slots=True)
class Linear:
    """How a quantity is computed where it was not reported.

    Attributes:
        terms: what is summed; the first must have been answered for the computation to stand.
        constant: added to the sum.
        note: what is printed beside a computed value.
    """

    terms: tuple[Term, ...]
    constant: Decimal
    note: str


@dataclass(frozen=True, slots=True)
class Variable:
    """One fact about a patient or a lesion.

    Attributes:
        path: dotted path, as in `patient.albumin` or `lesion.pain`.
        domain: the values it may take.
        question: how a clinician would be asked.
        help: what the answer means, where words need it.
        codes: (system, code) pairs where a standard code exists.
        computed: how the value follows from others where it was not reported.
    """

    path: str
    domain: Choice | Number | Free
    question: str
    help: str = ""
    codes: tuple[tuple[str, str], ...] = ()
    computed: Linear | None = None

    def __post_init__(self) -> None:
        if "." not in self.path:
            raise DefinitionError(f"A variable's path is group.name, not {self.path!r}.")
        if not self.question.endswith("?"):
            raise DefinitionError(f"{self.path}: the question does not end with a question mark.")


@dataclass(frozen=True, slots=True)
class Dispute:
    """A point on which published versions differ; every version is run.

    Attributes:
        code: short name printed in results, such as `brain_as_visceral`.
        versions: the readings, each a short name.
        message: what is in dispute, in one sentence.
    """

    code: str
    versions: tuple[str, ...]
    message: str

    def __post_init__(self) -> None:
        if len(set(self.versions)) < 2:
            raise DefinitionError(f"Dispute {self.code} needs at least two versions.")


YES_NO = Choice(words=("no", "yes"))


def words_of(variable: Variable) -> tuple[str, ...]:
    """The vocabulary of a choice, in its order.

    Raises:
        DefinitionError: when the variable is no choice.
    """
    if not isinstance(variable.domain, Choice):
        raise DefinitionError(f"{variable.path} has no vocabulary.")
    return variable.domain.words
