"""Which score sets how long a patient lives, and how it does elsewhere, as a Markdown page."""

from collections.abc import Iterator

from spondyl.frameworks.instruments import PROGNOSIS
from spondyl.frameworks.validation import COHORT, MONTHS, VALIDATIONS, Validation
from spondyl.kernel.points import Score
from spondyl.kernel.tables import Table
from spondyl.outcomes.engine import WINDOWS
from spondyl.outcomes.loading import parameters
from spondyl.outcomes.projection import NEAREST
from spondyl.outcomes.survival import LADDER, LEAST, MOST, WEEKS_PER_MONTH, moved
from spondyl.reference.markdown import GENERATED, place, table
from spondyl.reference.outcomes.figures import of_unit, percent
from spondyl.reference.rules import publications

_LEAD = """\
How long a patient lives is the level that **one** published score gives. The first of these that
applies to the patient is used, alone. Scores share their facts, so they are never multiplied or
averaged. Where none applies nothing is projected, and the brief says so.
"""
_WHY = """\
The first has the highest area under the curve at every time among the models that one comparison
tried in {n} patients {setting} ({era}). That says how well it puts patients in order; its level
is off there as well, as the table shows, so the level is allowed to lie elsewhere
(`survival_between_cohorts`, 95 % from {low} to {high} log odds). The second is there for
patients to whom the first does not apply, or whose answers leave it nothing to say; the third
for those left. Every figure of that comparison: [how the models did
elsewhere](../validation.md).
"""
_UNKNOWN = """\
While facts are missing a score has several values left. The level of the worst and that of the
best are both run, and the brief shows the range of both: an envelope, not an average. A
clinician's own estimate stands beside it in the brief and is not mixed in.
"""
_MOVED = """\
Nobody is certain to live or to die. What a paper prints at or above {most} % or at or below
{least} % stands for a small group that ran out. It is taken as {most} or {least} %; of several
such figures in a row the one next to the others stands for all. What is printed lies between
{near} % and its counterpart at the other end. Between printed months the hazard is constant,
beyond the last it goes on; then it is averaged over the model's windows, which end at weeks
{windows}.
"""
_SECOND = """\
The first score prints survival to 12 months by its value. For the second year the share of those
alive at 12 months that is alive at 24 is taken from its three groups. The other scores print
none, and the hazard of their last stretch goes on.
"""


def survival_page() -> str:
    """The ladder, its reasons, the levels, and the second year."""
    shift = parameters()["survival_between_cohorts"]
    low, high = (of_unit(end, shift.unit) for end in shift.range)
    return "\n".join(
        (
            GENERATED,
            "# How long patients live in the model\n",
            _LEAD,
            *_ladder(),
            "## Why these\n",
            _WHY.format(n=COHORT.n, setting=COHORT.setting, era=COHORT.era, low=low, high=high),
            *_elsewhere(),
            "## What is unknown\n",
            _UNKNOWN,
            "## Figures that are moved\n",
            _MOVED.format(
                most=f"{MOST * 100:.0f}",
                least=f"{LEAST * 100:.0f}",
                near=f"{NEAREST * 100:.1f}",
                windows=", ".join(map(str, WINDOWS)),
            ),
            *(part for model in LADDER for part in _levels(model)),
            *_second_year(),
            publications([row.cited for model in LADDER for row in model.survival]),
        )
    )


def _ladder() -> Iterator[str]:
    yield table(
        ("", "score", "made from", "does not apply"),
        (
            (
                str(number),
                f"[{model.title}](../frameworks/{model.name}.md)",
                model.cohort,
                "; ".join([model.refusal, *(each.otherwise for each in model.populations)]),
            )
            for number, model in enumerate(LADDER, 1)
        ),
    )


def _elsewhere() -> Iterator[str]:
    names = [model.name for model in LADDER]
    titles = {model.name: model.title for model in PROGNOSIS}
    rows = [row for row in VALIDATIONS if row.model in names and not row.complete]
    yield table(
        ("score", "months", "area under the curve (95 %)", "intercept", "slope", "distorted by"),
        (
            (
                f"{titles[row.model]}{f', {row.version}' if row.version else ''}",
                str(row.months),
                f"{row.auc} ({row.auc_low}-{row.auc_high})",
                str(row.intercept),
                str(row.slope),
                row.note,
            )
            for row in rows
        ),
    )
    best = {month: _rank(month) for month in MONTHS}
    said = ", ".join(f"{rank} of {of} at {month}" for month, (rank, of) in best.items())
    yield f"Place of the first score by area under the curve, months: {said}.\n"


def _rank(month: int) -> tuple[int, int]:
    """The place of the first score among all compared, and how many there are."""
    best: dict[str, Validation] = {}
    for row in VALIDATIONS:
        if row.months == month and not row.complete and row.model not in best:
            best[row.model] = row
    order = sorted(best.values(), key=lambda row: row.auc or 0, reverse=True)
    return [row.model for row in order].index(LADDER[0].name) + 1, len(order)


def _levels(model: Score | Table) -> Iterator[str]:
    yield f"### {model.title}\n"
    yield table(
        ("value", "printed: per cent alive by month", "in the model", "where, and how checked"),
        (
            (
                row.group if isinstance(row.group, str) else _stretch(row.group),
                ", ".join(f"{share} at {month}" for month, share in row.percent),
                ", ".join(
                    f"{percent(share)} at week {week:.0f}"
                    for week, share in moved(
                        [(m * WEEKS_PER_MONTH, float(share) / 100) for m, share in row.percent]
                    )
                ),
                place(row.cited),
            )
            for row in model.survival
        ),
    )


def _stretch(group: tuple[int, int]) -> str:
    low, high = group
    return str(low) if low == high else f"{low}-{high}"


def _second_year() -> Iterator[str]:
    yield "## The second year\n"
    yield _SECOND
    found = [each for name, each in parameters().items() if name.endswith("_second_year")]
    yield table(
        ("parameter", "share", "95 % interval", "source"),
        (
            (
                f"`{each.id}`",
                of_unit(each.value, each.unit),
                " to ".join(of_unit(end, each.unit) for end in each.range),
                f"{each.locator}; **{each.cited.check.value}**",
            )
            for each in found
        ),
    )
