"""The pictures of outcomes in Chromium: axe, wide and narrow, dark, and printed."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from spondyl.render.html import html
from tests.browser.test_sheet import OUTSIDE, OVERFLOW, SCHEMES, Scheme, shown
from tests.places import THURSDAY
from tests.render.cast import html_at, sheet_at

WIDTHS = pytest.mark.parametrize("width", [1180, 320])
TWO = THURSDAY.with_name("two-months-high-sins.yaml")
SEEN = """
[...document.querySelectorAll('#outcomes figure')].map(figure => [
    figure.className.split(' ').pop(), figure.checkVisibility(),
])
"""
SMALL = """
[...document.querySelectorAll('#outcomes figure svg')]
    .filter(svg => svg.checkVisibility())
    .flatMap(svg => [...svg.querySelectorAll('text')])
    .map(text => text.getBoundingClientRect().height)
    .filter(high => high > 0 && high < 10)
"""
INKS = """
[...new Set(
    [...document.querySelectorAll('#outcomes svg text')].map(e => getComputedStyle(e).fill)
)]
"""


@SCHEMES
@WIDTHS
def test_axe_finds_nothing_in_the_pictures(browser: Browser, width: int, scheme: Scheme) -> None:
    page = shown(browser, html(sheet_at(TWO)), width, scheme)
    results = Axe().run(page, context="#outcomes")
    assert results.violations_count == 0, results.generate_report()
    assert page.evaluate(OVERFLOW) == 0
    assert page.evaluate(OUTSIDE) == []
    page.close()


@WIDTHS
def test_one_drawing_of_each_picture_is_shown_and_can_be_read(browser: Browser, width: int) -> None:
    page = shown(browser, html_at(THURSDAY), width)
    which = "wide" if width > 1000 else "narrow"
    found = page.evaluate(SEEN)
    assert len(found) == 6
    assert all(is_seen is (name == which) for name, is_seen in found)
    assert page.evaluate(SMALL) == []
    page.close()


def test_the_pictures_take_the_ink_of_the_page_and_print_wide(browser: Browser) -> None:
    page = shown(browser, html_at(THURSDAY), 320, "dark")
    assert page.evaluate(INKS) == ["rgb(233, 231, 226)"]
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate(INKS) == ["rgb(20, 23, 28)"]
    assert all(is_seen is (name == "wide") for name, is_seen in page.evaluate(SEEN))
    page.close()
