"""A unit is a stretch that somebody coded; people who cut alike have it in common."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from spondyl.kernel.errors import InputError
from spondyl.study.agreement.disagreements import disagreements
from spondyl.study.agreement.units import folded, overlapping, units
from spondyl.study.model import PRINTED, Study
from spondyl.study.supplement.read import read_supplement
from tests.study import made_up
from tests.study.agreement.coded import study, whole
from tests.study.studies import studies


def given_to(found: Study, *coders: str) -> list[tuple[int, int, dict[str, set[str]]]]:
    return [
        (unit.start, unit.end, {coder: set(codes) for coder, codes in unit.given})
        for unit in units(found, coders)
    ]


def test_stretches_that_share_half_of_the_longer_are_one_unit() -> None:
    found = study([("T1", 0, 40, "I", "A"), ("T1", 20, 44, "II", "B")])
    assert given_to(found) == [(0, 44, {"A": {"I"}, "B": {"II"}})]


def test_stretches_that_share_less_are_two_units_and_each_differs() -> None:
    found = study([("T1", 0, 40, "I", "A"), ("T1", 21, 44, "I", "B")])
    assert given_to(found) == [
        (0, 40, {"A": {"I"}, "B": set()}),
        (21, 44, {"A": set(), "B": {"I"}}),
    ]
    assert overlapping(units(found)) == 2


def test_stretches_that_only_touch_are_two_units() -> None:
    found = study([("T1", 0, 10, "I", "A"), ("T1", 10, 20, "I", "B")])
    assert [unit.start for unit in units(found)] == [0, 10]
    assert overlapping(units(found)) == 0


def test_a_stretch_between_two_joins_them() -> None:
    found = study([("T1", 0, 10, "I", "A"), ("T1", 8, 18, "II", "B"), ("T1", 4, 14, "IV", "C")])
    assert given_to(found) == [(0, 18, {"A": {"I"}, "B": {"II"}, "C": {"IV"}})]


def test_all_codes_of_a_person_on_one_stretch_are_one_set() -> None:
    found = study([("T1", 0, 40, code, "A") for code in ("I", "II", "III.B")])
    assert given_to(found) == [(0, 40, {"A": {"I", "II", "III.B"}})]


def test_whoever_coded_nothing_in_a_text_is_missing_there() -> None:
    found = whole([{"A": "I", "B": "II"}, {"A": "I"}])
    first, second = units(found)
    assert (first.comparable, second.comparable) == (True, False)
    assert [coder for coder, _ in second.given] == ["A"]


def test_a_person_who_is_not_asked_for_makes_no_unit() -> None:
    found = study([("T1", 0, 10, "I", "A"), ("T1", 20, 30, "I", "B"), ("T1", 40, 50, "I", "C")])
    assert [unit.start for unit in units(found, ("A", "C"))] == [0, 40]


def test_only_the_texts_asked_for_are_looked_at() -> None:
    found = whole([{"A": "I"}, {"A": "II"}])
    assert [unit.text for unit in units(found, (), ("T0002",))] == ["T0002"]


def test_what_the_study_printed_is_compared_when_asked_for() -> None:
    printed = read_supplement("made-up.txt", made_up.DATA)
    assert units(printed) == ()
    assert len(units(printed, (PRINTED,))) == len(printed.quotes)


@pytest.mark.parametrize(
    ("coders", "texts", "said"),
    [
        (("AB", "DC"), (), "there is no coder 'DC' in the study. Did you mean CD?"),
        (("AB", "AB"), (), "a coder is named twice"),
        ((), ("T0009",), "Did you mean T0001?"),
        (("??",), (), "there is no coder '??' in the study."),
    ],
)
def test_an_unknown_name_gets_the_nearest(
    coders: tuple[str, ...], texts: tuple[str, ...], said: str
) -> None:
    with pytest.raises(InputError) as refused:
        units(whole([{"AB": "I", "CD": "I"}]), coders, texts)
    assert said in str(refused.value)


def test_codes_are_folded_to_their_themes() -> None:
    (unit,) = folded(units(whole([{"A": "III.A III.C", "B": "III.B"}])), "themes")
    assert {codes for _, codes in unit.given} == {frozenset({"III"})}
    assert not unit.differs


def test_the_widest_differences_come_first() -> None:
    found = whole(
        [
            {"A": "I II", "B": "I II"},
            {"A": "I II", "B": "I"},
            {"A": "I", "B": "II"},
            {"A": "I II", "B": "II IV"},
        ]
    )
    listed = [(each.unit.text, round(each.distance, 3)) for each in disagreements(units(found))]
    assert listed == [("T0003", 1.0), ("T0004", 0.889), ("T0002", 0.667)]


def test_the_difference_among_three_is_the_mean_of_their_pairs() -> None:
    found = whole([{"A": "I", "B": "I", "C": "II"}])
    assert disagreements(units(found))[0].distance == pytest.approx(2 / 3)


@settings(max_examples=40)
@given(studies())
def test_every_coding_lies_in_exactly_one_unit_of_its_text(found: Study) -> None:
    every = units(found)
    for coding in found.codings:
        inside = [
            unit
            for unit in every
            if unit.text == coding.text
            and unit.start <= coding.start
            and coding.end <= unit.end
            and coding.node in dict(unit.given)[coding.coder]
        ]
        assert inside
    assert sum(bool(codes) for unit in every for _, codes in unit.given) <= len(found.codings)


@settings(max_examples=40)
@given(studies())
def test_the_order_of_codings_does_not_matter(found: Study) -> None:
    assert units(replace(found, codings=found.codings[::-1])) == units(found)
