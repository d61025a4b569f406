"""A condition in one case: for the patient or lesion by lesion, with what speaks for it."""

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from decimal import Decimal
from typing import Generic, Literal, Protocol, TypeVar

from spondyl.case.case import Case
from spondyl.case.contradictions import CONSTRAINTS
from spondyl.case.readers import READERS
from spondyl.case.vocabulary.lesion import LEVEL
from spondyl.case.wording import name, value
from spondyl.frameworks.asked_at import asked_at
from spondyl.frameworks.evaluate import LesionVerdict, Verdicts
from spondyl.frameworks.totals import NESMS_TOTAL
from spondyl.kernel.answers import Answer, Answers, everything
from spondyl.kernel.conditions import Condition, Judgement
from spondyl.kernel.criteria import AllOf, AnyOf, Criterion, Not, Version, atoms
from spondyl.kernel.truths import ALWAYS, NEVER, truths
from spondyl.kernel.variables import Variable, span

Status = Literal["certain", "possible"]
_HOLDS = Judgement(ALWAYS, (), ())


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


class Rule(Protocol):
    """Anything with a condition that says whom it concerns."""

    @property
    def condition(self) -> Condition:
        """When it concerns a patient or a lesion."""


R = TypeVar("R", bound=Rule)


@dataclass(frozen=True, slots=True)
class Found(Generic[R]):
    """A rule that concerns one case, or cannot be ruled out.

    Attributes:
        rule: the rule.
        standing: for whom, why, and what would decide it.
    """

    rule: R
    standing: Standing

    @property
    def status(self) -> str:
        """`fires`, or `possible` where a fact that could make it fire is unknown."""
        return "fires" if self.standing.status == "certain" else "possible"


def found(rules: Iterable[R], case: Case, verdicts: Verdicts) -> Iterator[Found[R]]:
    """The rules that concern a case or may, in their order."""
    for rule in rules:
        for standing in stands(rule.condition, case, verdicts):
            yield Found(rule, standing)


def stands(condition: Condition, case: Case, verdicts: Verdicts) -> tuple[Standing, ...]:
    """How a condition stands in a case: certain first, then possible; empty where it fails.

    A condition that asks about a lesion is judged for each one. Where the lesions are unknown
    altogether it is judged with nothing known about them.
    """
    patient = _with_totals(verdicts)
    if case.lesions is None or not asks_about_lesions(condition.when):
        return _certain_first([stand(condition, (patient,), case, verdicts, None)])
    if not case.lesions:
        alone = for_patient_alone(condition)
        return () if alone is None else stands(alone, case, verdicts)
    return _certain_first(
        [stand(condition, each.readings, case, verdicts, each) for each in verdicts.lesions]
    )


def _certain_first(each: Sequence[Standing | None]) -> tuple[Standing, ...]:
    """Those that stand, each status as one."""
    statuses: tuple[Status, ...] = ("certain", "possible")
    some = [standing for standing in each if standing is not None]
    joined = (_joined(status, [s for s in some if s.status == status]) for status in statuses)
    return tuple(standing for standing in joined if standing is not None)


def for_patient_alone(condition: Condition) -> Condition | None:
    """The condition where no lesion is there; None where it cannot hold without one."""
    when = _without_lesions(condition.when, negated=False)
    return None if when is None else Condition(condition.code, when, condition.cited)


def _without_lesions(when: Criterion, *, negated: bool) -> Criterion | None:
    """The ways to hold that ask nothing of a lesion; None where there are none."""
    match when:
        case Not(part):
            return _without_lesions(part, negated=not negated)
        case AllOf(parts) | AnyOf(parts):
            found = [_without_lesions(part, negated=negated) for part in parts]
            kept = tuple(part for part in found if part is not None)
            if isinstance(when, AllOf) is not negated:
                return AllOf(kept) if len(kept) == len(found) else None
            return AnyOf(kept) if kept else None
        case _ if asks_about_lesions(when):
            return None
        case _:
            return Not(when) if negated else when


def _with_totals(verdicts: Verdicts) -> Answers:
    """The patient's answers, with the total that a condition may ask for."""
    nesms = verdicts.patient["nesms"]
    # A score that does not apply is not counted.
    totals = [] if nesms.applies == "no" else [Decimal(total) for total in nesms.possible]
    answer = Answer(tuple(span(total, total) for total in totals), " or ".join(map(str, totals)))
    return {**verdicts.facts.patient, NESMS_TOTAL.path: answer}


def asks_about_lesions(when: Criterion) -> bool:
    """Whether a criterion reads a fact of a lesion."""
    return any(variable.path.startswith("lesion.") for variable in variables_of(when))


def variables_of(when: Criterion) -> Iterator[Variable]:
    """Every variable that a criterion asks about, in reading order, repeats left out."""
    named = {a.variable.path: a.variable for a in atoms(when) if not isinstance(a, Version)}
    yield from named.values()


def stand(
    condition: Condition,
    views: Sequence[Answers],
    case: Case,
    verdicts: Verdicts,
    verdict: LesionVerdict | None,
) -> Standing | None:
    """How a condition stands over every way to read one lesion, or for the patient.

    Args:
        condition: what is asked.
        views: one for each way to read the lesion, or the patient's answers alone.
        case: the case.
        verdicts: what frameworks say of it.
        verdict: the lesion; None for the patient.

    Returns:
        None where it holds in no way.
    """
    # Constraints take ways away and add none: what is settled without them stays so.
    settled = {truth for view in views for truth in condition.truths(view)}
    if settled == NEVER:
        return None
    judged = _judged(condition, views, settled)
    reached = frozenset().union(*(each.truths for each in judged))
    if True not in reached:
        return None
    holding = next(view for view, each in zip(views, judged, strict=True) if True in each.truths)
    needed = () if reached == ALWAYS else _needed(judged, verdict)
    return Standing(
        "certain" if reached == ALWAYS else "possible",
        () if verdict is None else (verdict.lesion.label,),
        _because(condition.when, holding, verdict),
        asked_at(needed, case, verdicts, verdict),
    )


def _judged(
    condition: Condition, views: Sequence[Answers], settled: Set[bool]
) -> Sequence[Judgement]:
    if settled == ALWAYS:
        return [_HOLDS] * len(views)
    return [condition.judge(view, CONSTRAINTS) for view in views]


def _needed(judged: Sequence[Judgement], verdict: LesionVerdict | None) -> Iterator[str]:
    """The facts that would decide it."""
    yield from (path for each in judged for path in (*each.unknown, *each.uncertain))
    if verdict is None or len({each.truths for each in judged}) < 2:
        return
    # Readings stand in the order of the views, as many for each.
    readings = len(judged) // len(verdict.views)
    each_view = [judged[n : n + readings] for n in range(0, len(judged), readings)]
    if any(len({each.truths for each in one}) > 1 for one in each_view):
        yield READERS
    if len({frozenset(each.truths for each in one) for one in each_view}) > 1:
        yield LEVEL.path


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
            certain = [part for part in parts if truths(part, view) == ALWAYS]
            for part in certain or [part for part in parts if True in truths(part, view)]:
                yield from _speaking(part, view)
        case Not(part):
            yield from _answered(part, view)
        case _:
            yield from _answered(when, view)


def _answered(when: Criterion, view: Answers) -> Iterator[Variable]:
    for variable in variables_of(when):
        answer = view.get(variable.path)
        # An answer that leaves everything open speaks for nothing.
        if answer is not None and answer.possible != everything(variable):
            yield variable
