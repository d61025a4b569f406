"""What cannot be true together narrows what is open, and is refused where nothing is left."""

import pytest

from spondyl.case.case import Case
from spondyl.case.contradictions import CONSTRAINTS, Contradiction, levels_listed
from spondyl.case.derived import derive
from spondyl.case.vocabulary.cancer import VERTEBRAE_INVOLVED
from spondyl.case.vocabulary.situation import VARIABLES as SITUATION
from spondyl.frameworks.evaluate import ALL, evaluate
from spondyl.kernel.answers import Answer, Answers, Span, unknown
from tests.case.cast import a_case, a_lesion
from tests.facts import VARIABLES, Value, between, facts
from tests.places import case_of
from tests.reference_engine import Definition, asked, facts_of

VISCERAL, LIVER, LUNG = (
    "cancer.visceral_metastases",
    "cancer.liver_metastases",
    "cancer.lung_metastases",
)
AMBULATION, LIMITED = "neurology.ambulation", "neurology.walking_limited_by"
VERTEBRAE = VERTEBRAE_INVOLVED.path


def _narrowed(case: Case, path: str) -> tuple[object, ...]:
    return derive(case).patient[path].possible


def _refused(case: Case) -> Contradiction:
    with pytest.raises(Contradiction) as caught:
        derive(case)
    return caught.value


@pytest.mark.parametrize("organ", [LIVER, LUNG])
def test_no_visceral_metastases_with_an_organ_is_refused(organ: str) -> None:
    error = _refused(a_case({VISCERAL: "none", organ: "yes"}))
    assert set(error.facts) == {VISCERAL, organ}
    assert error.code.startswith("visceral_none_with_")


@pytest.mark.parametrize("organ", [LIVER, LUNG])
def test_no_visceral_metastases_answers_for_the_organ(organ: str) -> None:
    answer = derive(a_case({VISCERAL: "none"})).patient[organ]
    assert (answer.possible, answer.is_unknown) == (("no",), False)
    assert answer.derived.startswith("follows from visceral_none_with_")


@pytest.mark.parametrize("organ", [LIVER, LUNG])
def test_an_organ_leaves_two_words_of_visceral_metastases_unknown(organ: str) -> None:
    answer = derive(a_case({organ: "yes"})).patient[VISCERAL]
    assert (answer.possible, answer.is_unknown) == (("treatable", "untreatable"), True)


def test_an_organ_takes_none_from_an_uncertain_answer() -> None:
    assert _narrowed(a_case({VISCERAL: ("none", "treatable"), LUNG: "yes"}), VISCERAL) == (
        "treatable",
    )


def test_no_liver_metastases_say_nothing_of_other_organs() -> None:
    found = derive(a_case({LIVER: "no", VISCERAL: ("none", "treatable")})).patient
    assert found[VISCERAL].possible == ("none", "treatable")


@pytest.mark.parametrize("scale", ["ais", "frankel"])
def test_grade_e_with_no_walking_from_weakness_is_refused(scale: str) -> None:
    path = f"neurology.{scale}"
    error = _refused(a_case({path: "E", AMBULATION: "not_walking", LIMITED: "weakness"}))
    assert error.code == f"{scale}_e_not_walking"
    assert set(error.facts) == {path, AMBULATION, LIMITED}


@pytest.mark.parametrize("scale", ["ais", "frankel"])
@pytest.mark.parametrize("limit", ["pain", "general", "other"])
def test_grade_e_with_no_walking_from_something_else_stands(scale: str, limit: str) -> None:
    case = a_case({f"neurology.{scale}": "E", AMBULATION: "not_walking", LIMITED: limit})
    assert derive(case).patient[LIMITED].possible == (limit,)


@pytest.mark.parametrize("scale", ["ais", "frankel"])
def test_no_walking_from_weakness_takes_e_from_an_open_grade(scale: str) -> None:
    path = f"neurology.{scale}"
    walking: dict[str, Value] = {AMBULATION: "not_walking", LIMITED: "weakness"}
    assert _narrowed(a_case(walking), path) == ("A", "B", "C", "D")
    assert _narrowed(a_case({**walking, path: ("D", "E")}), path) == ("D",)


def test_grade_e_with_weakness_means_that_the_patient_walks() -> None:
    case = a_case({"neurology.frankel": "E", LIMITED: "weakness"})
    assert _narrowed(case, AMBULATION) == ("unaided", "aided_device", "aided_person")


def test_grade_e_without_walking_means_that_weakness_is_not_the_reason() -> None:
    case = a_case({"neurology.ais": "E", AMBULATION: "not_walking"})
    assert _narrowed(case, LIMITED) == ("pain", "general", "other")


def given(answers: Answers) -> dict[str, Answer]:
    """The answers without what follows from clocks and lists."""
    follows = {variable.path for variable in SITUATION}
    return {path: answer for path, answer in answers.items() if path not in follows}


def test_grade_e_alone_narrows_nothing() -> None:
    narrowed_to = given(derive(a_case({"neurology.frankel": "E"})).patient)
    assert set(narrowed_to) == {"neurology.frankel"}


def test_unknown_answer_stays_unknown_while_it_is_narrowed() -> None:
    pending = {VISCERAL: unknown(VARIABLES[VISCERAL], "pending")}
    answer = derive(a_case({LIVER: "yes"}, answers=pending)).patient[VISCERAL]
    assert (answer.possible, answer.reason) == (("treatable", "untreatable"), "pending")


def test_facts_that_agree_are_left_as_they_were_given() -> None:
    case = a_case({VISCERAL: "treatable", LIVER: "yes", LUNG: "no"})
    assert given(derive(case).patient) == dict(case.answers)


@pytest.mark.parametrize("definition", ALL, ids=lambda d: d.name)
def test_no_framework_reads_two_facts_of_one_constraint(definition: Definition) -> None:
    # Narrowing each fact is then exact; a framework that reads two needs them jointly.
    read = set(facts_of(asked(definition)))
    assert all(len(read & constraint.variables.keys()) < 2 for constraint in CONSTRAINTS)


def _ends(answer: Answer) -> list[tuple[int, int]]:
    spans = [part for part in answer.possible if isinstance(part, Span)]
    return [(int(part.start[0]), int(part.end[0])) for part in spans]


def _vertebrae(*levels: str, answer: Answer | None = None) -> list[tuple[int, int]]:
    lesions = tuple(a_lesion(level, number=n) for n, level in enumerate(levels, 1))
    answers = {VERTEBRAE: answer} if answer else {}
    return _ends(derive(a_case(lesions=lesions, answers=answers)).patient[VERTEBRAE])


def test_unknown_vertebrae_are_at_least_the_levels_listed() -> None:
    assert _vertebrae("T7", "L2") == [(2, 29)]


def test_a_run_counts_each_of_its_levels() -> None:
    assert _vertebrae("T7-T9") == [(3, 29)]


def test_a_level_that_is_listed_twice_counts_once() -> None:
    assert _vertebrae("T7-T8", "T8-T9") == [(3, 29)]


def test_the_occiput_is_no_vertebra() -> None:
    assert _vertebrae("C0-C1", "C0") == [(1, 29)]


def test_vertebrae_between_bounds_lose_what_is_too_few() -> None:
    assert _vertebrae("T7", "L2", answer=between(1, 4)) == [(2, 4)]


def test_vertebrae_that_are_one_of_several_numbers_lose_what_is_too_few() -> None:
    answer = facts({VERTEBRAE: (1, 3)})[VERTEBRAE]
    assert _vertebrae("T7", "L2", answer=answer) == [(3, 3)]


def test_fewer_vertebrae_than_levels_are_refused() -> None:
    lesions = (a_lesion("T7"), a_lesion("L2", number=2))
    error = _refused(a_case({VERTEBRAE: 1}, lesions=lesions))
    assert (error.code, error.facts) == ("fewer_vertebrae_than_levels", (VERTEBRAE,))


def test_as_many_vertebrae_as_levels_stand() -> None:
    assert _vertebrae("T7", "L2", answer=between(2, 2)) == [(2, 2)]


def test_case_without_lesions_leaves_vertebrae_open() -> None:
    assert VERTEBRAE not in derive(a_case()).patient


def test_lesion_anywhere_may_be_at_the_occiput() -> None:
    assert levels_listed(a_case(lesions=(a_lesion(),))) == 0


def test_a_lesion_at_one_of_two_levels_is_one_vertebra() -> None:
    assert levels_listed(a_case(lesions=(a_lesion("T7", "T8"),))) == 1


def test_a_lesion_that_is_certainly_elsewhere_is_one_more_vertebra() -> None:
    lesions = (a_lesion("L2", "L3"), a_lesion("T7", number=2))
    assert levels_listed(a_case(lesions=lesions)) == 2


def test_a_lesion_that_may_be_at_a_listed_level_is_no_more_vertebra() -> None:
    lesions = (a_lesion("T7", "L2"), a_lesion("T7", number=2))
    assert levels_listed(a_case(lesions=lesions)) == 1


def _skeletal(*levels: str) -> tuple[str, ...]:
    given: dict[str, Value] = {"cancer.bone_metastases_outside_spine": 1}
    verdicts = evaluate(a_case(given, lesions=(a_lesion(*levels),)))
    return verdicts.patient["bauer_modified"].items["skeletal"].values


def test_two_possible_levels_reach_no_more_than_each_of_them() -> None:
    assert _skeletal("T7") == _skeletal("T8") == ("multiple",)
    assert _skeletal("T7", "T8") == ("multiple",)


def test_a_level_that_too_few_vertebrae_rule_out_is_no_level_of_the_lesion() -> None:
    case = case_of(
        "cancer: {vertebrae_involved: 1}\nlesions: [{level: T7}, {level: {one_of: [T7, T11]}}]"
    )
    _, (lesion, _views) = derive(case).lesions
    assert lesion.runs == (("T7",),)


def test_a_second_vertebra_leaves_the_level_open() -> None:
    case = case_of(
        "cancer: {vertebrae_involved: 2}\nlesions: [{level: T7}, {level: {one_of: [T7, T11]}}]"
    )
    _, (lesion, _views) = derive(case).lesions
    assert lesion.runs == (("T7",), ("T11",))
