"""What the part on outcomes is made of: by place, three pictures with their tables."""

from dataclasses import dataclass

from spondyl.brief.sheet.pieces import Footnote, Statement


@dataclass(frozen=True, slots=True)
class Span:
    """What is said of one outcome at one time, as a place to draw and as words.

    Attributes:
        low, high: ends of the 95 % interval.
        least, most: lowest and highest median.
        text: the same as printed, without its mark.
        validated: whether it rests on more than assumed inputs.
    """

    low: float
    least: float
    most: float
    high: float
    text: str
    validated: bool


@dataclass(frozen=True, slots=True)
class Family:
    """Options that are projected together.

    Attributes:
        letter: by which a picture and its table call it: a label, no rank.
        title: the options in words.
        shorter: the same in fewer words, at last with the first option named and the others
            counted.
    """

    letter: str
    title: str
    shorter: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Week:
    """One week of a course.

    Attributes:
        week: from the decision.
        walking: alive and walking.
        alive: alive.
    """

    week: int
    walking: Span
    alive: Span


@dataclass(frozen=True, slots=True)
class Course:
    """Walking over time.

    Attributes:
        family: the options.
        weeks: in order; empty where walking is unknown.
        unknown: why it is; empty where it is not.
        mark: `not validated`, or empty.
    """

    family: Family
    weeks: tuple[Week, ...]
    unknown: str
    mark: str


@dataclass(frozen=True, slots=True)
class Benefit:
    """How soon options help.

    Attributes:
        family: the options.
        until: weeks until they help; None where that is unknown.
        alive: share alive by then; likewise.
        unknown: why it is; empty where it is not.
    """

    family: Family
    until: Span | None
    alive: Span | None
    unknown: str


@dataclass(frozen=True, slots=True)
class Half:
    """When fewer than half are alive, over all options at a place.

    Attributes:
        least: weeks by the lowest median of survival; None where later than the model looks.
        most: the same by the highest.
        text: the same in few words.
        said: and in a sentence.
    """

    least: float | None
    most: float | None
    text: str
    said: Statement


@dataclass(frozen=True, slots=True)
class Harms:
    """Complications of options.

    Attributes:
        family: the options.
        spans: one for each complication of the picture; None where the model has none.
    """

    family: Family
    spans: tuple[Span | None, ...]


@dataclass(frozen=True, slots=True)
class Alike:
    """Groups of options that read alike in a compact table.

    Attributes:
        letters: the groups.
        says: the same of all of them, cell by cell.
        validated: whether it rests on more than assumed inputs.
    """

    letters: str
    says: tuple[str, ...]
    validated: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """The words around a picture.

    Attributes:
        title: above it.
        said: what is counted, among whom.
        key: how it is read.
        alt: what it shows, in one sentence that leads to the table.
    """

    title: str
    said: Statement
    key: str
    alt: str


@dataclass(frozen=True, slots=True)
class Walking:
    """Walking over time by option: the picture, its rows, and alike ones together at some weeks."""

    picture: Picture
    columns: tuple[str, ...]
    rows: tuple[Course, ...]
    few: tuple[str, ...]
    alike: tuple[Alike, ...]


@dataclass(frozen=True, slots=True)
class Helping:
    """Time to benefit against survival: the picture, its rows in full and alike ones together."""

    picture: Picture
    rows: tuple[Benefit, ...]
    alike: tuple[Alike, ...]
    half: Half


@dataclass(frozen=True, slots=True)
class Harming:
    """Complications by option: the picture, its columns, its rows; by column, alike ones together.

    What the model gives no figure for is in no group.
    """

    picture: Picture
    columns: tuple[str, ...]
    rows: tuple[Harms, ...]
    alike: tuple[tuple[Alike, ...], ...]


@dataclass(frozen=True, slots=True)
class Forecast:
    """What is projected at one place.

    Attributes:
        title: the lesion's, or that it is for the patient.
        pictured: whether it has pictures; else it has its tables alone.
        walking, helping, harming: the pictures; None where nothing is projected.
        silent: options on which the model is silent altogether, with the reason.
        movers: what each comparison hangs on.
    """

    title: str
    pictured: bool
    walking: Walking | None
    helping: Helping | None
    harming: Harming | None
    silent: tuple[Statement, ...]
    movers: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Forecasts:
    """The part on outcomes.

    Attributes:
        title: above it.
        limits: that the model is not validated, and what an interval holds.
        level: which score sets survival, then how many draws were made from which seed.
        letters: what the letters of groups are.
        places: one for each lesion, and one for the patient where there are several or none.
        shared: where trials disagree, what is published for the primary, the centre's own counts.
        footnotes: the sources of this part; their numbers go on from those before.
    """

    title: str
    limits: tuple[Statement, ...]
    level: tuple[Statement, ...]
    letters: str
    places: tuple[Forecast, ...]
    shared: tuple[Statement, ...]
    footnotes: tuple[Footnote, ...]
