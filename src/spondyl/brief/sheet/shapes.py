"""Temporary: the shapes of parts that other branches build."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from spondyl.kernel.results import Result
from spondyl.kernel.sources import Check, Citation


@dataclass(frozen=True, slots=True)
class Alert:
    code: str
    level: str
    theme: str
    message: str
    cited: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Raised:
    alert: Alert
    status: str
    lesions: tuple[str, ...]
    because: tuple[str, ...]
    unknown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Obtainable:
    how: str
    time: str
    tonight: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    fact: str
    question: str
    settles: tuple[str, ...]
    changes: tuple[str, ...]
    obtainable: Obtainable
    because: str


@dataclass(frozen=True, slots=True)
class Asking:
    questions: tuple[Question, ...]
    finished: bool
    unaskable: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    text: str
    cited: Citation


@dataclass(frozen=True, slots=True)
class Card:
    code: str
    title: str
    question: str
    theme: str
    evidence: tuple[Evidence, ...]
    study: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Touched:
    card: Card
    status: str
    lesions: tuple[str, ...]
    because: tuple[str, ...]
    unknown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SecondReading:
    lesion: str
    title: str
    item: str
    kappa: Decimal | None
    matters: bool
    message: str
    cited: Citation


@dataclass(frozen=True, slots=True)
class Point:
    on: date | datetime | None
    value: Decimal
    given: str


@dataclass(frozen=True, slots=True)
class Trend:
    fact: str
    title: str
    lesion: str
    points: tuple[Point, ...]
    unit: str
    direction: str
    low: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True)
class Validation:
    model: str
    months: int
    auc: Decimal | None
    auc_low: Decimal | None
    auc_high: Decimal | None
    intercept: Decimal | None
    slope: Decimal | None
    brier: Decimal | None
    cited: Citation
    note: str = ""

    @property
    def half(self) -> int | None:
        return 50


@dataclass(frozen=True, slots=True)
class ModelRow:
    result: Result
    title: str
    applies: str
    survival: tuple[tuple[int, Decimal, Decimal], ...]
    cohort: str
    era: str
    validation: tuple[Validation, ...]
    strategy_only: bool
    no_data: str
    cited: Citation
    checked: Check


@dataclass(frozen=True, slots=True)
class Estimate:
    months: str
    by: str
    seniority: str
    basis: str
    on: str
    verified: bool


@dataclass(frozen=True, slots=True)
class Misleads:
    code: str
    message: str
    figures: str
    cited: tuple[Citation, ...]
    status: str
    because: tuple[str, ...]
    unknown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Panel:
    models: tuple[ModelRow, ...]
    estimates: tuple[Estimate, ...]
    asked: bool
    oncologist: bool
    warnings: tuple[Misleads, ...]
    spread: tuple[Decimal, Decimal, int] | None


@dataclass(frozen=True, slots=True)
class Parts:
    alerts: tuple[Raised, ...]
    asking: Asking
    grey_areas: tuple[Touched, ...]
    second_readings: tuple[SecondReading, ...]
    trends: tuple[Trend, ...]
    prognosis: Panel
