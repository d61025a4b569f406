"""The facts that follow from clocks, lists and levels, at every edge."""

from decimal import Decimal

import pytest

from spondyl.case.derived import derive
from spondyl.case.vocabulary.situation import (
    ANTIANGIOGENIC,
    DEFICIT_LEVELS,
    EXAMINED,
    HAVE_DECLINED,
    IMMUNOTHERAPY,
    LANE,
    MRI_BEFORE_SUSPICION,
    NOT_DESCRIBED,
    ONCOLOGIST_ESTIMATE,
    SHORT_ESTIMATE,
    SINCE_ANTIANGIOGENIC,
    SINCE_SUSPICION,
    SYMPTOMATIC_LEVELS,
    VARIABLES,
    WRITTEN_AS,
)
from spondyl.kernel.answers import Answer, Span
from spondyl.kernel.variables import Variable
from tests.places import case_of

NOW = "as_of: 2026-11-20T10:00\n"
LANES = ("under_6_hours", "under_24_hours", "under_72_hours", "elective")


def answer(variable: Variable, written: str) -> Answer | None:
    return derive(case_of(NOW + written)).patient.get(variable.path)


def words(variable: Variable, written: str) -> tuple[object, ...]:
    """What is possible; nothing where the fact is unknown."""
    found = answer(variable, written)
    return () if found is None else found.possible


def hours(variable: Variable, written: str) -> list[tuple[object, object]]:
    return [(p.start[0], p.end[0]) for p in words(variable, written) if isinstance(p, Span)]


@pytest.mark.parametrize(
    ("by", "lanes"),
    [
        ("2026-11-19", LANES[:1]),
        ("2026-11-20T09:59", LANES[:1]),
        ("2026-11-20T10:00", LANES[:1]),
        ("2026-11-20T15:59", LANES[:1]),
        ("2026-11-20T16:00", LANES[1:2]),
        ("2026-11-21T09:59", LANES[1:2]),
        ("2026-11-21T10:00", LANES[2:3]),
        ("2026-11-23T09:59", LANES[2:3]),
        ("2026-11-23T10:00", LANES[3:]),
        ("2026-11-20", LANES[:2]),
        ("2026-11-21", LANES[1:3]),
        ("2026-11-22", LANES[2:3]),
        ("2026-11-23", LANES[2:]),
        ("2026-11-24", LANES[3:]),
        ("{one_of: [2026-11-20T12:00, 2026-11-21T12:00]}", LANES[:3]),
        ("unknown", ()),
    ],
)
def test_the_lane_follows_from_the_hours_left(by: str, lanes: tuple[str, ...]) -> None:
    assert words(LANE, f"setting: {{decision_needed_by: {by}}}") == lanes


def test_time_since_suspicion_spans_the_day_of_a_bare_date() -> None:
    assert hours(SINCE_SUSPICION, "setting: {suspected_on: 2026-11-19T10:00}") == [(24, 24)]
    ((low, high),) = hours(SINCE_SUSPICION, "setting: {suspected_on: 2026-11-19}")
    assert (low, high) == (Decimal(601) / 60, 34)
    assert hours(SINCE_SUSPICION, "") == []


@pytest.mark.parametrize(
    ("readings", "word"),
    [
        ("frankel: {value: C, on: 2026-11-20T04:00}", "within_6_hours"),
        ("frankel: {value: C, on: 2026-11-20T03:59}", "over_6_hours"),
        ("frankel: {value: C, on: 2026-11-20}", "no_time"),
        ("frankel: C", "no_time"),
        ("tempo: {value: worsening, on: 2026-11-20T09:00}", "no_time"),
        ("frankel: {value: unknown, on: 2026-11-20T09:00}", "no_time"),
        (
            "frankel: {value: C, on: 2026-11-19T08:00}, ambulation: {value: aided, "
            "on: 2026-11-20T09:00}",
            "within_6_hours",
        ),
        (
            "frankel: {value: C, on: 2026-11-19T08:00}, bladder: {value: normal, "
            "on: 2026-11-20T09:00}",
            "over_6_hours",
        ),
        (
            "frankel: {readings: [{value: C, on: 2026-11-19T08:00}, {value: B, "
            "on: 2026-11-20T09:00}]}",
            "within_6_hours",
        ),
        (
            "frankel: {readings: [{value: C, on: 2026-11-19T08:00}, {value: unknown, "
            "on: 2026-11-20T09:00}]}",
            "no_time",
        ),
        (
            "frankel: {value: C, on: 2026-11-20}, leg_power: {value: 3, on: 2026-11-19T09:00}",
            "over_6_hours",
        ),
        *(
            (f"{fact}, on: 2026-11-20T09:00}}", "within_6_hours")
            for fact in (
                "ais: {value: C",
                "ambulation: {value: unaided",
                "motor_deficit: {value: yes",
                "leg_power: {value: 3",
            )
        ),
    ],
)
def test_the_newest_timed_examination_gives_its_age(readings: str, word: str) -> None:
    assert words(EXAMINED, f"neurology: {{{readings}}}") == (word,)


@pytest.mark.parametrize(
    ("entries", "states", "span"),
    [
        ("[]", ("no",), []),
        ("[{class: hormone, last_dose: 2026-11-20T08:00}]", ("no",), []),
        ("[{class: antiangiogenic}]", ("yes",), []),
        ("[{class: antiangiogenic, last_dose: 2026-11-20T08:00}]", ("yes",), [(2, 2)]),
        (
            "[{class: antiangiogenic, last_dose: 2026-11-20T04:00}, "
            "{class: antiangiogenic, last_dose: 2026-11-20T08:00}]",
            ("yes",),
            [(2, 2)],
        ),
        (
            "[{class: antiangiogenic, last_dose: 2026-11-20T04:00}, {class: antiangiogenic}]",
            ("yes",),
            [],
        ),
        (
            "[{class: antiangiogenic, last_dose: {one_of: [2026-11-20T04:00, 2026-11-20T08:00]}}]",
            ("yes",),
            [(2, 6)],
        ),
        ("[{last_dose: 2026-11-20T08:00}]", ("no", "yes"), [(2, 2)]),
        (
            "[{class: {one_of: [antiangiogenic, targeted]}, last_dose: 2026-11-20T08:00}]",
            ("no", "yes"),
            [(2, 2)],
        ),
        (
            "[{class: antiangiogenic, last_dose: 2026-11-20T04:00}, {last_dose: 2026-11-20T08:00}]",
            ("yes",),
            [(2, 6)],
        ),
        (
            "[{class: antiangiogenic, last_dose: 2026-11-20T08:00}, {last_dose: 2026-11-20T04:00}]",
            ("yes",),
            [(2, 2)],
        ),
        ("unknown", (), []),
    ],
)
def test_the_last_antiangiogenic_dose_is_the_newest(
    entries: str, states: tuple[str, ...], span: list[tuple[object, object]]
) -> None:
    written = f"cancer: {{systemic: {entries}}}"
    assert (words(ANTIANGIOGENIC, written), hours(SINCE_ANTIANGIOGENIC, written)) == (states, span)


def test_systemic_treatment_is_listed_or_not() -> None:
    assert words(IMMUNOTHERAPY, "cancer: {systemic: [{class: immunotherapy}]}") == ("yes",)
    assert words(IMMUNOTHERAPY, "cancer: {systemic: [{class: hormone}]}") == ("no",)
    assert words(IMMUNOTHERAPY, "cancer: {systemic: []}") == ("no",)
    assert words(IMMUNOTHERAPY, "") == ()


@pytest.mark.parametrize(
    ("lesions", "symptomatic", "deficit"),
    [
        ("[]", ("none",), ("none",)),
        ("[{pain: none, explains_deficit: no}]", ("none",), ("none",)),
        ("[{pain: none}]", ("none", "one"), ("none", "one")),
        ("[{explains_deficit: no}]", ("none", "one"), ("none",)),
        ("[{pain: mechanical}]", ("one",), ("none", "one")),
        ("[{explains_deficit: yes}]", ("one",), ("one",)),
        ("[{pain: {one_of: [none, mechanical]}, explains_deficit: yes}]", ("one",), ("one",)),
        ("[{pain: {one_of: [non_mechanical, mechanical]}}]", ("one",), ("none", "one")),
        ("[{}, {}]", ("none", "one", "several"), ("none", "one", "several")),
        ("[{explains_deficit: yes}, {}]", ("one", "several"), ("one", "several")),
        (
            "[{pain: mechanical, explains_deficit: no}, {pain: non_mechanical, "
            "explains_deficit: no}, {}]",
            ("several",),
            ("none", "one"),
        ),
    ],
)
def test_levels_are_counted_over_what_each_lesion_may_be(
    lesions: str, symptomatic: tuple[str, ...], deficit: tuple[str, ...]
) -> None:
    written = f"lesions: {lesions.replace('{}', '{bone: lytic}')}"
    assert words(SYMPTOMATIC_LEVELS, written) == symptomatic
    assert words(DEFICIT_LEVELS, written) == deficit


def test_lesions_left_out_leave_their_counts_unknown() -> None:
    for variable in (SYMPTOMATIC_LEVELS, DEFICIT_LEVELS, NOT_DESCRIBED):
        assert words(variable, "cancer: {vertebrae_involved: 3}") == ()


@pytest.mark.parametrize(
    ("involved", "lesions", "found"),
    [
        ("1", "[{level: T7}]", ("no",)),
        ("2", "[{level: T7}]", ("yes",)),
        ("2", "[{level: T7-T8}]", ("no",)),
        ("2", "[{level: T7-T8}, {level: T8}]", ("no",)),
        ("3", "[{level: T7-T8}, {level: T8}]", ("yes",)),
        ("{between: [2, 4]}", "[{level: T7-T8}]", ("no", "yes")),
        ("{between: [3, 4]}", "[{level: T7-T8}]", ("yes",)),
        ("{one_of: [2, 5]}", "[{level: T7-T8}]", ("no", "yes")),
        ("many", "[{level: T7}, {level: T8}, {level: T9}]", ("no", "yes")),
        ("diffuse", "[{level: T7}]", ("yes",)),
        ("1", "[{level: T7}, {bone: lytic}]", ("no",)),
        ("2", "[{level: T7}, {bone: lytic}]", ("no", "yes")),
        ("2", "[{level: {one_of: [T7, T7-T8]}}]", ("no", "yes")),
        ("3", "[{level: {one_of: [T7, T7-T8]}}]", ("yes",)),
        ("1", "[{level: C0}, {level: T7}]", ("no",)),
        ("1", "[]", ("yes",)),
        ("unknown", "[{level: T7}]", ()),
    ],
)
def test_more_vertebrae_may_be_involved_than_are_described(
    involved: str, lesions: str, found: tuple[str, ...]
) -> None:
    written = f"cancer: {{vertebrae_involved: {involved}}}\nlesions: {lesions}"
    assert words(NOT_DESCRIBED, written) == found


@pytest.mark.parametrize(
    ("others", "found"), [("[spine_surgery]", ("yes",)), ("[]", ("no",)), ("unknown", ())]
)
def test_others_have_declined_where_a_discipline_is_named(
    others: str, found: tuple[str, ...]
) -> None:
    assert words(HAVE_DECLINED, f"setting: {{others_declined: {others}}}") == found


def test_an_oncologist_has_estimated_where_one_is_named() -> None:
    written = "setting: {prognosis_estimates: [{months: [1, 3], by: AUTHOR}]}"
    consultant = "medical_oncologist, seniority: consultant"
    assert words(ONCOLOGIST_ESTIMATE, written.replace("AUTHOR", consultant)) == ("yes",)
    unsaid = written.replace("AUTHOR", "medical_oncologist")
    assert words(ONCOLOGIST_ESTIMATE, unsaid) == ("no", "yes")
    for author in ("oncology consultant", "consultant_oncology", "haematology consultant"):
        named = written.replace("AUTHOR", f"{author}, seniority: consultant")
        assert words(ONCOLOGIST_ESTIMATE, named) == ("yes",)
    relayed = "medical_oncologist, seniority: relayed"
    for author in (relayed, "oncology_resident", "oncology nurse", "surgeon"):
        assert words(ONCOLOGIST_ESTIMATE, written.replace("AUTHOR", author)) == ("no",)
    assert words(ONCOLOGIST_ESTIMATE, "") == ("no",)


@pytest.mark.parametrize(
    ("estimates", "found"),
    [
        ("{months: [3, 6]}", ("yes",)),
        ("{months: [4, 6]}", ("no",)),
        ("{months: {one_of: [[4, 6], [1, 3]]}}", ("no", "yes")),
        ("{months: {one_of: [[1, 3], [4, 6]]}}", ("no", "yes")),
        ("{months: {one_of: [[1, 3], [2, 6]]}}", ("yes",)),
        ("{months: [4, 6]}, {months: [1, 2]}", ("yes",)),
        ("{by: surgeon}", ()),
    ],
)
def test_an_estimate_reaches_down_to_three_months(estimates: str, found: tuple[str, ...]) -> None:
    assert words(SHORT_ESTIMATE, f"setting: {{prognosis_estimates: [{estimates}]}}") == found


@pytest.mark.parametrize(
    ("mri", "suspected", "found"),
    [
        ("{value: done, on: 2026-11-18}", "2026-11-19", ("yes",)),
        ("{value: done, on: 2026-11-19}", "2026-11-19T23:00", ("no",)),
        ("{value: done, on: 2026-11-19T08:00}", "2026-11-19T09:00", ("yes",)),
        ("{value: done, on: 2026-11-19T09:00}", "2026-11-19T09:00", ("no",)),
        ("{value: done, on: 2026-11-19T08:00}", "2026-11-19", ("no",)),
        ("{value: done, on: 2026-11-18}", "{one_of: [2026-11-17, 2026-11-19]}", ("no", "yes")),
        ("{value: {one_of: [done, partial]}, on: 2026-11-01}", "2026-11-19", ("yes",)),
        ("{value: pending, on: 2026-11-01}", "2026-11-19", ("yes",)),
        ("done", "2026-11-19", ("no", "yes")),
        ("done", "unknown", ("no", "yes")),
        ("{value: done, on: 2026-11-01}", "unknown", ("no", "yes")),
        ("{value: done, on: 2026-11-19T09:59}", "unknown", ("no", "yes")),
        ("{value: done, on: 2026-11-19T10:00}", "unknown", ("no",)),
        ("{value: done, on: 2026-11-18}", "unknown", ("no", "yes")),
        ("{value: done, on: 2026-11-19}", "unknown", ("no",)),
        ("unknown", "2026-11-19", ("no",)),
    ],
)
def test_an_mri_is_older_than_the_suspicion_by_its_date(
    mri: str, suspected: str, found: tuple[str, ...]
) -> None:
    written = f"imaging: {{whole_spine_mri: {mri}}}\nsetting: {{suspected_on: {suspected}}}"
    assert words(MRI_BEFORE_SUSPICION, written) == found


def test_what_each_reader_saw_is_counted_among_the_levels() -> None:
    read = (
        "[{explains_deficit: no, sins_readers: [{by: a, pain: none}, {by: b, pain: mechanical}]}]"
    )
    assert words(SYMPTOMATIC_LEVELS, f"lesions: {read}") == ("none", "one")
    agreed = read.replace("pain: none", "pain: non_mechanical")
    assert words(SYMPTOMATIC_LEVELS, f"lesions: {agreed}") == ("one",)


def test_every_fact_says_where_it_is_written() -> None:
    assert WRITTEN_AS.keys() == {variable.path for variable in VARIABLES}
