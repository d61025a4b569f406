"""Texts that people add, and their consent."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from difflib import get_close_matches
from itertools import count

from spondyl.kernel.errors import InputError
from spondyl.study.characters import lines_joined, writable
from spondyl.study.codebook import node_named
from spondyl.study.model import Consent, Kind, Study, Text

MOST_LETTERS = 200


def with_text(
    study: Study, kind: Kind, title: str, content: str, consent: Consent | None = None
) -> Study:
    """The study with one text more; with the same title and words it is there already.

    Args:
        study: to which it is added.
        kind: what it is.
        title: for lists.
        content: its words.
        consent: whether they may leave; not asked where it is left out.

    Raises:
        InputError: when it has no words or holds a control character, when it is there with another
            consent, or when consent for the same words was refused or withdrawn.
    """
    content, title = clean(content), one_line(title, "the title")
    for each in study.texts:
        if each.content != content:
            continue
        if each.title == title and consent in (None, each.consent):
            return study
        if each.title == title or each.consent in (Consent.REFUSED, Consent.WITHDRAWN):
            raise InputError(
                f"{each.key} has the same words; their consent is {each.consent.value}.",
                None,
                f"If that has changed: spondyl study consent {each.key} STATUS",
            )
    text = Text(next(free_keys(study.by_key)), kind, title, content, consent or Consent.NOT_ASKED)
    return replace(study, texts=(*study.texts, text))


def free_keys(taken: Iterable[str]) -> Iterator[str]:
    """Keys that no text has yet, one after the other."""
    numbers = [int(key[1:]) for key in taken if re.fullmatch(r"T\d+", key)]
    return (f"T{number:04}" for number in count(max(numbers, default=0) + 1))


def with_consent(study: Study, key: str, consent: Consent) -> Study:
    """The study with the consent of one text as it is now."""
    text = text_named(study, key)
    return replace(
        study,
        texts=tuple(
            replace(each, consent=consent) if each.key == text.key else each for each in study.texts
        ),
    )


def text_named(study: Study, key: str) -> Text:
    """The text of a key, in upper or lower case.

    Raises:
        InputError: when there is none.
    """
    found = study.by_key.get(key.upper())
    if found is None:
        near = get_close_matches(key.upper(), study.by_key, 1, 0.6)
        hint = f"Did you mean {near[0]}? " if near else ""
        raise InputError(f"there is no text {key!r}.", None, f"{hint}See: spondyl study texts")
    return found


def named(study: Study, what: str) -> str:
    """The key of a text, or the code of a node.

    Raises:
        InputError: when there is neither; what looks like the key of a text is taken for one.
    """
    if what.upper() in study.by_key or re.fullmatch(r"[QqTt]\d+", what):
        return text_named(study, what).key
    return node_named(study.codebook, what).code


def clean(content: str, what: str = "the text") -> str:
    """A text with line feeds alone.

    Raises:
        InputError: when it is empty, or holds a control character.
    """
    content = writable(lines_joined(content), what)
    if not content.strip():
        raise InputError(f"{what} is empty.", None, "Give it some words.")
    return content


def one_line(words: str, what: str) -> str:
    """A label: one line of some length, blanks as single spaces.

    Raises:
        InputError: when it is empty or too long.
    """
    line = " ".join(clean(words, what).split())
    if len(line) > MOST_LETTERS:
        raise InputError(
            f"{what} has {len(line)} characters.", None, f"It may have {MOST_LETTERS}."
        )
    return line
