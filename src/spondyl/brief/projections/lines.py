"""Projections on the page: a few lines for options that walk and hurt alike, then their footing."""

from collections.abc import Iterator, Mapping, Sequence

from spondyl.brief.page import Line
from spondyl.brief.prognosis import estimates_of
from spondyl.brief.prognosis_words import in_short
from spondyl.brief.projections.rows import Row, rows, unmodelled
from spondyl.brief.projections.words import (
    INTERVAL,
    UNVALIDATED,
    elsewhere,
    hangs,
    level_of,
    marked,
    names,
    percent,
    said,
)
from spondyl.brief.treatments.board import Board
from spondyl.case.case import Case
from spondyl.case.vocabulary.cancer import PRIMARY
from spondyl.frameworks.evaluate import Verdicts
from spondyl.frameworks.validation import COHORT
from spondyl.kernel.answers import possible
from spondyl.kernel.sources import Citation
from spondyl.outcomes import outcome as of
from spondyl.outcomes.disagreements import PAIN_AFTER_STEREOTACTIC
from spondyl.outcomes.learning import Local, Unused
from spondyl.outcomes.loading import parameters
from spondyl.outcomes.outcome import Outcome
from spondyl.outcomes.projecting import Projected
from spondyl.outcomes.series import GROUPS, for_primary, without_data

Titles = Mapping[str, str]
_WALKING_WEEKS = (4, 12, 26)
_ALIVE_WEEKS = (12, 26, 52)
_BESIDE: tuple[tuple[Outcome, int | None, str, str], ...] = (
    (of.PAIN, 12, "pain relieved", " at 12 weeks"),
    (of.BENEFIT, None, "helps after", ""),
)
_MANY_PRIMARIES = 3


def projection_lines(
    projected: Projected, board: Board, verdicts: Verdicts, titles: Titles
) -> Iterator[Line]:
    """Everything the page says of what options would bring."""
    yield Line(UNVALIDATED, "I", mark="limit")
    yield level_line(projected)
    if projected.survival is None:
        return
    yield Line(INTERVAL, "I", mark="limit")
    yield from estimate_lines(board.case)
    for lesion in board.lesions:
        where = "" if lesion is None else f"{titles.get(lesion, lesion)}: "
        yield from _at(
            projected, rows(projected, board.options, lesion, by_family=True), where, lesion
        )
    yield from disagreement_lines(projected)
    yield from own_primary_lines(verdicts)
    yield from local_lines(projected.local, projected.unused)
    yield draws_line(projected)


def draws_line(projected: Projected) -> Line:
    """How many draws were made, from which seed, and where every figure stands."""
    return Line(
        f"{projected.draws} draws of the parameters, seed {projected.seed}; every figure and its "
        "source: spondyl project CASE.",
        "I",
    )


def estimate_lines(case: Case) -> Iterator[Line]:
    """Clinicians' own estimates: beside the score, never mixed into it."""
    found = estimates_of(case)
    if found:
        said_by = "; ".join(map(in_short, found))
        text = f"Beside the score, and not mixed into any figure here: {said_by}."
        yield Line(text, "I", ("setting.prognosis_estimates",))


def level_line(projected: Projected) -> Line:
    """Which score sets the level of survival, how it did elsewhere, and what of it is open."""
    text = level_of(projected)
    if projected.survival is not None and len(projected.survival.levels) > 1:
        text += "; what is open stays open: worst and best are both run"
    other = elsewhere(projected)
    said_of_it = f"{text}. {other}." if other else f"{text}."
    return Line(said_of_it, "I", mark="verdict", cited=(*cited_for("alive"), COHORT.cited))


def _at(
    projected: Projected, found: Sequence[Row], where: str, lesion: str | None
) -> Iterator[Line]:
    modelled = [row for row in found if row.cells]
    # What is for the patient runs at the worst lesion, whose survival is told there.
    if modelled and (lesion is not None or len(projected.open) == 1):
        yield _alive(modelled, where, lesion)
    for row in modelled:
        yield _option(row, where, lesion)
    hanging = projected.hangs.get(lesion)
    if hanging is not None and lesion is not None:
        for sensitivity in hanging.comparisons:
            if sensitivity.movers and sensitivity.outcome is of.WALKING:
                yield Line(f"{where}{hangs(sensitivity)}.", "I", (), "limit", lesion)
    for why, options in unmodelled(found).items():
        lead = f"{where}{_begun(names(options), where)}"
        yield Line(f"{lead}: unknown, {why}.", "I", (), "unknown", lesion or "")


def _begun(text: str, where: str) -> str:
    """A text that begins a sentence, or goes on after where."""
    return text if where else f"{text[:1].upper()}{text[1:]}"


def _alive(found: Sequence[Row], where: str, lesion: str | None) -> Line:
    """Survival over all options: the level is the score's, and no option moves it directly."""
    parts = []
    for week in _ALIVE_WEEKS:
        cells = [cell for row in found if (cell := row.at(of.ALIVE, week))]
        low = min(cell.medians[0] for cell in cells)
        high = max(cell.medians[1] for cell in cells)
        ends = percent(low, sign=False), percent(high, sign=False)
        parts.append(f"{' to '.join(dict.fromkeys(ends))} % at {week} weeks")
    text = f"{where}alive whatever is done here: {', '.join(parts)}."
    return Line(text, "I", (), "verdict", lesion or "", cited_for("alive"))


def _option(row: Row, where: str, lesion: str | None) -> Line:
    """Walking first, then pain and how soon it helps; the rest stands in `spondyl project`."""
    walking = [cell for week in _WALKING_WEEKS if (cell := row.at(of.WALKING, week))]
    if walking:
        parts = ", ".join(f"{said(cell)} at {cell.weeks} weeks" for cell in walking)
        first = f"alive and walking {parts}{marked(walking)}"
    else:
        first = f"walking unknown, {row.silent[of.WALKING.name]}"
    rest = [
        f"{words} {said(cell)}{when}{marked((cell,))}"
        for outcome, week, words, when in _BESIDE
        if (cell := row.at(outcome, week))
    ]
    text = f"{where}{_begun(names(row.options), where)}: {'; '.join((first, *rest))}."
    mark = "verdict" if walking else "unknown"
    return Line(text, "VII.A", (), mark, lesion or "", cited_for("walking"))


def cited_for(group: str) -> tuple[Citation, ...]:
    """Where the parameters of an outcome stand, assumed ones left out."""
    mine = (p for p in parameters().values() if group in p.outputs and p.mark != "elicited")
    return tuple({p.source.key: p.cited for p in mine}.values())


def disagreement_lines(projected: Projected) -> Iterator[Line]:
    """Both trials where they disagree on what is projected."""
    stereotactic = (p for p in projected.projections if "stereotactic" in p.option)
    if any(p.outcome is of.PAIN and p.medians is not None for p in stereotactic):
        found = PAIN_AFTER_STEREOTACTIC
        yield Line(found.says, "I", (), "disagreement", cited=found.cited)


def own_primary_lines(verdicts: Verdicts) -> Iterator[Line]:
    """What is published for the primary, and where nothing is."""
    primaries = [str(word) for word in possible(PRIMARY, verdicts.facts.patient)]
    if len(primaries) > _MANY_PRIMARIES:
        yield Line(
            "The primary is open: no series for one primary is shown.",
            "I",
            (PRIMARY.path,),
            "unknown",
        )
        return
    for primary in primaries:
        yield from primary_lines(primary)


def primary_lines(primary: str) -> Iterator[Line]:
    """The published series of one primary, and the outcomes for which there are none."""
    found = for_primary(primary)
    title = primary.replace("_", " ")
    for group, mine in found.items():
        for each in mine:
            text = (
                f"Published for {title}, {GROUPS[group]}: {each.says}, n {each.n} ({each.setting})."
            )
            yield Line(text, "I", (PRIMARY.path,), "fact", cited=(each.cited,))
    missing = without_data(found)
    if missing:
        text = f"{title[:1].upper()}{title[1:]}: no data for this primary on {', '.join(missing)}."
        yield Line(text, "I", (PRIMARY.path,), "unknown")


def local_lines(local: Sequence[Local], unused: Sequence[Unused]) -> Iterator[Line]:
    """The centre's own counts beside what is published."""
    for each in local:
        found = each.learned
        conflict = " They do not fit what is published: look at both." if found.conflict else ""
        text = (
            f"{each.parameter.title[:1].upper()}{each.parameter.title[1:]}: published "
            f"{percent(each.parameter.value)} (weighs {found.published.weight:.0f} patients), here "
            f"{found.events} of {found.n}, together {percent(found.mean)} (weighs "
            f"{found.weight:.0f}).{conflict}"
        )
        yield Line(text, "V", ("setting.centre",), "fact", cited=(each.parameter.cited,))
    for count in unused:
        text = f"The centre's count of {count.count.id} is not used: {count.why}."
        yield Line(text, "V", ("setting.centre",), "limit")
