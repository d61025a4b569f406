"""Whatever is thrown at the reader, it gives a case or one line that says what is wrong."""

import json
import random

from hypothesis import given
from hypothesis import strategies as st

from spondyl.case import format as shape
from spondyl.case.case import Case
from spondyl.casefile import load
from spondyl.casefile.standing import standing
from spondyl.kernel.errors import InputError
from spondyl.kernel.variables import Choice, Number
from tests.casefile.cast import EXAMPLE, NOW
from tests.casefile.garbage import MANY, SYNTAX, check_message, mutated

WORDS = sorted(
    {
        word
        for section in shape.SECTIONS
        for variable in section.variables
        if isinstance(variable.domain, Choice)
        for word in (*variable.domain.words, *variable.domain.aliases)
    }
)
UNITS = sorted(
    {
        unit
        for section in shape.SECTIONS
        for variable in section.variables
        if isinstance(variable.domain, Number)
        for unit in variable.domain.units
    }
)
FORMS = ["one_of", "between", "readings", "value", "on", "by", "unknown", "kind", "levels_in_field"]
KEYS = sorted(
    {
        part
        for records in (shape.LESIONS, shape.GOALS, shape.SINS_READERS)
        for variable in records.variables
        for part in variable.path.split(".")
    }
    | {
        part
        for section in shape.SECTIONS
        for variable in section.variables
        for part in variable.path.split(".")
    }
    | {"lesions", "treatments", "goals", "systemic", "sins_readers", "as_of", "case", "story"}
)
scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-10, 120),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.sampled_from(WORDS),
    st.sampled_from(
        ["unknown", "pending", "T7", "T7-T9", "2026-11-18", "2026-11-18T09:00Z", "many"]
    ),
    st.builds("{} {}".format, st.integers(0, 300), st.sampled_from(UNITS)),
    st.text(max_size=12),
    st.text(SYNTAX, max_size=12),
)
keys = st.one_of(st.sampled_from(KEYS), st.sampled_from(FORMS), st.text(max_size=8))
trees = st.recursive(
    scalars,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(keys, inner, max_size=3)),
    max_leaves=12,
)
forms = st.one_of(
    trees,
    st.builds(lambda some: {"one_of": some}, st.lists(scalars, max_size=3)),
    st.builds(lambda some: {"between": some}, st.lists(scalars, min_size=2, max_size=2)),
    st.builds(
        lambda values, on: {"readings": [{"value": value, "on": on} for value in values]},
        st.lists(scalars, max_size=3),
        st.one_of(st.none(), st.dates().map(str), st.datetimes().map(str), scalars),
    ),
)


def throw(data: bytes) -> Case | None:
    """Load; a case must be usable, an error must be one line that says something."""
    try:
        case = load("case.yaml", data, now=NOW)
    except InputError as error:
        check_message(error, "case.yaml")
        return None
    assert standing(case).facts
    return case


@MANY
@given(st.binary(max_size=200))
def test_random_bytes(data: bytes) -> None:
    throw(data)


@MANY
@given(st.text(SYNTAX, max_size=80))
def test_random_syntax(text: str) -> None:
    throw(text.encode())


@MANY
@given(st.text(max_size=30), st.sampled_from(KEYS))
def test_random_text_under_a_key(text: str, key: str) -> None:
    throw(f"patient:\n  {key}: {text}\n".encode("utf-8", "replace"))


@MANY
@given(st.dictionaries(keys, trees, max_size=3))
def test_random_structures(tree: dict[str, object]) -> None:
    throw(json.dumps(tree).encode())


def _section(place: int) -> st.SearchStrategy[dict[str, object]]:
    names = [v.path.split(".")[1] for v in shape.SECTIONS[place].variables]
    return st.dictionaries(st.sampled_from(names), forms, max_size=3)


@MANY
@given(
    st.integers(0, len(shape.SECTIONS) - 1).flatmap(
        lambda place: st.tuples(st.just(shape.SECTIONS[place].key), _section(place))
    )
)
def test_random_answers_under_valid_keys(section: tuple[str, dict[str, object]]) -> None:
    throw(json.dumps(dict([section])).encode())


@MANY
@given(
    st.lists(
        st.dictionaries(
            st.sampled_from(
                [v.path.split(".")[1] for v in shape.LESIONS.variables] + ["sins_readers"]
            ),
            forms,
            max_size=4,
        ),
        max_size=3,
    )
)
def test_random_lesions(lesions: list[dict[str, object]]) -> None:
    throw(json.dumps({"lesions": lesions}).encode())


@MANY
@given(st.sampled_from(sorted(shape.TREATMENTS.kinds)), st.data())
def test_random_treatments(kind: str, data: st.DataObject) -> None:
    names = [v.path.split(".")[1] for v in shape.TREATMENTS.kinds[kind]]
    entry = data.draw(st.dictionaries(st.sampled_from(names), forms, max_size=3))
    throw(json.dumps({"treatments": [{"kind": kind, **entry}]}).encode())


@MANY
@given(st.randoms(use_true_random=False))
def test_a_mutated_example(chance: random.Random) -> None:
    throw(mutated(EXAMPLE.read_text(), chance, WORDS))


@MANY
@given(st.sampled_from(["patient.albumin", "neurology.deficit_developed_over", "patient.ldh"]),
       st.text("abcdefgmLlUuµGy/^*-123 ()", max_size=12))  # fmt: skip
def test_random_units(path: str, unit: str) -> None:
    section, key = path.split(".")
    throw(json.dumps({section: {key: f"30 {unit}"}}).encode())
