"""Whole orders of treatment: what failing costs, what the rescue costs, and where the order flips.

The odds at which the order flips are reckoned from one old series; they are no advice.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal

from spondyl.case.case import Case
from spondyl.case.clocks import answered
from spondyl.case.vocabulary.course import ESTIMATED_BY, RADIATION_THEN_SURGERY
from spondyl.frameworks.evidence import study
from spondyl.frameworks.sources import PATCHELL_2005, abstract, unchecked
from spondyl.frameworks.studies import DEPREITERE_2018, GHOGAWALA_2001
from spondyl.kernel.answers import Span
from spondyl.kernel.conditions import Condition
from spondyl.kernel.sources import Citation
from spondyl.options.judging import Hearing
from spondyl.options.places import Place
from spondyl.options.rules.criteria import OPERATION_CONCEIVABLE
from spondyl.options.sources import NICE_CG75

_SERIES = abstract(GHOGAWALA_2001, "Abstract, results (85 patients, 1970-96)")
_RECKONED = unchecked(
    GHOGAWALA_2001,
    "our reckoning: the first figure over the second; the range from a rough standard error, as "
    "the sizes of the groups were not read",
)


@dataclass(frozen=True, slots=True)
class Sequence:
    """One order of treatments, as a whole.

    Attributes:
        code: short name.
        title: as it is printed.
        failing: what failing costs.
        rescue: what is left then, and at what price.
        cited: where that stands.
    """

    code: str
    title: str
    failing: str
    rescue: str
    cited: tuple[Citation, ...]


SEQUENCES = (
    Sequence(
        "radiation_first",
        "Radiation first, surgery if it fails",
        "Where radiation fails, walking may be lost meanwhile: of 51 irradiated in the randomised "
        "trial 10 crossed to surgery, and 3 of them walked again [unchecked].",
        "An operation through irradiated tissue: major wound problems in 32 % against 12 %; "
        "walking and continent at 30 days in 50 against 75 %.",
        (
            unchecked(PATCHELL_2005, "Results: crossing over, from memory"),
            _SERIES,
        ),
    ),
    Sequence(
        "surgery_first",
        "Surgery first, radiation after it",
        "Everybody has an operation, those included whom radiation alone would have held.",
        "Recurrence after both is rarely operated on again: 3.0 % of 1,421, who lived a median of "
        "6.1 months after that.",
        (_SERIES, abstract(DEPREITERE_2018, "Abstract, results")),
    ),
    Sequence(
        "neither",
        "Neither, with a plan for comfort",
        "What the lesion does goes on: pain, instability and compression are treated by drugs, "
        "position and care.",
        "Radiation in one visit stays possible; an operation becomes less so as strength goes.",
        (study("theme I.A, Q28; theme VII.A, Q93"), abstract(NICE_CG75, "Recommendations of 2008")),
    ),
)


@dataclass(frozen=True, slots=True)
class Flip:
    """The odds of needing surgery after radiation at which the order flips, by one measure.

    Attributes:
        measure: what is counted.
        at: the odds, in per cent.
        low: the least that the source leaves.
        high: the most.
        text: what it means, in a sentence.
        cited: where it stands.
    """

    measure: str
    at: int
    low: int
    high: int
    text: str
    cited: tuple[Citation, ...]


def _percent(share: Decimal) -> int:
    return int((100 * share).quantize(Decimal(1), rounding=ROUND_HALF_EVEN))


# Major wound problems: surgery first, and after radiation (with the odds ratio's rough range).
_FIRST, _RESCUE = Decimal("0.12"), Decimal("0.32")
_RESCUE_LOW, _RESCUE_HIGH = Decimal("0.138"), Decimal("0.582")
FLIPS = (
    Flip(
        "major wound problems",
        _percent(_FIRST / _RESCUE),
        _percent(_FIRST / _RESCUE_HIGH),
        _percent(_FIRST / _RESCUE_LOW),
        "Counting major wound problems alone (12 % if surgery comes first, 32 % if it follows "
        "radiation), radiation first has fewer below these odds of needing surgery.",
        (_SERIES, _RECKONED),
    ),
    Flip(
        "walking and continent at 30 days",
        50,
        0,
        50,
        "Counting walking and continence (75 % if surgery comes first, 50 % if it follows "
        "radiation), surgery first has more from these odds on even if radiation that holds "
        "never failed anybody; from lower ones if it does.",
        (_SERIES, study("theme I.A, Q34: about even odds, operate first"), _RECKONED),
    ),
)


@dataclass(frozen=True, slots=True)
class Estimate:
    """What one clinician expects: how often surgery would be needed after radiation.

    Attributes:
        by: who.
        low: per cent, at least.
        high: per cent, at most.
    """

    by: str
    low: Decimal
    high: Decimal

    @property
    def text(self) -> str:
        """`40 %`, or `30-50 %`."""
        low, high = (f"{value.normalize():f}" for value in (self.low, self.high))
        return f"{low} %" if low == high else f"{low}-{high} %"

    def against(self, flip: Flip) -> str:
        """On which side of the odds it lies, the range of the source included."""
        if self.high < flip.low:
            return "below"
        return "above" if self.low > flip.high else "within"


@dataclass(frozen=True, slots=True)
class Weighed:
    """The orders of treatment for one case.

    Attributes:
        lesions: labels of the lesions for which an operation is conceivable, or may be.
        estimates: what clinicians expect of radiation; empty where nobody was asked.
    """

    lesions: tuple[str, ...]
    estimates: tuple[Estimate, ...]


CONCEIVABLE = Condition("operation_conceivable", OPERATION_CONCEIVABLE, _SERIES)


def weigh(hearing: Hearing) -> Weighed:
    """The lesions for which the order matters, and what clinicians expect."""
    places = [place for place in hearing.lesions if place.verdict is not None]
    matters = [place for place in places if True in _conceivable(hearing, place)]
    return Weighed(tuple(str(place.label) for place in matters), tuple(_estimates(hearing.case)))


def _conceivable(hearing: Hearing, place: Place) -> frozenset[bool]:
    return hearing.exactly(CONCEIVABLE, place, {})


def _estimates(case: Case) -> Iterator[Estimate]:
    for entry in case.failure_estimates or ():
        answer = answered(entry.answers, RADIATION_THEN_SURGERY.path)
        spans = (
            [] if answer is None else [part for part in answer.possible if isinstance(part, Span)]
        )
        if spans:
            low, high = min(s.start[0] for s in spans), max(s.end[0] for s in spans)
            yield Estimate(entry.text(ESTIMATED_BY.path) or "unnamed", low, high)
