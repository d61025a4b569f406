"""Through the skin: cement, heat, and the closing of vessels before an operation."""

from spondyl.frameworks.evidence import CLAUSEN_2015, study
from spondyl.frameworks.sources import abstract, full_text
from spondyl.options.burden import Burden, Range
from spondyl.options.catalogue import fixes
from spondyl.options.option import Treatment
from spondyl.options.rules import cement, history, operations, team
from spondyl.options.sources import (
    CEMENT_NOT,
    EMBOLISATION_2022,
    LASER_40_40,
    LASER_2021,
    NICE_IP1783,
    practice,
)

_RADIOLOGY = ("interventional_radiology", "spine_surgery", "neurosurgery", "orthopaedics")
_DAY = Burden(
    Range(1, 1),
    Range(0, 1),
    Range(1, 3),
    Range(1, 7),
    (practice("a day or a night; systemic therapy within a week"),),
)
_NEEDLE = (
    team.UNFIT_PERCUTANEOUS,
    *cement.BLEEDING,
    operations.ON_ANTICOAGULANT,
    operations.LOW_NEUTROPHILS,
    operations.BREATHING,
    operations.NOT_PRONE,
    operations.NOT_PROVEN,
    operations.MAY_BE_INFECTION,
)

AUGMENTATION = Treatment(
    name="augmentation",
    title="Cement (vertebroplasty, kyphoplasty)",
    kind="percutaneous",
    disciplines=_RADIOLOGY,
    local=True,
    what="Cement through a needle into the body: eases load pain within days; it does not "
    "decompress and does not treat the tumour.",
    next="Radiation can follow at once or have gone before; screws can still be placed.",
    fixes=fixes.CEMENT,
    rules=(*_NEEDLE, *cement.CEMENT, operations.NO_RADIATION_PLAN, history.PROGRESSED),
    burden=_DAY,
    cited=(CEMENT_NOT, study("theme I, Q22: vertebroplasty as least invasive")),
)
ABLATION = Treatment(
    name="ablation",
    title="Ablation (radiofrequency, cryo)",
    kind="percutaneous",
    disciplines=_RADIOLOGY,
    local=True,
    what="Heat or cold through a needle destroys tumour in bone: eases its pain; local control "
    "without radiation is not known.",
    next="Weakened bone may want cement; radiation can follow.",
    fixes=fixes.HEAT,
    rules=(
        *_NEEDLE,
        *cement.HEAT,
        cement.ABLATION_WEAKENS,
        cement.ABLATION_GAIN,
        operations.INFECTION,
        operations.COAGULOPATHY,
    ),
    burden=_DAY,
    cited=(full_text(NICE_IP1783, "Description of the procedure"),),
)
ABLATION_AUGMENTATION = Treatment(
    name="ablation_augmentation",
    title="Ablation with cement",
    kind="percutaneous",
    disciplines=_RADIOLOGY,
    local=True,
    what="Heat or cold, then cement, through the same needle: tumour pain and load pain in one go.",
    next="Radiation can follow.",
    fixes=fixes.HEAT_AND_CEMENT,
    rules=(*_NEEDLE, *cement.CEMENT, *cement.HEAT, cement.ABLATION_GAIN),
    burden=_DAY,
    cited=(full_text(NICE_IP1783, "Description of the procedure"), CEMENT_NOT),
)
LASER = Treatment(
    name="laser_ablation",
    title="Laser ablation under MRI",
    kind="percutaneous",
    disciplines=("neurosurgery", "spine_surgery"),
    local=True,
    what="Laser heat under MRI in place of separation surgery, reported by few centres.",
    next="Stereotactic radiation followed after a mean of 8 days, drugs after 25.",
    fixes=fixes.LASER,
    rules=(
        *_NEEDLE,
        cement.LASER_FOR,
        cement.LASER_MRI,
        cement.LASER_LOW,
        cement.LASER_SIGNS,
        operations.INFECTION,
        operations.COAGULOPATHY,
    ),
    burden=Burden(
        Range(1, 1),
        Range(3, 4),
        Range(7, 14),
        Range(25, 25),
        (
            abstract(LASER_40_40, "Abstract, results", "a copy of the abstract"),
            practice("recovery of one to two weeks"),
        ),
    ),
    cited=(abstract(LASER_2021, "Abstract, results"),),
)
EMBOLISATION = Treatment(
    name="embolisation",
    title="Embolisation before an operation",
    kind="percutaneous",
    disciplines=("interventional_radiology",),
    local=True,
    what="Vessels of the tumour are closed through an artery so that the operation bleeds less; "
    "the artery of the cord is looked for first.",
    next="Only before an operation, which follows within two days.",
    fixes=fixes.NOTHING,
    rules=(
        operations.OFTEN_VASCULAR,
        *cement.BLEEDING,
        operations.ON_ANTICOAGULANT,
        operations.COAGULOPATHY,
    ),
    burden=Burden(
        Range(1, 1),
        Range(1, 2),
        Range(0, 1),
        None,
        (practice("a night or two, before the operation"),),
    ),
    cited=(
        abstract(CLAUSEN_2015, "Abstract, results"),
        abstract(EMBOLISATION_2022, "Abstract, results"),
    ),
)
ALL = (AUGMENTATION, ABLATION, ABLATION_AUGMENTATION, LASER, EMBOLISATION)
