"""One treatment of the catalogue as a Markdown page."""

from collections.abc import Iterator

from spondyl.options.burden import Burden, Range
from spondyl.options.judged import shared_rules
from spondyl.options.naming import NOMS_NAMES
from spondyl.options.option import Treatment
from spondyl.options.packages import PACKAGES, Package
from spondyl.options.problems import FIXES, PROBLEMS, Fix
from spondyl.options.rule import EFFECTS, Rule
from spondyl.reference.markdown import GENERATED
from spondyl.reference.rules import NAMED, listed, publications, rules_table, stand

FIX_WORDS: dict[Fix, str] = {
    "fixes": "fixes",
    "in_part": "in part",
    "does_not_fix": "does not fix",
}


def option_page(treatment: Treatment) -> str:
    """Everything that the definition says, with its sources."""
    return "\n".join(
        (
            *_what(treatment),
            *_fixes(treatment),
            *_burden(treatment.burden),
            *_plan(treatment),
            *_rules(treatment),
            *_frameworks(treatment),
            *_packages(treatment),
            publications(treatment.cited, treatment.burden.cited, treatment.rules),
        )
    )


def _what(treatment: Treatment) -> Iterator[str]:
    yield GENERATED
    yield f"# {treatment.title}\n"
    yield f"`{treatment.name}`, {treatment.kind}. [All options](index.md)\n"
    yield f"{treatment.what}\n"
    approach = treatment.approach.replace("_", " ")
    where = "for each lesion" if treatment.local else "once, for the patient as a whole"
    yield listed(
        (
            f"Given by: {' or '.join(name.replace('_', ' ') for name in treatment.disciplines)}.",
            f"Judged {where}.",
            *((f"Approach: {approach}; the frailty index counts it.",) if approach else ()),
            f"What it does to the next treatment: {treatment.next}",
            f"Where this stands: {stand(treatment.cited)}",
        )
    )


def _fixes(treatment: Treatment) -> Iterator[str]:
    yield "## What it fixes\n"
    for fix in FIXES:
        named = [p.title for p in PROBLEMS if treatment.fixes[p.name] == fix]
        yield f"- {FIX_WORDS[fix].capitalize()}: {', '.join(named) or 'nothing on the list'}."
    yield "\nWhere a lesion has, or may have, what is not fixed, that is printed as a limit.\n"


def _burden(burden: Burden) -> Iterator[str]:
    yield "## What it asks of the patient\n"
    visits, nights, recovery, restart = burden_cells(burden)
    fits = "can fit" if burden.fits_hospice else "does not fit"
    yield listed(
        (
            f"Visits: {visits}. Nights in hospital: {nights}. Days of recovery: {recovery}.",
            f"Days until systemic therapy can go on: {restart}.",
            f"One visit at most and no admission: it {fits} hospice.",
            f"Weakest check mark **{burden.checked.value}**: {stand(burden.cited)}",
        )
    )


def burden_cells(burden: Burden) -> tuple[str, str, str, str]:
    """Visits, nights, recovery and wait as figures."""
    restart = burden.restart_days
    return (
        burden.visits.text,
        burden.nights.text,
        burden.recovery_days.text,
        "not known, or it need not stop" if restart is None else restart.text,
    )


def _plan(treatment: Treatment) -> Iterator[str]:
    if treatment.plan:
        yield "## Care plan\n"
        yield "It is care, not an absence. What has to be settled:\n"
        yield listed(treatment.plan)


def _rules(treatment: Treatment) -> Iterator[str]:
    yield "## Rules that speak about it\n"
    own = sorted(treatment.rules, key=_by_effect)
    table_ = rules_table(own, "../")
    yield table_
    codes = ", ".join(f"`{rule.code}`" for rule in shared_rules(treatment))
    if any(name in table_ for _, name in NAMED):
        yield "Words in italics: [what they mean](index.md#words-in-conditions).\n"
    yield f"Also [rules of every option](index.md#rules-of-every-option): {codes}.\n"


def _by_effect(rule: Rule) -> int:
    return EFFECTS.index(rule.effect)


def _frameworks(treatment: Treatment) -> Iterator[str]:
    yield "## Frameworks\n"
    naming = [f"`{code}`" for code, names in NOMS_NAMES.items() if treatment.name in names]
    link = "[NOMS](../frameworks/noms.md)"
    if naming:
        techniques = " It names techniques, not doses." if treatment.kind in _BEAMS else ""
        yield f"{link} names it under {', '.join(naming)}.{techniques}\n"
    else:
        yield f"{link} is silent about it: no decision of the framework holds it.\n"


_BEAMS = ("radiation", "stereotactic")


def _packages(treatment: Treatment) -> Iterator[str]:
    yield "## Packages\n"
    lines = [
        f"[{package.title}](../packages.md#{package.id}): {place}."
        for package in PACKAGES
        if (place := _place(treatment, package))
    ]
    yield listed(lines) if lines else "It belongs to none.\n"


def _place(treatment: Treatment, package: Package) -> str:
    if treatment.name in package.first:
        return "comes first"
    if treatment.name in package.then:
        return f"follows{_after(package.interval)}" if package.first else "stands alone in it"
    return ""


def _after(interval: Range | None) -> str:
    return "" if interval is None else f" after {interval.text} days"
