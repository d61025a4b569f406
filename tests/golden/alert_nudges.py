"""Every alert slightly wrong in one place: a case must notice, or construction refuse."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import product

from spondyl.brief.alerts import ALERTS, Alert
from spondyl.case.vocabulary.neurology import AMBULATION
from spondyl.case.vocabulary.situation import WALKING_FELL
from spondyl.kernel.cells import axes_of
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
from tests.golden.alert_cases import alert_cases, cases_for, seen, wanted
from tests.golden.freed import Freed
from tests.golden.nudges import _list, _with, _without, moved_cuts

Made = Callable[[], Criterion]
# Walking unaided is the best there is: nobody fell to it.
_CAN_BE = Not(all_of(is_(WALKING_FELL, "yes"), is_(AMBULATION, "unaided")))


@dataclass(frozen=True, slots=True)
class AlertNudge:
    """One place of an alert's criterion, slightly wrong.

    Attributes:
        alert: the alert.
        name: what was changed, and where.
        made: builds the wrong criterion; raises DefinitionError where construction refuses it.
    """

    alert: Alert
    name: str
    made: Made

    def fate(self) -> str | None:
        """`refused` by construction, `table_reading` where a case notices, or None.

        `same` where another part of the criterion says it already: nothing is wrong then.
        """
        try:
            wrong = replace(self.alert, when=self.made())
        except DefinitionError:
            return "refused"
        if _same(self.alert.when, wrong.when):
            return "same"
        code, condition = self.alert.code, wrong.condition
        noticed = any(
            seen(condition, number) != wanted(alert_cases()[number].expect[code])
            for number in cases_for(code)
        )
        return "table_reading" if noticed else None


def nudges_of(alert: Alert) -> Iterator[AlertNudge]:
    """Every way to get one place of an alert's criterion slightly wrong."""
    for number, (name, made) in enumerate(wrong(alert.when)):
        yield AlertNudge(alert, f"{number}: {name}", made)


@cache
def fates(code: str) -> tuple[tuple[str, str | None], ...]:
    """Every nudge of one alert with its fate; those that change nothing are none."""
    (alert,) = (alert for alert in ALERTS if alert.code == code)
    ends = ((nudge.name, nudge.fate()) for nudge in nudges_of(alert))
    return tuple((name, fate) for name, fate in ends if fate != "same")


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
            raise NotImplementedError("no alert asks for a nested total")


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
