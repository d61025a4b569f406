"""Labelled facts of page one: neurology, the cancer, goals, and how long."""

from collections.abc import Iterator

from spondyl.brief.patient_sections import sensitivities
from spondyl.brief.sheet.pieces import Notes, Row, Statement, own
from spondyl.brief.sheet.words import day, fact, parsed, typeset
from spondyl.case.case import Case, Entry
from spondyl.case.derived import DEFICIT
from spondyl.case.vocabulary import cancer, course, neurology
from spondyl.case.wording import answered, capital, dated, joined, name, named, plain, said, value
from spondyl.frameworks.evaluate import Verdicts
from spondyl.frameworks.guidelines.noms import NOMS
from spondyl.kernel.answers import Answers
from spondyl.kernel.truths import truths
from spondyl.kernel.variables import Variable

(_SENSITIVITY,) = (item for item in NOMS.items if item.key == "oncologic")


def neurology_rows(case: Case, answers: Answers) -> Iterator[Row]:
    """Grade, walking, tempo, signs, and what nobody has examined."""
    grades = [v for v in (neurology.FRANKEL, neurology.AIS) if answered(answers, v)]
    text = "; ".join(f"{name(v)} {dated(answers, v, case.as_of)}" for v in grades)
    yield _row("Grade", text or "Frankel and AIS unknown")
    now, before = neurology.AMBULATION, neurology.AMBULATION_BEFORE
    text = f"{dated(answers, now, case.as_of)}; before this episode {said(answers, before)}"
    if value(answers.get(now.path)) != "unaided":
        text += f"; limited by {said(answers, neurology.WALKING_LIMITED_BY)}"
    yield _row("Walking", text)
    yield _row("Tempo", _tempo(answers))
    known = [v for v in neurology.SIGNS if answered(answers, v)]
    missing = [v for v in (*neurology.SIGNS, *_graded(answers)) if not answered(answers, v)]
    if known:
        signs = "; ".join(
            f"{name(v)}: {dated(answers, v, case.as_of, _OF_FIVE.get(v.path, ''))}" for v in known
        )
        yield _row("Signs", signs)
    if missing:
        yield _row("Not known", ", ".join(fact(v.path) for v in missing), "unknown")


def _graded(answers: Answers) -> Iterator[Variable]:
    """What scores ask for beside the signs: a grade where one is given, the time of a deficit."""
    if answered(answers, neurology.AIS):
        yield neurology.FRANKEL
    if True in truths(DEFICIT, answers):
        yield neurology.DEFICIT_DEVELOPED_OVER


_OF_FIVE = {variable.path: "/5" for variable in (neurology.LEG_POWER, neurology.ARM_POWER)}


def _tempo(answers: Answers) -> str:
    """The last 48 hours, then each clock that runs or is not known."""
    parts = [f"{said(answers, neurology.TEMPO)} over the last 48 h"]
    for words, variable in (
        ("deficit developed over", neurology.DEFICIT_DEVELOPED_OVER),
        ("walking lost since", neurology.TIME_SINCE_WALKING_LOST),
        ("complete paralysis since", neurology.TIME_SINCE_PARALYSIS),
    ):
        if answered(answers, variable):
            parts.append(f"{words} {said(answers, variable)}")
    if value(answers.get(neurology.TEMPO.path)).startswith("unknown"):
        parts[0] = f"{said(answers, neurology.TEMPO)} for the last 48 h"
    return "; ".join(parts)


def cancer_rows(case: Case, verdicts: Verdicts, notes: Notes) -> Iterator[Row]:
    """The primary, what radiation and drugs may do, and what was done before."""
    answers = verdicts.facts.patient
    yield _row(
        "Primary",
        f"{said(answers, cancer.PRIMARY)}; tissue {said(answers, cancer.HISTOLOGY)}; "
        f"{_since(answers)}",
    )
    words = joined(sensitivities(answers), "or")
    yield Row("To conventional radiation", notes.said(words, (_SENSITIVITY.cited,)))
    drugs = (cancer.TARGETED_THERAPY, cancer.PRIOR_CHEMOTHERAPY, cancer.SYSTEMIC_OPTIONS_LEFT)
    markers = [v for v in cancer.BIOMARKERS if v.path in answers]
    text = "; ".join(f"{name(v)}: {said(answers, v)}" for v in (*drugs, *markers))
    yield _row("Systemic", text)
    yield _row(
        "Earlier treatment", _earlier(case), "unknown" if case.treatments is None else "fact"
    )


def _since(answers: Answers) -> str:
    months = said(answers, cancer.MONTHS_SINCE_DIAGNOSIS)
    if months == "0":
        return "diagnosed with this presentation"
    return f"{months} months since diagnosis" if months[:1].isdigit() else f"since when: {months}"


def _earlier(case: Case) -> str:
    """Kinds and targets only; page two has the detail."""
    if case.treatments is None:
        return "unknown: whether this spine was treated or irradiated before"
    if not case.treatments:
        return "none to the spine, no radiation near the cord"
    parts = []
    for entry in case.treatments:
        words = [
            plain(entry.text(f"treatment.{key}"))
            for key in ("technique", "operation", "drug", "target", "level", "dose", "dose_per_day")
        ]
        fractions = entry.text("treatment.fractions")
        detail = " ".join(word for word in words if word) + (
            f" in {fractions}" if fractions else ""
        )
        ended = entry.text("treatment.ended") or entry.text("treatment.on")
        ended = ended or entry.text("treatment.started")
        response = plain(entry.text("treatment.response"))
        tail = ", ".join(word for word in (ended, response, _not_told(entry)) if word)
        parts.append(f"{plain(entry.kind)} {detail}".strip() + (f" ({tail})" if tail else ""))
    return "; ".join(parts)


# What page one needs to know of each kind.
_NEEDED = {
    "radiation": ("technique", "dose"),
    "surgery": ("operation",),
    "steroid": ("drug", "dose_per_day"),
}


def _not_told(entry: Entry) -> str:
    """What is needed here and was left out, and what the case calls unknown."""
    needed = [f"treatment.{key}" for key in _NEEDED.get(entry.kind, ())]
    missing = [path for path in needed if path not in entry.answers]
    missing += [path for path, answer in entry.answers.items() if answer.is_unknown]
    words = (plain(path.rpartition(".")[2]) for path in missing)
    return f"not known: {', '.join(words)}" if missing else ""


def goal_rows(case: Case, answers: Answers) -> Iterator[Row]:
    """What the patient hopes for in their own words, then how they see it."""
    for goal in case.goals or ():
        yield Row(
            "Hopes to",
            _hope(case, goal.text("goal.what"), goal.text("goal.on"), goal.text("goal.needs")),
        )
    if case.goals is None:
        yield _row("Hopes", "unknown: ask what the patient hopes for", "unknown")
    elif not case.goals:
        yield _row("Hopes", "asked, none stated")
    views = {key: answers.get(course.VIEW[key].path) for key in (*_IN_ROWS, *_IN_SHORT)}
    known = {key: a for key, a in views.items() if a is not None and not a.is_unknown}
    for key in _IN_ROWS:
        if key in known:
            mark = "quote" if key in _QUOTED else "fact"
            yield _row(capital(named(key)), value(known[key]), mark)
    parts = [
        f"{words}: {value(known[key])}" for key, (words, _) in _IN_SHORT.items() if key in known
    ]
    missing = [
        _IN_SHORT[key][1] if key in _IN_SHORT else named(key) for key in views if key not in known
    ]
    if missing:
        parts.append(f"not known: {', '.join(missing)}")
    yield _row("View", "; ".join(parts))


_IN_ROWS = ("expects", "priorities", "declines", "family_view")
_QUOTED = ("expects", "family_view")
# How each is said where it is known, and named where it is not.
_IN_SHORT = {
    "understands_illness": ("understands the illness", "understanding of the illness"),
    "decision_role": ("wants the decision made by", "who decides"),
    "preferred_place": ("place of care wanted", "place of care"),
}


def _hope(case: Case, what: str, by: str, needs: str) -> Statement:
    text = f"“{what}”" if what else "not said"
    on = parsed(by)
    if on is not None:
        days = (on - case.as_of.date()).days if not hasattr(on, "hour") else None
        text += f", by {day(on)}" + (f" ({days} days away)" if days and days > 0 else "")
    elif by:
        text += f", by {by}"
    takes = needs.replace("_", " ")
    return own(text + (f"; takes {takes}" if takes else ""))


def _row(label: str, text: str, mark: str = "fact") -> Row:
    return Row(label, own(text if mark == "quote" else typeset(text), mark))
