"""The forms in which any field may be answered: a value, unknown, one of, between, readings."""

from dataclasses import replace
from datetime import datetime

from spondyl.casefile import moments
from spondyl.casefile.moments import Standpoint
from spondyl.casefile.quantities import inside, read_number
from spondyl.casefile.saying import shown, suggestion
from spondyl.casefile.tree import Fields, Node, Scalar, Series
from spondyl.casefile.values import Possible, read_single, read_text, read_word
from spondyl.kernel.answers import REASONS, Answer, Reading, Span, everything, span
from spondyl.kernel.errors import InputError
from spondyl.kernel.variables import Choice, Number, Variable

READING_KEYS = ("value", "on", "by")
FORMS = ("unknown", "one_of", "between", "readings", *READING_KEYS)


def read_answer(variable: Variable, node: Node, stand: Standpoint) -> Answer:
    """The answer in force for a variable at the case's moment, with the older readings.

    Raises:
        InputError: when the field is wrong in any way.
    """
    if not isinstance(node, Fields) or not _is_dated(node):
        return _in_force(variable, [_read_value(variable, node, stand)])
    if "readings" not in node.entries:
        return _in_force(variable, [_read_reading(variable, node, stand)])
    readings = node.entries["readings"]
    _refuse_others(node, ("readings",))
    if not isinstance(readings, Series) or not readings.items:
        raise InputError(
            "A list of readings is expected here.",
            readings.place,
            "Write [{value: ..., on: ..., by: ...}], or leave the field out.",
        )
    return _in_force(variable, [_read_reading(variable, item, stand) for item in readings.items])


def is_form(node: Fields) -> bool:
    """Whether a mapping is one of the forms of an answer, rather than fields of its own."""
    return any(key in FORMS for key in node.entries)


def read_unknown(node: Node) -> str:
    """Why a field is unknown; empty when it is answered.

    Raises:
        InputError: when the reason is none of the valid ones.
    """
    if isinstance(node, Scalar):
        return "unknown" if node.is_null or node.text == "unknown" else ""
    if not isinstance(node, Fields) or "unknown" not in node.entries:
        return ""
    _refuse_others(node, ("unknown",))
    reason = node.entries["unknown"]
    text = reason.text if isinstance(reason, Scalar) else ""
    if text not in REASONS:
        raise InputError(
            f"{shown(text)} is no reason for not knowing.",
            reason.place,
            suggestion(text, REASONS),
        )
    return text


def _is_dated(node: Fields) -> bool:
    return any(key in node.entries for key in ("readings", *READING_KEYS))


def _refuse_others(node: Fields, allowed: tuple[str, ...]) -> None:
    """Refuse a form that stands beside keys of another."""
    for key, place in node.keys.items():
        if key not in allowed:
            raise InputError(
                f"The key {shown(key)} cannot stand beside {shown(allowed[0])}.",
                place,
                f"{suggestion(key, FORMS)} A date and a name go into a reading: "
                "{value: ..., on: ..., by: ...}.",
            )


def _read_reading(variable: Variable, node: Node, stand: Standpoint) -> Reading:
    """One dated value.

    Raises:
        InputError: when it is malformed, or later than the case's moment.
    """
    if not isinstance(node, Fields) or "value" not in node.entries:
        raise InputError(
            "A reading without a value stands here.",
            node.place,
            "Write {value: ..., on: ..., by: ...}; on and by may be left out.",
        )
    _refuse_others(node, READING_KEYS)
    value = node.entries["value"]
    if isinstance(value, Fields) and _is_dated(value):
        raise InputError(
            "A reading stands inside a reading.", value.place, "List the readings side by side."
        )
    reading = _read_value(variable, value, stand)
    return replace(reading, on=_read_on(node, stand), by=_read_by(node))


def _read_on(node: Fields, stand: Standpoint) -> moments.Moment | None:
    on = node.entries.get("on")
    if on is None or read_unknown(on):
        return None
    moment = moments.read_moment(on, stand)
    refuse_later(moment, on, stand)
    return moment


def refuse_later(moment: moments.Moment, node: Node, stand: Standpoint) -> None:
    """Refuse a reading that was taken after the case's moment.

    Raises:
        InputError: when it was; a bare date is later only from the next day.
    """
    if moments.order(moment) > stand.at:
        which = "the time of the run" if stand.supplied else "as_of"
        raise InputError(
            f"This reading is of {moments.written(moment)}, later than {which} "
            f"({moments.written(stand.at)}).",
            node.place,
            "Correct the date, or move as_of.",
        )


def _read_by(node: Fields) -> str:
    by = node.entries.get("by")
    return "" if by is None or read_unknown(by) else read_text(by, "a name or role")


def _in_force(variable: Variable, readings: list[Reading]) -> Answer:
    """The newest reading as the answer, equal times as one of their values, the rest as earlier."""
    ordered = sorted(readings, key=_time)
    newest = [r for r in ordered if _time(r) == _time(ordered[-1])]
    earlier = ordered[: -len(newest)]
    open_ones = [reading for reading in newest if reading.reason]
    if open_ones and len(open_ones) < len(newest):
        # Who cannot say leaves everything open: what the others said is shown, and not relied on.
        earlier += [reading for reading in newest if not reading.reason]
        newest = open_ones
    on = min((reading.on for reading in newest), key=lambda on: isinstance(on, datetime))
    return Answer(
        possible=merged(variable, [reading.possible for reading in newest]),
        given=_joined([reading.given for reading in newest], " or "),
        reason=newest[0].reason,
        on=on,
        by=_joined([reading.by for reading in newest], ", "),
        earlier=tuple(earlier),
    )


def _time(reading: Reading) -> datetime:
    return moments.order(reading.on)


def _joined(texts: list[str], glue: str) -> str:
    return glue.join(dict.fromkeys(text for text in texts if text))


def _read_value(variable: Variable, node: Node, stand: Standpoint) -> Reading:
    """A value, `unknown`, `one_of` or `between`, without a date."""
    reason = read_unknown(node)
    if reason:
        return Reading(everything(variable), "", reason=reason)
    if isinstance(node, Fields):
        return _read_form(variable, node, stand)
    return Reading(*read_single(variable, node, stand))


def _read_form(variable: Variable, node: Fields, stand: Standpoint) -> Reading:
    if "one_of" in node.entries:
        _refuse_others(node, ("one_of",))
        return _read_one_of(variable, node.entries["one_of"], stand)
    if "between" in node.entries:
        _refuse_others(node, ("between",))
        return _read_between(variable, node.entries["between"])
    key, place = next(iter(node.keys.items()), ("", node.place))
    raise InputError(
        f"The key {shown(key)} is no form of an answer." if key else "The mapping is empty.",
        place,
        suggestion(key, FORMS),
    )


def _read_one_of(variable: Variable, node: Node, stand: Standpoint) -> Reading:
    """The union of the values listed.

    Raises:
        InputError: when it is no list, empty, or lists `unknown`.
    """
    if not isinstance(node, Series) or not node.items:
        raise InputError(
            "A list of values is expected here.", node.place, "Write one_of: [first, second]."
        )
    values = []
    for item in node.items:
        if isinstance(item, Fields) and "one_of" in item.entries:
            raise InputError("one_of stands inside one_of.", item.place, "Write one list.")
        value = _read_value(variable, item, stand)
        if value.reason:
            raise InputError(
                "unknown cannot be one of several values: it leaves everything open.",
                item.place,
                "Write unknown alone, or leave it out of the list.",
            )
        values.append(value)
    given = _joined([value.given for value in values], " or ")
    return Reading(merged(variable, [value.possible for value in values]), given)


def merged(variable: Variable, sets: list[Possible]) -> Possible:
    """The union: words in vocabulary order, spans ascending and apart, texts as they come."""
    domain = variable.domain
    parts = dict.fromkeys(part for possible in sets for part in possible)
    if isinstance(domain, Number):
        return _apart([part for part in parts if isinstance(part, Span)])
    if isinstance(domain, Choice):
        return tuple(word for word in domain.words if word in parts)
    return tuple(part for part in parts if isinstance(part, str))


def _apart(spans: list[Span]) -> tuple[Span, ...]:
    """Spans in ascending order, overlapping ones made one."""
    result: list[Span] = []
    for part in sorted(spans):
        if result and part.start <= result[-1].end:
            result[-1] = Span(result[-1].start, max(part.end, result[-1].end))
        else:
            result.append(part)
    return tuple(result)


def _read_between(variable: Variable, node: Node) -> Reading:
    """Everything from the first end to the second, both included.

    Raises:
        InputError: when the variable has no order, or the ends are no two in order.
    """
    domain = variable.domain
    if not isinstance(domain, Number) and not (isinstance(domain, Choice) and domain.ordered):
        raise InputError(
            "between needs numbers or graded words.", node.place, "Write one_of: [first, second]."
        )
    if not isinstance(node, Series) or len(node.items) != 2:
        raise InputError(
            "Two ends are expected here.", node.place, "Write between: [low, high], or unknown."
        )
    if all(read_unknown(end) for end in node.items):
        return Reading(everything(variable), "", reason="unknown")
    ends = [_as_written(end) for end in node.items]
    low, high = node.items
    if isinstance(domain, Choice):
        possible: Possible = _words_between(domain, low, high)
    else:
        possible = _spans_between(domain, low, high)
    if not possible:
        raise InputError(
            f"Nothing lies between {shown(ends[0])} and {shown(ends[1])}.",
            node.place,
            f"Write the lower end first: [{ends[1]}, {ends[0]}]."
            if isinstance(domain, Choice) or domain.step is None
            else "Write the lower end first, and a range that holds a step of the scale.",
        )
    return Reading(possible, f"{ends[0]} to {ends[1]}")


def _as_written(end: Node) -> str:
    """The end of a range, as it is shown."""
    return " ".join(end.text.split())[:60] if isinstance(end, Scalar) and end.text else "unknown"


def _words_between(domain: Choice, low: Node, high: Node) -> tuple[str, ...]:
    def places(end: Node, otherwise: int) -> list[int]:
        if read_unknown(end):
            return [otherwise]
        word = read_word(domain, end)
        return [domain.words.index(each) for each in domain.aliases.get(word, (word,))]

    first = min(places(low, 0))
    last = max(places(high, len(domain.words) - 1))
    return domain.words[first : last + 1]


def _spans_between(domain: Number, low: Node, high: Node) -> tuple[Span, ...]:
    def part(end: Node, otherwise: Span) -> Span:
        return otherwise if read_unknown(end) else read_number(domain, end, on_grid=False)[0]

    least, most = span(domain.low, domain.low), span(domain.high, domain.high)
    return tuple(inside(domain, part(low, least), part(high, most)))
