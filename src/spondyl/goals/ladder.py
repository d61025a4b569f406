"""The ladder of function: what the patient can do now, rung by rung, apart from any grade.

Small gains count, so the rungs below walking stand beside it. A grade tells what the examiner finds
in the legs, a rung what the patient does with them: the first may improve without the second.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from spondyl.case.vocabulary.neurology import (
    AIS,
    AMBULATION,
    FRANKEL,
    SENSORY_LEVEL,
    SITS,
    STANDS,
    TRANSFERS,
)
from spondyl.kernel.answers import Answers
from spondyl.kernel.criteria import Criterion, Not, all_of, any_of, is_
from spondyl.kernel.truths import truths

Ability = Literal["yes", "alone", "with_help", "no"]


@dataclass(frozen=True, slots=True)
class Rung:
    """One rung.

    Attributes:
        name: short name.
        title: as printed.
        alone: for whom it needs no help of another person.
        helped: for whom such help is enough.
        word: what it is called where no help is needed: `yes` where none is to be had.
    """

    name: str
    title: str
    alone: Criterion
    helped: Criterion
    word: Ability = "alone"


_NEVER: Criterion = any_of()
_WALKS = is_(AMBULATION, "unaided", "aided_device")
_HELD = is_(AMBULATION, "aided_person")
_STANDS = any_of(_WALKS, is_(STANDS, "alone"))
_TRANSFERS = any_of(_WALKS, is_(TRANSFERS, "alone"))
_SITS = any_of(_STANDS, _TRANSFERS, is_(SITS, "alone"))


RUNGS = (
    Rung("walk", "walks without aid", is_(AMBULATION, "unaided"), _NEVER, "yes"),
    Rung("walk_with_aid", "walks, with aid or without", _WALKS, _HELD),
    Rung("stand", "stands", _STANDS, any_of(_HELD, is_(STANDS, "with_help"))),
    Rung(
        "transfer",
        "gets from bed to chair",
        _TRANSFERS,
        any_of(_HELD, is_(TRANSFERS, "with_help")),
    ),
    Rung(
        "sit",
        "sits on the edge of the bed",
        _SITS,
        any_of(_HELD, is_(SITS, "with_help")),
    ),
    Rung(
        "sensation",
        "feels something in the legs",
        any_of(
            is_(FRANKEL, "B", "C", "D", "E"),
            is_(AIS, "B", "C", "D", "E"),
            is_(SENSORY_LEVEL, "none"),
        ),
        _NEVER,
        "yes",
    ),
)


@dataclass(frozen=True, slots=True)
class Standing:
    """How the patient stands on one rung.

    Attributes:
        rung: the rung.
        can: what is still possible; everything where nobody has looked.
    """

    rung: Rung
    can: tuple[Ability, ...]


def ladder(answers: Answers) -> tuple[Standing, ...]:
    """Every rung from the top, with what is known of it now."""
    return tuple(Standing(rung, tuple(_can(rung, answers))) for rung in RUNGS)


def _can(rung: Rung, answers: Answers) -> Iterator[Ability]:
    neither = Not(any_of(rung.alone, rung.helped))
    whens: tuple[tuple[Ability, Criterion], ...] = (
        (rung.word, rung.alone),
        ("with_help", all_of(Not(rung.alone), rung.helped)),
        ("no", neither),
    )
    for ability, when in whens:
        if True in truths(when, answers):
            yield ability
