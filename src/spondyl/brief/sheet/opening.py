"""The head of the sheet: who, when, how urgent, and the problem in two sentences."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from spondyl.brief.problem import against_the_word
from spondyl.brief.sheet.patient import imaged
from spondyl.brief.sheet.pieces import Notes, Statement, own
from spondyl.brief.sheet.sheet import Moment
from spondyl.brief.sheet.words import moment, moments_in, parsed, role, typeset
from spondyl.case.case import Case
from spondyl.case.situation import EXAMINATION
from spondyl.case.vocabulary import cancer, course, neurology, patient
from spondyl.case.vocabulary.situation import EXAMINED
from spondyl.case.wording import capital, joined, lasting, plain, ranged, said, totals, value
from spondyl.frameworks.evaluate import LesionVerdict, Verdicts
from spondyl.frameworks.instruments.escc import ESCC
from spondyl.frameworks.instruments.sins import SINS
from spondyl.kernel.answers import Answer, Answers

_SETTING = {variable.path.partition(".")[2]: variable for variable in course.SETTING}
_SEXES = {"male": "Man", "female": "Woman"}
_HIGH = {"2", "3"}


# What the title says where the primary is named and its tissue is not.
_WITHOUT_TISSUE = {"pending": " presumed, tissue pending", "none": " presumed, no tissue"}


def who(facts: Answers) -> str:
    """The patient in one line: sex, age, primary, performance status."""
    sex = _SEXES.get(value(facts.get(patient.SEX.path)), "Sex unknown")
    age = said(facts, patient.AGE)
    aged = f"{age} years" if age[:1].isdigit() else "age unknown"
    primary = facts.get(cancer.PRIMARY.path)
    tumour = "primary unknown" if primary is None or primary.is_unknown else _tumour(primary)
    if primary is not None and not primary.is_unknown:
        tumour += _WITHOUT_TISSUE.get(value(facts.get(cancer.HISTOLOGY.path)), "")
    return typeset(f"{sex}, {aged} · {tumour} · ECOG {value(facts.get(patient.ECOG.path))}")


def _tumour(primary: Answer) -> str:
    if primary.possible == ("unknown_primary",):
        return "primary looked for, not found"
    return f"{value(primary)}{' cancer' if _is_organ(primary) else ''}"


def _is_organ(primary: Answer) -> bool:
    """Whether the word names an organ, so that `cancer` makes it a disease."""
    diseases = {*cancer.BLOOD, "melanoma", "mesothelioma", "germ_cell", "osteosarcoma", "sarcoma"}
    diseases |= {"ewing_sarcoma", "gist", "neuroendocrine", "neuroendocrine_carcinoma", "thymoma"}
    diseases |= {"primary_bone_other", "other", "plasmacytoma"}
    return not diseases & set(primary.possible)


def moments(case: Case, facts: Answers, *, emergency: bool) -> tuple[Moment, ...]:
    """When the case stands, when to decide, how old the examination is, and the setting.

    Args:
        case: the case.
        facts: what is known of the patient.
        emergency: whether an alert of that level fires.
    """
    return (
        Moment(
            "Case stands at",
            moment(case.as_of),
            "time supplied by the command, not by the case" if case.as_of_supplied else "",
        ),
        _decide(case, facts, emergency=emergency),
        _examined(case, facts),
        _setting(facts),
    )


def _decide(case: Case, facts: Answers, *, emergency: bool) -> Moment:
    wait = "; the emergency below does not wait" if emergency else ""
    needed = facts.get(_SETTING["decision_needed_by"].path)
    if needed is None or needed.is_unknown:
        return Moment("Decide by", "not said", f"ask how long there is{wait}")
    by = parsed(needed.given)
    if by is None:
        return Moment("Decide by", moments_in(value(needed)), wait.removeprefix("; "))
    if isinstance(by, datetime):
        away = lasting(case.as_of, by)
        note = f"in {away}" if by >= case.as_of else f"{away} ago"
    else:
        note = _days_away((by - case.as_of.date()).days)
    return Moment("Decide by", moment(by), (note + wait).removeprefix("; "))


def _days_away(days: int) -> str:
    """How far a date without a time is from the day at which the case stands."""
    near = {-1: "yesterday", 0: "today", 1: "tomorrow"}
    return near.get(days, f"in {days} days" if days > 0 else f"{-days} days ago")


def _grades(verdict: LesionVerdict, *, imaged: bool) -> str:
    result = verdict.results["escc"]
    if result.unknown:
        return "ESCC unknown"
    return f"ESCC {joined(map(str, result.possible))}" + ("" if imaged else ", image not known")


def _examined(case: Case, facts: Answers) -> Moment:
    """The newest dated reading of function, how old it is, and who took it."""
    label = "Neurology examined"
    found = [facts[v.path] for v in EXAMINATION if v.path in facts and facts[v.path].on is not None]
    known = [(a.on, a.by) for a in found if a.on is not None and not a.is_unknown]
    if known:
        on, by = max(known, key=lambda taken: _order(taken[0]))
        if isinstance(on, datetime):
            note = f"{lasting(on, case.as_of)} before" + (f", by {role(by)}" if by else "")
            return Moment(label, moment(on), note)
        timed = [on for on, _ in known if isinstance(on, datetime)]
        last = f"; last timed {moment(max(timed))}" if timed else ""
        who_ = f"; {role(by)}" if by else ""
        return Moment(label, moment(on), f"time of day not recorded{who_}{last}")
    earlier = [on for v in EXAMINATION for on in _earlier(facts.get(v.path))]
    if earlier:
        tried = [a.on for a in found if a.on is not None and a.is_unknown]
        today = f"asked for {moment(_newest(tried))}, not known; " if tried else ""
        return Moment(label, "not known now", f"{today}last {moment(_newest(earlier))}, stale")
    return Moment(label, "time not recorded", "its age is unknown: examine again")


def _newest(moments: Iterable[date]) -> date:
    return max(moments, key=_order)


def _order(on: date) -> tuple[int, int]:
    """By day; on one day by the time, and those without one first."""
    minutes = on.hour * 60 + on.minute if isinstance(on, datetime) else -1
    return on.toordinal(), minutes


def _earlier(answer: Answer | None) -> list[date]:
    readings = answer.earlier if answer is not None else ()
    return [reading.on for reading in readings if reading.on is not None]


def out_of_hours(facts: Answers) -> bool:
    """Whether the case says that it is out of hours."""
    return value(facts.get(_SETTING["out_of_hours"].path)) == "yes"


def _setting(facts: Answers) -> Moment:
    hours = {"yes": "out of hours", "no": "in hours"}.get(
        value(facts.get(_SETTING["out_of_hours"].path)), "hours not said"
    )
    senior = {"yes": "senior present", "no": "no senior present"}.get(
        value(facts.get(_SETTING["senior_present"].path)), "senior present: not said"
    )
    declined = facts.get(_SETTING["others_declined"].path)
    # An empty list says that nobody did.
    seen = "" if declined is None or declined.is_unknown or not declined.given else value(declined)
    offered = f"{plain(seen)} saw the patient and offered nothing" if seen else ""
    return Moment("Setting", f"{hours}, {senior}", offered)


def problem(verdicts: Verdicts, notes: Notes) -> Iterator[Statement]:
    """The deficit and its course, then compression, then instability that is sure."""
    answers = verdicts.facts.patient
    yield own(typeset(f"{_deficit(answers)}; {_walking(answers)}."), "verdict")
    if verdicts.lesions:
        text = typeset(_compression(verdicts.lesions, imaged=imaged(answers)))
        yield notes.said(text, ESCC.citations[:1])
    unstable = [v for v in verdicts.lesions if v.results["sins"].bands == ("unstable",)]
    if unstable:
        named = (f"{v.lesion.title} (SINS {ranged(totals(v.results['sins']))})" for v in unstable)
        yield notes.said(typeset(f"Unstable at {joined(named, 'and')}."), SINS.citations[:1])


def _deficit(answers: Answers) -> str:
    word = value(answers.get(neurology.MOTOR_DEFICIT.path))
    against = against_the_word(answers)
    if against:
        return f"Motor deficit said to be none, {against}"
    if word == "no":
        change = value(answers.get(neurology.TEMPO.path))
        undated = ", at an unknown time" if answers[EXAMINED.path].possible == ("no_time",) else ""
        return f"No motor deficit{undated}" + (f", {change}" if change == "worsening" else "")
    if word != "yes":
        return f"Motor deficit: {word}"
    tempo = answers.get(neurology.TEMPO.path)
    course_ = "tempo not known" if tempo is None or tempo.is_unknown else value(tempo)
    over = answers.get(neurology.DEFICIT_DEVELOPED_OVER.path)
    came = "" if over is None or over.is_unknown else f", developed over {value(over)}"
    return f"Motor deficit, {course_}{came}"


def _walking(answers: Answers) -> str:
    now = answers.get(neurology.AMBULATION.path)
    if now is None or now.is_unknown:
        return f"walking {value(now)}"
    ways = [plain(str(way)) for way in now.possible if way != "not_walking"]
    parts = [f"walks {joined(ways)}"] if ways else []
    parts += ["cannot walk"] if "not_walking" in now.possible else []
    text = joined(parts)
    lost = answers.get(neurology.TIME_SINCE_WALKING_LOST.path)
    if "not_walking" in now.possible and lost is not None and not lost.is_unknown:
        text += f", walking lost {value(lost)} ago"
    limited = answers.get(neurology.WALKING_LIMITED_BY.path)
    if limited is not None and not limited.is_unknown and now.possible != ("unaided",):
        text += f" (limited by {value(limited)})"
    return text


def _compression(lesions: tuple[LesionVerdict, ...], *, imaged: bool) -> str:
    """Which lesions compress the cord, which may, which do not, each with its grade."""
    groups: dict[str, list[str]] = {"yes": [], "maybe": [], "no": []}
    for verdict in lesions:
        reached = set(map(str, verdict.results["escc"].possible))
        kind = "yes" if reached <= _HIGH else "maybe" if reached & _HIGH else "no"
        groups[kind].append(f"{verdict.lesion.title} ({_grades(verdict, imaged=imaged)})")
    parts = []
    if groups["yes"]:
        parts.append(f"high-grade compression at {joined(groups['yes'], 'and')}")
    if groups["maybe"]:
        parts.append(f"high-grade compression not ruled out at {joined(groups['maybe'], 'and')}")
    if groups["no"]:
        parts.append(f"no high-grade compression at {joined(groups['no'], 'and')}")
    return capital("; ".join(parts)) + "."
