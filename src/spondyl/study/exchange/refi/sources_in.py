"""The sources of a file in; texts, quotes, codings and readings out."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from spondyl.study.characters import lines_joined
from spondyl.study.exchange.refi.guids import same
from spondyl.study.exchange.refi.notes_in import Note, Notes
from spondyl.study.exchange.refi.notes_out import DOUBT, READING
from spondyl.study.exchange.refi.offsets import STANDARD, positions, way_of
from spondyl.study.exchange.refi.people_in import who
from spondyl.study.exchange.refi.project_file import ProjectFile
from spondyl.study.exchange.refi.texts_in import words
from spondyl.study.exchange.refi.times import time
from spondyl.study.exchange.refi.tree import Element
from spondyl.study.exchange.refi.variables import read
from spondyl.study.model import PRINTED, Coding, Consent, Kind, Quote, Reading, Text

_NOT_TEXT = {
    "PictureSource": "pictures",
    "PDFSource": "pages of PDFs, but for their texts",
    "AudioSource": "audio recordings",
    "VideoSource": "video recordings",
}
_TWICE = "codings that stand twice"
_OUTSIDE = "selections that are empty or lie outside their text"
_EMPTY = "selections with neither code nor note"


@dataclass(slots=True)
class Sources:
    """What is found in the sources of a project.

    Attributes:
        archive: for texts in files of their own.
        root: of the project.
        names: of the users.
        code_of: codes by their GUIDs.
        notes: which are told what they are about.
        left: counts what is left behind.
        texts: in order.
        quotes: by the keys of their texts.
        codings: by their GUIDs.
        readings: suggested readings, by the GUIDs of their notes.
        remarks: what descriptions say, about which text, by whom.
        ways: ways of counting that are not the standard's.
    """

    archive: ProjectFile
    root: Element
    names: Mapping[str, str]
    code_of: Mapping[str, str]
    notes: Notes
    left: Counter[str]
    texts: list[Text] = field(default_factory=list)
    quotes: dict[str, Quote] = field(default_factory=dict)
    codings: dict[str, Coding] = field(default_factory=dict)
    readings: dict[str, Reading] = field(default_factory=dict)
    remarks: list[tuple[str, Note]] = field(default_factory=list)
    ways: set[str] = field(default_factory=set)
    _keys: set[str] = field(default_factory=set)
    _taken: set[str] = field(default_factory=set)
    _stretches: set[tuple[str, int, int, str, str]] = field(default_factory=set)

    def take(self, findings: set[int]) -> None:
        """Read them all.

        Args:
            findings: numbers that a quote may support.
        """
        found = self._with_words()
        known = [read(source, Text, title=source.get("name"), content="") for source, _ in found]
        self._keys = {text.key for text in known if text and text.key}
        for (source, raw), like in zip(found, known, strict=True):
            self._source(source, raw, like, findings)

    def _with_words(self) -> list[tuple[Element, str]]:
        found = []
        for each in self.root.within("Sources"):
            self.left[_NOT_TEXT.get(each.name, "sources of unknown kinds")] += (
                each.name != "TextSource"
            )
            texts = [each] if each.name == "TextSource" else each.every("Representation")
            for source in texts:
                raw = words(self.archive, source)
                if raw is None:
                    self.left["texts whose words are not in the file"] += 1
                else:
                    found.append((_named(source, each), raw))
        return found

    def _source(self, source: Element, raw: str, like: Text | None, findings: set[int]) -> None:
        content = lines_joined(raw)
        text = self._text(source, content, like)
        self.texts.append(text)
        quote = read(source, Quote, key=text.key) if like else None
        if quote and quote.finding in findings and content:
            self.quotes[text.key] = quote
        elif quote:
            self.left["quotes' findings that are not in the codebook"] += 1
        if not like:
            self.left["values of variables"] += len(source.every("VariableValue"))
        self.notes.refer(source, text.key)
        self._remark(text.key, source, source.said("Description"))
        selections = source.every("PlainTextSelection")
        carried = self._carried(raw, selections)
        for each in selections:
            self._selection(text, each, carried)
        for each in source.every("Coding"):
            self._coding(text, (0, len(content)), each, source, [])

    def _text(self, source: Element, content: str, like: Text | None) -> Text:
        if like and like.key in self._keys:
            self._keys.discard(like.key)  # the first that has it keeps it
            self._taken.add(like.key)
            return Text(like.key, like.kind, like.title, content, like.consent)
        number = len(self.texts) + 1
        while (key := f"T{number:04}") in self._taken or key in self._keys:
            number += 1
        self._taken.add(key)
        title = " ".join(source.get("name").split()) or f"Text {number}"
        return Text(key, Kind.INTERVIEW, title, content, Consent.NOT_ASKED)

    def _carried(
        self, raw: str, selections: Sequence[Element]
    ) -> Callable[[int, int], tuple[int, int]]:
        stretches = [(*_stretch(each), each.get("name")) for each in selections]
        way = way_of(raw, self.root.get("origin"), stretches)
        self.ways |= {way.name} if way is not STANDARD else set()
        return positions(raw, way)

    def _selection(
        self, text: Text, each: Element, carried: Callable[[int, int], tuple[int, int]]
    ) -> None:
        start, end = carried(*_stretch(each))
        if not 0 <= start < end <= len(text.content):
            self.left[_OUTSIDE] += 1
            return
        codings = each.every("Coding")
        if not codings:
            self._uncoded(text, (start, end), each)
            return
        said = [each.said("Description").strip(), *(n.text for n in self.notes.take(each))]
        for coding in codings:
            self._coding(text, (start, end), coding, each, [thought for thought in said if thought])

    def _uncoded(self, text: Text, stretch: tuple[int, int], each: Element) -> None:
        """A selection without a code: a reading of ours, or what someone noted of the text."""
        found = list(self.notes.of(each))
        for note in found:
            if note.name in (READING, DOUBT):
                self.notes.used.add(note.guid)
                suggested = note.text if note.name == READING else ""
                self.readings[note.guid] = Reading(text.key, *stretch, suggested, note.by)
            else:
                self.notes.about.setdefault(note.guid, text.key)
        said = each.said("Description").strip()
        self._remark(text.key, each, said)
        self.left[_EMPTY] += not found and not said

    def _coding(
        self,
        text: Text,
        stretch: tuple[int, int],
        each: Element,
        around: Element,
        said: list[str],
    ) -> None:
        target = next((same(ref.get("targetGUID")) for ref in each.every("CodeRef")), "")
        by = who(self.names, each, around)
        if by == PRINTED:
            if text.key in self.quotes:
                return  # what the study printed follows from its quotes
            by = f"{PRINTED} (imported)"
        if target not in self.code_of:
            self.left["codings with a code that is not in the file"] += 1
            return
        if stretch[0] == stretch[1]:
            self.left[_OUTSIDE] += 1
            return
        code = self.code_of[target]
        key = (text.key, *stretch, code, by)
        if key in self._stretches:
            self.left[_TWICE] += 1
            return
        self._stretches.add(key)
        memo = "\n".join((*(note.text for note in self.notes.take(each)), *said))
        made = each.get("creationDateTime") or around.get("creationDateTime")
        own = same(each.get("guid"))
        name = own if own and own not in self.codings else f"{len(self.codings)} of {own}"
        self.codings[name] = Coding(text.key, *stretch, code, 1, by, memo, time(made))

    def _remark(self, key: str, each: Element, said: str) -> None:
        if said.strip():
            made = time(each.get("creationDateTime"))
            self.remarks.append((key, Note("", "", said, who(self.names, each), made)))


def _named(source: Element, around: Element) -> Element:
    """A source under the name of the PDF that it represents."""
    if source is around:
        return source
    named = {**source.attributes, "name": around.get("name")}
    return Element(source.name, named, source.children, source.text, source.line)


def _stretch(each: Element) -> tuple[int, int]:
    try:
        return int(each.get("startPosition")), int(each.get("endPosition"))
    except ValueError:
        return -1, -1
