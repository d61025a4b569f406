"""What speaks about care without a treatment of the spine, and about waiting."""

from spondyl.case.derived import COMPRESSES, DEFICIT
from spondyl.case.signs import NEUROLOGICAL_SIGNS
from spondyl.case.vocabulary.cancer import INTENT, SYSTEMIC_OPTIONS_LEFT
from spondyl.case.vocabulary.course import PREFERRED_PLACE
from spondyl.case.vocabulary.lesion import PAIN
from spondyl.case.vocabulary.neurology import AMBULATION, TIME_SINCE_PARALYSIS
from spondyl.case.vocabulary.patient import RESUSCITATION
from spondyl.case.vocabulary.situation import SHORT_ESTIMATE
from spondyl.frameworks.evidence import SANDERS_2024, study
from spondyl.frameworks.sources import abstract, secondary
from spondyl.kernel.criteria import all_of, any_of, is_, more_than
from spondyl.options.rule import cautions, supports
from spondyl.options.rules.criteria import (
    ALWAYS,
    COMPRESSION_WITH_SIGNS,
    DIFFUSE_AND_WEAK,
    NOT_WALKING,
    UNSTABLE,
)
from spondyl.options.sources import GILLESPIE_2024, LEE_BRACING_2015, practice

WATCHING_PRESSED = cautions(
    "watching_pressed",
    "I.A",
    any_of(NEUROLOGICAL_SIGNS, COMPRESSES, UNSTABLE),
    "Signs, compression or instability: watching lets time pass that cannot be had again. It needs "
    "a date to look again, and somebody who looks.",
    study("theme I.A, Q28: the window closes"),
)
HIGH_RISK_SILENT = cautions(
    "watching_silent",
    "I.A",
    is_(PAIN, "none"),
    "A painless lesion left alone: in high-risk bone lesions 29 % had a skeletal event within a "
    "year, against 1.6 % after radiation (all bones, not the spine alone).",
    secondary(GILLESPIE_2024, "Results", "reports of the trial"),
)
GIVEN_UP = cautions(
    "given_up",
    "VII.A",
    any_of(UNSTABLE, COMPRESSION_WITH_SIGNS),
    "Instability, or compression with signs: what an operation could still do is given up, and the "
    "patient hears so.",
    study("theme VII.A, Q93; theme II, Q50"),
)
LONG_PARALYSED = supports(
    "long_paralysis",
    "I",
    all_of(NOT_WALKING, more_than(TIME_SINCE_PARALYSIS, "2", "weeks")),
    "Long complete paralysis: a reason not to operate, which can be recorded as a decision.",
    study("theme I, Q7: long-standing paralysis; two weeks are our cut"),
)
SHORT_LIFE = supports(
    "short_life",
    "I",
    is_(SHORT_ESTIMATE, "yes"),
    "An estimate reaches down to three months: the least complicated comes first.",
    study("theme I, Q21"),
)
OPERATION_SENSELESS = supports(
    "operation_senseless",
    "I",
    DIFFUSE_AND_WEAK,
    "Diffuse disease in a weak patient: an operation may be senseless although deficit or "
    "instability would ask for one.",
    study("theme I, Q5 [Non-Op 1, 2]"),
)
COMFORT_AGREED = supports(
    "comfort_is_the_aim",
    "VII.A",
    is_(RESUSCITATION, "comfort"),
    "Comfort has been agreed as the aim.",
    study("theme VIII, Q104: going home with hospice"),
)
WANTS_HOME = supports(
    "wants_home",
    "VII.A",
    is_(PREFERRED_PLACE, "home"),
    "The patient wants to be at home.",
    study("theme VII.A, Q93: time at home"),
)
WANTS_HOSPICE = supports(
    "wants_hospice",
    "VII.A",
    is_(PREFERRED_PLACE, "hospice"),
    "The patient wants to be in a hospice.",
    study("theme VIII, Q104: going home with hospice"),
)
DRUGS_LEFT = cautions(
    "systemic_left",
    "I",
    any_of(is_(SYSTEMIC_OPTIONS_LEFT, "yes"), is_(INTENT, "curable", "long_term_control")),
    "The oncologist has treatment left, or intends longer control: is it wanted?",
    study("theme I: the big picture"),
)
BESIDE_EVERYTHING = supports(
    "beside_everything",
    "VIII",
    ALWAYS,
    "Palliative care runs beside every option, never only instead of one.",
    abstract(SANDERS_2024, "Abstract: palliative care for patients with cancer"),
)
NEEDS_HELP = supports(
    "needs_help",
    "VIII",
    any_of(DEFICIT, is_(AMBULATION, "aided_device", "aided_person", "not_walking")),
    "Weak, or not walking alone: function is what physiatry and therapists work on.",
    study("theme VIII, Q106: physiatry, pain and function"),
)
NO_STUDIES = cautions(
    "brace_without_studies",
    "VIII",
    ALWAYS,
    "A Cochrane review found no study of bracing in cord compression: comfort is the measure.",
    secondary(LEE_BRACING_2015, "Results", "NICE's surveillance of 2019"),
)
BRACE_IS_NO_FIXATION = cautions(
    "brace_unstable",
    "II",
    UNSTABLE,
    "Unstable: a brace is not a fixation (our wording).",
    practice("bracing in instability"),
)
