"""Whatever is thrown at the reader of centres, it gives a profile or one line of what is wrong."""

import json
import random
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from spondyl.case.vocabulary.options import OPTIONS
from spondyl.casefile.centre import load_centre
from spondyl.casefile.centre_format import COUNT, COVER, MEETING, OFFER, TRANSFER
from spondyl.casefile.centre_schema import centre_schema
from spondyl.centre.disciplines import DISCIPLINES
from spondyl.centre.profile import AVAILABILITIES, Profile
from spondyl.centre.staff import is_covered, uncomfortable
from spondyl.centre.starts import in_time, starts
from spondyl.centre.week import next_meeting
from spondyl.centre.windows import DAYS, WINDOWS
from spondyl.kernel.errors import InputError
from tests.casefile.centre_cast import CONTRACT
from tests.casefile.garbage import MANY, SYNTAX, check_message, mutated
from tests.centre.cast import at, hours

VALIDATOR = Draft202012Validator(centre_schema())
SECTIONS = sorted(centre_schema()["properties"])
KEYS = sorted(
    {
        *SECTIONS,
        *(key for shape in (OFFER, TRANSFER, COVER, MEETING, COUNT) for key in shape.keys),
        *WINDOWS,
        "radiation_8_1",
        "stereotactic_24_2",
        "anaesthesia",
        "university",
        "unknown",
    }
)
WORDS = sorted({*AVAILABILITIES, *WINDOWS, *DAYS, *OPTIONS, *DISCIPLINES, "university"})
scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-10, 9000),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.sampled_from(WORDS),
    st.sampled_from(["unknown", "07:30", "24:00", "2026-12-25", "2026-12-25T09:00Z"]),
    st.text(max_size=12),
    st.text(SYNTAX, max_size=12),
)
keys = st.one_of(st.sampled_from(KEYS), st.text(max_size=8))
trees = st.recursive(
    scalars,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(keys, inner, max_size=3)),
    max_leaves=12,
)
pairs = st.lists(st.integers(0, 200), min_size=2, max_size=2)
offers = st.fixed_dictionaries(
    {"available": st.sampled_from(AVAILABILITIES)},
    optional={
        "to": st.sampled_from(["university", "nowhere"]),
        "lead_hours": st.dictionaries(st.sampled_from(WINDOWS), pairs, max_size=3),
        "people": st.integers(0, 3),
    },
)
partners = st.fixed_dictionaries(
    {"hours": st.integers(0, 200), "accepts": st.lists(st.sampled_from(WINDOWS), max_size=3)},
    optional={"lead_hours": st.dictionaries(st.sampled_from(OPTIONS), pairs, max_size=3)},
)


def throw(data: bytes) -> Profile | None:
    """Load; a profile must be usable, an error must be one line that says something."""
    try:
        profile = load_centre("centre.yaml", data)
    except InputError as error:
        check_message(error, "centre.yaml")
        return None
    use(profile)
    return profile


def use(profile: Profile) -> None:
    """Ask everything that can be asked, over a week."""
    assert profile.assumptions is not None
    for moment in (at("friday", "08:00") + timedelta(hours=11 * n) for n in range(16)):
        for option in (*profile.offers, "en_bloc"):
            start = starts(profile, option, moment)
            assert in_time(start, hours("0", "24"))
            assert all(way.at_least >= 0 for way in start.ways)
        for discipline in profile.cover:
            assert is_covered(profile, discipline, moment)
            assert uncomfortable(profile, discipline, "bracing", moment)
        meeting = next_meeting(profile, moment)
        assert meeting is None or isinstance(meeting, datetime)


@MANY
@given(st.binary(max_size=200))
def test_random_bytes(data: bytes) -> None:
    throw(data)


@MANY
@given(st.text(SYNTAX, max_size=80))
def test_random_syntax(text: str) -> None:
    throw(f"centre: a\n{text}".encode())


@MANY
@given(st.text(max_size=30), st.sampled_from(SECTIONS))
def test_random_text_under_a_key(text: str, key: str) -> None:
    throw(f"centre: a\n{key}: {text}\n".encode("utf-8", "replace"))


@MANY
@given(st.dictionaries(st.sampled_from(SECTIONS) | keys, trees, max_size=3))
def test_random_structures(tree: dict[str, object]) -> None:
    throw(json.dumps({"centre": "a", **tree}).encode())


@MANY
@given(
    st.dictionaries(st.sampled_from(OPTIONS), offers, max_size=3),
    st.dictionaries(st.just("university"), partners),
)
def test_random_offers_and_partners(
    options: dict[str, object], transfers: dict[str, object]
) -> None:
    tree = {"centre": "a", "options": options, "transfers": transfers}
    if throw(json.dumps(tree).encode()) is not None:
        assert VALIDATOR.is_valid(tree)


@MANY
@given(st.randoms(use_true_random=False))
def test_a_mutated_example(chance: random.Random) -> None:
    throw(mutated(CONTRACT, chance, WORDS))
