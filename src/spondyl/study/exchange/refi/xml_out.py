"""An element tree as UTF-8 XML, exact to the last blank of every name and text."""

from collections.abc import Iterator, Mapping

from spondyl.kernel.errors import InputError
from spondyl.study.characters import bad_character
from spondyl.study.exchange.refi.tree import Element

_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
# A reader makes blanks of raw line ends and tabs in attributes; as references they survive.
_ATTRIBUTE = _TEXT | str.maketrans({'"': "&quot;", "\n": "&#10;", "\t": "&#9;"})


def document(root: Element, namespace: str) -> bytes:
    """The file of a root element.

    Raises:
        InputError: when a name or text holds a character that XML cannot hold.
    """
    spaced = Element(root.name, {"xmlns": namespace, **root.attributes}, root.children, root.text)
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', *_lines(spaced, ""), ""]
    return "\n".join(lines).encode()


def _lines(each: Element, indent: str) -> Iterator[str]:
    attributes = "".join(
        f' {name}="{_escaped(value, _ATTRIBUTE)}"' for name, value in each.attributes.items()
    )
    start = f"{indent}<{each.name}{attributes}"
    if each.children:
        yield f"{start}>"
        for child in each.children:
            yield from _lines(child, indent + " ")
        yield f"{indent}</{each.name}>"
    elif each.text:
        yield f"{start}>{_escaped(each.text, _TEXT)}</{each.name}>"
    else:
        yield f"{start}/>"


def _escaped(value: str, marks: Mapping[int, str]) -> str:
    bad = bad_character(value.replace("\r", ""))
    if bad is not None:
        raise InputError(
            f"XML cannot hold a control character (in {value[:40]!r}).", None, "Remove it."
        )
    return value.translate(marks)
