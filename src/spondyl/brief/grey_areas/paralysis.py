"""How long paralysis may have lasted, and how much strength must be left."""

from spondyl.brief.grey_areas.card import Card, Evidence
from spondyl.brief.grey_areas.criteria import DECOMPRESSING
from spondyl.case.vocabulary.neurology import (
    AIS,
    AMBULATION,
    FRANKEL,
    LEG_POWER,
    WALKING_LIMITED_BY,
)
from spondyl.frameworks.sources import abstract
from spondyl.frameworks.studies import (
    DELAYED_DECOMPRESSION_2024,
    LI_2019,
    MOTOR_PARALYSIS_2016,
    PARK_2024,
)
from spondyl.kernel.criteria import all_of, any_of, below, is_

_NOT_WALKING_FROM_WEAKNESS = all_of(
    is_(AMBULATION, "not_walking"), is_(WALKING_LIMITED_BY, "weakness")
)
PARALYSIS_DURATION = Card(
    code="paralysis_duration",
    options=(*DECOMPRESSING, "no_operation"),
    title="How long paralysed",
    question="After how long is an operation too late to bring walking back?",
    theme="II",
    when=any_of(is_(FRANKEL, "A", "B", "C"), is_(AIS, "A", "B", "C"), _NOT_WALKING_FROM_WEAKNESS),
    evidence=(
        Evidence(
            "43 not walking: Frankel B walked again if operated on within 48 h (18), not later "
            "(15, and one at 8 h); none of 9 Frankel A did, even within 24 h (2016).",
            abstract(MOTOR_PARALYSIS_2016, "Abstract, results"),
        ),
        Evidence(
            "37 paralysed over 48 h (median 9 days): 22 walked after decompression; Frankel A 2 of "
            "7, B 8 of 14, C 12 of 16, very small counts (2024).",
            abstract(DELAYED_DECOMPRESSION_2024, "Abstract, results"),
        ),
    ),
    study="II [7] Q40, Q46; I [5] Q7",
    gap="No agreed number of days was found.",
    note="Grade and duration count together. Whether NICE sets a limit could not be read.",
)
RESIDUAL_STRENGTH = Card(
    code="residual_strength",
    options=(*DECOMPRESSING, "no_operation"),
    title="How much strength is left",
    question="Is strength that is left the criterion, rather than a number of days?",
    theme="II",
    when=all_of(_NOT_WALKING_FROM_WEAKNESS, below(LEG_POWER, 4)),
    evidence=(
        Evidence(
            "55 not walking for 48 h or more, legs at grade 3 or less: 77 % walked again with knee "
            "extension at 3, 21 % at 0-2; no other factor told (2024).",
            abstract(PARK_2024, "Abstract, results"),
        ),
        Evidence(
            "135 with complete paralysis over 48 h, benign and primary tumours among them: 52 (39 "
            "%) reached AIS D or E, more often if operated on within a week (2019).",
            abstract(LI_2019, "Abstract, results"),
        ),
    ),
    study="II [7] Q46",
    note="The second series is of any tumour of the spine, not of metastases alone.",
)
