"""Where scores made before today's drugs mislead, and what is known of survival there."""

from dataclasses import dataclass, field

from spondyl.brief.conditions import Standing, stands
from spondyl.case.case import Case
from spondyl.case.vocabulary.cancer import BIOMARKERS, PRIMARY, TARGETED_THERAPY
from spondyl.case.vocabulary.situation import IMMUNOTHERAPY
from spondyl.frameworks.evaluate import Verdicts
from spondyl.frameworks.sources import abstract, full_text
from spondyl.kernel.conditions import Condition
from spondyl.kernel.criteria import Criterion, all_of, any_of, is_
from spondyl.kernel.sources import Citation, Source

_BIOMARKER = {variable.path.rpartition(".")[2]: variable for variable in BIOMARKERS}
XING_2019 = Source(
    "xing_2019",
    "Xing D, Dong Z, Zheng X, et al",
    "The protective effects of surgery according to the spinal instability neoplastic score for "
    "patients with the EGFR mutation, lung adenocarcinoma, and spinal metastatic instability",
    "Int J Clin Exp Med 12(11):12764-72",
    2019,
)
TSUANG_2023 = Source(
    "tsuang_2023",
    "Tsuang FY, et al",
    "Overall survival of non-small cell lung cancer with spinal metastasis: a systematic review "
    "and meta-analysis",
    "Neurospine 20(2):567-76",
    2023,
    "10.14245/ns.2245026.513",
)
UEI_2018 = Source(
    "uei_2018",
    "Uei H, Tokuhashi Y",
    "Prognostic factors in patients with metastatic spine tumors derived from lung cancer: a novel "
    "scoring system for predicting life expectancy",
    "World J Surg Oncol 16:131",
    2018,
    "10.1186/s12957-018-1439-x",
)
TSUANG_2026 = Source(
    "tsuang_2026",
    "Tsuang FY, Li YH, Shen TL, Huang CS, Chai CL",
    "The influence of immunohistochemistry-based subtypes on overall survival in breast cancer "
    "spine metastases: a systematic review and meta-analysis",
    "BMC Med 24",
    2026,
    "10.1186/s12916-026-04715-0",
)
BOLLEN_2015 = Source(
    "bollen_2015",
    "Bollen L, et al",
    "Molecular phenotype is associated with survival in breast cancer patients with spinal bone "
    "metastases",
    "Clin Exp Metastasis",
    2015,
    "10.1007/s10585-014-9685-y",
)
GOODWIN_2017 = Source(
    "goodwin_2017",
    "Goodwin CR, Ahmed AK, Boone C, et al",
    "The challenges of renal cell carcinoma metastatic to the spine: a systematic review of "
    "survival and treatment",
    "Global Spine J",
    2017,
)
MASSAAD_2020 = Source(
    "massaad_2020",
    "Massaad E, Hadzipasic M, Alvarez-Breckenridge C, et al",
    "Predicting tumor-specific survival in patients with spinal metastatic renal cell carcinoma: "
    "which scoring system is most accurate?",
    "J Neurosurg Spine 33(4):529-39",
    2020,
    "10.3171/2020.4.spine20173",
)
RENAL_IMMUNOTHERAPY_2023 = Source(
    "renal_immunotherapy_2023",
    "Authors not shown where it was read",
    "Survival in metastatic renal cell carcinoma treated with immunotherapy and stereotactic "
    "radiation therapy or immunotherapy alone: a National Cancer Database analysis",
    "Adv Radiat Oncol 8(5):101238",
    2023,
    "10.1016/j.adro.2023.101238",
)


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


@dataclass(frozen=True, slots=True)
class Misleads:
    """A caution that holds, or cannot be ruled out, in one case.

    Attributes:
        caution: the caution.
        standing: why, and what would decide it.
    """

    caution: Caution
    standing: Standing

    @property
    def status(self) -> str:
        """`fires`, or `possible` where a fact that could make it hold is unknown."""
        return self.standing.fires


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
    return tuple(
        Misleads(caution, standing)
        for caution in CAUTIONS
        for standing in stands(caution.condition, case, verdicts)
    )
