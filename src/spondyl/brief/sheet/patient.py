"""The patient: what bears on a decision tonight in short, and everything that was answered."""

from collections.abc import Callable, Iterator, Sequence

from spondyl.brief.frailty import frailty
from spondyl.brief.sheet.pieces import Notes, Row, own
from spondyl.brief.sheet.words import fact, missing, typeset
from spondyl.case.case import Case
from spondyl.case.vocabulary import cancer, course, patient
from spondyl.case.wording import answered, capital, dated, name, plain, value
from spondyl.frameworks.evaluate import Verdicts, rests_on
from spondyl.frameworks.instruments import FRAILTY
from spondyl.kernel.answers import Answers
from spondyl.kernel.sources import Check, Citation
from spondyl.kernel.variables import Variable

_FITNESS = (
    patient.ASA,
    *patient.FIT_FOR,
    patient.CAN_LIE_FLAT,
    patient.CAN_LIE_PRONE,
    patient.DAYS_SINCE_OUT_OF_BED,
)
_BLOOD = (patient.PLATELETS, patient.INR, patient.ALBUMIN, patient.REFUSES_TRANSFUSION)
_CONSENT = (patient.CAPACITY, patient.PROXY, patient.RESUSCITATION)
_SHORT = (*_FITNESS, *_BLOOD, *_CONSENT, *course.IMAGING, patient.ANTICOAGULANT)
_HEAD = (patient.AGE, patient.SEX, *patient.COMORBIDITIES)
_GROUPS: tuple[tuple[str, Sequence[Variable]], ...] = (
    ("Patient", [v for v in patient.VARIABLES if v not in _HEAD]),
    ("Cancer", cancer.VARIABLES),
)


def short_rows(case: Case, facts: Answers) -> Iterator[Row]:
    """Page one: illness, fitness, bleeding, imaging, consent, what is not known of each last."""
    yield Row("Other illness", own(_illness(facts)))
    yield Row("Fitness", own(_said(case, facts, _FITNESS)))
    # A full stop before what is not known, a semicolon before what is.
    blood = _said(case, facts, _BLOOD, start=str)
    joint = ". " if blood.startswith("Unknown") else "; "
    yield Row("Bleeding", own(typeset(f"{_anticoagulant(facts)}{joint}{blood}")))
    # Whether an MRI is forbidden is no question once it was had.
    had = _taken(facts, course.WHOLE_SPINE_MRI)
    images = [v for v in course.IMAGING if not (had and v is course.MRI_CONTRAINDICATED)]
    yield Row("Imaging", own(_said(case, facts, images)))
    yield Row("Consent", own(_said(case, facts, _CONSENT)))


def _said(
    case: Case,
    facts: Answers,
    variables: Sequence[Variable],
    start: Callable[[str], str] = capital,
) -> str:
    """What is answered, then the names of what is not."""
    known = [v for v in variables if answered(facts, v)]
    open_ = [missing(v.path) for v in variables if v not in known]
    parts = [f"{fact(v.path)}: {dated(facts, v, case.as_of)}" for v in known]
    found = [start("; ".join(parts))] if parts else []
    if open_:
        found.append(f"Unknown: {', '.join(open_)}")
    return typeset(". ".join(found))


def _taken(facts: Answers, image: Variable) -> bool:
    """Whether an image was taken, whole or in part."""
    answer = facts.get(image.path)
    return answer is not None and set(answer.possible) <= {"done", "partial"}


def imaged(facts: Answers) -> bool:
    """Whether an image was taken from which an epidural grade can have been read."""
    return any(_taken(facts, image) for image in (course.WHOLE_SPINE_MRI, course.CT))


def _anticoagulant(facts: Answers) -> str:
    taken = value(facts.get(patient.ANTICOAGULANT.path))
    detail = [
        value(facts[v.path]).replace("T", " ")
        for v in patient.ANTICOAGULANT_DETAIL
        if v.path in facts
    ]
    return f"Anticoagulant {taken}" + (f" ({', last dose '.join(detail)})" if detail else "")


def _illness(facts: Answers) -> str:
    """Present ones, absent ones, and how many nobody has answered."""
    groups: dict[str, list[str]] = {"yes": [], "no": []}
    for variable in patient.COMORBIDITIES:
        groups.setdefault(value(facts.get(variable.path)), []).append(name(variable))
    asked = len(patient.COMORBIDITIES)
    open_ = asked - len(groups["yes"]) - len(groups["no"])
    if open_ == asked:
        return f"Unknown: none of {asked} asked conditions was answered"
    parts = [
        capital(", ".join(groups["yes"])) or "None known to be present",
        ", ".join(f"no {word}" for word in groups["no"]),
        f"{open_} of {asked} unknown" if open_ else "",
    ]
    return "; ".join(part for part in parts if part)


def full_rows(case: Case, verdicts: Verdicts, notes: Notes) -> Iterator[Row]:
    """Everything answered that page one leaves out, frailty, and what nobody has answered."""
    facts = verdicts.facts.patient
    open_: list[str] = []
    for title, variables in _GROUPS:
        rest = [v for v in variables if v not in _SHORT]
        known = [v for v in rest if answered(facts, v)]
        open_.extend(missing(v.path) for v in rest if v not in known)
        if known:
            said = "; ".join(f"{fact(v.path)}: {dated(facts, v, case.as_of)}" for v in known)
            yield Row(title, own(typeset(said)))
    line = frailty(verdicts)
    text = line.text.partition(": ")[2]
    yield Row("Frailty, computed, cautions only", notes.said(typeset(text), _frailty(verdicts)))
    if open_:
        yield Row("Not answered", own(plain(", ".join(open_)), "unknown"))


def _frailty(verdicts: Verdicts) -> Iterator[Citation]:
    """Each index's own publication, and whatever it rests on that nobody has read."""
    for index in FRAILTY:
        first = index.citations[0]
        for place in rests_on(index, verdicts.patient[index.name]):
            if place == first or place.check is Check.UNCHECKED:
                yield place
