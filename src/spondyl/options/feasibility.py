"""Whether an option can be had here, and whether it can begin in time."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from functools import lru_cache

from spondyl.case.case import Case
from spondyl.case.clocks import answered, until
from spondyl.case.following import follows, truth_follows
from spondyl.case.vocabulary.course import DECISION_NEEDED_BY
from spondyl.centre.profile import Offer, Profile
from spondyl.centre.staff import is_covered, uncomfortable
from spondyl.centre.starts import Start, Way, in_time_by, starts, transferred
from spondyl.kernel.answers import Answer, Answers
from spondyl.kernel.truths import ALWAYS, NEVER, Truths
from spondyl.options.facts import (
    AVAILABLE,
    COVER,
    DECLINED,
    NOT_DESCRIBED,
    STARTS,
    STARTS_BY_DEADLINE,
)
from spondyl.options.option import Treatment

DECLINES = "patient_view.declines"
# NICE's older standard for radiotherapy in compression: within 24 hours of the decision.
_A_DAY = (Decimal(24), Decimal(24))
_NONE_DECLINED = (frozenset[str](),)
_NOTHING = {v.path: follows(NOT_DESCRIBED) for v in (AVAILABLE, STARTS, STARTS_BY_DEADLINE, COVER)}
_IN_TIME = {ALWAYS: "in_time", NEVER: "too_late"}
LATE = "too_late"


@dataclass(frozen=True, slots=True)
class Feasibility:
    """How one option stands at one centre at one moment.

    Attributes:
        answers: the facts that rules read, `option.available` and its like.
        start: the ways in which it can begin; None without a profile.
        opening: a transfer that begins in time, or may, where treatment here does not.
        offer: what the centre says of who does it and how often; None where it says nothing.
    """

    answers: Answers
    start: Start | None
    opening: Way | None
    offer: Offer | None = None

    def word(self, path: str) -> str:
        """The answer to one of its facts."""
        return str(self.answers[path].possible[0])

    @property
    def described(self) -> bool:
        """Whether the centre says anything of the option."""
        return self.start is not None and self.start.available is not None

    @property
    def way(self) -> Way | None:
        """The way by which the option is counted: here, or by transfer where only that is left."""
        if self.start is None:
            return None
        return self.start.here or self.start.transfer


def feasibility(treatment: Treatment, case: Case, profile: Profile | None) -> Feasibility:
    """How an option stands at a centre; without a profile everything is not described."""
    declined = {DECLINED.path: refused((treatment.name,), case)}
    if profile is None:
        return Feasibility({**_NOTHING, **declined}, None, None)
    start = starts(profile, treatment.name, case.as_of)
    way = start.here or start.transfer
    soon = _word(way, _A_DAY)
    answers = {
        **declined,
        AVAILABLE.path: follows(start.available or NOT_DESCRIBED),
        STARTS.path: follows(soon),
        STARTS_BY_DEADLINE.path: follows(_by_deadline(way, case)),
        COVER.path: follows(_cover(treatment, start, profile, case.as_of)),
    }
    late = start.available == "no" or soon == LATE
    opening = _opening(treatment, start, profile, case) if late else None
    return Feasibility(answers, start, opening, profile.offers.get(treatment.name))


def declines(case: Case) -> tuple[frozenset[str], ...]:
    """The options that the patient has declined; several sets where it is open which."""
    answer = answered(case.answers, DECLINES)
    return _NONE_DECLINED if answer is None else _listed(answer.possible)


def refused(names: Sequence[str], case: Case) -> Answer:
    """Whether the patient has declined any of several options that are planned as one."""
    return truth_follows(frozenset(not said.isdisjoint(names) for said in declines(case)))


@lru_cache(maxsize=1024)
def _listed(lists: tuple[object, ...]) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(str(names).split(", ")) - {""} for names in lists)


def _word(way: Way | None, hours: tuple[Decimal, Decimal]) -> str:
    if way is None:
        return NOT_DESCRIBED
    truths: Truths = in_time_by(way, hours)
    if way.lead is None and truths != NEVER:
        return NOT_DESCRIBED if not way.to else "may_be_late"
    return _IN_TIME.get(truths, "may_be_late")


def _by_deadline(way: Way | None, case: Case) -> str:
    deadline = answered(case.answers, DECISION_NEEDED_BY.path)
    if deadline is None:
        return NOT_DESCRIBED
    hours = until(deadline, case.as_of)
    return NOT_DESCRIBED if hours.high < 0 else _word(way, (max(hours.low, Decimal(0)), hours.high))


def _cover(treatment: Treatment, start: Start, profile: Profile, moment: datetime) -> str:
    """Whether anybody who could do it here is comfortable with it."""
    if start.available != "yes" or treatment.kind == "supportive":
        return NOT_DESCRIBED
    said = {_comfort(profile, d, treatment.name, moment) for d in treatment.disciplines}
    order = ("comfortable", NOT_DESCRIBED, "not_comfortable", "nobody")
    return next(word for word in order if word in said)


def _comfort(profile: Profile, discipline: str, option: str, moment: datetime) -> str:
    covered = is_covered(profile, discipline, moment)
    if covered != ALWAYS:
        return "nobody" if covered == NEVER else NOT_DESCRIBED
    against = uncomfortable(profile, discipline, option, moment)
    return {NEVER: "comfortable", ALWAYS: "not_comfortable"}.get(against, NOT_DESCRIBED)


def _opening(treatment: Treatment, start: Start, profile: Profile, case: Case) -> Way | None:
    """A transfer that may begin within a day; of several the soonest."""
    ways = _elsewhere(treatment.name, start, profile, case.as_of)
    may = [way for way in ways if _word(way, _A_DAY) != LATE]
    # One whose hours are known stands before one of which only the journey is.
    return min(may, key=lambda way: (way.is_lower_bound, way.at_least), default=None)


def _elsewhere(option: str, start: Start, profile: Profile, moment: datetime) -> Iterator[Way]:
    if start.transfer is not None:
        yield start.transfer
    partners: Iterable[str] = (
        name for name, partner in profile.transfers.items() if option in partner.lead_hours
    )
    for name in partners:
        if start.transfer is None or name != start.transfer.to:
            way = transferred(profile, name, option, moment)
            if way is not None:
                yield way
