"""Every partial case of every decision table below a million, and NOMS against its own page."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import product
from random import Random

import pytest

from spondyl.case.derived import NEURAL_ELEMENT
from spondyl.case.earlier_radiation import PRIOR_RADIATION
from spondyl.case.vocabulary.cancer import PRIMARY
from spondyl.case.vocabulary.lesion import ESCC, EXPLAINS_DEFICIT
from spondyl.case.vocabulary.neurology import CAUDA_EQUINA, MYELOPATHY
from spondyl.case.vocabulary.patient import FIT_FOR_OPEN_SURGERY, FIT_FOR_PERCUTANEOUS_SURGERY
from spondyl.frameworks.evaluate import ALL
from spondyl.frameworks.guidelines.noms import NOMS
from spondyl.frameworks.guidelines.stability import MECHANICAL_STABILITY
from spondyl.kernel.answers import Answer, known
from spondyl.kernel.tables import Table
from spondyl.kernel.variables import words_of
from tests.exhaustive.partial_cases import PartialCases, disagreeing

SAMPLE = 20_000
TABLES = [PartialCases(table) for table in ALL if isinstance(table, Table)]
SMALL = [cases for cases in TABLES if cases.count < 1_000_000]


def test_noms_alone_has_a_million_partial_cases() -> None:
    assert [cases.definition.name for cases in TABLES if cases not in SMALL] == ["noms"]


@pytest.mark.parametrize("cases", SMALL, ids=lambda cases: cases.definition.name)
def test_every_partial_case_equals_brute_force(cases: PartialCases) -> None:
    assert disagreeing(cases, 0, cases.count) == []


def test_sampled_partial_cases_of_noms_equal_brute_force() -> None:
    cases = PartialCases(NOMS)
    worlds = cases.worlds()
    stride = cases.count // SAMPLE
    first = Random(2013).randrange(stride)
    for n in range(SAMPLE):
        masks = cases.masks(first + n * stride)
        answers = cases.at(masks)
        result = NOMS.evaluate(answers)
        assert cases.code.agree(result, cases.union(worlds, masks)), (answers, result)


# NOMS as frameworks.md section 3 prints it, written from that page and not from the code.
LOW, HIGH = {"0", "1a", "1b"}, {"2", "3"}
SENSITIVE = {
    *("lymphoma", "myeloma", "plasmacytoma", "germ_cell"),
    *("breast", "prostate", "ovary", "neuroendocrine", "lung_small_cell"),
}
RESISTANT = {
    *("kidney", "thyroid", "liver", "colon", "rectum", "lung_non_small_cell"),
    *("sarcoma", "osteosarcoma", "melanoma"),
}
# High grade, resistant: by stability and by fitness for open surgery.
HIGH_RESISTANT = {
    ("stable", True): (7, "separation_then_srs"),
    ("stable", False): (8, "cebrt"),
    ("unstable", True): (9, "decompress_stabilise_then_srs"),
    ("unstable", False): (10, "minimal_stabilise_then_cebrt"),
}
OUTSIDE = (0, "outside_noms")
Line = tuple[int, str]


def grades(escc: str) -> list[str]:
    """1c is carried both ways."""
    return ["low"] * (escc in LOW or escc == "1c") + ["high"] * (escc in HIGH or escc == "1c")


def responses(primary: str, prior: str) -> list[str]:
    """Conventional radiation before makes resistant; an unclassified primary runs both ways."""
    if prior == "conventional" or primary in RESISTANT:
        return ["resistant"]
    return ["sensitive"] if primary in SENSITIVE else ["sensitive", "resistant"]


def deficit_here(explains: str, element: str, myelopathy: str, cauda: str) -> bool:
    """The neurology that this lesion explains; below the conus the cauda takes over."""
    cord = element in {"cord", "conus"} and myelopathy == "yes"
    roots = element in {"conus", "cauda"} and cauda == "yes"
    return explains == "yes" and (cord or roots)


def grid(grade: str, response: str, stability: str, *, deep: bool, operable: bool) -> Line:
    """Rows 1 to 10; `deep` is fit for open surgery, `operable` at least for percutaneous."""
    if stability == "unstable" and not operable:
        return OUTSIDE
    if response == "sensitive":
        row = (1 if grade == "low" else 5) + (stability == "unstable")
        return row, "cebrt" if stability == "stable" else "stabilise_then_cebrt"
    if grade == "low":
        return (3, "srs") if stability == "stable" else (4, "stabilise_then_srs")
    return HIGH_RESISTANT[stability, deep]


def by_hand(world: dict[str, str]) -> set[Line]:
    """Every line of the grid that one fully known lesion reaches."""
    if world["prior"] in {"stereotactic", "both"}:
        return {OUTSIDE}
    deficit = deficit_here(world["explains"], world["element"], world["myelopathy"], world["cauda"])
    deep = world["open"] == "yes"
    operable = deep or world["percutaneous"] == "yes"
    return {
        OUTSIDE
        if grade == "low" and deficit
        else grid(grade, response, world["stability"], deep=deep, operable=operable)
        for grade in grades(world["escc"])
        for response in responses(world["primary"], world["prior"])
    }


VARIABLES = {
    "escc": ESCC,
    "explains": EXPLAINS_DEFICIT,
    "element": NEURAL_ELEMENT,
    "myelopathy": MYELOPATHY,
    "cauda": CAUDA_EQUINA,
    "prior": PRIOR_RADIATION,
    "primary": PRIMARY,
    "stability": MECHANICAL_STABILITY,
    "open": FIT_FOR_OPEN_SURGERY,
    "percutaneous": FIT_FOR_PERCUTANEOUS_SURGERY,
}
PRIMARIES = [word for word in words_of(PRIMARY) if word != "primary_bone_other"]
ANSWERS = {
    (name, word): known(variable, word)
    for name, variable in VARIABLES.items()
    for word in words_of(variable)
}


@lru_cache
def _settings() -> list[dict[str, str]]:
    """Every fully known lesion but for the primary."""
    names = [name for name in VARIABLES if name != "primary"]
    return [
        dict(zip(names, words, strict=True))
        for words in product(*(words_of(VARIABLES[name]) for name in names))
    ]


def _answers(world: dict[str, str]) -> dict[str, Answer]:
    return {VARIABLES[name].path: ANSWERS[name, word] for name, word in world.items()}


def _misread(primary: str) -> Iterator[tuple[object, ...]]:
    for setting in _settings():
        world = {**setting, "primary": primary}
        lines = by_hand(world)
        result = NOMS.evaluate(_answers(world))
        decisions = tuple(sorted({decision for _, decision in lines}))
        rows = tuple(sorted({row for row, _ in lines} - {0}))
        if (result.possible, result.rows) != (decisions, rows):
            yield world, lines, result


@pytest.mark.parametrize("primary", PRIMARIES)
def test_every_fully_known_lesion_reaches_the_rows_of_the_page(primary: str) -> None:
    assert next(_misread(primary), None) is None


def test_primary_bone_tumour_has_no_value_in_noms() -> None:
    result = NOMS.evaluate({PRIMARY.path: known(PRIMARY, "primary_bone_other")})
    assert (result.possible, result.applies) == ((), "no")
