"""What to ask next, what is not known, and where values are going."""

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal

from spondyl.brief.course_sections import unknown_facts
from spondyl.brief.sheet.pieces import Row, own
from spondyl.brief.sheet.shapes import Asking, Point, Question, Trend
from spondyl.brief.sheet.sheet import Asked, Spark, TrendRow
from spondyl.brief.sheet.words import capital, day, fact, typeset
from spondyl.brief.wording import plain
from spondyl.case.case import Case
from spondyl.frameworks.evaluate import Verdicts

TOP = 5
_TONIGHT = {"yes": "can be had tonight", "no": "not tonight", "unknown": ""}


def asked(asking: Asking) -> tuple[Asked, ...]:
    """The first few questions, best first."""
    return tuple(_asked(question) for question in asking.questions[:TOP])


def _asked(question: Question) -> Asked:
    if question.settles:
        settles = "Settles " + "; ".join(question.settles)
    else:
        settles = question.because.rstrip(".")
    how = question.obtainable
    parts = [plain(how.how), plain(how.time), _TONIGHT[how.tonight]]
    text = ", ".join(part for part in parts if part) + (f" ({how.note})" if how.note else "")
    return Asked(question.question, typeset(settles), typeset(capital(text)))


def asking_note(asking: Asking) -> str:
    """What no answer can settle, and how many questions are left out."""
    parts = []
    if asking.finished and not asking.questions:
        parts.append("No open result here waits for an answer.")
    rest = len(asking.questions) - TOP
    if rest > 0:
        parts.append(f"{rest} more in `spondyl ask`.")
    if asking.unaskable:
        parts.append("Open whatever is answered: " + "; ".join(asking.unaskable) + ".")
    return typeset(" ".join(parts))


_GROUPS = {
    "patient": "Patient",
    "patient.comorbidities": "Other illness",
    "patient.fit_for": "Fit for",
    "cancer": "Cancer",
    "cancer.biomarkers": "Markers",
    "neurology": "Neurology",
}


def unknown_rows(case: Case, verdicts: Verdicts) -> Iterator[Row]:
    """Facts that a framework asks for and nobody has given, and what has gone stale."""
    groups: dict[str, list[str]] = {}
    titles = {lesion.label: capital(lesion.title) for lesion in case.lesions or ()}
    for path in unknown_facts(case, verdicts):
        group, _, key = path.rpartition(".")
        if group.startswith("lesions."):
            label = group.partition(".")[2]
            title, words = titles.get(label, label), fact(path)
        else:
            title, words = _GROUPS.get(group, capital(plain(group or "case"))), fact(path)
            words = words.removeprefix("fit for ")
        groups.setdefault(title, []).append(words + _reason(case, path, key))
    for title, facts in groups.items():
        yield Row(title, own(typeset(", ".join(facts)), "unknown"))
    for path, answer in verdicts.facts.patient.items():
        if answer.is_unknown and answer.earlier:
            old = answer.earlier[-1]
            on = f" of {_on(old.on)}" if old.on is not None else ""
            text = f"{fact(path)}: not known now; {old.given}{on} is stale"
            yield Row("Stale", own(typeset(text), "unknown"))


def _reason(case: Case, path: str, key: str) -> str:
    """Why a fact is not known, where somebody has said so."""
    answer = case.answers.get(path)
    for lesion in case.lesions or ():
        if path == f"lesions.{lesion.label}.{key}":
            answer = lesion.answers.get(f"lesion.{key}")
    reason = answer.reason if answer is not None else ""
    return f" ({plain(reason)})" if reason not in ("", "unknown") else ""


def trend_rows(trends: tuple[Trend, ...]) -> tuple[TrendRow, ...]:
    """Each trend in words and as a small line."""
    return tuple(_trend(trend) for trend in trends)


def _trend(trend: Trend) -> TrendRow:
    place = f"{trend.lesion}: " if trend.lesion else ""
    values = " → ".join(f"{plain(p.given)}{_dated(p)}" for p in trend.points)
    alt = f"{place}{trend.title}, {trend.direction}: {values}"
    spark = Spark(tuple(_places(trend)), typeset(alt))
    return TrendRow(place + trend.title, typeset(values), trend.direction, spark)


def _dated(point: Point) -> str:
    return f" ({_on(point.on)})" if point.on is not None else ""


def _on(on: date | datetime) -> str:
    return f"{day(on).rpartition(' ')[0]}, {on:%H:%M}" if isinstance(on, datetime) else (
        day(on).rpartition(" ")[0]
    )


def _places(trend: Trend) -> Iterator[tuple[float, float]]:
    """Each point along the time and up the scale, both 0 to 1; evenly where dates are missing."""
    times = [_hours(point.on) for point in trend.points]
    span = (trend.high - trend.low) or Decimal(1)
    count = max(len(trend.points) - 1, 1)
    known = [time for time in times if time is not None]
    dated = len(known) == len(times) and len(set(known)) > 1
    for number, (point, time) in enumerate(zip(trend.points, times, strict=True)):
        along = (time - known[0]) / (known[-1] - known[0]) if dated and time is not None else number / count
        up = float((point.value - trend.low) / span)
        yield round(along, 4), round(min(max(up, 0.0), 1.0), 4)


def _hours(on: date | datetime | None) -> float | None:
    if on is None:
        return None
    clock = on.hour + on.minute / 60 if isinstance(on, datetime) else 12.0
    return on.toordinal() * 24 + clock
