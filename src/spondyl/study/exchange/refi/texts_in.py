"""The words of a source: from a file of its own, or from within the project."""

from spondyl.kernel.errors import InputError, Place
from spondyl.study.characters import bad_character, lines_joined
from spondyl.study.exchange.refi.project_file import ProjectFile
from spondyl.study.exchange.refi.tree import Element

_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def words(archive: ProjectFile, source: Element) -> str | None:
    """The text of a source as it is stored, without byte order mark; None where it has none.

    Raises:
        InputError: when it is not UTF-8, or holds a character that no text may hold.
    """
    path = source.get("plainTextPath")
    data = archive.file(path) if path else None
    if data is not None:
        raw = _decoded(archive.name, path, source, data)
    elif source.every("PlainTextContent"):
        raw = source.said("PlainTextContent")
    else:
        return None
    _refuse_bad(archive.name, source, raw)
    return raw


def _decoded(name: str, path: str, source: Element, data: bytes) -> str:
    try:
        return data.decode("utf-16" if data[:2] in _UTF16 else "utf-8-sig")
    except UnicodeDecodeError:
        raise InputError(
            f"the text of {_called(source)} ({path}) is not UTF-8.",
            Place(name, source.line),
            "Export the project once more.",
        ) from None


def _refuse_bad(name: str, source: Element, raw: str) -> None:
    text = lines_joined(raw)
    bad = bad_character(text)
    if bad is not None:
        line = text.count("\n", 0, bad) + 1
        raise InputError(
            f"the text of {_called(source)} holds a control character "
            f"(U+{ord(text[bad]):04X}) in its line {line}.",
            Place(name, source.line),
            "Remove it: no text may hold one.",
        )


def _called(source: Element) -> str:
    return repr(source.get("name") or source.get("guid"))
