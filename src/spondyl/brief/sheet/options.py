"""Composing the options page: what is open, closed or not settled, and what stands against it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from spondyl.brief.page import Brief, Line
from spondyl.brief.sheet.choices import Choice, Choices, ChoiceTable, Named, Planned
from spondyl.brief.sheet.pieces import Notes, Piece, Row, Statement, own
from spondyl.brief.sheet.words import typeset
from spondyl.brief.treatments.board import Board, Group, groups
from spondyl.brief.treatments.lines import (
    deviation_line,
    limits_of,
    listed_limits,
    sequence_lines,
    tie_lines,
)
from spondyl.brief.treatments.speaking import Heard, speaking
from spondyl.brief.treatments.words import (
    KIND_TITLES,
    STATUS_TITLES,
    UNVALIDATED,
    Titles,
    accepted,
    asked,
    burden_parts,
    centre_line,
    doses,
    feasible,
    short_names,
)
from spondyl.case.wording import joined
from spondyl.options.burden import Burden, Range
from spondyl.options.judged import Judged
from spondyl.options.judging import STATUSES
from spondyl.options.packages import PACKAGES
from spondyl.options.problems import PROBLEMS
from spondyl.options.rule import Effect

FOR_THE_PATIENT = "For the patient as a whole"
SURELY, MAYBE = "no", "no?"
PARTS = "each part as in its own row"
NOT_ASKED = "closed wherever it is done"
LEGEND = (
    f"“{SURELY}” under a problem: the option does not fix it. “{MAYBE}”: it does not fix it, and "
    "the problem may not be there. An empty place is no promise: the problem is not there, or is "
    "treated at least in part."
)
ROWS = (
    "Options in one row: what one or another of them waits for, and its burden from the least to "
    "the most of any."
)


def choices(brief: Brief, notes: Notes) -> Choices:
    """Arrange the options of a brief; its sources are numbered on from those before."""
    board, titles = brief.board, brief.titles
    places = [(label, tuple(groups(board.at(label)))) for label in board.lesions]
    shared = _shared([judged for judged in board.options if judged.status != "closed"])
    tables = tuple(_table(board, label, found, titles, shared, notes) for label, found in places)
    heard = {label: tuple(speaking(found, titles)) for label, found in places}
    return Choices(
        limit=own(UNVALIDATED, "limit"),
        centre=own(centre_line(board.profile, board.case.as_of), "fact"),
        has_centre=board.profile is not None,
        pending=asked(shared, titles),
        legend=LEGEND,
        rows_legend=ROWS,
        tables=tables,
        supports=tuple(_heard(heard, "supports", titles, notes)),
        cautions=tuple(_heard(heard, "cautions", titles, notes)),
        packages=tuple(_packages(board, notes)),
        deviations=tuple(
            stated(deviation_line(titles.get(label, label), label, found), notes)
            for label, found in board.deviations
        ),
        orders=tuple(stated(line, notes) for line in sequence_lines(board.weighed, titles)),
        footnotes=notes.footnotes(),
    )


def _shared(options: Sequence[Judged]) -> tuple[str, ...]:
    """The facts that every one of several options waits for."""
    if len(options) < 2:
        return ()
    first, *others = (judged.pending for judged in options)
    return tuple(path for path in first if all(path in other for other in others))


def _table(
    board: Board,
    label: str | None,
    found: Sequence[Group],
    titles: Titles,
    shared: Sequence[str],
    notes: Notes,
) -> ChoiceTable:
    limits = {
        limit.problem.name
        for group in found
        for judged in group.options
        if judged.status != "closed"
        for limit in listed_limits(judged)
    }
    problems = tuple(problem for problem in PROBLEMS if problem.name in limits)
    names = tuple(problem.name for problem in problems)
    rows = [row for group in found for row in _rows(group, names, titles, shared, notes)]
    rows += _closed_rows(found, notes)
    ties = [own(line.text.partition(": ")[2], line.mark) for line in tie_lines(board, label, "")]
    return ChoiceTable(
        FOR_THE_PATIENT if label is None else titles.get(label, label),
        tuple(problem.title for problem in problems),
        tuple(rows),
        ties[0] if ties else None,
    )


def _rows(
    group: Group, problems: Sequence[str], titles: Titles, shared: Sequence[str], notes: Notes
) -> Iterator[Choice]:
    """The options of one kind that are not closed, alike ones as one; the open ones first."""
    for status in STATUSES:
        alike: dict[tuple[object, ...], list[Judged]] = {}
        for judged in group.options:
            if judged.status == status != "closed":
                alike.setdefault(_likeness(judged, titles), []).append(judged)
        for mine in alike.values():
            yield _choice(mine, problems, titles, shared, notes)


def _likeness(judged: Judged, titles: Titles) -> tuple[object, ...]:
    """What options have to share to stand in one row."""
    waits = judged.burden.restart_days is None
    return asked(judged.deciding, titles), limits_of((judged,)), _here(judged), waits


def _choice(
    mine: Sequence[Judged],
    problems: Sequence[str],
    titles: Titles,
    shared: Sequence[str],
    notes: Notes,
) -> Choice:
    first = mine[0]
    certain = {limit.problem.name: limit.certain for limit in listed_limits(first)}
    left = ("" if name not in certain else SURELY if certain[name] else MAYBE for name in problems)
    return Choice(
        options=_named(mine),
        status=first.status,
        tag=STATUS_TITLES[first.status],
        state=_pending(mine, titles, shared),
        limits=limits_of((first,)),
        left=tuple(left),
        burden=_burden(mine, notes),
        here=_here(first),
    )


def _named(mine: Sequence[Judged]) -> tuple[Named, ...]:
    """Options by kind, in the order of kinds as they come."""
    kinds: dict[str, list[Judged]] = {}
    for judged in mine:
        kind = judged.steps[0].treatment.kind if len(judged.steps) == 1 else None
        kinds.setdefault(KIND_TITLES[kind].partition(":")[0], []).append(judged)
    return tuple(Named(kind, short_names(same)) for kind, same in kinds.items())


def _closed_rows(found: Sequence[Group], notes: Notes) -> Iterator[Choice]:
    """The options that are closed, by what closes them."""
    closed: dict[tuple[object, ...], list[Judged]] = {}
    for group in found:
        for judged in group.options:
            if judged.status == "closed":
                why = tuple(each.rule.code for each in judged.closing)
                closed.setdefault((why, _here_if_asked(judged)), []).append(judged)
    for mine in closed.values():
        yield Choice(
            options=_named(mine),
            status="closed",
            tag=STATUS_TITLES["closed"],
            state=_closed(mine[0], notes),
            limits="",
            left=(),
            burden=None,
            here=_here_if_asked(mine[0]),
        )


def _closed(judged: Judged, notes: Notes) -> Statement:
    """By what an option is closed, each reason with its sources."""
    by = Piece(f"({joined(judged.closed_by, 'and')})", own=True)
    reasons = (
        notes.piece(typeset(f" {each.rule.message}"), each.rule.cited) for each in judged.closing
    )
    return Statement((by, *reasons), "verdict")


def _pending(mine: Sequence[Judged], titles: Titles, shared: Sequence[str]) -> Statement | None:
    """What would settle whether they are closed, then what one or another waits for of its own."""
    deciding = mine[0].deciding if mine[0].status == "undetermined" else ()
    facts = dict.fromkeys(path for judged in mine for path in judged.pending)
    pending = [path for path in facts if path not in (*deciding, *shared)]
    parts = (
        f"ask {asked(deciding, titles)}" if deciding else "",
        f"pending: {asked(pending, titles)}" if pending else "",
    )
    text = "; ".join(part for part in parts if part)
    return own(text, "verdict") if text else None


def _burden(mine: Sequence[Judged], notes: Notes) -> Statement:
    """What they ask of the patient: from the least of any of them to the most."""
    burdens = [judged.burden for judged in mine]
    waits = [each.restart_days for each in burdens if each.restart_days is not None]
    whole = Burden(
        _range(each.visits for each in burdens),
        _range(each.nights for each in burdens),
        _range(each.recovery_days for each in burdens),
        _range(waits) if waits else None,
        tuple(dict.fromkeys(place for each in burdens for place in each.cited)),
    )
    return notes.said(typeset(", ".join(burden_parts(whole))), whole.cited)


def _range(all_: Iterable[Range]) -> Range:
    lows, highs = zip(*all_, strict=True)
    return Range(min(lows), max(highs))


def _here(judged: Judged) -> str:
    """How an option stands at the centre, where one was given."""
    if judged.steps[0].feasibility.start is None:
        return ""
    return feasible(judged.steps[0].feasibility) if len(judged.steps) == 1 else PARTS


def _here_if_asked(judged: Judged) -> str:
    """The same of a closed option: where something else closes it the centre does not matter."""
    known = bool(_here(judged))
    return _here(judged) if "feasibility" in judged.closed_by or not known else NOT_ASKED


def _heard(
    heard: dict[str | None, tuple[Heard, ...]], effect: Effect, titles: Titles, notes: Notes
) -> Iterator[Row]:
    """Each rule once on the page; those that concern the same options stand together."""
    by_code: dict[str, list[tuple[str | None, Heard]]] = {}
    for label, found in heard.items():
        for each in found:
            if each.rule.effect == effect:
                by_code.setdefault(each.rule.code, []).append((label, each))
    named: dict[str | None, str] = dict(titles) | {None: FOR_THE_PATIENT}
    by_whom: dict[str, list[Piece]] = {}
    for same in by_code.values():
        rule = same[0][1].rule
        said = by_whom.setdefault(_concerned(same, named, several=len(heard) > 2), [])
        text = f"{' ' if said else ''}{rule.message}"
        said.append(notes.piece(typeset(text), rule.cited))
    for whom, pieces in by_whom.items():
        yield Row(typeset(whom), Statement(tuple(pieces), "verdict"))


def _concerned(
    same: Sequence[tuple[str | None, Heard]], named: Mapping[str | None, str], *, several: bool
) -> str:
    """Whom one rule concerns; beside a single lesion plain where one place alone is meant."""
    places: dict[str, list[str]] = {}
    for label, each in same:
        known = places.setdefault(each.whom, [])
        known += [named.get(label) or str(label)] if several or len(same) > 1 else []
    return "; ".join(
        f"{', '.join(where)}: {names}" if where else names for names, where in places.items()
    )


def _packages(board: Board, notes: Notes) -> Iterator[Planned]:
    """The packages that this case has a way through: order, dose, interval, and whose they are."""
    for package in PACKAGES:
        if any(package in judged.packages for judged in board.options):
            text = f"{doses(package, board.profile)}; {accepted(package)}"
            said = notes.said(typeset(text), package.cited)
            yield Planned(package.title, said, typeset(package.technique))


def stated(line: Line, notes: Notes) -> Statement:
    """A line of the page; where its own words say that a place is unchecked, no mark repeats it."""
    if not line.cited:
        return own(typeset(line.text), line.mark)
    said = notes.said(typeset(line.text), line.cited, line.mark)
    if "[unchecked" not in line.text:
        return said
    return replace(said, pieces=tuple(replace(piece, unchecked=False) for piece in said.pieces))
