"""Who covers a discipline, and what they are comfortable with."""

from datetime import datetime

from spondyl.centre.profile import Cover, Profile
from spondyl.centre.week import window_at
from spondyl.kernel.truths import ALWAYS, EITHER, NEVER, Truths


def who_covers(profile: Profile, discipline: str, moment: datetime) -> Cover | None:
    """Who covers a discipline at a moment; None when nobody is named.

    `is_covered` tells nobody from not described.
    """
    window = window_at(profile, moment)
    covers = profile.cover.get(discipline, ())
    return next((cover for cover in covers if window in cover.windows), None)


def is_covered(profile: Profile, discipline: str, moment: datetime) -> Truths:
    """Whether somebody covers a discipline; never only where the centre says that nobody does."""
    if profile.cover.get(discipline) == ():
        return NEVER
    return EITHER if who_covers(profile, discipline, moment) is None else ALWAYS


def uncomfortable(
    profile: Profile, discipline: str, option: str, moment: datetime | None = None
) -> Truths:
    """Whether those who cover a discipline are not comfortable with an option.

    Either, where nobody is named or they have not said; over all of them without a moment.
    """
    covers = profile.cover.get(discipline, ())
    if moment is not None:
        covers = tuple(c for c in covers if window_at(profile, moment) in c.windows)
    said = [_not_among(option, cover.comfort) for cover in covers]
    return frozenset().union(*said) if said else EITHER


def _not_among(option: str, comfort: tuple[str, ...] | None) -> Truths:
    if comfort is None:
        return EITHER
    return NEVER if option in comfort else ALWAYS
