"""How much of each definition the golden cases hold, counted in cells, as a Markdown table."""

import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from spondyl.frameworks.evaluate import BY_NAME
from tests.golden import rule_nudges
from tests.golden.alert_cases import BOOK
from tests.golden.nudges import fates
from tests.golden.reading import cases_of

README = Path(__file__).parents[2] / "README.md"
ALERTS_LINE = "alerts"
BEGIN, END = "<!-- coverage:begin -->", "<!-- coverage:end -->"
HEAD = (
    "| framework | cases, published + table reading | cells | refused by construction "
    "| caught by published cases | caught by both kinds |",
    "|---|---:|---:|---:|---:|---:|",
)


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of one framework, or of several.

    Attributes:
        published: cases that a publication prints.
        table_reading: cases made by reading a table.
        cells: nudges tried.
        refused: nudges that construction refuses.
        by_published: other nudges that a published case notices.
        by_any: other nudges that any case notices.
    """

    published: int
    table_reading: int
    cells: int
    refused: int
    by_published: int
    by_any: int

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.published + other.published,
            self.table_reading + other.table_reading,
            self.cells + other.cells,
            self.refused + other.refused,
            self.by_published + other.by_published,
            self.by_any + other.by_any,
        )

    def line(self, name: str) -> str:
        """One line of the table."""
        left = self.cells - self.refused
        columns = (
            name,
            f"{self.published} + {self.table_reading}",
            str(self.cells),
            str(self.refused),
            _share(self.by_published, left),
            _share(self.by_any, left),
        )
        return f"| {' | '.join(columns)} |"


def _share(part: int, whole: int) -> str:
    # Rounded down: 100 % is every cell, and nothing less.
    return f"{part} of {whole} ({100 * part // whole} %)"


def tally(name: str) -> Tally:
    """Count the cells of one framework."""
    kinds = Counter(golden.kind for golden in cases_of(name))
    ends = Counter(fate for _, fate in fates(name))
    return Tally(
        kinds["published"],
        kinds["table_reading"],
        ends.total(),
        ends["refused"],
        ends["published"],
        ends["published"] + ends["table_reading"],
    )


def alerts_tally() -> Tally:
    """Count the cells of all alerts together; a rule's cases are all read off a text."""
    ends = Counter(fate for code in BOOK.rules for _, fate in rule_nudges.fates(BOOK, code))
    caught = ends["table_reading"]
    return Tally(0, len(BOOK.cases), ends.total(), ends["refused"], 0, caught)


def table() -> str:
    """The whole table: one line a framework, one of all alerts and one of sums."""
    tallies = {name: tally(name) for name in BY_NAME} | {ALERTS_LINE: alerts_tally()}
    total = Tally(0, 0, 0, 0, 0, 0)
    for each in tallies.values():
        total += each
    lines = (each.line(f"`{name}`") for name, each in tallies.items())
    return "\n".join((*HEAD, *lines, total.line("total")))


def printed(text: str) -> str:
    """The table that stands between the markers of `text`.

    Raises:
        ValueError: when a marker is missing.
    """
    if BEGIN not in text or END not in text:
        raise ValueError(f"{README.name} lacks the lines {BEGIN} and {END}.")
    return text.partition(BEGIN)[2].partition(END)[0].strip()


def written(text: str, new: str) -> str:
    """`text` with `new` between its markers."""
    printed(text)
    before, _, rest = text.partition(BEGIN)
    return f"{before}{BEGIN}\n{new}\n{END}{rest.partition(END)[2]}"


def main() -> None:
    """Print the table; with `--write`, put it into the README."""
    new = table()
    if "--write" in sys.argv[1:]:
        text = README.read_text(encoding="utf-8")
        README.write_text(written(text, new), encoding="utf-8")
    sys.stdout.write(f"{new}\n")


if __name__ == "__main__":
    main()
