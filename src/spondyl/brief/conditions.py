"""A condition in one case: for the patient or lesion by lesion, with what speaks for it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from spondyl.brief.wording import name, value
from spondyl.case.case import Case
from spondyl.case.contradictions import CONSTRAINTS
from spondyl.case.derived import WRITTEN_AS
from spondyl.case.vocabulary.cancer import VERTEBRAE_INVOLVED
from spondyl.case.vocabulary.make import grade
from spondyl.case.vocabulary.situation import NOT_DESCRIBED
from spondyl.frameworks.evaluate import (
    LesionVerdict,
    Verdicts,
    behind_stability,
    placed_path,
)
from spondyl.frameworks.guidelines.stability import MECHANICAL_STABILITY, SINS_BAND
from spondyl.kernel.answers import Answer, Answers, Span, everything
from spondyl.kernel.conditions import Condition, Judgement
from spondyl.kernel.criteria import (
    AllOf,
    AnyOf,
    AtLeast,
    Criterion,
    Is,
    MoreThan,
    Not,
    TotalAtLeast,
    Version,
    atoms,
)
from spondyl.kernel.variables import Variable, span

NESMS_TOTAL = grade("frameworks.nesms", "What is the NESMS?", 0, 3, note="Follows from NESMS.")
Status = Literal["certain", "possible"]
_EITHER = frozenset({True, False})


@dataclass(frozen=True, slots=True)
class Standing:
    """How a condition stands; one that fails in every completion has no standing.

    Attributes:
        status: `certain` where it holds in every completion, `possible` where it holds in some.
        lesions: labels of the lesions it concerns; empty for the patient as a whole.
        because: the answered facts that speak for it, in words.
        unknown: paths of the facts that would decide it.
    """

    status: Status
    lesions: tuple[str, ...]
    because: tuple[str, ...]
    unknown: tuple[str, ...]

    @property
    def fires(self) -> str:
        """`fires`, or `possible` where a fact that could make it fire is unknown."""
        return "fires" if self.status == "certain" else "possible"


def stands(condition: Condition, case: Case, verdicts: Verdicts) -> tuple[Standing, ...]:
    """How a condition stands in a case: certain first, then possible; empty where it fails.

    A condition that asks about a lesion is judged for each one. Where the lesions are unknown
    altogether it is judged with nothing known about them.
    """
    patient = _with_totals(verdicts)
    if not asks_about_lesions(condition.when):
        found = _stand(condition, (patient,), None)
        return () if found is None else (_explained(found, case, verdicts),)
    if case.lesions is None:
        found = _stand(condition, (patient,), None)
        return () if found is None else (_lesions_unknown(found, case),)
    each = [_stand(condition, verdict.views, verdict) for verdict in verdicts.lesions]
    found_ = [standing for standing in each if standing is not None]
    statuses: tuple[Status, ...] = ("certain", "possible")
    joined = (_joined(status, [s for s in found_ if s.status == status]) for status in statuses)
    return tuple(standing for standing in joined if standing is not None)


def _with_totals(verdicts: Verdicts) -> Answers:
    """The patient's answers, with the total that a condition may ask for."""
    nesms = verdicts.patient["nesms"]
    # A score that does not apply is not counted.
    totals = [] if nesms.applies == "no" else [Decimal(total) for total in nesms.possible]
    answer = Answer(tuple(span(total, total) for total in totals), " or ".join(map(str, totals)))
    return {**verdicts.facts.patient, NESMS_TOTAL.path: answer}


def _explained(found: Standing, case: Case, verdicts: Verdicts) -> Standing:
    """Facts behind an open total, or an open count of levels, instead of those themselves."""
    behind = (_behind(path, case, verdicts) for path in found.unknown)
    return replace(found, unknown=_once(path for paths in behind for path in paths))


def _behind(path: str, case: Case, verdicts: Verdicts) -> tuple[str, ...]:
    if path == NESMS_TOTAL.path:
        nesms = verdicts.patient["nesms"]
        return (*nesms.unknown, *nesms.uncertain)
    if path == NOT_DESCRIBED.path:
        involved = verdicts.facts.patient.get(VERTEBRAE_INVOLVED.path)
        counted = involved is not None and involved.is_known
        described = case.lesions is not None and all(lesion.level for lesion in case.lesions)
        return (
            *(() if counted else (VERTEBRAE_INVOLVED.path,)),
            *(() if described else ("lesions",)),
        )
    return (path,)


def asks_about_lesions(when: Criterion) -> bool:
    """Whether a criterion reads a fact of a lesion."""
    return any(variable.path.startswith("lesion.") for variable in variables_of(when))


def variables_of(when: Criterion) -> Iterator[Variable]:
    """Every variable that a criterion asks about, in reading order, repeats left out."""
    named = {a.variable.path: a.variable for a in atoms(when) if not isinstance(a, Version)}
    yield from named.values()


def _stand(
    condition: Condition, views: Sequence[Answers], verdict: LesionVerdict | None
) -> Standing | None:
    """How a condition stands over every way to read one lesion's level, or for the patient."""
    judged = [condition.judge(view, CONSTRAINTS) for view in views]
    truths = frozenset().union(*(each.truths for each in judged))
    if True not in truths:
        return None
    holding = next(view for view, each in zip(views, judged, strict=True) if True in each.truths)
    return Standing(
        "certain" if truths == {True} else "possible",
        () if verdict is None else (verdict.lesion.label,),
        _because(condition.when, holding, verdict),
        () if truths == {True} else tuple(_needed(judged, verdict)),
    )


def _needed(judged: Sequence[Judgement], verdict: LesionVerdict | None) -> Iterator[str]:
    """Where the facts stand that would decide it, once each."""
    paths = [path for each in judged for path in (*each.unknown, *each.uncertain)]
    if len({each.truths for each in judged}) > 1:
        paths.append("lesion.level")
    yield from dict.fromkeys(place for path in paths for place in _places(path, verdict))


def _places(path: str, verdict: LesionVerdict | None) -> tuple[str, ...]:
    if verdict is None:
        open_ = path == NOT_DESCRIBED.path or path.startswith("lesion.")
        return (path if open_ else WRITTEN_AS.get(path, path),)
    if path not in (SINS_BAND.path, MECHANICAL_STABILITY.path):
        return (placed_path(path, verdict.lesion),)
    unknown, uncertain = behind_stability(path, verdict.results["sins"], verdict.lesion)
    return tuple(placed_path(each, verdict.lesion) for each in (*unknown, *uncertain))


def _lesions_unknown(found: Standing, case: Case) -> Standing:
    """Facts of lesions that nobody described are asked for by describing them.

    What follows from treatments as well is asked for there too where nobody told them.
    """
    named: list[str] = []
    for path in found.unknown:
        if path.startswith("lesion."):
            named.append("lesions")
            if WRITTEN_AS.get(path) == "treatments" and case.treatments is None:
                named.append("treatments")
        else:
            named.append(path)
    return Standing(found.status, (), found.because, _once(named))


def _joined(status: Status, found: Sequence[Standing]) -> Standing | None:
    if not found:
        return None
    return Standing(
        status,
        _once(label for each in found for label in each.lesions),
        _once(word for each in found for word in each.because),
        _once(path for each in found for path in each.unknown),
    )


def _once(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))


def _because(when: Criterion, view: Answers, verdict: LesionVerdict | None) -> tuple[str, ...]:
    named = {variable.path: variable for variable in _speaking(when, view)}
    title = "" if verdict is None else f"{verdict.lesion.title}: "
    return tuple(
        f"{title if path.startswith('lesion.') else ''}{name(variable)} {value(view[path])}"
        for path, variable in named.items()
    )


def _speaking(when: Criterion, view: Answers) -> Iterator[Variable]:
    """The answered facts through which a criterion holds, or may."""
    match when:
        case AllOf(parts):
            for part in parts:
                yield from _speaking(part, view)
        case AnyOf(parts):
            certain = [part for part in parts if _truths(part, view) == {True}]
            for part in certain or [part for part in parts if True in _truths(part, view)]:
                yield from _speaking(part, view)
        case Not(part):
            yield from _answered(part, view)
        case _:
            yield from _answered(when, view)


def _answered(when: Criterion, view: Answers) -> Iterator[Variable]:
    for variable in variables_of(when):
        answer = view.get(variable.path)
        if answer is not None and not answer.is_unknown:
            yield variable


def _truths(when: Criterion, view: Answers) -> frozenset[bool]:
    """The truth values of a criterion, part by part; never too few, sometimes too many."""
    match when:
        case Is(variable, words):
            return frozenset(word in words for word in _possible(variable, view))
        case AtLeast(variable) | MoreThan(variable):
            spans = [part for part in _possible(variable, view) if isinstance(part, Span)]
            reached = {end >= when.cut for part in spans for end in part}
            return frozenset(reached)
        case Version() | TotalAtLeast():
            return _EITHER
        case Not(part):
            return _negated(_truths(part, view))
        case AllOf(parts):
            return _negated(_some([_negated(_truths(part, view)) for part in parts]))
        case AnyOf(parts):
            return _some([_truths(part, view) for part in parts])


def _negated(truths: frozenset[bool]) -> frozenset[bool]:
    return frozenset(not truth for truth in truths)


def _some(parts: Sequence[frozenset[bool]]) -> frozenset[bool]:
    """Whether at least one part can hold, and whether all can fail."""
    if frozenset({True}) in parts:
        return frozenset({True})
    possible = any(True in part for part in parts)
    return _EITHER if possible else frozenset({False})


def _possible(variable: Variable, view: Answers) -> Sequence[str | Span]:
    answer = view.get(variable.path)
    return everything(variable) if answer is None else answer.possible
