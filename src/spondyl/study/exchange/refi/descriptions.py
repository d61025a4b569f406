"""A node's description with its findings: one text out, both back in.

Each finding is a line of its own behind the description, `Finding 5: text`; where a finding has
several lines, those behind the first begin with a tab. A line of a description that reads like a
finding gets a backslash in front.
"""

import re
from collections.abc import Iterable

_FINDING = re.compile(r"Finding ([0-9]{1,9}): (.*)", re.DOTALL)
_ESCAPED = re.compile(r"^(?=\\*Finding [0-9])", re.MULTILINE)
_UNESCAPED = re.compile(r"^\\(?=\\*Finding [0-9])", re.MULTILINE)


def together(description: str, findings: Iterable[tuple[int, str]]) -> str:
    """One text of a description and numbered findings."""
    lines = [_ESCAPED.sub(r"\\", description)] if description else []
    return "\n".join(
        (*lines, *(f"Finding {n}: {text}".replace("\n", "\n\t") for n, text in findings))
    )


def apart(text: str) -> tuple[str, list[tuple[int, str]]]:
    """The description and the numbered findings of one text."""
    said: list[str] = []
    found: list[tuple[int, str]] = []
    for line in text.split("\n"):
        if match := _FINDING.fullmatch(line):
            found.append((int(match[1]), match[2]))
        elif found and line.startswith("\t"):
            found[-1] = found[-1][0], f"{found[-1][1]}\n{line[1:]}"
        else:
            said.append(line)
    return _UNESCAPED.sub("", "\n".join(said)), found
