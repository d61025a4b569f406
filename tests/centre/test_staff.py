"""Who covers a discipline, and with what they are comfortable."""

from spondyl.centre.profile import Cover
from spondyl.centre.staff import is_covered, uncomfortable, who_covers
from spondyl.kernel.truths import ALWAYS, EITHER, NEVER
from tests.centre.cast import at, district

NOON, NIGHT = at("friday", "12:00"), at("friday", "22:00")


def test_cover_changes_with_the_window() -> None:
    for moment, name in ((NOON, "the team"), (NIGHT, "on call")):
        cover = who_covers(district(), "radiation_oncology", moment)
        assert cover is not None
        assert cover.name == name
        assert is_covered(district(), "radiation_oncology", moment) == ALWAYS


def test_nobody_is_told_from_not_described() -> None:
    assert who_covers(district(), "neurosurgery", NOON) is None
    assert is_covered(district(), "neurosurgery", NOON) == NEVER
    assert who_covers(district(), "haematology", NOON) is None
    assert is_covered(district(), "haematology", NOON) == EITHER


def test_a_window_that_no_cover_names_is_not_described() -> None:
    profile = district(cover={"anaesthesia": (Cover("day team", windows=("weekday",)),)})
    assert who_covers(profile, "anaesthesia", NIGHT) is None
    assert is_covered(profile, "anaesthesia", NIGHT) == EITHER


def test_an_option_outside_a_list_of_comfort_is_uncomfortable() -> None:
    for option, expected in (("radiation_8_1", NEVER), ("radiation_20_5", ALWAYS)):
        assert uncomfortable(district(), "radiation_oncology", option, NIGHT) == expected


def test_comfort_that_was_not_said_is_unknown() -> None:
    assert uncomfortable(district(), "radiation_oncology", "radiation_8_1", NOON) == EITHER
    assert uncomfortable(district(), "haematology", "radiation_8_1") == EITHER
    assert uncomfortable(district(), "neurosurgery", "decompression") == EITHER


def test_an_empty_list_of_comfort_covers_nothing() -> None:
    profile = district(cover={"orthopaedics": (Cover("on call", ()),)})
    assert uncomfortable(profile, "orthopaedics", "stabilisation") == ALWAYS


def test_without_a_moment_all_who_cover_count() -> None:
    both = (
        Cover("day", ("stabilisation",), windows=("weekday",)),
        Cover("on call", (), windows=("night", "weekend")),
    )
    profile = district(cover={"orthopaedics": both})
    assert uncomfortable(profile, "orthopaedics", "stabilisation") == EITHER
    assert uncomfortable(profile, "orthopaedics", "stabilisation", NOON) == NEVER
    assert uncomfortable(profile, "orthopaedics", "en_bloc") == ALWAYS
