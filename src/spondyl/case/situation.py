"""The lane, the age of findings, what is being given: what follows from clocks and lists."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal

from spondyl.case.case import Case, Entry
from spondyl.case.clocks import Hours, answered, hours_old, is_older, since, until
from spondyl.case.contradictions import levels_spanned
from spondyl.case.following import FOLLOWS, follows, truth_follows
from spondyl.case.readers import over_readers
from spondyl.case.steroids import steroid_facts
from spondyl.case.trends import (
    CONDITION,
    GRADES,
    NEUROLOGY,
    WALKING,
    fell,
    graded_deficit,
    was_ever_read,
)
from spondyl.case.vocabulary.cancer import SYSTEMIC_CLASS, SYSTEMIC_LAST_DOSE, VERTEBRAE_INVOLVED
from spondyl.case.vocabulary.course import (
    DECISION_NEEDED_BY,
    ESTIMATED_BY,
    ESTIMATED_MONTHS,
    OTHERS_DECLINED,
    RADIATION_THEN_SURGERY,
    SENIORITY,
    SUSPECTED_ON,
    WHOLE_SPINE_MRI,
)
from spondyl.case.vocabulary.lesion import EXPLAINS_DEFICIT, PAIN
from spondyl.case.vocabulary.neurology import (
    AIS,
    AMBULATION,
    FRANKEL,
    LEG_POWER,
    MOTOR_DEFICIT,
)
from spondyl.case.vocabulary.situation import (
    ANTIANGIOGENIC,
    COUNTS,
    DEFICIT_LEVELS,
    EXAMINED,
    FALLING,
    GRADED_DEFICIT,
    HAVE_DECLINED,
    IMMUNOTHERAPY,
    LANE,
    MRI_BEFORE_SUSPICION,
    NEUROLOGY_FELL,
    NOT_DESCRIBED,
    ONCOLOGIST_ESTIMATE,
    SHORT_ESTIMATE,
    SINCE_ANTIANGIOGENIC,
    SINCE_SUSPICION,
    SURGERY_AFTER_RADIATION,
    SYMPTOMATIC_LEVELS,
    WALKING_FELL,
)
from spondyl.kernel.answers import Answer, Answers, Span
from spondyl.kernel.criteria import Criterion, any_of, is_
from spondyl.kernel.truths import ALWAYS, EITHER, NEVER, Truths, every, some, truths
from spondyl.kernel.variables import words_of

_ONCOLOGISTS = ("oncolog", "haematolog", "hematolog")
_STAFF = (
    *("nurse", "resident", "registrar", "trainee", "fellow"),
    *("student", "junior", "assistant", "secretary"),
)
_FOR_ANOTHER = ("for", "from", "via", "by", "per", "through", "relayed", "colleague", *_STAFF)
_EXPLAINS = is_(EXPLAINS_DEFICIT, "yes")
# What is counted among lesions, by the fact that says how many.
COUNTED: dict[str, Criterion] = {
    SYMPTOMATIC_LEVELS.path: any_of(is_(PAIN, "mechanical", "non_mechanical"), _EXPLAINS),
    DEFICIT_LEVELS.path: _EXPLAINS,
}
_LANE_ENDS = ((6, "under_6_hours"), (24, "under_24_hours"), (72, "under_72_hours"))
# A bladder that was scanned is no examination of the legs.
EXAMINATION = (FRANKEL, AIS, MOTOR_DEFICIT, AMBULATION, LEG_POWER)
FRESH_HOURS = 6
_NOT_GRADED = Answer(("no",), "not recorded", derived=FOLLOWS)
SHORT_MONTHS = 3


def situation(case: Case, answers: Answers) -> dict[str, Answer]:
    """Every fact that clocks and lists settle or narrow; an unknown one is left out.

    Args:
        case: the case.
        answers: its answers, narrowed and converted.
    """
    parts = (_clocks, steroid_facts, _systemic, _setting, _estimates)
    found = dict(pair for part in parts for pair in part(case))
    found.update(_levels(case, answers))
    return found | {
        GRADED_DEFICIT.path: _graded(answers),
        NEUROLOGY_FELL.path: truth_follows(fell(NEUROLOGY, answers)),
        WALKING_FELL.path: truth_follows(fell(WALKING, answers)),
        FALLING.path: truth_follows(fell(CONDITION, answers)),
    }


def _graded(answers: Answers) -> Answer:
    """Whether a grade shows a deficit; where nobody graded, that is what is said."""
    graded = (answers.get(variable.path) for variable in GRADES)
    if any(answer is not None and was_ever_read(answer) for answer in graded):
        return truth_follows(graded_deficit(answers))
    return _NOT_GRADED


def _duration(hours: Hours) -> Answer:
    low, high = (round(end) for end in hours)
    given = f"{low} hours" if low == high else f"{low} to {high} hours"
    return Answer((hours.span,), given, derived=FOLLOWS)


def _clocks(case: Case) -> Iterator[tuple[str, Answer]]:
    needed = answered(case.answers, DECISION_NEEDED_BY.path)
    if needed:
        yield LANE.path, follows(*_lanes(until(needed, case.as_of)))
    suspected = answered(case.answers, SUSPECTED_ON.path)
    if suspected:
        yield SINCE_SUSPICION.path, _duration(since(suspected, case.as_of))
    mri = answered(case.answers, WHOLE_SPINE_MRI.path)
    older = NEVER if mri is None else _is_before(mri.on, suspected, case.as_of)
    yield MRI_BEFORE_SUSPICION.path, truth_follows(older)
    yield EXAMINED.path, follows(_examined(case))


def undated(answers: Answers) -> str:
    """Which date leaves open whether the MRI is older than the suspicion: its own comes first."""
    mri = answered(answers, WHOLE_SPINE_MRI.path)
    return WHOLE_SPINE_MRI.path if mri is None or mri.on is None else SUSPECTED_ON.path


def _is_before(on: date | datetime | None, suspected: Answer | None, as_of: datetime) -> Truths:
    """Whether a scan of that date is older than the suspicion; either where a date is missing."""
    if on is None:
        return EITHER
    if suspected is not None:
        return frozenset(is_older(on, str(moment)) for moment in suspected.possible)
    # One no older than NICE's own clock of 24 hours meets it whenever suspicion arose.
    return EITHER if is_older(on, (as_of - timedelta(hours=24)).isoformat()) else NEVER


def _lanes(hours: Hours) -> tuple[str, ...]:
    first, last = _lane(hours.low), _lane(hours.high)
    words = words_of(LANE)
    return words[words.index(first) : words.index(last) + 1]


def _lane(hours: Decimal) -> str:
    return next((word for end, word in _LANE_ENDS if hours < end), "elective")


def _examined(case: Case) -> str:
    answers = (case.answers.get(variable.path) for variable in EXAMINATION)
    ages = [hours_old(a.on, case.as_of) for a in answers if a is not None and not a.is_unknown]
    timed = [age for age in ages if age is not None]
    if not timed:
        return "no_time"
    return "within_6_hours" if min(timed) <= FRESH_HOURS else "over_6_hours"


def _systemic(case: Case) -> Iterator[tuple[str, Answer]]:
    if case.systemic is None:
        return
    for variable, word in ((ANTIANGIOGENIC, "antiangiogenic"), (IMMUNOTHERAPY, "immunotherapy")):
        yield variable.path, truth_follows(some(_is_class(entry, word) for entry in case.systemic))
    sure = [e for e in case.systemic if _is_class(e, "antiangiogenic") == ALWAYS]
    maybe = [e for e in case.systemic if _is_class(e, "antiangiogenic") == EITHER]
    doses = [answered(entry.answers, SYSTEMIC_LAST_DOSE.path) for entry in (*sure, *maybe)]
    ages = [since(dose, case.as_of) for dose in doses if dose is not None]
    if ages and len(ages) == len(doses):
        # A drug that is only perhaps one counts where it is the newer, and may not count at all.
        latest = min(age.high for age in ages[: len(sure)]) if sure else max(a.high for a in ages)
        yield SINCE_ANTIANGIOGENIC.path, _duration(Hours(min(age.low for age in ages), latest))


def _is_class(entry: Entry, word: str) -> Truths:
    return truths(is_(SYSTEMIC_CLASS, word), entry.answers)


def _setting(case: Case) -> Iterator[tuple[str, Answer]]:
    declined = answered(case.answers, OTHERS_DECLINED.path)
    if declined is not None:
        yield HAVE_DECLINED.path, truth_follows(frozenset(map(bool, declined.possible)))
    yield (
        ONCOLOGIST_ESTIMATE.path,
        truth_follows(some(map(_by_oncologist, case.prognosis_estimates or ()))),
    )


def _by_oncologist(entry: Entry) -> Truths:
    """Whether an oncologist estimated, at first hand and with a figure."""
    words = re.findall(r"[^\W_]+", entry.text(ESTIMATED_BY.path).casefold())
    if not _months(entry) or (words and not any(w.startswith(_ONCOLOGISTS) for w in words)):
        return NEVER
    speaks = not words or any("ologist" in word or word == "consultant" for word in words)
    if not speaks and any(word in _STAFF for word in words):
        # A nurse or a resident of oncology.
        return NEVER
    # Nobody is named, or somebody may have spoken for the oncologist.
    named = ALWAYS if words and not any(word in _FOR_ANOTHER for word in words) else EITHER
    return every((named, truths(is_(SENIORITY, "consultant"), entry.answers)))


def _months(entry: Entry) -> tuple[str, ...]:
    """Every pair of months that an estimate may be."""
    months = answered(entry.answers, ESTIMATED_MONTHS.path)
    return () if months is None else tuple(map(str, months.possible))


def _is_short(entry: Entry) -> Truths:
    return frozenset(Decimal(m.partition(" to ")[0]) <= SHORT_MONTHS for m in _months(entry))


def _estimates(case: Case) -> Iterator[tuple[str, Answer]]:
    written = [entry for entry in case.prognosis_estimates or () if _months(entry)]
    if written:
        yield SHORT_ESTIMATE.path, truth_follows(some(map(_is_short, written)))
    given = [
        entry.answers.get(RADIATION_THEN_SURGERY.path) for entry in case.failure_estimates or ()
    ]
    known = [answer for answer in given if answer is not None and not answer.is_unknown]
    if known:
        spans = {part for answer in known for part in answer.possible if isinstance(part, Span)}
        shown = " or ".join(f"{answer.given} %" for answer in known)
        yield (
            SURGERY_AFTER_RADIATION.path,
            Answer(tuple(sorted(spans)), shown, derived=FOLLOWS),
        )


def _levels(case: Case, answers: Answers) -> dict[str, Answer]:
    if case.lesions is None:
        return {}
    found = {
        path: _counted(over_readers(when, lesion) for lesion in case.lesions)
        for path, when in COUNTED.items()
    }
    involved = answers.get(VERTEBRAE_INVOLVED.path)
    if involved is not None and not involved.is_unknown:
        found[NOT_DESCRIBED.path] = _more_than(involved, *levels_spanned(case))
    return found


def _counted(each: Iterable[Truths]) -> Answer:
    """None, one or several, from what each lesion may be."""
    sets = list(each)
    least = sum(truth == ALWAYS for truth in sets)
    most = sum(True in truth for truth in sets)
    return follows(*COUNTS[min(least, 2) : min(most, 2) + 1])


def _more_than(involved: Answer, fewest: int, most: int) -> Answer:
    """Whether more are involved than the lesions are, over all that both may be."""
    spans = [part for part in involved.possible if isinstance(part, Span)]
    no, yes = any(p.start[0] <= most for p in spans), any(p.end[0] > fewest for p in spans)
    return truth_follows(frozenset(truth for truth, may in ((False, no), (True, yes)) if may))
