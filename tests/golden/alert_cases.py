"""The golden cases of alerts, and how each alert stands in one.

One case may be expected to say something of several alerts. `bases` are parts that cases share,
laid under them in order; `each` makes one case for every part it names.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from ruamel.yaml import YAML

from spondyl import casefile
from spondyl.case.case import Case
from spondyl.frameworks.evaluate import Verdicts, evaluate
from spondyl.frameworks.standing import stands
from spondyl.kernel.conditions import Condition
from tests.golden.reading import ALERT_CASES, NOW, as_json

# `fires`, `absent`, `{possible: [deciding facts]}`, or with `{fires: [lesions], possible: ...}`.
Expected = str | Mapping[str, list[str]]


@dataclass(frozen=True, slots=True)
class AlertCase:
    """One case with what must be said of some alerts.

    Attributes:
        id: short name, unique.
        source: key of the publication that demands it.
        locator: place in it.
        case: the case in the case-file format.
        expect: by the alert's code.
    """

    id: str
    source: str
    locator: str
    case: Mapping[str, Any] = field(repr=False)
    expect: Mapping[str, Expected] = field(repr=False)

    def loaded(self) -> Case:
        """The case as the program reads it from a file."""
        return casefile.load(self.id, as_json(self.id, self.case), now=NOW)


@cache
def alert_cases() -> tuple[AlertCase, ...]:
    """Every case, in the order of the file."""
    document = YAML(typ="safe").load(ALERT_CASES.read_text(encoding="utf-8"))
    return tuple(made for entry in document["cases"] for made in _made(document["bases"], **entry))


def _made(
    bases: Mapping[str, Mapping[str, Any]],
    *,
    id: str,  # noqa: A002 -- the file's own key
    case: Mapping[str, Any],
    base: tuple[str, ...] = (),
    each: Mapping[str, Mapping[str, Any]] | None = None,
    **rest: Any,  # noqa: ANN401 -- checked by AlertCase
) -> Iterator[AlertCase]:
    parts = [bases[name] for name in base]
    for name, extra in (each or {"": {}}).items():
        whole: dict[str, Any] = {}
        for part in (*parts, case, extra):
            whole = _laid_over(whole, part)
        yield AlertCase(id=f"{id}/{name}" if name else id, case=whole, **rest)


def _laid_over(under: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    """`under` with sections filled from `over`; anything else is replaced."""
    merged = dict(under)
    for key, value in over.items():
        old = merged.get(key)
        both = isinstance(old, dict) and isinstance(value, dict)
        merged[key] = {**old, **value} if both and isinstance(old, dict) else value
    return merged


@cache
def judged(number: int) -> tuple[Case, Verdicts]:
    """The case of that number, and what frameworks say of it."""
    case = alert_cases()[number].loaded()
    return case, evaluate(case)


def seen(condition: Condition, number: int) -> Expected:
    """How a condition stands in the case of that number, as cases expect it."""
    found = {standing.status: standing for standing in stands(condition, *judged(number))}
    certain, possible = found.get("certain"), found.get("possible")
    if possible is None:
        return "absent" if certain is None else "fires"
    deciding = {"possible": sorted(possible.unknown)}
    return deciding if certain is None else {"fires": [*certain.lesions], **deciding}


def wanted(expected: Expected) -> Expected:
    """An expectation with its deciding facts in order."""
    if isinstance(expected, str):
        return expected
    return {**expected, "possible": sorted(expected["possible"])}


@cache
def cases_for(code: str) -> tuple[int, ...]:
    """Numbers of the cases that expect something of an alert."""
    return tuple(n for n, case in enumerate(alert_cases()) if code in case.expect)
