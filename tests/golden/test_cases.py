import pytest

from spondyl.frameworks import sources
from spondyl.frameworks.evaluate import BY_NAME
from spondyl.kernel.sources import Source
from tests.golden.reading import (
    KINDS,
    Golden,
    cases_of,
    judged,
    mismatches,
    names,
    prepared,
    result_of,
)

KEYS = {value.key for value in vars(sources).values() if isinstance(value, Source)}
ALL = [golden for name in names() for golden in cases_of(name)]


@pytest.mark.parametrize("golden", ALL, ids=lambda golden: golden.title)
def test_the_result_is_the_one_its_source_demands(golden: Golden) -> None:
    assert mismatches(result_of(golden), golden.expect) == []


@pytest.mark.parametrize("name", names())
def test_nudges_are_judged_as_the_program_judges(name: str) -> None:
    for case in prepared(name):
        seen, meant = judged(BY_NAME[name], case), result_of(case.golden)
        assert mismatches(seen, case.golden.expect) == []
        assert (seen.possible, seen.items, seen.unknown) == (
            meant.possible,
            meant.items,
            meant.unknown,
        )


@pytest.mark.parametrize("golden", ALL, ids=lambda golden: golden.title)
def test_every_case_says_where_its_result_stands(golden: Golden) -> None:
    assert golden.kind in KINDS
    assert golden.source in KEYS
    assert golden.locator
    assert golden.expect


@pytest.mark.parametrize("name", names())
def test_ids_are_unique_and_the_file_names_its_framework(name: str) -> None:
    ids = [golden.id for golden in cases_of(name)]
    assert len(set(ids)) == len(ids)
    assert {golden.framework for golden in cases_of(name)} == {name}


def test_every_framework_has_a_file_and_every_file_a_framework() -> None:
    assert set(names()) == set(BY_NAME)
