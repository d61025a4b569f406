"""The sections about what was done, and what is not known."""

from collections.abc import Iterable, Iterator

from spondyl.brief.not_known import whether
from spondyl.brief.page import Line
from spondyl.case.case import Case, Entry
from spondyl.case.derived import CHOSEN
from spondyl.case.earlier_radiation import PRIOR_RADIATION
from spondyl.case.wording import as_lesion, named, plain
from spondyl.frameworks.evaluate import Verdicts
from spondyl.frameworks.instruments import IMPAIRMENT


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
        yield Line(f"{entry.kind.capitalize()}: {_details(entry)}", "I.A", ("treatments",))
    for entry in case.systemic or ():
        yield Line(f"Systemic: {_details(entry)}", "I.A", ("cancer.systemic",))
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


def _details(entry: Entry) -> str:
    """What is known of an entry of a list, then what is not."""
    details = [
        f"{plain(path.rpartition('.')[2])} {plain(answer.given or 'unknown')}"
        for path, answer in entry.answers.items()
        if not answer.is_unknown
    ]
    missing = [plain(p.rpartition(".")[2]) for p, a in entry.answers.items() if a.is_unknown]
    rest = f"; unknown: {', '.join(missing)}" if missing else ""
    return f"{', '.join(details) or 'no details'}{rest}"


def unknown(case: Case, verdicts: Verdicts) -> Iterator[Line]:
    """Facts that a framework asks for and nobody has given, with the frameworks that wait."""
    waiting = unknown_facts(case, verdicts)
    for group, facts in _by_group(waiting, case):
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


def _by_group(waiting: dict[str, tuple[str, ...]], case: Case) -> Iterator[tuple[str, list[str]]]:
    groups: dict[str, list[str]] = {}
    titles = {lesion.label: lesion.title for lesion in case.lesions or ()}
    for path in waiting:
        group, _, rest = path.rpartition(".")
        if group.startswith("lesions."):
            group = as_lesion(titles[group.partition(".")[2]])
        groups.setdefault(plain(group or "case"), []).append(whether(path) or named(rest))
    yield from groups.items()
