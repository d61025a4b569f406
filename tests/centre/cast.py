"""One made-up centre, and ways to say a moment and a number of hours."""

from datetime import datetime
from decimal import Decimal

from spondyl.centre.profile import Cover, Lead, Meeting, Offer, Profile, Transfer
from spondyl.centre.windows import Window

# The days around Friday 20 November 2026.
DATES = {
    "wednesday": "2026-11-18",
    "thursday": "2026-11-19",
    "friday": "2026-11-20",
    "saturday": "2026-11-21",
    "sunday": "2026-11-22",
    "monday": "2026-11-23",
}


def at(day: str, time: str) -> datetime:
    """A local moment of that week."""
    return datetime.fromisoformat(f"{DATES[day]}T{time}")


def hours(low: str, high: str) -> tuple[Decimal, Decimal]:
    return Decimal(low), Decimal(high)


def lead_of(median: str, p90: str) -> Lead:
    return Lead(Decimal(median), Decimal(p90))


def partner(*accepts: Window, **lead_hours: Lead) -> Transfer:
    return Transfer(Decimal("2.5"), accepts, lead_hours=lead_hours)


def district(**others: object) -> Profile:
    """A district hospital; `others` replaces its parts."""
    parts: dict[str, object] = {
        "name": "district-hospital",
        "offers": {
            "radiation_8_1": Offer(
                "yes",
                lead_hours={
                    "weekday": lead_of("6", "24"),
                    "night": lead_of("14", "30"),
                    "weekend": lead_of("40", "70"),
                },
            ),
            "bracing": Offer("yes"),
            "en_bloc": Offer("no"),
            "stereotactic_24_2": Offer("by_transfer", to="university"),
        },
        "transfers": {"university": partner("weekday", "night")},
        "cover": {
            "radiation_oncology": (
                Cover("the team", windows=("weekday",)),
                Cover("on call", ("radiation_8_1",), windows=("night", "weekend")),
            ),
            "neurosurgery": (),
        },
        "meetings": (Meeting("wednesday", at("wednesday", "07:30").time()),),
    }
    return Profile(**(parts | others))  # type: ignore[arg-type]
