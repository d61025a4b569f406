"""Alerts and clocks: every row of the table, explicit and in the order of ties."""

from spondyl.brief.alerts.alert import LEVELS, Alert, Raised, raised
from spondyl.brief.alerts.before_treatment import BEFORE_TREATMENT
from spondyl.brief.alerts.course import COURSE
from spondyl.brief.alerts.emergency import EMERGENCIES, URGENT
from spondyl.brief.alerts.imaging import IMAGING
from spondyl.brief.alerts.steroids import STEROIDS
from spondyl.brief.alerts.team import TEAM

__all__ = ["ALERTS", "LEVELS", "Alert", "Raised", "raised"]

ALERTS: tuple[Alert, ...] = (
    *EMERGENCIES,
    *URGENT,
    *IMAGING,
    *STEROIDS,
    *BEFORE_TREATMENT,
    *TEAM,
    *COURSE,
)
