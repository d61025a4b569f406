"""Hopes against the course of every option, by the model; all parameters are drawn."""

import numpy as np
import pytest

from spondyl.brief.compose import compose
from spondyl.brief.goals.grouped import standing
from spondyl.brief.goals.words import stands_said
from spondyl.brief.page import Brief
from spondyl.brief.sheet import sheet
from spondyl.brief.sheet.hoping import Hoping
from spondyl.goals.hope import Part
from spondyl.outcomes.draws import draw
from spondyl.outcomes.engine import AIDED, CONTROLLED, UNAIDED
from spondyl.outcomes.evaluating import evaluate
from spondyl.outcomes.joint import NO_SUCH_STATE, Asked, answered, asked, laid, weeks_for
from spondyl.outcomes.strategies import strategy_of
from spondyl.outcomes.survival import hazards, reached
from spondyl.outcomes.worlds import ends
from tests.goals.cast import brief, chance
from tests.places import THURSDAY, case_at

OPTIONS = (
    "radiation_20_5", "stereotactic_24_2", "decompression", "percutaneous_stabilisation",
    "decompression_stabilisation+radiation_30_10", "surveillance",
)  # fmt: skip


def whole(goals: str, option: str = "radiation_20_5") -> Part:
    found = chance(goals, option).whole
    assert found is not None
    return found


def hoping_for(needs: str, on: str = "2027-02-11") -> str:
    return f"{{what: dance, on: {on}, needs: [{needs}]}}"


@pytest.mark.parametrize("option", OPTIONS)
def test_walking_at_twelve_weeks_is_the_projection_of_that_week(option: str) -> None:
    goals = hoping_for("alive, walking")
    row = next(
        p
        for p in brief(goals).projected.of(option, "T7")
        if p.outcome.name == "walking" and p.weeks == 12
    )
    assert row.medians == pytest.approx(whole(goals, option).medians, abs=1e-6)
    assert row.interval == pytest.approx(whole(goals, option).interval, abs=1e-6)


@pytest.mark.parametrize("option", ["radiation_20_5", "decompression"])
def test_every_need_more_makes_a_hope_no_likelier(option: str) -> None:
    growing = ["alive", "alive, walking", "alive, walking, pain_controlled"]
    growing.append("alive, walking, pain_controlled, home")
    medians = [whole(hoping_for(needs), option).medians[0] for needs in growing]
    assert medians == sorted(medians, reverse=True)
    assert medians[0] > medians[-1]


def test_a_need_that_another_holds_already_changes_nothing() -> None:
    assert whole(hoping_for("walking")).medians == whole(hoping_for("alive, walking")).medians
    with_aid = whole(hoping_for("walking_with_aid"))
    assert with_aid.medians == whole(hoping_for("walking")).medians


def test_a_joint_chance_is_no_product() -> None:
    case = case_at(THURSDAY)
    made = compose(case)
    draws = draw(1, 400)
    level = reached(made.verdicts.patient)
    assert level is not None
    place = next(each.place for each in made.board.options if each.lesion == "T7")
    strategy = strategy_of(("radiation_20_5",))
    assert strategy is not None
    both, walks, eased = (
        asked(needs, 12)
        for needs in (("walking", "pain_controlled"), ("walking",), ("pain_controlled",))
    )
    run = evaluate([strategy], ends(place.views).worst, hazards(level.levels[0], draws), draws)
    ((_, traced),) = run.traced
    states = traced.states[traced.weeks.index(12), CONTROLLED, UNAIDED : AIDED + 1, 0].sum(axis=0)
    found = answered(laid((both, walks, eased)), [run], 0, draws, {})
    assert found[both].medians[0] == pytest.approx(float(np.median(states)), abs=1e-3)
    product = found[walks].medians[0] * found[eased].medians[0]
    assert abs(found[both].medians[0] - product) > 0.01


def test_between_two_weeks_the_share_lies_between_theirs() -> None:
    before, between, after = (
        whole(hoping_for("alive, walking", day)).medians[0]
        for day in ("2027-01-07", "2027-01-10", "2027-01-14")
    )
    assert after < between < before


def test_states_are_kept_around_each_day_asked() -> None:
    assert weeks_for([Asked(9.2), Asked(0.4), Asked(12)]) == (0, 1, 2, 4, 8, 9, 10, 12, 26, 52, 104)


def test_a_day_in_the_hospital_stay_is_no_day_at_home() -> None:
    tomorrow = hoping_for("alive, home", "2026-11-25")
    later = hoping_for("alive, home", "2027-01-14")
    operated, treated = (whole(tomorrow, o).medians[0] for o in ("decompression", "surveillance"))
    assert operated < treated / 2
    assert whole(later, "decompression").medians[0] > operated


@pytest.mark.parametrize("need", sorted(NO_SUCH_STATE))
def test_a_need_that_is_not_modelled_has_its_reason_and_a_bound(need: str) -> None:
    found = chance(hoping_for(f"alive, walking, {need}"))
    assert found.whole is None
    assert found.part is not None
    assert found.part.medians == whole(hoping_for("alive, walking")).medians
    assert found.why == NO_SUCH_STATE[need]  # type: ignore[index]


@pytest.mark.parametrize(
    ("need", "stronger"),
    [("standing", "walking"), ("transfer", "walking"), ("out_of_hospital", "home")],
)
def test_a_need_without_a_state_is_bounded_from_below_by_a_stronger_one(
    need: str, stronger: str
) -> None:
    found = chance(hoping_for(f"alive, {need}"))
    assert found.least is not None
    assert found.least.medians == whole(hoping_for(f"alive, {stronger}")).medians
    assert found.part is not None
    assert found.least.medians[0] <= found.part.medians[0]
    assert chance(hoping_for(f"alive, {need}, continent")).least is None
    assert chance(hoping_for(f"alive, {need}"), "comfort_home", None).least is None


def test_only_needs_that_are_not_modelled_leave_nothing() -> None:
    found = chance(hoping_for("continent"))
    assert (found.whole, found.part) == (None, None)


def test_what_it_takes_left_out_is_not_guessed() -> None:
    found = chance("{what: dance, on: 2027-02-11}")
    assert (found.whole, found.part, found.why) == (None, None, "what it takes is not said")


def test_comfort_at_home_is_silent_on_walking_and_bounded_by_life() -> None:
    found = chance(hoping_for("alive, walking"), "comfort_home", None)
    assert found.whole is None
    assert found.part is not None
    assert found.part.needs == ("alive",)
    assert "unknown" in found.why
    assert found.stands is None


def test_an_option_in_no_model_says_so() -> None:
    found = chance(hoping_for("alive, walking"), "systemic_therapy", None)
    assert found.whole is found.part is None
    assert "not modelled" in found.why


@pytest.mark.parametrize(
    ("date", "why"),
    [("2026-11-18", "its date has passed"), ("2029-01-01", "beyond the two years")],
)
def test_a_date_outside_the_model_says_so(date: str, why: str) -> None:
    found = chance(hoping_for("alive, walking", date))
    assert found.whole is found.part is None
    assert found.weeks is None
    assert why in found.why


def test_a_hope_without_a_date_is_seen_at_both_horizons() -> None:
    made = brief("{what: dance, needs: [alive, walking]}")
    over = made.hoped.horizons
    assert over is not None
    hopes = made.hoped.hopes
    assert hopes is not None
    found = made.hoped.of(hopes[0], "radiation_20_5", "T7")
    assert [each.weeks for each in found] == [over.soon, over.course]


def test_where_people_stand_adds_up_to_all_of_them() -> None:
    stands = chance(hoping_for("alive, walking")).stands
    assert stands is not None
    parts = (stands.walks, stands.walks_with_aid, stands.does_not_walk, stands.no_movement)
    assert sum(low for low, _ in (*parts, stands.died)) == pytest.approx(1, abs=0.03)
    assert stands.walks[0] + stands.walks_with_aid[0] == pytest.approx(
        whole(hoping_for("alive, walking")).medians[0], abs=0.03
    )


def test_where_a_group_of_options_stands_is_told_over_all_of_them() -> None:
    stories = [s for s in brief().hoped.stories if s.option.startswith("stereotactic_")]
    whole_group = standing([story.stands for story in stories])
    assert whole_group is not None
    walks = [s.stands.walks for s in stories if s.stands]
    assert whole_group.walks == (min(low for low, _ in walks), max(high for _, high in walks))
    assert len({*walks}) > 1
    assert standing([*(story.stands for story in stories), None]) is None
    grids = [grid for piece in shown(brief()).pieces for grid in piece.grids]
    (row,) = (r for g in grids for r in g.rows if r[0].startswith("Stereotactic") and len(r) == 6)
    assert row[-1] == stands_said(whole_group)


def shown(made: Brief) -> Hoping:
    own_view = sheet(made).hoping
    assert own_view is not None
    return own_view


def test_the_best_story_is_the_joint_chance_of_its_needs() -> None:
    made = brief()
    over = made.hoped.horizons
    assert over is not None
    story = made.hoped.story("radiation_20_5", "T7")
    assert story is not None
    assert story.best.needs == ("alive", "walking", "pain_controlled")
    alive = next(
        p
        for p in made.projected.of("radiation_20_5", "T7")
        if p.outcome.name == "alive" and p.weeks == over.course
    )
    assert alive.medians is not None
    assert story.worst[0] == pytest.approx(1 - alive.medians[1], abs=1e-6)
    assert story.best.medians[1] < alive.medians[1]


def test_what_is_likely_is_open_where_the_case_is() -> None:
    settled, open_ = brief().hoped, compose(case_at(THURSDAY)).hoped
    one, many = (each.story("radiation_20_5", "T7") for each in (settled, open_))
    assert one is not None
    assert many is not None
    assert len(one.likely) == 1
    assert len(many.likely) > 1


def test_projections_do_not_depend_on_what_is_hoped_for() -> None:
    none = brief("").projected.projections
    assert brief().projected.projections == none
