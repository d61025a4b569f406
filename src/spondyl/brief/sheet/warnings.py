"""Alerts on the sheet: those that share their advice stand together, with what would decide them."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from spondyl.brief.alerts import Raised
from spondyl.brief.page import joined
from spondyl.brief.sheet.pieces import Notes, Piece, Statement
from spondyl.brief.sheet.sheet import Entry, Warned
from spondyl.brief.sheet.words import capital, facts, typeset
from spondyl.frameworks.evaluate import Verdicts

SILENT = (
    "No emergency and no urgent alert: every fact that these alerts ask for is known. That is no "
    "reassurance: it speaks only of the alerts that are written down, at the time the case stands."
)
_TAGS = {
    ("emergency", "fires"): "Emergency",
    ("emergency", "possible"): "Emergency not ruled out",
    ("urgent", "fires"): "Urgent",
    ("urgent", "possible"): "Urgent, not ruled out",
    ("note", "fires"): "Note",
    ("note", "possible"): "Not ruled out",
}
_NAMED = 3


def warned(
    alerts: Iterable[Raised], verdicts: Verdicts, notes: Notes
) -> Iterator[Warned]:
    """Alerts in their order, those of one level and standing together.

    What fires is said in full; what is only possible is named, with the facts that would decide
    it, but an emergency is said in full even then.
    """
    titles = {verdict.lesion.label: verdict.lesion.title for verdict in verdicts.lesions}
    for (level, status), found in groupby(alerts, lambda each: (each.alert.level, each.status)):
        group = list(found)
        if status == "possible" and level != "emergency":
            yield _warned(level, status, list(_named(group, titles, notes)), None, ())
            continue
        for tail, same in groupby(group, lambda each: _tail(each, group)):
            yield _said(level, status, tail, list(same), titles, notes)


def _said(
    level: str,
    status: str,
    tail: str,
    group: Sequence[Raised],
    titles: dict[str, str],
    notes: Notes,
) -> Warned:
    entries = [_entry(each, tail, titles, notes) for each in group]
    cited = tuple(dict.fromkeys(place for each in group for place in each.alert.cited))
    shared = notes.said(typeset(tail), cited) if tail else None
    because = (fact for each in group if status == "fires" for fact in each.standing.because)
    return _warned(level, status, entries, shared, tuple(dict.fromkeys(because)))


def _warned(
    level: str,
    status: str,
    entries: Sequence[Entry],
    shared: Statement | None,
    because: tuple[str, ...],
) -> Warned:
    reasons = typeset("; ".join(because))
    return Warned(level, status, _TAGS[level, status], tuple(entries), shared, reasons)


def _tail(each: Raised, group: Sequence[Raised]) -> str:
    """The last sentence, or the last two, where several alerts of the group share it."""
    for sentences in (2, 1):
        tail = _last(each.alert.message, sentences)
        if tail and sum(_last(other.alert.message, sentences) == tail for other in group) > 1:
            return tail
    return ""


def _last(message: str, count: int) -> str:
    sentences = message.split(". ")
    return ". ".join(sentences[-count:]) if len(sentences) > count else ""


def _entry(each: Raised, tail: str, titles: dict[str, str], notes: Notes) -> Entry:
    message = each.alert.message.removesuffix(tail).strip()
    text = typeset(_where(each.standing.lesions, titles) + message)
    # What shares its advice shares its source, which stands behind the advice.
    said = _own(text) if tail else notes.said(text, each.alert.cited)
    return Entry(said, _open(each, titles) if each.status == "possible" else "")


def _own(text: str) -> Statement:
    return Statement((Piece(text, own=True),), "verdict")


def _named(
    group: Sequence[Raised], titles: dict[str, str], notes: Notes
) -> Iterator[Entry]:
    """Alerts by name; those that the same facts would decide stand together."""
    by_facts: dict[tuple[str, ...], list[Raised]] = {}
    for each in group:
        by_facts.setdefault(tuple(sorted(each.standing.unknown)), []).append(each)
    for same in by_facts.values():
        pieces: list[Piece] = []
        for each in same:
            words = _where(each.standing.lesions, titles) + each.alert.title
            text = f", {words}" if pieces else capital(words)
            pieces.append(notes.piece(typeset(text), each.alert.cited))
        yield Entry(Statement(tuple(pieces), "verdict"), _open(same[0], titles))


def _open(each: Raised, titles: dict[str, str]) -> str:
    """The facts that would decide it, the first few by name."""
    paths = each.standing.unknown
    rest = f" and {len(paths) - _NAMED} more" if len(paths) > _NAMED + 1 else ""
    return facts(paths[: _NAMED if rest else None], titles) + rest


def _where(lesions: Sequence[str], titles: dict[str, str]) -> str:
    return f"{joined((titles[label] for label in lesions), 'and')}: " if lesions else ""
