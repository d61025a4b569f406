import pytest

from spondyl.frameworks.evaluate import BY_NAME
from tests.golden.nudges import Nudge, fates, nudges_of
from tests.golden.reading import prepared


@pytest.mark.parametrize("name", BY_NAME)
def test_a_case_notices_every_nudge_that_construction_lets_pass(name: str) -> None:
    survivors = [nudge for nudge, fate in fates(name) if fate is None]
    assert not survivors, f"{name}: no case notices {len(survivors)}:\n" + "\n".join(survivors)


@pytest.mark.parametrize("name", BY_NAME)
def test_nudges_have_names_of_their_own(name: str) -> None:
    named = [nudge.name for nudge in nudges_of(BY_NAME[name])]
    assert len(set(named)) == len(named)


@pytest.mark.parametrize("name", BY_NAME)
def test_a_definition_left_alone_survives(name: str) -> None:
    assert Nudge("left alone", lambda: BY_NAME[name]).fate(prepared(name)) is None
