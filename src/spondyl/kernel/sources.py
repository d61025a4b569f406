"""Where a number comes from, and how surely it was read there."""

from dataclasses import dataclass
from enum import StrEnum

from spondyl.kernel.errors import DefinitionError


class Check(StrEnum):
    """How a figure was checked against its source, surest first."""

    FULL_TEXT = "full_text"
    ABSTRACT = "abstract"
    SECONDARY = "secondary"
    UNCHECKED = "unchecked"


@dataclass(frozen=True, slots=True)
class Source:
    """One publication.

    Attributes:
        key: short name used in briefs, such as `fisher_2010`.
        authors: as cited, first authors then et al.
        title: the work's title, or what the page is when it has none.
        journal: journal with volume and pages, or the publisher.
        year: year of publication.
        doi: bare DOI without a resolver address, empty when there is none.
    """

    key: str
    authors: str
    title: str
    journal: str
    year: int
    doi: str = ""

    def __post_init__(self) -> None:
        if not (self.key and self.authors and self.journal and self.year):
            raise DefinitionError(f"Source {self.key!r} lacks a key, authors, journal or year.")

    @property
    def citation(self) -> str:
        """One line as a reference list prints it."""
        doi = f" doi:{self.doi}" if self.doi else ""
        return f"{self.authors}. {self.title}. {self.journal}; {self.year}.{doi}"


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in a source, and the mark of how it was checked.

    Attributes:
        source: the publication that is cited.
        locator: table, page or section in it.
        check: how surely the figure was read there.
        via: where it was actually read when that is not the source itself.
    """

    source: Source
    locator: str
    check: Check
    via: str = ""

    def __post_init__(self) -> None:
        if not self.locator:
            raise DefinitionError(f"A citation of {self.source.key!r} lacks its locator.")


def least_sure(citations: tuple[Citation, ...]) -> Check:
    """Return the weakest check mark among `citations`, which must not be empty."""
    order = tuple(Check)
    return max((citation.check for citation in citations), key=order.index)
