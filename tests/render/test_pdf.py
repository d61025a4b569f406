"""The PDF sheet: answer, depth, options; tagged, titled, in English, the same bytes each time."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from spondyl.brief.sheet.choices import ChoiceTable
from spondyl.brief.sheet.forecast import Forecast
from spondyl.render.outcome_charts import PRINTED, specifications
from spondyl.render.pdf import pdf, template
from spondyl.render.printing import LACKING, PRINTABLE, printable
from tests.places import EXAMPLES, THURSDAY
from tests.render.cast import FIVE_LESIONS, brought, flat, grids, pdf_at, sheet_at, sheet_of
from tests.render.test_html import HOSTILE

PATHS = pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
BODY, TABLES, LEAST = 9.0, 7.5, 5.9


def read(data: bytes) -> PdfReader:
    return PdfReader(BytesIO(data))


def root_of(reader: PdfReader) -> Any:  # noqa: ANN401 -- a PDF's objects have no types
    return reader.trailer["/Root"]


def structure(reader: PdfReader) -> Iterator[dict[str, Any]]:
    """Every element of the structure tree, in reading order."""
    waiting = [root_of(reader)["/StructTreeRoot"]]
    while waiting:
        found = waiting.pop()
        found = found.get_object() if hasattr(found, "get_object") else found
        if isinstance(found, list):
            waiting.extend(reversed(found))
        elif isinstance(found, dict):
            if "/S" in found:
                yield found
            if "/K" in found:
                waiting.append(found["/K"])


def sizes(reader: PdfReader, page: int) -> Counter[float]:
    """How many characters are set at each size on a page."""
    found: Counter[float] = Counter()

    def visit(text: str, _cm: object, matrix: Sequence[float], _font: object, size: float) -> None:
        if text.strip():
            found[round(abs(size * matrix[0]), 2)] += len(text.strip())

    reader.pages[page].extract_text(visitor_text=visit)
    return found


@PATHS
def test_answer_and_depth_take_a_page_each_and_options_two_or_three(path: Path) -> None:
    pages = read(pdf_at(path)).pages
    begin = [
        n for n, page in enumerate(pages) if page.extract_text().startswith("What can be done")
    ]
    assert begin == [2]
    # One lesion has two pages of options, each more may take one more. What options would bring
    # adds a page for each lesion and one over all for what is shared, as its sources; so does the
    # patient's own view.
    lesions = len(sheet_at(path).answer.lesions)
    assert len(pages) <= 3 + lesions + 2 * (lesions + 1)
    outcomes = [
        n for n, page in enumerate(pages) if "What each option would bring" in page.extract_text()
    ]
    assert outcomes[0] > 2


@PATHS
def test_page_one_is_set_in_nine_points_or_more_and_nothing_is_tiny(path: Path) -> None:
    reader = read(pdf_at(path))
    (body, _), *_ = sizes(reader, 0).most_common(1)
    assert body >= BODY
    for page in range(1, len(reader.pages)):
        assert min(size for size, count in sizes(reader, page).items() if count > 200) >= LEAST
    (table, _), *_ = sizes(reader, 2).most_common(1)
    assert table >= TABLES


@PATHS
def test_the_answer_is_on_page_one_and_depth_begins_page_two(path: Path) -> None:
    reader = read(pdf_at(path))
    first, second, *_ = (page.extract_text() for page in reader.pages)
    for title in ("How urgent", "The problem", "Ask next", "Not known", "Hopes and views"):
        assert title in first
    assert second.lstrip().startswith("How long: clinicians first")
    assert "Sources" in second
    assert "What can be done: page 3" in first


@PATHS
def test_the_document_is_tagged_and_says_what_it_is(path: Path) -> None:
    reader = read(pdf_at(path))
    root = root_of(reader)
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en-GB"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None
    assert reader.metadata.title == f"Decision brief: {sheet_at(path).case}"
    assert b"pdfuaid" in root["/Metadata"].get_data()


@PATHS
def test_the_structure_has_headings_lists_tables_and_figures(path: Path) -> None:
    sheet = sheet_at(path)
    elements = list(structure(read(pdf(sheet))))
    kinds = Counter(element["/S"] for element in elements)
    assert kinds["/H1"] == 1
    assert kinds["/H2"] > 8
    assert kinds["/L"] > 8
    assert kinds["/LI"] == kinds["/LBody"]
    heads, rows = zip(*(_option_tables(part) for part in sheet.options.tables), strict=True)
    added, lines = zip(*(_outcome_tables(place) for place in brought(sheet).places), strict=True)
    own = list(grids(sheet))
    assert kinds["/Table"] == 1 + sum(map(len, heads)) + sum(map(len, added)) + len(own)
    assert kinds["/TH"] == (
        8 + sum(map(sum, heads)) + sum(map(sum, added)) + sum(len(grid.columns) for grid in own)
    )
    of_own = sum(1 + len(grid.rows) for grid in own)
    assert kinds["/TR"] == len(sheet.depth.models) + 1 + sum(rows) + sum(lines) + of_own
    figures = [element for element in elements if element["/S"] == "/Figure"]
    alts = {
        picture.alt
        for place in brought(sheet).places
        for _, picture in specifications(place, PRINTED).values()
    }
    drawn = 2 * len(sheet.answer.lesions) + len(sheet.answer.trends) + 1
    assert len(figures) == drawn + len(alts)
    assert alts <= {str(figure["/Alt"]) for figure in figures}
    assert all(len(str(figure["/Alt"])) > 20 for figure in figures)


def _option_tables(part: ChoiceTable) -> tuple[list[int], int]:
    """The header cells of each table of a place, and all their rows."""
    closed = sum(choice.status == "closed" for choice in part.choices)
    heads, rows = [], len(part.choices)
    if closed < len(part.choices):
        heads.append(4 + len(part.problems))
        rows += 2
    if closed:
        heads.append(2)
        rows += 1
    return heads, rows


def _outcome_tables(place: Forecast) -> tuple[list[int], int]:
    """The header cells of each table of a place, and all their rows."""
    heads, rows = [], 0
    if place.walking:
        heads.append(1 + len(place.walking.few))
        rows += 1 + len(place.walking.alike)
    if place.helping:
        heads.append(1 + len(place.helping.alike))
        rows += 3
    if place.harming:
        heads.append(2)
        rows += 1 + len(place.harming.columns)
    return heads, rows


@PATHS
def test_every_footnote_is_printed_and_can_be_reached(path: Path) -> None:
    sheet = sheet_at(path)
    reader = read(pdf(sheet))
    # A name with a hyphen may be broken there.
    text = " ".join(reader.pages[1].extract_text().split()).replace("- ", "-")
    for note in sheet.footnotes:
        assert note.first in text
    text = "".join(flat(page.extract_text()) for page in reader.pages[2:])
    assert sheet.options.footnotes
    assert brought(sheet).footnotes
    for note in (*sheet.options.footnotes, *brought(sheet).footnotes):
        assert flat(f"{note.number} {note.first}") in text
    links = [link.get_object() for page in reader.pages for link in page.get("/Annots", ())]
    assert len(links) > 30


def test_the_same_brief_gives_the_same_bytes() -> None:
    assert pdf(sheet_at(THURSDAY)) == pdf(sheet_at(THURSDAY))


def test_the_date_is_the_moment_at_which_the_case_stands() -> None:
    metadata = read(pdf(sheet_at(THURSDAY))).metadata
    assert metadata is not None
    assert str(metadata["/CreationDate"]).startswith("D:20261119")


def test_words_of_the_case_are_data_and_never_markup() -> None:
    reader = read(pdf(sheet_of(HOSTILE)))
    text = "".join(page.extract_text() for page in reader.pages)
    assert "#set page(width: 1pt) ]" in text
    assert reader.pages[0].mediabox.width > 500
    assert b"hostile" not in b"".join(template().values())


def test_a_sign_that_the_print_lacks_is_a_box_and_said_to_be_one() -> None:
    strange = "患者 \U0001f600 مرحبا \u0378 Žluťoučký Ωμέγα Москва Z\u030c\u0324"
    written = f"case: x\nstory: {json.dumps(strange)}\ngoals: [{{what: {json.dumps(strange)}}}]"
    text = "".join(page.extract_text() for page in read(pdf(sheet_of(written))).pages)
    box = LACKING
    assert f"{box}{box} {box} {box * 5} {box} Žluťoučký Ωμέγα Москва Ž{box}" in text
    assert f"{box}: a sign that this print lacks." in text
    plain = "".join(page.extract_text() for page in read(pdf(sheet_of("case: x"))).pages)
    assert box not in plain


def test_every_sign_that_counts_as_printable_is_printed() -> None:
    signs = [chr(n) for low, high in PRINTABLE for n in range(low, high + 1)]
    shown = "".join(sign for sign in signs if printable(sign) == sign)
    assert len(shown) > 2000
    assert pdf(sheet_of(f"goals: [{{what: {json.dumps(shown)}}}]"))


@pytest.mark.slow
def test_much_unknown_and_many_lesions_do_not_break_it() -> None:
    # The patient's own view takes a page, and one for every two lesions more.
    assert len(read(pdf(sheet_of("case: nothing"))).pages) <= 6
    # Two pages of outcomes for each lesion, since every option is open at each.
    assert len(read(pdf(sheet_of(FIVE_LESIONS))).pages) <= 23
