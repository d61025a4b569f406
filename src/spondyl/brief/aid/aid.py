"""The aid as data: what is printed, in order, in one language. Renderers only set it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Icons:
    """A picture of people out of a hundred.

    Attributes:
        sure: how many are filled.
        maybe: how many more are hatched: between the lowest and the highest figure.
        of: out of how many.
        filled, hatched, empty: what each sign means, in words.
        text: the picture in one sentence, for who cannot see it.
    """

    sure: int
    maybe: int
    of: int
    filled: str
    hatched: str
    empty: str
    text: str


@dataclass(frozen=True, slots=True)
class Field:
    """One labelled part of a choice; every choice has the same ones in the same order.

    Attributes:
        key: short name.
        label: as printed.
        paragraphs: what is said.
        items: a list after it.
        icons: the picture; None where there is no figure.
    """

    key: str
    label: str
    paragraphs: tuple[str, ...]
    items: tuple[str, ...] = ()
    icons: Icons | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice.

    Attributes:
        key: short name.
        title: as printed.
        options: the names of the options that it stands for.
        fields: its parts.
    """

    key: str
    title: str
    options: tuple[str, ...]
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A titled part before or after the choices.

    Attributes:
        key: short name, the place's name in HTML.
        title: as printed.
        paragraphs: what is said.
        items: a list after it.
        quotes: words of the patient or of the family, as they were written down.
        lines: how many empty lines follow to write on.
        boxes: boxes to tick, one for each text.
    """

    key: str
    title: str
    paragraphs: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    lines: int = 0
    boxes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Glance:
    """All choices in one table, before they are told one by one.

    Attributes:
        title: as printed.
        note: what its figures are, and how they are read.
        columns: headings; the first is over the titles of the choices.
        rows: by choice in the same order; its key, then cell by cell.
    """

    title: str
    note: tuple[str, ...]
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Aid:
    """A decision aid for one patient.

    Attributes:
        language: `en` or `es`.
        title: as printed.
        case: name of the case.
        as_of: the moment at which the case stands, ISO 8601.
        date: the same day in words.
        warnings: said at the very beginning: what it is not, and what nobody has reviewed.
        before: what stands before the choices.
        choices_title: heading over the choices.
        choices_note: how to read them, and in which order they stand.
        choices: the choices, in the recorded order.
        after: what stands after them; the team's preference first.
        sources_title: heading over the sources.
        sources: publications behind the figures, as they are cited.
        colophon: who paid, when it was made, how it is renewed, by which definitions.
        contents: words of the link past the head, of the table of contents, and of page numbers
            (`Page {page} of {pages}`).
        lacking: what a box in the print stands for, where its fonts lack a sign.
        glance: all choices in one table; None where there are fewer than two.
    """

    language: str
    title: str
    case: str
    as_of: str
    date: str
    warnings: tuple[str, ...]
    before: tuple[Section, ...]
    choices_title: str
    choices_note: tuple[str, ...]
    choices: tuple[Choice, ...]
    after: tuple[Section, ...]
    sources_title: str
    sources: tuple[str, ...]
    colophon: tuple[str, ...]
    contents: tuple[str, str, str]
    lacking: str = "a sign that this print lacks"
    glance: Glance | None = None
