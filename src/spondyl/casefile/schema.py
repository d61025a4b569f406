"""The case format as JSON Schema (2020-12), made from the one declaration of its questions."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from spondyl.case import format as shape
from spondyl.case.format import Records, Section
from spondyl.case.vocabulary.options import OPTIONS
from spondyl.casefile.quantities import expected
from spondyl.casefile.schema_parts import (
    DATE,
    DIALECT,
    TEXT,
    UNKNOWN,
    Schema,
    closed,
    json_number,
    or_unknown,
    ref,
)
from spondyl.kernel.variables import YES_NO, Choice, Free, Number, Variable

Domain = Choice | Number | Free

_NUMBER = r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)"
_LEVEL = r"[CTLS][0-9]{1,2}"
_TIME = r"[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?(Z|[+-][0-9]{2}:[0-9]{2})?"
_SHARED: Schema = {
    "text": TEXT,
    "moment": {"type": "string", "pattern": f"^{DATE}([T ]{_TIME})?$"},
    "run": {"type": "string", "pattern": rf"^{_LEVEL}(\s*[-–]\s*{_LEVEL})?$"},
    "pair": {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2},
    "unknown": UNKNOWN,
}


def case_schema() -> Schema:
    """JSON Schema of a case file: its keys, its words and its forms.

    What needs arithmetic (a quantity's plausible range behind its unit), or two fields at once, is
    left to `load`: every case that it accepts is valid here, unless numbers are written as text.
    """
    definitions = dict(_SHARED)
    for domain, name in _domains():
        definitions |= _forms(name, domain)
    return {
        "$schema": DIALECT,
        "title": "Spondyl case file",
        "description": "What is known about one patient at one moment.",
        "type": "object",
        "properties": {
            "case": {"anyOf": [ref("text"), {"type": "null"}]},
            "as_of": {"anyOf": [ref("moment"), {"type": "null"}]},
            "story": {"anyOf": [ref("text"), {"type": "null"}]},
            **{section.key: _section(section) for section in shape.SECTIONS},
            **{records.key: _records(records) for records in shape.LISTS},
        },
        "additionalProperties": False,
        "$defs": definitions,
    }


@cache
def _domains() -> tuple[tuple[Domain, str], ...]:
    """Every domain once, under the path of the first variable that has it."""
    found: list[tuple[Domain, str]] = [(YES_NO, "yes_no")]
    for variable in _all_variables():
        if all(variable.domain != domain for domain, _ in found):
            found.append((variable.domain, variable.path))
    return tuple(found)


def _all_variables() -> Iterator[Variable]:
    for section in shape.SECTIONS:
        yield from section.variables
        for records in section.lists:
            yield from _variables_of(records)
    for records in shape.LISTS:
        yield from _variables_of(records)


def _variables_of(records: Records) -> Iterator[Variable]:
    yield from records.variables
    for kind in records.kinds.values():
        yield from kind
    for nested in records.lists:
        yield from _variables_of(nested)


def _section(section: Section) -> Schema:
    properties: dict[str, Schema] = {}
    groups: dict[str, dict[str, Schema]] = {}
    for variable in section.variables:
        first, _, rest = variable.path.removeprefix(f"{section.key}.").partition(".")
        if rest:
            groups.setdefault(first, {})[rest] = _described(variable)
        else:
            properties[first] = _described(variable)
    for key, group in groups.items():
        details = properties.get(key)
        # Details of an answer stand in its place; a group of questions has no answer of its own.
        properties[key] = (
            {"anyOf": [details, closed(group) | {"minProperties": 1}]}
            if details is not None
            else or_unknown(closed(group))
        )
    lists = {records.key: _records(records) for records in section.lists}
    return or_unknown(closed(properties | lists))


def _records(records: Records) -> Schema:
    lists = {nested.key: _records(nested) for nested in records.lists}
    if records.kinds:
        entries: Schema = {
            "oneOf": [
                closed({"kind": {"const": kind}, **_by_key(variables)}, ["kind"])
                for kind, variables in records.kinds.items()
            ]
        }
    else:
        required = ["by"] if records is shape.SINS_READERS else []
        entries = closed(_by_key(records.variables) | lists, required)
    return {"description": records.help} | or_unknown({"type": "array", "items": entries})


def _by_key(variables: Iterable[Variable]) -> dict[str, Schema]:
    return {variable.path.rpartition(".")[2]: _described(variable) for variable in variables}


def _described(variable: Variable) -> Schema:
    """The field with its question; the domain stands in the definitions, once."""
    name = next(name for domain, name in _domains() if domain == variable.domain)
    notes = f" {variable.help}" if variable.help else ""
    return ref(name) | {"description": f"{variable.question}{notes}"}


def _value(domain: Domain) -> Schema:
    """One value, without any form around it."""
    if isinstance(domain, Choice):
        return _word(domain)
    return _number(domain) if isinstance(domain, Number) else _free(domain)


def _word(domain: Choice) -> Schema:
    """The words; those that look like a number or a truth value also as such."""
    words: list[str | int | bool] = [*domain.words, *domain.aliases]
    words += [int(word) for word in domain.words if re.fullmatch("0|[1-9][0-9]*", word)]
    return {"enum": words + [truth == "yes" for truth in ("yes", "no") if truth in domain.words]}


def _number(domain: Number) -> Schema:
    description = expected(domain)
    if domain.unit:
        # Any unit that is not plainly absent; which ones count is for the reader to say.
        return {
            "type": "string",
            "pattern": rf"^\s*{_NUMBER}\s*[^0-9.\s].*$|^\s*{_NUMBER}\s+\S.*$",
            "description": description,
        }
    ends = {"minimum": json_number(domain.low), "maximum": json_number(domain.high)}
    schema: Schema = {"type": "number", "description": description} | ends
    if domain.step is not None and domain.low % domain.step == 0:
        schema["multipleOf"] = json_number(domain.step)
    return {"anyOf": [schema, {"enum": list(domain.words)}]} if domain.words else schema


def _free(domain: Free) -> Schema:
    if domain.kind != "list":
        return ref(domain.kind)
    word: Schema = ref("text")
    if domain.words == OPTIONS:
        names = "|".join(OPTIONS)
        word = {"type": "string", "pattern": rf"^({names})(\+({names}))*$"}
    elif domain.words:
        word = {"enum": list(domain.words)}
    return {"type": "array", "items": word, "uniqueItems": True}


def _forms(name: str, domain: Domain) -> dict[str, Schema]:
    """The definitions of a field: one value, an undated answer, a reading, and any form of them."""
    several = [ref(f"{name}.value")]
    if isinstance(domain, Number) or (isinstance(domain, Choice) and domain.ordered):
        end = or_unknown(_off_grid(_value(domain)))
        ends = {"type": "array", "items": end, "minItems": 2, "maxItems": 2}
        several.append(closed({"between": ends}, ["between"]))
    one_of = {"type": "array", "items": {"anyOf": several}, "minItems": 1}
    on_and_by = {"on": or_unknown(ref("moment")), "by": or_unknown(ref("text"))}
    readings = {"type": "array", "items": ref(f"{name}.reading"), "minItems": 1}
    return {
        f"{name}.value": _value(domain),
        f"{name}.undated": {
            "anyOf": [ref("unknown"), *several, closed({"one_of": one_of}, ["one_of"])]
        },
        f"{name}.reading": closed({"value": ref(f"{name}.undated"), **on_and_by}, ["value"]),
        name: {
            "anyOf": [
                ref(f"{name}.undated"),
                ref(f"{name}.reading"),
                closed({"readings": readings}, ["readings"]),
            ]
        },
    }


def _off_grid(value: Schema) -> Schema:
    """The value as the end of a range, which need not be a step of the scale."""
    if "anyOf" in value:
        return {"anyOf": [_off_grid(each) for each in value["anyOf"]]}
    return {key: each for key, each in value.items() if key != "multipleOf"}
