"""Alpha and kappa, through NLTK; the one place that imports it.

NLTK calls agreement perfect where all labels are one and the same, and has no distance between two
empty sets. Here the first has no figure, since chance alone would give the same, and the second is
no distance.

Both coefficients are figures of a tally: how often each combination of labels was given to a unit.
Their value for a study comes from NLTK's own functions; those for resamples, thousands of them,
come from the tally, with NLTK's disagreement where it has one. Tests hold the two together.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass

# The labels given to one unit: one for each coder who read it.
Cell = tuple[Hashable, ...]
Tally = Mapping[Cell, int]
Distance = Callable[[Hashable, Hashable], float]


@dataclass(frozen=True, slots=True)
class Coefficient:
    """A way to measure agreement.

    Attributes:
        exact: its value for the cells of units, None where it is not defined.
        tallied: the same from how often each cell comes.
        expected: the agreement that chance alone would give, from 0 to 1; None where undefined.
    """

    exact: Callable[[Sequence[Cell]], float | None]
    tallied: Callable[[Tally], float | None]
    expected: Callable[[Tally], float | None]


def library() -> str:
    """Name and version of what computes the figures."""
    import nltk  # noqa: PLC0415 -- slow to load

    return f"NLTK {nltk.__version__}"


def masi(one: Hashable, other: Hashable) -> float:
    """MASI distance between two sets, 0 between two empty ones."""
    from nltk.metrics.distance import masi_distance  # noqa: PLC0415 -- slow to load

    return 0.0 if one == other else float(masi_distance(one, other))


def same(one: Hashable, other: Hashable) -> float:
    """Whether two labels differ: 0 or 1."""
    return 0.0 if one == other else 1.0


def alpha(distance: Distance) -> Coefficient:
    """Krippendorff's alpha with a distance between labels, for any number of coders."""
    from nltk.metrics.agreement import AnnotationTask  # noqa: PLC0415 -- slow to load

    task = AnnotationTask(distance=_remembered(distance))
    disagreement: Callable[[Mapping[Hashable, int]], float] = task.Disagreement
    within: dict[Cell, float] = {}

    def observed(cell: Cell) -> float:
        if cell not in within:
            within[cell] = disagreement(Counter(cell)) * len(cell)
        return within[cell]

    def exact(cells: Sequence[Cell]) -> float | None:
        if len(_labels(Counter(cells))) < 2:
            return None
        return float(AnnotationTask(_rows(cells), distance).alpha())

    def tallied(tally: Tally) -> float | None:
        labels = _labels(tally)
        if len(labels) < 2:
            return None
        found = sum(observed(cell) * count for cell, count in tally.items() if len(cell) > 1)
        return 1.0 - found / labels.total() / disagreement(labels)

    def expected(tally: Tally) -> float | None:
        labels = _labels(tally)
        return 1.0 - disagreement(labels) if labels else None

    return Coefficient(exact, tallied, expected)


def kappa() -> Coefficient:
    """Cohen's kappa of two coders, on labels that are the same or not."""
    return Coefficient(_kappa_exact, _kappa_tallied, _kappa_expected)


def _remembered(distance: Distance) -> Distance:
    """The distance, worked out once for every two labels."""
    known: dict[tuple[Hashable, Hashable], float] = {}

    def found(one: Hashable, other: Hashable) -> float:
        pair = (one, other)
        if pair not in known:
            known[pair] = distance(one, other)
        return known[pair]

    return found


def _labels(tally: Tally) -> Counter[Hashable]:
    """How often each label was given to a unit that two or more coders read."""
    labels: Counter[Hashable] = Counter()
    for cell, count in tally.items():
        if len(cell) > 1:
            for label in cell:
                labels[label] += count
    return labels


def _rows(cells: Sequence[Cell]) -> list[tuple[int, int, Hashable]]:
    """Coder, unit and label, as NLTK takes them; which coder is which does not matter to alpha."""
    return [(n, unit, label) for unit, cell in enumerate(cells) for n, label in enumerate(cell)]


def _kappa_exact(cells: Sequence[Cell]) -> float | None:
    from nltk.metrics.agreement import AnnotationTask  # noqa: PLC0415 -- slow to load

    if not cells or len({label for cell in cells for label in cell}) < 2:
        return None
    return float(AnnotationTask(_rows(cells)).kappa_pairwise(0, 1))


def _kappa_tallied(tally: Tally) -> float | None:
    expected = _kappa_expected(tally)
    if expected is None or expected == 1:
        return None
    agreed = sum(count for (one, other), count in tally.items() if one == other)
    return (agreed / sum(tally.values()) - expected) / (1 - expected)


def _kappa_expected(tally: Tally) -> float | None:
    total = sum(tally.values())
    firsts: Counter[Hashable] = Counter()
    seconds: Counter[Hashable] = Counter()
    for (one, other), count in tally.items():
        firsts[one] += count
        seconds[other] += count
    both = sum(count * seconds[label] for label, count in firsts.items())
    return both / total**2 if total else None
