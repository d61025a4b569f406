"""Published rules for radiation of a cord that was irradiated before."""

from dataclasses import dataclass
from decimal import Decimal

from spondyl.kernel.errors import DefinitionError
from spondyl.kernel.sources import Citation
from spondyl.options.radiobiology.sources import HYTEC, NIEDER

QUANTITIES = ("cumulative_eqd2", "new_eqd2", "share", "gap", "cumulative_bed", "course_bed")
THECAL_SAC = "thecal sac, point maximum"
CORD = "spinal cord"


@dataclass(frozen=True, slots=True)
class Rule:
    """One limit.

    Attributes:
        code: short name.
        title: what is limited, in words.
        quantity: one of `QUANTITIES`; doses in Gy (EQD2 or BED), the gap in months, the share
            that the new course has in the sum from 0 to 1.
        limit: the figure.
        structure: what a dose refers to, empty for the gap.
        cited: where it stands.
    """

    code: str
    title: str
    quantity: str
    limit: Decimal
    structure: str
    cited: Citation

    def __post_init__(self) -> None:
        if self.quantity not in QUANTITIES:
            raise DefinitionError(f"{self.code}: {self.quantity!r} is none of {QUANTITIES}.")

    @property
    def at_least(self) -> bool:
        """Whether the limit is the smallest value that meets the rule, not the largest."""
        return self.quantity == "gap"


@dataclass(frozen=True, slots=True)
class RuleSet:
    """The rules of one publication, which stand together.

    Attributes:
        code: short name.
        title: the publication.
        says: what it says where all of them are met.
        basis: the patients or reports behind it.
        rules: the rules.
    """

    code: str
    title: str
    says: str
    basis: str
    rules: tuple[Rule, ...]


HYTEC_RULES = RuleSet(
    "hytec_reirradiation",
    "HyTEC 2021 and Sahgal 2012",
    "reported factors of a lower risk of myelopathy",
    "stereotactic re-irradiation in 1 to 5 fractions after one conventional course",
    (
        Rule(
            "hytec_cumulative",
            "cumulative EQD2 of the thecal sac",
            "cumulative_eqd2",
            Decimal(70),
            THECAL_SAC,
            HYTEC,
        ),
        Rule("hytec_new", "EQD2 of the new course", "new_eqd2", Decimal(25), THECAL_SAC, HYTEC),
        Rule(
            "hytec_share",
            "share of the new course in the cumulative EQD2",
            "share",
            Decimal("0.5"),
            THECAL_SAC,
            HYTEC,
        ),
        Rule("hytec_gap", "months since the earlier course", "gap", Decimal(5), "", HYTEC),
    ),
)

_GAP = Rule("nieder_gap", "months between the courses", "gap", Decimal(6), "", NIEDER)
_COURSE = Rule("nieder_course", "BED of each course", "course_bed", Decimal(98), CORD, NIEDER)
NIEDER_NONE_SEEN = RuleSet(
    "nieder_none_seen",
    "Nieder 2006",
    "no myelopathy had been reported",
    "published patients pooled, 38 of them new in 2006; two courses each",
    (
        _GAP,
        _COURSE,
        Rule(
            "nieder_cumulative_120", "cumulative BED", "cumulative_bed", Decimal(120), CORD, NIEDER
        ),
    ),
)
NIEDER_SMALL_RISK = RuleSet(
    "nieder_small_risk",
    "Nieder 2006",
    "the risk of myelopathy appears small",
    NIEDER_NONE_SEEN.basis,
    (
        _GAP,
        _COURSE,
        Rule(
            "nieder_cumulative_135",
            "cumulative BED",
            "cumulative_bed",
            Decimal("135.5"),
            CORD,
            NIEDER,
        ),
    ),
)
NIEDER_RULES = (NIEDER_NONE_SEEN, NIEDER_SMALL_RISK)
RULE_SETS = (HYTEC_RULES, *NIEDER_RULES)
