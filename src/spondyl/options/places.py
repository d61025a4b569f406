"""Where options are judged, and what is asked there once for all of them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from spondyl.case.case import Case
from spondyl.case.earlier_treatment import earlier_treatment
from spondyl.frameworks.evaluate import LesionVerdict
from spondyl.frameworks.instruments.sins import SINS
from spondyl.frameworks.standing import asks_about_lesions, variables_of
from spondyl.frameworks.totals import MSTFI_TOTAL, SINS_TOTAL
from spondyl.kernel.answers import Answer, Answers, span
from spondyl.kernel.conditions import Condition
from spondyl.kernel.folded import Folded, folded
from spondyl.kernel.results import Result
from spondyl.kernel.truths import Truths
from spondyl.options.catalogue import ALL, RULES
from spondyl.options.facts import OF_OPTION
from spondyl.options.packages import PACKAGES
from spondyl.options.problems import PROBLEMS
from spondyl.options.rule import Rule

_OPTIONS_OWN = frozenset(variable.path for variable in (*OF_OPTION, MSTFI_TOTAL))
# By the code of a rule, the facts of the option itself that it asks for; most ask for none.
OWN_OF = {
    rule.code: tuple(v.path for v in variables_of(rule.when) if v.path in _OPTIONS_OWN)
    for rule in RULES
}
# Conditions that are the same for every option are judged together.
SHARED: Mapping[str, Condition] = {
    **{rule.code: rule.condition for rule in RULES if not OWN_OF[rule.code]},
    **{f"problem {problem.name}": problem.condition for problem in PROBLEMS},
    **{f"package {package.id}": package.condition for package in PACKAGES},
}
_RULES = tuple(rule for rule in RULES if not OWN_OF[rule.code])
OF_LESIONS = frozenset(
    condition.code for condition in SHARED.values() if asks_about_lesions(condition.when)
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
    return Shared(listed, rules, folded(SHARED[key].when for key in listed))


AT_LESION = _shared_at(SHARED, _RULES)
# Of a patient whose lesions are described: what is not asked of each of them.
OF_PATIENT = _shared_at(
    (
        key
        for key, condition in SHARED.items()
        if condition.code not in OF_LESIONS | {r.code for r in _RULES} - _NOT_LOCAL
    ),
    tuple(rule for rule in _RULES if rule.code in _NOT_LOCAL),
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
        shared: Shared = AT_LESION,
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


def with_facts(case: Case, verdict: LesionVerdict) -> LesionVerdict:
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
        yield total_of(verdict.results["sins"])
        return
    yield from (total_of(SINS.evaluate(reading)) for reading in verdict.readings)


def total_of(result: Result) -> Answer:
    """The total of a score as a fact."""
    totals = [Decimal(total) for total in result.possible if isinstance(total, int)]
    said = " or ".join(map(str, result.possible))
    return Answer(tuple(span(n, n) for n in totals), said, derived=f"follows from {result.name}")
