"""Random case files of several lesions, with readings, readers and open levels."""

import json
import random
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from spondyl import casefile
from spondyl.brief.questions.facts import (
    FROM_LISTS,
    LEVEL_PATH,
    SINS_PATHS,
    VARIABLES,
    Fact,
    Option,
)
from spondyl.brief.questions.judge import Judge
from spondyl.case.case import Case
from spondyl.case.readers import READERS
from spondyl.kernel.answers import Span
from spondyl.kernel.errors import SpondylError
from spondyl.kernel.variables import Number
from tests.places import NOW
from tests.properties.alert_cases import AS_OF, ASKED, OF_LESION, TREATMENTS, get, put

File = dict[str, Any]
LEVELS = ("C2", "T7", "T12", "L1", "L3")
_READ = ("pain", "bone", "alignment", "collapse", "posterolateral")
_DENSITIES = (0.3, 0.6, 0.85, 0.97)
_TOLD_AGAIN = ("neurology.", "patient.albumin", "patient.ecog")


def cases(seed: int, count: int) -> Iterator[tuple[File, Case, Judge]]:
    """Files that are no contradiction, whose lesions are told apart by their labels."""
    rng = random.Random(seed)
    while count:
        file = _file(rng)
        try:
            case = loaded(file)
            judge = Judge(case)
        except SpondylError:
            continue
        # As placed: what contradicts other facts is out, and two may be left at one level.
        labels = [place.lesion.label for place in judge.worlds.base.places.values()]
        if len(set(labels)) == len(labels):
            count -= 1
            yield file, case, judge


def loaded(file: File) -> Case:
    """The case as the program reads it."""
    return casefile.load("random.yaml", json.dumps(file).encode(), now=NOW)


def _file(rng: random.Random) -> File:
    file: File = {"as_of": AS_OF}
    density = rng.choice(_DENSITIES)
    for path, values in ASKED.items():
        if rng.random() < density:
            put(file, path, _told(rng, path, values))
    number = rng.choice((0, 1, 1, 2, 3))
    if number or rng.random() < 0.5:
        file["lesions"] = [_lesion(rng, level, density) for level in rng.sample(LEVELS, number)]
    if rng.random() < 0.6:
        file["treatments"] = rng.choice(TREATMENTS)
    return file


def _plain(values: list[Any]) -> bool:
    return all(isinstance(value, str | int) for value in values)


def _value(rng: random.Random, values: list[Any]) -> Any:  # noqa: ANN401 -- as a file holds it
    if len(values) > 1 and _plain(values) and rng.random() < 0.3:
        return {"one_of": rng.sample(values, 2)}
    return rng.choice(values)


def _told(rng: random.Random, path: str, values: list[Any]) -> Any:  # noqa: ANN401
    value = _value(rng, values)
    if not path.startswith(_TOLD_AGAIN) or not _plain(values) or rng.random() > 0.25:
        return value
    hour = rng.choice(("02", "09"))
    return {
        "readings": [
            {"value": _value(rng, values), "on": "2026-11-19T08:00"},
            {"value": value, "on": f"2026-11-20T{hour}:00"},
        ]
    }


def _lesion(rng: random.Random, level: str, density: float) -> File:
    lesion = {k: _value(rng, v) for k, v in OF_LESION.items() if rng.random() < density}
    where = rng.random()
    if where < 0.2:
        lesion["level"] = {"one_of": [level, rng.choice([x for x in LEVELS if x != level])]}
    elif where < 0.9:
        lesion["level"] = level
    if rng.random() < 0.3:
        readers = ("radiologist", "spine_surgeon")[: rng.choice((1, 2))]
        lesion["sins_readers"] = [{"by": by, **_reading(rng)} for by in readers]
    return lesion


def _reading(rng: random.Random) -> File:
    return {key: _value(rng, OF_LESION[key]) for key in _READ if rng.random() < 0.8}


def askable(case: Case, judge: Judge) -> list[Fact]:
    """Open facts on which something hinges and that stand in the file under their own key.

    Where there are readers, an answer about the images is one to each of them.
    """
    other = (*FROM_LISTS, READERS, LEVEL_PATH)
    hinging = {fact for n in range(len(judge.targets)) for fact in judge.hinges(n)}
    own = (f for f in sorted(hinging) if f.path not in other and not _is_read(case, f))
    return [fact for fact in own if len(judge.options(fact)) > 1]


def _is_read(case: Case, fact: Fact) -> bool:
    lesions = case.lesions or ()
    return fact.path in SINS_PATHS and bool(lesions[fact.lesion - 1].readers)


def answered(file: File, fact: Fact, option: Option) -> File:
    """The file with an answer where its fact stands: in the place of the newest reading."""
    told = deepcopy(file)
    value = _written(fact, option)
    if fact.lesion:
        told["lesions"][fact.lesion - 1][fact.path.partition(".")[2]] = value
        return told
    old = get(told, fact.path)
    if isinstance(old, dict) and "readings" in old:
        old["readings"][-1]["value"] = value
    elif isinstance(old, dict) and "on" in old:
        put(told, fact.path, {**old, "value": value})
    else:
        put(told, fact.path, value)
    return told


def _written(fact: Fact, option: Option) -> str | int | float:
    assert option.answer is not None
    value = option.answer.possible[0]
    if not isinstance(value, Span):
        return str(value)
    domain, number = VARIABLES[fact.path].domain, value.start[0]
    assert isinstance(domain, Number)
    if domain.unit:
        return f"{number:f} {domain.unit}"
    return int(number) if number == int(number) else float(number)
