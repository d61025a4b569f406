"""The options in Chromium: at a centre, on a telephone, by keyboard and without scripts."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from spondyl.render.html import html
from tests.browser.test_sheet import OUTSIDE, OVERFLOW, SCREENS, WIDTHS, Scheme, shown
from tests.render.cast import sheet_at
from tests.render.test_options_page import CENTRES, FRIDAY, HOSTILE, choices

pytestmark = pytest.mark.unprojected
NAME = "y" * 200
LONG = f"""
centre: {NAME}
options: {{separation_surgery: {{available: by_transfer, to: {NAME}}}}}
transfers: {{{NAME}: {{hours: 1, accepts: [weekday, night, weekend]}}}}
"""
WRITTEN = {**{path.stem: path.read_text() for path in CENTRES}, "hostile": HOSTILE, "long": LONG}
# Names that no page expects always; the centres of the examples with the slow proofs.
AT = pytest.mark.parametrize(
    "centre",
    [
        pytest.param(text, marks=() if name in ("hostile", "long") else pytest.mark.slow, id=name)
        for name, text in WRITTEN.items()
    ],
)
CELLS = """
[...document.querySelectorAll('.choices tbody tr')].map(row => [...row.children].map(cell => [
    getComputedStyle(cell, '::before').content,
    cell.innerText,
    cell.getBoundingClientRect().width > 0 && cell.checkVisibility(),
]))
"""


@SCREENS
@AT
def test_axe_finds_nothing_at_a_centre(
    browser: Browser, centre: str, width: int, scheme: Scheme
) -> None:
    page = shown(browser, html(sheet_at(FRIDAY, centre)), width, scheme)
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    page.close()


@WIDTHS
@AT
def test_nothing_runs_off_the_side_at_a_centre(browser: Browser, centre: str, width: int) -> None:
    page = shown(browser, html(sheet_at(FRIDAY, centre)), width)
    assert page.evaluate(OVERFLOW) == 0
    assert page.evaluate(OUTSIDE) == []
    page.close()


@WIDTHS
def test_state_and_limits_of_every_option_are_seen_as_words(browser: Browser, width: int) -> None:
    made = sheet_at(FRIDAY, WRITTEN["district-hospital"])
    page = shown(browser, html(made), width)
    found = page.evaluate(CELLS)
    # Closed options stand in a table of their own: the order on the page is that of the sheet.
    assert len(found) == len(list(choices(made)))
    for choice, (_, (label, state, is_seen), *others) in zip(choices(made), found, strict=True):
        assert is_seen
        assert state.startswith(choice.tag)
        if choice.status != "closed":
            assert others[0][1] == (choice.limits or "nothing listed")
        assert others[-1][1] == choice.here
        assert all(other[2] for other in others)
        # On a telephone the heads are out of sight and every cell says its own.
        assert ("attr" in label or "State" in label or "Because" in label) is (width == 320)
    page.close()


def test_the_options_are_one_key_away_without_scripts(browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.set_content(html(sheet_at(FRIDAY)))
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.url.endswith("#options")
    page.locator("#option-cited-50").click()
    assert page.url.endswith("#option-source-50")
    page.locator("#option-source-50 .back").click()
    assert page.url.endswith("#option-cited-50")
    context.close()
