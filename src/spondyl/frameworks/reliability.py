"""How far readers of the same images agree on SINS, item by item, and what an item is worth."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from spondyl.frameworks.sources import FOURNEY_2011, LEE_2021, SINS_AGREEMENT_2014, abstract
from spondyl.kernel.errors import DefinitionError
from spondyl.kernel.sources import Citation

ITEMS = ("location", "pain", "bone", "alignment", "collapse", "posterolateral")
# Up to here agreement is called fair at best; where to call it poor is our choice.
POOR = Decimal("0.40")


@dataclass(frozen=True, slots=True)
class Study:
    """One study of agreement on SINS.

    Attributes:
        name: as the page calls it.
        between: kappa between readers, by item.
        within: kappa of one reader on two occasions, by item; empty where not printed as kappa.
        total_between: intraclass correlation of the total between readers.
        total_within: the same for one reader on two occasions.
        cases: how many cases were read.
        cited: where the figures stand.

    Raises:
        DefinitionError: when an item is missing, strange, or its kappa is outside -1 to 1.
    """

    name: str
    between: Mapping[str, Decimal]
    within: Mapping[str, Decimal]
    total_between: Decimal
    total_within: Decimal
    cases: int
    cited: Citation

    def __post_init__(self) -> None:
        if tuple(self.between) != ITEMS or tuple(self.within) not in (ITEMS, ()):
            raise DefinitionError(f"{self.name}: agreement is given for other items than SINS has.")
        figures = (*self.between.values(), *self.within.values())
        if not all(-1 <= kappa <= 1 for kappa in figures):
            raise DefinitionError(f"{self.name}: a kappa lies between -1 and 1.")


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence about an item and where it stands."""

    text: str
    cited: Citation


def _by_item(*figures: str) -> Mapping[str, Decimal]:
    return MappingProxyType(dict(zip(ITEMS, map(Decimal, figures), strict=True)))


STUDIES = (
    Study(
        name="Fourney 2011",
        between=_by_item("0.790", "0.841", "0.244", "0.456", "0.462", "0.492"),
        within=_by_item("0.806", "0.859", "0.528", "0.614", "0.590", "0.662"),
        total_between=Decimal("0.846"),
        total_within=Decimal("0.886"),
        cases=30,
        cited=abstract(FOURNEY_2011, "Abstract, results (kappa by item)"),
    ),
    # Its agreement of one reader with himself is an intraclass correlation, so no kappa here.
    Study(
        name="PMID 24275615",
        between=_by_item("0.81", "0.58", "0.21", "0.45", "0.42", "0.29"),
        within=MappingProxyType({}),
        total_between=Decimal("0.79"),
        total_within=Decimal("0.96"),
        cases=30,
        cited=abstract(SINS_AGREEMENT_2014, "Abstract, results (kappa by item)"),
    ),
)
LOCATION_AND_FRACTURE = Finding(
    "In a review location predicted fracture after radiation in none of 8 studies, collapse in 6.",
    abstract(LEE_2021, "Abstract"),
)


def kappas(item: str) -> tuple[Decimal, ...]:
    """Agreement between readers on an item, one figure a study, the first study's first."""
    return tuple(study.between[item] for study in STUDIES)


def is_poor(item: str) -> bool:
    """Whether some study found agreement on the item fair at best."""
    return min(kappas(item)) <= POOR


def short(kappa: Decimal) -> str:
    """A kappa as printed: `.24`."""
    return f"{kappa:.2f}".replace("0.", ".", 1)


def in_words(item: str) -> str:
    """Agreement on an item in every study: `kappa .24 and .21`."""
    return f"kappa {' and '.join(map(short, kappas(item)))}"


WEAKEST = min(ITEMS, key=lambda item: kappas(item)[0])
WEAKEST_NOTE = f"The item on which readers agree least ({in_words(WEAKEST)} in two studies)."
