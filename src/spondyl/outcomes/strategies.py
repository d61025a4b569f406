"""What each option is to the model: which parameters drive function, tumour, bone and pain."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from spondyl.options.catalogue import BY_NAME
from spondyl.options.radiobiology.schedules import Schedule, schedule_of

Walking = Literal["untreated", "radiation", "operation", "held"]
Local = Literal["untreated", "short", "long", "stereotactic", "separation"]
Pain = Literal["none", "conventional", "stereotactic", "cement", "fixation", "decompression"]
Surgery = Literal["", "open", "percutaneous"]

_LONG_COURSE_DOSE = 30
_NO_DATA = "no figure was found for it"
# Why an option is in no model, by its kind or name.
NOT_MODELLED: Mapping[str, str] = {
    "biopsy": "a biopsy treats nothing",
    "systemic_therapy": "systemic therapy alone is not modelled: what a drug does depends on it",
    "urgent_systemic_therapy": "systemic therapy alone is not modelled: what a drug does depends "
    "on it",
    "bone_modifying_agent": "no part of the model reads it",
    "radionuclide": _NO_DATA,
    "laser_ablation": _NO_DATA,
    "embolisation": "it prepares an operation",
    "interventional_pain": _NO_DATA,
    "bracing": _NO_DATA,
    "rehabilitation": "it runs beside other options",
    "palliative_care": "it runs beside every option",
    "no_operation": "what is done instead decides",
}
# Outcomes that no data support, by option.
UNKNOWN: Mapping[str, Mapping[str, str]] = {
    "comfort_home": {"walking": "the course of walking without treatment in hospice is unknown"},
    "hospice": {"walking": "the course of walking without treatment in hospice is unknown"},
    "ablation": {"local_control": "no usable figure for local control"},
    "ablation_augmentation": {"local_control": "no usable figure for local control"},
    "augmentation": {"local_control": "cement does not treat the tumour"},
    "en_bloc": {
        "local_control": "never compared with stereotactic radiation",
        "pain": "no usable figure",
    },
    "stereotactic_35_5": {"local_control": "35 Gy in 5 has no estimate of its own"},
}
_UNTREATED = ("comfort_home", "hospice", "surveillance", "steroids")
_CEMENT = ("augmentation", "ablation", "ablation_augmentation")
_HELD = ("stabilisation", "percutaneous_stabilisation")
_DECOMPRESSED = (
    "decompression",
    "decompression_stabilisation",
    "separation_surgery",
    "vertebrectomy",
    "en_bloc",
)


@dataclass(frozen=True, slots=True)
class Strategy:
    """One option, or several in order, as the model sees it.

    Attributes:
        name: of the option.
        walking: what acts on walking in the first four weeks.
        local: what holds the tumour.
        pain: what relieves pain.
        surgery: the kind of operation.
        wait: parameter of the days until it begins; empty for what needs no beginning.
        stay: parameter of the nights in hospital; empty without.
        schedule: the radiation, if any.
        hardware: whether metal stays.
        held: whether cement or metal holds the bone.
        cement: whether cement is injected.
        steroid: whether it is a steroid alone.
        unknown: outcomes that no data support, with the reason.
        visits: days on which the patient comes, nights apart.
    """

    name: str
    walking: Walking = "untreated"
    local: Local = "untreated"
    pain: Pain = "none"
    surgery: Surgery = ""
    wait: str = ""
    stay: str = ""
    schedule: Schedule | None = None
    hardware: bool = False
    held: bool = False
    cement: bool = False
    steroid: bool = False
    unknown: Mapping[str, str] = field(default_factory=dict, hash=False)
    visits: float = 0.0

    @property
    def stereotactic(self) -> bool:
        """Whether a stereotactic dose is part of it."""
        return self.schedule is not None and self.schedule.stereotactic

    @property
    def course(self) -> "Strategy":
        """The same without what tells only options of one course apart: name, visits, reasons."""
        schedule = self.schedule if self.stereotactic else None
        return replace(self, name="", visits=0.0, unknown={}, schedule=schedule)

    @property
    def family(self) -> "Strategy":
        """The course whatever the stereotactic dose: such options differ in tumour and bone."""
        return replace(self.course, schedule=None)

    @property
    def untreated(self) -> bool:
        """Whether nothing is done to the tumour or the cord."""
        return self.walking == "untreated" and self.local == "untreated"

    @property
    def cord_left(self) -> bool:
        """Whether neither beam nor knife makes room for the cord: the untreated course goes on."""
        return self.walking in ("untreated", "held") and self.local == "untreated"


# What the survival level is taken to hold for: the usual course after radiation.
REFERENCE = "radiation_20_5"


def strategy_of(names: tuple[str, ...]) -> Strategy | None:
    """The strategy of an option, or of an operation and the radiation after it.

    None where an option is not modelled, or the order is another one.
    """
    if any(name in NOT_MODELLED for name in names):
        return None
    first, *later = (_of_one(name) for name in names)
    if len(later) > 1 or (later and (first.schedule or not later[0].schedule)):
        return None
    strategy = _followed_by(first, later[0]) if later else first
    visits = sum(BY_NAME[name].burden.visits.low for name in names)
    return replace(strategy, name="+".join(names), visits=float(visits))


def _of_one(name: str) -> Strategy:
    unknown = UNKNOWN.get(name, {})
    schedule = schedule_of(name)
    if schedule is not None:
        return replace(_radiation(name, schedule), unknown=unknown)
    if name in _UNTREATED:
        return Strategy(name, steroid=name == "steroids", unknown=unknown)
    if name in _CEMENT:
        return Strategy(
            name,
            pain="cement",
            wait="wait_percutaneous",
            held=name != "ablation",
            cement=name != "ablation",
            unknown=unknown,
        )
    return replace(_operation(name), unknown=unknown)


def _radiation(name: str, schedule: Schedule) -> Strategy:
    if schedule.stereotactic:
        return Strategy(
            name, "radiation", "stereotactic", "stereotactic", "", "wait_stereotactic",
            schedule=schedule,
        )  # fmt: skip
    long = schedule.total >= _LONG_COURSE_DOSE
    return Strategy(
        name, "radiation", "long" if long else "short", "conventional", "", "wait_conventional",
        schedule=schedule,
    )  # fmt: skip


def _operation(name: str) -> Strategy:
    percutaneous = name == "percutaneous_stabilisation"
    alone = name == "decompression"
    return Strategy(
        name,
        "held" if name in _HELD else "operation",
        pain="decompression" if alone else "fixation",
        surgery="percutaneous" if percutaneous else "open",
        wait="wait_percutaneous" if percutaneous else "wait_open",
        stay="stay_percutaneous" if percutaneous else "stay_open",
        hardware=not alone,
        held=not alone,
    )


def _followed_by(first: Strategy, beam: Strategy) -> Strategy:
    """An operation or cement, and the radiation after it: the beam holds the tumour."""
    local = beam.local
    if beam.stereotactic and first.name == "separation_surgery":
        local = "separation"
    walking = "radiation" if first.walking == "untreated" else first.walking
    return replace(
        first,
        walking=walking,
        local=local,
        schedule=beam.schedule,
        unknown={
            **{each: why for each, why in first.unknown.items() if each != "local_control"},
            **beam.unknown,
        },
    )


assert {*_UNTREATED, *_CEMENT, *_HELD, *_DECOMPRESSED, *NOT_MODELLED} | {
    name for name in BY_NAME if schedule_of(name)
} == {*BY_NAME}, "every option is modelled, or says why not"
