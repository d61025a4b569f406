"""Treatments planned together are judged as one object."""

from itertools import product

import pytest

from spondyl.kernel.errors import DefinitionError
from spondyl.kernel.truths import ALWAYS
from spondyl.options.burden import Range
from spondyl.options.catalogue import BY_NAME, RULES
from spondyl.options.packages import (
    AFTER_AUGMENTATION,
    AFTER_DECOMPRESSION,
    AFTER_SEPARATION,
    PACKAGES,
    REIRRADIATION,
    SALVAGE,
    Package,
    joined,
)
from spondyl.options.problems import FIXES, NAMES
from tests.options.options_cast import (
    Written,
    all_judged,
    certain,
    codes,
    judged_as,
    named,
)

PAINLESS = {"lesion.pain": "none", "neurology.radiculopathy": "no"}
FIT: Written = {
    "patient.fit_for.open_surgery": "yes",
    "patient.fit_for.percutaneous_surgery": "yes",
    "patient.fit_for.radiation": "yes",
    "patient.can_lie_flat": "yes",
}
COURSE = {"kind": "radiation", "levels_in_field": "T6-T8", "technique": "conventional"}
FAILED = {**COURSE, "response": "failed"}
HELD = {**COURSE, "response": "controlled"}
ELSEWHERE = {**FAILED, "levels_in_field": "L1-L3"}
PAIRS = [way for package in PACKAGES for way in package.ways if len(way) > 1]
ALWAYS_THERE = {
    joined(way)
    for package in PACKAGES
    if package not in (SALVAGE, REIRRADIATION)
    for way in package.ways
}
ONLY_SALVAGE = {joined(way) for way in SALVAGE.ways} - ALWAYS_THERE
SEPARATION = "separation_surgery+stereotactic_27_3"


def _there(*courses: Written | None) -> set[str]:
    """The packages of two steps in the list; None for a list of treatments left out."""
    treatments = None if None in courses else [*courses]
    return {each.name for each in all_judged(treatments=treatments) if len(each.steps) > 1}


def _ids(name: str, *courses: Written) -> set[str]:
    return {package.id for package in judged_as(name, treatments=[*courses]).packages}


def test_every_way_is_made_of_what_comes_first_and_what_follows() -> None:
    for package in PACKAGES:
        expected = product(package.first, package.then) if package.first else zip(package.then)
        assert list(package.ways) == list(expected)
    assert len(ONLY_SALVAGE) > 1


@pytest.mark.parametrize(
    ("courses", "extra"),
    [
        ((), set()),
        ((HELD,), set()),
        ((ELSEWHERE,), set()),
        ((FAILED,), ONLY_SALVAGE),
        ((HELD, FAILED), ONLY_SALVAGE),
        # May have failed, may have reached the level, or nobody said.
        ((COURSE,), ONLY_SALVAGE),
        (({"kind": "radiation", "response": "failed"},), ONLY_SALVAGE),
        ((None,), ONLY_SALVAGE),
    ],
)
def test_salvage_is_there_only_where_radiation_failed_or_may_have(
    courses: tuple[Written | None, ...], extra: set[str]
) -> None:
    assert _there(*courses) == ALWAYS_THERE | extra


def test_a_way_through_two_packages_names_those_that_are_for_the_lesion() -> None:
    assert _ids(SEPARATION) == {"after_separation"}
    assert _ids(SEPARATION, FAILED) == {"after_separation", "salvage_surgery"}


@pytest.mark.parametrize("name", REIRRADIATION.then)
def test_radiation_again_is_a_package_of_one_step_where_the_level_was_irradiated(name: str) -> None:
    assert _ids(name) == set()
    assert _ids(name, HELD) == {"reirradiation"}
    assert len(named(all_judged(treatments=[HELD]), name).steps) == 1


def test_without_lesions_there_is_no_package_and_with_unknown_ones_there_is() -> None:
    assert not [each for each in all_judged(lesions=[]) if len(each.steps) > 1]
    unknown = [each for each in all_judged(lesions=None) if len(each.steps) > 1]
    assert {each.lesion for each in unknown} == {None}
    assert {each.name for each in unknown} == ALWAYS_THERE | ONLY_SALVAGE


def test_each_lesion_has_its_own_packages() -> None:
    lesions = [{"level": "T7"}, {"level": "L2"}]
    found = all_judged(lesions=lesions, treatments=[FAILED])
    places = {(each.name, each.lesion) for each in found if len(each.steps) > 1}
    assert {lesion for name, lesion in places if name in ALWAYS_THERE} == {"T7", "L2"}
    assert {lesion for name, lesion in places if name in ONLY_SALVAGE} == {"T7"}


@pytest.mark.parametrize("names", PAIRS, ids=joined)
def test_a_package_answers_why_no_radiation_is_planned(names: tuple[str, ...]) -> None:
    found = all_judged(FIT, treatments=[FAILED])
    assert "no_radiation_plan" in certain(named(found, names[0]))
    assert "no_radiation_plan" not in codes(named(found, joined(names)))


def test_what_a_package_answers_is_said_of_its_steps_alone_and_all_else_is_kept() -> None:
    facts = {**FIT, "lesion.escc": "3", "patient.ecog": 3}
    found = all_judged(facts, treatments=[])
    package = named(found, SEPARATION)
    steps = codes(named(found, "separation_surgery")) | codes(named(found, "stereotactic_27_3"))
    answered = {*AFTER_SEPARATION.answers} & steps
    assert {"stereotactic_compressed", "no_radiation_plan"} <= answered
    assert codes(package) == steps - answered


def test_answers_are_codes_of_rules_that_close_nothing() -> None:
    effects = {rule.code: rule.effect for rule in RULES}
    for package in PACKAGES:
        assert {effects[code] for code in package.answers} <= {"cautions"}, package.id


@pytest.mark.parametrize("first", ["percutaneous_stabilisation", "augmentation"])
def test_what_makes_no_room_at_the_cord_leaves_what_is_said_of_a_cord_without_room(
    first: str,
) -> None:
    name = f"{first}+stereotactic_24_2"
    found = judged_as(name, {**FIT, "lesion.escc": "3"}, treatments=[])
    assert "stereotactic_compressed" in certain(found)
    close = {**FIT, "lesion.escc": "1b", "lesion.distance_to_cord_mm": 1}
    assert {"under_5_mm", "under_3_mm"} <= certain(judged_as(name, close, treatments=[]))


@pytest.mark.parametrize("names", PAIRS, ids=joined)
def test_it_fixes_what_its_best_step_does_and_asks_for_what_both_do(names: tuple[str, ...]) -> None:
    first, last = (BY_NAME[name] for name in names)
    found = judged_as(joined(names), treatments=[FAILED])
    for problem in NAMES:
        best = min(FIXES.index(step.fixes[problem]) for step in (first, last))
        assert FIXES.index(found.fixes[problem]) == best
    visits = (first.burden.visits, last.burden.visits)
    assert found.burden.visits == Range(sum(v.low for v in visits), sum(v.high for v in visits))
    nights = (first.burden.nights, last.burden.nights)
    assert found.burden.nights == Range(sum(n.low for n in nights), sum(n.high for n in nights))
    assert {*first.burden.cited, *last.burden.cited} == {*found.burden.cited}


def test_the_wait_for_the_second_step_counts_until_drugs_go_on() -> None:
    found = judged_as(SEPARATION, treatments=[])
    wait, restart = AFTER_SEPARATION.interval, BY_NAME["stereotactic_27_3"].burden.restart_days
    assert wait is not None
    assert restart is not None
    expected = Range(wait.low + restart.low, wait.high + restart.high)
    assert found.burden.restart_days == expected
    assert found.burden.recovery_days == BY_NAME["separation_surgery"].burden.recovery_days


@pytest.mark.parametrize(
    ("name", "over", "ground"),
    [
        (SEPARATION, {"patient.fit_for.open_surgery": "no"}, "safety"),
        (SEPARATION, {"patient.fit_for.radiation": "no"}, "safety"),
        (SEPARATION, {"patient.can_lie_flat": "no"}, "feasibility"),
        (SEPARATION, {"patient_view.declines": ["separation_surgery"]}, "patient"),
        (SEPARATION, {"patient_view.declines": ["stereotactic_27_3"]}, "patient"),
        ("augmentation+radiation_8_1", PAINLESS, "indication"),
        ("augmentation+radiation_8_1", {"patient.fit_for.radiation": "no"}, "safety"),
    ],
)
def test_a_reason_against_either_step_closes_both(name: str, over: Written, ground: str) -> None:
    cemented: Written = {
        "lesion.pain": "mechanical",
        "lesion.escc": "0",
        "patient_view.declines": [],
        **{
            f"patient.comorbidities.{illness}": "no"
            for illness in (
                "local_infection",
                "systemic_infection",
                "coagulopathy",
                "cement_allergy",
            )
        },
    }
    assert judged_as(name, {**FIT, **cemented}).status == "open"
    found = judged_as(name, {**FIT, **cemented, **over})
    assert (found.status, found.closed_by) == ("closed", (ground,))


def test_a_reason_that_may_close_either_step_leaves_both_undetermined() -> None:
    for unknown in ("patient.fit_for.open_surgery", "patient.can_lie_flat"):
        found = judged_as(SEPARATION, {**FIT, unknown: "unknown"})
        assert (found.status, found.pending[0]) == ("undetermined", unknown)


def test_a_rule_of_both_steps_speaks_once() -> None:
    course = {**FAILED, "failed_by": "progression"}
    for each in all_judged(FIT, treatments=[course]):
        spoken = [one.rule.code for one in each.spoken]
        assert len(spoken) == len({*spoken}), each.name
    package = judged_as(SEPARATION, FIT, treatments=[course])
    assert "progressed_after_radiation" in certain(package)


def test_the_order_is_that_of_the_package_and_the_title_says_so() -> None:
    found = judged_as(SEPARATION)
    assert [step.treatment.name for step in found.steps] == SEPARATION.split("+")
    assert found.title == "Separation surgery, then stereotactic 27 Gy in 3 fractions"


def test_both_disciplines_accept_a_package_and_neither_alone() -> None:
    for package in PACKAGES:
        one, other = package.accepted_by
        assert one != other
    assert AFTER_DECOMPRESSION.condition.truths({}) == ALWAYS
    assert AFTER_AUGMENTATION.condition.truths({}) == ALWAYS


@pytest.mark.parametrize(
    ("first", "then", "interval"),
    [
        (("stabilisation",), ("radiation_9_1",), Range(0, 1)),
        (("stabilisation",), (), Range(0, 1)),
        (("stabilisation",), ("radiation_8_1",), None),
        ((), ("radiation_8_1",), Range(0, 1)),
    ],
)
def test_a_package_that_cannot_be_is_refused(
    first: tuple[str, ...], then: tuple[str, ...], interval: Range | None
) -> None:
    with pytest.raises(DefinitionError, match="Package made"):
        Package(
            "made",
            "Made up",
            first,
            then,
            interval,
            SALVAGE.when,
            "",
            ("spine_surgery", "radiation_oncology"),
            (),
            (),
            SALVAGE.cited,
        )
