"""The frozen model against the results that it was built from, as a Markdown page."""

from collections.abc import Iterator, Sequence
from functools import cache
from math import sqrt
from pathlib import Path
from statistics import NormalDist

from spondyl.casefile.targets import read_targets
from spondyl.outcomes.draws import NUMBER, SEED, draw
from spondyl.outcomes.outcome import BY_NAME, OUTCOMES
from spondyl.outcomes.validating import (
    ERROR_LIMITS,
    HITS,
    OTHER_LIMIT,
    SIGN,
    WIDEST,
    Report,
    Verdict,
    validate,
)
from spondyl.reference.markdown import GENERATED, table
from spondyl.reference.outcomes.figures import counted, points, spoken
from spondyl.reference.outcomes.untested import UNTESTED

TARGETS = Path("validation/calibration.yaml")
_LEAD = """\
The model was built from these published results, and gives them back. **It earns nothing by
that.** Whether it holds elsewhere is for results that its makers had not seen. Until then no
outcome is called validated. The file: `validation/calibration.yaml`; its format: [target
files](../validation-targets.md); to run it: [validate the
model](../../how-to/validate-the-model.md).

The interval is what a study of the same size would see in nine of ten cases: the parameters are
uncertain, studies differ, and chance plays in a study of that size. A target that is not primary
is shown and not counted.
"""
_RULE = """\
The rule was set beforehand. A *hit* lies inside an interval that is narrow enough
to say something; one wider than {widest} points is none, whatever it holds.
"""
_TRIALS = """\
Two randomised trials asked whether pain answers better to a stereotactic dose than to
conventional radiation, and they disagree. Neither is put before the other. The contrast keeps an
interval that holds both (`pain_answers_stereotactic`), so what the model says of it is wide.
"""
_UNTESTED = """\
These stand in the table that the model was built from, and no target holds them. *Row* is the
row of that table.
"""
_HEAD = (
    "target",
    "option",
    "outcome",
    "week",
    "n",
    "predicted",
    "90 % interval",
    "observed",
    "inside",
    "hit",
    "error",
    "width",
    "primary",
)
_PAIRS = (
    ("SC.24, 24 Gy in 2 against 20 Gy in 5", "sc24_response"),
    ("RTOG 0631, 16 or 18 Gy in 1 against 8 Gy in 1", "rtog_0631"),
)
_ARMS = ("stereotactic", "conventional")
_NINETY = 2 * NormalDist().inv_cdf(0.95)


@cache
def report(path: Path = TARGETS) -> Report:
    """The verdicts on a file of targets, with the default seed and number of draws."""
    return Report(tuple(validate(read_targets(str(path)), draw(), SEED)), SEED, NUMBER)


def calibration_page() -> str:
    """The rule part by part, every target, what misses, the two trials, what is not tested."""
    found = report()
    return "\n".join(
        (
            GENERATED,
            "# Calibration\n",
            _LEAD,
            f"Seed {found.seed}, {found.draws:,} draws.\n",
            *_rule(found),
            *_targets(found.verdicts),
            *_misses(found.verdicts),
            *_trials({each.target.id: each for each in found.verdicts}),
            "## What is not tested\n",
            _UNTESTED,
            table(("row", "what", "why"), UNTESTED),
        )
    )


def _rule(found: Report) -> Iterator[str]:
    yield "## The rule, part by part\n"
    yield _RULE.format(widest=f"{WIDEST * 100:.0f}")
    holds = {name: "holds" if there else "does not hold" for name, there in found.parts}
    judged = len(found.judged)
    rows = [
        ("hits", f"at least {HITS * 100:.0f} % of {judged} primary targets", str(found.hits)),
        (
            "sign",
            f"signs of the errors no more lopsided than chance brings in {SIGN * 100:.0f} %",
            f"{found.sign:.2f}",
        ),
    ]
    yield table(
        ("part", "asked", "found", ""), ((*row, holds[row[0]]) for row in (*rows, _errors(found)))
    )
    yield "Mean absolute error of primary targets that are shares, in points:\n"
    yield table(
        ("outcomes", "targets", "mean error", "limit"),
        (
            (spoken(name), str(n), f"{mean * 100:.1f}", f"{limit * 100:.0f}")
            for name, (mean, limit, n) in found.errors.items()
        ),
    )
    inside = sum(each.inside for each in found.judged)
    yield (
        f"Inside their interval, however wide: {inside} of {judged} primary targets. Mean width of "
        f"their intervals: {found.width * 100:.0f} points. As a whole the rule "
        f"{'holds' if found.passes else 'does not hold'}.\n"
    )


def _errors(found: Report) -> tuple[str, str, str]:
    limits = ", ".join(f"{spoken(k)} {v * 100:.0f}" for k, v in ERROR_LIMITS.items())
    worst = max((mean - limit for mean, limit, _ in found.errors.values()), default=0.0)
    said = "each within its limit" if worst <= 0 else "some beyond their limit"
    return "errors", f"mean absolute error, points: {limits}, others {OTHER_LIMIT * 100:.0f}", said


def _targets(verdicts: Sequence[Verdict]) -> Iterator[str]:
    yield "## Every target\n"
    yield "Errors and widths are points; predicted less observed.\n"
    groups = dict.fromkeys(each.group for each in OUTCOMES)
    for group in groups:
        here = [v for v in verdicts if v.target.outcome in BY_NAME and v.outcome.group == group]
        if here:
            yield f"### {spoken(group).capitalize()}\n"
            yield table(_HEAD, map(_cells, here))


def _cells(verdict: Verdict) -> tuple[str, ...]:
    target = verdict.target
    first = (
        f"`{target.id}`",
        f"`{target.option}`",
        f"`{target.outcome}`",
        f"{target.weeks:g}",
        "" if target.observed.n is None else str(target.observed.n),
    )
    last = "yes" if target.primary else "no"
    unit = verdict.outcome.unit
    if verdict.why_not:
        observed = counted(target.observed.value, unit)
        return (*first, verdict.why_not, "", observed, "", "", "", "", last)
    share = unit == "share"
    return (
        *first,
        counted(verdict.median, unit),
        f"{counted(verdict.low, unit)} to {counted(verdict.high, unit)}",
        counted(target.observed.value, unit),
        "yes" if verdict.inside else "**no**",
        "yes" if verdict.hit else "**no**",
        points(verdict.error) if share else f"{verdict.error:+.1f}",
        f"{verdict.width * 100:.0f}" if share else f"{verdict.width:.1f}",
        last,
    )


def _misses(verdicts: Sequence[Verdict]) -> Iterator[str]:
    yield "## Misses, and intervals too wide to be a hit\n"
    rows = [_explained(each) for each in verdicts if not each.why_not and not each.hit]
    yield table(("target", "what", "note", "width by chance alone"), rows) if rows else "None.\n"
    yield (
        "*Width by chance alone* is the width, in points, that the interval of a study of this "
        "size would have if the model's median were exactly right.\n"
    )


def _explained(verdict: Verdict) -> tuple[str, ...]:
    width = f"{verdict.width * 100:.0f} points wide"
    what = width if verdict.inside else f"outside; {width}"
    n, median = verdict.target.observed.n, verdict.median
    alone = "" if n is None else f"{_NINETY * sqrt(median * (1 - median) / n) * 100:.0f} (n {n})"
    return f"`{verdict.target.id}`", what, verdict.target.note or _unsaid(verdict), alone


def _unsaid(verdict: Verdict) -> str:
    """What stands where the file has no note."""
    n = verdict.target.observed.n
    size = "" if n is None else f" A study of {n}:"
    return (
        f"No note in the file.{size} inside, and the interval too wide to say much."
        if (verdict.inside)
        else "No note in the file."
    )


def _trials(by_id: dict[str, Verdict]) -> Iterator[str]:
    pairs = [
        (title, by_id[f"{start}_{_ARMS[0]}"], by_id[f"{start}_{_ARMS[1]}"])
        for title, start in _PAIRS
        if all(f"{start}_{arm}" in by_id for arm in _ARMS)
    ]
    if not pairs:
        return
    yield "## Pain after a stereotactic dose: both trials\n"
    yield _TRIALS
    arms = [f"{arm}, {what}" for arm in _ARMS for what in ("observed", "predicted")]
    yield table(
        ("trial", *arms, "observed difference, points", "predicted"),
        (
            (
                title,
                *(cell for arm in (first, second) for cell in _arm(arm)),
                points(first.target.observed.value - second.target.observed.value),
                points(first.median - second.median),
            )
            for title, first, second in pairs
        ),
    )
    yield "Pain relieved at three months, of those alive; predicted with the 90 % interval.\n"


def _arm(verdict: Verdict) -> tuple[str, str]:
    observed = verdict.target.observed
    low, high = (counted(each, "share") for each in (verdict.low, verdict.high))
    said = f"{counted(verdict.median, 'share')} ({low} to {high})"
    return f"{counted(observed.value, 'share')} of {observed.n}", said
