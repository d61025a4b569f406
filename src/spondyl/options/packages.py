"""Treatments that belong together: order, dose, technique and interval as one object.

Both disciplines accept a package as a whole; another dose is a deviation with a question to both.
"""

from dataclasses import dataclass, field
from itertools import product

from spondyl.case.earlier_radiation import RADIATION_PROGRESSED
from spondyl.frameworks.evidence import study
from spondyl.frameworks.sources import ALCORN_2024, PATCHELL_2005, abstract
from spondyl.frameworks.studies import AL_OMAIR_2013, GHOGAWALA_2001, LAUFER_SEPARATION_2013
from spondyl.kernel.conditions import Condition
from spondyl.kernel.criteria import Criterion, is_
from spondyl.kernel.errors import DefinitionError
from spondyl.kernel.sources import Citation
from spondyl.options.burden import Range
from spondyl.options.catalogue import BY_NAME
from spondyl.options.radiobiology.sources import HYTEC
from spondyl.options.rules.criteria import ALWAYS, IRRADIATED
from spondyl.options.sources import INTERVAL_REVIEW_2020, MYREHAUG_2017, practice


@dataclass(frozen=True, slots=True)
class Package:
    """Treatments planned together.

    Attributes:
        id: short name; a centre's own doses stand in its profile under it.
        title: as it is printed.
        first: what comes first, each a way to begin; empty where the second stands alone.
        then: the doses that go with it, each a way to go on.
        interval: days from the first to the second; None without a first.
        when: whom it is for.
        technique: what both sides plan for, beyond the dose.
        accepted_by: the two disciplines that accept it as one.
        fidelity: what has to be as published before a published result is quoted.
        answers: codes of rules about a step alone that the package answers.
        cited: where it stands.
        ways: every way through it, names of options in their order.
        condition: `when`, to be judged over what is unknown.
    """

    id: str
    title: str
    first: tuple[str, ...]
    then: tuple[str, ...]
    interval: Range | None
    when: Criterion
    technique: str
    accepted_by: tuple[str, str]
    fidelity: tuple[str, ...]
    answers: tuple[str, ...]
    cited: tuple[Citation, ...]
    ways: tuple[tuple[str, ...], ...] = field(init=False, compare=False, repr=False)
    condition: Condition = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        strangers = {*self.first, *self.then} - {*BY_NAME}
        if strangers or not self.then or not self.cited:
            raise DefinitionError(f"Package {self.id}: {sorted(strangers)}, or nothing cited.")
        if bool(self.first) != (self.interval is not None):
            raise DefinitionError(f"Package {self.id} has an interval between two steps only.")
        ways = product(self.first, self.then) if self.first else ((name,) for name in self.then)
        object.__setattr__(self, "ways", tuple(ways))
        object.__setattr__(self, "condition", Condition(self.id, self.when, self.cited[0]))


def joined(names: tuple[str, ...]) -> str:
    """The name of an option, or of several that are planned together."""
    return "+".join(names)


_SURGEON_AND_BEAM = ("spine_surgery", "radiation_oncology")
_WOUND = abstract(INTERVAL_REVIEW_2020, "Abstract: at least 7 days, better 2 weeks")
_TWO_TO_FOUR = practice("two to four weeks from an operation to radiation")
_KNOWS = study("theme I.A, Q32: it works only if both know the combination")
# Said of beams without surgery first, or of surgery without beams after it.
_ALONE = (
    "no_radiation_plan",
    "stereotactic_compressed",
    "stereotactic_1c",
    "stereotactic_with_signs",
    "under_5_mm",
    "under_3_mm",
    "sins_7_trials",
    "sins_12_trials",
    "instability_not_growth",
    "benefit_over_simpler",
)
# What screws or cement answer: they hold, and make no room between tumour and cord.
_HELD = ("no_radiation_plan", "instability_not_growth", "sins_7_trials", "sins_12_trials")
_FIDELITY = (
    "Dose and fractions as in the series that is quoted.",
    "Extent of decompression: how much room between tumour and cord was made, and who measured it.",
    "Interval from operation to first fraction.",
)

AFTER_SEPARATION = Package(
    "after_separation",
    "Separation surgery, then stereotactic radiation",
    ("separation_surgery",),
    ("stereotactic_24_1", "stereotactic_27_3", "stereotactic_30_5"),
    Range(14, 28),
    ALWAYS,
    "Epidural tumour is brought down to grade 0 or 1 first; the target is drawn on the images from "
    "before the operation; metal that disturbs planning is avoided where it can be.",
    _SURGEON_AND_BEAM,
    _FIDELITY,
    _ALONE,
    (
        abstract(LAUFER_SEPARATION_2013, "Abstract, results"),
        abstract(AL_OMAIR_2013, "Abstract: better control from grade 0-1"),
        _WOUND,
        _TWO_TO_FOUR,
        _KNOWS,
    ),
)
AFTER_DECOMPRESSION = Package(
    "after_decompression",
    "Decompression, then 30 Gy in 10",
    ("decompression", "decompression_stabilisation"),
    ("radiation_30_10",),
    Range(14, 28),
    ALWAYS,
    "The dose and order of the randomised trial of surgery.",
    _SURGEON_AND_BEAM,
    _FIDELITY,
    _ALONE,
    (
        abstract(PATCHELL_2005, "Abstract: 30 Gy in 10 fractions"),
        _WOUND,
        _TWO_TO_FOUR,
    ),
)
AFTER_PERCUTANEOUS = Package(
    "after_percutaneous_stabilisation",
    "Screws through the skin, then radiation",
    ("percutaneous_stabilisation",),
    ("radiation_8_1", "radiation_20_5", "radiation_30_10", "stereotactic_24_2"),
    Range(7, 14),
    ALWAYS,
    "Small wounds; no least interval was found, so the wound itself is looked at.",
    _SURGEON_AND_BEAM,
    _FIDELITY[:1] + _FIDELITY[2:],
    _HELD,
    (abstract(ALCORN_2024, "Abstract: radiation after surgery"), practice("one to two weeks")),
)
AFTER_AUGMENTATION = Package(
    "after_augmentation",
    "Cement, then radiation",
    ("augmentation",),
    ("radiation_8_1", "radiation_20_5", "stereotactic_24_2"),
    Range(0, 14),
    ALWAYS,
    "Cement treats the load, radiation the tumour.",
    ("interventional_radiology", "radiation_oncology"),
    _FIDELITY[:1] + _FIDELITY[2:],
    _HELD,
    (abstract(ALCORN_2024, "Abstract, recommendations"), practice("at once to two weeks")),
)
REIRRADIATION = Package(
    "reirradiation",
    "Radiation again",
    (),
    (
        "radiation_8_1",
        "radiation_20_5",
        "radiation_24_6",
        "radiation_20_8",
        "stereotactic_24_2",
        "stereotactic_24_3",
        "stereotactic_30_5",
    ),
    None,
    IRRADIATED,
    "The earlier plan is had first: what the cord was given decides what is left, from five months "
    "on by the published limits.",
    _SURGEON_AND_BEAM,
    ("Dose to the cord of the earlier course, from its plan.", "Months since it ended."),
    (),
    (
        abstract(ALCORN_2024, "Abstract: re-irradiation of the spine"),
        HYTEC,
        abstract(MYREHAUG_2017, "Abstract, results"),
    ),
)
SALVAGE = Package(
    "salvage_surgery",
    "Surgery after failed radiation, then radiation again",
    ("separation_surgery", "decompression_stabilisation"),
    ("stereotactic_27_3", "stereotactic_30_5", "radiation_20_8"),
    Range(14, 28),
    is_(RADIATION_PROGRESSED, "yes"),
    "Surgery comes first; wounds heal worse, and the cumulative dose to the cord bounds what "
    "follows.",
    _SURGEON_AND_BEAM,
    _FIDELITY,
    _ALONE,
    (
        study("theme I.A, Q33: for salvage surgery first; its follow-up is named unreadably"),
        abstract(GHOGAWALA_2001, "Abstract, results"),
        HYTEC,
        _TWO_TO_FOUR,
    ),
)
PACKAGES = (
    AFTER_SEPARATION,
    AFTER_DECOMPRESSION,
    AFTER_PERCUTANEOUS,
    AFTER_AUGMENTATION,
    REIRRADIATION,
    SALVAGE,
)
