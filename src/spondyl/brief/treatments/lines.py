"""Options on the page: by lesion and kind, with limits, what speaks, packages and orders."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from spondyl.brief.page import Line
from spondyl.brief.treatments.board import Board, Group, groups
from spondyl.brief.treatments.speaking import speaking, whom
from spondyl.brief.treatments.words import (
    EFFECT_TITLES,
    KIND_TITLES,
    STATUS_TITLES,
    UNVALIDATED,
    Titles,
    asked,
    centre_line,
    feasible,
    short_names,
)
from spondyl.frameworks.guidelines.noms import NOMS
from spondyl.options.catalogue import BY_NAME
from spondyl.options.deviations import QUESTION, Deviation
from spondyl.options.judged import Judged, Limit
from spondyl.options.judging import STATUSES
from spondyl.options.naming import Named
from spondyl.options.sequences import FLIPS, SEQUENCES, Estimate, Flip, Weighed

_NAMING: Mapping[Named, str] = {
    "named": "names",
    "may_be_named": "may name",
    "not_named": "does not name here",
    "silent": "is silent about",
}


def option_lines(board: Board, titles: Titles) -> Iterator[Line]:
    """Everything the page says of options."""
    yield Line(UNVALIDATED, "II", mark="limit")
    yield Line(
        centre_line(board.profile, board.case.as_of),
        "V",
        ("setting.centre",),
        "unknown" if board.profile is None else "fact",
    )
    for lesion in board.lesions:
        yield from _at(board, lesion, titles)
    yield from closing_lines(board, titles)


def closing_lines(board: Board, titles: Titles) -> Iterator[Line]:
    """Plans that differ from a package, and whole orders of treatment."""
    for label, deviation in board.deviations:
        yield deviation_line(titles.get(label, label), label, deviation)
    yield from sequence_lines(board.weighed, titles)


def _at(board: Board, lesion: str | None, titles: Titles) -> Iterator[Line]:
    where = "" if lesion is None else titles.get(lesion, lesion)
    found = tuple(groups(board.at(lesion)))
    for group in found:
        yield from _group(group, where, lesion or "", titles)
    yield from _speaking(found, where, lesion or "", titles)
    if lesion is not None:
        yield _named(found, where, lesion)
    yield from tie_lines(board, lesion, where)


def _named(found: Sequence[Group], where: str, lesion: str) -> Line:
    """Which options the rows of NOMS that this lesion reaches name, and on which it is silent."""
    alone = [group for group in found if group.kind is not None]
    parts = []
    for naming, words in _NAMING.items():
        mine = [o for group in alone for o in group.options if o.naming.noms == naming]
        if mine:
            parts.append(f"{words} {whom(alone, mine)}")
    text = f"{where}: NOMS (techniques, no schedules) {'; '.join(parts)}."
    return Line(text, "II", (), "verdict", lesion, (NOMS.citations[0],))


def _group(group: Group, where: str, lesion: str, titles: Titles) -> Iterator[Line]:
    """How the options of one kind stand, then what they leave as it is."""
    title = KIND_TITLES[group.kind]
    lead = f"{where}, {title[:1].lower()}{title[1:]}" if where else title
    parts = [part for status in STATUSES for part in _by_status(group, status, titles)]
    facts = dict.fromkeys(path for each in group.options for path in each.pending)
    cited = dict.fromkeys(
        place for each in group.options for s in each.of("closes") for place in s.rule.cited
    )
    yield Line(f"{lead}: {'. '.join(parts)}.", "II", tuple(facts), "verdict", lesion, tuple(cited))
    limits = _left(group)
    if limits:
        yield Line(f"{lead}: does not fix {limits}.", "II", (), "limit", lesion)


def _left(group: Group) -> str:
    """What options that are not closed leave as it is; by name where they differ."""
    alike: dict[str, list[Judged]] = {}
    for judged in group.options:
        if judged.status != "closed":
            alike.setdefault(limits_of((judged,)), []).append(judged)
    if len(alike) == 1:
        return next(iter(alike))
    return "; ".join(f"{left} ({short_names(mine)})" for left, mine in alike.items() if left)


def _by_status(group: Group, status: str, titles: Titles) -> Iterator[str]:
    mine = [each for each in group.options if each.status == status]
    if not mine:
        return
    why: dict[str, list[Judged]] = {}
    for each in mine:
        why.setdefault(_why(each, titles), []).append(each)
    said_of = "; ".join(f"{short_names(alike)}{reason}" for reason, alike in why.items())
    yield f"{STATUS_TITLES[mine[0].status]}: {said_of}"


def _why(judged: Judged, titles: Titles) -> str:
    """What closes an option, what would settle it, or by which way it begins."""
    if judged.status == "closed":
        opening = next((s.feasibility for s in judged.steps if s.feasibility.opening), None)
        transfer = "" if opening is None else f" {feasible(opening)}"
        return f" ({' '.join(each.rule.message for each in judged.closing)}{transfer})"
    if judged.status == "undetermined":
        return f" (ask {asked(judged.deciding, titles)})"
    first = judged.steps[0].feasibility
    if first.start is None or first.start.available != "by_transfer":
        return ""
    return f" ({feasible(first)})"


def listed_limits(judged: Judged) -> Iterator[Limit]:
    """What an option leaves as it is.

    No local treatment treats disease elsewhere; that is said once, not of each.
    """
    for limit in judged.limits:
        if limit.problem.name != "systemic_disease" or judged.lesion is None:
            yield limit


def limits_of(options: Sequence[Judged]) -> str:
    """What every option of several leaves as it is, in words."""
    each = [{limit.problem.name: limit for limit in listed_limits(option)} for option in options]
    return ", ".join(
        limit.problem.title if limit.certain else f"{limit.problem.title} (if present)"
        for name, limit in each[0].items()
        if all(name in found for found in each)
    )


def _speaking(found: Sequence[Group], where: str, lesion: str, titles: Titles) -> Iterator[Line]:
    """Each rule that surely speaks for or against something, once, with whom it concerns."""
    for heard in speaking(found, titles):
        lead = f"{where}: {heard.whom}" if where else heard.whom
        text = f"{lead} - {EFFECT_TITLES[heard.rule.effect].lower()}: {heard.text}"
        yield Line(text, heard.rule.theme, (), "verdict", lesion, heard.rule.cited)


def tie_lines(board: Board, lesion: str | None, where: str) -> Iterator[Line]:
    """The grey areas that concern an option here."""
    by_card: dict[str, list[str]] = {}
    for judged in board.at(lesion):
        if len(judged.steps) == 1 and judged.status != "closed":
            for card in board.touched_by(judged):
                if card.status == "fires":
                    kind = KIND_TITLES[judged.steps[0].treatment.kind].partition(":")[0].lower()
                    kinds = by_card.setdefault(card.rule.title, [])
                    if kind not in kinds:
                        kinds.append(kind)
    if by_card:
        named = "; ".join(f"{title} ({', '.join(kinds)})" for title, kinds in by_card.items())
        lead = f"{where}: grey areas" if where else "Grey areas"
        yield Line(f"{lead} that concern these: {named}.", "II", (), "fact", lesion or "")


def deviation_line(where: str, label: str, found: Deviation) -> Line:
    """A plan that differs from a package, with the question to both sides."""
    expected = " or ".join(BY_NAME[name].title for name in found.expected)
    after = BY_NAME[found.after].title
    who = "The plan holds" if found.by == "plan" else f"Radiation oncology ({found.by}) offers"
    text = (
        f"{where}: {who} {found.found}; the package after {after.lower()} is {expected}. {QUESTION}"
    )
    return Line(text, "III.C", ("treatments",), "disagreement", label, found.package.cited)


def sequence_lines(weighed: Weighed, titles: Titles) -> Iterator[Line]:
    """Whole orders of treatment, and the odds at which the order flips."""
    if not weighed.lesions:
        return
    where = ", ".join(titles.get(label, label) for label in weighed.lesions)
    for each in SEQUENCES:
        text = f"{where}: {each.title}. {each.failing} Rescue: {each.rescue}"
        yield Line(text, "I.A", (), "fact", cited=each.cited)
    for flip in FLIPS:
        yield Line(_flip(flip), "I.A", (), "verdict", cited=flip.cited)
    yield _estimates(weighed.estimates)


def _flip(flip: Flip) -> str:
    odds = f"at {flip.at} % at most" if flip.at == flip.high else _about(flip)
    return f"The order flips {odds} by {flip.measure}. {flip.text} [unchecked reckoning]"


def _about(flip: Flip) -> str:
    return f"at about {flip.at} % ({flip.low}-{flip.high} %)"


def _estimates(estimates: Iterable[Estimate]) -> Line:
    found = tuple(estimates)
    facts = ("setting.failure_estimates",)
    if not found:
        return Line(
            "Nobody has estimated how often surgery would be needed after radiation: ask two "
            "clinicians, each alone.",
            "I.A",
            facts,
            "unknown",
        )
    each = "; ".join(f"{e.by} {e.text} ({_sides(e)})" for e in found)
    return Line(f"Surgery after radiation, as estimated: {each}.", "I.A", facts, "fact")


def _sides(estimate: Estimate) -> str:
    sides = (f"{estimate.against(flip)} the range by {flip.measure}" for flip in FLIPS)
    return ", ".join(sides)
