"""The answers that definitions tell apart: words they read alike share a cell, so do numbers."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache

from spondyl.brief.questions.targets import told_apart
from spondyl.case.derived import ECOG_OF_KPS, KPS_OF_ECOG
from spondyl.case.vocabulary.patient import ECOG, KPS
from spondyl.kernel.answers import Answer, Answers, Position, Span
from spondyl.kernel.cells import Axis, NumberAxis, WordAxis, axes_of
from spondyl.kernel.variables import (
    DAYS_PER_MONTH,
    HOURS_PER_DAY,
    Choice,
    Linear,
    Number,
    Variable,
)


@cache
def axes() -> Mapping[str, Axis]:
    """The cells into which all definitions together cut each fact, by path."""
    return axes_of(told_apart())


@cache
def _sums() -> tuple[tuple[str, Linear, tuple[Position, ...]], ...]:
    """Every computed quantity that some definition cuts: its path, rule and cuts."""
    return tuple(
        (path, axis.computed, axis.cuts)
        for path, axis in axes().items()
        if isinstance(axis, NumberAxis) and axis.computed is not None
    )


def cut(variable: Variable, answers: Answers) -> Axis:
    """The cells of a fact in one case, finer where other quantities are computed from it.

    Args:
        variable: the fact.
        answers: what is known.
    """
    if isinstance(variable.domain, Choice):
        return axes().get(variable.path) or _every_word(variable, variable.domain)
    axis = axes().get(variable.path, NumberAxis(variable.path, ()))
    assert isinstance(axis, NumberAxis)
    more = {*_through_sums(variable, answers), *_through_conversion(variable, answers)}
    return NumberAxis(axis.key, tuple(sorted({*axis.cuts, *more})))


def _every_word(variable: Variable, domain: Choice) -> WordAxis:
    """A cell for each word of a fact that only a derived one passes on."""
    return WordAxis(variable.path, {word: n for n, word in enumerate(domain.words)}, domain.words)


def _through_sums(variable: Variable, answers: Answers) -> Iterator[Position]:
    """Where a quantity computed from this one crosses a cut, the others being at their ends."""
    for path, rule, cuts in _sums():
        first = rule.terms[0].path
        if (
            variable.path in {term.path for term in rule.terms}
            and not _answered(answers, path)
            and (first == variable.path or _answered(answers, first))
        ):
            factor = next(t.factor for t in rule.terms if t.path == variable.path)
            for rest in _rests(rule, variable.path, answers):
                for value, side in cuts:
                    at = (value - rule.constant - rest) / factor
                    yield (at, side if factor > 0 else 1 - side)


def _answered(answers: Answers, path: str) -> bool:
    answer = answers.get(path)
    return answer is not None and not answer.is_unknown


def _rests(rule: Linear, path: str, answers: Answers) -> set[Decimal]:
    """What the other terms of a sum add at each end of what is known of them."""
    rests = {Decimal(0)}
    for term in rule.terms:
        if term.path == path:
            continue
        answer = answers.get(term.path)
        parts = [term.plausible] if answer is None else answer.possible
        ends = {end[0] for part in parts if isinstance(part, Span) for end in part}
        rests = {rest + term.factor * end for rest in rests for end in ends}
    return rests


def _through_conversion(variable: Variable, answers: Answers) -> Iterator[Position]:
    """Where the performance status converted from this one crosses a cut."""
    if variable.path == KPS.path and _unreported(ECOG, answers):
        for value, _ in _cuts(ECOG):
            better = [kps for kps, ecog in ECOG_OF_KPS.items() if ecog < value]
            if better:
                yield (Decimal(min(better)), 0)
    if variable.path == ECOG.path and _unreported(KPS, answers):
        for value, _ in _cuts(KPS):
            all_above = [e for e, scores in KPS_OF_ECOG.items() if min(scores) >= value]
            some_above = [e for e, scores in KPS_OF_ECOG.items() if max(scores) >= value]
            for best in (all_above, some_above):
                yield (Decimal(max(best, default=-1) + 1), 0)


def _cuts(variable: Variable) -> tuple[Position, ...]:
    axis = axes().get(variable.path)
    return axis.cuts if isinstance(axis, NumberAxis) else ()


def _unreported(variable: Variable, answers: Answers) -> bool:
    return not _answered(answers, variable.path) or bool(answers[variable.path].derived)


def representative(variable: Variable, part: Span) -> Decimal:
    """One admissible value inside a stretch: its highest on a scale, else its lower end."""
    assert isinstance(variable.domain, Number)
    (low, low_side), (high, high_side) = part
    if variable.domain.step is not None:
        return high if not high_side else variable.domain.on_grid(high) - variable.domain.step
    if not low_side:
        return low
    return (low + high) / 2 if high_side or high > low else high


def number_label(
    variable: Variable, axis: NumberAxis, cells: tuple[int, int], answer: Answer
) -> str:
    """Neighbouring cells of a number in words: `below 35 g/L`, `2 or more`, `50-70`.

    Args:
        variable: the number.
        axis: its cells.
        cells: the first and the last of them.
        answer: what is known of it.
    """
    assert isinstance(variable.domain, Number)
    first, last = cells
    parts = [p for n, p in axis.pieces(answer) if first <= n <= last and isinstance(p, Span)]
    start, end = min(p.start for p in parts), max(p.end for p in parts)
    lower = axis.cuts[first - 1] if first else None
    upper = axis.cuts[last] if last < len(axis.cuts) else None
    if variable.domain.step is not None:
        return _stepped(variable.domain, start, end, lower, upper)
    return _continuous(variable.domain, start, end, lower, upper)


def _stepped(
    domain: Number, start: Position, end: Position, lower: Position | None, upper: Position | None
) -> str:
    assert domain.step is not None
    low = domain.on_grid(start[0])
    high = end[0] if upper is None or end[0] < upper[0] else upper[0] - domain.step
    if low == high:
        return _written(low)
    if upper is None and high == domain.high:
        return f"{_written(low)} or more"
    if lower is None and low == domain.low and low > 0:
        return f"{_written(high)} or less"
    return f"{_written(low)}-{_written(high)}"


def _continuous(
    domain: Number, start: Position, end: Position, lower: Position | None, upper: Position | None
) -> str:
    low = lower if lower is not None and start[0] <= lower[0] else None
    high = upper if upper is not None and end[0] >= upper[0] else None
    if start == end and low is None and high is None:
        return _measure(domain, start[0])
    below = "" if high is None else _upper(domain, high)
    above = "" if low is None else _lower(domain, low)
    if below and above:
        return f"{above} and {below}"
    return below or above or f"{_measure(domain, start[0])} to {_measure(domain, end[0])}"


def _lower(domain: Number, at: Position) -> str:
    return f"above {_measure(domain, at[0])}" if at[1] else f"{_measure(domain, at[0])} or more"


def _upper(domain: Number, at: Position) -> str:
    return f"{_measure(domain, at[0])} or less" if at[1] else f"below {_measure(domain, at[0])}"


def _measure(domain: Number, value: Decimal) -> str:
    if domain.unit == "hours":
        return _duration(value)
    shown = f"{_written(value)} {domain.unit}".strip()
    if domain.unit == "mg/dL" and "mmol/L" in domain.units:
        return f"{shown} ({_written(value / domain.units['mmol/L'])} mmol/L)"
    return shown


def _duration(hours: Decimal) -> str:
    for unit, size in (("months", DAYS_PER_MONTH * HOURS_PER_DAY), ("days", HOURS_PER_DAY)):
        if hours and hours % size == 0:
            return f"{_written(hours / size)} {unit}"
    return f"{_written(hours)} hours"


def _written(value: Decimal) -> str:
    """A figure with two decimals at most."""
    rounded = value.quantize(Decimal("0.01"))
    return f"{rounded.normalize():f}"
