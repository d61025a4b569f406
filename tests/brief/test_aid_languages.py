"""Every string of the aid is translated, with the same places to fill in, and none is left over."""

from functools import cache
from io import BytesIO
from string import Formatter

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from spondyl.brief.aid.language import LANGUAGES, words
from tests.brief.aid_cast import NAMES, aid_of, every_word
from tests.places import ROOT

_FOLDER = ROOT / "src" / "spondyl" / "brief" / "aid"
_MARKS = {"N_": None, "say": None, "several": (1, 2)}
Message = str | tuple[str, ...]


@cache
def _written() -> frozenset[Message]:
    """Every string that is marked in the code."""
    found = extract_from_dir(str(_FOLDER), [("**.py", "python")], keywords=_MARKS)
    return frozenset(message for _, _, message, _, _ in found)


@cache
def _catalogue() -> Catalog:
    return read_po(BytesIO((_FOLDER / "locale" / "es.po").read_bytes()), locale="es")


def _forms(text: Message | list[str] | None) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text or ())


def _fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_strings_are_found_in_the_code() -> None:
    assert "Choices for your spine" in _written()
    assert ("about {number} hour", "about {number} hours") in _written()


def test_every_string_is_translated_and_no_translation_is_stale() -> None:
    told = {message.id: message for message in _catalogue() if message.id}
    assert set(told) == set(_written())
    assert [each.id for each in told.values() if not all(_forms(each.string))] == []
    assert [each.id for each in told.values() if each.fuzzy] == []


def test_translations_have_the_same_places_to_fill_in() -> None:
    for message in _catalogue():
        if message.id:
            wanted = [_fields(form) for form in _forms(message.id)][-1]
            assert {frozenset(_fields(form)) for form in _forms(message.string)} == {
                frozenset(wanted)
            }, message.id


def test_every_plural_of_the_language_has_a_form() -> None:
    for message in _catalogue():
        if isinstance(message.id, tuple):
            assert len(_forms(message.string)) == _catalogue().num_plurals


def test_the_translation_says_that_it_is_not_reviewed() -> None:
    assert "NOT CLINICALLY REVIEWED" in _catalogue().header_comment
    assert any("no ha sido revisada" in text for text in aid_of("nothing", "es").warnings)
    assert len(aid_of("nothing").warnings) + 1 == len(aid_of("nothing", "es").warnings)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_english_is_left_in_the_spanish_aid(name: str) -> None:
    english, spanish = ({*every_word(aid_of(name, language))} for language in LANGUAGES)
    # What was a quotation only is empty in both.
    assert english & spanish <= {""}


def test_dates_are_in_the_words_of_the_language() -> None:
    assert aid_of("thursday-paraparesis").date == "19 November 2026"
    assert aid_of("thursday-paraparesis", "es").date == "19 de noviembre de 2026"


def test_words_of_the_case_are_never_filled_in() -> None:
    assert words("en")("“{what}”", what="{of} {}") == "“{of} {}”"


def test_another_language_is_refused() -> None:
    with pytest.raises(ValueError, match="en, es"):
        words("de")
