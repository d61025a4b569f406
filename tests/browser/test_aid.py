"""The aid in Chromium: axe, a telephone, enlarged text, the keyboard, the printer, no scripts."""

from io import BytesIO
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from spondyl.brief.aid.compose import aid
from spondyl.brief.compose import compose
from spondyl.render.aid_html import aid_html
from spondyl.render.aid_pdf import aid_pdf
from tests.browser.test_sheet import FOCUSED, OUTLINE, OUTSIDE, OVERFLOW, SCREENS, Scheme, shown
from tests.places import EXAMPLES, case_at
from tests.render.aid_cast import AIDS, ENGLISH
from tests.render.cast import flat

LANGUAGES = pytest.mark.parametrize("language", AIDS)
# 320 px is what a page of 1280 has at 400 %, 640 what it has at 200 %.
WIDTHS = pytest.mark.parametrize("width", [320, 640])
# What a reader may set for words and lines, as accessibility guidelines name it.
SPACED = """
* {
    line-height: 1.5 !important;
    letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important;
}
p { margin-bottom: 2em !important }
"""
SIZE = "parseFloat(getComputedStyle(document.querySelector('{}')).fontSize)"
LONGEST = """
Math.max(...[...document.querySelectorAll('p, li')].map(e => e.getBoundingClientRect().width))
    / parseFloat(getComputedStyle(document.body).fontSize)
"""
INKS = """
[...new Set([...document.querySelectorAll('svg path')].map(e => getComputedStyle(e).stroke))]
"""
SMALL = """
[...document.querySelectorAll('svg[role]')]
    .filter(e => e.getBoundingClientRect().width < 120).length
"""


def assert_all_is_inside(page: Page) -> None:
    assert page.evaluate(OVERFLOW) == 0
    assert page.evaluate(OUTSIDE) == []


@SCREENS
@LANGUAGES
def test_axe_finds_nothing_in_the_aid(
    browser: Browser, language: str, width: int, scheme: Scheme
) -> None:
    page = shown(browser, aid_html(AIDS[language]), width, scheme)
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    assert results.response["passes"]
    page.close()


@pytest.mark.slow
@SCREENS
def test_axe_finds_nothing_in_large_print(browser: Browser, width: int, scheme: Scheme) -> None:
    page = shown(browser, aid_html(ENGLISH, large=True), width, scheme)
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    page.close()


@WIDTHS
@LANGUAGES
def test_the_aid_fits_a_telephone_and_enlarged_text(
    browser: Browser, language: str, width: int
) -> None:
    for large in (False, True):
        page = shown(browser, aid_html(AIDS[language], large=large), width)
        assert_all_is_inside(page)
        assert page.evaluate(SMALL) == 0
        page.add_style_tag(content=SPACED)
        assert_all_is_inside(page)
        page.close()


def test_the_aid_is_set_large_in_lines_that_eyes_can_follow(browser: Browser) -> None:
    for large, least in ((False, 17), (True, 20)):
        page = shown(browser, aid_html(ENGLISH, large=large), 1280)
        for place in ("body", ".field p", "h4", "li", "blockquote", ".sources li", "footer p"):
            assert page.evaluate(SIZE.format(place)) >= least, place
        # 65 digits of a sans are about 41 times its size.
        assert page.evaluate(LONGEST) < 43
        page.close()


def test_the_keyboard_reaches_every_link_of_the_aid_and_shows_where_it_is(browser: Browser) -> None:
    page = shown(browser, aid_html(ENGLISH), 1280)
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED) == "#aid-main"
    box = page.locator(".skip").bounding_box()
    assert box is not None
    assert box["y"] >= 0
    found = []
    for _ in range(page.locator("nav a").count()):
        page.keyboard.press("Tab")
        found.append(page.evaluate(FOCUSED))
        assert page.evaluate(OUTLINE) == "solid"
    assert found == page.locator("nav a").evaluate_all(
        "all => all.map(a => a.getAttribute('href'))"
    )
    page.close()


def test_the_aid_works_without_scripts(browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.set_content(aid_html(ENGLISH))
    page.locator("nav a", has_text="Radiation alone").click()
    page.wait_for_url("**#choice-radiation")
    assert page.locator("#choice-radiation svg[role=img]").first.is_visible()
    page.locator(".skip").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**#aid-main")
    context.close()


def test_the_aid_prints_dark_on_white_with_each_choice_on_a_page(browser: Browser) -> None:
    page = shown(browser, aid_html(ENGLISH), 1280, "dark")
    assert page.evaluate(INKS) == ["rgb(233, 231, 226)"]
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate(INKS) == ["rgb(20, 23, 28)"]
    assert page.evaluate(SIZE.format("body")) >= 16
    printed = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
    assert round(float(printed.pages[0].mediabox.width)) in (595, 596)
    texts = [sheet.extract_text() for sheet in printed.pages]
    # The number of the page comes first.
    tops = [text.splitlines()[1] for text in texts]
    for choice in ENGLISH.choices:
        at = texts[tops.index(choice.title)]
        assert flat(choice.fields[-1].label) in flat(at)
    page.close()


TOPS = """
[...document.querySelectorAll('#choice-operation .abreast .field')]
    .map(e => Math.round(e.getBoundingClientRect().top))
"""


def test_what_becomes_of_people_stands_side_by_side_where_there_is_room(browser: Browser) -> None:
    for width, large, rows in ((1180, False, 1), (1180, True, 3), (320, False, 3)):
        page = shown(browser, aid_html(ENGLISH, large=large), width)
        tops = page.evaluate(TOPS)
        assert len(tops) == 3
        assert len(set(tops)) == rows, (width, large)
        page.close()


def test_on_a_telephone_each_cell_says_its_column(browser: Browser) -> None:
    page = shown(browser, aid_html(ENGLISH), 320)
    assert page.get_by_role("table", name="All choices in one table").is_visible()
    assert page.get_by_role("rowheader").count() == 3
    said = "getComputedStyle(document.querySelector('.glance td'), '::before').content"
    assert "Nights" in page.evaluate(f"document.querySelector('.glance td').dataset.label + {said}")
    lefts = "[...document.querySelectorAll('.glance td')].map(e => e.getBoundingClientRect().left)"
    assert len(set(page.evaluate(lefts))) == 1
    page.close()


def test_large_print_on_paper_is_eighteen_points(browser: Browser) -> None:
    page = shown(browser, aid_html(ENGLISH, large=True), 1280)
    page.emulate_media(media="print")
    assert page.evaluate(SIZE.format(".field p")) == 24
    page.close()


@pytest.mark.slow
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
@LANGUAGES
def test_the_aid_of_every_example_holds_what_the_made_up_ones_do(
    browser: Browser, language: str, path: Path
) -> None:
    made = aid(compose(case_at(path)), language)
    page = shown(browser, aid_html(made), 320)
    assert Axe().run(page).violations_count == 0
    assert page.evaluate(OVERFLOW) == 0
    page.close()
    assert b"/Marked true" in aid_pdf(made)
