"""The HTML sheet in Chromium: axe, narrow screens, the keyboard, the printer, and no network."""

from io import BytesIO
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from spondyl.render.html import html
from tests.places import EXAMPLES, THURSDAY
from tests.render.cast import FIVE_LESIONS, html_at, sheet_at, sheet_of

Scheme = Literal["light", "dark"]
# One example with one lesion and one with several; the others with the slow proofs.
ALWAYS = ("thursday-paraparesis", "two-months-high-sins")
PATHS = pytest.mark.parametrize(
    "path",
    [
        pytest.param(path, marks=() if path.stem in ALWAYS else pytest.mark.slow, id=path.stem)
        for path in EXAMPLES
    ],
)
WIDTHS = pytest.mark.parametrize("width", [1280, 320])
SCHEMES = pytest.mark.parametrize("scheme", ["light", "dark"])
# Narrow in light and wide in dark always; the others with the slow proofs.
SCREENS = pytest.mark.parametrize(
    ("width", "scheme"),
    [
        (320, "light"),
        (1280, "dark"),
        pytest.param(320, "dark", marks=pytest.mark.slow),
        pytest.param(1280, "light", marks=pytest.mark.slow),
    ],
)
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
OUTSIDE = """
[...document.querySelectorAll('body *')]
    .filter(e => getComputedStyle(e).position !== 'absolute')
    .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
    .map(e => e.tagName + ': ' + e.textContent.slice(0, 40))
"""
OUTLINE = "getComputedStyle(document.activeElement).outlineStyle"
FOCUSED = "document.activeElement.getAttribute('href')"


def shown(browser: Browser, text: str, width: int, scheme: Scheme = "light") -> Page:
    """A page that asks nobody for anything while it opens."""
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.set_content(text)
    assert not asked
    return page


@SCREENS
@PATHS
def test_axe_finds_nothing(browser: Browser, path: Path, width: int, scheme: Scheme) -> None:
    page = shown(browser, html_at(path), width, scheme)
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    assert results.response["passes"]
    page.close()


@pytest.mark.parametrize(
    "written",
    ["case: nothing", pytest.param(FIVE_LESIONS, marks=pytest.mark.slow)],
    ids=["nothing", "five"],
)
@SCREENS
def test_axe_finds_nothing_in_extreme_cases(
    browser: Browser, written: str, width: int, scheme: Scheme
) -> None:
    page = shown(browser, html(sheet_of(written)), width, scheme)
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    page.close()


@WIDTHS
@PATHS
def test_nothing_runs_off_the_side(browser: Browser, path: Path, width: int) -> None:
    page = shown(browser, html_at(path), width)
    assert page.evaluate(OVERFLOW) == 0
    assert page.evaluate(OUTSIDE) == []
    page.close()


def test_the_keyboard_reaches_every_link_and_shows_where_it_is(browser: Browser) -> None:
    page = shown(browser, html_at(THURSDAY), 1280)
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED) == "#answer"
    box = page.locator(".skip").bounding_box()
    assert box is not None
    assert box["y"] >= 0
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED) == "#options"
    for _ in range(12):
        page.keyboard.press("Tab")
        assert page.evaluate(FOCUSED).startswith("#source-")
        assert page.evaluate(OUTLINE) == "solid"
    page.close()


def test_a_footnote_leads_there_and_back_without_scripts(browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.set_content(html_at(THURSDAY))
    page.locator("#cited-1").click()
    assert page.url.endswith("#source-1")
    page.locator("#source-1 .back").click()
    assert page.url.endswith("#cited-1")
    context.close()


@PATHS
def test_printed_options_follow_two_pages_of_a4(browser: Browser, path: Path) -> None:
    page = shown(browser, html_at(path), 1280, "dark")
    printed = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
    begins = [sheet.extract_text().startswith("What can be done") for sheet in printed.pages]
    assert begins.index(True) == 2
    # The tables of outcomes and of hopes are printed in full: up to four pages for each lesion.
    assert len(printed.pages) <= 5 + 5 * len(sheet_at(path).answer.lesions)
    assert round(float(printed.pages[0].mediabox.width)) in (595, 596)
    page.close()


def test_a_dark_screen_is_still_printed_on_white(browser: Browser) -> None:
    page = shown(browser, html_at(THURSDAY), 1280, "dark")
    colour = "getComputedStyle(document.body).backgroundColor"
    assert page.evaluate(colour) == "rgb(18, 22, 27)"
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate(colour) == "rgb(255, 255, 255)"
    page.close()
