"""Operations, from screws through the skin to resection in one piece."""

from spondyl.frameworks.evidence import study
from spondyl.frameworks.sources import PATCHELL_2005, abstract
from spondyl.frameworks.studies import AL_OMAIR_2013, LAUFER_SEPARATION_2013
from spondyl.options.burden import Burden, Range
from spondyl.options.catalogue import fixes
from spondyl.options.option import Treatment
from spondyl.options.rules import history, operations, team
from spondyl.options.sources import KATO_2022, STAY_2018, VERSTEEG_2016, practice

_SURGEONS = ("spine_surgery", "neurosurgery", "orthopaedics")
_RESTART = practice("systemic therapy after wound healing: open 21-45 days, percutaneous 7-28")
_OPEN = Burden(
    Range(1, 2),
    Range(6, 17),
    Range(28, 42),
    Range(21, 45),
    (
        abstract(STAY_2018, "Abstract: median 7 days, 1 to 30"),
        practice("British centres: 5.7 days if planned, 16.5 after an emergency"),
        _RESTART,
    ),
)
_ANY_OPEN = (team.UNFIT_OPEN, *operations.ANY_OPERATION, *history.BEFORE_OPERATION)
_WOUND = (
    "Radiation waits two to four weeks for the wound; the operation note has to say what was left, "
    "what was spilled, and where metal lies."
)

PERCUTANEOUS = Treatment(
    name="percutaneous_stabilisation",
    title="Screws through the skin",
    kind="operation",
    disciplines=_SURGEONS,
    local=True,
    what="Screws and rods through small cuts: stabilises with little blood loss; it does not "
    "decompress.",
    next="Radiation and drugs can follow sooner than after an open operation; no least interval "
    "was found.",
    fixes=fixes.FIXATION,
    rules=(
        team.UNFIT_PERCUTANEOUS,
        *operations.ANY_OPERATION,
        *operations.FROM_BEHIND,
        *operations.STABILISES,
        operations.SIGNS_WITHOUT_DECOMPRESSION,
        *history.BEFORE_OPERATION,
        history.BECAME_UNSTABLE,
    ),
    burden=Burden(
        Range(1, 2),
        Range(3, 7),
        Range(7, 42),
        Range(7, 28),
        (abstract(VERSTEEG_2016, "Abstract, results; walking within 3 days in 87 %"), _RESTART),
    ),
    cited=(abstract(VERSTEEG_2016, "Abstract, results"),),
    approach="posterior",
)
STABILISATION = Treatment(
    name="stabilisation",
    title="Open stabilisation",
    kind="operation",
    disciplines=_SURGEONS,
    local=True,
    what="Open fixation with screws and rods: stabilises; it does not decompress.",
    next=_WOUND,
    fixes=fixes.FIXATION,
    rules=(
        *_ANY_OPEN,
        *operations.FROM_BEHIND,
        *operations.STABILISES,
        operations.SIGNS_WITHOUT_DECOMPRESSION,
        history.BECAME_UNSTABLE,
    ),
    burden=_OPEN,
    cited=(study("theme II, Q49-Q50: instability and operation"),),
    approach="posterior",
)
DECOMPRESSION = Treatment(
    name="decompression",
    title="Decompression alone",
    kind="operation",
    disciplines=_SURGEONS,
    local=True,
    what="Bone behind the cord is taken away: frees cord and roots; it stabilises nothing and may "
    "weaken.",
    next=f"May leave a spine that needs fixing. {_WOUND}",
    fixes=fixes.DECOMPRESSION,
    rules=(
        *_ANY_OPEN,
        *operations.FROM_BEHIND,
        *operations.DECOMPRESSES,
        operations.DECOMPRESSION_UNSTABLE,
    ),
    burden=_OPEN,
    cited=(study("theme II, Q49: what each treatment does"),),
    approach="posterior",
)
DECOMPRESSION_STABILISATION = Treatment(
    name="decompression_stabilisation",
    title="Decompression and stabilisation",
    kind="operation",
    disciplines=_SURGEONS,
    local=True,
    what="The cord is freed and the spine is fixed; tumour stays behind.",
    next=_WOUND,
    fixes=fixes.BOTH,
    rules=(
        *_ANY_OPEN,
        *operations.FROM_BEHIND,
        *operations.DECOMPRESSES,
        *operations.STABILISES,
        history.BECAME_UNSTABLE,
    ),
    burden=_OPEN,
    cited=(abstract(PATCHELL_2005, "Abstract, results"),),
    approach="posterior",
)
SEPARATION = Treatment(
    name="separation_surgery",
    title="Separation surgery",
    kind="operation",
    disciplines=_SURGEONS,
    local=True,
    what="Tumour is cleared from around the cord only far enough for a stereotactic dose, and the "
    "spine is fixed; most of the tumour stays, on purpose.",
    next="Works only with stereotactic radiation after it, planned beforehand by both disciplines. "
    f"{_WOUND}",
    fixes=fixes.BOTH,
    rules=(
        *_ANY_OPEN,
        *operations.FROM_BEHIND,
        *operations.DECOMPRESSES,
        *operations.STABILISES,
    ),
    burden=_OPEN,
    cited=(
        abstract(LAUFER_SEPARATION_2013, "Abstract, results"),
        abstract(AL_OMAIR_2013, "Abstract, results"),
    ),
    approach="posterior",
)
VERTEBRECTOMY = Treatment(
    name="vertebrectomy",
    title="Removal of the vertebra in pieces",
    kind="operation",
    disciplines=_SURGEONS,
    local=True,
    what="The vertebra is removed in pieces and replaced: decompresses and fixes; cells stay.",
    next=_WOUND,
    fixes=fixes.RESECTION,
    rules=(
        *_ANY_OPEN,
        operations.LONG_PARALYSED,
        operations.NOTHING_TO_DECOMPRESS,
        *operations.STABILISES,
    ),
    burden=_OPEN,
    cited=(study("theme I.A, Q35: local recurrence is high"),),
    approach="anterior_or_combined",
)
EN_BLOC = Treatment(
    name="en_bloc",
    title="Removal in one piece (en bloc)",
    kind="operation",
    disciplines=_SURGEONS,
    local=True,
    what="The vertebra is removed in one piece with a margin, for control over years.",
    next="A large operation with months of recovery; what follows waits for it.",
    fixes=fixes.EN_BLOC,
    rules=(
        *_ANY_OPEN,
        operations.LONG_PARALYSED,
        operations.NOT_SOLITARY,
        operations.EN_BLOC_COST,
    ),
    burden=Burden(
        Range(1, 2),
        Range(10, 30),
        Range(42, 90),
        Range(42, 90),
        (practice("longer than other open operations"),),
    ),
    cited=(abstract(KATO_2022, "Abstract, results"),),
    approach="anterior_or_combined",
)
ALL = (
    PERCUTANEOUS,
    STABILISATION,
    DECOMPRESSION,
    DECOMPRESSION_STABILISATION,
    SEPARATION,
    VERTEBRECTOMY,
    EN_BLOC,
)
