"""The Bauer score (1995) and its modification (Leithner 2008)."""

from spondyl.case.derived import MULTIPLE_BONE
from spondyl.case.vocabulary.cancer import LUNG, PATHOLOGICAL_FRACTURE, PRIMARY
from spondyl.frameworks.disputes import BRAIN_AS_VISCERAL
from spondyl.frameworks.make import (
    NOT_A_METASTASIS,
    NOT_A_METASTASIS_REASON,
    VISCERAL_OR_DISPUTED_BRAIN,
    either,
    survival,
)
from spondyl.frameworks.sources import (
    BAUER_1995,
    LEITHNER_2008,
    VALIDATION_CODE,
    abstract,
    secondary,
)
from spondyl.kernel.criteria import is_
from spondyl.kernel.items import Item
from spondyl.kernel.points import Band, Score

_VARIABLES = abstract(BAUER_1995, "Abstract (prognostic variables)")
_POINTS = secondary(BAUER_1995, "Score", "a public calculator and " + VALIDATION_CODE)
_MODIFIED = secondary(LEITHNER_2008, "Modified score", "a public calculator and " + VALIDATION_CODE)
_SHARED = (
    Item(
        "visceral",
        "Visceral metastases",
        either("present", VISCERAL_OR_DISPUTED_BRAIN, (0, 1), ("Present", "Absent")),
        _VARIABLES,
        "The 1995 abstract says visceral or brain; whether lung, pleura and nodes count was not "
        "read. Nodes are not counted.",
    ),
    Item(
        "lung",
        "Lung cancer",
        either("lung", is_(PRIMARY, *LUNG), (0, 1), ("Primary is lung", "Primary is not lung")),
        _VARIABLES,
    ),
    Item(
        "favourable_primary",
        "Favourable primary",
        either(
            "favourable",
            is_(PRIMARY, "breast", "kidney", "lymphoma", "myeloma", "plasmacytoma"),
            (1, 0),
            ("Breast, kidney, lymphoma, myeloma", "Any other"),
        ),
        _VARIABLES,
        "A plasmacytoma counts as myeloma (our reading).",
    ),
    Item(
        "skeletal",
        "Skeletal metastases",
        either("multiple", MULTIPLE_BONE, (0, 1), ("Multiple", "Solitary")),
        _VARIABLES,
        "Counted over the whole skeleton, the spine included (inferred from the abstract).",
    ),
)
_FRACTURE = Item(
    "fracture",
    "Pathological fracture",
    either("fracture", is_(PATHOLOGICAL_FRACTURE, "yes"), (0, 1), ("Present", "Absent")),
    _VARIABLES,
)
_SURVIVAL_ORIGINAL = secondary(BAUER_1995, "Survival by group", VALIDATION_CODE)
_SURVIVAL_MODIFIED = secondary(LEITHNER_2008, "Survival by group", VALIDATION_CODE)

BAUER_ORIGINAL = Score(
    name="bauer_original",
    title="Bauer score",
    items=(*_SHARED, _FRACTURE),
    bands=(
        Band(0, 1, "Worst group"),
        Band(2, 3, "Middle group"),
        Band(4, 5, "Best group"),
    ),
    citations=(_POINTS, _VARIABLES),
    higher_is="better",
    refuses=NOT_A_METASTASIS,
    refusal=NOT_A_METASTASIS_REASON,
    disputes=(BRAIN_AS_VISCERAL,),
    survival=(
        survival((0, 1), ("20", "0", "0"), _SURVIVAL_ORIGINAL),
        survival((2, 3), ("71", "50", "25"), _SURVIVAL_ORIGINAL),
        survival((4, 5), ("87", "73", "50"), _SURVIVAL_ORIGINAL),
    ),
    cohort="241 operated patients, Sweden, before 1995: 88 spine, 153 limb.",
    era="before 1995",
    notes=("Fracture mattered only in the limbs; the modified score drops it.",),
)
BAUER_MODIFIED = Score(
    name="bauer_modified",
    title="Modified Bauer score",
    items=_SHARED,
    bands=(
        Band(0, 1, "No surgery, supportive care"),
        Band(2, 2, "Short-term palliation, posterior surgery"),
        Band(3, 4, "Middle-term control, anterior and posterior surgery"),
    ),
    citations=(_MODIFIED, _VARIABLES),
    higher_is="better",
    refuses=NOT_A_METASTASIS,
    refusal=NOT_A_METASTASIS_REASON,
    disputes=(BRAIN_AS_VISCERAL,),
    survival=(
        survival((0, 1), ("50", "29", "7.1"), _SURVIVAL_MODIFIED),
        survival((2, 2), ("82", "65", "45"), _SURVIVAL_MODIFIED),
        survival((3, 4), ("97", "88", "75"), _SURVIVAL_MODIFIED),
    ),
    cohort="69 operated patients, one centre in Austria, 1998-2006.",
    era="1998-2006",
    notes=("The strategy column predates present treatment: history, not advice.",),
)
