"""The steroid in force: which entries of the list run, how much, and with what care."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from decimal import Decimal
from itertools import product

from spondyl.case.case import Case, Entry
from spondyl.case.clocks import answered, begun, until
from spondyl.case.following import FOLLOWS, follows, truth_follows
from spondyl.case.vocabulary.course import (
    STEROID_CARE,
    STEROID_DOSE,
    STEROID_DRUG,
    STEROID_STARTED,
    STEROID_STOPPED,
)
from spondyl.case.vocabulary.situation import CARE, DEXAMETHASONE, STEROID
from spondyl.kernel.answers import Answer, Span, span
from spondyl.kernel.criteria import is_
from spondyl.kernel.truths import ALWAYS, EITHER, NEVER, Truths, every, some, truths
from spondyl.kernel.variables import Variable, words_of

_OTHERS = ("predniso", "hydrocortiso", "betamethaso")
_NOTHING = span(Decimal(0), Decimal(0))


def steroids(case: Case) -> tuple[Entry, ...]:
    """Every steroid in the list of treatments, oldest first."""
    return tuple(entry for entry in case.treatments or () if entry.kind == "steroid")


def runs(entry: Entry, as_of: datetime) -> Truths:
    """Whether a steroid runs: not before its start, nor after a stop that was written down."""
    started = answered(entry.answers, STEROID_STARTED.path)
    # A start that was left out is taken as come: the list is of what was given.
    has_started = ALWAYS if started is None else begun(started, as_of)
    return every((has_started, _goes_on(entry, as_of)))


def _goes_on(entry: Entry, as_of: datetime) -> Truths:
    stopped = entry.answers.get(STEROID_STOPPED.path)
    if stopped is None:
        return ALWAYS
    if stopped.is_unknown:
        return EITHER
    ahead = until(stopped, as_of)
    return frozenset({ahead.high > 0, ahead.low > 0})


def in_force(case: Case) -> tuple[Entry, ...]:
    """The steroids that run or may; the order of the list does not matter."""
    return tuple(entry for entry in steroids(case) if True in runs(entry, case.as_of))


def steroid_facts(case: Case) -> Iterator[tuple[str, Answer]]:
    """What follows from the list: whether one runs, dexamethasone a day, and the care around it."""
    if case.treatments is None:
        return
    running = some(runs(entry, case.as_of) for entry in steroids(case))
    otherwise = "stopped" if steroids(case) else "none"
    found = {"running" if truth else otherwise for truth in running}
    yield STEROID.path, follows(*(each for each in words_of(STEROID) if each in found))
    entries = in_force(case) or steroids(case)[-1:]
    if entries:
        yield from _dexamethasone(entries)
        for own, care in zip(STEROID_CARE, CARE, strict=True):
            yield from _care(own, care, entries, case.as_of)


def _dexamethasone(entries: Sequence[Entry]) -> Iterator[tuple[str, Answer]]:
    """One of the doses, or all together, where several are listed; unknown where one is.

    A brand that is not known here leaves the dose unknown: silence would reassure.
    """
    kinds = [_is_dexamethasone(entry) for entry in entries]
    doses = [
        answered(entry.answers, STEROID_DOSE.path)
        for entry, kind in zip(entries, kinds, strict=True)
        if True in kind
    ]
    if EITHER in kinds or None in doses:
        return
    given = [dose for dose in doses if dose is not None]
    if not given:
        yield DEXAMETHASONE.path, Answer((_NOTHING,), "0 mg", derived="another steroid")
        return
    each = [[part for part in dose.possible if isinstance(part, Span)] for dose in given]
    spans = {part for parts in each for part in parts}
    shown = " or ".join(dict.fromkeys(dose.given for dose in given))
    if len(given) > 1:
        spans |= {_together(chosen) for chosen in product(*each)}
        shown = f"{shown}, or all of them"
    yield DEXAMETHASONE.path, Answer(tuple(sorted(spans)), shown, derived=FOLLOWS)


def _together(parts: Sequence[Span]) -> Span:
    none = Decimal(0)
    return span(sum((p.start[0] for p in parts), none), sum((p.end[0] for p in parts), none))


def _is_dexamethasone(entry: Entry) -> Truths:
    """By its name; either where none, a strange one or both kinds are named."""
    drug = answered(entry.answers, STEROID_DRUG.path)
    names = [] if drug is None else [str(name).lower() for name in drug.possible]
    dexa = {"dexa" in name for name in names}
    other = {any(word in name for word in _OTHERS) for name in names}
    if (dexa, other) == ({True}, {False}):
        return ALWAYS
    return NEVER if (dexa, other) == ({False}, {True}) else EITHER


def _care(
    own: Variable, care: Variable, entries: Sequence[Entry], as_of: datetime
) -> Iterator[tuple[str, Answer]]:
    """Yes where everything that runs has it; what only may run leaves it open."""
    taken = every(
        truths(is_(own, "yes"), entry.answers)
        | (ALWAYS if len(entries) > 1 and False in runs(entry, as_of) else frozenset())
        for entry in entries
    )
    if any(answered(entry.answers, own.path) for entry in entries):
        yield care.path, truth_follows(taken)
