"""Composing the part on outcomes: rows of the projections as pictures, tables and lines."""

from collections.abc import Iterator, Sequence

from spondyl.brief.page import Brief
from spondyl.brief.projections.lines import (
    disagreement_lines,
    draws_line,
    estimate_lines,
    level_line,
    local_lines,
    own_primary_lines,
)
from spondyl.brief.projections.rows import Row, rows, unmodelled
from spondyl.brief.projections.words import INTERVAL, UNVALIDATED, hangs, names
from spondyl.brief.sheet.forecast import Family, Forecast, Forecasts
from spondyl.brief.sheet.forecast_rows import Placed, harming, helping, walking
from spondyl.brief.sheet.options import FOR_THE_PATIENT, stated
from spondyl.brief.sheet.pieces import Notes, Statement, own
from spondyl.brief.sheet.words import bare, typeset
from spondyl.case.wording import capital
from spondyl.options.judged import Judged
from spondyl.outcomes.sensitivity import Sensitivity

TITLE = "What each option would bring"
LETTERS = (
    "A letter names a group of options that are projected together, in the order of the options; "
    "it is no rank."
)


def forecasts(brief: Brief, notes: Notes) -> Forecasts:
    """Arrange the projections of a brief; its sources are numbered on from those before."""
    projected = brief.projected
    limits = [UNVALIDATED] if projected.survival is None else [UNVALIDATED, INTERVAL]
    level = [level_line(projected)]
    if projected.survival is not None:
        level += [draws_line(projected), *estimate_lines(brief.case)]
    return Forecasts(
        title=TITLE,
        limits=tuple(own(text, "limit") for text in limits),
        level=tuple(stated(line, notes) for line in level),
        letters=LETTERS,
        places=tuple(_places(brief, notes)),
        shared=tuple(_shared(brief, notes)),
        footnotes=notes.footnotes(),
    )


def _shared(brief: Brief, notes: Notes) -> Iterator[Statement]:
    """What is said once, whatever the lesion."""
    if brief.projected.survival is None:
        return
    for lines in (
        disagreement_lines(brief.projected),
        own_primary_lines(brief.verdicts),
        local_lines(brief.projected.local, brief.projected.unused),
    ):
        yield from (stated(line, notes) for line in lines)


def _places(brief: Brief, notes: Notes) -> Iterator[Forecast]:
    """Each lesion; what is for the patient stands with the only one, else by itself."""
    board = brief.board
    lesions = [label for label in board.lesions if label is not None]
    found: dict[str | None, tuple[Row, ...]] = {
        label: rows(brief.projected, board.options, label, by_family=True)
        for label in board.lesions
    }
    if len(lesions) == 1:
        found = {lesions[0]: (*found[lesions[0]], *found[None])}
    for label, mine in found.items():
        title = FOR_THE_PATIENT if label is None else brief.titles.get(label, label)
        yield _place(brief, label, title, mine, notes)


def _place(
    brief: Brief, label: str | None, title: str, found: Sequence[Row], notes: Notes
) -> Forecast:
    where = "for the patient" if label is None else f"at {title}"
    placed = Placed(where, tuple(_lettered([row for row in found if row.cells])))
    hanging = None if label is None else brief.projected.hangs.get(label)
    return Forecast(
        title=title,
        pictured=label is not None,
        walking=walking(placed, notes) if placed.rows else None,
        helping=helping(placed, notes) if placed.rows else None,
        harming=harming(placed, notes) if placed.rows else None,
        silent=tuple(
            own(f"{capital(names(options))}: unknown, {why}.", "unknown")
            for why, options in unmodelled(found).items()
        ),
        movers=tuple(_movers(hanging.comparisons, notes)) if hanging else (),
    )


def _lettered(found: Sequence[Row]) -> Iterator[tuple[Family, Row]]:
    """The rows in their order, each under a letter."""
    for number, row in enumerate(found):
        again, letter = divmod(number, 26)
        family = Family(
            chr(ord("A") + letter) * (again + 1),
            names(row.options),
            tuple(_shorter(row.options)),
        )
        yield family, row


def _shorter(options: Sequence[Judged]) -> Iterator[str]:
    """The options without what stands in brackets, then with fewer and fewer of them named."""
    yield bare(names(options))
    for named in range(len(options) - 1, 0, -1):
        yield f"{bare(names(options[:named]))} and {len(options) - named} more"


def _movers(comparisons: Sequence[Sensitivity], notes: Notes) -> Iterator[Statement]:
    """What each comparison hangs on, with the sources of the parameters that have one."""
    for each in comparisons:
        if each.movers:
            read = (mover.parameter for mover in each.movers)
            cited = [found.cited for found in read if found.mark != "elicited"]
            text = typeset(f"{hangs(each)}.")
            yield notes.said(text, cited, "limit") if cited else own(text, "limit")
