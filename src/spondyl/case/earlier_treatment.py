"""How long ago a level was treated, by what, and what that left: facts that only options read."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal

from spondyl.case.case import Case, Entry
from spondyl.case.clocks import Hours, answered, since
from spondyl.case.earlier_radiation import (
    given,
    overlap,
    planned,
    radiation_failed,
    reaches,
)
from spondyl.case.following import FOLLOWS, follows, truth_follows
from spondyl.case.levels import LEVELS, Run
from spondyl.case.vocabulary.course import ENDED, GIVEN_ON, OPERATED_LEVEL, SPILL
from spondyl.case.vocabulary.make import DURATION, choice, count, yes_no
from spondyl.kernel.answers import Answer, Answers, known, unknown
from spondyl.kernel.criteria import is_
from spondyl.kernel.truths import ALWAYS, EITHER, NEVER, Truths, every, some, truths
from spondyl.kernel.variables import Variable

SINCE_RADIATION = Variable(
    "lesion.since_radiation",
    DURATION,
    "How long ago did the last radiation at this level end?",
    "Follows from treatments: the end of the newest course, or its date where no end is given.",
)
SINCE_SURGERY = Variable(
    "lesion.since_surgery",
    DURATION,
    "How long ago was the last operation at this level?",
    "Follows from treatments.",
)
PRIOR_SURGERY = yes_no(
    "lesion.prior_surgery", "Was this level operated on before?", "Follows from treatments."
)
SPILLED = yes_no(
    "lesion.spilled",
    "Did an earlier operation at this level spill tumour?",
    "Follows from treatments.",
)
IRRADIATED_SINCE = yes_no(
    "lesion.irradiated_since_surgery",
    "Was this level irradiated since the last operation there?",
    "Follows from treatments.",
)
RADIATION_UNSTABLE = yes_no(
    "lesion.radiation_unstable",
    "Did this level become unstable after radiation?",
    "Follows from treatments: a field that includes it, with failed_by instability.",
)
COURSES = choice(
    "lesion.radiation_courses",
    "How many earlier courses of radiation reached this level?",
    "none",
    "one",
    "several",
    note="Follows from treatments.",
    ordered=True,
)
RADIATION_PLANNED = yes_no(
    "lesion.radiation_planned",
    "Is radiation of this level planned?",
    "Follows from treatments: radiation with a date that lies ahead, whose field includes it.",
)
LEVELS_TREATED = count(
    "lesion.levels",
    "How many vertebrae does the lesion span?",
    len(LEVELS),
    note="Follows from the level.",
)
TREATED_REGION = choice(
    "lesion.treated_region",
    "Where does it lie for needles and beams?",
    "above_t5",
    "t5_to_l5",
    "sacrum",
    note="Follows from the level; a run across regions counts with its highest level.",
    ordered=True,
)
FROM_TREATMENTS = (
    SINCE_RADIATION,
    SINCE_SURGERY,
    PRIOR_SURGERY,
    SPILLED,
    IRRADIATED_SINCE,
    RADIATION_UNSTABLE,
    COURSES,
    RADIATION_PLANNED,
)
FROM_LEVEL = (LEVELS_TREATED, TREATED_REGION)
VARIABLES = (*FROM_TREATMENTS, *FROM_LEVEL)
WRITTEN_AS = {
    **{variable.path: "treatments" for variable in FROM_TREATMENTS},
    **{variable.path: "lesion.level" for variable in FROM_LEVEL},
}
_FIRST_T5, _FIRST_SACRAL = LEVELS.index("T5"), LEVELS.index("S1")


def earlier_treatment(case: Case, run: Run) -> Answers:
    """What earlier treatment left at a run of levels, and where the run lies."""
    entries = given(case)
    radiation = _touching(entries, "radiation", run)
    surgery = _touching(entries, "surgery", run)
    at_level = {
        LEVELS_TREATED.path: known(LEVELS_TREATED, len(run)),
        TREATED_REGION.path: follows(_region(run), derived="follows from the level"),
    }
    if radiation is None or surgery is None:
        return {**at_level, **{v.path: unknown(v) for v in FROM_TREATMENTS}}
    return {
        **at_level,
        **_newest(SINCE_RADIATION, radiation, case.as_of),
        **_newest(SINCE_SURGERY, surgery, case.as_of),
        PRIOR_SURGERY.path: truth_follows(some(truth for _, truth in surgery)),
        IRRADIATED_SINCE.path: truth_follows(_since(radiation, surgery, case.as_of)),
        SPILLED.path: truth_follows(some(_spilled(each) for each in surgery)),
        RADIATION_UNSTABLE.path: radiation_failed(entries, run, by="instability"),
        COURSES.path: _courses([truth for _, truth in radiation]),
        RADIATION_PLANNED.path: truth_follows(_planned(case, run)),
    }


Touching = tuple[Entry, Truths]


def _touching(entries: Sequence[Entry] | None, kind: str, run: Run) -> list[Touching] | None:
    """The treatments of a kind that reached the run, or may have; None where nobody said."""
    if entries is None:
        return None
    each = [(entry, touches(entry, run)) for entry in entries if entry.kind == kind]
    return [(entry, truth) for entry, truth in each if True in truth]


def touches(entry: Entry, run: Run) -> Truths:
    """Whether a treatment reached a level of the run; either where its levels are not given."""
    if entry.kind == "radiation":
        return reaches(entry, run)
    level = answered(entry.answers, OPERATED_LEVEL.path)
    if level is None:
        return EITHER
    return frozenset(overlap(str(written), run) for written in level.possible)


def _since(radiation: Sequence[Touching], surgery: Sequence[Touching], as_of: datetime) -> Truths:
    """Whether any radiation ended after the newest operation; either where a date is missing."""
    if not radiation:
        return NEVER
    dated = [(_ended(entry, as_of), truth) for entry, truth in surgery]
    if not dated:
        return NEVER
    if any(hours is None for hours, _ in dated):
        return EITHER
    newest = list(_not_superseded([(h, t) for h, t in dated if h is not None]))
    return some(every((truth, _later(_ended(entry, as_of), newest))) for entry, truth in radiation)


def _later(ended: Hours | None, than: Sequence[Hours]) -> Truths:
    """Whether a treatment ended less long ago than each of several may have."""
    if ended is None:
        return EITHER
    return frozenset(
        later
        for each in than
        for later, may in ((True, ended.low < each.high), (False, ended.high >= each.low))
        if may
    )


def _planned(case: Case, run: Run) -> Truths:
    ahead = planned(case) or ()
    return some(touches(entry, run) for entry in ahead if entry.kind == "radiation")


def _spilled(each: Touching) -> Truths:
    entry, touches = each
    return every((touches, truths(is_(SPILL, "yes"), entry.answers)))


def _newest(variable: Variable, touching: Sequence[Touching], as_of: datetime) -> Answers:
    """Since the newest of them; without any there is nothing to say."""
    if not touching:
        return {}
    dated = [(_ended(entry, as_of), truth) for entry, truth in touching]
    if any(hours is None for hours, _ in dated):
        return {variable.path: unknown(variable)}
    spans = tuple(_not_superseded([(h, t) for h, t in dated if h is not None]))
    # Whole days, so that six and a half are not said to be the seven that a rule asks for.
    said = " or ".join(f"{hours.low // 24} days" for hours in spans)
    return {variable.path: Answer(tuple(h.span for h in spans), said, derived=FOLLOWS)}


def _not_superseded(dated: Sequence[tuple[Hours, Truths]]) -> Iterator[Hours]:
    """When the newest may have been: not before one that surely reached the level."""
    oldest = min((hours.high for hours, truth in dated if truth == ALWAYS), default=None)
    for hours, _ in dated:
        if oldest is None:
            yield hours
        elif hours.low <= oldest:
            yield Hours(hours.low, min(hours.high, oldest))


def _ended(entry: Entry, as_of: datetime) -> Hours | None:
    on = answered(entry.answers, ENDED.path) or answered(entry.answers, GIVEN_ON.path)
    return None if on is None else _whole_days(on, as_of)


def _whole_days(on: Answer, as_of: datetime) -> Hours:
    """Hours since; a bare date counts in whole days, as intervals are spoken of."""
    if any("T" in str(written) for written in on.possible):
        return since(on, as_of)
    days = [(as_of.date() - date.fromisoformat(str(w)[:10])).days for w in on.possible]
    return Hours(Decimal(24 * max(min(days), 0)), Decimal(24 * max(*days, 0)))


def _courses(each: Sequence[Truths]) -> Answer:
    least = sum(truth == ALWAYS for truth in each)
    most = sum(truth != NEVER for truth in each)
    words = ("none", "one", "several")
    return follows(*words[min(least, 2) : min(most, 2) + 1])


def _region(run: Run) -> str:
    first = LEVELS.index(run[0])
    if first < _FIRST_T5:
        return "above_t5"
    return "t5_to_l5" if first < _FIRST_SACRAL else "sacrum"
