"""What targets can still be, and which facts they hinge on, with some facts answered."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from spondyl.brief.questions.answering import whole_readings
from spondyl.brief.questions.cells import cut, number_label
from spondyl.brief.questions.facts import (
    DERIVED_OF_LESION,
    FROM_LISTS,
    LEVEL_PATH,
    SINS_PATHS,
    VARIABLES,
    Fact,
    Option,
    level_options,
    options_of,
    reader_options,
    united,
)
from spondyl.brief.questions.influence import moves, touches
from spondyl.brief.questions.targets import ALERTS, targets
from spondyl.brief.questions.worlds import Given, Place, World, Worlds
from spondyl.case.behind import BEHIND, behind, leaves_open
from spondyl.case.case import Case
from spondyl.case.contradictions import CONSTRAINTS, levels_listed
from spondyl.case.readers import READERS, readings_of
from spondyl.case.vocabulary.lesion import SURGEON_STABILITY
from spondyl.frameworks.guidelines.stability import (
    FROM_SINS,
    JUDGED_UNSTABLE,
    MECHANICAL_STABILITY,
    SINS_BAND,
    with_bands,
)
from spondyl.frameworks.instruments.sins import SINS
from spondyl.kernel.answers import Answer, Answers, unknown
from spondyl.kernel.cells import Axis, NumberAxis
from spondyl.kernel.conditions import Condition
from spondyl.kernel.watched import Sums, Watched

Values = Mapping[str, frozenset[str]]
NOTHING: frozenset[str] = frozenset()


class Judge:
    """What one case leaves open, under any answers to its open facts; judges nothing twice.

    Attributes:
        worlds: the case with answers.
        targets: everything that may be open.
    """

    def __init__(self, case: Case, alerts: Sequence[Condition] = ALERTS) -> None:
        """Make ready to judge a case.

        Args:
            case: the case.
            alerts: the conditions of the alerts that count among the targets.

        Raises:
            Contradiction: when facts of the case cannot be true together.
        """
        self.worlds = Worlds(case)
        places = self._places()
        named = {n: (place.lesion.label, place.lesion.title) for n, place in places.items()}
        self.targets = targets(named, alerts, described=case.lesions is not None)
        self._sins = Watched(Sums(SINS), CONSTRAINTS)
        self._axes: dict[Fact, Axis] = {}
        self._base_options: dict[Fact, tuple[Option, ...]] = {}
        self._touched: dict[Fact, frozenset[int]] = {}
        self._values: dict[tuple[int, Given], frozenset[str] | None] = {}
        self._hinges: dict[tuple[int, Given], frozenset[Fact]] = {}
        self._options: dict[tuple[Fact, Given], tuple[Option, ...]] = {}

    def _places(self) -> Mapping[int, Place]:
        return self.worlds.base.places

    def touched(self, fact: Fact) -> frozenset[int]:
        """Numbers of the targets that an answer to `fact` can change."""
        if fact not in self._touched:
            numbers = (n for n, target in enumerate(self.targets) if touches(fact, target))
            self._touched[fact] = frozenset(numbers)
        return self._touched[fact]

    def values(self, number: int, given: Given = ()) -> frozenset[str] | None:
        """What a target can still be; nothing where it does not apply.

        Args:
            number: the target's.
            given: facts with their answers.

        Returns:
            None where the answers that concern it cannot be true together.
        """
        mine = self._concerning(number, given)
        key = (number, mine)
        if key not in self._values:
            world = self.worlds.at(mine)
            self._values[key] = None if world is None else self._judged(number, world)
        return self._values[key]

    def _concerning(self, number: int, given: Given) -> Given:
        return tuple(pair for pair in given if number in self.touched(pair[0]))

    def _judged(self, number: int, world: World) -> frozenset[str]:
        target = self.targets[number]
        seen = self._seen(number, world)
        if target.gate is not None and target.gate is not target.watched:
            truths = NOTHING.union(*(target.gate.values(answers) for answers in seen))
            if "yes" not in truths:
                return NOTHING
        return NOTHING.union(*(target.watched.values(answers) for answers in seen))

    def _seen(self, number: int, world: World) -> Sequence[Answers]:
        """What a target reads: the patient, or every way to see its lesion."""
        target = self.targets[number]
        if not target.lesion:
            return (world.patient,)
        place = world.places[target.lesion]
        reads = target.watched.keys
        if reads.isdisjoint((*SINS_PATHS, *FROM_SINS)):
            return place.views
        seen = [r for view in place.views for r in readings_of(place.lesion, view)]
        if reads.isdisjoint(FROM_SINS):
            return seen
        return [with_bands(reading, self._sins.values(reading)) for reading in seen]

    def hinges(self, number: int, given: Given = ()) -> frozenset[Fact]:
        """The open facts on which an open target hinges; none where it is settled."""
        mine = self._concerning(number, given)
        key = (number, mine)
        if key not in self._hinges:
            values = self.values(number, mine)
            open_ = values is not None and len(values) > 1
            self._hinges[key] = frozenset(self._hinging(number, mine)) if open_ else frozenset()
        return self._hinges[key]

    def disputed(self, number: int) -> tuple[str, ...]:
        """Codes of the published disagreements that keep a target open."""
        target = self.targets[number]
        seen = self._seen(number, self.worlds.base)
        found = frozenset[str]().union(*(target.watched.disputed(answers) for answers in seen))
        return tuple(code for code, _ in target.disputes if code in found)

    def _hinging(self, number: int, given: Given) -> Iterator[Fact]:
        target = self.targets[number]
        world = self.worlds.at(given)
        assert world is not None
        found = target.watched.hinges(_merged(self._seen(number, world), target.watched.reads))
        for path in found:
            yield from self._behind(path, target.lesion, world)

    def _behind(self, path: str, number: int, world: World) -> Iterator[Fact]:
        """The facts of the file from which `path` follows."""
        if path in BEHIND:
            for each, of in behind(path, world.patient):
                yield from self._behind_derived(each, of, world)
        elif not path.startswith("lesion."):
            yield Fact(path)
        elif number:
            yield from self._behind_lesion(path, number, world.places[number])
        # Where no lesion was described there is only the question which there are.

    def _behind_derived(self, path: str, of: str, world: World) -> Iterator[Fact]:
        """A fact of the patient, or of each lesion that leaves open what follows from it."""
        if not path.startswith("lesion."):
            yield Fact(path)
            return
        for number, place in world.places.items():
            if path == LEVEL_PATH and len(place.runs) > 1:
                yield Fact(path, number)
            elif path != LEVEL_PATH and leaves_open(of, place.lesion):
                yield from self._behind_lesion(path, number, place)

    def _behind_lesion(self, path: str, number: int, place: Place) -> Iterator[Fact]:
        if path in FROM_SINS:
            yield Fact(SURGEON_STABILITY.path, number)
            seen = [r for view in place.views for r in readings_of(place.lesion, view)]
            for item in self._sins.hinges(_merged(seen, self._sins.reads)):
                yield from self._behind_lesion(item, number, place)
            return
        if path in DERIVED_OF_LESION and len(place.runs) > 1:
            yield Fact(LEVEL_PATH, number)
        if path in SINS_PATHS and place.lesion.readers:
            yield Fact(READERS, number)
        seen = [r for view in place.views for r in readings_of(place.lesion, view)]
        open_somewhere = any(path not in r or len(r[path].possible) > 1 for r in seen)
        if open_somewhere and (path not in DERIVED_OF_LESION or path in FROM_LISTS):
            yield Fact(path, number)

    def options(self, fact: Fact, given: Given = ()) -> tuple[Option, ...]:
        """The answers that may be had; fewer than two where the fact is no longer open."""
        moving = tuple(p for p in given if fact.path in moves(p[0].path) or p[0] == fact)
        key = (fact, moving)
        if key not in self._options:
            world = self.worlds.at(moving)
            base = self._of_base(fact)
            left = () if world is None else self._left(fact, base, world)
            self._options[key] = tuple(
                option for option in left if self.worlds.at((*moving, (fact, option))) is not None
            )
        return self._options[key]

    def label(self, fact: Fact, options: Sequence[Option]) -> str:
        """Several answers in words, neighbouring numbers as one stretch."""
        axis = self._axes.get(fact)
        if not isinstance(axis, NumberAxis):
            return "; ".join(option.label for option in options)
        answer = answer_to(fact, self.worlds.base)
        stretches: list[list[int]] = []
        for option in options:
            if stretches and stretches[-1][1] + 1 == option.cell:
                stretches[-1][1] = option.cell
            else:
                stretches.append([option.cell, option.cell])
        variable = VARIABLES[fact.path]
        return "; ".join(
            number_label(variable, axis, (first, last), answer) for first, last in stretches
        )

    def _of_base(self, fact: Fact) -> tuple[Option, ...]:
        if fact not in self._base_options:
            self._base_options[fact] = self._all_options(fact)
        return self._base_options[fact]

    def _all_options(self, fact: Fact) -> tuple[Option, ...]:
        base = self.worlds.base
        if fact.path == LEVEL_PATH:
            place = base.places[fact.lesion]
            return level_options(place.runs, place.of_runs, self._counts(fact.lesion))
        if fact.path == READERS:
            lesion = base.places[fact.lesion].lesion
            return reader_options(self.worlds.readers[fact.lesion], whole_readings(lesion))
        self._axes[fact] = cut(VARIABLES[fact.path], base.patient)
        return options_of(fact, self._axes[fact], answer_to(fact, base))

    def _counts(self, number: int) -> list[int]:
        """How many levels the lesions make up with each run that one of them may be."""
        case = self.worlds.case
        lesions = [place.lesion for place in self._places().values()]
        counts = []
        for run in self._places()[number].runs:
            placed = [replace(x, runs=(run,)) if x.number == number else x for x in lesions]
            counts.append(levels_listed(replace(case, lesions=tuple(placed))))
        return counts

    def _left(self, fact: Fact, options: Sequence[Option], world: World) -> Sequence[Option]:
        """Those answers of the case that are still possible in a world."""
        if fact.path == LEVEL_PATH:
            return [option for option in options if option.run in world.places[fact.lesion].runs]
        if fact.path == READERS:
            return options if len(whole_readings(world.places[fact.lesion].lesion)) > 1 else ()
        cells = self._axes[fact].reached(answer_to(fact, world))
        return [option for option in options if option.cell in cells]


def answer_to(fact: Fact, world: World) -> Answer:
    """What is known of a fact, over every way to see its lesion."""
    variable = VARIABLES[fact.path]
    if not fact.lesion:
        return world.patient.get(fact.path) or unknown(variable)
    place = world.places[fact.lesion]
    seen = place.views
    if fact.path in SINS_PATHS and place.lesion.readers:
        seen = tuple(r for view in place.views for r in readings_of(place.lesion, view))
    different = {id(view.get(fact.path)): view.get(fact.path) for view in seen}
    return united(variable, list(different.values()))


def _merged(seen: Sequence[Answers], paths: frozenset[str]) -> Answers:
    """Several ways to see a lesion as one, in which everything any of them admits is possible."""
    if len(seen) == 1:
        return seen[0]
    merged = dict(seen[0])
    for path in paths:
        found = {id(answers.get(path)): answers.get(path) for answers in seen}
        if len(found) > 1:
            merged[path] = united(_VARIABLE[path], list(found.values()))
    return merged


_VARIABLE = {**VARIABLES, **{v.path: v for v in (SINS_BAND, MECHANICAL_STABILITY, JUDGED_UNSTABLE)}}
