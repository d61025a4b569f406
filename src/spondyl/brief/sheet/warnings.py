"""Alerts on the sheet: those that share their advice together, with what would decide them."""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import groupby

from spondyl.brief.alert_sections import SAME, decide_emergencies, possible_ones
from spondyl.brief.alerts import Raised
from spondyl.brief.sheet.pieces import Notes, Piece, Statement
from spondyl.brief.sheet.sheet import Entry, Warned
from spondyl.brief.sheet.words import facts, typeset
from spondyl.case.wording import capital, joined
from spondyl.frameworks.evaluate import Verdicts
from spondyl.kernel.sources import Citation

_TAGS = {
    ("emergency", "fires"): "Emergency",
    ("emergency", "possible"): "Emergency not ruled out",
    ("urgent", "fires"): "Urgent",
    ("urgent", "possible"): "Urgent, not ruled out",
    ("note", "fires"): "Note",
    ("note", "possible"): "Not ruled out",
}
_NAMED = 3
# The setting, the time to decide and the estimates have their own places there.
SAID_ON_PAGE_ONE = {
    "no_senior",
    "others_declined",
    "oncologist_prognosis",
    "lane_under_6_hours",
    "lane_under_24_hours",
    "lane_under_72_hours",
}


def warned(alerts: Iterable[Raised], verdicts: Verdicts, notes: Notes) -> Iterator[Warned]:
    """Alerts in their order; what shares its advice, or what would decide it, stands together.

    What fires is said in full; what is only possible is named, behind the facts that would decide
    it, so that nobody reads it as a finding.
    """
    titles = {verdict.lesion.label: verdict.lesion.title for verdict in verdicts.lesions}
    given: set[str] = set()
    alerts = tuple(alerts)
    decided = decide_emergencies(alerts)
    for (level, status), found in groupby(alerts, lambda each: (each.rule.level, each.status)):
        group = list(found)
        tag = _TAGS[level, status]
        if status == "possible":
            then = _if_present(group, given) if level == "emergency" else ""
            shared = notes.said(typeset(then), _places(group)) if then else None
            before = frozenset() if level == "emergency" else decided
            entries = tuple(_named(possible_ones(group), titles, notes, before))
            yield Warned(level, status, tag, entries, ". " if then else "", shared, "")
            continue
        for tail, same in _by_tail(group):
            entries = tuple(_entry(each, tail, titles, notes) for each in same)
            shared = notes.said(typeset(tail), _places(same)) if tail else None
            joint = ": " if tail and same[0].rule.message[: -len(tail)].endswith(": ") else ". "
            because = _because(same)
            given.update(_advice(each) for each in same)
            yield Warned(level, status, tag, entries, joint if tail else "", shared, because)


def elsewhere(alerts: Iterable[Raised]) -> Warned | None:
    """The names of the notes that fire, whose words stand on page two; None where none does."""
    names = dict.fromkeys(
        # What follows a colon tells variants of one thought apart.
        each.rule.title.partition(": ")[0]
        for each in alerts
        if each.rule.level == "note"
        and each.status == "fires"
        and each.rule.code not in SAID_ON_PAGE_ONE
    )
    if not names:
        return None
    said = Entry(_own(typeset(capital("; ".join(names)))), "")
    return Warned("note", "fires", "Notes, page two", (said,), "", None, "")


def _if_present(group: Sequence[Raised], given: Set[str]) -> str:
    """The advice that all of them end in, for the case that one is there; empty where given."""
    advice = {_advice(each) for each in group}
    return f"If one is there, {advice.pop()}" if len(advice) == 1 and not advice & given else ""


def _advice(each: Raised) -> str:
    """What the message says after its first part."""
    return next(iter(_tails(each.rule.message)), "")


def _by_tail(group: Sequence[Raised]) -> Iterator[tuple[str, list[Raised]]]:
    """Alerts that end alike together, where the first of them stands; the others one by one."""
    found: dict[str, list[Raised]] = {}
    for each in group:
        tail = _tail(each, group)
        found.setdefault(tail or each.rule.message, []).append(each)
    for end, same in found.items():
        yield (end if len(same) > 1 else ""), same


def _places(group: Sequence[Raised]) -> tuple[Citation, ...]:
    return tuple(dict.fromkeys(place for each in group for place in each.rule.cited))


def _because(group: Sequence[Raised]) -> str:
    words = list(dict.fromkeys(word for each in group for word in each.standing.because))
    rest = f" and {len(words) - _NAMED} more" if len(words) > _NAMED + 1 else ""
    return typeset("; ".join(words[: _NAMED if rest else None]) + rest)


def _tail(each: Raised, group: Sequence[Raised]) -> str:
    """What the message ends in, where several alerts of the group end alike."""
    tails = _tails(each.rule.message)
    others = [_tails(other.rule.message) for other in group if other is not each]
    return next((tail for tail in tails if any(tail in other for other in others)), "")


def _tails(message: str) -> list[str]:
    """The message from its second part on, from its third, and so on."""
    starts = [match.end() for match in re.finditer(r"[.:] (?=\S)", message)]
    return [message[start:] for start in starts]


def _entry(each: Raised, tail: str, titles: dict[str, str], notes: Notes) -> Entry:
    message = each.rule.message.removesuffix(tail).strip()
    message = message.rstrip(".:") if tail else message
    text = typeset(_where(each.standing.lesions, titles) + message)
    # What shares its advice shares its source, which stands behind the advice.
    return Entry(_own(text) if tail else notes.said(text, each.rule.cited), "")


def _own(text: str) -> Statement:
    return Statement((Piece(text, own=True),), "verdict")


def _named(
    group: Sequence[Raised], titles: dict[str, str], notes: Notes, before: Set[str]
) -> Iterator[Entry]:
    """Alerts by name; those that the same facts would decide stand together."""
    by_facts: dict[tuple[str, ...], list[Raised]] = {}
    for each in group:
        # Where nothing can be asked the dispute that stays is said once.
        left = sorted(_left(each, before))
        shared = left or [d.code for d in each.rule.disputes]
        by_facts.setdefault(tuple(shared), []).append(each)
    for same in by_facts.values():
        pieces: list[Piece] = []
        for each in same:
            text = f", {each.rule.title}" if pieces else each.rule.title
            # What is only named states nothing; its sources are worth their room on page one.
            cited = each.rule.cited if each.rule.level == "urgent" else ()
            # A question mark where a page-one reader would else take the name for a finding.
            asked = each.standing.unknown and each.rule.level != "note"
            pieces.append(_name(typeset(text + ("?" if asked else "")), cited, notes))
            if each.standing.unknown and each.rule.level == "emergency" and each.standing.because:
                known = "; ".join(each.standing.because)
                pieces.append(Piece(typeset(f" {known}"), own=True))
            elif asked and (found := _found(each, titles)):
                pieces.append(Piece(typeset(f" {found}"), own=True))
        if not same[0].standing.unknown:
            stays = " ".join(dispute.message for dispute in same[0].rule.disputes)
            pieces.append(Piece(typeset(f": {stays.rstrip('.')}"), own=True))
        yield Entry(Statement(tuple(pieces), "verdict"), _open(same[0], titles, before))


def _found(each: Raised, titles: dict[str, str]) -> str:
    """The grade of compression that is known, which an open alert must not hide."""
    grades = (f"{titles[label]}: ESCC" for label in each.standing.lesions)
    return "; ".join(w for g in grades for w in each.standing.because if w.startswith(g))


def _name(text: str, cited: tuple[Citation, ...], notes: Notes) -> Piece:
    return notes.piece(text, cited) if cited else Piece(text, own=True)


def _left(each: Raised, before: Set[str]) -> list[str]:
    """The facts that would decide it; those asked for before as one."""
    unknown = each.standing.unknown
    mine = [path for path in unknown if path not in before]
    return mine if len(mine) == len(unknown) else [*mine, SAME]


def _open(each: Raised, titles: dict[str, str], before: Set[str]) -> str:
    """The facts that would decide it, the first few by name."""
    left = _left(each, before)
    paths = [path for path in left if path != SAME]
    rest = f" and {len(paths) - _NAMED} more" if len(paths) > _NAMED + 1 else ""
    named = facts(paths[: _NAMED if rest else None], titles) + rest
    return ", and ".join(part for part in (named, SAME if SAME in left else "") if part)


def _where(lesions: Sequence[str], titles: dict[str, str]) -> str:
    return f"{joined((titles[label] for label in lesions), 'and')}: " if lesions else ""
