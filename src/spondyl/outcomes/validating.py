"""The frozen model against published results: predicted intervals, and whether they hold."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, comb, floor

import numpy as np

from spondyl.case.case import Case
from spondyl.frameworks.evaluate import evaluate as evaluate_frameworks
from spondyl.kernel.answers import Answers
from spondyl.options.judging import Hearing
from spondyl.outcomes import outcome as of
from spondyl.outcomes.draws import Draws, central
from spondyl.outcomes.engine import WEEKS
from spondyl.outcomes.evaluating import evaluate
from spondyl.outcomes.families import Floats
from spondyl.outcomes.outcome import BY_NAME, Outcome
from spondyl.outcomes.strategies import NOT_MODELLED, REFERENCE, Strategy, strategy_of
from spondyl.outcomes.survival import (
    LADDER,
    WEEKS_PER_MONTH,
    Level,
    exponential,
    hazards,
    level_of,
    mixed,
    reached,
)
from spondyl.outcomes.targets import Given, Target
from spondyl.outcomes.worlds import average

INSIDE = (0.05, 0.95)
WIDEST = 0.40  # an interval wider than this is not a hit
HITS = 0.80  # of the primary targets, at least
SIGN = 0.05  # two-sided chance of so lopsided signs, at least
ERROR_LIMITS = {"walking": 0.06, "alive": 0.06}
OTHER_LIMIT = 0.10
ANY_OPTION = "any"
_STREAM = 7
_SEEN = 5


@dataclass(frozen=True, slots=True)
class Verdict:
    """One target against the model.

    Attributes:
        target: the published result.
        median: predicted.
        low: lower end of the predicted 90 % interval, for a study of that size.
        high: its upper end.
        why_not: why it cannot be judged; empty where it can.
    """

    target: Target
    median: float = 0.0
    low: float = 0.0
    high: float = 0.0
    why_not: str = ""

    @property
    def inside(self) -> bool:
        """Whether what was seen lies in the interval."""
        return self.low <= self.target.observed.value <= self.high

    @property
    def width(self) -> float:
        """Width of the interval."""
        return self.high - self.low

    @property
    def hit(self) -> bool:
        """Whether it lies in an interval narrow enough to say something."""
        return self.inside and (self.width <= WIDEST or self.outcome.unit != "share")

    @property
    def error(self) -> float:
        """Predicted less observed."""
        return self.median - self.target.observed.value

    @property
    def outcome(self) -> Outcome:
        """What was counted."""
        return BY_NAME[self.target.outcome]


@dataclass(frozen=True, slots=True)
class Report:
    """All targets, and the rule that was set beforehand.

    Attributes:
        verdicts: in the order of the file.
        seed: of the draws.
        draws: how many.
    """

    verdicts: tuple[Verdict, ...]
    seed: int
    draws: int

    @property
    def judged(self) -> tuple[Verdict, ...]:
        """The primary targets that the model speaks of."""
        return tuple(v for v in self.verdicts if v.target.primary and not v.why_not)

    @property
    def hits(self) -> int:
        """How many of them are hits."""
        return sum(verdict.hit for verdict in self.judged)

    @property
    def sign(self) -> float:
        """Two-sided chance of signs so lopsided if over and under were as likely."""
        signs = [v.error > 0 for v in self.judged if abs(v.error) > 1e-9]
        return binomial(sum(signs), len(signs))

    @property
    def errors(self) -> Mapping[str, tuple[float, float, int]]:
        """By group of outcomes: mean absolute error, its limit, and how many targets."""
        groups: dict[str, list[float]] = {}
        for verdict in self.judged:
            if verdict.outcome.unit == "share":
                groups.setdefault(verdict.outcome.group, []).append(abs(verdict.error))
        return {
            name: (float(np.mean(all_)), ERROR_LIMITS.get(name, OTHER_LIMIT), len(all_))
            for name, all_ in groups.items()
        }

    @property
    def width(self) -> float:
        """Mean width of the intervals of shares."""
        widths = [v.width for v in self.judged if v.outcome.unit == "share"]
        return float(np.mean(widths)) if widths else 0.0

    @property
    def parts(self) -> tuple[tuple[str, bool], ...]:
        """Each part of the rule, and whether it holds."""
        return (
            ("hits", bool(self.judged) and self.hits >= HITS * len(self.judged)),
            ("sign", self.sign >= SIGN),
            ("errors", all(mean <= limit for mean, limit, _ in self.errors.values())),
        )

    @property
    def passes(self) -> bool:
        """Whether every part of the rule holds."""
        return all(holds for _, holds in self.parts)


def binomial(successes: int, n: int) -> float:
    """Two-sided chance of so few or so many of `n` at even odds; 1 without any."""
    if not n:
        return 1.0
    tail = min(successes, n - successes)
    at_most = sum(comb(n, k) for k in range(tail + 1))
    return float(min(1.0, 2 * at_most / 2**n))


def validate(targets: Sequence[Target], draws: Draws, seed: int) -> Iterator[Verdict]:
    """Judge each target in turn.

    Args:
        targets: published results.
        draws: the parameters.
        seed: of the draws; also of the noise of each study.
    """
    for place, target in enumerate(targets):
        why_not = _why_not(target)
        if why_not:
            yield Verdict(target, why_not=why_not)
            continue
        source = np.random.Generator(np.random.PCG64([seed, _STREAM, place]))
        predicted = _with_noise(predict(target, draws), target, source)
        low, median, high = np.quantile(predicted, (INSIDE[0], 0.5, INSIDE[1]))
        yield Verdict(target, float(median), float(low), float(high))


def _why_not(target: Target) -> str:
    """Why a target cannot be judged; empty where it can."""
    if target.outcome not in BY_NAME:
        return f"the model has no outcome {target.outcome!r}"
    if target.weeks > WEEKS:
        return f"week {target.weeks:g} is beyond the model's two years"
    names = _names(target.option)
    for name in names:
        if name in NOT_MODELLED:
            return f"{name}: {NOT_MODELLED[name]}"
    strategy = strategy_of(names)
    if strategy is None:
        return f"{target.option}: the model knows an operation and then radiation, no other order"
    group = BY_NAME[target.outcome].group
    if group in strategy.unknown:
        return f"{target.option}: {strategy.unknown[group]}"
    if not _has(target, strategy):
        return f"{target.option} has no outcome {target.outcome!r}"
    return ""


def _names(option: str) -> tuple[str, ...]:
    return (REFERENCE,) if option == ANY_OPTION else tuple(option.split("+"))


def _has(target: Target, strategy: Strategy) -> bool:
    """Whether the outcome exists for this option and population."""
    return bool(list(_values(target, strategy, central())))


def predict(target: Target, draws: Draws) -> Floats:
    """What the model expects of a target's population, parameters uncertain, shape (D,)."""
    strategy = strategy_of(_names(target.option))
    assert strategy is not None
    found = list(_values(target, strategy, draws))
    total = sum(weight for weight, _ in found)
    result: Floats = sum(weight * value for weight, value in found) / total  # type: ignore[assignment]
    return result


def _values(
    target: Target, strategy: Strategy, draws: Draws
) -> Iterator[tuple[Floats | float, Floats]]:
    """The outcome in each part of the population, with its weight among those counted."""
    outcome = BY_NAME[target.outcome]
    fixed = outcome.weeks[0] if outcome.weeks else None
    week = float(fixed if fixed is not None else target.weeks)
    around = sorted({max(floor(week), 0), min(ceil(week), WEEKS)})
    share = week - around[0]
    for part in target.parts:
        views = _views(part.case)
        world = average(views)
        death = _death(target.survival, part.score, part.case, draws)
        values = evaluate((strategy,), world, death, draws, weeks=_weeks(around)).values[0]
        ends = [values.get((outcome.name, each)) for each in around]
        if ends[0] is None or ends[-1] is None:
            continue
        value = ends[0] * (1 - share) + ends[-1] * share
        weight: Floats | float = part.weight
        if outcome in (of.AMONG, of.KEPT, of.REGAINED, of.PAIN):
            weight = weight * values[of.ALIVE.name, around[-1]]
        yield weight, value


def _weeks(around: Sequence[int]) -> tuple[int, ...]:
    """Weeks to run to, at least so far that deaths within 30 days are seen."""
    return tuple(sorted({*around, _SEEN}))


def _views(case: Case) -> tuple[Answers, ...]:
    hearing = Hearing(case, evaluate_frameworks(case))
    lesions = [place for place in hearing.lesions if place.label is not None]
    return tuple(lesions[0].views) if lesions else tuple(hearing.patient.views)


def _death(given: Given | None, score: Mapping[str, str], case: Case, draws: Draws) -> Floats:
    """Weekly hazards of death of a part of a population, shape (5, D)."""
    if given is not None:
        return hazards(_level_given(given), draws)
    for model in LADDER:
        if model.name in score:
            value = score[model.name]
            return hazards(level_of(model, int(value) if value.isdigit() else value), draws)
    found = reached(evaluate_frameworks(case).patient)
    if found is not None and len(found.levels) == 1:
        return hazards(found.levels[0], draws)
    return mixed(draws)


def _level_given(given: Given) -> Level:
    if given.median_months is not None:
        return exponential(given.median_months)
    assert given.percent is not None
    points = tuple(
        (month * WEEKS_PER_MONTH, share / 100) for month, share in sorted(given.percent.items())
    )
    return Level("as printed", points, shifts=False)


def _with_noise(expected: Floats, target: Target, source: np.random.Generator) -> Floats:
    """What a study of that size would see, with the spread between studies."""
    outcome = BY_NAME[target.outcome]
    if outcome.unit != "share":
        return expected * np.exp(source.normal(0, outcome.spread, len(expected)))
    held = np.clip(expected, 1e-6, 1 - 1e-6)
    odds = np.log(held / (1 - held)) + source.normal(0, outcome.spread, len(held))
    seen = 1 / (1 + np.exp(-odds))
    if target.observed.n is None:
        return seen
    return source.binomial(target.observed.n, seen) / target.observed.n
