"""The page's lines about prognosis: clinicians first, then warnings, then scores side by side."""

from collections.abc import Iterator

from spondyl.brief.misleading import Misleads
from spondyl.brief.page import Line
from spondyl.brief.prognosis import EXCLUDED, NOT_LISTED, ModelRow, Panel
from spondyl.brief.prognosis_words import in_full, misleads, no_oncologist, span_of
from spondyl.case.wording import disputed, joined, reached
from spondyl.frameworks.validation import CODE_ERRORS, COHORT, MONTHS, headline
from spondyl.kernel.sources import Check
from spondyl.kernel.truths import ALWAYS

_ESTIMATES = ("setting.prognosis_estimates",)


def panel_lines(shown: Panel) -> Iterator[Line]:
    """Clinicians' estimates with their authors, then every score, side by side, never blended."""
    for estimate in shown.estimates:
        yield Line(in_full(estimate), "I", _ESTIMATES)
    if shown.oncologist != ALWAYS:
        yield Line(f"{no_oncologist(shown)}.", "III.C", _ESTIMATES, "unknown")
    yield from map(_warning, shown.warnings)
    yield Line(
        f"Value (group); alive at {_of(MONTHS)} months in the score's own cohort, and its years. "
        f"At 12 months in {COHORT.n} others of {COHORT.era}: AUC, and what 50 % proved to be.",
        "I",
    )
    for model in shown.models:
        waits = (*model.result.unknown, *model.result.uncertain)
        yield Line(f"{model.title}: {_score(model)}", "I", waits, "verdict")
    if any(_starred(model) for model in shown.models):
        yield Line("* The public code of that comparison departs from this score.", "I")
    yield from _spread(shown)


def _warning(warning: Misleads) -> Line:
    words, cited = misleads(warning), warning.rule.cited
    if warning.status == "fires":
        return Line(words, "I", mark="limit", cited=cited)
    return Line(words, "I", warning.standing.unknown, "unknown", cited=cited)


def _score(model: ModelRow) -> str:
    result = model.result
    if model.no_data == EXCLUDED:
        return f"no data for this primary. {' '.join(result.reasons)}"
    if model.applies == "no":
        return f"does not apply (it would be {reached(model.result)}). {' '.join(result.reasons)}"
    parts = [_value(model)]
    if model.strategy_only:
        parts.append("a strategy, no probability")
    elif not model.survival:
        parts.append(_without_percentages(model))
    else:
        parts.append(f"{_of(span_of(lo, hi) for _, lo, hi in model.survival)} %")
    parts += [model.era, _elsewhere(model)]
    if model.no_data:
        parts.append(_gap(model))
    elif result.disputed:
        parts.append(f"disputed: {disputed(result.disputed)}")
    if model.applies == "unknown":
        parts.append(f"may not apply ({' '.join(result.reasons)})")
    if model.checked is Check.UNCHECKED:
        parts.append("[unchecked]")
    return "; ".join(part for part in parts if part)


def _without_percentages(model: ModelRow) -> str:
    """What a score says that prints no percentages: medians, or what its groups mean."""
    if model.medians:
        low, high = min(model.medians), max(model.medians)
        return f"median {span_of(low, high)} months, no percentages"
    return joined(model.meanings) or "no percentages"


def _value(model: ModelRow) -> str:
    value, groups = reached(model.result), joined(map(_group, model.result.bands))
    return value if groups == value else f"{value} ({groups})"


def _group(band: str) -> str:
    """A band without the second end where both are one number."""
    low, _, high = band.partition("-")
    return low if low == high else band


def _of(parts: Iterator[str] | tuple[int, ...]) -> str:
    return " / ".join(map(str, parts))


def _elsewhere(model: ModelRow) -> str:
    """Discrimination and calibration at 12 months in the outside cohort."""
    row = headline(model.result.name, 12)
    if row is None:
        return "not compared elsewhere"
    text = f"AUC {row.auc}{'*' if _starred(model) else ''}"
    return text if row.half is None or model.strategy_only else f"{text}, 50 was {row.half}"


def _starred(model: ModelRow) -> bool:
    return model.result.name in CODE_ERRORS and model.applies != "no" and not model.no_data


def _gap(model: ModelRow) -> str:
    if model.no_data == NOT_LISTED:
        return "no data for this primary: not in its lists, so every group is run"
    return "this primary's group was not read, so every group is run"


def _spread(shown: Panel) -> Iterator[Line]:
    if shown.spread is None:
        return
    low, high, count = shown.spread
    yield Line(
        f"At 12 months the {count} scores that apply reach from {low} to {high} %: published "
        "group figures of older cohorts, not this patient's chance; they share unknowns and "
        "are not to be averaged.",
        "I",
        mark="disagreement",
    )
