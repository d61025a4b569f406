"""The golden cases of `cases/`, and what the program makes of each."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from spondyl import casefile
from spondyl.case.case import Case, Lesion
from spondyl.case.contradictions import CONSTRAINTS
from spondyl.case.derived import derive
from spondyl.case.readers import readings_of
from spondyl.frameworks.evaluate import (
    PER_LESION,
    Framework,
    _placed,
    _united,
    _with_sins_facts,
    evaluate,
)
from spondyl.frameworks.guidelines.stability import with_stability
from spondyl.frameworks.instruments.sins import SINS
from spondyl.kernel.answers import Answers
from spondyl.kernel.results import Result

FOLDER = Path(__file__).parents[2] / "cases"
NOW = datetime.fromisoformat("2026-11-23T12:00")
KINDS = ("published", "table_reading")
ALERT_CASES = FOLDER / "alerts.yaml"
OPTION_CASES = FOLDER / "options.yaml"
_OF_RULES = (ALERT_CASES, OPTION_CASES)
ON_LESIONS = frozenset(framework.name for framework in PER_LESION)


@dataclass(frozen=True, slots=True)
class Golden:
    """One case with the result that its source demands.

    Attributes:
        framework: the framework's name.
        id: short name, unique within the framework.
        kind: `published` (a source prints this combination with its result) or `table_reading`.
        source: key of the publication.
        locator: place in it.
        case: the case in the case-file format.
        expect: what must come out, by the names of the JSON brief.
        lesion: level of the lesion that is judged; the first one when empty.
        note: what the case is about, or what was read where.
    """

    framework: str
    id: str
    kind: str
    source: str
    locator: str
    case: Mapping[str, Any] = field(repr=False)
    expect: Mapping[str, Any] = field(repr=False)
    lesion: str = ""
    note: str = ""

    @property
    def title(self) -> str:
        """Its name among all cases."""
        return f"{self.framework}:{self.id}"


def names() -> tuple[str, ...]:
    """Frameworks that have a file, in alphabetical order."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.yaml") if path not in _OF_RULES))


@cache
def cases_of(name: str) -> tuple[Golden, ...]:
    """All cases of one framework, in the order of its file."""
    document = YAML(typ="safe").load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))
    return tuple(Golden(document["framework"], **entry) for entry in document["cases"])


def load(golden: Golden) -> Case:
    """The case as the program reads it from a file."""
    return casefile.load(golden.title, as_json(golden.id, golden.case), now=NOW)


def as_json(name: str, case: Mapping[str, Any]) -> bytes:
    """A case file with this case."""
    # YAML reads a bare date as a date.
    return json.dumps({"case": name, **case}, ensure_ascii=False, default=str).encode()


def result_of(golden: Golden) -> Result:
    """What the program makes of the case, by the way every other caller goes."""
    verdicts = evaluate(load(golden))
    if golden.framework not in ON_LESIONS:
        return verdicts.patient[golden.framework]
    levels = [verdict.lesion.level for verdict in verdicts.lesions]
    number = levels.index(golden.lesion) if golden.lesion else 0
    return verdicts.lesions[number].results[golden.framework]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A case made ready for any version of its framework.

    Attributes:
        golden: the case.
        lesion: the lesion that is judged, None for a framework of the whole patient.
        views: the answers, once for each way the lesion could be read.
        sins: SINS of the lesion, for a framework that reads it.
    """

    golden: Golden
    lesion: Lesion | None
    views: tuple[Answers, ...]
    sins: Result | None = None


@cache
def prepared(name: str) -> tuple[Prepared, ...]:
    """All cases of one framework, made ready, those that were published first."""
    ordered = sorted(cases_of(name), key=lambda golden: KINDS.index(golden.kind))
    return tuple(_prepare(golden) for golden in ordered)


def _prepare(golden: Golden) -> Prepared:
    facts = derive(load(golden))
    if golden.framework not in ON_LESIONS:
        return Prepared(golden, None, (facts.patient,))
    levels = [lesion.level for lesion, _ in facts.lesions]
    number = levels.index(golden.lesion) if golden.lesion else 0
    lesion, views = facts.lesions[number]
    if golden.framework == "escc":
        return Prepared(golden, lesion, views[:1])
    readings = [readings_of(lesion, view) for view in views]
    if golden.framework == "sins":
        return Prepared(golden, lesion, tuple(chain.from_iterable(readings)))
    sins = [[SINS.evaluate(one, CONSTRAINTS) for one in several] for several in readings]
    stable = tuple(with_stability(view, found) for view, found in zip(views, sins, strict=True))
    return Prepared(golden, lesion, stable, _united(SINS, list(chain.from_iterable(sins))))


def judged(framework: Framework, case: Prepared) -> Result:
    """What `framework`, which may be a nudged one, makes of a prepared case."""
    results = [framework.evaluate(view, CONSTRAINTS) for view in case.views]
    united = _united(framework, results)
    if case.sins is not None and case.lesion is not None:
        united = _with_sins_facts(united, case.sins, case.lesion)
    return united if case.lesion is None else _placed(united, case.lesion)


def mismatches(result: Result, expect: Mapping[str, Any]) -> list[str]:
    """One line for each expectation that the result does not meet."""
    lines = []
    for key in expect:
        seen, wanted = _seen(result, key, expect), _wanted(key, expect)
        if seen != wanted:
            lines.append(f"{key}: {seen}, expected {wanted}")
    return lines


def _seen(result: Result, key: str, expect: Mapping[str, Any]) -> object:
    match key:
        case "possible" | "bands" | "rows":
            return list(getattr(result, key))
        case "settled" | "applies":
            return getattr(result, key)
        case "disputed" | "unknown":
            return sorted(getattr(result, key))
        case "items":
            return {item: list(result.items[item].values) for item in expect[key]}
        case "survival_percent":
            months = {str(month): [low, high] for month, low, high in result.survival}
            return {month: months.get(month) for month in expect[key]}
    raise KeyError(f"{key} is not something that a case can expect")


def _wanted(key: str, expect: Mapping[str, Any]) -> object:
    match key:
        case "disputed" | "unknown":
            return sorted(expect[key])
        case "survival_percent":
            return {
                month: None if ends is None else [Decimal(str(end)) for end in ends]
                for month, ends in expect[key].items()
            }
    return expect[key]
