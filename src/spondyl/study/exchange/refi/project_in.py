"""A REFI-QDA project (.qdpx) of any program in, a study out, and what was left behind."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePath

from spondyl.study.checking import checked
from spondyl.study.exchange.refi.codebook_in import codes_of
from spondyl.study.exchange.refi.guids import same
from spondyl.study.exchange.refi.notes_in import Note, notes
from spondyl.study.exchange.refi.people import UNKNOWN
from spondyl.study.exchange.refi.people_in import names_of
from spondyl.study.exchange.refi.project_file import ProjectFile
from spondyl.study.exchange.refi.remainder import (
    NAME,
    Remainder,
    codings_with,
    heard,
    memo_with,
    note_guid,
    relations_with,
)
from spondyl.study.exchange.refi.sources_in import Sources
from spondyl.study.exchange.refi.tree import Element
from spondyl.study.exchange.refi.variables import read
from spondyl.study.exchange.refi.xml_in import parsed
from spondyl.study.model import (
    PRINTED,
    Codebook,
    Coding,
    Memo,
    Node,
    Participant,
    Reading,
    Relation,
    Study,
)

_MEMO = re.compile(r"Memo ([0-9]{1,9})")


def read_qdpx(name: str, data: bytes) -> tuple[Study, tuple[str, ...]]:
    """The study of a project file; our own gives the study that was written.

    Args:
        name: the file's name, for messages.
        data: the ZIP.

    Returns:
        the study, and a sentence on each kind of thing that was left behind or changed.

    Raises:
        InputError: when it is no such file, is broken or unsafe, or has no code.
    """
    archive = ProjectFile(name, data)
    inner = f"{name}/{archive.project.filename}"
    root = parsed(inner, archive.xml(), "Project")
    return _Project(name, inner, root, archive).study()


class _Project:
    """A project while it is read."""

    def __init__(self, name: str, inner: str, root: Element, archive: ProjectFile) -> None:
        self.name = name
        self.root = root
        self.left: Counter[str] = Counter()
        self.said: list[str] = []
        names = names_of(root)
        self.people = [each for each in names.values() if each != PRINTED]
        book = next(iter(root.every("CodeBook")), Element("CodeBook"))
        self.codes = codes_of(inner, book, ours=root.ours)
        self.notes = notes(root, archive, names, self.left)
        self.rest = self._remainder()
        findings = {*self.codes.findings, *(each.number for each in self.rest.findings)}
        self.sources = Sources(archive, root, names, self.codes.code_of, self.notes, self.left)
        self.sources.take(findings)

    def study(self) -> tuple[Study, tuple[str, ...]]:
        """The study, and what was left behind."""
        rest = self.rest
        books = rest.codebooks or (Codebook(1, "", f"Read from {PurePath(self.name).name}."),)
        version = max(book.version for book in books)
        codings = codings_with(
            rest, {own: replace(c, version=version) for own, c in self.sources.codings.items()}
        )
        found = {**self.codes.findings, **{each.number: each for each in rest.findings}}
        study = Study(
            title=self.root.get("name") or PurePath(self.name).stem,
            participants=self._participants(),
            codebooks=books,
            nodes=(*rest.nodes, *self._nodes(version, codings)),
            findings=tuple(found[number] for number in sorted(found)),
            texts=tuple(self.sources.texts),
            quotes=tuple(sorted(self.sources.quotes.values(), key=lambda each: each.number)),
            readings=self._readings(),
            coders=self._coders(codings),
            codings=codings,
            memos=self._memos(),
            relations=self._relations(),
            searches=rest.searches,
            names=rest.names,
        )
        return checked(study), self._warnings()

    def _remainder(self) -> Remainder:
        note = self.notes.by_guid.get(same(note_guid()))
        if note is None or note.name != NAME:
            return Remainder()
        self.notes.used.add(note.guid)
        rest = heard(note.text)
        if rest is None:
            self.said.append("Left behind the note named Spondyl: it is not as we write it.")
        return rest or Remainder()

    def _nodes(self, version: int, codings: Iterable[Coding]) -> tuple[Node, ...]:
        """The nodes as numbered, and as ordered, by us where it is our file."""
        used = {coding.node for coding in codings if coding.version == version}
        nodes = [replace(node, version=version) for node in self.codes.ordered()]
        if wrong := [node.code for node in nodes if node.code in used and not node.codable]:
            self.said.append(f"Made codable, for texts are coded with them: {', '.join(wrong)}.")
        nodes = [replace(n, codable=True) if n.code in wrong else n for n in nodes]
        places = self.rest.places or {}
        if {node.code for node in nodes} != places.keys():
            return tuple(nodes)
        by_code = {node.code: node for node in nodes}
        return tuple(replace(by_code[code], place=place) for code, place in places.items())

    def _participants(self) -> tuple[Participant, ...]:
        found = [read(each, Participant) for each in self.root.within("Cases")]
        self.left["cases"] += found.count(None)
        return tuple(each for each in found if each is not None)

    def _readings(self) -> tuple[Reading, ...]:
        own = self.sources.readings
        return tuple(own[note] for note in self.notes.by_guid if note in own)

    def _coders(self, codings: Iterable[Coding]) -> tuple[str, ...]:
        first = tuple(self.people) if self.rest.coders is None else self.rest.coders
        return tuple(dict.fromkeys((*first, *(coding.coder for coding in codings))))

    def _memos(self) -> tuple[Memo, ...]:
        for each in self._codes_with_notes():
            self.notes.refer(each, self.codes.code_of.get(same(each.get("guid")), ""))
        self.notes.refer(self.root, "")
        found = [*self.notes.memos(), *self.sources.remarks]
        if said := self.root.said("Description").strip():
            found.append(("", Note("", "", said, UNKNOWN, "")))
        numbers = [_MEMO.fullmatch(note.name) for _, note in found]
        known = [int(number[1]) for number in numbers if number]
        kept = len(known) == len(found)
        return tuple(
            memo_with(
                self.rest,
                note.guid,
                Memo(known[n - 1] if kept else n, about, note.text, note.by, note.made),
            )
            for n, (about, note) in enumerate(found, 1)
        )

    def _codes_with_notes(self) -> list[Element]:
        waiting = [code for book in self.root.every("CodeBook") for code in book.within("Codes")]
        found = []
        while waiting:
            found.append(waiting.pop())
            waiting += found[-1].every("Code")
        return found

    def _relations(self) -> tuple[Relation, ...]:
        found: dict[str, Relation] = {}
        for each in self.root.within("Links"):
            ends = [same(each.get(end)) for end in ("originGUID", "targetGUID")]
            codes = [self.codes.code_of[end] for end in ends if end in self.codes.code_of]
            if len(codes) < len(ends):
                self.left["links that are not between two codes"] += 1
                continue
            directed = each.get("direction") == "OneWay"
            relation = Relation(codes[0], codes[1], each.get("name"), directed, UNKNOWN)
            found[same(each.get("guid")) or str(len(found))] = relation
        return relations_with(self.rest, found)

    def _warnings(self) -> tuple[str, ...]:
        self.left["sets"] += len(self.root.within("Sets"))
        self.left["graphs"] += len(self.root.within("Graphs"))
        counted = [f"Left behind: {what} ({count})." for what, count in self.left.items() if count]
        ways = [f"Positions were read as counted in {way}." for way in sorted(self.sources.ways)]
        return (*self.codes.warnings(), *self.said, *counted, *ways)
