"""What the options page is made of: a table for each place, what speaks, packages, whole orders."""

from dataclasses import dataclass

from spondyl.brief.sheet.pieces import Footnote, Row, Statement


@dataclass(frozen=True, slots=True)
class Named:
    """Options of one kind.

    Attributes:
        kind: the kind in words.
        names: the options, the least complicated first.
    """

    kind: str
    names: str


@dataclass(frozen=True, slots=True)
class Choice:
    """Options that stand alike: of one kind, or closed by the same.

    Attributes:
        options: the options by kind.
        status: `open`, `undetermined` or `closed`.
        tag: the same in words.
        state: what closes them, what would settle it, what is pending; None where nothing is.
        limits: what none of them fixes, in words; empty where they are closed, or fix everything.
        left: the same by problem, in the order of the table's columns: `no`, `no?` where the
            problem may not be there, or empty.
        burden: what they ask of the patient; None where they are closed.
        here: how they stand at the centre; empty without a centre.
    """

    options: tuple[Named, ...]
    status: str
    tag: str
    state: Statement | None
    limits: str
    left: tuple[str, ...]
    burden: Statement | None
    here: str


@dataclass(frozen=True, slots=True)
class ChoiceTable:
    """The options at one lesion, or for the patient.

    Attributes:
        title: the lesion's, or that they are for the patient as a whole.
        problems: the problems that some option leaves as they are, in words: columns.
        choices: rows: by kind, the open ones of each first; then those closed, by what closes them.
        ties: the grey areas that concern an option here; None where none does.
    """

    title: str
    problems: tuple[str, ...]
    choices: tuple[Choice, ...]
    ties: Statement | None


@dataclass(frozen=True, slots=True)
class Planned:
    """A package.

    Attributes:
        title: what comes first, and what then.
        said: doses, who accepts it, and how far apart its steps are.
        technique: what both sides plan for beyond that.
    """

    title: str
    said: Statement
    technique: str


@dataclass(frozen=True, slots=True)
class Choices:
    """The options page.

    Attributes:
        limit: that rules are not validated and nothing is recommended.
        centre: the centre and the hour, or that feasibility is unknown here.
        has_centre: whether a centre was given.
        pending: what every option that is not closed waits for; empty where nothing is.
        legend: how the columns of problems are read.
        rows_legend: how a row of several options is read.
        tables: one for each lesion, then one for the patient.
        supports: what speaks for options, labelled with whom it concerns.
        cautions: what has to be weighed, likewise.
        packages: treatments planned together.
        deviations: plans that differ from a package, each with the question to both sides.
        orders: whole orders of treatment, and the odds at which they flip.
        footnotes: the sources of this page; their numbers go on from those before.
    """

    limit: Statement
    centre: Statement
    has_centre: bool
    pending: str
    legend: str
    rows_legend: str
    tables: tuple[ChoiceTable, ...]
    supports: tuple[Row, ...]
    cautions: tuple[Row, ...]
    packages: tuple[Planned, ...]
    deviations: tuple[Statement, ...]
    orders: tuple[Statement, ...]
    footnotes: tuple[Footnote, ...]
