"""What of a case is known, what is uncertain and what is unknown, for `spondyl check`."""

from collections.abc import Iterator
from dataclasses import dataclass

from spondyl.case import format as shape
from spondyl.case.case import Case, Lesion, Remark
from spondyl.case.derived import derive
from spondyl.case.vocabulary.patient import ANTICOAGULANT_DETAIL
from spondyl.kernel.answers import Answer, Answers
from spondyl.kernel.variables import Variable

KNOWN, UNCERTAIN, UNKNOWN = "known", "uncertain", "unknown"


@dataclass(frozen=True, slots=True)
class Fact:
    """How one fact stands.

    Attributes:
        path: its dotted path; a lesion's is `lesions.T7.pain`, by its label.
        given: the answer as it was written, empty when there is none.
        state: `known`, `uncertain` (one of several, or a range) or `unknown`.
        note: why it is unknown (empty when it was left out), or how it was derived.
    """

    path: str
    given: str
    state: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """Every fact that a case file could hold, in the file's order, and what was noticed.

    Attributes:
        facts: all facts; lists count as one fact each, lesions by their own fields.
        remarks: what does not make the case wrong, and should be looked at.
    """

    facts: tuple[Fact, ...]
    remarks: tuple[Remark, ...]

    def of(self, state: str) -> tuple[Fact, ...]:
        """The facts in one state."""
        return tuple(fact for fact in self.facts if fact.state == state)


def standing(case: Case) -> Standing:
    """How every fact of a case stands, conversions and constraints included.

    Raises:
        Contradiction: when facts cannot be true together; never for a case that `load` returned.
    """
    facts = derive(case)
    return Standing((*_sections(case, facts.patient), *_lists(case)), facts.remarks)


def _sections(case: Case, answers: Answers) -> Iterator[Fact]:
    entries = {
        "systemic": case.systemic,
        "prognosis_estimates": case.prognosis_estimates,
        "failure_estimates": case.failure_estimates,
        "clinician_expectations": case.clinician_expectations,
        "talks": case.talks,
    }
    for section in shape.SECTIONS:
        for variable in section.variables:
            # Details belong to an answer; where there is none they are no open question.
            if variable not in ANTICOAGULANT_DETAIL or variable.path in answers:
                yield _fact(variable.path, answers.get(variable.path))
        for records in section.lists:
            yield _list(f"{section.key}.{records.key}", entries[records.key])


def _lists(case: Case) -> Iterator[Fact]:
    yield _list("treatments", case.treatments)
    yield _list("goals", case.goals)
    yield _list("lesions", case.lesions)
    for lesion in case.lesions or ():
        for variable in shape.LESIONS.variables:
            yield _fact(_lesion_path(lesion, variable), lesion.answers.get(variable.path))


def _lesion_path(lesion: Lesion, variable: Variable) -> str:
    return f"lesions.{lesion.label}.{variable.path.partition('.')[2]}"


def _fact(path: str, answer: Answer | None) -> Fact:
    if answer is None:
        return Fact(path, "", UNKNOWN)
    if answer.is_unknown:
        return Fact(path, "", UNKNOWN, answer.reason.replace("_", " "))
    state = KNOWN if answer.is_known else UNCERTAIN
    # The only answer without text is an empty list.
    return Fact(path, answer.given or "none", state, answer.derived)


def _list(path: str, entries: tuple[object, ...] | None) -> Fact:
    if entries is None:
        return Fact(path, "", UNKNOWN)
    count = len(entries)
    given = "none" if not count else "1 entry" if count == 1 else f"{count} entries"
    return Fact(path, given, KNOWN)
