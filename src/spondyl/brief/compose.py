"""Composing a brief from a case."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from spondyl.brief.alert_sections import notes, pressing
from spondyl.brief.alerts import ALERTS, Raised, raised
from spondyl.brief.course_sections import earlier_treatment, unknown
from spondyl.brief.grey_areas import ALL as CARDS
from spondyl.brief.grey_areas.card import Touched, touched
from spondyl.brief.grey_areas.lines import grey_area_lines
from spondyl.brief.knowledge import knowledge
from spondyl.brief.lesion_sections import epidural, noms, stability
from spondyl.brief.page import Brief, Line, Section
from spondyl.brief.patient_sections import big_picture, goals, histology, neurology_lines
from spondyl.brief.problem import presenting_problem
from spondyl.brief.prognosis import Panel, panel, panel_citations
from spondyl.brief.prognosis_section import panel_lines
from spondyl.brief.questions.ask import ask
from spondyl.brief.questions.question import Asking
from spondyl.brief.questions.section import ask_next
from spondyl.brief.second_readers import second_readings
from spondyl.brief.trends import trends
from spondyl.case.case import Case
from spondyl.case.vocabulary.obtaining import ESTIMATE
from spondyl.frameworks.evaluate import ALL, Verdicts, evaluate
from spondyl.kernel.canonical import citations_in
from spondyl.kernel.sources import Citation
from spondyl.themes.themes import CITED


@dataclass(frozen=True, slots=True)
class Material:
    """What sections are made from.

    Attributes:
        case: the case.
        verdicts: what frameworks say.
        alerts: what fires or cannot be ruled out.
        prognosis: models, estimates and where they mislead.
        grey_areas: cards that the case touches, or may touch.
        asking: what to find out next.
    """

    case: Case
    verdicts: Verdicts
    alerts: tuple[Raised, ...]
    prognosis: Panel
    grey_areas: tuple[Touched, ...]
    asking: Asking


Maker = Callable[[Material], Iterator[Line]]


def _of(make: Callable[[Case, Verdicts], Iterator[Line]]) -> Maker:
    return lambda material: make(material.case, material.verdicts)


SECTIONS: tuple[tuple[str, str, Maker], ...] = (
    ("alerts", "What cannot wait", lambda material: pressing(material.alerts)),
    ("ask_next", "Ask next", lambda material: ask_next(material.asking)),
    ("big_picture", "Big picture", _of(big_picture)),
    ("presenting_problem", "Presenting problem", _of(presenting_problem)),
    ("neurology", "Neurology and its tempo", _of(neurology_lines)),
    ("stability", "Stability", _of(stability)),
    ("epidural", "Epidural disease", _of(epidural)),
    ("histology", "Histology and sensitivity", _of(histology)),
    ("earlier_treatment", "Earlier treatment", _of(earlier_treatment)),
    ("prognosis", "Prognosis by instrument", lambda material: panel_lines(material.prognosis)),
    ("goals", "Goals as stated", _of(goals)),
    ("noms", "What NOMS names, and where it is silent", _of(noms)),
    ("notes", "To think of", lambda material: notes(material.alerts)),
    ("grey_areas", "Grey areas", lambda material: grey_area_lines(material.grey_areas)),
    ("unknown", "Not known", _of(unknown)),
)


def compose(case: Case) -> Brief:
    """Make the brief of a case.

    Raises:
        Contradiction: when facts of the case cannot be true together.
    """
    verdicts = evaluate(case)
    material = Material(
        case,
        verdicts,
        raised(ALERTS, case, verdicts),
        panel(case, verdicts),
        touched(CARDS, case, verdicts),
        ask(case),
    )
    sections = tuple(Section(key, title, tuple(make(material))) for key, title, make in SECTIONS)
    cited = (ESTIMATE, *panel_citations(material.prognosis), *_cited(verdicts, sections))
    sources = {citation.source.key: citation.source for citation in cited}
    return Brief(
        case,
        verdicts,
        material.alerts,
        material.prognosis,
        material.grey_areas,
        material.asking,
        sections,
        sources,
        knowledge(),
        second_readings=second_readings(verdicts),
        trends=trends(case, verdicts.facts),
    )


def _cited(verdicts: Verdicts, sections: Sequence[Section]) -> Iterator[Citation]:
    """Every place that the lines, the frameworks and their disagreements cite."""
    yield CITED
    yield from (citation for part in sections for line in part.lines for citation in line.cited)
    yield from citations_in(ALL)
    for verdict in verdicts.lesions:
        for disagreement in verdict.disagreements:
            yield from disagreement.cited
