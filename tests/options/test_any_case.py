"""What holds of every judged option, whatever the case."""

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from spondyl.case.case import Case
from spondyl.centre.profile import Profile
from spondyl.options.catalogue import ALL
from spondyl.options.judged import Judged, judge_options
from spondyl.options.rule import EFFECTS, GROUNDS
from tests.options.closing_facts import LATE_CENTRE
from tests.options.options_cast import certain, codes
from tests.properties.cases import CASES, judged, lesion_of

STEADY = settings(
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.filter_too_much],
)
NOT_IN_A_FILE = ("option.", "operation.", "frameworks.")


def _says_nothing_untrue(found: Judged) -> None:
    closing, sure = codes(found, "closes"), certain(found)
    if found.status == "open":
        assert not closing
    if found.status == "closed":
        assert closing
        assert found.pending == ()
    if closing & sure:
        assert found.status == "closed"
    assert bool(found.closed_by) == bool(closing)
    assert [*found.closed_by] == [ground for ground in GROUNDS if ground in found.closed_by]
    effects = [EFFECTS.index(each.rule.effect) for each in found.spoken]
    assert [effect for effect in effects if effect == 0] == effects[: effects.count(0)]


def _says_why(found: Judged) -> None:
    for each in found.spoken:
        standing = each.standing
        assert (standing.status == "certain") == each.certain, each.rule.code
        assert each.certain or standing.unknown or each.rule.disputes, each.rule.code
    assert not [path for path in found.pending if path.startswith(NOT_IN_A_FILE)]
    assert len(found.pending) == len({*found.pending})


@settings(STEADY, max_examples=25)
@given(CASES, st.sampled_from((None, LATE_CENTRE)))
def test_every_option_says_why_and_what_would_decide_it(
    case: Case,
    profile: Profile | None,
) -> None:
    assume(len(lesion_of(case).runs) < 4)
    found = judge_options(case, judged(case), profile)
    assert {treatment.name for treatment in ALL} <= {each.name for each in found}
    for each in found:
        _says_nothing_untrue(each)
        _says_why(each)
        assert each.naming.noms
        assert each.burden.cited
        assert {limit.problem.name for limit in each.limits} <= {*each.fixes}
