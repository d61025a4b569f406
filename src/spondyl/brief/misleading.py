"""Where scores made before today's drugs mislead, and what is known of survival there."""

from dataclasses import dataclass, field

from spondyl.case.case import Case
from spondyl.case.vocabulary.cancer import BIOMARKERS, PRIMARY, TARGETED_THERAPY
from spondyl.case.vocabulary.situation import IMMUNOTHERAPY
from spondyl.frameworks.evaluate import Verdicts
from spondyl.frameworks.evidence import (
    BOLLEN_2015,
    GOODWIN_2017,
    MASSAAD_2020,
    RENAL_IMMUNOTHERAPY_2023,
    TSUANG_2023,
    TSUANG_2026,
    UEI_2018,
    XING_2019,
)
from spondyl.frameworks.sources import abstract, full_text
from spondyl.frameworks.standing import Found, found
from spondyl.kernel.conditions import Condition
from spondyl.kernel.criteria import Criterion, all_of, any_of, is_
from spondyl.kernel.sources import Citation

_BIOMARKER = {variable.path.rpartition(".")[2]: variable for variable in BIOMARKERS}


@dataclass(frozen=True, slots=True)
class Caution:
    """A kind of patient in whom older scores mislead.

    Attributes:
        code: short name.
        when: who they are.
        message: who, and why scores mislead.
        figures: what survival was reported.
        cited: every place that message and figures rest on.
    """

    code: str
    when: Criterion
    message: str
    figures: str
    cited: tuple[Citation, ...]
    condition: Condition = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "condition", Condition(self.code, self.when, self.cited[0]))


Misleads = Found[Caution]
CAUTIONS: tuple[Caution, ...] = (
    Caution(
        "targeted_lung_cancer",
        all_of(
            is_(PRIMARY, "lung_non_small_cell"),
            any_of(
                is_(_BIOMARKER["egfr"], "yes"),
                is_(_BIOMARKER["alk"], "yes"),
                is_(TARGETED_THERAPY, "yes"),
            ),
        ),
        "lung cancer with a target. Only Katagiri's score counts the drug; revised Tokuhashi "
        "cannot exceed 10 in lung cancer.",
        "Survival 24.0 months with EGFR mutation on an inhibitor (362 patients, 59 % with bone "
        "metastases), 6.0 to 6.7 in lung cancer with spinal metastases at large.",
        (
            abstract(XING_2019, "Abstract (362 patients on a first-line inhibitor)"),
            abstract(TSUANG_2023, "Abstract (62 studies, 5,242 patients)"),
            full_text(UEI_2018, "Background (highest total in lung cancer)"),
        ),
    ),
    Caution(
        "receptor_positive_breast_cancer",
        all_of(
            is_(PRIMARY, "breast"),
            any_of(
                is_(_BIOMARKER["hr_positive"], "yes"),
                is_(_BIOMARKER["her2_positive"], "yes"),
            ),
        ),
        "breast cancer with receptors. Only Katagiri's score asks for hormones, none for HER2.",
        "Median survival with spinal metastases 28.9 months (hormone-receptor positive), 43.7 "
        "(HER2 positive), 10.7 (triple negative), of very low certainty; in an older series 22.5 "
        "with and 6.7 without receptors.",
        (
            abstract(TSUANG_2026, "Abstract (seven cohorts, 672 patients; median by subtype)"),
            abstract(BOLLEN_2015, "Abstract (111 patients, 2005-12; receptor positive, negative)"),
        ),
    ),
    Caution(
        "kidney_cancer_on_immunotherapy",
        all_of(is_(PRIMARY, "kidney"), is_(IMMUNOTHERAPY, "yes")),
        "kidney cancer on immunotherapy. No cohort here was treated later than 2014.",
        "On first-line immunotherapy alone 65.0 % were alive at 1 year (581 patients, not chosen "
        "for spinal disease). In 1986-2016 revised Tokuhashi still ranked them (median 5.4, 11.7, "
        "32.9 months); in 86 operated patients most scores were poor or fair.",
        (
            abstract(RENAL_IMMUNOTHERAPY_2023, "Abstract (survival at 1 year)"),
            abstract(GOODWIN_2017, "Abstract (48 articles, 807 patients; by revised Tokuhashi)"),
            abstract(MASSAAD_2020, "Conference abstract of the same study (86 patients, verdict)"),
        ),
    ),
)


def misleading(case: Case, verdicts: Verdicts) -> tuple[Misleads, ...]:
    """Every caution that holds or cannot be ruled out."""
    return tuple(found(CAUTIONS, case, verdicts))
