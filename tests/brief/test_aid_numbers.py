"""Every number of the aid stands in the brief; what is not there has none."""

import re
from collections.abc import Iterable
from math import ceil

import pytest

from spondyl.brief.aid.aid import Choice, Field
from spondyl.brief.aid.facts import about
from spondyl.brief.aid.language import LANGUAGES
from spondyl.brief.page import Brief
from spondyl.goals.hope import Pair
from spondyl.options.judged import Judged
from spondyl.outcomes.outcome import ALIVE, COMPLICATIONS, PAIN, WALKING
from tests.brief.aid_cast import NAMES, WITH_CHOICES, aid_of, brief, field, sections, unquoted

_OUTCOMES = {"alive": ALIVE, "walking": WALKING, "pain": PAIN}
# `fewer than 1` and `more than 99`.
_ENDS = {1, 99}


def _numbers(texts: Iterable[str]) -> set[int]:
    return {int(each) for text in texts for each in re.findall(r"\d+", unquoted(text))}


def _said(part: Field) -> set[int]:
    return _numbers((*part.paragraphs, *part.items))


def _rounded(pairs: Iterable[Pair]) -> set[int]:
    """The lowest and the highest of several, as people of a hundred."""
    found = [*pairs]
    if not found:
        return set()
    ends = min(low for low, _ in found), max(high for _, high in found)
    return {1 if e < 0.01 else 99 if e > 0.99 else round(e * 100) for e in ends}


def _members(of: Brief, choice: Choice) -> list[Judged]:
    place = about(of, None)
    label = None if place is None else place.label
    return [j for j in of.board.options if j.name in choice.options and j.lesion in (None, label)]


@pytest.mark.parametrize("name", WITH_CHOICES)
def test_outcomes_print_the_span_over_the_options_and_nothing_else(name: str) -> None:
    of = brief(name)
    over = of.hoped.horizons
    for choice in aid_of(name).choices:
        for key, outcome in _OUTCOMES.items():
            rows = [
                row
                for each in _members(of, choice)
                for row in of.projected.of(each.name, each.lesion)
                if over and row.outcome is outcome and row.weeks == over.course
            ]
            spans = _rounded(row.medians for row in rows if row.medians)
            wide = _rounded(row.interval for row in rows if row.interval)
            rest = {100 - each for each in spans}
            expected = {100, *spans, *rest, *wide} if rows else set()
            assert _said(field(choice, key)) == expected, (choice.key, key)


@pytest.mark.parametrize("name", WITH_CHOICES)
def test_the_time_is_the_burden_and_the_lead_of_the_options(name: str) -> None:
    of = brief(name)
    for choice in aid_of(name).choices:
        burdens = [each.burden for each in _members(of, choice)]
        parts = [
            getattr(b, part) for b in burdens for part in ("visits", "nights", "recovery_days")
        ]
        allowed = {end for part in parts for end in part}
        for each in _members(of, choice):
            way = each.steps[0].feasibility.way
            if way is not None and way.lead is not None:
                allowed |= {ceil(way.lead.median), ceil(way.lead.median / 24)}
        assert _said(field(choice, "time")) <= allowed, choice.key


@pytest.mark.parametrize("name", WITH_CHOICES)
def test_harms_are_projected_complications(name: str) -> None:
    of = brief(name)
    for choice in aid_of(name).choices:
        allowed = {100, *_ENDS}
        for outcome in COMPLICATIONS:
            rows = [
                row
                for each in _members(of, choice)
                for row in of.projected.of(each.name, each.lesion)
                if row.outcome is outcome
            ]
            for week in {row.weeks for row in rows}:
                mine = [row for row in rows if row.weeks == week]
                allowed |= _rounded(row.medians for row in mine if row.medians)
                allowed |= _rounded(row.interval for row in mine if row.interval)
        assert _said(field(choice, "harms")) <= allowed, choice.key


@pytest.mark.parametrize("name", WITH_CHOICES)
def test_stories_and_hopes_print_what_the_model_says_of_them(name: str) -> None:
    of = brief(name)
    for choice in aid_of(name).choices:
        at = {(each.name, each.lesion) for each in _members(of, choice)}
        told = [story for story in of.hoped.stories if (story.option, story.lesion) in at]
        most = max((len(story.best.needs) for story in told), default=0)
        best = [story.best for story in told if len(story.best.needs) == most]
        allowed = _rounded(part.medians for part in best) | _rounded(p.interval for p in best)
        allowed |= _rounded(s.worst for s in told) | _rounded(s.worst_interval for s in told)
        assert _said(field(choice, "stories")) <= allowed | {100}, choice.key

        allowed = {100}
        for hope in of.hoped.hopes or ():
            if hope.on:
                allowed |= {hope.on.day, hope.on.year}
            mine = [c for c in of.hoped.chances if c.hope == hope and (c.option, c.lesion) in at]
            for weeks in {c.weeks for c in mine}:
                day = [c for c in mine if c.weeks == weeks]
                for name_ in ("whole", "part", "least"):
                    parts = [found for c in day if (found := getattr(c, name_))]
                    allowed |= _rounded(part.medians for part in parts)
                    allowed |= _rounded(part.interval for part in parts)
        assert _said(field(choice, "goals")) <= allowed, choice.key


@pytest.mark.parametrize("name", NAMES)
def test_fixed_words_hold_no_number(name: str) -> None:
    made = aid_of(name)
    for choice in made.choices:
        for key in ("what", "first-weeks", "can", "cannot", "check"):
            assert _said(field(choice, key)) == set()
    for key, section in sections(made).items():
        if key in ("what-this-is", "what-you-hope"):
            continue  # the level and the dates of the case
        allowed = {100} if key == "how-to-read" else set()
        assert _numbers((*section.paragraphs, *section.items, *section.boxes)) <= allowed, key


@pytest.mark.parametrize("name", WITH_CHOICES)
def test_the_table_holds_what_the_choices_say(name: str) -> None:
    made = aid_of(name)
    assert made.glance is not None
    assert [key for key, _ in made.glance.rows] == [choice.key for choice in made.choices]
    for choice, (_, cells) in zip(made.choices, made.glance.rows, strict=True):
        assert len(cells) == len(made.glance.columns)
        assert cells[0] == choice.title
        assert field(choice, "time").items[0].endswith(f": {cells[1]}.")
        assert field(choice, "time").items[1].endswith(f": {cells[2]}.")
        for key, cell in zip(_OUTCOMES, cells[3:], strict=True):
            told = field(choice, key)
            assert (cell == "not known") == (told.icons is None)
            assert told.icons is None or cell in told.icons.text.lower()


def test_numbers_are_the_same_in_both_languages() -> None:
    for name in NAMES:
        tables = [aid_of(name, each).glance for each in LANGUAGES]
        figures = [[_numbers(cells) for _, cells in each.rows] for each in tables if each]
        assert all(each == figures[0] for each in figures)
        for one, other in zip(aid_of(name).choices, aid_of(name, "es").choices, strict=True):
            assert [_said(each) for each in one.fields] == [_said(each) for each in other.fields]
