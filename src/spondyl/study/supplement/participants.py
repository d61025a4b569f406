"""The supplement's first table: the clinicians who took part."""

import re
from collections.abc import Sequence

from spondyl.kernel.errors import InputError, Place
from spondyl.study.model import Known, Participant
from spondyl.study.supplement.rows import Row

_NUMBER = re.compile(r"(\d+)\.?")
_COLUMNS = 5


def participants(name: str, rows: Sequence[Row]) -> tuple[Participant, ...]:
    """The participants of the rows between the two appendices' titles.

    Args:
        name: the file's name, for messages.
        rows: what stands behind the title of Appendix 1 and before that of Appendix 2.

    Raises:
        InputError: when a row is no participant, or one is missing.
    """
    found: list[Participant] = []
    for row in rows:
        number = _NUMBER.fullmatch(row.cells[0])
        if number is None and not found:
            continue  # the header
        if number is None or len(row.cells) != _COLUMNS or not all(row.cells):
            raise InputError(
                "this is no row of the table of participants.",
                Place(name, row.line),
                f"It needs a number and {_COLUMNS - 1} more cells, split by tabs.",
            )
        if int(number[1]) != len(found) + 1:
            raise InputError(
                f"participant {number[1]} comes where {len(found) + 1} is due.",
                Place(name, row.line),
                "A row may be missing.",
            )
        found.append(_participant(int(number[1]), row.cells))
    return tuple(found)


def _participant(number: int, cells: tuple[str, ...]) -> Participant:
    specialty, rank, practice, training = cells[1:]
    bare = specialty.rstrip("* ")
    abroad = Known.YES if specialty != bare else Known.NO
    return Participant(number, bare, abroad, rank, practice, training)
