"""Which fields of a choice stand side by side, where there is room: what becomes of people."""

from collections.abc import Iterator
from itertools import groupby

from spondyl.brief.aid.aid import Field

# The aid's names of the fields that count people.
_COUNTED = frozenset(("alive", "walking", "pain"))


def rows(fields: tuple[Field, ...]) -> Iterator[tuple[Field, ...]]:
    """The fields in their order, those that count people by outcome in one row.

    By key, not by picture: a field whose figure is unknown keeps its column.

    Args:
        fields: of one choice.
    """
    for counted, found in groupby(fields, lambda field: field.key in _COUNTED):
        if counted:
            yield tuple(found)
        else:
            yield from ((field,) for field in found)
