"""Which characters a text may hold, and how its lines end."""

import re

from spondyl.kernel.errors import InputError, Place

# Tab and line feed are the only control characters of a text: XML knows no others, and a terminal
# would obey them. Marks that turn the direction of writing make words stand where they are not.
# Halves of a pair and two codes that are no characters cannot be written at all.
_BAD = re.compile(
    "[\u202a-\u202e\u2066-\u2069\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]"
)


def bad_character(text: str) -> int | None:
    """Offset of the first character that no text may hold; None where there is none."""
    found = _BAD.search(text)
    return found.start() if found else None


def writable(text: str, what: str, file: str = "") -> str:
    """The text itself, when every character of it can be written and shown.

    Args:
        text: to look at.
        what: it is called in the message.
        file: it comes from, where there is one.

    Raises:
        InputError: when one cannot, with the line.
    """
    bad = bad_character(text)
    if bad is None:
        return text
    line = text.count("\n", 0, bad) + 1
    raise InputError(
        f"{what} holds a control character (U+{ord(text[bad]):04X}) on line {line}.",
        Place(file, line) if file else None,
        "Remove it: no text may hold one.",
    )


def lines_joined(text: str) -> str:
    """A text with line feeds alone, whatever ended its lines."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def decoded(name: str, data: bytes) -> str:
    """A file's text with line feeds alone.

    Raises:
        InputError: when it is not UTF-8, or holds a character that no text may hold.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError(
            "the file is not UTF-8 text.", Place(name, line), "Save it as UTF-8 and try again."
        ) from None
    return writable(lines_joined(text), "the file", name)
