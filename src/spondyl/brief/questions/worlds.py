"""A case with some of its open facts answered, made ready for definitions as cheaply as can be."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from spondyl.brief.questions.answering import answered, readings_made_equal
from spondyl.brief.questions.facts import (
    DERIVED_OF_LESION,
    FROM_LISTS,
    LEVEL_PATH,
    SINS_PATHS,
    Fact,
    Option,
)
from spondyl.case.behind import BEHIND
from spondyl.case.case import Case, Lesion
from spondyl.case.contradictions import CONSTRAINTS, Contradiction
from spondyl.case.derived import derive
from spondyl.case.levels import Run
from spondyl.case.readers import READERS
from spondyl.case.vocabulary.cancer import VERTEBRAE_INVOLVED
from spondyl.case.vocabulary.course import WHOLE_SPINE_MRI
from spondyl.case.vocabulary.lesion import COLLAPSE, COLLAPSE_PERCENT
from spondyl.case.vocabulary.patient import ECOG, KPS
from spondyl.kernel.answers import Answers

# Facts from which others follow: with these the case is derived anew, the rest are put in place.
COUPLED = frozenset(
    {path for constraint in CONSTRAINTS for path in constraint.variables}
    | {v.path for v in (ECOG, KPS, VERTEBRAE_INVOLVED, COLLAPSE, COLLAPSE_PERCENT)}
    | {path for origins in BEHIND.values() for path in origins}
    | {WHOLE_SPINE_MRI.path}
    | {LEVEL_PATH, READERS}
)
Given = tuple[tuple[Fact, Option], ...]


@dataclass(frozen=True, slots=True)
class Place:
    """One lesion in a world.

    Attributes:
        lesion: the lesion.
        runs: every run it may be.
        of_runs: what follows from each of them.
        views: the different ones among these.
    """

    lesion: Lesion
    runs: tuple[Run, ...]
    of_runs: tuple[Answers, ...]
    views: tuple[Answers, ...]


@dataclass(frozen=True, slots=True)
class World:
    """A case made ready.

    Attributes:
        patient: what is known of the patient.
        places: the lesions by number.
    """

    patient: Answers
    places: Mapping[int, Place]


class Worlds:
    """Worlds of one case, each made once.

    Attributes:
        case: the case, readings of the images made equal.
        readers: by lesion, who made each of its readings, where there are several.
        base: the case as it stands.
    """

    def __init__(self, case: Case) -> None:
        """Make the world of the case as it stands.

        Raises:
            Contradiction: when facts of the case cannot be true together.
        """
        self.readers: dict[int, tuple[str, ...]] = {}
        self.case = self._with_readings_made_equal(case)
        self._derived: dict[Given, World | None] = {}
        base = self.at(())
        assert base is not None
        self.base = base

    def _with_readings_made_equal(self, case: Case) -> Case:
        if not any(lesion.readers for lesion in case.lesions or ()):
            return case
        lesions = []
        for lesion, views in derive(case).lesions:
            made, names = readings_made_equal(lesion, views[0]) if lesion.readers else (lesion, ())
            self.readers[lesion.number] = names
            lesions.append(made)
        return replace(case, lesions=tuple(lesions))

    def at(self, given: Given) -> World | None:
        """The world with these answers; None where they cannot be true together."""
        coupled = tuple(pair for pair in given if self.is_coupled(pair[0]))
        if coupled not in self._derived:
            self._derived[coupled] = self._made(coupled)
        world = self._derived[coupled]
        for fact, option in given:
            if world is not None and not self.is_coupled(fact):
                world = _patched(world, fact, option)
        return world

    def is_coupled(self, fact: Fact) -> bool:
        """Whether other facts follow from this one."""
        if fact.path in SINS_PATHS and fact.lesion:
            return fact.path in COUPLED or bool(self._lesion(fact.lesion).readers)
        return fact.path in COUPLED

    def _lesion(self, number: int) -> Lesion:
        return next(lesion for lesion in self.case.lesions or () if lesion.number == number)

    def _made(self, coupled: Given) -> World | None:
        case = self.case
        try:
            # Which reading stands is answered first: then the items of that reading.
            for fact, option in sorted(coupled, key=lambda pair: pair[0].path != READERS):
                case = answered(case, fact, option)
            facts = derive(case)
        except Contradiction:
            # What cannot be is no answer; the case itself was derived before.
            if not coupled:
                raise
            return None
        places = {
            lesion.number: Place(lesion, lesion.runs, views, _different(views))
            for lesion, views in facts.lesions
        }
        if any(not place.views for place in places.values()):
            return None
        return World(facts.patient, places)


def _different(views: Sequence[Answers]) -> tuple[Answers, ...]:
    by_derived = {tuple(v[p].possible for p in DERIVED_OF_LESION if p in v): v for v in views}
    return tuple(by_derived.values())


def _patched(world: World, fact: Fact, option: Option) -> World | None:
    """The world with the answer to a fact from which nothing else follows."""
    assert option.answer is not None
    known = {fact.path: option.answer}
    if not fact.lesion:
        places = {n: _in_views(place, known) for n, place in world.places.items()}
        return World({**world.patient, **known}, places)
    place = world.places[fact.lesion]
    if fact.path in FROM_LISTS:
        word = option.answer.possible[0]
        admitting = tuple(view for view in place.views if word in view[fact.path].possible)
        if not admitting:
            return None
        place = replace(place, views=admitting)
    return World(world.patient, {**world.places, fact.lesion: _in_views(place, known)})


def _in_views(place: Place, known: Answers) -> Place:
    return replace(place, views=tuple({**view, **known} for view in place.views))
