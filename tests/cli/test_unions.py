"""An unknown fact reaches the union of what its completions reach, through the command line."""

import json

import pytest

from spondyl.case.vocabulary.cancer import PRIMARIES
from tests.cli.running import run

pytestmark = pytest.mark.unprojected
TEMPLATE = {
    "as_of": "2026-11-19T21:40",
    "patient": {"ecog": 2, "kps": 60, "albumin": "31 g/L", "age": 61},
    "cancer": {
        "primary": "kidney",
        "visceral_metastases": "treatable",
        "brain_metastases": "no",
        "bone_metastases_outside_spine": 1,
        "prior_chemotherapy": "no",
        "hormone_dependent": "yes",
        "targeted_therapy": "no",
    },
    "neurology": {"frankel": "D", "ambulation": "aided_device", "motor_deficit": "yes"},
    "lesions": [{"level": "T7", "pain": "mechanical", "bone": "lytic", "escc": "2"}],
    "treatments": [],
}
FACTS: tuple[tuple[str, str, tuple[object, ...]], ...] = (
    ("cancer", "primary", PRIMARIES),
    ("cancer", "visceral_metastases", ("none", "treatable", "untreatable")),
    ("cancer", "brain_metastases", ("yes", "no")),
    ("cancer", "liver_metastases", ("yes", "no")),
    ("cancer", "bone_metastases_outside_spine", (0, 1, 2, 3, 9)),
    ("cancer", "vertebrae_involved", (1, 2, 3, 7)),
    ("neurology", "frankel", tuple("ABCDE")),
    ("neurology", "ambulation", ("unaided", "aided_device", "aided_person", "not_walking")),
    ("patient", "albumin", ("20 g/L", "34.9 g/L", "35 g/L", "3.7 g/dL")),
    ("patient", "ldh", ("249 U/L", "250 IU/L")),
)


def reached(case: dict[str, object]) -> dict[str, set[object]] | None:
    """Every framework's possible values; None for a case that is refused."""
    result = run("brief", "-", "--format", "json", given=json.dumps(case))
    if result.exit_code == 1:
        return None
    brief = json.loads(result.stdout)
    lesion = brief["lesions"][0]["frameworks"]
    return {name: set(r["possible"]) for name, r in (brief["frameworks"] | lesion).items()}


def with_fact(section: str, key: str, value: object) -> dict[str, object]:
    changed = json.loads(json.dumps(TEMPLATE))
    changed[section][key] = value
    return changed  # type: ignore[no-any-return]


@pytest.mark.parametrize(("section", "key", "values"), FACTS, ids=lambda part: str(part)[:30])
def test_unknown_is_the_union_over_completions(
    section: str, key: str, values: tuple[object, ...]
) -> None:
    unknown = reached(with_fact(section, key, "unknown"))
    assert unknown is not None
    union: dict[str, set[object]] = {name: set() for name in unknown}
    for value in values:
        for name, possible in (reached(with_fact(section, key, value)) or {}).items():
            union[name] |= possible
    assert unknown == union
