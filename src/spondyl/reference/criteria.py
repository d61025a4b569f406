"""Criteria in words."""

from collections.abc import Sequence
from decimal import Decimal

from spondyl.case.vocabulary.make import DURATION_UNITS
from spondyl.kernel.criteria import (
    AllOf,
    AnyOf,
    AtLeast,
    Atom,
    Criterion,
    Is,
    MoreThan,
    Not,
    TotalAtLeast,
    Version,
)
from spondyl.kernel.variables import Number, Variable

_COUNTED_IN_HOURS = 72


# A criterion with the name by which it stands wherever it is part of another.
Named = Sequence[tuple[Criterion, str]]


def worded(criterion: Criterion, named: Named = ()) -> str:
    """A criterion in words and case-file paths.

    Args:
        criterion: what is to be worded.
        named: criteria to be called by a name where they are met.
    """
    for known, name in named:
        if criterion == known:
            return name
    match criterion:
        case AllOf(()):
            return "always"
        case AllOf(parts):
            return " and ".join(_grouped(part, named) for part in parts)
        case AnyOf(parts):
            return ", or ".join(_grouped(part, named) for part in parts)
        case Not(AtLeast(variable, value)):
            return f"`{variable.path}` below {_figure(variable, value)}"
        case Not(part):
            return f"not ({worded(part, named)})"
        case TotalAtLeast(score, total):
            return f"{score.name} {total} or more"
    return _asked(criterion)


def _asked(atom: Atom) -> str:
    match atom:
        case Is(variable, words):
            return f"`{variable.path}` {' or '.join(words)}"
        case AtLeast(variable, value):
            return f"`{variable.path}` {_figure(variable, value)} or more"
        case MoreThan(variable, value):
            return f"`{variable.path}` above {_figure(variable, value)}"
        case Version(dispute, version):
            return f"{dispute.code} read as {version}"


def _grouped(part: Criterion, named: Named) -> str:
    words = worded(part, named)
    compound = isinstance(part, AllOf | AnyOf) and words not in {name for _, name in named}
    return f"({words})" if compound else words


def _figure(variable: Variable, value: Decimal) -> str:
    domain = variable.domain
    unit = domain.unit if isinstance(domain, Number) else ""
    if unit == "hours":
        value, unit = _longer(value)
    return f"{value.normalize():f} {unit}".strip()


def _longer(hours: Decimal) -> tuple[Decimal, str]:
    """Hours as a source would say them: whole months, or days beyond the third."""
    months, days = DURATION_UNITS["months"], DURATION_UNITS["days"]
    if hours % months == 0:
        return hours / months, "months"
    if hours > _COUNTED_IN_HOURS and hours % days == 0:
        return hours / days, "days"
    return hours, "hours"
