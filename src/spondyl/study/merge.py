"""Two studies made one: what another file holds is added to what is there, once."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import TypeVar

from spondyl.kernel.errors import InputError
from spondyl.study.changes import blank, free_keys
from spondyl.study.checking import checked
from spondyl.study.codebook import renumbered, same_title
from spondyl.study.model import Coding, Consent, Memo, Node, Search, Study, Text


def merged(held: Study, new: Study) -> Study:
    """The study held, with everything of the new one that it lacks.

    Texts are the same when their words and titles are. A consent that differs becomes the more
    closed of the two. Merging the same once more changes nothing.

    Raises:
        InputError: when the two hold different quotes or findings.
    """
    if held == blank():
        return checked(new)
    _same_study(held, new)
    books, versions = _codebooks(held, new)
    texts, keys = _texts(held, new)
    base = replace(
        held,
        title=held.title or new.title,
        participants=held.participants or new.participants,
        codebooks=books.codebooks,
        nodes=books.nodes,
        findings=held.findings or new.findings,
        texts=texts,
        quotes=held.quotes or new.quotes,
        coders=tuple(dict.fromkeys((*held.coders, *new.coders))),
    )
    return checked(_with_work(base, new, keys, versions))


def _same_study(held: Study, new: Study) -> None:
    """Refuse two different studies in one file."""
    for what in ("participants", "findings", "quotes"):
        one, other = _told(held, what), _told(new, what)
        if one and other and one != other:
            raise InputError(
                f"this study file already holds a study with other {what}.",
                None,
                "Name another file with --study.",
            )


def _told(study: Study, what: str) -> list[object]:
    """What rows say, apart from where a file had them and what people decided since."""
    if what != "quotes":
        return list(getattr(study, what))
    return [
        (
            replace(quote, first_line=0, last_line=0, ambiguous="", passage=0),
            study.by_key[quote.key].content,
        )
        for quote in study.quotes
    ]


def _codebooks(held: Study, new: Study) -> tuple[Study, Mapping[int, int]]:
    """The versions of both, and which version each of the new one's is now."""
    now, versions = held, {}
    for book in new.codebooks:
        nodes = [node for node in new.nodes if node.version == book.version]
        same = [
            each.version
            for each in now.codebooks
            if _alike([node for node in now.nodes if node.version == each.version], nodes)
        ]
        version = same[-1] if same else now.version + 1
        versions[book.version] = version
        if not same:
            now = replace(
                now,
                codebooks=(*now.codebooks, replace(book, version=version)),
                nodes=(*now.nodes, *renumbered(version, nodes)),
            )
    return now, versions


def _alike(one: list[Node], other: list[Node]) -> bool:
    return len(one) == len(other) and all(
        (a.code, a.codable) == (b.code, b.codable) and same_title(a.title, b.title)
        for a, b in zip(one, other, strict=True)
    )


def _texts(held: Study, new: Study) -> tuple[tuple[Text, ...], Mapping[str, str]]:
    """The texts of both, and the key that each of the new one's has now."""
    there: dict[object, list[str]] = {}
    for text in reversed(held.texts):
        there.setdefault(_same(text), []).append(text.key)
    texts, keys = dict(held.by_key), {}
    free = free_keys((*held.by_key, *new.by_key))
    order = list(Consent)
    for text in new.texts:
        # Texts that one study has twice meet those of the other one by one.
        if same := there.get(_same(text)):
            key = same.pop()
            consent = max(texts[key].consent, text.consent, key=order.index)
            texts[key] = replace(texts[key], consent=consent)
        else:
            key = text.key if text.key not in texts else next(free)
            texts[key] = replace(text, key=key)
        keys[text.key] = key
    return tuple(texts.values()), keys


def _same(text: Text) -> object:
    return text.kind, text.title, text.content


def _with_work(
    base: Study, new: Study, keys: Mapping[str, str], versions: Mapping[int, int]
) -> Study:
    """What people did in the new study, carried over."""
    done = {_work(coding) for coding in base.codings}
    more = [
        replace(coding, text=keys[coding.text], version=versions[coding.version])
        for coding in new.codings
    ]
    readings = [replace(each, text=keys[each.text]) for each in new.readings]
    memos = [replace(memo, about=keys.get(memo.about, memo.about)) for memo in new.memos]
    related = {(each.origin, each.target, each.label) for each in base.relations}
    decided = {name.word for name in base.names}
    return replace(
        base,
        codings=(*base.codings, *(each for each in more if _work(each) not in done)),
        readings=tuple(dict.fromkeys((*base.readings, *readings))),
        memos=_numbered_on(base.memos, memos),
        searches=_numbered_on(base.searches, new.searches),
        relations=(
            *base.relations,
            *(r for r in new.relations if (r.origin, r.target, r.label) not in related),
        ),
        names=(*base.names, *(name for name in new.names if name.word not in decided)),
    )


Row = TypeVar("Row", Memo, Search)


def _numbered_on(held: Sequence[Row], new: Sequence[Row]) -> tuple[Row, ...]:
    """Numbered rows of both; the new ones that were not there get the next numbers."""
    there = {replace(row, number=0) for row in held}
    fresh = [row for row in new if replace(row, number=0) not in there]
    last = max((row.number for row in held), default=0)
    return tuple(chain(held, (replace(row, number=last + n) for n, row in enumerate(fresh, 1))))


def _work(coding: Coding) -> tuple[str, int, int, str, str]:
    return coding.text, coding.start, coding.end, coding.node, coding.coder
