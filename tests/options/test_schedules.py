"""Dose and fractions read from an option's name."""

from decimal import Decimal

import pytest

from spondyl.case.vocabulary.options import OPTIONS
from spondyl.options.radiobiology.schedules import Schedule, schedule_of


@pytest.mark.parametrize(
    ("option", "total", "fractions", "technique"),
    [
        ("radiation_8_1", "8", 1, "conventional"),
        ("radiation_20_5", "20", 5, "conventional"),
        ("radiation_37_5_15", "37.5", 15, "conventional"),
        ("radiation_40_20", "40", 20, "conventional"),
        ("stereotactic_24_2", "24", 2, "stereotactic"),
        ("separation_surgery+stereotactic_27_3", "27", 3, "stereotactic"),
    ],
)
def test_name_holds_its_schedule(option: str, total: str, fractions: int, technique: str) -> None:
    assert schedule_of(option) == Schedule(Decimal(total), fractions, technique)


def test_every_option_of_the_vocabulary_is_read() -> None:
    for option in OPTIONS:
        radiation = option.startswith(("radiation_", "stereotactic_"))
        assert (schedule_of(option) is not None) == radiation


@pytest.mark.parametrize("name", ["radiation", "radiaton_20_5", "radiation_20_0", "20_5", ""])
def test_misspelt_name_is_refused_not_read_as_no_radiation(name: str) -> None:
    with pytest.raises(ValueError, match="is no option"):
        schedule_of(name)


def test_package_with_two_schedules_is_refused() -> None:
    with pytest.raises(ValueError, match="2 schedules"):
        schedule_of("radiation_20_5+stereotactic_24_2")
