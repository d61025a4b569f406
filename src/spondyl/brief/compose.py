"""Composing a brief from a case."""

from collections.abc import Callable, Iterator

from spondyl.brief.course_sections import earlier_treatment, unknown
from spondyl.brief.lesion_sections import epidural, noms, stability
from spondyl.brief.misleading import CAUTIONS
from spondyl.brief.page import Brief, Line, Section
from spondyl.brief.patient_sections import big_picture, goals, histology, neurology_lines
from spondyl.brief.problem import COMPLICATED, presenting_problem
from spondyl.brief.prognosis import Panel, panel, panel_citations
from spondyl.brief.prognosis_section import prognosis
from spondyl.case.case import Case
from spondyl.case.plausibility import QUERIES
from spondyl.frameworks.evaluate import ALL, Framework, Verdicts, evaluate
from spondyl.frameworks.validation import COHORT, VALIDATIONS
from spondyl.kernel.canonical import fingerprint
from spondyl.kernel.sources import Citation, Source
from spondyl.themes.themes import CITED, THEMES

SECTIONS: tuple[tuple[str, str, Callable[[Case, Verdicts], Iterator[Line]]], ...] = (
    ("big_picture", "Big picture", big_picture),
    ("presenting_problem", "Presenting problem", presenting_problem),
    ("neurology", "Neurology and its tempo", neurology_lines),
    ("stability", "Stability", stability),
    ("epidural", "Epidural disease", epidural),
    ("histology", "Histology and sensitivity", histology),
    ("earlier_treatment", "Earlier treatment", earlier_treatment),
    ("prognosis", "Prognosis by instrument", prognosis),
    ("goals", "Goals as stated", goals),
    ("noms", "What NOMS names, and where it is silent", noms),
    ("unknown", "Not known", unknown),
)


def compose(case: Case) -> Brief:
    """Make the brief of a case.

    Raises:
        Contradiction: when facts of the case cannot be true together.
    """
    verdicts = evaluate(case)
    sections = tuple(
        Section(key, title, tuple(make(case, verdicts))) for key, title, make in SECTIONS
    )
    shown = panel(case, verdicts)
    sources = cited_sources(verdicts, shown)
    return Brief(case, verdicts, sections, sources, knowledge(), prognosis=shown)


def knowledge() -> str:
    """SHA-256 of every definition that can change a brief."""
    return fingerprint(ALL, QUERIES, COMPLICATED, THEMES, COHORT, VALIDATIONS, CAUTIONS)


def cited_sources(verdicts: Verdicts, shown: Panel) -> dict[str, Source]:
    """Every publication that the brief rests on, by key."""
    cited: list[Citation] = [CITED, *panel_citations(shown)]
    for framework in ALL:
        cited.extend(citations(framework))
    for verdict in verdicts.lesions:
        for disagreement in verdict.disagreements:
            cited.extend(disagreement.cited)
    return {citation.source.key: citation.source for citation in cited}


def citations(framework: Framework) -> Iterator[Citation]:
    """Every place that a definition cites."""
    yield from framework.citations
    for item in framework.items:
        yield item.cited
        yield from (option.cited for option in item.options if option.cited is not None)
    for row in framework.survival:
        yield row.cited
    for population in framework.populations:
        yield population.cited
