"""What follows from the level: the location class, and what lies in the canal."""

import pytest

from spondyl.case.case import Lesion
from spondyl.case.derived import LOCATION, NEURAL_ELEMENT, derive
from spondyl.case.levels import LEVELS, parse_run, written
from spondyl.frameworks.evaluate import evaluate
from spondyl.kernel.answers import Answer
from tests.case.cast import a_case, a_lesion

# frameworks.md section 1, "Level to location class", with its points.
TABLE = {
    "C0": ("junctional", 3),
    "C1": ("junctional", 3),
    "C2": ("junctional", 3),
    "C3": ("mobile", 2),
    "C4": ("mobile", 2),
    "C5": ("mobile", 2),
    "C6": ("mobile", 2),
    "C7": ("junctional", 3),
    "T1": ("junctional", 3),
    "T2": ("junctional", 3),
    "T3": ("semirigid", 1),
    "T4": ("semirigid", 1),
    "T5": ("semirigid", 1),
    "T6": ("semirigid", 1),
    "T7": ("semirigid", 1),
    "T8": ("semirigid", 1),
    "T9": ("semirigid", 1),
    "T10": ("semirigid", 1),
    "T11": ("junctional", 3),
    "T12": ("junctional", 3),
    "L1": ("junctional", 3),
    "L2": ("mobile", 2),
    "L3": ("mobile", 2),
    "L4": ("mobile", 2),
    "L5": ("junctional", 3),
    "S1": ("junctional", 3),
    "S2": ("rigid", 0),
    "S3": ("rigid", 0),
    "S4": ("rigid", 0),
    "S5": ("rigid", 0),
}


def _views(lesion: Lesion) -> tuple[dict[str, Answer], ...]:
    ((_, views),) = derive(a_case(lesions=(lesion,))).lesions
    return tuple(dict(view) for view in views)


def _word(level: str, path: str) -> str:
    (view,) = _views(a_lesion(level))
    (word,) = view[path].possible
    return str(word)


def test_the_table_holds_every_level_from_the_occiput_to_the_sacrum() -> None:
    assert tuple(TABLE) == LEVELS


@pytest.mark.parametrize("level", TABLE)
def test_level_has_the_location_class_of_the_table(level: str) -> None:
    assert _word(level, LOCATION.path) == TABLE[level][0]


@pytest.mark.parametrize("level", TABLE)
def test_level_has_the_points_of_the_table(level: str) -> None:
    (verdict,) = evaluate(a_case(lesions=(a_lesion(level),))).lesions
    assert verdict.results["sins"].items["location"].possible == (TABLE[level][1],)


@pytest.mark.parametrize(
    ("run", "worst"),
    [
        ("T7-T9", "semirigid"),
        ("T10-T11", "junctional"),
        ("C6-C7", "junctional"),
        ("S1-S3", "junctional"),
        ("L2-L4", "mobile"),
        ("L4-L5", "junctional"),
        ("S2-S4", "rigid"),
    ],
)
def test_run_takes_its_worst_location(run: str, worst: str) -> None:
    assert _word(run, LOCATION.path) == worst


def test_run_across_regions_says_so() -> None:
    (remark,) = derive(a_case(lesions=(a_lesion("T10-T11"),))).remarks
    assert remark.code == "run_across_regions"
    assert remark.facts == ("lesions.T10-T11.level",)
    assert "junctional" in remark.message


def test_run_within_a_region_leaves_no_remark() -> None:
    assert derive(a_case(lesions=(a_lesion("T7-T9"),))).remarks == ()


def test_lesion_of_several_possible_levels_has_a_view_for_each() -> None:
    found = [view[LOCATION.path].possible for view in _views(a_lesion("T10", "T11"))]
    assert found == [("semirigid",), ("junctional",)]


def test_unknown_level_reaches_every_location_and_is_named() -> None:
    (verdict,) = evaluate(a_case(lesions=(a_lesion(),))).lesions
    sins = verdict.results["sins"]
    assert sins.items["location"].possible == (0, 1, 2, 3)
    assert sins.unknown[0] == "lesions.1.level"


@pytest.mark.parametrize(
    ("run", "element"),
    [
        ("C0", "cord"),
        ("T12", "cord"),
        ("L1", "conus"),
        ("L2", "cauda"),
        ("S5", "cauda"),
        ("T11-T12", "cord"),
        ("T12-L1", "conus"),
        ("L1-L2", "conus"),
        ("T12-L2", "conus"),
        ("L2-S1", "cauda"),
    ],
)
def test_neural_element_follows_from_the_level(run: str, element: str) -> None:
    assert _word(run, NEURAL_ELEMENT.path) == element


@pytest.mark.parametrize("text", ["T13", "C8", "L6", "S6", "coccyx", "Co1", "", "T", "7"])
def test_what_is_no_level_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is not a level"):
        parse_run(text)


def test_run_upwards_is_refused_and_shown_the_right_way_round() -> None:
    with pytest.raises(ValueError, match="write T7-T9"):
        parse_run("T9-T7")


@pytest.mark.parametrize("text", ["t7-t9", " T7 - T9 ", "T7–T9"])
def test_run_is_read_however_it_is_spaced(text: str) -> None:
    assert written(parse_run(text)) == "T7-T9"
