"""Texts as sources, with the stretches that are coded and the words that are doubted.

Positions count Unicode code points from 0; the end is behind the last one. The specification says
"the first and the last character", but in its own examples the end is the start plus the length.
"""

from collections.abc import Iterable, Iterator, Mapping

from spondyl.study.exchange.refi.guids import guid, node_guids
from spondyl.study.exchange.refi.notes_out import coding_guid, reading_guids, refer
from spondyl.study.exchange.refi.people import user
from spondyl.study.exchange.refi.times import time
from spondyl.study.exchange.refi.tree import Element, element
from spondyl.study.exchange.refi.variables import values
from spondyl.study.model import Coding, Study, Text

_LONGEST_NAME = 60


def shown(study: Study) -> list[Coding]:
    """The codings that the format can hold: with a node that its one codebook has, and codable."""
    codable = {code for code, node in study.codebook.items() if node.codable}
    return [coding for coding in study.codings if coding.node in codable]


def file_name(text: Text) -> str:
    """The name of the file that holds a text's words."""
    return f"{guid('words', text.key)}.txt"


def sources(study: Study, memos: Mapping[str, tuple[Element, ...]]) -> Iterator[Element]:
    """A source for each text.

    Args:
        study: of which the texts are.
        memos: references to memos by what they are about.
    """
    known = node_guids(study.codebook.values())
    printed = (coding for coding in study.printed() if coding.node in known)
    coded = _by_text((*printed, *shown(study)))
    doubted: dict[str, list[Element]] = {}
    for key, selection in _doubted(study):
        doubted.setdefault(key, []).append(selection)
    for text in study.texts:
        quote = study.quote_of.get(text.key)
        yield element(
            "TextSource",
            *_selections(text, coded.get(text.key, ()), known),
            *doubted.get(text.key, ()),
            *memos.get(text.key, ()),
            *values(text),
            *(values(quote) if quote else ()),
            guid=guid("text", text.key),
            name=text.title,
            plainTextPath=f"internal://{file_name(text)}",
        )


def _by_text(codings: Iterable[Coding]) -> Mapping[str, list[Coding]]:
    found: dict[str, list[Coding]] = {}
    for coding in codings:
        found.setdefault(coding.text, []).append(coding)
    return found


def _selections(
    text: Text, codings: Iterable[Coding], known: Mapping[str, str]
) -> Iterator[Element]:
    stretches: dict[tuple[int, int], list[Element]] = {}
    for coding in codings:
        stretches.setdefault((coding.start, coding.end), []).append(_coding(coding, known))
    for (start, end), found in stretches.items():
        yield _selection("selection", text, start, end, found)


def _selection(kind: str, text: Text, start: int, end: int, about: Iterable[Element]) -> Element:
    return element(
        "PlainTextSelection",
        *about,
        guid=guid(kind, text.key, start, end),
        name=text.content[start:end][:_LONGEST_NAME],
        startPosition=str(start),
        endPosition=str(end),
    )


def _coding(coding: Coding, known: Mapping[str, str]) -> Element:
    own = coding_guid(coding)
    memo = (refer(guid("coding memo", own)),) if coding.memo else ()
    return element(
        "Coding",
        Element("CodeRef", {"targetGUID": known[coding.node]}),
        *memo,
        guid=own,
        creatingUser=user(coding.coder),
        creationDateTime=time(coding.made),
    )


def _doubted(study: Study) -> Iterator[tuple[str, Element]]:
    """The texts and selections of suggested readings: selections that nothing is coded with."""
    found: dict[tuple[str, int, int], list[Element]] = {}
    for reading, target in zip(study.readings, reading_guids(study), strict=True):
        found.setdefault((reading.text, reading.start, reading.end), []).append(refer(target))
    for (key, start, end), refers in found.items():
        yield key, _selection("doubt", study.by_key[key], start, end, refers)
