"""Criteria in words."""

from decimal import Decimal

from spondyl.kernel.criteria import (
    AllOf,
    AnyOf,
    AtLeast,
    Criterion,
    Is,
    MoreThan,
    Not,
    TotalAtLeast,
    Version,
)
from spondyl.kernel.variables import Number, Variable


def worded(criterion: Criterion) -> str:
    """A criterion in words and case-file paths."""
    match criterion:
        case Is(variable, words):
            return f"`{variable.path}` {' or '.join(words)}"
        case AtLeast(variable, value):
            return f"`{variable.path}` {_figure(variable, value)} or more"
        case MoreThan(variable, value):
            return f"`{variable.path}` above {_figure(variable, value)}"
        case Version(dispute, version):
            return f"{dispute.code} read as {version}"
        case TotalAtLeast(score, total):
            return f"{score.name} {total} or more"
        case Not(AtLeast(variable, value)):
            return f"`{variable.path}` below {_figure(variable, value)}"
        case Not(part):
            return f"not ({worded(part)})"
        case AllOf(parts):
            return " and ".join(_grouped(part) for part in parts)
        case AnyOf(parts):
            return ", or ".join(_grouped(part) for part in parts)


def _grouped(part: Criterion) -> str:
    return f"({worded(part)})" if isinstance(part, AllOf | AnyOf) else worded(part)


def _figure(variable: Variable, value: Decimal) -> str:
    domain = variable.domain
    unit = f" {domain.unit}" if isinstance(domain, Number) and domain.unit else ""
    return f"{value.normalize():f}{unit}"
