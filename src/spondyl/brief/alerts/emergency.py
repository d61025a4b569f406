"""Emergencies and urgent findings, at any number of levels."""

from spondyl.brief.alerts.alert import Alert
from spondyl.case.derived import DEFICIT, REGION
from spondyl.case.signs import (
    CAUDA_EQUINA_SYNDROME,
    CORD_SIGNS,
    DETERIORATION,
    NEUROLOGICAL_SIGNS,
    SPHINCTER_DEFICIT,
    WALKING_LOST,
    WALKING_WORSE,
)
from spondyl.case.vocabulary.lesion import ESCC
from spondyl.case.vocabulary.neurology import RADICULOPATHY
from spondyl.case.vocabulary.patient import CALCIUM_ADJUSTED, HYPERCALCAEMIA_SYMPTOMS
from spondyl.case.vocabulary.situation import EXAMINED
from spondyl.frameworks.evidence import COORDINATOR, RADICULAR_PAIN, SEVERE_HYPERCALCAEMIA, study
from spondyl.frameworks.guidelines.stability import JUDGED_UNSTABLE, MECHANICAL_STABILITY, SINS_BAND
from spondyl.frameworks.sources import (
    BILSKY_NOMS_2010,
    FISHER_2010,
    KATAGIRI_2014,
    abstract,
    secondary,
)
from spondyl.kernel.criteria import Not, all_of, any_of, at_least, is_

_AT_ONCE = "NICE: contact the spinal compression (MSCC) coordinator at once."
_SINS_TABLE = "five public copies of the table"
_CUT = secondary(KATAGIRI_2014, "Laboratory item: calcium 10.3 mg/dL or more", "public code")
_AGE = study("theme IV: urgency; 6 hours is our convention")

EMERGENCIES = (
    Alert(
        "motor_deficit",
        "motor deficit",
        "emergency",
        "IV",
        DEFICIT,
        f"Motor deficit in this episode. {_AT_ONCE}",
        (COORDINATOR,),
    ),
    Alert(
        "deterioration",
        "neurology worse",
        "emergency",
        "IV",
        DETERIORATION,
        f"Neurology is getting worse. {_AT_ONCE}",
        (COORDINATOR,),
    ),
    Alert(
        "myelopathy",
        "signs of cord compression",
        "emergency",
        "IV",
        CORD_SIGNS,
        f"Signs of cord compression. {_AT_ONCE}",
        (COORDINATOR,),
    ),
    Alert(
        "walking_lost",
        "walking lost",
        "emergency",
        "IV",
        WALKING_LOST,
        f"Walking lost in this episode. {_AT_ONCE}",
        (COORDINATOR,),
    ),
    Alert(
        "walking_worse",
        "walking worse than before",
        "emergency",
        "IV",
        WALKING_WORSE,
        f"Walking worse than before this episode. {_AT_ONCE}",
        (COORDINATOR,),
    ),
    Alert(
        "sphincter_deficit",
        "retention or incontinence",
        "emergency",
        "IV",
        SPHINCTER_DEFICIT,
        f"Retention or incontinence. {_AT_ONCE}",
        (COORDINATOR,),
    ),
    Alert(
        "cauda_equina",
        "cauda equina or saddle loss",
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
        "cord or cauda compressed, no deficit yet",
        "urgent",
        "IV",
        all_of(is_(ESCC, "2", "3"), Not(NEUROLOGICAL_SIGNS)),
        "The cord or cauda is compressed (ESCC 2-3) without signs of cord or cauda: the time to "
        "keep a deficit from coming.",
        (study("theme II, Q38: epidural disease pressing root or cord"),),
    ),
    Alert(
        "radiculopathy",
        "root pain or root signs",
        "urgent",
        "IV",
        is_(RADICULOPATHY, "yes"),
        "Radiculopathy: NICE counts radicular pain among the symptoms for which the spinal "
        "compression (MSCC) coordinator is contacted at once.",
        (RADICULAR_PAIN,),
    ),
    Alert(
        "sins_unstable",
        "unstable by SINS",
        "urgent",
        "II",
        is_(SINS_BAND, "unstable"),
        "SINS 13 or more: unstable. Radiation does not stabilise.",
        (secondary(FISHER_2010, "Classification, 13-18", _SINS_TABLE),),
    ),
    Alert(
        "surgeon_unstable",
        "unstable by a surgeon's judgement",
        "urgent",
        "II",
        is_(JUDGED_UNSTABLE, "yes"),
        "A surgeon judges it unstable, which outranks SINS here (our reading). Radiation does not "
        "stabilise.",
        (abstract(BILSKY_NOMS_2010, "Abstract: gross instability leads to open surgery"),),
    ),
    Alert(
        "upper_cervical_unstable",
        "unstable at occiput to C2",
        "urgent",
        "II",
        all_of(is_(REGION, "occiput_to_c2"), is_(MECHANICAL_STABILITY, "unstable")),
        "Unstable between occiput and C2: the cord lies close and a collar is not a fixation.",
        (secondary(FISHER_2010, "Location item: occiput-C2", _SINS_TABLE),),
    ),
    Alert(
        "hypercalcaemia",
        "hypercalcaemia",
        "urgent",
        "I",
        any_of(
            all_of(
                at_least(CALCIUM_ADJUSTED, "10.3", "mg/dL"), is_(HYPERCALCAEMIA_SYMPTOMS, "yes")
            ),
            at_least(CALCIUM_ADJUSTED, "3.0", "mmol/L"),
        ),
        "Symptomatic hypercalcaemia, or adjusted calcium of 3.0 mmol/L or more: usually treated "
        "promptly, above 3.5 urgently; confusion may come from it.",
        (SEVERE_HYPERCALCAEMIA, _CUT),
    ),
    Alert(
        "stale_examination",
        "examination over 6 hours old",
        "urgent",
        "IV",
        all_of(NEUROLOGICAL_SIGNS, is_(EXAMINED, "over_6_hours")),
        "The newest timed examination is over 6 hours old: examine again before deciding.",
        (_AGE,),
    ),
    Alert(
        "examination_without_time",
        "examination without a time",
        "urgent",
        "IV",
        all_of(NEUROLOGICAL_SIGNS, is_(EXAMINED, "no_time")),
        "No current examination has a time of day: its age is unknown.",
        (_AGE,),
    ),
)
