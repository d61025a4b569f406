"""Reading the parameters from the packaged tables, and refusing bad ones, all of them listed."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from math import isfinite

from spondyl.case.vocabulary.cancer import PRIMARY
from spondyl.kernel.errors import DefinitionError
from spondyl.kernel.variables import words_of
from spondyl.outcomes.families import BY_COUNTS, FAMILIES
from spondyl.outcomes.parameter import DESIGNS, MARKS, OUTCOMES, UNITS, Parameter
from spondyl.outcomes.sources import SOURCES

Entry = Mapping[str, object]

_TEXTS = ("id", "title", "unit", "family", "mark", "population", "design", "source", "locator")
_KEYS = {
    *_TEXTS,
    "value", "discount", "outputs", "weeks", "interval", "events", "exposure", "primaries",
    "caveat", "level", "reference",
}  # fmt: skip
_WORDS = {"unit": UNITS, "family": FAMILIES, "mark": MARKS, "design": DESIGNS}
_ROUNDING = 0.006  # of a printed share against its counts


def parameters_from(texts: Mapping[str, str]) -> tuple[Parameter, ...]:
    """Parameters from tables in TOML.

    Args:
        texts: the text of each table by its name.

    Raises:
        DefinitionError: with every fault of every entry, by table and entry.
    """
    entries = [(name, entry) for name, text in texts.items() for entry in _entries(name, text)]
    faults = [
        f"{name}: {entry.get('id', 'an entry without id')}: {fault}"
        for name, entry in entries
        for fault in _faults(entry)
    ]
    ids = [str(entry.get("id")) for _, entry in entries]
    faults += [f"{id_} stands twice" for id_ in dict.fromkeys(ids) if ids.count(id_) > 1]
    if faults:
        raise DefinitionError("Parameters are wrong:\n" + "\n".join(faults))
    return tuple(_made(entry) for _, entry in entries)


@cache
def parameters() -> Mapping[str, Parameter]:
    """The parameters of the model by their ids, in the order of their tables."""
    folder = files("spondyl.outcomes") / "parameters"
    texts = {
        table.name: table.read_text("utf-8")
        for table in sorted(folder.iterdir(), key=lambda each: each.name)
        if table.name.endswith(".toml")
    }
    return {each.id: each for each in parameters_from(texts)}


def _entries(name: str, text: str) -> list[Entry]:
    try:
        read = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise DefinitionError(f"{name} is not TOML: {error}") from error
    entries = read.get("parameter")
    if {*read} != {"parameter"} or not isinstance(entries, list):
        raise DefinitionError(f"{name} is no list of [[parameter]] alone.")
    if not all(isinstance(entry, dict) for entry in entries):
        raise DefinitionError(f"{name}: a parameter is no table.")
    return entries


def _faults(entry: Entry) -> Iterator[str]:
    """Everything wrong with one entry."""
    for key in sorted({*entry} - _KEYS):
        yield f"unknown key {key!r}"
    for key in _TEXTS:
        if not isinstance(entry.get(key), str) or not entry[key]:
            yield f"{key} is missing"
    for key, words in _WORDS.items():
        if isinstance(entry.get(key), str) and entry[key] not in words:
            yield f"unknown {key} {entry[key]!r}"
    if isinstance(entry.get("source"), str) and entry["source"] not in SOURCES:
        yield f"unknown source {entry['source']!r}"
    yield from _wrong_types(entry)
    yield from _unknown_words(entry, "outputs", OUTCOMES, at_least=1)
    yield from _unknown_words(entry, "primaries", words_of(PRIMARY), at_least=0)
    yield from _wrong_numbers(entry)


def _wrong_types(entry: Entry) -> Iterator[str]:
    """Faults of what may be left out."""
    weeks = entry.get("weeks", 0)
    if not _number(weeks) or float(weeks) < 0:  # type: ignore[arg-type]
        yield "weeks is no time"
    if not isinstance(entry.get("level", False), bool):
        yield "level is neither true nor false"
    for key in ("caveat", "reference"):
        if not isinstance(entry.get(key, ""), str):
            yield f"{key} is no text"


def _unknown_words(entry: Entry, key: str, words: Sequence[str], *, at_least: int) -> Iterator[str]:
    given = entry.get(key, [])
    if not isinstance(given, list) or len(given) < at_least:
        yield f"{key} is missing"
        return
    for word in given:
        if word not in words:
            yield f"unknown word {word!r} in {key}"


def _wrong_numbers(entry: Entry) -> Iterator[str]:
    value, discount = entry.get("value"), entry.get("discount")
    if not _number(value):
        yield "value is missing"
    if not _number(discount) or not 0 < float(discount) <= 1:  # type: ignore[arg-type]
        yield "discount is not above 0 and at most 1"
    if _number(value):
        family = entry.get("family")
        check = _wrong_counts if family in BY_COUNTS else _wrong_interval
        yield from check(entry, float(value))  # type: ignore[arg-type]


def _wrong_interval(entry: Entry, value: float) -> Iterator[str]:
    interval = entry.get("interval")
    if not isinstance(interval, list) or [*map(_number, interval)] != [True, True]:
        yield "interval is not two numbers"
        return
    low, high = interval
    if not low <= value <= high or low == high:
        yield f"interval {low} to {high} does not hold the value {value}"
    family = entry.get("family")
    if family == "logit_normal" and not 0 < low < high < 1:
        yield "a logit-normal interval lies between 0 and 1"
    if entry.get("unit") == "share" and family != "logit_normal":
        yield "a share is logit-normal, or counted"
    if family == "log_normal" and low <= 0:
        yield "a log-normal interval lies above 0"


def _wrong_counts(entry: Entry, value: float) -> Iterator[str]:
    events, exposure = entry.get("events"), entry.get("exposure")
    if not (_number(events) and _number(exposure)):
        yield "events and exposure are missing"
        return
    events, exposure = float(events), float(exposure)  # type: ignore[arg-type]
    if events < 0 or exposure <= 0 or (entry.get("family") == "beta" and events > exposure):
        yield f"{events:g} events of {exposure:g} are not possible"
    elif abs(events / exposure - value) > _ROUNDING:
        yield f"{events:g} of {exposure:g} is not {value}"


def _number(given: object) -> bool:
    return isinstance(given, int | float) and not isinstance(given, bool) and isfinite(given)


def _made(entry: Entry) -> Parameter:
    """A parameter of an entry in which no fault was found."""
    given = dict(entry)
    given["source"] = SOURCES[str(entry["source"])]
    for key in ("outputs", "interval", "primaries"):
        if key in given:
            given[key] = tuple(given[key])  # type: ignore[arg-type]
    return Parameter(**{"weeks": None, **given})  # type: ignore[arg-type]
