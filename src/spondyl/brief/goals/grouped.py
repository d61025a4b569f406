"""Chances and stories of options that are projected together, as one."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from spondyl.brief.page import Brief
from spondyl.brief.projections.rows import rows
from spondyl.goals.hope import Chance, Hope, Pair, Part, Recovery, Stands
from spondyl.options.judged import Judged
from spondyl.outcomes.outcome import least_supported
from spondyl.outcomes.projection import outermost


@dataclass(frozen=True, slots=True)
class Day:
    """What is said of one hope on one day, of options that are projected together.

    Attributes:
        weeks: the day, from the moment of the case.
        whole, part, least: as of one option, over all of them.
        recovery: how recovery stands on that day.
    """

    weeks: float
    whole: Part | None
    part: Part | None
    least: Part | None
    recovery: Recovery

    @property
    def known(self) -> bool:
        """Whether any figure is known."""
        return bool(self.whole or self.part or self.least)


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of one hope by options that are projected together.

    Attributes:
        options: the options.
        days: its own day, or the two horizons; none where nothing can be said.
        why: why there is no whole chance; empty where there is.
    """

    options: tuple[Judged, ...]
    days: tuple[Day, ...]
    why: str

    @property
    def known(self) -> bool:
        """Whether any figure is known."""
        return any(day.known for day in self.days)


def told(brief: Brief, hope: Hope, lesion: str | None) -> tuple[Told, ...]:
    """What is said of a hope by the options at one place, those alike together, in their order."""
    families = rows(brief.projected, brief.board.options, lesion, by_family=True)
    family_of = {each.name: place for place, row in enumerate(families) for each in row.options}
    by_option: dict[str, list[Chance]] = {}
    for chance in brief.hoped.chances:
        if chance.hope == hope and chance.lesion == lesion:
            by_option.setdefault(chance.option, []).append(chance)
    together: dict[object, list[str]] = {}
    for name, chances in by_option.items():
        together.setdefault((family_of[name], *map(_key, chances)), []).append(name)
    options = {each.name: each for each in brief.board.at(lesion)}
    return tuple(
        Told(
            tuple(options[name] for name in alike),
            tuple(_days([by_option[name] for name in alike])),
            by_option[alike[0]][0].why,
        )
        for alike in together.values()
    )


def silent(found: Sequence[Told]) -> Mapping[str, tuple[Judged, ...]]:
    """By reason, the options of which nothing is known."""
    reasons: dict[str, tuple[Judged, ...]] = {}
    for each in found:
        if not each.known:
            reasons[each.why] = (*reasons.get(each.why, ()), *each.options)
    return reasons


def _key(chance: Chance) -> tuple[object, ...]:
    """What options must agree in, beside their family."""
    whole, least = chance.whole is None, chance.least is None
    return (chance.weeks, whole, least, chance.why, chance.recovery)


def _days(alike: Sequence[Sequence[Chance]]) -> Iterator[Day]:
    """Day by day, several options as one."""
    for chances in zip(*alike, strict=True):
        if chances[0].weeks is not None:
            yield Day(
                chances[0].weeks,
                as_one([each.whole for each in chances]),
                as_one([each.part for each in chances]),
                as_one([each.least for each in chances]),
                chances[0].recovery,
            )


def as_one(parts: Sequence[Part | None]) -> Part | None:
    """Several parts with the same needs as one; None where one is missing."""
    known = [part for part in parts if part is not None]
    if len(known) < len(parts) or not known:
        return None
    return Part(
        known[0].needs,
        outermost(part.medians for part in known),
        outermost(part.interval for part in known),
        least_supported(part.support for part in known),
    )


_READ: tuple[Callable[[Stands], Pair], ...] = (
    lambda stands: stands.walks,
    lambda stands: stands.walks_with_aid,
    lambda stands: stands.does_not_walk,
    lambda stands: stands.no_movement,
    lambda stands: stands.died,
)


def standing(each: Sequence[Stands | None]) -> Stands | None:
    """Where people stand, over several options; None where it is unknown of one."""
    known = [stands for stands in each if stands is not None]
    if len(known) < len(each) or not known:
        return None
    walks, with_aid, lost, still, died = (
        outermost(read(stands) for stands in known) for read in _READ
    )
    return Stands(walks, with_aid, lost, still, died)
