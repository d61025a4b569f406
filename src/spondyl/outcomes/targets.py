"""Published results that the model is asked to give back."""

from collections.abc import Mapping
from dataclasses import dataclass

from spondyl.case.case import Case

MOST_WEEKS = 104


@dataclass(frozen=True, slots=True)
class Given:
    """Survival of a population as its paper prints it; it replaces the level of the score.

    Attributes:
        median_months: the median; None where percentages are given.
        percent: by month, per cent alive.
    """

    median_months: float | None = None
    percent: Mapping[int, float] | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """Some of a population.

    Attributes:
        weight: its share of the population, in any unit.
        case: what is known of them; what is not said is at the average.
        score: values of a survival score that the paper gives directly.
    """

    weight: float
    case: Case
    score: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Observed:
    """What was seen.

    Attributes:
        value: a share, days or weeks.
        n: of how many patients; None where not printed.
        interval: 95 %, as printed; None where not.
    """

    value: float
    n: int | None = None
    interval: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """One published result.

    Attributes:
        id: short name.
        parts: the population.
        survival: as its paper prints it; None leaves the level to the score.
        option: what was done, an option or several joined by `+`.
        outcome: what was counted.
        weeks: when.
        observed: what was seen.
        primary: whether the pass rule counts it.
        independent: whether it shares no patients with another target.
        source: where it stands.
        note: what a reader has to know.
    """

    id: str
    parts: tuple[Part, ...]
    survival: Given | None
    option: str
    outcome: str
    weeks: float
    observed: Observed
    primary: bool
    independent: bool
    source: str
    note: str
