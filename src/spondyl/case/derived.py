"""Facts that follow from others: the location class, bone disease, converted performance status."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from spondyl.case.case import Case, Lesion, Remark
from spondyl.case.clocks import answered
from spondyl.case.contradictions import Contradiction, narrowed, placed_lesions
from spondyl.case.earlier_radiation import (
    PRIOR_RADIATION,
    RADIATION_FAILED,
    RADIATION_PROGRESSED,
    given,
    prior_radiation,
    radiation_failed,
)
from spondyl.case.earlier_treatment import VARIABLES as EARLIER_TREATMENT
from spondyl.case.earlier_treatment import WRITTEN_AS as EARLIER_WRITTEN_AS
from spondyl.case.following import truth_follows
from spondyl.case.levels import LEVELS, Run
from spondyl.case.plausibility import queries
from spondyl.case.situation import situation
from spondyl.case.trends import GRADES, graded_deficit
from spondyl.case.vocabulary.cancer import BONE_OUTSIDE_SPINE, VERTEBRAE_INVOLVED
from spondyl.case.vocabulary.lesion import COLLAPSE, COLLAPSE_PERCENT, ESCC
from spondyl.case.vocabulary.make import choice, yes_no
from spondyl.case.vocabulary.neurology import AIS, MOTOR_DEFICIT
from spondyl.case.vocabulary.patient import ECOG, KPS
from spondyl.case.vocabulary.situation import GRADED_DEFICIT, NOT_DESCRIBED
from spondyl.case.vocabulary.situation import VARIABLES as SITUATION
from spondyl.case.vocabulary.situation import WRITTEN_AS as SITUATION_WRITTEN_AS
from spondyl.kernel.answers import Answer, Answers, Span, one_of, span
from spondyl.kernel.criteria import AnyOf, all_of, any_of, at_least, is_
from spondyl.kernel.truths import ALWAYS, EITHER, NEVER, some, truths
from spondyl.kernel.variables import Variable, words_of

LOCATION = choice(
    "lesion.location",
    "Which class of location is it?",
    "rigid",
    "semirigid",
    "mobile",
    "junctional",
    note="Follows from the level.",
    ordered=True,
)
NEURAL_ELEMENT = choice(
    "lesion.neural_element",
    "What lies in the canal there?",
    "cord",
    "conus",
    "cauda",
    note="Follows from the level: C0-T12 cord, L1 conus, from L2 cauda equina; a run across "
    "regions counts as conus. Our reading.",
)
CORD_COMPRESSION = yes_no(
    "neurology.cord_compression",
    "Does any lesion compress the cord (ESCC 2 or 3)?",
    "Follows from the lesions' ESCC grades.",
)
REGION = choice(
    "lesion.region",
    "In which part of the spine is it?",
    "occiput_to_c2",
    "below_c2",
    note="Follows from the level; a run that reaches C2 or higher counts as occiput_to_c2.",
)
DERIVED = (
    LOCATION,
    NEURAL_ELEMENT,
    REGION,
    PRIOR_RADIATION,
    RADIATION_FAILED,
    RADIATION_PROGRESSED,
    CORD_COMPRESSION,
    *SITUATION,
)
# Where what is derived stands in the case file; a lesion's own facts follow its label.
WRITTEN_AS = {
    **{v.path: "lesion.level" for v in (LOCATION, NEURAL_ELEMENT, REGION)},
    **{v.path: "treatments" for v in (PRIOR_RADIATION, RADIATION_FAILED, RADIATION_PROGRESSED)},
    CORD_COMPRESSION.path: "lesions",
    **SITUATION_WRITTEN_AS,
    **EARLIER_WRITTEN_AS,
}
# What only options read: computed for them, so that frameworks do not pay for it.
FOR_OPTIONS = EARLIER_TREATMENT

APPROACH = choice(
    "operation.approach",
    "By which approach is the operation done?",
    "posterior",
    "anterior_or_combined",
    note="Chosen with the operation; each option carries its own.",
)
# What is decided rather than found out: no answer in a case file, and nothing to ask for.
CHOSEN = (APPROACH,)

# A grade below normal is a deficit even where nobody wrote the word, or wrote that there is none.
DEFICIT: AnyOf = any_of(is_(MOTOR_DEFICIT, "yes"), is_(GRADED_DEFICIT, "yes"))
COMPRESSES = is_(ESCC, "2", "3")

# More than one bone metastasis, the spine counted.
MULTIPLE_BONE: AnyOf = any_of(
    at_least(BONE_OUTSIDE_SPINE, 2),
    at_least(VERTEBRAE_INVOLVED, 2),
    all_of(at_least(BONE_OUTSIDE_SPINE, 1), at_least(VERTEBRAE_INVOLVED, 1)),
)

LOCATION_OF = {
    level: location
    for location, levels in {
        "junctional": ("C0", "C1", "C2", "C7", "T1", "T2", "T11", "T12", "L1", "L5", "S1"),
        "mobile": ("C3", "C4", "C5", "C6", "L2", "L3", "L4"),
        "semirigid": tuple(f"T{n}" for n in range(3, 11)),
        "rigid": ("S2", "S3", "S4", "S5"),
    }.items()
    for level in levels
}
_C2, _LAST_CORD, _CONUS = (LEVELS.index(level) for level in ("C2", "T12", "L1"))

# The usual conversion; measured tables differ by a grade at KPS 90, 70, 60, 50, 40 and 30.
KPS_OF_ECOG = {0: (90, 100), 1: (70, 80), 2: (50, 60), 3: (30, 40), 4: (10, 20)}
ECOG_OF_KPS = {kps: ecog for ecog, scores in KPS_OF_ECOG.items() for kps in scores}


@dataclass(frozen=True, slots=True)
class Facts:
    """A case made ready for frameworks.

    Attributes:
        patient: every answer that belongs to the patient, conversions included.
        lesions: each lesion with its views; a view is one way its level could be read.
        remarks: what was noticed on the way.
    """

    patient: Answers
    lesions: tuple[tuple[Lesion, tuple[Answers, ...]], ...]
    remarks: tuple[Remark, ...]


def derive(case: Case) -> Facts:
    """Add what follows from the answers, and take away what contradicts them.

    Raises:
        Contradiction: when facts cannot be true together.
    """
    answers = narrowed(case.answers, case)
    remarks = [*_convert(answers), *_motor_deficit(answers)]
    remarks += [*_run_remarks(case), *queries(answers)]
    answers.update(situation(case, answers))
    compression = _cord_compression(case, answers)
    if compression is not None:
        answers[CORD_COMPRESSION.path] = compression
    lesions = tuple(
        (lesion, tuple(_view(answers, case, lesion, run) for run in lesion.runs))
        for lesion in placed_lesions(case, answers)
    )
    return Facts(answers, lesions, tuple(remarks))


def _convert(answers: dict[str, Answer]) -> Iterator[Remark]:
    """Fill a missing performance status from the other scale; native values outrank."""
    kps, ecog = answers.get(KPS.path), answers.get(ECOG.path)
    has_kps = kps is not None and not kps.is_unknown
    has_ecog = ecog is not None and not ecog.is_unknown
    if has_kps and has_ecog:
        assert kps is not None
        assert ecog is not None
        if not {ECOG_OF_KPS[k] for k in _grid(kps, 10)} & set(_grid(ecog, 1)):
            yield Remark(
                "ecog_kps_mismatch",
                f"ECOG {ecog.given} and KPS {kps.given} do not match the usual conversion; each "
                "score uses the scale it names.",
                (ECOG.path, KPS.path),
            )
    elif has_ecog and ecog is not None:
        wanted = [kps for grade in _grid(ecog, 1) for kps in KPS_OF_ECOG[grade]]
        answers[KPS.path] = _converted(wanted, "ECOG", ecog)
        yield _conversion_remark(answers[KPS.path], KPS, ECOG)
    elif has_kps and kps is not None:
        answers[ECOG.path] = _converted([ECOG_OF_KPS[k] for k in _grid(kps, 10)], "KPS", kps)
        yield _conversion_remark(answers[ECOG.path], ECOG, KPS)


def _motor_deficit(answers: dict[str, Answer]) -> Iterator[Remark]:
    """Say for an examiner who graded a deficit that there is one; what was said outranks."""
    said = answers.get(MOTOR_DEFICIT.path)
    if graded_deficit(answers) != ALWAYS:
        return
    graded = [v for v in GRADES if v.path in answers and not answers[v.path].is_unknown]
    shown = ", ".join(f"{_title(v)} {answers[v.path].given}" for v in graded)
    if said is None or said.is_unknown:
        answers[MOTOR_DEFICIT.path] = Answer(("yes",), "yes", derived=f"follows from {shown}")
    elif said.possible == ("no",):
        yield Remark(
            "motor_deficit_against_grade",
            f"motor_deficit is no, but {shown} shows one, now or earlier in this episode: alerts "
            "follow the grade, each score the fact it names.",
            (MOTOR_DEFICIT.path, *(variable.path for variable in graded)),
        )


def _title(variable: Variable) -> str:
    key = variable.path.rpartition(".")[2]
    return "AIS" if variable is AIS else key.replace("_", " ").capitalize()


def _grid(answer: Answer, step: int) -> list[int]:
    """The whole numbers on the scale that an answer admits."""
    return [
        value
        for part in answer.possible
        if isinstance(part, Span)
        for value in range(int(part.start[0]), int(part.end[0]) + 1, step)
    ]


def _converted(values: Iterable[int], scale: str, origin: Answer) -> Answer:
    unique = tuple(sorted(set(values)))
    spans = tuple(span(Decimal(value), Decimal(value)) for value in unique)
    return Answer(
        spans,
        given=" or ".join(map(str, unique)),
        on=origin.on,
        by=origin.by,
        derived=f"converted from {scale} {origin.given}",
    )


def _conversion_remark(answer: Answer, made: Variable, origin: Variable) -> Remark:
    return Remark(
        "performance_converted",
        f"{made.path.split('.')[1].upper()} {answer.given} is {answer.derived}; the conversion is "
        "inexact.",
        (made.path, origin.path),
    )


def _run_remarks(case: Case) -> Iterator[Remark]:
    for lesion in case.lesions or ():
        for run in lesion.runs:
            classes = {LOCATION_OF[level] for level in run}
            if len(classes) > 1:
                yield Remark(
                    "run_across_regions",
                    f"{lesion.title} runs across regions; SINS takes its worst location "
                    f"({_worst_location(run)}).",
                    (f"lesions.{lesion.label}.level",),
                )


def _worst_location(run: Run) -> str:
    order = words_of(LOCATION)
    return max((LOCATION_OF[level] for level in run), key=order.index)


def _view(answers: Answers, case: Case, lesion: Lesion, run: Run) -> Answers:
    """All that frameworks can ask about one lesion, its level being `run`."""
    return {
        **answers,
        **lesion.answers,
        LOCATION.path: _fixed(_worst_location(run)),
        NEURAL_ELEMENT.path: _fixed(_neural_element(run)),
        REGION.path: _fixed("occiput_to_c2" if _reaches_c2(run) else "below_c2"),
        PRIOR_RADIATION.path: prior_radiation(given(case), run),
        RADIATION_FAILED.path: radiation_failed(given(case), run),
        RADIATION_PROGRESSED.path: radiation_failed(given(case), run, by="progression"),
        **_collapse(lesion),
    }


def _fixed(word: str) -> Answer:
    return Answer((word,), given=word, derived="follows from the level")


def _neural_element(run: Run) -> str:
    first, last = LEVELS.index(run[0]), LEVELS.index(run[-1])
    if last <= _LAST_CORD:
        return "cord"
    return "cauda" if first > _CONUS else "conus"


def _reaches_c2(run: Run) -> bool:
    return LEVELS.index(run[0]) <= _C2


def _collapse(lesion: Lesion) -> Answers:
    """The collapse class, narrowed by a percentage where one was given.

    Raises:
        Contradiction: when class and percentage do not agree.
    """
    percent = lesion.answers.get(COLLAPSE_PERCENT.path)
    if percent is None or percent.is_unknown:
        return {}
    by_percent = {word for part in percent.possible for word in _collapse_words(part)}
    own = lesion.answers.get(COLLAPSE.path)
    if own is None or own.is_unknown:
        return {COLLAPSE.path: _from_percent(by_percent, percent)}
    both = [str(word) for word in own.possible if word in by_percent]
    if not both:
        raise Contradiction(
            "collapse_class_and_percent",
            f"collapse is {own.given}, but collapse_percent is {percent.given}.",
            [f"lesions.{lesion.number}.collapse", f"lesions.{lesion.number}.collapse_percent"],
        )
    return {COLLAPSE.path: one_of(COLLAPSE, tuple(both))}


def _collapse_words(part: str | Span) -> Iterator[str]:
    """The classes that a stretch of percentages reaches; exactly half reaches both sides."""
    assert isinstance(part, Span)
    low, high = part.start[0], part.end[0]
    if low == 0:
        yield "none"
        yield "no_collapse_over_half_involved"
    if high > 0 and low <= 50:
        yield "collapse_under_half"
    if high >= 50:
        yield "collapse_over_half"


def _from_percent(words: set[str], percent: Answer) -> Answer:
    ordered = tuple(word for word in words_of(COLLAPSE) if word in words)
    return Answer(ordered, " or ".join(ordered), derived=f"from collapse of {percent.given} %")


def _cord_compression(case: Case, answers: Answers) -> Answer | None:
    """Whether some lesion compresses the cord; None where no lesion was described.

    A vertebra that is involved and not described may.
    """
    if case.lesions is None:
        return None
    not_described = answers.get(NOT_DESCRIBED.path)
    beyond = NEVER if not_described is None or not_described.possible == ("no",) else EITHER
    each = [truths(COMPRESSES, lesion.answers) for lesion in case.lesions]
    found = some((*each, beyond))
    answer = truth_follows(found, "follows from the ESCC grades")
    unanswered = any(answered(lesion.answers, ESCC.path) is None for lesion in case.lesions)
    is_unknown = found == EITHER and (unanswered or beyond == EITHER)
    return replace(answer, reason="unknown") if is_unknown else answer
