"""Sets of truth values: what a condition can still turn out to be, judged part by part."""

from collections.abc import Iterable

from spondyl.kernel.answers import Answers, Span, possible
from spondyl.kernel.criteria import (
    AllOf,
    AnyOf,
    AtLeast,
    Criterion,
    Is,
    MoreThan,
    Not,
    TotalAtLeast,
    Version,
)

Truths = frozenset[bool]
ALWAYS: Truths = frozenset({True})
NEVER: Truths = frozenset({False})
EITHER: Truths = ALWAYS | NEVER


def negated(truths: Truths) -> Truths:
    """What the opposite can be."""
    return frozenset(not truth for truth in truths)


def some(parts: Iterable[Truths]) -> Truths:
    """Whether at least one of several independent parts holds; never without any."""
    found = NEVER
    for part in parts:
        if part == ALWAYS:
            return ALWAYS
        if True in part:
            found = EITHER
    return found


def every(parts: Iterable[Truths]) -> Truths:
    """Whether all of several independent parts hold; always without any."""
    found = ALWAYS
    for part in parts:
        if part == NEVER:
            return NEVER
        if False in part:
            found = EITHER
    return found


def truths(when: Criterion, answers: Answers) -> Truths:
    """What a criterion can be, its parts taken as independent: never too few, seldom too many.

    `Condition` finds the exact set where one fact stands in two parts.
    """
    match when:
        case Is(variable, words):
            return frozenset(word in words for word in possible(variable, answers))
        case AtLeast(variable) | MoreThan(variable):
            spans = (part for part in possible(variable, answers) if isinstance(part, Span))
            return frozenset(end >= when.cut for part in spans for end in part)
        case Version() | TotalAtLeast():
            return EITHER
        case Not(part):
            return negated(truths(part, answers))
        case AllOf(parts):
            return every(truths(part, answers) for part in parts)
        case AnyOf(parts):
            return some(truths(part, answers) for part in parts)
