"""Drugs, nuclides, and the tissue that tells which."""

from spondyl.frameworks.evidence import DEXAMETHASONE_16, GASBARRINI, study
from spondyl.frameworks.sources import abstract, secondary
from spondyl.options.burden import NONE, Burden, Range
from spondyl.options.catalogue import fixes
from spondyl.options.option import Treatment
from spondyl.options.rules import cement, operations, systemic
from spondyl.options.sources import COLEMAN_2020, RADIUM_LABEL, SIR_HIGH, practice

_CYCLES = practice("depends on the drug; a visit a cycle")
_ONCOLOGY = ("medical_oncology", "haematology")
_ANY_DRUG = (systemic.NONE_LEFT, systemic.WEAK, systemic.NO_TISSUE_YET, systemic.NOT_FOR_CORD)

BIOPSY = Treatment(
    name="biopsy",
    title="Biopsy",
    kind="percutaneous",
    disciplines=("interventional_radiology", "spine_surgery", "neurosurgery", "orthopaedics"),
    local=True,
    what="Tissue from the lesion through a needle: is it a metastasis, and of what?",
    next="Decides sensitivity to radiation and drugs; a steroid given before may spoil it.",
    fixes=fixes.NOTHING,
    rules=(
        cement.TISSUE_WANTED,
        cement.TISSUE_THERE,
        *cement.BLEEDING,
        operations.ON_ANTICOAGULANT,
        operations.COAGULOPATHY,
    ),
    burden=Burden(Range(1, 1), Range(0, 1), Range(0, 2), None, (practice("a day procedure"),)),
    cited=(abstract(GASBARRINI, "Abstract: tissue before treatment"), SIR_HIGH),
)
SYSTEMIC_THERAPY = Treatment(
    name="systemic_therapy",
    title="Systemic therapy",
    kind="systemic",
    disciplines=_ONCOLOGY,
    local=False,
    what="Drugs against the cancer as a whole, as the oncologist chooses.",
    next="Blood counts and healing decide when an operation or radiation can follow.",
    fixes=fixes.DRUGS,
    rules=_ANY_DRUG,
    burden=Burden(Range(2, 12), NONE, Range(2, 14), None, (_CYCLES,)),
    cited=(study("theme I: the big picture"),),
)
URGENT_SYSTEMIC = Treatment(
    name="urgent_systemic_therapy",
    title="Urgent systemic therapy",
    kind="systemic",
    disciplines=_ONCOLOGY,
    local=False,
    what="Drugs begun at once because the tumour may shrink within days.",
    next="If it does not shrink, radiation or surgery come later and to a weaker patient.",
    fixes=fixes.FAST_DRUGS,
    rules=(*_ANY_DRUG, systemic.FAST_TUMOUR, systemic.SLOW_TUMOUR),
    burden=Burden(Range(1, 4), Range(0, 5), Range(2, 14), None, (_CYCLES,)),
    cited=(study("theme I, Q15: myeloma and lymphoma melt"),),
)
STEROIDS = Treatment(
    name="steroids",
    title="Steroid",
    kind="systemic",
    disciplines=("medical_oncology", "haematology", "radiation_oncology", "palliative_care"),
    local=False,
    what="Dexamethasone against swelling of the cord, until treatment has worked.",
    next="Can spoil a biopsy in lymphoma or myeloma; slows wounds; tapered after treatment.",
    fixes=fixes.STEROID,
    rules=systemic.STEROIDS,
    burden=Burden(NONE, NONE, NONE, None, (practice("tablets"),)),
    cited=(DEXAMETHASONE_16,),
)
BONE_AGENT = Treatment(
    name="bone_modifying_agent",
    title="Bone-modifying agent",
    kind="systemic",
    disciplines=_ONCOLOGY,
    local=False,
    what="Zoledronic acid or denosumab: fewer skeletal events over months; teeth are seen first.",
    next="Closes nothing; the jaw matters before dental work.",
    fixes=fixes.TUMOUR_PAIN,
    rules=(systemic.KIDNEYS, systemic.HYPOCALCAEMIA, systemic.BONE_DISEASE),
    burden=Burden(Range(1, 12), NONE, Range(0, 3), None, (practice("a dose every 4 to 12 weeks"),)),
    cited=(secondary(COLEMAN_2020, "Recommendations", "a published summary"),),
)
RADIONUCLIDE = Treatment(
    name="radionuclide",
    title="Radionuclide",
    kind="systemic",
    disciplines=("radiation_oncology", "medical_oncology"),
    local=False,
    what="A bone-seeking radioactive drug against pain in many places.",
    next="Blood counts fall for weeks: chemotherapy and operations wait.",
    fixes=fixes.NUCLIDE,
    rules=systemic.RADIONUCLIDE,
    burden=Burden(
        Range(1, 6),
        NONE,
        Range(0, 7),
        Range(28, 84),
        (
            secondary(
                RADIUM_LABEL, "six injections, four weeks apart", "restatements of the label"
            ),
            practice("blood counts for one to three months"),
        ),
    ),
    cited=(secondary(RADIUM_LABEL, "Indications", "restatements of the label"),),
)
ALL = (BIOPSY, SYSTEMIC_THERAPY, URGENT_SYSTEMIC, STEROIDS, BONE_AGENT, RADIONUCLIDE)
