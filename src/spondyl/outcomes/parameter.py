"""One parameter of the model: a figure with its population, its design and its source."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from spondyl.kernel.sources import Check, Citation, Source
from spondyl.outcomes.counts import counted
from spondyl.outcomes.families import BY_COUNTS, Prior, spread

Mark = Literal["read", "read_secondary", "from_memory", "derived", "elicited"]
# Best supported first; the reference's V, V2, D, M and E.
MARKS: tuple[Mark, ...] = get_args(Mark)
WORDS: Mapping[str, str] = {
    "read": "read in the source",
    "read_secondary": "read in a report of the source",
    "from_memory": "from memory, not yet checked",
    "derived": "derived from figures of the sources named",
    "elicited": "assumed, no adequate source found",
}
CHECKS: Mapping[str, Check] = {
    "read": Check.ABSTRACT,
    "read_secondary": Check.SECONDARY,
    "from_memory": Check.UNCHECKED,
    "derived": Check.SECONDARY,
    "elicited": Check.UNCHECKED,
}
WEAK: frozenset[Mark] = frozenset({"from_memory", "elicited"})

DESIGNS = (
    "randomised_trial",
    "meta_analysis",
    "prospective_cohort",
    "retrospective_cohort",
    "small_series",
    "registry",
    "elicitation",
)
UNITS = ("share", "log_odds", "ratio", "per_week", "per_month", "weeks", "days")
OUTCOMES = (
    "alive",
    "walking",
    "pain",
    "local_control",
    "complications",
    "home",
    "time_to_benefit",
)


@dataclass(frozen=True, slots=True)
class Parameter:
    """A figure that the model reads.

    Attributes:
        id: short name, once in all files.
        title: what it is, in words.
        value: the estimate, in its unit.
        unit: one of `UNITS`.
        family: one of `FAMILIES`.
        mark: how surely it is known.
        population: in whom.
        weeks: the time point it speaks of; None where it has none.
        design: one of `DESIGNS`.
        discount: weight of each published patient, above 0 and at most 1.
        source: where it stands; of an elicited figure, what it leans on.
        locator: the place in it.
        outputs: the outcomes that it moves, of `OUTCOMES`.
        interval: 95 %, as published or as elicited; None where there are counts.
        events: of a count.
        exposure: patients, or person-months for a hazard.
        primaries: the primaries that it speaks of; empty for all.
        caveat: what a reader has to know; may be empty.
        level: whether a centre's own counts may move it: levels may, contrasts may not.
        reference: its row in the table that the model was built from; may be empty.
    """

    id: str
    title: str
    value: float
    unit: str
    family: str
    mark: Mark
    population: str
    weeks: float | None
    design: str
    discount: float
    source: Source
    locator: str
    outputs: tuple[str, ...]
    interval: tuple[float, float] | None = None
    events: float | None = None
    exposure: float | None = None
    primaries: tuple[str, ...] = ()
    caveat: str = ""
    level: bool = False
    reference: str = ""
    prior: Prior = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "prior", _prior(self))

    @property
    def cited(self) -> Citation:
        """The place it comes from, with the project's own check mark."""
        return Citation(self.source, self.locator, CHECKS[self.mark])

    @property
    def weak(self) -> bool:
        """Whether no adequate source stands behind it."""
        return self.mark in WEAK

    @property
    def range(self) -> tuple[float, float]:
        """The 95 % interval that the model draws from, after the discount."""
        return self.prior.at(0.025), self.prior.at(0.975)


def _prior(parameter: Parameter) -> Prior:
    if parameter.family in BY_COUNTS:
        assert parameter.events is not None
        assert parameter.exposure is not None
        return counted(parameter.family, parameter.events, parameter.exposure, parameter.discount)
    assert parameter.interval is not None
    return spread(parameter.family, parameter.value, parameter.interval, parameter.discount)
