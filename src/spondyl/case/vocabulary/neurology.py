"""The neurology, and how it came."""

from types import MappingProxyType

from spondyl.case.levels import LEVELS
from spondyl.case.vocabulary.make import DURATION, choice, grade, yes_no
from spondyl.kernel.variables import Choice, Variable

_WALKING = Choice(
    ("unaided", "aided_device", "aided_person", "not_walking"),
    MappingProxyType({"aided": ("aided_device", "aided_person")}),
    ordered=True,
)
_HELP = Choice(("alone", "with_help", "no"), ordered=True)

AIS = choice(
    "neurology.ais",
    "What is the ASIA impairment scale grade?",
    *"ABCDE",
    note="Only with a sacral examination; without one record frankel.",
    ordered=True,
)
FRANKEL = choice("neurology.frankel", "What is the Frankel grade?", *"ABCDE", ordered=True)
MOTOR_DEFICIT = yes_no(
    "neurology.motor_deficit", "Is there, or was there in this episode, a motor deficit?"
)
CLINICAL_LEVEL = choice("neurology.level", "What is the clinical level?", *LEVELS[1:], ordered=True)
AMBULATION = Variable("neurology.ambulation", _WALKING, "How does the patient walk?")
AMBULATION_BEFORE = Variable(
    "neurology.ambulation_before", _WALKING, "How did the patient walk before this episode?"
)
WALKING_LIMITED_BY = choice(
    "neurology.walking_limited_by",
    "What limits walking?",
    "weakness",
    "pain",
    "general",
    "other",
)
STANDS = Variable("neurology.stands", _HELP, "Can the patient stand?")
TRANSFERS = Variable("neurology.transfers", _HELP, "Can the patient get from bed to chair?")
SITS = Variable("neurology.sits", _HELP, "Can the patient sit on the edge of the bed?")
LEG_POWER = grade("neurology.leg_power", "What is the power of the weakest key leg muscle?", 0, 5)
ARM_POWER = grade("neurology.arm_power", "What is the power of the weakest key arm muscle?", 0, 5)
SENSORY_LEVEL = choice("neurology.sensory_level", "What is the sensory level?", *LEVELS[1:], "none")
SADDLE_SENSATION = choice(
    "neurology.saddle_sensation",
    "How is saddle sensation?",
    "normal",
    "reduced",
    "absent",
    ordered=True,
)
DEFICIT_DEVELOPED_OVER = Variable(
    "neurology.deficit_developed_over",
    DURATION,
    "Over what time did the deficit develop, from first weakness to its worst?",
    "Speed of onset; not the time since walking was lost.",
)
TIME_SINCE_WALKING_LOST = Variable(
    "neurology.time_since_walking_lost", DURATION, "How long ago was walking lost?"
)
TIME_SINCE_PARALYSIS = Variable(
    "neurology.time_since_complete_paralysis",
    DURATION,
    "How long ago did paralysis become complete?",
)
TEMPO = choice(
    "neurology.tempo",
    "How has the neurology changed in the last 48 hours?",
    "worsening",
    "stable",
    "improving",
)
MYELOPATHY = yes_no("neurology.myelopathy", "Is there myelopathy?")
RADICULOPATHY = yes_no("neurology.radiculopathy", "Is there radiculopathy?")
CAUDA_EQUINA = yes_no("neurology.cauda_equina", "Is there a cauda equina syndrome?")
BLADDER = choice(
    "neurology.bladder",
    "How is the bladder?",
    "normal",
    "retention",
    "incontinent",
    "catheterised",
)
BOWEL = choice("neurology.bowel", "How is the bowel?", "continent", "incontinent")

# What an examination may find beside grade, walking and power of movement as a whole.
SIGNS = (
    MYELOPATHY,
    RADICULOPATHY,
    CAUDA_EQUINA,
    LEG_POWER,
    ARM_POWER,
    SENSORY_LEVEL,
    SADDLE_SENSATION,
    BLADDER,
    BOWEL,
)
VARIABLES = (
    AIS,
    FRANKEL,
    MOTOR_DEFICIT,
    CLINICAL_LEVEL,
    AMBULATION,
    AMBULATION_BEFORE,
    WALKING_LIMITED_BY,
    STANDS,
    TRANSFERS,
    SITS,
    LEG_POWER,
    ARM_POWER,
    SENSORY_LEVEL,
    SADDLE_SENSATION,
    DEFICIT_DEVELOPED_OVER,
    TIME_SINCE_WALKING_LOST,
    TIME_SINCE_PARALYSIS,
    TEMPO,
    MYELOPATHY,
    RADICULOPATHY,
    CAUDA_EQUINA,
    BLADDER,
    BOWEL,
)
