"""The table of alerts as Markdown, with every condition in words."""

from collections.abc import Sequence

from spondyl.brief.alerts import Alert
from spondyl.reference.criteria import worded
from spondyl.reference.markdown import GENERATED, place, table, theme_link

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
            theme_link(alert.theme),
            "; ".join(f"{c.source.key}: {place(c)}" for c in alert.cited),
        )
        for alert in alerts
    )
    head = ("code", "level", "when", "message", "theme", "where, and how checked")
    return "\n".join((GENERATED, "# Alerts\n", _INTRODUCTION, table(head, rows)))
