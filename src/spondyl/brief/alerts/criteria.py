"""Criteria that several alerts share."""

from spondyl.case.vocabulary.cancer import HISTOLOGY
from spondyl.case.vocabulary.neurology import (
    AMBULATION,
    AMBULATION_BEFORE,
    BLADDER,
    BOWEL,
    CAUDA_EQUINA,
    MOTOR_DEFICIT,
    MYELOPATHY,
    SADDLE_SENSATION,
    WALKING_LIMITED_BY,
)
from spondyl.case.vocabulary.situation import GRADED_DEFICIT
from spondyl.kernel.criteria import Criterion, Not, Version, all_of, any_of, is_
from spondyl.kernel.variables import Dispute

CATHETER = Dispute(
    "catheter_hides_retention",
    ("retention", "no_retention"),
    "A catheter hides whether the bladder empties; both are run.",
)
# A grade below normal is a deficit even where nobody wrote the word.
DEFICIT = any_of(is_(MOTOR_DEFICIT, "yes"), is_(GRADED_DEFICIT, "yes"))
SPHINCTER_DEFICIT = any_of(
    is_(BLADDER, "retention", "incontinent"),
    all_of(is_(BLADDER, "catheterised"), Version(CATHETER, "retention")),
    is_(BOWEL, "incontinent"),
)
CAUDA_EQUINA_SYNDROME = any_of(is_(CAUDA_EQUINA, "yes"), is_(SADDLE_SENSATION, "reduced", "absent"))
_LIMITED_BY_NERVES = is_(WALKING_LIMITED_BY, "weakness", "other")
WALKING_LOST = all_of(
    is_(AMBULATION, "not_walking"), Not(is_(AMBULATION_BEFORE, "not_walking")), _LIMITED_BY_NERVES
)
WALKING_WORSE = all_of(
    any_of(
        all_of(is_(AMBULATION_BEFORE, "unaided"), is_(AMBULATION, "aided_device", "aided_person")),
        all_of(is_(AMBULATION_BEFORE, "aided_device"), is_(AMBULATION, "aided_person")),
    ),
    _LIMITED_BY_NERVES,
)
# Signs that make suspected compression a matter of hours in NICE's guidance; not every emergency.
NEUROLOGICAL_SIGNS: Criterion = any_of(
    DEFICIT,
    is_(MYELOPATHY, "yes"),
    is_(CAUDA_EQUINA, "yes"),
    is_(BLADDER, "retention", "incontinent"),
    is_(BOWEL, "incontinent"),
    is_(SADDLE_SENSATION, "reduced", "absent"),
)
NO_TISSUE = is_(HISTOLOGY, "pending", "none")
