"""Draw the pictures that the documents show: `python -m tests.render.pictures [NAME...]`."""

import shutil
import sys
from base64 import b64decode, b64encode

from playwright.sync_api import Browser, sync_playwright

from spondyl.brief.aid.compose import aid
from spondyl.brief.compose import compose
from spondyl.brief.sheet import Sheet
from spondyl.render.aid_html import aid_html
from spondyl.render.html import html
from spondyl.render.pdf import inputs, template
from spondyl.render.printing import compile_files
from tests.browser.conftest import FLAGS
from tests.places import ROOT, THURSDAY, case_at
from tests.render.cast import sheet_at

# The last pages go on as the third begins.
_PAGES = 3
FOLDER = ROOT / "docs" / "pictures"
EXAMPLE = THURSDAY.with_name("friday-night-junior.yaml")
_DOTS_PER_INCH = 92
# Fewer shades make small files; six a channel are enough for letters.
_FEWER_SHADES = """
async source => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const pixels = context.getImageData(0, 0, image.width, image.height);
    for (let n = 0; n < pixels.data.length; n++)
        pixels.data[n] = Math.round(pixels.data[n] / 51) * 51;
    context.putImageData(pixels, 0, 0);
    const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
    return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
}
"""
_AID_VIEWS = (
    ("aid-choice", 1180, 1500, "#choice-radiation"),
    ("aid-phone", 390, 1400, "#aid-choices"),
)
_VIEWS = (("light", 1180, 1000), ("dark", 1180, 1000), ("phone", 390, 1400))


def pages(sheet: Sheet) -> list[bytes]:
    """The pages of the PDF as PNG, from the same template."""
    drawn: list[bytes] | bytes = compile_files(
        template(),
        format="png",
        ppi=_DOTS_PER_INCH,
        sys_inputs=inputs(sheet),
        ignore_system_fonts=True,
    )
    return drawn if isinstance(drawn, list) else [drawn]


def views_of_aid(browser: Browser) -> dict[str, bytes]:
    """A choice of the aid on a wide screen, and the table of all choices on a phone."""
    text = aid_html(aid(compose(case_at(THURSDAY))))
    found = {}
    for name, width, height, place in _AID_VIEWS:
        page = browser.new_page(viewport={"width": width, "height": height})
        page.set_content(text)
        page.evaluate(f"document.querySelector('{place}').scrollIntoView()")
        found[name] = page.screenshot()
        page.close()
    return found


def views(browser: Browser, sheet: Sheet) -> dict[str, bytes]:
    """The top of the HTML in light, in dark and on a phone."""
    found = {}
    for name, width, height in _VIEWS:
        page = browser.new_page(
            viewport={"width": width, "height": height},
            color_scheme="dark" if name == "dark" else "light",
        )
        page.set_content(html(sheet))
        found[name] = page.screenshot()
        page.close()
    return found


def smaller(browser: Browser, picture: bytes) -> bytes:
    """The same picture in fewer shades."""
    page = browser.new_page()
    found: str = page.evaluate(
        _FEWER_SHADES, f"data:image/png;base64,{b64encode(picture).decode()}"
    )
    page.close()
    return b64decode(found)


def main() -> int:
    """Draw every picture, or those that are named; 1 when there is no Chromium."""
    chromium = shutil.which("chromium")
    if chromium is None:
        sys.stderr.write("Chromium is needed: see .ci/debian-packages.txt\n")
        return 1
    sheet = sheet_at(EXAMPLE)
    FOLDER.mkdir(exist_ok=True)
    drawn = {
        f"brief-page-{number}": data for number, data in enumerate(pages(sheet)[:_PAGES], start=1)
    }
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=[*FLAGS])
        drawn |= {f"brief-html-{name}": data for name, data in views(browser, sheet).items()}
        drawn |= views_of_aid(browser)
        for name, data in drawn.items():
            if sys.argv[1:] and name not in sys.argv[1:]:
                continue
            (FOLDER / f"{name}.png").write_bytes(smaller(browser, data))
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
