"""The words of a unit, as far as they may be shown."""

from collections.abc import Callable

from spondyl.study.agreement.units import Unit
from spondyl.study.model import MAY_LEAVE, Study


def words(study: Study, unit: Unit) -> str:
    """The words that a unit covers, exact."""
    return study.by_key[unit.text].content[unit.start : unit.end]


def leaving(study: Study, unit: Unit, mask: Callable[[str], str]) -> str | None:
    """The words as they may leave the study file, None where nobody said that they may.

    Args:
        study: where they stand.
        unit: which.
        mask: what becomes of names in them.
    """
    may = study.by_key[unit.text].consent in MAY_LEAVE
    return mask(words(study, unit)) if may else None
