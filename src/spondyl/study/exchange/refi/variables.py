"""What participants, texts and quotes are, as variables of the format; and back, type by type."""

from collections.abc import Iterator
from dataclasses import fields
from typing import Any, TypeVar

from spondyl.study.exchange.refi.guids import guid, same
from spondyl.study.exchange.refi.tree import Element
from spondyl.study.model import Participant, Quote, Text

T = TypeVar("T")
_ELSEWHERE = {Participant: (), Text: ("title", "content"), Quote: ("key",)}
_TYPES = {int: "Integer", bool: "Boolean"}


def variables() -> Element:
    """The `Variables` element: one for each field that has no other place in the format."""
    return Element(
        "Variables",
        {},
        tuple(
            Element(
                "Variable",
                {
                    "guid": guid("variable", kind.__name__, name),
                    "name": f"{kind.__name__.lower()} {name.replace('_', ' ')}",
                    "typeOfVariable": _TYPES.get(type_, "Text"),
                },
            )
            for kind in _ELSEWHERE
            for name, type_ in _fields(kind)
        ),
    )


def values(thing: Participant | Text | Quote) -> tuple[Element, ...]:
    """The values of a thing; what is empty is left out, for it may be masked."""
    kind = type(thing)
    return tuple(
        Element(
            "VariableValue",
            {},
            (
                Element("VariableRef", {"targetGUID": guid("variable", kind.__name__, name)}),
                Element(f"{_TYPES.get(type_, 'Text')}Value", {}, (), text),
            ),
        )
        for name, type_ in _fields(kind)
        if (text := _said(getattr(thing, name)))
    )


def read(of: Element, kind: type[T], **given: str) -> T | None:
    """The thing whose values an element has; None where it is no such thing.

    Args:
        of: a source or a case.
        kind: what is looked for.
        given: fields that stand elsewhere.
    """
    said = {
        same(ref.get("targetGUID")): value.text
        for each in of.every("VariableValue")
        for ref in each.every("VariableRef")
        for value in each.children
        if value is not ref
    }
    found: dict[str, Any] = dict(given)
    for name, type_ in _fields(kind):
        text = said.get(same(guid("variable", kind.__name__, name)), "")
        try:
            found[name] = text.strip() in ("true", "1") if type_ is bool else type_(text)
        except ValueError:
            return None
    return kind(**found)


def _fields(kind: type) -> Iterator[tuple[str, Any]]:
    for each in fields(kind):
        if each.name not in _ELSEWHERE[kind]:
            yield each.name, each.type


def _said(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
