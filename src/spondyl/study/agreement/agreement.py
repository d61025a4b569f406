"""How far coders agree: over all codes, code by code, and for every two of them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from spondyl.kernel.errors import InputError
from spondyl.study.agreement.coefficients import Cell, alpha, kappa, library, masi, same
from spondyl.study.agreement.disagreements import Disagreement, disagreements
from spondyl.study.agreement.resampling import Figure, Key, Measured, figures
from spondyl.study.agreement.units import (
    Codes,
    Unit,
    chosen_coders,
    chosen_codings,
    folded,
    units,
)
from spondyl.study.level import Level
from spondyl.study.model import Study

Pair = tuple[str, str]
_NOMINAL, _MASI, _KAPPA = "nominal", "masi", "kappa"


@dataclass(frozen=True, slots=True)
class PairAgreement:
    """How far two coders agree.

    Attributes:
        first: one of them.
        second: the other.
        kappa: Cohen's kappa, the whole set of codes on a unit being one label.
    """

    first: str
    second: str
    kappa: Figure


@dataclass(frozen=True, slots=True)
class Presence:
    """How far two coders agree on whether one code is there.

    Attributes:
        first: one of them.
        second: the other.
        both: units to which both gave the code.
        first_only: units to which the first alone gave it.
        second_only: units to which the second alone gave it.
        neither: units to which neither gave it, though one of those compared gave another.
        kappa: Cohen's kappa of given or not.
    """

    first: str
    second: str
    both: int
    first_only: int
    second_only: int
    neither: int
    kappa: Figure


@dataclass(frozen=True, slots=True)
class NodeAgreement:
    """How far coders agree on whether one code is there.

    Attributes:
        node: the code.
        alpha: Krippendorff's alpha of given or not.
        pairs: the same for every two coders.
    """

    node: str
    alpha: Figure
    pairs: tuple[Presence, ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """What coders gave to the same units, where they differ, and how far they agree.

    Attributes:
        coders: who is compared.
        level: whether whole codes are compared or the themes they stand under.
        versions: of the codebook that their codings used.
        units: every unit, with codes of that level.
        compared: those that two or more of them read.
        disagreements: those on which they differ, the most different first.
        nominal: alpha where the whole set of codes on a unit is one label: the same or not.
        masi: alpha with the MASI distance, which lets sets agree in part.
        pairs: kappa of every two coders.
        nodes: code by code, in the codebook's order; codes that nobody gave are left out.
        seed: of the resamples.
        resamples: how many were drawn.
        library: what computed the figures.
    """

    coders: tuple[str, ...]
    level: Level
    versions: tuple[int, ...]
    units: tuple[Unit, ...]
    compared: tuple[Unit, ...]
    disagreements: tuple[Disagreement, ...]
    nominal: Figure
    masi: Figure
    pairs: tuple[PairAgreement, ...]
    nodes: tuple[NodeAgreement, ...]
    seed: int
    resamples: int
    library: str


def agreement(
    study: Study,
    coders: Sequence[str] = (),
    texts: Sequence[str] = (),
    *,
    level: Level = "nodes",
    seed: int = 1,
    resamples: int = 1000,
    advance: Callable[[int], None] = lambda _: None,
) -> Agreement:
    """How far coders agree.

    Args:
        study: what they coded.
        coders: whom to compare, as in `units`.
        texts: keys of the texts to look at, as in `units`.
        level: whole codes, or folded to themes.
        seed: of the resamples.
        resamples: how many to draw for the intervals; none gives figures without intervals.
        advance: told after every resample that one more is done.

    Raises:
        InputError: when a coder or a text is not there, or fewer than none are to be drawn.
    """
    if resamples < 0:
        raise InputError(f"{resamples} resamples cannot be drawn.", None, "Ask for 0 or more.")
    names = chosen_coders(study, coders)
    every = folded(units(study, names, texts), level) if names else ()
    compared = tuple(unit for unit in every if unit.comparable)
    pairs = list(combinations(names, 2))
    nodes = _nodes(study, compared)
    measured = dict(_measured(compared, pairs, nodes))
    found = figures(measured, len(compared), seed, resamples, advance)
    return Agreement(
        coders=names,
        level=level,
        versions=tuple(sorted({c.version for c in chosen_codings(study, names, texts)})),
        units=every,
        compared=compared,
        disagreements=disagreements(compared),
        nominal=found[_NOMINAL,],
        masi=found[_MASI,],
        pairs=tuple(PairAgreement(*pair, found[_KAPPA, *pair]) for pair in pairs),
        nodes=tuple(_node(measured, found, node, pairs) for node in nodes),
        seed=seed,
        resamples=resamples,
        library=library(),
    )


def _nodes(study: Study, compared: Sequence[Unit]) -> list[str]:
    """The codes given to any of the units, in the codebook's order, older ones behind."""
    given = {code for unit in compared for _, codes in unit.given for code in codes}
    ordered = [code for code in study.codebook if code in given]
    return [*ordered, *sorted(given.difference(ordered))]


def _measured(
    compared: Sequence[Unit], pairs: Sequence[Pair], nodes: Sequence[str]
) -> Iterator[tuple[Key, Measured]]:
    """Every figure that is asked for, by what it is of."""
    sets = [tuple(codes for _, codes in unit.given) for unit in compared]
    by_pair = {pair: [_both(unit, pair) for unit in compared] for pair in pairs}
    nominal, two = alpha(same), kappa()
    yield (_NOMINAL,), Measured(nominal, sets)
    yield (_MASI,), Measured(alpha(masi), sets)
    for pair, cells in by_pair.items():
        yield (_KAPPA, *pair), Measured(two, cells)
    for node in nodes:
        yield (_NOMINAL, node), Measured(nominal, [_given(node, cell) for cell in sets])
        for pair, cells in by_pair.items():
            yield (
                (_KAPPA, *pair, node),
                Measured(two, [None if cell is None else _given(node, cell) for cell in cells]),
            )


def _both(unit: Unit, pair: Pair) -> tuple[Codes, Codes] | None:
    """What two coders gave, None where one of them did not read the text."""
    given = dict(unit.given)
    first, second = pair
    return (given[first], given[second]) if first in given and second in given else None


def _given(node: str, sets: Sequence[Codes]) -> Cell:
    return tuple(node in codes for codes in sets)


def _node(
    measured: dict[Key, Measured], found: dict[Key, Figure], node: str, pairs: Sequence[Pair]
) -> NodeAgreement:
    by_pair = (_presence(measured, found, node, pair) for pair in pairs)
    return NodeAgreement(node, found[_NOMINAL, node], tuple(by_pair))


def _presence(
    measured: dict[Key, Measured], found: dict[Key, Figure], node: str, pair: Pair
) -> Presence:
    first, second = pair
    cells = measured[_KAPPA, first, second, node].exact()
    return Presence(
        first,
        second,
        both=cells.count((True, True)),
        first_only=cells.count((True, False)),
        second_only=cells.count((False, True)),
        neither=cells.count((False, False)),
        kappa=found[_KAPPA, first, second, node],
    )
