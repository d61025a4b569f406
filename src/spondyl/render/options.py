"""Options as plain text: by lesion and kind, each with every rule that speaks about it."""

from collections.abc import Iterable, Iterator, Sequence

from spondyl.brief.treatments.board import Board, Group, groups
from spondyl.brief.treatments.cord import NOTICE, cord_lines
from spondyl.brief.treatments.lines import closing_lines, limits_of
from spondyl.brief.treatments.words import (
    EFFECT_TITLES,
    KIND_TITLES,
    UNVALIDATED,
    Titles,
    accepted,
    burden,
    centre_line,
    feasible,
    said,
    short_of,
    state,
    undecided,
)
from spondyl.kernel.sources import Citation, Source
from spondyl.options.judged import Judged
from spondyl.options.judging import Spoken
from spondyl.options.rule import EFFECTS

_NAMING = {
    "named": "NOMS names it",
    "may_be_named": "NOMS may name it",
    "not_named": "NOMS does not name it here",
    "silent": "NOMS is silent about it",
}


def options_text(board: Board, titles: Titles, only: Sequence[Judged] | None = None) -> str:
    """Every option of a case, ending in a newline.

    Args:
        board: the options, judged.
        titles: the lesions' titles by their labels.
        only: the options to print, in this order; all of them by kind where left out.
    """
    case = board.case
    lines = [
        f"{case.name} - options as of {case.as_of:%Y-%m-%d %H:%M}",
        centre_line(board.profile, case.as_of),
        UNVALIDATED,
        f"Cord: {NOTICE}",
    ]
    if only is None:
        for lesion in board.lesions:
            lines += _place(board, lesion, titles)
        lines += ["", "WHOLE ORDERS", *(line.text for line in closing_lines(board, titles))]
    else:
        lines += ["", *_listed(only, titles)]
    cited = {s.source.key: s.source for s in _cited(board.options if only is None else only)}
    lines += ["", "SOURCES", *_sources(cited.values())]
    return "\n".join(lines) + "\n"


def _place(board: Board, lesion: str | None, titles: Titles) -> Iterator[str]:
    where = "FOR THE PATIENT AS A WHOLE" if lesion is None else titles.get(lesion, lesion).upper()
    for group in groups(board.at(lesion)):
        yield ""
        yield f"{where}: {KIND_TITLES[group.kind]}"
        yield from _group(board, group, titles)


def _group(board: Board, group: Group, titles: Titles) -> Iterator[str]:
    """What all options of a group share, then what each has of its own; alike ones as one."""
    told = {judged.name: tuple(_told(board, judged, titles)) for judged in group.options}
    shared = set.intersection(*map(set, told.values())) if len(told) > 1 else set()
    if shared:
        yield "  All of these:"
        yield from (f"    {line}" for line in told[group.options[0].name] if line in shared)
    alike: dict[tuple[str, ...], list[Judged]] = {}
    for judged in group.options:
        own = tuple(line for line in told[judged.name] if line not in shared)
        alike.setdefault((state(judged, titles), *own), []).append(judged)
    for (how, *lines), judgeds in alike.items():
        names = ", ".join(f"{short_of(judged)} [{judged.name}]" for judged in judgeds)
        yield f"  {names[:1].upper()}{names[1:]}: {how}"
        yield from (f"    {line}" for line in lines)


def _told(board: Board, judged: Judged, titles: Titles) -> Iterator[str]:
    """Everything that is said of an option, a line each."""
    treatments = [step.treatment for step in judged.steps]
    closed = judged.status == "closed"
    spoken = judged.closing if closed else _certain_first(judged.spoken)
    yield from (_spoken(each, titles) for each in spoken if _in_full(each))
    yield from _may(spoken, titles)
    if closed:
        yield from _here(judged)
        return
    limits = limits_of((judged,))
    if limits:
        yield f"Does not fix: {limits}."
    yield from _here(judged)
    if len(treatments) == 1:
        yield from (
            f"Cord: {line.text}" for line in cord_lines(board.case, judged) if line.headline
        )
    hospice = "; fits hospice" if judged.burden.fits_hospice else ""
    yield f"Burden: {burden(judged.burden, judged.steps[0].feasibility.way)}{hospice}."
    yield from (
        f"Package {package.id}: {accepted(package)} {package.technique}"
        for package in judged.packages
        if len(treatments) > 1
    )
    yield f"Next: {treatments[-1].next}"
    technique = {t.kind for t in treatments} & {"radiation", "stereotactic"}
    schedule = " (the technique; it names no schedule)" if technique and _is_named(judged) else ""
    yield f"{_NAMING[judged.naming.noms]}{schedule}.{_cards(board, judged)}"
    yield from (f"Plan: {line}" for line in treatments[0].plan)


def _certain_first(spoken: Sequence[Spoken]) -> list[Spoken]:
    """What holds, then what may, in each what closes first."""
    return sorted(spoken, key=lambda each: (not each.certain, EFFECTS.index(each.rule.effect)))


def _in_full(spoken: Spoken) -> bool:
    """What holds, and what would close, stands in full; what else may hold by its first clause."""
    return spoken.certain or spoken.rule.effect == "closes"


def _may(spoken: Sequence[Spoken], titles: Titles) -> Iterator[str]:
    """What else may hold, by what would decide it; its sources stand on the option's page."""
    together: dict[tuple[str, str], list[str]] = {}
    for each in spoken:
        if not _in_full(each):
            clause = each.rule.message.partition(":")[0].rstrip(".")
            lead = "May speak for it" if each.rule.effect == "supports" else "May caution"
            key = (lead, undecided(each, titles))
            together.setdefault(key, []).append(f"{clause} [{each.rule.code}]")
    for (lead, asks), clauses in together.items():
        yield f"{lead} ({asks}): {'; '.join(clauses)}."


def _here(judged: Judged) -> Iterator[str]:
    """How each step stands at the centre, where one was given."""
    for step in judged.steps:
        if step.feasibility.start is not None:
            yield f"At this centre: {feasible(step.feasibility)}."


def _is_named(judged: Judged) -> bool:
    return judged.naming.noms in ("named", "may_be_named")


def _cards(board: Board, judged: Judged) -> str:
    cards = board.touched_by(judged)
    named = [c.rule.title + ("" if c.status == "fires" else " (may touch)") for c in cards]
    return f" Grey areas: {', '.join(named)}." if named else ""


def _spoken(spoken: Spoken, titles: Titles) -> str:
    rule = spoken.rule
    closes = rule.effect == "closes" and not spoken.certain
    title = "Would close" if closes else EFFECT_TITLES[rule.effect]
    ground = f" ({rule.ground})" if rule.ground else ""
    keys = ", ".join(dict.fromkeys(place.source.key for place in rule.cited))
    return f"{title}{ground}: {said(spoken, titles)} [{keys}; {rule.checked.value}]"


def _listed(only: Sequence[Judged], titles: Titles) -> Iterator[str]:
    for judged in only:
        where = "" if judged.lesion is None else f"{titles.get(judged.lesion, judged.lesion)}: "
        yield f"{where}{judged.title} [{judged.name}]: {state(judged, titles)}"
        yield f"    {burden(judged.burden, judged.steps[0].feasibility.way)}"
        limits = limits_of((judged,))
        if limits:
            yield f"    Does not fix: {limits}."
        for each in _certain_first(judged.closing if judged.status == "closed" else judged.spoken):
            if each.certain or each.rule.effect == "closes":
                yield f"    {_spoken(each, titles)}"


def _cited(options: Sequence[Judged]) -> Iterator[Citation]:
    for judged in options:
        for each in judged.spoken:
            yield from each.rule.cited
        for step in judged.steps:
            yield from (*step.treatment.cited, *step.treatment.burden.cited)


def _sources(sources: Iterable[Source]) -> Iterator[str]:
    for source in sorted(sources, key=lambda each: each.key):
        yield f"{source.key}: {source.citation}"
