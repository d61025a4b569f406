"""Choices with an operation: to hold the spine, or to free the nerves, with radiation or without."""

from spondyl.brief.aid.kind import Kind, packed
from spondyl.brief.aid.language import N_

_HOLDING = ("percutaneous_stabilisation", "stabilisation")
_FREEING = (
    "decompression",
    "decompression_stabilisation",
    "separation_surgery",
    "vertebrectomy",
    "en_bloc",
)

WITH_OPERATION = (
    Kind(
        "hold",
        N_("An operation to hold the spine"),
        (*_HOLDING, *packed(*_HOLDING)),
        (
            N_("While you sleep, a surgeon puts screws and rods into the spine to hold it."),
            N_("It eases pain when you move. Nerves are not freed. Radiation may follow."),
        ),
        N_("You wake up sore and get strong pain drugs. Staff help you to sit and stand."),
        N_("You go home when you can. The wound heals. If rays follow, they wait for the wound."),
        N_("You get back some strength step by step. The metal stays. The tumour may grow on."),
        (
            N_("There may be bleeding, clots, an infection, or a wound that heals badly."),
            N_("Nerves can be hurt. Screws can come loose. Some people die from it."),
        ),
    ),
    Kind(
        "free_then_radiation",
        N_("An operation to free the nerves, then radiation"),
        packed(*_FREEING),
        (
            N_("While you sleep, a surgeon takes pressure off the cord. Screws and rods may be put in."),
            N_("Rays follow when the wound has healed, to hold the tumour that stays behind."),
        ),
        N_("You wake up sore and get strong pain drugs. Staff help you to sit and stand."),
        N_("You work on walking. The wound heals. Then you go for radiation and may be tired."),
        N_("You get back some strength step by step. Scans look for the tumour. It may grow again."),
        (
            N_("There may be bleeding, clots, an infection, or a wound that heals badly."),
            N_("Legs can get weaker. Screws can come loose. Some people die from it."),
        ),
    ),
    Kind(
        "free_alone",
        N_("An operation to free the nerves, without radiation"),
        _FREEING,
        (
            N_("While you sleep, a surgeon takes pressure off the cord. Screws and rods may be put in."),
            N_("At times the sick bone is taken out. No rays follow, so the tumour may come back."),
        ),
        N_("You wake up sore and get strong pain drugs. Staff help you to sit and stand."),
        N_("You go home when you can. You work on walking while the wound heals."),
        N_("You get back some strength step by step. Without rays, the tumour may grow sooner."),
        (
            N_("There may be bleeding, clots, an infection, or a wound that heals badly."),
            N_("Legs can get weaker. Screws can come loose. Some people die from it."),
        ),
    ),
)
