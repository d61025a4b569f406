import pytest

from spondyl.brief.alerts import ALERTS, Alert
from spondyl.brief.misleading import CAUTIONS
from spondyl.frameworks import evidence
from spondyl.kernel.criteria import Version, atoms
from spondyl.kernel.sources import Source
from tests.golden.alert_cases import BOOK
from tests.golden.rule_cases import RuleCase, wanted
from tests.golden.rule_nudges import RuleNudge, fates, nudges_of

EVERY = pytest.mark.parametrize("alert", ALERTS, ids=lambda alert: alert.code)
CASES = pytest.mark.parametrize("golden", BOOK.cases, ids=BOOK.ids())
# Whatever is answered, these may stay possible: the sources do not say.
DISPUTED = {
    "sphincter_deficit",
    "compression_without_deficit",
    "hypervascular",
    "stale_examination",
    "examination_without_time",
    "mri_overdue",
    "mri_within_24_hours",
    "mri_within_a_week",
    "spine_precautions",
    "steroid_below_dose",
    "steroid_not_running",
    "steroid_without_signs",
    "steroid_suspected_blood_with_signs",
    "steroid_suspected_blood_without_signs",
}


@CASES
def test_every_alert_stands_as_the_case_expects(golden: RuleCase) -> None:
    found = {code: BOOK.seen(code, golden) for code in golden.expect}
    assert found == {code: wanted(expected) for code, expected in golden.expect.items()}


@EVERY
def test_every_alert_has_cases_in_which_it_fires_may_fire_and_is_absent(alert: Alert) -> None:
    expected = [golden.expect[alert.code] for golden in BOOK.cases_for(alert.code)]
    assert "fires" in expected
    assert "absent" in expected
    assert any(isinstance(one, dict) for one in expected)


@EVERY
def test_a_case_notices_every_nudge_that_construction_lets_pass(alert: Alert) -> None:
    survivors = [nudge for nudge, fate in fates(BOOK, alert.code) if fate is None]
    assert not survivors, f"{alert.code}: no case notices {len(survivors)}:\n" + "\n".join(
        survivors
    )


@EVERY
def test_an_alert_left_alone_survives(alert: Alert) -> None:
    assert RuleNudge(BOOK, alert, "left alone", lambda: alert.when).fate() == "same"
    names = [nudge.name for nudge in nudges_of(BOOK, alert.code)]
    assert len(set(names)) == len(names)


def test_only_these_alerts_hold_a_dispute() -> None:
    held = {a.code for a in ALERTS if any(isinstance(atom, Version) for atom in atoms(a.when))}
    assert held == DISPUTED
    without_a_question = {
        code
        for golden in BOOK.cases
        for code, expected in golden.expect.items()
        if isinstance(expected, dict) and not expected["possible"]
    }
    assert without_a_question == DISPUTED


@CASES
def test_every_case_names_a_source_that_one_of_its_alerts_cites(golden: RuleCase) -> None:
    assert golden.expect.keys() <= BOOK.rules.keys()
    cited = {c.source.key for code in golden.expect for c in BOOK.rules[code].cited}
    assert golden.source in cited
    assert golden.locator


def test_ids_and_codes_are_unique() -> None:
    assert len(set(BOOK.ids())) == len(BOOK.cases)
    assert len(BOOK.rules) == len(ALERTS)


def test_every_source_of_evidence_is_cited_by_an_alert_or_a_caution() -> None:
    sources = {value.key for value in vars(evidence).values() if isinstance(value, Source)}
    cited = [place for alert in ALERTS for place in alert.cited]
    cited += [place for caution in CAUTIONS for place in caution.cited]
    assert sources <= {place.source.key for place in cited}
