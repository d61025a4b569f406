"""What the patient hopes for, and how it stands by an option."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from spondyl.case.vocabulary.course import Need
from spondyl.outcomes.outcome import Support

When = Literal["dated", "undated", "past", "beyond", "unclear"]
# `none`: nothing to recover from; `unknown`: the option has no place in the model.
Recovery = Literal["none", "not_begun", "running", "may_be_running", "over", "unknown"]
Pair = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Hope:
    """One thing that the patient hopes for.

    Attributes:
        number: its place in the case file, from 1.
        what: in the patient's words; empty where they were not written down.
        given: its date as it was written; empty without one.
        on: the date; None where there is none, or more than one is possible.
        needs: what it takes; empty where nobody said.
        when: how its date stands to the model's two years.
        weeks: from the moment of the case to the date; None unless it is dated.
    """

    number: int
    what: str
    given: str
    on: date | None
    needs: tuple[Need, ...]
    when: When
    weeks: float | None


@dataclass(frozen=True, slots=True)
class Part:
    """A chance that several needs hold together.

    Attributes:
        needs: which.
        medians: lowest and highest median over the worlds that are still possible.
        interval: 95 % interval of the parameters over all of them.
        support: of the least supported need.
    """

    needs: tuple[Need, ...]
    medians: Pair
    interval: Pair
    support: Support


@dataclass(frozen=True, slots=True)
class Stands:
    """Where people stand on a day: medians, lowest and highest; the dead are the rest.

    Attributes:
        walks: alive, walking without aid.
        walks_with_aid: alive, walking with it.
        does_not_walk: alive, not walking, legs move.
        no_movement: alive, legs do not move.
        died: dead by then.
    """

    walks: Pair
    walks_with_aid: Pair
    does_not_walk: Pair
    no_movement: Pair
    died: Pair


@dataclass(frozen=True, slots=True)
class Chance:
    """One hope by one option on one day.

    Attributes:
        hope: what is hoped for.
        option: the option's name, of several steps joined by `+`.
        lesion: the lesion's label; None for the patient.
        weeks: the day, from the moment of the case; None where nothing can be said.
        whole: the chance that every need holds; None where one is not modelled.
        part: the same of the needs that are modelled, where some are not: the whole is at most
            this; None where all are, or none is.
        least: the same where each need without a state is replaced by a stronger one that has one
            (standing by walking): the whole is at least this; None where there is no such need.
        why: why there is no `whole`; empty where there is.
        stands: where people stand on that day; None where walking is not modelled.
        recovery: how recovery from the treatment stands on that day.
    """

    hope: Hope
    option: str
    lesion: str | None
    weeks: float | None
    whole: Part | None
    part: Part | None
    least: Part | None
    why: str
    stands: Stands | None
    recovery: Recovery


@dataclass(frozen=True, slots=True)
class Horizons:
    """The two times at which every option is looked at.

    Attributes:
        soon: weeks; the next weeks.
        course: weeks; how far the expected course reaches, the same for every option.
        alive: lowest and highest share that may be alive by then, over all options.
    """

    soon: int
    course: int
    alive: Pair


Likely = Literal["walks", "does_not_walk", "died"]


@dataclass(frozen=True, slots=True)
class Story:
    """One option told three times, at the end of the expected course.

    Attributes:
        option: its name.
        lesion: the lesion's label; None for the patient.
        weeks: when.
        best: alive, walking and pain controlled together, as far as they are modelled.
        likely: what may be the most frequent of walking, living without walking, and death.
        worst: dead by then: lowest and highest median.
        worst_interval: its 95 % interval.
        stands: where people stand by then; None where walking is not modelled.
    """

    option: str
    lesion: str | None
    weeks: int
    best: Part
    likely: tuple[Likely, ...]
    worst: Pair
    worst_interval: Pair
    stands: Stands | None


@dataclass(frozen=True, slots=True)
class Hoped:
    """What the model says of the patient's hopes.

    Attributes:
        hopes: in the order of the case; None where nobody asked.
        horizons: the two times; None where no survival score applies.
        chances: by hope, then by option in the order of the board.
        stories: by option.
    """

    hopes: tuple[Hope, ...] | None
    horizons: Horizons | None
    chances: tuple[Chance, ...]
    stories: tuple[Story, ...]

    def of(self, hope: Hope, option: str, lesion: str | None) -> tuple[Chance, ...]:
        """What is said of a hope by one option at one place; a hope without a date has two rows."""
        mine = (hope, option, lesion)
        return tuple(c for c in self.chances if (c.hope, c.option, c.lesion) == mine)

    def story(self, option: str, lesion: str | None) -> Story | None:
        """The three stories of an option; None where it is in no model."""
        mine = (option, lesion)
        return next((s for s in self.stories if (s.option, s.lesion) == mine), None)
