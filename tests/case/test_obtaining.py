"""How facts are had: every fact that a framework reads has a way, marked as our estimate."""

import pytest

from spondyl.case.derived import CHOSEN, DERIVED
from spondyl.case.format import LESIONS, SECTIONS
from spondyl.case.vocabulary.obtaining import (
    BY_NAME,
    ESTIMATE,
    WAY_OF,
    WAYS,
    Way,
    obtainable,
    way_of,
)
from spondyl.kernel.errors import DefinitionError
from spondyl.kernel.sources import Check
from tests.properties.cases import ASKED

# Chosen with an operation, not asked of anybody.
CHOSEN_LATER = {variable.path for variable in CHOSEN}
IN_THE_FILE = {
    *(v.path for section in SECTIONS for v in section.variables),
    *(v.path for v in LESIONS.variables),
}


@pytest.mark.parametrize(
    "path", sorted({*ASKED, *IN_THE_FILE, "lesions", "treatments"} - CHOSEN_LATER)
)
def test_every_fact_has_a_way(path: str) -> None:
    assert way_of(path) in WAYS


def test_no_path_in_the_table_is_misspelt() -> None:
    groups = {path.rpartition(".")[0] for path in IN_THE_FILE} | {"lesions", "treatments", "goals"}
    derived = {variable.path for variable in DERIVED}
    assert set(WAY_OF) <= IN_THE_FILE | groups | derived
    assert set(WAY_OF.values()) <= set(BY_NAME)


def test_a_fact_nobody_thought_of_is_an_error() -> None:
    with pytest.raises(DefinitionError, match="weather"):
        way_of("weather.rain")


def test_tonight_is_yes_no_or_depends() -> None:
    with pytest.raises(DefinitionError):
        Way("oracle", "from an oracle", "at once", "perhaps")


def test_the_table_is_our_estimate_and_unchecked() -> None:
    assert ESTIMATE.check is Check.UNCHECKED
    assert "centre's own times outrank it" in ESTIMATE.locator


def test_what_depends_says_on_what() -> None:
    assert all(way.note.startswith("on ") for way in WAYS if way.tonight == "depends")


def test_imaging_that_was_done_is_read_again() -> None:
    assert obtainable("lesion.escc", out_of_hours=False).how == "mri"
    taken = frozenset({"mri"})
    assert obtainable("lesion.escc", out_of_hours=False, taken=taken).how == "imaging_review"
    assert obtainable("lesion.bone", out_of_hours=False, taken=taken).how == "ct"
    assert obtainable("cancer.visceral_metastases", out_of_hours=False, taken=taken).how == "ct"


def test_an_mri_that_was_done_is_read_again_and_not_repeated() -> None:
    done = obtainable("cancer.vertebrae_involved", out_of_hours=True, taken=frozenset({"mri"}))
    assert done.how == "imaging_review"
    assert obtainable("cancer.vertebrae_involved", out_of_hours=True).how == "mri"
    # A CT of the spine shows no liver.
    spine = obtainable("cancer.liver_metastases", out_of_hours=True, taken=frozenset({"ct"}))
    assert spine.how == "ct"


def test_the_time_there_is_for_a_decision_is_no_question_of_fitness() -> None:
    assert way_of("setting.decision_needed_by").how == "colleagues"
