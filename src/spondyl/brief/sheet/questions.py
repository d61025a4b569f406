"""What to ask next, what is not known, and where values are going."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

from spondyl.brief.course_sections import unknown_facts
from spondyl.brief.questions.question import FINISHED, Asking, Question
from spondyl.brief.sheet.pieces import Notes, Piece, Row, Statement, own
from spondyl.brief.sheet.sheet import Asked, Spark, TrendRow
from spondyl.brief.sheet.words import bare, day, fact, missing, typeset
from spondyl.brief.trends import Point, Trend
from spondyl.case.case import Case
from spondyl.case.vocabulary.obtaining import ESTIMATE, Obtainable
from spondyl.case.wording import capital, plain
from spondyl.frameworks.evaluate import Verdicts

TOP = 4
_NAMED = 5
_TOUCHED = 2


def asked(asking: Asking, notes: Notes, *, late: bool) -> tuple[Asked, ...]:
    """The first few questions, best first.

    Args:
        asking: what to ask.
        notes: takes the footnotes.
        late: whether the case is told out of hours.
    """
    return tuple(_asked(question, notes, late=late) for question in asking.questions[:TOP])


def _asked(question: Question, notes: Notes, *, late: bool) -> Asked:
    how = question.obtainable
    when = notes.piece(f"{bare(how.words)}, {how.time}", (ESTIMATE,))
    soon = Piece(f"; {_tonight(how, late=late)}", own=True)
    return Asked(
        question.question,
        typeset(capital(_effect(question))),
        Statement((replace(when, text=typeset(capital(when.text))), soon)),
    )


def _tonight(how: Obtainable, *, late: bool) -> str:
    """Whether it can be had outside working hours, and what that depends on."""
    when = "tonight" if late else "out of hours"
    if how.tonight == "depends" and how.note:
        return f"{when} depends {re.split('[;:]', how.note)[0]}"
    words = {"yes": f"{when} too", "no": f"not {when}", "depends": f"{when}: depends"}
    return words[how.tonight] + (f" ({how.note})" if how.note.startswith("pending") else "")


def _effect(question: Question) -> str:
    """The emergencies it bears on, then what every answer would settle, else what some would."""
    settled = [title for title in question.emergencies if title in question.settles]
    open_ = [title for title in question.emergencies if title not in question.settles]
    parts = []
    if settled:
        parts.append(f"settles {_first_named(settled, _TOUCHED)}")
    if open_:
        parts.append(f"bears on {_first_named(open_, _TOUCHED)}")
    # Beside an emergency that is settled nothing else needs a name.
    if not settled and question.settles:
        parts.append(f"settles {_first_named(list(question.settles), _TOUCHED)}")
    elif not parts and question.touches:
        parts.append(f"bears on {_first_named(list(question.touches), _TOUCHED)}")
    return "; ".join(parts) or question.because.rstrip(".")


def asking_note(asking: Asking) -> str:
    """What no answer can settle, and how many questions are left out."""
    parts = []
    rest = len(asking.questions) - TOP
    if rest > 0:
        parts.append(f"{rest} more: spondyl ask.")
    if asking.finished:
        parts.append(FINISHED)
    if asking.unaskable:
        named = "; ".join(map(_unaskable, asking.unaskable))
        parts.append(f"No answer settles: {named}.")
    return typeset(" ".join(parts))


def _unaskable(why: str) -> str:
    """Which result stays open and why, without the versions that disagree."""
    return ": ".join(why.split(": ")[:3])


_GROUPS = {
    "patient": "Patient",
    "patient.fit_for": "Whether fit for",
    "cancer": "Cancer",
    "cancer.biomarkers": "Markers",
    "": "Lesions",
}


def unknown_rows(case: Case, verdicts: Verdicts) -> Iterator[Row]:
    """Facts that a framework asks for and nobody has given, and what has gone stale.

    A long group names its first facts and counts the rest.
    """
    groups: dict[str, list[str]] = {}
    titles = {lesion.label: capital(lesion.title) for lesion in case.lesions or ()}
    for path in unknown_facts(case, verdicts):
        # Unknown treatment, illness and neurology have rows of their own.
        if path == "treatments" or path.startswith(("patient.comorbidities.", "neurology.")):
            continue
        group, _, key = path.rpartition(".")
        if group.startswith("lesions."):
            label = group.partition(".")[2]
            title = titles.get(label, label)
        else:
            title = _GROUPS.get(group, capital(plain(group)))
        named = missing(path).removeprefix("whether fit for ")
        groups.setdefault(title, []).append(named + _reason(case, path, key))
    for title, words in groups.items():
        yield Row(title, own(typeset(_first_named(words)), "unknown"))
    for path, answer in verdicts.facts.patient.items():
        if answer.is_unknown and answer.earlier and not path.startswith("neurology."):
            old = answer.earlier[-1]
            on = f" of {_on(old.on)}" if old.on is not None else ""
            text = f"{fact(path)}: not known now; {old.given}{on} is stale"
            yield Row("Stale", own(typeset(text), "unknown"))


def _first_named(words: list[str], most: int = _NAMED) -> str:
    rest = len(words) - most
    # Counting a single one would take the room of its name.
    return ", ".join(words[:most]) + f" and {rest} more" if rest > 1 else ", ".join(words)


def _reason(case: Case, path: str, key: str) -> str:
    """Why a fact is not known, where somebody has said so."""
    answer = case.answers.get(path)
    for lesion in case.lesions or ():
        if path == f"lesions.{lesion.label}.{key}":
            answer = lesion.answers.get(f"lesion.{key}")
    reason = answer.reason if answer is not None else ""
    return f" ({plain(reason)})" if reason not in ("", "unknown") else ""


def trend_rows(trends: tuple[Trend, ...], titles: Mapping[str, str]) -> tuple[TrendRow, ...]:
    """Each trend in words and as a small line."""
    return tuple(_trend(trend, titles) for trend in trends)


def _trend(trend: Trend, titles: Mapping[str, str]) -> TrendRow:
    place = f"{titles[trend.lesion]}: " if trend.lesion else ""
    values = " → ".join(f"{plain(p.given)}{_dated(p)}" for p in trend.points)
    title = f"{place}{trend.title}"
    spark = Spark(tuple(_places(trend)), typeset(f"{title}: {trend.words}. {values}"))
    return TrendRow(title, typeset(values), typeset(trend.words), spark)


def _dated(point: Point) -> str:
    return f" ({_on(point.on)})"


def _on(on: date | datetime) -> str:
    return (
        f"{day(on).rpartition(' ')[0]}, {on:%H:%M}"
        if isinstance(on, datetime)
        else (day(on).rpartition(" ")[0])
    )


def _places(trend: Trend) -> Iterator[tuple[float, float]]:
    """Each point along the time and up the scale, both 0 to 1; evenly where dates are missing."""
    times = [_hours(point.on) for point in trend.points]
    span = (trend.high - trend.low) or Decimal(1)
    count = max(len(trend.points) - 1, 1)
    known = [time for time in times if time is not None]
    dated = len(known) == len(times) and len(set(known)) > 1
    for number, (point, time) in enumerate(zip(trend.points, times, strict=True)):
        along = (
            (time - known[0]) / (known[-1] - known[0])
            if dated and time is not None
            else number / count
        )
        up = float((point.value - trend.low) / span)
        yield round(along, 4), round(min(max(up, 0.0), 1.0), 4)


def _hours(on: date | datetime | None) -> float | None:
    if on is None:
        return None
    clock = on.hour + on.minute / 60 if isinstance(on, datetime) else 12.0
    return on.toordinal() * 24 + clock
