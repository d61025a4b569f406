"""Temporary: the shapes of what to ask next, until that part lands."""

from dataclasses import dataclass

from spondyl.kernel.sources import Check, Citation, Source

ESTIMATE = Citation(
    Source(
        "spondyl_obtaining",
        "The Spondyl authors",
        "How facts are had, and how long that takes",
        "Spondyl",
        2026,
    ),
    "Our estimate; the centre's own times outrank it",
    Check.UNCHECKED,
)


@dataclass(frozen=True, slots=True)
class Obtainable:
    how: str
    words: str
    time: str
    tonight: str
    note: str


@dataclass(frozen=True, slots=True)
class Question:
    fact: str
    question: str
    settles: tuple[str, ...]
    changes: tuple[str, ...]
    obtainable: Obtainable
    because: str


@dataclass(frozen=True, slots=True)
class Asking:
    questions: tuple[Question, ...]
    finished: bool
    unaskable: tuple[str, ...]
