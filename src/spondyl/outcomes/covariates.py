"""What is asked of the patient, in levels from the worst to the best, and what each level moves."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from spondyl.case.derived import COMPRESSES, DEFICIT
from spondyl.case.vocabulary.cancer import PRIMARY, VISCERAL_METASTASES
from spondyl.case.vocabulary.lesion import ALIGNMENT, BONE, COLLAPSE, ESCC, PAIN
from spondyl.case.vocabulary.neurology import (
    AIS,
    AMBULATION,
    DEFICIT_DEVELOPED_OVER,
    FRANKEL,
    TIME_SINCE_WALKING_LOST,
)
from spondyl.case.vocabulary.patient import ALBUMIN
from spondyl.frameworks.make import rest
from spondyl.kernel.answers import Answers
from spondyl.kernel.criteria import Criterion, Not, all_of, any_of, at_least, below, is_, more_than
from spondyl.kernel.truths import truths
from spondyl.options.rules.criteria import IRRADIATED, NEVER_IRRADIATED
from spondyl.outcomes.loading import parameters

# What a level can move, each on its own scale.
QUANTITIES = (
    "walking",  # log odds of walking at four weeks
    "regaining",  # the same, of who does not walk
    "walking_operated",  # the same, after an operation
    "untreated",  # ratio of the hazard of losing walking untreated
    "progress",  # ratio of the hazard of failure after any radiation
    "progress_conventional",
    "progress_stereotactic",
    "progress_imaging",  # the same, of failure on imaging
    "pain_radiation",  # log odds of an answer
    "pain_decompression",
    "fracture",  # log odds
    "wound",  # log odds
)


@dataclass(frozen=True, slots=True)
class Level:
    """One answer to a covariate.

    Attributes:
        key: short name.
        when: for whom.
        moves: by quantity, the parameter that says by how much.
    """

    key: str
    when: Criterion
    moves: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Covariate:
    """A question whose answer moves what the model expects.

    Attributes:
        name: short name.
        levels: from the worst to the best.
    """

    name: str
    levels: tuple[Level, ...]

    def reached(self, views: tuple[Answers, ...]) -> tuple[Level, ...]:
        """The levels that are still possible over all views, worst first."""
        return tuple(
            level for level in self.levels if any(True in truths(level.when, v) for v in views)
        )


def _primaries(parameter: str) -> tuple[str, ...]:
    return parameters()[parameter].primaries


_SENSITIVE = _primaries("walks_sensitive_primary")
_BREAST_PROSTATE = _primaries("walks_breast_prostate")
_RESISTANT = _primaries("progress_resistant_conventional")
# Either grade tells; where one is not known the other decides.
_NO_MOVEMENT = all_of(Not(is_(FRANKEL, "C", "D", "E")), Not(is_(AIS, "C", "D", "E")))
_MOVES = all_of(Not(is_(FRANKEL, "A", "B")), Not(is_(AIS, "A", "B")))
_LOST = is_(AMBULATION, "not_walking")
_CLOSE = is_(ESCC, "1c")


def _slower_than(hours: str) -> Criterion:
    return all_of(DEFICIT, more_than(DEFICIT_DEVELOPED_OVER, hours, "hours"))


def _within(hours: str) -> Criterion:
    return Not(more_than(DEFICIT_DEVELOPED_OVER, hours, "hours"))


FUNCTION = Covariate(
    "function",
    (
        Level("no_movement", all_of(_LOST, _NO_MOVEMENT)),
        Level("does_not_walk", all_of(_LOST, _MOVES)),
        Level("walks_with_aid", is_(AMBULATION, "aided_device", "aided_person")),
        Level("walks", is_(AMBULATION, "unaided")),
    ),
)
THREAT = Covariate(
    "threat",
    (
        Level("compressed_deficit", all_of(COMPRESSES, DEFICIT)),
        Level(
            "compressed",
            any_of(all_of(COMPRESSES, Not(DEFICIT)), all_of(_CLOSE, DEFICIT)),
        ),
        Level("touched", all_of(_CLOSE, Not(DEFICIT))),
        Level("free", is_(ESCC, "0", "1a", "1b"), {"walking": "walks_cord_free"}),
    ),
)
SPEED = Covariate(
    "speed",
    (
        Level(
            "within_48_hours",
            all_of(DEFICIT, _within("48")),
            {"walking": "walks_deficit_48_hours", "untreated": "speed_48_hours"},
        ),
        Level(
            "within_7_days",
            all_of(_slower_than("48"), below(DEFICIT_DEVELOPED_OVER, "192", "hours")),
            {"walking": "walks_deficit_1_to_7_days", "untreated": "speed_1_to_7_days"},
        ),
        Level(
            "within_14_days",
            all_of(DEFICIT, at_least(DEFICIT_DEVELOPED_OVER, "192", "hours"), _within("336")),
            {"walking": "walks_deficit_8_to_14_days"},
        ),
        Level(
            "over_14_days",
            _slower_than("336"),
            {"walking": "walks_deficit_over_14_days", "untreated": "speed_over_14_days"},
        ),
        Level("none", Not(DEFICIT), {"walking": "walks_no_deficit"}),
    ),
)
PAIN_KIND = Covariate(
    "pain",
    (
        Level(
            "mechanical",
            is_(PAIN, "mechanical"),
            {
                "pain_radiation": "pain_mechanical_radiation",
                "pain_decompression": "pain_answers_decompression_alone",
            },
        ),
        Level("non_mechanical", is_(PAIN, "non_mechanical")),
        Level("none", is_(PAIN, "none")),
    ),
)
COVARIATES = (
    FUNCTION,
    THREAT,
    SPEED,
    Covariate(
        "walking_lost",
        (
            Level(
                "over_48_hours",
                all_of(_LOST, more_than(TIME_SINCE_WALKING_LOST, "48", "hours")),
                {"regaining": "walks_lost_over_48_hours"},
            ),
            Level(
                "within_48_hours",
                all_of(_LOST, Not(more_than(TIME_SINCE_WALKING_LOST, "48", "hours"))),
                {"regaining": "walks_lost_within_48_hours"},
            ),
            Level("walks", Not(_LOST)),
        ),
    ),
    Covariate(
        "histology",
        (
            Level(
                "resistant",
                is_(PRIMARY, *_RESISTANT),
                {
                    "walking": "walks_other_primary",
                    "progress_conventional": "progress_resistant_conventional",
                    "progress_stereotactic": "progress_resistant_stereotactic",
                },
            ),
            Level(
                "other",
                is_(PRIMARY, *rest(PRIMARY, *_RESISTANT, *_BREAST_PROSTATE, *_SENSITIVE)),
                {"walking": "walks_other_primary"},
            ),
            Level(
                "breast_prostate",
                is_(PRIMARY, *_BREAST_PROSTATE),
                {"walking": "walks_breast_prostate"},
            ),
            Level(
                "sensitive",
                is_(PRIMARY, *_SENSITIVE),
                {"walking": "walks_sensitive_primary", "progress": "progress_sensitive"},
            ),
        ),
    ),
    Covariate(
        "visceral",
        (
            Level(
                "yes",
                is_(VISCERAL_METASTASES, "treatable", "untreatable"),
                {"walking": "walks_visceral"},
            ),
            Level("no", is_(VISCERAL_METASTASES, "none"), {"walking": "walks_no_visceral"}),
        ),
    ),
    Covariate(
        "epidural",
        (
            Level(
                "yes", is_(ESCC, "1b", "1c", "2", "3"), {"progress_imaging": "progress_epidural"}
            ),
            Level("no", is_(ESCC, "0", "1a")),
        ),
    ),
    Covariate(
        "irradiated",
        (
            Level(
                "yes",
                IRRADIATED,
                {
                    "progress": "progress_irradiated",
                    "walking_operated": "walks_irradiated_operation",
                    "wound": "wound_irradiated",
                },
            ),
            Level("no", NEVER_IRRADIATED),
        ),
    ),
    PAIN_KIND,
    Covariate(
        "bone",
        (
            Level("lytic", is_(BONE, "lytic"), {"fracture": "fracture_lytic"}),
            Level("other", is_(BONE, "mixed", "blastic")),
        ),
    ),
    Covariate(
        "collapse",
        (
            Level(
                "collapsed",
                is_(COLLAPSE, "collapse_under_half", "collapse_over_half"),
                {"fracture": "fracture_collapsed"},
            ),
            Level("not", is_(COLLAPSE, "none", "no_collapse_over_half_involved")),
        ),
    ),
    Covariate(
        "alignment",
        (
            Level(
                "deformed",
                is_(ALIGNMENT, "deformity", "subluxation"),
                {"fracture": "fracture_deformed"},
            ),
            Level("normal", is_(ALIGNMENT, "normal")),
        ),
    ),
    Covariate(
        "albumin",
        (
            Level("low", below(ALBUMIN, "35", "g/L"), {"wound": "wound_low_albumin"}),
            Level("normal", at_least(ALBUMIN, "35", "g/L")),
        ),
    ),
)
