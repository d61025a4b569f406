"""The supplement's second table: themes, findings and quotes, across page breaks."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from spondyl.kernel.errors import InputError, Place
from spondyl.study.supplement.rows import Row, paragraphs
from spondyl.study.supplement.tags import NOTE, TAG, Tag, tag

_HEADING = re.compile(r"(?P<mark>[IVXLC]+|[A-Z])\.\s+(?P<title>\S.*)", re.DOTALL)
_FULL_STOP = (".", ".”", '."', ".)", "?", "!")
_UNITS = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_MOST_THEMES = 98
_TENS = ("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC")


@dataclass(slots=True)
class Heading:
    """A theme or subtheme.

    Attributes:
        code: such as `III.B`.
        title: as printed.
        line: where it stands.
    """

    code: str
    title: str
    line: int


@dataclass(slots=True)
class Found:
    """A finding; its text may still lack its tail.

    Attributes:
        code: of the theme or subtheme it stands under.
        text: its fragments, joined with a space.
        line: where it begins.
    """

    code: str
    text: str
    line: int


@dataclass(slots=True)
class Spoken:
    """A quote; it is complete when it has its tag.

    Attributes:
        finding: number of the finding it supports, from 1.
        text: its fragments, joined with a space.
        first_line: where it begins.
        last_line: where it ends.
        tag: its citation, None while it is open.
        note: context behind the citation.
    """

    finding: int
    text: str
    first_line: int
    last_line: int
    tag: Tag | None = None
    note: str = ""


@dataclass(slots=True)
class Body:
    """The second table while it is read, row by row.

    Attributes:
        name: the file's name, for messages.
        line: of the row that was read last.
        headings: themes and subthemes so far.
        findings: findings so far.
        quotes: quotes so far; the last may be open.
    """

    name: str
    line: int
    headings: list[Heading] = field(default_factory=list)
    findings: list[Found] = field(default_factory=list)
    quotes: list[Spoken] = field(default_factory=list)

    def take(self, rows: Iterable[Row]) -> None:
        """Read rows to the end of the file.

        Raises:
            InputError: when the table breaks off, or its order is wrong.
        """
        for row in rows:
            self.line = row.line
            self._row(row)
        self._complete()
        self._supported()
        if not self.headings:
            raise self._cut("there is no theme.")
        self._answered(self.headings[-1])

    def _row(self, row: Row) -> None:
        head, middle, right = (*row.cells, "", "")[:3]
        if not right and TAG.search(middle):
            # The row lost a cell: the quotes stand in the column of the findings.
            middle, right = "", middle
        if head or not row.overleaf:
            self._complete()
        if head:
            self._supported()
            self._heading(" ".join(paragraphs(head)))
        if middle:
            self._finding(" ".join(paragraphs(middle)))
        parts = paragraphs(right)
        for number, part in enumerate(parts, 1):
            self._paragraph(part)
            if number < len(parts):
                self._cited()

    def _heading(self, text: str) -> None:
        found = _HEADING.fullmatch(text)
        theme = self.headings[-1].code.partition(".")[0] if self.headings else ""
        themes = sum("." not in heading.code for heading in self.headings)
        below = sum(heading.code.startswith(f"{theme}.") for heading in self.headings)
        if themes == _MOST_THEMES:
            raise self._cut(f"there are more than {_MOST_THEMES} themes.")
        due, letter = _roman(themes + 1), chr(ord("A") + below)
        if found and found["mark"] == due:
            code = due
        elif found and theme and found["mark"] == letter:
            code = f"{theme}.{letter}"
        else:
            wanted = f"theme {due}" + (f" or subtheme {theme}.{letter}" if theme else "")
            raise self._cut(f"the heading of {wanted} is due; this is {text[:60]!r}.")
        self.headings.append(Heading(code, found["title"], self.line))
        for before in self.headings[-2:-1]:
            self._answered(before)

    def _finding(self, text: str) -> None:
        if self._open_finding:
            self.findings[-1].text += f" {text}"
            return
        if not self.headings:
            raise self._cut("a finding stands under no theme.")
        self._complete()
        self._supported()
        self.findings.append(Found(self.headings[-1].code, text, self.line))

    def _paragraph(self, text: str) -> None:
        if not self.findings or self.findings[-1].code != self.headings[-1].code:
            raise self._cut("a quote stands under no finding.")
        rest = text
        while found := TAG.search(rest):
            cited = tag(found)
            if cited is None:
                raise self._cut(f"the pages of {found[0]} run backwards.")
            note = NOTE.match(rest, found.end())
            spoken = self._spoken(rest[: found.start()].rstrip())
            spoken.tag, spoken.note = cited, note["note"].strip() if note else ""
            if not spoken.text:
                raise self._cut("a citation stands behind no words.")
            rest = rest[note.end() if note else found.end() :].lstrip()
        if rest:
            self._spoken(rest)

    def _spoken(self, text: str) -> Spoken:
        if self._open_quote:
            spoken = self.quotes[-1]
            spoken.text, spoken.last_line = f"{spoken.text} {text}".rstrip(), self.line
        else:
            self.quotes.append(Spoken(len(self.findings), text, self.line, self.line))
        return self.quotes[-1]

    @property
    def _open_quote(self) -> bool:
        return bool(self.quotes) and self.quotes[-1].tag is None

    @property
    def _open_finding(self) -> bool:
        return bool(self.findings) and not self.findings[-1].text.endswith(_FULL_STOP)

    def _answered(self, heading: Heading) -> None:
        """A heading needs a finding, or a subtheme below it."""
        below = any(each.code.startswith(f"{heading.code}.") for each in self.headings)
        if not below and not any(each.code == heading.code for each in self.findings):
            raise self._cut(f"nothing stands under {heading.code} {heading.title!r}.", heading.line)

    def _complete(self) -> None:
        """Nothing may be open where a page does not break."""
        self._cited()
        if self._open_finding:
            raise self._cut("a finding does not end with a full stop.", self.findings[-1].line)

    def _cited(self) -> None:
        if self._open_quote:
            raise self._cut(
                "the quote that begins here has no citation such as [6] or [Non-Op 1, 3].",
                self.quotes[-1].first_line,
            )

    def _supported(self) -> None:
        if self.findings and (not self.quotes or self.quotes[-1].finding != len(self.findings)):
            raise self._cut("no quote supports this finding.", self.findings[-1].line)

    def _cut(self, what: str, line: int | None = None) -> InputError:
        remedy = "The file may be cut off or damaged: take the supplement as published."
        return InputError(what, Place(self.name, line or self.line), remedy)


def _roman(number: int) -> str:
    return _TENS[number // 10] + _UNITS[number % 10]
