"""The shape of a case file; readers, schema and documentation are made from it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from spondyl.case.vocabulary import cancer, course, lesion, neurology, patient
from spondyl.case.vocabulary.make import MOMENT, free
from spondyl.kernel.variables import Variable


@dataclass(frozen=True, slots=True)
class Records:
    """A list of entries of one shape; left out it is unknown, empty it is known to be none.

    Attributes:
        key: its key in the file.
        variables: the questions of one entry, keyed by the last part of their paths.
        kinds: where entries are told apart by `kind`, the questions of each kind.
        lists: lists nested in an entry.
        help: what the list holds.
    """

    key: str
    variables: tuple[Variable, ...] = ()
    kinds: Mapping[str, tuple[Variable, ...]] = field(default_factory=dict)
    lists: tuple["Records", ...] = ()
    help: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A mapping of questions; a dotted rest of a path (`comorbidities.anaemia`) nests once more.

    Attributes:
        key: its key in the file, and the first part of its variables' paths.
        variables: its questions.
        lists: lists of entries that stand in it.
    """

    key: str
    variables: tuple[Variable, ...]
    lists: tuple[Records, ...] = ()


SINS_READERS = Records(
    "sins_readers",
    (
        free("lesion.by", "Who read the images?"),
        free("lesion.on", "When?", MOMENT),
        *lesion.SINS_READING,
    ),
    help="Full SINS readings by different people; a completion is one whole reading.",
)
SYSTEMIC = Records("systemic", cancer.SYSTEMIC_RECORD, help="Systemic treatment, oldest first.")
PROGNOSIS_ESTIMATES = Records(
    "prognosis_estimates", course.PROGNOSIS_ESTIMATE, help="Clinicians' own estimates of survival."
)
FAILURE_ESTIMATES = Records(
    "failure_estimates",
    course.FAILURE_ESTIMATE,
    help="Clinicians' own estimates of the chance that radiation fails.",
)
CLINICIAN_EXPECTATIONS = Records(
    "clinician_expectations",
    course.CLINICIAN_EXPECTATION,
    help="What clinicians expect of treatment, each for themselves.",
)
TALKS = Records(
    "talks", course.TALK, help="Who spoke with the patient, when, and about what; oldest first."
)
SECTIONS = (
    Section("patient", patient.VARIABLES),
    Section("cancer", cancer.VARIABLES, (SYSTEMIC,)),
    Section("imaging", course.IMAGING),
    Section("neurology", neurology.VARIABLES),
    Section("patient_view", course.PATIENT_VIEW, (TALKS,)),
    Section(
        "setting",
        course.SETTING,
        (PROGNOSIS_ESTIMATES, FAILURE_ESTIMATES, CLINICIAN_EXPECTATIONS),
    ),
)
LESIONS = Records(
    "lesions",
    lesion.VARIABLES,
    lists=(SINS_READERS,),
    help="One entry for each level, or run of levels, to be judged on its own.",
)
TREATMENTS = Records(
    "treatments",
    kinds=course.TREATMENTS,
    help="Oldest first: earlier treatment of the spine, and any radiation whose field may include "
    "cord or cauda.",
)
GOALS = Records("goals", course.GOAL, help="What the patient hopes for.")
LISTS = (LESIONS, TREATMENTS, GOALS)

# Keys of the file's first level that are no section: the case's name, its moment, its story.
HEAD = ("case", "as_of", "story")
