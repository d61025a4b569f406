"""What speaks for and against one option, and whether it is open, closed or undetermined."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import Literal

from spondyl.case.case import Case
from spondyl.case.contradictions import CONSTRAINTS
from spondyl.case.derived import APPROACH
from spondyl.case.earlier_treatment import earlier_treatment
from spondyl.frameworks.evaluate import LesionVerdict, Verdicts
from spondyl.frameworks.instruments.mstfi import MSTFI
from spondyl.frameworks.instruments.sins import SINS
from spondyl.frameworks.standing import (
    Standing,
    asks_about_lesions,
    stand,
    stands,
    variables_of,
)
from spondyl.frameworks.totals import MSTFI_TOTAL, SINS_TOTAL
from spondyl.kernel.answers import Answer, Answers, known, span
from spondyl.kernel.conditions import Condition
from spondyl.kernel.constraints import still_open
from spondyl.kernel.criteria import AnyOf
from spondyl.kernel.folded import Folded, folded
from spondyl.kernel.results import Result
from spondyl.kernel.truths import ALWAYS, EITHER, NEVER, Truths
from spondyl.options.catalogue import ALL, RULES
from spondyl.options.facts import DECLINED, OF_OPTION
from spondyl.options.feasibility import DECLINES
from spondyl.options.option import Treatment
from spondyl.options.packages import PACKAGES
from spondyl.options.problems import PROBLEMS
from spondyl.options.rule import Rule

Status = Literal["open", "undetermined", "closed"]
STATUSES: tuple[Status, ...] = ("open", "undetermined", "closed")
_STATUS: Mapping[Truths, Status] = {ALWAYS: "closed", NEVER: "open"}
_BY_CODE = {rule.code: rule for rule in RULES}
_OPTIONS_OWN = frozenset(variable.path for variable in (*OF_OPTION, MSTFI_TOTAL))
# By the code of a rule, the facts of the option itself that it asks for; most ask for none.
_OWN_OF = {
    rule.code: tuple(v.path for v in variables_of(rule.when) if v.path in _OPTIONS_OWN)
    for rule in RULES
}
# Conditions that are the same for every option are judged together.
_SHARED: Mapping[str, Condition] = {
    **{rule.code: rule.condition for rule in RULES if not _OWN_OF[rule.code]},
    **{f"problem {problem.name}": problem.condition for problem in PROBLEMS},
    **{f"package {package.id}": package.condition for package in PACKAGES},
}
_SHARED_RULES = tuple(rule for rule in RULES if not _OWN_OF[rule.code])
_OF_LESIONS = frozenset(
    condition.code for condition in _SHARED.values() if asks_about_lesions(condition.when)
)
_NOT_LOCAL = frozenset(rule.code for t in ALL if not t.local for rule in t.rules)


@dataclass(frozen=True, slots=True)
class Shared:
    """Conditions that are judged together at a place.

    Attributes:
        keys: what each is known by.
        rules: the rules among them.
        folded: the conditions, in the order of the keys.
    """

    keys: tuple[str, ...]
    rules: tuple[Rule, ...]
    folded: Folded


def _shared_at(keys: Iterable[str], rules: tuple[Rule, ...]) -> Shared:
    listed = tuple(keys)
    return Shared(listed, rules, folded(_SHARED[key].when for key in listed))


_AT_LESION = _shared_at(_SHARED, _SHARED_RULES)
# Of a patient whose lesions are described: what is not asked of each of them.
_OF_PATIENT = _shared_at(
    (
        key
        for key in _SHARED
        if key not in _OF_LESIONS | {r.code for r in _SHARED_RULES} - _NOT_LOCAL
    ),
    tuple(rule for rule in _SHARED_RULES if rule.code in _NOT_LOCAL),
)


class Place:
    """Where an option is judged: at one lesion, or for the patient.

    Attributes:
        verdict: the lesion; None for the patient, or where nobody described the lesions.
        views: one for each way to read it, with what only options read.
        shared: what is judged there once for all options.
    """

    def __init__(
        self,
        verdict: LesionVerdict | None,
        views: tuple[Answers, ...],
        shared: Shared = _AT_LESION,
    ) -> None:
        self.verdict = verdict
        self.views = views
        self.shared = shared

    @property
    def label(self) -> str | None:
        """The lesion's label."""
        return None if self.verdict is None else self.verdict.lesion.label

    @cached_property
    def truths(self) -> Mapping[str, Truths]:
        """What every shared condition can be here, over all views."""
        each = [self.shared.folded.judge(view) for view in self.views]
        if len(each) == 1:
            return dict(zip(self.shared.keys, each[0], strict=True))
        joined = (frozenset().union(*found) for found in zip(*each, strict=True))
        return dict(zip(self.shared.keys, joined, strict=True))


@dataclass(frozen=True, slots=True)
class Rules:
    """Everything that speaks about one treatment, made ready for a hearing.

    Attributes:
        rules: the rules.
        own: codes of those that ask something of the option itself.
        asked: the facts of the option that they ask for.
        shared: codes of the others.
    """

    rules: tuple[Rule, ...]
    own: tuple[str, ...] = field(init=False)
    asked: tuple[str, ...] = field(init=False)
    shared: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        codes = [rule.code for rule in self.rules]
        own = tuple(code for code in codes if _OWN_OF[code])
        object.__setattr__(self, "own", own)
        object.__setattr__(self, "shared", tuple(code for code in codes if not _OWN_OF[code]))
        asked = dict.fromkeys(path for code in own for path in _OWN_OF[code])
        object.__setattr__(self, "asked", tuple(asked))


class Spoken:
    """A rule that holds at a place, or may; why and what would decide it comes when asked.

    Attributes:
        rule: the rule.
        certain: whether it holds in every way the unknown could turn out.
    """

    def __init__(
        self, rule: Rule, hearing: "Hearing", place: Place, own: Answers, *, certain: bool
    ) -> None:
        self.rule = rule
        self.certain = certain
        self._heard = (hearing, place, own)

    @cached_property
    def standing(self) -> Standing:
        """Why it speaks, and the facts that would decide it."""
        hearing, place, own = self._heard
        found = hearing.standing(self.rule.condition, place, own)
        assert found is not None
        if DECLINED.path not in found.unknown:
            return found
        return replace(found, unknown=tuple(map(_written_as, found.unknown)))


def _written_as(path: str) -> str:
    """Where a case file says whether an option was declined."""
    return DECLINES if path == DECLINED.path else path


@dataclass
class Hearing:
    """One case made ready for judging many options; what several of them ask is judged once.

    Attributes:
        case: the case.
        verdicts: what frameworks say of it, its lesions with what only options read.
        patient: the place of options that are not local.
        lesions: the places of local options; one without a lesion where nobody described any.
    """

    case: Case
    verdicts: Verdicts
    patient: Place = field(init=False)
    lesions: tuple[Place, ...] = field(init=False)
    _truths: dict[tuple[object, ...], Truths] = field(default_factory=dict)
    _shared_spoken: dict[int, dict[str, Spoken]] = field(default_factory=dict)
    _own_spoken: dict[tuple[object, ...], list[Spoken]] = field(default_factory=dict)
    _there: dict[int, Mapping[str, Truths]] = field(default_factory=dict)
    _frailty: dict[str, Answer] = field(default_factory=dict)

    def __post_init__(self) -> None:
        ready = tuple(_with_facts(self.case, verdict) for verdict in self.verdicts.lesions)
        self.verdicts = replace(self.verdicts, lesions=ready)
        shared = _AT_LESION if self.case.lesions is None else _OF_PATIENT
        self.patient = Place(None, (self.verdicts.facts.patient,), shared)
        places = tuple(Place(verdict, verdict.readings) for verdict in ready)
        self.lesions = (self.patient,) if self.case.lesions is None else places

    def places(self, treatment: Treatment) -> tuple[Place, ...]:
        """Where an option is judged."""
        return self.lesions if treatment.local else (self.patient,)

    def frailty(self, approach: str) -> Answers:
        """The frailty index for operations by an approach, as a fact."""
        if approach not in self._frailty:
            patient = self.verdicts.facts.patient
            chosen = {**patient, APPROACH.path: known(APPROACH, approach)}
            found = MSTFI.evaluate(chosen, still_open(CONSTRAINTS, patient))
            self._frailty[approach] = _total(found)
        return {MSTFI_TOTAL.path: self._frailty[approach]}

    def spoken(self, rules: "Rules", place: Place, own: Answers) -> list[Spoken]:
        """How rules of the catalogue speak at a place; those that do not are left out.

        Args:
            rules: the rules.
            place: where.
            own: facts of the option itself.
        """
        shared = self._speaking(place)
        about_it = self._about_it(rules, place, own)
        return [*about_it, *(shared[code] for code in rules.shared if code in shared)]

    def _about_it(self, rules: "Rules", place: Place, own: Answers) -> list[Spoken]:
        """Those that ask something of the option itself; options alike in that share them."""
        key = (rules.own, id(place), *(own[path].possible for path in rules.asked))
        if key not in self._own_spoken:
            each = (self._own(_BY_CODE[code], place, own) for code in rules.own)
            self._own_spoken[key] = [one for found in each for one in found]
        return self._own_spoken[key]

    def _speaking(self, place: Place) -> Mapping[str, Spoken]:
        """Every shared rule that holds at a place, or may."""
        found = self._shared_spoken.get(id(place))
        if found is None:
            found = {}
            for rule in place.shared.rules:
                truths = self.truths(rule.code, rule.condition, place, {})
                if True in truths:
                    found[rule.code] = Spoken(rule, self, place, {}, certain=truths == ALWAYS)
            self._shared_spoken[id(place)] = found
        return found

    def _own(self, rule: Rule, place: Place, own: Answers) -> list[Spoken]:
        """How one rule that asks something of the option itself speaks; empty where it does not."""
        key = (rule.code, id(place), *(own[path].possible for path in _OWN_OF[rule.code]))
        if key not in self._own_spoken:
            truths = self._exactly(rule.condition, place, own)
            spoken = Spoken(rule, self, place, own, certain=truths == ALWAYS)
            self._own_spoken[key] = [spoken] if True in truths else []
        return self._own_spoken[key]

    def problems(self, place: Place) -> Mapping[str, Truths]:
        """Whether each problem is there."""
        if id(place) not in self._there:
            each = {p.name: self._shared(f"problem {p.name}", place) for p in PROBLEMS}
            self._there[id(place)] = each
        return self._there[id(place)]

    def is_for(self, package: str, place: Place) -> Truths:
        """Whether a package is for this patient."""
        return self._shared(f"package {package}", place)

    def _shared(self, key: str, place: Place) -> Truths:
        return self.truths(key, _SHARED[key], place, {})

    def truths(self, code: str, condition: Condition, place: Place, own: Answers) -> Truths:
        """What a condition can be at a place: exact, and quick where nothing is open."""
        if not own and self._about_all_lesions(condition, place):
            return self._at_any(code, condition)
        if own:
            return self._exactly(condition, place, own)
        found = place.truths[code]
        if found != EITHER:
            return found
        key = (code, id(place))
        if key not in self._truths:
            self._truths[key] = self._exactly(condition, place, own)
        return self._truths[key]

    def standing(self, condition: Condition, place: Place, own: Answers) -> Standing | None:
        """How a condition stands at a place, with what speaks for it."""
        if not own and self._about_all_lesions(condition, place):
            return next(iter(stands(condition, self.case, self.verdicts)), None)
        views = [{**view, **own} for view in place.views] if own else place.views
        return stand(condition, views, self.case, self.verdicts, place.verdict)

    def status(self, closing: Sequence[Spoken], place: Place, own: Answers) -> Status:
        """Whether rules that close an option and may hold close it, taken together.

        Args:
            closing: those that hold in some way, and no others.
            place: where.
            own: facts of the option itself.
        """
        if not closing:
            return "open"
        if any(each.certain for each in closing):
            return "closed"
        if len(closing) == 1:
            return "undetermined"
        together = _together(tuple(each.rule.code for each in closing))
        return _STATUS.get(self._exactly(together, place, own), "undetermined")

    def _about_all_lesions(self, condition: Condition, place: Place) -> bool:
        """Whether a condition of the patient asks about lesions that are described."""
        asks = condition.code in _OF_LESIONS
        return asks and place is self.patient and self.case.lesions is not None

    def _at_any(self, code: str, condition: Condition) -> Truths:
        """Whether it holds at any lesion; without lesions, what is left of it."""
        if not self.lesions:
            found = next(iter(stands(condition, self.case, self.verdicts)), None)
            return NEVER if found is None else _CERTAIN[found.status]
        each = [self.truths(code, condition, place, {}) for place in self.lesions]
        if ALWAYS in each:
            return ALWAYS
        return EITHER if any(True in truths for truths in each) else NEVER

    def _exactly(self, condition: Condition, place: Place, own: Answers) -> Truths:
        views = [{**view, **own} for view in place.views] if own else place.views
        return frozenset[bool]().union(*(_of_view(condition, view) for view in views))


def _of_view(condition: Condition, view: Answers) -> Truths:
    """What a condition can be; constraints only take ways away, so that settled stays settled."""
    found = condition.truths(view)
    return condition.judge(view, CONSTRAINTS).truths if found == EITHER else found


_CERTAIN: Mapping[str, Truths] = {"certain": ALWAYS, "possible": EITHER}


@lru_cache(maxsize=1024)
def _together(codes: tuple[str, ...]) -> Condition:
    """Any of several rules as one condition: facts that two of them read are read once."""
    rules = [_BY_CODE[code] for code in codes]
    return Condition("closed", AnyOf(tuple(rule.when for rule in rules)), rules[0].cited[0])


def _with_facts(case: Case, verdict: LesionVerdict) -> LesionVerdict:
    """A lesion whose readings hold what only options read."""
    runs = verdict.lesion.runs
    # Readings stand in the order of the runs, as many for each.
    each = len(verdict.readings) // len(runs)
    earlier = [facts for run in runs for facts in [earlier_treatment(case, run)] * each]
    readings = tuple(
        {**reading, **facts, SINS_TOTAL.path: total}
        for reading, facts, total in zip(
            verdict.readings, earlier, _sins_totals(verdict), strict=True
        )
    )
    return replace(verdict, readings=readings)


def _sins_totals(verdict: LesionVerdict) -> Iterator[Answer]:
    """SINS of each reading."""
    if len(verdict.readings) == 1:
        yield _total(verdict.results["sins"])
        return
    yield from (_total(SINS.evaluate(reading)) for reading in verdict.readings)


def _total(result: Result) -> Answer:
    totals = [Decimal(total) for total in result.possible if isinstance(total, int)]
    said = " or ".join(map(str, result.possible))
    return Answer(tuple(span(n, n) for n in totals), said, derived=f"follows from {result.name}")
