"""The line about frailty: two indexes computed from other illness, which may caution, no more."""

from collections.abc import Iterator

from spondyl.brief.course_sections import facts_asked
from spondyl.brief.page import Line
from spondyl.case.wording import meanings, named, plain, ranged
from spondyl.frameworks.evaluate import BY_NAME, Verdicts, checked
from spondyl.frameworks.instruments import FRAILTY
from spondyl.kernel.results import Result
from spondyl.kernel.sources import Check


def frailty(verdicts: Verdicts) -> Line:
    """Every frailty index with what its groups are called."""
    results = [verdicts.patient[framework.name] for framework in FRAILTY]
    facts = [path for r in results for path in facts_asked((*r.unknown, *r.uncertain))]
    return Line(
        f"Frailty, computed, cautions only: {'; '.join(map(_index, results))}",
        "I",
        tuple(dict.fromkeys(facts)),
        "verdict",
    )


def _index(result: Result) -> str:
    name = named(result.name)
    totals = ranged([total for total in result.possible if isinstance(total, int)])
    if result.applies == "no":
        return f"{name} does not apply (it would be {totals}: {_reasons(result)})"
    return f"{name} {totals} ({'; '.join(_remarks(result))})"


def _remarks(result: Result) -> Iterator[str]:
    framework = BY_NAME[result.name]
    groups = meanings(framework, result)
    yield groups[0] if len(groups) == 1 else f"{groups[0]} to {groups[-1]}"
    if result.applies == "unknown":
        yield f"may not apply: {_reasons(result)}"
    if result.disputed:
        yield f"disputed: {', '.join(map(plain, result.disputed))}"
    if len(facts_asked(result.unknown)) < len(result.unknown):
        yield "over every approach"
    if checked(framework, result) is Check.UNCHECKED:
        yield "unchecked"


def _reasons(result: Result) -> str:
    text = " ".join(result.reasons).rstrip(".")
    return text[:1].lower() + text[1:]
