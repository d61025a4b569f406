"""How an answer is put into words: its value, its date and author, and what is not known."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from spondyl.kernel.answers import Answer, Answers
from spondyl.kernel.points import Score
from spondyl.kernel.results import Result
from spondyl.kernel.tables import Table
from spondyl.kernel.variables import Variable

_REASONS = {
    "unknown": "unknown",
    "pending": "unknown (pending)",
    "refused": "unknown (answer refused)",
    "not_measured": "unknown (not measured)",
    "not_asked": "unknown (not asked)",
}
_WORDS = {
    "lung_non_small_cell": "non-small-cell lung",
    "lung_small_cell": "small-cell lung",
    "general": "general state",
    "aided_device": "with a device",
    "aided_person": "with another person's help",
    "aided": "with aid",
    "occiput_to_c2": "C0 to C2",
    "below_c2": "below C2",
    "no_collapse_over_half_involved": "no collapse, more than half involved",
}
# Words of a dispute's code that are names.
_PROPER = {
    "bollen": "Bollen",
    "tomita": "Tomita",
    "noms": "NOMS",
    "osri": "OSRI",
    "escc": "ESCC",
}
_NAMES = {
    "ecog": "ECOG",
    "kps": "KPS",
    "asa": "ASA",
    "ais": "AIS",
    "frankel": "Frankel",
    "escc": "ESCC",
    "crp": "CRP",
    "ldh": "LDH",
    "inr": "INR",
    "aptt": "aPTT",
    "ct": "CT",
    "whole_spine_mri": "whole-spine MRI",
    "mri_contraindicated": "MRI contraindicated",
    "mri_before_suspicion": "MRI older than the suspicion",
    "distance_to_cord_mm": "distance to cord (mm)",
    "hr_positive": "HR positive",
    "her2_positive": "HER2 positive",
    "egfr": "EGFR",
    "alk": "ALK",
    "braf": "BRAF",
    "sins": "SINS",
    "mri": "MRI",
    "systemic": "systemic treatment",
    "sins_band": "SINS band",
    "nesms": "NESMS",
    "lane": "time to decide",
    "graded_deficit": "grade or power below normal",
    "examined": "time of examination",
    "since_suspicion": "time since suspicion",
    "since_antiangiogenic": "time since the last antiangiogenic dose",
    "symptomatic": "symptomatic levels",
    "explaining_deficit": "levels explaining the deficit",
    "not_described": "vertebrae not described here",
    "fell": "grade or power worse than in a reading before",
    "falling": "worse than in a reading before",
    "mstfi": "MSTFI",
    "mfi5": "mFI-5",
    "expects_months": "expects to live (months)",
    "knows_progression": "knows of the progression",
    "teach_back": "teach-back",
}


def plain(word: str) -> str:
    """A vocabulary word as a clinician would write it."""
    return _WORDS.get(word, word.replace("_", " "))


def value(answer: Answer | None) -> str:
    """The value alone: what is possible, or why it is not known."""
    if answer is None:
        return "unknown"
    if answer.is_unknown:
        return _REASONS[answer.reason]
    if all(isinstance(word, str) for word in answer.possible) and len(answer.possible) > 1:
        return " or ".join(plain(str(word)) for word in answer.possible)
    # The only answer without text is an empty list.
    return _bounded(plain(answer.given)) or "none"


def _bounded(text: str) -> str:
    """A range with an unknown end in words."""
    low, to, high = text.partition(" to ")
    if to and high == "unknown":
        return f"{low} or more"
    return f"{high} or less" if to and low == "unknown" else text


def settled(answers: Answers, variable: Variable) -> str:
    """The one value that is known; empty where nothing is, or where several are possible."""
    answer = answers.get(variable.path)
    if answer is None or not answer.is_known:
        return ""
    only = answer.possible[0]
    return only.strip() if isinstance(only, str) else answer.given


def said(answers: Answers, variable: Variable) -> str:
    """The value, marked when it was converted or computed."""
    answer = answers.get(variable.path)
    text = value(answer)
    if answer is not None and answer.derived and not answer.is_unknown:
        return f"{text} ({answer.derived})"
    return text


def dated(answers: Answers, variable: Variable, as_of: datetime, change: str = "") -> str:
    """The value, its change, its date, author and age, and older readings behind it."""
    answer = answers.get(variable.path)
    text = said(answers, variable) + change
    if answer is None:
        return text
    when = _when(answer.on, answer.by, as_of)
    older = [f"{plain(r.given)}{_when(r.on, '', None)}" for r in answer.earlier]
    history = f"; earlier {', '.join(older)}" if older else ""
    if answer.is_unknown and older:
        history += " (stale)"
    return f"{text}{when}{history}"


def _when(on: date | datetime | None, by: str, as_of: datetime | None) -> str:
    parts = [moment(on)] if on is not None else []
    if by:
        parts.append(f"by {plain(by)}")
    if as_of is not None and isinstance(on, datetime):
        parts.append(f"{lasting(on, as_of)} old")
    return f" ({', '.join(parts)})" if parts else ""


def moment(on: date | datetime) -> str:
    """A date, with its time of day where it has one."""
    return on.strftime("%Y-%m-%d %H:%M") if isinstance(on, datetime) else on.isoformat()


def lasting(start: datetime, end: datetime) -> str:
    """How long between two moments: `50 min`, `3 h 50 min`, `2 days 4 h`, `9 days`.

    Nothing is rounded by more than an hour in the first week.
    """
    minutes = abs(int((end - start).total_seconds())) // 60
    days, hours, rest = minutes // 1440, minutes // 60, minutes % 60
    if days >= 7:
        return f"{days} days"
    if days >= 2:
        return f"{days} days {hours % 24} h" if hours % 24 else f"{days} days"
    if not hours:
        return f"{rest} min"
    return f"{hours} h {rest} min" if rest else f"{hours} h"


def each(answers: Answers, *variables: Variable) -> str:
    """Several answers in one line: `name value; name value`."""
    return "; ".join(f"{name(variable)} {said(answers, variable)}" for variable in variables)


def name(variable: Variable) -> str:
    """The last part of a variable's path in words."""
    return named(variable.path.rpartition(".")[2])


def capital(text: str) -> str:
    """The text with its first letter as a capital."""
    return text[:1].upper() + text[1:]


def named(key: str) -> str:
    """A key in words, abbreviations in capitals."""
    return _NAMES.get(key, plain(key))


def ranged(numbers: Sequence[int]) -> str:
    """A set of whole numbers: `5`, `4-6`, `2, 4-5`."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(r[0]) if len(r) == 1 else f"{r[0]}-{r[-1]}" for r in runs)


def joined(parts: Iterable[str], last: str = "or") -> str:
    """A list in words: `a`, `a or b`, `a, b or c`."""
    words = list(parts)
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def as_lesion(title: str) -> str:
    """A lesion's title with the word `lesion` before it, once: `lesion T7`, `lesion 2 (...)`."""
    return title if title.startswith("lesion ") else f"lesion {title}"


def totals(result: Result) -> list[int]:
    """The sums still reachable; empty for a table."""
    return [total for total in result.possible if isinstance(total, int)]


def reached(result: Result) -> str:
    """The values still reachable, in words."""
    sums = totals(result)
    return ranged(sums) if sums else joined(map(str, result.possible))


def disputed(codes: Iterable[str]) -> str:
    """Points on which published versions differ, in words, those who wrote them by name."""
    return ", ".join(
        " ".join(_PROPER.get(word, word) for word in code.split("_")) for code in codes
    )


def answered(answers: Answers, variable: Variable) -> bool:
    """Whether something was said of it, be it only that it is not known any more."""
    answer = answers.get(variable.path)
    return answer is not None and (not answer.is_unknown or bool(answer.earlier))


def meanings(framework: Score | Table, result: Result) -> tuple[str, ...]:
    """What the paper says of each group still reachable, lowest first, to stand in a line."""
    if not isinstance(framework, Score):
        return ()
    reached = [band.meaning for band in framework.bands if band.title in result.bands]
    return tuple(meaning[:1].lower() + meaning[1:] for meaning in reached)
