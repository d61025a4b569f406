"""The patient in full: everything the case answers that page one leaves out, then what it does not."""

from collections.abc import Iterator, Sequence

from spondyl.brief.frailty import frailty
from spondyl.brief.sheet.pieces import Notes, Row, own
from spondyl.brief.sheet.words import fact, typeset
from spondyl.brief.wording import dated, name, value
from spondyl.case.case import Case
from spondyl.case.vocabulary import cancer, course, patient
from spondyl.frameworks.evaluate import Verdicts, rests_on
from spondyl.frameworks.instruments import FRAILTY
from spondyl.kernel.answers import Answers
from spondyl.kernel.sources import Check, Citation
from spondyl.kernel.variables import Variable

_HEAD = (patient.AGE, patient.SEX, *patient.COMORBIDITIES)
_GROUPS: tuple[tuple[str, Sequence[Variable]], ...] = (
    ("Patient", [v for v in patient.VARIABLES if v not in _HEAD]),
    ("Cancer", cancer.VARIABLES),
    ("Imaging", course.IMAGING),
)


def patient_rows(case: Case, verdicts: Verdicts, notes: Notes) -> Iterator[Row]:
    """What is answered, group by group; frailty; and one row of what nobody has answered."""
    facts = verdicts.facts.patient
    yield Row("Other illness", own(_illness(facts)))
    missing: list[str] = []
    for title, variables in _GROUPS:
        known = [v for v in variables if _answered(facts, v)]
        missing.extend(fact(v.path) for v in variables if v not in known)
        if known:
            said = "; ".join(f"{fact(v.path)} {dated(facts, v, case.as_of)}" for v in known)
            yield Row(title, own(typeset(said)))
    line = frailty(verdicts)
    text = line.text.partition(": ")[2]
    yield Row("Frailty, computed, cautions only", notes.said(typeset(text), _frailty(verdicts)))
    if missing:
        yield Row("Not answered", own(", ".join(missing), "unknown"))


def _frailty(verdicts: Verdicts) -> Iterator[Citation]:
    """Each index's own publication, and whatever it rests on that nobody has read."""
    for index in FRAILTY:
        first = index.citations[0]
        for place in rests_on(index, verdicts.patient[index.name]):
            if place == first or place.check is Check.UNCHECKED:
                yield place


def _answered(facts: Answers, variable: Variable) -> bool:
    answer = facts.get(variable.path)
    return answer is not None and (not answer.is_unknown or bool(answer.earlier))


def _illness(facts: Answers) -> str:
    """Present ones, absent ones, and those that nobody has answered, each by name."""
    groups: dict[str, list[str]] = {}
    for variable in patient.COMORBIDITIES:
        groups.setdefault(value(facts.get(variable.path)).partition(" (")[0], []).append(
            name(variable)
        )
    parts = [
        ", ".join(groups.get("yes", [])) or "none known to be present",
        f"not {', '.join(groups['no'])}" if "no" in groups else "",
        f"unknown: {', '.join(groups['unknown'])}" if "unknown" in groups else "",
    ]
    return "; ".join(part for part in parts if part)
