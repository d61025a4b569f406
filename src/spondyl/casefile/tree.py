"""The text of a file as a tree in which every value knows where it stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
)

from spondyl.casefile.saying import short, shown
from spondyl.kernel.errors import InputError, Place

# A case is a few kilobytes; these limits keep a hostile file from taking time or the stack.
MOST_BYTES = 256 * 1024
MOST_NODES = 20_000
MOST_DEPTH = 16


class FileKind(NamedTuple):
    """What a file is called in messages.

    Attributes:
        noun: as in "a case is a few kilobytes".
        least: the least that such a file holds.
    """

    noun: str
    least: str


CASE = FileKind("case", "lesions: []")

_NULLS = ("", "~", "null", "Null", "NULL")
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_PLAIN_KEY = re.compile(r"[\w.+-]{1,40}")


@dataclass(frozen=True, slots=True)
class Scalar:
    """One word, number or text, as it was written.

    Attributes:
        text: the characters; numbers stay text, so that nothing is rounded.
        plain: whether it stood without quotes.
        place: where it stands.
    """

    text: str
    plain: bool
    place: Place

    @property
    def is_null(self) -> bool:
        """Whether nothing was written (`key:` with nothing behind it, or `null`)."""
        return self.plain and self.text in _NULLS


@dataclass(frozen=True, slots=True)
class Series:
    """A list."""

    items: tuple["Node", ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Fields:
    """A mapping of keys to values; `keys` says where each key stands."""

    entries: dict[str, "Node"]
    keys: dict[str, Place]
    place: Place


Node = Scalar | Series | Fields


@dataclass(slots=True)
class _Open:
    """A collection whose end has not been read yet."""

    place: Place
    is_mapping: bool
    items: list[Node] = field(default_factory=list)
    entries: dict[str, Node] = field(default_factory=dict)
    keys: dict[str, Place] = field(default_factory=dict)
    key: str | None = None

    def next_place(self, line: int) -> Place:
        """Where the next value stands: under its key, or at its number (from 1)."""
        if not self.is_mapping:
            return replace(self.place, line=line, key=f"{self.place.key}[{len(self.items) + 1}]")
        assert self.key is not None
        return replace(self.keys[self.key], line=line)

    def add(self, node: Node) -> None:
        """Put a value in its place."""
        if self.is_mapping:
            assert self.key is not None
            self.entries[self.key] = node
            self.key = None
        else:
            self.items.append(node)

    def closed(self) -> Node:
        """The finished collection."""
        if self.is_mapping:
            return Fields(self.entries, self.keys, self.place)
        return Series(tuple(self.items), self.place)


def parse(name: str, data: bytes, kind: FileKind = CASE) -> Node:
    """Read YAML 1.2 or JSON into a tree.

    Aliases, anchors, tags, merge keys, keys that stand twice, several documents and control
    characters are refused: each can make a file mean something else than what it shows.

    Args:
        name: the file's name, for messages.
        data: the file.
        kind: what the file should be, for messages.

    Raises:
        InputError: when the bytes are no such document.
    """
    text = _decoded(name, data, kind)
    stack: list[_Open] = []
    root: Node | None = None
    for event in _events(name, text, kind):
        if root is not None and isinstance(event, DocumentStartEvent):
            where = Place(name, event.start_mark.line + 1)
            raise InputError(
                "A second document starts here.", where, f"Write one {kind.noun} a file."
            )
        node = _step(name, event, stack, kind)
        if node is None:
            continue
        if stack:
            stack[-1].add(node)
        else:
            root = node
    if root is None:
        raise InputError("The file is empty.", Place(name), f"Write at least {kind.least!r}.")
    return root


def _decoded(name: str, data: bytes, kind: FileKind) -> str:
    """The text of a file.

    Raises:
        InputError: when it is too large, or no text in UTF-8.
    """
    if len(data) > MOST_BYTES:
        raise InputError(
            f"The file is larger than {MOST_BYTES // 1024} KiB.",
            Place(name),
            f"A {kind.noun} is a few kilobytes of YAML: is this the right file?",
        )
    if b"\x00" in data:
        raise InputError(
            "The file is binary.", Place(name), f"Write the {kind.noun} as YAML text in UTF-8."
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError(
            "The file is not text in UTF-8.", Place(name, line), "Save it as UTF-8."
        ) from None
    # JSON may be indented by tabs; YAML may not. Neither allows a raw tab to matter here.
    return text.replace("\t", " ") if text.lstrip()[:1] == "{" else text


def _events(name: str, text: str, kind: FileKind) -> Iterator[Event]:
    """The parser's events, its complaints put in our words."""
    try:
        for count, event in enumerate(YAML(typ="safe", pure=True).parse(text)):
            if count > MOST_NODES:
                raise InputError(
                    f"The file holds more than {MOST_NODES} values.",
                    Place(name),
                    f"A {kind.noun} holds a few hundred: is this the right file?",
                )
            yield event
    except MarkedYAMLError as error:
        raise _broken(name, error) from None
    except YAMLError as error:
        where = getattr(error, "position", None)
        line = text.count("\n", 0, where) + 1 if isinstance(where, int) else None
        raise InputError(
            "A character here cannot stand in a text file.", Place(name, line), "Remove it."
        ) from None
    except (ValueError, ArithmeticError, LookupError, AttributeError, TypeError, AssertionError):
        # The parser stumbles over some escapes with bare Python errors.
        raise InputError(
            "The file cannot be read as YAML or JSON.", Place(name), "Look for a stray backslash."
        ) from None


def _broken(name: str, error: MarkedYAMLError) -> InputError:
    mark = error.problem_mark or error.context_mark
    place = Place(name, mark.line + 1 if mark is not None else None)
    problem = str(error.problem or error.context or "")
    if "\\t" in problem:
        return InputError(
            "A tab stands in the indentation.", place, "Indent with spaces: YAML takes no tabs."
        )
    remedy = "Look at this line and the one above: indentation, a missing colon, bracket or quote?"
    return InputError(f"This is not well-formed YAML or JSON: {short(problem)}.", place, remedy)


def _step(name: str, event: Event, stack: list[_Open], kind: FileKind) -> Node | None:
    """Take one event; the value that it completes, if it does."""
    line = event.start_mark.line + 1 if event.start_mark is not None else None
    if isinstance(event, MappingEndEvent | SequenceEndEvent):
        return stack.pop().closed()
    if not isinstance(event, NodeEvent):
        return None
    assert line is not None
    _refuse_tricks(name, line, event)
    if stack and stack[-1].is_mapping and stack[-1].key is None:
        _take_key(event, line, stack[-1])
        return None
    place = stack[-1].next_place(line) if stack else Place(name, line)
    if isinstance(event, ScalarEvent):
        return Scalar(_clean(event.value, place), event.style is None, place)
    if len(stack) >= MOST_DEPTH:
        raise InputError(
            f"Brackets or indentation are nested deeper than {MOST_DEPTH}.",
            Place(name, line),
            f"No field of a {kind.noun} is that deep: look for brackets that are not closed.",
        )
    stack.append(_Open(_opened_at(place, stack), isinstance(event, MappingStartEvent)))
    return None


def _opened_at(place: Place, stack: list[_Open]) -> Place:
    """A collection under a key stands where its key does, not where its first entry does."""
    if stack and stack[-1].is_mapping and stack[-1].key is not None:
        return stack[-1].keys[stack[-1].key]
    return place


def _refuse_tricks(name: str, line: int, event: NodeEvent) -> None:
    place = Place(name, line)
    if isinstance(event, AliasEvent):
        raise InputError(
            f"YAML aliases (*{short(str(event.anchor))}) are refused.",
            place,
            "Write the value out.",
        )
    if event.anchor is not None:
        raise InputError(
            f"YAML anchors (&{short(str(event.anchor))}) are refused.", place, "Remove the anchor."
        )
    tag: object = getattr(event, "tag", None)
    if tag is not None:
        raise InputError(f"YAML tags ({short(str(tag))}) are refused.", place, "Remove the tag.")


def _take_key(event: NodeEvent, line: int, mapping: _Open) -> None:
    """Keep a mapping's next key.

    Raises:
        InputError: when it is no word, or stands there already.
    """
    place = replace(mapping.place, line=line)
    if not isinstance(event, ScalarEvent):
        raise InputError(
            "A list or mapping stands where a key is expected.", place, "Write a word as the key."
        )
    key = _clean(event.value, place)
    if key == "<<":
        raise InputError("YAML merge keys (<<) are refused.", place, "Write the fields out.")
    here = replace(place, key=_joined(mapping.place.key, key))
    if key in mapping.keys:
        first = mapping.keys[key].line
        raise InputError(
            f"The key {shown(key)} stands twice, on lines {first} and {line}.",
            here,
            "Keep one of them.",
        )
    mapping.key = key
    mapping.keys[key] = here


def _joined(parent: str, key: str) -> str:
    own = key if _PLAIN_KEY.fullmatch(key) else shown(key)
    return f"{parent}.{own}" if parent else own


def _clean(text: str, place: Place) -> str:
    """The text with its surrogate pairs joined.

    Raises:
        InputError: when it holds a control character, which a terminal would obey.
    """
    if text.isascii() and text.isprintable():
        return text
    # JSON writes characters beyond the first plane as two escapes, which YAML leaves apart.
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    found = _FORBIDDEN.search(text)
    if found is not None or "\ufffd" in text:
        what = f"U+{ord(found.group()):04X}" if found else "U+FFFD"
        raise InputError(f"The text holds a control character ({what}).", place, "Remove it.")
    return text
