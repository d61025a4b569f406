"""One lesion: what imaging shows and what hurts."""

from spondyl.case.vocabulary.make import RUN, choice, free, grade, number, yes_no

LEVEL = free(
    "lesion.level",
    "Which level, or run of levels?",
    RUN,
    "C0 to S5, or a run such as T7-T8. The coccyx is outside every score here.",
)
PAIN = choice(
    "lesion.pain",
    "What kind of pain does the lesion cause?",
    "none",
    "non_mechanical",
    "mechanical",
    note="Mechanical: eased by lying down, or brought on by movement or loading. Steady night "
    "pain that movement does not change is non_mechanical.",
)
PAIN_SCORE = grade("lesion.pain_score", "How bad is the pain, 0 to 10?", 0, 10)
BONE = choice(
    "lesion.bone", "What does the lesion do to bone?", "blastic", "mixed", "lytic", ordered=True
)
ALIGNMENT = choice(
    "lesion.alignment",
    "How is the alignment?",
    "normal",
    "deformity",
    "subluxation",
    note="deformity: new kyphosis or scoliosis from the tumour. subluxation includes translation.",
    ordered=True,
)
COLLAPSE = choice(
    "lesion.collapse",
    "How far has the vertebral body collapsed?",
    "none",
    "no_collapse_over_half_involved",
    "collapse_under_half",
    "collapse_over_half",
    note="Exactly half is not defined by SINS: say one_of the two.",
    ordered=True,
)
COLLAPSE_PERCENT = number("lesion.collapse_percent", "By how many per cent?", "0", "100")
POSTEROLATERAL = choice(
    "lesion.posterolateral",
    "Are the posterolateral elements involved?",
    "none",
    "unilateral",
    "bilateral",
    note="Facet, pedicle or costovertebral joint fractured or replaced by tumour.",
    ordered=True,
)
ESCC = choice(
    "lesion.escc",
    "What is the epidural (ESCC) grade on axial T2?",
    "0",
    "1a",
    "1b",
    "1c",
    "2",
    "3",
    ordered=True,
)
DISTANCE_TO_CORD = number(
    "lesion.distance_to_cord_mm", "How far is the tumour from the cord, in mm?", "0", "200"
)
PARASPINAL = yes_no("lesion.paraspinal", "Is there paraspinal soft tissue tumour?")
POSTERIOR_WALL = yes_no(
    "lesion.posterior_wall_breached", "Is the posterior wall of the body breached?"
)
EXPLAINS_DEFICIT = yes_no("lesion.explains_deficit", "Does this lesion cause the deficit?")
SURGEON_STABILITY = choice(
    "lesion.surgeon_stability",
    "What does a surgeon say about stability?",
    "stable",
    "unstable",
    note="Outranks the score where a guideline asks for stability.",
)

EMBOLISATION_PLANNED = yes_no(
    "lesion.embolisation_planned",
    "Has embolisation before an operation been planned, or ruled out by a radiologist?",
    "yes: planned, or considered and ruled out.",
)

# The five items that a reader of the images answers; location follows from the level.
SINS_READING = (PAIN, BONE, ALIGNMENT, COLLAPSE, POSTEROLATERAL)

VARIABLES = (
    LEVEL,
    PAIN,
    PAIN_SCORE,
    BONE,
    ALIGNMENT,
    COLLAPSE,
    COLLAPSE_PERCENT,
    POSTEROLATERAL,
    ESCC,
    DISTANCE_TO_CORD,
    PARASPINAL,
    POSTERIOR_WALL,
    EXPLAINS_DEFICIT,
    SURGEON_STABILITY,
    EMBOLISATION_PLANNED,
)
