"""NOMS (Laufer 2013): neurologic, oncologic, mechanical, systemic, for one lesion."""

from spondyl.case.derived import NEURAL_ELEMENT
from spondyl.case.earlier_radiation import PRIOR_RADIATION
from spondyl.case.vocabulary.cancer import PRIMARY
from spondyl.case.vocabulary.lesion import ESCC, EXPLAINS_DEFICIT
from spondyl.case.vocabulary.neurology import CAUDA_EQUINA, MYELOPATHY
from spondyl.case.vocabulary.patient import FIT_FOR_OPEN_SURGERY, FIT_FOR_PERCUTANEOUS_SURGERY
from spondyl.frameworks.guidelines.stability import MECHANICAL_STABILITY
from spondyl.frameworks.make import NOT_A_METASTASIS, NOT_A_METASTASIS_REASON, either, rest, word
from spondyl.frameworks.sources import (
    BILSKY_AZEEM_2007,
    BILSKY_NOMS_2010,
    LAUFER_2013,
    abstract,
    secondary,
    unchecked,
)
from spondyl.kernel.criteria import Not, Version, all_of, any_of, is_
from spondyl.kernel.items import Item, Option
from spondyl.kernel.tables import Hit, Row, Table
from spondyl.kernel.variables import Dispute

BORDERLINE = Dispute(
    "escc_1c_low_or_high",
    ("low", "high"),
    "Groups differ on whether ESCC 1c is low or high grade; both are run.",
)
UNCLASSIFIED = Dispute(
    "noms_histology_unclassified",
    ("sensitive", "resistant"),
    "NOMS publishes no class of radiosensitivity for this primary; both are run.",
)
HIGHLY_SENSITIVE = ("lymphoma", "myeloma", "plasmacytoma", "germ_cell")
SENSITIVE_IN_NOMS = ("breast", "prostate", "ovary", "neuroendocrine", "lung_small_cell")
RESISTANT = (
    "kidney",
    "thyroid",
    "liver",
    "colon",
    "rectum",
    "lung_non_small_cell",
    "sarcoma",
    "osteosarcoma",
    "melanoma",
)
UNCLASSIFIED_PRIMARIES = rest(
    PRIMARY, *HIGHLY_SENSITIVE, *SENSITIVE_IN_NOMS, *RESISTANT, "primary_bone_other"
)

NO_ROW = ": the grid has no row"

# What the framework does not speak of; printed wherever its rows are.
NOT_COVERED = (
    "ablation (radiofrequency, cryo, laser)",
    "systemic therapy, as treatment of the cord or instead of local treatment",
    "comfort care and hospice",
    "failure after stereotactic radiation",
    "a prognosis below which an operation is senseless, frailty, timing",
    "cauda equina compression (read here by analogy)",
)

_GRID = secondary(LAUFER_2013, "Decision grid", "two public calculators and the StatPearls chapter")
_READING = unchecked(LAUFER_2013, "Our reading; the paper's own table was not read")
_NEUROLOGIC = secondary(
    LAUFER_2013, "Neurologic assessment: epidural grade and myelopathy", "the StatPearls chapter"
)
_MECHANICAL = secondary(
    LAUFER_2013,
    "Mechanical assessment: stable or unstable by SINS",
    "the StatPearls chapter and two public calculators",
)
_LOGIC_2010 = abstract(BILSKY_NOMS_2010, "Abstract")
_LOGIC_2007 = abstract(BILSKY_AZEEM_2007, "Abstract")
_SENSITIVITY = secondary(
    LAUFER_2013, "Radiosensitivity", "AO Foundation page and public calculators"
)

_SENSITIVE = any_of(
    is_(PRIMARY, *HIGHLY_SENSITIVE, *SENSITIVE_IN_NOMS),
    all_of(is_(PRIMARY, *UNCLASSIFIED_PRIMARIES), Version(UNCLASSIFIED, "sensitive")),
)
_AFTER_STEREOTACTIC = is_(PRIOR_RADIATION, "stereotactic", "both")
_IRRADIATED = is_(PRIOR_RADIATION, "conventional")
_NEVER_IRRADIATED = is_(PRIOR_RADIATION, "none")
_HIGH = any_of(is_(ESCC, "2", "3"), all_of(is_(ESCC, "1c"), Version(BORDERLINE, "high")))
SYNDROME = any_of(
    all_of(is_(NEURAL_ELEMENT, "cord", "conus"), is_(MYELOPATHY, "yes")),
    all_of(is_(NEURAL_ELEMENT, "conus", "cauda"), is_(CAUDA_EQUINA, "yes")),
)
_OPEN = is_(FIT_FOR_OPEN_SURGERY, "yes")
_PERCUTANEOUS = is_(FIT_FOR_PERCUTANEOUS_SURGERY, "yes")

_AT_CORD = is_(NEURAL_ELEMENT, "cord")
_FROM_HERE = all_of(is_(EXPLAINS_DEFICIT, "yes"), SYNDROME)
_NONE_AT_CORD = all_of(_AT_CORD, is_(MYELOPATHY, "no"))

_N_ITEMS = (
    Item(
        "compression",
        "Epidural grade",
        either("high", _HIGH, (0, 0), ("ESCC 2-3", "ESCC 0-1b")),
        _GRID,
        "1c is run as low and as high.",
    ),
    Item(
        "myelopathy",
        "Myelopathy from this lesion",
        (
            Option("present", all_of(_AT_CORD, _FROM_HERE), 0, "Present, at the cord"),
            Option("absent", _NONE_AT_CORD, 0, "None, at the cord"),
            Option(
                "present_by_reading",
                all_of(Not(_AT_CORD), _FROM_HERE),
                0,
                "Cauda equina syndrome or myelopathy, at the conus or below",
                _READING,
            ),
            Option(
                "absent_by_reading",
                Not(any_of(_FROM_HERE, _NONE_AT_CORD)),
                0,
                "None at the conus or below, or none that this lesion explains",
                _READING,
            ),
        ),
        _NEUROLOGIC,
        "Only the neurology that this lesion explains; below the conus the cauda equina takes "
        "the place of myelopathy (our reading).",
    ),
)
_OMS_ITEMS = (
    Item(
        "oncologic",
        "Response to conventional radiation",
        (
            Option("sensitive", all_of(_NEVER_IRRADIATED, _SENSITIVE), 0, "Sensitive"),
            Option("resistant", all_of(_NEVER_IRRADIATED, Not(_SENSITIVE)), 0, "Resistant"),
            Option(
                "irradiated",
                _IRRADIATED,
                0,
                "Conventional radiation at this level before: counted as resistant",
                _READING,
            ),
            Option(
                "after_stereotactic",
                _AFTER_STEREOTACTIC,
                0,
                "Stereotactic radiation at this level before: not answered by NOMS",
                _READING,
            ),
        ),
        _SENSITIVITY,
        "Breast, prostate, ovarian, neuroendocrine and small-cell lung cancer are sensitive in "
        "NOMS, intermediate elsewhere.",
    ),
    Item(
        "mechanical",
        "Mechanical stability",
        (word(MECHANICAL_STABILITY, "stable", 0), word(MECHANICAL_STABILITY, "unstable", 0)),
        _MECHANICAL,
        "SINS 0-6 stable, 13-18 unstable. One calculator stabilises at 7-12, the other considers "
        "it: 7-12 is run as either, and a surgeon's judgement outranks (our reading).",
    ),
    Item(
        "systemic",
        "What the patient can tolerate",
        (
            Option("open_surgery", _OPEN, 0, "Open surgery"),
            Option("percutaneous", all_of(Not(_OPEN), _PERCUTANEOUS), 0, "Percutaneous only"),
            Option("neither", all_of(Not(_OPEN), Not(_PERCUTANEOUS)), 0, "Neither"),
        ),
        _GRID,
        "The team's own judgement of fitness.",
    ),
)

_LOW = (("compression", ("low",)), ("myelopathy", ("absent", "absent_by_reading")))
_HIGH_GRADE = (("compression", ("high",)),)
_TO_SENSITIVE = ("oncologic", ("sensitive",))
_TO_RESISTANT = ("oncologic", ("resistant", "irradiated"))
_TO_EITHER = ("oncologic", ("sensitive", "resistant", "irradiated"))
_STABLE, _UNSTABLE = ("mechanical", ("stable",)), ("mechanical", ("unstable",))
_SOME_FITNESS = ("systemic", ("open_surgery", "percutaneous"))
_NO_FITNESS = ("systemic", ("neither",))

NOMS = Table(
    name="noms",
    title="NOMS framework",
    items=(*_N_ITEMS, *_OMS_ITEMS),
    rows=(
        Row(
            1,
            (*_LOW, _TO_SENSITIVE, _STABLE),
            "cebrt",
            "Low grade, sensitive, stable: conventional radiation",
            _LOGIC_2010,
        ),
        Row(
            2,
            (*_LOW, _TO_SENSITIVE, _UNSTABLE, _SOME_FITNESS),
            "stabilise_then_cebrt",
            "Low grade, sensitive, unstable: stabilise, then conventional radiation",
            _GRID,
        ),
        Row(
            3,
            (*_LOW, _TO_RESISTANT, _STABLE),
            "srs",
            "Low grade, resistant, stable: stereotactic radiation",
            _LOGIC_2010,
        ),
        Row(
            4,
            (*_LOW, _TO_RESISTANT, _UNSTABLE, _SOME_FITNESS),
            "stabilise_then_srs",
            "Low grade, resistant, unstable: stabilise, then stereotactic radiation",
            _GRID,
        ),
        Row(
            5,
            (*_HIGH_GRADE, _TO_SENSITIVE, _STABLE),
            "cebrt",
            "High grade, sensitive, stable: conventional radiation",
            _LOGIC_2010,
        ),
        Row(
            6,
            (*_HIGH_GRADE, _TO_SENSITIVE, _UNSTABLE, _SOME_FITNESS),
            "stabilise_then_cebrt",
            "High grade, sensitive, unstable: stabilise, then conventional radiation",
            _GRID,
        ),
        Row(
            7,
            (*_HIGH_GRADE, _TO_RESISTANT, _STABLE, ("systemic", ("open_surgery",))),
            "separation_then_srs",
            "High grade, resistant, stable, fit: separation surgery, then stereotactic radiation",
            _LOGIC_2010,
        ),
        Row(
            8,
            (*_HIGH_GRADE, _TO_RESISTANT, _STABLE, ("systemic", ("percutaneous", "neither"))),
            "cebrt",
            "High grade, resistant, stable, not fit for open surgery: conventional radiation",
            _GRID,
        ),
        Row(
            9,
            (*_HIGH_GRADE, _TO_RESISTANT, _UNSTABLE, ("systemic", ("open_surgery",))),
            "decompress_stabilise_then_srs",
            "High grade, resistant, unstable, fit: decompress and stabilise, then stereotactic "
            "radiation",
            _GRID,
        ),
        Row(
            10,
            (*_HIGH_GRADE, _TO_RESISTANT, _UNSTABLE, ("systemic", ("percutaneous",))),
            "minimal_stabilise_then_cebrt",
            "High grade, resistant, unstable, fit for percutaneous surgery only: stabilise as "
            "little invasively as possible, then conventional radiation",
            unchecked(LAUFER_2013, "Decision grid; public calculators give radiation only here"),
        ),
        Row(
            0,
            (
                ("compression", ("low",)),
                ("myelopathy", ("present", "present_by_reading")),
                _TO_EITHER,
            ),
            "outside_noms",
            "Low grade with myelopathy or cauda equina syndrome" + NO_ROW,
            _READING,
        ),
        Row(
            0,
            (("oncologic", ("after_stereotactic",)),),
            "outside_noms",
            "After stereotactic radiation at this level" + NO_ROW,
            _READING,
        ),
        Row(
            0,
            (*_LOW, _TO_EITHER, _UNSTABLE, _NO_FITNESS),
            "outside_noms",
            "Low grade, unstable, not fit even for percutaneous surgery" + NO_ROW,
            _READING,
        ),
        Row(
            0,
            (*_HIGH_GRADE, _TO_EITHER, _UNSTABLE, _NO_FITNESS),
            "outside_noms",
            "High grade, unstable, not fit even for percutaneous surgery" + NO_ROW,
            _READING,
        ),
    ),
    hit=Hit.EXACTLY_ONE,
    outcomes=(
        "cebrt",
        "decompress_stabilise_then_srs",
        "minimal_stabilise_then_cebrt",
        "outside_noms",
        "separation_then_srs",
        "srs",
        "stabilise_then_cebrt",
        "stabilise_then_srs",
    ),
    citations=(_GRID, _LOGIC_2010, _LOGIC_2007),
    refuses=NOT_A_METASTASIS,
    refusal=NOT_A_METASTASIS_REASON,
    disputes=(BORDERLINE, UNCLASSIFIED),
    notes=(
        "Judged for one lesion; names what the grid names, orders nothing.",
        "Stabilisation includes cement and percutaneous screws, as in two public calculators; the "
        "2010 abstract keeps gross instability for open surgery.",
        *(f"Not covered: {gap}." for gap in NOT_COVERED),
    ),
)
