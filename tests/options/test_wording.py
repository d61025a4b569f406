"""What a radiation oncologist reads: figures, structures, assumptions, what is not known."""

import re
from decimal import Decimal

import pytest

from spondyl.case.levels import parse_run
from spondyl.kernel.sources import Check
from spondyl.options.radiobiology.cord_dose import cord_dose
from spondyl.options.radiobiology.intervals import UNKNOWN
from spondyl.options.radiobiology.lines import NOTICE, Line, stretch
from spondyl.options.radiobiology.wording import lines
from tests.options.cast import AGO_7, CONVENTIONAL, dosed, interval, said, untold

FIELD = f"levels_in_field: T6-T8, {CONVENTIONAL}, {AGO_7}"
STEREOTACTIC = "levels_in_field: T7, dose: 24 Gy, fractions: 2, technique: stereotactic"
LUMBAR = f"levels_in_field: L2-L4, {CONVENTIONAL}, {AGO_7}"
HISTORIES = {
    "none": (),
    "conventional": (FIELD,),
    "lung": (f"target: lung, {CONVENTIONAL}",),
    "stereotactic": (STEREOTACTIC,),
    "measured": (f"{STEREOTACTIC}, cord_max: 12 Gy, {AGO_7}",),
    "two": (FIELD, STEREOTACTIC),
    "vague": ("levels_in_field: T7, dose: {between: [20 Gy, 30 Gy]}, fractions: 5",),
}
OPTIONS = ("stereotactic_24_1", "stereotactic_24_2", "radiation_8_1", "radiation_30_10")


def _all_lines() -> list[Line]:
    return [
        line
        for option in OPTIONS
        for level in ("T7", "L3")
        for history in HISTORIES.values()
        for line in lines(dosed(option, *history, level=level))
    ]


def test_every_line_says_where_it_stands_or_on_which_fact_it_rests() -> None:
    for line in _all_lines():
        assert line.cited or line.facts, line.text


def test_no_line_gives_an_order() -> None:
    ordering = re.compile(r"\b(should|must|recommend\w*|safe|unsafe|give|treat with|avoid)\b", re.I)
    for line in _all_lines():
        assert not ordering.search(line.text), line.text
    assert "prescribe nothing" in NOTICE


def test_no_line_prints_a_missing_value() -> None:
    for line in _all_lines():
        assert not re.search(r"None|Decimal|\bnan\b|\d{3,}\.\d{3}|_", line.text), line.text


def test_room_after_20_in_5_is_said_with_its_structure() -> None:
    text = said(dosed("stereotactic_24_2", FIELD))
    assert "thecal sac, point maximum: at most 12.2 Gy in 2 fractions" in text
    assert "20 Gy in 5 prescribed, assumed to reach the cord; EQD2 30 Gy" in text
    assert "7 months, met" in text


@pytest.mark.parametrize(
    ("option", "room"), [("stereotactic_24_1", "9"), ("stereotactic_24_3", "14.5")]
)
def test_rooms_are_rounded_down(option: str, room: str) -> None:
    """9.05 and 14.58 Gy: a figure rounded up would break the rule it reports."""
    assert f"at most {room} Gy in" in said(dosed(option, FIELD))


def test_stereotactic_course_without_a_cord_dose_asks_for_the_plan() -> None:
    found = dosed("stereotactic_24_2", STEREOTACTIC)
    (line,) = (line for line in lines(found) if "ask for the plan" in line.text)
    assert line.facts[0] == "treatments.1.cord_max"
    assert line.headline
    assert "An earlier course was stereotactic" in said(found)


def test_unknown_history_is_asked_for_and_not_read_as_none() -> None:
    found = cord_dose(untold(), parse_run("T7"), "stereotactic_24_2")
    assert found is not None
    assert "Earlier radiation near T7 is not known" in said(found)
    assert "No earlier field" not in said(found)


def test_known_absence_is_said() -> None:
    assert "No earlier field included T7." in said(dosed("stereotactic_24_2"))
    elsewhere = f"levels_in_field: L2-L4, {CONVENTIONAL}"
    assert "No earlier field included T7." in said(dosed("stereotactic_24_2", elsewhere))


def test_two_courses_are_said_to_be_not_defined() -> None:
    assert "not defined" in said(dosed("radiation_8_1", FIELD, STEREOTACTIC))
    assert "may have reached T7" in said(dosed("radiation_8_1", FIELD, CONVENTIONAL))
    assert "not defined" not in said(dosed("radiation_8_1", FIELD))


def test_lumbar_level_names_both_ratios() -> None:
    text = said(dosed("radiation_20_5", LUMBAR, level="L3"))
    assert "Nieder with 4 for the lumbar cord" in text
    assert "Nieder 2006 (α/β 4)" in text
    assert "Nieder 2006 (α/β 2)" in text


def test_doi_is_silent_below_the_thorax() -> None:
    assert "Doi 2021" in said(dosed("radiation_20_5", FIELD))
    assert "Doi 2021" not in said(dosed("radiation_20_5", LUMBAR, level="L3"))


def test_de_novo_limit_stands_with_structure_and_legacy_beside_it() -> None:
    text = said(dosed("stereotactic_24_1"))
    assert "HyTEC 2021, no earlier radiation: 12.4 Gy in 1 fraction to the spinal cord" in text
    assert "Legacy, shown beside: QUANTEC 2010, stereotactic: 13 Gy" in text
    assert "cauda" not in text
    assert "cauda equina" in said(dosed("stereotactic_24_1", level="L3"))


def test_both_statements_of_nieder_are_carried() -> None:
    text = said(dosed("radiation_20_5", FIELD))
    assert "BED of each course at most 98 Gy" in text
    assert "from BED 102 Gy" in text


@pytest.mark.parametrize(
    ("option", "history", "warned"),
    [
        ("stereotactic_24_1", "none", "beyond most of the data"),
        ("stereotactic_24_1", "conventional", "beyond most of the data"),
        ("stereotactic_24_2", "none", "where the formulas are unsure"),
        ("radiation_8_1", "conventional", ""),
        ("radiation_30_10", "conventional", ""),
    ],
)
def test_large_fractions_are_warned_of(option: str, history: str, warned: str) -> None:
    text = said(dosed(option, *HISTORIES[history]))
    assert ("linear-quadratic model is unsure" in text) == bool(warned)
    assert warned in text


def test_large_fraction_of_an_earlier_course_is_warned_of() -> None:
    earlier = f"{STEREOTACTIC}, cord_max: 17 Gy, cord_structure: cord"
    assert "Entry 1: up to 8.5 Gy a fraction" in said(dosed("radiation_8_1", earlier))


def test_survey_is_marked_as_practice() -> None:
    (line,) = (each for each in lines(dosed("stereotactic_24_2", FIELD)) if "Practice" in each.text)
    assert "not data driven" in line.text
    assert line.cited[0].check == Check.FULL_TEXT


def test_figure_from_memory_stands_in_a_line_with_its_mark() -> None:
    for text in ("upper partner: 19.3 Gy", "TG-101"):
        option = "stereotactic_24_2" if "19.3" in text else "stereotactic_24_1"
        for line in lines(dosed(option)):
            if text in line.text:
                assert Check.UNCHECKED in {each.check for each in line.cited}


@pytest.mark.parametrize(
    ("value", "shown"),
    [("70", "70 Gy"), ("70.04", "70.04 Gy"), ("69.998", "69.998 Gy"), ("62.31", "62.3 Gy")],
)
def test_value_beside_a_limit_shows_on_which_side_it_lies(value: str, shown: str) -> None:
    assert stretch(interval(value), "Gy", Decimal(70)) == shown


def test_unknown_value_is_said_and_an_open_end_too() -> None:
    assert stretch(UNKNOWN, "Gy") == "not known"
    assert stretch(interval(30, None), "Gy").startswith("30 Gy or more")
