"""Aids of the examples and of odd cases, each composed once, and their words."""

import re
from collections.abc import Iterator
from functools import cache

from spondyl.brief.aid.aid import Aid, Choice, Field, Section
from spondyl.brief.aid.compose import aid
from spondyl.brief.compose import compose
from spondyl.brief.page import Brief
from spondyl.case.vocabulary.options import OPTIONS
from tests.places import EXAMPLES, case_at, case_of

_DRAWS = 60
_ODD = {
    "nothing": "case: nothing\n",
    "declines-everything": "case: declines-everything\n"
    f"patient_view: {{declines: [{', '.join(OPTIONS)}]}}\n",
    "no-score": "case: no-score\ncancer: {primary: primary_bone_other}\n"
    "goals: [{what: see spring, on: 2027-04-01, needs: [alive]}]\n",
    "several-hopes": """case: several-hopes
as_of: 2026-11-19T12:00
cancer: {primary: breast, intent: curable}
goals:
- {what: dance, on: 2027-02-11, needs: [alive, walking]}
- {what: see the sea, needs: [alive]}
- {on: 2026-11-01, needs: [alive]}
- {what: finish school, on: 2031-06-01, needs: [alive]}
- {what: sleep through, on: 2027-01-11, needs: [pain_controlled, continent]}
- {what: be useful, on: 2027-01-11}
lesions:
- {level: T3, pain: mechanical, pain_score: 2}
- {level: T9, pain: non_mechanical, pain_score: 7}
""",
}
NAMES = (*(path.stem for path in EXAMPLES), *_ODD)
WITH_CHOICES = tuple(name for name in NAMES if name != "declines-everything")


@cache
def brief(name: str) -> Brief:
    """The brief of an example or of an odd case."""
    if name in _ODD:
        return compose(case_of(_ODD[name]), draws=_DRAWS)
    return compose(case_at(next(p for p in EXAMPLES if p.stem == name)), draws=_DRAWS)


@cache
def aid_of(name: str, language: str = "en", lesion: str | None = None) -> Aid:
    """The aid of it."""
    return aid(brief(name), language, lesion)


def sections(made: Aid) -> dict[str, Section]:
    """Its sections by key."""
    return {section.key: section for section in (*made.before, *made.after)}


def field(choice: Choice, key: str) -> Field:
    """A field of a choice."""
    return next(each for each in choice.fields if each.key == key)


def words_of(part: Choice | Section | Field) -> tuple[str, ...]:
    """What a part says, without words of the patient and without titles."""
    if isinstance(part, Choice):
        return tuple(text for each in part.fields for text in words_of(each))
    boxes = part.boxes if isinstance(part, Section) else ()
    return tuple(map(unquoted, (*part.paragraphs, *part.items, *boxes)))


def parts(made: Aid) -> tuple[Choice | Section, ...]:
    """Its sections and choices in their order."""
    return (*made.before, *made.choices, *made.after)


def every_word(made: Aid) -> Iterator[str]:
    """Everything that it says by itself: no quotes and no sources."""
    yield from (*made.warnings, *made.choices_note, *made.colophon)
    if made.glance:
        yield from map(unquoted, (made.glance.title, *made.glance.note, *made.glance.columns))
    for part in parts(made):
        yield part.title
        yield from words_of(part)
    for choice in made.choices:
        for each in choice.fields:
            yield each.label


def unquoted(text: str) -> str:
    """A text without what stands in quotation marks."""
    return re.sub(r"“[^”]*”", "", text)


def aid_from(text: str, language: str = "en") -> Aid:
    """The aid of a case that a text describes."""
    return aid(compose(case_of(f"case: told\n{text}"), draws=_DRAWS), language)
