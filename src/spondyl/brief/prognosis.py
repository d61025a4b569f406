"""The prognosis panel: models side by side, clinicians' estimates, and where both may mislead."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from spondyl.brief.misleading import Misleads, misleading
from spondyl.case.case import Case, Entry
from spondyl.case.vocabulary.course import SENIORITY
from spondyl.case.vocabulary.situation import ONCOLOGIST_ESTIMATE
from spondyl.case.wording import meanings
from spondyl.frameworks.evaluate import Verdicts, checked
from spondyl.frameworks.instruments import PROGNOSIS, bollen, osri, tomita
from spondyl.frameworks.validation import COHORT, MONTHS, Validation, validations_of
from spondyl.kernel.criteria import Version, atoms, is_
from spondyl.kernel.items import Option
from spondyl.kernel.points import Score
from spondyl.kernel.results import Applies, Result
from spondyl.kernel.sources import Check, Citation
from spondyl.kernel.tables import Table
from spondyl.kernel.truths import Truths, truths

__all__ = [
    "Estimate",
    "Misleads",
    "ModelRow",
    "Panel",
    "panel",
    "panel_citations",
]

# Why a model says nothing of this primary, by the dispute that stands in for it.
EXCLUDED, NOT_LISTED, NOT_READ = "excluded", "not_listed", "not_read"
_GAPS = {
    osri.NOT_LISTED.code: NOT_LISTED,
    tomita.NOT_LISTED.code: NOT_LISTED,
    bollen.NOT_VERIFIED.code: NOT_READ,
}


@dataclass(frozen=True, slots=True)
class ModelRow:
    """What one model says of this patient, and how far it is to be believed.

    Attributes:
        result: the values still reachable.
        title: as its authors call it.
        applies: whether it was made for such a patient.
        survival: (months, lowest, highest) published per cent alive at 3, 6 and 12 months; empty
            where it does not apply or prints none.
        cohort: whom it was derived in.
        era: in which years.
        validation: how it did elsewhere.
        medians: published median months of the groups still reachable, where it prints some.
        meanings: what the paper says of each group still reachable.
        strategy_only: True where it names a strategy and no probability.
        no_data: `excluded`, `not_listed` or `not_read` where it holds nothing for this primary;
            empty where it does, or where the primary is open.
        cited: the publication.
        checked: the weakest check mark that the value rests on.
    """

    result: Result
    title: str
    applies: Applies
    survival: tuple[tuple[int, Decimal, Decimal], ...]
    cohort: str
    era: str
    validation: tuple[Validation, ...]
    medians: tuple[Decimal, ...]
    meanings: tuple[str, ...]
    strategy_only: bool
    no_data: str
    cited: Citation
    checked: Check


@dataclass(frozen=True, slots=True)
class Estimate:
    """What one clinician expects.

    Attributes:
        months: lowest and highest, as given.
        by: the author, empty when not said.
        seniority: `consultant`, `trainee`, `relayed`, or empty when not said or not sure.
        basis: on what it rests, empty when not said.
        on: when, as given; empty when undated.
        verified: True only for a consultant's own estimate.
    """

    months: str
    by: str
    seniority: str
    basis: str
    on: str
    verified: bool


@dataclass(frozen=True, slots=True)
class Panel:
    """Everything that a brief says of how long the patient may live.

    Attributes:
        models: in the order of the instruments.
        estimates: clinicians' own, in the order of the file.
        asked: False where the case does not say whether anybody gave one.
        oncologist: whether an oncologist gave an estimate at first hand, as far as is known.
        warnings: where the scores mislead.
        spread: lowest and highest per cent at 12 months over the models that apply, and how many
            they are; None with fewer than two.
    """

    models: tuple[ModelRow, ...]
    estimates: tuple[Estimate, ...]
    asked: bool
    oncologist: Truths
    warnings: tuple[Misleads, ...]
    spread: tuple[Decimal, Decimal, int] | None


def panel(case: Case, verdicts: Verdicts) -> Panel:
    """Make the panel of a case."""
    models = tuple(_row(model, verdicts.patient[model.name]) for model in PROGNOSIS)
    return Panel(
        models,
        estimates_of(case),
        case.prognosis_estimates is not None,
        truths(is_(ONCOLOGIST_ESTIMATE, "yes"), verdicts.facts.patient),
        misleading(case, verdicts),
        _spread(models),
    )


def estimates_of(case: Case) -> tuple[Estimate, ...]:
    """What clinicians expect, in the order of the file."""
    return tuple(map(_estimate, case.prognosis_estimates or ()))


def _row(model: Score | Table, result: Result) -> ModelRow:
    return ModelRow(
        result,
        model.title,
        result.applies,
        tuple(row for row in result.survival if row[0] in MONTHS),
        model.cohort,
        model.era,
        validations_of(model.name),
        _medians(model, result),
        meanings(model, result),
        model is tomita.TOMITA,
        _no_data(model, result),
        model.citations[0],
        checked(model, result),
    )


def _medians(model: Score | Table, result: Result) -> tuple[Decimal, ...]:
    rows = (row for row in model.survival if any(map(row.covers, result.possible)))
    return tuple(row.median_months for row in rows if row.median_months is not None)


def _no_data(model: Score | Table, result: Result) -> str:
    """Why the model holds nothing for this primary; empty where it may."""
    if not result.possible:
        return EXCLUDED
    for item in model.items:
        reached = [o for o in item.options if o.key in result.items[item.key].values]
        gaps = {_gap(option) for option in reached}
        if len(gaps) == 1 and (gap := gaps.pop()):
            return gap
    return ""


def _gap(option: Option) -> str:
    codes = (atom.dispute.code for atom in atoms(option.when) if isinstance(atom, Version))
    return next((_GAPS[code] for code in codes if code in _GAPS), "")


def _estimate(entry: Entry) -> Estimate:
    said = entry.answers.get(SENIORITY.path)
    seniority = str(said.possible[0]) if said is not None and said.is_known else ""
    return Estimate(
        months=entry.text("estimate.months"),
        by=entry.text("estimate.by"),
        seniority=seniority,
        basis=entry.text("estimate.basis"),
        on=entry.text("estimate.on"),
        verified=seniority == "consultant",
    )


def _spread(models: tuple[ModelRow, ...]) -> tuple[Decimal, Decimal, int] | None:
    rows = at_a_year(models)
    if len(rows) < 2:
        return None
    return min(low for low, _ in rows), max(high for _, high in rows), len(rows)


def at_a_year(models: tuple[ModelRow, ...]) -> list[tuple[Decimal, Decimal]]:
    """Lowest and highest per cent alive at 12 months, of each model that applies."""
    return [
        (low, high)
        for model in models
        if model.applies == "yes"
        for month, low, high in model.survival
        if month == 12
    ]


def panel_citations(shown: Panel) -> Iterator[Citation]:
    """Every place that a panel cites."""
    yield COHORT.cited
    for model in shown.models:
        yield model.cited
        yield from (row.cited for row in model.validation)
    for warning in shown.warnings:
        yield from warning.rule.cited
