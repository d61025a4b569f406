"""Composing a brief from a case."""

from collections.abc import Callable, Iterator

from spondyl.brief.course_sections import earlier_treatment, prognosis, unknown
from spondyl.brief.lesion_sections import epidural, noms, stability
from spondyl.brief.page import Brief, Line, Section
from spondyl.brief.patient_sections import big_picture, goals, histology, neurology_lines
from spondyl.brief.problem import COMPLICATED, presenting_problem
from spondyl.brief.questions.ask import ask
from spondyl.brief.questions.section import ask_next
from spondyl.case.case import Case
from spondyl.case.plausibility import QUERIES
from spondyl.case.vocabulary.obtaining import ESTIMATE, WAY_OF, WAYS
from spondyl.frameworks.evaluate import ALL, Framework, Verdicts, evaluate
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
ASK_NEXT = ("ask_next", "Ask next")
KEYS = (*(key for key, _, _ in SECTIONS), ASK_NEXT[0])


def compose(case: Case) -> Brief:
    """Make the brief of a case.

    Raises:
        Contradiction: when facts of the case cannot be true together.
    """
    verdicts = evaluate(case)
    asking = ask(case)
    sections = (
        *(Section(key, title, tuple(make(case, verdicts))) for key, title, make in SECTIONS),
        Section(*ASK_NEXT, tuple(ask_next(asking))),
    )
    return Brief(case, verdicts, sections, cited_sources(verdicts), knowledge(), asking)


def knowledge() -> str:
    """SHA-256 of every definition that can change a brief."""
    return fingerprint(ALL, QUERIES, COMPLICATED, THEMES, WAYS, WAY_OF)


def cited_sources(verdicts: Verdicts) -> dict[str, Source]:
    """Every publication that the brief rests on, by key."""
    cited: list[Citation] = [CITED, ESTIMATE]
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
