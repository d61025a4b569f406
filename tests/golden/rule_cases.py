"""Golden cases of rules, and how each rule stands in one.

One case may be expected to say something of several rules. `bases` are parts that cases share,
laid under them in order; `each` makes one case for every part it names.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol

from ruamel.yaml import YAML

from spondyl import casefile
from spondyl.case.case import Case
from spondyl.frameworks.evaluate import Verdicts
from spondyl.frameworks.standing import stands
from spondyl.kernel.conditions import Condition
from spondyl.kernel.criteria import Criterion
from spondyl.kernel.sources import Citation
from tests.golden.reading import NOW, as_json

# `fires`, `absent`, `{possible: [deciding facts]}`, or with `{fires: [lesions], possible: ...}`.
Expected = str | Mapping[str, list[str]]


class Rule(Protocol):
    """Anything that holds under a condition and says where that stands."""

    @property
    def code(self) -> str:
        """Short name, unique among rules of its book."""

    @property
    def when(self) -> Criterion:
        """When it holds."""

    @property
    def cited(self) -> tuple[Citation, ...]:
        """Where it stands."""


@dataclass(frozen=True, slots=True, eq=False)
class RuleCase:
    """One case with what must be said of some rules.

    Attributes:
        id: short name, unique.
        source: key of the publication that demands it.
        locator: place in it.
        case: the case in the case-file format.
        expect: by the rule's code.
        option: the option about which rules are asked; empty for the first that has the rule.
        centre: a centre's profile; None where no centre is described.
    """

    id: str
    source: str
    locator: str
    case: Mapping[str, Any] = field(repr=False)
    expect: Mapping[str, Expected] = field(repr=False)
    option: str = ""
    centre: Mapping[str, Any] | None = field(default=None, repr=False)

    def loaded(self) -> Case:
        """The case as the program reads it from a file."""
        return casefile.load(self.id, as_json(self.id, self.case), now=NOW)


# The case, and what frameworks (and whoever else a rule asks) say of it, for the rule of a code.
Ready = Callable[[RuleCase, str], tuple[Case, Verdicts]]


class Book:
    """Rules and the golden cases that hold them.

    Attributes:
        rules: by code, in their order.
        file: where the cases stand.
        ready: makes a case ready for the rule of a code.
    """

    def __init__(self, rules: Iterable[Rule], file: Path, ready: Ready) -> None:
        self.rules: Mapping[str, Rule] = {rule.code: rule for rule in rules}
        self.file = file
        self.ready = ready

    @cached_property
    def cases(self) -> tuple[RuleCase, ...]:
        """Every case, in the order of the file."""
        document = YAML(typ="safe").load(self.file.read_text(encoding="utf-8"))
        bases = document["bases"]
        return tuple(made for entry in document["cases"] for made in _made(bases, **entry))

    @cached_property
    def _by_code(self) -> Mapping[str, tuple[RuleCase, ...]]:
        return {code: tuple(c for c in self.cases if code in c.expect) for code in self.rules}

    def cases_for(self, code: str) -> tuple[RuleCase, ...]:
        """The cases that expect something of a rule."""
        return self._by_code[code]

    def seen(self, code: str, golden: RuleCase, when: Criterion | None = None) -> Expected:
        """How a rule stands in a case, as cases expect it.

        Args:
            code: the rule's.
            golden: the case.
            when: another criterion instead of the rule's own.
        """
        rule = self.rules[code]
        condition = Condition(code, rule.when if when is None else when, rule.cited[0])
        return self.stands(condition, golden)

    def stands(self, condition: Condition, golden: RuleCase) -> Expected:
        """How a condition stands in a case made ready for the rule of its code."""
        case, verdicts = self.ready(golden, condition.code)
        found = {standing.status: standing for standing in stands(condition, case, verdicts)}
        certain, possible = found.get("certain"), found.get("possible")
        if possible is None:
            return "absent" if certain is None else "fires"
        deciding = {"possible": sorted(possible.unknown)}
        return deciding if certain is None else {"fires": [*certain.lesions], **deciding}

    def ids(self) -> list[str]:
        """The names of all cases."""
        return [golden.id for golden in self.cases]


def _made(
    bases: Mapping[str, Mapping[str, Any]],
    *,
    id: str,  # noqa: A002 -- the file's own key
    case: Mapping[str, Any],
    base: tuple[str, ...] = (),
    each: Mapping[str, Mapping[str, Any]] | None = None,
    **rest: Any,  # noqa: ANN401 -- checked by RuleCase
) -> Iterator[RuleCase]:
    parts = [bases[name] for name in base]
    for name, extra in (each or {"": {}}).items():
        whole: dict[str, Any] = {}
        for part in (*parts, case, extra):
            whole = _laid_over(whole, part)
        yield RuleCase(id=f"{id}/{name}" if name else id, case=whole, **rest)


def _laid_over(under: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    """`under` with sections filled from `over`; anything else is replaced."""
    merged = dict(under)
    for key, value in over.items():
        old = merged.get(key)
        both = isinstance(old, dict) and isinstance(value, dict)
        merged[key] = {**old, **value} if both and isinstance(old, dict) else value
    return merged


def wanted(expected: Expected) -> Expected:
    """An expectation with its deciding facts in order."""
    if isinstance(expected, str):
        return expected
    return {**expected, "possible": sorted(expected["possible"])}
