"""The figures the model reads: complete, read by the model, refused when wrong, drawn as said."""

from functools import cache
from statistics import NormalDist

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from spondyl.kernel.errors import DefinitionError
from spondyl.outcomes import draws as of_draws
from spondyl.outcomes.counts import MOST_WEIGHT, Counted
from spondyl.outcomes.draws import Draws, central, draw, one_at_a_time
from spondyl.outcomes.evaluating import evaluate
from spondyl.outcomes.families import FAMILIES, Spread
from spondyl.outcomes.loading import parameters, parameters_from
from spondyl.outcomes.parameter import DESIGNS, MARKS, OUTCOMES, UNITS, Parameter
from spondyl.outcomes.sources import SOURCES
from spondyl.outcomes.survival import mixed
from spondyl.outcomes.worlds import FUNCTION_KEYS, World
from tests.outcomes.cast import LEVELS, STEADY, all_strategies, katagiri, world

NUMBER = 4000
ALL = tuple(parameters().values())
GOOD = {
    "id": '"x"', "title": '"a share"', "value": "0.5", "unit": '"share"',
    "family": '"logit_normal"', "interval": "[0.4, 0.6]", "mark": '"read"',
    "population": '"100 patients"', "design": '"registry"', "discount": "1.0",
    "source": '"nsqip_2015"', "locator": '"Abstract"', "outputs": '["walking"]',
}  # fmt: skip
COUNTED = {"family": '"beta"', "interval": None, "events": "50", "exposure": "100"}


def entry(**changed: str | None) -> str:
    """A table with one entry; None leaves a key out."""
    lines = [f"{key} = {value}" for key, value in {**GOOD, **changed}.items() if value is not None]
    return "[[parameter]]\n" + "\n".join(lines) + "\n"


def refusal(*tables: str) -> str:
    with pytest.raises(DefinitionError) as caught:
        parameters_from({f"table{number}.toml": text for number, text in enumerate(tables)})
    return str(caught.value)


class _Watched(Draws):
    """Draws that remember what was read."""

    read: set[str] = set()  # noqa: RUF012 -- one for all

    def __getitem__(self, parameter: str) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
        self.read.add(parameter)
        return super().__getitem__(parameter)


@cache
def read_by_the_model() -> frozenset[str]:
    """Every parameter that some strategy reads in some world."""
    watched = _Watched(1, central().values)
    first = {name: next(iter(levels)) for name, levels in LEVELS.items()}
    worlds = [world({**first, name: key}) for name, levels in LEVELS.items() for key in levels]
    for each in worlds:
        evaluate(all_strategies(), each, katagiri(5, watched), watched)
    evaluate(all_strategies(), World({}, FUNCTION_KEYS), mixed(watched), watched)
    for score in range(11):
        katagiri(score, watched)
    return frozenset(watched.read)


@pytest.mark.parametrize("parameter", ALL, ids=lambda each: each.id)
def test_each_parameter_says_where_it_comes_from(parameter: Parameter) -> None:
    assert parameter.title
    assert parameter.population
    assert parameter.source in SOURCES.values()
    assert len(parameter.locator) > 3
    assert parameter.mark in MARKS
    assert parameter.design in DESIGNS
    assert parameter.unit in UNITS
    assert parameter.family in FAMILIES
    assert parameter.outputs
    assert set(parameter.outputs) <= set(OUTCOMES)
    low, high = parameter.range
    assert low < parameter.value < high
    assert parameter.cited.source is parameter.source


def test_every_parameter_is_read_by_the_model() -> None:
    assert {each.id for each in ALL} == read_by_the_model()


def test_the_model_reads_nothing_that_no_table_has() -> None:
    assert read_by_the_model() <= {each.id for each in ALL}


def test_no_contrast_may_be_moved_by_counts() -> None:
    for each in ALL:
        assert not each.level or each.unit == "share", each.id


def test_a_good_entry_is_taken() -> None:
    (spread,) = parameters_from({"a.toml": entry()})
    assert (spread.id, spread.value, spread.interval) == ("x", 0.5, (0.4, 0.6))
    (counted,) = parameters_from({"a.toml": entry(**COUNTED)})
    assert isinstance(counted.prior, Counted)


FAULTS: dict[str, tuple[dict[str, str | None], str]] = {
    "interval beside": ({"value": "0.3"}, "does not hold the value 0.3"),
    "interval of one point": ({"interval": "[0.5, 0.5]"}, "does not hold the value"),
    "interval above one": ({"interval": "[0.4, 1.2]"}, "lies between 0 and 1"),
    "interval below zero": (
        {"family": '"log_normal"', "interval": "[-0.1, 0.6]"}, "lies above 0",
    ),
    "no interval": ({"interval": None}, "interval is not two numbers"),
    "interval of three": ({"interval": "[0.1, 0.5, 0.6]"}, "interval is not two numbers"),
    "unknown family": ({"family": '"cauchy"'}, "unknown family 'cauchy'"),
    "unknown unit": ({"unit": '"miles"'}, "unknown unit 'miles'"),
    "unknown mark": ({"mark": '"guessed"'}, "unknown mark 'guessed'"),
    "unknown design": ({"design": '"tea"'}, "unknown design 'tea'"),
    "no source": ({"source": None}, "source is missing"),
    "unknown source": ({"source": '"nobody_1999"'}, "unknown source 'nobody_1999'"),
    "no population": ({"population": None}, "population is missing"),
    "empty locator": ({"locator": '""'}, "locator is missing"),
    "no value": ({"value": None}, "value is missing"),
    "true as value": ({"value": "true"}, "value is missing"),
    "events above exposure": ({**COUNTED, "events": "101"}, "101 events of 100"),
    "no people": ({**COUNTED, "exposure": "0"}, "50 events of 0 are not possible"),
    "counts not the value": ({**COUNTED, "events": "40"}, "40 of 100 is not 0.5"),
    "no counts": ({**COUNTED, "events": None}, "events and exposure are missing"),
    "discount 0": ({"discount": "0"}, "discount is not above 0"),
    "discount 2": ({"discount": "2"}, "discount is not above 0"),
    "no discount": ({"discount": None}, "discount is not above 0"),
    "no outputs": ({"outputs": "[]"}, "outputs is missing"),
    "unknown output": ({"outputs": '["wealth"]'}, "unknown word 'wealth' in outputs"),
    "unknown primary": ({"primaries": '["elbow"]'}, "unknown word 'elbow' in primaries"),
    "unknown key": ({"colour": '"red"'}, "unknown key 'colour'"),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_a_bad_entry_is_refused_with_its_name(fault: str) -> None:
    changed, says = FAULTS[fault]
    said = refusal(entry(**changed))
    assert says in said
    assert "table0.toml: x: " in said


def test_all_faults_of_all_tables_stand_in_one_refusal() -> None:
    faults = [*FAULTS.values()]
    said = refusal(
        *(entry(**{**changed, "id": f'"y{n}"'}) for n, (changed, _) in enumerate(faults))
    )
    for number, (_, says) in enumerate(faults):
        assert f"table{number}.toml: y{number}: " in said
        assert says in said
    both = refusal(entry(discount="2", population=None, colour='"red"'))
    assert all(word in both for word in ("discount", "population", "colour"))


def test_an_id_stands_once_over_all_tables() -> None:
    assert "x stands twice" in refusal(entry(), entry())


def test_what_is_not_toml_is_refused_with_its_file() -> None:
    assert "table0.toml is not TOML" in refusal("[[parameter]\nid = ")


@cache
def _drawn() -> Draws:
    return draw(3, NUMBER)


def _within(found: float, expected: float, share: float, density: float) -> bool:
    """Whether a sample quantile lies within 4.5 standard errors."""
    return bool(abs(found - expected) < 4.5 * np.sqrt(share * (1 - share) / NUMBER) / density)


@pytest.mark.parametrize("parameter", ALL, ids=lambda each: each.id)
def test_draws_have_the_stated_median_and_interval(parameter: Parameter) -> None:
    values, prior = _drawn()[parameter.id], parameter.prior
    assert values.shape == (NUMBER,)
    if isinstance(prior, Spread):
        # On the scale on which it is normal; the interval as published, widened by the discount.
        to = {"logit_normal": stats.logistic.ppf, "log_normal": np.log}.get(prior.family, np.array)
        centre = float(to(parameter.value))
        assert parameter.interval is not None
        low, high = (float(to(end)) for end in parameter.interval)
        deviation = (high - low) / (2 * 1.959964) / np.sqrt(parameter.discount)
        law = stats.norm(centre, deviation)
        drawn = to(values)
    else:
        assert parameter.family == "beta"
        assert parameter.events is not None
        assert parameter.exposure is not None
        kept = min(parameter.discount, MOST_WEIGHT / parameter.exposure)
        hits, misses = kept * parameter.events, kept * (parameter.exposure - parameter.events)
        assert hits + misses <= MOST_WEIGHT + 1e-9
        law = stats.beta(hits + 0.5, misses + 0.5)
        drawn = values
    for share in (0.025, 0.5, 0.975):
        expected = float(law.ppf(share))
        found = float(np.quantile(drawn, share))
        assert _within(found, expected, share, float(law.pdf(expected))), share


def test_what_is_a_share_is_drawn_as_one_and_a_ratio_above_nothing() -> None:
    for each in ALL:
        values = _drawn()[each.id]
        if each.unit == "share":
            assert 0 < values.min() < values.max() < 1, each.id
        elif each.unit != "log_odds":
            assert values.min() > 0, each.id


def test_one_seed_gives_one_set_of_draws_and_another_another() -> None:
    first, again, other = draw(1, 50), draw(1, 50), draw(2, 50)
    for each in ALL:
        np.testing.assert_array_equal(first[each.id], again[each.id])
        assert not np.array_equal(first[each.id], other[each.id]), each.id
    streams = {first[each.id].tobytes() for each in ALL if each.family == "normal"}
    assert len(streams) == sum(each.family == "normal" for each in ALL)


def test_another_parameter_changes_no_draw(monkeypatch: pytest.MonkeyPatch) -> None:
    before = draw(1, 50)
    (new,) = parameters_from({"a.toml": entry(id='"new"')})
    more = {"new": new, **parameters()}
    monkeypatch.setattr(of_draws, "parameters", lambda: more)
    after = draw(1, 50)
    assert after["new"].shape == (50,)
    for each in ALL:
        np.testing.assert_array_equal(before[each.id], after[each.id])


@settings(STEADY, max_examples=20)
@given(st.floats(0.01, 0.3))
def test_one_at_a_time_moves_one_at_a_time(share: float) -> None:
    ends, names = one_at_a_time(share)
    assert names == tuple(each.id for each in ALL)
    for place, each in enumerate(ALL):
        row = ends[each.id]
        own = row[2 * place : 2 * place + 2]
        assert own[0] < each.value < own[1]
        assert (np.delete(row, [2 * place, 2 * place + 1]) == each.value).all()
        if isinstance(each.prior, Spread) and each.family == "normal":
            reach = each.prior.deviation * NormalDist().inv_cdf(1 - share)
            np.testing.assert_allclose(own, [each.value - reach, each.value + reach])
