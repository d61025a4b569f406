"""Every rule slightly wrong in one place: a case must notice, or construction refuse."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from itertools import product

from spondyl.case.earlier_radiation import PRIOR_RADIATION, RADIATION_FAILED, RADIATION_PROGRESSED
from spondyl.case.vocabulary.neurology import AMBULATION
from spondyl.case.vocabulary.situation import WALKING_FELL
from spondyl.kernel.cells import axes_of
from spondyl.kernel.conditions import Condition
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
    all_of,
    atoms,
    holds,
    is_,
)
from spondyl.kernel.errors import DefinitionError
from spondyl.kernel.variables import words_of
from tests.golden.freed import Freed
from tests.golden.nudges import _list, _with, _without, moved_cuts
from tests.golden.rule_cases import Book, Rule, wanted

Made = Callable[[], Criterion]
_CAN_BE = all_of(
    # Walking unaided is the best there is: nobody fell to it.
    Not(all_of(is_(WALKING_FELL, "yes"), is_(AMBULATION, "unaided"))),
    # What never reached a level cannot have failed there.
    Not(all_of(is_(PRIOR_RADIATION, "none"), is_(RADIATION_FAILED, "yes"))),
    Not(all_of(is_(PRIOR_RADIATION, "none"), is_(RADIATION_PROGRESSED, "yes"))),
)


@dataclass(frozen=True, slots=True)
class RuleNudge:
    """One place of a rule's criterion, slightly wrong.

    Attributes:
        book: the rule's book.
        rule: the rule.
        name: what was changed, and where.
        made: builds the wrong criterion; raises DefinitionError where construction refuses it.
    """

    book: Book
    rule: Rule
    name: str
    made: Made

    def fate(self) -> str | None:
        """`refused` by construction, `table_reading` where a case notices, or None.

        `same` where another part of the criterion says it already: nothing is wrong then.
        """
        try:
            when = self.made()
            wrong = Condition(self.rule.code, when, self.rule.cited[0])
        except DefinitionError:
            return "refused"
        if self._is_noticed(wrong):
            return "table_reading"
        return "same" if _same(self.rule.when, when) else None

    def _is_noticed(self, wrong: Condition) -> bool:
        code = self.rule.code
        cases = self.book.cases_for(code)
        return any(self.book.stands(wrong, case) != wanted(case.expect[code]) for case in cases)


def nudges_of(book: Book, code: str) -> Iterator[RuleNudge]:
    """Every way to get one place of a rule's criterion slightly wrong."""
    rule = book.rules[code]
    for number, (name, made) in enumerate(wrong(rule.when)):
        yield RuleNudge(book, rule, f"{number}: {name}", made)


@cache
def fates(book: Book, code: str) -> tuple[tuple[str, str | None], ...]:
    """Every nudge of one rule with its fate; those that change nothing are none.

    Rules of one criterion of which the same cases expect the same share one fate.
    """
    first = next(other for other in book.rules if _is_like(book, other, code))
    if first != code:
        return fates(book, first)
    ends = ((nudge.name, nudge.fate()) for nudge in nudges_of(book, code))
    return tuple((name, fate) for name, fate in ends if fate != "same")


def _is_like(book: Book, one: str, other: str) -> bool:
    expected = [[(c.id, c.expect[code]) for c in book.cases_for(code)] for code in (one, other)]
    return book.rules[one].when == book.rules[other].when and expected[0] == expected[1]


def _same(one: Criterion, other: Criterion) -> bool:
    """Whether two criteria agree in every completion that can be."""
    return agree(*Freed(all_of(one, _CAN_BE), all_of(other, _CAN_BE)).pair)


def agree(one: Criterion, other: Criterion) -> bool:
    """Whether two criteria agree in every completion, by running through all of them."""
    axes = axes_of((*atoms(one), *atoms(other)))
    worlds = product(*(axis.representatives for axis in axes.values()))
    told = (dict(zip(axes, world, strict=True)) for world in worlds)
    return all(holds(one, world) == holds(other, world) for world in told)  # type: ignore[arg-type]


def wrong(when: Criterion) -> Iterator[tuple[str, Made]]:
    """A criterion with one place of it slightly wrong, each with what was changed."""
    match when:
        case Is():
            yield from _words(when)
        case AtLeast() | MoreThan():
            for name, moved in moved_cuts(when):
                yield name, partial(_itself, moved)
        case Version(dispute, version):
            yield f"{dispute.code} decided: {version}", partial(AllOf, ())
            yield f"{dispute.code} decided: not {version}", partial(AnyOf, ())
        case AllOf(parts) | AnyOf(parts):
            yield from _parts(type(when), parts)
        case Not(part):
            yield "Not left out", partial(_itself, part)
            for name, made in wrong(part):
                yield f"not {name}", partial(_negated, made)
        case TotalAtLeast():
            raise NotImplementedError("no rule asks for a nested total")


def _itself(criterion: Criterion) -> Criterion:
    return criterion


def _negated(made: Made) -> Criterion:
    return Not(made())


def _words(leaf: Is) -> Iterator[tuple[str, Made]]:
    for word in words_of(leaf.variable):
        if word in leaf.words:
            yield f"{word} dropped from {_list(leaf)}", partial(_without, leaf, word)
        else:
            yield f"{word} added to {_list(leaf)}", partial(_with, leaf, word)


def _parts(kind: type[AllOf | AnyOf], parts: tuple[Criterion, ...]) -> Iterator[tuple[str, Made]]:
    other = AnyOf if kind is AllOf else AllOf
    yield f"{kind.__name__} of {len(parts)} read as {other.__name__}", partial(other, parts)
    for n, part in enumerate(parts):
        before, after = parts[:n], parts[n + 1 :]
        yield f"part {n + 1} of {kind.__name__} left out", partial(kind, (*before, *after))
        for name, made in wrong(part):
            yield name, partial(_put_back, kind, before, made, after)


def _put_back(
    kind: type[AllOf | AnyOf],
    before: tuple[Criterion, ...],
    made: Made,
    after: tuple[Criterion, ...],
) -> Criterion:
    return kind((*before, made(), *after))
