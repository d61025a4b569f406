"""The options page: every option with its state and limits, at a centre or without, inert words."""

import json
import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from spondyl.brief.compose import compose
from spondyl.brief.page import Brief
from spondyl.brief.sheet import Sheet, sheet
from spondyl.brief.sheet.choices import Choice, ChoiceTable
from spondyl.brief.sheet.options import FOR_THE_PATIENT, MAYBE, NOT_ASKED, PARTS, SURELY
from spondyl.brief.treatments.lines import limits_of, listed_limits
from spondyl.brief.treatments.words import KIND_TITLES, STATUS_TITLES, UNVALIDATED, short_of
from spondyl.case.wording import joined
from spondyl.options.deviations import QUESTION
from spondyl.options.judged import Judged
from spondyl.options.sequences import FLIPS, SEQUENCES
from spondyl.render.html import html
from spondyl.render.pdf import pdf
from tests.places import EXAMPLES, ROOT, THURSDAY, case_at
from tests.render.cast import FIVE_LESIONS, flat, pieces, sheet_at, sheet_of, words
from tests.render.test_html import Page

pytestmark = pytest.mark.unprojected

PATHS = pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
FRIDAY = THURSDAY.with_name("friday-night-junior.yaml")
CENTRES = tuple(sorted((ROOT / "examples" / "centres").glob("*.yaml")))
OPENED = """
centre: hill hospital
options: {separation_surgery: {available: no}}
transfers:
  valley hospital:
    hours: 1
    accepts: [weekday, night, weekend]
    lead_hours: {separation_surgery: [2, 5]}
"""
HOSTILE_NAMES = (
    "*bold* _under_ #set page(width: 1pt) \\n",
    "<img src=x onerror=alert(1)> {{ 7 * 7 }} $x$",
)
HOSTILE = f"""
centre: {json.dumps(HOSTILE_NAMES[0])}
options: {{separation_surgery: {{available: by_transfer, to: {json.dumps(HOSTILE_NAMES[1])}}}}}
transfers:
  {json.dumps(HOSTILE_NAMES[1])}: {{hours: 1, accepts: [weekday, night, weekend]}}
"""
DEVIATING = """
case: x
as_of: 2026-11-20T10:00
lesions: [{level: T7, escc: 3}]
treatments:
- {kind: surgery, operation: separation, level: T7, on: 2026-11-10}
- {kind: radiation, target: T7, technique: conventional, dose: 30 Gy, fractions: 10,
   on: 2026-12-01}
"""


def brief_at(path: Path) -> Brief:
    return compose(case_at(path))


def printed(made: Sheet) -> str:
    """Everything from page three on, without spaces and page feet."""
    reader = PdfReader(BytesIO(pdf(made)))
    return "".join(flat(page.extract_text()) for page in reader.pages[2:])


def seen(made: Sheet) -> str:
    """The options section of the page, without spaces."""
    return flat(Page(html(made)).text.partition("sheet ages")[0].rpartition("What can be done")[2])


def where(brief: Brief, made: Sheet, judged: Judged) -> ChoiceTable:
    title = FOR_THE_PATIENT if judged.lesion is None else brief.titles[judged.lesion]
    return next(part for part in made.options.tables if part.title == title)


def rows_of(part: ChoiceTable, judged: Judged) -> list[Choice]:
    """The rows that name an option; a package by what it begins and goes on with."""
    kind = judged.steps[0].treatment.kind if len(judged.steps) == 1 else None
    title = KIND_TITLES[kind].partition(":")[0]
    first, _, then = short_of(judged).partition(" + ")
    begins = rf"(^|, ){re.escape(first)}($|,)"
    goes_on = rf"{re.escape(first)} \+ (\S[^+]*(, | or ))?{re.escape(then)}(?!\w)"
    return [
        choice
        for choice in part.choices
        for each in choice.options
        if each.kind == title and re.search(goes_on if then else begins, each.names)
    ]


def row_text(choice: Choice, *, of_print: bool) -> str:
    """How a row begins: its options, its state, and on paper the columns of problems."""
    names = "; ".join(f"{each.kind}: {each.names}" for each in choice.options)
    between = {"closed": "", "open": "; "}.get(choice.status, ": ") if choice.state else ""
    state = choice.state.pieces[0].text if choice.state else ""
    left = "".join(choice.left) if of_print else choice.limits
    return flat(names + choice.tag + between + state + left)


def choices(made: Sheet) -> Iterator[Choice]:
    for part in made.options.tables:
        yield from part.choices


@PATHS
def test_every_option_stands_on_the_sheet_once_with_its_state(path: Path) -> None:
    brief = brief_at(path)
    made = sheet(brief)
    assert {judged.status for judged in brief.board.options} >= {"open"}
    for judged in brief.board.options:
        (row,) = rows_of(where(brief, made, judged), judged)
        assert row.status == judged.status
        assert row.tag == STATUS_TITLES[judged.status]
        if judged.status == "closed":
            assert row.state is not None
            assert joined(judged.closed_by, "and") in row.state.text
            for each in judged.closing:
                assert flat(each.rule.message.replace("-", "–")) in flat(
                    row.state.text.replace("-", "–")
                )


@PATHS
def test_every_row_is_printed_and_seen_with_its_state_and_limits(path: Path) -> None:
    made = sheet_at(path)
    paper, screen = printed(made), seen(made)
    for choice in choices(made):
        assert row_text(choice, of_print=True) in paper
        assert row_text(choice, of_print=False) in screen


@PATHS
def test_limits_stand_with_every_option_that_is_not_closed(path: Path) -> None:
    brief = brief_at(path)
    made = sheet(brief)
    for judged in brief.board.options:
        part = where(brief, made, judged)
        (row,) = rows_of(part, judged)
        if judged.status != "closed":
            limits = {limit.problem.title: limit.certain for limit in listed_limits(judged)}
            assert row.limits == limits_of((judged,))
            assert dict(zip(part.problems, row.left, strict=True)) == {
                title: (SURELY if limits[title] else MAYBE) if title in limits else ""
                for title in part.problems
            }
            assert limits.keys() <= {*part.problems}


@PATHS
def test_open_options_say_what_they_ask_of_the_patient(path: Path) -> None:
    for choice in choices(sheet_at(path)):
        assert (choice.burden is None) is (choice.status == "closed")
        assert choice.burden is None or "visit" in choice.burden.text


@PATHS
def test_what_is_pending_is_said_with_the_option_or_once_for_all(path: Path) -> None:
    brief = brief_at(path)
    made = sheet(brief)
    for judged in brief.board.options:
        (row,) = rows_of(where(brief, made, judged), judged)
        if judged.pending and judged.status != "closed":
            assert row.state is not None or made.options.pending
        if judged.status == "undetermined" and judged.deciding:
            assert row.state is not None
            assert row.state.text.startswith("ask ")


@PATHS
def test_nothing_is_recommended_and_that_is_said_first(path: Path) -> None:
    made = sheet_at(path)
    assert flat(UNVALIDATED) in printed(made)[:400]
    assert flat(UNVALIDATED) in seen(made)[:400]
    orders = re.compile(r"\b(must|should|best option|indicated|we recommend)\b", re.I)
    for part in made.options.tables:
        assert not orders.search(words(part))
    # In what speaks for and against, the only ones that recommend are those who published it.
    for row in (*made.options.supports, *made.options.cautions):
        for piece in row.said.pieces:
            assert not orders.search(piece.text), piece.text
            assert "recommend" not in piece.text or piece.notes


@PATHS
def test_what_speaks_is_said_once_with_whom_it_concerns(path: Path) -> None:
    made = sheet_at(path)
    assert made.options.cautions
    for all_ in (made.options.supports, made.options.cautions):
        labels = [row.label for row in all_]
        assert len(labels) == len(set(labels))
        said = [piece.text.strip() for piece in pieces(all_)]
        assert len(said) == len(set(said))
    paper, screen = printed(made), seen(made)
    for row in (*made.options.supports, *made.options.cautions):
        start = flat(f"{row.label}: {row.said.pieces[0].text}")
        assert start in paper
        assert start in screen


@PATHS
def test_every_figure_of_the_options_has_a_source_on_their_page(path: Path) -> None:
    made = sheet_at(path)
    numbers = {note.number for note in made.options.footnotes}
    cited = {n for piece in pieces(made.options) for n in piece.notes}
    assert cited == numbers
    assert max(numbers) > max(note.number for note in made.footnotes)


@PATHS
def test_without_a_centre_feasibility_is_unknown_and_said_to_be(path: Path) -> None:
    made = sheet_at(path)
    assert not made.options.has_centre
    assert not any(choice.here for choice in choices(made))
    for text in (printed(made), seen(made)):
        assert flat("No centre profile: feasibility unknown here") in text
        assert text.count(flat("feasibility unknown here")) > len(made.options.tables)
        assert flat("At this centre") not in text


@pytest.mark.parametrize("centre", CENTRES, ids=lambda path: path.stem)
def test_with_a_centre_its_name_and_every_way_are_printed(centre: Path) -> None:
    made = sheet_at(FRIDAY, centre.read_text())
    paper, screen = printed(made), seen(made)
    for text in (paper, screen):
        assert flat(f"Centre: {centre.stem}, at night.") in text
        assert flat("feasibility unknown here") not in text
    assert all(choice.here for choice in choices(made))
    for choice in choices(made):
        assert flat(choice.here) in paper
        assert flat(choice.here) in screen


def test_a_transfer_that_would_open_an_option_is_printed_with_it() -> None:
    made = sheet_at(FRIDAY, OPENED)
    opening = "not done here; what would open it: transfer to valley hospital: leaves at once"
    (row,) = (
        c for c in choices(made) if "separation surgery" in c.options[0].names and c.here != PARTS
    )
    assert row.status == "closed"
    assert row.here.startswith(opening)
    for text in (printed(made), seen(made)):
        assert flat(f"{row.options[-1].names}Closed") in text
        assert flat(opening) in text


def test_where_something_else_closes_an_option_the_centre_is_not_asked() -> None:
    made = sheet_at(FRIDAY, CENTRES[0].read_text())
    (cement,) = (c for c in choices(made) if c.options[0].names.startswith("cement"))
    assert cement.status == "closed"
    assert cement.here == NOT_ASKED


def test_names_of_a_centre_are_data_and_never_markup() -> None:
    made = sheet_at(FRIDAY, HOSTILE)
    page = Page(html(made))
    assert not page.all("img", "script")
    assert "&lt;img src=x" in html(made)
    paper = printed(made)
    for name in HOSTILE_NAMES:
        assert name in " ".join(page.text.split())
        assert flat(name) in paper
    assert PdfReader(BytesIO(pdf(made))).pages[2].mediabox.width > 500


def test_packages_have_their_doses_interval_and_whose_they_are() -> None:
    made = sheet_at(FRIDAY)
    first = made.options.packages[0]
    assert first.title == "Separation surgery, then stereotactic radiation"
    assert first.said.text == (
        "stereotactic 24 Gy/1, stereotactic 27 Gy/3 or stereotactic 30 Gy/5; accepted by spine "
        "surgery and radiation oncology as one, 14–28 days apart."
    )
    for package in made.options.packages:
        assert flat(f"{package.title}: {package.said.text}") in printed(made)
        assert flat(f"{package.title}: {package.said.text}") in seen(made)


def test_a_centres_own_dose_stands_beside_the_published_one() -> None:
    made = sheet_at(FRIDAY, CENTRES[2].read_text())
    assert CENTRES[2].stem == "on-call-weekend"
    (own,) = (p for p in made.options.packages if p.title.startswith("Decompression"))
    assert own.said.text.startswith("20 Gy/5 at this centre (the package as published: 30 Gy/10);")


def test_a_plan_that_differs_is_asked_about_neutrally() -> None:
    made = sheet_of(DEVIATING)
    (found,) = made.options.deviations
    assert found.text.startswith("T7: The plan holds conventional 30 Gy in 10 fractions")
    for text in (printed(made), seen(made)):
        assert flat(found.pieces[0].text) in text
        assert flat(QUESTION) in text
        assert flat(f"Sources disagree: {found.text}") not in text


@PATHS
def test_whole_orders_and_the_odds_at_which_they_flip_are_printed(path: Path) -> None:
    made = sheet_at(path)
    assert len(made.options.orders) == len(SEQUENCES) + len(FLIPS) + 1
    for text in (printed(made), seen(made)):
        for each in SEQUENCES:
            assert flat(each.title) in text
        for flip in FLIPS:
            assert flat(f"{flip.at} %") in text
            assert flat(flip.measure) in text


def test_many_lesions_and_none_still_have_their_options() -> None:
    assert [part.title for part in sheet_of("case: x").options.tables][-1] == FOR_THE_PATIENT
    titles = [part.title for part in sheet_of(FIVE_LESIONS).options.tables]
    assert titles == ["C5", "T4", "T9", "L2", "S1", FOR_THE_PATIENT]
