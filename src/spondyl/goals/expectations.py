"""What the patient expects, what clinicians expect, what the model shows; and where they part."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from spondyl.case.case import Case, Entry
from spondyl.case.vocabulary.cancer import INTENT
from spondyl.case.vocabulary.course import (
    ESTIMATED_BY,
    ESTIMATED_MONTHS,
    EXPECTATIONS,
    EXPECTS_MONTHS,
    EXPECTS_OF_TREATMENT,
)
from spondyl.case.wording import settled
from spondyl.goals.hope import Horizons, Pair
from spondyl.kernel.answers import Answers, possible
from spondyl.outcomes.engine import OUTPUT_WEEKS
from spondyl.outcomes.outcome import ALIVE, HOME, PAIN, WALKING, Outcome
from spondyl.outcomes.projecting import Projected
from spondyl.outcomes.projection import outermost

BY, ON, EXPECTS, NOTE = (f"expectation.{key}" for key in ("by", "on", "expects", "note"))
_OUTCOME_OF: Mapping[str, Outcome] = {
    "longer_life": ALIVE,
    "walking": WALKING,
    "pain_relief": PAIN,
    "home": HOME,
}
_WEEKS_PER_MONTH = 30.4375 / 7
_HALF = 0.5

Gap = Literal[
    "not_the_aim",  # the patient expects cure, and the oncologist's intent is palliative
    "aim_is_control",  # the same, and it is long-term control
    "aim_unknown",  # the same, and nobody wrote the intent down
    "patient_alone",  # the patient expects it, and no clinician who was asked does
    "clinicians_alone",  # a clinician expects it, and the patient does not name it
    "clinicians_differ",
    "under_half",  # somebody expects it, and with no option does the model reach one half
]


@dataclass(frozen=True, slots=True)
class Reach:
    """How far the options that are not closed reach, over all of them.

    Attributes:
        outcome: what is counted.
        weeks: when.
        medians: lowest and highest median.
        interval: the outermost ends of the 95 % intervals.
    """

    outcome: Outcome
    weeks: int
    medians: Pair
    interval: Pair

    @property
    def under_half(self) -> bool:
        """Whether no option reaches one half, its interval included."""
        return self.outcome.unit == "share" and self.interval[1] < _HALF


@dataclass(frozen=True, slots=True)
class Voice:
    """What one clinician expects.

    Attributes:
        by: who; empty where nobody was named.
        on: when, as it was written.
        expects: words of the vocabulary.
        note: in the clinician's words.
    """

    by: str
    on: str
    expects: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Expectation:
    """One thing that treatment may be expected to bring.

    Attributes:
        word: of the vocabulary.
        patient: whether the patient expects it; None where nobody asked.
        clinicians: how many of those who said something expect it, and how many said something.
        reach: what the model shows; None where it is silent.
        gaps: where they part.
    """

    word: str
    patient: bool | None
    clinicians: tuple[int, int]
    reach: Reach | None
    gaps: tuple[Gap, ...]


@dataclass(frozen=True, slots=True)
class Months:
    """How long: expected by the patient, by clinicians, and by the model.

    Attributes:
        patient: months, lowest and highest; None where nobody asked.
        clinicians: who, with lowest and highest months.
        reach: how many may be alive at the last week the model prints within the patient's lowest;
            None where there is none.
        longer: whether the patient's lowest is above every clinician's highest.
    """

    patient: Pair | None
    clinicians: tuple[tuple[str, Pair], ...]
    reach: Reach | None
    longer: bool


@dataclass(frozen=True, slots=True)
class Expected:
    """The three-way check.

    Attributes:
        words: by word of the vocabulary, those that anybody named or that the model shows.
        voices: clinicians, as they said it.
        months: how long.
    """

    words: tuple[Expectation, ...]
    voices: tuple[Voice, ...]
    months: Months


def expected(
    case: Case, answers: Answers, projected: Projected | None, over: Horizons | None
) -> Expected:
    """Set the three beside each other.

    Args:
        case: the case.
        answers: of the patient.
        projected: what the model says; None where it was not run.
        over: at which weeks; None where no survival score applies.
    """
    voices = tuple(_voices(case.clinician_expectations or ()))
    course = None if over is None else over.course
    words = (
        _expectation(word, answers, voices, _reach(projected, _OUTCOME_OF.get(word), course))
        for word in EXPECTATIONS
        if word != "unsure"
    )
    return Expected(tuple(words), voices, _months(case, answers, projected))


def _voices(entries: Sequence[Entry]) -> Iterator[Voice]:
    for entry in entries:
        words = entry.text(EXPECTS).split(", ") if entry.text(EXPECTS) else []
        yield Voice(entry.text(BY), entry.text(ON), tuple(words), entry.text(NOTE))


def _expectation(
    word: str, answers: Answers, voices: Sequence[Voice], reach: Reach | None
) -> Expectation:
    patient = _by_patient(word, answers)
    asked = [voice for voice in voices if voice.expects and voice.expects != ("unsure",)]
    count = (sum(word in voice.expects for voice in asked), len(asked))
    gaps = (*_of_aim(word, patient, answers), *_between(patient, count))
    if (patient or count[0]) and reach is not None and reach.under_half:
        gaps = (*gaps, "under_half")
    return Expectation(word, patient, count, reach, gaps)


def _by_patient(word: str, answers: Answers) -> bool | None:
    answer = answers.get(EXPECTS_OF_TREATMENT.path)
    if answer is None or not answer.is_known:
        return None
    words = settled(answers, EXPECTS_OF_TREATMENT).split(", ")
    # Who is unsure has not said that it is not expected.
    return True if word in words else None if "unsure" in words else False


def _of_aim(word: str, patient: bool | None, answers: Answers) -> Iterator[Gap]:  # noqa: FBT001 -- three-valued
    """Cure, against the oncologist's aim."""
    if word != "cure" or not patient:
        return
    aims = possible(INTENT, answers)
    if aims == ("palliative",):
        yield "not_the_aim"
    elif aims == ("long_term_control",):
        yield "aim_is_control"
    elif aims != ("curable",):
        yield "aim_unknown"


def _between(patient: bool | None, count: tuple[int, int]) -> Iterator[Gap]:  # noqa: FBT001
    """The patient and the clinicians who said something."""
    some, asked = count
    if patient and asked and not some:
        yield "patient_alone"
    if patient is False and some:
        yield "clinicians_alone"
    if 0 < some < asked:
        yield "clinicians_differ"


def _reach(projected: Projected | None, outcome: Outcome | None, weeks: int | None) -> Reach | None:
    """How far the options reach at a week."""
    if projected is None or outcome is None or weeks is None:
        return None
    rows = [p for p in projected.projections if p.outcome is outcome and p.weeks == weeks]
    medians = [p.medians for p in rows if p.medians]
    intervals = [p.interval for p in rows if p.interval]
    if not medians:
        return None
    return Reach(outcome, weeks, outermost(medians), outermost(intervals))


def _months(case: Case, answers: Answers, projected: Projected | None) -> Months:
    patient = _pair(answers, EXPECTS_MONTHS.path)
    estimates = tuple(
        (entry.text(ESTIMATED_BY.path), span)
        for entry in case.prognosis_estimates or ()
        if (span := _pair(entry.answers, ESTIMATED_MONTHS.path))
    )
    lowest = None if patient is None else patient[0]
    week = None if lowest is None else _printed_by(lowest)
    longer = bool(estimates) and lowest is not None and all(lowest > s[1] for _, s in estimates)
    return Months(patient, estimates, _reach(projected, ALIVE, week), longer)


def _pair(answers: Answers, path: str) -> Pair | None:
    """Lowest and highest over every pair that is still possible."""
    answer = answers.get(path)
    if answer is None or answer.is_unknown:
        return None
    ends = [str(pair).split(" to ") for pair in answer.possible]
    return min(float(low) for low, _ in ends), max(float(high) for _, high in ends)


def _printed_by(months: float) -> int | None:
    """The last week that the model prints within so many months; None where none is."""
    weeks = [week for week in OUTPUT_WEEKS if week <= months * _WEEKS_PER_MONTH]
    return weeks[-1] if weeks else None
