"""Published limits of the dose to a cord that was never irradiated, with the structure of each."""

from dataclasses import dataclass
from decimal import Decimal

from spondyl.frameworks.sources import abstract, unchecked
from spondyl.kernel.errors import DefinitionError
from spondyl.kernel.sources import Citation
from spondyl.options.radiobiology.sources import BENEDICT_2010, HYTEC, KIRKPATRICK_2010, SAHGAL_2021

_QUANTEC = abstract(KIRKPATRICK_2010, "abstract")
_TG_101 = unchecked(BENEDICT_2010, "table of limits for the cord and the cauda equina, from memory")
_UPPER = unchecked(
    SAHGAL_2021,
    "upper partner value, from memory; our arithmetic shows that the five are one line, EQD2 56 Gy",
)


@dataclass(frozen=True, slots=True)
class Limit:
    """The dose of one number of fractions.

    Attributes:
        fractions: number of fractions.
        dose: total dose in Gy to the ladder's structure.
        cited: where it stands.
        upper: upper partner in Gy where the source gives a range.
        upper_cited: where that stands.
    """

    fractions: int
    dose: Decimal
    cited: Citation
    upper: Decimal | None = None
    upper_cited: Citation | None = None

    def __post_init__(self) -> None:
        if (self.upper is None) != (self.upper_cited is None):
            raise DefinitionError(f"{self.dose} Gy: an upper value and its citation go together.")


@dataclass(frozen=True, slots=True)
class Ladder:
    """Limits of one source for one structure.

    Attributes:
        code: short name.
        title: the source and what it limits.
        structure: what the dose refers to.
        meaning: what the source says of cords below it.
        legacy: whether it is shown beside, for those who planned by it.
        limits: ascending by fractions, not every number among them.
    """

    code: str
    title: str
    structure: str
    meaning: str
    legacy: bool
    limits: tuple[Limit, ...]

    def in_fractions(self, fractions: int) -> Limit | None:
        """The limit for a number of fractions, None where the source names none."""
        return next((each for each in self.limits if each.fractions == fractions), None)


def _limits(cited: Citation, **doses: str) -> tuple[Limit, ...]:
    return tuple(Limit(int(key[1:]), Decimal(dose), cited) for key, dose in doses.items())


HYTEC_DE_NOVO = Ladder(
    "hytec_de_novo",
    "HyTEC 2021, no earlier radiation",
    "spinal cord, point maximum",
    "estimated risk of myelopathy 1 to 5 %",
    legacy=False,
    limits=(
        Limit(1, Decimal("12.4"), HYTEC, Decimal("14.0"), HYTEC),
        Limit(2, Decimal("17.0"), HYTEC, Decimal("19.3"), _UPPER),
        Limit(3, Decimal("20.3"), HYTEC, Decimal("23.1"), _UPPER),
        Limit(4, Decimal("23.0"), HYTEC, Decimal("26.2"), _UPPER),
        Limit(5, Decimal("25.3"), HYTEC, Decimal("28.8"), _UPPER),
    ),
)
QUANTEC = Ladder(
    "quantec",
    "QUANTEC 2010, stereotactic",
    "spinal cord, maximum",
    "reports of myelopathy appear rare, below 1 %",
    legacy=True,
    limits=_limits(_QUANTEC, f1="13", f3="20"),
)
QUANTEC_CONVENTIONAL = (
    "Conventional fractions of 1.8 to 2 Gy to the whole thickness of the cord: estimated risk of "
    "myelopathy below 1 % at 54 Gy and below 10 % at 61 Gy (QUANTEC 2010; α/β there 0.87).",
    _QUANTEC,
)
QUANTEC_REPAIR = (
    "Animal and human data suggest that the cord repairs in part: evident about 6 months after "
    "radiation, and more over the next 2 years (QUANTEC 2010). No figure here is discounted for "
    "repair.",
    _QUANTEC,
)
LADDERS = (
    HYTEC_DE_NOVO,
    QUANTEC,
    Ladder(
        "tg_101_cord",
        "TG-101 2010, cord maximum",
        "spinal cord, point maximum",
        "planning limit; no risk recalled",
        legacy=True,
        limits=_limits(_TG_101, f1="14", f3="21.9", f5="30"),
    ),
    Ladder(
        "tg_101_volume",
        "TG-101 2010, cord volume",
        "spinal cord, less than 0.35 cc",
        "planning limit; no risk recalled",
        legacy=True,
        limits=_limits(_TG_101, f1="10", f3="18", f5="23"),
    ),
    Ladder(
        "tg_101_cauda",
        "TG-101 2010, cauda maximum",
        "cauda equina, point maximum",
        "planning limit; no risk recalled",
        legacy=True,
        limits=_limits(_TG_101, f1="16", f3="24", f5="32"),
    ),
)
