"""The rules judged: what a new course comes to, or how much room they leave it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from spondyl.kernel.truths import ALWAYS, NEVER, Truths, every
from spondyl.options.radiobiology.earlier import Earlier
from spondyl.options.radiobiology.intervals import Interval, hull, point
from spondyl.options.radiobiology.linear_quadratic import bed, dose_for_bed, dose_for_eqd2, eqd2
from spondyl.options.radiobiology.rules import Rule, RuleSet
from spondyl.options.radiobiology.schedules import Schedule

_ZERO, _ONE = Decimal(0), Decimal(1)


@dataclass(frozen=True, slots=True)
class RuleCheck:
    """One rule for a new course whose dose to the cord is taken as known, or for the gap.

    Attributes:
        rule: the rule.
        alpha_beta: α/β in Gy with which it was computed.
        value: what it limits: Gy, months or a share.
        met: whether the rule is met.
    """

    rule: Rule
    alpha_beta: Decimal
    value: Interval
    met: Truths


@dataclass(frozen=True, slots=True)
class Room:
    """What rules leave to a new course; a rule that cannot be met leaves nothing.

    Attributes:
        rules: the rule, or all the rules on dose of one publication together.
        alpha_beta: α/β in Gy with which it was computed.
        fractions: number of fractions of the new course.
        equivalent: what is left, EQD2 or BED in Gy.
        dose: the highest dose to the structure in so many fractions, in Gy, over everything
            that is not known.
    """

    rules: tuple[Rule, ...]
    alpha_beta: Decimal
    fractions: int
    equivalent: Interval
    dose: Interval


@dataclass(frozen=True, slots=True)
class Judged:
    """The rules of one publication.

    Attributes:
        rules: the publication's rules.
        alpha_beta: α/β in Gy with which they were computed.
        checks: the rules that can be judged now.
        rooms: for a stereotactic course, what each rule on dose leaves.
        together: the same for all of them; None for a conventional course.
        met: whether all rules are met; empty for a stereotactic course, whose plan decides.
    """

    rules: RuleSet
    alpha_beta: Decimal
    checks: tuple[RuleCheck, ...]
    rooms: tuple[Room, ...]
    together: Room | None
    met: Truths


def judged(rules: RuleSet, earlier: Earlier, new: Schedule, alpha_beta: Decimal) -> Judged:
    """The rules of one publication for a new course at a run that some earlier course reached.

    A conventional prescription is taken to reach the cord. Of a stereotactic one only the room is
    said: its dose to the cord is what planning achieves.
    """
    if new.stereotactic:
        checks = tuple(_checks(rules, earlier, new, alpha_beta, only_gap=True))
        rooms = tuple(_rooms(rules, earlier, new.fractions, alpha_beta))
        together = _together(rooms, earlier, alpha_beta)
        return Judged(rules, alpha_beta, checks, rooms, together, frozenset())
    checks = tuple(_checks(rules, earlier, new, alpha_beta, only_gap=False))
    met = every((*(check.met for check in checks), _dose_rules(rules, earlier, new, alpha_beta)))
    return Judged(rules, alpha_beta, checks, (), None, met)


def _checks(
    rules: RuleSet, earlier: Earlier, new: Schedule, alpha_beta: Decimal, *, only_gap: bool
) -> Iterator[RuleCheck]:
    for rule in rules.rules:
        if rule.quantity == "gap" or not only_gap:
            value = _value(rule.quantity, earlier, new, alpha_beta)
            met = value.at_least(rule.limit) if rule.at_least else value.at_most(rule.limit)
            yield RuleCheck(rule, alpha_beta, value, met)


def _value(quantity: str, earlier: Earlier, new: Schedule, alpha_beta: Decimal) -> Interval:
    in_twos = eqd2(new.total, new.fractions, alpha_beta)
    effective = bed(new.total, new.fractions, alpha_beta)
    match quantity:
        case "gap":
            return earlier.gap
        case "new_eqd2":
            return point(in_twos)
        case "cumulative_eqd2":
            return earlier.eqd2(alpha_beta).plus(point(in_twos))
        case "cumulative_bed":
            return earlier.bed(alpha_beta).plus(point(effective))
        case "course_bed":
            highest = earlier.highest_bed(alpha_beta)
            high = None if highest.high is None else max(highest.high, effective)
            return Interval(max(highest.low, effective), high)
        case _:
            return _share(in_twos, earlier.eqd2(alpha_beta))


def _share(new: Decimal, before: Interval) -> Interval:
    """The part of the new course in the sum, from 0 to 1."""
    low = _ZERO if before.high is None else new / (new + before.high)
    return Interval(low, new / (new + before.low))


def _dose_rules(rules: RuleSet, earlier: Earlier, new: Schedule, alpha_beta: Decimal) -> Truths:
    """Whether the rules on dose can be met at once, which each alone does not tell.

    A sum wants little before, a share wants much.
    """
    if not _has_share(rules.rules):
        return ALWAYS
    needed = eqd2(new.total, new.fractions, alpha_beta)
    left = _at_once(rules.rules, earlier.eqd2_ways(alpha_beta))
    return frozenset(truth for each in left for truth in each.at_least(needed))


def _rooms(rules: RuleSet, earlier: Earlier, fractions: int, alpha_beta: Decimal) -> Iterator[Room]:
    for rule in rules.rules:
        if rule.quantity != "gap":
            left = _left(rule, earlier, alpha_beta)
            dose = _in_fractions(rule, left, fractions, alpha_beta)
            yield Room((rule,), alpha_beta, fractions, left, dose)


def _left(rule: Rule, earlier: Earlier, alpha_beta: Decimal) -> Interval:
    """What a rule leaves to the new course, EQD2 or BED in Gy."""
    match rule.quantity:
        case "cumulative_eqd2":
            return earlier.eqd2(alpha_beta).left_of(rule.limit)
        case "cumulative_bed":
            return earlier.bed(alpha_beta).left_of(rule.limit)
        case "course_bed":
            kept = earlier.highest_bed(alpha_beta).at_most(rule.limit)
            if kept == ALWAYS:
                return point(rule.limit)
            return point(_ZERO) if kept == NEVER else Interval(_ZERO, rule.limit)
        case "share":
            return _scaled(earlier.eqd2(alpha_beta), rule.limit / (_ONE - rule.limit))
        case _:
            return point(rule.limit)


def _scaled(value: Interval, factor: Decimal) -> Interval:
    high = None if value.high is None else value.high * factor
    return Interval(value.low * factor, high)


def _in_fractions(rule: Rule, left: Interval, fractions: int, alpha_beta: Decimal) -> Interval:
    invert = dose_for_bed if rule.quantity.endswith("bed") else dose_for_eqd2
    high = None if left.high is None else invert(left.high, fractions, alpha_beta)
    return Interval(invert(left.low, fractions, alpha_beta), high)


def _together(rooms: tuple[Room, ...], earlier: Earlier, alpha_beta: Decimal) -> Room:
    """The room of several rules at once: the smallest, for each dose the cord may have had."""
    rules = tuple(rule for room in rooms for rule in room.rules)
    if _has_share(rules):
        left = hull(_at_once(rules, earlier.eqd2_ways(alpha_beta)))
    else:
        left = _lowest(rooms)
    dose = _in_fractions(rules[0], left, rooms[0].fractions, alpha_beta)
    return Room(rules, alpha_beta, rooms[0].fractions, left, dose)


def _has_share(rules: tuple[Rule, ...]) -> bool:
    return any(rule.quantity == "share" for rule in rules)


def _at_once(rules: tuple[Rule, ...], ways: Sequence[Interval]) -> tuple[Interval, ...]:
    """The room in EQD2 of all rules, for each way of reading what the cord had.

    Rules that grow with the earlier dose and rules that shrink with it cross; between the ends of
    an uncertain dose the room may be larger than at either.
    """
    limits = {rule.quantity: rule.limit for rule in rules}
    crossing = limits["cumulative_eqd2"] * (_ONE - limits["share"])
    found = []
    for before in ways:
        highs = () if before.high is None else (before.high,)
        inside = (crossing,) if _inside(crossing, before) else ()
        held = [_smallest(limits, dose) for dose in (before.low, *inside, *highs)]
        found.append(Interval(min(held) if highs else _ZERO, max(held)))
    return tuple(found)


def _lowest(rooms: tuple[Room, ...]) -> Interval:
    """The smallest of rooms that all shrink together."""
    highs = [room.equivalent.high for room in rooms if room.equivalent.high is not None]
    return Interval(min(room.equivalent.low for room in rooms), min(highs))


def _smallest(limits: Mapping[str, Decimal], before: Decimal) -> Decimal:
    """The room in EQD2 that all rules leave after an earlier EQD2."""
    ratio = limits["share"] / (_ONE - limits["share"])
    left = limits["cumulative_eqd2"] - before
    return max(min(left, limits["new_eqd2"], before * ratio), _ZERO)


def _inside(value: Decimal, interval: Interval) -> bool:
    return interval.low <= value and (interval.high is None or value <= interval.high)
