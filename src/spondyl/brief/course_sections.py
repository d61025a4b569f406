"""The sections about what was done, what lies ahead by the scores, and what is not known."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from spondyl.brief.page import Line
from spondyl.brief.wording import named, plain, ranged
from spondyl.case.case import Case, Entry
from spondyl.case.derived import CHOSEN
from spondyl.case.earlier_radiation import PRIOR_RADIATION
from spondyl.frameworks.evaluate import BY_NAME, Framework, Verdicts, checked
from spondyl.frameworks.instruments import IMPAIRMENT, PROGNOSIS
from spondyl.kernel.points import Score
from spondyl.kernel.results import Result
from spondyl.kernel.sources import Check


def earlier_treatment(case: Case, verdicts: Verdicts) -> Iterator[Line]:
    """Every earlier treatment, then whether a lesion's level was irradiated."""
    if case.treatments is None:
        yield Line("Earlier treatment: unknown.", "I.A", ("treatments",), "unknown")
    elif not case.treatments:
        yield Line(
            "Earlier treatment: none to the spine, and no radiation near the cord.",
            "I.A",
            ("treatments",),
        )
    for entry in case.treatments or ():
        yield Line(_treatment(entry), "I.A", ("treatments",))
    for entry in case.systemic or ():
        yield Line(_systemic(entry), "I.A", ("cancer.systemic",))
    if case.treatments == ():
        return
    for lesion, views in verdicts.facts.lesions:
        words = {word for view in views for word in view[PRIOR_RADIATION.path].possible}
        known = " or ".join(
            word for word in ("none", "conventional", "stereotactic", "both") if word in words
        )
        text = "unknown" if case.treatments is None else known
        yield Line(
            f"{lesion.title}: earlier radiation at this level {text}",
            "I.A",
            ("treatments",),
            "verdict",
            lesion.label,
        )


def _treatment(entry: Entry) -> str:
    details = [
        f"{plain(path.rpartition('.')[2])} {plain(answer.given or 'unknown')}"
        for path, answer in entry.answers.items()
        if not answer.is_unknown
    ]
    missing = [plain(p.rpartition(".")[2]) for p, a in entry.answers.items() if a.is_unknown]
    rest = f"; unknown: {', '.join(missing)}" if missing else ""
    return f"{entry.kind.capitalize()}: {', '.join(details) or 'no details'}{rest}"


def _systemic(entry: Entry) -> str:
    parts = [f"{plain(p.rpartition('.')[2])} {plain(a.given)}" for p, a in entry.answers.items()]
    return f"Systemic: {', '.join(parts)}"


def prognosis(case: Case, verdicts: Verdicts) -> Iterator[Line]:
    """Clinicians' estimates with their authors, then every score, side by side, never blended."""
    yield from _estimates(case)
    for framework in PROGNOSIS:
        result = verdicts.patient[framework.name]
        yield Line(
            f"{framework.title}: {_score(result)}",
            "I",
            (*result.unknown, *result.uncertain),
            "verdict",
        )
    spread = _spread(verdicts)
    if spread is not None:
        low, high, count = spread
        yield Line(
            f"At 12 months the {count} scores that apply reach from {low} to {high} %: published "
            "group figures of older cohorts, not this patient's chance; they share unknowns and "
            "are not to be averaged.",
            "I",
            mark="disagreement",
        )


def _estimates(case: Case) -> Iterator[Line]:
    for entry in case.prognosis_estimates or ():
        basis = entry.text("estimate.basis") or "basis not said"
        on = entry.text("estimate.on") or "undated"
        yield Line(
            f"{plain(entry.text('estimate.by') or 'author not said')} estimates "
            f"{entry.text('estimate.months') or 'unknown'} months ({plain(basis)}, {on})",
            "I",
            ("setting.prognosis_estimates",),
        )
    authors = [entry.text("estimate.by") for entry in case.prognosis_estimates or ()]
    if not any("oncolog" in author for author in authors):
        yield Line(
            "No oncologist's estimate of survival"
            + (" was given." if case.prognosis_estimates is None else ": asked, none."),
            "III.C",
            ("setting.prognosis_estimates",),
            "unknown",
        )


def _score(result: Result) -> str:
    totals = [value for value in result.possible if isinstance(value, int)]
    value = ranged(totals) if totals else " or ".join(map(str, result.possible))
    if result.applies == "no":
        shown = f" (it would be {value})" if value else ""
        return f"does not apply{shown}. {' '.join(result.reasons)}"
    parts = [value]
    if totals:
        parts.append(f"group {' or '.join(map(_group, result.bands))}")
    months = [f"{_percent(lo, hi)} at {month}" for month, lo, hi in result.survival if month <= 12]
    if months:
        parts.append(f"alive {', '.join(months)} months")
    else:
        parts.append(_without_percentages(BY_NAME[result.name], result))
    if result.applies == "unknown":
        parts.append(f"may not apply ({' '.join(result.reasons)})")
    if result.disputed:
        parts.append(f"disputed: {', '.join(plain(code) for code in result.disputed)}")
    if checked(BY_NAME[result.name], result) is Check.UNCHECKED:
        parts.append("[unchecked]")
    return "; ".join(parts)


def _without_percentages(framework: Framework, result: Result) -> str:
    """What a score says that prints no percentages: medians, or what its groups mean."""
    rows = [row for row in framework.survival if any(map(row.covers, result.possible))]
    medians = [row.median_months for row in rows if row.median_months is not None]
    if medians:
        low, high = min(medians), max(medians)
        return f"median {low if low == high else f'{low}-{high}'} months, no percentages"
    if result.name == "tomita":
        return "a strategy, no probability"
    return ", or ".join(meanings(framework, result)) or "no percentages"


def meanings(framework: Framework, result: Result) -> list[str]:
    """What the paper says of each group still reachable, lowest first, to stand in a line."""
    if not isinstance(framework, Score):
        return []
    reached = [band.meaning for band in framework.bands if band.title in result.bands]
    return [meaning[:1].lower() + meaning[1:] for meaning in reached]


def _group(band: str) -> str:
    """A band without the second end where both are one number."""
    low, _, high = band.partition("-")
    return low if low == high else band


def _percent(low: Decimal, high: Decimal) -> str:
    return f"{low} %" if low == high else f"{low}-{high} %"


def _spread(verdicts: Verdicts) -> tuple[Decimal, Decimal, int] | None:
    """Lowest and highest 12-month figure over the scores that apply, and how many there are."""
    rows = [
        (low, high)
        for framework in PROGNOSIS
        if verdicts.patient[framework.name].applies == "yes"
        for month, low, high in verdicts.patient[framework.name].survival
        if month == 12
    ]
    if len(rows) < 2:
        return None
    return min(low for low, _ in rows), max(high for _, high in rows), len(rows)


def unknown(case: Case, verdicts: Verdicts) -> Iterator[Line]:
    """Facts that a framework asks for and nobody has given, with the frameworks that wait."""
    waiting = unknown_facts(case, verdicts)
    for group, facts in _by_group(waiting):
        yield Line(f"{group}: {', '.join(facts)}", "I", tuple(waiting), "unknown")
    for path, answer in verdicts.facts.patient.items():
        if answer.is_unknown and answer.earlier:
            old = answer.earlier[-1]
            yield Line(
                f"{path} is unknown now; the older {old.given} is stale.", "I", (path,), "unknown"
            )
    for remark in verdicts.remarks:
        yield Line(remark.message, "I", remark.facts, "limit")
    if case.as_of_supplied:
        yield Line(
            "This moment is not from the case: the command took it as given, or the current time.",
            "IV",
            mark="limit",
        )


def unknown_facts(case: Case, verdicts: Verdicts) -> dict[str, tuple[str, ...]]:
    """Every unanswered fact that some framework reads, with the frameworks' names.

    A framework that does not apply waits for nothing, and what is chosen with an option is no
    fact of a case: nobody can be asked for it.
    """
    waiting: dict[str, list[str]] = {}
    if case.lesions is None:
        waiting["lesions"] = ["sins", "escc", "noms"]
    # A grade that is only recorded waits for nothing; scores that read it name it themselves.
    recorded = {framework.name for framework in IMPAIRMENT}
    results = [r for r in verdicts.patient.values() if r.name not in recorded]
    for verdict in verdicts.lesions:
        results.extend(verdict.results.values())
    for result in (result for result in results if result.applies != "no"):
        for path in facts_asked(result.unknown):
            waiting.setdefault(path, []).append(result.name)
    return {path: tuple(dict.fromkeys(names)) for path, names in waiting.items()}


def facts_asked(paths: Iterable[str]) -> tuple[str, ...]:
    """The paths that a case file can answer: all but what is chosen with an option."""
    chosen = {variable.path for variable in CHOSEN}
    return tuple(path for path in paths if path not in chosen)


def _by_group(waiting: dict[str, tuple[str, ...]]) -> Iterator[tuple[str, list[str]]]:
    groups: dict[str, list[str]] = {}
    for path in waiting:
        group, _, rest = path.rpartition(".")
        if group.startswith("lesions."):
            group = f"lesion {group.partition('.')[2]}"
        groups.setdefault(plain(group or "case"), []).append(named(rest))
    yield from groups.items()
