"""The fewest questions by brute force over `evaluate`: every answer, every order, whole cases."""

import random
from collections.abc import Mapping
from dataclasses import replace
from math import prod

from spondyl.brief.questions.ask import ask
from spondyl.case.case import Case, Lesion
from spondyl.case.contradictions import Contradiction
from spondyl.case.derived import KPS_OF_ECOG
from spondyl.case.vocabulary.lesion import COLLAPSE_PERCENT
from spondyl.case.vocabulary.patient import CALCIUM, CALCIUM_ADJUSTED, ECOG, KPS
from spondyl.frameworks.evaluate import evaluate
from spondyl.frameworks.instruments import PROGNOSIS
from spondyl.kernel.answers import Answer, everything, one_of
from spondyl.kernel.variables import Choice
from tests.case.cast import AS_OF, radiation
from tests.properties.cases import ASKED, TELLING

LESION = "T7"
TREATMENTS = "treatments"
# What stands in for another fact is left out, so that an answer only ever says more.
LEFT_OUT = {COLLAPSE_PERCENT.path, CALCIUM_ADJUSTED.path}
# Never unknown here: without it the adjusted calcium is asked for, which these cases leave out.
NEVER_OPEN = {CALCIUM.path}
PATHS = tuple(path for path in ASKED if path not in LEFT_OUT)
Given = tuple[tuple[str, int], ...]


def targets(case: Case) -> dict[str, tuple[object, ...]] | None:
    """What may be open and its values; None for a case that cannot be."""
    if not performance_agrees(case):
        return None
    try:
        verdicts = evaluate(case)
    except Contradiction:
        return None
    # A word against a grade is no answer: both are kept and neither follows from the other.
    if any(remark.code == "motor_deficit_against_grade" for remark in verdicts.facts.remarks):
        return None
    found: dict[str, tuple[object, ...]] = {}
    for framework in PROGNOSIS:
        result = verdicts.patient[framework.name]
        found[f"{framework.name}.applies"] = (result.applies,)
        found[framework.name] = () if result.applies == "no" else result.bands
    for verdict in verdicts.lesions:
        for name, result in verdict.results.items():
            found[f"lesions.{verdict.lesion.label}.{name}"] = result.bands
    return found


def performance_agrees(case: Case) -> bool:
    """Whether ECOG and KPS, where both are given, match the usual conversion."""
    given = [case.answers[path] for path in (ECOG.path, KPS.path) if path in case.answers]
    if len(given) < 2:
        return True
    ecog, kps = (int(answer.possible[0][0][0]) for answer in given)
    return kps in KPS_OF_ECOG[ecog]


def every_answer(path: str) -> list[Answer | str]:
    """Every word, or every telling number; for treatments what reached the lesion."""
    if path == TREATMENTS:
        return ["none", "conventional", "stereotactic", "both"]
    variable = ASKED[path]
    if isinstance(variable.domain, Choice):
        return [one_of(variable, (str(word),)) for word in everything(variable)]
    return [one_of(variable, (number,)) for number in TELLING[path]]


def with_answer(case: Case, path: str, answer: Answer | str) -> Case:
    """The case with one more fact known."""
    if isinstance(answer, str):
        techniques = {"none": (), "both": ("conventional", "stereotactic")}.get(answer, (answer,))
        return replace(case, treatments=tuple(radiation(LESION, t) for t in techniques))
    if path.startswith("lesion."):
        assert case.lesions is not None
        (lesion,) = case.lesions
        return replace(case, lesions=(replace(lesion, answers={**lesion.answers, path: answer}),))
    return replace(case, answers={**case.answers, path: answer})


def full_case(rng: random.Random) -> Case:
    """A case in which everything is known."""
    case = Case("made-up", AS_OF, lesions=(Lesion(1, {}, ((LESION,),)),))
    for path in (*PATHS, TREATMENTS):
        case = with_answer(case, path, rng.choice(every_answer(path)))
        while not performance_agrees(case):
            case = with_answer(case, path, rng.choice(every_answer(path)))
    return case


def without(case: Case, path: str) -> Case:
    """The case with one fact left out."""
    if path == TREATMENTS:
        return replace(case, treatments=None)
    assert case.lesions is not None
    (lesion,) = case.lesions
    bare = replace(lesion, answers=_without(lesion.answers, path))
    return replace(case, answers=_without(case.answers, path), lesions=(bare,))


def _without(answers: Mapping[str, Answer], path: str) -> dict[str, Answer]:
    return {key: answer for key, answer in answers.items() if key != path}


def path_of(fact: str) -> str:
    """The variable that a question is about."""
    return fact.replace(f"lesions.{LESION}.", "lesion.")


def nearly_full(seed: int, most_states: int) -> "Exhaustive":
    """A case in which three to six facts are unknown, most of them telling.

    Args:
        seed: which case.
        most_states: how many combinations of answers there may be at most.
    """
    rng = random.Random(seed)
    case = full_case(rng)
    while targets(case) is None:
        case = full_case(rng)
    wanted = rng.randint(3, 6)
    pool = [path for path in (*PATHS, TREATMENTS) if path not in NEVER_OPEN]
    rng.shuffle(pool)
    facts: list[str] = []
    for path in pool:
        states = prod(len(every_answer(each)) + 1 for each in (*facts, path))
        if len(facts) < wanted and states <= most_states:
            bare = without(case, path)
            if rng.random() < 0.15 or targets(bare) != targets(case):
                case = bare
                facts.append(path)
    return Exhaustive(case, tuple(sorted(facts)))


class Exhaustive:
    """Every way to ask about the open facts of one case.

    Attributes:
        case: the case.
        facts: the facts left open.
    """

    def __init__(self, case: Case, facts: tuple[str, ...]) -> None:
        self.case = case
        self.facts = facts
        self.answers = {path: every_answer(path) for path in facts}
        self._targets: dict[Given, dict[str, tuple[object, ...]] | None] = {}
        self._open: dict[Given, bool] = {}
        self._optimum: dict[Given, int] = {}

    def at(self, given: Given) -> Case:
        """The case with these answers."""
        case = self.case
        for path, number in given:
            case = with_answer(case, path, self.answers[path][number])
        return case

    def targets(self, given: Given) -> dict[str, tuple[object, ...]] | None:
        if given not in self._targets:
            self._targets[given] = targets(self.at(given))
        return self._targets[given]

    def after(self, given: Given, path: str) -> list[Given]:
        """The states after each answer that does not contradict the rest.

        An answer that outranks what stood in for it (a surgeon against a settled SINS) and so
        reaches what was not possible is none either.
        """
        states = [
            tuple(sorted((*given, (path, number)))) for number in range(len(self.answers[path]))
        ]
        return [state for state in states if self._refines(given, state)]

    def _refines(self, given: Given, state: Given) -> bool:
        before, after = self.targets(given), self.targets(state)
        if before is None or after is None:
            return False
        bands = [name for name in before if not name.endswith(".applies")]
        return all(set(after[name]) <= set(before[name]) for name in bands)

    def left(self, given: Given) -> list[str]:
        return [path for path in self.facts if path not in dict(given)]

    def is_open(self, given: Given) -> bool:
        """Whether any answers to the facts that are left change any target."""
        if given not in self._open:
            now = self.targets(given)
            after = [state for path in self.left(given) for state in self.after(given, path)]
            self._open[given] = any(self.targets(state) != now for state in after) or any(
                self.is_open(state) for state in after
            )
        return self._open[given]

    def optimum(self, given: Given = ()) -> int:
        """How many questions the best strategy needs in the worst case."""
        if given not in self._optimum:
            self._optimum[given] = (
                1
                + min(
                    max(self.optimum(state) for state in self.after(given, path))
                    for path in self.left(given)
                )
                if self.is_open(given)
                else 0
            )
        return self._optimum[given]

    def following(self, given: Given = ()) -> int:
        """How many questions the first question, asked again and again, needs at the worst."""
        asking = ask(self.at(given), alerts=())
        assert asking.finished == (not self.is_open(given)), (given, asking)
        if asking.finished:
            return 0
        path = path_of(asking.questions[0].fact)
        assert path in self.left(given), (path, given)
        return 1 + max(self.following(state) for state in self.after(given, path))
