"""What others did: patterns of practice and series, shown beside the rules and never judged."""

from dataclasses import dataclass
from decimal import Decimal

from spondyl.frameworks.sources import abstract, full_text
from spondyl.kernel.sources import Citation
from spondyl.options.radiobiology.sources import DOI_2021, REDMOND_2017, SAHGAL_GROUPS

SURVEY = full_text(REDMOND_2017, "Table 5 and its footnote (table page; the text was not read)")
SURVEY_STRUCTURE = "the cord or a surrogate for it (PRV or thecal sac), point maximum"
SURVEY_CAUTION = "specialists' practice, by its own word not data driven"


@dataclass(frozen=True, slots=True)
class Practice:
    """One row of the survey: limits in Gy by number of fractions, lowest and highest named.

    Attributes:
        earlier: (total dose in Gy, fractions) of the earlier conventional course; None for none.
        limits: for 1 to 5 fractions.
    """

    earlier: tuple[Decimal, int] | None
    limits: tuple[tuple[Decimal, Decimal], ...]


def _row(earlier: tuple[int, int] | None, *limits: str) -> Practice:
    pairs = []
    for limit in limits:
        low, _, high = limit.partition("-")
        pairs.append((Decimal(low), Decimal(high or low)))
    after = None if earlier is None else (Decimal(earlier[0]), earlier[1])
    return Practice(after, tuple(pairs))


NO_EARLIER = _row(None, "10-14", "17", "18-21", "23-26", "25-30")
AFTER = (
    _row((8, 1), "9", "12.2", "14-21", "16.2", "17.5-27.5"),
    _row((20, 5), "9-12", "12.2", "14-21", "16.2", "15-27.5"),
    _row((30, 10), "9-12", "12.2", "14-21", "16.2-24", "17.5-26"),
    _row((40, 20), "9-12", "12.2", "14-21", "16.2", "12-25"),
    _row((45, 25), "9-12", "12.2", "14-21", "16.2", "12-18"),
)


@dataclass(frozen=True, slots=True)
class Series:
    """What happened to a group of patients, in words.

    Attributes:
        text: the finding with its figures.
        cited: where it stands.
        technique: of the new course; empty where the series mixes them.
        lumbar: whether it says anything below T12.
    """

    text: str
    cited: Citation
    technique: str = ""
    lumbar: bool = True


SERIES = (
    Series(
        "Sahgal 2012, stereotactic after conventional: 14 patients without myelopathy had a mean "
        "thecal sac EQD2 of 20.0 Gy from the new course and 62.3 Gy in all; 5 with myelopathy had "
        "67.4 and 105.8 Gy.",
        SAHGAL_GROUPS,
        "stereotactic",
    ),
    Series(
        "Doi 2021: none of 32 patients had myelopathy at a median cumulative cord EQD2 of 80.7 Gy "
        "(61.1 to 114.8, α/β 2), 6 months or more between courses, median follow-up 12 months; "
        "the authors warn that damage may still show.",
        abstract(DOI_2021, "abstract"),
        lumbar=False,
    ),
)
