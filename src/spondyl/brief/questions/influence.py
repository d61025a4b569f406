"""Which facts a fact can change: itself, and what follows from it."""

from functools import cache

from spondyl.brief.questions.facts import (
    DERIVED_OF_LESION,
    LEVEL_PATH,
    SINS_PATHS,
    Fact,
)
from spondyl.brief.questions.targets import Target
from spondyl.case.behind import BEHIND
from spondyl.case.contradictions import CONSTRAINTS
from spondyl.case.readers import READERS
from spondyl.case.trends import GRADES
from spondyl.case.vocabulary.cancer import VERTEBRAE_INVOLVED
from spondyl.case.vocabulary.course import WHOLE_SPINE_MRI
from spondyl.case.vocabulary.lesion import COLLAPSE, COLLAPSE_PERCENT, SURGEON_STABILITY
from spondyl.case.vocabulary.neurology import MOTOR_DEFICIT
from spondyl.case.vocabulary.patient import ECOG, KPS
from spondyl.case.vocabulary.situation import MRI_BEFORE_SUSPICION
from spondyl.frameworks.guidelines.stability import (
    FROM_SINS,
    JUDGED_UNSTABLE,
    MECHANICAL_STABILITY,
)

_FOLLOWS: dict[str, set[str]] = {
    ECOG.path: {KPS.path},
    KPS.path: {ECOG.path},
    **{grade.path: {MOTOR_DEFICIT.path} for grade in GRADES},
    # Whether it is older than the suspicion can be asked once it is there.
    WHOLE_SPINE_MRI.path: {MRI_BEFORE_SUSPICION.path},
    COLLAPSE_PERCENT.path: {COLLAPSE.path, *FROM_SINS},
    SURGEON_STABILITY.path: {MECHANICAL_STABILITY.path, JUDGED_UNSTABLE.path},
    READERS: {*SINS_PATHS, *FROM_SINS},
    **{path: {*SINS_PATHS, *FROM_SINS} for path in SINS_PATHS},
    LEVEL_PATH: {*DERIVED_OF_LESION, VERTEBRAE_INVOLVED.path, *FROM_SINS},
    VERTEBRAE_INVOLVED.path: {LEVEL_PATH, *DERIVED_OF_LESION, *FROM_SINS},
}


@cache
def moves(path: str) -> frozenset[str]:
    """Paths of the facts that an answer to `path` can change, itself included."""
    moved = {path}
    while True:
        bound = [c for c in CONSTRAINTS if not moved.isdisjoint(c.variables)]
        further = moved.union(
            *(c.variables for c in bound),
            *(_FOLLOWS.get(each, ()) for each in moved),
            (derived for derived, origins in BEHIND.items() if not moved.isdisjoint(origins)),
        )
        if further == moved:
            return frozenset(moved)
        moved = further


def partners(path: str) -> frozenset[str]:
    """Facts of the case file whose answers can narrow this one."""
    bound = {p for c in CONSTRAINTS if path in c.variables for p in c.variables}
    converted = {ECOG.path: {KPS.path}, KPS.path: {ECOG.path}}.get(path, set())
    return frozenset((bound | converted) - {path})


def touches(fact: Fact, target: Target) -> bool:
    """Whether an answer to `fact` can change `target`, directly or through what follows."""
    read = target.watched.reads
    if target.gate is not None:
        read |= target.gate.reads
    if read & {*FROM_SINS}:
        read |= {*SINS_PATHS, *DERIVED_OF_LESION, SURGEON_STABILITY.path}
    common = moves(fact.path) & read
    anywhere = not fact.lesion or fact.path == LEVEL_PATH or fact.lesion == target.lesion
    return any(anywhere or not path.startswith("lesion.") for path in common)
