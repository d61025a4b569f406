"""Emergencies and urgent findings, at any number of levels."""

from spondyl.brief.alerts.alert import Alert
from spondyl.brief.alerts.criteria import (
    CAUDA_EQUINA_SYNDROME,
    NEUROLOGICAL_SIGNS,
    SPHINCTER_DEFICIT,
    WALKING_LOST,
    WALKING_WORSE,
)
from spondyl.brief.evidence import COORDINATOR, SEVERE_HYPERCALCAEMIA, study
from spondyl.case.derived import REGION
from spondyl.case.vocabulary.lesion import ESCC
from spondyl.case.vocabulary.neurology import (
    AMBULATION,
    FRANKEL,
    MOTOR_DEFICIT,
    MYELOPATHY,
    TEMPO,
    TIME_SINCE_PARALYSIS,
)
from spondyl.case.vocabulary.patient import CALCIUM_ADJUSTED, HYPERCALCAEMIA_SYMPTOMS
from spondyl.case.vocabulary.situation import EXAMINED
from spondyl.frameworks.guidelines.stability import MECHANICAL_STABILITY, SINS_BAND
from spondyl.frameworks.sources import FISHER_2010, KATAGIRI_2014, secondary
from spondyl.kernel.criteria import Not, all_of, any_of, at_least, is_, more_than

_AT_ONCE = "NICE: contact the spinal compression (MSCC) coordinator at once."
_SINS_TABLE = "five public copies of the table"
_CUT = secondary(KATAGIRI_2014, "Laboratory item: calcium 10.3 mg/dL or more", "public code")
_AGE = study("theme IV: urgency; 6 hours is our convention")
# NICE's threshold for complete paraplegia that radiation is not offered for.
_LONG_COMPLETE = all_of(
    is_(FRANKEL, "A", "B"),
    is_(AMBULATION, "not_walking"),
    at_least(TIME_SINCE_PARALYSIS, "2", "weeks"),
    Not(is_(TEMPO, "worsening")),
)

EMERGENCIES = (
    Alert(
        "motor_deficit",
        "emergency",
        "IV",
        all_of(is_(MOTOR_DEFICIT, "yes"), Not(_LONG_COMPLETE)),
        f"New or worsening motor deficit. {_AT_ONCE}",
        (COORDINATOR,),
    ),
    Alert(
        "walking_lost",
        "emergency",
        "IV",
        WALKING_LOST,
        f"Walking lost. {_AT_ONCE}",
        (COORDINATOR,),
    ),
    Alert(
        "walking_worse",
        "emergency",
        "IV",
        WALKING_WORSE,
        f"Walking worse than before this episode. {_AT_ONCE}",
        (COORDINATOR,),
    ),
    Alert(
        "sphincter_deficit",
        "emergency",
        "IV",
        SPHINCTER_DEFICIT,
        f"Retention or incontinence; a catheter hides retention. {_AT_ONCE}",
        (COORDINATOR,),
    ),
    Alert(
        "cauda_equina",
        "emergency",
        "IV",
        CAUDA_EQUINA_SYNDROME,
        f"Cauda equina syndrome, or saddle sensation lost. {_AT_ONCE}",
        (COORDINATOR,),
    ),
)
URGENT = (
    Alert(
        "compression_without_deficit",
        "urgent",
        "IV",
        all_of(is_(ESCC, "2", "3"), is_(MOTOR_DEFICIT, "no"), is_(MYELOPATHY, "no")),
        "The cord or cauda is compressed (ESCC 2-3) and there is no deficit yet: the time to keep "
        "one from coming.",
        (study("theme II, Q38: epidural disease pressing root or cord"),),
    ),
    Alert(
        "sins_unstable",
        "urgent",
        "II",
        is_(SINS_BAND, "unstable"),
        "SINS 13 or more: unstable. Radiation does not stabilise.",
        (secondary(FISHER_2010, "Classification, 13-18", _SINS_TABLE),),
    ),
    Alert(
        "upper_cervical_unstable",
        "urgent",
        "II",
        all_of(is_(REGION, "occiput_to_c2"), is_(MECHANICAL_STABILITY, "unstable")),
        "Unstable between occiput and C2: the cord lies close and a collar is not a fixation.",
        (secondary(FISHER_2010, "Location item: occiput-C2", _SINS_TABLE),),
    ),
    Alert(
        "hypercalcaemia",
        "urgent",
        "I",
        any_of(
            all_of(
                at_least(CALCIUM_ADJUSTED, "10.3", "mg/dL"), is_(HYPERCALCAEMIA_SYMPTOMS, "yes")
            ),
            more_than(CALCIUM_ADJUSTED, "3.5", "mmol/L"),
        ),
        "Symptomatic hypercalcaemia, or adjusted calcium above 3.5 mmol/L: confusion and weakness "
        "may come from it; it is treated before an operation.",
        (SEVERE_HYPERCALCAEMIA, _CUT),
    ),
    Alert(
        "stale_examination",
        "urgent",
        "IV",
        all_of(NEUROLOGICAL_SIGNS, is_(EXAMINED, "over_6_hours")),
        "The newest timed examination is over 6 hours old: examine again before deciding.",
        (_AGE,),
    ),
    Alert(
        "examination_without_time",
        "urgent",
        "IV",
        all_of(NEUROLOGICAL_SIGNS, is_(EXAMINED, "no_time")),
        "No examination has a time: the age of this neurology is unknown.",
        (_AGE,),
    ),
)
