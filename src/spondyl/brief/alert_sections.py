"""What cannot wait, and what else wants a thought: the sections made from alerts."""

from collections.abc import Iterator, Mapping, Sequence, Set

from spondyl.brief.alerts import Raised
from spondyl.brief.not_known import pathed
from spondyl.brief.page import Line
from spondyl.kernel.sources import Check

_PRESSING = ("emergency", "urgent")
# Stands for facts that are named beside the emergencies already.
SAME = "the facts above"
# An alert that cannot fire without another is not named where the other is only possible too.
_PRESUPPOSES = {"mri_overdue": "mri_within_24_hours"}
LEVELS_NOT_DESCRIBED = "levels_not_described"
# The lesions' titles by their labels.
Titles = Mapping[str, str]


def pressing(alerts: Sequence[Raised], titles: Titles) -> Iterator[Line]:
    """Emergencies and urgent findings: those that fire, and those that cannot be ruled out."""
    for level in _PRESSING:
        mine = [each for each in alerts if each.rule.level == level]
        yield from (_fires(each, titles) for each in mine if each.status == "fires")
        possible = possible_ones(mine)
        asked = decide_emergencies(alerts) if level != "emergency" else frozenset()
        yield from _not_ruled_out(level, possible, titles, asked)
    if not any(each.rule.level in _PRESSING for each in alerts):
        yield Line(silence(alerts, titles), "IV", mark="verdict")


def silence(alerts: Sequence[Raised], titles: Titles) -> str:
    """What is said where nothing presses; never that all is well."""
    beyond = [each for each in alerts if each.rule.code == LEVELS_NOT_DESCRIBED]
    if not beyond:
        return (
            "No emergency and no urgent alert: every fact that these alerts ask for is known. That "
            "is no reassurance: it speaks only of the alerts that are written down, at the time "
            "the case stands."
        )
    return (
        "Nothing described here raises an emergency or an urgent alert; compression or instability "
        f"at levels that nobody described is not ruled out ({_beyond(beyond, titles)})."
    )


def _beyond(alerts: Sequence[Raised], titles: Titles) -> str:
    """What would show whether there is anything at levels that nobody described."""
    open_ = [each for each in alerts if each.standing.unknown]
    return _asked(open_[0], titles) if open_ else "; ".join(alerts[0].standing.because)


def notes(alerts: Sequence[Raised], titles: Titles) -> Iterator[Line]:
    """Alerts of level note; those that are only possible in one line."""
    mine = [each for each in alerts if each.rule.level == "note"]
    for each in mine:
        if each.status == "fires":
            yield _line(each, f"{_where(each, titles)}{each.rule.message}{_mark(each)}")
    yield from _not_ruled_out("note", possible_ones(mine), titles, frozenset())


def possible_ones(alerts: Sequence[Raised]) -> list[Raised]:
    """Those that cannot be ruled out, each thought named once."""
    found = [each for each in alerts if each.status == "possible"]
    codes = {each.rule.code for each in found}
    return [each for each in found if _PRESUPPOSES.get(each.rule.code) not in codes]


def decide_emergencies(alerts: Sequence[Raised]) -> frozenset[str]:
    """The facts that would decide the emergencies: asked for first, and not again by name."""
    each = (a.standing.unknown for a in alerts if a.rule.level == "emergency")
    return frozenset(path for unknown in each for path in unknown)


def _fires(each: Raised, titles: Titles) -> Line:
    because = "; ".join(each.standing.because)
    return _line(
        each,
        f"{each.rule.level.upper()}: {_where(each, titles)}{each.rule.message}{_mark(each)}"
        + (f" ({because})" if because else ""),
    )


def _where(each: Raised, titles: Titles) -> str:
    lesions = ", ".join(titles[label] for label in each.standing.lesions)
    return f"{lesions}: " if lesions else ""


def _mark(each: Raised) -> str:
    return " [unchecked]" if each.rule.checked is Check.UNCHECKED else ""


def _line(each: Raised, text: str) -> Line:
    lesions = each.standing.lesions
    return Line(
        text,
        each.rule.theme,
        each.standing.unknown,
        "verdict",
        lesions[0] if len(lesions) == 1 else "",
        each.rule.cited,
    )


def _not_ruled_out(
    level: str, possible: Sequence[Raised], titles: Titles, asked_before: Set[str]
) -> Iterator[Line]:
    """One line for all alerts of a level that a missing fact could make fire."""
    if not possible:
        return
    asked: dict[str, list[str]] = {}
    for each in possible:
        asked.setdefault(_asked(each, titles, asked_before), []).append(
            f"{_where(each, titles)}{each.rule.title}"
        )
    said = "; ".join(f"{', '.join(names)} ({ask})" for ask, names in asked.items())
    facts = dict.fromkeys(path for each in possible for path in each.standing.unknown)
    lead = {"emergency": "EMERGENCY not ruled out", "urgent": "Urgent, not ruled out"}
    yield Line(
        f"{lead.get(level, 'Not ruled out')}: {said}.",
        "IV",
        tuple(facts),
        "unknown",
        cited=tuple(citation for each in possible for citation in each.rule.cited),
    )


def _asked(each: Raised, titles: Titles, before: Set[str] = frozenset()) -> str:
    """The facts that would decide it, at most three by name; or what stays in dispute."""
    unknown = each.standing.unknown
    if not unknown:
        return " ".join(dispute.message for dispute in each.rule.disputes)
    facts = [pathed(path, titles) for path in unknown if path not in before]
    rest = f" and {len(facts) - 3} more" if len(facts) > 3 else ""
    named = [f"{', '.join(facts[:3])}{rest}"] if facts else []
    return f"ask {', and '.join((*named, *([SAME] if before & {*unknown} else [])))}"
