"""Page two: notes, second readers, grey areas, how NOMS was read, the patient in full."""

from collections.abc import Iterator, Mapping

from spondyl.brief.course_sections import earlier_treatment
from spondyl.brief.grey_areas.card import Touched, touch
from spondyl.brief.page import Brief
from spondyl.brief.second_readers import page_texts
from spondyl.brief.sheet.outlook import estimates, models, models_note, warnings
from spondyl.brief.sheet.panels import no_row
from spondyl.brief.sheet.patient import full_rows
from spondyl.brief.sheet.pieces import Notes, Statement, own
from spondyl.brief.sheet.sheet import Depth, GreyArea
from spondyl.brief.sheet.warnings import warned
from spondyl.brief.sheet.words import facts, typeset
from spondyl.case.wording import joined
from spondyl.frameworks.guidelines.noms import NOMS, NOT_COVERED
from spondyl.frameworks.guidelines.readings import READINGS


def depth(brief: Brief, notes: Notes) -> Depth:
    """Everything that page one leaves out."""
    case, verdicts = brief.case, brief.verdicts
    panel = brief.prognosis
    return Depth(
        models=tuple(models(panel, notes)),
        panel=panel,
        models_note=models_note(panel, notes),
        estimates=tuple(estimates(panel)),
        outlook=tuple(warnings(panel, notes)),
        notes=tuple(warned((r for r in brief.alerts if r.rule.level == "note"), verdicts, notes)),
        second=tuple(_second(brief, notes)),
        grey=tuple(_grey(touched, brief.titles, notes) for touched in brief.grey_areas),
        readings=tuple(_readings(brief, notes)),
        disagreements=tuple(_disagreements(brief, notes)),
        silent=own(f"NOMS is silent on {joined(NOT_COVERED, 'and')}.", "limit"),
        earlier=tuple(
            own(typeset(line.text), line.mark) for line in earlier_treatment(case, verdicts)
        ),
        patient=tuple(full_rows(case, verdicts, notes)),
        remarks=tuple(own(typeset(remark.message), "limit") for remark in brief.remarks),
    )


def _grey(touched: Touched, titles: Mapping[str, str], notes: Notes) -> GreyArea:
    card = touched.rule
    lines: tuple[Statement, ...] = ()
    if touch(touched) == "touches":
        lines = tuple(
            notes.said(typeset(e.text), (e.cited,), "disagreement") for e in card.evidence
        )
    unknown = facts(touched.standing.unknown, titles) if touch(touched) != "touches" else ""
    return GreyArea(
        typeset(card.title), typeset(card.question), touch(touched), unknown, lines, card.study
    )


def _second(brief: Brief, notes: Notes) -> Iterator[Statement]:
    """The items of each lesion worth a second reader, as the page words them."""
    for verdict in brief.verdicts.lesions:
        found = [r for r in brief.second_readings if r.lesion == verdict.lesion.label]
        places = dict.fromkeys(study.cited for reading in found for study in reading.studies)
        for text in page_texts(found):
            yield notes.said(typeset(f"{verdict.lesion.title}: {text}"), places, "fact")


def _readings(brief: Brief, notes: Notes) -> Iterator[Statement]:
    """How NOMS was read and why it has no row, each once with the lesions it concerns."""
    said: dict[str, list[str]] = {}
    for verdict in brief.verdicts.lesions:
        result = verdict.results["noms"]
        for code in result.notes:
            said.setdefault(READINGS[code], []).append(verdict.lesion.title)
        for why in no_row(result):
            said.setdefault(f"No row: {why[:1].lower()}{why[1:]}.", []).append(verdict.lesion.title)
    for text, titles in said.items():
        yield notes.said(typeset(f"{joined(titles, 'and')}: {text}"), NOMS.citations[:1], "fact")


def _disagreements(brief: Brief, notes: Notes) -> Iterator[Statement]:
    found = {d.message: d for v in brief.verdicts.lesions for d in v.disagreements}
    for message, disagreement in found.items():
        yield notes.said(typeset(message), disagreement.cited, "disagreement")
