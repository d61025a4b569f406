"""To know more about a patient: what is projected stays within what was projected before."""

from collections.abc import Mapping

import pytest

from spondyl.frameworks.evaluate import evaluate
from spondyl.options.judged import judge_options
from spondyl.outcomes.projecting import Projected, project
from spondyl.outcomes.projection import Projection
from tests.options.options_cast import Written, a_case
from tests.outcomes.test_monotone import RATIOS

Key = tuple[str, str | None, str, int | None]
# In a draw, two levels of a covariate that lie close may change places.
SINGLE = 0.01
ALLOWED: Mapping[str, float] = {**RATIOS, "days_at_home": 5.0}
# Settles the score at 5, and says nothing else.
SCORED: Written = {
    "cancer.primary": "kidney", "cancer.targeted_therapy": "no", "cancer.disseminated": "no",
    "cancer.visceral_metastases": "treatable", "cancer.brain_metastases": "no",
    "cancer.prior_chemotherapy": "yes", "cancer.bone_metastases_outside_spine": 0,
    "cancer.vertebrae_involved": 1, "patient.ecog": "1", "patient.crp": "9 mg/L",
    "patient.ldh": "200 IU/L", "patient.albumin": "42 g/L", "patient.platelets": "250 10^9/L",
    "patient.calcium": "2.3 mmol/L", "patient.calcium_adjusted": "2.3 mmol/L",
    "patient.bilirubin": "10 umol/L",
}  # fmt: skip
BONE: Written = {"lesion.bone": "lytic", "lesion.collapse": "none", "lesion.alignment": "normal"}
WALKS: Written = {"neurology.ambulation": "unaided", "neurology.motor_deficit": "no"}
CREPT: Written = {
    "neurology.ambulation": "not_walking", "neurology.motor_deficit": "yes",
    "neurology.frankel": "C", "neurology.deficit_developed_over": "20 days",
    "neurology.time_since_walking_lost": "5 days",
}  # fmt: skip
WAYS: dict[str, tuple[Written, ...]] = {
    "walks, cord free": (WALKS, {"lesion.escc": "0"}, {"lesion.pain": "non_mechanical"}, BONE),
    "walks, compressed": ({"lesion.escc": "3"}, WALKS, BONE, {"lesion.pain": "mechanical"}),
    "deficit crept": (CREPT, {"lesion.escc": "2"}, {"lesion.pain": "mechanical"}, BONE),
}


def _projected(facts: Written) -> Projected:
    case = a_case(facts)
    verdicts = evaluate(case)
    return project(verdicts, judge_options(case, verdicts), number=60)


def _rows(projected: Projected) -> Mapping[Key, Projection]:
    return {
        (each.option, each.lesion, each.outcome.name, each.weeks): each
        for each in projected.projections
        if each.medians is not None
    }


@pytest.mark.parametrize("way", WAYS)
def test_what_becomes_known_stays_within_what_was_said(way: str) -> None:
    facts = dict(SCORED)
    before = _projected(facts)
    assert before.survival is not None
    assert len(before.survival.levels) == 1
    for more in WAYS[way]:
        facts |= more
        after = _projected(facts)
        assert set(after.open["T7"]) < set(before.open["T7"])
        was = _rows(before)
        for key, now in _rows(after).items():
            if key in was:
                assert now.medians is not None
                said = was[key].medians
                assert said is not None
                allowed = ALLOWED.get(key[2], SINGLE)
                assert said[0] - allowed <= now.medians[0], key
                assert now.medians[1] <= said[1] + allowed, key
        before = after


def test_an_answer_that_matters_makes_two_medians_one() -> None:
    open_, settled = _projected(SCORED), _projected({**SCORED, **BONE})
    fractures = [
        [p for p in each.of("radiation_20_5", "T7") if p.outcome.name == "vcf"]
        for each in (open_, settled)
    ]
    assert [p.settled for p in fractures[0]] == [False] * len(fractures[0])
    assert [p.settled for p in fractures[1]] == [True] * len(fractures[1])
    for wide, narrow in zip(*fractures, strict=True):
        assert wide.interval is not None
        assert narrow.interval is not None
        assert wide.interval[0] - 1e-6 <= narrow.interval[0]
        assert narrow.interval[1] <= wide.interval[1] + 1e-6
