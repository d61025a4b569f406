"""Hopes against the course of every option, read off the joint states of the model."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import cast

from spondyl.case.vocabulary.course import Need
from spondyl.goals.hope import Chance, Hope, Hoped, Horizons, Likely, Pair, Part, Stands, Story
from spondyl.goals.horizons import COURSES, SOON, horizons
from spondyl.goals.recovery import recovery
from spondyl.options.judged import Judged
from spondyl.outcomes.engine import FUNCTIONS, NO_MOVEMENT, NOT_WALKING
from spondyl.outcomes.joint import NO_SUCH_STATE, OUTCOME_OF, STRONGER, Asked, Spread, asked
from spondyl.outcomes.outcome import least_supported
from spondyl.outcomes.projecting import Projected
from spondyl.outcomes.projection import Projection

BEST: tuple[Need, ...] = ("alive", "walking", "pain_controlled")
_DEAD_LETTERS = {
    "past": "its date has passed",
    "beyond": "its date lies beyond the two years that the model runs",
    "unclear": "its date is not settled",
}
_LOST = (NOT_WALKING, NO_MOVEMENT)
_NOT_SAID = "what it takes is not said"


def questions(hopes: Sequence[Hope] | None) -> tuple[Asked, ...]:
    """What the model is asked, of every option: each hope on its day, and the two horizons."""
    found: dict[Asked, None] = {}
    for week in _horizon_weeks():
        found |= dict.fromkeys((*_standing(week), *_any_of(BEST, week)))
    for hope in hopes or ():
        for weeks in _days(hope, _horizon_weeks()):
            needs = (*_any_of(hope.needs, weeks), *_any_of(stronger(hope.needs), weeks))
            found |= dict.fromkeys((*_standing(weeks), *needs))
    return tuple(found)


def stronger(needs: Iterable[Need]) -> tuple[Need, ...]:
    """Needs with each that has no state replaced by one that holds it, where there is one."""
    return tuple(dict.fromkeys(STRONGER.get(need, need) for need in needs))


def hoped(hopes: tuple[Hope, ...] | None, projected: Projected, options: Sequence[Judged]) -> Hoped:
    """Hopes and stories of every option that is projected.

    Args:
        hopes: of the case.
        projected: asked the `questions` of these hopes.
        options: of the case, judged; closed ones are left out.
    """
    over = horizons(projected)
    seen = [_Seen(each, projected) for each in options if each.status != "closed"]
    chances = (
        chance for hope in hopes or () for each in seen for chance in _chances(hope, each, over)
    )
    stories = (story for each in seen if over and (story := _story(each, over)))
    return Hoped(hopes, over, tuple(chances), tuple(stories))


def _horizon_weeks() -> tuple[int, ...]:
    return (SOON, *reversed(COURSES))


def _days(hope: Hope, horizon_weeks: Iterable[int]) -> tuple[float, ...]:
    """The days on which a hope is looked at: its own, without one the horizons."""
    if hope.weeks is not None:
        return (hope.weeks,)
    return tuple(map(float, horizon_weeks)) if hope.when == "undated" else ()


def _any_of(needs: Iterable[Need], weeks: float) -> Iterator[Asked]:
    """A question for every choice among needs: an option may be silent on any of them."""
    modelled = [need for need in needs if need in OUTCOME_OF]
    for number in range(len(modelled) + 1):
        for some in combinations(modelled, number):
            yield asked(some, weeks)


def _standing(weeks: float) -> Iterator[Asked]:
    """One question for each function, one for not walking, and one for being alive at all."""
    for places in (*((place,) for place in range(len(FUNCTIONS))), _LOST):
        yield Asked(weeks, places)
    yield Asked(weeks)


class _Seen:
    """One option as the model sees it."""

    def __init__(self, judged: Judged, projected: Projected) -> None:
        self.judged = judged
        at = (judged.name, judged.lesion)
        self.rows = projected.of(*at)
        self.joint = projected.joint.get(at, {})
        self.begins = projected.begins.get(at)

    def first(self, need: Need) -> Projection | None:
        """The row that tells whether a need is modelled here."""
        outcome = OUTCOME_OF[need]
        return next((row for row in self.rows if row.outcome is outcome), None)

    def silent(self, need: Need) -> str:
        """Why a need is not modelled here; empty where it is."""
        if need not in OUTCOME_OF:
            return NO_SUCH_STATE[need]
        row = self.first(need)
        return "it is in no model" if row is None else row.why

    def part(self, needs: Sequence[Need], weeks: float) -> Part | None:
        """The chance that several needs hold together; None where nothing is known of any."""
        if not needs or not self.joint:
            return None
        spread = self.joint[asked(needs, weeks)]
        supports = [row.support for need in needs if (row := self.first(need))]
        return Part(
            tuple(needs),
            spread.medians,
            spread.interval,
            least_supported(supports),
        )

    def stands(self, weeks: float) -> Stands | None:
        """Where people stand on a day."""
        if not self.joint or self.silent("walking"):
            return None
        walks, with_aid, lost, still = (
            self.joint[Asked(weeks, (place,))].medians for place in range(len(FUNCTIONS))
        )
        return Stands(walks, with_aid, lost, still, _dead(self.joint[Asked(weeks)]).medians)


def _dead(alive: Spread) -> Spread:
    return Spread(_rest(alive.medians), _rest(alive.interval))


def _rest(pair: Pair) -> Pair:
    low, high = pair
    return 1 - high, 1 - low


def _chances(hope: Hope, seen: _Seen, over: Horizons | None) -> Iterator[Chance]:
    days = _days(hope, (over.soon, over.course)) if over else ()
    if not days:
        why = _DEAD_LETTERS.get(hope.when) or seen.silent("alive")
        yield _unsaid(hope, seen, why)
    for weeks in days:
        yield _chance(hope, seen, weeks)


def _unsaid(hope: Hope, seen: _Seen, why: str) -> Chance:
    """A hope of which nothing can be said by this option."""
    judged = seen.judged
    return Chance(hope, judged.name, judged.lesion, None, None, None, None, why, None, "unknown")


def _chance(hope: Hope, seen: _Seen, weeks: float) -> Chance:
    silent = {need: why for need in hope.needs if (why := seen.silent(need))}
    if nowhere := seen.silent("alive"):
        silent = dict.fromkeys(hope.needs, nowhere)
    known = [need for need in hope.needs if need not in silent]
    part = seen.part(known, weeks)
    whole = None if silent else part
    why = "" if whole else "; ".join(dict.fromkeys(silent.values())) or _NOT_SAID
    judged = seen.judged
    return Chance(
        hope,
        judged.name,
        judged.lesion,
        weeks,
        whole,
        None if whole else part,
        _least(hope, seen, weeks) if silent else None,
        why,
        seen.stands(weeks),
        recovery(judged, seen.begins, weeks),
    )


def _least(hope: Hope, seen: _Seen, weeks: float) -> Part | None:
    """The chance of stronger needs, where all of them are modelled here."""
    needs = stronger(hope.needs)
    return None if any(map(seen.silent, needs)) else seen.part(needs, weeks)


def _story(seen: _Seen, over: Horizons) -> Story | None:
    """The option told three times; None where it is in no model."""
    if seen.silent("alive"):
        return None
    weeks = over.course
    best = seen.part([need for need in BEST if not seen.silent(need)], weeks)
    assert best is not None
    dead = _dead(seen.joint[Asked(weeks)])
    judged = seen.judged
    return Story(
        judged.name,
        judged.lesion,
        weeks,
        best,
        tuple(_likely(seen, weeks)),
        dead.medians,
        dead.interval,
        seen.stands(weeks),
    )


def _likely(seen: _Seen, weeks: int) -> Iterator[Likely]:
    """What may be the most frequent, over the medians that are still possible."""
    stands = seen.stands(weeks)
    if stands is None:
        return
    lost = seen.joint[Asked(weeks, _LOST)].medians
    shares = {"walks": seen.joint[asked(["walking"], weeks)].medians, "does_not_walk": lost}
    shares["died"] = stands.died
    surely = max(low for low, _ in shares.values())
    for word, (_, high) in shares.items():
        if high >= surely:
            yield cast("Likely", word)
