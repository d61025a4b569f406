"""The choices that a patient is shown: each stands for a family of options."""

from dataclasses import dataclass
from itertools import chain

from spondyl.brief.aid.choices_with_operation import WITH_OPERATION
from spondyl.brief.aid.choices_without_operation import WITHOUT_OPERATION
from spondyl.brief.aid.kind import Kind
from spondyl.brief.aid.language import N_
from spondyl.case.vocabulary.options import OPTIONS
from spondyl.options.packages import PACKAGES, joined

KINDS: tuple[Kind, ...] = (*WITHOUT_OPERATION, *WITH_OPERATION)


@dataclass(frozen=True, slots=True)
class Beside:
    """An option that is no choice of its own.

    Attributes:
        option: its name.
        title: as it is named where it is no longer open.
        text: what it is, in one sentence.
    """

    option: str
    title: str
    text: str


# Goes with any choice.
BESIDE: tuple[Beside, ...] = (
    Beside(
        "palliative_care",
        N_("Comfort care"),
        N_("Comfort care: a team for pain, sleep, worry and your family. It can start now."),
    ),
    Beside(
        "rehabilitation",
        N_("Exercise and aids"),
        N_("Exercise and aids: help to move in a safe way, and to do more on your own."),
    ),
    Beside("bracing", N_("A brace"), N_("A brace: it can ease pain when you move.")),
    Beside(
        "steroids",
        N_("Steroid tablets"),
        N_("Steroid tablets: they can bring down swelling. They can upset sleep and blood sugar."),
    ),
    Beside(
        "bone_modifying_agent",
        N_("Drugs for the bones"),
        N_("Drugs for the bones: they make breaks less likely over time."),
    ),
    Beside(
        "interventional_pain",
        N_("Nerve blocks or a pain pump"),
        N_("Nerve blocks or a pain pump: for pain that tablets do not hold."),
    ),
)
# A test or a preparation comes before a choice and is none.
FIRST: tuple[Beside, ...] = (
    Beside(
        "biopsy",
        N_("A tissue test"),
        N_("A tissue test: a thin needle takes a bit of the tumour, to see what it is."),
    ),
    Beside(
        "embolisation",
        N_("Closing blood vessels before an operation"),
        N_("Closing blood vessels of the tumour, so that an operation bleeds less."),
    ),
)
# Not operating is a stance: what is done instead decides, and every choice without an operation
# says what that is. A choice "no operation" would stand twice.
STANCES = ("no_operation",)


def _ways() -> set[str]:
    """Every option, and every package that joins several."""
    packed = (joined(way) for package in PACKAGES for way in package.ways)
    return {*OPTIONS, *packed}


def places() -> dict[str, tuple[str, ...]]:
    """By option or package, the names of the places where it stands; one each."""
    found: dict[str, tuple[str, ...]] = dict.fromkeys(_ways(), ())
    kinds = ((name, kind.key) for kind in KINDS for name in kind.options)
    beside = ((each.option, "beside") for each in BESIDE)
    first = ((each.option, "first") for each in FIRST)
    stances = ((name, "stance") for name in STANCES)
    for name, place in chain(kinds, beside, first, stances):
        found[name] = (*found.get(name, ()), place)
    return found
