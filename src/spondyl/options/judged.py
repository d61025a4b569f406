"""Every option and package of one case, judged."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from spondyl.case.case import Case
from spondyl.case.clocks import answered
from spondyl.centre.profile import Profile
from spondyl.frameworks.evaluate import Verdicts
from spondyl.kernel.answers import Answer, Answers
from spondyl.kernel.truths import ALWAYS
from spondyl.options.burden import Burden, Range
from spondyl.options.catalogue import ALL
from spondyl.options.facts import DECLINED
from spondyl.options.feasibility import DECLINES, Feasibility, declines, feasibility, refused
from spondyl.options.judging import Hearing, Rules, Spoken, Status
from spondyl.options.naming import Naming, naming
from spondyl.options.option import Treatment
from spondyl.options.packages import PACKAGES, Package, joined
from spondyl.options.places import Place
from spondyl.options.problems import FIXES, NAMES, PROBLEMS, Fix, Problem
from spondyl.options.rule import GROUNDS, Effect, Ground, Rule
from spondyl.options.rules import team


@dataclass(frozen=True, slots=True)
class Step:
    """One treatment of an option, at a centre.

    Attributes:
        treatment: what is done.
        feasibility: how it stands at the centre.
    """

    treatment: Treatment
    feasibility: Feasibility

    def own(self, hearing: Hearing) -> Answers:
        """Facts of the option itself: the centre's, and the frailty index for an operation."""
        if not self.treatment.approach:
            return self.feasibility.answers
        return {**self.feasibility.answers, **hearing.frailty(self.treatment.approach)}

    def declined_as(self, answer: Answer) -> "Step":
        """The same with another answer to whether the patient declines it."""
        answers = {**self.feasibility.answers, DECLINED.path: answer}
        return replace(self, feasibility=replace(self.feasibility, answers=answers))


@dataclass(frozen=True)
class Judged:
    """One option or package, at one lesion or for the patient.

    Attributes:
        steps: the treatments in their order; one for an option that stands alone.
        place: where it is judged.
        status: whether it is open, closed, or not settled.
        spoken: the rules that speak, those that close first, each once.
        packages: those that it is a way through.
        hearing: the case that it was judged in.
    """

    steps: tuple[Step, ...]
    place: Place
    status: Status
    spoken: tuple[Spoken, ...]
    packages: tuple[Package, ...]
    hearing: Hearing = field(compare=False, repr=False)

    @cached_property
    def limits(self) -> tuple["Limit", ...]:
        """Problems that it does not fix and that are there, or may be."""
        return tuple(_limits(self.hearing, self.steps, self.place))

    @cached_property
    def naming(self) -> Naming:
        """What frameworks say of it."""
        return naming(tuple(step.treatment.name for step in self.steps), self.place)

    @property
    def name(self) -> str:
        """The option's name; of several steps joined by `+`."""
        return joined(tuple(step.treatment.name for step in self.steps))

    @property
    def title(self) -> str:
        """The same in words."""
        first, *rest = (step.treatment.title for step in self.steps)
        return ", then ".join((first, *(title[:1].lower() + title[1:] for title in rest)))

    @property
    def lesion(self) -> str | None:
        """The lesion's label; None for an option that is not local."""
        return self.place.label

    @property
    def closed_by(self) -> tuple[Ground, ...]:
        """By what it is closed, or may be; nothing where it is open."""
        grounds = {each.rule.ground for each in self.closing}
        return tuple(ground for ground in GROUNDS if ground in grounds)

    @property
    def closing(self) -> tuple[Spoken, ...]:
        """The rules that close it, or may: where one surely does, those that surely do."""
        mine = self.of("closes")
        return tuple(each for each in mine if each.certain) or mine

    def of(self, effect: Effect) -> tuple[Spoken, ...]:
        """The rules that speak with one effect."""
        return tuple(each for each in self.spoken if each.rule.effect == effect)

    @property
    def deciding(self) -> tuple[str, ...]:
        """Facts that would settle whether it is closed."""
        open_ = [each for each in self.of("closes") if not each.certain]
        return tuple(dict.fromkeys(path for each in open_ for path in each.standing.unknown))

    @property
    def pending(self) -> tuple[str, ...]:
        """Facts still needed: those that could close it first, then what hangs on few facts."""
        open_ = [each for each in self.spoken if not each.certain]
        weighed = [each for each in open_ if each.rule.effect != "supports"]
        weighed.sort(key=lambda e: (e.rule.effect != "closes", len(e.standing.unknown)))
        facts = dict.fromkeys(path for each in weighed for path in each.standing.unknown)
        if answered(self.hearing.case.answers, DECLINES) is None:
            facts[DECLINES] = None
        return () if self.status == "closed" else tuple(facts)

    @property
    def fixes(self) -> Mapping[str, Fix]:
        """What it does to each problem: of several steps the best."""
        rows = [step.treatment.fixes for step in self.steps]
        return {name: min((row[name] for row in rows), key=FIXES.index) for name in NAMES}

    @property
    def burden(self) -> Burden:
        """What it asks of the patient, all steps together."""
        interval = self.packages[0].interval if self.packages else None
        return together([step.treatment.burden for step in self.steps], interval)


@dataclass(frozen=True, slots=True)
class Limit:
    """A problem that an option does not fix.

    Attributes:
        problem: the problem.
        certain: whether it is there in every way the unknown could turn out.
    """

    problem: Problem
    certain: bool


def together(burdens: Sequence[Burden], interval: Range | None) -> Burden:
    """Several treatments as one burden: visits and nights add up, the rest is the last one's."""
    if len(burdens) == 1:
        return burdens[0]
    last = burdens[-1]
    wait = interval or Range(0, 0)
    restart = last.restart_days
    return Burden(
        _sum(burden.visits for burden in burdens),
        _sum(burden.nights for burden in burdens),
        max((burden.recovery_days for burden in burdens), key=lambda days: days.high),
        None if restart is None else _sum((wait, restart)),
        tuple(dict.fromkeys(place for burden in burdens for place in burden.cited)),
    )


def _sum(ranges: Iterator[Range] | tuple[Range, ...]) -> Range:
    lows, highs = zip(*ranges, strict=True)
    return Range(sum(lows), sum(highs))


def judge_options(
    case: Case, verdicts: Verdicts, profile: Profile | None = None
) -> tuple[Judged, ...]:
    """Every option of the catalogue, then every package that joins two, for one case.

    Args:
        case: the case.
        verdicts: what frameworks say of it.
        profile: the centre; without one its part is unknown, and the patient alone is judged.
    """
    hearing = Hearing(case, verdicts)
    steps = {t.name: Step(t, feasibility(t, case, profile)) for t in ALL}
    alone = (_judged(hearing, (steps[t.name],), place) for t in ALL for place in hearing.places(t))
    packed = (
        _judged(hearing, way, place) for way in _ways(steps, case) for place in hearing.lesions
    )
    return (*alone, *(each for each in packed if each.packages))


def _ways(steps: Mapping[str, Step], case: Case) -> Iterator[tuple[Step, ...]]:
    """Every way of several steps through a package; who declines a step declines it."""
    some_declined = any(declines(case))
    for names in _WAYS:
        if len(names) > 1:
            way = tuple(steps[name] for name in names)
            declined = refused(names, case) if some_declined else None
            yield way if declined is None else tuple(step.declined_as(declined) for step in way)


def _packages(hearing: Hearing, steps: tuple[Step, ...], place: Place) -> tuple[Package, ...]:
    """The packages for this lesion, or that may be, that the steps are a way through."""
    ways = _BY_WAY.get(tuple(step.treatment.name for step in steps), ())
    return tuple(p for p in ways if True in hearing.is_for(p.id, place))


def _judged(hearing: Hearing, steps: tuple[Step, ...], place: Place) -> Judged:
    packages = _packages(hearing, steps, place)
    spoken = _spoken(hearing, steps, place, packages)
    closing = [each for each in spoken if each.rule.effect == "closes"]
    rest = [each for each in spoken if each.rule.effect != "closes"]
    return Judged(
        steps,
        place,
        hearing.status(closing, place, steps[0].own(hearing)) if closing else "open",
        (*closing, *rest),
        packages,
        hearing,
    )


def _spoken(
    hearing: Hearing, steps: tuple[Step, ...], place: Place, packages: tuple[Package, ...]
) -> Iterable[Spoken]:
    """The rules that speak about all steps, each once; less what the package itself answers."""
    first, *later = steps
    spoken = hearing.spoken(_RULES_OF[first.treatment.name], place, first.own(hearing))
    if not later:
        return spoken
    answers = {code for package in packages for code in package.answers}
    found = {each.rule.code: each for each in spoken}
    for step in later:
        for each in hearing.spoken(_LATER_RULES_OF[step.treatment.name], place, step.own(hearing)):
            before = found.get(each.rule.code)
            # A step about which it is certain outranks one about which it is not.
            if before is None or (each.certain and not before.certain):
                found[each.rule.code] = each
    return [each for code, each in found.items() if code not in answers]


def shared_rules(treatment: Treatment, *, first: bool = True) -> tuple[Rule, ...]:
    """The rules about a treatment that are not its own; time counts for what is begun first."""
    if not first or treatment.fixes["cord_compression"] == "does_not_fix":
        return team.ANY
    stereotactic = treatment.kind == "stereotactic"
    return (*team.ANY, *(team.TIMELINESS_STEREOTACTIC if stereotactic else team.TIMELINESS))


def _rules(treatment: Treatment, *, first: bool) -> tuple[Rule, ...]:
    """Everything that speaks about a treatment."""
    return (*shared_rules(treatment, first=first), *treatment.rules)


_RULES_OF = {t.name: Rules(_rules(t, first=True)) for t in ALL}
_LATER_RULES_OF = {t.name: Rules(_rules(t, first=False)) for t in ALL}
_WAYS = tuple(dict.fromkeys(way for package in PACKAGES for way in package.ways))
_BY_WAY = {way: tuple(p for p in PACKAGES if way in p.ways) for way in _WAYS}
_TITLED = {problem.name: problem for problem in PROBLEMS}


def _limits(hearing: Hearing, steps: tuple[Step, ...], place: Place) -> Iterator[Limit]:
    there = hearing.problems(place)
    first, *later = steps
    for name in first.treatment.does_not_fix:
        truths = there[name]
        if True in truths and all(name in step.treatment.does_not_fix for step in later):
            yield Limit(_TITLED[name], certain=truths == ALWAYS)
