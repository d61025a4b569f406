"""Pictures of outcomes: one scale for all, every group drawn, no figure that JSON does not hold."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from spondyl.brief.compose import compose
from spondyl.brief.document import document
from spondyl.brief.page import Brief
from spondyl.brief.projections.rows import rows
from spondyl.brief.projections.words import names
from spondyl.brief.sheet import Sheet, sheet
from spondyl.brief.sheet.forecast import Family, Forecast, Span
from spondyl.brief.sheet.forecast_rows import HARMS, crossing
from spondyl.brief.sheet.options import FOR_THE_PATIENT
from spondyl.outcomes import outcome as of
from spondyl.render.html import html
from spondyl.render.outcome_charts import NARROW, PRINTED, WIDE, charts, specifications
from spondyl.render.outcome_panels import SHARES, WEEKS, Layout
from spondyl.render.pdf import pdf
from tests.places import EXAMPLES, ROOT, THURSDAY, case_at
from tests.render.cast import brought, sheet_at, sheet_of, words

PATHS = pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
LAYOUTS = pytest.mark.parametrize(
    "layout", [WIDE, NARROW, PRINTED], ids=["wide", "narrow", "paper"]
)
TWO = THURSDAY.with_name("two-months-high-sins.yaml")
ORDERS = re.compile(
    r"\b(must|should|recommend\w*|indicated|best|worst|first choice|prefer\w*)\b", re.I
)
SVG = "{http://www.w3.org/2000/svg}"


@cache
def brief_at(path: Path) -> Brief:
    return compose(case_at(path))


@cache
def made_at(path: Path) -> Sheet:
    return sheet(brief_at(path))


def places(path: Path) -> tuple[Forecast, ...]:
    return brought(made_at(path)).places


def families(place: Forecast) -> list[Family]:
    assert place.walking is not None
    return [course.family for course in place.walking.rows]


def encoded(spec: object, channel: str) -> Iterator[Any]:
    """The scale of a channel wherever one is given."""
    if isinstance(spec, list):
        for part in spec:
            yield from encoded(part, channel)
    elif isinstance(spec, dict):
        found = spec.get("encoding", {}).get(channel, {})
        if "scale" in found:
            yield found["scale"]["domain"]
        for part in spec.values():
            yield from encoded(part, channel)


@LAYOUTS
@PATHS
def test_all_panels_have_one_scale(path: Path, layout: Layout) -> None:
    for place in places(path):
        specs = specifications(place, layout)
        assert bool(specs) is place.pictured
        if place.pictured:
            walking, harming = specs["walking"][0], specs["harming"][0]
            assert {tuple(d) for d in encoded(walking, "x")} == {WEEKS}
            assert {tuple(d) for d in encoded(walking, "y")} == {SHARES}
            assert {tuple(d) for d in encoded(harming, "x")} == {SHARES}
            assert len({tuple(d) for d in encoded(harming, "y")}) == 1


@PATHS
def test_every_group_of_options_has_a_panel_in_the_order_of_the_rows(path: Path) -> None:
    brief = brief_at(path)
    several = len(brief.board.lesions) > 2
    for label, place in zip(brief.board.lesions, places(path), strict=False):
        found = [label] if several else [label, None]
        expected = [
            names(row.options)
            for each in found
            for row in rows(brief.projected, brief.board.options, each, by_family=True)
            if row.cells
        ]
        assert [family.title for family in families(place)] == expected
        if place.pictured:
            panels = specifications(place, WIDE)["walking"][0]["concat"]
            titles = [panel["title"]["text"][0].split()[0] for panel in panels]
            assert titles == [family.letter for family in families(place)]
    assert (places(path)[-1].title == FOR_THE_PATIENT) is several


@PATHS
def test_unknown_walking_is_a_word_and_what_is_not_validated_says_so(path: Path) -> None:
    for place in places(path):
        assert place.walking is not None
        if not place.pictured:
            continue
        panels = specifications(place, WIDE)["walking"][0]["concat"]
        for course, panel in zip(place.walking.rows, panels, strict=True):
            assert bool(course.weeks) is not bool(course.unknown)
            (one, *others) = panel["data"]["values"]
            assert (one.get("words") == "unknown") is not bool(course.weeks)
            assert len(others) == max(0, len(course.weeks) - 1)
            elicited = any(not week.walking.validated for week in course.weeks)
            assert panel["title"].get("subtitle") == (["not validated"] if elicited else None)


Figures = Iterator[tuple[str, int | None, Span]]


def spans(place: Forecast) -> Figures:
    """Every span of the tables of a place: outcome, week and figures."""
    assert place.walking is not None
    for course in place.walking.rows:
        for week in course.weeks:
            yield of.WALKING.name, week.week, week.walking
            yield of.ALIVE.name, week.week, week.alive
    for each in place.helping.rows if place.helping else ():
        if each.until and each.alive:
            yield of.BENEFIT.name, None, each.until
            yield of.BENEFIT_ALIVE.name, None, each.alive
    yield from harms(place)


def harms(place: Forecast) -> Figures:
    assert place.harming is not None
    by_title = {outcome.title: (outcome.name, week) for outcome, week in HARMS}
    for row in place.harming.rows:
        for title, span in zip(place.harming.columns, row.spans, strict=True):
            if span is not None:
                yield *by_title[title.partition(", week")[0]], span


@PATHS
def test_every_number_of_the_tables_is_in_the_json(path: Path) -> None:
    brief = brief_at(path)
    printed: dict[tuple[str, int | None], set[float]] = {}
    for row in document(brief)["projections"]:
        if row["median"] is not None:
            ends = (*row["medians"], *row["interval"])
            printed.setdefault((row["outcome"], row["weeks"]), set()).update(ends)
    count = 0
    for place in places(path):
        for outcome, week, span in spans(place):
            for figure in (span.low, span.least, span.most, span.high):
                assert round(figure, 4) in printed[outcome, week]
                count += 1
    assert count > 100


@PATHS
def test_what_is_alike_together_is_every_group_once(path: Path) -> None:
    for place in places(path):
        letters = [family.letter for family in families(place)]
        assert place.walking is not None
        assert place.harming is not None
        found = [part for each in place.walking.alike for part in each.letters.split(", ")]
        assert sorted(found) == letters
        for number, alike in enumerate(place.harming.alike):
            said = {part: each.says for each in alike for part in each.letters.split(", ")}
            for row in place.harming.rows:
                span = row.spans[number]
                assert said.get(row.family.letter) == (None if span is None else (span.text,))


@LAYOUTS
def test_pictures_have_one_ink_no_ground_and_no_figure_for_nobody_or_all(layout: Layout) -> None:
    for path in (THURSDAY, TWO):
        for place in places(path):
            for svg in charts(place, layout).values():
                colours = set(re.findall(r'(?:fill|stroke)="([^"]+)"', svg))
                assert colours <= {layout.ink, "none", "transparent"}
                root = ET.fromstring(svg)
                texts = {"".join(node.itertext()) for node in root.iter(f"{SVG}text")}
                assert not {"0", "100", "0 %", "100 %"} & texts
                assert not any(ORDERS.search(text) for text in texts)
                assert root.get("role") == "img"
                assert "table" in str(root.get("aria-label"))
                assert not [node for node in root.iter() if node is not root and node.get("role")]


@PATHS
def test_nothing_is_certain_ranked_or_ordered_in_the_words(path: Path) -> None:
    for place in places(path):
        text = words(place)
        assert not re.search(r"(?<![\d.])(0|100)(-\d+)? %", text)
        assert not ORDERS.search(text)


@PATHS
def test_what_the_figures_rest_on_is_said(path: Path) -> None:
    made = brought(made_at(path))
    text = words(made)
    assert "has not been validated on others" in text
    assert "neither the luck of one patient" in text
    assert "draws of the parameters, seed 20260101" in text
    assert "alone" in made.level[0].text
    assert "for this primary" in words(made.shared) or "Published for" in words(made.shared)
    for place in made.places:
        assert bool(place.movers) is (place.title != FOR_THE_PATIENT)


def test_both_trials_stand_where_stereotactic_radiation_is_projected() -> None:
    assert "SC.24" in words(brought(made_at(THURSDAY)).shared)
    assert "SC.24" not in words(brought(made_at(TWO)).shared)


def test_the_centres_own_counts_stand_beside_what_is_published() -> None:
    centre = ROOT / "examples" / "centres" / "district-hospital.yaml"
    shared = words(brought(sheet_at(THURSDAY, centre.read_text())).shared)
    assert "published 14 %" in shared
    assert "here 2 of 17" in shared


def test_half_is_found_between_weeks_and_from_everyone_alive() -> None:
    assert crossing({1: 0.25}) == pytest.approx(2 / 3)
    assert crossing({1: 0.9, 2: 0.6, 4: 0.4}) == pytest.approx(3)
    assert crossing({1: 0.9, 104: 0.5}) is None
    thursday = places(THURSDAY)[0].helping
    assert thursday is not None
    assert thursday.half.text == "week 9 to week 103"


def test_without_pain_time_to_benefit_is_not_drawn() -> None:
    first, second, whole = places(TWO)
    assert first.helping is not None
    assert second.helping is None
    assert not whole.pictured


def test_a_case_that_no_score_fits_has_words_alone() -> None:
    made = brought(sheet_of("cancer: {primary: primary_bone_other}"))
    assert "nothing is projected" in made.level[0].text
    assert all(place.walking is None and place.silent for place in made.places)


def test_a_sheet_without_projections_has_no_part_for_them() -> None:
    made = sheet(compose(case_at(THURSDAY), projections=False))
    assert made.outcomes is None
    assert "would bring" not in html(made)
    assert pdf(made).startswith(b"%PDF")
