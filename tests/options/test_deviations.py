"""A dose that is not the package's is named, with one question to both sides."""

from collections.abc import Sequence

from spondyl.case.levels import parse_run
from spondyl.casefile.centre import load_centre
from spondyl.options.deviations import QUESTION, Deviation, deviations
from tests.casefile.cast import loaded

HEAD = "case: c\nas_of: 2026-11-19T21:40\nlesions: [{level: T7}]\ntreatments:\n"
OPERATED = "  - {kind: surgery, on: 2026-11-05, level: T7, operation: separation}\n"
SINGLE = "  - {kind: radiation, on: 2026-11-26, levels_in_field: T7, dose: 8 Gy, fractions: 1, "
TRIPLE = "  - {kind: radiation, on: 2026-11-26, levels_in_field: T7, dose: 27 Gy, fractions: 3, "
CENTRE = (
    "centre: c\n"
    "cover: {radiation_oncology: {name: on call, comfort: [radiation_8_1, radiation_20_5]}}\n"
)


def found(*entries: str, centre: str = "", level: str = "T7") -> Sequence[Deviation]:
    profile = load_centre("centre.yaml", centre.encode()) if centre else None
    return deviations(loaded(HEAD + "".join(entries)), parse_run(level), profile)


def test_another_dose_than_the_packages_is_named_with_a_question() -> None:
    (only,) = found(OPERATED, SINGLE + "technique: conventional}\n")
    assert only.package.id == "after_separation"
    assert only.found == "conventional 8 Gy in 1 fraction"
    assert "stereotactic_27_3" in only.expected
    assert only.by == "plan"
    assert "To both sides" in QUESTION


def test_the_packages_own_dose_is_no_deviation() -> None:
    assert not found(OPERATED, TRIPLE + "technique: stereotactic}\n")


def test_the_same_dose_by_another_technique_deviates() -> None:
    (only,) = found(OPERATED, TRIPLE + "technique: conventional}\n")
    assert only.found == "conventional 27 Gy in 3 fractions"


def test_a_centre_names_its_own_doses() -> None:
    own = "centre: c\npackages: {after_separation: [stereotactic_24_1]}\n"
    (only,) = found(OPERATED, TRIPLE + "technique: stereotactic}\n", centre=own)
    assert only.expected == ("stereotactic_24_1",)


def test_whoever_covers_and_offers_another_dose_is_named() -> None:
    (only,) = found(OPERATED, centre=CENTRE)
    assert only.by == "on call"
    assert only.found == "Radiation 8 Gy in 1 fraction, Radiation 20 Gy in 5 fractions"


def test_an_operation_elsewhere_or_none_begins_no_package() -> None:
    assert not found(OPERATED, SINGLE + "technique: conventional}\n", level="L3")
    assert not found(SINGLE + "technique: conventional}\n")


def test_a_dose_that_is_not_said_is_no_deviation() -> None:
    assert not found(OPERATED, "  - {kind: radiation, on: 2026-11-26, levels_in_field: T7}\n")


def test_an_operation_that_is_planned_begins_a_package_too() -> None:
    ahead = OPERATED.replace("11-05", "11-21")
    assert len(found(ahead, SINGLE + "technique: conventional}\n")) == 1
