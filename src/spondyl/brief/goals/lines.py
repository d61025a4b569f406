"""The patient's part on the page: what is known of it, then hopes against every option."""

from collections.abc import Iterator

from spondyl.brief.goals.grouped import silent, told
from spondyl.brief.goals.part import PatientsPart
from spondyl.brief.goals.words import (
    EXPECTED,
    GAPS,
    NO_TOTAL,
    NOTHING_PROJECTED,
    SEPARATE,
    asked_said,
    clinicians_said,
    hope_said,
    horizon,
    is_open,
    patient_said,
    quality_said,
    reach_said,
    rung_said,
    told_said,
    valued_said,
    voice_said,
)
from spondyl.brief.page import Brief, Line
from spondyl.brief.projections.lines import cited_for
from spondyl.brief.projections.words import names
from spondyl.brief.treatments.words import Titles
from spondyl.case.derived import DEFICIT
from spondyl.case.vocabulary import course
from spondyl.case.wording import capital, name, plain
from spondyl.goals.expectations import Expectation
from spondyl.goals.hope import Hope
from spondyl.goals.values import Valued
from spondyl.kernel.truths import truths

_UNDERSTANDS = (
    course.VIEW["understands_illness"],
    course.KNOWS_PROGRESSION,
    course.TEACH_BACK,
)
_NOBODY_ASKED = "What matters most to the patient: unknown. Ask for an order of what matters."


def view_lines(brief: Brief) -> Iterator[Line]:
    """Function, understanding and quality of life: what needs no option.

    Expectations stand here only where the model, which is their third part, was not run.
    """
    part = brief.patients_part
    yield from _function(brief, part)
    facts = brief.verdicts.facts.patient
    for variable in _UNDERSTANDS:
        # Whether the illness is understood is said even where nobody asked.
        if variable.path in facts or variable is _UNDERSTANDS[0]:
            text = f"{name(variable)}: {asked_said(facts, variable, brief.case.as_of)}."
            yield Line(capital(text), "VII.A", (variable.path,))
    if not brief.projects:
        yield from _expected(part)
    if text := quality_said(part.quality):
        facts_read = ("patient_view.quality_of_life", "setting.provider_quality_of_life")
        yield Line(text, "VIII", facts_read)
    for entry in brief.case.talks or ():
        words = (plain(entry.text("talk.by")), entry.text("talk.on"), entry.text("talk.about"))
        yield Line(
            f"Spoke with the patient: {', '.join(filter(None, words))}.", "IX", ("patient_view",)
        )


def _function(brief: Brief, part: PatientsPart) -> Iterator[Line]:
    """The ladder; what nobody has looked at is named."""
    known = [rung_said(each) for each in part.ladder if not is_open(each)]
    missing = [each.rung.title for each in part.ladder if is_open(each)]
    facts = tuple(f"neurology.{key}" for key in ("ambulation", "stands", "transfers", "sits"))
    if known:
        yield Line(f"Function now: {'; '.join(known)}.", "VII.A", facts)
    if missing:
        yield Line(f"Function not known: {', '.join(missing)}.", "VII.A", facts, "unknown")
    if True in truths(DEFICIT, brief.verdicts.facts.patient):
        yield Line(SEPARATE, "I", mark="limit")


def _expected(part: PatientsPart) -> Iterator[Line]:
    found = part.expected
    if found.voices:
        text = f"Clinicians expect: {'; '.join(map(voice_said, found.voices))}."
        yield Line(text, "VII.A", ("setting.clinician_expectations",))
    for each in found.words:
        if each.patient or each.clinicians[0] or each.gaps:
            yield _expectation(each)
    months = found.months
    if months.patient is not None:
        low, high = (f"{end:g}" for end in months.patient)
        longer = " That is longer than any clinician's estimate." if months.longer else ""
        text = (
            f"The patient expects to live {low} to {high} months; model "
            f"{reach_said(months.reach)}.{longer}"
        )
        yield Line(text, "VII.A", (course.EXPECTS_MONTHS.path,))


def _expectation(each: Expectation) -> Line:
    """One expectation, three ways, with its gaps."""
    gaps = "".join(f" {GAPS[gap]}" for gap in each.gaps)
    text = (
        f"Expected, {EXPECTED[each.word]}: patient {patient_said(each)}; clinicians "
        f"{clinicians_said(each)}; model {reach_said(each.reach)}.{gaps}"
    )
    cited = () if each.reach is None else cited_for(each.reach.outcome.group)
    return Line(text, "VII.A", (course.EXPECTS_OF_TREATMENT.path,), "verdict", cited=cited)


def goal_lines(brief: Brief, titles: Titles) -> Iterator[Line]:
    """Expectations, hopes against every option's course, options beside what the patient named."""
    part = brief.patients_part
    hoped = part.hoped
    assert hoped is not None
    yield from _expected(part)
    if hoped.horizons is None:
        yield Line(NOTHING_PROJECTED, "VII.A")
        return
    yield Line(horizon(hoped.horizons), "VII.A", mark="limit")
    for hope in part.hopes or ():
        yield from _hope(brief, hope, titles)
    if part.named is None:
        yield Line(_NOBODY_ASKED, "VII.A", (course.PRIORITIES.path,), "unknown")
    for found in part.values:
        yield from _valued(brief, found, titles)


def _hope(brief: Brief, hope: Hope, titles: Titles) -> Iterator[Line]:
    yield Line(f"Hope: {hope_said(hope)}.", "VII.A", ("goals",))
    for lesion in brief.board.lesions:
        where = "" if lesion is None else f"{titles.get(lesion, lesion)}: "
        found = told(brief, hope, lesion)
        for why in dict.fromkeys(each.why for each in found if each.known and each.why):
            text = capital(f"{where}the whole chance is not known: {why}.")
            yield Line(text, "VII.A", ("goals",), "unknown", lesion or "")
        for each in found:
            if each.known:
                text = capital(f"{where}{names(each.options)}: {told_said(hope, each)}.")
                mark = "unknown" if each.why else "verdict"
                yield Line(text, "VII.A", ("goals",), mark, lesion or "", cited_for("walking"))
        for why, options in silent(found).items():
            text = capital(f"{where}{names(options)}: unknown, {why}.")
            yield Line(text, "VII.A", ("goals",), "unknown", lesion or "")


def _valued(brief: Brief, found: Valued, titles: Titles) -> Iterator[Line]:
    """Who is beaten by none, and by which orders each leads."""
    lesion = found.lesion
    where = "" if lesion is None else f"{titles.get(lesion, lesion)}: "
    for text, mark in (*valued_said(found, brief.board.options), (NO_TOTAL, "limit")):
        said = capital(f"{where}{text}")
        yield Line(said, "VII.A", (course.PRIORITIES.path,), mark, lesion or "")
