"""Criteria that several cards share."""

from spondyl.case.vocabulary.cancer import PROGRESSING_ON_TREATMENT, SYSTEMIC_OPTIONS_LEFT
from spondyl.case.vocabulary.patient import FIT_FOR_OPEN_SURGERY
from spondyl.kernel.criteria import all_of, is_
from spondyl.options.rules.criteria import IRRADIATED, OPERATION_CONCEIVABLE

OPERATION_LIKELY = all_of(OPERATION_CONCEIVABLE, is_(FIT_FOR_OPEN_SURGERY, "yes"))
TREATMENT_EXHAUSTED = all_of(is_(PROGRESSING_ON_TREATMENT, "yes"), is_(SYSTEMIC_OPTIONS_LEFT, "no"))

DECOMPRESSING = ("decompression", "decompression_stabilisation", "separation_surgery")

__all__ = [
    "DECOMPRESSING",
    "IRRADIATED",
    "OPERATION_CONCEIVABLE",
    "OPERATION_LIKELY",
    "TREATMENT_EXHAUSTED",
]
