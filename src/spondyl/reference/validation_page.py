"""How the prognostic models did elsewhere, and where they mislead, as Markdown."""

from collections.abc import Iterator
from decimal import Decimal

from spondyl.brief.misleading import CAUTIONS
from spondyl.frameworks.instruments import PROGNOSIS
from spondyl.frameworks.validation import COHORT, JOINT_FIT, VALIDATIONS, Validation
from spondyl.reference.markdown import GENERATED, place, table

_TITLES = {model.name: model.title for model in PROGNOSIS}
_HEAD = (
    "model",
    "months",
    "AUC (95 % interval)",
    "intercept",
    "slope",
    "Brier",
    "alive where 50 % was predicted",
)


def validation_page() -> str:
    """The outside cohort, every figure in it, and the cautions."""
    return "\n".join((*_cohort(), *_figures(), *_cautions()))


def _cohort() -> Iterator[str]:
    yield GENERATED
    yield "# How the prognostic models did elsewhere\n"
    alive = ", ".join(f"{percent} % at {month}" for month, percent in COHORT.percent)
    yield (
        f"{COHORT.cited.source.citation} {COHORT.n} patients {COHORT.setting}, {COHORT.era}; alive "
        f"{alive} months. {place(COHORT.cited)}\n"
    )
    yield f"{JOINT_FIT} The last column is our arithmetic from the intercept.\n"


def _figures() -> Iterator[str]:
    for complete, title in ((False, "Gaps imputed"), (True, "Complete cases only")):
        rows = [row for row in VALIDATIONS if row.complete is complete]
        yield f"## {title}\n"
        yield f"{place(rows[0].cited)}\n"
        yield table(_HEAD, map(_cells, rows))
    yield "## What distorts them\n"
    notes: dict[str, list[str]] = {}
    for row in VALIDATIONS:
        if row.note:
            notes.setdefault(row.note, []).append(f"{_name(row)} at {row.months}")
    yield table(("what", "where"), ((note, "; ".join(places)) for note, places in notes.items()))


def _name(row: Validation) -> str:
    title = _TITLES.get(row.model, row.model)
    kind = " (complete cases)" if row.complete else ""
    return f"{title}, {row.version}{kind}" if row.version else f"{title}{kind}"


def _cells(row: Validation) -> tuple[str, ...]:
    return (
        _name(row),
        str(row.months),
        f"{row.auc} ({row.auc_low}-{row.auc_high})",
        *map(_figure, (row.intercept, row.slope, row.brier)),
        "cannot be said" if row.half is None else f"{row.half} %",
    )


def _figure(value: Decimal | None) -> str:
    return "" if value is None else str(value)


def _cautions() -> Iterator[str]:
    yield "## Where scores mislead\n"
    for caution in CAUTIONS:
        yield f"- `{caution.code}`: {caution.message} {caution.figures}"
        yield from (f"  - {c.source.citation} {place(c)}" for c in caution.cited)
    yield ""
