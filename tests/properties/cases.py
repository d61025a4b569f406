"""Random cases: any answer to any question that some framework reads, and ways to know more."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from hypothesis import assume
from hypothesis import strategies as st

from spondyl.case.case import Case, Entry, Lesion
from spondyl.case.contradictions import CONSTRAINTS, Contradiction
from spondyl.case.derived import DERIVED
from spondyl.case.levels import LEVELS
from spondyl.case.vocabulary.lesion import COLLAPSE_PERCENT, SINS_READING, SURGEON_STABILITY
from spondyl.case.vocabulary.patient import ALBUMIN, CALCIUM, CALCIUM_ADJUSTED, ECOG, KPS
from spondyl.frameworks.evaluate import ALL, Verdicts, evaluate
from spondyl.frameworks.guidelines.stability import MECHANICAL_STABILITY, SINS_BAND
from spondyl.kernel.answers import Answer, Span, everything, one_of, span, unknown
from spondyl.kernel.results import Result
from spondyl.kernel.variables import Choice, Number, Variable
from tests.case.cast import ANY_LEVEL, AS_OF, radiation
from tests.reference_engine import Question, asked, facts_of, questions, raw_values

READ: list[Question] = [
    *(question for framework in ALL for question in asked(framework)),
    *(q for f in ALL for population in f.populations for q in questions(population.when)),
    *(q for constraint in CONSTRAINTS for q in questions(constraint.never)),
]
FOLLOWS = {v.path for v in (*DERIVED, SINS_BAND, MECHANICAL_STABILITY)}
ASKED: dict[str, Variable] = {
    **{path: v for path, v in facts_of(READ).items() if path not in FOLLOWS},
    **{v.path: v for v in (COLLAPSE_PERCENT, SURGEON_STABILITY, CALCIUM, ECOG, KPS)},
}
OF_LESION = [path for path in ASKED if path.startswith("lesion.")]
OF_PATIENT = [path for path in ASKED if path not in OF_LESION]
SINS_PATHS = [variable.path for variable in SINS_READING]
PAIRS = [(ECOG.path, KPS.path), (CALCIUM.path, CALCIUM_ADJUSTED.path)]


def telling(variable: Variable) -> list[Decimal]:
    """Numbers at, beside and between every cut that some framework makes, and both ends."""
    assert isinstance(variable.domain, Number)
    extra = [Decimal(50), Decimal(49)] if variable is COLLAPSE_PERCENT else []
    near = [v for v in (*raw_values(variable, READ), *extra) if isinstance(v, Decimal)]
    middles = [(low + high) / 2 for low, high in pairwise(sorted(near))]
    return sorted({v for v in (*near, *middles) if variable.domain.admits(v)})


TELLING = {p: telling(v) for p, v in ASKED.items() if isinstance(v.domain, Number)}


def answers(variable: Variable) -> st.SearchStrategy[Answer]:
    """Known, one of several, between bounds, or unknown."""
    if isinstance(variable.domain, Choice):
        words = st.sampled_from(variable.domain.words)
        some = st.lists(words, min_size=1, max_size=4, unique=True)
        said = st.one_of(st.tuples(words), some).map(lambda w: one_of(variable, tuple(w)))
    else:
        number = st.sampled_from(TELLING[variable.path])
        points = st.lists(number, min_size=1, max_size=3, unique=True)
        said = st.one_of(
            points.map(lambda values: one_of(variable, tuple(values))),
            st.tuples(number, number).map(lambda ends: _from_to(min(ends), max(ends))),
        )
    return st.one_of(said, said, st.just(unknown(variable, "pending")))


def _from_to(low: Decimal, high: Decimal) -> Answer:
    return Answer((span(low, high),), f"{low} to {high}")


def _some(paths: list[str]) -> st.SearchStrategy[dict[str, Answer]]:
    return st.fixed_dictionaries({}, optional={path: answers(ASKED[path]) for path in paths})


READERS = st.lists(_some(SINS_PATHS).map(Entry), max_size=2).map(tuple)
ONE_OF_LEVELS = st.lists(st.sampled_from(LEVELS), min_size=1, max_size=3, unique=True).map(
    lambda levels: tuple((level,) for level in levels)
)
ONE_RUN = st.integers(0, len(LEVELS) - 3).map(lambda start: (LEVELS[start : start + 3],))
# A lesion that may be anywhere has a view for each level, which is slow: not too often.
RUNS = st.one_of(st.just(ANY_LEVEL), *[ONE_OF_LEVELS] * 4, *[ONE_RUN] * 3)
COURSES = st.lists(
    st.builds(
        radiation,
        st.sampled_from((None, "T1-T9", "T10-L3", ("C1-T8", "T9-L5"))),
        st.sampled_from((None, "conventional", "stereotactic")),
    ),
    max_size=2,
).map(tuple)
TREATMENTS = st.one_of(st.none(), COURSES)
LESIONS = st.builds(Lesion, st.just(1), _some(OF_LESION), RUNS, READERS)
CASES = st.builds(
    Case,
    name=st.just("random"),
    as_of=st.just(AS_OF),
    answers=_some(OF_PATIENT),
    lesions=LESIONS.map(lambda lesion: (lesion,)),
    treatments=TREATMENTS,
)


def judged(case: Case) -> Verdicts:
    """What frameworks say; contradictory cases are none."""
    try:
        return evaluate(case)
    except Contradiction:
        assume(condition=False)
        raise


def results(verdicts: Verdicts) -> dict[str, Result]:
    """Every result by the framework's name."""
    (lesion,) = verdicts.lesions
    return {**verdicts.patient, **lesion.results}


def lesion_of(case: Case) -> Lesion:
    """The one lesion of a random case."""
    assert case.lesions is not None
    return case.lesions[0]


def answer_in(case: Case, path: str) -> Answer:
    """The answer in a case, unknown where it was left out."""
    given = lesion_of(case).answers if path in OF_LESION else case.answers
    return given.get(path) or unknown(ASKED[path])


def with_answer(case: Case, path: str, answer: Answer | None) -> Case:
    """The case with one answer changed, or left out."""
    lesion = lesion_of(case)
    if path in OF_LESION:
        changed = replace(lesion, answers=_changed(lesion.answers, path, answer))
        return replace(case, lesions=(changed,))
    return replace(case, answers=_changed(case.answers, path, answer))


def _changed(given: Mapping[str, Answer], path: str, answer: Answer | None) -> dict[str, Answer]:
    rest = {key: value for key, value in given.items() if key != path}
    return rest if answer is None else {**rest, path: answer}


def replaces_what_was_derived(case: Case, path: str) -> bool:
    """Whether answering `path` outranks a value that stood in for it, so that a set may widen.

    By design: a native performance status or calcium outranks the converted one, a surgeon's
    judgement outranks the score, and own fields beside readers' are one more reader.
    """
    if not answer_in(case, path).is_unknown:
        return False
    partners = [other for pair in PAIRS if path in pair for other in pair if other != path]
    if any(not answer_in(case, partner).is_unknown for partner in partners):
        return True
    own = any(not answer_in(case, p).is_unknown for p in SINS_PATHS)
    return path == SURGEON_STABILITY.path or (
        path in SINS_PATHS and bool(lesion_of(case).readers) and not own
    )


@dataclass(frozen=True)
class Refined:
    """A case, and the same case with one fact known better."""

    before: Case
    after: Case
    what: str


@st.composite
def refinements(draw: st.DrawFn) -> Refined:
    """A case and a way to know more of one of its facts."""
    case = draw(CASES)
    what = draw(st.sampled_from(("answer", "answer", "answer", "level", "treatments", "reader")))
    if what == "level":
        return Refined(case, _better_level(draw, case), what)
    if what == "treatments":
        before = replace(case, treatments=None)
        return Refined(before, replace(case, treatments=draw(COURSES)), what)
    if what == "reader" and lesion_of(case).readers:
        return Refined(case, _better_reader(draw, case), what)
    path = draw(st.sampled_from(sorted(ASKED)))
    assume(not replaces_what_was_derived(case, path))
    better = draw(part_of(ASKED[path], answer_in(case, path)))
    return Refined(case, with_answer(case, path, better), path)


def _better_level(draw: st.DrawFn, case: Case) -> Case:
    lesion = lesion_of(case)
    kept = draw(st.sets(st.sampled_from(range(len(lesion.runs))), min_size=1, max_size=4))
    runs = tuple(lesion.runs[n] for n in sorted(kept))
    return replace(case, lesions=(replace(lesion, runs=runs),))


def _better_reader(draw: st.DrawFn, case: Case) -> Case:
    lesion = lesion_of(case)
    first, *rest = lesion.readers
    path = draw(st.sampled_from(SINS_PATHS))
    answer = first.answers.get(path) or unknown(ASKED[path])
    better = Entry({**first.answers, path: draw(part_of(ASKED[path], answer))})
    return replace(case, lesions=(replace(lesion, readers=(better, *rest)),))


def part_of(variable: Variable, answer: Answer) -> st.SearchStrategy[Answer]:
    """Answers that admit only what `answer` admits."""
    if isinstance(variable.domain, Choice):
        words = [str(word) for word in answer.possible]
        some = st.lists(st.sampled_from(words), min_size=1, unique=True)
        return some.map(lambda chosen: one_of(variable, tuple(chosen)))
    numbers = [n for n in TELLING[variable.path] if _admitted(n, answer)]
    inside = st.sampled_from([part for part in answer.possible if isinstance(part, Span)])
    ends = inside.flatmap(
        lambda part: st.lists(
            st.sampled_from([part.start[0], part.end[0], *_within(numbers, part)]),
            min_size=2,
            max_size=2,
        )
    )
    return ends.map(lambda pair: _from_to(min(pair), max(pair)))


def _admitted(number: Decimal, answer: Answer) -> bool:
    spans = [part for part in answer.possible if isinstance(part, Span)]
    return any(part.start[0] <= number <= part.end[0] for part in spans)


def _within(numbers: list[Decimal], part: Span) -> list[Decimal]:
    return [number for number in numbers if part.start[0] <= number <= part.end[0]]


def completions(variable: Variable) -> list[Answer]:
    """A known answer for every word, or for every number that is telling."""
    if isinstance(variable.domain, Choice):
        return [one_of(variable, (str(word),)) for word in everything(variable)]
    return [one_of(variable, (number,)) for number in TELLING[variable.path]]


def without_computed_partner(case: Case, path: str) -> Case:
    """The case without what would make `path` bind other quantities through a computation."""
    bound = {ALBUMIN.path, CALCIUM.path, CALCIUM_ADJUSTED.path}
    for other in bound - {path} if path in bound else ():
        case = with_answer(case, other, None)
    return case
