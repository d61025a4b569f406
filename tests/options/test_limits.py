"""What an option does not fix is printed with it, over every way to read the lesion."""

import pytest

from spondyl.centre.profile import Profile
from spondyl.frameworks.evaluate import evaluate
from spondyl.options.catalogue import ALL, BY_NAME
from spondyl.options.judged import Judged
from spondyl.options.judging import Hearing
from spondyl.options.packages import PACKAGES, joined
from spondyl.options.problems import NAMES
from spondyl.options.rules import team
from tests.casefile.centre_cast import centre
from tests.options.options_cast import (
    Written,
    a_case,
    all_judged,
    certain,
    codes,
    judged_as,
    judged_case,
    named,
)

BEAMS = [t.name for t in ALL if t.kind in ("radiation", "stereotactic")]
OPERATIONS = [t.name for t in ALL if t.kind == "operation"]
# SINS 1 at T7; each of the other readings below adds to it.
QUIET: Written = {
    "lesion.pain": "none",
    "lesion.bone": "blastic",
    "lesion.alignment": "normal",
    "lesion.collapse": "none",
    "lesion.posterolateral": "none",
}
SIX: Written = {**QUIET, "lesion.pain": "mechanical", "lesion.bone": "lytic"}
SEVEN: Written = {**SIX, "lesion.posterolateral": "unilateral"}
ONE = {key.partition(".")[2]: value for key, value in QUIET.items()}
SEVEN_READ = {key.partition(".")[2]: value for key, value in SEVEN.items()}


def limits(found: Judged) -> dict[str, bool]:
    """What an option leaves as it is, and whether that is there for certain."""
    return {limit.problem.name: limit.certain for limit in found.limits}


def sins(facts: Written) -> tuple[object, ...]:
    return evaluate(a_case(facts)).lesions[0].results["sins"].possible


@pytest.mark.parametrize("name", BEAMS)
def test_radiation_alone_never_stabilises(name: str) -> None:
    assert BY_NAME[name].fixes["instability"] == "does_not_fix"
    assert BY_NAME[name].fixes["mechanical_pain"] == "does_not_fix"


def test_the_limit_of_beams_is_printed_from_sins_7() -> None:
    assert (sins(SIX), sins(SEVEN)) == ((6,), (7,))
    six, seven, open_ = (all_judged(facts) for facts in (SIX, SEVEN, {}))
    for name in BEAMS:
        assert "instability" not in limits(named(six, name))
        assert limits(named(seven, name))["instability"] is True
        assert limits(named(open_, name))["instability"] is False


def test_a_surgeon_who_calls_it_unstable_is_heard_below_sins_7() -> None:
    facts = {**SIX, "lesion.surgeon_stability": "unstable"}
    assert limits(judged_as("radiation_8_1", facts))["instability"] is True


def test_what_stabilises_has_no_such_limit() -> None:
    found = all_judged(SEVEN)
    for name in ("stabilisation", "percutaneous_stabilisation", "separation_surgery"):
        assert "instability" not in limits(named(found, name))
    package = named(found, "percutaneous_stabilisation+radiation_8_1")
    assert {"instability", "mechanical_pain", "local_control"}.isdisjoint(limits(package))


def test_cement_does_not_decompress() -> None:
    found = all_judged({"lesion.escc": "3"})
    for name in ("augmentation", "ablation", "ablation_augmentation"):
        assert BY_NAME[name].fixes["cord_compression"] == "does_not_fix"
        assert limits(named(found, name))["cord_compression"] is True
    assert "cord_compression" not in limits(named(found, "decompression"))
    assert "cord_compression" not in limits(judged_as("augmentation", {
        "lesion.escc": "0", "lesion.explains_deficit": "no"
    }))  # fmt: skip


@pytest.mark.parametrize("name", OPERATIONS)
def test_surgery_alone_does_not_control_the_tumour(name: str) -> None:
    found = judged_as(name, treatments=[])
    assert BY_NAME[name].fixes["systemic_disease"] == "does_not_fix"
    assert limits(found)["systemic_disease"] is True
    in_one_piece = name in ("vertebrectomy", "en_bloc")
    assert ("local_control" in limits(found)) == (not in_one_piece)
    assert "no_radiation_plan" in certain(found)


def test_limits_are_of_what_is_there_and_stand_in_the_order_of_the_matrix() -> None:
    facts = {**QUIET, "lesion.escc": "0", "lesion.explains_deficit": "no"}
    facts |= {"neurology.radiculopathy": "no"}
    found = all_judged(facts)
    assert limits(named(found, "surveillance")) == {"local_control": True, "systemic_disease": True}
    for each in all_judged():
        named_ = [*limits(each)]
        assert named_ == [name for name in NAMES if name in named_]
        fixed = {n for n, fix in each.fixes.items() if fix != "does_not_fix"}
        assert fixed.isdisjoint(named_), each.name


NOT_HERE = centre("options: {palliative_care: {available: no}}")
SLOW = centre("options: {palliative_care: {available: yes, lead_hours: {night: [100, 200]}}}")


@pytest.mark.parametrize(
    ("facts", "profile", "closed_by"),
    [
        ({}, None, ()),
        (SEVEN, None, ()),
        ({"lesion.escc": "3", "neurology.tempo": "worsening"}, SLOW, ()),
        ({"patient.fit_for.radiation": "no", "patient.fit_for.open_surgery": "no"}, None, ()),
        ({"cancer.systemic_options_left": "no", "cancer.intent": "curable"}, None, ()),
        ({"patient_view.declines": ["hospice"]}, None, ()),
        ({"patient_view.declines": ["palliative_care"]}, None, ("patient",)),
        ({}, NOT_HERE, ("feasibility",)),
    ],
)
def test_palliative_care_stands_beside_and_only_patient_or_centre_close_it(
    facts: Written, profile: Profile | None, closed_by: tuple[str, ...]
) -> None:
    found = judged_as("palliative_care", facts, profile)
    assert (found.status, found.closed_by) == ("closed" if closed_by else "open", closed_by)
    assert found.lesion is None
    assert "beside_everything" in certain(found) & codes(found, "supports")


def test_nothing_of_palliative_care_itself_closes_it() -> None:
    closing = {rule.code for rule in BY_NAME["palliative_care"].rules if rule.effect == "closes"}
    assert closing == set()
    assert {r.code for r in team.ANY if r.effect == "closes"} == {"declined", "not_available"}


@pytest.mark.parametrize(
    "lesions", [None, [], [{"level": "T7"}], [{"level": "T7"}, {"level": "L2"}]]
)
def test_palliative_care_is_in_every_list_once(lesions: list[Written] | None) -> None:
    assert [each.name for each in all_judged(lesions=lesions)].count("palliative_care") == 1


def test_readers_who_differ_are_both_heard() -> None:
    readers = [{"by": "a", **ONE}, {"by": "b", **SEVEN_READ}]
    found = all_judged(lesions=[{"level": "T7", "sins_readers": readers}])
    beam = named(found, "stereotactic_24_2")
    assert limits(beam)["instability"] is False
    assert "sins_7_trials" in codes(beam) - certain(beam)
    assert "lesions.T7.sins_readers" in " ".join(beam.pending)
    agreed = all_judged(lesions=[{"level": "T7", "sins_readers": readers[1:]}])
    assert limits(named(agreed, "stereotactic_24_2"))["instability"] is True
    assert "sins_7_trials" in certain(named(agreed, "stereotactic_24_2"))


def test_readers_who_differ_about_pain_leave_cement_undetermined() -> None:
    illnesses = ("local_infection", "systemic_infection", "coagulopathy", "cement_allergy")
    facts = {f"patient.comorbidities.{illness}": "no" for illness in illnesses}
    facts |= {"patient.fit_for.percutaneous_surgery": "yes", "neurology.radiculopathy": "no"}
    readers = [{"by": "a", **ONE}, {"by": "b", **SEVEN_READ}]
    both, none, hurts = (
        judged_as("augmentation", facts, lesions=[{"level": "T7", "escc": "0", **read}])
        for read in ({"sins_readers": readers}, ONE, SEVEN_READ)
    )
    assert [each.status for each in (both, none, hurts)] == ["undetermined", "closed", "open"]
    assert (both.closed_by, none.closed_by) == (("indication",), ("indication",))


def test_a_lesion_of_open_level_is_judged_at_each() -> None:
    course = {"kind": "radiation", "levels_in_field": "L1-L3", "technique": "conventional"}
    level = {"one_of": ["T3", "L2"]}
    found = all_judged(
        lesions=[{"level": level}], treatments=[{**course, "ended": "2026-11-18T12:00"}]
    )
    cement = named(found, "augmentation")
    assert "above_t5" in codes(cement) - certain(cement)
    operation = named(found, "stabilisation")
    assert "radiated_within_7_days" in codes(operation) - certain(operation)
    (label,) = {each.lesion for each in found} - {None}
    for each in (cement, operation):
        assert f"lesions.{label}.level" in each.pending
    settled = all_judged(
        lesions=[{"level": "L2"}], treatments=[{**course, "ended": "2026-11-18T12:00"}]
    )
    assert "radiated_within_7_days" in certain(named(settled, "stabilisation"))
    assert "above_t5" not in codes(named(settled, "augmentation"))


def test_levels_and_readers_are_multiplied_and_each_keeps_its_own_history() -> None:
    course = {"kind": "radiation", "levels_in_field": "L1-L3", "technique": "stereotactic"}
    readers = [{"by": "a", **ONE}, {"by": "b", **SEVEN_READ}]
    lesion = {"level": {"one_of": ["T3", "L2"]}, "sins_readers": readers}
    case = a_case(lesions=[lesion], treatments=[course])
    (place,) = Hearing(case, evaluate(case)).lesions
    told = [
        (
            view["lesion.radiation_courses"].possible,
            view["lesion.treated_region"].possible,
            view["lesion.pain"].possible,
            len(view["lesion.sins"].possible),
        )
        for view in place.views
    ]
    assert told == [
        (("none",), ("above_t5",), ("none",), 1),
        (("none",), ("above_t5",), ("mechanical",), 1),
        (("one",), ("t5_to_l5",), ("none",), 1),
        (("one",), ("t5_to_l5",), ("mechanical",), 1),
    ]
    assert [view["lesion.sins"].given for view in place.views] == ["1", "7", "2", "8"]


def test_without_a_list_of_lesions_a_local_option_is_judged_once_for_an_unknown_one() -> None:
    found = all_judged(lesions=None)
    names = [each.name for each in found]
    assert len(names) == len({*names})
    assert {each.lesion for each in found} == {None}
    assert {treatment.name for treatment in ALL} <= {*names}
    assert "lesions" in named(found, "augmentation").pending


def test_with_no_lesion_there_is_no_local_option_and_all_others() -> None:
    found = judged_case(a_case(lesions=[]))
    assert [each.name for each in found] == [t.name for t in ALL if not t.local]
    for each in found:
        assert each.pending is not None
        assert each.limits is not None


def test_with_two_lesions_local_options_are_judged_twice_and_others_once() -> None:
    found = all_judged(
        {"neurology.radiculopathy": "no"},
        lesions=[{"level": "T7", "pain": "none"}, {"level": "L2", "pain": "mechanical"}],
    )
    for treatment in ALL:
        places = [each.lesion for each in found if each.name == treatment.name]
        assert places == (["T7", "L2"] if treatment.local else [None]), treatment.name
    ways = {joined(w) for package in PACKAGES for w in package.ways if len(w) > 1}
    for name in ways:
        assert [each.lesion for each in found if each.name == name] == ["T7", "L2"]
    painless, painful = (each for each in found if each.name == "augmentation")
    assert "cement_without_symptoms" in certain(painless)
    assert "cement_without_symptoms" not in codes(painful)


def test_a_rule_about_lesions_speaks_of_the_patient_where_it_holds_at_any() -> None:
    lesions: list[Written] = [{"level": "T7", "escc": "0"}, {"level": "L2", "escc": "3"}]
    found = judged_as("systemic_therapy", lesions=lesions)
    assert "systemic_compressed" in certain(found)
    assert "systemic_compressed" not in codes(judged_as("systemic_therapy", lesions=lesions[:1]))
    assert "systemic_compressed" not in codes(judged_as("systemic_therapy", lesions=[]))
