"""A centre's own counts: the mixture against integrals, and levels that move without contrasts."""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import integrate, stats

from spondyl.case.vocabulary.options import OPTIONS
from spondyl.centre.profile import Count, Profile
from spondyl.frameworks.evaluate import evaluate
from spondyl.options.judged import judge_options
from spondyl.outcomes.complications import complications
from spondyl.outcomes.counts import CONFLICT, MOST_WEIGHT, TRUST, Beta, as_beta, counted, learned
from spondyl.outcomes.draws import Draws, draw
from spondyl.outcomes.families import Floats, Spread
from spondyl.outcomes.learning import KNOWN, by_parameter, learn, levels, published
from spondyl.outcomes.loading import parameters
from spondyl.outcomes.projecting import Projected, project
from spondyl.outcomes.rates import answers, odds, rates
from spondyl.outcomes.strategies import strategy_of
from spondyl.outcomes.worlds import FUNCTION_KEYS
from tests.options.options_cast import a_case
from tests.outcomes.cast import STEADY, Keys, katagiri, starting, strategy, world

PLAIN: Keys = {"function": "walks", "threat": "compressed", "speed": "none", "histology": "other"}
_BETAS = st.builds(Beta, st.floats(0.5, 40), st.floats(0.5, 40))


@st.composite
def _counts(draw: st.DrawFn) -> tuple[int, int]:
    n = draw(st.integers(1, 60))
    return draw(st.integers(0, n)), n


def _centre(*counts: Count) -> Profile:
    return Profile("made-up", counts=counts)


def _draws_of(*counts: Count) -> Draws:
    return draw(5, 400, by_parameter(learn(_centre(*counts))[0]))


def _integral(of: Callable[[float], float]) -> float:
    return float(integrate.quad(of, 0, 1, limit=400, points=(0.001, 0.1, 0.5, 0.9, 0.999))[0])


@settings(STEADY, max_examples=30)
@given(st.builds(Beta, st.floats(1, 40), st.floats(1, 40)), _counts())
def test_the_mixture_is_what_integrals_give(prior: Beta, counts: tuple[int, int]) -> None:
    events, n = counts
    one, two = stats.beta(prior.hits, prior.misses), stats.beta(1, 1)

    def density(share: float) -> float:
        mixed = TRUST * one.pdf(share) + (1 - TRUST) * two.pdf(share)
        return float(mixed * stats.binom.pmf(events, n, share))

    trusted = _integral(lambda p: float(TRUST * one.pdf(p) * stats.binom.pmf(events, n, p)))
    whole = _integral(density)
    found = learned(prior, events, n)
    assert found.trusted == pytest.approx(trusted / whole, rel=1e-5)
    assert found.mean == pytest.approx(_integral(lambda p: p * density(p)) / whole, rel=1e-5)


@settings(STEADY, max_examples=15)
@given(_BETAS, _counts(), st.integers(0, 99))
def test_draws_follow_the_mixture(prior: Beta, counts: tuple[int, int], seed: int) -> None:
    events, n = counts
    found = learned(prior, events, n)
    drawn = found.draw(np.random.default_rng(seed), 4000)
    combined = stats.beta(prior.hits + events, prior.misses + n - events)
    alone = stats.beta(1 + events, 1 + n - events)
    for share in (0.05, 0.2, 0.5, 0.8, 0.95):
        expected = found.trusted * combined.cdf(share) + (1 - found.trusted) * alone.cdf(share)
        error = np.sqrt(max(expected * (1 - expected), 1e-4) / 4000)
        assert abs((drawn <= share).mean() - expected) < 4.5 * error


@settings(STEADY, max_examples=100)
@given(_BETAS, _counts())
def test_conflict_is_flagged_below_five_per_cent_and_not_otherwise(
    prior: Beta, counts: tuple[int, int]
) -> None:
    events, n = counts
    law = stats.betabinom.pmf(np.arange(n + 1), n, prior.hits, prior.misses)
    surprise = law[law <= law[events] * (1 + 1e-7)].sum()
    found = learned(prior, events, n)
    assert found.surprise == pytest.approx(min(surprise, 1.0), abs=1e-6)
    if abs(surprise - CONFLICT) > 1e-6:
        assert found.conflict == (surprise < CONFLICT)


def test_counts_that_do_not_fit_outweigh_what_is_published() -> None:
    prior = Beta(6, 54)
    fits, does_not = learned(prior, 4, 40), learned(prior, 30, 40)
    assert not fits.conflict
    assert fits.trusted > TRUST
    assert does_not.conflict
    assert does_not.trusted < 0.01
    assert does_not.mean == pytest.approx(31 / 42, abs=0.01)
    assert abs(fits.mean - 0.1) < 0.02


@settings(STEADY, max_examples=100)
@given(st.floats(1, 10_000), st.floats(0, 1), st.floats(0.05, 1))
def test_what_is_published_weighs_at_most_sixty_patients(
    exposure: float, share: float, discount: float
) -> None:
    # Beside the half event and half non-event of the vague prior.
    prior = counted("beta", share * exposure, exposure, discount)
    assert prior.first + prior.second <= MOST_WEIGHT + 1 + 1e-9
    assert prior.first + prior.second <= discount * exposure + 1 + 1e-9


def test_every_level_weighs_at_most_sixty_patients_and_keeps_its_figure() -> None:
    found = tuple(levels())
    assert len(found) > 12
    for parameter in found:
        prior = published(parameter)
        assert prior.weight <= MOST_WEIGHT + 1, parameter.id
        slack = 0.01 if isinstance(parameter.prior, Spread) else 0.02
        assert prior.mean == pytest.approx(parameter.value, abs=slack), parameter.id


@settings(STEADY, max_examples=80)
@given(st.floats(0.02, 0.98), st.floats(0.05, 2))
def test_a_beta_stands_for_a_spread_of_the_same_size(value: float, deviation: float) -> None:
    found = as_beta(value, deviation)
    assert found.mean == pytest.approx(value)
    assert 2 - 1e-9 <= found.weight <= MOST_WEIGHT + 1e-9
    if 2 + 1e-9 < found.weight < MOST_WEIGHT - 1e-9:
        spread = float(stats.beta(found.hits, found.misses).std())
        assert spread == pytest.approx(value * (1 - value) * deviation, rel=1e-6)


@pytest.mark.parametrize("id_", KNOWN)
def test_only_levels_move_whatever_is_counted_after_whatever(id_: str) -> None:
    for option in OPTIONS:
        local, unused = learn(_centre(Count(id_, option, 3, 20)))
        assert len(local) + len(unused) == 1
        for each in local:
            assert each.parameter.level
            assert each.parameter.unit == "share"
            assert each.parameter in tuple(levels())
            assert (each.learned.events, each.learned.n) == (3, 20)
            assert each.ids == (f"{id_} after {option}",)
        assert all(len(each.why) > 10 for each in unused)


def test_every_level_and_nothing_else_can_be_moved() -> None:
    moved = {
        each.parameter.id
        for id_ in KNOWN
        for option in OPTIONS
        for each in learn(_centre(Count(id_, option, 3, 20)))[0]
    }
    marked = {each.id for each in parameters().values() if each.level}
    assert marked == moved


@pytest.mark.parametrize(
    ("count", "says"),
    [
        (Count("wound_complication", "separation_surgery", 0, 0), "nobody was counted"),
        (Count("happiness", "separation_surgery", 3, 4), "no level of the model is called that"),
        (Count("wound_complication", "radiation_20_5", 3, 4), "radiation_20_5 is no operation"),
        (Count("wound_complication", "biopsy", 3, 4), "biopsy is no operation"),
        (Count("death_30d", "separation_surgery", 3, 40), "all deaths are counted"),
        (
            Count("major_complication", "percutaneous_stabilisation", 3, 40),
            "only counts after open",
        ),
    ],
)
def test_what_moves_nothing_says_why(count: Count, says: str) -> None:
    local, unused = learn(_centre(count))
    assert local == ()
    assert unused[0].count is count
    assert says in unused[0].why


def test_a_centre_that_is_not_described_moves_nothing() -> None:
    assert learn(None) == ((), ())


def test_counts_of_one_level_are_added_up() -> None:
    ((only,), _) = learn(
        _centre(
            Count("wound_complication", "separation_surgery", 4, 31),
            Count("wound_complication", "vertebrectomy", 1, 9),
        )
    )
    assert (only.parameter.id, only.learned.events, only.learned.n) == ("wound_open", 5, 40)
    assert len(only.ids) == 2


def test_a_count_changes_the_draws_of_its_level_and_of_nothing_else() -> None:
    before, after = draw(5, 400), _draws_of(Count("walks_unaided_4_weeks", "radiation_20_5", 4, 20))
    changed = {id_ for id_ in before.values if not np.array_equal(before[id_], after[id_])}
    assert changed == {"walks_unaided_radiation"} == set(after.local)
    assert np.median(after["walks_unaided_radiation"]) < 0.5


def _walks(draws: Draws) -> Floats:
    both = (strategy("radiation_20_5"), strategy("decompression_stabilisation"))
    start = starting(FUNCTION_KEYS.index("walks"))
    walks: Floats = rates(both, world(PLAIN), start, katagiri(5, draws), draws).walks[0]
    return walks


def test_counts_move_the_level_of_walking_and_not_what_an_operation_adds() -> None:
    before, after = (
        _walks(draws)
        for draws in (
            draw(5, 400),
            _draws_of(Count("walks_unaided_4_weeks", "radiation_8_1", 12, 20)),
        )
    )
    assert (np.median(after, axis=1) < np.median(before, axis=1) - 0.005).all()
    np.testing.assert_allclose(
        odds(after[1]) - odds(after[0]), odds(before[1]) - odds(before[0]), atol=1e-9
    )


def test_counts_move_the_level_of_pain_and_not_what_a_stereotactic_dose_adds() -> None:
    both = (strategy("radiation_20_5"), strategy("stereotactic_24_2"))
    before, after = (
        np.array([answers(each, world(PLAIN), draws) for each in both])
        for draws in (
            draw(5, 400), _draws_of(Count("pain_response_conventional", "radiation_8_1", 5, 40)),
        )
    )  # fmt: skip
    assert (np.median(after, axis=1) < np.median(before, axis=1) - 0.1).all()
    np.testing.assert_allclose(
        odds(after[1]) - odds(after[0]), odds(before[1]) - odds(before[0]), atol=1e-9
    )


def test_counts_of_operations_move_the_level_and_not_what_screws_through_skin_spare() -> None:
    def major(draws: Draws) -> Floats:
        names = ("stabilisation", "percutaneous_stabilisation")
        return np.array([
            next(each.chance for each in complications(strategy(name), world(PLAIN), draws)
                 if each.outcome == "major_complication")
            for name in names
        ])  # fmt: skip

    before = major(draw(5, 400))
    after = major(_draws_of(Count("major_complication", "stabilisation", 25, 40)))
    assert (np.median(after, axis=1) > np.median(before, axis=1) + 0.05).all()
    np.testing.assert_allclose(
        odds(after[1]) - odds(after[0]), odds(before[1]) - odds(before[0]), atol=1e-9
    )


_CASE = a_case({
    "cancer.primary": "kidney", "neurology.ambulation": "unaided", "lesion.escc": "2",
    "neurology.motor_deficit": "no", "lesion.pain": "mechanical",
})  # fmt: skip


def _projected(profile: Profile | None) -> Projected:
    verdicts = evaluate(_CASE)
    return project(verdicts, judge_options(_CASE, verdicts), profile, number=200)


def test_a_projection_moves_with_the_counts_and_others_stay() -> None:
    before = _projected(None)
    after = _projected(_centre(Count("fracture_conventional_12_months", "radiation_20_5", 20, 30)))
    assert [each.parameter.id for each in after.local] == ["fracture_conventional"]
    moved = {
        one.option
        for one, two in zip(before.projections, after.projections, strict=True)
        if one != two
    }
    assert moved
    for option in moved:
        found = strategy_of(tuple(option.split("+")))
        assert found is not None
        assert found.schedule is not None
        assert not found.stereotactic
    one, two = (
        next(p for p in each.of("radiation_20_5", "T7") if (p.outcome.name, p.weeks) == ("vcf", 52))
        for each in (before, after)
    )
    assert one.middle is not None
    assert two.middle is not None
    assert two.middle > one.middle + 0.2
