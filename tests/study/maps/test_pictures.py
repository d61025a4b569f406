"""Pictures of maps are sound XML, the same every time, and say in words what they show."""

from dataclasses import replace
from itertools import combinations, pairwise
from math import dist
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings

from spondyl.study.codebook import built_in
from spondyl.study.maps.cooccurrence import cooccurrence
from spondyl.study.maps.cooccurrence_picture import _cells as cells_of
from spondyl.study.maps.cooccurrence_picture import cooccurrence_svg
from spondyl.study.maps.geometry import around
from spondyl.study.maps.layout import laid_out
from spondyl.study.maps.relations_picture import relations_svg
from spondyl.study.model import Relation, Study
from spondyl.study.supplement.read import read_supplement
from tests.study import made_up
from tests.study.agreement.coded import whole
from tests.study.studies import studies

SVG = "{http://www.w3.org/2000/svg}"
BOOKS, NODES = built_in()
CODES = [node.code for node in NODES]
EMPTY = Study("Made up", codebooks=BOOKS, nodes=NODES, coders=("LB",))
AWKWARD = "<b> & \"quoted\" 'so' \\n 🦴 | \u2028 {{x}} \x0b"


def related(*relations: tuple[str, str, str, bool]) -> Study:
    return replace(EMPTY, relations=tuple(Relation(*each, "LB") for each in relations))


def words(svg: str) -> list[str]:
    return ["\n".join(each.itertext()) for each in ET.fromstring(svg).iter(f"{SVG}text")]


def alt(svg: str) -> str:
    root = ET.fromstring(svg)
    assert root.get("role") == "img"
    return root.get("aria-label") or ""


def drawn_lines(svg: str) -> list[str]:
    """The stroked paths that are lines or arrowheads."""
    paths = ET.fromstring(svg).iter(f"{SVG}path")
    return [path.get("d") or "" for path in paths if path.get("stroke-width") == "1.6"]


def contrast(one: str, other: str) -> float:
    """How far two colours stand apart, from 1 to 21, as WCAG 2 defines it."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return float(0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2])


@pytest.fixture(scope="module")
def study() -> Study:
    return read_supplement("made-up.txt", made_up.DATA)


def test_every_cell_bears_its_number_and_every_edge_its_titles(study: Study) -> None:
    found = cooccurrence(study)
    said = words(cooccurrence_svg(found))
    codes = [code for code in found.titles if found.count(code, code)]
    assert sum(word.isdigit() for word in said) == len(codes) * (len(codes) + 1) // 2
    for code in codes:
        assert sum(word.split()[:1] == [code] for word in said) == 2


def test_the_counts_are_told_in_words_too(study: Study) -> None:
    told = alt(cooccurrence_svg(cooccurrence(study)))
    assert "I with III.B 1" in told
    assert "13 passages" in told
    assert "no measure of importance" in told


def test_codes_in_no_unit_are_named_and_take_no_room() -> None:
    said = words(cooccurrence_svg(cooccurrence(whole([{"A": "I II"}]), "texts")))
    assert not any(word.startswith("VI ") for word in said)
    assert any("In none: I.A, III.A" in word for word in said)


def test_a_number_stands_out_from_its_cell() -> None:
    coded = [{"A": "I II"}] * 9 + [{"A": "I IV"}] * 5 + [{"A": "II V"}]
    found = cooccurrence(whole(coded), "texts")
    cells = list(cells_of(found, ["I", "II", "IV", "V"]))
    assert {cell["count"] for cell in cells} == {"14", "10", "9", "5", "1", "0"}
    assert len({cell["fill"] for cell in cells}) == 5
    assert all(contrast(cell["ink"], cell["fill"]) >= 4.5 for cell in cells)


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.005)


def test_the_picture_of_nothing_is_a_sentence() -> None:
    for svg, said in (
        (cooccurrence_svg(cooccurrence(EMPTY)), "No passage has a code yet"),
        (cooccurrence_svg(cooccurrence(EMPTY, "texts")), "No text has a code yet"),
        (relations_svg(EMPTY), "Nobody has drawn a relation yet"),
    ):
        assert said in " ".join(words(svg))
        assert said in alt(svg)


def test_a_directed_relation_has_a_head_and_another_has_none() -> None:
    assert len(drawn_lines(relations_svg(related(("I", "II", "leads to", True))))) == 2
    assert len(drawn_lines(relations_svg(related(("I", "II", "leads to", False))))) == 1


def test_the_picture_says_that_people_drew_it_and_who() -> None:
    svg = relations_svg(related(("I", "II", "leads to", True)))
    said = words(svg)
    assert "Relations that people drew" in said
    assert "1" in said
    assert "1: I to II, leads to (LB)" in said
    assert "1: I to II, leads to (LB)" in alt(svg)
    assert "I Elements of Disease" in [" ".join(word.split()) for word in said]


def test_relations_between_the_same_two_codes_are_drawn_apart() -> None:
    svg = relations_svg(related(("I", "II", "a", False), ("II", "I", "b", False)))
    one, other = drawn_lines(svg)
    assert one != other
    layout = laid_out(related(("I", "II", "a", False), ("II", "I", "b", False)))
    first, second = (
        {(row["x"], row["y"]) for row in layout.strokes if row["stroke"] == name}
        for name in ("0", "1")
    )
    assert not first & second


def test_the_numbers_of_sixteen_codes_and_twelve_relations_stand_apart() -> None:
    across = [(CODES[n], CODES[n + 8], "stands against", n % 2 == 0) for n in range(8)]
    beside = [(CODES[n], CODES[n + 1], "leads to", True) for n in range(0, 8, 2)]
    layout = laid_out(related(*across, *beside))
    assert len(layout.dots) == 16
    assert [row["text"] for row in layout.numbers] == [str(n) for n in range(1, 13)]
    for one, other in combinations(layout.numbers, 2):
        assert dist((one["x"], one["y"]), (other["x"], other["y"])) > 12


@pytest.mark.parametrize("count", range(1, 30))
def test_nodes_on_one_side_leave_room_for_three_lines(count: int) -> None:
    for side in (1, -1):
        heights = sorted(y for x, y in around(count) if x * side > 0)
        assert all(b - a > 3 * 14 for a, b in pairwise(heights))


def test_labels_with_marks_of_xml_stay_words() -> None:
    nodes = tuple(replace(node, title=AWKWARD) for node in NODES)
    found = replace(related(("I", "II", AWKWARD, True)), nodes=nodes)
    svg = relations_svg(found)
    assert any("<b> & \"quoted\" 'so' \\n 🦴" in word for word in words(svg))
    plain = whole([{"A": "I II"}])
    coded = replace(plain, nodes=tuple(replace(node, title=AWKWARD) for node in plain.nodes))
    said = words(cooccurrence_svg(cooccurrence(coded, "texts")))
    assert sum("<b> & \"quoted\" 'so' \\n 🦴" in " ".join(word.split()) for word in said) == 4


@settings(max_examples=8, deadline=None)
@given(studies())
def test_every_study_has_sound_pictures_the_same_each_time(found: Study) -> None:
    for map_ in (cooccurrence(found), cooccurrence(found, "texts", "themes")):
        svg = cooccurrence_svg(map_)
        assert alt(svg)
        assert cooccurrence_svg(map_) == svg
    svg = relations_svg(found)
    assert alt(svg)
    assert relations_svg(found) == svg


def test_what_is_counted_and_what_is_drawn_never_share_a_picture() -> None:
    coded = whole([{"A": "I II"}])
    both = replace(coded, relations=related(("I", "II", "leads to", True)).relations)
    assert cooccurrence_svg(cooccurrence(both, "texts")) == cooccurrence_svg(
        cooccurrence(coded, "texts")
    )
    bare = replace(both, codings=())
    assert relations_svg(both) == relations_svg(bare)
