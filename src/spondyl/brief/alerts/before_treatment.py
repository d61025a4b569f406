"""What wants an answer before a treatment that cannot be undone."""

from spondyl.brief.alerts.alert import Alert
from spondyl.case.derived import DEFICIT
from spondyl.case.signs import NO_TISSUE
from spondyl.case.vocabulary.cancer import PRIMARY
from spondyl.case.vocabulary.lesion import EMBOLISATION_PLANNED
from spondyl.case.vocabulary.neurology import AMBULATION
from spondyl.case.vocabulary.patient import (
    DAYS_SINCE_OUT_OF_BED,
)
from spondyl.frameworks.evidence import (
    ANTIANGIOGENIC_2021,
    BEVACIZUMAB,
    CLAUSEN_2015,
    GASBARRINI,
    GONG_EMBOLISATION_2021,
    GORDON_2009,
    HYPERVASCULAR_2019,
    JABFM_DOAC,
    JOLISSAINT_2019,
    LEUKOPENIA_2020,
    NICE_NG24,
    WEST_MIDLANDS_VTE,
    study,
)
from spondyl.frameworks.sources import abstract, secondary
from spondyl.kernel.criteria import Version, all_of, any_of, at_least, is_
from spondyl.kernel.variables import Dispute
from spondyl.options.rules.criteria import (
    ANTIANGIOGENIC_IN_8_WEEKS,
    ANTICOAGULATED,
    FEW_NEUTROPHILS,
    FEW_PLATELETS,
    IRRADIATED,
    MAY_BE_INFECTION,
)

HEPATOCELLULAR = Dispute(
    "hepatocellular_hypervascular",
    ("hypervascular", "not_hypervascular"),
    "Whether hepatocellular cancer counts as hypervascular here; no source that was read says so.",
)

BEFORE_TREATMENT = (
    Alert(
        "no_tissue",
        "no tissue",
        "note",
        "I",
        NO_TISSUE,
        "No tissue: what is in the spine is not proven before a treatment that cannot be undone.",
        (abstract(GASBARRINI, "Abstract: tissue before treatment"),),
    ),
    Alert(
        "infection_mimic",
        "infection as a mimic",
        "note",
        "I",
        MAY_BE_INFECTION,
        "Infection and no tissue: spondylodiscitis can look like a metastasis; four patients with "
        "earlier cancer were irradiated for it.",
        (abstract(GASBARRINI, "Abstract, results"),),
    ),
    Alert(
        "anticoagulant",
        "anticoagulant",
        "note",
        "I",
        ANTICOAGULATED,
        "An anticoagulant: which, last dose, renal function? Before elective high-risk operations "
        "sources stop for 2 to 5 days; an emergency needs a plan for reversal.",
        (secondary(JABFM_DOAC, "Table 6, high bleeding risk", "the table itself and one summary"),),
    ),
    Alert(
        "antiangiogenic",
        "antiangiogenic drug within 8 weeks",
        "note",
        "I",
        ANTIANGIOGENIC_IN_8_WEEKS,
        "An antiangiogenic drug within 8 weeks: wounds heal worse. Before elective operations "
        "bevacizumab is stopped 28 days (label) or 6-8 weeks; tyrosine kinase inhibitors 1-30 "
        "days by drug.",
        (
            secondary(
                BEVACIZUMAB, "Warnings: surgery and wound healing", "quotations of the label"
            ),
            abstract(GORDON_2009, "Abstract: 6 to 8 weeks"),
            secondary(ANTIANGIOGENIC_2021, "Table 3", "the table, not the drugs' labels"),
        ),
    ),
    Alert(
        "low_platelets",
        "low platelets",
        "note",
        "I",
        FEW_PLATELETS,
        "Platelets below 100: NICE considers raising them above 100 for operations on the nervous "
        "system, above 50 for others.",
        (secondary(NICE_NG24, "Thresholds before procedures", "a page that restates them"),),
    ),
    Alert(
        "low_neutrophils",
        "low neutrophils",
        "note",
        "I",
        FEW_NEUTROPHILS,
        "Neutrophils below 0.5: more deaths in 30 days after abdominal operations, though low "
        "white cells made no difference in a larger series; no threshold for the spine was found.",
        (
            abstract(JOLISSAINT_2019, "Abstract, results"),
            abstract(LEUKOPENIA_2020, "Abstract, results (white cells below 4)"),
        ),
    ),
    Alert(
        "hypervascular",
        "hypervascular tumour, no embolisation plan",
        "note",
        "I",
        all_of(
            any_of(
                is_(PRIMARY, "kidney", "thyroid"),
                all_of(is_(PRIMARY, "liver"), Version(HEPATOCELLULAR, "hypervascular")),
            ),
            is_(EMBOLISATION_PLANNED, "no"),
        ),
        "A tumour that is often hypervascular and no embolisation plan: embolisation spared blood "
        "where angiography showed a hypervascular tumour, not by histology alone.",
        (
            abstract(HYPERVASCULAR_2019, "Abstract"),
            abstract(CLAUSEN_2015, "Abstract, results"),
            abstract(GONG_EMBOLISATION_2021, "Abstract, results"),
        ),
    ),
    Alert(
        "earlier_field",
        "earlier radiation at this level",
        "note",
        "I.A",
        IRRADIATED,
        "An earlier field reaches this level: the cumulative dose to the cord is needed, and "
        "wounds heal worse.",
        (study("theme I.A, Q27: operating after radiation"),),
    ),
    Alert(
        "thrombosis_and_pressure",
        "risk of thrombosis and pressure sores",
        "note",
        "VIII",
        any_of(
            DEFICIT,
            is_(AMBULATION, "not_walking"),
            at_least(DAYS_SINCE_OUT_OF_BED, "1"),
        ),
        "Weak or in bed: thromboembolism and pressure areas. A regional guideline lists new cord "
        "compression among those who may benefit from prophylaxis, without clear evidence; not "
        "with platelets below 50.",
        (abstract(WEST_MIDLANDS_VTE, "Groups that may benefit"),),
    ),
)
