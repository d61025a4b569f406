"""An interval holds the result of every dose inside it, and more information never widens."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from spondyl.case.case import Case, Entry
from spondyl.case.vocabulary.course import DOSE, ENDED, FRACTIONS, LEVELS_IN_FIELD, TECHNIQUE
from spondyl.kernel.answers import Answer, known, one_of, span
from spondyl.options.radiobiology.cord_dose import CordDose, cord_dose
from spondyl.options.radiobiology.courses import CORD_MAX
from spondyl.options.radiobiology.intervals import Interval
from tests.casefile.cast import NOW

OPTIONS = ("radiation_8_1", "radiation_20_5", "radiation_30_10", "stereotactic_24_2")
LEVELS = st.sampled_from(["T7", "L3"])
DOSES = st.integers(0, 80)
DATES = ("2026-10-01", "2026-06-10", "2026-03-01", "2024-01-01")

Given = dict[str, list[str | int]]
VARIABLES = {v.path: v for v in (LEVELS_IN_FIELD, TECHNIQUE, DOSE, FRACTIONS, CORD_MAX, ENDED)}
courses = st.fixed_dictionaries(
    {
        LEVELS_IN_FIELD.path: st.lists(
            st.sampled_from(["T6-T8", "L2-L4", "C1-S5"]), min_size=1, unique=True
        ),
        TECHNIQUE.path: st.lists(
            st.sampled_from(["conventional", "stereotactic"]), min_size=1, unique=True
        ),
        DOSE.path: st.lists(DOSES, min_size=1, max_size=3, unique=True),
        FRACTIONS.path: st.lists(st.integers(1, 30), min_size=1, max_size=3, unique=True),
        ENDED.path: st.lists(st.sampled_from(DATES), min_size=1, max_size=2, unique=True),
    },
    optional={CORD_MAX.path: st.lists(DOSES, min_size=1, max_size=2, unique=True)},
)


def _entry(course: Given) -> Entry:
    return Entry(
        {path: one_of(VARIABLES[path], tuple(values)) for path, values in course.items()},
        "radiation",
    )


def _dosed(entries: list[Entry] | None, level: str, option: str) -> CordDose:
    treatments = None if entries is None else tuple(entries)
    found = cord_dose(Case("made-up", NOW, treatments=treatments), (level,), option)
    assert found is not None
    return found


def _holds(wide: Interval, narrow: Interval) -> bool:
    top = wide.high is None or (narrow.high is not None and narrow.high <= wide.high)
    return wide.low <= narrow.low and top


def _within(narrow: CordDose, wide: CordDose) -> None:
    """Everything that the better known case reaches was reached before."""
    assert narrow.reirradiation <= wide.reirradiation
    again = {(j.rules.code, j.alpha_beta): j for j in wide.judged}
    for judged in narrow.judged:
        before = again[judged.rules.code, judged.alpha_beta]
        assert judged.met <= before.met
        for check, was in zip(judged.checks, before.checks, strict=True):
            assert check.met <= was.met
            assert _holds(was.value, check.value), check.rule.code
        for room, had in zip(judged.rooms, before.rooms, strict=True):
            assert _holds(had.dose, room.dose), room.rules[0].code
        if judged.together is not None:
            assert before.together is not None
            assert _holds(before.together.dose, judged.together.dose)
    had_points = {points.alpha_beta: points for points in wide.points}
    for points in narrow.points:
        assert set(points.groups) <= set(had_points[points.alpha_beta].groups)
        assert _holds(had_points[points.alpha_beta].points, points.points)


@given(st.lists(courses, min_size=1, max_size=2), st.data(), LEVELS, st.sampled_from(OPTIONS))
@settings(max_examples=200, deadline=None)
def test_settling_a_fact_never_widens(
    given_: list[Given], data: st.DataObject, level: str, option: str
) -> None:
    settled = [
        {path: [data.draw(st.sampled_from(values))] for path, values in course.items()}
        for course in given_
    ]
    wide = _dosed([_entry(course) for course in given_], level, option)
    _within(_dosed([_entry(course) for course in settled], level, option), wide)
    _within(wide, _dosed(None, level, option))


@given(courses, st.sampled_from(sorted(VARIABLES)), LEVELS, st.sampled_from(OPTIONS))
@settings(max_examples=200, deadline=None)
def test_a_fact_left_out_holds_every_answer(
    course: Given, gone: str, level: str, option: str
) -> None:
    """But for the measured dose to the cord, which outranks the prescription."""
    if gone == CORD_MAX.path:
        return
    less = {path: values for path, values in course.items() if path != gone}
    _within(_dosed([_entry(course)], level, option), _dosed([_entry(less)], level, option))


@given(DOSES, DOSES, st.integers(0, 100), LEVELS, st.sampled_from(OPTIONS))
@settings(max_examples=200, deadline=None)
def test_an_interval_of_doses_holds_the_result_of_each(
    one: int, other: int, part: int, level: str, option: str
) -> None:
    low, high = sorted((Decimal(one), Decimal(other)))
    inside = low + (high - low) * part / 100

    def entry(dose: Answer) -> Entry:
        answers = {
            LEVELS_IN_FIELD.path: known(LEVELS_IN_FIELD, "C1-S5"),
            TECHNIQUE.path: known(TECHNIQUE, "conventional"),
            FRACTIONS.path: known(FRACTIONS, 5),
            ENDED.path: known(ENDED, DATES[1]),
            DOSE.path: dose,
        }
        return Entry(answers, "radiation")

    wide = _dosed([entry(Answer((span(low, high),), "between"))], level, option)
    _within(_dosed([entry(known(DOSE, inside))], level, option), wide)


@given(DOSES, DOSES, LEVELS, st.sampled_from(OPTIONS))
@settings(max_examples=100, deadline=None)
def test_one_of_two_doses_is_the_union_of_both(
    one: int, other: int, level: str, option: str
) -> None:
    """The verdicts of a list of values are those of its members and no others."""
    course: Given = {
        LEVELS_IN_FIELD.path: ["C1-S5"],
        TECHNIQUE.path: ["conventional"],
        FRACTIONS.path: [5],
        ENDED.path: [DATES[2]],
    }

    def found(*doses: int) -> CordDose:
        return _dosed([_entry({**course, DOSE.path: list(doses)})], level, option)

    both, first, second = found(one, other), found(one), found(other)
    for judged, a, b in zip(both.judged, first.judged, second.judged, strict=True):
        assert judged.met == a.met | b.met
        for check, x, y in zip(judged.checks, a.checks, b.checks, strict=True):
            assert check.met == x.met | y.met
    for points, p, q in zip(both.points, first.points, second.points, strict=True):
        assert set(points.groups) == {*p.groups, *q.groups}
