"""What a brief is made of: sections of lines, each tied to a theme and to the facts it rests on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spondyl.brief.questions.question import Asking
from spondyl.case.case import Case, Remark
from spondyl.frameworks.evaluate import Verdicts
from spondyl.kernel.sources import Source


@dataclass(frozen=True, slots=True)
class Line:
    """One statement of a brief.

    Attributes:
        text: what is said, plain.
        theme: node of the study's themes it belongs to, such as `I` or `VII.A`.
        facts: paths of the facts it rests on.
        mark: `fact`, `verdict`, `limit`, `disagreement` or `unknown`.
        lesion: the lesion's label where it concerns one.
    """

    text: str
    theme: str
    facts: tuple[str, ...] = ()
    mark: str = "fact"
    lesion: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A titled part of the page.

    Attributes:
        key: short name in JSON.
        title: as printed.
        lines: what it says.
    """

    key: str
    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """A decision brief.

    Attributes:
        case: the case it was made from.
        verdicts: what frameworks say.
        sections: the page.
        sources: every publication cited, by key.
        knowledge: SHA-256 of the definitions that made it.
        asking: what to ask next.
    """

    case: Case
    verdicts: Verdicts
    sections: tuple[Section, ...]
    sources: dict[str, Source]
    knowledge: str
    asking: Asking

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """What was noticed about the case."""
        return self.verdicts.remarks

    def lines(self) -> Iterator[Line]:
        """Every line of the page, in order."""
        for section in self.sections:
            yield from section.lines


def joined(parts: Iterable[str], last: str = "or") -> str:
    """A list in words: `a`, `a or b`, `a, b or c`."""
    words = list(parts)
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"
