"""Composing the part on the patient's own view: expectations, hopes, ladder, values."""

from collections.abc import Iterator, Sequence

from spondyl.brief.goals.grouped import Told as Group
from spondyl.brief.goals.grouped import silent, standing, told
from spondyl.brief.goals.part import PatientsPart
from spondyl.brief.goals.words import (
    EXPECTED,
    GAPS,
    NO_TOTAL,
    NOTHING_PROJECTED,
    RECOVERY,
    SEPARATE,
    bounds_said,
    clinicians_said,
    day_said,
    hope_said,
    horizon,
    is_open,
    patient_said,
    quality_said,
    reach_said,
    rung_said,
    stands_said,
    valued_said,
    voice_said,
)
from spondyl.brief.page import Brief
from spondyl.brief.projections.lines import cited_for
from spondyl.brief.projections.rows import Row, rows
from spondyl.brief.projections.words import names, said
from spondyl.brief.sheet.hoping import Grid, Hoping, Told
from spondyl.brief.sheet.pieces import Notes, Statement, own
from spondyl.brief.sheet.words import typeset
from spondyl.case.wording import capital, joined, plain
from spondyl.goals.hope import Hope, Horizons
from spondyl.goals.values import Valued
from spondyl.outcomes.outcome import PAIN, WALKING

TITLE = "What the patient hopes for, against what each option would bring"
_OPTIONS = "Options"
_NOT_RATED = "Quality of life: neither the patient nor a clinician has rated it."


def hoping(brief: Brief, notes: Notes) -> Hoping:
    """Arrange the patient's part; its sources are numbered on from those before."""
    part = brief.patients_part
    pieces = (
        _expected(part, notes),
        *_hopes(brief, notes),
        *_ladder(brief, notes),
        *_values(brief),
    )
    return Hoping(TITLE, tuple(pieces), notes.footnotes())


def _expected(part: PatientsPart, notes: Notes) -> Told:
    """Three columns: patient, clinicians, model; the gaps under them."""
    found = part.expected
    grid = Grid(
        "Expected of treatment, three ways",
        ("What", "The patient", "Clinicians who expect it", "The model, over all options", "Gap"),
        tuple(
            (
                capital(EXPECTED[each.word]),
                patient_said(each),
                clinicians_said(each),
                reach_said(each.reach),
                " ".join(GAPS[gap] for gap in each.gaps) or "none seen",
            )
            for each in found.words
        ),
    )
    after = [own(typeset(f"{capital(voice_said(voice))}."), "fact") for voice in found.voices]
    after.append(own(quality_said(part.quality) or _NOT_RATED))
    lead = notes.said("What the model says rests on published results.", cited_for("walking"))
    return Told("What is expected, and where it parts", (lead,), (grid,), tuple(after))


def _hopes(brief: Brief, notes: Notes) -> Iterator[Told]:
    """Each hope with a table for each place."""
    hoped = brief.hoped
    if hoped.horizons is None:
        lead = own(NOTHING_PROJECTED, "unknown")
        yield Told("Hopes", (lead,), (), ())
        return
    for hope in hoped.hopes or ():
        found = [(title, told(brief, hope, lesion)) for lesion, title in _places(brief)]
        grids = (_hope_grid(hope, title, mine) for title, mine in found)
        yield Told(
            capital(typeset(hope_said(hope))),
            (notes.said("All needs together, from the joint course.", cited_for("walking")),),
            tuple(grid for grid in grids if grid.rows),
            tuple(_silent(title, mine) for title, mine in found if silent(mine)),
        )


def _places(brief: Brief) -> Iterator[tuple[str | None, str]]:
    for lesion in brief.board.lesions:
        yield lesion, "for the patient" if lesion is None else brief.titles.get(lesion, lesion)


def _hope_grid(hope: Hope, title: str, found: Sequence[Group]) -> Grid:
    """A row for each group of options, with its day or both horizons."""
    known = [each for each in found if each.known]
    days = [f"Week {day.weeks:.0f}" for day in known[0].days] if known and not hope.on else []
    lacks = any(_missing(each) for each in known)
    columns = (_OPTIONS, *(days or ["On that day"]), "Recovery", *(["Not modelled"] * lacks))
    rows_ = tuple(
        (
            capital(names(each.options)),
            *(day_said(day) or "unknown" for day in each.days),
            RECOVERY[each.days[-1].recovery],
            *([_missing(each) or "–"] * lacks),
        )
        for each in known
    )
    return Grid(f"The hope {title}", columns, rows_)


def _missing(each: Group) -> str:
    return f"{bounds_said(each.days[-1])}; {each.why}" if each.why else ""


def _silent(title: str, found: Sequence[Group]) -> Statement:
    parts = (f"{names(options)} ({why})" for why, options in silent(found).items())
    return own(typeset(f"Unknown {title}: {'; '.join(parts)}."), "unknown")


def _ladder(brief: Brief, notes: Notes) -> Iterator[Told]:
    """The rungs now, and where people stand at both horizons."""
    rungs = brief.patients_part.ladder
    known = "; ".join(rung_said(each) for each in rungs if not is_open(each))
    missing = ", ".join(each.rung.title for each in rungs if is_open(each))
    lead = [own(f"Now: {known or 'nothing is known'}.")]
    if missing:
        lead.append(own(f"Not known: {missing}.", "unknown"))
    lead.append(own(SEPARATE, "limit"))
    over = brief.hoped.horizons
    grids: tuple[Grid, ...] = ()
    if over is not None:
        lead.append(notes.said(horizon(over), cited_for("alive")))
        found = (_horizon_grid(brief, lesion, title, over) for lesion, title in _places(brief))
        grids = tuple(grid for grid in found if grid.rows)
    yield Told("The ladder of function, at two horizons", tuple(lead), grids, ())


def _horizon_grid(brief: Brief, lesion: str | None, title: str, over: Horizons) -> Grid:
    weeks = (over.soon, over.course)
    heads = (f"{name}, week {week}" for week in weeks for name in ("Walking", "Pain relieved"))
    columns = (_OPTIONS, *heads, f"Where people stand, week {over.course}")
    found = rows(brief.projected, brief.board.options, lesion, by_family=True)
    return Grid(
        f"Two horizons {title}",
        columns,
        tuple(_horizon_row(brief, row, weeks) for row in found if row.cells),
    )


def _horizon_row(brief: Brief, row: Row, weeks: Sequence[int]) -> tuple[str, ...]:
    cells = (row.at(outcome, week) for week in weeks for outcome in (WALKING, PAIN))
    return (
        capital(names(row.options)),
        *("unknown" if cell is None else said(cell) for cell in cells),
        _stands(brief, row),
    )


def _stands(brief: Brief, row: Row) -> str:
    """Where people stand at the end of the expected course, over all options of a group."""
    stories = [brief.hoped.story(each.name, each.lesion) for each in row.options]
    return stands_said(standing([None if each is None else each.stands for each in stories]))


def _values(brief: Brief) -> Iterator[Told]:
    """What the patient named, and which options it puts ahead; no weights."""
    part = brief.patients_part
    title = "What matters most, in the patient's order"
    if part.named is None:
        yield Told(title, (own("Unknown: ask for an order of what matters.", "unknown"),), (), ())
        return
    named = joined([plain(word) for word in part.named], "then")
    lead = [own(f"Named: {named or 'nothing'}.")]
    after = [each for found in part.values for each in _valued(brief, found)]
    if part.values:
        after.append(own(NO_TOTAL, "limit"))
    yield Told(title, tuple(lead), (), tuple(after))


def _valued(brief: Brief, found: Valued) -> Iterator[Statement]:
    where = "" if found.lesion is None else f"{brief.titles.get(found.lesion, found.lesion)}: "
    for text, mark in valued_said(found, brief.board.options):
        yield own(typeset(capital(f"{where}{text}")), mark)
