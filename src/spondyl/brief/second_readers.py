"""Which item of SINS is worth a second reader, and whether it could change the band."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from spondyl.case.case import Lesion
from spondyl.case.contradictions import CONSTRAINTS
from spondyl.case.readers import readings_of
from spondyl.case.vocabulary.lesion import SINS_READING
from spondyl.case.wording import joined, plain, ranged, totals
from spondyl.frameworks.evaluate import LesionVerdict, Verdicts
from spondyl.frameworks.instruments.sins import SINS
from spondyl.frameworks.reliability import STUDIES, Study, in_words, is_poor, kappas
from spondyl.kernel.answers import Answer, Answers
from spondyl.kernel.items import Item, Option
from spondyl.kernel.results import Result
from spondyl.kernel.sources import Citation

ONE, AGREE, DISAGREE = "one", "agree", "disagree"
OWN = "the lesion's own fields"
# Location follows from the level, which nobody reads in steps.
_PATHS = {variable.path.partition(".")[2]: variable.path for variable in SINS_READING}
_BY_KEY = {item.key: item for item in SINS.items}
_READ = tuple(sorted((_BY_KEY[key] for key in _PATHS), key=lambda item: kappas(item.key)[0]))


@dataclass(frozen=True, slots=True)
class SecondReading:
    """One item of one lesion that a second reader could look at.

    Attributes:
        lesion: the lesion's label.
        title: the lesion in words.
        item: key of the SINS item.
        matters: whether reading it one step differently could reach another band.
        readers: `one` reading is recorded, or several that `agree` or `disagree` on the item.
        message: the item, its agreement, and what another reading would come to.
        studies: the studies of agreement, most detailed first.
    """

    lesion: str
    title: str
    item: str
    matters: bool
    readers: str
    message: str
    studies: tuple[Study, ...] = STUDIES

    @property
    def kappa(self) -> Decimal:
        """Agreement between readers in the first study."""
        return kappas(self.item)[0]

    @property
    def cited(self) -> Citation:
        """Where that figure stands."""
        return self.studies[0].cited


class Step(NamedTuple):
    """A reading one step off that would fall in another band.

    Attributes:
        total: what SINS would then be.
        present: key of the option as it is read.
        instead: key of its neighbour.
    """

    total: int
    present: str
    instead: str


class Read(NamedTuple):
    """One whole reading of a lesion, and whose it is."""

    by: str
    answers: Answers


def second_readings(verdicts: Verdicts) -> tuple[SecondReading, ...]:
    """For each lesion the items worth a second reader, weakest agreement first.

    An item is named when one step could carry a reachable total across the edge of a band, when
    agreement on it is poor, or when the recorded readers disagree on it. An item that nobody has
    read has no second reader.
    """
    return tuple(found for verdict in verdicts.lesions for found in second_readings_of(verdict))


def second_readings_of(verdict: LesionVerdict) -> tuple[SecondReading, ...]:
    """The items of one lesion worth a second reader, weakest agreement first."""
    return tuple(_of_lesion(verdict, _reads(verdict)))


def _reads(verdict: LesionVerdict) -> list[Read]:
    """Every whole reading of a lesion, at every level it may be at."""
    lesion = verdict.lesion
    people = _people(lesion)
    found = []
    for view in verdict.views:
        readings = readings_of(lesion, view)
        names = people if len(readings) == len(people) else [OWN, *people]
        found += [Read(by, reading) for by, reading in zip(names, readings, strict=True)]
    return found


def _people(lesion: Lesion) -> list[str]:
    return [plain(reader.text("lesion.by")) or "a reader" for reader in lesion.readers]


def read_by(lesion: Lesion) -> str:
    """Whose readings of the images are recorded; empty where none is."""
    people = ", ".join(_people(lesion))
    return f"read by {people}: each whole reading is kept" if people else ""


def _of_lesion(verdict: LesionVerdict, reads: Sequence[Read]) -> Iterator[SecondReading]:
    for item in _READ:
        answered = [read for read in reads if _is_read(read.answers, item)]
        steps = sorted({step for read in answered for step in _steps(read.answers, item)})
        opinions = _opinions(item, answered)
        if not answered or not (steps or is_poor(item.key) or len(opinions) > 1):
            continue
        readers = (DISAGREE if len(opinions) > 1 else AGREE) if verdict.lesion.readers else ONE
        message = _message(verdict, item, steps)
        if readers == DISAGREE:
            message += f"; the recorded readers already disagree: {'; '.join(opinions)}"
        elif readers == AGREE:
            message += "; the recorded readers agree on it"
        yield SecondReading(
            verdict.lesion.label, verdict.lesion.title, item.key, bool(steps), readers, message
        )


def _is_read(answers: Answers, item: Item) -> bool:
    answer = answers.get(_PATHS[item.key])
    return answer is not None and not answer.is_unknown


def _steps(answers: Answers, item: Item) -> Iterator[Step]:
    """Every neighbouring reading that puts a total reachable today in another band."""
    possible = answers[_PATHS[item.key]].possible
    for place, present in enumerate(item.options):
        if present.key not in possible:
            continue
        for instead in (*item.options[max(place - 1, 0) : place], *item.options[place + 1 :][:1]):
            for total in _totals(answers, item, present):
                after = total - present.points + instead.points
                if SINS.band_of[after] != SINS.band_of[total]:
                    yield Step(after, present.key, instead.key)


def _totals(answers: Answers, item: Item, option: Option) -> list[int]:
    """Every total still reachable when the item is read as `option`."""
    fixed = {**answers, _PATHS[item.key]: Answer((option.key,), option.key)}
    return totals(SINS.evaluate(fixed, CONSTRAINTS))


def _opinions(item: Item, answered: Sequence[Read]) -> list[str]:
    """What each reader says of the item, when they do not all say the same."""
    said = dict.fromkeys(
        (read.by, tuple(map(str, read.answers[_PATHS[item.key]].possible))) for read in answered
    )
    if len({words for _, words in said}) < 2:
        return []
    return [f"{by} {' or '.join(map(plain, words))}" for by, words in said]


def _message(verdict: LesionVerdict, item: Item, steps: Sequence[Step]) -> str:
    sins = verdict.results["sins"]
    head = f"{verdict.lesion.title}: {standing_of(sins)}"
    if not steps:
        return f"{head}; {_named(item.key)} would not change the band"
    verb = "would" if sins.settled else "could"
    return f"{head}; worth a second reader: {_named(item.key)}: {_outcomes(steps, verb)}"


def _named(item: str) -> str:
    return f"{item} ({in_words(item)})"


def standing_of(sins: Result) -> str:
    """The score, its band, and how near the next band is: `SINS 12, one point below unstable`."""
    sums = totals(sins)
    if len(sums) == 1:
        (total,) = sums
        band = SINS.band_of[total]
        if SINS.band_of.get(total + 1, band) != band:
            return f"SINS {total}, one point below {_band(total + 1)}"
        if SINS.band_of.get(total - 1, band) != band:
            return f"SINS {total}, one point above {_band(total - 1)}"
    return f"SINS {ranged(sums)}, {joined(map(plain, sins.bands))}"


def _band(total: int) -> str:
    return plain(SINS.bands[SINS.band_of[total]].title)


def _outcomes(steps: Sequence[Step], verb: str) -> str:
    """What each other reading would come to, one part a reading."""
    by_reading: dict[tuple[str, str], list[int]] = {}
    for step in steps:
        by_reading.setdefault((step.instead, step.present), []).append(step.total)
    return "; ".join(
        f"{plain(instead)} instead of {plain(present)} {verb} make it {_by_band(totals)}"
        for (instead, present), totals in by_reading.items()
    )


def _by_band(totals: Sequence[int]) -> str:
    """Totals with their bands: `13, unstable`, or `5-6, stable, or 13, unstable`."""
    bands: dict[str, list[int]] = {}
    for total in sorted(set(totals)):
        bands.setdefault(_band(total), []).append(total)
    return ", or ".join(f"{ranged(found)}, {band}" for band, found in bands.items())


def page_texts(found: Sequence[SecondReading]) -> Iterator[str]:
    """One lesion's second readings as the page says them, without the lesion's own name.

    Args:
        found: the second readings of one lesion, weakest agreement first.
    """
    mattering = [reading for reading in found if reading.matters]
    if mattering:
        yield _nameless(mattering[0])
    others = [reading for reading in mattering[1:] if reading.readers != DISAGREE]
    yield from (_nameless(reading) for reading in mattering[1:] if reading.readers == DISAGREE)
    if others:
        yield f"one step in {_all_named(others)} could change the band too"
    idle = [reading for reading in found if not reading.matters]
    if idle:
        yield f"one step in {_all_named(idle)} would not change the band{_told(idle)}"


def _nameless(reading: SecondReading) -> str:
    return reading.message.removeprefix(f"{reading.title}: ")


def _all_named(readings: Sequence[SecondReading]) -> str:
    return joined((_named(reading.item) for reading in readings), "and")


def _told(idle: Sequence[SecondReading]) -> str:
    """Which of these items the recorded readers already read differently."""
    apart = [reading.item for reading in idle if reading.readers == DISAGREE]
    return f"; the recorded readers disagree on {joined(apart, 'and')}" if apart else ""
