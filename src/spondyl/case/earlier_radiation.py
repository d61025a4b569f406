"""What earlier fields mean for a lesion: whether they reached it, and whether they failed."""

from itertools import product

from spondyl.case.case import Entry
from spondyl.case.levels import LEVELS, Run
from spondyl.case.vocabulary.course import LEVELS_IN_FIELD, RESPONSE, TECHNIQUE
from spondyl.case.vocabulary.make import choice, yes_no
from spondyl.kernel.answers import Answer
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
    touches = {_overlap(str(written), run) for written in field.possible}
    return (hit if True in touches else set()) | ({frozenset()} if False in touches else set())


def radiation_failed(treatments: tuple[Entry, ...] | None, run: Run) -> Answer:
    """Whether some course that reached the run failed; a response left out may be either."""
    if treatments is None:
        return Answer(words_of(RADIATION_FAILED), reason="unknown")
    truths = [_failed(entry, run) for entry in treatments if entry.kind == "radiation"]
    words = ["no"] if all("no" in each for each in truths) else []
    words += ["yes"] if any("yes" in each for each in truths) else []
    return Answer(tuple(words), given=" or ".join(words), derived="follows from treatments")


def _failed(treatment: Entry, run: Run) -> set[str]:
    reached = _reached_by(treatment, run)
    response = treatment.answers.get(RESPONSE.path)
    possible = words_of(RESPONSE) if response is None else response.possible
    failed = {"yes" if word == "failed" else "no" for word in possible}
    return (failed if reached - {frozenset()} else set()) | (
        {"no"} if frozenset() in reached else set()
    )


def _overlap(written: str, run: Run) -> bool:
    first, _, last = written.partition("-")
    start, end = LEVELS.index(first), LEVELS.index(last or first)
    return any(start <= LEVELS.index(level) <= end for level in run)
