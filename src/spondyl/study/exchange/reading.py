"""Any file that a study can come from, told apart by what it holds."""

from collections.abc import Sequence

from spondyl.kernel.errors import InputError, Place
from spondyl.study.exchange.archives import Archive, is_zip
from spondyl.study.exchange.csv_format import TITLE_SHEET, read_csv_zip
from spondyl.study.exchange.json_format import read_json
from spondyl.study.exchange.refi.codebook_in import read_qdc
from spondyl.study.exchange.refi.project_in import read_qdpx
from spondyl.study.model import Study
from spondyl.study.supplement.read import read_supplement, surplus


def read_any(name: str, data: bytes) -> tuple[Study, Sequence[str]]:
    """A study, and one sentence on each thing that was left behind or looks wrong.

    Args:
        name: the file's name, for messages.
        data: a supplement as published, JSON or CSV as exported, a REFI-QDA codebook or project.

    Raises:
        InputError: when it is none of these, or a broken one.
    """
    try:
        return _read(name, data)
    except InputError as error:
        if error.place:
            raise
        raise InputError(error.what, Place(name), error.remedy) from None


def _read(name: str, data: bytes) -> tuple[Study, Sequence[str]]:
    if is_zip(data):
        return _zip(name, data)
    start = data[:200].removeprefix(_MARK).lstrip()
    if start.startswith(b"{"):
        return read_json(name, data), ()
    if start.startswith(b"<") or (data.startswith(_UTF16) and b"<" in data[:4]):
        return read_qdc(name, data)
    if any(data.startswith(sign) for sign in (*_OTHERS, *_UTF16)):
        raise InputError(
            "this is no text in UTF-8, and no file that can be imported.", Place(name, 1), _CAN
        )
    study = read_supplement(name, data)
    return study, surplus(study)


def _zip(name: str, data: bytes) -> tuple[Study, Sequence[str]]:
    names = [member.filename.casefold() for member in Archive(name, data).members]
    if TITLE_SHEET in names:
        return read_csv_zip(name, data), ()
    if any(each.endswith(".qde") for each in names):
        return read_qdpx(name, data)
    raise InputError("this ZIP holds no study.", Place(name), _CAN)


_MARK = b"\xef\xbb\xbf"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_OTHERS = (b"%PDF", b"\x89PNG", b"\xd0\xcf\x11\xe0", b"GIF8", b"\xff\xd8\xff")
_CAN = (
    "What can be: the supplement as UTF-8 text, JSON or CSV of spondyl study export, a REFI-QDA "
    "codebook or project, another study file."
)
