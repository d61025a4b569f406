"""How the disease is going, and when to talk about stopping."""

from spondyl.brief.alerts.alert import Alert
from spondyl.case.earlier_radiation import RADIATION_PROGRESSED
from spondyl.case.vocabulary.cancer import (
    CONTROLLED_ELSEWHERE,
    PROGRESSING_ON_TREATMENT,
    SYSTEMIC_OPTIONS_LEFT,
)
from spondyl.case.vocabulary.patient import ECOG
from spondyl.case.vocabulary.situation import FALLING
from spondyl.frameworks.evidence import CURB, study
from spondyl.frameworks.sources import secondary
from spondyl.frameworks.totals import NESMS_TOTAL
from spondyl.kernel.criteria import all_of, any_of, at_least, below, is_

_PROMPT = study("theme X, Q120-122: when to stop; a prompt for a talk, not a rule")

COURSE = (
    Alert(
        "discordant_control",
        "spine progresses, stable elsewhere",
        "note",
        "I",
        all_of(
            is_(CONTROLLED_ELSEWHERE, "yes"),
            any_of(is_(RADIATION_PROGRESSED, "yes"), is_(PROGRESSING_ON_TREATMENT, "yes")),
        ),
        "The spine progresses, elsewhere is controlled: in a trial not specific to the spine, "
        "radiating the few progressing sites delayed progression in lung, not in breast cancer.",
        (
            study("theme I, Q17: recurring in the spine, stable elsewhere"),
            secondary(CURB, "Progression-free survival", "two reports of the trial"),
        ),
    ),
    Alert(
        "progressing_on_treatment",
        "progressing on treatment",
        "note",
        "I",
        is_(PROGRESSING_ON_TREATMENT, "yes"),
        "Progressing on treatment: the trend tells more than today's chart.",
        (study("theme I, Q2: growth despite maximal treatment"),),
    ),
    Alert(
        "falling",
        "albumin, performance or walking fell",
        "note",
        "I",
        is_(FALLING, "yes"),
        "Albumin, performance or walking is worse than in the last reading that differed.",
        (study("theme I, Q2: trending in a poor direction"),),
    ),
    Alert(
        "when_to_stop_disease",
        "when to stop: progression",
        "note",
        "X",
        all_of(is_(PROGRESSING_ON_TREATMENT, "yes"), is_(SYSTEMIC_OPTIONS_LEFT, "no")),
        "Progressing with no systemic option left: a time to talk about what treatment is for.",
        (_PROMPT,),
    ),
    Alert(
        "when_to_stop_performance",
        "when to stop: ECOG 4",
        "note",
        "X",
        at_least(ECOG, "4"),
        "In bed all day (ECOG 4): if not from the cord alone, a time to talk about what "
        "treatment is for.",
        (_PROMPT,),
    ),
    Alert(
        "when_to_stop_nesms",
        "when to stop: NESMS 0",
        "note",
        "X",
        below(NESMS_TOTAL, "1"),
        "NESMS 0: a time to talk about what treatment is for.",
        (_PROMPT,),
    ),
)
