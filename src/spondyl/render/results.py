"""One framework's result, item by item, and one framework's table, as plain text."""

from collections.abc import Iterator

from spondyl.case.wording import plain, ranged, reached, totals
from spondyl.frameworks.evaluate import BY_NAME, Framework, Verdicts, checked
from spondyl.kernel.items import Item
from spondyl.kernel.points import Score, Survival
from spondyl.kernel.results import ItemResult, Result
from spondyl.kernel.sources import Citation
from spondyl.kernel.tables import Table


def score_text(name: str, verdicts: Verdicts) -> str:
    """A framework's result for the patient, or for every lesion, ending in a newline."""
    framework = BY_NAME[name]
    parts = [f"{framework.title} ({framework.citations[0].source.citation})"]
    found = [("", verdicts.patient[name])] if name in verdicts.patient else []
    found += [(v.lesion.title, v.results[name]) for v in verdicts.lesions if name in v.results]
    if not found:
        parts.append("No lesion is described in this case.")
    for title, result in found:
        parts.extend(_result(framework, title, result))
    parts.extend(f"Note: {note}" for note in framework.notes)
    return "\n".join(parts) + "\n"


def _result(framework: Framework, title: str, result: Result) -> Iterator[str]:
    yield ""
    total = reached(result)
    state = "settled" if result.settled else "not settled"
    yield f"{title + ': ' if title else ''}{total or 'no value'} ({state})"
    if totals(result):
        yield f"  group: {' or '.join(plain(band) for band in result.bands)}"
    if result.rows:
        yield f"  rows: {ranged(result.rows)}"
    for item in framework.items:
        yield f"  {item.label}: {_item(framework, item, result.items[item.key])}"
    for month, low, high in result.survival:
        yield f"  alive at {month} months: {low if low == high else f'{low}-{high}'} % (published)"
    yield from _limits(framework, result)
    yield f"  checked: {checked(framework, result).value}"


def _limits(framework: Framework, result: Result) -> Iterator[str]:
    """What the result still hangs on, and where it may not hold."""
    for words, paths in (("unknown", result.unknown), ("uncertain", result.uncertain)):
        if paths:
            yield f"  {words}: {', '.join(paths)}"
    for dispute in framework.disputes:
        if dispute.code in result.disputed:
            yield f"  disputed: {dispute.message}"
    if result.applies != "yes":
        yield f"  applies: {result.applies}. {' '.join(result.reasons)}"
    if not result.exact:
        yield "  the set was bounded by three-valued logic and may be too wide"


def _item(framework: Framework, item: Item, reached: ItemResult) -> str:
    chosen = [option for option in item.options if option.key in reached.values]
    named = "; or ".join(option.label or plain(option.key) for option in chosen)
    return f"{named} [{ranged(reached.possible)}]" if isinstance(framework, Score) else named


def framework_text(framework: Framework) -> str:
    """A framework's table as its definition has it, ending in a newline."""
    parts = [framework.title, f"  {framework.citations[0].source.citation}", ""]
    for item in framework.items:
        parts.append(f"{item.label}  [{_place(item.cited)}]")
        for option in item.options:
            points = f"{option.points:>3}  " if isinstance(framework, Score) else "     "
            mark = f"  [{_place(option.cited)}]" if option.cited else ""
            parts.append(f"{points}{option.label or plain(option.key)}{mark}")
        if item.note:
            parts.append(f"     {item.note}")
    parts.append("")
    parts.extend(_outcomes(framework))
    parts.extend(f"Disputed, {d.code}: {d.message}" for d in framework.disputes)
    parts.extend(f"Population: {p.otherwise} [{_place(p.cited)}]" for p in framework.populations)
    if framework.cohort:
        parts.append(f"Cohort: {framework.cohort}")
    parts.extend(f"Note: {note}" for note in framework.notes)
    return "\n".join(parts) + "\n"


def _outcomes(framework: Framework) -> Iterator[str]:
    if isinstance(framework, Score):
        for band in framework.bands:
            yield f"{_span((band.low, band.high))}: {band.meaning}"
        if framework.ceiling is not None:
            yield f"The sum is capped at {framework.ceiling}."
    elif isinstance(framework, Table):
        for row in framework.rows:
            mark = f"  [{_place(row.cited)}]" if row.cited else ""
            number = f"Row {row.number}: " if row.number else ""
            yield f"{number}{row.label or _conditions(row.when)} -> {plain(row.outcome)}{mark}"
    for rows in framework.survival:
        group = rows.group if isinstance(rows.group, str) else _span(rows.group)
        yield f"Alive, {group}: {_survival(rows)} months [{_place(rows.cited)}]"


def _survival(rows: Survival) -> str:
    """Percentages by month; the median where nothing else is published."""
    if not rows.percent:
        return f"median {rows.median_months}"
    return ", ".join(f"{percent} % at {month}" for month, percent in rows.percent)


def _conditions(when: tuple[tuple[str, tuple[str, ...]], ...]) -> str:
    return ", ".join(f"{plain(key)} {' or '.join(map(plain, words))}" for key, words in when)


def _span(group: tuple[int, int]) -> str:
    return str(group[0]) if group[0] == group[1] else f"{group[0]}-{group[1]}"


def _place(citation: Citation) -> str:
    via = f", read in {citation.via}" if citation.via else ""
    return f"{citation.locator}; {citation.check.value}{via}"
