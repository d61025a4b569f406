"""A fact may be unknown, one of several, or in a range; saying more never widens it."""

import pytest

from spondyl.kernel.answers import REASONS, Answer, Span
from tests.casefile.cast import answer, ends, lesion, loaded, points, refused


def escc(written: str) -> Answer:
    return lesion(f"lesions: [{{escc: {written}}}]").answers["lesion.escc"]


def kps(written: str) -> Answer:
    return answer(f"patient: {{kps: {written}}}", "patient.kps")


@pytest.mark.parametrize("written", ["unknown", "", "null", "~", "{unknown: unknown}"])
def test_unknown_and_nothing_are_unknown(written: str) -> None:
    found = escc(written)
    assert found.reason == "unknown"
    assert found.possible == ("0", "1a", "1b", "1c", "2", "3")


@pytest.mark.parametrize("reason", REASONS)
def test_a_reason_for_not_knowing_is_kept(reason: str) -> None:
    found = kps(f"{{unknown: {reason}}}")
    assert (found.reason, ends(found)) == (reason, [(10, 100)])


def test_a_section_or_group_may_be_unknown_as_a_whole() -> None:
    assert loaded("patient: unknown\ncancer:\nneurology: {unknown: pending}").answers == {}
    found = loaded("patient: {comorbidities: {unknown: not_asked}}").answers
    assert len(found) == 15
    assert {each.reason for each in found.values()} == {"not_asked"}


def test_one_of_keeps_the_order_of_the_vocabulary() -> None:
    found = escc("{one_of: [2, 1c, 2]}")
    assert (found.possible, found.given) == (("1c", "2"), "2 or 1c")
    assert points(kps("{one_of: [60, 50]}")) == ["50", "60"]
    assert escc("{one_of: [2]}").is_known


def test_one_of_may_hold_ranges_and_quantities() -> None:
    assert ends(kps("{one_of: [{between: [10, 30]}, 20, 50]}")) == [(10, 30), (50, 50)]
    found = answer("patient: {albumin: {one_of: [3.5 g/dL, 31 g/L]}}", "patient.albumin")
    assert points(found) == ["31", "35"]


@pytest.mark.parametrize(
    ("written", "possible"),
    [
        ("{between: [1b, 2]}", ("1b", "1c", "2")),
        ("{between: [2, 2]}", ("2",)),
        ("{between: [unknown, 1a]}", ("0", "1a")),
        ("{between: [2, unknown]}", ("2", "3")),
    ],
)
def test_between_on_graded_words_means_the_words_inside(
    written: str, possible: tuple[str, ...]
) -> None:
    assert escc(written).possible == possible


def test_between_takes_the_outer_words_of_an_alias() -> None:
    found = answer("neurology: {ambulation: {between: [unaided, aided]}}", "neurology.ambulation")
    assert found.possible == ("unaided", "aided_device", "aided_person")


@pytest.mark.parametrize(
    ("written", "reached"),
    [
        ("{between: [50, 70]}", [(50, 70)]),
        ("{between: [45, 65]}", [(50, 60)]),
        ("{between: [unknown, 30]}", [(10, 30)]),
        ("{between: [unknown, 34]}", [(10, 30)]),
        ("{between: [80, unknown]}", [(80, 100)]),
        ("{between: [50, 50]}", [(50, 50)]),
    ],
)
def test_between_on_a_scale_means_the_steps_inside(
    written: str, reached: list[tuple[int, int]]
) -> None:
    assert ends(kps(written)) == reached


def test_between_takes_units_durations_counts_and_their_words() -> None:
    found = answer("patient: {albumin: {between: [31 g/L, 3.5 g/dL]}}", "patient.albumin")
    assert (ends(found), found.given) == ([(31, 35)], "31 g/L to 3.5 g/dL")
    path = "neurology.deficit_developed_over"
    found = answer("neurology: {deficit_developed_over: {between: [2 days, 1 week]}}", path)
    assert ends(found) == [(48, 168)]
    found = answer(
        "cancer: {vertebrae_involved: {between: [2, many]}}", "cancer.vertebrae_involved"
    )
    assert ends(found) == [(2, 29)]


def test_between_two_unknowns_is_unknown() -> None:
    assert escc("{between: [unknown, unknown]}").is_unknown


@pytest.mark.parametrize(
    ("text", "key", "what", "remedy"),
    [
        (
            "patient: {kps: {between: [70, 50]}}",
            "patient.kps.between",
            "'70' and '50'",
            "lower end",
        ),
        ("patient: {kps: {between: [51, 59]}}", "patient.kps.between", "Nothing", "step"),
        (
            "patient: {kps: {between: [0, 50]}}",
            "patient.kps.between[1]",
            "not plausible",
            "10 to 100",
        ),
        ("patient: {kps: {between: [50]}}", "patient.kps.between", "Two ends", "[low, high]"),
        ("patient: {kps: {between: 50}}", "patient.kps.between", "Two ends", "[low, high]"),
        (
            "patient: {albumin: {between: [35 g/L, 31 g/L]}}",
            "patient.albumin.between",
            "Nothing",
            "[31 g/L, 35 g/L]",
        ),
        (
            "patient: {albumin: {between: [31, 35]}}",
            "patient.albumin.between[1]",
            "no unit",
            "31 g/L",
        ),
        ("neurology: {ais: {between: [D, B]}}", "neurology.ais.between", "Nothing", "[B, D]"),
        (
            "neurology: {tempo: {between: [stable, improving]}}",
            "neurology.tempo.between",
            "graded",
            "one_of",
        ),
        (
            "patient: {can_lie_flat: {between: [no, yes]}}",
            "patient.can_lie_flat.between",
            "graded",
            "one_of",
        ),
        ("patient: {kps: {one_of: []}}", "patient.kps.one_of", "list of values", "one_of: ["),
        ("patient: {kps: {one_of: 50}}", "patient.kps.one_of", "list of values", "one_of: ["),
        (
            "patient: {kps: {one_of: [50, unknown]}}",
            "patient.kps.one_of[2]",
            "leaves everything open",
            "alone",
        ),
        (
            "patient: {kps: {one_of: [50, {one_of: [60]}]}}",
            "patient.kps.one_of[2]",
            "inside",
            "one list",
        ),
        (
            "patient: {kps: {one_of: [50], between: [50, 60]}}",
            "patient.kps.between",
            "beside",
            "one_of",
        ),
        ("patient: {kps: {unknown: pending, by: x}}", "patient.kps", "without a value", "value"),
    ],
)
def test_a_range_or_choice_that_means_nothing_is_refused(
    text: str, key: str, what: str, remedy: str
) -> None:
    error = refused(text)
    assert error.place is not None
    assert (error.place.line, error.place.key) == (1, key)
    assert what in error.what
    assert remedy in error.remedy


@pytest.mark.parametrize(
    ("path", "wider", "narrower"),
    [
        ("patient.kps", "unknown", "{between: [30, 70]}"),
        ("patient.kps", "{between: [30, 70]}", "{one_of: [30, {between: [50, 60]}]}"),
        ("patient.kps", "{one_of: [40, 50]}", "50"),
        ("patient.albumin", "{between: [unknown, 35 g/L]}", "3.5 g/dL"),
        ("patient.albumin", "{between: [3 g/dL, 35 g/L]}", "{between: [31 g/L, 0.32 g/cL]}"),
        ("cancer.vertebrae_involved", "many", "{one_of: [3, 5]}"),
        ("cancer.vertebrae_involved", "many", "diffuse"),
        ("neurology.ambulation", "unknown", "aided"),
        ("neurology.ambulation", "aided", "aided_person"),
        (
            "neurology.ambulation",
            "{between: [unaided, aided]}",
            "{one_of: [unaided, aided_person]}",
        ),
        ("neurology.ais", "{between: [B, unknown]}", "{between: [C, D]}"),
    ],
)
def test_saying_more_never_widens_a_fact(path: str, wider: str, narrower: str) -> None:
    section, key = path.split(".")
    wide = answer(f"{section}: {{{key}: {wider}}}", path)
    narrow = answer(f"{section}: {{{key}: {narrower}}}", path)
    for part in narrow.possible:
        if isinstance(part, Span):
            spans = [each for each in wide.possible if isinstance(each, Span)]
            assert any(each.start <= part.start and part.end <= each.end for each in spans)
        else:
            assert part in wide.possible
