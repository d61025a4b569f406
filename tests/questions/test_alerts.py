"""Alerts as questions see them are alerts as the brief prints them."""

import random
from collections import Counter

import pytest

from spondyl.brief.questions.judge import Judge
from spondyl.brief.questions.targets import ALERTS
from spondyl.case.case import Case
from spondyl.frameworks.evaluate import Verdicts, evaluate
from spondyl.frameworks.standing import stands
from spondyl.kernel.conditions import Condition
from spondyl.kernel.errors import SpondylError
from tests.questions.random_files import answered, askable, cases, loaded

SEEDS = pytest.mark.parametrize("seed", range(4))
_SAID = {"certain": frozenset({"fires"}), "possible": frozenset({"fires", "absent"})}
_ABSENT = frozenset({"absent"})


@SEEDS
def test_every_alert_stands_as_its_target_does(seed: int) -> None:
    seen: Counter[frozenset[str]] = Counter()
    for file, case, judge in cases(seed, 25):
        verdicts = evaluate(case)
        said = {k: v for alert in ALERTS for k, v in _standing(alert, case, verdicts).items()}
        targets = {t.key: judge.values(n) for n, t in enumerate(judge.targets)}
        asked = {key: found for key, found in targets.items() if key.startswith("alerts.")}
        # What cannot hold without a lesion is no target where there is none.
        for key in said.keys() | asked.keys():
            assert asked.get(key, _ABSENT) == said.get(key, _ABSENT), (key, file)
        seen.update(said.values())
    assert {_SAID["certain"], _SAID["possible"]} <= seen.keys()


def _standing(alert: Condition, case: Case, verdicts: Verdicts) -> dict[str, frozenset[str]]:
    """By key of the target what the brief says, for the patient or each lesion it names."""
    return {
        f"alerts.{alert.code}.{label}".removesuffix("."): _SAID[each.status]
        for each in stands(alert, case, verdicts)
        for label in each.lesions or ("",)
    }


@SEEDS
def test_a_promised_answer_holds_when_it_is_written_into_the_file(seed: int) -> None:
    rng = random.Random(seed)
    held = 0
    for file, case, judge in cases(100 + seed, 12):
        facts = askable(case, judge)
        for fact in rng.sample(facts, min(3, len(facts))):
            option = rng.choice(judge.options(fact))
            try:
                after = Judge(loaded(answered(file, fact, option)))
            except SpondylError as error:
                pytest.fail(f"{fact}: {option.label} was offered and is refused: {error}")
            for number, target in enumerate(judge.targets):
                promised = judge.values(number, ((fact, option),)) or frozenset()
                real = after.values(number)
                assert real == promised, (target.key, fact, option.label, file)
            held += 1
    assert held > 20
