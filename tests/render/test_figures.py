"""Small figures: what is reachable is filled, and nothing else."""

import xml.etree.ElementTree as ET

from spondyl.brief.sheet.sheet import Gauge, Spark, Steps
from spondyl.render.figures import INLINE, PRINTED, gauge_svg, spark_svg, steps_svg
from spondyl.render.footnotes import marks, runs

GAUGE = Gauge(
    (7, 8, 9, 12), 0, 18, ((0, 6, "stable"), (7, 12, "open"), (13, 18, "unstable")), "a<b"
)
STEPS = Steps(
    ("0", "1a", "1b", "1c", "2", "3"), ("1c", "2"), (("low", 3), ("?", 1), ("high", 2)), "x"
)


def parsed(svg: str) -> ET.Element:
    return ET.fromstring(svg)


def filled(svg: str) -> list[bool]:
    cells = [cell for cell in parsed(svg).iter() if cell.tag.endswith("rect")]
    return [cell.get("fill") != "none" for cell in cells]


def test_the_gauge_fills_every_reachable_value_and_no_other() -> None:
    assert [n for n, full in enumerate(filled(gauge_svg(GAUGE, PRINTED))) if full] == [7, 8, 9, 12]


def test_the_gauge_names_the_ends_of_each_run() -> None:
    words = "".join(parsed(gauge_svg(GAUGE, PRINTED)).itertext())
    assert "7" in words
    assert "12" in words
    assert "8" not in words.replace("18", "")


def test_the_steps_fill_every_reachable_grade() -> None:
    assert filled(steps_svg(STEPS, PRINTED)) == [False, False, False, True, True, False]


def test_a_line_of_values_ends_in_its_largest_dot() -> None:
    spark = Spark(((0.0, 1.0), (0.5, 0.2), (1.0, 0.0)), "falls")
    dots = [dot for dot in parsed(spark_svg(spark, INLINE)).iter() if dot.tag.endswith("circle")]
    radii = [float(dot.get("r", "0")) for dot in dots]
    assert len(radii) == 3
    assert max(radii) == radii[-1] > radii[0]


def test_the_text_of_a_figure_is_escaped_and_its_ink_follows_the_page() -> None:
    svg = gauge_svg(GAUGE, INLINE)
    assert parsed(svg).get("aria-label") == "a<b"
    assert "currentColor" in svg
    assert "currentColor" not in gauge_svg(GAUGE, PRINTED)


def test_three_numbers_in_a_row_are_printed_as_a_range() -> None:
    assert runs((1, 4, 5, 6, 9)) == [(1,), (4, 5, 6), (9,)]
    assert marks((1, 4, 5, 6, 8, 9)) == [(1, "1"), (4, "4–6"), (8, "8"), (9, "9")]
    assert marks(()) == []
