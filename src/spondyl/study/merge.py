"""Two studies made one: what another file holds is added to what is there, once."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import TypeVar

from spondyl.kernel.errors import InputError
from spondyl.study.changes import free_keys
from spondyl.study.checking import checked
from spondyl.study.codebook import bare_title, blank, free_code, in_tree, renumbered
from spondyl.study.masking import looks_masked
from spondyl.study.model import Coding, Consent, Memo, Node, Quote, Search, Study, Text


def merged(held: Study, new: Study) -> Study:
    """The study held, with everything of the new one that it lacks.

    Texts are the same when their words and titles are. Where their consent differs, an answer
    outranks that nobody asked, and a refusal outranks consent. A codebook with other nodes becomes
    a version that has the nodes of both. Merging the same once more changes nothing.

    Raises:
        InputError: when the two hold different quotes or findings.
    """
    if held == blank():
        return checked(new)
    _same_study(held, new)
    books, places = _codebooks(held, new)
    ours = {code: place[1] for (_, code), place in sorted(places.items())}
    texts, keys = _texts(held, new)
    base = replace(
        held,
        title=new.title if new.quotes and not held.quotes else held.title or new.title,
        participants=held.participants or new.participants,
        codebooks=books.codebooks,
        nodes=books.nodes,
        findings=held.findings or tuple(replace(f, node=ours[f.node]) for f in new.findings),
        texts=texts,
        quotes=_quotes(held, new),
        coders=tuple(dict.fromkeys((*held.coders, *new.coders))),
    )
    return checked(_with_work(base, _renamed(new, places, ours, keys)))


def _renamed(
    new: Study,
    places: Mapping[tuple[int, str], tuple[int, str]],
    ours: Mapping[str, str],
    keys: Mapping[str, str],
) -> Study:
    """What people did in the new study, under the keys, codes and versions that it has here."""
    codings = []
    for coding in new.codings:
        version, node = places[coding.version, coding.node]
        codings.append(replace(coding, text=keys[coding.text], node=node, version=version))
    return replace(
        new,
        codings=tuple(codings),
        readings=tuple(replace(each, text=keys[each.text]) for each in new.readings),
        memos=tuple(replace(m, about={**ours, **keys}.get(m.about, m.about)) for m in new.memos),
        relations=tuple(
            replace(each, origin=ours[each.origin], target=ours[each.target])
            for each in new.relations
        ),
    )


def _quotes(held: Study, new: Study) -> tuple[Quote, ...]:
    """The quotes of both, which are the same; whatever either holds to be ambiguous is."""
    unclear = {quote.key: quote.ambiguous for quote in new.quotes}
    return (
        tuple(
            replace(quote, ambiguous=quote.ambiguous or unclear.get(quote.key, ""))
            for quote in held.quotes
        )
        or new.quotes
    )


def _same_study(held: Study, new: Study) -> None:
    """Refuse two different studies in one file."""
    for what in ("participants", "findings", "quotes"):
        one, other = _told(held, what), _told(new, what)
        if one and other and one != other:
            masked = looks_masked(held) or looks_masked(new)
            raise InputError(
                f"this study file already holds a study with other {what}.",
                None,
                "One of the two is masked: import one that is not."
                if masked
                else "Name another file with --study.",
            )


def _told(study: Study, what: str) -> list[object]:
    """What rows say, apart from where a file had them and what people decided since."""
    if what == "findings":
        return [(finding.number, finding.text) for finding in study.findings]
    if what == "participants":
        return list(study.participants)
    return [
        (
            replace(quote, first_line=0, last_line=0, ambiguous="", passage=0),
            study.by_key[quote.key].content,
        )
        for quote in study.quotes
    ]


def _codebooks(held: Study, new: Study) -> tuple[Study, Mapping[tuple[int, str], tuple[int, str]]]:
    """The versions of both, and which version and code each node of the new one has now."""
    now = held
    places: dict[tuple[int, str], tuple[int, str]] = {}
    for book in new.codebooks:
        theirs = [node for node in new.nodes if node.version == book.version]
        codes = _codes(now, new, theirs)
        nodes = [replace(node, code=codes[node.code]) for node in theirs]
        version = _version_with(now, nodes)
        if version is None:
            version = now.version + 1
            now = replace(
                now,
                codebooks=(*now.codebooks, replace(book, version=version)),
                nodes=(*now.nodes, *renumbered(version, _together(now, nodes))),
            )
        places |= {(book.version, code): (version, ours) for code, ours in codes.items()}
    return now, places


def _version_with(now: Study, nodes: Sequence[Node]) -> int | None:
    """The newest version that has all of some nodes, and can code with those that they can."""
    for version in sorted((book.version for book in now.codebooks), reverse=True):
        there = {node.code: node.codable for node in now.nodes if node.version == version}
        if all(n.code in there and there[n.code] >= n.codable for n in nodes):
            return version
    return None


def _together(now: Study, nodes: Sequence[Node]) -> list[Node]:
    """The newest nodes held, and those of the others that are not among them."""
    codable = {node.code for node in nodes if node.codable}
    held = [replace(n, codable=n.codable or n.code in codable) for n in now.codebook.values()]
    return in_tree((*held, *(node for node in nodes if node.code not in now.codebook)))


def _codes(now: Study, new: Study, nodes: Sequence[Node]) -> Mapping[str, str]:
    """The code that each of some nodes has here: its own, unless another node has that."""
    held, theirs = _titles(now), _titles(new)
    codes: dict[str, str] = {}
    for node in in_tree(nodes):
        wished = (
            f"{codes[node.parent]}.{node.code.rpartition('.')[2]}" if node.parent else node.code
        )
        codes[node.code] = next(
            code
            for code in free_code(wished, ())
            if code.casefold() not in held or held[code.casefold()] & theirs[node.code.casefold()]
        )
    return codes


def _titles(study: Study) -> Mapping[str, set[str]]:
    """The titles that a code has or had, by the codes in lower case."""
    found: dict[str, set[str]] = {}
    for node in study.nodes:
        found.setdefault(node.code.casefold(), set()).add(bare_title(node.title))
    return found


def _texts(held: Study, new: Study) -> tuple[tuple[Text, ...], Mapping[str, str]]:
    """The texts of both, and the key that each of the new one's has now."""
    there: dict[object, list[str]] = {}
    for text in reversed(held.texts):
        there.setdefault(_same(text), []).append(text.key)
    texts, keys = dict(held.by_key), {}
    free = free_keys((*held.by_key, *new.by_key))
    for text in new.texts:
        # Texts that one study has twice meet those of the other one by one.
        if same := there.get(_same(text)):
            key = same.pop()
            consent = max(texts[key].consent, text.consent, key=_OUTRANKS.index)
            texts[key] = replace(texts[key], consent=consent)
        else:
            key = text.key if text.key not in texts else next(free)
            texts[key] = replace(text, key=key)
        keys[text.key] = key
    return tuple(texts.values()), keys


# An answer outranks that nobody asked, and a refusal outranks consent.
_OUTRANKS = (Consent.NOT_ASKED, *(each for each in Consent if each is not Consent.NOT_ASKED))


def _same(text: Text) -> object:
    return text.kind, text.title, text.content


def _with_work(base: Study, new: Study) -> Study:
    """The study with what people did in the new one, once."""
    heard = {(each.text, each.start, each.end, each.by) for each in base.readings}
    related = {(each.origin, each.target, each.label) for each in base.relations}
    decided = {name.word for name in base.names}
    return replace(
        base,
        codings=_codings(base.codings, new.codings),
        readings=(
            *base.readings,
            *(r for r in new.readings if (r.text, r.start, r.end, r.by) not in heard),
        ),
        memos=_numbered_on(base.memos, new.memos),
        searches=_numbered_on(base.searches, new.searches),
        relations=(
            *base.relations,
            *(r for r in new.relations if (r.origin, r.target, r.label) not in related),
        ),
        # That a word names nobody is decided where the export is made.
        names=(*base.names, *(n for n in new.names if n.masked and n.word not in decided)),
    )


Row = TypeVar("Row", Memo, Search)


def _numbered_on(held: Sequence[Row], new: Sequence[Row]) -> tuple[Row, ...]:
    """Numbered rows of both; the new ones that were not there get the next numbers."""
    there = {replace(row, number=0) for row in held}
    fresh = [row for row in new if replace(row, number=0) not in there]
    last = max((row.number for row in held), default=0)
    return tuple(chain(held, (replace(row, number=last + n) for n, row in enumerate(fresh, 1))))


def _codings(held: Sequence[Coding], new: Sequence[Coding]) -> tuple[Coding, ...]:
    """The codings of both; of two with the same place, node and coder the later one with a memo."""
    found = {coding.place: coding for coding in held}
    for coding in new:
        there = found.get(coding.place)
        if there is None or (coding.memo not in ("", there.memo) and coding.made > there.made):
            found[coding.place] = coding
    return tuple(found.values())
