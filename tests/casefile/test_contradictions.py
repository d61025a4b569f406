"""Facts that cannot be true together are refused where they stand."""

import pytest

from tests.casefile.cast import loaded, refused


@pytest.mark.parametrize(
    ("text", "line", "key", "what", "other"),
    [
        (
            "cancer:\n  liver_metastases: yes\n  visceral_metastases: none\n",
            3,
            "cancer.visceral_metastases",
            "liver",
            "cancer.liver_metastases (line 2)",
        ),
        (
            "cancer: {lung_metastases: yes,\n  visceral_metastases: none}\n",
            2,
            "cancer.visceral_metastases",
            "lung",
            "cancer.lung_metastases (line 1)",
        ),
        (
            "neurology:\n  ambulation: not_walking\n  walking_limited_by: weakness\n  ais: E\n",
            4,
            "neurology.ais",
            "AIS E",
            "neurology.ambulation (line 2)",
        ),
        (
            "neurology:\n  frankel: {readings: [{value: E}]}\n  ambulation: not_walking\n"
            "  walking_limited_by: weakness\n",
            2,
            "neurology.frankel",
            "Frankel E",
            "neurology.walking_limited_by (line 4)",
        ),
        (
            "lesions:\n  - level: T6\n  - level: T7\n    collapse_percent: 60\n"
            "    collapse: none\n",
            5,
            "lesions[2].collapse",
            "collapse is none",
            "lesions[2].collapse_percent (line 4)",
        ),
        (
            "lesions: [{level: T7-T9}]\ncancer:\n  vertebrae_involved: 2\n",
            3,
            "cancer.vertebrae_involved",
            "3 different levels",
            "cancer.vertebrae_involved (line 3)",
        ),
    ],
)
def test_contradiction_is_refused_by_name(
    text: str, line: int, key: str, what: str, other: str
) -> None:
    error = refused(text)
    assert error.place is not None
    assert (error.place.line, error.place.key) == (line, key)
    assert what in error.what
    assert other in error.remedy


def test_what_may_still_be_true_is_no_contradiction() -> None:
    loaded("cancer: {liver_metastases: yes, visceral_metastases: {one_of: [none, treatable]}}")
    loaded("neurology: {ais: E, ambulation: not_walking, walking_limited_by: pain}")
    loaded("lesions: [{collapse: collapse_over_half, collapse_percent: 50}]")
