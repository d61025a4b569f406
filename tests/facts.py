"""Answers by path, as short as a clinician would say them."""

from collections.abc import Mapping
from decimal import Decimal

from spondyl.case.derived import CHOSEN, DERIVED
from spondyl.case.format import LESIONS, SECTIONS
from spondyl.kernel.answers import Answer, known, one_of, span
from spondyl.kernel.variables import Variable

VARIABLES: dict[str, Variable] = {
    variable.path: variable
    for variable in (
        *(v for section in SECTIONS for v in section.variables),
        *LESIONS.variables,
        *DERIVED,
        *CHOSEN,
    )
}
Value = str | int | tuple[str | int, ...]


def facts(given: Mapping[str, Value]) -> dict[str, Answer]:
    """An answer for each path; a tuple means one of its members."""
    return {
        path: one_of(VARIABLES[path], value)
        if isinstance(value, tuple)
        else known(VARIABLES[path], value)
        for path, value in given.items()
    }


def between(low: str | int, high: str | int) -> Answer:
    """Anything from `low` to `high`, in the canonical unit."""
    return Answer((span(Decimal(low), Decimal(high)),), f"between {low} and {high}")
