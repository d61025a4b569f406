"""Composing a brief from a case."""

from collections.abc import Callable, Iterator

from spondyl.brief.alert_sections import notes, pressing
from spondyl.brief.alerts import ALERTS, raised
from spondyl.brief.course_sections import earlier_treatment, unknown
from spondyl.brief.goals.lines import goal_lines, view_lines
from spondyl.brief.grey_areas import ALL as CARDS
from spondyl.brief.grey_areas.card import touched
from spondyl.brief.grey_areas.lines import grey_area_lines
from spondyl.brief.knowledge import knowledge
from spondyl.brief.lesion_sections import epidural, noms, stability
from spondyl.brief.page import GOALS_AGAINST, PROJECTED, PROJECTIONS, Brief, Line, Maker
from spondyl.brief.patient_sections import big_picture, goals, histology, neurology_lines
from spondyl.brief.problem import presenting_problem
from spondyl.brief.prognosis import panel
from spondyl.brief.prognosis_section import panel_lines
from spondyl.brief.projections.lines import projection_lines
from spondyl.brief.questions.section import ask_next
from spondyl.brief.second_readers import second_readings
from spondyl.brief.treatments.board import board
from spondyl.brief.treatments.lines import option_lines
from spondyl.brief.trends import trends
from spondyl.case.case import Case
from spondyl.centre.profile import Profile
from spondyl.frameworks.evaluate import Verdicts, evaluate
from spondyl.outcomes.draws import NUMBER, SEED
from spondyl.themes.pointers import Pointer


def _of(make: Callable[[Case, Verdicts], Iterator[Line]]) -> Maker:
    return lambda brief: make(brief.case, brief.verdicts)


def _goals(brief: Brief) -> Iterator[Line]:
    yield from goals(brief.case, brief.verdicts)
    yield from view_lines(brief)


SECTIONS: tuple[tuple[str, str, Maker], ...] = (
    ("alerts", "What cannot wait", lambda brief: pressing(brief.alerts, brief.titles)),
    ("ask_next", "Ask next", lambda brief: ask_next(brief.asking)),
    ("big_picture", "Big picture", big_picture),
    ("presenting_problem", "Presenting problem", presenting_problem),
    ("neurology", "Neurology and its tempo", neurology_lines),
    ("stability", "Stability", _of(stability)),
    ("epidural", "Epidural disease", _of(epidural)),
    ("histology", "Histology and sensitivity", _of(histology)),
    ("earlier_treatment", "Earlier treatment", _of(earlier_treatment)),
    ("prognosis", "Prognosis by instrument", lambda brief: panel_lines(brief.prognosis)),
    ("goals", "Goals as stated", _goals),
    ("noms", "What NOMS names, and where it is silent", _of(noms)),
    (
        "options",
        "What can be done, and what stands against it",
        lambda brief: option_lines(brief.board, brief.titles),
    ),
    (
        PROJECTIONS,
        "What each option would bring",
        lambda brief: projection_lines(brief.projected, brief.board, brief.verdicts, brief.titles),
    ),
    (
        GOALS_AGAINST,
        "Goals against each option's course",
        lambda brief: goal_lines(brief, brief.titles),
    ),
    ("notes", "To think of", lambda brief: notes(brief.alerts, brief.titles)),
    (
        "grey_areas",
        "Grey areas",
        lambda brief: grey_area_lines(brief.grey_areas, brief.titles),
    ),
    ("unknown", "Not known", _of(unknown)),
)


def compose(
    case: Case,
    profile: Profile | None = None,
    *,
    seed: int = SEED,
    draws: int | None = None,
    projections: bool = True,
    pointers: tuple[Pointer, ...] = (),
) -> Brief:
    """Make the brief of a case.

    Args:
        case: the case.
        profile: the centre; without one the feasibility of options is unknown.
        seed: of the draws of the outcome model.
        draws: how many; the usual number when left out.
        projections: whether the brief says what each option would bring; without, the section is
            absent and the model is never run.
        pointers: to the quotes behind the themes, of a study file.

    Raises:
        Contradiction: when facts of the case cannot be true together.
    """
    verdicts = evaluate(case)
    cards = touched(CARDS, case, verdicts)
    return Brief(
        case,
        profile,
        verdicts,
        raised(ALERTS, case, verdicts),
        panel(case, verdicts),
        cards,
        second_readings(verdicts),
        trends(case, verdicts.facts),
        board(case, verdicts, cards, profile),
        (seed, draws or NUMBER),
        tuple(part for part in SECTIONS if projections or part[0] not in PROJECTED),
        knowledge(),
        pointers,
    )
