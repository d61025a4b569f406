"""What each priority of the patient is measured by, for every option: no weights, no total."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from spondyl.goals.hope import Pair
from spondyl.options.judged import Judged
from spondyl.outcomes.outcome import ALIVE, HOME, PAIN, WALKING, Outcome
from spondyl.outcomes.projecting import Projected

# Words of `patient_view.priorities`; the others have no measure, and why.
_BY_OUTCOME: Mapping[str, Outcome] = {
    "walking": WALKING,
    "pain_relief": PAIN,
    "time_at_home": HOME,
    "longer_life": ALIVE,
}
UNMEASURED: Mapping[str, str] = {
    "clear_mind": "no figure says what an option does to the mind",
    "independence": "no figure says what an option does to it; walking is near, and not the same",
}
_PEOPLE = 100
# Smaller differences between medians are no reason to put one option before another: our choice.
_STEPS: Mapping[str, int] = {"share": 5, "days": 7}


@dataclass(frozen=True, slots=True)
class Measure:
    """How options do on one priority.

    Attributes:
        priority: word of the case.
        title: what is measured.
        weeks: when; None where it is no matter of time.
        more: whether more of it is better.
        step: the least difference that counts as one.
        values: by option, lowest and highest, in whole people of a hundred, days, visits and
            nights, or 1 for an operation and 0 for none; an option left out is not known.
    """

    priority: str
    title: str
    weeks: int | None
    more: bool
    step: int
    values: Mapping[str, tuple[int, int]]

    def better(self, one: str, other: str) -> bool:
        """Whether an option is a step ahead of another at one end, and behind at neither."""
        ahead = self._ahead(one, other)
        return min(ahead) >= 0 and max(ahead) >= self.step

    def no_worse(self, one: str, other: str) -> bool:
        """Whether it is behind at neither end: in the worst world and in the best."""
        return min(self._ahead(one, other)) >= 0

    def _ahead(self, one: str, other: str) -> tuple[int, int]:
        (a, b), (c, d) = self.values[one], self.values[other]
        return (a - c, b - d) if self.more else (c - a, d - b)


def measures(
    named: Sequence[str], options: Sequence[Judged], projected: Projected, weeks: int
) -> tuple[Measure, ...]:
    """What can be measured of the priorities that the patient named, in their order.

    Args:
        named: words of `patient_view.priorities`.
        options: those that are compared.
        projected: what the model says.
        weeks: at which shares and days are read.
    """
    found = []
    for word in named:
        if word in _BY_OUTCOME:
            found.append(_projected(word, _BY_OUTCOME[word], options, projected, weeks))
        elif word in _BY_BURDEN:
            title, read = _BY_BURDEN[word]
            values = {each.name: read(each) for each in options}
            found.append(Measure(word, title, None, more=False, step=1, values=values))
    return tuple(found)


def _projected(
    word: str, outcome: Outcome, options: Sequence[Judged], projected: Projected, weeks: int
) -> Measure:
    values = {
        each.name: _whole(row.medians, outcome)
        for each in options
        for row in projected.of(each.name, each.lesion)
        if row.outcome is outcome and row.weeks == weeks and row.medians
    }
    return Measure(word, outcome.title, weeks, more=True, step=_STEPS[outcome.unit], values=values)


def _whole(span: Pair, outcome: Outcome) -> tuple[int, int]:
    """Whole people or days: less is no difference worth a choice."""
    by = _PEOPLE if outcome.unit == "share" else 1
    low, high = span
    return round(low * by), round(high * by)


def _days_spent(judged: Judged) -> tuple[int, int]:
    """Visits and nights together, fewest and most."""
    burden = judged.burden
    return burden.visits.low + burden.nights.low, burden.visits.high + burden.nights.high


def _operated(judged: Judged) -> tuple[int, int]:
    """Whether an operation is a part of it; a needle is none."""
    operated = int(any(step.treatment.kind == "operation" for step in judged.steps))
    return operated, operated


_BY_BURDEN: Mapping[str, tuple[str, Callable[[Judged], tuple[int, int]]]] = {
    "few_visits": ("Visits and nights in hospital", _days_spent),
    "avoid_operation": ("An operation", _operated),
}
