"""What a sheet is made of: page one answers, page two goes deeper, options follow."""

from dataclasses import dataclass

from spondyl.brief.prognosis import Panel
from spondyl.brief.sheet.choices import Choices
from spondyl.brief.sheet.forecast import Forecasts
from spondyl.brief.sheet.hoping import Hoping
from spondyl.brief.sheet.pieces import Footnote, Row, Statement


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment that the reader needs at once.

    Attributes:
        label: what it is, such as `Decide by`.
        value: the moment.
        note: how far away it is, or who said so.
    """

    label: str
    value: str
    note: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One alert among those that stand together.

    Attributes:
        said: its message, or its name where it is only possible.
        open: the facts that would decide it, in words; empty where it fires, and where no fact
            of the case file would.
    """

    said: Statement
    open: str


@dataclass(frozen=True, slots=True)
class Warned:
    """Alerts of one level that fire, or that cannot be ruled out.

    Attributes:
        level: `emergency`, `urgent` or `note`.
        status: `fires` or `possible`.
        tag: the two in words.
        entries: the alerts.
        joint: what stands between them and the advice they share.
        shared: that advice, None where each has its own.
        because: the facts that speak for those that fire; empty when none.
    """

    level: str
    status: str
    tag: str
    entries: tuple[Entry, ...]
    joint: str
    shared: Statement | None
    because: str


@dataclass(frozen=True, slots=True)
class Gauge:
    """A whole-number scale with bands, and the values still reachable on it.

    Attributes:
        values: reachable values, ascending.
        low, high: ends of the scale.
        bands: lowest value, highest value and words of each band.
        alt: the figure in words.
    """

    values: tuple[int, ...]
    low: int
    high: int
    bands: tuple[tuple[int, int, str], ...]
    alt: str


@dataclass(frozen=True, slots=True)
class Steps:
    """A scale of named steps, and those still reachable on it.

    Attributes:
        steps: names, lowest first.
        reached: reachable names.
        tiers: words of each tier and how many steps it takes, in order.
        alt: the figure in words.
    """

    steps: tuple[str, ...]
    reached: tuple[str, ...]
    tiers: tuple[tuple[str, int], ...]
    alt: str


@dataclass(frozen=True, slots=True)
class Spark:
    """A small line of dated values.

    Attributes:
        points: place along the time (0 to 1) and up the scale (0 to 1), oldest first.
        alt: the figure in words.
    """

    points: tuple[tuple[float, float], ...]
    alt: str


@dataclass(frozen=True, slots=True)
class LesionPanel:
    """One lesion on page one.

    Attributes:
        title: the lesion by its level, to stand over the panel.
        pain: what hurts, and whether it explains the deficit.
        complicated: what makes it more than a painful lesion of bone.
        sins, gauge, items: the score in words, as a figure, and item by item.
        consultation: what the consultation rule and a surgeon say.
        escc, escc_detail, steps: the epidural grade, what it means, and as a figure.
        noms: how many decisions NOMS names or could name, and from which rows.
        decisions: what it names, each in words.
        outside: that it may have no row, empty where it has one; page two says why.
        limits: what the named treatments do not do.
        disagreements: sources that say otherwise, in short.
    """

    title: str
    pain: str
    complicated: Statement
    sins: Statement
    gauge: Gauge
    items: Statement
    consultation: tuple[Statement, ...]
    escc: Statement
    escc_detail: str
    steps: Steps
    noms: Statement
    decisions: tuple[str, ...]
    outside: str
    limits: tuple[Statement, ...]
    disagreements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question to ask next.

    Attributes:
        question: its wording.
        settles: what its answer would settle or change.
        how: how and how fast the answer can be had.
    """

    question: str
    settles: str
    how: Statement


@dataclass(frozen=True, slots=True)
class TrendRow:
    """A fact with two or more dated readings.

    Attributes:
        title: the fact.
        values: oldest to newest, in words.
        direction: where it goes, in words.
        spark: as a figure.
    """

    title: str
    values: str
    direction: str
    spark: Spark


@dataclass(frozen=True, slots=True)
class ModelLine:
    """One model of survival in the table.

    Attributes:
        title: its name, with the footnotes that its figures rest on.
        value: its result in words.
        unchecked: whether the result rests on a place that nobody read.
        survival: published percentages alive at 3, 6 and 12 months, a dash where none.
        applies: whether it was made for a patient like this.
        why: why not, or what is disputed; empty when neither.
        validated: how it did elsewhere.
        cohort: whom and when it was made from.
    """

    title: Statement
    value: str
    unchecked: bool
    survival: tuple[str, ...]
    applies: str
    why: str
    validated: str
    cohort: str


@dataclass(frozen=True, slots=True)
class GreyArea:
    """A question that the literature leaves open.

    Attributes:
        title: its name.
        question: what is open.
        status: `touches`, or `may_touch` where something unknown would decide.
        unknown: what would decide, in words; empty where it touches.
        evidence: lines that disagree or bound each other.
        study: where clinicians spoke of it.
    """

    title: str
    question: str
    status: str
    unknown: str
    evidence: tuple[Statement, ...]
    study: str


@dataclass(frozen=True, slots=True)
class Answer:
    """Page one.

    Attributes:
        who: the patient in one line.
        moments: when the case stands, when to decide, how old the examination is, the setting.
        story: free text, as it was told.
        warnings: emergencies, then urgent alerts; those that fire before those still possible.
        silence: what the absence of a warning means.
        problem: one or two sentences.
        neurology, cancer, patient, goals: labelled statements.
        outlook: how long, by whom.
        lesions: one panel each.
        lesions_unknown: that no lesion is described, empty when some are.
        asking: what to ask next, best first.
        asking_note: what no question can settle.
        unknown: what is not known, by group.
        trends: facts with two or more readings.
    """

    who: str
    moments: tuple[Moment, ...]
    story: str
    warnings: tuple[Warned, ...]
    silence: str
    problem: tuple[Statement, ...]
    neurology: tuple[Row, ...]
    lesions: tuple[LesionPanel, ...]
    lesions_unknown: str
    cancer: tuple[Row, ...]
    patient: tuple[Row, ...]
    outlook: tuple[Statement, ...]
    asking: tuple[Asked, ...]
    asking_note: str
    unknown: tuple[Row, ...]
    goals: tuple[Row, ...]
    trends: tuple[TrendRow, ...]


@dataclass(frozen=True, slots=True)
class Depth:
    """Page two.

    Attributes:
        models: survival by model.
        panel: the same as data, for the chart.
        models_note: what its columns hold.
        estimates: clinicians' estimates, each with its author.
        outlook: where scores mislead, and how far they reach.
        notes: alerts of the level `note`.
        second: items worth a second reader.
        grey: grey areas, those that touch the case first.
        readings: how NOMS was read, and why it has no row.
        disagreements: who says otherwise, in full.
        silent: what NOMS does not speak of.
        earlier: earlier treatment.
        patient: the patient in full.
        remarks: what was noticed about the case.
    """

    models: tuple[ModelLine, ...]
    panel: Panel
    models_note: Statement
    estimates: tuple[Statement, ...]
    outlook: tuple[Statement, ...]
    notes: tuple[Warned, ...]
    second: tuple[Statement, ...]
    grey: tuple[GreyArea, ...]
    readings: tuple[Statement, ...]
    disagreements: tuple[Statement, ...]
    silent: Statement
    earlier: tuple[Statement, ...]
    patient: tuple[Row, ...]
    remarks: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A brief arranged for print.

    Attributes:
        title: of the document.
        case: name of the case.
        as_of: the moment at which the case stands, ISO 8601.
        answer: page one.
        depth: page two.
        options: page three.
        outcomes: what each option would bring, after them; None where that was left out.
        hoping: the patient's own view against it, likewise.
        footnotes: numbered sources of the first two pages.
        own: what a figure without a footnote is.
        stale: what makes the sheet stale.
        notice: what it is not.
        knowledge: SHA-256 of the definitions that made it.
        version: of the program.
    """

    title: str
    case: str
    as_of: str
    answer: Answer
    depth: Depth
    options: Choices
    outcomes: Forecasts | None
    hoping: Hoping | None
    footnotes: tuple[Footnote, ...]
    own: str
    stale: str
    notice: str
    knowledge: str
    version: str
