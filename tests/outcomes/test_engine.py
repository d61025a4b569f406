"""The model against closed forms: shares are kept, and each process alone does what it says."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spondyl.outcomes.draws import central
from spondyl.outcomes.engine import (
    AIDED,
    CONTROLLED,
    LAST_ONSET,
    NO_MOVEMENT,
    NOT_WALKING,
    PAIN,
    PROGRESSED,
    UNAIDED,
    WALKING,
    WEEKS,
    Rates,
    onset_by,
    run,
    window_of,
)
from tests.outcomes.cast import STEADY, any_rates, every_week, katagiri, quiet, starting, summed

_BY_WINDOW = np.array([0.08, 0.05, 0.03, 0.02, 0.01])[:, None]
_ACUTE = np.arange(1, 5)  # a quarter of those treated at once settles in each of these weeks
_LATER = np.arange(4, WEEKS + 1)


@settings(STEADY, max_examples=150)
@given(any_rates())
def test_shares_stay_shares_and_the_dead_stay_dead(rates: Rates) -> None:
    traced = every_week(rates)
    assert traced.states.min() >= 0
    assert traced.walking.min() >= 0
    assert (traced.walking <= traced.alive + 1e-12).all()
    dead = 1 - traced.alive
    assert dead.min() >= -1e-12
    assert (np.diff(dead, axis=0) >= -1e-12).all()
    np.testing.assert_allclose(traced.states.sum(axis=(1, 2)) + dead, 1, atol=1e-12)


@settings(STEADY, max_examples=150)
@given(any_rates())
def test_joint_states_agree_with_the_curves(rates: Rates) -> None:
    weeks = (0, 1, 3, 7, 15, 16, 17, 26, 27, 52, 104)
    traced = run(rates, weeks)
    assert traced.weeks == weeks
    by_function = traced.states.sum(axis=1)
    np.testing.assert_allclose(by_function.sum(axis=1), traced.alive[list(weeks)], atol=1e-12)
    np.testing.assert_allclose(
        by_function[:, WALKING].sum(axis=1), traced.walking[list(weeks)], atol=1e-12
    )


@settings(STEADY, max_examples=60)
@given(any_rates())
def test_nobody_dies_or_leaves_where_nothing_is_lethal(rates: Rates) -> None:
    safe = quiet(3, 4, **{
        name: getattr(rates, name)
        for name in ("start", "wait", "untreated", "walks", "improves", "loss", "loss_progressed",
                     "answers", "onset", "relapse", "progress", "painful")
    })  # fmt: skip
    np.testing.assert_allclose(run(safe).alive, 1, atol=1e-12)


@pytest.mark.parametrize("function", [UNAIDED, AIDED, NOT_WALKING, NO_MOVEMENT])
def test_with_death_alone_survival_is_the_exponential_of_the_hazards(function: int) -> None:
    traced = run(quiet(death=_BY_WINDOW, start=starting(function), wait=3.7))
    np.testing.assert_allclose(traced.alive[:, 0, 0], np.exp(-summed(_BY_WINDOW)[:, 0]), rtol=1e-12)


def test_windows_end_at_1_3_6_12_and_24_months() -> None:
    assert [window_of(week) for week in (1, 4, 5, 13, 14, 26, 27, 52, 53, 104)] == [
        0, 0, 1, 1, 2, 2, 3, 3, 4, 4,
    ]  # fmt: skip
    one = run(quiet(death=np.array([1.0, 0, 0, 0, 0])[:, None])).alive[:, 0, 0]
    np.testing.assert_allclose(one[4:], np.exp(-4), rtol=1e-12)


@pytest.mark.parametrize("wait", [0.0, 0.4, 3.0, 6.25])
def test_an_operation_kills_as_often_as_it_says_whenever_it_comes(wait: float) -> None:
    alive = run(quiet(excess=0.1, wait=wait)).alive[:, 0, 0]
    before, after = int(np.floor(wait)), int(np.ceil(wait + 4))
    np.testing.assert_allclose(alive[: before + 1], 1, rtol=1e-12)
    np.testing.assert_allclose(alive[after:], 0.9, rtol=1e-12)


@pytest.mark.parametrize(("share", "median"), [(0.6, 1.8), (1.0, 0.4), (0.3, 9.0)])
def test_with_answers_alone_pain_is_controlled_as_the_onset_says(
    share: float, median: float
) -> None:
    states = every_week(quiet(answers=share, onset=median)).states[:, :, UNAIDED, 0, 0]
    weeks = np.minimum(np.arange(WEEKS + 1.0), 26)
    expected = share * onset_by(weeks, np.array(median))
    np.testing.assert_allclose(states[:, CONTROLLED], expected, rtol=1e-9)
    np.testing.assert_allclose(states[:, PAIN], 1 - expected, rtol=1e-9)
    assert onset_by(np.array(median), np.array(median)) == pytest.approx(0.5)


def test_pain_answers_from_the_treatment_on_and_not_before() -> None:
    states = every_week(quiet(answers=0.6, onset=2.0, wait=3.5)).states[:, CONTROLLED, UNAIDED]
    assert states[3, 0, 0] == 0
    since = np.arange(4.0, LAST_ONSET + 1) - 3.5
    expected = 0.6 * onset_by(since, np.array(2.0))
    np.testing.assert_allclose(states[4 : LAST_ONSET + 1, 0, 0], expected, rtol=1e-9)


def test_with_relapse_alone_controlled_pain_comes_back_at_its_hazard() -> None:
    states = every_week(quiet(painful=0.25, relapse=0.04)).states[:, :, UNAIDED, 0, 0]
    expected = 0.75 * np.exp(-0.04 * np.arange(WEEKS + 1))
    np.testing.assert_allclose(states[:, CONTROLLED], expected, rtol=1e-12)
    np.testing.assert_allclose(states[:, PROGRESSED], 0)


def test_with_progression_alone_the_tumour_is_held_as_its_hazards_say() -> None:
    progress = _BY_WINDOW[:, :, None]
    states = every_week(quiet(painful=0.5, progress=progress)).states[:, :, UNAIDED, 0, 0]
    held = np.exp(-summed(_BY_WINDOW)[:, 0])
    np.testing.assert_allclose(states[:, PROGRESSED], 1 - held, atol=1e-12)
    np.testing.assert_allclose(states[:, CONTROLLED], 0.5 * held, rtol=1e-12)


def test_with_loss_alone_walking_is_lost_once_treatment_has_worked() -> None:
    walking = run(quiet(loss=_BY_WINDOW[:, :, None])).walking[:, 0, 0]
    before = summed(_BY_WINDOW)[:, 0]
    expected = np.mean([np.exp(before[week - 1] - before[_LATER]) for week in _ACUTE], axis=0)
    np.testing.assert_allclose(walking[4:], expected, rtol=1e-12)


def test_loss_after_progression_comes_on_top_of_the_other() -> None:
    # From week 1 everyone's tumour has progressed.
    sudden = quiet(progress=1e3, loss=0.01, loss_progressed=0.05)
    walking = run(sudden).walking[:, 0, 0]
    expected = np.mean([np.exp(-0.06 * (_LATER - week + 1)) for week in _ACUTE], axis=0)
    np.testing.assert_allclose(walking[4:], expected, rtol=1e-9)


@pytest.mark.parametrize("function", [UNAIDED, AIDED, NOT_WALKING, NO_MOVEMENT])
def test_at_four_weeks_those_alive_walk_as_often_as_treatment_says(function: int) -> None:
    walks = np.array([0.95, 0.8, 0.35, 0.12])[:, None, None]
    given_ = quiet(walks=walks, start=starting(function), death=0.05, excess=0.03, improves=0.25)
    traced = run(given_)
    share = traced.walking[4, 0, 0] / traced.alive[4, 0, 0]
    assert share == pytest.approx(walks[function, 0, 0], rel=1e-12)


def test_treatment_leads_a_step_up_as_often_as_it_says() -> None:
    walks = np.array([0.95, 0.8, 0.35, 0.12])[:, None, None]
    for function, expected in (
        (UNAIDED, (0.95, 0, 0.05, 0)),
        (AIDED, (0.2, 0.6, 0.2, 0)),
        (NOT_WALKING, (0, 0.35, 0.65, 0)),
        (NO_MOVEMENT, (0, 0.12, 0.22, 0.66)),
    ):
        traced = run(quiet(walks=walks, start=starting(function), improves=0.25), (4,))
        np.testing.assert_allclose(traced.states[0].sum(axis=0)[:, 0, 0], expected, atol=1e-12)


@settings(STEADY, max_examples=60)
@given(st.floats(0, 12), st.floats(0.001, 2), st.sampled_from((UNAIDED, AIDED)))
def test_while_waiting_walking_is_lost_at_the_untreated_hazard(
    wait: float, hazard: float, function: int
) -> None:
    traced = run(quiet(wait=wait, untreated=hazard, start=starting(function)))
    settled = int(np.ceil(wait + 4))
    np.testing.assert_allclose(traced.walking[settled:], np.exp(-hazard * wait), rtol=1e-9)
    whole = np.arange(int(wait) + 1)
    np.testing.assert_allclose(
        traced.walking[: len(whole), 0, 0], np.exp(-hazard * whole), rtol=1e-9
    )


def test_a_wait_beyond_half_a_year_counts_as_that() -> None:
    long, longest = (run(quiet(wait=wait, untreated=0.1)) for wait in (26.0, 40.0))
    np.testing.assert_array_equal(long.walking, longest.walking)


def test_without_walking_all_movement_is_lost_at_half_the_share() -> None:
    traced = every_week(quiet(start=starting(NOT_WALKING), loss=0.02))
    left = traced.states[:, :, NOT_WALKING].sum(axis=1)[:, 0, 0]
    each = 1 - 0.5 * -np.expm1(-0.02)
    expected = np.mean([each ** (_LATER - week + 1) for week in _ACUTE], axis=0)
    np.testing.assert_allclose(left[4:], expected, rtol=1e-12)


@settings(STEADY, max_examples=60)
@given(any_rates(strategies=2))
def test_the_reference_lives_as_long_as_the_level_where_walking_does_not_matter(
    rates: Rates,
) -> None:
    same = quiet(2, 4, **{
        name: getattr(rates, name)[..., [0, 0], :]
        for name in ("wait", "walks", "loss", "answers", "relapse", "progress")
    }, death=rates.death, untreated=rates.untreated, start=rates.start)  # fmt: skip
    expected = np.exp(-summed(rates.death))
    np.testing.assert_allclose(run(same).alive[:, 0], expected, rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize("start", [UNAIDED, NOT_WALKING])
@pytest.mark.parametrize("score", range(11))
def test_the_reference_gives_back_the_survival_level(score: int, start: int) -> None:
    # The mean hazard is that of the level; the mean of two exponentials is a little above.
    death = katagiri(score, central())
    walks = np.array([0.8, 0.7, 0.3, 0.1])[:, None, None]
    centred = quiet(death=death, ratio=2.3, walks=walks, loss=0.02, start=starting(start))
    level = np.exp(-summed(death)[:, 0])
    above = run(centred).alive[:, 0, 0] - level
    assert above.min() >= -1e-12
    assert above.max() < 0.006


@pytest.mark.parametrize(("start", "lives"), [(UNAIDED, 1), (NOT_WALKING, -1)])
def test_an_option_lives_longer_than_the_reference_where_more_walk(start: int, lives: int) -> None:
    walks = np.array([[0.9, 0.6], [0.9, 0.6], [0.2, 0.6], [0.2, 0.6]])[:, :, None]
    traced = run(quiet(death=0.05, ratio=2.0, walks=walks, start=starting(start)))
    level = np.exp(-0.05 * np.arange(WEEKS + 1))
    other = traced.alive[:, 0, 0] - level
    assert (lives * other[6:] < -0.001).all()
