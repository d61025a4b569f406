"""The ways in which the unknown could turn out that matter to the model: those that bound all.

Every covariate lists its levels from the worst to the best, and nothing that the model gives gets
better when a level gets worse, as long as the patient walks in both or in neither. So two worlds
for who walks and two for who does not, all at their worst and all at their best, bound all others.
Walking itself has no such order: who walks has walking to lose, and with it some survival. This
holds at the values of the parameters; in single draws two levels that lie close may change places,
by less than a point.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from spondyl.kernel.answers import Answers
from spondyl.outcomes.covariates import COVARIATES, FUNCTION, PAIN_KIND, THREAT
from spondyl.outcomes.covariates import Level as Answered
from spondyl.outcomes.draws import Draws
from spondyl.outcomes.families import Floats

_PAINLESS = PAIN_KIND.levels[-1]
FUNCTION_KEYS = tuple(level.key for level in reversed(FUNCTION.levels))
WALKS = ("walks", "walks_with_aid")
THREATS = tuple(level.key for level in THREAT.levels)


@dataclass(frozen=True, slots=True)
class World:
    """One way the covariates could turn out.

    Attributes:
        levels: by covariate; one left out is at the average of the sources' populations.
        functions: where function is left out, the levels that it may have.
    """

    levels: Mapping[str, Answered]
    functions: tuple[str, ...] = ()

    @property
    def keys(self) -> tuple[str, ...]:
        """The levels by name, in the order of the covariates."""
        return tuple(level.key for level in self.levels.values())

    def key(self, covariate: str) -> str:
        """The level of a covariate, empty where it is left at the average."""
        level = self.levels.get(covariate)
        return "" if level is None else level.key

    def moving(self, quantity: str) -> Iterator[str]:
        """The parameters that move a quantity in this world."""
        for level in self.levels.values():
            parameter = level.moves.get(quantity)
            if parameter:
                yield parameter

    def moved(self, quantity: str, draws: Draws) -> Floats | float:
        """The sum of what moves a quantity on the log odds scale, shape (D,) or 0."""
        return sum(draws[parameter] for parameter in self.moving(quantity))

    def ratio(self, quantity: str, draws: Draws) -> Floats | float:
        """The product of the ratios that move a hazard, shape (D,) or 1."""
        product: Floats | float = 1.0
        for parameter in self.moving(quantity):
            product = product * draws[parameter]
        return product

    @property
    def walks(self) -> bool:
        """Whether the patient walks at the decision."""
        return self.key("function") in WALKS

    def only(self, covariate: str) -> "World":
        """The same with every other covariate at the average."""
        kept = {name: level for name, level in self.levels.items() if name == covariate}
        return replace(self, levels=kept)

    def at(self, covariate: str, level: Answered) -> "World":
        """The same with one covariate at another level."""
        return replace(self, levels={**self.levels, covariate: level})


@dataclass(frozen=True, slots=True)
class Ends:
    """The worlds that bound what is possible.

    Attributes:
        worlds: of who does not walk and of who walks, as far as possible, all at its worst and,
            where something is open, at its best; the worst of all first.
        open: the covariates that have more than one level left.
    """

    worlds: tuple[World, ...]
    open: tuple[str, ...]

    @property
    def worst(self) -> World:
        """Every covariate at its worst level that is still possible."""
        return self.worlds[0]


def ends(views: Sequence[Answers]) -> Ends:
    """The bounding worlds of a patient and a lesion, over every way to read them."""
    found = {each.name: each.reached(tuple(views)) for each in COVARIATES}
    listed = {name: _in_pain(levels) for name, levels in found.items() if levels}
    functions = listed.get(FUNCTION.name, ())
    walking = tuple(level for level in functions if level.key in WALKS)
    lost = tuple(level for level in functions if level.key not in WALKS)
    sides = ((World({name: at[end] for name, at in listed.items()}), end) for end in (0, -1))
    worlds = (
        side.at(FUNCTION.name, group[end])
        for side, end in sides
        for group in (lost, walking)
        if group
    )
    return Ends(
        tuple({world.keys: world for world in worlds}.values()),
        tuple(name for name, levels in listed.items() if len(levels) > 1),
    )


def _in_pain(levels: tuple[Answered, ...]) -> tuple[Answered, ...]:
    """Levels without that of no pain where there may be some: relief is told of who has pain."""
    hurting = tuple(level for level in levels if level is not _PAINLESS)
    return hurting or levels


def average(views: Sequence[Answers]) -> World:
    """The world of a population: what is not said is at the average, not at its ends."""
    found = {each.name: each.reached(tuple(views)) for each in COVARIATES}
    return World(
        {name: levels[0] for name, levels in found.items() if len(levels) == 1},
        tuple(level.key for level in found[FUNCTION.name]),
    )
