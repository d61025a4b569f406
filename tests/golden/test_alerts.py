import pytest

from spondyl.brief.alerts import ALERTS, Alert
from spondyl.brief.misleading import CAUTIONS
from spondyl.frameworks import evidence
from spondyl.kernel.criteria import Version, atoms
from spondyl.kernel.sources import Source
from tests.golden.alert_cases import alert_cases, cases_for, seen, wanted
from tests.golden.alert_nudges import AlertNudge, fates, nudges_of

BY_CODE = {alert.code: alert for alert in ALERTS}
EVERY = pytest.mark.parametrize("alert", ALERTS, ids=lambda alert: alert.code)
NUMBERS = pytest.mark.parametrize(
    "number", range(len(alert_cases())), ids=lambda number: alert_cases()[number].id
)
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


@NUMBERS
def test_every_alert_stands_as_the_case_expects(number: int) -> None:
    golden = alert_cases()[number]
    found = {code: seen(BY_CODE[code].condition, number) for code in golden.expect}
    assert found == {code: wanted(expected) for code, expected in golden.expect.items()}


@EVERY
def test_every_alert_has_cases_in_which_it_fires_may_fire_and_is_absent(alert: Alert) -> None:
    expected = [alert_cases()[number].expect[alert.code] for number in cases_for(alert.code)]
    assert "fires" in expected
    assert "absent" in expected
    assert any(isinstance(one, dict) for one in expected)


@EVERY
def test_a_case_notices_every_nudge_that_construction_lets_pass(alert: Alert) -> None:
    survivors = [nudge for nudge, fate in fates(alert.code) if fate is None]
    assert not survivors, f"{alert.code}: no case notices {len(survivors)}:\n" + "\n".join(
        survivors
    )


@EVERY
def test_an_alert_left_alone_survives(alert: Alert) -> None:
    assert AlertNudge(alert, "left alone", lambda: alert.when).fate() == "same"
    names = [nudge.name for nudge in nudges_of(alert)]
    assert len(set(names)) == len(names)


def test_only_these_alerts_hold_a_dispute() -> None:
    held = {a.code for a in ALERTS if any(isinstance(atom, Version) for atom in atoms(a.when))}
    assert held == DISPUTED
    without_a_question = {
        code
        for golden in alert_cases()
        for code, expected in golden.expect.items()
        if isinstance(expected, dict) and not expected["possible"]
    }
    assert without_a_question == DISPUTED


@NUMBERS
def test_every_case_names_a_source_that_one_of_its_alerts_cites(number: int) -> None:
    golden = alert_cases()[number]
    assert golden.expect.keys() <= BY_CODE.keys()
    cited = {c.source.key for code in golden.expect for c in BY_CODE[code].cited}
    assert golden.source in cited
    assert golden.locator


def test_ids_and_codes_are_unique() -> None:
    ids = [golden.id for golden in alert_cases()]
    assert len(set(ids)) == len(ids)
    assert len(BY_CODE) == len(ALERTS)


def test_every_source_of_evidence_is_cited_by_an_alert_or_a_caution() -> None:
    sources = {value.key for value in vars(evidence).values() if isinstance(value, Source)}
    cited = [place for alert in ALERTS for place in alert.cited]
    cited += [place for caution in CAUTIONS for place in caution.cited]
    assert sources <= {place.source.key for place in cited}
