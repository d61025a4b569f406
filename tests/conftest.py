"""What holds for every test."""

import pytest

from spondyl.brief import compose
from spondyl.brief.page import PROJECTED

FEW = 60


@pytest.fixture(autouse=True)
def _few_draws(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw few parameters where no figure is looked at, none where no part of the model is."""
    if request.node.get_closest_marker("unprojected"):
        left = tuple(part for part in compose.SECTIONS if part[0] not in PROJECTED)
        monkeypatch.setattr(compose, "SECTIONS", left)
    elif "outcome" not in request.node.nodeid and "projecting" not in request.node.nodeid:
        monkeypatch.setattr(compose, "NUMBER", FEW)
