"""The three pictures of one place, as rows of figures and words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from spondyl.brief.projections.lines import cited_for
from spondyl.brief.projections.rows import Cell, Row
from spondyl.brief.projections.words import NOT_VALIDATED, said, span
from spondyl.brief.sheet.forecast import (
    Alike,
    Benefit,
    Course,
    Family,
    Half,
    Harming,
    Harms,
    Helping,
    Picture,
    Span,
    Walking,
    Week,
)
from spondyl.brief.sheet.pieces import Notes
from spondyl.case.wording import capital
from spondyl.outcomes import outcome as of
from spondyl.outcomes.engine import OUTPUT_WEEKS, WEEKS
from spondyl.outcomes.outcome import Outcome

# The horizon of every course; later there is little left to see.
HORIZON = 52
COURSE_WEEKS = tuple(week for week in OUTPUT_WEEKS if week <= HORIZON)
FEW_WEEKS = (4, 12, 26, 52)
_HALF = 0.5
HARMS: tuple[tuple[Outcome, int], ...] = (
    (of.DEATH, 4),
    (of.MAJOR, 4),
    (of.WOUND, 12),
    (of.FRACTURE, HORIZON),
    (of.HARDWARE, WEEKS),
    (of.CEMENT, 1),
    (of.FLARE, 2),
    (of.MYELOPATHY, WEEKS),
)
_BELOW = "the table under it holds its figures"
WALKING_KEY = (
    "Each panel is one group of options. Light band: 95 % interval of alive and walking; dark "
    "band: lowest to highest median; dashed: alive, lowest and highest median. Weeks from the "
    "decision; the first that is projected is week 1."
)
HELPING_KEY = (
    "Bar: 95 % interval of the weeks until it helps; diamond: median. Shaded: fewer than half are "
    "alive, from the lowest to the highest median of survival. Short times are drawn wider than "
    "long ones."
)
HARMING_KEY = (
    "Dot: median; thick: lowest to highest median; thin: 95 % interval; hollow: not validated. "
    "An empty place is no promise: the model gives no figure there."
)


@dataclass(frozen=True, slots=True)
class Placed:
    """The rows of one place that are projected, each with the family that it is called.

    Attributes:
        where: the place, in words that go on a sentence.
        rows: in the order of the options.
    """

    where: str
    rows: tuple[tuple[Family, Row], ...]


def _span(cell: Cell) -> Span:
    (low, high), (least, most) = cell.interval, cell.medians
    return Span(low, least, most, high, said(cell), cell.support != "elicited")


def _maybe(row: Row, outcome: Outcome, week: int | None) -> Span | None:
    cell = row.at(outcome, week)
    return None if cell is None else _span(cell)


def _groups(rows: Sequence[object]) -> str:
    return "one group of options" if len(rows) == 1 else f"{len(rows)} groups of options"


def walking(placed: Placed, notes: Notes) -> Walking:
    """Alive and walking over time, by family."""
    courses = tuple(_course(family, row) for family, row in placed.rows)
    text = f"Share {of.WALKING.counts}, by week from the decision."
    alt = (
        f"Shares alive and walking over a year after {_groups(courses)} {placed.where}, with "
        f"those alive; {_BELOW}."
    )
    cited = (*cited_for("walking"), *cited_for("alive"))
    picture = Picture(of.WALKING.title, notes.said(text, cited), WALKING_KEY, alt)
    together = _alike((course.family, _at_few(course), not course.mark) for course in courses)
    return Walking(picture, _titles(COURSE_WEEKS), courses, _titles(FEW_WEEKS), together)


def _titles(weeks: Iterable[int]) -> tuple[str, ...]:
    return tuple(f"Week {week}" for week in weeks)


def _at_few(course: Course) -> tuple[str, ...]:
    """A course at the weeks that a compact table has room for, with those alive; or why none is."""
    if not course.weeks:
        return (f"unknown: {course.unknown}",)
    return tuple(
        f"{each.walking.text}; {each.alive.text}" for each in course.weeks if each.week in FEW_WEEKS
    )


def _course(family: Family, row: Row) -> Course:
    cells = [cell for week in COURSE_WEEKS if (cell := row.at(of.WALKING, week))]
    weeks = tuple(
        Week(week, _span(cell), _alive_span(alive))
        for week in COURSE_WEEKS
        if (cell := row.at(of.WALKING, week)) and (alive := row.at(of.ALIVE, week))
    )
    mark = NOT_VALIDATED if any(cell.support == "elicited" for cell in cells) else ""
    unknown = "" if weeks else row.silent.get(of.WALKING.name, "")
    return Course(family, weeks, unknown, mark)


def _alive_span(cell: Cell) -> Span:
    """Survival beside walking: its medians alone are said."""
    return replace(_span(cell), text=span(*cell.medians, cell.outcome))


def helping(placed: Placed, notes: Notes) -> Helping | None:
    """Weeks until options help, against survival; None where none is known to."""
    rows = tuple(_benefit(family, row) for family, row in placed.rows)
    if not any(row.until for row in rows):
        return None
    title = f"{of.BENEFIT.title}, against survival ({NOT_VALIDATED})"
    alt = (
        f"Weeks until {_groups(rows)} {placed.where} help, and when fewer than half are alive; "
        f"{_BELOW}."
    )
    said_ = notes.said(f"{capital(of.BENEFIT.counts)}.", cited_for("time_to_benefit"))
    picture = Picture(title, said_, HELPING_KEY, alt)
    together = _alike((row.family, *_helped(row)) for row in rows)
    return Helping(picture, rows, together, _half([row for _, row in placed.rows], notes))


def _benefit(family: Family, row: Row) -> Benefit:
    until, alive = _maybe(row, of.BENEFIT, None), _maybe(row, of.BENEFIT_ALIVE, None)
    unknown = "" if until else row.silent.get(of.PAIN.name, "no figure")
    return Benefit(family, until, alive, unknown)


def _helped(row: Benefit) -> tuple[tuple[str, ...], bool]:
    if row.until is None or row.alive is None:
        return (f"unknown: {row.unknown}", ""), True
    return (row.until.text, row.alive.text), row.until.validated


def _alike(rows: Iterable[tuple[Family, tuple[str, ...], bool]]) -> tuple[Alike, ...]:
    """The rows that read alike, together where the first of them stands."""
    found: dict[tuple[tuple[str, ...], bool], list[str]] = {}
    for family, says, validated in rows:
        found.setdefault((says, validated), []).append(family.letter)
    return tuple(
        Alike(", ".join(letters), says, validated) for (says, validated), letters in found.items()
    )


def _half(found: Sequence[Row], notes: Notes) -> Half:
    """When the lowest and the highest median of survival fall under one half."""
    lowest, highest = {}, {}
    for week in OUTPUT_WEEKS:
        cells = [cell for row in found if (cell := row.at(of.ALIVE, week))]
        lowest[week] = min(cell.medians[0] for cell in cells)
        highest[week] = max(cell.medians[1] for cell in cells)
    least, most = crossing(lowest), crossing(highest)
    first, last = _weeks(least), _weeks(most)
    text = first if first == last else f"{first} to {last}"
    by = "every" if first == last else "the lowest and the highest"
    whole = f"Fewer than half are alive, by {by} median of survival, from: {text}."
    return Half(least, most, text, notes.said(whole, cited_for("alive")))


def crossing(shares: Mapping[int, float]) -> float | None:
    """The week in which a falling curve passes one half, from everyone alive at the decision.

    Args:
        shares: by week, ascending.
    """
    before, share = 0.0, 1.0
    for week, now in shares.items():
        if now < _HALF:
            return before + (week - before) * (share - _HALF) / (share - now)
        before, share = float(week), now
    return None


def _weeks(week: float | None) -> str:
    if week is None:
        return f"beyond {WEEKS} weeks"
    return "the first week" if week < 1 else f"week {week:.0f}"


def harming(placed: Placed, notes: Notes) -> Harming:
    """Complications by family; those that no option here has are left out."""
    shown = [(o, w) for o, w in HARMS if any(row.at(o, w) for _, row in placed.rows)]
    rows = tuple(
        Harms(family, tuple(_maybe(row, outcome, week) for outcome, week in shown))
        for family, row in placed.rows
    )
    counted = "; ".join(_counted(shown))
    cited = (*cited_for("complications"), *cited_for("alive"))
    alt = f"Shares with each complication after {_groups(rows)} {placed.where}; {_BELOW}."
    picture = Picture("Complications", notes.said(f"{counted}.", cited), HARMING_KEY, alt)
    together = (
        _alike(
            (row.family, (span.text,), span.validated)
            for row in rows
            if (span := row.spans[number]) is not None
        )
        for number in range(len(shown))
    )
    titles = tuple(_titled(outcome, week) for outcome, week in shown)
    return Harming(picture, titles, rows, tuple(together))


def _titled(outcome: Outcome, week: int) -> str:
    return outcome.title if outcome is of.DEATH else f"{outcome.title}, week {week}"


def _counted(shown: Sequence[tuple[Outcome, int]]) -> Iterator[str]:
    for outcome, _ in shown:
        if outcome is not of.DEATH:
            yield f"{outcome.title}: {outcome.counts}"
