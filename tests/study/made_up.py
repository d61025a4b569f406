"""A made-up supplement with the quirks of the published one; nobody said any of this."""

from collections.abc import Sequence

from spondyl.themes.pointers import NODES, behind
from spondyl.themes.themes import PRINTED_COUNTS, THEMES

DISCLAIMER = "The following content is made up for tests and has not been said by anybody."


def paragraphs(*quotes: str) -> str:
    return " ".join(f"<p>{quote}</p>" for quote in quotes)


def row(*cells: str) -> str:
    return "\t".join(cells)


LINES: Sequence[str] = (
    "",
    "",
    DISCLAIMER,
    "",
    "Appendix 1. Background of the clinicians. * - denotes international training.",
    "",
    row("Participant Identification", "Specialty", "Rank", "Practice", "Training"),
    row("1.", "Orthopaedic Surgery", "Professor", "Ohio", "Ohio"),
    row("2.", "Neurosurgery*", "Assistant Professor", "Utah", "Canada"),
    row("3.", "Orthopaedic Surgery", "Assistant Professor", "Ohio", "Texas"),
    "",  # a page break within the table
    row("4.", "Radiation Oncology", "Associate Professor", "Iowa", "Iowa"),
    row("5.", "Orthopaedic Surgery*", "Instructor", "Maine", "Canada"),
    "",
    "Appendix 2. Complete list of themes. Themes are Roman numerals, subthemes capital letters.",
    "",
    row("Theme or Subtheme", "Findings", "Supporting Text from Transcripts"),
    row("I. Weather and Light", "", ""),
    row(
        "",
        "<p>The weather matters. It was said of rain, wind, and fog.</p>",
        paragraphs(
            "“When it rains, everything about the walk across the yard is different for us.” [6]",
            "“We look at the clouds first, and the fine metastases of the frost.”[16]",  # glued
            "“It was [unintelligible 05:03] and [laughter] cold, Kristof said.” [8-9]",
            "“the river, at 02:24 in the night, rises when it rains, everything about the walk "
            "across the yard is different",  # goes on overleaf
        ),
    ),
    row("--", "--", "---"),
    "",
    row(
        "",
        "",
        'for us, and that is that." [Non-Op 1, 2] <p>“Better boots.” [34] [when asked what helps]'
        "</p>",
    ),
    row("A. Failure of the First Umbrella", "", ""),
    row(
        "",
        "<p>A second umbrella is heavier.</p>",
        paragraphs(
            "“It costs \\$20 and it breaks.” [5]",
            "We sat down and said, “What do you think a hat is for?” [3]",  # no opening mark
            "“You can tell that the handle",
        ),
    ),
    row("--", "---"),
    "",
    # A row that lost a cell: its quotes stand in the column of the findings.
    row("", paragraphs('has gone soft." [Non-Op 2, 8]', "“It goes [with] the wind.” [13-14]")),
    row("II. Maps and Paths", ""),  # a heading that lost a cell
    row("", "<p>Paths are asked for.</p>", "“We follow the map.” [5]"),  # no paragraph marks
    row("<p>III. Walking – Together</p>", "", ""),
    row("<p>A. Who Walks</p>", "", ""),
    "",
    row(
        "",
        "<p>A good walk needs many people (guides, porters,</p>",
        paragraphs("“Several people have to carry the"),
    ),
    "",
    row("", "<p>and cooks).</p>", paragraphs("tent, I would say.” [7]")),
    row(
        "",
        "",  # the same finding goes on in a new row
        paragraphs("“Better boots.” [34]", "“A dog <b>is</b> someone too & more.” [Non Op 1, 3]"),
    ),
    row("", "<p>They know each other.</p>", paragraphs("“She waits.” [11] [re: the guide)")),
    row("<p>B. Talking on the Way</p>", "", ""),
    row(
        "",
        "<p>They talk.</p>",
        paragraphs(
            "“When it rains, everything about the walk across the yard is different for us.” [6]",
            "“Talking helps, ‘and I mean it,’ in the fog.” [Non-Op 1,4]",
        ),
    ),
    row("--", "--", "---"),
)
TEXT = "\n".join(LINES)
DATA = TEXT.encode()

COUNTS = {
    "participants": 5,
    "themes": 3,
    "subthemes": 3,
    "findings": 6,
    "quotes": 16,
    "distinct": 14,
    "passages": 13,
    "repeat_groups": 2,
    "sources": {"focus_group": 12, "interview_1": 3, "interview_2": 1},
    "nodes": {
        "I": {"findings": 1, "quotes": 5},
        "I.A": {"findings": 1, "quotes": 4},
        "II": {"findings": 1, "quotes": 1},
        "III": {"findings": 0, "quotes": 0},
        "III.A": {"findings": 2, "quotes": 4},
        "III.B": {"findings": 1, "quotes": 2},
    },
}


def of_the_ten_themes() -> bytes:
    """A made-up supplement under the published headings, with as much of everything."""
    lines = [*LINES[:10]]
    lines += [
        row(f"{n}.", "Neurosurgery", "Professor", "Ohio", "Ohio")
        for n in range(4, PRINTED_COUNTS["participants"] + 1)
    ]
    lines += LINES[13:17]
    left, page = PRINTED_COUNTS["quotes"], 0
    findings = [finding for theme in THEMES for finding in theme.findings]
    for each in behind(NODES):
        heading = each.node.rpartition(".")[2]
        lines.append(row(f"{heading}. {each.title}", "", ""))
        for finding in each.findings:
            number = left if finding is findings[-1] else QUOTES_EACH
            quotes = []
            for _ in range(number):
                page += 1
                core = "a core of it" if page == 12 else "all of it"
                quotes.append(f"“Made-up words {page}, {core}, radiation too.” [{page}]")
            lines.append(row("", f"<p>Made up {finding.number}.</p>", paragraphs(*quotes)))
            left -= number
    return "\n".join(lines).encode()


QUOTES_EACH = 7
