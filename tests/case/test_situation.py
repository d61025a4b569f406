"""The facts that follow from clocks, lists and levels, at every edge."""

from decimal import Decimal

import pytest

from spondyl.case.case import Case
from spondyl.case.derived import REGION, derive
from spondyl.case.earlier_radiation import (
    PRIOR_RADIATION,
    RADIATION_FAILED,
    RADIATION_PROGRESSED,
)
from spondyl.case.vocabulary.situation import (
    ANTIANGIOGENIC,
    CARE,
    DEFICIT_LEVELS,
    DEXAMETHASONE,
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
    STEROID,
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
    ("entries", "states"),
    [
        ("[]", ("none",)),
        ("[{kind: surgery}]", ("none",)),
        ("[{kind: steroid}]", ("running",)),
        ("[{kind: steroid, stopped: 2026-11-19}]", ("stopped",)),
        ("[{kind: steroid, stopped: 2026-11-20T10:00}]", ("stopped",)),
        ("[{kind: steroid, stopped: 2026-11-20T10:01}]", ("running",)),
        ("[{kind: steroid, stopped: 2026-11-20}]", ("running", "stopped")),
        ("[{kind: steroid, stopped: 2026-12-01}]", ("running",)),
        ("[{kind: steroid, started: 2026-11-20T10:00}]", ("running",)),
        ("[{kind: steroid, started: 2026-11-20T10:01}]", ("stopped",)),
        ("[{kind: steroid, started: 2026-11-20}]", ("running",)),
        ("[{kind: steroid, started: 2026-11-21}]", ("stopped",)),
        ("[{kind: steroid, started: unknown}]", ("running",)),
        (
            "[{kind: steroid, started: {one_of: [2026-11-10, 2026-12-01]}}]",
            ("running", "stopped"),
        ),
        ("[{kind: steroid, started: 2026-11-21}, {kind: steroid}]", ("running",)),
        ("[{kind: steroid, stopped: unknown}]", ("running", "stopped")),
        (
            "[{kind: steroid, stopped: {one_of: [2026-11-10, 2026-12-01]}}]",
            ("running", "stopped"),
        ),
        ("[{kind: steroid}, {kind: steroid, stopped: 2026-11-19}]", ("running",)),
        (
            "[{kind: steroid, stopped: unknown}, {kind: steroid, stopped: 2026-11-19}]",
            ("running", "stopped"),
        ),
        ("[{kind: steroid, stopped: 2026-11-01}, {kind: steroid}]", ("running",)),
        ("unknown", ()),
    ],
)
def test_a_steroid_runs_from_its_start_until_a_stop_that_has_come(
    entries: str, states: tuple[str, ...]
) -> None:
    assert words(STEROID, f"treatments: {entries}") == states


@pytest.mark.parametrize(
    ("steroid", "doses"),
    [
        ("drug: dexamethasone, dose_per_day: 16 mg", [(16, 16)]),
        ("drug: Dexamethasone phosphate, dose_per_day: 0.004 g", [(4, 4)]),
        ("drug: dexamethasone, dose_per_day: {between: [8 mg, 16 mg]}", [(8, 16)]),
        ("drug: dexamethasone", []),
        ("drug: dexamethasone, dose_per_day: unknown", []),
        ("drug: prednisolone, dose_per_day: 100 mg", [(0, 0)]),
        ("drug: Hydrocortisone, dose_per_day: 20 mg", [(0, 0)]),
        ("drug: {one_of: [dexamethasone, prednisolone]}, dose_per_day: 20 mg", []),
        ("drug: dexamethasone after prednisolone, dose_per_day: 20 mg", []),
        ("drug: an unfamiliar brand, dose_per_day: 20 mg", []),
        ("dose_per_day: 20 mg", []),
    ],
)
def test_only_dexamethasone_has_its_dose(steroid: str, doses: list[tuple[object, object]]) -> None:
    assert hours(DEXAMETHASONE, f"treatments: [{{kind: steroid, {steroid}}}]") == doses


@pytest.mark.parametrize(
    ("entries", "doses"),
    [
        ("{DEXA 96 mg}, {kind: steroid, drug: hydrocortisone, stopped: 2026-11-01}", [(96, 96)]),
        ("{DEXA 96 mg}, {kind: steroid, drug: hydrocortisone}", [(96, 96)]),
        ("{DEXA 96 mg, stopped: 2026-11-01}, {kind: steroid, drug: hydrocortisone}", [(0, 0)]),
        ("{DEXA 96 mg, stopped: unknown}, {DEXA 8 mg}", [(8, 8), (96, 96), (104, 104)]),
        ("{DEXA 8 mg}, {DEXA 8 mg}", [(8, 8), (16, 16)]),
        (
            "{DEXA 8 mg}, {DEXA {between: [2 mg, 4 mg]}}",
            [(2, 4), (8, 8), (10, 12)],
        ),
        ("{DEXA 8 mg}, {kind: steroid, drug: dexamethasone}", []),
        ("{DEXA 8 mg}, {kind: steroid}", []),
        ("{DEXA 8 mg, stopped: 2026-11-02}, {DEXA 4 mg, stopped: 2026-11-03}", [(4, 4)]),
    ],
)
def test_every_steroid_that_may_run_gives_its_dose(
    entries: str, doses: list[tuple[object, object]]
) -> None:
    written = entries.replace("DEXA", "kind: steroid, drug: dexamethasone, dose_per_day:")
    assert hours(DEXAMETHASONE, f"treatments: [{written}]") == doses


@pytest.mark.parametrize(
    ("entries", "care"),
    [
        (
            "{kind: steroid, gastroprotection: yes, glucose_watched: yes}, "
            "{kind: steroid, gastroprotection: no}",
            [("no",), ("no", "yes"), ()],
        ),
        (
            "{kind: steroid, gastroprotection: yes}, "
            "{kind: steroid, gastroprotection: no, stopped: unknown}",
            [("no", "yes"), (), ()],
        ),
        (
            "{kind: steroid, gastroprotection: yes}, "
            "{kind: steroid, gastroprotection: no, stopped: 2026-11-01}",
            [("yes",), (), ()],
        ),
        ("{kind: steroid, gastroprotection: no, stopped: unknown}", [("no",), (), ()]),
    ],
)
def test_what_protects_is_asked_of_every_steroid_that_may_run(
    entries: str, care: list[tuple[object, ...]]
) -> None:
    assert [words(variable, f"treatments: [{entries}]") for variable in CARE] == care


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


def _views(case: Case, variable: Variable) -> list[tuple[object, ...]]:
    return [view[variable.path].possible for _, views in derive(case).lesions for view in views]


@pytest.mark.parametrize(
    ("level", "regions"),
    [
        ("C0", ["occiput_to_c2"]),
        ("C2", ["occiput_to_c2"]),
        ("C2-T1", ["occiput_to_c2"]),
        ("C3", ["below_c2"]),
        ("S5", ["below_c2"]),
        ("{one_of: [C2, C3]}", ["occiput_to_c2", "below_c2"]),
    ],
)
def test_region_ends_at_c2_in_every_view(level: str, regions: list[str]) -> None:
    case = case_of(f"lesions: [{{level: {level}}}]")
    assert _views(case, REGION) == [(region,) for region in regions]


def test_a_level_that_is_open_may_be_in_either_region() -> None:
    views = _views(case_of("lesions: [{bone: lytic}]"), REGION)
    assert (views.count(("occiput_to_c2",)), set(views)) == (
        3,
        {("occiput_to_c2",), ("below_c2",)},
    )


@pytest.mark.parametrize(
    ("level", "courses", "failed"),
    [
        ("T7", "unknown", [("no", "yes")]),
        ("T7", "[]", [("no",)]),
        ("T7", "[{levels_in_field: T6-T8, response: failed}]", [("yes",)]),
        ("T7", "[{levels_in_field: T6-T8, response: controlled}]", [("no",)]),
        ("T7", "[{levels_in_field: T6-T8}]", [("no", "yes")]),
        ("T7", "[{levels_in_field: L1-L3, response: failed}]", [("no",)]),
        ("T7", "[{response: failed}]", [("no", "yes")]),
        ("T7", "[{response: controlled}]", [("no",)]),
        (
            "T7",
            "[{levels_in_field: T7, response: failed}, {levels_in_field: T7, "
            "response: controlled}]",
            [("yes",)],
        ),
        (
            "{one_of: [T7, L2]}",
            "[{levels_in_field: L1-L3, response: failed}]",
            [("no",), ("yes",)],
        ),
        (
            "T7",
            "[{levels_in_field: {one_of: [T6-T8, L1-L3]}, response: failed}]",
            [("no", "yes")],
        ),
    ],
)
def test_radiation_failed_where_a_failed_field_reached_the_level(
    level: str, courses: str, failed: list[tuple[str, ...]]
) -> None:
    treatments = courses.replace("{levels", "{kind: radiation, levels").replace(
        "{response", "{kind: radiation, response"
    )
    case = case_of(f"lesions: [{{level: {level}}}]\ntreatments: {treatments}")
    assert _views(case, RADIATION_FAILED) == failed


@pytest.mark.parametrize(
    ("course", "progressed"),
    [
        ("response: failed, failed_by: progression", ("yes",)),
        ("response: failed, failed_by: {one_of: [instability, pain, other]}", ("no",)),
        ("response: failed, failed_by: {one_of: [instability, progression]}", ("no", "yes")),
        ("response: failed", ("no", "yes")),
        ("failed_by: progression", ("no", "yes")),
        ("response: controlled", ("no",)),
        ("response: controlled, failed_by: progression", ("no",)),
    ],
)
def test_the_tumour_progressed_where_a_field_failed_by_progression(
    course: str, progressed: tuple[str, ...]
) -> None:
    written = f"treatments: [{{kind: radiation, levels_in_field: T7, {course}}}]"
    assert _views(case_of(f"lesions: [{{level: T7}}]\n{written}"), RADIATION_PROGRESSED) == [
        progressed
    ]


@pytest.mark.parametrize(
    ("on", "failed", "prior"),
    [
        ("2026-11-21", ("no",), ("none",)),
        ("2026-11-20T10:01", ("no",), ("none",)),
        ("2026-11-20T10:00", ("yes",), ("conventional",)),
        ("2026-11-20", ("yes",), ("conventional",)),
        ("2026-11-19", ("yes",), ("conventional",)),
        ("unknown", ("yes",), ("conventional",)),
    ],
)
def test_radiation_with_a_date_ahead_is_a_plan(
    on: str, failed: tuple[str, ...], prior: tuple[str, ...]
) -> None:
    case = case_of(
        f"{NOW}lesions: [{{level: T7}}]\ntreatments: [{{kind: radiation, levels_in_field: T7, "
        f"technique: conventional, response: failed, failed_by: progression, on: {on}}}]"
    )
    assert _views(case, RADIATION_FAILED) == [failed]
    assert _views(case, RADIATION_PROGRESSED) == [failed]
    assert _views(case, PRIOR_RADIATION) == [prior]
