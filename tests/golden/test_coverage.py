import re

import pytest

from spondyl.frameworks.evaluate import BY_NAME
from tests.golden.coverage import (
    ALERTS_LINE,
    BEGIN,
    END,
    HEAD,
    README,
    Tally,
    alerts_tally,
    printed,
    tally,
    written,
)

STALE = "the coverage table is stale: python -m tests.golden.coverage --write"


def lines() -> list[str]:
    return printed(README.read_text(encoding="utf-8")).splitlines()


@pytest.mark.parametrize("name", BY_NAME)
def test_the_readme_prints_the_present_coverage(name: str) -> None:
    assert tally(name).line(f"`{name}`") in lines(), STALE


@pytest.mark.slow
def test_the_readme_prints_the_present_coverage_of_alerts() -> None:
    assert alerts_tally().line(f"`{ALERTS_LINE}`") in lines(), STALE


def test_the_readme_lists_every_framework_once_and_adds_up() -> None:
    rows = [
        [int(figure) for figure in re.findall(r"\d+", row.partition("` |")[2])]
        for row in lines()[2:-1]
    ]
    sums = [sum(column) for column in zip(*rows, strict=True)]
    published, table_reading, cells, refused, by_published, _, _, by_any, _, _ = sums
    total = Tally(published, table_reading, cells, refused, by_published, by_any)
    named = [row.split("`")[1] for row in lines()[2:-1]]
    assert lines()[:2] == list(HEAD), STALE
    assert named == [*BY_NAME, ALERTS_LINE], STALE
    assert lines()[-1] == total.line("total"), STALE


def test_only_what_stands_between_the_markers_is_replaced() -> None:
    text = f"above\n{BEGIN}\nold\n{END}\nbelow\n"
    assert written(text, "new") == f"above\n{BEGIN}\nnew\n{END}\nbelow\n"


def test_a_text_without_markers_is_refused() -> None:
    with pytest.raises(ValueError, match="lacks the lines"):
        written("no markers", "new")


def test_the_share_is_rounded_down() -> None:
    assert Tally(0, 0, 1000, 0, 0, 999).line("x").endswith("| 999 of 1000 (99 %) |")
