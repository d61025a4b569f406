"""The revised Katagiri score (2014), with survival for every score."""

from spondyl.case.derived import MULTIPLE_BONE
from spondyl.case.vocabulary.cancer import (
    BRAIN_METASTASES,
    DISSEMINATED,
    HORMONE_DEPENDENT,
    LUNG,
    PRIMARY,
    PRIOR_CHEMOTHERAPY,
    TARGETED_THERAPY,
    VISCERAL_METASTASES,
)
from spondyl.case.vocabulary.patient import (
    ALBUMIN,
    BILIRUBIN,
    CALCIUM,
    CALCIUM_ADJUSTED,
    CRP,
    ECOG,
    LDH,
    PLATELETS,
)
from spondyl.frameworks.make import NOT_A_METASTASIS, NOT_A_METASTASIS_REASON, either, survival
from spondyl.frameworks.sources import (
    BINDELS_2025,
    KATAGIRI_2014,
    VALIDATION_CODE,
    abstract,
    secondary,
    unchecked,
)
from spondyl.kernel.criteria import Not, Version, all_of, any_of, at_least, below, is_
from spondyl.kernel.items import Item, Option
from spondyl.kernel.points import Band, Score
from spondyl.kernel.variables import Dispute

GERM_CELL = Dispute(
    "germ_cell_group",
    ("other_urological", "other"),
    "Whether a germ cell tumour is one of the other urological cancers (3 points) or another "
    "primary (2 points).",
)
WHICH_CALCIUM = Dispute(
    "total_or_adjusted_calcium",
    ("total", "adjusted"),
    "Whether the cut of 10.3 mg/dL means total or albumin-adjusted calcium is not stated.",
)
_TABLE = secondary(KATAGIRI_2014, "Score table", "a public calculator and " + VALIDATION_CODE)
_FACTORS = abstract(KATAGIRI_2014, "Abstract (six factors; 808 patients)")
_GROUPS = secondary(KATAGIRI_2014, "Primary groups", "a public calculator that quotes the table")
_GROUPS_UNREAD = unchecked(KATAGIRI_2014, "Primary groups")
_SURVIVAL = secondary(KATAGIRI_2014, "Survival by score", VALIDATION_CODE)

_HORMONAL = is_(PRIMARY, "breast", "prostate")
_LUNG = is_(PRIMARY, *LUNG)
_CRITICAL = any_of(
    below(PLATELETS, "100"),
    at_least(BILIRUBIN, "1.4", "mg/dL"),
    all_of(Version(WHICH_CALCIUM, "total"), at_least(CALCIUM, "10.3", "mg/dL")),
    all_of(Version(WHICH_CALCIUM, "adjusted"), at_least(CALCIUM_ADJUSTED, "10.3", "mg/dL")),
)
_ABNORMAL = any_of(
    at_least(CRP, "0.4", "mg/dL"),
    at_least(LDH, "250", "IU/L"),
    below(ALBUMIN, "3.7", "g/dL"),
)
_DISSEMINATED = is_(DISSEMINATED, "yes")
_NODULAR = any_of(
    is_(VISCERAL_METASTASES, "treatable", "untreatable"), is_(BRAIN_METASTASES, "yes")
)
_RAPID_READ = (
    "colon",
    "rectum",
    "stomach",
    "pancreas",
    "head_and_neck",
    "oesophagus",
    "liver",
    "melanoma",
    "unknown_primary",
)
_RAPID_UNREAD = ("gallbladder", "cervix", "bladder", "urothelial_upper_tract")
_MODERATE_UNREAD = (
    "endometrium",
    "ovary",
    "mesothelioma",
    "leukaemia",
    "cholangiocarcinoma",
    "gist",
    "neuroendocrine",
    "neuroendocrine_carcinoma",
    "thymoma",
    "other",
)

KATAGIRI_2014_SCORE = Score(
    name="katagiri_2014",
    title="Revised Katagiri score",
    items=(
        Item(
            "primary",
            "Primary site",
            (
                Option(
                    "slow",
                    any_of(
                        all_of(_HORMONAL, is_(HORMONE_DEPENDENT, "yes")),
                        is_(PRIMARY, "thyroid", "myeloma", "plasmacytoma", "lymphoma"),
                    ),
                    0,
                    "Slow: hormone-dependent breast or prostate, thyroid, myeloma, lymphoma",
                ),
                Option(
                    "moderate",
                    any_of(
                        all_of(_HORMONAL, is_(HORMONE_DEPENDENT, "no")),
                        all_of(_LUNG, is_(TARGETED_THERAPY, "yes")),
                        is_(PRIMARY, "kidney", "sarcoma", "osteosarcoma", "ewing_sarcoma"),
                    ),
                    2,
                    "Moderate: hormone-independent breast or prostate, lung on a targeted drug, "
                    "renal cell, sarcoma",
                ),
                Option(
                    "moderate_from_memory",
                    any_of(
                        is_(PRIMARY, *_MODERATE_UNREAD),
                        all_of(is_(PRIMARY, "germ_cell"), Version(GERM_CELL, "other")),
                    ),
                    2,
                    "Moderate: other gynaecological, other",
                    _GROUPS_UNREAD,
                ),
                Option(
                    "rapid",
                    any_of(all_of(_LUNG, is_(TARGETED_THERAPY, "no")), is_(PRIMARY, *_RAPID_READ)),
                    3,
                    "Rapid: lung without a targeted drug, colorectal, gastric, pancreatic, head "
                    "and neck, oesophageal, hepatocellular, melanoma, unknown origin",
                ),
                Option(
                    "rapid_from_memory",
                    any_of(
                        is_(PRIMARY, *_RAPID_UNREAD),
                        all_of(is_(PRIMARY, "germ_cell"), Version(GERM_CELL, "other_urological")),
                    ),
                    3,
                    "Rapid: gallbladder, cervical, other urological",
                    _GROUPS_UNREAD,
                ),
            ),
            _GROUPS,
            "A plasmacytoma counts as myeloma, bone sarcomas as sarcoma (our reading).",
        ),
        Item(
            "visceral",
            "Visceral or cerebral metastases",
            (
                Option("none", Not(any_of(_NODULAR, _DISSEMINATED)), 0, "None"),
                Option("nodular", all_of(_NODULAR, Not(_DISSEMINATED)), 1, "Nodular"),
                Option("disseminated", _DISSEMINATED, 2, "Pleural, peritoneal or leptomeningeal"),
            ),
            _TABLE,
            "Brain counts like an organ; nodes are not counted.",
        ),
        Item(
            "laboratory",
            "Laboratory data",
            (
                Option("normal", Not(any_of(_ABNORMAL, _CRITICAL)), 0, "Normal"),
                Option(
                    "abnormal",
                    all_of(_ABNORMAL, Not(_CRITICAL)),
                    1,
                    "CRP 0.4 mg/dL or more, LDH 250 IU/L or more, or albumin below 3.7 g/dL",
                ),
                Option(
                    "critical",
                    _CRITICAL,
                    2,
                    "Platelets below 100,000/uL, calcium 10.3 mg/dL or more, or total bilirubin "
                    "1.4 mg/dL or more",
                ),
            ),
            _TABLE,
            "Critical overrides abnormal. One public code tests CRP at 4 mg/dL and LDH above 250: "
            "not repeated.",
        ),
        Item(
            "performance",
            "ECOG performance status",
            either("ecog_3_4", at_least(ECOG, 3), (1, 0), ("3 or 4", "0 to 2")),
            _TABLE,
        ),
        Item(
            "chemotherapy",
            "Previous chemotherapy",
            either("yes", is_(PRIOR_CHEMOTHERAPY, "yes"), (1, 0), ("Yes", "No")),
            _TABLE,
            "Whether hormone or targeted drugs count as chemotherapy was not read.",
        ),
        Item(
            "skeletal",
            "Skeletal metastases",
            either("multiple", MULTIPLE_BONE, (1, 0), ("Multiple", "Solitary")),
            _TABLE,
        ),
    ),
    bands=(Band(0, 3, "Low risk"), Band(4, 6, "Middle risk"), Band(7, 10, "High risk")),
    citations=(_TABLE, _FACTORS, secondary(BINDELS_2025, "Discrimination", VALIDATION_CODE)),
    higher_is="worse",
    refuses=NOT_A_METASTASIS,
    refusal=NOT_A_METASTASIS_REASON,
    disputes=(GERM_CELL, WHICH_CALCIUM),
    survival=tuple(
        survival((score, score), percent, _SURVIVAL)
        for score, percent in enumerate(
            (
                ("100", "100", "100"),
                ("100", "100", "95"),
                ("100", "100", "97"),
                ("99", "96", "87"),
                ("95", "95", "75"),
                ("88", "78", "53"),
                ("73", "60", "33"),
                ("52", "40", "10"),
                ("35", "21", "4"),
                ("16", "8", "0"),
                ("0", "0", "0"),
            )
        )
    ),
    cohort="808 patients with symptomatic skeletal metastases, Japan 2005-08; 749 not operated.",
    era="2005-08",
    notes=(
        "Best of twelve models in an outside cohort (Bindels 2025: AUC 0.79, 0.81, 0.81 at 3, 6, "
        "12 months); over-estimates survival at 6 to 12 months.",
        "Survival at 12 months rises from score 1 to score 2 in the source: sampling, kept as "
        "printed.",
    ),
)
