"""A centre's own counts: they move the level of a risk, never the contrast between options."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from spondyl.centre.profile import Count, Profile
from spondyl.outcomes.counts import Beta, Counted, Learned, as_beta, learned
from spondyl.outcomes.families import Spread
from spondyl.outcomes.loading import parameters
from spondyl.outcomes.parameter import Parameter
from spondyl.outcomes.strategies import Strategy, strategy_of

# By the id of a count, the parameter that it moves; of an operation, by its kind.
_SURGICAL = {
    "wound_complication": "wound_{}",
    "major_complication": "major_open",
}


def _hurts_like(pain: str) -> Callable[[Strategy], bool]:
    return lambda strategy: strategy.pain == pain


def _irradiated(strategy: Strategy) -> bool:
    return strategy.walking == "radiation"


# By the id of a count, the parameter that it moves, and after which options it is counted.
_OTHER: Mapping[str, tuple[str, Callable[[Strategy], bool]]] = {
    "hardware_failure": ("hardware", lambda strategy: strategy.hardware),
    "cement_complication": ("cement_symptoms", lambda strategy: strategy.cement),
    "fracture_stereotactic_12_months": (
        "fracture_stereotactic",
        lambda strategy: strategy.stereotactic,
    ),
    "fracture_conventional_12_months": ("fracture_conventional", _hurts_like("conventional")),
    "pain_response_conventional": ("pain_answers_conventional", _hurts_like("conventional")),
    "pain_response_cement": ("pain_answers_cement", _hurts_like("cement")),
    "pain_response_fixation": ("pain_answers_fixation", _hurts_like("fixation")),
    "walks_unaided_4_weeks": ("walks_unaided_radiation", _irradiated),
    "walks_aided_4_weeks": ("walks_aided_radiation", _irradiated),
    "walks_not_walking_4_weeks": ("walks_lost_radiation", _irradiated),
    "walks_paralysed_4_weeks": ("walks_paralysed_radiation", _irradiated),
}
_EXPLAINED = {
    "death_30d": "all deaths are counted; the model adds only those that the operation brings",
}
KNOWN = (*_SURGICAL, *_OTHER)


@dataclass(frozen=True, slots=True)
class Local:
    """What a centre counted, beside what is published.

    Attributes:
        parameter: the figure that it moves.
        learned: published, local and combined.
        ids: the centre's counts that were added up.
    """

    parameter: Parameter
    learned: Learned
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unused:
    """A count that moves nothing.

    Attributes:
        count: the count.
        why: the reason.
    """

    count: Count
    why: str


def learn(profile: Profile | None) -> tuple[tuple[Local, ...], tuple[Unused, ...]]:
    """What a centre's counts move, and those that move nothing."""
    if profile is None:
        return (), ()
    found: dict[str, list[Count]] = {}
    unused = []
    for count in profile.counts:
        name, why = _moved(count)
        if why:
            unused.append(Unused(count, why))
        else:
            found.setdefault(name, []).append(count)
    return tuple(_local(name, counts) for name, counts in found.items()), tuple(unused)


def by_parameter(local: tuple[Local, ...]) -> Mapping[str, Learned]:
    """What is learned, by the id of its parameter."""
    return {each.parameter.id: each.learned for each in local}


def _moved(count: Count) -> tuple[str, str]:
    """The parameter that a count moves, or why it moves none."""
    if count.n == 0:
        return "", "nobody was counted"
    if count.id in _OTHER:
        name, belongs = _OTHER[count.id]
        strategy = strategy_of((count.option,))
        if strategy is None or not belongs(strategy):
            return "", f"it does not belong to {count.option}"
        return name, ""
    if count.id in _EXPLAINED:
        return "", _EXPLAINED[count.id]
    if count.id not in _SURGICAL:
        return "", "no level of the model is called that; known: " + ", ".join(KNOWN)
    strategy = strategy_of((count.option,))
    if strategy is None or not strategy.surgery:
        return "", f"{count.option} is no operation"
    return _surgical(count, strategy)


def _surgical(count: Count, strategy: Strategy) -> tuple[str, str]:
    if count.id == "major_complication" and strategy.surgery != "open":
        return "", "only counts after open operations move this level"
    return _SURGICAL[count.id].format(strategy.surgery), ""


def _local(name: str, counts: list[Count]) -> Local:
    parameter = parameters()[name]
    events, n = sum(count.events for count in counts), sum(count.n for count in counts)
    ids = tuple(f"{count.id} after {count.option}" for count in counts)
    return Local(parameter, learned(published(parameter), events, n), ids)


def published(parameter: Parameter) -> Beta:
    """What is published of a level, as counts."""
    prior = parameter.prior
    if isinstance(prior, Spread):
        return as_beta(parameter.value, prior.deviation)
    assert isinstance(prior, Counted)
    return Beta(prior.first, prior.second)


def levels() -> Iterator[Parameter]:
    """The parameters that a centre's counts can move."""
    names = {form.format(kind) for form in _SURGICAL.values() for kind in ("open", "percutaneous")}
    for name in sorted({*names, *(name for name, _ in _OTHER.values())}):
        if name in parameters():
            yield parameters()[name]
