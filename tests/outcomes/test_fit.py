"""The tables of walking hold what the fit finds."""

import pytest

from spondyl.outcomes.loading import parameters
from tests.outcomes.fit_walking import PRIORS, fit


@pytest.mark.slow
def test_the_tables_hold_the_mode_and_the_intervals_of_the_fit() -> None:
    for name, fitted in fit().items():
        held = parameters()[name]
        assert held.interval is not None
        assert held.value == pytest.approx(fitted.mode, abs=0.03), name
        assert held.interval == pytest.approx((fitted.low, fitted.high), abs=0.03), name


def test_every_prior_of_the_fit_is_a_parameter() -> None:
    assert set(PRIORS) <= set(parameters())
