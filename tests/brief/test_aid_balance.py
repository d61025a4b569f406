"""No choice is shown better than another: same parts, same hundred, same time, like length."""

import re
from statistics import median

import pytest

from spondyl.brief.aid.aid import Choice
from spondyl.brief.aid.compose import FIELDS
from spondyl.brief.aid.figures import time
from spondyl.brief.aid.language import LANGUAGES, words
from tests.brief.aid_cast import WITH_CHOICES, aid_of, brief, field

_OUTCOMES = ("alive", "walking", "pain")
_LONGEST = 1.5


def _length(choice: Choice) -> int:
    texts = (t for f in choice.fields for t in (f.label, *f.paragraphs, *f.items))
    return len(" ".join(texts).split())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", WITH_CHOICES)
def test_no_choice_is_longer_than_one_and_a_half_times_the_median(name: str, language: str) -> None:
    lengths = {choice.key: _length(choice) for choice in aid_of(name, language).choices}
    middle = median(lengths.values())
    assert {key: n for key, n in lengths.items() if n > _LONGEST * middle} == {}
    # Nor is one cut short: a choice of which little is known still has its say.
    assert {key: n for key, n in lengths.items() if n < middle / _LONGEST} == {}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", WITH_CHOICES)
def test_every_choice_has_the_same_parts_in_the_same_order(name: str, language: str) -> None:
    choices = aid_of(name, language).choices
    assert {tuple(each.key for each in choice.fields) for choice in choices} == {FIELDS}
    assert len({tuple(each.label for each in choice.fields) for choice in choices}) == 1


@pytest.mark.parametrize("name", WITH_CHOICES)
def test_every_choice_counts_out_of_the_same_hundred(name: str) -> None:
    for choice in aid_of(name).choices:
        text = " ".join(t for f in choice.fields for t in (*f.paragraphs, *f.items))
        assert {*re.findall(r"of (\d+) people|Of (\d+) people", text)} <= {("100", ""), ("", "100")}
        assert {each.icons.of for each in choice.fields if each.icons} <= {100}


@pytest.mark.parametrize("name", WITH_CHOICES)
def test_every_choice_is_told_for_the_same_time(name: str) -> None:
    over = brief(name).hoped.horizons
    when = "later on" if over is None else time(words("en"), over.course)
    for choice in aid_of(name).choices:
        for key in _OUTCOMES:
            told = field(choice, key)
            assert when in told.label
            assert when in told.paragraphs[0]


@pytest.mark.parametrize("name", WITH_CHOICES)
def test_what_is_known_and_what_is_not_have_as_many_paragraphs(name: str) -> None:
    for choice in aid_of(name).choices:
        assert {len(field(choice, key).paragraphs) for key in _OUTCOMES} == {2}
        assert len(field(choice, "time").items) == 4
        assert len(field(choice, "first-weeks").items) == len(field(choice, "stories").items) == 3
        assert 1 <= len(field(choice, "cannot").items) <= 4
        assert field(choice, "harms").items


@pytest.mark.parametrize("name", WITH_CHOICES)
def test_both_frames_are_said_wherever_there_is_a_figure(name: str) -> None:
    for choice in aid_of(name).choices:
        for key, other in (
            ("alive", "may have died"),
            ("walking", "may not walk"),
            ("pain", "not"),
        ):
            told = field(choice, key)
            assert (told.icons is None) == told.paragraphs[0].startswith("We do not know")
            if told.icons:
                assert other in told.paragraphs[0]
                assert "could be anywhere from" in told.paragraphs[1]
                assert 0 <= told.icons.sure < 100
                assert 0 < told.icons.sure + told.icons.maybe < 100
