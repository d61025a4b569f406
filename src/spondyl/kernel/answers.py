"""What is known of a fact: one value, one of several, a range, or nothing and why."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from spondyl.kernel.variables import Choice, Free, Number, Position, Span, Variable, span

__all__ = [
    "REASONS",
    "Answer",
    "Answers",
    "Position",
    "Reading",
    "Span",
    "everything",
    "known",
    "one_of",
    "possible",
    "span",
    "unknown",
]

REASONS = ("pending", "refused", "not_measured", "not_asked", "unknown")


@dataclass(frozen=True, slots=True)
class Reading:
    """One dated answer by somebody.

    Attributes:
        possible: words, or spans of the canonical unit.
        given: the answer as it was written.
        on: when; a bare date has no time of day, None is undated.
        by: who judged it, empty when not said.
        reason: why it is unknown; empty when it was answered.
    """

    possible: tuple[str, ...] | tuple[Span, ...]
    given: str
    on: date | datetime | None = None
    by: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer in force for one variable.

    Attributes:
        possible: the words in vocabulary order, or the spans, that are still possible; for a
            free answer the text itself (a list's words joined by a comma and a space).
        given: the answer as it was written.
        reason: one of `REASONS` when unknown, empty when answered.
        on: when the reading in force was taken.
        by: who judged it.
        earlier: older readings, oldest first.
        derived: how the value was obtained when it was not given itself; empty when it was.
    """

    possible: tuple[str, ...] | tuple[Span, ...]
    given: str = ""
    reason: str = ""
    on: date | datetime | None = None
    by: str = ""
    earlier: tuple[Reading, ...] = ()
    derived: str = ""

    @property
    def is_unknown(self) -> bool:
        """Whether nothing is known (whatever constraints leave over)."""
        return bool(self.reason)

    @property
    def is_known(self) -> bool:
        """Whether exactly one value is left."""
        if self.reason or len(self.possible) != 1:
            return False
        only = self.possible[0]
        return only.is_point if isinstance(only, Span) else True


Answers = Mapping[str, Answer]


def everything(variable: Variable) -> tuple[str, ...] | tuple[Span, ...]:
    """All that `variable` could be: its vocabulary, or its plausible range; nothing if free."""
    domain = variable.domain
    if isinstance(domain, Free):
        return ()
    return domain.words if isinstance(domain, Choice) else (span(domain.low, domain.high),)


def possible(variable: Variable, answers: Answers) -> tuple[str, ...] | tuple[Span, ...]:
    """What is still possible for `variable`: everything where nobody answered."""
    answer = answers.get(variable.path)
    return everything(variable) if answer is None else answer.possible


def unknown(variable: Variable, reason: str = "unknown") -> Answer:
    """The answer of somebody who does not know."""
    return Answer(possible=everything(variable), reason=reason)


def known(variable: Variable, value: str | int | Decimal) -> Answer:
    """The answer `value`, a word (or an alias) or a number in the canonical unit.

    Raises:
        ValueError: when the value is outside the variable's domain.
    """
    return one_of(variable, (value,))


def one_of(variable: Variable, values: tuple[str | int | Decimal, ...]) -> Answer:
    """The answer "one of these, it is not known which".

    Raises:
        ValueError: when a value is outside the variable's domain.
    """
    given = " or ".join(str(value) for value in values)
    domain = variable.domain
    if isinstance(domain, Choice):
        return Answer(_words(variable, domain, values), given)
    if isinstance(domain, Free):
        return Answer(tuple(str(value) for value in values), given)
    spans = {_point_or_word(variable, domain, value) for value in values}
    return Answer(tuple(sorted(spans)), given)


def _words(
    variable: Variable, domain: Choice, values: tuple[str | int | Decimal, ...]
) -> tuple[str, ...]:
    wanted: set[str] = set()
    for value in values:
        word = str(value)
        if word not in domain.words and word not in domain.aliases:
            raise ValueError(f"{variable.path}: {word!r} is not one of its words.")
        wanted.update(domain.aliases.get(word, (word,)))
    return tuple(word for word in domain.words if word in wanted)


def _point_or_word(variable: Variable, domain: Number, value: str | int | Decimal) -> Span:
    if isinstance(value, str) and value in domain.words:
        return span(*domain.words[value])
    number = Decimal(value)
    if not domain.admits(number):
        raise ValueError(f"{variable.path}: {value} is outside {domain.low} to {domain.high}.")
    return span(number, number)
