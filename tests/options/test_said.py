"""What options say: no order, one line of sense, and never certain death or survival."""

import re

import pytest

from spondyl.options.catalogue import ALL, RULES, Treatment
from spondyl.options.packages import PACKAGES
from spondyl.options.sequences import FLIPS, SEQUENCES

ORDERS = re.compile(r"\b(must|should|recommended?|indicated|you need to|best option)\b", re.I)
CERTAIN = re.compile(r"(?<![\d.])(0|100)(-\d+)? %")
SAID = {
    **{rule.code: rule.message for rule in RULES},
    **{f"{t.name} {n}": x for t in ALL for n, x in enumerate((t.what, t.next, *t.plan))},
    **{package.id: package.technique for package in PACKAGES},
    **{each.code: f"{each.failing} {each.rescue}" for each in SEQUENCES},
    **{flip.measure: flip.text for flip in FLIPS},
}


@pytest.mark.parametrize("text", SAID.values(), ids=SAID)
def test_nothing_said_is_an_order_or_certain(text: str) -> None:
    assert not ORDERS.search(text)
    assert not CERTAIN.search(text)
    assert text.endswith((".", "?", ")"))


@pytest.mark.parametrize("treatment", ALL, ids=lambda treatment: treatment.name)
def test_every_option_says_what_it_is_and_what_it_does_to_the_next(treatment: Treatment) -> None:
    assert len(treatment.what) > 30
    assert len(treatment.next) > 20
    assert treatment.burden.cited


def test_care_without_a_treatment_has_a_plan() -> None:
    with_plan = {treatment.name for treatment in ALL if treatment.plan}
    assert with_plan == {"comfort_home", "hospice", "no_operation", "surveillance"}
