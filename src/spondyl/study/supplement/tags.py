"""The citation behind a quote: which transcript it comes from, and which pages.

A tag is a place in a transcript and never a person: `[5]` is page 5 of the focus group.
"""

import re
from dataclasses import dataclass

from spondyl.study.model import FOCUS_GROUP

# [6], [13-14], [Non-Op 1, 3], [Non Op 1, 3], [Non-Op 1,4]
TAG = re.compile(
    r"\[\s*(?:Non[-\s]?Op\s*(?P<interview>\d{1,2})\s*,\s*)?"
    r"(?P<first>\d{1,4})(?:\s*[-–]\s*(?P<last>\d{1,4}))?\s*\]",
    re.IGNORECASE,
)
# What may stand behind a tag: a note on the context, whose bracket is once closed by a parenthesis.
NOTE = re.compile(r"\s*\[(?P<note>[^\[\])]*)[\])]")


@dataclass(frozen=True, slots=True)
class Tag:
    """A citation.

    Attributes:
        printed: as printed, with its brackets.
        source: `focus_group`, or `interview_` and its number.
        first: page of the transcript.
        last: page of the transcript, not before the first.
    """

    printed: str
    source: str
    first: int
    last: int


def tag(found: re.Match[str]) -> Tag | None:
    """The citation that a match of `TAG` is; None where its pages run backwards."""
    interview, first = found["interview"], int(found["first"])
    last = int(found["last"] or first)
    if last < first:
        return None
    source = f"interview_{int(interview)}" if interview else FOCUS_GROUP
    return Tag(found[0], source, first, last)
