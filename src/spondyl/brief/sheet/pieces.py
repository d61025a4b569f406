"""What a sheet is written in: pieces of text, each with the numbers of its footnotes."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from spondyl.brief.sheet.words import bare
from spondyl.kernel.errors import DefinitionError
from spondyl.kernel.sources import Check, Citation, Source

# A digit that is not part of a name such as T7, L3 or C2.
_FIGURE = re.compile(r"(?<![A-Za-z\d])\d")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words and the footnotes that it rests on.

    Attributes:
        text: what is said, plain.
        notes: numbers of its footnotes, ascending.
        unchecked: whether a place it rests on was read by nobody.
        own: whether its figures are this patient's own, or a question's wording, so that no
            publication stands behind them.
    """

    text: str
    notes: tuple[int, ...] = ()
    unchecked: bool = False
    own: bool = False

    def __post_init__(self) -> None:
        if not self.own and not self.notes and _FIGURE.search(self.text):
            raise DefinitionError(f"A figure stands on the sheet without a source: {self.text!r}.")


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement of a sheet.

    Attributes:
        pieces: its text, in order.
        mark: `fact`, `verdict`, `limit`, `disagreement`, `unknown` or `quote`.
    """

    pieces: tuple[Piece, ...]
    mark: str = "fact"

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Row:
    """A labelled statement.

    Attributes:
        label: the words before it.
        said: what is said.
    """

    label: str
    said: Statement


@dataclass(frozen=True, slots=True)
class Place:
    """One place in a source.

    Attributes:
        locator: table, page or section.
        via: where it was actually read, empty when in the source itself.
    """

    locator: str
    via: str


@dataclass(frozen=True, slots=True)
class Read:
    """The places in a source that were read equally surely.

    Attributes:
        check: the check mark in words.
        places: what was read so.
        short: their locators in as few words as tell them apart.
    """

    check: str
    places: tuple[Place, ...]
    short: str


@dataclass(frozen=True, slots=True)
class Footnote:
    """A numbered source.

    Attributes:
        number: from 1, in the order in which the sheet cites them.
        authors, title, journal, year, doi: of the publication.
        first: the first author alone, with `et al` where there are more.
        read: every place cited on this sheet, by check mark, surest first.
    """

    number: int
    authors: str
    first: str
    title: str
    journal: str
    year: int
    doi: str
    read: tuple[Read, ...]


def own(text: str, mark: str = "fact") -> Statement:
    """A statement of this patient's own facts, or in our own words without a figure."""
    return Statement((Piece(text, own=True),), mark)


@dataclass(slots=True)
class Notes:
    """Numbers sources in the order in which they are first cited, while one sheet is composed.

    Attributes:
        sources: numbered sources, in order.
        places: the places cited in each by this part of the sheet, by its key.
    """

    sources: list[Source] = field(default_factory=list)
    places: dict[str, dict[Citation, None]] = field(default_factory=dict)

    def piece(self, text: str, cited: Iterable[Citation]) -> Piece:
        """Words that rest on published places."""
        cited = tuple(cited)
        notes = sorted({self._number(citation) for citation in cited})
        return Piece(text, tuple(notes), any(c.check is Check.UNCHECKED for c in cited))

    def said(self, text: str, cited: Iterable[Citation], mark: str = "verdict") -> Statement:
        """A statement of one piece that rests on published places."""
        return Statement((self.piece(text, cited),), mark)

    def _number(self, citation: Citation) -> int:
        source = citation.source
        if source not in self.sources:
            self.sources.append(source)
        self.places.setdefault(source.key, {})[citation] = None
        return self.sources.index(source) + 1

    def next_part(self) -> None:
        """Begin a part of the sheet that lists its own sources; their numbers go on."""
        self.places = {}

    def footnotes(self) -> tuple[Footnote, ...]:
        """Every source that this part of the sheet has cited so far."""
        return tuple(
            Footnote(
                number,
                source.authors,
                _first(source.authors),
                source.title,
                source.journal,
                source.year,
                source.doi,
                tuple(_reads(list(self.places[source.key]))),
            )
            for number, source in enumerate(self.sources, start=1)
            if source.key in self.places
        )


def _first(authors: str) -> str:
    first, comma, _ = authors.partition(", ")
    return f"{first}, et al" if comma else first


def _reads(cited: Sequence[Citation]) -> Iterator[Read]:
    for check in Check:
        same = [citation for citation in cited if citation.check is check]
        if same:
            places = dict.fromkeys(Place(c.locator, c.via) for c in same)
            locators = dict.fromkeys(bare(c.locator) for c in same)
            yield Read(check.value.replace("_", " "), tuple(places), _joined(list(locators)))


def _joined(locators: Sequence[str]) -> str:
    """Locators in a row; what several begin with is said once."""
    heads: dict[str, list[str]] = {}
    for locator in locators:
        head, colon, rest = locator.partition(": ")
        heads.setdefault(head + colon, []).append(rest)
    return "; ".join(head + ", ".join(rest) for head, rest in heads.items())
