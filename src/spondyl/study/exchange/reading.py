"""Any file that a study can come from, told apart by what it holds."""

from collections.abc import Sequence

from spondyl.study.exchange.archives import is_zip, unzipped
from spondyl.study.exchange.csv_format import TITLE_SHEET, read_csv_zip
from spondyl.study.exchange.json_format import read_json
from spondyl.study.exchange.refi.codebook_in import read_qdc
from spondyl.study.exchange.refi.project_in import read_qdpx
from spondyl.study.model import Study
from spondyl.study.supplement.read import read_supplement

_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def read_any(name: str, data: bytes) -> tuple[Study, Sequence[str]]:
    """A study, and one sentence on each thing that was left behind.

    Args:
        name: the file's name, for messages.
        data: a supplement as published, JSON or CSV as exported, a REFI-QDA codebook or project.

    Raises:
        InputError: when it is none of these, or a broken one.
    """
    if is_zip(data):
        if TITLE_SHEET in unzipped(name, data):
            return read_csv_zip(name, data), ()
        return read_qdpx(name, data)
    start = data[:200].removeprefix(_MARKS[0]).lstrip()
    if start.startswith(b"{"):
        return read_json(name, data), ()
    if start.startswith(b"<") or data.startswith(_MARKS[1:]):
        return read_qdc(name, data)
    return read_supplement(name, data), ()
