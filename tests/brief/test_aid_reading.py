"""The aid is written for everybody: its reading level, measured on its own English words."""

import re
from collections.abc import Iterable

import pytest
import textstat

from tests.brief.aid_cast import NAMES, aid_of, every_word, parts, words_of

_GRADE, _FOG = 8, 10
_ORDERS = re.compile(r"\b(must|should|recommend\w*|indicated|ought)\b", re.IGNORECASE)
_SPANISH_ORDERS = re.compile(r"\b(debe\w*|deber\w*|recomend\w*|indicad[oa]s?)\b", re.IGNORECASE)


def _text(sentences: Iterable[str]) -> str:
    """Sentences joined by full stops; a line that ends in a colon runs on into its list."""
    stripped = (sentence.strip(" .?:,") for sentence in sentences)
    return ". ".join(sentence for sentence in stripped if sentence) + "."


def _grade(text: str) -> float:
    return float(textstat.flesch_kincaid_grade(text))


def test_the_measure_tells_hard_words_from_easy_ones() -> None:
    hard = "Epidural decompression necessitates interdisciplinary radiotherapeutic consideration."
    assert _grade(hard) > _GRADE
    assert float(textstat.gunning_fog(hard)) > _FOG


@pytest.mark.parametrize("name", NAMES)
def test_every_choice_and_section_and_the_whole_read_at_grade_eight_or_under(name: str) -> None:
    made = aid_of(name)
    texts = {part.key: _text(words_of(part)) for part in parts(made)}
    texts |= {"whole": _text(every_word(made)), "colophon": _text(made.colophon)}
    grades = {key: _grade(text) for key, text in texts.items()}
    assert {key: grade for key, grade in grades.items() if grade > _GRADE} == {}
    fogs = {key: float(textstat.gunning_fog(text)) for key, text in texts.items()}
    assert {key: fog for key, fog in fogs.items() if fog > _FOG} == {}


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_an_order(name: str) -> None:
    assert [text for text in every_word(aid_of(name)) if _ORDERS.search(text)] == []
    assert [text for text in every_word(aid_of(name, "es")) if _SPANISH_ORDERS.search(text)] == []


@pytest.mark.parametrize("name", NAMES)
def test_nobody_and_everybody_are_never_said_of_people(name: str) -> None:
    for text in every_word(aid_of(name)):
        assert not re.search(r"\b(0|100) of 100|\b0 %|100 %|\bfrom 0\b|to 100\b", text), text
