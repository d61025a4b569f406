"""Composing the sheet of a brief, in the order in which it is read."""

from spondyl import __version__
from spondyl.brief.alert_sections import silence
from spondyl.brief.page import Brief
from spondyl.brief.sheet.depth import depth
from spondyl.brief.sheet.facts import cancer_rows, goal_rows, neurology_rows
from spondyl.brief.sheet.forecast import Forecasts
from spondyl.brief.sheet.forecast_parts import forecasts
from spondyl.brief.sheet.hoping import Hoping
from spondyl.brief.sheet.hoping_parts import hoping
from spondyl.brief.sheet.opening import moments, out_of_hours, problem, who
from spondyl.brief.sheet.options import choices
from spondyl.brief.sheet.outlook import page_one
from spondyl.brief.sheet.panels import panel
from spondyl.brief.sheet.patient import short_rows
from spondyl.brief.sheet.pieces import Notes
from spondyl.brief.sheet.questions import asked, asking_note, trend_rows, unknown_rows
from spondyl.brief.sheet.sheet import Answer, Sheet
from spondyl.brief.sheet.warnings import elsewhere, warned
from spondyl.brief.sheet.words import typeset

STALE = (
    "This sheet ages: any change in power, walking, bladder or bowel, or a new image, makes it "
    "stale. Examine again before acting on it."
)
NOTICE = "Decision support; not a device; no order. Not validated as a whole."
OWN = (
    "Figures without a footnote are this patient's own, as the case gives them, or counts made "
    "here. How each place was read: full text, abstract, secondary (somewhere that quotes it), or "
    "unchecked."
)


def sheet(brief: Brief) -> Sheet:
    """Arrange a brief: the answer, depth, then options and outcomes with sources of their own."""
    notes = Notes()
    # Page one first: footnotes are numbered in reading order.
    answer = _answer(brief, notes)
    deeper = depth(brief, notes)
    footnotes = notes.footnotes()
    notes.next_part()
    options = choices(brief, notes)
    notes.next_part()
    outcomes, own_view = _modelled(brief, notes)
    case = brief.case
    return Sheet(
        title=f"Decision brief: {case.name}",
        case=case.name,
        as_of=case.as_of.isoformat(),
        answer=answer,
        depth=deeper,
        options=options,
        outcomes=outcomes,
        hoping=own_view,
        footnotes=footnotes,
        own=OWN,
        stale=STALE,
        notice=NOTICE,
        knowledge=brief.knowledge,
        version=__version__,
    )


def _modelled(brief: Brief, notes: Notes) -> tuple[Forecasts | None, Hoping | None]:
    """What options would bring, then the patient's own view against it; none without it."""
    if not brief.projects:
        return None, None
    outcomes = forecasts(brief, notes)
    notes.next_part()
    return outcomes, hoping(brief, notes)


def _answer(brief: Brief, notes: Notes) -> Answer:
    case, verdicts = brief.case, brief.verdicts
    facts = verdicts.facts.patient
    urgent = [raised for raised in brief.alerts if raised.rule.level != "note"]
    pointer = elsewhere(brief.alerts)
    emergency = any(r.rule.level == "emergency" and r.status == "fires" for r in urgent)
    return Answer(
        who=who(facts),
        moments=moments(case, facts, emergency=emergency),
        story=case.story.strip(),
        warnings=(*warned(urgent, verdicts, notes), *((pointer,) if pointer else ())),
        silence="" if urgent else typeset(silence(brief.alerts, brief.titles)),
        problem=tuple(problem(verdicts, notes)),
        neurology=tuple(neurology_rows(case, facts)),
        lesions=tuple(panel(verdict, notes) for verdict in verdicts.lesions),
        lesions_unknown=_no_lesion(brief),
        cancer=tuple(cancer_rows(case, verdicts, notes)),
        patient=tuple(short_rows(case, facts)),
        outlook=tuple(page_one(brief.prognosis, notes)),
        asking=asked(brief.asking, notes, late=out_of_hours(facts)),
        asking_note=asking_note(brief.asking),
        unknown=tuple(unknown_rows(case, verdicts)),
        goals=tuple(goal_rows(case, facts)),
        trends=trend_rows(brief.trends, brief.titles),
    )


def _no_lesion(brief: Brief) -> str:
    if brief.case.lesions is None:
        return "Which levels are involved is unknown: no lesion is described."
    return "" if brief.case.lesions else "The case says that there is no lesion of the spine."
