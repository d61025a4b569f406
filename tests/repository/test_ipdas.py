"""The rating against IPDASi v4.0 is whole, and every place that it names is in a real aid."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

import pytest

from spondyl.brief.aid.compose import aid
from spondyl.brief.aid.language import LANGUAGES
from spondyl.brief.compose import compose
from spondyl.render.aid_html import aid_html
from tests.places import ROOT, THURSDAY, case_at
from tests.render.test_html import Page

PAGE = (ROOT / "docs" / "reference" / "ipdas.md").read_text()
GROUPS = {"Qualifying": 6, "Certifying": 10, "Quality": 28}
STATES = ("met", "in part", "not met", "not applicable")
# The criteria that count documentation beside the aid itself.
DOCUMENTED = {8, 9, 10, 12, 34, 35, 37}
_DRAWS = 60
_FEWEST_WORDS = 5


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table."""

    number: int
    group: str
    criterion: str
    state: str
    where: str

    @property
    def places(self) -> list[str]:
        """What it names in backticks."""
        return re.findall(r"`([^`]+)`", self.where)

    @property
    def reason(self) -> list[str]:
        """Its words beside the places."""
        return re.findall(r"\w+", re.sub(r"`[^`]+`", "", self.where))


def cells(line: str) -> list[str]:
    """The cells of a line of a table."""
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def part(heading: str) -> list[list[str]]:
    """The lines of the table under a heading, without its first two."""
    text = PAGE.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    return [cells(line) for line in text.splitlines() if line.startswith("|")][2:]


def rows() -> list[Row]:
    """The table."""
    return [Row(int(number), *rest) for number, *rest in part("The table")]


@cache
def places(language: str) -> frozenset[str]:
    """Every anchor, every field of a choice, and header and footer, of a real aid."""
    page = Page(aid_html(aid(compose(case_at(THURSDAY), draws=_DRAWS), language)))
    fields = (found["data-field"] for found in page.all("div") if "data-field" in found)
    ends = (tag for tag, _ in page.tags if tag in ("header", "footer"))
    return frozenset((*(f"#{name}" for name in page.ids), *fields, *ends))


def is_page(row: Row, place: str) -> bool:
    """Whether a place is a page of the documentation, where that counts."""
    return row.number in DOCUMENTED and place.startswith("docs/") and (ROOT / place).is_file()


def test_all_forty_four_criteria_are_rated_in_order() -> None:
    assert [row.number for row in rows()] == [*range(1, 45)]
    assert [row.group for row in rows()] == [
        group for group, count in GROUPS.items() for _ in range(count)
    ]
    assert len({row.criterion for row in rows()}) == sum(GROUPS.values())


def test_every_state_is_one_of_four() -> None:
    assert {row.state for row in rows()} <= {*STATES}


def test_what_is_met_names_a_place_and_what_falls_short_a_reason() -> None:
    for row in rows():
        if row.state in ("met", "in part"):
            assert row.places, row
        if row.state != "met":
            assert len(row.reason) >= _FEWEST_WORDS, row


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_place_named_is_in_a_real_aid(language: str) -> None:
    known = places(language)
    for row in rows():
        lost = [each for each in row.places if each not in known and not is_page(row, each)]
        assert not lost, row


def test_a_place_that_no_aid_has_would_be_found() -> None:
    row = Row(1, "Quality", "", "met", "`#nowhere`, `docs/reference/ipdas.md`")
    assert "#nowhere" not in places("en")
    assert not [place for place in row.places if is_page(row, place)]


def test_criteria_about_tests_alone_do_not_apply() -> None:
    apart = {row.number for row in rows() if row.state == "not applicable"}
    assert apart == {*range(13, 17), *range(40, 45)}


def test_the_sums_are_those_of_the_table() -> None:
    counted = Counter((row.group, row.state) for row in rows())
    told = {
        (group, state): int(count)
        for group, *counts in part("What it comes to")
        for state, count in zip(STATES, counts, strict=True)
    }
    assert told == {(group, state): counted[group, state] for group in GROUPS for state in STATES}


def test_what_is_not_met_is_said_to_need_work() -> None:
    text = PAGE.split("\n## What it would take\n")[1].split("\n## ")[0]
    listed = {
        int(n) for named in re.findall(r"^- \*\*([^*]+)\*\*", text, re.M) for n in named.split(",")
    }
    short = {row.number for row in rows() if row.state in ("in part", "not met")}
    assert short <= listed


def test_how_each_group_was_read_is_told() -> None:
    ways = {group: way.strip("*") for group, _, way, _ in part("How the standards were read")}
    assert ways.keys() == GROUPS.keys()
    assert {*ways.values()} <= {"full_text", "abstract", "secondary", "unchecked"}
