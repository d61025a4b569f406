"""The rules of one publication in lines: checks for a known dose, room for a planned one."""

from collections.abc import Iterator

from spondyl.kernel.truths import ALWAYS, EITHER, NEVER
from spondyl.options.radiobiology.judging import Judged, Room, RuleCheck
from spondyl.options.radiobiology.lines import (
    Line,
    floor,
    in_fractions,
    months,
    plain,
    standing,
    stretch,
)
from spondyl.options.radiobiology.rules import Rule
from spondyl.options.radiobiology.sources import FORMULA

_TREATMENTS = ("treatments",)
_ALL = {
    ALWAYS: "all {} rules met",
    NEVER: "not all {} rules met",
    EITHER: "not known whether all {} rules are met",
}


def rule_lines(found: Judged) -> Iterator[Line]:
    """What one publication says: all of its rules together, then rule by rule."""
    title = f"{found.rules.title} (α/β {plain(found.alpha_beta)})"
    cited = (*dict.fromkeys(rule.cited for rule in found.rules.rules), FORMULA)
    if found.together is None:
        verdict = _ALL[found.met].format(len(found.rules.rules))
    else:
        structure = found.together.rules[-1].structure
        verdict = f"the rules on dose leave the {structure}: {_left(found.together)}"
    meaning = f"Where all are met: {found.rules.says} ({found.rules.basis})."
    yield Line(f"{title}: {verdict}. {meaning}", cited, _TREATMENTS, headline=True)
    parts = (*map(_room, found.rooms), *map(_check, found.checks))
    yield Line(f"{title}, rule by rule: {'; '.join(parts)}.", cited, _TREATMENTS)


def _room(room: Room) -> str:
    return f"{_ruled(room.rules[0])}: {_left(room)}"


def _left(room: Room) -> str:
    """`at most 12.2 Gy in 2 fractions`, over what is not known."""
    low, high = room.dose.low, room.dose.high
    if high is None:
        return "no upper end, what the cord had is not known"
    if high == 0:
        return "no dose, earlier radiation used it up"
    count = in_fractions(room.fractions)
    if low == high:
        return f"at most {floor(high)} Gy {count}"
    if low == 0:
        return f"at most {floor(high)} Gy {count}, perhaps nothing, as earlier radiation was"
    return f"at most {floor(low)} to {floor(high)} Gy {count}, as earlier radiation was"


def _check(check: RuleCheck) -> str:
    rule = check.rule
    if rule.quantity == "gap":
        value = months(check.value, rule.limit)
    else:
        value = stretch(check.value, _unit(rule), rule.limit)
    return f"{_ruled(rule)}: {value}, {standing(check.met)}"


def _ruled(rule: Rule) -> str:
    unit = f" {_unit(rule)}" if _unit(rule) else ""
    return f"{rule.title} {'at least' if rule.at_least else 'at most'} {plain(rule.limit)}{unit}"


def _unit(rule: Rule) -> str:
    return "" if rule.quantity in ("gap", "share") else "Gy"
