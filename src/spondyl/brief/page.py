"""What a brief is made of: sections of lines, each tied to a theme and to the facts it rests on."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from spondyl.brief.alerts.alert import Raised
from spondyl.brief.grey_areas.card import Touched
from spondyl.brief.prognosis import Panel, panel_citations
from spondyl.brief.questions.ask import ask
from spondyl.brief.questions.question import Asking
from spondyl.brief.second_readers import SecondReading
from spondyl.brief.treatments.board import Board
from spondyl.brief.trends import Trend
from spondyl.case.case import Case, Remark
from spondyl.case.vocabulary.obtaining import ESTIMATE
from spondyl.centre.profile import Profile
from spondyl.frameworks.evaluate import ALL, Verdicts
from spondyl.kernel.canonical import citations_in
from spondyl.kernel.sources import Citation, Source
from spondyl.themes.pointers import Behind, Pointer, behind
from spondyl.themes.themes import CITED

if TYPE_CHECKING:
    from spondyl.brief.goals.part import PatientsPart
    from spondyl.goals.hope import Hoped
    from spondyl.outcomes.joint import Asked
    from spondyl.outcomes.projecting import Projected

# The sections that hold what options would bring; without the model they are absent.
PROJECTIONS, GOALS_AGAINST = PROJECTED = ("projections", "goals_against")
# What a line or a statement of such a mark begins with, wherever it is printed.
LEADS = {"limit": "Limit: ", "disagreement": "Sources disagree: "}


@dataclass(frozen=True, slots=True)
class Line:
    """One statement of a brief.

    Attributes:
        text: what is said, plain.
        theme: node of the study's themes it belongs to, such as `I` or `VII.A`.
        facts: paths of the facts it rests on.
        mark: `fact`, `verdict`, `limit`, `disagreement` or `unknown`.
        lesion: the lesion's label where it concerns one.
        cited: where its numbers and rules stand.
    """

    text: str
    theme: str
    facts: tuple[str, ...] = ()
    mark: str = "fact"
    lesion: str = ""
    cited: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A titled part of the page.

    Attributes:
        key: short name in JSON.
        title: as printed.
        lines: what it says.
    """

    key: str
    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Brief:
    """A decision brief; what a reader may never ask for is made when it is asked for.

    Attributes:
        case: the case.
        profile: the centre; None where none was given.
        verdicts: what frameworks say.
        alerts: what fires or cannot be ruled out, the most pressing first.
        prognosis: scores and clinicians' estimates side by side.
        grey_areas: cards that the case touches, then those that it may.
        second_readings: SINS items worth a second reader.
        trends: the course of facts with two or more dated readings.
        board: the options, judged for this patient at this centre.
        drawn: seed and number of the draws of the outcome model.
        parts: key, title and maker of each section of the page.
        knowledge: SHA-256 of the definitions that made it.
        pointers: to the quotes behind the themes; empty without a study file.
    """

    case: Case
    profile: Profile | None
    verdicts: Verdicts
    alerts: tuple[Raised, ...]
    prognosis: Panel
    grey_areas: tuple[Touched, ...]
    second_readings: tuple[SecondReading, ...]
    trends: tuple[Trend, ...]
    board: Board
    drawn: tuple[int, int]
    parts: tuple[tuple[str, str, "Maker"], ...] = field(repr=False)
    knowledge: str
    pointers: tuple[Pointer, ...] = ()

    @cached_property
    def asking(self) -> Asking:
        """What to find out next."""
        return ask(self.case)

    @cached_property
    def projected(self) -> "Projected":
        """What the options that are not closed would bring, by the model."""
        from spondyl.outcomes.projecting import project

        seed, number = self.drawn
        return project(
            self.verdicts,
            self.board.options,
            self.profile,
            seed=seed,
            number=number,
            questions=self._asked,
        )

    @cached_property
    def hoped(self) -> "Hoped":
        """What the patient hopes for, against the course of every option, by the model."""
        from spondyl.goals.hopes import hopes
        from spondyl.goals.hoping import hoped

        return hoped(hopes(self.case), self.projected, self.board.options)

    @cached_property
    def patients_part(self) -> "PatientsPart":
        """The patient's own view; what the model says of it only where it runs."""
        from spondyl.brief.goals.part import patients_part

        runs = self.projects
        return patients_part(
            self.case,
            self.verdicts.facts.patient,
            self.board.options,
            self.projected if runs else None,
            self.hoped if runs else None,
        )

    @property
    def _asked(self) -> "tuple[Asked, ...]":
        from spondyl.goals.hopes import hopes
        from spondyl.goals.hoping import questions

        return questions(hopes(self.case))

    @property
    def projects(self) -> bool:
        """Whether it says what options would bring."""
        return any(key == PROJECTIONS for key, _, _ in self.parts)

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The page; made from all of the above."""
        return tuple(Section(key, title, tuple(make(self))) for key, title, make in self.parts)

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """Every publication cited, by key."""
        lines = (place for line in self.lines() for place in line.cited)
        places = (ESTIMATE, *panel_citations(self.prognosis), *cited_by(self.verdicts), *lines)
        return {place.source.key: place.source for place in places}

    @property
    def study(self) -> tuple[Behind, ...]:
        """What the study says under each theme that a line of the page belongs to."""
        return tuple(behind((line.theme for line in self.lines()), self.pointers))

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """What was noticed about the case."""
        return self.verdicts.remarks

    @property
    def titles(self) -> Mapping[str, str]:
        """The lesions' titles by their labels: every page calls a lesion by its title."""
        return {lesion.label: lesion.title for lesion in self.case.lesions or ()}

    def lines(self) -> Iterator[Line]:
        """Every line of the page, in order."""
        for section in self.sections:
            yield from section.lines


Maker = Callable[[Brief], Iterator[Line]]


def cited_by(verdicts: Verdicts) -> Iterator[Citation]:
    """Every place that the study's themes, the frameworks and their disagreements cite."""
    yield CITED
    yield from citations_in(ALL)
    for verdict in verdicts.lesions:
        for disagreement in verdict.disagreements:
            yield from disagreement.cited
