"""Page two: notes, second readers, grey areas, how NOMS was read, the patient in full."""

from collections.abc import Iterator

from spondyl.brief.course_sections import earlier_treatment
from spondyl.brief.page import Brief, joined
from spondyl.brief.patient_sections import big_picture
from spondyl.brief.sheet.opening import warned
from spondyl.brief.sheet.outlook import estimates, models, warnings
from spondyl.brief.sheet.pieces import Notes, Row, Statement, own
from spondyl.brief.sheet.shapes import Parts, Touched
from spondyl.brief.sheet.sheet import Depth, GreyArea
from spondyl.brief.sheet.words import facts, typeset
from spondyl.frameworks.guidelines.noms import NOMS, NOT_COVERED
from spondyl.frameworks.guidelines.readings import READINGS

_STATUS = {"touches": "touches this case", "may_touch": "may touch this case"}


def depth(brief: Brief, parts: Parts, notes: Notes) -> Depth:
    """Everything that page one leaves out."""
    case, verdicts = brief.case, brief.verdicts
    panel = parts.prognosis
    return Depth(
        models=tuple(models(panel, notes)),
        estimates=tuple(estimates(panel)),
        outlook=tuple(warnings(panel, notes)),
        notes=tuple(warned(raised, notes) for raised in parts.alerts if raised.alert.level == "note"),
        second=tuple(
            notes.said(typeset(f"{reading.lesion}: {reading.message}"), (reading.cited,), "fact")
            for reading in parts.second_readings
        ),
        grey=tuple(_grey(touched, notes) for touched in parts.grey_areas),
        readings=tuple(_readings(brief, notes)),
        silent=own(f"NOMS is silent on {joined(NOT_COVERED, 'and')}.", "limit"),
        earlier=tuple(
            own(typeset(line.text), line.mark) for line in earlier_treatment(case, verdicts)
        ),
        patient=tuple(_patient(brief)),
        remarks=tuple(own(typeset(remark.message), "limit") for remark in brief.remarks),
    )


def _grey(touched: Touched, notes: Notes) -> GreyArea:
    card = touched.card
    status = _STATUS[touched.status]
    if touched.because:
        status += f": {typeset('; '.join(touched.because))}"
    elif touched.unknown:
        status += f", depending on {facts(touched.unknown)}"
    return GreyArea(
        card.title,
        card.question,
        status,
        tuple(notes.said(typeset(e.text), (e.cited,), "disagreement") for e in card.evidence),
        card.study,
    )


def _readings(brief: Brief, notes: Notes) -> Iterator[Statement]:
    """How NOMS was read for each lesion, and who says otherwise, in full; each once."""
    codes: dict[str, list[str]] = {}
    for verdict in brief.verdicts.lesions:
        for code in verdict.results["noms"].notes:
            codes.setdefault(code, []).append(verdict.lesion.title)
    for code, titles in codes.items():
        text = f"{joined(titles, 'and')}: {READINGS[code]}"
        yield notes.said(typeset(text), NOMS.citations[:1], "limit")
    seen: dict[str, None] = {}
    for verdict in brief.verdicts.lesions:
        for found in verdict.disagreements:
            if found.message not in seen:
                seen[found.message] = None
                yield notes.said(typeset(found.message), found.cited, "disagreement")


def _patient(brief: Brief) -> Iterator[Row]:
    """The section of the big picture, without the story, which page one quotes."""
    story = brief.case.story.strip()
    for line in big_picture(brief.case, brief.verdicts):
        if line.text != story:
            yield own(typeset(line.text))
