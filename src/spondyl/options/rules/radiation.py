"""What speaks about conventional radiation, by schedule and in general."""

from spondyl.case.derived import COMPRESSES
from spondyl.case.signs import NEUROLOGICAL_SIGNS
from spondyl.case.vocabulary.cancer import VERTEBRAE_INVOLVED
from spondyl.case.vocabulary.neurology import TIME_SINCE_PARALYSIS
from spondyl.case.vocabulary.patient import CAN_LIE_FLAT, FIT_FOR_OPEN_SURGERY
from spondyl.case.vocabulary.situation import SHORT_ESTIMATE
from spondyl.frameworks.evidence import NICE_NG234, study
from spondyl.frameworks.sources import ALCORN_2024, LAUFER_2013, abstract, secondary
from spondyl.frameworks.studies import MEEUSE_2010
from spondyl.kernel.criteria import Not, all_of, at_least, is_, more_than
from spondyl.options.radiobiology.sources import HYTEC
from spondyl.options.rule import cautions, supports
from spondyl.options.rules.criteria import (
    ALWAYS,
    DURABLE,
    IRRADIATED,
    NOT_WALKING,
    PAINFUL,
    PAINLESS,
    RESISTANT_PRIMARY,
)
from spondyl.options.sources import (
    GILLESPIE_2024,
    NICE_CG75,
    RADES_2018,
    SCORAD,
    SCORE_1,
)

_ASTRO = abstract(ALCORN_2024, "Abstract, recommendations")

NOT_FLAT = cautions(
    "not_flat",
    "VIII",
    is_(CAN_LIE_FLAT, "no"),
    "Cannot lie flat for a session: pain relief first, or a short set-up?",
    study("theme VIII, Q107: positions for surgery and radiation"),
)
RESISTANT = cautions(
    "resistant_to_conventional",
    "I",
    RESISTANT_PRIMARY,
    "NOMS counts this primary among those resistant to conventional radiation; subtype and newer "
    "drugs may change that.",
    secondary(LAUFER_2013, "Radiosensitivity", "AO Foundation page and public calculators"),
)
SILENT_LESION = cautions(
    "asymptomatic_lesion",
    "I",
    all_of(PAINLESS, Not(COMPRESSES), Not(NEUROLOGICAL_SIGNS)),
    "No pain, no compression, no signs: NICE advised in 2008 against preventive radiation outside "
    "trials; a later trial in high-risk bone lesions had 1.6 against 29 % skeletal events at a "
    "year. They disagree.",
    abstract(NICE_CG75, "Recommendations of 2008: no radiotherapy to prevent compression"),
    secondary(GILLESPIE_2024, "Results", "reports of the trial"),
)
LONG_PARALYSED_PAINLESS = cautions(
    "paralysed_over_2_weeks",
    "I",
    all_of(NOT_WALKING, more_than(TIME_SINCE_PARALYSIS, "2", "weeks"), PAINLESS),
    "Completely paralysed for over 2 weeks and without pain: a summary of NICE's guideline says "
    "that radiation is not offered then.",
    secondary(
        NICE_NG234, "Radiotherapy and complete paraplegia", "a summary, its wording not read"
    ),
)
PAINFUL_LISTED = supports(
    "painful_listed",
    "I",
    PAINFUL,
    "Painful: ASTRO 2024 recommends radiation, and lists this schedule among four.",
    _ASTRO,
)
COMPRESSION_LISTED = supports(
    "compression_listed",
    "IV",
    all_of(COMPRESSES, is_(FIT_FOR_OPEN_SURGERY, "no")),
    "Compression, and unfit for open surgery: ASTRO 2024 lists this schedule among four.",
    _ASTRO,
)
AGAIN_LISTED = supports(
    "reirradiation_listed",
    "I.A",
    IRRADIATED,
    "Re-irradiation of the spine: ASTRO 2024 lists this schedule among four.",
    _ASTRO,
)
AGAIN_NOT_LISTED = cautions(
    "reirradiation_not_listed",
    "I.A",
    IRRADIATED,
    "Irradiated here before: for re-irradiation of the spine ASTRO 2024 lists 8 Gy in 1, 20 in 5, "
    "24 in 6 and 20 in 8, and not this schedule.",
    _ASTRO,
)
OVER_THE_CORD = cautions(
    "single_fraction_over_the_cord",
    "I",
    ALWAYS,
    "18 Gy in one fraction by beams that cross the cord: published limits for the cord in one "
    "fraction are 12.4 to 14 Gy, and nothing here says how the cord is spared.",
    HYTEC,
)
NOT_LISTED = cautions(
    "schedule_not_listed",
    "II",
    ALWAYS,
    "No guideline that was read lists this schedule for the spine: what is expected of it beyond a "
    "listed one?",
    _ASTRO,
)
ONE_FRACTION_COMPRESSED = cautions(
    "single_fraction_compression",
    "IV",
    COMPRESSES,
    "One fraction in compression: walking at 8 weeks 69.3 against 72.7 % after 20 Gy in 5; the "
    "trial's margin was narrowly missed. ASTRO lists it all the same.",
    abstract(SCORAD, "Abstract, results"),
    _ASTRO,
)
ONE_FRACTION_DURABLE = cautions(
    "single_fraction_durable",
    "I",
    DURABLE,
    "Control over a long time is intended: with a favourable prognosis 14 against 3 % were "
    "irradiated again within 6 months after one fraction and after five.",
    abstract(RADES_2018, "Abstract, results"),
)
ONE_FRACTION_SHORT = supports(
    "single_fraction_short_life",
    "I",
    is_(SHORT_ESTIMATE, "yes"),
    "An estimate reaches down to three months: one visit asks least; of 274 who died within 12 "
    "weeks 45 % had answered, as many after one visit as after six.",
    study("theme I, Q21: the least complicated, often a single fraction"),
    abstract(MEEUSE_2010, "Abstract, results"),
)
MANY_VISITS_SHORT = cautions(
    "many_fractions_short_life",
    "I",
    is_(SHORT_ESTIMATE, "yes"),
    "An estimate reaches down to three months: many visits out of the time that is left.",
    study("theme I, Q21; theme III.A, Q54"),
)
LONG_COURSE_DURABLE = supports(
    "long_course_durable",
    "I",
    DURABLE,
    "Control over a long time is intended: local control at a year 81 against 61 % after longer "
    "and shorter courses in compression, not randomised.",
    abstract(SCORE_1, "Abstract, results"),
)
DIFFUSE = supports(
    "diffuse_conventional",
    "I.A",
    at_least(VERTEBRAE_INVOLVED, 4),
    "Four or more vertebrae: diffuse disease is where the study's speakers turn to conventional "
    "radiation (four is our cut).",
    study("theme I.A, Q35: diffuse to conventional, localised to stereotactic"),
)

CONVENTIONAL = (NOT_FLAT, RESISTANT, SILENT_LESION, LONG_PARALYSED_PAINLESS, DIFFUSE)
ONE_FRACTION = (ONE_FRACTION_COMPRESSED, ONE_FRACTION_DURABLE, ONE_FRACTION_SHORT)
