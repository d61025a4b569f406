"""An XML element as a value: written by us, or read with the line it stands on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

CODEBOOK = "urn:QDA-XML:codebook:1.0"
PROJECT = "urn:QDA-XML:project:1.0"
ORIGIN = "Spondyl"


@dataclass(frozen=True, slots=True)
class Element:
    """One element.

    Attributes:
        name: without its namespace.
        attributes: by their names.
        children: in order.
        text: what stands between its marks, where it has no children.
        line: 1-based line of the file it was read from; 0 where it was made.
    """

    name: str
    attributes: Mapping[str, str] = field(default_factory=dict)
    children: tuple["Element", ...] = ()
    text: str = ""
    line: int = 0

    def get(self, attribute: str) -> str:
        """The value of an attribute, empty where there is none."""
        return self.attributes.get(attribute, "")

    def every(self, *names: str) -> list["Element"]:
        """The children of any of these names, in order."""
        return [child for child in self.children if child.name in names]

    def within(self, name: str) -> tuple["Element", ...]:
        """The children of the first child of a name; none where there is no such child."""
        return next((child.children for child in self.children if child.name == name), ())

    def said(self, name: str) -> str:
        """The text of the first child of a name, empty where there is no such child."""
        return next((child.text for child in self.children if child.name == name), "")

    @property
    def ours(self) -> bool:
        """Whether Spondyl wrote the document whose root this is."""
        return self.get("origin").startswith(f"{ORIGIN} ")


def element(tag: str, /, *children: Element, **attributes: str) -> Element:
    """An element without the attributes that are empty."""
    return Element(tag, {k: v for k, v in attributes.items() if v}, children)


def group(name: str, children: Iterable[Element]) -> tuple[Element, ...]:
    """An element of several, or nothing: the format knows no empty groups."""
    found = tuple(children)
    return (Element(name, {}, found),) if found else ()


def worded(name: str, text: str) -> tuple[Element, ...]:
    """An element that says something, or nothing."""
    return (Element(name, {}, (), text),) if text else ()
