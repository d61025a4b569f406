"""What a study file holds: who spoke, what was found, which words support it, and who coded what.

Every value is flat: text, numbers and truth values alone. A table of the study file, a sheet of the
CSV and a list of the JSON are made from the same class. Offsets count Unicode code points of the
stored text; `end` is the offset behind the last one.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

# Who coded what the supplement prints; no person can have this name.
PRINTED = "study"
FOCUS_GROUP = "focus_group"


class Consent(StrEnum):
    """Whether the people whose words a text holds agreed to its use; most open first."""

    PUBLISHED = "published"
    NOT_NEEDED = "not_needed"
    GIVEN = "given"
    NOT_ASKED = "not_asked"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


# Words leave the study file only where someone said that they may; not asked is not yes.
MAY_LEAVE = frozenset({Consent.PUBLISHED, Consent.NOT_NEEDED, Consent.GIVEN})


class Known(StrEnum):
    """Whether something is so, or masked."""

    YES = "yes"
    NO = "no"
    MASKED = ""


class Kind(StrEnum):
    """What a text is."""

    QUOTE = "quote"
    REASON = "reason"
    INTERVIEW = "interview"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Participant:
    """A clinician who took part, as the supplement's first table has it; what is masked is empty.

    Attributes:
        number: row of the table, from 1.
        specialty: without the star.
        international: whether a star marks international training.
        rank: academic rank.
        practice: where the person practises.
        training: where the person trained.
    """

    number: int
    specialty: str
    international: Known
    rank: str
    practice: str
    training: str


@dataclass(frozen=True, slots=True)
class Codebook:
    """One version of the codebook.

    Attributes:
        version: from 1; codings say which they used.
        made: ISO time, empty where nobody said.
        note: why it was made.
    """

    version: int
    made: str
    note: str


@dataclass(frozen=True, slots=True)
class Node:
    """A code of the codebook.

    Attributes:
        version: of the codebook it stands in.
        place: order within the version, from 1.
        code: path such as `III.B`; what stands before the last dot is the parent.
        title: its name.
        codable: whether text can be coded with it; a mere heading is not.
        description: what it is for, in our words or its maker's.
        colour: `#RRGGBB`, empty where it has none.
        guid: as another program gave it, empty where we make it.
    """

    version: int
    place: int
    code: str
    title: str
    codable: bool
    description: str = ""
    colour: str = ""
    guid: str = ""

    @property
    def parent(self) -> str:
        """The code above it, empty at the top."""
        return self.code.rpartition(".")[0]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found, as the supplement words it.

    Attributes:
        number: in the study's order, from 1.
        node: the code it stands under.
        text: exact.
    """

    number: int
    node: str
    text: str


@dataclass(frozen=True, slots=True)
class Text:
    """A text that can be coded; its content never changes.

    Attributes:
        key: its handle, such as `Q012` for a quote or `T0003`.
        kind: what it is.
        title: for lists.
        content: exact, with line feeds alone.
        consent: whether its words may leave the study file.
    """

    key: str
    kind: Kind
    title: str
    content: str
    consent: Consent


@dataclass(frozen=True, slots=True)
class Quote:
    """A quote as printed; its words are the text of the same key.

    Attributes:
        key: of its text.
        number: in the order of print, from 1.
        finding: the finding it supports.
        source: `focus_group`, or `interview_1` and on; the tag names a transcript, not a person.
        first_page: of the transcript.
        last_page: of the transcript; the same where the tag has one page.
        tag: the citation as printed, with its brackets.
        note: context that stands behind the citation, without brackets.
        first_line: of the file it was read from.
        last_line: of the file it was read from.
        passage: quotes that repeat, contain or overlap one another have the same number.
        ambiguous: why no rule may cite it, empty where it is clear.
    """

    key: str
    number: int
    finding: int
    source: str
    first_page: int
    last_page: int
    tag: str
    note: str
    first_line: int
    last_line: int
    passage: int
    ambiguous: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """A suspected mis-hearing: kept beside the text, never in it.

    Attributes:
        text: key of the text.
        start: offset of the words.
        end: offset behind them.
        suggested: what may have been said, empty where nobody has a suggestion.
        by: who suggests it.
    """

    text: str
    start: int
    end: int
    suggested: str
    by: str


@dataclass(frozen=True, slots=True)
class Coding:
    """A stretch of a text coded with a node by one coder.

    Attributes:
        text: key of the text.
        start: offset of the stretch.
        end: offset behind it.
        node: code of the node.
        version: of the codebook.
        coder: who coded.
        memo: why, empty where nothing is said.
        made: ISO time, empty where nobody said.
    """

    text: str
    start: int
    end: int
    node: str
    version: int
    coder: str
    memo: str = ""
    made: str = ""

    @property
    def place(self) -> tuple[str, int, int, str, str]:
        """What makes it one coding, whatever is said of it: no two of a study have the same."""
        return self.text, self.start, self.end, self.node, self.coder


@dataclass(frozen=True, slots=True)
class Memo:
    """A thought about a text, a node or the study.

    Attributes:
        number: from 1.
        about: key of a text or code of a node, empty for the study.
        text: what is thought.
        coder: whose.
        made: ISO time, empty where nobody said.
    """

    number: int
    about: str
    text: str
    coder: str
    made: str = ""


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation between two nodes that a person drew; never computed.

    Attributes:
        origin: code of a node.
        target: code of another.
        label: what the relation is.
        directed: whether it goes from the one to the other alone.
        coder: who drew it.
        made: ISO time, empty where nobody said.
    """

    origin: str
    target: str
    label: str
    directed: bool
    coder: str
    made: str = ""


@dataclass(frozen=True, slots=True)
class Search:
    """A search that somebody kept, for instance when a case went beyond the guidelines.

    Attributes:
        number: from 1.
        words: what was searched for.
        about: what it was for, such as a grey area's code; empty where nobody said.
        coder: who looked.
        made: ISO time, empty where nobody said.
    """

    number: int
    words: str
    about: str
    coder: str
    made: str = ""


@dataclass(frozen=True, slots=True)
class Name:
    """What someone decided about a word that may name a person or a place.

    Attributes:
        word: as it stands in texts.
        masked: whether it is masked on export.
    """

    word: str
    masked: bool


@dataclass(frozen=True)
class Study:
    """Everything that a study file holds; validated by `checked`, changed by making another.

    Attributes:
        title: of the study.
        participants: in the order of their numbers.
        codebooks: in the order of their versions; at least one.
        nodes: of every version, in order.
        findings: in the order of their numbers.
        texts: in the order of their keys.
        quotes: in the order of print.
        readings: suspected mis-hearings.
        coders: who may code, in order of appearance.
        codings: what people coded; what the study printed follows from its quotes.
        memos: in the order of their numbers.
        relations: drawn by people.
        searches: kept by people, in the order of their numbers.
        names: decisions on what is masked.
    """

    title: str
    participants: tuple[Participant, ...] = ()
    codebooks: tuple[Codebook, ...] = ()
    nodes: tuple[Node, ...] = ()
    findings: tuple[Finding, ...] = ()
    texts: tuple[Text, ...] = ()
    quotes: tuple[Quote, ...] = ()
    readings: tuple[Reading, ...] = ()
    coders: tuple[str, ...] = ()
    codings: tuple[Coding, ...] = ()
    memos: tuple[Memo, ...] = ()
    relations: tuple[Relation, ...] = ()
    searches: tuple[Search, ...] = ()
    names: tuple[Name, ...] = ()

    @cached_property
    def version(self) -> int:
        """The newest version of the codebook."""
        return max((book.version for book in self.codebooks), default=0)

    @cached_property
    def codebook(self) -> Mapping[str, Node]:
        """The nodes of the newest version by their codes, in order."""
        return {node.code: node for node in self.nodes if node.version == self.version}

    @cached_property
    def by_key(self) -> Mapping[str, Text]:
        """The texts by their keys."""
        return {text.key: text for text in self.texts}

    @cached_property
    def quote_of(self) -> Mapping[str, Quote]:
        """The quotes by the keys of their texts."""
        return {quote.key: quote for quote in self.quotes}

    @cached_property
    def node_of_finding(self) -> Mapping[int, str]:
        """The code under which each finding stands."""
        return {finding.number: finding.node for finding in self.findings}

    def printed(self) -> Iterator[Coding]:
        """What the study itself coded: every quote as a whole, under the node of its finding."""
        newest = {node.code: node.version for node in self.nodes}
        for quote in self.quotes:
            node = self.node_of_finding[quote.finding]
            length = len(self.by_key[quote.key].content)
            yield Coding(quote.key, 0, length, node, newest[node], PRINTED)
