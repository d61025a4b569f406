"""Projections and the validation report as plain text."""

from collections.abc import Iterable, Iterator, Sequence

from spondyl.brief.projections.lines import (
    disagreement_lines,
    estimate_lines,
    level_line,
    local_lines,
    primary_lines,
)
from spondyl.brief.projections.rows import Row, rows, unmodelled
from spondyl.brief.projections.words import (
    INTERVAL,
    UNVALIDATED,
    hangs,
    marked,
    names,
    percent,
    said,
)
from spondyl.brief.treatments.board import Board
from spondyl.case.case import Case
from spondyl.case.vocabulary.cancer import PRIMARY
from spondyl.frameworks.evaluate import Verdicts
from spondyl.kernel.answers import possible
from spondyl.outcomes.loading import parameters
from spondyl.outcomes.outcome import AMONG, LOST, OUTCOMES, PAIN_EVER, Outcome
from spondyl.outcomes.projecting import Projected
from spondyl.outcomes.validating import HITS, SIGN, WIDEST, Report, Verdict

_LEAST = 0.0005
# All eight weeks stand in JSON.
_WEEKS = (4, 12, 26, 52)
# What is told by others here: kept and regained are the same among those alive.
_LEFT_TO_JSON = (AMONG, LOST, PAIN_EVER)


def projections_text(case: Case, board: Board, projected: Projected, verdicts: Verdicts) -> str:
    """What each option would bring, every outcome at every week, ending in a newline."""
    lines = [
        f"{case.name} - projections as of {case.as_of:%Y-%m-%d %H:%M}",
        UNVALIDATED,
        INTERVAL,
        level_line(projected).text,
        *(line.text for line in estimate_lines(case)),
        f"{projected.draws} draws of the parameters, seed {projected.seed}.",
    ]
    titles = {lesion.label: lesion.title for lesion in case.lesions or ()}
    for lesion in board.lesions:
        where = "FOR THE PATIENT AS A WHOLE" if lesion is None else titles[lesion].upper()
        lines += ["", where, *_place(projected, rows(projected, board.options, lesion), lesion)]
    lines += ["", *(f"Sources disagree: {line.text}" for line in disagreement_lines(projected))]
    lines += ["", "FOR THIS PRIMARY", *_primaries(verdicts)]
    counted = [line.text for line in local_lines(projected.local, projected.unused)]
    if counted:
        lines += ["", "THIS CENTRE'S OWN COUNTS", *counted]
    lines += ["", "SOURCES", *_sources(projected)]
    return "\n".join(lines) + "\n"


def _place(projected: Projected, found: Sequence[Row], lesion: str | None) -> Iterator[str]:
    hanging = projected.hangs.get(lesion)
    if projected.open.get(lesion):
        yield f"Open, so run at its worst and its best: {', '.join(projected.open[lesion])}."
    for row in found:
        if row.cells:
            yield from _row(row)
            yield from _assumed(projected, row, lesion)
    for why, options in unmodelled(found).items():
        yield f"{names(options)}: unknown, {why}."
    if hanging is not None and lesion is not None:
        yield from (f"{hangs(each)}." for each in hanging.comparisons if each.movers)


def _row(row: Row) -> Iterator[str]:
    text = names(row.options)
    yield f"{text[:1].upper()}{text[1:]} [{', '.join(each.name for each in row.options)}]"
    for outcome in OUTCOMES:
        if outcome in _LEFT_TO_JSON:
            continue
        if outcome.name in row.silent:
            yield f"    {outcome.title}: unknown, {row.silent[outcome.name]}"
        elif text := _over_time(row, outcome):
            yield f"    {outcome.title}: {text}"


def _over_time(row: Row, outcome: Outcome) -> str:
    """An outcome at its weeks, with its mark; empty where it has none here."""
    weeks: Iterable[int | None] = (week or None for week in outcome.weeks or _WEEKS)
    cells = [cell for week in weeks if (cell := row.at(outcome, week))]
    parts = (said(c) if c.weeks is None else f"week {c.weeks} {said(c)}" for c in cells)
    return f"{', '.join(parts)}{marked(cells)}" if cells else ""


def _assumed(projected: Projected, row: Row, lesion: str | None) -> Iterator[str]:
    """Assumed or unchecked inputs that move an outcome of these options by five points or more."""
    hanging = projected.hangs.get(lesion)
    if hanging is None:
        return
    moved: dict[str, list[str]] = {}
    for option in row.options[:1]:
        for (name, outcome), ids in hanging.assumed.items():
            if name == option.name:
                for each in ids:
                    moved.setdefault(each, []).append(outcome.replace("_", " "))
    if moved:
        texts = (
            f"{parameters()[each].title} ({', '.join(outcomes)})"
            for each, outcomes in moved.items()
        )
        yield f"    Moved by assumed or unchecked inputs: {'; '.join(texts)}"


def _primaries(verdicts: Verdicts) -> Iterator[str]:
    for word in possible(PRIMARY, verdicts.facts.patient):
        yield from (line.text for line in primary_lines(str(word)))


def _sources(projected: Projected) -> Iterator[str]:
    read = {
        each for found in projected.hangs.values() for ids in found.read.values() for each in ids
    }
    sources = (parameters()[each].source for each in read)
    yield from sorted({f"{source.key}: {source.citation}" for source in sources})


def report_text(report: Report) -> str:
    """The report on published targets, ending in a newline."""
    lines = [f"{len(report.verdicts)} targets, {report.draws} draws, seed {report.seed}", ""]
    lines += [_verdict(each) for each in report.verdicts]
    lines += ["", *_rule(report)]
    return "\n".join(lines) + "\n"


def _verdict(verdict: Verdict) -> str:
    target = verdict.target
    if verdict.why_not:
        return f"{target.id}: not judged, {verdict.why_not}"
    where = "inside" if verdict.inside else "OUTSIDE"
    wide = "" if verdict.hit or not verdict.inside else ", too wide to be a hit"
    second = "" if target.primary else " (secondary)"
    note = f" - {target.note}" if target.note and not verdict.hit else ""
    return (
        f"{target.id}{second}: predicted {_number(verdict.low, verdict)} to "
        f"{_number(verdict.high, verdict)} (90 %, middle {_number(verdict.median, verdict)}), "
        f"observed {_number(target.observed.value, verdict)}: {where}{wide}, error "
        f"{_error(verdict)}{note}"
    )


def _number(value: float, verdict: Verdict) -> str:
    if verdict.outcome.unit != "share":
        return f"{value:.1f}"
    if value < _LEAST:
        return "under 0.1"
    return "over 99.9" if value > 1 - _LEAST else f"{value * 100:.1f}"


def _error(verdict: Verdict) -> str:
    if verdict.outcome.unit == "share":
        return f"{verdict.error * 100:+.1f} points"
    return f"{verdict.error:+.1f} {verdict.outcome.unit}"


def _rule(report: Report) -> Iterator[str]:
    """The rule that was set beforehand."""
    holds = dict(report.parts)
    judged = len(report.judged)
    yield f"Rule: {'PASSES' if report.passes else 'DOES NOT PASS'}"
    yield (
        f"  {_word(holds['hits'])}: {report.hits} of {judged} primary targets inside an interval "
        f"of {percent(WIDEST)} points at most (at least {percent(HITS)})".replace(
            " % points", " points"
        )
    )
    yield (
        f"  {_word(holds['sign'])}: predictions lie over and under alike, p {report.sign:.2f} (at "
        f"least {SIGN})"
    )
    for group, (mean, limit, n) in report.errors.items():
        yield (
            f"  {_word(mean <= limit)}: {group.replace('_', ' ')}, mean absolute error "
            f"{mean * 100:.1f} points over {n} targets (at most {limit * 100:.0f})"
        )
    yield f"  Mean width of the intervals: {report.width * 100:.0f} points."
    skipped = sum(1 for each in report.verdicts if each.why_not)
    if skipped:
        yield f"  {skipped} targets are not judged: the model does not speak of them."


def _word(holds: bool) -> str:  # noqa: FBT001 -- one of two words
    return "holds" if holds else "fails"
