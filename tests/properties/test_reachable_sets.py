"""What holds of every set of reachable values, whatever the case."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from spondyl.case.case import Case
from spondyl.case.contradictions import Contradiction
from spondyl.case.vocabulary.patient import ECOG, KPS
from spondyl.frameworks.evaluate import BY_NAME, Verdicts, evaluate
from spondyl.kernel.answers import known, unknown
from spondyl.kernel.points import Score
from spondyl.kernel.results import Result
from tests.case.cast import a_case
from tests.properties.cases import (
    ASKED,
    CASES,
    OF_LESION,
    TELLING,
    Refined,
    completions,
    judged,
    lesion_of,
    refinements,
    replaces_what_was_derived,
    results,
    with_answer,
    without_computed_partner,
)
from tests.reference_engine import Definition, Raw, asked, bands_of, brute_force, facts_of

STEADY = settings(
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow],
)


def _no_wider(narrow: Result, wide: Result) -> bool:
    """Whether every part of one result lies within the other."""
    return (
        set(narrow.possible) <= set(wide.possible)
        and set(narrow.bands) <= set(wide.bands)
        and set(narrow.rows) <= set(wide.rows)
        and all(
            set(item.values) <= set(wide.items[key].values)
            and set(item.possible) <= set(wide.items[key].possible)
            for key, item in narrow.items.items()
        )
        and wide.applies in ("unknown", narrow.applies)
        and _survival_no_wider(narrow, wide)
    )


def _survival_no_wider(narrow: Result, wide: Result) -> bool:
    outer = {month: (low, high) for month, low, high in wide.survival}
    return all(
        outer[month][0] <= low and high <= outer[month][1] for month, low, high in narrow.survival
    )


@settings(STEADY, max_examples=300)
@given(refinements())
def test_more_information_never_widens_a_set(refined: Refined) -> None:
    before, after = results(judged(refined.before)), results(judged(refined.after))
    wider = [name for name, result in after.items() if not _no_wider(result, before[name])]
    assert wider == []


def test_native_performance_status_outranks_the_converted_one_and_may_widen_nothing_else() -> None:
    converted = evaluate(a_case({ECOG.path: 0}, lesions=())).patient
    native = evaluate(a_case({ECOG.path: 0, KPS.path: 50}, lesions=())).patient
    changed = {name for name in native if native[name].possible != converted[name].possible}
    reads_kps = {name for name in native if KPS.path in facts_of(asked(BY_NAME[name]))}
    assert changed <= reads_kps


def _completed(case: Case, path: str) -> list[Verdicts]:
    """What frameworks say of every admissible completion of one fact."""
    found = []
    for answer in completions(ASKED[path]):
        try:
            found.append(evaluate(with_answer(case, path, answer)))
        except Contradiction:
            continue
    return found


def _is_union(whole: Result, parts: Sequence[Result]) -> bool:
    return (
        set(whole.possible) == {value for part in parts for value in part.possible}
        and set(whole.bands) == {band for part in parts for band in part.bands}
        and set(whole.rows) == {row for part in parts for row in part.rows}
        and all(
            set(item.values) == {v for part in parts for v in part.items[key].values}
            for key, item in whole.items.items()
        )
    )


@settings(STEADY, max_examples=100)
@given(CASES, st.sampled_from(sorted(ASKED)), st.booleans())
def test_set_is_the_union_over_completions_of_an_unknown_fact(
    case: Case,
    path: str,
    said: bool,  # noqa: FBT001 -- Hypothesis passes by position
) -> None:
    case = with_answer(case, path, unknown(ASKED[path], "pending") if said else None)
    case = without_computed_partner(case, path)
    assume(not replaces_what_was_derived(case, path))
    whole = results(judged(case))
    parts = [results(verdicts) for verdicts in _completed(case, path)]
    assert parts
    wrong = [n for n, result in whole.items() if not _is_union(result, [p[n] for p in parts])]
    assert wrong == []


@settings(STEADY, max_examples=100)
@given(CASES.filter(lambda case: 1 < len(lesion_of(case).runs) < 4))
def test_set_is_the_union_over_levels_of_a_lesion_that_may_be_at_several(case: Case) -> None:
    lesion = lesion_of(case)
    whole = results(judged(case))
    parts = []
    for run in lesion.runs:
        try:
            fixed = replace(case, lesions=(replace(lesion, runs=(run,)),))
            parts.append(results(evaluate(fixed)))
        except Contradiction:
            continue
    wrong = [n for n, result in whole.items() if not _is_union(result, [p[n] for p in parts])]
    assert wrong == []


def _known_facts(definition: Definition) -> st.SearchStrategy[dict[str, Raw]]:
    """One raw value for every fact that a definition reads."""
    facts = [path for path in facts_of(asked(definition)) if path in ASKED]
    return st.fixed_dictionaries(
        {
            path: st.sampled_from(TELLING.get(path) or ASKED[path].domain.words)  # type: ignore[arg-type]
            for path in facts
        }
    )


DISPUTED = sorted(
    name
    for name, framework in BY_NAME.items()
    if framework.disputes and not any(p in OF_LESION for p in facts_of(asked(framework)))
)


@settings(STEADY, max_examples=150)
@given(st.sampled_from(DISPUTED).flatmap(lambda n: st.tuples(st.just(n), _known_facts(BY_NAME[n]))))
def test_known_case_is_unsettled_only_by_versions_that_differ(
    drawn: tuple[str, dict[str, Raw]],
) -> None:
    name, world = drawn
    definition = BY_NAME[name]
    answers = {path: known(ASKED[path], raw) for path, raw in world.items()}
    result = definition.evaluate(answers)
    found = brute_force(definition, {path: [raw] for path, raw in world.items()})
    assert set(result.possible) == set(found.values)
    assert found.disputed(values=True) <= set(result.disputed) <= found.disputed(values=False)
    if not result.settled and result.possible:
        assert result.disputed


def _in_order(definition: Definition, result: Result) -> bool:
    if isinstance(definition, Score):
        return list(result.possible) == sorted(set(result.possible))  # type: ignore[type-var]
    places = [definition.outcomes.index(str(value)) for value in result.possible]
    return places == sorted(set(places))


def _items_in_order(definition: Definition, result: Result) -> bool:
    for item in definition.items:
        keys = [option.key for option in item.options]
        places = [keys.index(value) for value in result.items[item.key].values]
        if places != sorted(set(places)):
            return False
    return list(result.items) == [item.key for item in definition.items]


@settings(STEADY, max_examples=80)
@given(CASES)
def test_result_is_in_order_and_its_parts_agree(case: Case) -> None:
    for name, result in results(judged(case)).items():
        definition = BY_NAME[name]
        assert _in_order(definition, result), result
        assert _items_in_order(definition, result), result
        assert result.bands == bands_of(definition, frozenset(result.possible)), result
        assert result.settled == (len(result.possible) == 1)
        assert result.band_settled == (len(result.bands) == 1)
        # One reader may have left out what another was unsure of.
        if not lesion_of(case).readers:
            assert not set(result.unknown) & set(result.uncertain), result
        assert set(result.disputed) <= {dispute.code for dispute in definition.disputes}
        assert result.exact


@settings(STEADY, max_examples=80)
@given(CASES)
def test_survival_is_never_nothing_and_never_everybody(case: Case) -> None:
    # Where a paper prints 0 or 100 per cent, 2 and 98 are printed; 99 as printed stays 99.
    for result in results(judged(case)).values():
        for _, low, high in result.survival:
            assert Decimal(2) <= low <= high <= Decimal(99), result
        assert (result.applies == "no") <= (result.survival == ()), result


@settings(STEADY, max_examples=80)
@given(CASES)
def test_score_without_a_value_says_why(case: Case) -> None:
    for result in results(judged(case)).values():
        if not result.possible:
            assert (result.applies, bool(result.reasons)) == ("no", True)
