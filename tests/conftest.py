"""What holds for every test."""

import pytest

from spondyl.brief import compose

FEW = 60


@pytest.fixture(autouse=True)
def _few_draws(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw few parameters where no figure of the model is looked at, as in most tests."""
    if "outcomes" not in request.node.nodeid and "projecting" not in request.node.nodeid:
        monkeypatch.setattr(compose, "NUMBER", FEW)
