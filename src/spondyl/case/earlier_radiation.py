"""What earlier fields mean for a lesion: whether they reached it, and whether they failed."""

from datetime import datetime
from itertools import product

from spondyl.case.case import Case, Entry
from spondyl.case.clocks import answered, begun
from spondyl.case.following import truth_follows
from spondyl.case.levels import LEVELS, Run
from spondyl.case.vocabulary.course import (
    FAILED_BY,
    GIVEN_ON,
    LEVELS_IN_FIELD,
    RESPONSE,
    TECHNIQUE,
)
from spondyl.case.vocabulary.make import choice, yes_no
from spondyl.kernel.answers import Answer
from spondyl.kernel.criteria import is_
from spondyl.kernel.truths import ALWAYS, NEVER, Truths, every, some, truths
from spondyl.kernel.variables import words_of

PRIOR_RADIATION = choice(
    "lesion.prior_radiation",
    "Was this level irradiated before?",
    "none",
    "conventional",
    "stereotactic",
    "both",
    note="Follows from treatments: any earlier field that includes a level of the lesion.",
)
RADIATION_FAILED = yes_no(
    "lesion.radiation_failed",
    "Did earlier radiation at this level fail?",
    "Follows from treatments: a field that includes a level of the lesion, with response failed.",
)
RADIATION_PROGRESSED = yes_no(
    "lesion.radiation_progressed",
    "Did the tumour grow again after radiation at this level?",
    "Follows from treatments: as radiation_failed, with failed_by progression.",
)


def given(case: Case) -> tuple[Entry, ...] | None:
    """The treatments that have begun, or may have; one with a date ahead is a plan."""
    if case.treatments is None:
        return None
    return tuple(entry for entry in case.treatments if not _is_ahead(entry, case.as_of))


def planned(case: Case) -> tuple[Entry, ...] | None:
    """The treatments whose date lies ahead."""
    if case.treatments is None:
        return None
    return tuple(entry for entry in case.treatments if _is_ahead(entry, case.as_of))


def _is_ahead(entry: Entry, as_of: datetime) -> bool:
    on = answered(entry.answers, GIVEN_ON.path)
    return on is not None and begun(on, as_of) == NEVER


def prior_radiation(treatments: tuple[Entry, ...] | None, run: Run) -> Answer:
    """Every combination of techniques that may have reached a level of the run."""
    if treatments is None:
        return Answer(words_of(PRIOR_RADIATION), reason="unknown")
    states: set[frozenset[str]] = {frozenset()}
    for treatment in treatments:
        if treatment.kind == "radiation":
            reached = _reached_by(treatment, run)
            states = {state | extra for state, extra in product(states, reached)}
    words = tuple(
        word
        for word, state in (
            ("none", frozenset()),
            ("conventional", frozenset({"conventional"})),
            ("stereotactic", frozenset({"stereotactic"})),
            ("both", frozenset({"conventional", "stereotactic"})),
        )
        if state in states
    )
    return Answer(words, given=" or ".join(words), derived="follows from treatments")


def _reached_by(treatment: Entry, run: Run) -> set[frozenset[str]]:
    """What one course of radiation may add at the run: nothing, or its technique."""
    field = treatment.answers.get(LEVELS_IN_FIELD.path)
    technique = treatment.answers.get(TECHNIQUE.path)
    techniques = words_of(TECHNIQUE) if technique is None else technique.possible
    hit = {frozenset({str(word)}) for word in techniques}
    if field is None or field.is_unknown:
        return hit | {frozenset()}
    touches = {overlap(str(written), run) for written in field.possible}
    return (hit if True in touches else set()) | ({frozenset()} if False in touches else set())


def reaches(treatment: Entry, run: Run) -> Truths:
    """Whether the field of one course of radiation includes a level of the run."""
    return frozenset(map(bool, _reached_by(treatment, run)))


def radiation_failed(treatments: tuple[Entry, ...] | None, run: Run, *, by: str = "") -> Answer:
    """Whether some course that reached the run failed; a response left out may be either.

    Args:
        treatments: what was given; None where nobody said.
        run: the levels.
        by: the way it failed that counts; every way where empty.
    """
    if treatments is None:
        return Answer(words_of(RADIATION_FAILED), reason="unknown")
    each = (_failed(entry, run, by) for entry in treatments if entry.kind == "radiation")
    return truth_follows(some(each), "follows from treatments")


def _failed(treatment: Entry, run: Run, by: str) -> Truths:
    failed = truths(is_(RESPONSE, "failed"), treatment.answers)
    so = truths(is_(FAILED_BY, by), treatment.answers) if by else ALWAYS
    return every((reaches(treatment, run), failed, so))


def overlap(written: str, run: Run) -> bool:
    """Whether a level or run, as it is written, shares a level with another."""
    first, _, last = written.partition("-")
    start, end = LEVELS.index(first), LEVELS.index(last or first)
    return any(start <= LEVELS.index(level) <= end for level in run)
