"""The notes of a file: who thought what, and where it is referred to."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from spondyl.study.exchange.refi.guids import same
from spondyl.study.exchange.refi.people_in import who
from spondyl.study.exchange.refi.project_file import ProjectFile
from spondyl.study.exchange.refi.texts_in import words
from spondyl.study.exchange.refi.times import time
from spondyl.study.exchange.refi.tree import Element


@dataclass(frozen=True, slots=True)
class Note:
    """One note.

    Attributes:
        guid: as GUIDs are compared.
        name: as given.
        text: what it says.
        by: who wrote it, empty in our own file where nobody is named.
        made: ISO time, empty where nobody said.
    """

    guid: str
    name: str
    text: str
    by: str
    made: str


@dataclass(slots=True)
class Notes:
    """All notes of a file; what they are about is found out while the file is read.

    Attributes:
        by_guid: the notes, in order.
        about: key of a text, code of a node, or nothing for the study, by the note's GUID.
        used: those that are part of something else.
    """

    by_guid: dict[str, Note]
    about: dict[str, str] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)

    def refer(self, element: Element, about: str) -> None:
        """Note what the notes that an element refers to are about."""
        for note in self.of(element):
            self.about.setdefault(note.guid, about)

    def take(self, *elements: Element) -> list[Note]:
        """The notes that elements refer to, which thereby are part of something else."""
        found = [note for element in elements for note in self.of(element)]
        self.used |= {note.guid for note in found}
        return found

    def of(self, element: Element) -> Iterator[Note]:
        """The notes that an element refers to and that are there."""
        for each in element.every("NoteRef"):
            if (note := self.by_guid.get(same(each.get("targetGUID")))) is not None:
                yield note

    def memos(self) -> list[tuple[str, Note]]:
        """The notes that stand for themselves, with what they are about."""
        left = [note for own, note in self.by_guid.items() if own not in self.used]
        return [(self.about.get(note.guid, ""), note) for note in left]


def notes(
    root: Element, archive: ProjectFile, names: Mapping[str, str], left: Counter[str]
) -> Notes:
    """The notes of a project.

    Args:
        root: of the project.
        archive: for texts in files of their own.
        names: of the users.
        left: counts what is left behind.
    """
    found: dict[str, Note] = {}
    for each in root.within("Notes"):
        text = words(archive, each)
        if text is None and each.get("richTextPath"):
            left["notes whose text is not plain"] += 1
            continue
        left["selections within notes"] += len(each.every("PlainTextSelection"))
        nobody = root.ours and not each.get("creatingUser")
        own, by = same(each.get("guid")), "" if nobody else who(names, each)
        made = time(each.get("creationDateTime"))
        found[own] = Note(own, each.get("name"), _text(text or "", root), by, made)
    return Notes(found)


def _text(raw: str, root: Element) -> str:
    return raw if root.ours else raw.replace("\r\n", "\n").replace("\r", "\n")
