"""Collapse by class and by percentage, cord compression from the grades, and readers' SINS."""

from collections.abc import Mapping
from itertools import product

import pytest

from spondyl.case.case import Lesion
from spondyl.case.contradictions import Contradiction
from spondyl.case.derived import CORD_COMPRESSION, derive
from spondyl.case.vocabulary.lesion import COLLAPSE
from spondyl.frameworks.evaluate import evaluate
from spondyl.kernel.answers import Answer, unknown
from spondyl.kernel.results import Result
from tests.case.cast import a_case, a_lesion
from tests.facts import VARIABLES, Value, between
from tests.places import case_of

UNDER, OVER, INVOLVED = (
    "collapse_under_half",
    "collapse_over_half",
    "no_collapse_over_half_involved",
)


def _collapse(lesion: Lesion) -> tuple[object, ...]:
    return derive(a_case(lesions=(lesion,))).lesions[0][1][0][COLLAPSE.path].possible


@pytest.mark.parametrize(
    ("percent", "words"),
    [
        ("0", ("none", INVOLVED)),
        ("1", (UNDER,)),
        ("49.9", (UNDER,)),
        ("50", (UNDER, OVER)),
        ("50.1", (OVER,)),
        ("100", (OVER,)),
    ],
)
def test_percentage_gives_the_class(percent: str, words: tuple[str, ...]) -> None:
    assert _collapse(a_lesion("T7", collapse_percent=percent)) == words


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (0, 100, ("none", INVOLVED, UNDER, OVER)),
        (10, 50, (UNDER, OVER)),
        (10, 49, (UNDER,)),
        (50, 60, (UNDER, OVER)),
        (0, 20, ("none", INVOLVED, UNDER)),
    ],
)
def test_percentage_between_bounds_gives_every_class_inside(
    low: int, high: int, words: tuple[str, ...]
) -> None:
    answers = {"lesion.collapse_percent": between(low, high)}
    assert _collapse(a_lesion("T7", answers=answers)) == words


def test_percentage_narrows_an_uncertain_class() -> None:
    assert _collapse(a_lesion("T7", collapse=(UNDER, OVER), collapse_percent=70)) == (OVER,)


def test_class_narrows_what_half_leaves_open() -> None:
    assert _collapse(a_lesion("T7", collapse=UNDER, collapse_percent=50)) == (UNDER,)


def test_class_and_percentage_that_agree_stand() -> None:
    assert _collapse(a_lesion("T7", collapse=INVOLVED, collapse_percent=0)) == (INVOLVED,)


@pytest.mark.parametrize(("word", "percent"), [("none", 30), (UNDER, 51), (OVER, 0), (OVER, 49)])
def test_class_and_percentage_that_disagree_are_refused(word: str, percent: int) -> None:
    with pytest.raises(Contradiction) as caught:
        derive(a_case(lesions=(a_lesion("T7", collapse=word, collapse_percent=percent),)))
    assert caught.value.code == "collapse_class_and_percent"
    assert caught.value.facts == ("lesions.1.collapse", "lesions.1.collapse_percent")


def test_unknown_percentage_leaves_the_class_as_given() -> None:
    pending = {"lesion.collapse_percent": unknown(VARIABLES["lesion.collapse_percent"])}
    assert _collapse(a_lesion("T7", collapse=UNDER, answers=pending)) == (UNDER,)


def _compression(*grades: Value | None) -> Answer:
    lesions = tuple(
        a_lesion("T7", number=n) if grade is None else a_lesion("T7", number=n, escc=grade)
        for n, grade in enumerate(grades, 1)
    )
    return derive(a_case(lesions=lesions)).patient[CORD_COMPRESSION.path]


@pytest.mark.parametrize(
    ("grades", "words"),
    [
        ((), ("no",)),
        (("0",), ("no",)),
        (("1c",), ("no",)),
        (("2",), ("yes",)),
        (("3",), ("yes",)),
        (("1c", "2"), ("yes",)),
        ((("1c", "2"),), ("no", "yes")),
        ((("1c", "2"), "3"), ("yes",)),
        ((("2", "3"),), ("yes",)),
        ((None,), ("no", "yes")),
        ((None, "2"), ("yes",)),
        ((None, "1a"), ("no", "yes")),
    ],
)
def test_cord_compression_follows_from_every_lesions_grade(
    grades: tuple[Value | None, ...], words: tuple[str, ...]
) -> None:
    assert _compression(*grades).possible == words


def test_cord_compression_is_unknown_where_a_grade_that_matters_is() -> None:
    assert _compression(None).is_unknown
    assert not _compression(None, "3").is_unknown
    assert not _compression(("1c", "2")).is_unknown


@pytest.mark.parametrize(
    ("involved", "words"),
    [("1", ("no",)), ("3", ("no", "yes")), ("{between: [1, 4]}", ("no", "yes")), ("x", ("no",))],
)
def test_a_vertebra_that_nobody_described_may_compress_the_cord(
    involved: str, words: tuple[str, ...]
) -> None:
    counted = "" if involved == "x" else f"cancer: {{vertebrae_involved: {involved}}}\n"
    found = derive(case_of(f"{counted}lesions: [{{level: T7, escc: 0}}]"))
    answer = found.patient[CORD_COMPRESSION.path]
    assert (answer.possible, answer.is_unknown) == (words, len(words) > 1)


def test_cord_compression_is_unknown_where_no_lesion_was_described() -> None:
    assert CORD_COMPRESSION.path not in derive(a_case()).patient


MILD: dict[str, Value] = {
    "pain": "none",
    "bone": "blastic",
    "alignment": "normal",
    "collapse": "none",
    "posterolateral": "none",
}
SEVERE: dict[str, Value] = {
    "pain": "mechanical",
    "bone": "lytic",
    "alignment": "subluxation",
    "collapse": OVER,
    "posterolateral": "bilateral",
}


def _result(name: str, lesion: Lesion) -> Result:
    (verdict,) = evaluate(a_case(lesions=(lesion,))).lesions
    return verdict.results[name]


def _sins(*readers: Mapping[str, Value], **own: Value) -> Result:
    return _result("sins", a_lesion("T7", readers=readers, given=own))


def test_two_readers_reach_two_totals_and_no_mixture_of_them() -> None:
    result = _sins(MILD, SEVERE)
    assert (result.possible, result.bands) == ((1, 16), ("stable", "unstable"))


def test_items_of_two_readers_are_united() -> None:
    assert _sins(MILD, SEVERE).items["pain"].values == ("mechanical", "none")


def test_own_fields_are_one_more_reader() -> None:
    middle: dict[str, Value] = {**MILD, "pain": "mechanical", "bone": "lytic"}
    assert _sins(MILD, SEVERE, **middle).possible == (1, 6, 16)


def test_own_percentage_of_collapse_is_one_more_reader() -> None:
    read = "{by: radiologist, pain: none, bone: blastic, alignment: normal, collapse: none, "
    case = case_of(
        "lesions: [{level: T5, pain: none, bone: blastic, alignment: normal, posterolateral: none, "
        f"collapse_percent: 80, sins_readers: [{read}posterolateral: none}}]}}]"
    )
    assert evaluate(case).lesions[0].results["sins"].possible == (1, 4)


def test_own_fields_left_out_are_no_reader() -> None:
    assert _sins(MILD).possible == (1,)


def test_readers_who_agree_settle_the_score() -> None:
    assert _sins(MILD, MILD).settled


def test_item_that_one_reader_left_out_is_unknown_for_that_reader_alone() -> None:
    gap = {key: word for key, word in MILD.items() if key != "posterolateral"}
    result = _sins(gap, SEVERE)
    assert result.possible == (1, 2, 4, 16)
    assert result.unknown == ("lesions.T7.posterolateral",)


@pytest.mark.parametrize("levels", [("T7",), ("T7", "T11"), ()], ids=["one", "two", "any"])
def test_readers_over_levels_reach_the_union_of_single_readings(levels: tuple[str, ...]) -> None:
    both = _result("sins", a_lesion(*levels, readers=(MILD, SEVERE)))
    apart = [
        _result("sins", a_lesion(level, given=reading))
        for level, reading in product(levels or ("S2", "T7", "L3", "T11"), (MILD, SEVERE))
    ]
    assert set(both.possible) == {value for one in apart for value in one.possible}
    assert set(both.bands) == {band for one in apart for band in one.bands}


def test_noms_carries_the_stability_that_each_reader_reaches() -> None:
    noms = _result("noms", a_lesion("T7", readers=(MILD, SEVERE), escc="0"))
    assert noms.items["mechanical"].values == ("stable", "unstable")


@pytest.mark.parametrize("judged", ["stable", "unstable"])
def test_surgeons_judgement_outranks_the_score(judged: str) -> None:
    noms = _result("noms", a_lesion("T7", surgeon_stability=judged, given=SEVERE))
    assert noms.items["mechanical"].values == (judged,)


@pytest.mark.parametrize(
    ("pain", "bone", "alignment", "stability"),
    [
        ("none", "blastic", "normal", ("stable",)),
        ("mechanical", "lytic", "deformity", ("stable", "unstable")),
        ("mechanical", "lytic", "subluxation", ("stable", "unstable")),
    ],
)
def test_stability_follows_from_the_band(
    pain: str, bone: str, alignment: str, stability: tuple[str, ...]
) -> None:
    given: dict[str, Value] = {**MILD, "pain": pain, "bone": bone, "alignment": alignment}
    noms = _result("noms", a_lesion("T7", given=given))
    assert noms.items["mechanical"].values == stability


def test_a_score_of_thirteen_is_unstable() -> None:
    assert _result("noms", a_lesion("T7", given=SEVERE)).items["mechanical"].values == ("unstable",)
