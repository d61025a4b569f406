"""How long: clinicians' estimates with their authors, then each model beside the others."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal

from spondyl.brief.prognosis import (
    EXCLUDED,
    NOT_LISTED,
    Estimate,
    Misleads,
    ModelRow,
    Panel,
    at_a_year,
)
from spondyl.brief.prognosis_words import in_full, in_short, misleads, no_oncologist, span_of
from spondyl.brief.sheet.pieces import Notes, Piece, Statement, own
from spondyl.brief.sheet.sheet import ModelLine
from spondyl.brief.sheet.words import typeset
from spondyl.case.wording import capital, disputed, reached
from spondyl.frameworks.evaluate import BY_NAME, rests_on
from spondyl.frameworks.validation import CODE_ERRORS, COHORT, headline
from spondyl.kernel.sources import Check, Citation
from spondyl.kernel.truths import ALWAYS

_MONTHS = (3, 6, 12)
_NONE = "–"


def page_one(panel: Panel, notes: Notes) -> Iterator[Statement]:
    """Page one: who expects what, and how far the scores reach."""
    yield from _clinicians(panel, in_short)
    if panel.spread is not None:
        low, high, count = panel.spread
        counted = [row.cited for row in panel.models if row.applies == "yes" and row.survival]
        yield Statement(
            (
                Piece(f"{count} scores that apply, together: ", own=True),
                notes.piece(typeset(f"{low}-{high} % alive at 12 months"), counted),
                Piece(f"{_agreement(panel)}: group figures, not this patient's chance", own=True),
            ),
            "verdict",
        )


def _agreement(panel: Panel) -> str:
    """That no per cent at 12 months fits all models that apply; empty where one does."""
    spans = at_a_year(panel.models)
    return "" if max(low for low, _ in spans) <= min(high for _, high in spans) else ", in conflict"


def _clinicians(panel: Panel, words: Callable[[Estimate], str]) -> Iterator[Statement]:
    for estimate in panel.estimates:
        yield own(typeset(capital(words(estimate))))
    if panel.oncologist != ALWAYS:
        yield own(no_oncologist(panel), "unknown")


def _misleads(warning: Misleads, notes: Notes) -> Statement:
    return notes.said(typeset(misleads(warning)), warning.rule.cited, "limit")


def estimates(panel: Panel) -> Iterator[Statement]:
    """Page two: every estimate with author, basis, time and whether anybody stands behind it."""
    yield from _clinicians(panel, in_full)


def warnings(panel: Panel, notes: Notes) -> Iterator[Statement]:
    """Where the scores mislead, with figures where they do for certain."""
    yield from (_misleads(warning, notes) for warning in panel.warnings)


def models(panel: Panel, notes: Notes) -> Iterator[ModelLine]:
    """Each model: value, survival in its own cohort, whether it applies, how it did elsewhere."""
    yield from (_model(row, notes) for row in panel.models)


def _model(row: ModelRow, notes: Notes) -> ModelLine:
    percentages = {month: (low, high) for month, low, high in row.survival}
    title = notes.piece(row.title, _places(row))
    applies, why = _applies(row)
    return ModelLine(
        # The mark stands beside the value, not beside the name.
        Statement((replace(title, unchecked=False),), "verdict"),
        typeset(reached(row.result)) or _NONE,
        row.checked is Check.UNCHECKED,
        tuple(_percent(percentages.get(month)) for month in _MONTHS),
        applies,
        why,
        _validated(row),
        typeset(row.era),
    )


def _places(row: ModelRow) -> Iterator[Citation]:
    """The model's own publication, and whatever it rests on that nobody has read."""
    for place in rests_on(BY_NAME[row.result.name], row.result):
        if place.source == row.cited.source or place.check is Check.UNCHECKED:
            yield place


def _percent(span: tuple[Decimal, Decimal] | None) -> str:
    if span is None:
        return _NONE
    return typeset(span_of(*span))


def _applies(row: ModelRow) -> tuple[str, str]:
    """Whether it was made for such a patient in a word or two, and why not."""
    reasons = " ".join(row.result.reasons).rstrip(".")
    if row.no_data:
        return _GAPS.get(row.no_data, "group not read"), reasons
    if row.applies != "yes":
        return ("no" if row.applies == "no" else "unknown"), reasons
    if row.strategy_only:
        return "yes; a strategy", ""
    open_ = disputed(row.result.disputed)
    return ("yes, disputed" if open_ else "yes"), open_


_GAPS = {EXCLUDED: "no data", NOT_LISTED: "primary not listed"}


def models_note(panel: Panel, notes: Notes) -> Statement:
    """What the columns of the table hold."""
    text = (
        f"Elsewhere: at 12 months in {COHORT.n} others of {COHORT.era}, AUC and what a predicted "
        "50 % proved to be; * the public code of that comparison departs from the score. Per cent "
        "are published group figures of each score's own cohort, not this patient's chance."
    )
    compared = (headline(row.result.name, 12) for row in panel.models)
    places = dict.fromkeys(found.cited for found in compared if found is not None)
    return notes.said(typeset(text), (COHORT.cited, *places), "fact")


def _validated(row: ModelRow) -> str:
    """Its AUC there, and what a predicted 50 % proved to be; a star where the code departs."""
    found = headline(row.result.name, 12)
    if found is None:
        return _NONE
    star = "*" if row.result.name in CODE_ERRORS else ""
    half = "" if row.strategy_only or found.half is None else f"; 50 was {found.half}"
    return f"{found.auc}{star}{half}"
