"""What the format has no place for, as JSON in one note, so that our own file gives the study back.

Older versions of the codebook, the order of things, kept searches, decisions on names, who drew a
relation. A reader that does not know the note loses these alone.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from spondyl.kernel.errors import InputError, Place
from spondyl.study.exchange.refi.guids import guid, guids, same
from spondyl.study.exchange.refi.notes_out import coding_guid, memo_guids
from spondyl.study.exchange.refi.sources_out import shown
from spondyl.study.exchange.refi.times import time
from spondyl.study.exchange.refi.tree import ORIGIN
from spondyl.study.model import Codebook, Coding, Finding, Memo, Name, Node, Relation, Search, Study
from spondyl.study.tables import TABLE_OF, parsed, plain

T = TypeVar("T")
NAME = ORIGIN


def relation_guids(study: Study) -> list[str]:
    """The GUIDs of the relations, in order."""
    return guids("relation", ((r.origin, r.target, r.label, r.directed) for r in study.relations))


def told(study: Study) -> str:
    """The text of the note."""
    newest = study.codebook
    in_file = {coding_guid(coding) for coding in shown(study)}
    rows: Mapping[str, Any] = {
        "codebooks": [plain(book) for book in study.codebooks],
        "nodes": [plain(node) for node in study.nodes if node.version != study.version],
        "places": [[node.code, node.place] for node in newest.values()],
        "findings": [plain(each) for each in study.findings if each.node not in newest],
        "coders": list(study.coders),
        "searches": [plain(each) for each in study.searches],
        "names": [plain(name) for name in study.names],
        "codings": [_coding(study, coding, in_file) for coding in study.codings],
        "memos": {
            own: [memo.about, memo.made]
            for own, memo in zip(memo_guids(study), study.memos, strict=True)
            if memo.made != time(memo.made) or not _there(study, memo.about)
        },
        "relations": [
            [own, relation.coder, relation.made]
            if {relation.origin, relation.target} <= newest.keys()
            else plain(relation)
            for own, relation in zip(relation_guids(study), study.relations, strict=True)
        ],
    }
    return json.dumps(rows, ensure_ascii=True)


def _there(study: Study, about: str) -> bool:
    return not about or about in study.by_key or about in study.codebook


def _coding(study: Study, coding: Coding, in_file: set[str]) -> object:
    own = coding_guid(coding)
    if own not in in_file:
        return plain(coding)
    told_whole = coding.version == study.version and coding.made == time(coding.made)
    return own if told_whole else [own, coding.version, coding.made]


@dataclass(frozen=True, slots=True)
class Remainder:
    """What was told, read again; empty where nothing was told."""

    codebooks: tuple[Codebook, ...] = ()
    nodes: tuple[Node, ...] = ()
    places: Mapping[str, int] | None = None
    findings: tuple[Finding, ...] = ()
    coders: tuple[str, ...] | None = None
    searches: tuple[Search, ...] = ()
    names: tuple[Name, ...] = ()
    codings: tuple[object, ...] = ()
    memos: Mapping[str, tuple[str, str]] | None = None
    relations: tuple[object, ...] = ()


def heard(text: str) -> Remainder | None:
    """What a note's text tells; None where it is not as we write it."""
    try:
        rows = json.loads(text)
        return Remainder(
            _all(Codebook, rows["codebooks"]),
            _all(Node, rows["nodes"]),
            {str(code): int(place) for code, place in rows["places"]},
            _all(Finding, rows["findings"]),
            tuple(map(str, rows["coders"])),
            _all(Search, rows["searches"]),
            _all(Name, rows["names"]),
            tuple(rows["codings"]),
            {same(own): (str(about), str(made)) for own, (about, made) in rows["memos"].items()},
            tuple(rows["relations"]),
        )
    except (ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError):
        return None


def built(kind: type[T], row: object) -> T | None:
    """A row as it was told; None where it is none."""
    if not isinstance(row, Mapping):
        return None
    try:
        made: T = parsed(TABLE_OF[kind], row, Place(NAME))
    except InputError:
        return None
    return made


def _all(kind: type[T], rows: Iterable[object]) -> tuple[T, ...]:
    made = tuple(built(kind, row) for row in rows)
    if None in made:
        raise ValueError
    return tuple(each for each in made if each is not None)


def codings_with(rest: Remainder, found: Mapping[str, Coding]) -> tuple[Coding, ...]:
    """Codings by their GUIDs, in the order and with what was told of them."""
    return _in_order(rest.codings, found, Coding, ("version", int), ("made", str))


def relations_with(rest: Remainder, found: Mapping[str, Relation]) -> tuple[Relation, ...]:
    """Relations by their GUIDs, in the order and with what was told of them."""
    return _in_order(rest.relations, found, Relation, ("coder", str), ("made", str))


def memo_with(rest: Remainder, own: str, memo: Memo) -> Memo:
    """A memo with what was told of it."""
    about, made = (rest.memos or {}).get(own, (memo.about, memo.made))
    return replace(memo, about=about, made=made)


def _in_order(
    told: Iterable[object], found: Mapping[str, T], kind: type[T], *more: tuple[str, type]
) -> tuple[T, ...]:
    left = dict(found)
    made: list[T] = []
    for row in told:
        if (whole := built(kind, row)) is not None:
            made.append(whole)
            continue
        own, *values = row if isinstance(row, list) and row else [row]
        each = left.pop(same(own), None) if isinstance(own, str) else None
        if each is not None:
            fit = len(values) == len(more) and all(
                type(value) is type_ for value, (_, type_) in zip(values, more, strict=True)
            )
            changes = dict(zip((name for name, _ in more), values, strict=True)) if fit else {}
            made.append(replace(each, **changes))  # type: ignore[type-var]
    return (*made, *left.values())


def note_guid() -> str:
    """The GUID of the note."""
    return guid("note", NAME)
