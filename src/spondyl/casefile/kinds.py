"""Kinds of single values in a file of certain facts: how each is read, and its JSON Schema."""

import re
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from typing import Generic, Protocol, TypeVar

from spondyl.casefile.moments import CLOCK, read_clock, read_date
from spondyl.casefile.saying import plain, shown, suggestion
from spondyl.casefile.schema_parts import DATE, Schema, json_number, ref
from spondyl.casefile.tree import Node, Scalar
from spondyl.casefile.values import TRUTH, read_text
from spondyl.kernel.errors import InputError

T_co = TypeVar("T_co", covariant=True)
W = TypeVar("W", bound=str)

# More figures than this are no hours that anybody measured.
_NUMBER = re.compile(r"[+-]?[0-9]{1,9}(?:\.[0-9]{1,6})?")
_SHORT_NAME = "[a-z0-9][a-z0-9_-]{0,59}"


class Kind(Protocol[T_co]):
    """What can stand under a key."""

    def read(self, node: Node) -> T_co:
        """The value.

        Raises:
            InputError: when something else was written.
        """

    def schema(self) -> Schema:
        """JSON Schema of what `read` takes; numbers written as text left aside."""


@dataclass(frozen=True, slots=True)
class Word(Generic[W]):
    """One word of a vocabulary.

    Attributes:
        words: the vocabulary; one with `yes` and `no` also takes `true` and `false`.
        noun: what a word of it is called, and the name of its definition in the schema.
    """

    words: tuple[W, ...]
    noun: str

    def read(self, node: Node) -> W:
        """The word as it stands in the vocabulary."""
        if not isinstance(node, Scalar):
            raise InputError(
                f"A list or mapping stands where one word for the {self.noun} is expected.",
                node.place,
                f"Write {self.words[0]}, for example.",
            )
        written = TRUTH.get(node.text, node.text) if "yes" in self.words else node.text
        for word in self.words:
            if word == written:
                return word
        raise InputError(
            f"There is no {self.noun} {shown(node.text)}.",
            node.place,
            suggestion(node.text, self.words),
        )

    def schema(self) -> Schema:
        """A reference to the definition."""
        return ref(self.noun)

    def definition(self) -> Schema:
        """The words."""
        return {"enum": [*self.words, *([True, False] if "yes" in self.words else [])]}


@dataclass(frozen=True, slots=True)
class Text:
    """A name or a text on one line."""

    what: str = "a text"

    def read(self, node: Node) -> str:
        """The text, its spaces joined."""
        return " ".join(read_text(node, self.what).split())

    def schema(self) -> Schema:
        """A reference to the definition."""
        return ref("text")


@dataclass(frozen=True, slots=True)
class ShortName:
    """A name that programs use: small letters, digits, underscores and hyphens."""

    def read(self, node: Node) -> str:
        """The name."""
        text = read_text(node, "a short name")
        if not re.fullmatch(_SHORT_NAME, text):
            raise InputError(
                f"{shown(text)} is no short name.",
                node.place,
                "Write small letters, digits and underscores, such as after_separation.",
            )
        return text

    def schema(self) -> Schema:
        """Its pattern."""
        return {"type": "string", "pattern": f"^{_SHORT_NAME}$"}


@dataclass(frozen=True, slots=True)
class Whole:
    """A count.

    Attributes:
        most: more is a typing error.
    """

    most: int

    def read(self, node: Node) -> int:
        """The count."""
        remedy = f"Write a whole number from 0 to {self.most}."
        number = _number(node, remedy, Decimal(self.most))
        if number != number.to_integral_value():
            raise InputError(f"{plain(number)} is no whole number.", node.place, remedy)
        return int(number)

    def schema(self) -> Schema:
        """Its range."""
        return {"type": "integer", "minimum": 0, "maximum": self.most}


@dataclass(frozen=True, slots=True)
class Hours:
    """A number of hours.

    Attributes:
        most: more is a typing error.
    """

    most: Decimal

    def read(self, node: Node) -> Decimal:
        """The hours, exactly as written."""
        remedy = f"Write the hours as a bare number from 0 to {plain(self.most)}, such as 2.5."
        return _number(node, remedy, self.most)

    def schema(self) -> Schema:
        """Its range."""
        return {"type": "number", "minimum": 0, "maximum": json_number(self.most)}


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day."""

    def read(self, node: Node) -> time:
        """Local time."""
        return read_clock(node)

    def schema(self) -> Schema:
        """Its pattern."""
        return {"type": "string", "pattern": f"^{CLOCK}$"}


@dataclass(frozen=True, slots=True)
class Day:
    """A date."""

    def read(self, node: Node) -> date:
        """The date."""
        return read_date(node)

    def schema(self) -> Schema:
        """Its pattern."""
        return {"type": "string", "pattern": f"^{DATE}$"}


def _number(node: Node, remedy: str, most: Decimal) -> Decimal:
    """A bare number from 0 to `most`.

    Raises:
        InputError: when it is something else.
    """
    text = node.text.strip() if isinstance(node, Scalar) else ""
    if not isinstance(node, Scalar):
        raise InputError("A list or mapping stands where a number is expected.", node.place, remedy)
    if not _NUMBER.fullmatch(text):
        raise InputError(f"{shown(node.text)} is not a number.", node.place, remedy)
    number = Decimal(text)
    if not 0 <= number <= most:
        side = "less than 0" if number < 0 else f"more than {plain(most)}"
        raise InputError(f"{plain(number)} is {side}.", node.place, remedy)
    return number
