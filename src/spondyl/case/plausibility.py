"""What in a case deserves a second look though it can be true: flagged, never refused."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spondyl.case.case import Remark
from spondyl.case.vocabulary.neurology import AMBULATION, STANDS, TRANSFERS
from spondyl.case.vocabulary.patient import (
    ALBUMIN,
    CALCIUM,
    COMORBIDITY,
    EGFR,
    HAEMOGLOBIN,
    INR,
    SEX,
)
from spondyl.kernel.answers import Answers
from spondyl.kernel.applicability import Population
from spondyl.kernel.criteria import Criterion, all_of, any_of, at_least, below, is_
from spondyl.kernel.sources import Check, Citation, Source
from spondyl.kernel.variables import Variable

_WHO = Source(
    "who_2011",
    "World Health Organization",
    "Haemoglobin concentrations for the diagnosis of anaemia and assessment of severity",
    "WHO/NMH/NHD/MNM/11.1",
    2011,
)
_KDIGO = Source(
    "kdigo_2012",
    "Kidney Disease: Improving Global Outcomes",
    "Clinical practice guideline for the evaluation and management of chronic kidney disease",
    "Kidney Int Suppl 3(1)",
    2012,
)
GELFAND_2021 = Source(
    "gelfand_2021",
    "Gelfand Y, De la Garza Ramos R, Nakhla JP, Echt M, Yanamadala V, Yassari R",
    "Predictive value of hypoalbuminemia and severe hypoalbuminemia in oncologic spine surgery",
    "Journal not shown on the page read",
    2021,
)
_CUSTOM = Source(
    "spondyl", "The Spondyl authors", "Plausibility limits chosen for queries", "Spondyl", 2026
)


@dataclass(frozen=True, slots=True)
class Query:
    """A combination of answers that is asked about.

    Attributes:
        population: when it is asked; its wording is the question.
        facts: paths of the facts concerned.
    """

    population: Population
    facts: tuple[str, ...]


def _query(
    code: str, when: Criterion, message: str, cited: Citation, facts: Sequence[str]
) -> Query:
    return Query(Population(code, when, message, cited), tuple(facts))


def _denied(condition: str, abnormal: Criterion, shown: str, cited: Citation, lab: str) -> Query:
    variable = COMORBIDITY[condition]
    words = condition.replace("_", " ")
    return _query(
        f"{condition}_denied",
        all_of(is_(variable, "no"), abnormal),
        f"{words} is no, but {shown}: is that right?",
        cited,
        (variable.path, lab),
    )


def _walks_without(code: str, step: Variable, cannot: str) -> Query:
    # Asked about, not refused: as a constraint it would tie walking to this step in every search
    # for the next question.
    return _query(
        code,
        all_of(is_(AMBULATION, "unaided", "aided_device", "aided_person"), is_(step, "no")),
        f"The patient walks but {cannot}: is that right?",
        Citation(_CUSTOM, "two answers that do not go together", Check.UNCHECKED),
        (step.path, AMBULATION.path),
    )


QUERIES = (
    _query(
        "calcium_low",
        below(CALCIUM, "1.75", "mmol/L"),
        "Total calcium is below 1.75 mmol/L: is it the ionised calcium by mistake?",
        Citation(_CUSTOM, "case file format", Check.FULL_TEXT),
        (CALCIUM.path,),
    ),
    _denied(
        "anaemia",
        any_of(below(HAEMOGLOBIN, "120"), all_of(is_(SEX, "male"), below(HAEMOGLOBIN, "130"))),
        "haemoglobin is below 120 g/L (130 g/L in men)",
        Citation(_WHO, "Table 1", Check.SECONDARY, "a page that restates the thresholds"),
        HAEMOGLOBIN.path,
    ),
    _denied(
        "malnutrition",
        below(ALBUMIN, "3.5", "g/dL"),
        "albumin is below 35 g/L",
        Citation(GELFAND_2021, "Abstract (groups cut at 3.5 g/dL)", Check.ABSTRACT),
        ALBUMIN.path,
    ),
    _denied(
        "renal_failure",
        below(EGFR, "30"),
        "eGFR is below 30 mL/min/1.73 m²",
        Citation(_KDIGO, "Table 5", Check.SECONDARY, "two journals that reprint the table"),
        EGFR.path,
    ),
    _denied(
        "coagulopathy",
        at_least(INR, "1.5"),
        "INR is 1.5 or more",
        Citation(_CUSTOM, "limit chosen for the query", Check.UNCHECKED),
        INR.path,
    ),
    _walks_without("walks_without_standing", STANDS, "cannot stand"),
    _walks_without("walks_without_transfer", TRANSFERS, "cannot get from bed to chair"),
)


def queries(answers: Answers) -> Iterator[Remark]:
    """Every query that fires for certain; an unknown value asks nothing."""
    for query in QUERIES:
        if query.population.met(answers) == {True}:
            yield Remark(query.population.code, query.population.otherwise, query.facts)
