"""A REFI-QDA codebook file (.qdc) of any program in, a study of its codes out."""

from pathlib import PurePath

from spondyl.kernel.errors import InputError, Place
from spondyl.study.checking import checked
from spondyl.study.exchange.refi.codes_in import Codes
from spondyl.study.exchange.refi.tree import Element
from spondyl.study.exchange.refi.xml_in import parsed
from spondyl.study.model import Codebook, Study


def read_qdc(name: str, data: bytes) -> tuple[Study, tuple[str, ...]]:
    """The codebook of a file: codes, and the findings that descriptions have.

    A code that does not say whether it is codable is codable: a heading cannot be told from a code
    that nobody has used yet, and a code too many is mended more easily than codings lost.

    Args:
        name: the file's name, for messages and the study's title.
        data: XML in UTF-8, or in UTF-16 with a byte order mark.

    Returns:
        the study, and a sentence on each kind of thing that was left behind or changed.

    Raises:
        InputError: when it is no such file, or has no code.
    """
    root = parsed(name, data, "CodeBook", "Project")
    book = root
    if root.name == "Project":
        book = next(iter(root.every("CodeBook")), Element("CodeBook"))
    codes = codes_of(name, book, ours=root.ours)
    note = f"Read from {PurePath(name).name}."
    study = Study(
        title=PurePath(name).stem or name,
        codebooks=(Codebook(1, "", note),),
        nodes=codes.ordered(),
        findings=tuple(codes.findings[number] for number in sorted(codes.findings)),
    )
    return checked(study), (*codes.warnings(), *_sets(root))


def codes_of(name: str, book: Element, *, ours: bool) -> Codes:
    """The codes of a codebook.

    Raises:
        InputError: when it has none.
    """
    codes = Codes(ours)
    codes.take(book.within("Codes"))
    if not codes.nodes:
        raise InputError(
            "there is no code in the file.", Place(name, book.line or None), "Export it with codes."
        )
    return codes


def _sets(root: Element) -> list[str]:
    sets = len(root.within("Sets"))
    return [f"Left behind {sets} sets of codes: a node is in no set."] if sets else []
