"""Grey areas as values: a cut-off question, the two lines that bound it, and whom it touches."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from spondyl.case.case import Case
from spondyl.case.vocabulary.options import OPTIONS
from spondyl.frameworks.evaluate import Verdicts
from spondyl.frameworks.standing import Found, found
from spondyl.kernel.conditions import Condition
from spondyl.kernel.criteria import Criterion
from spondyl.kernel.errors import DefinitionError
from spondyl.kernel.sources import Check, Citation, least_sure
from spondyl.themes.themes import CITED

LONGEST_LINE = 170
STATUSES = ("touches", "may_touch")


@dataclass(frozen=True, slots=True)
class Evidence:
    """One line of what was published.

    Attributes:
        text: population and number, figure and year, in one line of our words.
        cited: where it stands, and how it was checked.
    """

    text: str
    cited: Citation

    def __post_init__(self) -> None:
        if len(self.text) > LONGEST_LINE or "\n" in self.text:
            raise DefinitionError(f"{self.text!r} is no line of {LONGEST_LINE} characters.")


@dataclass(frozen=True, slots=True)
class Card:
    """One question to which clinicians want a number that no calculator gives.

    It never closes an option and never orders one.

    Attributes:
        code: short name.
        title: as a list of cards names it.
        question: what clinicians ask each other.
        theme: node of the study's themes it belongs to.
        when: which cases it touches.
        evidence: two lines that conflict, or that bound each other.
        options: names of the options that it concerns.
        study: place in the study's supplement, with the numbers of the questions there.
        gap: for what exactly no source was found, in a sentence; empty where both lines answer.
        note: what those lines leave out, and which cuts are ours.
        guideline: what a guideline says; None where none was found or one is silent.
        silent: the framework that has no row for the question; empty where none was read for it.
        also: further places that the note rests on.
    """

    code: str
    title: str
    question: str
    theme: str
    when: Criterion
    evidence: tuple[Evidence, Evidence]
    study: str
    options: tuple[str, ...]
    gap: str = ""
    note: str = ""
    guideline: Evidence | None = None
    silent: str = ""
    also: tuple[Citation, ...] = ()
    condition: Condition = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        if not self.options or not {*self.options} <= {*OPTIONS}:
            raise DefinitionError(f"Card {self.code} concerns no option, or a strange one.")
        if len(self.evidence) != 2:
            raise DefinitionError(f"Card {self.code} needs two lines of evidence.")
        if self.guideline is not None and self.silent:
            raise DefinitionError(f"Card {self.code}: a guideline speaks or is silent, not both.")
        object.__setattr__(self, "condition", Condition(self.code, self.when, self.asked))

    @property
    def asked(self) -> Citation:
        """Where the study asks it."""
        return Citation(CITED.source, f"{CITED.locator}, {self.study}", CITED.check)

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Every place it rests on: the evidence, the guideline, the note, the study."""
        lines = (*self.evidence, *(() if self.guideline is None else (self.guideline,)))
        places = (*(line.cited for line in lines), *self.also, self.asked)
        return tuple(dict.fromkeys(places))

    @property
    def checked(self) -> Check:
        """The weakest check mark among its citations."""
        return least_sure(self.citations)

    @property
    def guidance(self) -> str:
        """Whether guidance speaks: `stated`, `silent` or `not_found`."""
        if self.guideline is not None:
            return "stated"
        return "silent" if self.silent else "not_found"


Touched = Found[Card]


def touch(each: Touched) -> str:
    """`touches`, or `may_touch` where an unknown fact could make it touch."""
    return STATUSES[each.status != "fires"]


def touched(cards: Sequence[Card], case: Case, verdicts: Verdicts) -> tuple[Touched, ...]:
    """The cards that touch the case, then those that may, each in the register's order."""
    return tuple(sorted(found(cards, case, verdicts), key=lambda each: STATUSES.index(touch(each))))
