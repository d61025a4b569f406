"""The words of projections: shares, spans and times as they are printed everywhere."""

from collections.abc import Iterable, Mapping, Sequence

from spondyl.brief.projections.rows import Cell
from spondyl.brief.treatments.words import prescribed
from spondyl.frameworks.validation import COHORT, validations_of
from spondyl.options.catalogue import BY_NAME
from spondyl.options.judged import Judged
from spondyl.options.option import Treatment
from spondyl.outcomes.outcome import SAYS, Outcome, Support
from spondyl.outcomes.projecting import Projected
from spondyl.outcomes.sensitivity import Mover, Sensitivity

UNVALIDATED = (
    "Projections of a model that gives back the published results it was built from and has not "
    "been validated on others. Groups, not this patient: see each interval."
)
INTERVAL = (
    "Before the brackets the median, or lowest and highest median over what is not known; in "
    "brackets the 95 % interval of the model's parameters, over all of that. It holds neither the "
    "luck of one patient nor errors of the model's form."
)
NOT_VALIDATED = "not validated"
_INSTRUMENTS = {
    "katagiri_2014": "revised Katagiri score",
    "bollen": "Bollen model",
    "osri": "Oswestry index",
}
_BEGINNINGS = ("radiation ", "stereotactic ")
_FEW, _MANY = 0.01, 0.99
MARKS: Mapping[Support, str] = {
    "validated": "",
    "calibrated": "",
    "elicited": f" [{NOT_VALIDATED}]",
    "not_modelled": " [unknown]",
}


def percent(share: float, *, sign: bool = True) -> str:
    """A share in per cent; never none or all."""
    tail = " %" if sign else ""
    if share < _FEW:
        return f"under 1{tail}"
    if share > _MANY:
        return f"over 99{tail}"
    return f"{share * 100:.0f}{tail}"


def span(low: float, high: float, outcome: Outcome, *, sign: bool = True) -> str:
    """A span in the unit of its outcome; one figure where both ends print alike."""
    first, last = _figure(low, outcome), _figure(high, outcome)
    unit = _unit(outcome) if sign else ""
    return f"{first}{unit}" if first == last else f"{first} to {last}{unit}"


def _figure(value: float, outcome: Outcome) -> str:
    if outcome.unit == "share":
        return percent(value, sign=False)
    return f"{value:.1f}" if outcome.unit == "weeks" and value < 10 else f"{value:.0f}"


def _unit(outcome: Outcome) -> str:
    return {"share": " %", "days": " days", "weeks": " weeks"}[outcome.unit]


def said(cell: Cell) -> str:
    """Medians, then the interval in brackets: `34 to 61 % (21 to 74)`."""
    middle = span(*cell.medians, cell.outcome)
    return f"{middle} ({span(*cell.interval, cell.outcome, sign=False)})"


def marked(cells: Iterable[Cell]) -> str:
    """The mark of the least supported of several cells."""
    order: tuple[Support, ...] = ("elicited", "calibrated", "validated")
    supports = {cell.support for cell in cells}
    return next((MARKS[each] for each in order if each in supports), "")


def level_of(projected: Projected) -> str:
    """Which score sets the level of survival, and what it can still be; no full stop."""
    found = projected.survival
    if found is None:
        return "No survival score applies, so nothing is projected"
    values = [str(value) for value in found.values]
    reach = values[0] if len(values) == 1 else f"{values[0]} to {values[-1]}"
    passed = ", ".join(_INSTRUMENTS[name] for name in found.passed_over)
    instead = f" (the {passed} does not apply)" if passed else ""
    return f"Survival by the {_INSTRUMENTS[found.instrument]}, {reach}{instead}, alone"


def elsewhere(projected: Projected) -> str:
    """How the score that sets the level did in other patients; empty where nobody looked."""
    found = projected.survival
    every = validations_of(found.instrument) if found else ()
    # Of several readings the first of each month is the one that gives the level here.
    first = {row.months: row for row in reversed(every)}
    rows = [first[month] for month in sorted(first)]
    if not rows:
        return ""
    curves = ", ".join(f"{row.auc}" for row in rows)
    months = ", ".join(f"{row.months}" for row in rows)
    return (
        f"In {COHORT.n} other patients its area under the curve was {curves} at {months} months "
        "(1 never errs, 0.5 is a coin), and its figures were not calibrated there"
    )


def hangs(sensitivity: Sensitivity) -> str:
    """Which three parameters would change a comparison most; no full stop."""
    movers = "; ".join(map(_mover, sensitivity.movers))
    title = sensitivity.outcome.title
    return f"{title} at week {sensitivity.week} compares differently with: {movers}"


def _mover(mover: Mover) -> str:
    weak = ", assumed or unchecked" if mover.parameter.weak else ""
    one, other = mover.between
    whom = "" if one == other else f" between {named(one)} and {named(other)}"
    return f"{mover.parameter.title} ({_points(mover.points)}{whom}{weak})"


def _points(share: float) -> str:
    points = round(share * 100)
    if points < 1:
        return "under 1 point"
    return f"up to {points} point{'s' if points > 1 else ''}"


def named(option: str) -> str:
    """An option, or several steps, outside its kind: `radiation 20 Gy/5`."""
    return " then ".join(_full(BY_NAME[name]) for name in option.split("+"))


def _full(treatment: Treatment) -> str:
    prefix = "radiation " if treatment.kind == "radiation" else ""
    return f"{prefix}{prescribed(treatment)}"


def names(options: Sequence[Judged]) -> str:
    """Several options; those of one beginning together: `radiation 8 Gy/1, 20 Gy/5`."""
    begun: dict[str, list[str]] = {}
    for judged in options:
        text = named(judged.name)
        kind = next((k for k in _BEGINNINGS if text.startswith(k)), "")
        if " then " in text:
            first, _, then = text.partition(" then ")
            begun.setdefault(f"{first} then ", []).append(then)
        else:
            begun.setdefault(kind, []).append(text.removeprefix(kind))
    return "; ".join(f"{first}{', '.join(rest)}" for first, rest in begun.items())


def meaning(support: Support) -> str:
    """What a support word says."""
    return SAYS[support]
