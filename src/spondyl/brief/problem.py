"""The presenting problem: pain, neurology or silent compression; complicated or not, and why."""

from collections.abc import Iterator, Sequence

from spondyl.brief.page import Brief, Line
from spondyl.brief.trends import Trend, beside
from spondyl.case.case import Case
from spondyl.case.derived import CORD_COMPRESSION, DEFICIT
from spondyl.case.signs import NEUROLOGICAL_SIGNS
from spondyl.case.vocabulary.lesion import (
    ESCC,
    EXPLAINS_DEFICIT,
    PAIN,
    PAIN_SCORE,
    PARASPINAL,
)
from spondyl.case.vocabulary.neurology import MOTOR_DEFICIT, RADICULOPATHY, TEMPO
from spondyl.case.wording import said, value
from spondyl.frameworks.evaluate import LesionVerdict
from spondyl.frameworks.guidelines.noms import SYNDROME
from spondyl.frameworks.guidelines.stability import SINS_BAND
from spondyl.frameworks.make import either
from spondyl.kernel.answers import Answer, Answers
from spondyl.kernel.criteria import Criterion, Not, all_of, any_of, is_
from spondyl.kernel.items import Item
from spondyl.kernel.sources import Check, Citation
from spondyl.kernel.tables import Hit, Row, Table
from spondyl.kernel.truths import ALWAYS, EITHER, NEVER, truths
from spondyl.themes.themes import BARTON_2021

_CITED = Citation(BARTON_2021, "Theme I; the list of complications is our reading", Check.FULL_TEXT)
_COMPLICATIONS: tuple[tuple[str, str, Criterion], ...] = (
    ("epidural", "epidural disease", is_(ESCC, "1a", "1b", "1c", "2", "3")),
    ("soft_tissue", "paraspinal soft tissue", is_(PARASPINAL, "yes")),
    (
        "root",
        "root compression",
        all_of(is_(EXPLAINS_DEFICIT, "yes"), is_(RADICULOPATHY, "yes")),
    ),
    (
        "cord",
        "cord or cauda equina compression or syndrome",
        any_of(is_(ESCC, "2", "3"), all_of(is_(EXPLAINS_DEFICIT, "yes"), SYNDROME)),
    ),
    ("instability", "SINS 7 or more", is_(SINS_BAND, "potentially_unstable", "unstable")),
)
COMPLICATED = Table(
    name="complicated_lesion",
    title="Painful bone lesion alone, or complicated",
    items=tuple(
        Item(key, label, either("present", when, (0, 0), (label, f"no {label}")), _CITED)
        for key, label, when in _COMPLICATIONS
    ),
    rows=tuple(
        Row(number, ((key, ("present",)),), key, label)
        for number, (key, label, _) in enumerate(_COMPLICATIONS, start=1)
    ),
    hit=Hit.ALL_MATCHES,
    outcomes=tuple(key for key, _, _ in _COMPLICATIONS),
    citations=(_CITED,),
)

_WITHOUT_DEFICIT = all_of(Not(NEUROLOGICAL_SIGNS), is_(CORD_COMPRESSION, "yes"))


def presenting_problem(brief: Brief) -> Iterator[Line]:
    """What brings the patient, then each lesion."""
    case, verdicts = brief.case, brief.verdicts
    facts = verdicts.facts.patient
    yield Line(
        f"Neurological deficit: {_deficit(facts)}, tempo {said(facts, TEMPO)}; "
        f"{_compression(case, facts)}",
        "I",
        (MOTOR_DEFICIT.path, TEMPO.path, "lesions"),
    )
    if truths(_WITHOUT_DEFICIT, facts) == ALWAYS:
        yield Line(
            "Compression without signs of cord or cauda.", "I", (MOTOR_DEFICIT.path,), "verdict"
        )
    if case.lesions is None:
        yield Line("Lesions: unknown.", "I", ("lesions",), "unknown")
    for verdict, (_, views) in zip(verdicts.lesions, verdicts.facts.lesions, strict=True):
        yield _lesion_line(verdict, views, brief.trends)


def against_the_word(facts: Answers) -> str:
    """`yet a grade shows one` where none is said to be there; empty where grades agree."""
    verb = {ALWAYS: "shows", EITHER: "may show"}.get(truths(DEFICIT, facts))
    denied = truths(is_(MOTOR_DEFICIT, "yes"), facts) == NEVER
    return f"yet a grade {verb} one" if denied and verb else ""


def _deficit(facts: Answers) -> str:
    against = against_the_word(facts)
    return f"{said(facts, MOTOR_DEFICIT)}{f', {against}' if against else ''}"


def _compression(case: Case, facts: Answers) -> str:
    if case.lesions == ():
        return "no lesion described"
    answer = facts.get(CORD_COMPRESSION.path)
    word = "unknown" if answer is None else value(answer)
    return f"compression (ESCC 2-3) at a lesion described here: {word}"


def _lesion_line(
    verdict: LesionVerdict, views: Sequence[Answers], course_of: Sequence[Trend]
) -> Line:
    lesion = verdict.lesion
    keys = ("pain", "escc", "paraspinal", "pain_score")
    paths = tuple(f"lesions.{lesion.label}.{key}" for key in keys)
    pain = (
        f"{lesion.title}: pain {said(views[0], PAIN)}, score {said(views[0], PAIN_SCORE)}"
        f"{beside(course_of, paths[-1])}"
    )
    return Line(f"{pain}; {complications(verdict, views)}", "I", paths, "verdict", lesion.label)


def complications(verdict: LesionVerdict, views: Sequence[Answers]) -> str:
    """What makes a lesion more than a painful one of bone, and what cannot be ruled out."""
    bands = verdict.results["sins"].bands
    band = Answer(bands, " or ".join(bands))
    rows = [COMPLICATED.certain_rows({**view, SINS_BAND.path: band}) for view in views]
    possible = frozenset().union(*(some for some, _ in rows))
    certain = frozenset(possible).intersection(*(every for _, every in rows))
    sure = [COMPLICATED.rows[n].label for n in sorted(certain)]
    open_ = [COMPLICATED.rows[n].label for n in sorted(possible - certain)]
    return _complication(sure, open_)


def _complication(sure: list[str], open_: list[str]) -> str:
    maybe = f"cannot rule out {', '.join(open_)}" if open_ else ""
    if sure:
        return "complicated by " + ", ".join(sure) + (f"; {maybe}" if maybe else "")
    return maybe or "uncomplicated: no soft tissue, epidural, root, cord disease or instability"
