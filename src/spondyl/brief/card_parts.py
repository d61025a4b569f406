"""Parts of the pre-call card: a fact as it is spoken of, or that it is missing."""

from collections.abc import Iterator
from datetime import datetime
from textwrap import shorten
from typing import NamedTuple

from spondyl.brief.page import Brief
from spondyl.brief.trends import beside
from spondyl.case.wording import lasting, moment, name, plain, said
from spondyl.kernel.answers import Answers
from spondyl.kernel.variables import Variable

_FREE_TEXT = 70


class Missing(NamedTuple):
    """A fact that will be asked for and is not known.

    Attributes:
        fact: its dotted path.
        words: as it is spoken of.
    """

    fact: str
    words: str


class Told(NamedTuple):
    """What a case says to one question.

    Attributes:
        answer: what is known, part by part.
        unknown: what is not.
    """

    answer: tuple[str, ...]
    unknown: tuple[Missing, ...]


Part = str | Missing


def told(parts: Iterator[Part]) -> Told:
    """Sort parts into what is known and what is missing."""
    every = list(parts)
    return Told(
        tuple(part for part in every if isinstance(part, str)),
        tuple(part for part in every if isinstance(part, Missing)),
    )


def is_known(facts: Answers, variable: Variable) -> bool:
    """Whether something was answered."""
    answer = facts.get(variable.path)
    return answer is not None and not answer.is_unknown


def is_only(facts: Answers, variable: Variable, word: str) -> bool:
    """Whether the answer is `word` and nothing else."""
    answer = facts.get(variable.path)
    return answer is not None and answer.possible == (word,)


def fact(brief: Brief, variable: Variable, words: str = "") -> Part:
    """The fact by its name, with its change; or that it is missing."""
    facts = brief.verdicts.facts.patient
    words = words or name(variable)
    if not is_known(facts, variable):
        return Missing(variable.path, f"{words}{_stale(facts, variable)}")
    value = short(plain(said(facts, variable)))
    return f"{words} {value}{beside(brief.trends, variable.path)}"


def _stale(facts: Answers, variable: Variable) -> str:
    """What it was before it became unknown."""
    answer = facts.get(variable.path)
    older = [reading for reading in answer.earlier if not reading.reason] if answer else []
    return f" (was {plain(older[-1].given)})" if older else ""


def short(text: str, most: int = _FREE_TEXT) -> str:
    """Free text, cut at a word where it is long."""
    return shorten(text, most, placeholder=" ...")


def on_its_day(brief: Brief, variable: Variable) -> Part:
    """The value with the day it was taken, where that is known."""
    part = fact(brief, variable)
    if isinstance(part, Missing):
        return part
    on = brief.verdicts.facts.patient[variable.path].on
    return f"{part} ({moment(on)})" if on is not None else part


def in_words(brief: Brief, variable: Variable, lead: str, missing: str) -> Part:
    """The fact behind `lead`; where it is missing, `missing` says so."""
    part = fact(brief, variable, lead)
    return Missing(variable.path, missing) if isinstance(part, Missing) else part


def ago(on: datetime, as_of: datetime) -> str:
    """A moment and how long ago it was."""
    return f"{moment(on)} ({lasting(on, as_of)} ago)"
