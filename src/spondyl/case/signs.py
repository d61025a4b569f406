"""What counts as a sign of cord, root or cauda, as criteria that several rules share."""

from spondyl.case.derived import DEFICIT
from spondyl.case.vocabulary.cancer import HISTOLOGY
from spondyl.case.vocabulary.neurology import (
    AMBULATION,
    AMBULATION_BEFORE,
    BLADDER,
    BOWEL,
    CAUDA_EQUINA,
    MYELOPATHY,
    RADICULOPATHY,
    SADDLE_SENSATION,
    SENSORY_LEVEL,
    TEMPO,
    WALKING_LIMITED_BY,
)
from spondyl.case.vocabulary.situation import NEUROLOGY_FELL, WALKING_FELL
from spondyl.kernel.criteria import Criterion, Not, Version, all_of, any_of, is_
from spondyl.kernel.variables import Dispute

CATHETER = Dispute(
    "catheter_hides_retention",
    ("retention", "no_retention"),
    "A catheter hides whether the bladder empties; both are run.",
)
SPHINCTER_DEFICIT = any_of(
    is_(BLADDER, "retention", "incontinent"),
    all_of(is_(BLADDER, "catheterised"), Version(CATHETER, "retention")),
    is_(BOWEL, "incontinent"),
)
CAUDA_EQUINA_SYNDROME = any_of(is_(CAUDA_EQUINA, "yes"), is_(SADDLE_SENSATION, "reduced", "absent"))
_LIMITED_BY_NERVES = is_(WALKING_LIMITED_BY, "weakness", "other")
WALKING_LOST = all_of(
    is_(AMBULATION, "not_walking"),
    any_of(Not(is_(AMBULATION_BEFORE, "not_walking")), is_(WALKING_FELL, "yes")),
    _LIMITED_BY_NERVES,
)
WALKING_WORSE = all_of(
    any_of(
        all_of(is_(WALKING_FELL, "yes"), is_(AMBULATION, "aided_device", "aided_person")),
        all_of(is_(AMBULATION_BEFORE, "unaided"), is_(AMBULATION, "aided_device", "aided_person")),
        all_of(is_(AMBULATION_BEFORE, "aided_device"), is_(AMBULATION, "aided_person")),
    ),
    _LIMITED_BY_NERVES,
)
DETERIORATION = any_of(is_(TEMPO, "worsening"), is_(NEUROLOGY_FELL, "yes"))
# A sensory level is one whether anybody called it myelopathy or not.
CORD_SIGNS = any_of(is_(MYELOPATHY, "yes"), Not(is_(SENSORY_LEVEL, "none")))
# Signs of cord or cauda, on which a steroid and precautions hang in NICE's guidance.
NEUROLOGICAL_SIGNS: Criterion = any_of(
    DEFICIT,
    CORD_SIGNS,
    SPHINCTER_DEFICIT,
    CAUDA_EQUINA_SYNDROME,
    WALKING_LOST,
    WALKING_WORSE,
    DETERIORATION,
)
# NICE counts radicular pain among what makes suspected compression a matter of hours.
SYMPTOMS_OR_SIGNS: Criterion = any_of(NEUROLOGICAL_SIGNS, is_(RADICULOPATHY, "yes"))
NO_TISSUE = is_(HISTOLOGY, "pending", "none")
