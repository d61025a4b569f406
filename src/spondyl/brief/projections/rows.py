"""Options that the model projects alike, with what it says of them together."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from spondyl.options.judged import Judged
from spondyl.outcomes.outcome import Outcome, Support, least_supported
from spondyl.outcomes.projecting import Projected
from spondyl.outcomes.projection import Projection, outermost
from spondyl.outcomes.strategies import NOT_MODELLED, strategy_of

Key = tuple[str, int | None]


@dataclass(frozen=True, slots=True)
class Cell:
    """One outcome at one time, of one option or of several.

    Attributes:
        outcome: what is counted.
        weeks: when; None where it has no time.
        medians: lowest and highest median, over the options and the worlds still possible.
        interval: 95 % interval over all of them.
        support: of the least supported.
    """

    outcome: Outcome
    weeks: int | None
    medians: tuple[float, float]
    interval: tuple[float, float]
    support: Support


@dataclass(frozen=True, slots=True)
class Row:
    """Options that are projected alike.

    Attributes:
        options: the options.
        cells: by outcome and week.
        silent: by outcome, why the model is silent on it.
    """

    options: tuple[Judged, ...]
    cells: Mapping[Key, Cell]
    silent: Mapping[str, str]

    def at(self, outcome: Outcome, weeks: int | None) -> Cell | None:
        """What is said of an outcome at a time; None where nothing is."""
        return self.cells.get((outcome.name, weeks))


def rows(
    projected: Projected,
    options: Sequence[Judged],
    lesion: str | None,
    *,
    by_family: bool = False,
) -> tuple[Row, ...]:
    """The options at one place, those projected alike together, in the order of the options.

    Args:
        projected: what the model says.
        options: the options of the case, judged.
        lesion: the lesion's label; None for the patient.
        by_family: stand options together that differ in stereotactic dose alone, with the span of
            what is said of them.
    """
    here: dict[str, list[Projection]] = {}
    for each in projected.projections:
        if each.lesion == lesion:
            here.setdefault(each.option, []).append(each)
    together: dict[tuple[object, ...], list[Judged]] = {}
    for judged in options:
        if judged.lesion == lesion and judged.name in here:
            key = _family(judged) if by_family else tuple(_key(here[judged.name]))
            together.setdefault(key, []).append(judged)
    return tuple(
        Row(
            tuple(judgeds),
            dict(_cells([p for each in judgeds for p in here[each.name]])),
            {p.outcome.name: p.why for each in judgeds for p in here[each.name] if p.why},
        )
        for judgeds in together.values()
    )


def _key(projections: Iterable[Projection]) -> Iterator[object]:
    """What options must agree in to stand together: all but days at home, which visits move."""
    for p in projections:
        if p.outcome.group != "home":
            yield (p.outcome.name, p.weeks, p.medians, p.interval, p.support, p.why)


def _family(judged: Judged) -> tuple[object, ...]:
    """What a family has in common; options that are not modelled stand by their reason."""
    names = tuple(step.treatment.name for step in judged.steps)
    strategy = strategy_of(names)
    if strategy is None:
        return tuple(NOT_MODELLED[name] for name in names if name in NOT_MODELLED)
    # What is known of one dose only is said of that dose alone.
    unknown = tuple(sorted(strategy.unknown)) if "walking" in strategy.unknown else ()
    return (strategy.family, judged.lesion, unknown)


def _cells(projections: Sequence[Projection]) -> Iterator[tuple[Key, Cell]]:
    by_key: dict[Key, list[Projection]] = {}
    for p in projections:
        if p.medians is not None:
            by_key.setdefault((p.outcome.name, p.weeks), []).append(p)
    for key, found in by_key.items():
        medians = [p.medians for p in found if p.medians]
        intervals = [p.interval for p in found if p.interval]
        yield (
            key,
            Cell(
                found[0].outcome,
                found[0].weeks,
                outermost(medians),
                outermost(intervals),
                least_supported(p.support for p in found),
            ),
        )


def unmodelled(found: Sequence[Row]) -> Mapping[str, tuple[Judged, ...]]:
    """By reason, the options on which the model is silent altogether."""
    reasons: dict[str, list[Judged]] = {}
    for row in found:
        if not row.cells:
            for why in dict.fromkeys(row.silent.values()):
                reasons.setdefault(why, []).extend(row.options)
    return {why: tuple(options) for why, options in reasons.items()}
