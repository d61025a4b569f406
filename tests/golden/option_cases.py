"""The golden cases of rules about options, of problems and of packages.

The centre's facts and the frailty index are those of one option: the one that the case names, or
the first of the catalogue that has the rule.
"""

import json
from dataclasses import dataclass, replace
from functools import cache, partial

from spondyl.case.case import Case
from spondyl.casefile.centre import load_centre
from spondyl.frameworks.evaluate import Verdicts, evaluate
from spondyl.frameworks.standing import asks_about_lesions, variables_of
from spondyl.frameworks.totals import MSTFI_TOTAL
from spondyl.kernel.answers import Answers
from spondyl.kernel.conditions import Condition
from spondyl.kernel.criteria import AllOf, Criterion
from spondyl.kernel.sources import Citation
from spondyl.kernel.truths import ALWAYS as ALWAYS_SO
from spondyl.kernel.truths import EITHER, Truths
from spondyl.options.catalogue import ALL, BY_NAME, RULES
from spondyl.options.facts import OF_OPTION
from spondyl.options.feasibility import feasibility
from spondyl.options.judged import Step
from spondyl.options.judging import Hearing
from spondyl.options.packages import PACKAGES
from spondyl.options.places import Place
from spondyl.options.problems import PROBLEMS
from tests.golden.reading import OPTION_CASES
from tests.golden.rule_cases import Book, Rule, RuleCase

ALWAYS: Criterion = AllOf(())
_OF_OPTION = {variable.path for variable in (*OF_OPTION, MSTFI_TOTAL)}


@dataclass(frozen=True, slots=True)
class Whom:
    """Whether a problem is there, or whom a package is for, as a rule of its own.

    Attributes:
        code: the problem or the package.
        when: when it is there.
        cited: where it stands.
    """

    code: str
    when: Criterion
    cited: tuple[Citation, ...]


_WHOM = (
    *(Whom(f"problem {each.name}", each.when, (each.cited,)) for each in PROBLEMS),
    *(Whom(f"package {each.id}", each.when, each.cited) for each in PACKAGES),
)
_FIRST = {rule.code: treatment.name for treatment in ALL[::-1] for rule in treatment.rules}
_HELD: tuple[Rule, ...] = (*RULES, *(each for each in _WHOM if each.when != ALWAYS))
_ABOUT_THE_OPTION = {
    rule.code
    for rule in _HELD
    if any(variable.path in _OF_OPTION for variable in variables_of(rule.when))
}


def _ready(golden: RuleCase, code: str) -> tuple[Case, Verdicts]:
    """The case with what only options read, and with the option's own facts where it counts."""
    if code not in _ABOUT_THE_OPTION:
        hearing = _heard(golden)
        return hearing.case, hearing.verdicts
    return _about(golden, golden.option or _FIRST[code])


@cache
def _heard(golden: RuleCase) -> Hearing:
    case = golden.loaded()
    return Hearing(case, evaluate(case))


@cache
def _about(golden: RuleCase, option: str) -> tuple[Case, Verdicts]:
    hearing = _heard(golden)
    return hearing.case, _with(hearing.verdicts, _own(golden, option))


def _own(golden: RuleCase, option: str) -> Answers:
    """Facts of the option itself, at the case's centre."""
    hearing, treatment = _heard(golden), BY_NAME[option]
    profile = golden.centre and load_centre(golden.id, json.dumps(golden.centre).encode())
    step = Step(treatment, feasibility(treatment, hearing.case, profile or None))
    return step.own(hearing)


def _with(verdicts: Verdicts, own: Answers) -> Verdicts:
    """The patient's facts and every reading of every lesion, with an option's own."""
    facts = replace(verdicts.facts, patient={**verdicts.facts.patient, **own})
    lesions = tuple(
        replace(each, readings=tuple({**reading, **own} for reading in each.readings))
        for each in verdicts.lesions
    )
    return replace(verdicts, facts=facts, lesions=lesions)


def _exactly(
    hearing: Hearing, _code: str, condition: Condition, place: Place, own: Answers
) -> Truths:
    return hearing.exactly(condition, place, own)


def heard(golden: RuleCase, code: str) -> frozenset[str]:
    """How a rule stands at the places of a case, by the way that options are judged.

    Returns:
        `fires`, `possible`, both (one lesion so, another so), or nothing.
    """
    hearing, rule = _heard(golden), BOOK.rules[code]
    own = _own(golden, golden.option or _FIRST[code]) if code in _ABOUT_THE_OPTION else {}
    condition = Condition(code, rule.when, rule.cited[0])
    asks = asks_about_lesions(rule.when)
    known = asks or code in hearing.patient.shared.keys
    places = hearing.lesions if asks or not (own or known) else (hearing.patient,)
    # What local options alone ask is not judged for a patient without a lesion.
    judged = hearing.truths if known or places else partial(_exactly, hearing)
    each = {judged(code, condition, place, own) for place in places or (hearing.patient,)}
    return frozenset(_SAID[truths] for truths in each if True in truths)


_SAID = {ALWAYS_SO: "fires", EITHER: "possible"}
BOOK = Book(_HELD, OPTION_CASES, _ready)
