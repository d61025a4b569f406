"""What speaks for and against one option, and whether it is open, closed or undetermined."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from typing import Literal

from spondyl.case.case import Case
from spondyl.case.contradictions import CONSTRAINTS
from spondyl.case.derived import APPROACH
from spondyl.frameworks.evaluate import Verdicts
from spondyl.frameworks.instruments.mstfi import MSTFI
from spondyl.frameworks.standing import (
    Standing,
    stand,
    stands,
)
from spondyl.frameworks.totals import MSTFI_TOTAL
from spondyl.kernel.answers import Answer, Answers, known
from spondyl.kernel.conditions import Condition
from spondyl.kernel.constraints import still_open
from spondyl.kernel.criteria import AnyOf
from spondyl.kernel.truths import ALWAYS, EITHER, NEVER, Truths, truths
from spondyl.options.catalogue import RULES
from spondyl.options.facts import DECLINED
from spondyl.options.feasibility import DECLINES
from spondyl.options.option import Treatment
from spondyl.options.places import (
    AT_LESION,
    OF_LESIONS,
    OF_PATIENT,
    OWN_OF,
    SHARED,
    Place,
    total_of,
    with_facts,
)
from spondyl.options.problems import PROBLEMS
from spondyl.options.rule import Rule

Status = Literal["open", "undetermined", "closed"]
STATUSES: tuple[Status, ...] = ("open", "undetermined", "closed")
_STATUS: Mapping[Truths, Status] = {ALWAYS: "closed", NEVER: "open"}
_BY_CODE = {rule.code: rule for rule in RULES}


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
        own = tuple(code for code in codes if OWN_OF[code])
        object.__setattr__(self, "own", own)
        object.__setattr__(self, "shared", tuple(code for code in codes if not OWN_OF[code]))
        asked = dict.fromkeys(path for code in own for path in OWN_OF[code])
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
        ready = tuple(with_facts(self.case, verdict) for verdict in self.verdicts.lesions)
        self.verdicts = replace(self.verdicts, lesions=ready)
        shared = AT_LESION if self.case.lesions is None else OF_PATIENT
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
            self._frailty[approach] = total_of(found)
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
        asked = tuple(own[path].possible for path in OWN_OF[rule.code])
        key = (rule.code, id(place), *asked)
        if key not in self._own_spoken:
            truths = _by_itself(rule.code, asked)
            if truths == EITHER:
                truths = self.exactly(rule.condition, place, own)
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
        return self.truths(key, SHARED[key], place, {})

    def truths(self, code: str, condition: Condition, place: Place, own: Answers) -> Truths:
        """What a condition can be at a place: exact, and quick where nothing is open."""
        if not own and self._about_all_lesions(condition, place):
            return self._at_any(code, condition)
        if own:
            return self.exactly(condition, place, own)
        found = place.truths[code]
        if found != EITHER:
            return found
        key = (code, id(place))
        if key not in self._truths:
            self._truths[key] = self.exactly(condition, place, own)
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
        return _STATUS.get(self.exactly(together, place, own), "undetermined")

    def _about_all_lesions(self, condition: Condition, place: Place) -> bool:
        """Whether a condition of the patient asks about lesions that are described."""
        asks = condition.code in OF_LESIONS
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

    def exactly(self, condition: Condition, place: Place, own: Answers) -> Truths:
        """What a condition can be at a place, over every view of it."""
        views = [{**view, **own} for view in place.views] if own else place.views
        return frozenset[bool]().union(*(_of_view(condition, view) for view in views))


def _of_view(condition: Condition, view: Answers) -> Truths:
    """What a condition can be; constraints only take ways away, so that settled stays settled."""
    found = condition.truths(view)
    return condition.judge(view, CONSTRAINTS).truths if found == EITHER else found


@lru_cache(maxsize=1024)
def _by_itself(code: str, asked: tuple[tuple[object, ...], ...]) -> Truths:
    """What a rule can be whatever the case says, by the facts of the option that it asks for."""
    own = {path: Answer(said) for path, said in zip(OWN_OF[code], asked, strict=True)}  # type: ignore[arg-type]
    return truths(_BY_CODE[code].when, own)


_CERTAIN: Mapping[str, Truths] = {"certain": ALWAYS, "possible": EITHER}


@lru_cache(maxsize=1024)
def _together(codes: tuple[str, ...]) -> Condition:
    """Any of several rules as one condition: facts that two of them read are read once."""
    rules = [_BY_CODE[code] for code in codes]
    return Condition("closed", AnyOf(tuple(rule.when for rule in rules)), rules[0].cited[0])
