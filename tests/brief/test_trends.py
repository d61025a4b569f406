"""Trends: dated readings as points, direction and change."""

import pytest
from rich.console import Console

from spondyl.brief.compose import compose
from spondyl.brief.document import document
from spondyl.brief.page import Brief
from spondyl.brief.trends import Trend
from spondyl.render.blocks import blocks
from spondyl.render.terminal import brief_to
from spondyl.render.text import text
from tests.places import THURSDAY, case_at, case_of

pytestmark = pytest.mark.unprojected


def brief_of(written: str) -> Brief:
    return compose(case_of(f"as_of: 2026-11-20T22:00\n{written}"))


def the(written: str) -> Trend:
    (trend,) = brief_of(written).trends
    return trend


def readings(*values: str) -> str:
    """Readings a week apart, the last on the 20th of November."""
    days = ("2026-10-30", "2026-11-06", "2026-11-13", "2026-11-20")[-len(values) :]
    pairs = zip(values, days, strict=True)
    return f"{{readings: [{', '.join(f'{{value: {v}, on: {d}}}' for v, d in pairs)}]}}"


def course(path: str, *values: str) -> str:
    """A case in which one fact has these readings."""
    group, _, key = path.partition(".")
    return f"{group}: {{{key}: {readings(*values)}}}"


def terminal(brief: Brief) -> str:
    console = Console(width=100, record=True)
    with console.capture() as capture:
        brief_to(console, brief)
    return capture.get()


@pytest.mark.parametrize(
    ("written", "direction", "words"),
    [
        (course("patient.albumin", "39 g/L", "31 g/L"), "worse", "fell 8 g/L in 7 days"),
        (course("patient.albumin", "31 g/L", "3.5 g/dL"), "better", "rose 4 g/L in 7"),
        (course("patient.haemoglobin", "9 g/dL", "80 g/L"), "worse", "fell 10 g/L"),
        (course("patient.ecog", "1", "3"), "worse", "rose 2 in 7 days, worse"),
        (course("patient.kps", "50", "70"), "better", "rose 20 in 7 days, better"),
        (
            course("neurology.ambulation", "unaided", "not_walking"),
            "worse",
            "worse in 7 days, was unaided",
        ),
        (course("patient.ecog", "2", "2", "2"), "same", "the same after 14 days"),
    ],
)
def test_direction_knows_which_way_is_good(written: str, direction: str, words: str) -> None:
    assert the(written).direction == direction
    assert words in the(written).words


def test_pain_is_followed_lesion_by_lesion() -> None:
    lesions = ", ".join(
        f"{{level: {level}, pain_score: {readings(*scores)}}}"
        for level, scores in (("T7", ("3", "8")), ("L2", ("6", "2")))
    )
    brief = brief_of(f"lesions: [{lesions}]")
    assert [(t.lesion, t.fact, t.direction) for t in brief.trends] == [
        ("T7", "lesions.T7.pain_score", "worse"),
        ("L2", "lesions.L2.pain_score", "better"),
    ]
    printed = terminal(brief)
    assert "score 8 ▃▇ rose 5" in printed
    assert "score 2 ▅▂ fell 4" in printed


def test_two_lesions_with_the_same_change_keep_their_own_drawing() -> None:
    lesions = ", ".join(
        f"{{level: {level}, pain_score: {readings(*scores)}}}"
        for level, scores in (("T7", ("3", "8")), ("L2", ("1", "6")))
    )
    printed = terminal(brief_of(f"lesions: [{lesions}]"))
    assert "score 8 ▃▇ rose 5" in printed
    assert "score 6 ▁▅ rose 5" in printed


def test_a_course_that_turns_is_unclear_and_its_values_are_given() -> None:
    trend = the(course("patient.albumin", "39 g/L", "29 g/L", "34 g/L"))
    assert trend.direction == "unclear"
    assert "not steadily: 39 g/L, 29 g/L, 34 g/L" in trend.words


def test_a_reading_that_is_no_single_value_is_left_out_and_makes_it_unclear() -> None:
    vague = "{one_of: [2, 3]}"
    trend = the(course("patient.ecog", "1", vague, "4"))
    assert [point.given for point in trend.points] == ["1", "4"]
    assert (trend.direction, trend.left_out) == ("unclear", 1)
    assert "an older reading is unknown or no single value" in trend.words
    ranged = readings("39 g/L", "{between: [28 g/L, 33 g/L]}")
    assert "the newest reading is no single value" in the(f"patient: {{albumin: {ranged}}}").words


def test_a_newest_unknown_makes_it_unclear() -> None:
    trend = the(course("patient.albumin", "39 g/L", "31 g/L", "unknown"))
    assert trend.direction == "unclear"
    assert len(trend.points) == 2
    assert "the newest reading is unknown" in trend.words


@pytest.mark.parametrize(
    "written",
    [
        "patient: {albumin: 31 g/L}",
        "patient: {albumin: {readings: [{value: 39 g/L}, {value: 31 g/L, on: 2026-11-18}]}}",
        "neurology: {ambulation: unaided, ambulation_before: unaided}",
        course("patient.crp", "10 mg/L", "90 mg/L"),
    ],
)
def test_fewer_than_two_dated_readings_make_no_trend(written: str) -> None:
    assert brief_of(written).trends == ()


def test_a_converted_performance_status_has_no_course_of_its_own() -> None:
    assert [t.title for t in brief_of(course("patient.ecog", "1", "3")).trends] == ["ECOG"]


def test_hours_are_counted_below_two_days() -> None:
    written = (
        "neurology: {ambulation: {readings: [{value: unaided, on: 2026-11-20T08:00}, "
        "{value: aided_person, on: 2026-11-20T21:00}]}}"
    )
    assert "worse in 13 hours, was unaided" in the(written).words


def test_blocks_are_as_high_as_the_value_on_a_fixed_scale() -> None:
    assert blocks(the(course("patient.kps", "10", "100"))) == "▁█"
    small = blocks(the(course("patient.albumin", "39 g/L", "38 g/L")))
    assert small == "▇▆"  # one gram is no cliff
    assert blocks(the(course("patient.albumin", "12 g/L", "60 g/L"))) == "▁█"
    walking = the(course("neurology.ambulation", "unaided", "not_walking"))
    assert blocks(walking) == "█▁"


def test_the_terminal_draws_it_beside_the_value_and_the_text_says_it_in_words() -> None:
    brief = compose(case_at(THURSDAY))
    assert "Albumin 31 g/L ▇▄ fell 8 g/L in 49 days" in terminal(brief)
    said = " ".join(text(brief).split())
    assert "Albumin 31 g/L, fell 8 g/L in 49 days, worse" in said
    assert "▇" not in said


def test_the_json_carries_points_unit_and_direction() -> None:
    (albumin,) = document(compose(case_at(THURSDAY)))["trends"]
    assert albumin["points"] == [
        {"on": "2026-09-30", "value": 39, "given": "39 g/L"},
        {"on": "2026-11-18", "value": 31, "given": "31 g/L"},
    ]
    assert (albumin["fact"], albumin["title"], albumin["lesion"]) == (
        *("patient.albumin", "Albumin", None),
    )
    assert (albumin["unit"], albumin["direction"]) == ("g/L", "worse")
