"""What cannot wait, and what else wants a thought: the sections made from alerts."""

from collections.abc import Iterator, Sequence

from spondyl.brief.alerts import Raised
from spondyl.brief.page import Line
from spondyl.brief.wording import at_lesion, pathed
from spondyl.kernel.sources import Check

_PRESSING = ("emergency", "urgent")


def pressing(alerts: Sequence[Raised]) -> Iterator[Line]:
    """Emergencies and urgent findings: those that fire, and those that cannot be ruled out."""
    for level in _PRESSING:
        mine = [each for each in alerts if each.rule.level == level]
        yield from (_fires(each) for each in mine if each.status == "fires")
        yield from _not_ruled_out(level, [each for each in mine if each.status == "possible"])
    if not any(each.rule.level in _PRESSING for each in alerts):
        yield Line(
            "No emergency and nothing urgent: every fact that these alerts ask for is known.",
            "IV",
            mark="verdict",
        )


def notes(alerts: Sequence[Raised]) -> Iterator[Line]:
    """Alerts of level note; those that are only possible in one line."""
    mine = [each for each in alerts if each.rule.level == "note"]
    for each in mine:
        if each.status == "fires":
            yield _line(each, f"{_where(each)}{each.rule.message}{_mark(each)}")
    yield from _not_ruled_out("note", [each for each in mine if each.status == "possible"])


def _fires(each: Raised) -> Line:
    because = "; ".join(each.standing.because)
    return _line(
        each,
        f"{each.rule.level.upper()}: {_where(each)}{each.rule.message}{_mark(each)}"
        + (f" ({because})" if because else ""),
    )


def _where(each: Raised) -> str:
    lesions = ", ".join(map(at_lesion, each.standing.lesions))
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


def _not_ruled_out(level: str, possible: Sequence[Raised]) -> Iterator[Line]:
    """One line for all alerts of a level that a missing fact could make fire."""
    if not possible:
        return
    asked: dict[str, list[str]] = {}
    for each in possible:
        asked.setdefault(_asked(each), []).append(f"{_where(each)}{each.rule.title}")
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


def _asked(each: Raised) -> str:
    """The facts that would decide it, at most three by name; or what stays in dispute."""
    if not each.standing.unknown:
        return " ".join(dispute.message for dispute in each.rule.disputes)
    facts = [pathed(path) for path in each.standing.unknown]
    rest = f" and {len(facts) - 3} more" if len(facts) > 3 else ""
    return f"ask {', '.join(facts[:3])}{rest}"
