"""The lane, the age of findings, what is being given: what follows from clocks and lists."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from decimal import Decimal

from spondyl.case.case import Case, Entry, Lesion
from spondyl.case.clocks import Hours, answered, hours_old, since, until
from spondyl.case.contradictions import levels_spanned
from spondyl.case.trends import condition_fell, graded_deficit, neurology_fell
from spondyl.case.vocabulary.cancer import SYSTEMIC_CLASS, SYSTEMIC_LAST_DOSE, VERTEBRAE_INVOLVED
from spondyl.case.vocabulary.course import (
    DECISION_NEEDED_BY,
    ESTIMATED_BY,
    ESTIMATED_MONTHS,
    OTHERS_DECLINED,
    RADIATION_THEN_SURGERY,
    SENIORITY,
    STEROID_CARE,
    STEROID_DOSE,
    STEROID_DRUG,
    STEROID_STOPPED,
    SUSPECTED_ON,
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
    CARE,
    COUNTS,
    DEFICIT_LEVELS,
    DEXAMETHASONE,
    EXAMINED,
    FALLING,
    GRADED_DEFICIT,
    HAVE_DECLINED,
    IMMUNOTHERAPY,
    LANE,
    NEUROLOGY_FELL,
    NOT_DESCRIBED,
    ONCOLOGIST_ESTIMATE,
    SHORT_ESTIMATE,
    SINCE_ANTIANGIOGENIC,
    SINCE_SUSPICION,
    STEROID,
    SURGERY_AFTER_RADIATION,
    SYMPTOMATIC_LEVELS,
)
from spondyl.kernel.answers import Answer, Answers, Span, everything, span
from spondyl.kernel.variables import Variable, words_of

_ONCOLOGISTS = ("oncologist", "haematologist", "hematologist")
_AT_SECOND_HAND = ("trainee", "relayed")
_LANE_ENDS = ((6, "under_6_hours"), (24, "under_24_hours"), (72, "under_72_hours"))
# A bladder that was scanned is no examination of the legs.
EXAMINATION = (FRANKEL, AIS, MOTOR_DEFICIT, AMBULATION, LEG_POWER)
FRESH_HOURS = 6
SHORT_MONTHS = 3
# A brand that is not known here leaves the dose unknown: silence would reassure.
_OTHER_STEROIDS = ("predniso", "hydrocortiso", "betamethaso")
_NOTHING = Decimal(0)


def situation(case: Case, answers: Answers) -> dict[str, Answer]:
    """Every fact that clocks and lists settle or narrow; an unknown one is left out.

    Args:
        case: the case.
        answers: its answers, narrowed and converted.
    """
    parts = (_clocks, _steroid, _systemic, _setting, _estimates)
    found = dict(pair for part in parts for pair in part(case))
    found.update(_levels(case, answers))
    return found | {
        GRADED_DEFICIT.path: _yes_no(graded_deficit(answers)),
        NEUROLOGY_FELL.path: _yes_no(neurology_fell(answers)),
        FALLING.path: _yes_no(condition_fell(answers)),
    }


def _word(*words: str) -> Answer:
    return Answer(tuple(words), " or ".join(words), derived="follows from the case")


def _yes_no(truth: bool) -> Answer:  # noqa: FBT001 -- it is the answer itself
    return _word("yes" if truth else "no")


def _duration(hours: Hours) -> Answer:
    low, high = (round(end) for end in hours)
    given = f"{low} hours" if low == high else f"{low} to {high} hours"
    return Answer((hours.span,), given, derived="follows from the case")


def _clocks(case: Case) -> Iterator[tuple[str, Answer]]:
    needed = answered(case.answers, DECISION_NEEDED_BY.path)
    if needed:
        yield LANE.path, _word(*_lanes(until(needed, case.as_of)))
    suspected = answered(case.answers, SUSPECTED_ON.path)
    if suspected:
        yield SINCE_SUSPICION.path, _duration(since(suspected, case.as_of))
    yield EXAMINED.path, _word(_examined(case))


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


def _steroid(case: Case) -> Iterator[tuple[str, Answer]]:
    if case.treatments is None:
        return
    given = [entry for entry in case.treatments if entry.kind == "steroid"]
    if not given:
        yield STEROID.path, _word("none")
        return
    last = given[-1]
    states = _running(last, case.as_of)
    yield STEROID.path, _word(*(word for word in words_of(STEROID) if word in states))
    yield from _dexamethasone(last)
    for own, care in zip(STEROID_CARE, CARE, strict=True):
        if own.path in last.answers:
            yield care.path, last.answers[own.path]


def _running(entry: Entry, as_of: datetime) -> set[str]:
    """Running unless a stop was written down that has come; either where it may have come."""
    stopped = entry.answers.get(STEROID_STOPPED.path)
    if stopped is None:
        return {"running"}
    if stopped.is_unknown:
        return {"running", "stopped"}
    ahead = until(stopped, as_of)
    return ({"running"} if ahead.high > 0 else set()) | ({"stopped"} if ahead.low <= 0 else set())


def _dexamethasone(entry: Entry) -> Iterator[tuple[str, Answer]]:
    """The dose of dexamethasone: none where another steroid is named, unknown without a name."""
    dose, drug = (answered(entry.answers, v.path) for v in (STEROID_DOSE, STEROID_DRUG))
    names = [] if drug is None else [str(name).lower() for name in drug.possible]
    if names and all(any(other in name for other in _OTHER_STEROIDS) for name in names):
        yield DEXAMETHASONE.path, Answer((span(_NOTHING, _NOTHING),), "0 mg", derived="another")
    elif dose is not None and names and all("dexa" in name for name in names):
        yield DEXAMETHASONE.path, dose


def _systemic(case: Case) -> Iterator[tuple[str, Answer]]:
    if case.systemic is None:
        return
    for variable, word in ((ANTIANGIOGENIC, "antiangiogenic"), (IMMUNOTHERAPY, "immunotherapy")):
        given = [_is_class(entry, word) for entry in case.systemic]
        words = [w for w, is_ in (("no", {True} not in given), ("yes", _any_true(given))) if is_]
        yield variable.path, _word(*words)
    sure = [e for e in case.systemic if _is_class(e, "antiangiogenic") == {True}]
    maybe = [e for e in case.systemic if _is_class(e, "antiangiogenic") == {True, False}]
    doses = [answered(entry.answers, SYSTEMIC_LAST_DOSE.path) for entry in (*sure, *maybe)]
    ages = [since(dose, case.as_of) for dose in doses if dose is not None]
    if ages and len(ages) == len(doses):
        # A drug that is only perhaps one counts where it is the newer, and may not count at all.
        latest = min(age.high for age in ages[: len(sure)]) if sure else max(a.high for a in ages)
        yield SINCE_ANTIANGIOGENIC.path, _duration(Hours(min(age.low for age in ages), latest))


def _any_true(given: Iterable[frozenset[bool]]) -> bool:
    return any(True in truths for truths in given)


def _is_class(entry: Entry, word: str) -> frozenset[bool]:
    answer = entry.answers.get(SYSTEMIC_CLASS.path)
    possible = everything(SYSTEMIC_CLASS) if answer is None else answer.possible
    return frozenset(each == word for each in possible)


def _setting(case: Case) -> Iterator[tuple[str, Answer]]:
    declined = case.answers.get(OTHERS_DECLINED.path)
    if declined is not None and not declined.is_unknown:
        yield HAVE_DECLINED.path, _yes_no(any(declined.possible))
    yield (
        ONCOLOGIST_ESTIMATE.path,
        _yes_no(any(map(_by_oncologist, case.prognosis_estimates or ()))),
    )


def _by_oncologist(entry: Entry) -> bool:
    """Whether an oncologist estimated, at first hand and with a figure."""
    author = entry.text(ESTIMATED_BY.path).casefold()
    named = any(word in author for word in _ONCOLOGISTS)
    at_first_hand = entry.text(SENIORITY.path) not in _AT_SECOND_HAND
    return named and at_first_hand and bool(entry.text(ESTIMATED_MONTHS.path))


def _estimates(case: Case) -> Iterator[tuple[str, Answer]]:
    written = [entry.text(ESTIMATED_MONTHS.path) for entry in case.prognosis_estimates or ()]
    lowest = [Decimal(months.partition(" to ")[0]) for months in written if months]
    if lowest:
        yield SHORT_ESTIMATE.path, _yes_no(min(lowest) <= SHORT_MONTHS)
    given = [
        entry.answers.get(RADIATION_THEN_SURGERY.path) for entry in case.failure_estimates or ()
    ]
    known = [answer for answer in given if answer is not None and not answer.is_unknown]
    if known:
        spans = {part for answer in known for part in answer.possible if isinstance(part, Span)}
        shown = " or ".join(f"{answer.given} %" for answer in known)
        yield (
            SURGERY_AFTER_RADIATION.path,
            Answer(tuple(sorted(spans)), shown, derived="follows from the case"),
        )


def _levels(case: Case, answers: Answers) -> dict[str, Answer]:
    if case.lesions is None:
        return {}
    found = {
        SYMPTOMATIC_LEVELS.path: _counted(_symptomatic(lesion) for lesion in case.lesions),
        DEFICIT_LEVELS.path: _counted(_explains(lesion) for lesion in case.lesions),
    }
    involved = answers.get(VERTEBRAE_INVOLVED.path)
    if involved is not None and not involved.is_unknown:
        found[NOT_DESCRIBED.path] = _more_than(involved, *levels_spanned(case))
    return found


def _counted(each: Iterable[frozenset[bool]]) -> Answer:
    """None, one or several, from what each lesion may be."""
    sets = list(each)
    least = sum(truths == {True} for truths in sets)
    most = sum(True in truths for truths in sets)
    return _word(*COUNTS[min(least, 2) : min(most, 2) + 1])


def _symptomatic(lesion: Lesion) -> frozenset[bool]:
    hurts = _truths(lesion, PAIN, "mechanical", "non_mechanical")
    explains = _explains(lesion)
    if {True} in (hurts, explains):
        return frozenset({True})
    return hurts | explains


def _explains(lesion: Lesion) -> frozenset[bool]:
    return _truths(lesion, EXPLAINS_DEFICIT, "yes")


def _truths(lesion: Lesion, variable: Variable, *words: str) -> frozenset[bool]:
    answer = lesion.answers.get(variable.path)
    possible = everything(variable) if answer is None else answer.possible
    return frozenset(word in words for word in possible)


def _more_than(involved: Answer, fewest: int, most: int) -> Answer:
    """Whether more are involved than the lesions are, over all that both may be."""
    spans = [part for part in involved.possible if isinstance(part, Span)]
    words = []
    if any(part.start[0] <= most for part in spans):
        words.append("no")
    if any(part.end[0] > fewest for part in spans):
        words.append("yes")
    return _word(*words)
