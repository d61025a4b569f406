"""What one case says to each question of the consultant, and what it does not know."""

from collections.abc import Iterator, Sequence, Set
from datetime import datetime

from spondyl.brief.card_parts import (
    Missing,
    Part,
    Told,
    ago,
    fact,
    in_words,
    is_known,
    is_only,
    on_its_day,
    short,
    told,
)
from spondyl.brief.not_known import pathed
from spondyl.brief.page import Brief
from spondyl.brief.trends import beside
from spondyl.case.case import Entry
from spondyl.case.clocks import until
from spondyl.case.situation import EXAMINATION
from spondyl.case.steroids import in_force, steroids
from spondyl.case.vocabulary import cancer as tumour
from spondyl.case.vocabulary import course, neurology, patient
from spondyl.case.vocabulary.lesion import EXPLAINS_DEFICIT, SURGEON_STABILITY
from spondyl.case.wording import joined, name, plain, ranged, said, totals
from spondyl.frameworks.evaluate import LesionVerdict
from spondyl.kernel.answers import Answers
from spondyl.kernel.truths import ALWAYS
from spondyl.kernel.variables import Variable

MOST_LESIONS = 3
_MOST_COURSES = 2
_DRUG = 30


def cancer(brief: Brief) -> Told:
    """Who the patient is, what the cancer does, and who says how long."""
    return told(_cancer(brief))


def _cancer(brief: Brief) -> Iterator[Part]:
    facts = brief.verdicts.facts.patient
    sex = f", {said(facts, patient.SEX)}" if is_known(facts, patient.SEX) else ""
    known_age = is_known(facts, patient.AGE)
    yield (
        f"{said(facts, patient.AGE)} years{sex}" if known_age else Missing(patient.AGE.path, "age")
    )
    yield fact(brief, tumour.PRIMARY, "primary")
    yield fact(brief, tumour.HISTOLOGY, "tissue")
    yield fact(brief, patient.ECOG)
    yield fact(brief, tumour.INTENT, "oncologist's intent")
    yield fact(brief, tumour.SYSTEMIC_OPTIONS_LEFT)
    yield fact(brief, tumour.PROGRESSING_ON_TREATMENT)
    yield from _estimates(brief)


def _estimates(brief: Brief) -> Iterator[Part]:
    """Who says how long; what no consultant said at first hand is marked."""
    for estimate in brief.prognosis.estimates:
        by = plain(estimate.by) or "somebody not named"
        notes = [short(estimate.basis)] if estimate.basis else []
        notes += [] if estimate.verified else ["unverified"]
        months = estimate.months or "an unknown number of"
        yield f"{by} estimates {months} months{_in_brackets(notes)}"
    if brief.prognosis.oncologist != ALWAYS:
        yield Missing("setting.prognosis_estimates", "an oncologist's own estimate of survival")


def _in_brackets(notes: Sequence[str]) -> str:
    return f" ({'; '.join(notes)})" if notes else ""


def legs_and_bladder(brief: Brief) -> Told:
    """Function now, since when, where it is going, and how old the examination is."""
    return told(_legs_and_bladder(brief))


def _legs_and_bladder(brief: Brief) -> Iterator[Part]:
    facts = brief.verdicts.facts.patient
    yield _examined(brief)
    yield from _walking(brief)
    yield fact(brief, neurology.MOTOR_DEFICIT)
    yield fact(brief, neurology.LEG_POWER, "leg power (0-5)")
    yield fact(brief, neurology.BLADDER)
    yield fact(brief, neurology.TEMPO, "tempo (48 h)")
    if not is_only(facts, neurology.MOTOR_DEFICIT, "no"):
        yield fact(brief, neurology.DEFICIT_DEVELOPED_OVER)
    if is_only(facts, neurology.AMBULATION, "not_walking"):
        lost = fact(brief, neurology.TIME_SINCE_WALKING_LOST, "when walking was lost")
        since = said(facts, neurology.TIME_SINCE_WALKING_LOST)
        yield f"walking lost {since} ago" if isinstance(lost, str) else lost
    yield fact(brief, neurology.AMBULATION_BEFORE, "walking before")
    grades = [v for v in (neurology.FRANKEL, neurology.AIS) if is_known(facts, v)]
    for grade in grades or [neurology.FRANKEL]:
        yield fact(brief, grade, "AIS" if grade is neurology.AIS else "Frankel")
    yield fact(brief, neurology.SADDLE_SENSATION)
    yield fact(brief, neurology.SENSORY_LEVEL)
    yield fact(brief, neurology.BOWEL)


def _walking(brief: Brief) -> Iterator[Part]:
    """How the patient walks, and what limits it: weakness and pain are other emergencies."""
    facts = brief.verdicts.facts.patient
    if not is_known(facts, neurology.AMBULATION):
        yield Missing(neurology.AMBULATION.path, "how the patient walks")
        return
    how = said(facts, neurology.AMBULATION)
    words = "not walking" if how == plain("not_walking") else f"walks {how}"
    limit = ""
    if not is_only(facts, neurology.AMBULATION, "unaided"):
        by = fact(brief, neurology.WALKING_LIMITED_BY, "limited by")
        limit = f" ({by})" if isinstance(by, str) else ""
        if isinstance(by, Missing):
            yield Missing(by.fact, "what limits walking")
    yield f"{words}{limit}{beside(brief.trends, neurology.AMBULATION.path)}"


def _examined(brief: Brief) -> Part:
    """When the newest timed part of the examination was made."""
    facts = brief.verdicts.facts.patient
    times = [facts[v.path].on for v in EXAMINATION if is_known(facts, v)]
    timed = [on for on in times if isinstance(on, datetime)]
    if not timed:
        return Missing(neurology.FRANKEL.path, "the time of the examination")
    return f"examined {ago(max(timed), brief.case.as_of)}"


def imaging(brief: Brief) -> Told:
    """Whether the whole spine was imaged; each lesion's level, grade and stability."""
    return told(_imaging(brief))


def _imaging(brief: Brief) -> Iterator[Part]:
    fire = [each for each in brief.alerts if each.status == "fires" and each.rule.level == "urgent"]
    pressing = {label for each in fire for label in each.standing.lesions}
    lesions = sorted(brief.verdicts.lesions, key=lambda v: _weight(v, pressing), reverse=True)
    yield from map(_lesion, lesions[:MOST_LESIONS])
    more = len(lesions) - MOST_LESIONS
    if more > 0:
        yield f"{more} more {'lesion' if more == 1 else 'lesions'} in the brief"
    if brief.case.lesions is None:
        yield Missing("lesions", "which levels are involved")
    elif not lesions:
        yield "no lesion described"
    facts = brief.verdicts.facts.patient
    yield on_its_day(brief, course.WHOLE_SPINE_MRI)
    if not is_only(facts, course.WHOLE_SPINE_MRI, "done"):
        yield fact(brief, course.MRI_CONTRAINDICATED)
    for framework in ("escc", "sins"):
        yield from (gap for verdict in lesions for gap in _gaps(verdict, framework))


def _weight(verdict: LesionVerdict, pressing: Set[str]) -> tuple[bool, bool, str, int]:
    """What explains the deficit first, then what is urgent, then the worst that grades allow."""
    grade = max(map(str, verdict.results["escc"].possible))
    explains = is_only(verdict.lesion.answers, EXPLAINS_DEFICIT, "yes")
    urgent = verdict.lesion.label in pressing
    return explains, urgent, grade, max(totals(verdict.results["sins"]))


def _lesion(verdict: LesionVerdict) -> str:
    sins, escc, lesion = verdict.results["sins"], verdict.results["escc"], verdict.lesion
    parts = [] if escc.unknown else [f"ESCC {joined(map(str, escc.possible))}"]
    parts.append(f"SINS {ranged(totals(sins))} ({joined(map(plain, sins.bands))})")
    if is_known(lesion.answers, SURGEON_STABILITY):
        parts.append(f"surgeon says {said(lesion.answers, SURGEON_STABILITY)}")
    return f"{lesion.title} {', '.join(parts)}"


def _gaps(verdict: LesionVerdict, framework: str) -> Iterator[Missing]:
    for path in verdict.results[framework].unknown:
        yield Missing(path, pathed(path, {verdict.lesion.label: verdict.lesion.title}))


def can_be_treated(brief: Brief) -> Told:
    """Fitness, bleeding, earlier radiation, steroid, lying flat."""
    return told(_can_be_treated(brief))


def _can_be_treated(brief: Brief) -> Iterator[Part]:
    facts = brief.verdicts.facts.patient
    yield _anticoagulant(brief)
    yield on_its_day(brief, patient.PLATELETS)
    yield on_its_day(brief, patient.INR)
    yield from _earlier(brief)
    yield fact(brief, patient.CAN_LIE_FLAT)
    yield from _fitness(facts)
    yield fact(brief, patient.ASA)
    yield _illness(facts)
    if is_only(facts, patient.REFUSES_TRANSFUSION, "yes"):
        yield "refuses transfusion"


def _fitness(facts: Answers) -> Iterator[Part]:
    """The team's own judgement, in one part; what it has not judged is missing."""
    judged = [f"{name(v)} {said(facts, v)}" for v in patient.FIT_FOR if is_known(facts, v)]
    if judged:
        yield f"fit for {', '.join(judged)}"
    for variable in patient.FIT_FOR:
        if not is_known(facts, variable):
            yield Missing(variable.path, f"fit for {name(variable)}")


def _illness(facts: Answers) -> Part:
    """Comorbidities that are present or may be, then those that are absent."""
    listed = patient.COMORBIDITIES
    present = [name(v) for v in listed if is_only(facts, v, "yes")]
    perhaps = [f"perhaps {name(v)}" for v in listed if _is_open(facts, v)]
    absent = [f"no {name(v)}" for v in listed if is_only(facts, v, "no")]
    if present or perhaps:
        return f"also {', '.join((*present, *perhaps))}"
    if not absent:
        return Missing("patient.comorbidities", "other illness")
    return ", ".join(absent) if len(absent) < len(listed) else "none of the illnesses asked for"


def _is_open(facts: Answers, variable: Variable) -> bool:
    """Whether something was said that leaves it open."""
    return is_known(facts, variable) and not facts[variable.path].is_known


def _anticoagulant(brief: Brief) -> Part:
    facts = brief.verdicts.facts.patient
    drug, last = patient.ANTICOAGULANT_DETAIL
    if not is_known(facts, patient.ANTICOAGULANT):
        return Missing(patient.ANTICOAGULANT.path, "anticoagulant")
    if is_only(facts, patient.ANTICOAGULANT, "none"):
        return "no anticoagulant"
    which = said(facts, drug) if is_known(facts, drug) else "an anticoagulant not named"
    if not is_known(facts, last):
        return f"{short(which, _DRUG)}, last dose unknown"
    return f"{short(which, _DRUG)}, last dose {_when(said(facts, last), brief.case.as_of)}"


def _when(text: str, as_of: datetime) -> str:
    """A moment as written, with its age where it has a time of day."""
    try:
        on = datetime.fromisoformat(text) if "T" in text else None
    except ValueError:
        on = None
    if on is None or on.tzinfo is not None or on > as_of:
        return text.replace("T", " ")
    return ago(on, as_of)


def _earlier(brief: Brief) -> Iterator[Part]:
    """Earlier radiation and steroid; an empty list is known to be none."""
    treatments = brief.case.treatments
    if treatments is None:
        yield Missing("treatments", "earlier radiation")
        yield Missing("treatments", "whether a steroid was given")
        return
    given = in_force(brief.case) or steroids(brief.case)[-1:]
    yield from map(_steroid, given) if given else ("no steroid",)
    radiated = [_radiation(entry) for entry in treatments if entry.kind == "radiation"]
    yield from radiated[-_MOST_COURSES:] or ["no earlier radiation near the cord"]
    if len(radiated) > _MOST_COURSES:
        yield f"{len(radiated) - _MOST_COURSES} older courses in the brief"


def _radiation(entry: Entry) -> str:
    where = entry.text("treatment.levels_in_field") or "to an unknown field"
    dose = entry.text("treatment.dose") or "unknown dose"
    fractions = entry.text("treatment.fractions")
    ended = entry.text("treatment.ended") or entry.text("treatment.on") or "unknown date"
    return f"radiation {where} {dose}{f' in {fractions}' if fractions else ''}, {ended}"


def _steroid(entry: Entry) -> str:
    drug = short(entry.text("treatment.drug"), _DRUG) or "a steroid not named"
    dose = entry.text("treatment.dose_per_day")
    since = entry.text("treatment.started") or entry.text("treatment.on") or "an unknown date"
    told = f"{drug} {dose} a day since {since}" if dose else f"{drug}, dose unknown, since {since}"
    if course.STEROID_STOPPED.path not in entry.answers:
        return told
    stopped = entry.text(course.STEROID_STOPPED.path)
    return f"{told}, stopped {stopped}" if stopped else f"{told}, stopped or not: unknown"


def wishes(brief: Brief) -> Told:
    """What the patient hopes for and knows, who decides, and what is asked for by when."""
    return told(_wishes(brief))


def _wishes(brief: Brief) -> Iterator[Part]:
    yield _needed_by(brief)
    yield from _hopes(brief.case.goals)
    yield in_words(brief, course.VIEW["expects"], "expects", "what the patient expects")
    yield in_words(
        brief,
        course.VIEW["understands_illness"],
        "understands the illness:",
        "whether the patient understands the illness",
    )
    yield fact(brief, patient.CAPACITY)
    yield in_words(brief, course.VIEW["decision_role"], "decides:", "who decides")
    yield fact(brief, patient.RESUSCITATION)
    facts = brief.verdicts.facts.patient
    if is_known(facts, course.VIEW["declines"]) and facts[course.VIEW["declines"].path].given:
        yield str(fact(brief, course.VIEW["declines"]))
    if not is_only(facts, patient.CAPACITY, "yes"):
        yield fact(brief, patient.PROXY)


def _needed_by(brief: Brief) -> Part:
    facts = brief.verdicts.facts.patient
    if not is_known(facts, course.DECISION_NEEDED_BY):
        return Missing(course.DECISION_NEEDED_BY.path, "by when a decision is needed")
    needed = facts[course.DECISION_NEEDED_BY.path]
    passed = ", which has passed" if until(needed, brief.case.as_of).high < 0 else ""
    return f"decision needed by {said(facts, course.DECISION_NEEDED_BY).replace('T', ' ')}{passed}"


def _hopes(goals: Sequence[Entry] | None) -> Iterator[Part]:
    if goals is None:
        yield Missing("goals", "what the patient hopes for")
        return
    for goal in goals[:2]:
        by = goal.text("goal.on").replace("T", " ")
        what = short(goal.text("goal.what")) or "something not said"
        yield f"hopes: {what}{f' ({by})' if by else ''}"
    if len(goals) > 2:
        yield f"{len(goals) - 2} more hopes in the brief"
    elif not goals:
        yield "asked for hopes, none stated"
