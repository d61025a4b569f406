"""What the patient declines is closed by the patient, and by nobody's silence."""

import pytest

from spondyl.options.facts import DECLINED
from tests.options.options_cast import all_judged, certain, codes, judged_as, named

FIT = {"patient.fit_for.radiation": "yes", "patient.can_lie_flat": "yes"}


def test_every_name_of_a_list_of_refusals_closes_by_the_patient() -> None:
    names = ["en_bloc", "palliative_care", "radiation_8_1"]
    for each in all_judged({**FIT, "patient_view.declines": names}):
        steps = {step.treatment.name for step in each.steps}
        assert ("declined" in certain(each)) == bool(steps & {*names}), each.name
        assert ("patient" in each.closed_by) == bool(steps & {*names})
        if steps & {*names}:
            assert each.status == "closed"


def test_a_name_that_begins_another_is_not_that_other() -> None:
    found = all_judged({"patient_view.declines": ["decompression"]})
    assert "declined" in codes(named(found, "decompression"))
    assert "declined" not in codes(named(found, "decompression_stabilisation"))


@pytest.mark.parametrize("said", [None, "unknown"])
def test_refusals_that_nobody_asked_about_close_nothing_and_are_asked_about(
    said: str | None,
) -> None:
    facts = {**FIT, **({} if said is None else {"patient_view.declines": said})}
    found = judged_as("radiation_8_1", facts)
    assert found.status == "open"
    assert found.steps[0].feasibility.word(DECLINED.path) == "no"
    assert "patient_view.declines" in found.pending
    answered = judged_as("radiation_8_1", {**facts, "patient_view.declines": []})
    assert (answered.status, "patient_view.declines" in answered.pending) == ("open", False)


def test_a_refusal_of_one_of_two_leaves_both_undetermined_and_their_package_closed() -> None:
    either = {"one_of": [["separation_surgery"], ["stereotactic_27_3"]]}
    facts = {
        **FIT,
        "patient.fit_for.open_surgery": "yes",
        "patient_view.declines": either,
    }
    found = all_judged(facts)
    for name in either["one_of"]:
        each = named(found, *name)
        assert (each.status, each.closed_by) == ("undetermined", ("patient",))
        assert each.pending[0] == "patient_view.declines"
    assert named(found, "separation_surgery+stereotactic_27_3").status == "closed"
    assert named(found, "separation_surgery+stereotactic_24_1").status == "undetermined"
    assert named(found, "radiation_8_1").status == "open"
