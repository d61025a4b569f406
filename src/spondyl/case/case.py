"""A case: what is known of one patient at one moment, without saying who it is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from spondyl.case.levels import LEVELS, Run, written
from spondyl.kernel.answers import Answer, Answers


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a list: a treatment, a goal, an estimate, a reader.

    Attributes:
        answers: by the variables' paths, answered ones only.
        kind: for treatments, which kind; empty otherwise.
    """

    answers: Answers
    kind: str = ""

    def text(self, path: str) -> str:
        """What was given for `path`, empty when nothing was."""
        answer = self.answers.get(path)
        return "" if answer is None or answer.is_unknown else answer.given


@dataclass(frozen=True, slots=True)
class Lesion:
    """One level, or run of levels, judged on its own.

    Attributes:
        number: its place in the file, from 1.
        answers: by the variables' paths, answered ones only.
        runs: the runs it may be; every single level where the level is unknown.
        readers: whole SINS readings by different people.
    """

    number: int
    answers: Answers
    runs: tuple[Run, ...]
    readers: tuple[Entry, ...] = ()

    @property
    def level(self) -> str | None:
        """The level as written, None when more than one is possible."""
        return written(self.runs[0]) if len(self.runs) == 1 else None

    @property
    def label(self) -> str:
        """The level for people and for paths: `T7`, or the lesion's number when it is open."""
        return self.level or str(self.number)

    @property
    def title(self) -> str:
        """The level in words."""
        if self.level is not None:
            return self.level
        if len(self.runs) == len(LEVELS):
            return f"lesion {self.number} (level unknown)"
        return " or ".join(written(run) for run in self.runs)


@dataclass(frozen=True, slots=True)
class Remark:
    """Something noticed about a case that does not make it wrong.

    Attributes:
        code: short name.
        message: what was noticed, in one sentence.
        facts: paths of the facts concerned.
    """

    code: str
    message: str
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """What is known of one patient at one moment; None for a list that was left out.

    Attributes:
        name: the case's own name, never a person's.
        as_of: the moment at which the case stands.
        as_of_supplied: True when the caller supplied the time, not the file.
        story: free text.
        answers: by the variables' paths, answered ones only; a path left out is unknown.
        lesions: the lesions.
        treatments: earlier treatments, oldest first.
        systemic: systemic treatments.
        goals: what the patient hopes for.
        prognosis_estimates: clinicians' estimates of survival.
        failure_estimates: clinicians' estimates of radiation failing.
        clinician_expectations: what clinicians expect of treatment.
        talks: who spoke with the patient, when, and about what.
    """

    name: str
    as_of: datetime
    as_of_supplied: bool = False
    story: str = ""
    answers: Mapping[str, Answer] = field(default_factory=dict)
    lesions: tuple[Lesion, ...] | None = None
    treatments: tuple[Entry, ...] | None = None
    systemic: tuple[Entry, ...] | None = None
    goals: tuple[Entry, ...] | None = None
    prognosis_estimates: tuple[Entry, ...] | None = None
    failure_estimates: tuple[Entry, ...] | None = None
    clinician_expectations: tuple[Entry, ...] | None = None
    talks: tuple[Entry, ...] | None = None
