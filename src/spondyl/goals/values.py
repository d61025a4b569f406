"""Which options no other beats on all that the patient named, and for which orders each leads."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from spondyl.goals.priorities import UNMEASURED, Measure, measures
from spondyl.options.judged import Judged
from spondyl.outcomes.projecting import Projected

Order = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Valued:
    """Options beside what the patient named, at one lesion; nothing is added up.

    Attributes:
        lesion: the lesion's label; None where there is no lesion.
        named: the patient's priorities, in their order.
        measures: of those that can be measured.
        unmeasured: of the others, why nothing can be said.
        unmodelled: options that are in no model: nothing is said of where they stand.
        unknown: by option, the priorities on which it is not known: it is neither beaten nor ahead.
        unbeaten: options that no other beats on everything named.
        beaten: by option, those that beat it.
        own: options that lead in the patient's own order.
        leads: by option, the beginnings of orders after which it leads whatever comes next; it may
            share the lead.
    """

    lesion: str | None
    named: Order
    measures: tuple[Measure, ...]
    unmeasured: Mapping[str, str]
    unmodelled: tuple[str, ...]
    unknown: Mapping[str, Order]
    unbeaten: tuple[str, ...]
    beaten: Mapping[str, tuple[str, ...]]
    own: tuple[str, ...]
    leads: Mapping[str, tuple[Order, ...]]


def valued(
    named: Order,
    options: Sequence[Judged],
    lesion: str | None,
    projected: Projected,
    weeks: int,
) -> Valued:
    """Set the options at a lesion, and those for the patient, beside what the patient named.

    Args:
        named: words of `patient_view.priorities`, the most important first.
        options: the options of the case; closed ones are left out.
        lesion: the lesion's label; None for options that are for the patient alone.
        projected: what the model says.
        weeks: at which shares and days are read.
    """
    left = [e for e in options if e.status != "closed" and e.lesion in (None, lesion)]
    here = [each for each in left if (each.name, each.lesion) in projected.joint]
    found = measures(named, here, projected, weeks)
    names = [each.name for each in here]
    unknown = {name: mine for name in names if (mine := tuple(_unknown(name, found)))}
    known = [name for name in names if name not in unknown] if found else []
    beaten = {name: tuple(_beating(name, known, found)) for name in known}
    return Valued(
        lesion,
        named,
        found,
        {word: UNMEASURED[word] for word in named if word in UNMEASURED},
        tuple(each.name for each in left if each not in here),
        unknown,
        tuple(name for name in known if not beaten[name]),
        {name: by for name, by in beaten.items() if by},
        _leading(known, found),
        _leads(known, found),
    )


def _unknown(name: str, found: Sequence[Measure]) -> Iterator[str]:
    return (each.priority for each in found if name not in each.values)


def _beating(name: str, known: Sequence[str], found: Sequence[Measure]) -> Iterator[str]:
    """Those behind on nothing, and a step ahead on something."""
    for other in known:
        if all(each.no_worse(other, name) for each in found) and any(
            each.better(other, name) for each in found
        ):
            yield other


def _leading(left: Sequence[str], order: Sequence[Measure]) -> tuple[str, ...]:
    """Those left when each measure in turn keeps those that no other beats on it."""
    for measure in order:
        left = [name for name in left if not any(measure.better(other, name) for other in left)]
    return tuple(left)


def _leads(known: Sequence[str], found: Sequence[Measure]) -> Mapping[str, tuple[Order, ...]]:
    """By option, the shortest beginnings of orders after which it always leads."""
    ahead = dict(_orders((), tuple(known), {each.priority: each for each in found}))
    leaders = {name: None for names in ahead.values() for name in names}
    return {
        name: tuple(_shortest((), {order for order in ahead if name in ahead[order]}, {*ahead}))
        for name in known
        if name in leaders
    }


def _orders(
    start: Order, left: tuple[str, ...], rest: Mapping[str, Measure]
) -> Iterator[tuple[Order, tuple[str, ...]]]:
    """Every order of the measures, with the options that lead by it."""
    if not rest:
        yield start, left
    for word, measure in rest.items():
        others = {name: each for name, each in rest.items() if name != word}
        yield from _orders((*start, word), _leading(left, (measure,)), others)


def _shortest(start: Order, won: set[Order], every: set[Order]) -> Iterator[Order]:
    """The shortest beginnings from `start` whose every order is won."""
    mine = {order for order in every if order[: len(start)] == start}
    if mine <= won:
        yield start
        return
    for word in sorted({order[len(start)] for order in mine & won}):
        yield from _shortest((*start, word), won, mine)
