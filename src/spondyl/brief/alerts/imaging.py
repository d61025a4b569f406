"""Imaging against the clock, levels that nobody described, and precautions for the spine."""

from spondyl.brief.alerts.alert import Alert
from spondyl.case.signs import NEUROLOGICAL_SIGNS, SYMPTOMS_OR_SIGNS
from spondyl.case.vocabulary.course import MRI_CONTRAINDICATED, WHOLE_SPINE_MRI
from spondyl.case.vocabulary.lesion import PAIN
from spondyl.case.vocabulary.situation import (
    MRI_BEFORE_SUSPICION,
    NOT_DESCRIBED,
    SINCE_SUSPICION,
    SYMPTOMATIC_LEVELS,
)
from spondyl.frameworks.evidence import (
    IMMOBILISE,
    MRI_24_HOURS,
    MRI_ONE_WEEK,
    RADICULAR_PAIN,
    study,
)
from spondyl.frameworks.guidelines.stability import MECHANICAL_STABILITY
from spondyl.frameworks.sources import BILSKY_2010, abstract
from spondyl.kernel.criteria import Not, all_of, any_of, at_least, is_

# Where it is impossible no clock can be kept, whatever the date of that word.
_AWAITED = any_of(
    is_(WHOLE_SPINE_MRI, "partial", "pending"),
    all_of(is_(WHOLE_SPINE_MRI, "done"), is_(MRI_BEFORE_SUSPICION, "yes")),
)
_NOT_DONE = any_of(_AWAITED, is_(WHOLE_SPINE_MRI, "impossible"))

IMAGING = (
    Alert(
        "mri_overdue",
        "no whole-spine MRI 24 hours after suspicion",
        "urgent",
        "IV",
        all_of(SYMPTOMS_OR_SIGNS, _AWAITED, at_least(SINCE_SUSPICION, "24", "hours")),
        "Whole-spine MRI is not done and 24 hours since suspicion have passed: NICE's clock with "
        "neurological symptoms or signs.",
        (MRI_24_HOURS, RADICULAR_PAIN),
    ),
    Alert(
        "mri_within_24_hours",
        "no whole-spine MRI since suspicion",
        "urgent",
        "IV",
        all_of(SYMPTOMS_OR_SIGNS, _AWAITED),
        "Whole-spine MRI is not done: with neurological symptoms or signs NICE's clock is 24 hours "
        "from suspicion.",
        (MRI_24_HOURS, RADICULAR_PAIN),
    ),
    Alert(
        "mri_within_a_week",
        "whole-spine MRI within a week",
        "note",
        "IV",
        all_of(is_(PAIN, "mechanical", "non_mechanical"), _AWAITED, Not(SYMPTOMS_OR_SIGNS)),
        "Whole-spine MRI is not done: for pain without neurological symptoms or signs NICE's "
        "clock is one week, for MRI and plan.",
        (MRI_ONE_WEEK,),
    ),
    Alert(
        "mri_impossible",
        "MRI impossible",
        "note",
        "IV",
        any_of(
            is_(WHOLE_SPINE_MRI, "impossible"), all_of(_NOT_DONE, is_(MRI_CONTRAINDICATED, "yes"))
        ),
        "MRI is impossible: ESCC is read on MRI, and other levels stay unseen; ask a radiologist "
        "for the next best, with neurological signs at once.",
        (abstract(BILSKY_2010, "Abstract: read on axial T2"),),
    ),
    Alert(
        "levels_not_described",
        "levels that nobody described",
        "note",
        "I",
        any_of(is_(NOT_DESCRIBED, "yes"), _NOT_DONE),
        "More vertebrae may be involved than are described here: nothing on this page speaks for "
        "them.",
        (study("theme I: extent of disease"),),
    ),
    Alert(
        "several_symptomatic_levels",
        "more than one symptomatic level",
        "note",
        "I",
        is_(SYMPTOMATIC_LEVELS, "several"),
        "More than one symptomatic level: which one is treated, and what would the others still "
        "do?",
        (study("theme I: single-level disease against every level involved"),),
    ),
    Alert(
        "spine_precautions",
        "precautions for an unstable spine",
        "urgent",
        "II",
        all_of(NEUROLOGICAL_SIGNS, is_(MECHANICAL_STABILITY, "unstable")),
        "Neurological signs and an unstable lesion: NICE asks for immobilisation without delay, "
        "and expert advice within 24 hours so that it stays short.",
        (IMMOBILISE,),
    ),
)
