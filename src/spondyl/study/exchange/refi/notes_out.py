"""Memos and suggested readings as notes, and the references to them."""

from collections.abc import Iterator, Mapping

from spondyl.study.exchange.refi.guids import guid, guids
from spondyl.study.exchange.refi.people import user
from spondyl.study.exchange.refi.times import time
from spondyl.study.exchange.refi.tree import Element, element, worded
from spondyl.study.model import Coding, Study

READING = "Suggested reading"
DOUBT = "Doubtful words; nobody has a suggestion"


def note(guid: str, name: str, text: str, by: str = "", made: str = "") -> Element:
    """A note with its text."""
    return element(
        "Note",
        *worded("PlainTextContent", text),
        guid=guid,
        name=name,
        creatingUser=user(by),
        creationDateTime=time(made),
    )


def refer(target: str) -> Element:
    """A reference to a note."""
    return Element("NoteRef", {"targetGUID": target})


def coding_guid(coding: Coding) -> str:
    """The GUID of a coding; no two of a study have the same."""
    return guid("coding", *coding.place)


def memo_guids(study: Study) -> list[str]:
    """The GUIDs of the study's memos, in order."""
    return guids("memo", ((memo.number,) for memo in study.memos))


def reading_guids(study: Study) -> list[str]:
    """The GUIDs of the suggested readings, in order."""
    return guids("reading", ((r.text, r.start, r.end, r.suggested, r.by) for r in study.readings))


def memo_places(study: Study) -> Mapping[str, tuple[Element, ...]]:
    """The references to memos by what they are about; those of the study under nothing."""
    found: dict[str, tuple[Element, ...]] = {}
    for memo, target in zip(study.memos, memo_guids(study), strict=True):
        there = memo.about in study.by_key or memo.about in study.codebook
        about = memo.about if there else ""
        found[about] = (*found.get(about, ()), refer(target))
    return found


def notes(study: Study, codings: list[Coding]) -> Iterator[Element]:
    """The notes of memos, of those codings and of readings, each in order."""
    for memo, target in zip(study.memos, memo_guids(study), strict=True):
        yield note(target, f"Memo {memo.number}", memo.text, memo.coder, memo.made)
    for coding in codings:
        if coding.memo:
            target = guid("coding memo", coding_guid(coding))
            yield note(target, "Memo of a coding", coding.memo, coding.coder, coding.made)
    for reading, target in zip(study.readings, reading_guids(study), strict=True):
        name = READING if reading.suggested else DOUBT
        yield note(target, name, reading.suggested, reading.by)
