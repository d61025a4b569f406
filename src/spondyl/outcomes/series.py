"""What is published for single primaries: shown beside the projection, not part of it."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from spondyl.case.vocabulary.cancer import PRIMARY
from spondyl.kernel.errors import DefinitionError
from spondyl.kernel.sources import Citation
from spondyl.kernel.variables import words_of
from spondyl.outcomes.parameter import CHECKS, MARKS
from spondyl.outcomes.sources import SOURCES

GROUPS: Mapping[str, str] = {
    "alive": "survival",
    "walking": "walking",
    "pain": "pain",
    "local_control": "local control",
    "complications": "complications",
}
_KEYS = ("group", "primaries", "says", "n", "setting", "source", "locator", "mark")


@dataclass(frozen=True, slots=True)
class Series:
    """A published result for some primaries.

    Attributes:
        group: the outcome, one of `GROUPS`.
        primaries: the primaries.
        says: the result in words, with its interval.
        n: of how many patients or lesions.
        setting: what was done, where and when.
        cited: where it stands.
    """

    group: str
    primaries: tuple[str, ...]
    says: str
    n: int
    setting: str
    cited: Citation


@cache
def series() -> tuple[Series, ...]:
    """All of them.

    Raises:
        DefinitionError: with every fault of the table.
    """
    text = (files("spondyl.outcomes") / "parameters" / "by_primary" / "series.toml").read_text()
    return series_from(text)


def series_from(text: str) -> tuple[Series, ...]:
    """Series from a table in TOML."""
    entries: list[dict[str, object]] = tomllib.loads(text)["series"]
    faults = [f"series {n}: {fault}" for n, e in enumerate(entries, 1) for fault in _faults(e)]
    if faults:
        raise DefinitionError("Series are wrong:\n" + "\n".join(faults))
    return tuple(_made(entry) for entry in entries)


def _faults(entry: Mapping[str, object]) -> list[str]:
    faults = [f"{key} is missing" for key in _KEYS if not entry.get(key)]
    faults += [f"unknown key {key!r}" for key in sorted({*entry} - {*_KEYS})]
    if faults:
        return faults
    if entry["source"] not in SOURCES:
        faults.append(f"unknown source {entry['source']!r}")
    if entry["group"] not in GROUPS or entry["mark"] not in MARKS:
        faults.append("unknown group or mark")
    primaries = entry["primaries"]
    assert isinstance(primaries, list)
    return faults + [f"unknown primary {p!r}" for p in primaries if p not in words_of(PRIMARY)]


def _made(entry: Mapping[str, object]) -> Series:
    source = SOURCES[str(entry["source"])]
    check = CHECKS[str(entry["mark"])]
    primaries = entry["primaries"]
    assert isinstance(primaries, list)
    return Series(
        str(entry["group"]),
        tuple(primaries),
        str(entry["says"]),
        int(str(entry["n"])),
        str(entry["setting"]),
        Citation(source, str(entry["locator"]), check),
    )


def for_primary(primary: str) -> Mapping[str, tuple[Series, ...]]:
    """By outcome, what is published for a primary; empty where there are no data for it."""
    return {
        group: tuple(s for s in series() if s.group == group and primary in s.primaries)
        for group in GROUPS
    }


def without_data(found: Mapping[str, Sequence[Series]]) -> tuple[str, ...]:
    """The outcomes for which a primary has no data, in words."""
    return tuple(GROUPS[group] for group, mine in found.items() if not mine)
