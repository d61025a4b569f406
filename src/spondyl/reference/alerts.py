"""The table of alerts as Markdown, with every condition in words."""

from collections.abc import Sequence
from decimal import Decimal

from spondyl.brief.alerts import Alert
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
from spondyl.reference.markdown import GENERATED, place, table

_INTRODUCTION = """\
Each alert `fires` where its condition holds in every way the unknown answers could turn out, is
`possible` where it holds in some of them, and is silent only where it holds in none. Facts whose
path is not in a case file follow from others; their questions say from which.
"""


def alerts_page(alerts: Sequence[Alert]) -> str:
    """Every alert: level, condition, message, sources with their check marks."""
    rows = (
        (
            f"`{alert.code}`",
            alert.level,
            worded(alert.when),
            alert.message,
            "; ".join(f"{c.source.key}: {place(c)}" for c in alert.cited),
        )
        for alert in alerts
    )
    head = ("code", "level", "when", "message", "where, and how checked")
    return "\n".join((GENERATED, "# Alerts\n", _INTRODUCTION, table(head, rows)))


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
