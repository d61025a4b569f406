"""How long: clinicians' estimates with their authors, then each model beside the others."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from spondyl.brief.page import joined
from spondyl.brief.sheet.pieces import Notes, Piece, Statement, own
from spondyl.brief.sheet.shapes import Estimate, Misleads, ModelRow, Panel, Validation
from spondyl.brief.sheet.sheet import ModelLine
from spondyl.brief.sheet.words import capital, facts, role, typeset
from spondyl.brief.wording import plain, ranged
from spondyl.frameworks.evaluate import BY_NAME, rests_on
from spondyl.kernel.results import Result
from spondyl.kernel.sources import Check, Citation

_MONTHS = (3, 6, 12)
_NONE = "–"
_SENIORITY = {"consultant": "", "trainee": "trainee, unverified", "relayed": "relayed, unverified"}


def in_short(panel: Panel, notes: Notes) -> Iterator[Statement]:
    """Page one: who expects what, and how far the scores reach."""
    for estimate in panel.estimates:
        yield own(typeset(f"{_author(estimate)} expects {_months(estimate)}"))
    if not panel.oncologist:
        yield own(_no_oncologist(panel), "unknown")
    if panel.spread is not None:
        low, high, count = panel.spread
        counted = [row.cited for row in panel.models if row.applies == "yes" and row.survival]
        yield Statement(
            (
                Piece(f"{count} scores that apply reach from ", own=True),
                notes.piece(typeset(f"{low} to {high} % alive at 12 months"), counted),
                Piece(": group figures, not this patient's chance", own=True),
            ),
            "verdict",
        )


def _misleads(warning: Misleads, notes: Notes) -> Statement:
    word = f"depending on {facts(warning.unknown, {})}" if warning.status == "possible" else ""
    because = word or "; ".join(warning.because)
    figures = f" {warning.figures}" if warning.status == "fires" else ""
    text = f"Scores may mislead ({because}): {warning.message}{figures}"
    return notes.said(typeset(text), warning.cited, "limit")


def estimates(panel: Panel) -> Iterator[Statement]:
    """Page two: every estimate with author, basis, time and whether anybody stands behind it."""
    for estimate in panel.estimates:
        when = estimate.on or "undated"
        basis = plain(estimate.basis) or "basis not said"
        yield own(typeset(f"{_author(estimate)}: {_months(estimate)}; {basis}; {when}"))
    if not panel.oncologist:
        yield own(_no_oncologist(panel), "unknown")


def _author(estimate: Estimate) -> str:
    seniority = _SENIORITY.get(estimate.seniority, "seniority not said")
    return capital(role(estimate.by) or "author not said") + (f" ({seniority})" if seniority else "")


def _months(estimate: Estimate) -> str:
    if not estimate.months:
        return "survival not said"
    return typeset(estimate.months.replace(" to ", "-")) + " months"


def _no_oncologist(panel: Panel) -> str:
    if panel.estimates:
        return "No oncologist's own estimate: what there is was relayed or comes from others"
    return "No oncologist's estimate" + (": asked, none" if panel.asked else "")


def warnings(panel: Panel, notes: Notes) -> Iterator[Statement]:
    """Where the scores mislead, with figures where they do for certain."""
    yield from (_misleads(warning, notes) for warning in panel.warnings)


def models(panel: Panel, notes: Notes) -> Iterator[ModelLine]:
    """Each model: its value, survival in its own cohort, whether it applies, how it did elsewhere."""
    yield from (_model(row, notes) for row in panel.models)


def _model(row: ModelRow, notes: Notes) -> ModelLine:
    places = list(_places(row))
    elsewhere = _elsewhere(row)
    if elsewhere is not None:
        places.append(elsewhere.cited)
    percentages = {month: (low, high) for month, low, high in row.survival}
    title = notes.piece(row.title, places)
    applies, why = _applies(row)
    return ModelLine(
        # The mark stands beside the value, not beside the name.
        Statement((replace(title, unchecked=False),), "verdict"),
        typeset(reached(row.result)) or _NONE,
        row.checked is Check.UNCHECKED,
        tuple(_percent(percentages.get(month)) for month in _MONTHS),
        applies,
        why,
        _validated(elsewhere, strategy=row.strategy_only),
        typeset(row.era),
    )


def _places(row: ModelRow) -> Iterator[Citation]:
    """The model's own publication, and whatever it rests on that nobody has read."""
    for place in rests_on(BY_NAME[row.result.name], row.result):
        if place.source == row.cited.source or place.check is Check.UNCHECKED:
            yield place


def reached(result: Result) -> str:
    """The values still reachable, in words."""
    totals = [value for value in result.possible if isinstance(value, int)]
    return ranged(totals) if totals else joined(map(str, result.possible))


def _percent(span: tuple[Decimal, Decimal] | None) -> str:
    if span is None:
        return _NONE
    low, high = span
    return typeset(str(low) if low == high else f"{low}-{high}")


def _applies(row: ModelRow) -> tuple[str, str]:
    """Whether it was made for such a patient in a word or two, and why not."""
    reasons = " ".join(row.result.reasons).rstrip(".")
    if row.no_data:
        return "no data for this primary", reasons
    if row.applies != "yes":
        return ("no" if row.applies == "no" else "unknown"), reasons
    if row.strategy_only:
        return "yes; a strategy", ""
    disputed = ", ".join(plain(code) for code in row.result.disputed)
    return ("yes, disputed" if disputed else "yes"), disputed


def _elsewhere(row: ModelRow) -> Validation | None:
    """How it did at 12 months in patients it was not made from."""
    return next((v for v in row.validation if v.months == 12 and v.auc is not None), None)


def _validated(found: Validation | None, *, strategy: bool) -> str:
    if found is None:
        return _NONE
    return f"{found.auc}" if strategy or found.half is None else f"{found.auc}; 50 was {found.half}"
