"""Which fields of a choice stand side by side, where there is room."""

from collections.abc import Iterator
from itertools import groupby

from spondyl.brief.aid.aid import Field

# By the aid's names of fields: what becomes of people, and what a choice can and cannot do.
_ROWS = (("alive", "walking", "pain"), ("can", "cannot"))
_ROW_OF = {key: number for number, keys in enumerate(_ROWS, 1) for key in keys}


def rows(fields: tuple[Field, ...]) -> Iterator[tuple[Field, ...]]:
    """The fields in their order, neighbours that belong together in one row.

    By key, not by picture: a field whose figure is unknown keeps its column.

    Args:
        fields: of one choice.
    """
    for row, found in groupby(fields, lambda field: _ROW_OF.get(field.key)):
        if row:
            yield tuple(found)
        else:
            yield from ((field,) for field in found)
