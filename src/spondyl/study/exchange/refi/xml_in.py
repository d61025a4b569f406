"""XML in, an element tree out; documents that declare types or entities are refused."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NoReturn
from xml.parsers import expat

from spondyl.kernel.errors import InputError, Place
from spondyl.study.characters import bad_character
from spondyl.study.exchange.refi.tree import Element

_DEEPEST = 200
_MARKS = (b"\xff\xfe", b"\xfe\xff")
_SPACE = "urn:qda-xml:"
_SAYS_UTF16 = re.compile(rb"<\?xml[^>]*encoding=[\"']utf-?16", re.IGNORECASE)


def parsed(name: str, data: bytes, *roots: str) -> Element:
    """The root of a document.

    Args:
        name: the file's name, for messages.
        data: the file; UTF-8, or UTF-16 with a byte order mark, or what its declaration says.
        roots: names that the root may have.

    Raises:
        InputError: when it is no such document, is broken, or declares types or entities.
    """
    building = _Building(name, expat.ParserCreate(_encoding(data), " "))
    root = building.read(data)
    if root.name not in roots:
        raise InputError(
            f"the root is {root.name}, not {' or '.join(roots)}.",
            Place(name, root.line),
            "Is this a REFI-QDA file?",
        )
    return root


def _encoding(data: bytes) -> str | None:
    if data[:2] in _MARKS:
        return "utf-16"
    # Some programs declare UTF-16 and write UTF-8.
    return "utf-8" if _SAYS_UTF16.match(data.removeprefix(b"\xef\xbb\xbf")) else None


@dataclass(slots=True)
class _Open:
    """An element whose end has not been read yet."""

    name: str
    attributes: Mapping[str, str]
    line: int
    children: list[Element] = field(default_factory=list)
    text: list[str] = field(default_factory=list)


class _Building:
    """A tree under construction, fed by the parser."""

    def __init__(self, name: str, parser: expat.XMLParserType) -> None:
        self.name = name
        self.parser = parser
        self.space = ""
        self.open = [_Open("", {}, 0)]
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartDoctypeDeclHandler = self._doctype
        parser.EntityDeclHandler = self._doctype

    def read(self, data: bytes) -> Element:
        """The root of the whole document."""
        try:
            self.parser.Parse(data, True)  # noqa: FBT003 - expat takes no keywords
        except expat.ExpatError as error:
            raise InputError(
                f"the XML is broken: {expat.ErrorString(error.code)}.",
                Place(self.name, error.lineno),
                "Export it once more.",
            ) from None
        except (LookupError, ValueError):
            raise InputError(
                "the encoding that the XML declares is not known.",
                Place(self.name, 1),
                "Export it once more, as UTF-8.",
            ) from None
        return self.open[0].children[0]

    def _start(self, spaced: str, attributes: Mapping[str, str]) -> None:
        space, _, name = spaced.rpartition(" ")
        if len(self.open) == 1:
            self.space = space
            if space and not space.casefold().startswith(_SPACE):
                self._refuse(f"the namespace {space} is not of REFI-QDA.")
        if len(self.open) > _DEEPEST:
            self._refuse(f"elements are nested more than {_DEEPEST} deep.")
        for value in attributes.values():
            self._look_at(value)
        known = name if space == self.space else f"{{{space}}}{name}"
        self.open.append(_Open(known, dict(attributes), self.parser.CurrentLineNumber))

    def _text(self, text: str) -> None:
        self._look_at(text)
        self.open[-1].text.append(text)

    def _end(self, _: str) -> None:
        done = self.open.pop()
        text = "" if done.children else "".join(done.text)
        self.open[-1].children.append(
            Element(done.name, done.attributes, tuple(done.children), text, done.line)
        )

    def _look_at(self, value: str) -> None:
        if bad_character(value.replace("\r", "")) is not None:
            self._refuse("there is a control character.")

    def _doctype(self, *_: object) -> None:
        self._refuse("the XML declares a document type or entities, which no such file needs.")

    def _refuse(self, what: str) -> NoReturn:
        raise InputError(what, Place(self.name, self.parser.CurrentLineNumber), "Export it anew.")
