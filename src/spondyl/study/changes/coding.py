"""Stretches of texts coded with nodes, and who codes."""

import re
from dataclasses import replace
from unicodedata import normalize

from spondyl.kernel.errors import InputError
from spondyl.study.changes.texts import one_line, text_named
from spondyl.study.codebook import codable_named, node_named
from spondyl.study.model import PRINTED, Coding, Study, Text


def stretch(text: Text, words: str | None, offsets: tuple[int, int] | None) -> tuple[int, int]:
    """The offsets of a stretch: given, found by its words, or of the whole text.

    Words are found as they are shown: kinds of quotation marks, blanks and hidden escapes do not
    count. A letter and its accents, or the parts of an emoji, are never parted.

    Raises:
        InputError: when the words are not there or not only once, or the offsets lie outside.
    """
    if words is not None:
        places = [found.span(1) for found in _shown(words).finditer(text.content)]
        if len(places) != 1:
            raise InputError(
                f"{text.key} has these words {len(places)} times: {words!r}."
                if places
                else f"{text.key} does not have these words: {words!r}.",
                None,
                "Give words that stand in it once; spondyl study show prints it.",
            )
        return places[0]
    start, end = offsets or (0, len(text.content))
    if not 0 <= start < end <= len(text.content):
        raise InputError(
            f"{start}-{end} lies outside {text.key}, which has {len(text.content)} characters.",
            None,
            "Offsets count characters from 0; the end is the one behind the last.",
        )
    return start, end


_JOINED = "\u0300-\u036f\u200d\ufe0f\U0001f3fb-\U0001f3ff"


_APART = {**dict.fromkeys("'’‘", "['’‘]"), **dict.fromkeys('"“”', '["“”]'), "$": r"\\?\$"}


def _shown(words: str) -> re.Pattern[str]:
    """What finds words as people see them; nothing where there are none."""
    parts = ("".join(_APART.get(c, re.escape(c)) for c in word) for word in words.split())
    whole = r"\s+".join(parts)
    # What follows may belong to the last letter: an accent of its own, or a part of an emoji.
    return re.compile(f"(?=({whole})(?![{_JOINED}]))" if whole else "(?!)")


def coder_named(study: Study, name: str) -> str:
    """A coder's name, as the study has it where it differs by case alone.

    Raises:
        InputError: when it is empty, or the study's own.
    """
    name = normalize("NFC", one_line(name, "the coder's name"))
    if name.casefold() == PRINTED:
        raise InputError(
            f"no coder can be called {name!r}: so the study's own coding is called.",
            None,
            "Choose another name, initials do.",
        )
    return next((held for held in study.coders if held.casefold() == name.casefold()), name)


def with_coding(study: Study, coding: Coding) -> Study:
    """The study with one coding more.

    Where the coder has the same stretch and node already, a memo that is given takes the place of
    the earlier one.

    Raises:
        InputError: when the text or node is not there, the node is a heading, or the stretch lies
            outside.
    """
    node = codable_named(study.codebook, coding.node)
    text = text_named(study, coding.text)
    start, end = stretch(text, None, (coding.start, coding.end))
    new = replace(
        coding,
        text=text.key,
        node=node.code,
        start=start,
        end=end,
        version=study.version,
        coder=coder_named(study, coding.coder),
    )
    held = next((each for each in study.codings if each.place == new.place), None)
    if held and new.memo in ("", held.memo):
        return study
    others = tuple(each for each in study.codings if each is not held)
    return replace(study, codings=(*others, new), coders=with_coder(study.coders, new.coder))


def without_coding(study: Study, key: str, span: tuple[int, int], node: str, coder: str) -> Study:
    """The study without one coding of one coder.

    Raises:
        InputError: when there is no such coding.
    """
    text = text_named(study, key)
    code = node_named({each.code: each for each in study.nodes}, node).code
    gone = Coding(text.key, *span, code, 0, coder_named(study, coder))
    kept = tuple(each for each in study.codings if each.place != gone.place)
    if len(kept) == len(study.codings):
        raise InputError(
            f"{coder!r} has not coded {span[0]}-{span[1]} of {text.key} with {code}.",
            None,
            f"See: spondyl study show {text.key}",
        )
    return replace(study, codings=kept)


def with_coder(coders: tuple[str, ...], coder: str) -> tuple[str, ...]:
    """The coders, with one more where they do not have it."""
    return coders if coder in coders else (*coders, coder)
