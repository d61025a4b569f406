"""Kinds of values that hold others: pairs, lists, mappings by name, and mappings of fixed keys."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from spondyl.casefile.answers import read_unknown
from spondyl.casefile.kinds import Kind
from spondyl.casefile.saying import shown, suggestion
from spondyl.casefile.schema_parts import Schema, closed, or_unknown
from spondyl.casefile.sections import mapping, refuse_strangers
from spondyl.casefile.tree import Fields, Node, Scalar, Series
from spondyl.centre.errors import ProfileError
from spondyl.kernel.errors import InputError, Place


class _Ordered(Protocol):
    """What can come before something else of its kind."""

    def __lt__(self, other: Any, /) -> bool:  # noqa: ANN401 - its own kind
        """Whether it does."""


T = TypeVar("T")
K = TypeVar("K", bound=str)
O = TypeVar("O", bound=_Ordered)  # noqa: E741 - the second letter would say less


@dataclass(frozen=True, slots=True)
class Pair(Generic[O, T]):
    """Two values of one kind in a list, the second not below the first.

    Attributes:
        of: the kind of both.
        names: what the first and the second are.
        make: makes the value out of both.
        apart: whether they must differ.
        example: how a pair is written.
    """

    of: Kind[O]
    names: tuple[str, str]
    make: Callable[[O, O], T]
    example: str
    apart: bool = False

    def read(self, node: Node) -> T:
        """The value that both make."""
        first, second = self.names
        if not isinstance(node, Series) or len(node.items) != 2:
            raise InputError(
                f"A list of two is expected: {first} and {second}.",
                node.place,
                f"Write {self.example}, for example.",
            )
        low, high = (self.of.read(item) for item in node.items)
        if high < low or (self.apart and not low < high):
            order = "not after" if self.apart else "less than"
            ends = [item.text for item in node.items if isinstance(item, Scalar)]
            raise InputError(
                f"{second[:1].upper()}{second[1:]}, {ends[-1]}, is {order} {first}, {ends[0]}.",
                node.place,
                f"Write {first} first, such as {self.example}.",
            )
        return self.make(low, high)

    def schema(self) -> Schema:
        """A list of two; their order is left to the reader."""
        described = {"description": f"{self.names[0]} and {self.names[1]}"}
        items = {"type": "array", "items": self.of.schema(), "minItems": 2, "maxItems": 2}
        return described | items


@dataclass(frozen=True, slots=True)
class ListOf(Generic[T]):
    """A list of one kind.

    Attributes:
        of: the kind of its entries.
        least: how many it must have.
        most: more is a wrong file.
        distinct: whether no entry may stand twice.
    """

    of: Kind[T]
    least: int = 0
    most: int = 400
    distinct: bool = False

    def read(self, node: Node) -> tuple[T, ...]:
        """The entries in their order."""
        if not isinstance(node, Series):
            raise InputError(
                "A list is expected here.", node.place, "Write it in brackets: [first, second]."
            )
        self._check_length(node)
        found: list[T] = []
        for item in node.items:
            value = self.of.read(item)
            if self.distinct and value in found:
                raise InputError(
                    f"{shown(str(value))} stands twice in this list.", item.place, "Name it once."
                )
            found.append(value)
        return tuple(found)

    def schema(self) -> Schema:
        """A list."""
        schema: Schema = {"type": "array", "items": self.of.schema(), "maxItems": self.most}
        schema |= {"minItems": self.least} if self.least else {}
        return schema | ({"uniqueItems": True} if self.distinct else {})

    def _check_length(self, node: Series) -> None:
        if len(node.items) < self.least:
            raise InputError(
                "The list is empty.", node.place, "Write at least one, or leave the key out."
            )
        if len(node.items) > self.most:
            raise InputError(
                f"The list holds more than {self.most} entries.",
                node.place,
                "Is this the right file?",
            )


@dataclass(frozen=True, slots=True)
class OneOrMore(Generic[T]):
    """One mapping, or a list of several; an empty list is known to be none."""

    of: Kind[T]

    def read(self, node: Node) -> tuple[T, ...]:
        """The entries in their order."""
        if isinstance(node, Series):
            return ListOf(self.of).read(node)
        return (self.of.read(node),)

    def schema(self) -> Schema:
        """Either."""
        return {"anyOf": [self.of.schema(), ListOf(self.of).schema()]}


@dataclass(frozen=True, slots=True)
class ByName(Generic[K, T]):
    """A mapping of names, each to a value of one kind; one that is unknown counts as left out.

    Attributes:
        names: the kind of the keys.
        of: the kind of the values.
        example: how an entry is written.
    """

    names: Kind[K]
    of: Kind[T]
    example: str

    def read(self, node: Node) -> dict[K, T]:
        """The values by name, in their order."""
        fields = mapping(node, f"a mapping such as {{{self.example}}}")
        found: dict[K, T] = {}
        for key, value in fields.entries.items():
            name = self.names.read(Scalar(key, plain=True, place=fields.keys[key]))
            if name in found:
                raise InputError(f"{shown(name)} stands twice.", fields.keys[key], "Name it once.")
            if not read_unknown(value):
                found[name] = self.of.read(value)
        return found

    def schema(self) -> Schema:
        """A mapping whose keys are named."""
        return {
            "type": "object",
            "propertyNames": self.names.schema(),
            "additionalProperties": or_unknown(self.of.schema()),
        }


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a mapping.

    Attributes:
        key: as it stands in the file.
        kind: what stands under it.
        help: what it means, for the schema.
        required: whether it cannot be left out.
        name: the argument that takes its value; the key's own name when empty.
    """

    key: str
    kind: Kind[object]
    help: str
    required: bool = False
    name: str = ""


@dataclass(frozen=True, slots=True)
class Shape(Generic[T]):
    """A mapping of fixed keys; one that is unknown counts as left out.

    Attributes:
        what: what the mapping describes.
        fields: its keys.
        make: makes the value; takes the fields by name.
        homes: where in the file keys stand that people may look for here.
    """

    what: str
    fields: tuple[Field, ...]
    make: Callable[..., T]
    homes: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @property
    def keys(self) -> tuple[str, ...]:
        """Its keys."""
        return tuple(field.key for field in self.fields)

    def read(self, node: Node) -> T:
        """The value that the fields make.

        Raises:
            InputError: when a key is strange or missing, or the parts do not go together.
        """
        fields = mapping(node, f"the fields of {self.what}")
        refuse_strangers(fields, self.keys, f", in {self.what}", self.homes)
        given = {
            field.name or field.key: field.kind.read(fields.entries[field.key])
            for field in self.fields
            if self._is_given(field, fields)
        }
        try:
            return self.make(**given)
        except ProfileError as error:
            raise _placed(error, fields) from None

    def schema(self) -> Schema:
        """A mapping of these keys and no others."""
        properties = {field.key: _described(field) for field in self.fields}
        return closed(properties, [field.key for field in self.fields if field.required])

    def _is_given(self, field: Field, fields: Fields) -> bool:
        node = fields.entries.get(field.key)
        if node is not None and not read_unknown(node):
            return True
        if field.required:
            raise InputError(
                f"The key {field.key!r} is missing from {self.what}.",
                fields.keys.get(field.key, fields.place),
                f"Write {field.key}: {field.help[:1].lower()}{field.help[1:]}",
            )
        return False


def _described(field: Field) -> Schema:
    schema = field.kind.schema()
    return (schema if field.required else or_unknown(schema)) | {"description": field.help}


def _placed(error: ProfileError, fields: Fields) -> InputError:
    """The error at its line, with the nearest valid word where there are words."""
    words = suggestion(_last(fields, error.path), error.valid) if error.valid else ""
    remedy = " ".join(part for part in (words, error.remedy) if part)
    return InputError(error.what, _place_of(fields, error.path), remedy)


def _place_of(fields: Fields, path: Iterable[str | int]) -> Place:
    """Where the deepest part of `path` that was written stands."""
    node: Node = fields
    place = fields.place
    for part in path:
        if isinstance(node, Fields) and part in node.entries:
            place, node = node.keys[str(part)], node.entries[str(part)]
        elif isinstance(node, Series) and isinstance(part, int) and part < len(node.items):
            node = node.items[part]
            place = node.place
    return place


def _last(fields: Fields, path: Iterable[str | int]) -> str:
    """The text at the end of `path`."""
    node: Node = fields
    for part in path:
        if isinstance(node, Fields):
            node = node.entries[str(part)]
    return node.text if isinstance(node, Scalar) else ""
