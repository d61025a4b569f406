"""Words of the sheet: dates, spans of time, names of facts, typographic marks."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime

from spondyl.brief.not_known import whether
from spondyl.case.wording import named, plain

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}))?(?::\d{2})?")
_RANGE = re.compile(r"(?<=[\d%])-(?=\d)")
_WHOLE = {
    "lesions": "which lesions there are",
    "treatments": "earlier treatment",
    "goals": "goals",
    "patient.egfr": "kidney function (eGFR)",
    "neurology.cord_compression": "compression",
    "neurology.frankel": "Frankel grade",
    "setting.decision_needed_by": "time to decide",
    "setting.suspected_on": "when it was first suspected",
    "cancer.pathological_fracture": "pathological fracture in Bauer's sense",
    "cancer.systemic": "systemic treatment and its last dose",
    "setting.others_declined": "whether others saw the patient",
    "neurology.ambulation": "walking now",
    "neurology.deficit_developed_over": "over what time the deficit developed",
    "neurology.ambulation_before": "walking before this episode",
    "neurology.walking_limited_by": "what limits walking",
}
_PREFIXES = {"fit_for": "fit for "}


def day(on: date) -> str:
    """A date for people: `20 Nov 2026`."""
    return f"{on.day} {_MONTHS[on.month - 1]} {on.year}"


def moment(on: date | datetime) -> str:
    """A moment for people: `Fri 20 Nov 2026, 22:10`; without the time where there is none."""
    text = f"{_DAYS[on.weekday()]} {day(on)}"
    return f"{text}, {on:%H:%M}" if isinstance(on, datetime) else text


def parsed(text: str) -> date | datetime | None:
    """A moment as a case file writes it; None when it is not one."""
    try:
        return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)
    except ValueError:
        return None


def moments_in(text: str) -> str:
    """Words with every date in them as `moment` writes it."""
    return _ISO.sub(_moment, text)


def _moment(match: re.Match[str]) -> str:
    on = parsed(match.group().replace(" ", "T"))
    return moment(on) if on is not None else match.group()


def typeset(text: str) -> str:
    """Our own words with dates, ranges and powers as print has them."""
    text = _ISO.sub(_date, text)
    return _RANGE.sub("–", text).replace("x10^9/L", "×10⁹/L").replace("umol/L", "µmol/L")


def _date(match: re.Match[str]) -> str:
    year, month, number, clock = match.groups()
    if not 1 <= int(month) <= 12:
        return match.group()
    return f"{int(number)} {_MONTHS[int(month) - 1]} {year}" + (f", {clock}" if clock else "")


def fact(path: str) -> str:
    """A dotted path in words, without the lesion it may belong to."""
    if path in _WHOLE:
        return _WHOLE[path]
    parts = path.split(".")
    if parts[-1] == "sins_readers":
        return "which SINS reading stands"
    prefix = _PREFIXES.get(parts[1], "") if len(parts) > 2 else ""
    return prefix + named(parts[-1])


def missing(path: str) -> str:
    """A fact that is not known, in words that nobody reads as a finding."""
    return whether(path) or fact(path)


def facts(paths: Iterable[str], titles: Mapping[str, str]) -> str:
    """Several facts that are not known, those of one lesion together: `T7: pain, ESCC; albumin`.

    Args:
        paths: dotted paths.
        titles: the lesions' titles by their labels.
    """
    groups: dict[str, dict[str, None]] = {}
    for path in paths:
        label = path.split(".")[1] if path.startswith("lesions.") else ""
        groups.setdefault(titles.get(label, label), {})[missing(path)] = None
    parts = [(f"{t}: " if t else "") + ", ".join(words) for t, words in groups.items()]
    return "; ".join(parts)


def bare(text: str) -> str:
    """The text without what stands in brackets."""
    return re.sub(r" \([^)]*\)", "", text)


def role(by: str) -> str:
    """An author's role in words."""
    return plain(by)
