"""The HTML sheet: one well-formed file without scripts, in which every word of a case is inert."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from spondyl.brief.sheet.forecast import Forecast
from spondyl.render.html import html
from spondyl.render.outcome_charts import WIDE, specifications
from tests.places import EXAMPLES, THURSDAY
from tests.render.cast import FIVE_LESIONS, brought, grids, html_at, sheet_at, sheet_of

PATHS = pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
VOID = {"meta", "br"}
HOSTILE = """
case: hostile
story: "<script>alert(1)</script> & <b>bold</b> \\"quoted\\" </style>"
goals: [{what: "<img src=x onerror=alert(1)>"}]
patient_view: {expects: "{{ 7 * 7 }}", family_view: "#set page(width: 1pt) ]"}
"""


class Page(HTMLParser):
    """What a browser would see: tags in order, ids, links and text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self.feed(text)
        self.close()
        assert not self.open, self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, tag

    def handle_data(self, data: str) -> None:
        if self.open[-1:] != ["style"]:
            self.text += data

    def all(self, *names: str) -> list[dict[str, str]]:
        return [attributes for tag, attributes in self.tags if tag in names]

    @property
    def ids(self) -> list[str]:
        return [attributes["id"] for _, attributes in self.tags if "id" in attributes]


def page_at(path: Path) -> Page:
    return Page(html_at(path))


@PATHS
def test_the_page_is_well_formed_and_its_ids_are_unique(path: Path) -> None:
    page = page_at(path)
    assert len(page.ids) == len(set(page.ids))
    assert page.all("html")[0]["lang"] == "en-GB"
    assert len(page.all("title")) >= 1


@PATHS
def test_the_file_stands_alone(path: Path) -> None:
    text = html_at(path)
    page = Page(text)
    assert not page.all("script", "link", "img", "iframe", "object", "embed", "base", "form")
    assert "@import" not in text
    assert not re.search(r"url\((?!['\"]?#)", text)
    for attributes in page.all("a"):
        assert attributes["href"].startswith(("#", "https://doi.org/"))
    for tag, attributes in page.tags:
        assert not {"src", "srcset", "onclick", "onload"} & set(attributes), tag


@PATHS
def test_headings_are_in_order_below_one_first(path: Path) -> None:
    levels = [int(tag[1]) for tag, _ in page_at(path).tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


@PATHS
def test_landmarks_and_a_way_past_the_head(path: Path) -> None:
    page = page_at(path)
    for tag in ("header", "main", "footer"):
        assert len(page.all(tag)) == 1
    skip = page.all("a")[0]
    assert skip["href"] == "#answer"
    assert "answer" in page.ids
    for section in page.all("section"):
        assert section["aria-labelledby"] in page.ids


@PATHS
def test_footnotes_are_linked_both_ways(path: Path) -> None:
    page, sheet = page_at(path), sheet_at(path)
    links = [attributes["href"] for attributes in page.all("a")]
    for part, notes in (
        ("", sheet.footnotes),
        ("option-", sheet.options.footnotes),
        ("outcome-", brought(sheet).footnotes),
    ):
        assert notes
        for note in notes:
            assert f"{part}source-{note.number}" in page.ids
            assert f"{part}cited-{note.number}" in page.ids
            assert f"#{part}cited-{note.number}" in links
    for link in links:
        assert not link.startswith("#") or link[1:] in page.ids


@PATHS
def test_every_figure_has_its_text(path: Path) -> None:
    figures = [attributes for attributes in page_at(path).all("svg") if "role" in attributes]
    lesions, trends = sheet_at(path).answer.lesions, sheet_at(path).answer.trends
    # Each picture of outcomes is drawn twice, for a wide and a narrow screen; one is shown.
    pictures = sum(len(specifications(place, WIDE)) for place in brought(sheet_at(path)).places)
    assert pictures >= 2 * len(lesions)
    assert len(figures) == 2 * len(lesions) + len(trends) + 1 + 2 * pictures
    assert all(len(attributes["aria-label"]) > 20 for attributes in figures)


@PATHS
def test_every_table_has_a_caption_and_scopes(path: Path) -> None:
    page, sheet = page_at(path), sheet_at(path)
    rows = [choice for part in sheet.options.tables for choice in part.choices]
    tables = page.all("table")[1:]
    assert len(page.all("caption")) == len(tables) + 1
    of_options = [table for table in tables if table["class"] == "choices"]
    assert {table["class"] for table in tables} == {"choices", "outcome"}
    parts = [part for place in brought(sheet).places for part in _tables(place)]
    parts += [(len(grid.rows), len(grid.columns)) for grid in grids(sheet)]
    assert len(tables) == len(of_options) + len(parts)
    scopes = [attributes["scope"] for attributes in page.all("th")]
    assert len(scopes) == scopes.count("col") + scopes.count("row")
    of_outcomes = sum(lines for lines, _ in parts)
    assert scopes.count("row") == len(sheet.depth.models) + len(rows) + of_outcomes
    closed = sum(any(c.status == "closed" for c in part.choices) for part in sheet.options.tables)
    heads = 8 + sum(columns for _, columns in parts)
    assert scopes.count("col") == heads + 2 * closed + 4 * (len(of_options) - closed)


def _tables(place: Forecast) -> Iterator[tuple[int, int]]:
    """Rows and columns of the tables of outcomes at one place."""
    if place.walking:
        yield len(place.walking.rows), 1 + len(place.walking.columns)
    if place.helping:
        yield len(place.helping.rows), 3
    if place.harming:
        yield len(place.harming.rows), 1 + len(place.harming.columns)


@PATHS
def test_unchecked_is_printed_as_often_as_the_sheet_marks_it(path: Path) -> None:
    page = page_at(path)
    marks = [a for a in page.all("i") if a.get("class") == "mark"]
    models = sheet_at(path).depth.models
    assert len(marks) > sum(model.unchecked for model in models)


def test_words_of_the_case_are_inert() -> None:
    text = html(sheet_of(HOSTILE))
    page = Page(text)
    assert not page.all("script", "img")
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text
    assert "<script>alert(1)</script>" in page.text
    assert "{{ 7 * 7 }}" in page.text
    assert text.count("</style>") == 1


def test_the_same_case_makes_the_same_page() -> None:
    assert html_at(THURSDAY) == html_at(THURSDAY)


@pytest.mark.slow
def test_much_unknown_and_many_lesions_still_make_a_page() -> None:
    assert Page(html(sheet_of("case: nothing"))).all("main")
    page = Page(html(sheet_of(FIVE_LESIONS)))
    assert len([a for a in page.all("h2") if a["id"].startswith("h-lesion-")]) == 5


def test_nothing_is_coloured_red_or_green() -> None:
    text = html_at(THURSDAY)
    colours = {colour.lower() for colour in re.findall(r"#[0-9a-fA-F]{6}\b", text)}
    assert colours
    for colour in colours:
        red, green, blue = (int(colour[n : n + 2], 16) for n in (1, 3, 5))
        assert red - max(green, blue) < 40, colour
        assert green - max(red, blue) < 40, colour
