"""Structured and unstructured garbage at `check` and `brief`: a result or one message."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from spondyl.case.format import HEAD, LISTS, SECTIONS
from tests.cli.running import run
from tests.places import THURSDAY

RULES = settings(
    max_examples=120, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
KEYS = [
    *HEAD,
    *(section.key for section in SECTIONS),
    *(records.key for records in LISTS),
    *(v.path.rpartition(".")[2] for section in SECTIONS for v in section.variables),
    *(v.path.rpartition(".")[2] for records in LISTS for v in records.variables),
    "one_of",
    "between",
    "readings",
    "value",
    "on",
    "by",
    "unknown",
    "kind",
]
WORDS = ["yes", "no", "unknown", "breast", "T7", "31 g/L", "1c", "many", "A", "2026-11-01", "-1"]
LEAVES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-5, 500),
    st.floats(),
    st.text(max_size=8),
    st.sampled_from(WORDS),
)
TREES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(st.one_of(st.sampled_from(KEYS), st.text(max_size=5)), inner, max_size=5),
    ),
    max_leaves=25,
)
CASES = st.dictionaries(st.sampled_from(KEYS[:12]), TREES, max_size=6)


# With the model the same holds, and takes minutes.
VERBS = pytest.mark.parametrize(
    "verb",
    [
        "check",
        pytest.param("brief", marks=pytest.mark.unprojected),
        pytest.param("brief", marks=pytest.mark.slow, id="brief-projecting"),
    ],
)


def holds_its_promise(verb: str, given_: bytes) -> None:
    result = run(verb, "-", "--as-of", "2026-11-23T12:00", given=given_)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    if result.exit_code == 0:
        assert result.stdout
    else:
        assert result.exit_code == 1
        assert not result.stdout
        assert len(result.stderr.strip().splitlines()) == 1, result.stderr


@VERBS
@given(tree=st.one_of(TREES, CASES))
@RULES
def test_a_tree_of_anything_is_answered_or_refused(verb: str, tree: object) -> None:
    holds_its_promise(verb, json.dumps(tree).encode())


@VERBS
@given(noise=st.one_of(st.binary(max_size=200), st.text(max_size=200).map(str.encode)))
@RULES
def test_noise_is_refused(verb: str, noise: bytes) -> None:
    holds_its_promise(verb, noise)


@VERBS
@given(data=st.data())
@RULES
def test_a_damaged_example_is_answered_or_refused(verb: str, data: st.DataObject) -> None:
    whole = THURSDAY.read_bytes()
    start = data.draw(st.integers(0, len(whole)))
    length = data.draw(st.integers(0, 30))
    patch = data.draw(st.one_of(st.binary(max_size=6), st.sampled_from([b":", b"- ", b"{", b"\n"])))
    holds_its_promise(verb, whole[:start] + patch + whole[start + length :])
