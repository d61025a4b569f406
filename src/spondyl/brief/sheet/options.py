"""Composing the options page: what is open, closed or not settled, and what stands against it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spondyl.brief.page import Brief, Line
from spondyl.brief.sheet.choices import Choice, Choices, ChoiceTable
from spondyl.brief.sheet.pieces import Notes, Piece, Row, Statement, own
from spondyl.brief.sheet.words import capital, typeset
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
from spondyl.options.judged import Judged
from spondyl.options.judging import STATUSES
from spondyl.options.packages import PACKAGES, Package
from spondyl.options.problems import PROBLEMS
from spondyl.options.rule import Effect

FOR_THE_PATIENT = "For the patient as a whole"
SURELY, MAYBE = "no", "no?"
LEGEND = (
    f"“{SURELY}” under a problem: the option does not fix it. “{MAYBE}”: it does not fix it, and "
    "the problem may not be there. An empty place is no promise: the problem is not there, or is "
    "treated at least in part."
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
        tables=tables,
        supports=tuple(_heard(heard, "supports", titles, notes)),
        cautions=tuple(_heard(heard, "cautions", titles, notes)),
        packages=tuple(_packages(board, notes)),
        deviations=tuple(
            _line(deviation_line(titles.get(label, label), label, found), notes)
            for label, found in board.deviations
        ),
        orders=tuple(_line(line, notes) for line in sequence_lines(board.weighed, titles)),
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
    rows = (row for group in found for row in _rows(group, names, titles, shared, notes))
    ties = [own(capital(line.text), line.mark) for line in tie_lines(board, label, "")]
    return ChoiceTable(
        FOR_THE_PATIENT if label is None else titles.get(label, label),
        tuple(capital(problem.title) for problem in problems),
        tuple(rows),
        ties[0] if ties else None,
    )


def _rows(
    group: Group, problems: Sequence[str], titles: Titles, shared: Sequence[str], notes: Notes
) -> Iterator[Choice]:
    """The options of one kind, alike ones as one; open ones first, the least complicated first."""
    for status in STATUSES:
        alike: dict[tuple[object, ...], list[Judged]] = {}
        for judged in group.options:
            if judged.status == status:
                alike.setdefault(_likeness(judged, titles), []).append(judged)
        for mine in alike.values():
            yield _choice(mine, KIND_TITLES[group.kind], problems, titles, shared, notes)


def _likeness(judged: Judged, titles: Titles) -> tuple[object, ...]:
    """What options have to share to stand in one row."""
    if judged.status == "closed":
        return tuple(each.rule.code for each in judged.closing)
    asks = asked(judged.pending, titles), asked(judged.deciding, titles)
    return *asks, limits_of((judged,)), _here(judged)


def _choice(
    mine: Sequence[Judged],
    kind: str,
    problems: Sequence[str],
    titles: Titles,
    shared: Sequence[str],
    notes: Notes,
) -> Choice:
    first = mine[0]
    closed = first.status == "closed"
    certain = {limit.problem.name: limit.certain for limit in listed_limits(first)}
    left = tuple(
        "" if name not in certain else SURELY if certain[name] else MAYBE for name in problems
    )
    return Choice(
        kind=kind.partition(":")[0],
        names=short_names(mine),
        status=first.status,
        tag=STATUS_TITLES[first.status],
        state=_closed(first, notes) if closed else _pending(first, titles, shared),
        limits="" if closed else limits_of((first,)),
        left=() if closed else left,
        burden=None if closed else _burden(mine, notes),
        here=_by_name([(_here(judged), judged) for judged in mine], "; "),
    )


def _closed(judged: Judged, notes: Notes) -> Statement:
    """By what an option is closed, each reason with its sources."""
    by = Piece(f"({joined(judged.closed_by, 'and')})", own=True)
    reasons = (
        notes.piece(typeset(f" {each.rule.message}"), each.rule.cited) for each in judged.closing
    )
    return Statement((by, *reasons), "verdict")


def _pending(judged: Judged, titles: Titles, shared: Sequence[str]) -> Statement | None:
    """What would settle whether an option is closed, then what it waits for of its own."""
    deciding = judged.deciding if judged.status == "undetermined" else ()
    pending = [path for path in judged.pending if path not in (*deciding, *shared)]
    parts = (
        f"ask {asked(deciding, titles)}" if deciding else "",
        f"pending: {asked(pending, titles)}" if pending else "",
    )
    text = "; ".join(part for part in parts if part)
    return own(text, "verdict") if text else None


def _burden(mine: Sequence[Judged], notes: Notes) -> Statement:
    """What each asks of the patient; by name where they differ."""
    parts = [(burden_parts(judged.burden), judged) for judged in mine]
    most = max(len(each) for each, _ in parts)
    text = ", ".join(
        _by_name([(each[n], judged) for each, judged in parts if len(each) > n], ", ", len(mine))
        for n in range(most)
    )
    cited = dict.fromkeys(place for judged in mine for place in judged.burden.cited)
    return notes.said(typeset(text), cited)


def _here(judged: Judged) -> str:
    """How each step stands at the centre, where one was given."""
    known = [step.feasibility for step in judged.steps if step.feasibility.start is not None]
    return "; then ".join(dict.fromkeys(feasible(each) for each in known))


def _by_name(said: Iterable[tuple[str, Judged]], between: str, of: int = 0) -> str:
    """What is said of several options: once where it is the same of all, else by name."""
    alike: dict[str, list[Judged]] = {}
    for text, judged in said:
        alike.setdefault(text, []).append(judged)
    if len(alike) == 1 and len(next(iter(alike.values()))) >= of:
        return next(iter(alike))
    return between.join(f"{text} ({short_names(mine)})" for text, mine in alike.items())


def _heard(
    heard: dict[str | None, tuple[Heard, ...]], effect: Effect, titles: Titles, notes: Notes
) -> Iterator[Row]:
    """Each rule once on the page, with whom it concerns at which lesion."""
    by_code: dict[str, list[tuple[str | None, Heard]]] = {}
    for label, found in heard.items():
        for each in found:
            if each.rule.effect == effect:
                by_code.setdefault(each.rule.code, []).append((label, each))
    named = {None: FOR_THE_PATIENT, **titles}
    for same in by_code.values():
        places: dict[str, list[str]] = {}
        # Beside a single lesion it is plain where one place alone is meant.
        several = len(heard) > 2 or len(same) > 1
        for label, each in same:
            known = places.setdefault(each.whom, [])
            known += [named.get(label) or str(label)] if several else []
        whom = "; ".join(
            f"{', '.join(where)}: {names}" if where else names for names, where in places.items()
        )
        rule = same[0][1].rule
        yield Row(typeset(whom), notes.said(typeset(rule.message), rule.cited))


def _packages(board: Board, notes: Notes) -> Iterator[Row]:
    """The packages that this case has a way through: order, dose, interval, and whose they are."""
    for package in PACKAGES:
        if any(package in judged.packages for judged in board.options):
            yield Row(package.title, notes.said(typeset(_package(package, board)), package.cited))


def _package(package: Package, board: Board) -> str:
    return f"{doses(package, board.profile)}; {accepted(package)}"


def _line(line: Line, notes: Notes) -> Statement:
    """A line of the page; where its own words say that a place is unchecked, no mark repeats it."""
    if not line.cited:
        return own(typeset(line.text), line.mark)
    said = notes.said(typeset(line.text), line.cited, line.mark)
    if "[unchecked" not in line.text:
        return said
    return replace(said, pieces=tuple(replace(piece, unchecked=False) for piece in said.pieces))
