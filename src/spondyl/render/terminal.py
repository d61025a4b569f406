"""The brief in a terminal: the page first, then its sources."""

from collections.abc import Sequence

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from spondyl.brief.card import Card
from spondyl.brief.page import LEADS, Brief, Line, Section
from spondyl.brief.trends import Trend
from spondyl.render.blocks import drawn
from spondyl.render.card import card_rows
from spondyl.render.text import NOTICE, heading
from spondyl.themes.pointers import Behind, keys_said
from spondyl.themes.themes import READING_LIMITS

_LEAD = {**LEADS, "unknown": "? "}
_STYLE = {"limit": "italic", "disagreement": "italic", "unknown": "dim", "verdict": "bold"}


def brief_to(console: Console, brief: Brief) -> None:
    """Print a brief."""
    console.print(Text(heading(brief), style="bold reverse"))
    for section in brief.sections:
        _section(console, section, brief.trends)
    console.print()
    console.print(Text(NOTICE, style="italic"))
    _themes(console, brief)
    _sources(console, brief)
    console.print(Text(f"Definitions {brief.knowledge[:12]}", style="dim"))


def card_to(console: Console, card: Card) -> None:
    """Print a pre-call card."""
    for row in card_rows(card, console.width):
        console.print(Text(row.text, style="bold" if row.title else ""))


def _section(console: Console, section: Section, trends: Sequence[Trend]) -> None:
    console.print()
    console.print(Text(section.title.upper(), style="bold underline"))
    grid = Table.grid(padding=(0, 1), expand=True)
    grid.add_column(ratio=1)
    grid.add_column(justify="right", min_width=5, no_wrap=True)
    for line in section.lines:
        grid.add_row(_worded(line, drawn(line, trends)), Text(line.theme, style="dim"))
    console.print(grid)


def _worded(line: Line, text: str) -> Padding:
    words = Text(_LEAD.get(line.mark, ""), style="dim")
    subject, colon, rest = text.partition(": ")
    if line.mark == "verdict" and colon:
        words.append(subject + colon, style="bold")
        words.append(rest)
    else:
        words.append(text, style=_STYLE.get(line.mark, "") if line.mark != "verdict" else "")
    return Padding(words, (0, 0, 0, 1))


def _themes(console: Console, brief: Brief) -> None:
    """What the numerals at the right mean, for those that occur, and where the study says it."""
    console.print()
    console.print(Text("THEMES (BARTON 2021)", style="bold underline"))
    for each in brief.study:
        console.print(Text(f" {each.node} {each.title}{_pointed(each)}", style="dim"))
    console.print(Text(f" Findings: spondyl study themes. {READING_LIMITS}", style="dim italic"))


def _pointed(each: Behind) -> str:
    numbers = ", ".join(str(finding.number) for finding in each.findings)
    found = f": finding{'s' * (len(each.findings) > 1)} {numbers}" if numbers else ""
    return found + (f"; quotes {keys_said(each.quotes)}" if each.quotes else "")


def _sources(console: Console, brief: Brief) -> None:
    console.print()
    console.print(Text("SOURCES", style="bold underline"))
    for source in sorted(brief.sources.values(), key=lambda source: source.key):
        console.print(Text(f" {source.citation}", style="dim"), soft_wrap=False)
