"""Which options a framework names for a lesion, and about which it is silent."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from spondyl.case.vocabulary.options import CONVENTIONAL, STEREOTACTIC
from spondyl.options.places import Place

Named = Literal["named", "may_be_named", "not_named", "silent"]
NAMED: tuple[Named, ...] = ("named", "may_be_named", "not_named", "silent")
_FIXATION = ("stabilisation", "percutaneous_stabilisation", "augmentation")
_LEAST_FIXATION = ("percutaneous_stabilisation", "augmentation")

# The options that each decision of NOMS is made of; it names techniques, not schedules.
NOMS_NAMES: Mapping[str, tuple[str, ...]] = {
    "cebrt": CONVENTIONAL,
    "stabilise_then_cebrt": (*_FIXATION, *CONVENTIONAL),
    "srs": STEREOTACTIC,
    "stabilise_then_srs": (*_FIXATION, *STEREOTACTIC),
    "separation_then_srs": ("separation_surgery", *STEREOTACTIC),
    "decompress_stabilise_then_srs": (
        "separation_surgery",
        "decompression_stabilisation",
        *STEREOTACTIC,
    ),
    "minimal_stabilise_then_cebrt": (*_LEAST_FIXATION, *CONVENTIONAL),
    "outside_noms": (),
}
IN_NOMS = frozenset(name for names in NOMS_NAMES.values() for name in names)


@dataclass(frozen=True, slots=True)
class Naming:
    """What frameworks say of one option at one lesion.

    Attributes:
        noms: `named` by every decision still reachable, `may_be_named` by some, `not_named` by
            none, or `silent` where no decision of the framework holds the option.
    """

    noms: Named


def naming(names: tuple[str, ...], place: Place) -> Naming:
    """What frameworks say of an option; of several steps each has to be named by one decision."""
    if not {*names} <= IN_NOMS:
        return Naming("silent")
    if place.verdict is None:
        return Naming("may_be_named")
    decisions = place.verdict.results["noms"].possible
    naming_it = [d for d in decisions if {*names} <= {*NOMS_NAMES[str(d)]}]
    if not naming_it:
        return Naming("not_named")
    return Naming("named" if len(naming_it) == len(decisions) else "may_be_named")
