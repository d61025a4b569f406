"""The outcomes that are projected: what each counts, among whom, and what supports it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from spondyl.outcomes.strategies import Strategy

Unit = Literal["share", "days", "weeks"]
Support = Literal["validated", "calibrated", "elicited", "not_modelled"]
SAYS: dict[Support, str] = {
    "validated": "holds on published results that its makers had not seen",
    "calibrated": "gives back the published results that it was built from; not yet validated",
    "elicited": "not validated: rests on assumed inputs",
    "not_modelled": "unknown",
}


_WORST_FIRST: tuple[Support, ...] = ("not_modelled", "elicited", "calibrated", "validated")


def least_supported(supports: Iterable[Support]) -> Support:
    """The weakest of several."""
    return min(supports, key=_WORST_FIRST.index)


@dataclass(frozen=True, slots=True)
class Outcome:
    """One thing that is projected.

    Attributes:
        name: as in JSON and in targets.
        title: as printed.
        group: what parameters call it.
        counts: what is counted, among whom.
        unit: shares, days or weeks.
        weeks: at which weeks; empty for the model's own eight.
        spread: standard deviation between studies, on the log odds scale.
    """

    name: str
    title: str
    group: str
    counts: str
    unit: Unit = "share"
    weeks: tuple[int, ...] = ()
    spread: float = 0.3


ALIVE = Outcome("alive", "Alive", "alive", "alive, of all", spread=0.25)
WALKING = Outcome(
    "walking", "Alive and walking", "walking", "alive and walking, with aid or without, of all"
)
AMONG = Outcome(
    "walking_among_alive", "Walking, of those alive", "walking", "walking, of those alive"
)
KEPT = Outcome(
    "kept", "Still walks", "walking", "walking, of those alive who walked at the decision"
)
REGAINED = Outcome(
    "regained",
    "Walks again",
    "walking",
    "walking, of those alive who did not walk at the decision",
    spread=0.3,
)
LOST = Outcome(
    "lost", "Lost walking", "walking", "not walking, of those alive who walked at the decision"
)
PAIN = Outcome(
    "pain_response",
    "Pain relieved",
    "pain",
    "pain that answered and has not returned, of those alive",
    spread=0.4,
)
PAIN_EVER = Outcome(
    "pain_response_ever", "Pain answered", "pain", "pain that answered at some time, by then"
)
PAIN_GONE = Outcome(
    "pain_gone", "Pain gone", "pain", "pain that went altogether, at best", weeks=(12,), spread=0.4
)
CLINICAL = Outcome(
    "local_control_clinical",
    "Tumour held, by symptoms",
    "local_control",
    "no new deficit or treatment at the level, from the treatment on, deaths left out of account",
)
IMAGING = Outcome(
    "local_control_mri",
    "Tumour held, on imaging",
    "local_control",
    "no growth at the level on imaging, from the treatment on, deaths left out of account",
)
FRACTURE = Outcome(
    "vcf",
    "Fracture of the vertebra",
    "complications",
    "new or worse fracture, from the treatment on",
)
DEATH = Outcome(
    "death_30d", "Dead within 30 days", "alive", "dead within 30 days of the decision", weeks=(4,)
)
WOUND = Outcome(
    "wound", "Wound complication", "complications", "within three months", weeks=(12,), spread=0.35
)
MAJOR = Outcome(
    "major_complication", "Major complication", "complications", "within 30 days", weeks=(4,)
)
HARDWARE = Outcome(
    "hardware_failure", "Hardware fails", "complications", "with symptoms, by then", weeks=(104,)
)
CEMENT = Outcome(
    "cement_complication", "Harm by cement", "complications", "with symptoms", weeks=(1,)
)
FLARE = Outcome("pain_flare", "Pain flare", "complications", "in the first days", weeks=(2,))
MYELOPATHY = Outcome(
    "myelopathy", "Damage to the cord by radiation", "complications", "by then", weeks=(104,)
)
HOME = Outcome("days_at_home", "Days at home", "home", "days alive and at home, by then", "days")
BENEFIT = Outcome(
    "time_to_benefit",
    "Weeks until it helps",
    "time_to_benefit",
    "weeks from the decision until pain answers, the wait for treatment included",
    "weeks",
    (0,),
)
BENEFIT_ALIVE = Outcome(
    "alive_at_benefit", "Lives to see it help", "time_to_benefit", "alive by then", weeks=(0,)
)
OUTCOMES = (
    ALIVE, WALKING, AMONG, KEPT, REGAINED, LOST, PAIN, PAIN_EVER, PAIN_GONE, CLINICAL, IMAGING,
    FRACTURE, DEATH, WOUND, MAJOR, HARDWARE, CEMENT, FLARE, MYELOPATHY, HOME, BENEFIT,
    BENEFIT_ALIVE,
)  # fmt: skip
BY_NAME = {outcome.name: outcome for outcome in OUTCOMES}
# What stands for a group where the model is silent on all of it.
FIRST_OF_GROUP = (ALIVE, WALKING, PAIN, CLINICAL, HOME)
COMPLICATIONS = tuple(each for each in OUTCOMES if each.group == "complications")


def support(outcome: Outcome, strategy: Strategy) -> Support:
    """How well an outcome of a strategy is supported, where it is modelled at all.

    `validated` waits for results that the model's makers have not seen.
    """
    if outcome.group in ("home", "time_to_benefit"):
        return "elicited"
    if outcome.group == "walking":
        return "calibrated" if strategy.walking in ("radiation", "operation") else "elicited"
    if outcome.group == "pain":
        return "calibrated" if strategy.pain in ("conventional", "stereotactic") else "elicited"
    if outcome is CLINICAL:
        return "calibrated" if strategy.local in ("short", "long") else "elicited"
    if outcome is IMAGING:
        return "elicited" if strategy.local == "untreated" else "calibrated"
    if outcome is FRACTURE or outcome is MYELOPATHY:
        return "calibrated" if strategy.stereotactic and not strategy.held else "elicited"
    if outcome in (CEMENT, FLARE):
        return "elicited"
    if outcome is WOUND or outcome is MAJOR or outcome is DEATH:
        return "elicited" if strategy.surgery == "percutaneous" else "calibrated"
    return "calibrated"
