"""The golden cases of alerts."""

from functools import cache

from spondyl.brief.alerts import ALERTS
from spondyl.case.case import Case
from spondyl.frameworks.evaluate import Verdicts, evaluate
from tests.golden.reading import ALERT_CASES
from tests.golden.rule_cases import Book, RuleCase


@cache
def _judged(golden: RuleCase) -> tuple[Case, Verdicts]:
    case = golden.loaded()
    return case, evaluate(case)


def _ready(golden: RuleCase, _code: str) -> tuple[Case, Verdicts]:
    return _judged(golden)


BOOK = Book(ALERTS, ALERT_CASES, _ready)
