"""Validation targets in: YAML or JSON files of published results, read as strictly as cases."""

from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from typing import Any

from spondyl.case.case import Case
from spondyl.case.vocabulary.options import OPTIONS
from spondyl.casefile.files import case_from, read_bytes
from spondyl.casefile.kinds import Hours, Kind, ShortName, Text, Whole, Word
from spondyl.casefile.saying import plain, short, shown, suggestion
from spondyl.casefile.schema_parts import DIALECT, TEXT, UNKNOWN, Schema
from spondyl.casefile.shapes import ByName, Field, ListOf, Pair, Shape
from spondyl.casefile.tree import Fields, FileKind, Node, Scalar, Series, parse
from spondyl.centre.errors import ProfileError
from spondyl.kernel.errors import InputError
from spondyl.outcomes.outcome import BY_NAME
from spondyl.outcomes.survival import LADDER
from spondyl.outcomes.targets import Given, Observed, Part, Target
from spondyl.outcomes.validating import ANY_OPTION

_KIND = FileKind("file of targets", "[]")
_MOST_PATIENTS = 1_000_000
_MOST_MONTHS = 600
_MOST_WEEKS = 1_000
# Populations have no date: whatever their facts are dated, it lies behind them.
_STANDS = datetime(2100, 1, 1, 12)  # noqa: DTZ001 -- cases are local
_LESION = "lesion"

_YES_NO = Word(("no", "yes"), "answer")
_SCORE = Word(tuple(model.name for model in LADDER), "survival score")
VOCABULARIES: tuple[Word[Any], ...] = (_YES_NO, _SCORE)


@dataclass(frozen=True, slots=True)
class Facts:
    """Facts of a population by their dotted paths; `lesion.` stands for the one lesion."""

    def read(self, node: Node) -> Case:
        """A case that holds these facts and no others."""
        if not isinstance(node, Fields):
            raise InputError(
                "A mapping of facts is expected.",
                node.place,
                "Write {neurology.ambulation: aided}, for example.",
            )
        root = Fields({}, {}, node.place)
        for path, value in node.entries.items():
            _put(root, path.split("."), value, node)
        lesion = root.entries.pop(_LESION, None)
        root.keys.pop(_LESION, None)
        if lesion is not None and not isinstance(lesion, Fields):
            raise InputError(
                "A lesion is no single value.", node.keys[_LESION], "Write lesion.escc, say."
            )
        if isinstance(lesion, Fields):
            lesion.entries.setdefault("level", Scalar("T7", plain=True, place=node.place))
            lesion.keys.setdefault("level", node.place)
            root.entries["lesions"] = Series((lesion,), node.place)
            root.keys["lesions"] = node.place
        return case_from("population", root, now=_STANDS)

    def schema(self) -> Schema:
        """A mapping of paths; the values are those of a case file."""
        return {"type": "object", "description": "Facts by dotted path, as in a case file."}


def _put(root: Fields, path: list[str], value: Node, node: Fields) -> None:
    """Put a value under its path, making the mappings on the way."""
    place = node.keys[".".join(path)]
    *way, last = path
    at = root
    for part in way:
        below = at.entries.setdefault(part, Fields({}, {}, replace(place)))
        at.keys.setdefault(part, place)
        if not isinstance(below, Fields):
            raise InputError(f"{shown('.'.join(path))} stands under a value.", place, "Remove it.")
        at = below
    at.entries[last] = value
    at.keys[last] = place


@dataclass(frozen=True, slots=True)
class OptionName:
    """An option, several joined by `+`, or `any` where it does not matter."""

    def read(self, node: Node) -> str:
        """The name."""
        text = Text("an option").read(node)
        for part in text.split("+"):
            if part not in OPTIONS and text != ANY_OPTION:
                raise InputError(
                    f"There is no option {shown(part)}.", node.place, suggestion(part, OPTIONS)
                )
        return text

    def schema(self) -> Schema:
        """Its pattern."""
        return {"type": "string", "pattern": "^[a-z0-9_]+(\\+[a-z0-9_]+)*$"}


_SHARE = Hours(Decimal(100_000))


def _observed(
    value: Decimal, n: int | None = None, interval: tuple[float, float] | None = None
) -> Observed:
    if n == 0:
        raise ProfileError("Nobody was observed.", ("n",), "Leave n out where it is not printed.")
    return Observed(float(value), n, interval)


def _given(
    median_months: Decimal | None = None, percent: dict[str, Decimal] | None = None
) -> Given:
    if (median_months is None) == (percent is None):
        raise ProfileError("Survival is given once.", (), "Write median_months or percent.")
    if median_months is not None:
        if not median_months:
            raise ProfileError("A median of 0 months.", ("median_months",), "Write the months.")
        return Given(float(median_months))
    assert percent is not None
    return Given(percent=_by_month(percent))


def _by_month(percent: dict[str, Decimal]) -> dict[int, float]:
    """Per cent alive by month, falling and never none or all.

    Raises:
        ProfileError: for anything else.
    """
    for month, share in percent.items():
        if not month.isdigit() or not 0 < int(month) <= _MOST_MONTHS or not 0 < share < 100:
            raise ProfileError(
                f"{plain(share)} % at {short(month)} is no survival.",
                ("percent", month),
                'Write whole months, each with a share between 0 and 100, such as "12": 30.',
            )
    found = {int(month): float(share) for month, share in percent.items()}
    shares = [found[month] for month in sorted(found)]
    if not shares or shares != sorted(shares, reverse=True):
        raise ProfileError("Survival rises, or is empty.", ("percent",), "Let it fall over time.")
    return found


def _part(facts: Case, weight: Decimal = Decimal(1), score: dict[str, str] | None = None) -> Part:
    if not weight:
        raise ProfileError("A part weighs nothing.", ("weight",), "Leave the part out.")
    for model in LADDER:
        value = (score or {}).get(model.name)
        if value is not None and not any(each.covers(_value(value)) for each in model.survival):
            raise ProfileError(
                f"{model.title} has no value {shown(value)}.",
                ("score", model.name),
                "Write a value of the score.",
            )
    return Part(float(weight), facts, score or {})


def _value(text: str) -> int | str:
    """A value of a score as it stands in its table."""
    return int(text) if text.isdigit() else text


@dataclass(frozen=True, slots=True)
class _Population:
    cases: tuple[Part, ...]
    survival: Given | None = None


def _target(**given: Any) -> Target:  # noqa: ANN401 -- the fields of the shape below
    population: _Population = given["population"]
    outcome = BY_NAME.get(given["outcome"])
    if outcome is not None and outcome.unit == "share" and given["observed"].value > 1:
        raise ProfileError(
            f"{given['observed'].value:g} is no share.",
            ("observed", "value"),
            "Write a share from 0 to 1: 0.57 for 57 %.",
        )
    return Target(
        id=given["id"],
        parts=population.cases,
        survival=population.survival,
        option=given.get("option", ANY_OPTION),
        outcome=given["outcome"],
        weeks=float(given["weeks"]),
        observed=given["observed"],
        primary=given.get("primary", "yes") == "yes",
        independent=given.get("independent", "yes") == "yes",
        source=given["source"],
        note=given.get("note", ""),
    )


PART = Shape(
    "a part of the population",
    (
        Field("weight", Hours(Decimal(_MOST_PATIENTS)), "Its share of the population."),
        Field("facts", Facts(), "What is known of them, by dotted path.", required=True),
        Field(
            "score",
            ByName(_SCORE, Text("a value"), "katagiri_2014: 5"),
            "Value of a survival score, where the paper gives it directly.",
        ),
    ),
    _part,
)
POPULATION = Shape(
    "a population",
    (
        Field("cases", ListOf(PART, least=1), "The parts of the population.", required=True),
        Field(
            "survival",
            Shape(
                "survival",
                (
                    Field("median_months", Hours(Decimal(_MOST_MONTHS)), "Median survival."),
                    Field(
                        "percent",
                        ByName(Text("a month"), Hours(Decimal(100)), '"12": 30'),
                        "Per cent alive by month.",
                    ),
                ),
                _given,
            ),
            "As the paper prints it; replaces the level of the score.",
        ),
    ),
    _Population,
)
OBSERVED = Shape(
    "what was observed",
    (
        Field("value", _SHARE, "A share from 0 to 1, or days, or weeks.", required=True),
        Field("n", Whole(_MOST_PATIENTS), "Of how many patients."),
        Field(
            "interval",
            Pair(_SHARE, ("the low end", "the high end"), lambda a, b: (float(a), float(b)),
                 "[0.43, 0.70]"),
            "95 % interval as printed.",
        ),
    ),
    _observed,
)  # fmt: skip
TARGET = Shape(
    "a target",
    (
        Field("id", ShortName(), "Short name, once in the file.", required=True),
        Field("title", Text(), "In words."),
        Field("population", POPULATION, "In whom.", required=True),
        Field("option", OptionName(), "What was done; any where it does not matter."),
        Field("outcome", ShortName(), "What was counted.", required=True),
        Field("weeks", Hours(Decimal(_MOST_WEEKS)), "When.", required=True),
        Field("observed", OBSERVED, "What was seen.", required=True),
        Field("primary", _YES_NO, "Whether the pass rule counts it; yes when left out."),
        Field("independent", _YES_NO, "Whether it shares no patients with another target."),
        Field("source", Text("a source"), "DOI, or where it stands.", required=True),
        Field("locator", Text(), "The place in the source."),
        Field("checked", Text(), "How surely it was read."),
        Field("reference", Text(), "Row of the table it was taken from."),
        Field("note", Text(), "What a reader has to know."),
    ),
    _target,
)
TARGETS: Kind[tuple[Target, ...]] = ListOf(TARGET, least=1, most=2000)


def targets_schema() -> Schema:
    """JSON Schema (2020-12) of a file of targets; facts are left to the schema of a case."""
    return {
        "$schema": DIALECT,
        "title": "Spondyl validation targets",
        "description": "Published results that the outcome model is asked to give back.",
        **TARGETS.schema(),
        "$defs": {
            "text": TEXT,
            "unknown": UNKNOWN,
            **{words.noun: words.definition() for words in VOCABULARIES},
        },
    }


def read_targets(path: str) -> tuple[Target, ...]:
    """Read targets from a file, or from standard input where `path` is `-`.

    Raises:
        InputError: when the file cannot be opened, or anything in it is wrong.
    """
    return load_targets(path, read_bytes(path))


def load_targets(name: str, data: bytes) -> tuple[Target, ...]:
    """Read targets from the bytes of a YAML or JSON file.

    Raises:
        InputError: when anything is wrong; the first error found.
    """
    root = parse(short(name) or "''", data, _KIND)
    targets = TARGETS.read(root)
    seen: set[str] = set()
    for number, target in enumerate(targets):
        if target.id in seen:
            assert isinstance(root, Series)
            raise InputError(
                f"The target {shown(target.id)} stands twice.",
                root.items[number].place,
                "Give each its own id.",
            )
        seen.add(target.id)
    return targets
