"""The picture of prognosis, and what is said in its place."""

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from spondyl.brief.compose import compose
from spondyl.brief.prognosis import Panel
from spondyl.render.charts import INK, prognosis_alt, prognosis_chart
from tests.places import EXAMPLES, THURSDAY, case_at, case_of

pytestmark = pytest.mark.unprojected

PATHS = pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
SVG = "{http://www.w3.org/2000/svg}"
HIGH_SINS = next(path for path in EXAMPLES if path.stem == "two-months-high-sins")


def panel_at(path: Path) -> Panel:
    return compose(case_at(path)).prognosis


def texts(svg: str) -> list[str]:
    root = ET.fromstring(svg)
    return [" ".join(node.itertext()) for node in root.iter(f"{SVG}text")]


@PATHS
def test_every_figure_of_the_panel_is_written_in_the_picture(path: Path) -> None:
    panel = panel_at(path)
    drawn = texts(prognosis_chart(panel))
    for model in panel.models:
        for _, low, high in model.survival:
            assert (str(low) if low == high else f"{low}-{high}") in drawn


@PATHS
def test_the_picture_never_says_nobody_or_everybody(path: Path) -> None:
    panel = panel_at(path)
    written = [t for t in texts(prognosis_chart(panel)) if re.fullmatch(r"[\d.]+(-[\d.]+)?", t)]
    figures = {figure for text in written for figure in text.split("-")}
    assert {"25", "50", "75"} < figures
    assert not {"0", "100"} & figures
    assert not re.search(r"(?<![\d.])(0|100)(-[\d.]+)? %|-100 %", prognosis_alt(panel))


@PATHS
def test_the_observed_survival_of_the_outside_cohort_is_not_mixed_in(path: Path) -> None:
    svg = prognosis_chart(panel_at(path))
    assert not {"76.4", "62.2", "50.3"} & set(texts(svg))


@PATHS
def test_every_model_is_listed_and_one_without_survival_says_why(path: Path) -> None:
    panel = panel_at(path)
    drawn = "\n".join(texts(prognosis_chart(panel)))
    for model in panel.models:
        assert model.title in drawn
        if not model.survival:
            assert re.search("no probability|does not apply|no data for this primary", drawn)


def test_a_model_that_may_not_apply_is_hollow_and_named_in_words() -> None:
    panel = panel_at(HIGH_SINS)
    hollow = re.compile(r'<path transform=[^>]*Z" stroke="[^"]+"')
    assert len(hollow.findall(prognosis_chart(panel))) == 3
    assert not hollow.search(prognosis_chart(panel_at(THURSDAY)))
    assert "Hollow, since they may not apply: van der Linden score" in prognosis_alt(panel)
    assert "Hollow" not in prognosis_alt(panel_at(THURSDAY))


def test_text_stays_text_and_is_large_enough() -> None:
    svg = prognosis_chart(panel_at(THURSDAY))
    sizes = [float(size) for size in re.findall(r'font-size="([\d.]+)px"', svg)]
    assert len(sizes) > 20
    assert min(sizes) >= 11


def test_the_picture_has_one_ink_and_no_ground() -> None:
    svg = prognosis_chart(panel_at(THURSDAY), ink="#336699")
    colours = set(re.findall(r'(?:fill|stroke)="([^"]+)"', svg))
    assert colours == {"#336699", "none"}
    assert INK in prognosis_chart(panel_at(THURSDAY))


def luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_the_ink_can_be_read_on_white_and_on_black() -> None:
    ink = luminance(INK)
    assert 1.05 / (ink + 0.05) >= 4.5
    assert (ink + 0.05) / 0.05 >= 4.5


def test_the_picture_is_about_640_pixels_wide() -> None:
    for path in EXAMPLES:
        width = ET.fromstring(prognosis_chart(panel_at(path))).get("width")
        assert width is not None
        assert 600 <= float(width) <= 660


def test_the_picture_carries_its_text_alternative() -> None:
    panel = panel_at(THURSDAY)
    root = ET.fromstring(prognosis_chart(panel))
    assert root.get("role") == "img"
    assert root.get("aria-label") == prognosis_alt(panel)


def test_the_alternative_says_how_far_models_disagree() -> None:
    alternative = prognosis_alt(panel_at(THURSDAY))
    assert "8 models" in alternative
    assert "10-75 % at 12 months" in alternative
    assert "Tomita score (a strategy, no probability)" in alternative
    assert "van der Linden score (does not apply)" in alternative


def test_a_case_that_no_model_fits_is_drawn_and_said() -> None:
    panel = compose(case_of("cancer: {primary: primary_bone_other}")).prognosis
    assert prognosis_alt(panel) == "No model gives survival for this patient."
    assert "Bollen model no data for this primary" in texts(prognosis_chart(panel))


def test_drawing_twice_gives_the_same_picture() -> None:
    panel = panel_at(THURSDAY)
    assert prognosis_chart(panel) == prognosis_chart(panel)


def test_drawing_is_imported_only_to_draw() -> None:
    code = (
        "import sys, spondyl.render.charts, spondyl.brief.document;"
        "sys.exit(bool({'altair', 'vl_convert'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
